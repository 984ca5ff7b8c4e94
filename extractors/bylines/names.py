"""Words of a byline -> names: halves that print set apart are joined, names run together are parted."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from extractors.text.repair import common_surnames, surnames
from extractors.text.seams import in_word
from extractors.text.tails import Tails
from extractors.vocabulary.rows import LEXICON_DIRECTORY, read_rows

__all__ = [
    "Word",
    "is_account",
    "is_division",
    "is_likely_name",
    "is_medium",
    "is_name",
    "is_place",
    "is_spelt",
    "is_spelt_name",
    "is_surely_name",
    "is_unit",
    "joined",
    "load_byline_words",
    "parted",
    "parts",
    "signs_for",
    "without_place",
]

Word = tuple[int, int, str]
"""Where a word stands in its byline, and the word, which may be shorter for the blanks inside it."""

_NO_NAME_END = frozenset("局部委办院校社台报网镇乡村区县市司会处科股队所站厅店厂馆室组团场班")
"""How offices end that send in reports."""
_MEDIUM = re.compile(
    r"(?:报社?|网|台|公众号|(?<=..)观察|站|集团|(?:通讯|报|电讯|新华)社|融媒体?|全媒体?|媒体|传媒|客户端|发布|广电|在线|日报|(?:媒体?|新闻|广电|传媒|广播|电视|采编|编采|采访|编辑|频道).{0,4}(?:中心|部))$"
    r"|^(?:今日|掌上|云上|指尖|智慧|魅力)[\u4e00-\u9fff]{2,3}$"
)
_LANGUAGES = frozenset(("Tibetan", "Mongolian", "Yi", "Uyghur", "Kazakh"))
"""Languages whose names are put together of parts; those of Hui people stand after a surname."""
_HUI = frozenset(("Hui",))
_LONGEST_PART = 5
"""The characters of a part, at most: 呼和|巴特尔."""
LONGEST_OWN, MOST_TWO, LONGEST_GLUED = 3, 4, 9
"""A name's characters; three names may stand without a blank between them."""
SHORTEST_UNIT = 4
"""An office's name, right behind which who of it signs stands without a blank, has more characters than a name."""
_DIVISION_ENDS = frozenset("镇乡村县市区")
"""How places end, behind which the name of a place in them stands: 城关镇高家湾."""
_VILLAGE_ENDS = frozenset("湾坪沟岭庄屯堡坝塘坡冲岗埠寨营店桥口畈垸圩坳垭峪峁塬屋滩洼巷路街河")
"""How such places end that begin as names do."""
_NUMBERED = re.compile("第[一二三四五六七八九十百]{1,3}[号批期版组轮场次届季]")
"""The number of a notice or a round, in brackets below its headline, which nobody is called: （第三号）."""
_ACCOUNTS = ("新闻", "观察", "头条", "视界")
"""How the names of accounts and columns end, which nobody bears, and which say nothing of who reports for them."""
_REGIONS = frozenset(("高屏", "云嘉", "嘉南", "竹苗", "桃竹", "花东", "宜花", "中彰", "中投", "彰投"))
"""Two counties of Taiwan together, from which reports are sent."""
_DOT = re.compile("[·•]")
_PLACE = 2
"""A reporter's place in a byline has two characters: 记者李国强宜兰报导."""


def is_name(word: str, *, sure: bool = False) -> bool:
    """Whether a word of a byline can be a person's name: 王伟, 欧阳娜, 阿依古丽·买买提.

    `sure` says that the cue itself calls it one (记者：娜荷芽), so that it needs no Chinese surname.
    """
    if "·" in word or "•" in word:
        pieces = _DOT.split(word)
        spelt = sure or sum([character in _spelling() for character in pieces[0]]) * 2 >= len(pieces[0])
        return len(word) >= 4 and spelt and not any(is_unit(part) or part[-1:] in ("讯", "电") for part in pieces)
    if not 2 <= len(word) <= 4 or word in _no_names():
        return sure and is_spelt(word)
    if (word[0] == "第" and _NUMBERED.fullmatch(word)) or is_account(word):
        return False
    if word[-1] == "讯" and is_place(word[:-1]):
        return False
    if (
        word[-1] in _NO_NAME_END
        and len(word) > 2
        and not (sure and word[-1] in "社会台科校团乡" and word[0] in common_surnames())
    ):
        return False
    return word[:2] in surnames() or (word[0] in surnames() and len(word) <= 3) or sure


def is_account(word: str) -> bool:
    """Whether a word is the name of an account or a column: 青川新闻."""
    return len(word) > LONGEST_OWN and word.endswith(_ACCOUNTS)


@lru_cache(maxsize=4_000)
def is_spelt(word: str, *, shortest: int = 4) -> bool:
    """Whether a word of four characters or more spells a name of another language: 梅朵措姆, 阿卜杜热合曼."""
    if 4 <= len(word) <= 8 and is_made_of_parts(word):
        return True
    spelling = _spelling()
    if not shortest <= len(word) <= 8 or word in _no_names() or not spelling.issuperset(word[-2:]):
        return False
    return sum([character in spelling for character in word]) >= len(word) - 2 and not in_word(word[-2], word[-1])


def is_made_of_parts(word: str) -> bool:
    """Whether nothing but parts of such names make up a word: 贾巴|伍各, 泽旺|罗尔基."""
    parts = _parts()
    for size in range(min(len(word), _LONGEST_PART), 1, -1):
        if word[:size] in parts and is_made_of_parts(word[size:]):
            return True
    return not word


@cache
def _parts(languages: frozenset[str] = _LANGUAGES) -> frozenset[str]:
    """The parts of the names of some languages."""
    rows = read_rows(LEXICON_DIRECTORY / "name_parts.csv", "language,parts")
    return frozenset(part for row in rows if row.cells[0] in languages for part in row.strings(1))


def is_spelt_name(word: str) -> bool:
    """Whether a word spells a name, with a dot between its parts or without: 扎西顿珠, 艾力·吐尔逊."""
    return is_spelt(word) or ("·" in word and is_spelt(word.replace("·", "")))


def signs_for(word: str) -> bool:
    """Whether a word beside an office's name can be who of it signs: （县文化馆 张三）, （县文化馆 娜仁花）."""
    return (
        is_spelt(word.replace("·", ""), shortest=LONGEST_OWN)
        or is_surely_name(word)
        or (len(word) <= LONGEST_OWN and is_likely_name(word))
    )


@cache
def _spelling() -> frozenset[str]:
    rows = read_rows(LEXICON_DIRECTORY / "transliteration.csv", "chars")
    return frozenset("".join(row.cells[0] for row in rows))


def is_surely_name(word: str) -> bool:
    """Whether a word is likely a name even where nothing says so: a common surname and one or two characters."""
    if len(word) == LONGEST_OWN + 1:
        return word[:2] in surnames() and is_likely_name(word)  # 欧阳春晓
    return 2 <= len(word) <= LONGEST_OWN and word[0] in common_surnames() and is_likely_name(word)


def is_likely_name(word: str, *, called: bool = False) -> bool:
    """Whether a word can be a name and is no common word; `called` says that a cue calls it a name."""
    return is_name(word, sure=called) and word not in _words()


@cache
def _no_names() -> frozenset[str]:
    """What else stands in bylines, or in brackets behind a last sentence: 日前, 综合, 未完."""
    rows = read_rows(LEXICON_DIRECTORY / "byline_words.csv", "string")
    return frozenset(row.cells[0] for row in rows)


@cache
def _words() -> frozenset[str]:
    """Words that begin as names do: 单位, 平安."""
    rows = read_rows(LEXICON_DIRECTORY / "not_names.csv", "string")
    return frozenset(row.cells[0] for row in rows)


def is_unit(word: str, *, called: bool = False) -> bool:
    """Whether a word before a name is the office or paper it works for: （中心街社区 韩树成）.

    `called` says that a cue calls it a name, so that 陈文科 is one.
    """
    if called and len(word) == LONGEST_OWN and word[0] in common_surnames():
        return False
    if len(word) < LONGEST_OWN:
        return not called and word in _unit_ends()
    return word[-1] in _NO_NAME_END or _unit_ends().size(word, 0, len(word)) > 0 or is_medium(word)


@cache
def _unit_ends() -> Tails:
    """How offices end, in more than one character: units.csv."""
    return Tails(row.cells[0] for row in read_rows(Path(__file__).with_name("units.csv"), "ending"))


def is_medium(word: str) -> bool:
    """Whether an office is a paper, a station or a site, whose people are reporters."""
    return len(word) >= 3 and bool(_MEDIUM.search(word))


def without_place(words: list[Word], *, sent: bool = False) -> list[Word]:
    """The last word before 报道 without the place reported from: 李国强宜兰 -> 李国强; `sent`: there is one."""
    made: list[Word] = []
    for begin, end, word in words:
        whole = end - begin == len(word) and 4 <= len(word) <= 5
        glued = sent or (_glued(word) is None and not is_name(word) and not is_spelt(word))
        if (
            whole
            and word[0] in surnames()
            and (glued or (is_place(word[-_PLACE:]) and not is_surely_name(word[-_PLACE:])))
        ):
            begin, end, word = begin, end - _PLACE, word[:-_PLACE]
        made.append((begin, end, word))
    return made


def is_place(word: str) -> bool:
    """Whether a word is a city's or county's name of two characters."""
    return word in _places()


def is_division(word: str) -> bool:
    """Whether a word is a city's or county's full name, which nobody bears: 杭锦旗."""
    return len(word) > _PLACE and word in _divisions()


@cache
def _rows() -> tuple[tuple[str, str], ...]:
    """The full and the short name of each city and county."""
    rows = read_rows(LEXICON_DIRECTORY / "divisions.csv", "code,name,short,level,parent,until")
    return tuple((row.cells[1], row.cells[2]) for row in rows)


@cache
def _places() -> frozenset[str]:
    return _REGIONS.union([short for _, short in _rows() if len(short) == _PLACE])


@cache
def _divisions() -> frozenset[str]:
    return frozenset(name for name, _ in _rows())


def load_byline_words() -> None:
    """Reads what names in bylines are told by, which the first page would else wait for."""
    _no_names()
    _words()
    _unit_ends()
    _places()
    _divisions()


def joined(words: list[Word]) -> list[Word]:
    """王, 伟 -> 王伟; 宋, 文珊 -> 宋文珊; 张社, 旗 -> 张社旗: parts of a name that print set apart."""
    merged: list[Word] = []
    words = _reset(words)
    for number, (begin, end, word) in enumerate(words):
        before = merged[-1][2] if merged else ""
        follower = words[number + 1][2] if number + 1 < len(words) else ""
        if _are_one(before, word, follower):
            merged[-1] = (merged[-1][0], end, before + word)
        else:
            merged.append((begin, end, word))
    return merged


def _reset(words: list[Word]) -> list[Word]:
    """史, 兰钟锦辉 -> 史兰, 钟锦辉; 尹鑫贞毛, 磊 -> 尹鑫贞, 毛磊: set together at a line's end, where a blank stood."""
    made = list(words)
    for number, (begin, end, word) in enumerate(words):
        if end - begin != len(word) or not 2 <= len(word) <= 4:
            continue
        single = [0 <= at < len(words) and len(words[at][2]) == 1 for at in (number - 1, number + 1)]
        if single[0] and len(word) > 2 and words[number - 1][2] in surnames() and word[1] in common_surnames():
            if word[0] not in common_surnames() or len(word) == 4:
                made[number - 1] = (words[number - 1][0], begin + 1, words[number - 1][2] + word[0])
                made[number] = (begin + 1, end, word[1:])
        elif single[1] and word[-1] in common_surnames():
            follower = words[number + 1]
            if (len(word) == 4 and word[0] in common_surnames()) or (len(word) == 2 and single[0]):
                made[number] = (begin, end - 1, word[:-1])
                made[number + 1] = (end - 1, follower[1], word[-1] + follower[2])
    return made


def _are_one(before: str, word: str, follower: str) -> bool:
    if len(before) == 1:
        return len(word) == 1 or (len(word) == 2 and before in surnames())
    # one character between blanks is the surname of the next word, or else ends the name before: 杨渊 宋 文珊
    return len(before) == 2 and len(word) == 1 and not (word in surnames() and 1 <= len(follower) <= 2)


def parted(words: list[Word]) -> list[Word]:
    """张三李四 -> 张三, 李四, where no blank parts two names."""
    made: list[Word] = []
    for begin, end, word in words:
        glued = 4 <= len(word) <= LONGEST_GLUED and end - begin == len(word) and "·" not in word
        glued = glued and not is_made_of_parts(word) and not (word[0] in surnames() and word[1:] in _parts(_HUI))
        names = (_glued(word) or (_glued(word, rest=True) if len(word) > MOST_TWO else None)) if glued else None
        names = names or (_after_unit(word) if len(word) > SHORTEST_UNIT and end - begin == len(word) else None)
        for name in names or (word,):
            made.append((begin, begin + len(name) if names else end, name))
            begin += len(name)
    return made


def parts(word: str) -> list[str]:
    """The names that a word is made of, and the office before them; the word itself if it is one."""
    return [part for _, _, part in parted([(0, len(word), word)])]


def _after_unit(word: str) -> tuple[str, ...] | None:
    """The office and who of it signs right behind its name: 县农业局李小浩; not 城关镇高家湾, 办好社区服务."""
    for size in (LONGEST_OWN, 2):
        unit, name = word[:-size], word[-size:]
        if is_place(name) or not is_unit(unit) or is_unit(unit + name[0]):
            continue
        whole = size == LONGEST_OWN and not is_unit(name)
        if unit[-1] in _DIVISION_ENDS:
            signs = whole and is_surely_name(name) and name[-1] not in _VILLAGE_ENDS and name[1] != "家"
        else:
            signs = len(unit) >= SHORTEST_UNIT and (is_surely_name(name) or (whole and is_likely_name(name)))
        if signs:
            return unit, name
    return None


def _glued(word: str, *, rest: bool = False) -> tuple[str, ...] | None:
    """The names that a word is made of, e.g. 李帅张振堂 -> 李帅, 张振堂; `rest` of it may have a rare surname."""
    if len(word) in (2, 3):
        return (word,) if word[0] in (surnames() if rest else common_surnames()) else None
    if word[:2] in surnames() and len(word) == 4:
        return None
    if len(word) == 6 and _are_surnames(word[0], word[3]) and not is_unit(word):
        return (word[:3], word[3:]) if word.isalpha() else None
    for size in (3, 2):
        if len(word) - size >= 2 and word[0] in common_surnames() and (others := _glued(word[size:], rest=rest)):
            return (word[:size], *others)
    return None


def _are_surnames(first: str, second: str) -> bool:
    """Whether two characters are surnames, and one of them a common one."""
    return {first, second} <= surnames() and not common_surnames().isdisjoint((first, second))

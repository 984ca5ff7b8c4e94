"""Lines of a web page that tell who published an article, and when, in no fixed form."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from extractors.bylines.cues import cue_kind, pattern
from extractors.bylines.names import (
    Word,
    is_account,
    is_division,
    is_likely_name,
    is_medium,
    is_place,
    is_spelt,
    is_spelt_name,
    is_surely_name,
    is_unit,
    joined,
    parted,
)
from extractors.text.marks import BULLETS, HAN, SENTENCE_MARK
from extractors.text.repair import surnames
from extractors.vocabulary.patterns import seldom

__all__ = [
    "CLASS",
    "PAGE",
    "PAPER",
    "TELLS",
    "WHEN",
    "blanked",
    "credit",
    "is_value",
    "names_only",
    "names_tail",
    "spells",
    "unlabelled",
]

_CLOCK = r"\d{1,2}[:：]\d\d(?:[:：]\d\d)?"
WHEN = re.compile(rf"(?:\d{{4}}\s?[-/.年]\s?)?\d{{1,2}}\s?[-/.月]\s?\d{{1,2}}\s?日?(?:[\sT]*{_CLOCK})?|{_CLOCK}")
"""A day, an hour, or both: 2020-07-19 08:30."""
_ADDRESS = re.compile(r"(?:https?://|www\.)[\w./:-]+", re.ASCII)
"""Where a page stands on the web."""
_TOOL = re.compile(rf"(?<=[\s\d]){pattern('tool')}\s?[：:]?\s?(?:[（(【]?\s?\d*\s?次?\s?[）)】]|\d+\s?次?|$)")
"""What a reader of a site does, and how often that was done: 阅读(123), 我要评论."""
_SENT_TO = re.compile(rf"(?<=[{HAN}])\s?[／/]\s?[{HAN}]{{2,4}}(?:综合|连线|特稿)?报导")
"""Where a reporter was sent, in Taiwan: 张三／苗栗报导."""
_NAMES = re.compile(
    rf"[{BULLETS}—\s]*(?:[{HAN}]\s?[{HAN}]{{1,2}}|[{HAN}]{{4}})(?:[\s、，/／]+(?:[{HAN}]{{2,4}}|[{HAN}]\s[{HAN}])){{0,4}}[{BULLETS}\s]*"
)
PAGE = re.compile(rf"第?\s?[A-D]?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})\s?版(?![{HAN}])")
"""The page of a paper that a report is from."""
PAPER = re.compile(
    rf"[{HAN}]{{2,6}}(?:[日晚晨时商]报|都市报|报社|电视台|融媒体?中心|新闻网?|在线|发布|客户端|网)\s?(?=[{HAN}]\s?[{HAN}])"
)
"""The paper of those who sign: 某日报|张三 李四."""
CLASS = re.compile(r"(?<=[学校])[\s\d一二三四五六七八九高初]{0,3}[（(]\d{1,2}[）)]班")
"""The class of a pupil, behind his school: 某某小学|三（2）班|张三."""
_LED = "□■●○◎◆◇★☆▲△ "
"""What stands before those who sign, whatever they are."""
_NAME = re.compile(rf"[{HAN}]{{2,4}}(?![{HAN}])|[{HAN}]\s[{HAN}](?![{HAN}])")
"""A name, its characters set apart or not: 张三, 张 三."""
_SPACED = re.compile(rf"[{BULLETS}—\s]*[{HAN}]\s+[{HAN}]\s*[{HAN}]")
"""A name of three characters, the first set apart."""
_NAMES_TAIL = re.compile(
    rf"[。！？]”?\s*(?P<names>[{BULLETS}—\s]*(?:(?:[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}])(?:[\s、，/／]+(?:[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}])){{0,3}}|[{HAN}]{{4,8}}))$"
)
KEPT = 1_000
"""So many lines are kept that were asked about: several readers of a page ask, and reporters sign again and again."""
LONGEST_NAME, LONGEST_SPELT = 3, 5
"""What is longer is a day, or an office or a paper; a name of more characters has its paper's before it."""
LONGEST_VALUE, LONGEST_SIGNED = 26, 24
SHORTEST_PAPER, LONGEST_COUNTED = 2, 5
"""A paper's name, and what stands beside the day or the digits of a value: 2014年1月24日 星期五上午."""
_HAN = seldom(rf"[{HAN}]")
_ORNAMENT = BULLETS + "—－- "
_LABEL = re.compile(
    r"(?:(?P<source>(?:信息|文章|稿件|新闻|内容|图文|文图)?来\s*源|稿\s*源|(?:发布|更新|录入|添加)?(?:时间|日期)|(?:访问|浏览|点击|阅读)(?:次数|[数量])?)"
    rf"|[{HAN}]{{2,6}}|[{HAN}](?:[ \t]+[{HAN}]){{1,2}})\s?[：:｜|](?!\d\d?[：:])"
)
"""A field of a page's head and its name: 来源：, 责任编辑：."""
_OF_UNIT = re.compile(rf"(?<=[{HAN}])[（(][{HAN}]{{2,8}}(?:中心|[部科室股组站])[）)]")
"""The part of an office that a bracket behind its name says: 县电视台（新闻中心）."""
_SHORT_MEDIA = frozenset("网报")
"""How a paper of two characters ends, beside a day: 红网."""
_SENT_FROM = re.compile(rf"(?P<from>[{HAN}]{{2,4}})?(?:综合)?[讯电]")
"""Where a report was sent from, beside its day: 2024-03-05 苗栗讯."""
_FIELD_WORD = re.compile(rf"[{HAN}·]+")
TELLS = re.compile(
    r"[到赴来为在获入进助送与迎]|建(?!设)|召开|举[行办]|开展|出席|参加|走进|启动|成立|揭牌|调研|主持|当选|表彰|慰问|会见|大会|会议|[座恳]谈会|晚会"
)
"""What a line says that tells of something."""
_IN_WHEN = re.compile(r"\d\s?[-/.月:：]")
"""What each day and each hour holds."""
_PARTED = re.compile(r"[\s/／|｜、：:（）()\d]")
"""What parts words, or a day."""
_DIVISIONS = frozenset("镇乡村县")
"""No glued names end so: 孟家庄镇 is where the news is from."""
_BETWEEN = re.compile(r"[\s/／|｜、：:（）()]+")
"""What stands between words."""


def names_only(text: str, *, signs: bool = False) -> bool:
    """Whether a text is nothing but one to four people's names, as authors sign: 沈芳群, 田园 张棋铭.

    `signs` says that it stands where authors do, so that a rare surname is enough, and their paper may stand before
    them: 况红英, 某日报 况红英.
    """
    text = "".join(text.split()) if _SPACED.fullmatch(text) else text
    paper = PAPER.match(text) if signs and len(text) > 6 else None
    text = text[paper.end() :] if paper else text
    if signs and len(text) > LONGEST_NAME and spells(text):
        return True
    if text[2:5].isalpha() and len(text) > 4 and text[0].isalpha():  # a name in front is never that long
        return False
    if not _NAMES.fullmatch(text) or (len(text) == LONGEST_NAME + 1 and text.isalpha() and not is_surely_name(text)):
        # 李强王伟: two names of two characters each, the blanks of which are gone
        glued = len(text) == 4 and text.isalpha() and text[-1] not in _DIVISIONS
        halves = parted([(0, 4, text)]) if glued else []
        return len(halves) > 1 and all(is_surely_name(name) for _, _, name in halves)
    # 卢　磊: what blanks set to a name's width is one, and so is what three characters make where authors sign
    found = [(word, "".join(word.split())) for word in _NAME.findall(text)]
    led = len(found) > 1 and text[0] in BULLETS and text[0] not in "•·▪▫"
    beside = any(is_surely_name(name) for _, name in found)
    return all(
        is_surely_name(name)
        or (beside and (is_likely_name(name) or is_spelt(name, shortest=LONGEST_NAME)))
        or ((led or (signs and (len(name) == LONGEST_NAME or name != word))) and is_likely_name(name))
        for word, name in found
    )


def spells(text: str) -> bool:
    """Whether a text is names, one of which at least is of another language: 扎西顿珠, ◆吕晓 木合塔尔."""
    if len(text) > LONGEST_SIGNED or "，" in text:
        return False
    if text.isalpha():
        return is_spelt_name(text)
    words = [word for word in _BETWEEN.split(text.strip(_ORNAMENT)) if word]
    spelt = [word for word in words if is_spelt_name(word)]
    return bool(spelt) and all(word in spelt or is_likely_name(word) for word in words)


def unlabelled(text: str) -> int | None:
    """Where names begin that no field of a page's head says: behind the day, or the paper after 来源：."""
    text = blanked(_SENT_TO, blanked(_TOOL, text))
    labels = [label for label in _LABEL.finditer(text) if _is_label(label)]
    if not labels and not WHEN.search(text):
        return None
    fields = [(0, labels[0].start() if labels else len(text), False)]
    ends = [*(label.start() for label in labels[1:]), len(text)]
    for label, stop in zip(labels, ends, strict=False):
        if label["source"]:
            fields.append((label.end(), stop, label["source"].endswith("源")))
    for begin, end, source in fields:
        field = blanked(_OF_UNIT, blanked(WHEN, text[begin:end]))
        found = [_unglued(match) for match in _FIELD_WORD.finditer(field) if not _is_dateline(match[0])]
        whole = joined([word for pair in found for word in pair])
        words = [part for word in whole for part in ([word] if _of_place(word) else parted([word]))]
        papers, glued = [{pair[place] for pair in found if len(pair) > 1} for place in (0, -1)]
        told = any(is_surely_name(word) for _, _, word in words) or (
            len(words) > 1 and (is_medium(words[0][2]) or is_medium(words[-1][2]))
        )
        names = [word for word in words if _names(word[2], told=told or word in glued)]
        units = [word for word in words if word not in names]
        in_turn = words in ([*names, *units], [*units, *names]) and source <= len(units) < 2
        if names and in_turn and all(_publishes(unit[2]) or unit in papers for unit in units):
            sends = words[0] in units and is_unit(words[0][2]) and not is_medium(words[0][2]) and words[0] not in papers
            return begin + (words if sends else names)[0][0]
    return None


def _is_label(label: re.Match[str]) -> bool:
    """Whether a word is a field's name: behind who signs stands a bar too: 张三 | 2012-03-05."""
    return label[0][-1] not in "|｜" or bool(label["source"]) or cue_kind(label[0][:-1].strip()) is not None


def _of_place(word: Word) -> bool:
    """Whether a word is a county and what there is called so, no name: 青川县文化云."""
    return is_division(parted([word])[0][2])


def _publishes(word: str) -> bool:
    """Whether a word is an office, a paper or an account."""
    return is_unit(word) or is_account(word)


def blanked(pattern: re.Pattern[str], text: str) -> str:
    """A text with blanks for what a pattern finds in it."""
    return pattern.sub(lambda match: " " * len(match[0]), text)


def _names(word: str, *, told: bool) -> bool:
    """Whether a word of a field is a name: with a rare surname beside a sure name, or right behind its paper's."""
    if is_surely_name(word) or is_spelt_name(word):
        return not is_place(word)
    return told and len(word) == LONGEST_NAME and is_likely_name(word) and not is_unit(word)


def _unglued(match: re.Match[str]) -> tuple[Word, ...]:
    """A word of a field, or the paper and whose name stands right behind it: 某某新闻饶国君."""
    paper = PAPER.match(match[0]) if len(match[0]) > LONGEST_SPELT else None
    begin, cut, end = match.start(), match.start() + (paper.end() if paper else 0), match.end()
    if paper is None:
        return ((begin, end, match[0]),)
    return (begin, cut, match[0][: paper.end()]), (cut, end, match[0][paper.end() :])


def is_value(text: str) -> bool:
    """Whether a line can be what a field holds whose name stands over it: a day, a number, an office or a name."""
    if len(text) > LONGEST_VALUE:
        return False
    words = text.split()
    if any(map(str.isdigit, text)):
        return "，" not in text and len(_HAN.findall(WHEN.sub("", text))) <= LONGEST_COUNTED
    return all(len(word) <= LONGEST_NAME + 1 or is_unit(word) for word in words)


def names_tail(text: str, *, signs: bool = False) -> int | None:
    """Where names begin that stand without any cue behind the last sentence: `…圆满结束。沈芳群`.

    `signs` says that names sign there on this page, so that rare surnames and spelt names are enough.
    """
    match = _NAMES_TAIL.search(text[-24:])
    if match and names_only(match["names"], signs=signs):
        return len(text) - len(text[-24:]) + match.start("names")
    return None


@lru_cache(maxsize=KEPT)
def credit(text: str) -> Literal["byline", "meta"] | None:
    """A line of nothing but day, paper and names: 田园 张棋铭 某县融媒体中心 2023-03-08."""
    text = blanked(CLASS, text.replace(" · ", "   ")).lstrip(_LED)
    if len(text) > 60 or SENTENCE_MARK.search(text) or "，" in text:
        return None
    if names_only(text) or (len(text) > LONGEST_NAME and spells(text)):
        return "byline"
    if not _PARTED.search(text):
        return None  # one word without a day
    rest, times = WHEN.subn(" ", blanked(_TOOL, blanked(_ADDRESS, text))) if _IN_WHEN.search(text) else (text, 0)
    rest = PAGE.sub(" ", rest) if times and "版" in rest else rest
    words = [word for word in _BETWEEN.split(rest.strip(" []【】")) if word]
    words = [word for word in words if not (times and (_is_dateline(word) or is_place(word)))]
    named = [word for word in words if is_surely_name(word) or is_spelt_name(word)]
    if any(len(word) > LONGEST_NAME and not _publishes(word) and word not in named for word in words):
        return None
    units = [word for word in words if word and word not in named]
    if any(map(_publishes, units)):
        told = bool(times) and any(is_medium(word) or is_account(word) for word in units)
        named += [word for word in units if len(word) <= LONGEST_NAME and _signs_beside(word, told=told)]
        units = [word for word in units if word not in named]
    if not all(_publishes(word) and not TELLS.search(word) for word in units) or not (times or (named and units)):
        return None
    return "byline" if named else "meta"


def _is_dateline(word: str) -> bool:
    """Whether a word beside a day is a short paper's name, or says where a report was sent from: 红网, 苗栗讯, 讯."""
    sent = _SENT_FROM.fullmatch(word)
    if sent is not None:
        return not sent["from"] or is_place(sent["from"]) or is_unit(sent["from"])
    return len(word) == SHORTEST_PAPER and word[-1] in _SHORT_MEDIA


def _signs_beside(word: str, *, told: bool) -> bool:
    """Whether a word beside an office is who of it signs; `told` says that a day and a paper stand there too."""
    if is_unit(word) or not is_likely_name(word, called=told):
        return False
    return len(word) == LONGEST_NAME or (told and word[0] in surnames())

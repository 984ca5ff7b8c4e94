"""A whole line or bracket -> whether it is made of nothing but what bylines are made of, and then whether it signs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from extractors.bylines.credits import TELLS, WHEN
from extractors.bylines.cues import BEFORE, cue_kind
from extractors.bylines.names import (
    is_account,
    is_likely_name,
    is_name,
    is_place,
    is_spelt,
    is_spelt_name,
    is_surely_name,
    is_unit,
    joined,
    parted,
)
from extractors.bylines.plain import without_dots
from extractors.bylines.region import TOKEN, cues_follow, read_region
from extractors.text.marks import HAN
from extractors.text.repair import surnames

__all__ = ["whole"]

LONGEST = 240
"""No byline has more characters, though all who had a hand in it stand in it."""
LONGEST_UNIT, LONGEST_FIELD, LONGEST_OWN, PLACE = 22, 24, 3, 2
_STAFF = re.compile(rf"(?:{BEFORE})*(?:记者|通[讯信]员|实习生)")
_BETWEEN = re.compile(
    r"(?:[\s、，,;；|｜/／·•:：&＆（()）【】\[\]〔〕［］—－\-□■●○◎◆◇★☆▲△▶►▍▎▌┃]"
    r"|\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|\d{1,2}[:：]\d\d(?:[:：]\d\d)?|\d{1,6}\s?次?)*"
)
"""What stands between the words of a byline."""

_NEVER = re.compile(rf"^(?:者|讯?员)(?![{HAN}])|^([·•★☆■◆]).*\1$|告诉|(?:记者|通讯员)\s?[，、,]")
"""What no byline begins with, a cue that the column breaks; a label's ornaments; what tells of reporters."""
_DOTTED_LINE = re.compile(r"([·•])\s?([^·•]*[\s/／：:｜|][^·•]*?)\s?\1")
"""A byline between two dots, the words of which something parts, as none parts a label's: ·本报记者 张三·."""
_MARKS = frozenset("：:｜|/／ \u3000、，")
SENT = (4, 5)
"""A name of two characters or three and the place from which a report was sent."""
_CALLED = ("reporter", "correspondent")
_NOTE = re.compile(
    rf"[（(](?:{BEFORE}|女|[文图摄])[）)]|(?:[图照]片?|视频|图文|文图)均?由[{HAN}]{{2,10}}提供|(?<=\d)\s?次"
)
"""What is said of one of those named, and who gave the pictures: （实习）, 图片由受访者提供."""


@lru_cache(maxsize=2048)
def whole(line: str) -> Literal["byline", "meta", "staff"] | None:
    """`byline` for 记者 张三 编辑 李四, `staff` for 编辑：李四, `meta` for 来源：青川报; None for what says more.

    Each word stands in the slot of the cue before it, and must be what that slot may hold.
    """
    line = _undotted(line)
    if len(line) > LONGEST or "。" in line[:-1] or not _is_closed(line) or _NEVER.search(line):
        return None
    line = WHEN.sub(" ", without_dots(_NOTE.sub(" ", line))).lstrip("•· ")
    at, slot, cues, apart = 0, "first", 0, True
    words: list[tuple[str, str]] = []
    tokens = list(TOKEN.finditer(line))
    follow = cues_follow(tokens, line)
    for match in tokens:
        if not _BETWEEN.fullmatch(line, at, match.start()):
            return None
        at = match.end()
        if match["word"]:
            if line[max(0, match.start() - 1)].isdigit():
                return None
            apart = apart and (slot != "staff" or line[match.start() - 1] in _MARKS)
            if slot == "first" and _is_outlet(line, match):
                continue
            if not _fits(slot, match["word"]):
                return None
            if slot in _CALLED and line[match.start() - 1] not in _MARKS and not _has_surname(match["word"]):
                return None  # 记者走基层
            words.append((slot, match["word"]))
        else:
            cues += 1
            slot = "first" if match["text"] else "photo" if match["photo"] else cue_kind(match["role"]) or "reporter"
            if follow:
                words = [(slot if before == "first" else before, word) for before, word in words]
                slot = "first"
    if not cues or not _BETWEEN.fullmatch(line, at) or not _are_complete(words):
        return None
    if _authors(words) and read_region(line):
        return "byline"
    if (
        any(token["text"] for token in tokens)
        and words
        and all(slot == "first" and (is_unit(word) or is_place(word)) for slot, word in words)
    ):
        return "meta"  # 地方中心／综合报导
    slots = {slot for slot, _ in words}
    if not slots or not apart or not slots <= {"staff", "source", "day", "tool"}:
        return None
    return "staff" if slots == {"staff"} else "meta"


def _undotted(line: str) -> str:
    """What stands between two dots, if it names whom it calls; else the line as it is."""
    dotted = _DOTTED_LINE.fullmatch(line)
    named = [name for _, _, name, _ in read_region(dotted[2])] if dotted is not None else []
    signs = dotted is not None and named and all(is_likely_name(name) or is_spelt_name(name) for name in named)
    return dotted[2] if dotted is not None and signs else line


def _is_closed(text: str) -> bool:
    """Whether no bracket opens or closes in another line."""
    return sum(map(text.count, "（(【[［〔")) == sum(map(text.count, "）)】]］〕"))


def _fits(slot: str, word: str) -> bool:
    """Whether a word can stand in the slot of a cue."""
    if word.endswith(("讯", "电", "消息")) and not is_likely_name(word):
        return False
    if slot in ("source", "day", "tool"):
        return len(word) <= LONGEST_FIELD and not TELLS.search(word)
    if is_surely_name(word):
        return True
    if is_unit(word) or is_account(word) or _is_place(word):
        return len(word) <= LONGEST_UNIT and not TELLS.search(word)
    if slot in _CALLED and _is_sent(word):
        return True
    if len(word) > LONGEST_OWN and not is_name(word[-PLACE:], sure=True):
        return False  # 记者来县采访
    names = [name for _, _, name in parted([(0, len(word), word)])]
    return all(
        len(name) == 1 or is_unit(name) or is_name(name, sure=slot != "first") or is_spelt_name(name) for name in names
    )


def _has_surname(word: str) -> bool:
    """Whether a word right behind a cue begins with a surname or spells a name."""
    return not {word[0], word[:2]}.isdisjoint(surnames()) or is_unit(word) or is_spelt(word, shortest=LONGEST_OWN)


def _is_sent(word: str) -> bool:
    """Whether a word is a name and the place from which a report was sent: 张三五结报导."""
    return len(word) in SENT and is_likely_name(word[:-PLACE]) and is_name(word[-PLACE:], sure=True)


def _is_outlet(text: str, match: re.Match[str]) -> bool:
    """Whether a word right before a cue is what its people work for, whatever it is called: 源点新闻记者."""
    cue = _STAFF.match(text, match.end())
    return cue is not None and len(match["word"]) <= LONGEST_UNIT and not TELLS.search(match["word"])


def _is_place(word: str) -> bool:
    """Whether a word is one place or two: 上海嘉定."""
    return is_place(word) or (len(word) == 2 * PLACE and is_place(word[:PLACE]) and is_place(word[PLACE:]))


def _are_complete(words: list[tuple[str, str]]) -> bool:
    """Whether no single character is left over but the last, where a column breaks a name."""
    broken = bool(words) and len(words[-1][1]) == 1 and words[0][0] != "first"
    return _has_no_rest(words) or (broken and _has_no_rest(words[:-1]))


def _has_no_rest(words: list[tuple[str, str]]) -> bool:
    return all(len(word) > 1 for slot in {slot for slot, _ in words} for word in _joined(words, (slot,)))


def _authors(words: list[tuple[str, str]]) -> bool:
    """Whether at least half of those who stand where authors do have names as people have them."""
    called = [name for name in _joined(words, _CALLED) if not is_unit(name, called=True)]
    others = [name for name in _joined(words, ("first", "photo")) if not is_unit(name)]
    likely = [name for name in called if is_name(name) or is_likely_name(name, called=True) or is_spelt_name(name)]
    likely += [word for slot, word in words if slot in _CALLED and _is_sent(word)]
    likely += [name for name in others if is_likely_name(name) or is_spelt_name(name)]
    return bool(likely) and len(likely) * 2 >= len(called) + len(others)


def _joined(words: list[tuple[str, str]], slots: tuple[str, ...]) -> list[str]:
    """The words of some slots, halves of names brought together."""
    found = [word for slot, word in words if slot in slots]
    places = [(LONGEST * number, LONGEST * number + len(word), word) for number, word in enumerate(found)]
    return [word for _, _, word in parted(joined(places))]

"""The words of cues.csv as patterns: what in a byline says who wrote, sent in, edited or published it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from extractors.vocabulary.rows import Row, read_rows

__all__ = ["BEFORE", "PHOTO", "REPORTS", "ROLE", "STAFF", "CueKind", "cue_kind", "pattern"]

CueKind = Literal["reporter", "correspondent", "photo", "staff", "source", "day", "tool"]
KINDS: tuple[CueKind, ...] = ("reporter", "correspondent", "photo", "staff", "source", "day", "tool")
_BEHIND = {"free": "", "apart": r"(?=\s{0,2}[：:/／|｜\s])", "field": r"(?=\s{0,2}[：:/／|｜])"}
"""What stands behind a cue of each form."""
_OF_UNIT = "(?!单位|部门|时间|日期)"
_NEVER_BEHIND = {
    "记者": "(?![站们节会团协证])",
    "作者": "(?!单位|系|简介)",
    "供稿": _OF_UNIT,
    "撰稿": _OF_UNIT,
    "文": "(?!明|化|学)",
}
"""With what a cue is part of another word: 记者站, 作者单位."""
_BLANKS = re.compile(r"[\s/／|｜、·]")


@cache
def _rows() -> tuple[Row, ...]:
    return tuple(read_rows(Path(__file__).with_name("cues.csv"), "string,kind,form"))


@cache
def _kinds() -> dict[str, CueKind]:
    """The kind of each word, as the first column of kinds says it."""
    found = {kind: [row.cells[0] for row in _rows() if row.strings(1)[0] == kind] for kind in KINDS}
    return {word: kind for kind in KINDS for word in found[kind]}


@lru_cache(maxsize=512)
def cue_kind(cue: str) -> CueKind | None:
    """What a cue says, whatever stands before it: 见习记者 -> reporter."""
    if _DID_BOTH.search(cue):
        return "reporter"
    word = _BLANKS.sub("", cue)
    return next((kind for at in range(len(word)) if (kind := _kinds().get(word[at:]))), None)


def pattern(*kinds: CueKind) -> str:
    """A pattern of all words of some kinds, with what may stand before them."""
    rows = [row for row in _rows() if not {*row.strings(1)}.isdisjoint(kinds)]
    words = _either((row.cells[0], _BEHIND[row.one_of(2, _BEHIND)]) for row in rows)
    return rf"(?:(?:{BEFORE})\s?)*{words}"


def _either(words: Iterable[tuple[str, str]]) -> str:
    """A pattern of any of the words with what stands behind each, the longest first."""
    by_first: dict[str, list[str]] = {}
    for word, behind in sorted(words, key=lambda item: (-len(item[0]), item[0])):
        rest = r"\s{0,2}".join(word[1:]) if len(word) <= LONGEST_SPACED else word[1:]
        gap = r"\s{0,2}" if 1 < len(word) <= LONGEST_SPACED else ""
        by_first.setdefault(word[0], []).append(gap + rest + _NEVER_BEHIND.get(word, "") + behind)
    return "(?:" + "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in sorted(by_first.items())) + ")"


LONGEST_SPACED = 3
"""Words of so many characters are set apart: 记　者, 通 讯 员."""
BEFORE = _either((row.cells[0], "") for row in _rows() if "before" in row.strings(1)) + "|驻[\u4e00-\u9fff]{1,4}?"
"""What stands before a cue: 本报, 见习, 全媒体."""
_BOTH = (
    r"(?:记\s{0,2}者|图文|文字?|撰[稿文]|采写)\s?[/／｜|、]\s?编\s*辑|编\s*辑\s?[/／｜|、]\s?记\s{0,2}者"
    r"|文字?\s?[/／|｜、·]\s?(?:图片?|摄影?)|(?:图片?|摄影)\s?[/／|｜、·]\s?文字?"
)
"""What says that somebody did both."""
_DID_BOTH = re.compile(_BOTH)
_WROTE = r"文(?=\s?[/／|｜：:]\s?[\u4e00-\u9fff])|文(?=\s[\u4e00-\u9fff]{2,4}\s+图\s)"
ROLE = rf"(?:(?:(?:{BEFORE})\s?)*(?:{_BOTH}|{_WROTE})|{pattern('reporter', 'correspondent')})"
"""Who wrote or sent in: 本报记者, 特约通讯员, 撰稿人, 文/图."""
REPORTS = rf"(?:(?:{BEFORE})\s?)*(?:记\s?者(?!站)|通\s?[讯信]\s?员|实习生|特派员)"
"""Who reports, as papers say before a report."""
STAFF = pattern("staff", "source", "day", "tool")
"""Who else worked on it, and the other fields."""
PHOTO = pattern("photo") + "(?![\u4e00-\u9fff])|摄[影像制]|拍摄|航拍|供图|图片|视频|[摄图](?![\u4e00-\u9fff])"
"""Who took its pictures."""

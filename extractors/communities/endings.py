"""Where the ending of a community's name stands, and whether what follows makes another word of it."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from extractors.communities.words import DOING, NOT_AFTER, NOT_AFTER_WORDS, PLACED_AFTER, PROGRAMME, VILLAGERS
from extractors.sketch import CommunityName
from extractors.vocabulary.community_classes import CommunityWords
from extractors.vocabulary.lexicons import CommunitySuffix

__all__ = ["Ending", "ending_at", "goes_on", "quoted"]


_TOWN_DOES = re.compile("[镇乡]项目(?!部)|镇村(?:(?:组)?干部|两级|级|组|建[办所站])")
"""What is a town's own and elsewhere makes a programme or a village of its name: 柳河镇|项目, 柳河镇|村干部."""


class Ending(NamedTuple):
    """Where the ending of a community's name stands, and what stands beside it."""

    begin: int
    end: int
    suffix: CommunitySuffix
    doing: bool
    """It does something, or what follows is another word whole: 柳河村|召开, 柳河村|落实责任."""
    placed: bool
    """Its town stands before it."""


def ending_at(
    text: str, span: tuple[int, int], suffix: CommunitySuffix, ends: dict[int, CommunityName], words: CommunityWords
) -> Ending:
    """The ending that stands at `span`, with what stands beside it; `ends` are the communities found so far."""
    begin, end = span
    doing = suffix.suffix == "村" and DOING.match(text, end) is not None
    if not doing and text[end : end + 1] in NOT_AFTER.get(suffix.suffix, ""):
        free = text.startswith(words.ordered("free_after"), end)
        doing = free and not text.startswith(words.ordered("bound_after"), end)
    placed = suffix.kind in ("village", "neighbourhood") and _is_placed(text, begin, ends)
    return Ending(begin, end, suffix, doing, placed)


def goes_on(text: str, ending: Ending, towns: tuple[str, ...], words: CommunityWords) -> bool:
    """Whether what follows an ending makes another word of it: 社区|矫正, 村|民, no 青川镇|长."""
    _, end, suffix, doing, placed = ending
    following = text[end : end + 1]
    if not following or doing or (placed and PLACED_AFTER.match(text, end)):
        return False
    if suffix.suffix in ("镇", "乡") and (text.endswith(towns, 0, end) or _TOWN_DOES.match(text, end - 1)):
        return False
    barred = following in NOT_AFTER.get(suffix.suffix, "") and not VILLAGERS.match(text, end - 1)
    return (
        barred or words.pattern(PROGRAMME).match(text, end) is not None or NOT_AFTER_WORDS.match(text, end) is not None
    )


def _is_placed(text: str, begin: int, ends: dict[int, CommunityName]) -> bool:
    """Whether a town stands one to three characters before an ending: 南峪镇|地都|村口."""
    if text[begin - 1 : begin] in ("乡", "农", "渔", "小", ""):
        return False
    near = next((begin - k for k in (1, 2, 3) if begin - k in ends), 0)
    return near > 0 and ends[near].kind in ("town", "street") and text[near:begin].isalpha()


def of_no_town(text: str, start: int, begin: int, words: CommunityWords, generic: Container[str]) -> bool:
    """Whether a stem says which chief, or which of the streets and towns, is meant: 柳河新任|镇长, 先进街|镇."""
    if text.endswith(words.ordered("term"), start, begin):
        return True
    kind = text[start : begin - 1] if text[begin - 1] == "街" else ""
    return len(kind) > 1 and (kind in words["remote"] or kind in generic)


def quoted(text: str, start: int, end: int, suffix: CommunitySuffix) -> bool:
    """Whether quotation marks hold the whole, which is a programme's name: “同心社区”创建, 《清泉苗寨》."""
    if text.endswith("《", 0, start) and suffix.suffix.endswith("寨"):
        return True
    marked = text.startswith("”", end) and text.endswith("“", 0, start)
    return marked and (suffix.kind in ("neighbourhood", "village") or suffix.suffix == "家园")

"""Chains of posts told apart from their holder -> who that is: 某某，男，…，现任某镇镇长; 某某，某村书记，今年52岁."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from extractors.names.reader import NameReading
from extractors.posts.units import Unit
from extractors.posts.words import CANDIDATE, CAREER, CAREER_STATUS, PARTICULARS, PEOPLE
from extractors.records import PostStatus
from extractors.sketch import Sketch
from extractors.text.scanning import last_of
from extractors.vocabulary.post_classes import PostWords

__all__ = ["career"]

_CLOSES = frozenset("。，；,;")
"""Marks after the posts of one whose particulars a sentence tells: 石某，男，中共党员，某村书记。"""
_COMMAS = frozenset("，,")
_BLANKS = frozenset(" 　")
_NAMED = 4
"""A name without a dot has hardly more characters."""
_LONGEST = 16
"""How long a name with a dot may be."""
_LED = re.compile("[^·]+(?:的|名[叫为]|叫做?)(?=[㐀-鿿·]{2})")
"""What leads to a name that particulars follow: 众人称赞的|甲，, 该女生名为|甲，."""
_STOPS = "。！？；：\n”"
_ROW = re.compile("(?:^|[\n；;。：:])[　 ]*(?:\\d{1,3}[.．、])?([㐀-鿿·]{2,8})(?:[（(][^（）()]{1,12}[）)])?[　 ]+$")
"""What opens an item of a list of the honoured, right before a post: 某某（女）| |某镇某村党支部书记."""
_TOLD_IN = re.compile("(?<=[，,])(?:[在于][^，。、；：]{2,8}[中里上]|此次|本次|此番|现)$")
"""Where it is told, behind the comma: 某县县长甲，|在本轮公示中|拟任某区委书记."""
_ROW_REACH = 32
_ROW_ENDS = ("\n", "；", ";", "。", "，", "（")

Named = Callable[[str, int, int, bool], NameReading | None]
"""Reads the name that fills a stretch of a text, and whether one is due there."""


def career(
    sketch: Sketch, chain: Sequence[Unit], named: Named, words: PostWords
) -> tuple[NameReading, PostStatus] | None:
    """Whose career a chain goes on telling, and whether its posts are held, over or proposed."""
    text, begin = sketch.text, chain[0].begin
    link = CAREER.search(text, max(0, begin - 6), begin)
    closed = text[chain[-1].end : chain[-1].end + 1] in _CLOSES
    after_comma = closed and text[begin - 1 : begin] in _COMMAS
    if link is None and not after_comma:
        name = _in_row(text, chain, named)
        return (name, "held") if name is not None else None
    status: PostStatus = CAREER_STATUS.get(link.group(1), "held") if link is not None else "held"
    start = last_of("\n" if link is not None else "。；;\n", text, 0, begin) + 1
    opening = [found for found in PARTICULARS.finditer(text, start, begin) if not _tells_origin(text, found)]
    if opening:
        begin, end = opening[-1].span(1)
        led = _LED.match(text, begin, end)
        return NameReading(begin if led is None else led.end(), end, 3.0), status
    told = next(PEOPLE.finditer(text, start, begin), None)
    if told is not None and (name := named(text, told.start(1), told.end(1), True)) is not None:
        return name, status
    if link is None:
        name = _set_off(text, begin - 1, named) if chain[0].organisation is not None else None
    else:
        closed = closed or words.pattern(CANDIDATE).match(text, chain[-1].end) is not None
        at = _TOLD_IN.sub("", text[max(0, link.start() - 12) : link.start()])
        name = _goes_on(sketch, link.start()) if closed and at[-1:] in _COMMAS else None
    return (name, status) if name is not None else None


def _tells_origin(text: str, found: re.Match[str]) -> bool:
    """Whether what stands before a year of birth is where somebody comes from: 某某，|某县某镇人|，1932年生."""
    return found[1].endswith("人") and (text[found.start() - 1 : found.start()] in _COMMAS or len(found[1]) > _NAMED)


def _set_off(text: str, end: int, named: Named) -> NameReading | None:
    """The name that alone stands between the beginning of a sentence and a post: 某某，|某村书记，今年52岁."""
    begin = last_of(_STOPS, text, max(0, end - _LONGEST), end) + 1
    begin += len(text[begin:end]) - len(text[begin:end].lstrip("　 "))
    if not 2 <= end - begin <= (_LONGEST if "·" in text[begin:end] else 4):
        return None
    return named(text, begin, end, False)


def _in_row(text: str, chain: Sequence[Unit], named: Named) -> NameReading | None:
    """The name that opens an item of a list of the honoured, which posts of known bodies fill: 某某 某医院护士长."""
    begin, end = chain[0].begin, chain[-1].end
    if text[begin - 1 : begin] not in _BLANKS or chain[0].organisation is None:
        return None
    if text[end : end + 1] and not text.startswith(_ROW_ENDS, end):
        return None
    row = _ROW.search(text, max(0, begin - _ROW_REACH), begin)
    return named(text, row.start(1), row.end(1), True) if row is not None else None


def _goes_on(sketch: Sketch, at: int) -> NameReading | None:
    """Whose post was told last in the sentence, if nobody was named since: 某某任某局党组书记，|提名为局长人选."""
    last = sketch.posts[-1] if sketch.posts else None
    if last is None or not 0 < at - last.end <= 30 or any(mark in sketch.text[last.end : at] for mark in _STOPS):
        return None
    holders = [p for p in sketch.persons if p.name == last.person and p.begin < at]
    if not holders or any(last.end <= p.begin < at for p in sketch.persons):
        return None
    return NameReading(holders[-1].begin, holders[-1].end, 3.0)

"""Firms by a short name that ends in their trade: 恒力|机械, 天晟|种业, 山西|焦化, 霍州煤电|亿隆煤业."""

from __future__ import annotations

import re
from collections.abc import Container

from extractors.borders import HARD, Borders
from extractors.organisations.vocabulary import Vocabulary
from extractors.sketch import CommunityName, NamedOrganisation, Sketch
from extractors.vocabulary.patterns import seldom

__all__ = ["add_trades", "add_visited", "coined"]

_COINED = seldom(
    "(?<=[和与及、到了“])(?![了的在是由他她我]|某|一家|该|这家|两家|多家|相关|有关|其他|大型)"
    "[㐀-鿿]{2,4}(?<!创办)(?<!创立)(?<!成立)(?<!注册)(?<!开办)(?<!经营)(?<!投资)(?<!组建)$"
)
"""What a firm is called by, right behind a mark, whatever words it is made of."""
_LEFT = frozenset("由在与对向到赴据为是及和从让被请等访经")
"""Characters that a firm's short name may follow."""
_AFTER = (
    r"[、，。；：）”\n]|[和与及](?!其)|等(?:企业|公司|单位|\d|[一二三四五六七八九十多]|$)|在|由|(?&after_firm)"
    r"|的(?:大力)?(?&of_firm)"
)
"""What stands after a firm's name where nothing before it says that it is one."""
_COUNTED = re.compile("[一二三四五六七八九十百千万几数两多半每整][挂串箱盒袋包瓶桶捆匹卷件套台批条吨斤担车堆盘碗杯]")
"""What counts goods that are called as a trade is: 两挂|鞭炮, 三台|机械."""
_MARKS = frozenset("、和与及")


def add_visited(sketch: Sketch, vocabulary: Vocabulary) -> None:
    """Names firms by a coined word and their trade in a list of what somebody visits: 走进|恒力机械|、三友化纤."""
    text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
    for verb in vocabulary.ends("visited"):
        at = text.find(verb)
        while at >= 0:
            edge = at + len(verb)
            while (match := vocabulary.trade.match(text, edge)) is not None:
                begin, end = match.start(1), match.end()
                if end not in places and begin + 2 not in places and vocabulary.is_coined(match.group(1)):
                    found.setdefault(end, NamedOrganisation(begin, end, text[begin:end], 0.72))
                edge = end + 1
            at = text.find(verb, at + 2)


def add_trades(sketch: Sketch, vocabulary: Vocabulary, borders: Borders) -> None:
    """Names firms by a word that is none elsewhere and their trade, or by their place and trade beside other bodies."""
    text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
    begins = {organisation.begin for organisation in found.values()}
    seated: list[tuple[int, int]] = []
    after = vocabulary.worded(_AFTER)
    for begin, end, _ in sketch.hits.trades:
        if end in found or end in places or after.match(text, end) is None:
            continue
        if begin in places:
            seated.append((places[begin].begin, end))
            continue
        start = None
        if _COUNTED.match(text, begin - 2):
            continue
        if vocabulary.is_unheard(text[begin - 2 : begin]):
            start = _opened(text, begin - 2, begin, vocabulary, borders, places)
        if start is None and text[begin - 3 : begin] in vocabulary.name_words:
            start = _opened(text, begin - 3, begin, vocabulary, borders, places)
        if start is None and _is_spelt(text, begin - 3, begin, vocabulary):
            start = begin - 3
        if start is not None:
            found[end] = NamedOrganisation(start, end, text[start:end], 0.72)
            begins.add(start)
    for begin, end in seated:
        listed = text[begin - 1] in _MARKS and begin - 1 in found
        if listed or (text[end : end + 1] in tuple(_MARKS) and end + 1 in begins):
            found.setdefault(end, NamedOrganisation(begin, end, text[begin:end], 0.7))


def _is_spelt(text: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether three characters alone before a trade are no words: 、|爱德华|机械."""
    if start < 1 or (text[start - 1] not in HARD and text[start - 1] not in _LEFT):
        return False
    known = vocabulary.common.get(text[start:end])
    if known is not None:
        return known.tag in ("nr", "nz")
    first, last = text[start : start + 2], text[start + 1 : end]
    return (
        first not in vocabulary.common
        and last not in vocabulary.common
        and vocabulary.is_unheard(first)
        and vocabulary.is_unheard(last)
    )


def _opened(
    text: str,
    start: int,
    edge: int,
    vocabulary: Vocabulary,
    borders: Borders,
    places: dict[int, CommunityName],
) -> int | None:
    """Where the firm's name begins whose coined word stands at `start`: there, at its place, or at its parent firm."""
    parent = places.get(start - 2)
    if parent is not None and text[start - 2 : start] in vocabulary.trades:
        return parent.begin
    place = places.get(start)
    if place is not None:
        return place.begin
    if start == 0 or text[start - 1] in HARD or text[start - 1] in _LEFT:
        return start
    stretch = borders.stretch(text, edge, reach=10, verbs=True)
    if stretch.begin == start:
        return None if text[start - 2 : start] in vocabulary.done_to else start
    before = next((word for word, _, at in stretch.words if at + len(word) == start), "")
    return start if before in vocabulary.visits else None


def coined(text: str, firm: NamedOrganisation, trades: Container[str]) -> NamedOrganisation | None:
    """A firm whose coined word was read as a verb, from the mark before it: 和|金麦提升科技有限公司; no trade alone."""
    placed = firm.place or firm.level or firm.base
    if placed or not firm.body.endswith("有限公司") or firm.body[: -len("有限公司")] not in trades:
        return firm
    word = _COINED.search(text, max(0, firm.begin - 6), firm.begin)
    return None if word is None else firm._replace(begin=word.start(), body=text[word.start() : firm.end])

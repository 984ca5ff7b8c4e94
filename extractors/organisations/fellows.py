"""Names told by what is listed beside them: 县医院急诊科、|儿科, 某某公司、|宝业建材|、某某集团."""

from __future__ import annotations

import re

from extractors.borders import HARD, Borders
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import FUNCTION, LEVELS
from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import near

__all__ = ["add_fellow_firms", "add_fellow_parts", "add_seated_firms"]

_PART = re.compile(
    "[、和与及]((?![该本各全其两几]|[省市县区州旗镇乡村]|社区|街道)[㐀-鿿]{1,8}?(?:科|室|股|庭|大队|中队|部|中心|处))"
)
"""What stands next in a list of a body's parts."""
_GROUPS = (
    ("科", "室", "部", "中心"),
    ("大队", "中队", "中心", "室", "科"),
    ("庭", "室", "科", "处", "部"),
    ("股", "室", "科"),
)
"""Endings that the parts of one body have side by side: a hospital's, the police's, a court's, a bureau's."""
_WITH_BODY = re.compile("([㐀-鿿]{2,6}?(?:局|院))([㐀-鿿]+(?:科|室|股|庭|大队|中队|处))$")
_AND = ("、", "和", "与", "及")
_LISTED = re.compile("(?<=[、和与及])([㐀-鿿]{4,9})(?=[、和与及，。；等])")
"""An item of a list that may be a firm's name without its legal form."""
_SEATED = re.compile("([㐀-鿿]{2,10})（([㐀-鿿]{2,4})）[㐀-鿿]{0,6}?(?=[、，。；和与及等])")
_STEM = 5
"""A name right behind a mark is no longer up to its bracket, or something leads to it."""
_BRACKET = re.compile("（")
_FIRM = ("公司", "集团", "厂", "实业", "股份", "企业")
_TRADE = re.compile("[㐀-鿿]{2,}(?<![企作毕产行农工商事专职就创林失转])业$")
"""How firms are called by what they make: 兴旺|刷业, but not 龙头企业, 特色产业."""


def add_fellow_parts(sketch: Sketch, borders: Borders) -> None:
    """Names the parts of a body that are listed behind one of them: 县人民医院急诊科、|儿科、|护理部."""
    text, found = sketch.text, sketch.organisation_ends
    begins = {place.begin for place in sketch.community_ends.values()}
    for first in [o for o in found.values() if text[o.end : o.end + 1] in _AND]:
        last = _as_part(first)
        while last.base is not None and (following := _PART.match(text, last.end)) is not None:
            begin, end = following.span(1)
            if end in found or begin in begins or not borders.is_head(text, end - 1, end, left=False):
                break
            if not (_is_fellow(last.body, following.group(1)) and _is_plain(text, begin, end, borders)):
                break
            last = last._replace(begin=begin, end=end, body=following.group(1), row=None, confidence=0.75)
            found[end] = last


def _as_part(named: NamedOrganisation) -> NamedOrganisation:
    """A listed part of a bureau or court as a part of it: 县|公安局刑侦大队."""
    whole = _WITH_BODY.match(named.body) if named.base is None and named.row is not None else None
    if whole is None:
        return named
    end = named.end - len(named.body) + whole.end(1)
    return named._replace(base=named._replace(end=end, body=whole.group(1), row=None), body=whole.group(2), row=None)


def _is_fellow(body: str, other: str) -> bool:
    """Whether two parts of a body end as parts of one and the same do."""
    return any(body.endswith(group) and other.endswith(group) for group in _GROUPS)


def _is_plain(text: str, begin: int, end: int, borders: Borders) -> bool:
    """Whether no word of a name does or points to anything."""
    if any(c in FUNCTION for c in text[begin:end]) or text[begin:end].startswith(LEVELS):
        return False
    return all(
        len(word) == 1 or (tag not in ("p", "r", "t", "d") and (tag != "v" or word in borders.inside_verbs or not at))
        for word, tag, at in borders.words(text, begin, end)
    )


def add_fellow_firms(sketch: Sketch, vocabulary: Vocabulary, borders: Borders) -> None:
    """Names the items of a list of firms that end in a trade, whatever word they are called by: 、|宝业建材|、."""
    text, found, places = sketch.text, sketch.organisation_ends, sketch.community_ends
    firms = [o for o in found.values() if _is_firm(text, o, vocabulary)]
    begins, ends = {o.begin for o in firms}, {o.end for o in firms}
    if len(firms) < 2:
        return
    for firm in firms:
        item = _LISTED.match(text, firm.end + 1)
        if item is None or item.end() in found or item.end() in places:
            continue
        if item.end() + 1 not in begins and not (firm.begin - 1 in ends and text[firm.begin - 1] in "、和与及"):
            continue
        own = item.group(1)
        trade = next((n for n in (5, 4, 3, 2) if own[-n:] in vocabulary.trades and len(own) - n > 1), 0)
        stem = own[: -trade or -2]
        if (trade or _TRADE.match(own)) and not vocabulary.is_told(stem) and _is_plain(text, *item.span(1), borders):
            found[item.end()] = NamedOrganisation(*item.span(1), own, 0.7)


def add_seated_firms(sketch: Sketch, vocabulary: Vocabulary, borders: Borders) -> None:
    """Names firms without their legal form by their place in brackets: 优机（仙居）机械, 中微半导体（上海）."""
    text, found, places = sketch.text, sketch.organisation_ends, sketch.community_ends
    for match in near(_SEATED, text, _BRACKET, before=14, after=14):
        opening, closing, end = match.start(2), match.end(2), match.end()
        tail = text[closing + 1 : end]
        place = places.get(closing)
        if place is None or place.begin != opening or end in found or end in places:
            continue
        begin = match.start(1)
        if opening - begin > _STEM or text[begin - 1 : begin] not in HARD:
            begin = borders.stretch(text, opening - 1, reach=10, verbs=True).begin
        stem = text[begin : opening - 1]
        trade = tail or next((stem[-n:] for n in (4, 3, 2) if stem[-n:] in vocabulary.trades), "")
        if len(stem) > 1 and (trade in vocabulary.trades or _TRADE.match("某" + trade)):
            found[end] = NamedOrganisation(begin, end, text[begin:end], 0.75)


def _is_firm(text: str, organisation: NamedOrganisation, vocabulary: Vocabulary) -> bool:
    """Whether a name is a firm's, by its legal form or its trade."""
    end, trades = organisation.end, vocabulary.trades
    if text.endswith(_FIRM, organisation.begin, end):
        return True
    return text[end - 2 : end] in trades or text[end - 3 : end] in trades or text[end - 4 : end] in trades

"""Organisations found -> those that a list tells: firms without an ending before 等企业, zones beside bureaux."""

from __future__ import annotations

import re

from extractors.borders import Borders
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import FUNCTION
from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import near

__all__ = ["add_listed", "add_zones"]

_LIST_TAIL = (
    r"等(?:[一二三四五六七八九十百\d]+[家户个所]|多家|[^，。、]{0,4})?"
    r"(?:(?:公司|集团)(?!家)|(?:企业|商会|协会|厂家|商家)(?![和与及家]))"
)
_LIST = re.compile(r"([㐀-鿿（）]{2,24}(?:、[㐀-鿿（）]{2,16})+)" + _LIST_TAIL)
_PARTED = re.compile("、|(?<=[㐀-鿿]{4})(?:以及|[和与及])(?=[㐀-鿿（）]{4,}$)")
"""What parts the items of such a list, and its last from the one before: 外婆菜|和|野茶王."""
_OWN = ("我", "本", "该", "全")
_KIND = re.compile("(?:[㐀-鿿]*(?:企业|公司|单位|项目)|[我本该全][县市区旗镇乡])")
"""What the first of a list is, or whose, said before its name: 重点企业|俏佳人织业, 我县|盛湘粮油."""
_ITEM = re.compile("、|以及|[和与及]")
_NAMES = ("nr", "ns", "nt", "nz")
"""Parts of speech of names, which firms bear."""
_SITES = ("场所", "行业", "领域")
"""How items end that are kinds of firms and places: 人员密集|场所."""
_LIST_END = re.compile(_LIST_TAIL)
"""Without it no list needs looking for."""
_ZONE = r"(?<=[、和])([㐀-鿿]{2,8}?(?&zone_field)?(?&zone_end))(?=[、和及等])"
"""A zone in a list of bodies: 公安局、|明水经济开发区|、环保局."""
_ENDS_ZONE = re.compile("区(?<=[发园新开聚范]区)(?=[、和及等])")


def add_zones(text: str, vocabulary: Vocabulary, found: dict[int, NamedOrganisation]) -> None:
    """Names zones that stand in a list right after an office or bureau."""
    for match in near(vocabulary.worded(_ZONE), text, _ENDS_ZONE, before=17, after=2):
        before = found.get(match.start() - 1)
        listed = before is not None and before.row is not None and before.row.family in ("government", "party")
        if listed and not any(c in FUNCTION for c in match.group(1)):
            found.setdefault(match.end(), NamedOrganisation(*match.span(), match.group(1), 0.7))


def add_listed(sketch: Sketch, vocabulary: Vocabulary, borders: Borders) -> None:
    """Names without an ending in a list that says what they are: 家德钢构、高山药业、小小科技等企业."""
    text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
    for match in near(_LIST, text, _LIST_END, before=240, after=20):
        edge = match.start(1)
        parting = [*_PARTED.finditer(text, edge, match.end(1))]
        if _are_kinds(_ITEM.split(match[1])[1:], vocabulary):
            continue  # 煤矿、危险化学品、烟花爆竹等企业
        for number, end in enumerate([*(mark.start() for mark in parting), match.end(1)]):
            begin = edge if number == 0 else parting[number - 1].end()
            if number == 0:
                begin = borders.stretch(text, end, reach=14, verbs=True).begin
                kind = _KIND.match(text, begin - (text[begin - 1 : begin] in _OWN), end - 1)
                begin = begin if kind is None else kind.end()
            own = text[begin:end]
            plain = not any(c in FUNCTION for c in own) and own not in vocabulary.common
            if 4 <= len(own) <= 14 and plain and end not in places and not own.endswith(vocabulary.no_firms):
                found.setdefault(end, NamedOrganisation(begin, end, own, 0.72))


def _are_kinds(items: list[str], vocabulary: Vocabulary) -> bool:
    """Whether the items of a list are of what kinds firms are, as those show that are common words."""
    words = [vocabulary.common.get(item) for item in items]
    plain = [word for word in words if word is not None and word.tag[:1] == "n" and word.tag not in _NAMES]
    return bool(plain) or any(item.endswith(_SITES) for item in items)

"""Bodies of a place or level: 坪坝镇|镇党委, 县|文化广播旅游局, 江宁开发区|管委会, 大河镇|卫生院."""

from __future__ import annotations

import re

from extractors.borders import HARD, Borders
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import (
    ANY,
    LEVELS_BY_END,
    LOCAL,
    ORDER,
    PLACED_SHORT,
    ZONE,
    as_borne,
    as_printed,
    is_unread,
    of_each,
)
from extractors.sketch import CommunityName, NamedOrganisation, Sketch
from extractors.vocabulary.lexicons import OrganisationSuffix

__all__ = ["Levels"]


_SHARED = re.compile("[省市州县区旗]、[市州县区旗镇乡]、$|(?:^|[^㐀-鿿])[省市州县区旗镇]$")
"""Levels before another that no place is meant by: 市、县、|乡党委, 县|乡工会."""
_COUNTED = re.compile("[两三四五六几]$|[一二三四五六七八九十百两几多余数\\d]个$")
"""What counts places of a level, so that the bodies of none are named: 两|县工信局, 三个|社区党支部."""
_COUNTED_AGAIN = re.compile("(?<![一二十第])[两三四五六七八九几各]([省市县区州旗镇乡])(?:[㐀-鿿]{1,4}[、和及与])?\\1$")
"""The same said with the level's word once more: 甲、乙两县|县委, 三县县委、|县政府."""
_FORM = re.compile("(?:集团|控股|股份|有限|责任|公司)+")
"""A firm's form alone, which makes no firm inside another: 某某集团|股份有限公司."""
_NUMBER_OF = re.compile(r"[\d一二两三四五六七八九十余多几][所家个]$")
_MET = ("会上", "会议上")
"""Where a body reports, right before it: 座谈会上|县教育局."""
_SEPARATORS = ("以及", "、", "和", "及", "与", "暨")
_JOINS = frozenset(separator[-1] for separator in _SEPARATORS)
_NEVER_OF_STREETS = ("cppcc", "court", "procuratorate")
"""Families of bodies that no street has: 首个|街道政协委员联络室."""


class Levels:
    """What stands before an organisation's body: its place, its level word, the body that it is listed after."""

    def __init__(self, vocabulary: Vocabulary, borders: Borders) -> None:
        """Takes the shared vocabulary and the borders of names."""
        self.vocabulary = vocabulary
        self._ends, self._zone = vocabulary.ends, vocabulary.worded(ZONE)
        self._borders = borders

    def level(self, text: str, end: int, places: dict[int, CommunityName]) -> str:
        """The level word that ends at `end`, where it is not the tail of another word."""
        for level in LEVELS_BY_END.get(text[end - 1 : end], ()):
            if text.endswith(level, 0, end):
                start = end - len(level)
                if _COUNTED_AGAIN.search(text, max(0, end - 9), end) is not None:
                    return ""
                if level == "地" and not text.startswith(("委", "行署", "行政公署"), end):
                    return ""
                if text.endswith(("自治县", "自治州", "自治区", "自治旗"), 0, start):
                    return level
                if start == 0 or text[start - 1] in HARD or start in places:
                    return level
                if _COUNTED.search(text, max(0, start - 2), start) is not None:
                    return ""
                before = text[start - 1 : end]
                if before in self.vocabulary.no_levels or before[0] in "各每":
                    return ""
                if of_each(text, end) or (level == "市" and text.startswith(self._ends("station"), end)):
                    return ""
                if level == "区" and before != "新区" and self._zone.search(text, max(0, end - 10), end) is not None:
                    return ""
                if before in self.vocabulary.own_levels:
                    return level
                stretch = self._borders.stretch(text, start, reach=3, verbs=True)
                if stretch.begin == start:
                    return level
                word, tag, _ = stretch.words[-1]
                lone = len(word) == 1 and level == "州"
                return "" if lone or tag in ("ns", "nr", "x", "nz") else level
        return ""

    def alone(self, text: str, start: int) -> bool:
        """Whether nothing name-like stands before `start`, nor what makes any number of them."""
        if start == 0 or text[start - 1] in HARD or text.endswith(_MET, 0, start):
            return True
        if text[start - 1] in ANY or _NUMBER_OF.search(text, max(0, start - 4), start):
            return False
        stretch = self._borders.stretch(text, start, reach=6, verbs=True)
        if stretch.begin == start:
            return not self._is_called(text, start)
        return stretch.words[-1][0] in self.vocabulary.treated

    def _is_called(self, text: str, start: int) -> bool:
        """Whether what ends at `start` is hardly done to a body, so that one is called by it: 永济|慈善会."""
        word, tag, _ = self._borders.words(text, max(0, start - 6), start)[-1]
        return len(word) > 1 and tag in ("v", "d") and word not in self.vocabulary.bounding

    def zoned(self, text: str, start: int, end: int, places: dict[int, CommunityName]) -> NamedOrganisation | None:
        """The body of a development zone, which is named by its own words: 江宁开发区|管委会."""
        last = text[start - 1 : start]
        if last != "区" and (last not in ("园", "城", "镇") or not text.endswith(self._ends("zone_board"), start, end)):
            return None
        zone = self._zone.search(text, max(0, start - 12), start)
        if zone is None or (start in places and places[start].kind == "district" and places[start].known):
            return None
        stretch = self._borders.stretch(text, zone.start(), reach=10, verbs=True)
        words = list(stretch.words)
        begin = stretch.begin
        for position, (word, _, at) in enumerate(words):
            if word in self.vocabulary.joining or word == "代表":
                begin = at + len(word)
            if any(p.begin == at for p in places.values() if at < p.end <= zone.start()):
                begin = words[position][2]
                break
        if start - begin < 3 or text[begin - 1 : begin] in ANY:
            return None
        return NamedOrganisation(begin, end, text[begin:end], 0.85)

    def joint(self, text: str, start: int, end: int, places: dict[int, CommunityName]) -> NamedOrganisation | None:
        """A bureau of several fields after its place or level: 县|文化广播|旅游局."""
        if text[start - 1 : start] in "）)":
            start = max(text.rfind("（", max(0, start - 8), start), text.rfind("(", max(0, start - 8), start), 0)
        ends = text[start - 1 : start] in self.vocabulary.field_ends
        fields = self.vocabulary.fields.search(text, max(0, start - 20), start) if ends else None
        if fields is None:
            return None
        place = places.get(fields.start())
        if place is not None:
            return NamedOrganisation(place.begin, end, text[place.end : end], 0.9, place=place.name)
        level = self.level(text, fields.start(), places)
        if not level or level in LOCAL:
            return None
        return NamedOrganisation(fields.start() - len(level), end, text[fields.start() : end], 0.85, level=level)

    def inherited(self, text: str, start: int, found: dict[int, NamedOrganisation]) -> NamedOrganisation | None:
        """The organisation before a list separator, whose place or level this one shares: 区民政局、文化馆."""
        for separator in _SEPARATORS if text[start - 1 : start] in _JOINS else ():
            if text.startswith(separator, start - len(separator)):
                before = found.get(start - len(separator))
                bare = before is not None and before.base is None and before.begin + len(before.body) == before.end
                if before is not None and before.row is not None and (before.place or before.level or bare):
                    return before
        return None

    def levelled(self, sketch: Sketch, named: NamedOrganisation) -> NamedOrganisation | None:
        """An organisation of a level: of the place right before (坪坝镇|镇党委), or of one that the article names."""
        places = sketch.community_ends
        place = places.get(named.begin)
        if place is not None and place.name.endswith(named.level):
            return named._replace(begin=place.begin, place=place.name, level="")
        if named.level not in LOCAL:
            return named
        if named.level == "社区" and named.body == "办":  # of a town or street, for its neighbourhoods
            base = sketch.organisation_ends.get(named.begin)
            text = sketch.text[named.begin : named.end]
            return None if base is None else NamedOrganisation(base.begin, named.end, text, 0.85, base=base)
        if is_unread(sketch.text, named.begin, named.level):
            return None
        if named.level == "街道" and named.row is not None and named.row.family in _NEVER_OF_STREETS:
            return None
        if named.level == "村" and self.vocabulary.is_generic(sketch.text[max(0, named.begin - 2) : named.begin]):
            return None  # 典型|村党支部
        delegate = named.body == "人大" and sketch.text.startswith("代表", named.end)
        if delegate or _SHARED.search(sketch.text, max(0, named.begin - 4), named.begin):
            return None
        block = sketch.reading.blocks[sketch.article_at(named.begin)]
        kinds = LOCAL[named.level]
        known = any(block.begin <= c.begin < block.end and c.kind in kinds for c in places.values())
        return named if known else None

    def of_place(
        self,
        text: str,
        place: CommunityName,
        end: int,
        row: OrganisationSuffix,
        places: dict[int, CommunityName],
    ) -> NamedOrganisation | None:
        """An ending right after a place: 大河镇|卫生院, 洛阳|湖南|商会."""
        if row.strength == "weak" and (
            (len(row.suffix) == 1 and row.suffix not in PLACED_SHORT) or row.family == "enterprise"
        ):
            return None
        large = place.kind in ("district", "city", "province")
        if large and row.suffix in ("街道办事处", "街道办", "办"):
            return None
        if row.suffix in ("中心", "站") and (large or place.kind == "town") and row.suffix + place.kind != "站town":
            return None
        if large and row.suffix in self.vocabulary.town_offices:
            return None
        outer = places.get(place.begin)
        if outer is None and row.suffix in self.vocabulary.abroad and large:
            level = self.level(text, place.begin, places)
            if level:
                return NamedOrganisation(place.begin - len(level), end, text[place.begin : end], 0.85, level=level)
        if outer is not None and row.family == "enterprise" and ORDER[outer.kind] > ORDER[place.kind]:
            outer = None
        if outer is not None and (
            ORDER[outer.kind] >= ORDER[place.kind]
            or (row.suffix.endswith(("公司", "事务所")) and as_printed(text, place) != place.name)
            or (row.suffix in self.vocabulary.abroad and large)
        ):
            seat = places.get(outer.begin) if row.suffix in self.vocabulary.abroad else None
            begin = outer.begin if seat is None else seat.begin
            return self.vocabulary.with_prefix(text, NamedOrganisation(begin, end, text[begin:end], 0.85), places)
        if row.family == "media" and text.startswith("今日", place.begin - 2):
            return NamedOrganisation(place.begin - 2, end, text[place.begin - 2 : end], 0.9)
        large = place.kind in ("district", "city", "province") and as_printed(text, place) == place.name
        confidence = 0.6 if row.suffix in self.vocabulary.generic_heads and large else 0.93
        printed = self.vocabulary.is_printed(row, row.suffix)
        named = as_borne(text, place, row.family) if printed else place.name
        return self.vocabulary.with_prefix(
            text, NamedOrganisation(place.begin, end, row.suffix, confidence, place=named), places
        )

    def extended(
        self, text: str, base: NamedOrganisation, end: int, row: OrganisationSuffix, confidence: float
    ) -> NamedOrganisation:
        """A part of an organisation, 县工商联|党组, or a firm whose name only holds an ending: 金科物业|有限公司."""
        if (
            base.central is None
            and row.suffix.endswith(("公司", "集团"))
            and (
                not text.endswith(self.vocabulary.whole_firms, base.begin, base.end)
                or _FORM.fullmatch(text, base.end, end)
            )
        ):
            seat = text[base.begin : base.end].removesuffix(base.body) if base.place else ""
            whole = base._replace(end=end, body=base.body + text[base.end : end], row=None, confidence=confidence)
            return whole._replace(place=seat) if seat and base.place.startswith(seat) else whole
        return NamedOrganisation(base.begin, end, text[base.end : end], confidence, base=base)

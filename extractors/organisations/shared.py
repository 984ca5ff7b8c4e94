"""Bodies that share the end of their names with the next of a list: 高沙镇、|毓兰镇卫生院, 县农业、|林业局."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.borders import HARD, Borders
from extractors.organisations.levels import Levels
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import COUNTY_LEVELS, FUNCTION
from extractors.sketch import CommunityName, NamedOrganisation, Sketch
from extractors.vocabulary.lexicons import Body, Lexicons
from extractors.vocabulary.matching import bodies

__all__ = ["SharedEnds"]

_AND = frozenset("、和与及")
_TOWNS, _DIVISIONS = frozenset(("town", "street")), frozenset(("province", "city", "district"))
_ANY = frozenset("各全其他每跨驻")
"""What before levels makes any of them meant: 各市、|县公安局."""
_BUREAU = re.compile("(?:局|办|委)$")
_STEM = re.compile("[㐀-鿿]{2,4}$")
"""What a station or a court's tribunal is called by."""
_RANK = re.compile("(?:街道|镇|乡)$")
_STATION = re.compile("[㐀-鿿]{4,}")
_TOWN_WIDE = re.compile("(?:代表队|代表团|党委|党工委|政府|办事处|中心校|敬老院|卫生院)$")
"""How bodies end that every town or village has, beside those that lists name."""
_NEVER_OF_STREETS = ("congress", "cppcc", "government", "court", "procuratorate")
"""Families of bodies that no street has, listed though it be beside towns: 城北街道、|堰口镇人大."""
_ASSEMBLIES = ("人大", "人大常委会", "政协")
_PANEL = ("工委", "专委会", "委员会", "委")
"""How committees inside a congress or CPPCC end."""


class SharedEnds:
    """Reads what shares its end with the organisation listed behind it."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary, levels: Levels, borders: Borders) -> None:
        """Takes the shared vocabulary and what tells a level word."""
        self._vocabulary = vocabulary
        self._levels = levels
        self._borders = borders
        self._bureaux: dict[str, Body] = {}
        for body in bodies(lexicons):
            for form in (body.full, *body.shorts):
                if _BUREAU.search(form) and not body.committee:
                    self._bureaux.setdefault(form, body)
        self._suffixes = frozenset(lexicons.organisation_suffixes)
        self._units = tuple(sorted(vocabulary.units, key=len, reverse=True))

    def find(self, sketch: Sketch) -> None:
        """Adds such bodies to the sketch, each with the end of the organisation that it shares its own with."""
        for organisation in list(sketch.organisations):
            before = sketch.text[organisation.begin - 1 : organisation.begin]
            if (before in _AND or before in COUNTY_LEVELS) and not _of_deputies(sketch.text, organisation):
                found = [*self._of_places(sketch, organisation), *self._of_levels(sketch.text, organisation)]
                sketch.shared.extend(found or self._of_fields(sketch, organisation))

    def join_units(self, sketch: Sketch) -> None:
        """Joins stations and committees to the body before a list of their own names: 县公安局城关、|高沙派出所."""
        found = sketch.organisation_ends
        for unit in [o for o in found.values() if o.begin and sketch.text[o.begin - 1] in _AND]:
            if not (unit.place or unit.level) and unit.central is None:
                self._join(sketch, unit)

    def _join(self, sketch: Sketch, unit: NamedOrganisation) -> None:
        text, found = sketch.text, sketch.organisation_ends
        panel = unit.body.endswith(_PANEL)
        end = next((e for e in (_PANEL if panel else self._units) if unit.body.endswith(e)), "")
        if not end or (unit.base is not None and not panel) or not 2 <= len(unit.body) - len(end) <= 4:
            return
        items, at = [], unit.begin
        fields = self._vocabulary.panel if panel else _STATION
        while text[at - 1] in _AND and (stem := _STEM.search(text, max(0, at - 5), at - 1)) is not None:
            begin = next(
                (b for b in range(at - 3, max(0, at - 6), -1) if b in found or text[b - 1] in _AND), stem.start()
            )
            own = text[begin : at - 1]
            if any(c in FUNCTION for c in own) or at - 1 in found or fields.fullmatch(own + end) is None:
                return
            items.append((begin, own))
            at = begin
            if begin in found:
                break
        whole = found.get(at) if items else None
        if items and whole is None and not panel:
            sketch.shared.extend(self._stations(sketch, items, unit, end))
            return
        if whole is None or whole.end - whole.begin < 3 or (panel and not whole.body.endswith(_ASSEMBLIES)):
            return
        if unit.base is None:
            found[unit.end] = unit._replace(base=whole)
        for begin, own in items:
            sketch.shared.append(NamedOrganisation(begin, unit.end, own + end, 0.75, base=whole))

    def _stations(
        self, sketch: Sketch, items: list[tuple[int, str]], unit: NamedOrganisation, end: str
    ) -> Iterator[NamedOrganisation]:
        """Stations called by streets or towns that the page names, of no body said before: 民生、|建国派出所."""
        towns = {_RANK.sub("", c.name) for c in sketch.communities if c.kind in _TOWNS}
        for begin, own in items:
            if own in towns:
                yield NamedOrganisation(begin, unit.end, own + end, 0.7)

    def _of_places(self, sketch: Sketch, named: NamedOrganisation) -> Iterator[NamedOrganisation]:
        """The same body of the places listed before its own: 高沙镇、|毓兰镇卫生院."""
        text, places = sketch.text, sketch.community_ends
        place = next((p for p in places.values() if p.begin == named.begin and p.end < named.end), None)
        if place is None or not named.place or place.kind not in (*_TOWNS, *_DIVISIONS):
            return
        tail = text[place.end : named.end]
        wide = named.row is not None or _TOWN_WIDE.search(tail) is not None
        wide = wide or (tail in self._suffixes and place.kind not in _DIVISIONS)
        other = places.get(named.begin - 1)
        while wide and other is not None and text[other.end] in _AND and _alike(other, place):
            if other.kind == "street" and named.row is not None and named.row.family in _NEVER_OF_STREETS:
                return
            yield named._replace(begin=other.begin, place=other.name)
            other = places.get(other.begin - 1)

    def _of_levels(self, text: str, named: NamedOrganisation) -> Iterator[NamedOrganisation]:
        """The same body of the levels said before its own: 省、市、|县公安局, 市|县纪委."""
        if named.level not in COUNTY_LEVELS or named.row is None:
            return
        at, levels = named.begin, []
        while at > 1 and (text[at - 1] in _AND or text[at - 1] in COUNTY_LEVELS):
            at -= text[at - 1] in _AND
            if text[at - 1] not in COUNTY_LEVELS:
                return
            levels.append((at - 1, text[at - 1]))
            at -= 1
        if at and ((text[at - 1] not in HARD and text[at - 1] not in FUNCTION) or text[at - 1] in _ANY):
            return
        if named.level not in [level for _, level in levels]:
            for begin, level in levels:
                yield named._replace(begin=begin, level=level)

    def _of_fields(self, sketch: Sketch, named: NamedOrganisation) -> Iterator[NamedOrganisation]:
        """The bureaux of whose names a list says the last character once: 县农业、林业、|水利局."""
        text, places = sketch.text, sketch.community_ends
        if named.row is None or named.base is not None or named.begin + len(named.body) != named.end:
            return
        end, items, at = text[named.end - 1], [], named.begin
        while text[at - 1] in _AND:
            begin = self._field(text, at - 1, end)
            if begin < 0:
                return
            items.append((begin, text[begin : at - 1] + end))
            at = begin
        place = places.get(at)
        level = "" if place is not None else self._levels.level(text, at, places)
        if place is None and level not in COUNTY_LEVELS:
            return
        whose = "" if place is None else place.name
        if items:
            own = named._replace(place=whose, level=level)
            sketch.organisation_ends[named.end] = sketch.organisations[sketch.organisations.index(named)] = own
        for begin, body in items:
            yield named._replace(begin=begin, body=body, row=self._bureaux[body], place=whose, level=level)

    def _field(self, text: str, stop: int, end: str) -> int:
        """Where the field begins of a known bureau whose last character is left out at `stop`; -1 if there is none."""
        for size in range(8, 1, -1):
            begin = stop - size
            if begin < 1 or text[begin:stop] + end not in self._bureaux:
                continue
            if text[begin - 1] in _AND or text[begin - 1] in COUNTY_LEVELS:
                return begin
        return -1


def _of_deputies(text: str, named: NamedOrganisation) -> bool:
    """Whether a congress or CPPCC only says whose deputies or members somebody is one of: 省、市人大|代表."""
    return named.body in ("人大", "政协") and text.startswith(("代表", "委员"), named.end)


def _alike(one: CommunityName, other: CommunityName) -> bool:
    """Whether two places are of one kind, as those of a list are."""
    return one.kind == other.kind or any(one.kind in kinds and other.kind in kinds for kinds in (_TOWNS, _DIVISIONS))

"""Listed bodies under their place, their level, or the body that they are listed after: 县|民政局, 社区党委|居委会."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractors.borders import HARD
from extractors.organisations.levels import Levels
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import (
    CIVIL,
    COUNTY_LEVELS,
    COURTYARD,
    FUNCTION,
    HEADED,
    LOCAL,
    PARTY,
    TERM,
    as_printed,
)
from extractors.sketch import CommunityName, NamedOrganisation, Sketch
from extractors.vocabulary.lexicons import Body, OrganisationSuffix

__all__ = ["BodyNames"]

_COUNTIES = ("district", "city", "province")
"""Places with many schools: 临江|学校 is no county's one school as it would be a town's, but one of that name."""
_OF_TOWNS, _OF_VILLAGES = ("town", "street"), ("village", "neighbourhood")
_OFFICE_HEADS = ("主任", "副主任", "常务副主任", "专职副主任", "党组")
"""Heads of offices and commissions, which tell one whose short name is of two characters: 侨办|主任, 计委|副主任."""
_HEADED_THEN = ("congress", "cppcc", "government", "discipline", "court", "procuratorate")
"""Families of bodies before which 原 says of who headed them that he did so once: 县原政协主席."""
_HELD = ("召开", "召开了", "举行", "举行了", "隆重召开", "胜利召开")
"""What stands between a town and the session that it holds."""
_SCHOOLS = ("中学", "小学")
"""What a city has many of, so that 市 before them ends a town's name: 徐市|中学."""
_LEAGUE = re.compile("团([省市州县区旗])委")
"""The Youth League's committee at a level, which says whose it is."""
_RUN_BY = re.compile("村办|[乡镇县市区]办(?:企业|[㐀-鿿]{0,3}[小中]学|工厂|学校|[农林茶]场|医院|公司)")
"""Who runs a school or a works."""


class BodyNames:
    """Names the bodies that bodies.csv lists."""

    def __init__(self, vocabulary: Vocabulary, levels: Levels) -> None:
        """Takes the shared vocabulary and what tells a body's place or level."""
        self._vocabulary = vocabulary
        self._ends = vocabulary.ends
        self._levels = levels

    def body(self, sketch: Sketch, begin: int, end: int, row: Body) -> NamedOrganisation | None:
        """The body that a row names at [begin, end), with what stands before it."""
        places = sketch.community_ends
        text = sketch.text
        if text[begin - 1 : begin] == "”" and "“" in text[max(0, begin - 10) : begin]:
            return None
        start = begin - 1 if row.committee and text[begin - 1 : begin] == "委" else begin
        if row.committee and text[start - 1 : start] == "党" and text[start] == "委":
            return self._regional(sketch, start - 1, end) or self._levels.zoned(text, start - 1, end, places)
        body = text[start:end]
        if body == "府" and (text[start - 1 : start] not in COUNTY_LEVELS or COURTYARD.match(text, end)):
            return None
        seat = places.get(start) if body == "学校" else None
        if seat is not None and seat.kind in _COUNTIES:
            return None
        body = "政府" if body == "府" else body
        term = TERM.search(text, max(0, start - 8), start) if text[start - 1 : start] == "届" else None
        if term is not None and row.family in ("congress", "cppcc", "party", "mass"):
            start = term.start()
            town = next((places[start - len(held)] for held in _HELD if _holds(text, start, held, places)), None)
            if town is not None:
                return NamedOrganisation(start, end, body, 0.9, place=town.name, row=row)
        office = self._office(sketch, start, end, row)
        if office is not None:
            return office
        return self._under(sketch, start, end, body, row) or self._beside_others(sketch, start, end, body, row)

    def _office(self, sketch: Sketch, start: int, end: int, row: Body) -> NamedOrganisation | None:
        """What a county's body has in a town: 某县供电局|某乡|供电所."""
        text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
        place = places.get(start) if row.levels == ("town",) else None
        whole = None if place is None else found.get(place.begin)
        if whole is None or whole.row is None or not whole.body.endswith(self._ends("bureau")):
            return None
        return NamedOrganisation(whole.begin, end, text[whole.end : end], 0.88, base=whole)

    def _under(self, sketch: Sketch, start: int, end: int, body: str, row: Body) -> NamedOrganisation | None:
        """A body right after its place, its zone or its level word."""
        places = sketch.community_ends
        text = sketch.text
        place = places.get(start)
        printed = (row.family in CIVIL and not body.startswith("团")) or body in self._vocabulary.printed
        if body == "办" and ((place is not None and place.kind in _COUNTIES) or _RUN_BY.match(text, start - 1)):
            return None  # 到大连|办|画展, 村|办|小学
        if place is not None and printed and as_printed(text, place) != place.name:
            named = self._levels.of_place(text, place, end, OrganisationSuffix(body, row.family, "strong"), places)
            return None if named is None else named._replace(confidence=0.97)
        if place is not None:
            return self._vocabulary.with_prefix(
                text, NamedOrganisation(place.begin, end, body, 0.97, place=place.name, row=row), places
            )
        zone = self._levels.zoned(text, start, end, places)
        if zone is not None:
            return zone
        level = self._levels.level(text, start, places)
        if level == "市" and body in _SCHOOLS and text[start - 2 : start - 1] not in ("我", "本", "该", ""):
            return _of_town(text, start - 2, end)
        if level == "村" and body in self._ends("station"):
            return _of_town(text, start - 2, end)
        region = places.get(start - len(level))
        if level in ("地", "地区") and region is not None:
            return NamedOrganisation(region.begin, end, text[region.begin : end], 0.95)
        if level:
            return self._levels.levelled(
                sketch, NamedOrganisation(start - len(level), end, body, 0.93, level=level, row=row)
            )
        if text[start - 1 : start] == "原" and row.family in _HEADED_THEN:
            return self._under(sketch, start - 1, end, body, row)  # 县|原|人大常委会主任
        return None

    def _beside_others(self, sketch: Sketch, start: int, end: int, body: str, row: Body) -> NamedOrganisation | None:
        """A body whose place is that of the body before it, or which names itself alone."""
        text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
        again = found.get(start - 1) if text[start - 1 : start] in ("（", "(") else None
        if again is not None and again.row is row and again.body != body:
            return again._replace(begin=start, end=end, body=body)
        inherited = self._levels.inherited(text, start, found)
        if inherited is not None and self._is_any(inherited, body, row):
            return None
        other = _LEAGUE.fullmatch(body)  # 共青团某市委、|团县委
        if inherited is not None and (other is None or inherited.place.endswith(other.group(1))):
            return inherited._replace(begin=start, end=end, body=body, row=row, confidence=0.85, base=None)
        office = self.beside(text, start, end, found) if body in self._vocabulary.offices else None
        if office is not None:
            return office._replace(row=row) if office.body == body else office
        base = found.get(start)
        if base is not None and base.body == "政府" and row.full.startswith(base.body):
            return base._replace(end=end, body=body, row=row, base=None)
        corps = base is not None and base.central is not None and base.end - base.begin == 2 and row.family != "party"
        if corps and base is not None and text.startswith("兵团", start - 2):
            return NamedOrganisation(base.begin, end, body, 0.9, base=base)
        if base is not None and base.row is not None and base.row.family != "party" and body != "办":
            return NamedOrganisation(base.begin, end, body, 0.85, base=base, row=row)
        if row.family == "government" and (joint := self._levels.joint(text, start, end, places)) is not None:
            return joint
        headed = text.startswith(HEADED.get(body, _OFFICE_HEADS if _is_short_office(body, row) else ()), end)
        if (
            (body in self._vocabulary.never_bare and not headed)
            or row.levels == ("town",)
            or body.startswith("委")
            or (len(body) < 3 and not headed)
            or not (body.startswith("团") or self._levels.alone(text, start))
            or text.startswith(self._vocabulary.firm_tails, end)
        ):
            return None
        if body.endswith(self._ends("locals_own")):
            return self._of_last(sketch, start, end, body, row)
        if body.startswith("社区") and "town" in row.levels:
            own = self._levels.levelled(sketch, NamedOrganisation(start, end, body[2:], 0.8, level="社区"))
            if own is not None:
                return own
        return NamedOrganisation(start, end, body, 0.7, row=row)

    def _of_last(self, sketch: Sketch, start: int, end: int, body: str, row: Body) -> NamedOrganisation | None:
        """What every town or every village has, of the one that the article named last: 依托|新时代文明实践所."""
        kinds = _OF_TOWNS if body.endswith("所") else (*_OF_VILLAGES, *_OF_TOWNS)
        block = sketch.reading.blocks[sketch.article_at(start)]
        before = [c for c in sketch.community_ends.values() if block.begin <= c.begin and c.end <= start]
        last = max((c for c in before if c.kind in kinds), default=None)
        return None if last is None else NamedOrganisation(start, end, body, 0.75, place=last.name, row=row)

    def _is_any(self, before: NamedOrganisation, body: str, row: Body) -> bool:
        """Whether a county has many such, so that none is named behind one of its bodies: 县教育局和|学校."""
        if before.level in LOCAL or before.place.endswith(tuple(LOCAL)):
            return False
        return row.levels == ("town",) or body in self._ends("any_house")

    def _regional(self, sketch: Sketch, start: int, end: int) -> NamedOrganisation | None:
        """The party committee of an autonomous region or a town, and its departments: 自治区|党委宣传部."""
        places = sketch.community_ends
        place = places.get(start)
        body = sketch.text[start:end]
        if place is not None:
            return NamedOrganisation(place.begin, end, body, 0.95, place=place.name)
        level = self._levels.level(sketch.text, start, places)
        if not level:
            return None
        return self._levels.levelled(sketch, NamedOrganisation(start - len(level), end, body, 0.9, level=level))

    def beside(self, text: str, begin: int, end: int, found: dict[int, NamedOrganisation]) -> NamedOrganisation | None:
        """The administration of the place whose party committee stands right before: 社区党委|居委会."""
        gap = 1 if text[begin - 1 : begin] in ("、", "和", "与", "及") else 0
        party = found.get(begin - gap)
        tail = None if party is None else PARTY.search(party.body)
        if party is None or tail is None:
            return None
        body = party.body[: tail.start()] + text[begin:end]
        return party._replace(begin=begin, end=end, body=body, row=None, base=None)


def _is_short_office(body: str, row: Body) -> bool:
    """Whether a body is an office or commission of two characters, which its head's title tells: 侨办|主任."""
    return len(body) == 2 and body[-1] in "办委" and row.family in ("government", "party")


def _holds(text: str, at: int, held: str, places: Mapping[int, CommunityName]) -> bool:
    """Whether a town holds the session whose term begins there: 青石镇|召开|第十二届人民代表大会."""
    place = places.get(at - len(held)) if text.endswith(held, 0, at) else None
    return place is not None and place.kind == "town"


def _of_town(text: str, begin: int, end: int) -> NamedOrganisation | None:
    """A body of a town whose name ends as a city's or village's does: 徐市|中学, no city's one school, 南村|派出所."""
    if text[begin] in HARD or text[begin] in FUNCTION or (begin and text[begin - 1] not in HARD):
        return None
    return NamedOrganisation(begin, end, text[begin:end], 0.75)

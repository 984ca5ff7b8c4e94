"""Sketch -> organisations: national organs, local bodies with place or level, and names by how they end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from extractors.borders import Borders
from extractors.lexicons import Body, CentralBody, Lexicons, OrganisationSuffix
from extractors.organisation_bodies import BodyNames
from extractors.organisation_doubts import doubted, is_no_ending
from extractors.organisation_groups import add_groups
from extractors.organisation_levels import Levels
from extractors.organisation_more import (
    add_embassies,
    add_listed,
    add_sections,
    add_zones,
    join_branches,
    widen_abroad,
)
from extractors.organisation_own import OwnNames
from extractors.organisation_parties import add_branches, add_parties
from extractors.organisation_terms import add_terms
from extractors.organisation_trades import add_trades, add_visited
from extractors.organisation_vocabulary import Vocabulary
from extractors.organisation_words import (
    AUTONOMOUS,
    COMMITTEE_AFTER,
    DEPARTMENT_AFTER,
    HEADED,
    LEVELS,
    SCHOOLS,
    STREET_AFTER,
    WITHIN_SCHOOL,
    shared_level,
)
from extractors.sketch import CommunityName, NamedOrganisation, Sketch

__all__ = ["LEVELS", "OrganisationFinder"]

_HOUSES = ("学校", "医院", "小学", "中学")
_LEVELLED_FAMILIES = ("party", "government", "mass", "office", "village")
_CENTRAL = ("医院", "卫生院", "小学", "中学", "学校", "幼儿园")
"""What is a central one: 铁路中心|医院."""
_TAUGHT = ("大学", "学院", "师大", "附中", "附小", "中学", "小学", "学校", "医院")
"""What has schools and hospitals elsewhere: 某师大附中|某县|学校."""


class OrganisationFinder:
    """Finds organisations and takes their names apart."""

    def __init__(self, lexicons: Lexicons, borders: Borders) -> None:
        """Takes the shared vocabulary."""
        self._vocabulary = Vocabulary(lexicons)
        self._borders = borders
        self._words = lexicons.words
        self._levels = Levels(self._vocabulary, borders)
        self._bodies = BodyNames(self._vocabulary, self._levels)
        self._own = OwnNames(lexicons, self._vocabulary, borders, self._levels)
        self.steps = (self._by_heads, self._besides)
        """What `find` does, step by step."""

    def find(self, sketch: Sketch) -> None:
        """Adds all organisations to the sketch in reading order; where one holds another, the longer."""
        for step in self.steps:
            step(sketch)

    def _by_heads(self, sketch: Sketch) -> None:
        """Organisations by the words that name bodies, and that names end by."""
        places = {c.end: c for c in sketch.communities}
        found = sketch.organisation_ends = {}
        for options in _in_order(sketch):
            if DEPARTMENT_AFTER.match(sketch.text, options[0][1]) or _in_village(sketch.text, options[0][1], places):
                continue
            for begin, end, item in options:
                headed = self._headed(sketch, begin, end, item, places, found)
                organisation = (
                    None if headed is None else doubted(sketch.text, headed, places, self._vocabulary.never_bare)
                )
                if organisation is not None:
                    self._keep(found, organisation)
                    break

    def _besides(self, sketch: Sketch) -> None:
        """Organisations that other ones, lists and phrases tell."""
        places, found = {c.end: c for c in sketch.communities}, sketch.organisation_ends
        add_parties(sketch.text, sketch.home, places, found)
        widen_abroad(sketch.text, self._vocabulary, found)
        add_embassies(sketch.text, self._vocabulary, found)
        add_zones(sketch.text, found)
        add_branches(sketch.text, found)
        add_terms(sketch.text, places, found)
        add_groups(sketch.text, places, found)
        add_listed(sketch.text, self._vocabulary, self._borders, places, found)
        if sketch.hits.trades:
            add_visited(sketch.text, self._vocabulary, places, found)
        add_trades(sketch.text, sketch.hits.trades, self._vocabulary, self._borders, places, found)
        if "股" in sketch.text:
            add_sections(sketch.text, found)
        join_branches(sketch.text, self._vocabulary, found)
        sketch.organisations = _outermost(found.values())

    def _headed(
        self,
        sketch: Sketch,
        begin: int,
        end: int,
        item: Head,
        places: dict[int, CommunityName],
        found: dict[int, NamedOrganisation],
    ) -> NamedOrganisation | None:
        """The organisation whose name ends by one head, if it is one."""
        if isinstance(item, CentralBody):
            media = places.get(begin) if item.name.endswith("报") else None
            if media is not None:
                return NamedOrganisation(media.begin, end, sketch.text[media.begin : end], 0.9)
            if STREET_AFTER.match(sketch.text, end):
                return None
            if end - begin == 2 and item.name == "中国共产党" and COMMITTEE_AFTER.match(sketch.text, end):
                return None
            if end - begin == 2 and (sketch.text[begin - 1].isdigit() if begin else False):
                return None
            if end - begin == 2 and self._is_inside_word(sketch.text, begin, end):
                return None
            return NamedOrganisation(begin, end, item.name, 0.95, central=item)
        local = isinstance(item, Body)
        sure = local and (end - begin > 2 or sketch.text.startswith(HEADED.get(sketch.text[begin:end], "\n"), end))
        sure = sure or WITHIN_SCHOOL.match(sketch.text, end - 2) is not None
        if not sure and not self._borders.is_head(sketch.text, begin, end, left=not local):
            return None
        if isinstance(item, Body):
            return self._bodies.body(sketch, begin, end, item, places, found)
        return self._suffixed(sketch, begin, end, item, places, found)

    def _is_inside_word(self, text: str, begin: int, end: int) -> bool:
        """Whether a word that begins before what looks like a short name holds it: 实事|求是."""
        return any(at >= 0 and text[at:stop] in self._words for at, stop in ((begin - 1, begin + 1), (begin - 2, end)))

    def _keep(self, found: dict[int, NamedOrganisation], new: NamedOrganisation) -> None:
        if new.body.startswith("党委") and (new.place or new.level).endswith(AUTONOMOUS):
            new = new._replace(body=new.body[1:], row=None)
        old = found.get(new.end)
        if old is None or (new.begin, -new.confidence) <= (old.begin, -old.confidence):
            found[new.end] = new

    def _suffixed(
        self,
        sketch: Sketch,
        begin: int,
        end: int,
        row: OrganisationSuffix,
        places: dict[int, CommunityName],
        found: dict[int, NamedOrganisation],
    ) -> NamedOrganisation | None:
        text, suffix = sketch.text, row.suffix
        if is_no_ending(text, begin, end, suffix) or text.endswith("委常委", 0, begin):
            return None  # 县委|常委|统战部部长
        if row.family == "hospital" and row.strength == "weak" and suffix in self._vocabulary.parts:
            return self._department(text, begin, end, row, found)
        place = places.get(begin)
        if place is not None:
            if suffix in self._vocabulary.branches:
                whole = found.get(place.begin)
                if whole is not None and (suffix not in _HOUSES or whole.body.endswith(_TAUGHT)):
                    if suffix in _HOUSES and whole.body.endswith(("小学", "中学", "附中", "附小")):
                        return NamedOrganisation(whole.begin, end, text[whole.begin : end], 0.88)
                    return self._levels.extended(text, whole, end, row, 0.88)
                firm = self._own.firm(text, place, end, row, places)
                if firm is not None:
                    return firm
            return self._levels.of_place(text, place, end, row, places)
        if (
            text[begin : begin + 1] in "村社"
            and (merged := places.get(begin + len(shared_level(suffix)))) is not None
            and shared_level(suffix)
        ):
            own = suffix if suffix.startswith(("村委", "村民")) else suffix.removeprefix(shared_level(suffix))
            town = places.get(merged.begin) if row.family == "association" else None
            if town is not None:
                return NamedOrganisation(town.begin, end, text[town.begin : end], 0.9)
            return NamedOrganisation(merged.begin, end, own, 0.93, place=merged.name)
        base = found.get(begin)
        if (
            base is not None
            and base.base is not None
            and suffix in self._vocabulary.units
            and begin - base.base.end < 4
        ):
            base = base.base
        if base is not None and suffix == "队" and text.endswith(SCHOOLS, base.begin, base.end):
            return self._levels.extended(text, base, end, row, 0.85)
        if base is not None and text[base.begin : begin].endswith((suffix, suffix[-1])):
            return None
        if base is not None and suffix in self._vocabulary.abroad and (seat := places.get(base.begin)) is not None:
            return NamedOrganisation(seat.begin, end, text[seat.begin : end], 0.88)
        if base is not None and base.body.endswith("委") and len(suffix) == 1:
            return None
        office = self._bodies.beside(text, begin, end, found) if suffix in self._vocabulary.offices else None
        if office is not None:
            return office
        if base is not None and base.body == "委" and suffix in self._vocabulary.only_placed:
            return base._replace(begin=begin, end=end, body=suffix, row=None)
        if base is not None and base.row is None and _goes_on(base.body, row):
            return NamedOrganisation(base.begin, end, text[base.begin : end], 0.88)
        if base is not None and (row.strength == "strong" or suffix in self._vocabulary.parts):
            return self._levels.extended(text, base, end, row, 0.88)
        zone = self._levels.zoned(text, begin, end, places)
        if zone is not None:
            return zone
        if suffix == "局" and (joint := self._levels.joint(text, begin, end, places)) is not None:
            return joint
        if suffix == "队":
            return None
        if suffix == "厂" and (works := self._own.of_village(text, begin, end, places)) is not None:
            return works
        level = self._levels.level(text, begin, places)
        unit = level == "村" and suffix in self._vocabulary.units
        if level and not unit and (row.family in _LEVELLED_FAMILIES or suffix in ("医院", "党校")):
            return self._levels.levelled(
                sketch, NamedOrganisation(begin - len(level), end, suffix, 0.85, level=level), places
            )
        if row.family == "party":
            inherited = self._levels.inherited(text, begin, found)
            if inherited is not None and suffix not in self._vocabulary.never_bare:
                return inherited._replace(begin=begin, end=end, body=suffix, row=None, confidence=0.7)
        if suffix in self._vocabulary.only_placed:
            return None
        seated = self._own.abroad(text, begin, end, places) if suffix in self._vocabulary.abroad else None
        if seated is not None:
            return seated
        return self._own.stretched(text, begin, end, row, places, found)

    def _department(
        self, text: str, begin: int, end: int, row: OrganisationSuffix, found: dict[int, NamedOrganisation]
    ) -> NamedOrganisation | None:
        """A hospital's department, which names nothing without its hospital: 县人民医院|急诊科."""
        base = found.get(begin)
        if base is None or not base.body.endswith(("院", "中心")) or text.startswith(("医院", "专科"), end):
            return None
        return self._levels.extended(text, base, end, row, 0.88)


_LEVELLED = re.compile(
    r"(?:省|市|区|县|州|旗|盟|地)委|(?:镇|乡|街道)(?:党委|党工委)|村(?:党支部|支部|党总支|两委|集体)|社区(?:党委|党支部|党总支|居委会)"
)


@cache
def _is_levelled(ending: str) -> bool:
    """Whether an ending is a level word and a body, and is read as such."""
    return _LEVELLED.fullmatch(ending) is not None


Head = Body | OrganisationSuffix | CentralBody


def _in_order(sketch: Sketch) -> list[list[tuple[int, int, Head]]]:
    """Heads of organisations grouped by where they end, the longest first, listed bodies before mere endings."""
    groups: dict[int, list[tuple[int, int, Head]]] = {}
    hits = sketch.hits
    endings = [hit for hit in hits.organisation_suffixes if not _is_levelled(hit[2].suffix)]
    everything: list[tuple[int, int, Head]] = [*hits.central, *hits.bodies, *endings]
    for hit in everything:
        groups.setdefault(hit[1], []).append(hit)
    return [sorted(group, key=_begin) if len(group) > 1 else group for _, group in sorted(groups.items())]


def _in_village(text: str, end: int, places: Mapping[int, CommunityName]) -> bool:
    """Whether what ends as a body does is what a village is called by: 柳河镇|联盟|村, 站|前社区."""
    if not text.startswith(("社", "村"), end):
        return False
    whole = places.get(end + (2 if text[end] == "社" else 1))
    return whole is not None and whole.begin < end and whole.kind in ("neighbourhood", "village")


def _goes_on(body: str, row: OrganisationSuffix) -> bool:
    """Whether what ended as a name goes on in a longer one: 铁路中心|医院, 阳光公益|协会."""
    return (body.endswith("中心") and row.suffix in _CENTRAL) or (body.endswith("公益") and row.family == "association")


def _begin(hit: tuple[int, int, Head]) -> int:
    return hit[0]


def _outermost(found: Iterable[NamedOrganisation]) -> list[NamedOrganisation]:
    kept: list[NamedOrganisation] = []
    for organisation in sorted(found, key=lambda o: (o.begin, -o.end)):
        if kept and organisation.end <= kept[-1].end:
            continue
        kept.append(organisation)
    return kept

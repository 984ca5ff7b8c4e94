"""Sketch -> organisations: national organs, local bodies with place or level, and names by how they end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from extractors.borders import HARD, Borders
from extractors.organisations.abroad import add_embassies, add_societies, widen_abroad
from extractors.organisations.bare_panels import BarePanels
from extractors.organisations.bodies import BodyNames
from extractors.organisations.branches import join_branches
from extractors.organisations.corps import add_corps
from extractors.organisations.doubts import doubted
from extractors.organisations.endings import Endings
from extractors.organisations.farms import Farms
from extractors.organisations.fellows import add_fellow_firms, add_fellow_parts, add_seated_firms
from extractors.organisations.groups import add_groups
from extractors.organisations.island import add_island
from extractors.organisations.judge import NameJudge
from extractors.organisations.legal import LegalNames
from extractors.organisations.levels import Levels
from extractors.organisations.listed import add_listed, add_zones
from extractors.organisations.offices import add_offices
from extractors.organisations.own import OwnNames
from extractors.organisations.panels import add_panels, add_seated, widen_committees
from extractors.organisations.parties import add_branches, add_inner, add_owned, add_parties
from extractors.organisations.parts import add_sections
from extractors.organisations.seams import join_seams
from extractors.organisations.sent import add_sent
from extractors.organisations.set_up import add_set_up
from extractors.organisations.shared import SharedEnds
from extractors.organisations.terms import add_terms
from extractors.organisations.trades import add_trades, add_visited
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.widened import (
    add_classes,
    add_institutes,
    add_numbered,
    widen_circles,
    widen_firms,
)
from extractors.organisations.words import (
    AUTONOMOUS,
    COMMITTEE_AFTER,
    COUNTED_TOGETHER,
    COUNTY_LEVELS,
    DEPARTMENT_AFTER,
    HEADED,
    LEVELS,
    OF_CORPS,
    OF_UNIVERSITY,
    STREET_AFTER,
    WITHIN_SCHOOL,
    is_of_document,
)
from extractors.organisations.zones import leave_zones
from extractors.sketch import CommunityName, NamedOrganisation, Sketch
from extractors.vocabulary.lexicons import Body, CentralBody, Lexicons, OrganisationSuffix

__all__ = ["LEVELS", "OrganisationFinder"]


_STAGES = ("高中", "初中")
_GROUP = 6
"""A shorter name of a nationwide group may be that of a place's own behind the place."""
_TOWARDS = frozenset("向和与随从同于以")
"""Surnames that are words before a body: 向|红军."""


class OrganisationFinder:
    """Finds organisations and takes their names apart."""

    def __init__(self, lexicons: Lexicons, borders: Borders) -> None:
        """Takes the shared vocabulary."""
        self._vocabulary = Vocabulary(lexicons)
        self._of_university = self._vocabulary.worded(OF_UNIVERSITY)
        self._borders = borders
        self._words = lexicons.words
        self._roles = lexicons.roles
        self._levels = Levels(self._vocabulary, borders)
        self._bodies = BodyNames(self._vocabulary, self._levels)
        own = OwnNames(lexicons, self._vocabulary, borders, self._levels)
        self._judge = NameJudge(lexicons, self._vocabulary, borders)
        legal = LegalNames(lexicons, self._vocabulary, borders)
        self._endings = Endings(self._vocabulary, self._levels, self._bodies, own, legal)
        self._shared = SharedEnds(lexicons, self._vocabulary, self._levels, borders)
        self._farms = Farms(lexicons)
        self._bare_panels = BarePanels(lexicons, self._vocabulary)
        self.steps = (self._by_heads, self._besides)
        """What `find` does, step by step."""

    def find(self, sketch: Sketch) -> None:
        """Adds all organisations to the sketch in reading order; where one holds another, the longer."""
        for step in self.steps:
            step(sketch)

    def _by_heads(self, sketch: Sketch) -> None:
        """Organisations by the words that name bodies, and that names end by."""
        text, places = sketch.text, sketch.community_ends
        found = sketch.organisation_ends = {}
        opened = {place.begin for place in places.values()}
        for last, options in _in_order(sketch):
            if DEPARTMENT_AFTER.match(text, last) or _in_village(text, last, places):
                continue
            ends, after = text[last - 1], text[last : last + 1]
            if last - 1 in opened or (ends == "局" and _PARTLY.match(text, last - 1)):
                continue  # 中韩乡|中韩村, 机械|局部
            if last - 1 in found and text.startswith("协会长", last - 2):
                continue  # 县老科协|会长
            if after == "长" and (_DOUBLED.match(text, last - 4) or _CHIEF.match(text, last - 3)):
                continue  # 武警某中队|中队长, 教育局|代理局|长, 县家长会|长协会
            stage = text.endswith(_STAGES, 0, last)
            if stage and _is_stage(text, last - 2, found, self._vocabulary.ends("school_end")):
                continue
            for begin, end, item in options:
                headed = self._headed(sketch, begin, end, item) or self._farms.named(text, begin, end, places)
                organisation = None if headed is None else doubted(text, headed, places, self._vocabulary)
                if organisation is not None:
                    self._keep(found, organisation)
                    break

    def _besides(self, sketch: Sketch) -> None:
        """Organisations that other ones, lists and phrases tell."""
        found = sketch.organisation_ends
        add_parties(sketch)
        add_owned(sketch)
        add_inner(sketch.text, found)
        if "委员会" in sketch.text:
            widen_committees(sketch.text, self._vocabulary, found)
        widen_abroad(sketch.text, self._vocabulary, found)
        add_embassies(sketch.text, self._vocabulary, found)
        add_societies(sketch.text, self._vocabulary, found)
        add_zones(sketch.text, self._vocabulary, found)
        add_branches(sketch.text, found)
        add_corps(sketch)
        add_terms(sketch, self._vocabulary)
        add_groups(sketch, self._vocabulary)
        add_offices(sketch, self._levels)
        add_panels(sketch.text, self._vocabulary, found)
        self._bare_panels.add(sketch)
        add_seated(sketch)
        add_sent(sketch, self._vocabulary)
        add_set_up(sketch, self._vocabulary)
        add_island(sketch, self._vocabulary)
        add_listed(sketch, self._vocabulary, self._borders)
        if sketch.hits.trades:
            add_visited(sketch, self._vocabulary)
        add_trades(sketch, self._vocabulary, self._borders)
        if "股" in sketch.text:
            add_sections(sketch.text, found)
        join_branches(sketch, self._vocabulary)
        widen_firms(sketch, self._vocabulary)
        leave_zones(sketch, self._vocabulary)
        widen_circles(sketch.text, self._vocabulary, found)
        add_numbered(sketch.text, found)
        add_institutes(sketch.text, found)
        if "班" in sketch.text:
            add_classes(sketch.text, found)
        self._shared.join_units(sketch)
        add_fellow_parts(sketch, self._borders)
        add_seated_firms(sketch, self._vocabulary, self._borders)
        add_fellow_firms(sketch, self._vocabulary, self._borders)
        join_seams(_outermost(found.values()), sketch, self._vocabulary)
        sketch.organisations = _outermost(found.values())
        self._shared.find(sketch)

    def _headed(self, sketch: Sketch, begin: int, end: int, item: Head) -> NamedOrganisation | None:
        """The organisation whose name ends by one head, if it is one."""
        places = sketch.community_ends
        if isinstance(item, CentralBody):
            media = places.get(begin) if item.name.endswith("报") else None
            if media is not None:
                return NamedOrganisation(media.begin, end, sketch.text[media.begin : end], 0.9)
            if STREET_AFTER.match(sketch.text, end) or _is_local(sketch, begin, end):
                return None
            if end - begin == 3 and begin in sketch.organisation_ends and sketch.text[end - 1] == "部":
                return None  # 市总工会|经济部
            if end - begin == 2 and item.name == "中国共产党" and _is_no_party(sketch.text, end):
                return None
            if end - begin == 2 and (sketch.text[begin - 1].isdigit() if begin else False):
                return None
            if item.name.endswith("集团") and begin in places and end - begin < _GROUP:
                return None  # 盐城|国投集团
            if (
                item.name.endswith("大学")
                and end - begin == 2
                and self._vocabulary.worded(OF_UNIVERSITY).match(sketch.text, end) is None
            ):
                return None
            if item.name == "中国共产党" and is_of_document(sketch.text, begin, end):
                return None
            if end - begin == 2 and self._is_inside_word(sketch.text, begin, end):
                return None
            if sketch.text[begin:end] == "兵团" and not OF_CORPS.match(sketch.text, end):
                return None
            if end - begin == 2 and self._is_given(sketch.text, begin, end):
                return None
            return NamedOrganisation(begin, end, item.name, 0.95, central=item)
        local = isinstance(item, Body)
        sure = local and (end - begin > 2 or sketch.text.startswith(HEADED.get(sketch.text[begin:end], ()), end))
        sure = sure or (local and sketch.text.startswith("协会长", end - 1))
        sure = sure or sketch.text.startswith(sketch.text[end - 1] + "长", end)  # 疾控股|股长
        sure = sure or WITHIN_SCHOOL.match(sketch.text, end - 2) is not None
        if not sure and not self._borders.is_head(sketch.text, begin, end, left=not local):
            return None
        if isinstance(item, Body):
            return self._bodies.body(sketch, begin, end, item)
        return self._endings.named(sketch, begin, end, item)

    def _is_given(self, text: str, begin: int, end: int) -> bool:
        """Whether a short name is somebody's given name, behind a surname that opens a clause: 、王|红军."""
        opens = begin == 1 or (begin > 1 and text[begin - 2] in HARD)
        return opens and text[begin - 1] not in _TOWARDS and self._judge.is_holder(text[begin - 1 : end])

    def _is_inside_word(self, text: str, begin: int, end: int) -> bool:
        """Whether a word that begins before what looks like a short name holds it: 实事|求是, 老|红军."""
        spans = ((begin - 1, begin + 1), (begin - 2, end))
        return text[begin - 1 : end] in self._roles or any(
            at >= 0 and text[at:stop] in self._words for at, stop in spans
        )

    def _keep(self, found: dict[int, NamedOrganisation], new: NamedOrganisation) -> None:
        if new.body.startswith("党委") and ((new.place or new.level).endswith(AUTONOMOUS) or new.level == "州"):
            new = new._replace(body=new.body[1:], row=None)
        old = found.get(new.end)
        if old is None or (new.begin, -new.confidence) <= (old.begin, -old.confidence):
            found[new.end] = new


_PARTLY = re.compile("局(?:部(?!分|[长署门])|面(?![向对临谈试貌])|域网?|限于|势(?!头))")
"""Words that begin as a bureau ends: 局部, 局面."""
_DOUBLED = re.compile("(..)\\1长")
"""The end of a body, and its head's title, which begins as that ends: 中队|中队长."""
_CHIEF = re.compile("代理.长|.代[局处厅科署]长|...长(?:协会|联谊会|联合会|学会)")
"""A title, or whom a society is of, that only begins as a body ends."""
_LEVELLED = re.compile(
    r"(?:省|市|区|县|州|旗|盟|地)委|(?:镇|乡|街道)(?:党委|党工委)|村(?:党支部|支部|党总支|两委|集体)|社区(?:党委|党支部|党总支|居委会)"
)
"""Committees of any level, by the level's word: 县委, 村支部."""


@cache
def _is_levelled(ending: str) -> bool:
    """Whether an ending is a level word and a body, and is read as such."""
    return _LEVELLED.fullmatch(ending) is not None


Head = Body | OrganisationSuffix | CentralBody


def _in_order(sketch: Sketch) -> list[tuple[int, list[tuple[int, int, Head]]]]:
    """Where heads of organisations end, and those that do, the longest first, listed bodies before mere endings."""
    groups: dict[int, list[tuple[int, int, Head]]] = {}
    hits = sketch.hits
    endings = [hit for hit in hits.organisation_suffixes if not _is_levelled(hit[2].suffix)]
    everything: list[tuple[int, int, Head]] = [*hits.central, *hits.bodies, *endings]
    for hit in everything:
        groups.setdefault(hit[1], []).append(hit)
    return [(end, sorted(group, key=_begin) if len(group) > 1 else group) for end, group in sorted(groups.items())]


def _is_local(sketch: Sketch, begin: int, end: int) -> bool:
    """Whether what a national organ is called is a county's body too, and a level word stands before it: 县|水保局."""
    if end - begin > 5 or sketch.text[begin - 1 : begin] not in COUNTY_LEVELS:
        return False
    return any(hit[0] == begin and hit[1] == end for hit in sketch.hits.bodies)


def _is_stage(text: str, begin: int, found: Mapping[int, NamedOrganisation], schools: tuple[str, ...]) -> bool:
    """Whether a stage of schooling stands behind a school, and is no school in it: 县民族中学|高中|毕业."""
    school = found.get(begin)
    return school is not None and text.endswith(schools, school.begin, begin)


def _is_no_party(text: str, end: int) -> bool:
    """Whether 中共 opens a committee's full name, says what somebody is, or 中 and 共 belong apart."""
    if text.startswith(("党员", "预备党员"), end):
        return True
    return bool(COMMITTEE_AFTER.match(text, end) or COUNTED_TOGETHER.match(text, end))


def _in_village(text: str, end: int, places: Mapping[int, CommunityName]) -> bool:
    """Whether what ends as a body does is what a village is called by: 柳河镇|联盟|村, 站|前社区."""
    if not text.startswith(("社", "村", "街道", "镇", "乡"), end):
        return False
    whole = places.get(end + (2 if text[end] in "社街" else 1))
    return whole is not None and whole.begin < end and whole.kind in ("neighbourhood", "village", "street", "town")


def _begin(hit: tuple[int, int, Head]) -> int:
    return hit[0]


def _outermost(found: Iterable[NamedOrganisation]) -> list[NamedOrganisation]:
    kept: list[NamedOrganisation] = []
    for organisation in sorted(found, key=lambda o: (o.begin, -o.end)):
        if kept and organisation.end <= kept[-1].end:
            continue
        kept.append(organisation)
    return kept

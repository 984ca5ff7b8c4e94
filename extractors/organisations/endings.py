"""Organisations by how their names end, after their place, their level, or the body that they are a part of."""

from __future__ import annotations

import re

from extractors.organisations.bodies import BodyNames
from extractors.organisations.doubts import is_no_ending
from extractors.organisations.legal import LegalNames
from extractors.organisations.levels import Levels
from extractors.organisations.own import OwnNames
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import COUNTY_LEVELS, shared_level
from extractors.sketch import CommunityName, NamedOrganisation, Sketch
from extractors.vocabulary.lexicons import OrganisationSuffix
from extractors.vocabulary.patterns import seldom

__all__ = ["Endings"]

_COMMITTEES = ("党委", "机关党委", "纪委", "团委", "工委")
"""Committees inside a body, which may itself be called a 委: 县国资委|党委."""
_DELEGATIONS = ("代表团", "代表组")
"""Who sits in a congress, whose members are no body of theirs: 青龙代表团|人大代表."""
_NO_OPENING = seldom(
    "[^㐀-鿿]|[的在由和与]|[十百双最][佳优美强]|打造|建设|创建|成立|组建|推行|评选|争创|关爱|走进|情系"
)
"""What in quotation marks opens a saying, no name: “走进|阳光小学”."""
_HELD = re.compile("(?:原|[担出兼挂]?任|当)党?$")
"""What stands between a place and a committee, and says that somebody holds or held a post in it."""
_NO_TEAM = frozenset("全各每两多驻本该")
"""What before a level word makes no team of that level: 驻|县工作组."""
_PLACES_OWN = re.compile("[镇乡市区](?=公所)|街道(?=办)")
"""The level word of an office, which is the place's own where that is read: 凤山区|公所, 建新街道|办."""
_HOUSES = ("学校", "医院", "小学", "中学")
_LEVELLED_FAMILIES = ("party", "government", "mass", "office", "village")
_BELOW = ("小学", "中学", "附中", "附小")
"""Schools whose school elsewhere keeps their name whole."""


class Endings:
    """Names the organisation that an ending of org_suffixes.csv closes."""

    def __init__(
        self, vocabulary: Vocabulary, levels: Levels, bodies: BodyNames, own: OwnNames, legal: LegalNames
    ) -> None:
        """Takes the shared vocabulary and what reads places, levels, bodies, a name's own words and legal forms."""
        self._vocabulary = vocabulary
        self._ends = vocabulary.ends
        self._levels = levels
        self._bodies = bodies
        self._own = own
        self._legal = legal

    def named(self, sketch: Sketch, begin: int, end: int, row: OrganisationSuffix) -> NamedOrganisation | None:
        """The organisation whose name ends by `row` at [begin, end), if it is one."""
        places, found = sketch.community_ends, sketch.organisation_ends
        text, suffix = sketch.text, row.suffix
        if is_no_ending(text, begin, end, suffix, self._vocabulary) or text.endswith("委常委", 0, begin):
            return None  # 县委|常委|统战部部长
        held = _HELD.search(text, max(0, begin - 3), begin) if suffix.endswith(self._ends("led_committee")) else None
        if held is not None and (held.start() in places or held.start() in found):
            return None  # 大坪村|原|党支部书记, 到大坪村|任|党支部书记
        if row.family == "hospital" and row.strength == "weak" and suffix in self._vocabulary.parts:
            return self._department(text, begin, end, row, found)
        place = places.get(begin)
        if place is not None:
            return self._after_place(sketch, place, end, row)
        level = _PLACES_OWN.match(suffix)
        if level is not None and begin + level.end() in places:
            return None
        shared = self._sharing_level(text, begin, end, row, places)
        if shared is not None:
            return shared
        base = self._base(begin, suffix, found)
        if base is not None and _is_no_part(text, base, (begin, end), suffix, self._vocabulary):
            return None
        named = self._by_base(sketch, begin, end, row, base)
        if named is None:
            named = self._of_several(text, begin, end, suffix, places)
        return named if named is not None else self._by_level(sketch, begin, end, row)

    def _department(
        self, text: str, begin: int, end: int, row: OrganisationSuffix, found: dict[int, NamedOrganisation]
    ) -> NamedOrganisation | None:
        """A hospital's department, which names nothing without its hospital: 县人民医院|急诊科."""
        base = found.get(begin)
        if base is None or not base.body.endswith(("院", "中心")) or text.startswith(("医院", "专科"), end):
            return None
        return self._levels.extended(text, base, end, row, 0.88)

    def _after_place(
        self, sketch: Sketch, place: CommunityName, end: int, row: OrganisationSuffix
    ) -> NamedOrganisation | None:
        """An ending right after a place, and after the body whose office or school there it is: 某附中|某县|学校."""
        text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
        suffix = row.suffix
        whole = found.get(place.begin)
        if suffix in self._vocabulary.units and whole is not None and whole.body.endswith(self._ends("bureau")):
            return self._levels.extended(text, whole, end, row, 0.85)
        if suffix in self._vocabulary.branches:
            if whole is not None and (suffix not in _HOUSES or whole.body.endswith(self._ends("has_schools"))):
                if suffix in _HOUSES and whole.body.endswith(_BELOW):
                    return NamedOrganisation(whole.begin, end, text[whole.begin : end], 0.88)
                return self._levels.extended(text, whole, end, row, 0.88)
            firm = self._own.firm(text, place, end, row, places)
            if firm is not None:
                return firm
        return self._levels.of_place(text, place, end, row, places)

    def _sharing_level(
        self, text: str, begin: int, end: int, row: OrganisationSuffix, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        """An ending whose level word is the place's own: 李家村|委会, 幸福社区|居委会."""
        if text[begin : begin + 1] not in "村社镇乡市":
            return None
        level = shared_level(row.suffix)
        merged = places.get(begin + len(level)) if level else None
        if merged is None:
            return None
        town = places.get(merged.begin) if row.family == "association" and level in ("村", "社区") else None
        if town is not None:
            return NamedOrganisation(town.begin, end, text[town.begin : end], 0.9)
        whole = row.suffix.startswith(("村委", "村民"))
        body = row.suffix if whole else row.suffix.removeprefix(level)
        return NamedOrganisation(merged.begin, end, body, 0.93, place=merged.name)

    def _base(self, begin: int, suffix: str, found: dict[int, NamedOrganisation]) -> NamedOrganisation | None:
        """The body that ends right before an ending; for an office, the one above a part of a word or less."""
        base = found.get(begin)
        if base is None or base.base is None or suffix not in self._vocabulary.units:
            return base
        return base.base if begin - base.base.end < 4 else base

    def _by_base(
        self, sketch: Sketch, begin: int, end: int, row: OrganisationSuffix, base: NamedOrganisation | None
    ) -> NamedOrganisation | None:
        """A part of the body right before, or what goes on from it."""
        text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
        suffix = row.suffix
        if base is not None and suffix == "队" and text.endswith(self._ends("school_end"), base.begin, base.end):
            return self._levels.extended(text, base, end, row, 0.85)
        if base is not None and suffix in self._vocabulary.abroad and (seat := places.get(base.begin)) is not None:
            return NamedOrganisation(seat.begin, end, text[seat.begin : end], 0.88)
        if suffix in self._vocabulary.offices:
            office = self._bodies.beside(text, begin, end, found)
            if office is not None:
                return office
        if base is None:
            return None
        if base.body == "委" and suffix in self._vocabulary.only_placed:
            return base._replace(begin=begin, end=end, body=suffix, row=None)
        if (
            base.central is not None
            and row.family == "association"
            and base.body.endswith(self._ends("honoured_force"))
        ):
            level = self._levels.level(text, base.begin, places)
            seat = places.get(base.begin)
            begin = base.begin - len(level) if seat is None else seat.begin
            named = "" if seat is None else seat.name
            return NamedOrganisation(begin, end, text[base.begin : end], 0.88, place=named, level=level)
        if base.row is None and _goes_on(base.body, row, self._vocabulary):
            if base.base is not None:  # 县公安局|城关中心|派出所
                return base._replace(end=end, body=base.body + text[begin:end], confidence=0.88)
            return NamedOrganisation(base.begin, end, text[base.begin : end], 0.88)
        if row.strength == "strong" or suffix in self._vocabulary.parts:
            return self._levels.extended(text, base, end, row, 0.88)
        return None

    def _of_several(
        self, text: str, begin: int, end: int, suffix: str, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        """The body of a zone, the bureau of several fields, a village's works: 江宁开发区|管委会, 县|文化广播|局."""
        zone = self._levels.zoned(text, begin, end, places)
        if zone is not None:
            return zone
        if suffix == "局":
            return self._levels.joint(text, begin, end, places)
        return self._own.of_village(text, begin, end, places) if suffix == "厂" else None

    def _by_level(self, sketch: Sketch, begin: int, end: int, row: OrganisationSuffix) -> NamedOrganisation | None:
        """The body of a level word, a party's that shares the one before, or one of its own words."""
        places, found = sketch.community_ends, sketch.organisation_ends
        text, suffix = sketch.text, row.suffix
        if suffix == "队":
            return None
        level = self._levels.level(text, begin, places)
        unit = level == "村" and suffix in self._vocabulary.units
        team = level in COUNTY_LEVELS and suffix in self._vocabulary.level_teams
        if team and text[begin - len(level) - 1 : begin - len(level)] in _NO_TEAM:
            return None
        if level and not unit and (team or row.family in _LEVELLED_FAMILIES or suffix in ("医院", "党校", "商会")):
            return self._levels.levelled(sketch, NamedOrganisation(begin - len(level), end, suffix, 0.85, level=level))
        if row.family == "party" and suffix not in self._vocabulary.never_bare:
            inherited = self._levels.inherited(text, begin, found)
            if inherited is not None:
                return inherited._replace(begin=begin, end=end, body=suffix, row=None, confidence=0.7)
        if suffix in self._vocabulary.only_placed:
            return None
        seated = self._own.abroad(text, begin, end, places) if suffix in self._vocabulary.abroad else None
        named = seated if seated is not None else self._own.stretched(sketch, begin, end, row)
        if suffix in self._ends("counter"):
            branch = self._vocabulary.branch(text, begin, end)
            named = branch if branch is not None and (named is None or branch.begin < named.begin) else named
        named = named if named is not None else self._legal.named(text, begin, end)
        if named is None or text[end : end + 1] != "”" or named.begin >= begin:
            return named
        return _in_marks(text, named)


def _is_no_part(
    text: str, base: NamedOrganisation, ending: tuple[int, int], suffix: str, vocabulary: Vocabulary
) -> bool:
    """Whether an ending after a body repeats its end, is half a title (统战部|处长), or one character: 县委|办."""
    begin, end = ending
    if len(suffix) == 1 and text[end : end + 1] == "长":
        return True
    if suffix == "队" and text.endswith(vocabulary.ends("school_end"), base.begin, base.end):
        return False
    if suffix == "总会" and text[begin - 1] == "会":
        return False  # 同乡会|总会
    if suffix == "人大" and base.body.endswith(_DELEGATIONS):
        return True
    if suffix in _COMMITTEES and len(base.body) > 2:
        return base.body.endswith(suffix)
    if text[base.begin : begin].endswith((suffix, suffix[-1])):
        return True
    return base.body.endswith("委") and len(suffix) == 1


def _in_marks(text: str, named: NamedOrganisation) -> NamedOrganisation:
    """A name that ends with its quotation marks, from where they open: “老|班长志愿服务队|”."""
    opening = text.rfind("“", max(0, named.begin - 8), named.begin) + 1
    own = named.place or named.level or named.base is not None
    if own or not 0 < opening < named.begin or _NO_OPENING.search(text, opening, named.begin) is not None:
        return named
    return named._replace(begin=opening, body=text[opening : named.end])


def _goes_on(body: str, row: OrganisationSuffix, vocabulary: Vocabulary) -> bool:
    """Whether what ended as a name goes on in a longer one: 铁路中心|医院, 阳光公益|协会."""
    return (body.endswith("中心") and row.suffix in vocabulary.ends("central_end")) or (
        body.endswith("公益") and row.family == "association"
    )

"""Sketch -> titles with the organisations they are of: 区委|常委, 组织部|长, 县人民医院普外科|主任."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from extractors.borders import HARD, Borders
from extractors.posts.bodies import (
    TEAM,
    aliased,
    clinic,
    department,
    is_no_minister,
    is_surer,
    merged,
    neighbours,
    offices,
    once_headed,
    place_begin,
    possessed,
    said_before,
    unlent,
    ward,
)
from extractors.posts.colleges import college
from extractors.posts.own_bodies import OwnBodies
from extractors.posts.parts import told_elsewhere
from extractors.posts.titled_bodies import TitledBodies
from extractors.posts.words import (
    EARLIER,
    MODIFIER,
    MODIFIER_ENDS,
    MODIFIERS,
    NO_TITLE,
    OWN_OFFICE,
)
from extractors.records import PostStatus
from extractors.sketch import CommunityName, NamedOrganisation, Sketch
from extractors.text.tails import Tails
from extractors.vocabulary.lexicons import Lexicons, Title

__all__ = ["Unit", "UnitReader"]

_TOWNS = ("镇", "乡", "村", "街道", "社区")
"""Levels whose bodies are none of the home's: 镇|纪委|负责人."""
_WATER = re.compile("(?:(?<![㐀-鿿])|(?<=兼))(?:(?!兼)[㐀-鿿]){1,7}[河江湖溪港渠库段沟水]$")
"""The river before the title of who answers for it: 兼|沂河|县级河长."""
_NO_WARD = "公华英这那哪村家心手城屋院田山水河"
"""Characters with which 里 is a measure or says where: 公里|长."""
_WATCHES = ("林长", "路长", "田长")
_LEVELLED = frozenset("级省市县区镇乡村总副兼、，,。（(\n ")
"""What stands before heads of woods and roads, who otherwise are people of those surnames: 主席|林长耕."""


_HONOURS = ("优秀", "模范", "最美", "十佳", "百佳")
"""What stands before a title that is an honour."""


class Unit(NamedTuple):
    """A title with what stands before it that belongs to it."""

    begin: int
    title_begin: int
    end: int
    row: Title
    organisation: NamedOrganisation | None
    status: PostStatus
    unread: bool = False
    """An organisation stands before the title that could not be read, so that no post comes of it."""

    @property
    def clinic(self) -> bool:
        """Whether the organisation is a department of a hospital named before."""
        return self.organisation is not None and self.organisation.body.endswith("科")


class UnitReader:
    """Reads titles and the organisations before them."""

    def __init__(self, lexicons: Lexicons, borders: Borders) -> None:
        """Takes the shared vocabulary and the finder of left borders."""
        self._lexicons = lexicons
        words = self._words = lexicons.post_words
        self._earlier, self._modifier = words.pattern(EARLIER), words.pattern(MODIFIER)
        self._modifier_ends = MODIFIER_ENDS.union(word[-1] for name in MODIFIERS for word in words[name])
        self._bare_bodies = Tails(words["bare_body"])
        self._own = OwnBodies(lexicons, borders)
        self.bodies = TitledBodies(lexicons, self._own)
        """Those that titles imply."""

    def read(self, sketch: Sketch) -> list[Unit]:
        """Every title of a page with what stands before it, in the order of their ends."""
        places = sketch.community_ends
        by_end: dict[int, list[tuple[int, Title]]] = {}
        begins = {place.begin for place in places.values() if place.kind not in ("province", "city", "district")}
        within = {at for o in sketch.organisations for at in range(o.begin, o.end)}
        for begin, end, row in sketch.hits.titles:
            if end - 1 in begins and begin < end - 1:
                continue
            no_ward = row.title == "里长" and sketch.text[begin - 1] in _NO_WARD and begin + 1 not in places
            surname = row.title in _WATCHES and sketch.text[begin - 1] not in _LEVELLED
            if (
                no_ward
                or surname
                or is_no_minister(sketch.text, end, sketch.organisation_ends, self._lexicons.words)
                or NO_TITLE.match(sketch.text, end)
            ):
                continue
            if (row.kind == "ordinary" or row.title.endswith("干部")) and sketch.text.startswith("代表", end):
                continue
            if row.kind == "ordinary" and end in within and begin in within:
                continue  # 某省|作家|协会
            by_end.setdefault(end, []).append((begin, row))
        units: list[Unit] = []
        for end in sorted(by_end):
            unit = self._unit(sketch, end, sorted(by_end[end], key=lambda hit: -hit[0]))
            if unit.status == "held" and unit.organisation is not None:
                earlier = self._earlier.search(sketch.text, max(0, unit.begin - 3), unit.begin)
                status: PostStatus = "former" if earlier else "held"
                status = "former" if once_headed(sketch.text, unit.organisation) else status
                unit = unit._replace(status=status, begin=place_begin(sketch, unit.begin))
            if sketch.text.endswith(_HONOURS, 0, unit.begin):
                unit = unit._replace(organisation=None, unread=True)  # 全国优秀|县委书记
            if unit.row.title.endswith(("河长", "湖长")) and (
                water := _WATER.search(sketch.text, max(0, unit.begin - 9), unit.begin)
            ):
                unit = unit._replace(begin=water.start())
            while units and (units[-1].title_begin >= unit.title_begin or _inside(units[-1], unit)):
                units.pop()
            if units and units[-1].end > unit.title_begin:
                if not is_surer(unit.organisation, units[-1].organisation):
                    continue  # 县老科|协理, but 县老科协|理事长
                units.pop()
            units.append(unit)
        return units

    def _unit(self, sketch: Sketch, end: int, options: list[tuple[int, Title]]) -> Unit:
        """The reading of a title end with the most explicit organisation, else its longest title."""
        text, places, ends = sketch.text, sketch.community_ends, sketch.organisation_ends
        unit = self._behind(text, end, options, ends)
        if unit is not None:
            return unit._replace(organisation=unlent(text, unit.title_begin, unit.row, unit.organisation))
        begin, row = options[-1]
        stem, status = self._modified(text, begin)
        named = places.get(begin + 1)
        if stem < begin and named is not None and named.begin < stem:
            stem, status = begin, "held"  # 福原|村长
        if row.implies == "{L}政府" and text.endswith("政府", 0, stem):
            stem -= 4 if text.endswith("人民政府", 0, stem) else 2
        unit = self._bare(text, (stem, begin, end), row, status) if college(text, stem, ends) is None else None
        if unit is not None:
            return unit
        organisation = self._local(text, stem, end, row, places) or self.bodies.of_title(
            text, stem, begin, end, row, places
        )
        organisation = organisation or merged(stem, ends, row) or possessed(text, stem, ends, row, self._lexicons)
        organisation = organisation or college(text, stem, ends)
        for at, other in options if organisation is None else ():
            if (part := self._own.part(text, at, ends)) is not None:
                return Unit(part.begin, at, end, other, part, status)
        organisation = organisation or offices(text, stem, ends) or said_before(text, stem, ends, self._lexicons)
        if (
            organisation is None
            and (found := told_elsewhere(sketch, (stem, begin, end), row, self._lexicons)) is not None
        ):
            return Unit(found[0], begin, end, row, found[1], status)
        if organisation is None and row.bare in self._words["founder"]:
            organisation = self._own.founded(text, stem + (2 if row.title.startswith("公司") else 0), end, ends)
        if organisation is None and row.title.endswith(self._words["teaching_title"]):
            organisation = self._own.school(text, stem + len(row.implies))
        if organisation is None and not row.implies and row.kind == "official":
            organisation = self._own.unlisted(text, stem)
        for at, other in options if organisation is None else ():
            if other.title.endswith(self._words["medical_title"]) and (own := clinic(text, at)) is not None:
                return Unit(own.begin, at, end, other, own, status)
        return Unit(organisation.begin if organisation else stem, begin, end, row, organisation, status)

    def _modified(self, text: str, begin: int) -> tuple[int, PostStatus]:
        """Where a title's organisation would end, before 原, 时任 and the like, and the status those give."""
        near = text[begin - 1 : begin] in self._modifier_ends
        match = self._modifier.search(text, max(0, begin - 8), begin) if near else None
        if match is None or text.startswith("专职委员", match.start()):
            return begin, "held"
        if match.group(1) in self._words["former"]:
            return match.start(), "former"
        return match.start(), "proposed" if match.group(1) in self._words["proposed"] else "held"

    def _behind(
        self, text: str, end: int, options: list[tuple[int, Title]], ends: dict[int, NamedOrganisation]
    ) -> Unit | None:
        """A title right behind its organisation's name."""
        for begin, row in options:
            stem, status = self._modified(text, begin)
            organisation = ends.get(stem) or (merged(stem, ends, row) if row.title == "组长" else None)
            if organisation is None and text[stem - 1 : stem] in ("）", ")"):
                organisation = aliased(text, stem, ends)
            if organisation is None or organisation.begin > options[-1][0]:
                continue
            if row.implies == "立法院" and organisation.body.endswith("党"):
                continue  # 民进党|立委
            if row.implies and "{L}" not in row.implies and row.bare != row.title:
                organisation = NamedOrganisation(
                    organisation.begin, begin + len(row.title) - len(row.bare), row.implies, 0.9, base=organisation
                )
            elif row.implies and organisation.body in ("委", "人民政府", "政府"):
                organisation = department(organisation, row, end)
            return Unit(organisation.begin, begin, end, row, organisation, status)
        return None

    def _bare(self, text: str, span: tuple[int, int, int], row: Title, status: PostStatus) -> Unit | None:
        """A title behind a body that says no more than its kind: 办公室|主任, 党委|书记, 某某村|村民小组长."""
        stem, begin, end = span
        bare = text[stem - self._bare_bodies.size(text, 0, stem) : stem]
        if bare == "办公室" and (office := self._own.office(text, stem)) is not None:
            return Unit(office.begin, begin, end, row, office, status)
        if bare and text.endswith(_TOWNS, 0, stem - len(bare)):
            return None
        if bare and not row.implies:
            at = stem - len(bare) - (OWN_OFFICE.search(text, max(0, stem - 5), stem) is not None)
            implied = self.bodies.implied(at, end, bare, level="{home}")
            return Unit(at, begin, end, row, implied, status)
        group = self._own.group(text, begin, end) if row.title == "村民小组长" else None
        if group is None:
            return None
        return Unit(group.begin, end - 2, end, self._lexicons.titles["组长"], group, status)

    def _local(
        self, text: str, stem: int, end: int, row: Title, places: Mapping[int, CommunityName]
    ) -> NamedOrganisation | None:
        """The ward of a title, or the team that bears its work as its name: 某某|里长, 驻村工作队|队长."""
        own = places.get(end - 1) if row.title == "里长" else None
        if own is not None and own.kind == "neighbourhood" and own.begin in places:
            return self.bodies.implied(own.begin, end, "", place=own.name, confidence=0.9)  # 大雅区|三和里|长
        if row.title == "里长" and (found := ward(text, stem, self._words)) is not None:
            return self.bodies.implied(found[0], end, "", place=found[1], confidence=0.9)
        if row.title == "邻长" and (near := neighbours(text, stem)) is not None:
            return self.bodies.implied(
                near[0], end, text[near[1] : stem], place=text[near[0] : near[1]], confidence=0.9
            )
        heads = self._words["team_head"]
        head = next(head for head in heads if row.title.endswith(head)) if row.title.endswith(heads) else ""
        team = self._words.pattern(TEAM).search(text, max(0, end - len(head) - 14), end - len(head)) if head else None
        if team is None or (team.start() and text[team.start() - 1] not in HARD):
            return None
        return NamedOrganisation(team.start(), team.end(), team.group(), 0.8)


def _inside(earlier: Unit, unit: Unit) -> bool:
    """Whether a title is part of the next one's organisation: 某集团|董事|局主席, 、某|志愿者|协会会长."""
    own = unit.organisation
    if own is not None and own.begin <= earlier.begin and 0 < own.end - earlier.end <= 4:
        return True
    if own is None or earlier.organisation is not None or earlier.row.kind != "ordinary":
        return False
    return own.begin < earlier.title_begin and earlier.end < own.end

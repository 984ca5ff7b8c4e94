"""Which organisation a post is of: its own, the one its title implies beside the post before, or one named before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.borders import HARD
from extractors.lexicons import Lexicons
from extractors.post_parts import GROUPS, OFFICES, housed
from extractors.post_units import Unit, UnitReader
from extractors.post_words import BOARDS, BRANCHES, COUNTIES, LIAISON, LOCAL_BODIES, PARTY, WARDS
from extractors.sketch import NamedOrganisation, Sketch

__all__ = ["PostOrganisations"]

_TEAMS = ("工作队", "帮扶队", "扶贫队", "工作组", "驻村队")
"""Teams sent to a village, whose head is its 第一书记 too."""
_PARTS = (*WARDS, "审判委员会", "检察委员会")
"""Parts of a court or hospital, beside which others of its parts stand: 法院审判委员会委员、|民事审判庭庭长."""
_OF_COURTS = ("审判委员会", "检察委员会", "检察部", "庭", "执行局", "政治部", "政治处")
"""How parts of a court or procuratorate end that need no lexicon."""
_COMMITTEES = re.compile(
    "(?:提案|经济|农业|农村|教科|教文|文教|科教|文史|文化|学习|法制|社法|法工|财经|财政|预算|监察|司法|内务|内司|社会建设|环境|环资|城建|城环|民族|民宗"
    "|外事|华侨|侨务|港澳|联络|代表|选举|人事|任免|资格审查)[㐀-鿿]{0,8}委(?:员会)?$"
)
"""Parts of a congress or of the CPPCC, where governments have some called so too: 县政协常委、|农业农村委主任."""
_OFFICES = ("站", "所", "办", "办公室", "队", "中心")
"""How offices of a town end, which stand side by side: 乡文化站站长甲、|司法所所长乙."""
_INNER = frozenset(["党委", "党组", "党总支", "党支部", "纪委", "纪检组", "工会", "团委", "妇委会"])
"""What many a company, school or bureau has inside it: 某公司党委书记、|工会主席, 纪委书记."""
_OFFICIAL = frozenset(["政协", "工会", "局", "团", "武装部", "报社", "检察院", "法院", "大队", "中队", "支队"])
"""Bodies whose heads' titles committees and governments have too: 县委常委、|政委."""
_GROUPED = (
    "局",
    "院",
    "厅",
    "校",
    "学",
    "公司",
    "集团",
    "厂",
    "场",
    "行",
    "社",
    "馆",
    "中心",
    "站",
    "队",
    "所",
    "园",
    "会",
    "委",
)
"""How bodies end whose party's group may be told before its head: 党组书记、|局长."""
_OF_TOWN = re.compile("(?:(?<![㐀-鿿])|副)([镇乡])长")
"""The head of a town's government, near whom a bare 党委书记 is the town's: |党委书记|甲主持，镇长乙讲话."""
_FARMS = ("农场", "林场", "牧场", "渔场", "农牧场", "团场", "团", "林业局", "管理区")
"""Places that are bodies, whose 政委 or 场长 is of no party group: 某农场党委书记、|政委."""
_SPOKEN = 0.6
"""How sure it is which body named before a bare title speaks of."""
_OTHER_BODIES = frozenset(("公司", "集团", "合作社", "学校", "医院", "协会", "商会"))
"""Bodies in titles that are no part of the organisation before: 区政协委员、公司|董事长."""


class PostOrganisations:
    """Finds the organisations of the posts of a chain."""

    def __init__(self, lexicons: Lexicons, units: UnitReader) -> None:
        """Takes the shared vocabulary, and the reader of titles that knows what they imply."""
        self._lexicons = lexicons
        self._units = units

    def headed(self, unit: Unit, passed: Sequence[NamedOrganisation]) -> NamedOrganisation | None:
        """The organisation earlier in a chain that a bare title heads: 法院审判委员会委员、|副院长 of the 法院."""
        heads = self._lexicons.title_heads.get(unit.row.bare, ())
        if (
            unit.organisation is not None
            or unit.row.implies
            or not heads
            or not passed
            or passed[-1].body.endswith(heads)
        ):
            return None
        bodies = [body for own in reversed(passed) for body in (own, own.base) if body is not None]
        return next((body for body in bodies if body.body.endswith(heads)), None)

    def of(self, unit: Unit, previous: NamedOrganisation | None) -> NamedOrganisation | None:
        """The organisation of a post: its own, else the one its title implies beside the post before."""
        if unit.organisation is not None:
            own = unit.organisation
            if own.implied and own.body == "办公室":
                return None if previous is None else own._replace(base=_without_party(previous), level="")
            if own.confidence == 0.66 and own.base is None and own.body.endswith(WARDS):
                if previous is None:
                    return own if unit.row.kind == "official" else None
                part = previous.base is not None and previous.body.endswith(_PARTS)
                return own._replace(base=previous.base if part else _without_party(previous))
            if previous is None or own.place or own.level or own.base is not None:
                return own
            if _COMMITTEES.match(own.body) and (house := _house(previous)) is not None:
                return own._replace(base=house, level="", row=None)
            if own.body.endswith(_OF_COURTS) and (court := _court(previous)) is not None:
                return own._replace(base=court)
            return own if own.row is None else own._replace(place=previous.place, level=previous.level)
        row = unit.row
        begin, end = unit.title_begin, unit.end
        if row.title == "里长":
            return None
        if row.title == "第一书记" and previous is not None and previous.body.endswith(_TEAMS):
            return self._units.implied(begin, end, "", level="村")
        if (
            previous is not None
            and previous.central is not None
            and previous.central.name in LIAISON
            and "委" in row.implies
        ):
            return NamedOrganisation(begin, end, row.implies[4:], 0.85, base=previous, implied=True)
        inner = row.implies.removeprefix("{L}")
        whole = previous.base if previous is not None and previous.body in _INNER and inner in _INNER else None
        if whole is not None and not whole.body.startswith("委"):
            return NamedOrganisation(begin, end, inner, 0.85, base=whole, implied=True)
        if row.implies.startswith("{L}"):
            body = row.implies[3:]
            level = row.title.lstrip("副代常务理")[:1] if body in COUNTIES else ""
            level = level if level in "省市县区州旗盟镇乡" else ""
            county = body.startswith(COUNTIES) and body != "政府"
            if previous is not None and (previous.place or previous.level) and _fits(previous, level, county=county):
                return self._units.implied(begin, end, body, place=previous.place, level=previous.level)
            return self._units.implied(begin, end, body, level=level or "{home}", confidence=0.8)
        if previous is None:
            return None
        if row.bare in ("主席", "副主席") and previous.body in ("委", "党委") and previous.level == "自治区":
            return self._units.implied(begin, end, "政府", level="自治区")
        if row.bare in ("主席", "副主席") and previous.body == "党委" and previous.place.endswith("自治区"):
            return self._units.implied(begin, end, "政府", place=previous.place)
        if row.implies == "工会" and previous.body.endswith("纪委"):
            return None
        if row.implies in GROUPS and previous.base is not None and previous.body.endswith(OFFICES):
            previous = previous.base
        if row.implies:
            if previous.base is not None and previous.base.body.endswith(row.implies) and previous.body in BOARDS:
                return previous.base
            if row.implies in LOCAL_BODIES and (previous.place or previous.level) and previous.body in PARTY:
                return previous._replace(body=row.implies, row=None, base=None, implied=True, begin=begin, end=end)
            if previous.body in ("政府", "人民政府", "委", "党委", "") and row.implies == "党委":
                return previous._replace(body="党委", row=None, implied=True, begin=begin, end=end)
            if previous.body.endswith(row.implies):
                return previous
            if row.implies in _OTHER_BODIES:
                return None
            if row.implies == "党工委" and previous.body.endswith("办事处"):
                street = previous.base or previous
                body = street.body.removesuffix("办事处").removesuffix("党工委") + "党工委"
                return street._replace(body=body, row=None, base=None, implied=True, begin=begin, end=end)
            if row.implies.endswith(_OF_COURTS) and (court := _court(previous)) is not None:
                return NamedOrganisation(begin, end, row.implies, 0.85, base=court, implied=True)
            if row.implies.endswith(_OFFICES) and previous.body.endswith(_OFFICES):
                placed = bool(previous.place or previous.level or previous.base)
                return previous._replace(body=row.implies, row=None, implied=placed, begin=begin, end=end)
            inside = row.implies.startswith("机关") or row.implies.endswith(OFFICES)
            base = _without_party(previous) if inside else previous
            return NamedOrganisation(begin, end, row.implies, 0.85, base=base, implied=True)
        return None if self._of_others(row.bare, previous) else _without_party(previous)

    def _of_others(self, title: str, previous: NamedOrganisation) -> bool:
        """Whether a title is none of a committee or government, but of a school, hospital or firm: 县长甲，|校长乙."""
        heads = self._lexicons.title_heads.get(title, ())
        return bool(heads) and previous.body in PARTY and not _OFFICIAL.intersection(heads)

    def grouped(self, sketch: Sketch, unit: Unit, following: Sequence[Unit]) -> NamedOrganisation | None:
        """The party's group in the body that the holder's next title is of: |党组书记|、局长, |党委副书记|、镇长."""
        for other in following:
            whole = self.of(other, None) or self.spoken_of(sketch, other)
            if whole is None:
                continue
            if other.row.implies == "{L}政府":
                return whole._replace(body="党委", row=None) if other.row.title.endswith(("镇长", "乡长")) else None
            begin, end = unit.title_begin, unit.end - len(unit.row.bare)
            if whole.base is None and whole.body.endswith(_GROUPED):
                return NamedOrganisation(begin, end, unit.row.implies, _SPOKEN, base=whole, implied=True)
            return None
        town = _OF_TOWN.search(sketch.text, max(0, unit.begin - 40), unit.end + 40)
        if town is None or unit.row.implies != "党委" or sketch.text[unit.begin - 1] not in HARD:
            return None
        return self._units.implied(unit.begin, unit.end, "党委", level=town.group(1), confidence=_SPOKEN)

    def spoken_of(self, sketch: Sketch, unit: Unit) -> NamedOrganisation | None:
        """The organisation named before in the article that a bare title speaks of: 馆长解某 of its museum."""
        heads = self._lexicons.title_heads.get(unit.row.bare, ())
        if unit.row.implies and "{L}" not in unit.row.implies:
            heads = (unit.row.implies,)
        if not heads or unit.organisation is not None:
            return None
        if heads[0].endswith(OFFICES) and unit.row.implies in heads:
            part = NamedOrganisation(unit.title_begin, unit.end - len(unit.row.bare), heads[0], 0.66)
            part = housed(sketch, part)
            return None if part.base is None else part._replace(implied=True)
        block = sketch.reading.blocks[sketch.article_at(unit.title_begin)]
        spoken = next((q for q in reversed(sketch.posts) if q.organisation.confidence == _SPOKEN), None)
        for organisation in reversed(sketch.organisations):
            if block.begin <= organisation.begin < unit.title_begin and organisation.body.endswith(heads):
                if spoken is not None and organisation.begin < spoken.begin and block.begin <= spoken.begin:
                    again = spoken.organisation
                    organisation = again if again.body.endswith(heads) else organisation
                if organisation.body == "政协常委会":
                    organisation = organisation._replace(body="政协", row=None)
                return organisation._replace(confidence=_SPOKEN, implied=False)
        return None


def _court(previous: NamedOrganisation) -> NamedOrganisation | None:
    """The court or procuratorate that the post before is of, or of a part of."""
    bodies = (body for body in (previous, previous.base) if body is not None)
    return next((body for body in bodies if body.body.endswith(("法院", "检察院"))), None)


def _house(previous: NamedOrganisation) -> NamedOrganisation | None:
    """The congress or CPPCC that the post before is of, or of a committee of."""
    bodies = (body for body in (previous, previous.base) if body is not None)
    return next((body for body in bodies if body.body.endswith(("政协", "人大常委会", "人大"))), None)


def _fits(previous: NamedOrganisation, level: str, *, county: bool) -> bool:
    """Whether a title of a level belongs beside a post: 县长 beside 县委 or 某县委, 镇长 not."""
    if county and (previous.place.endswith(("乡", "镇")) or previous.level in ("乡", "镇")):
        return False
    if not level:
        return True
    return previous.level == level or previous.place.endswith(level)


def _without_party(organisation: NamedOrganisation) -> NamedOrganisation:
    """人大常委会党组书记、主任: the second post is in the 人大常委会 itself."""
    if organisation.base is not None and organisation.body in ("党组", "党委", "党工委", "党总支", "党支部"):
        return organisation.base
    for tail in ("直属机关党委", "机关党委", "机关党总支", "机关党支部", "党组", "党委", "党工委"):
        if organisation.body.endswith(tail) and len(organisation.body) > len(tail):
            return organisation._replace(body=organisation.body[: -len(tail)], row=None)
    farm = organisation.body == "党委" and organisation.place.endswith(_FARMS)
    if farm or (organisation.place and organisation.body in BRANCHES):
        return organisation._replace(body="", row=None)
    return organisation

"""A post and the one before it -> the organisation it is of: 县委|书记、|县长, 某法院院长、|审判委员会|委员."""

from __future__ import annotations

import re

from extractors.posts.parts import GROUPS, OFFICES
from extractors.posts.units import Unit
from extractors.posts.words import BOARDS, BRANCHES, LOCAL_BODIES, PARTY, WARDS
from extractors.sketch import NamedOrganisation
from extractors.vocabulary.lexicons import Title

__all__ = ["beside", "fits", "in_corps", "inner_of", "of_town", "own_body", "without_party"]

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
_SECTIONS = ("课", "股", "队")
"""How sections of a town's office in Taiwan end, which stand side by side too: 民政课长甲、|农业课长乙."""
_INNER = frozenset(("党委", "党组", "党总支", "党支部", "纪委", "纪检组", "工会", "团委", "妇委会"))
"""What many a company, school or bureau has inside it: 某公司党委书记、|工会主席, 纪委书记."""
_HOUSES = (
    "局",
    "公司",
    "集团",
    "厂",
    "银行",
    "医院",
    "大学",
    "学院",
    "学校",
    "中学",
    "农场",
    "林场",
    "指挥部",
    "检察院",
)
"""How bodies end that have a discipline group of their own: 某局局长、|纪委书记, which no county's comes after."""
_WITH_UNITS = (
    "公司",
    "集团",
    "厂",
    "银行",
    "农商行",
    "矿",
    "大学",
    "学院",
    "党校",
    "医院",
    "研究院",
    "科学院",
    "报社",
    "电视台",
    "酒店",
    "基金会",
)
"""How bodies end that have such units of their own as no county has: 某公司总经理甲、|质量部|部长乙."""
_UNITS = ("中心", "部", "处", "室", "车间", "系", "科")
"""How those units end."""
_INNER_OFFICES = ("党办", "党建办", "院办", "校办", "厂办")
"""Offices that have such a body's words, though counties have some called so too."""
_BUREAUX = ("局", "厅", "委", "委员会", "院")
"""How a province's and a city's offices end, which have departments."""
_OF_BUREAUX = ("处", "科", "室", "党办")
"""How their departments end."""
_ELSEWHERE = re.compile("[省市县区镇乡村国]|.{10}")
"""What no such unit's own words hold: 某学院教授、|某开发区政策研究室|主任."""
_HIGHER = ("省", "市", "自治区", "州")
"""Levels whose offices have departments called 处."""
_WATCHES = ("派驻纪检组", "派驻纪检监察组")
"""Discipline groups inside bodies: 县税务局局长甲、|纪检组|组长乙."""
_OTHER_BODIES = frozenset(("公司", "集团", "合作社", "学校", "医院", "协会", "商会"))
"""Bodies in titles that are no part of the organisation before: 区政协委员、公司|董事长."""
_SECTIONED = (
    "护理部",
    "门诊部",
    "住院部",
    "医务部",
    "办公室",
    "党办",
    "院办",
    "教务处",
    "政教处",
    "总务处",
    "政工处",
    "生产部",
)
"""Other parts beside which a body's sections stand: 县医院护理部主任甲、|内一科|主任乙."""
_SAID = frozenset("局院校厅行")
"""What a part of a body says for that body: 县住建局总工程师甲，|局|建管股股长乙."""
_TOWNS = ("镇", "乡")
_OF_TOWNS = frozenset(
    ("派出所", "司法所", "财政所", "卫生院", "信用社", "供电所", "中心校", "中心小学", "国土所", "食药所")
)
"""Bodies of a town's place, not of its government: 某镇镇长甲，|卫生院|院长乙."""
_WARDS = ("村", "社区")
"""Levels of which a bare body is that of the village or neighbourhood named before: |村党总支|书记甲、妇女主任乙."""
_TOWN_MEMBERS = frozenset(("组织委员", "宣传委员", "统战委员", "政法委员", "纪检委员", "党委委员"))
"""Members of a town's party committee, by what they care for."""
_TOWN_BODIES = frozenset(
    ("人武部", "武装部", "纪委", "纪工委", "人大", "人大主席团", "人大工委", "政府", "人民政府", "办事处")
)
"""Bodies of a town beside its party committee."""
_FARMS = ("农场", "林场", "牧场", "渔场", "农牧场", "团场", "团", "林业局", "管理区")
"""Places that are bodies, whose 政委 or 场长 is of no party group: 某农场党委书记、|政委."""

_OF_DIVISION = frozenset(("师长", "副师长", "代师长", "政委", "副政委", "第一政委", "政治委员", "副政治委员"))
"""Heads of a division of the corps in 新疆, whose party committee is that of its city too: 师市党委书记、|政委."""
_OF_CITY = frozenset(("市长", "副市长", "常务副市长", "代市长", "代理市长"))


def own_body(own: NamedOrganisation, row: Title, previous: NamedOrganisation | None) -> NamedOrganisation | None:
    """The organisation said before a title, completed by the one of the post before: 县法院院长、|刑庭|庭长."""
    if own.implied and own.body == "办公室":
        if previous is None:
            return None
        section = previous.base if previous.body.endswith((*WARDS, *_SECTIONED)) else None
        return own._replace(base=section or without_party(previous), level="")
    if own.confidence == 0.66 and own.base is None and own.body.endswith(WARDS):
        if previous is None:
            return own if row.kind == "official" else None
        part = previous.base is not None and previous.body.endswith((*_PARTS, *_SECTIONED))
        whole = previous.base if part and previous.base is not None else without_party(previous)
        said = own.body[0] in _SAID and len(own.body) > 3 and own.body[0] == whole.body[-1:]
        return own._replace(base=whole, body=own.body[1:] if said else own.body)
    if previous is not None and (house := _house(own, previous)) is not None:
        return own._replace(base=house, row=None, level="")
    if previous is None or own.place or own.level or own.base is not None:
        return own
    watched = own.row is not None and own.row.full.endswith(_WATCHES)
    if watched and (whole := previous if previous.base is None else previous.base).body.endswith(_HOUSES):
        return own._replace(
            base=without_party(whole), body="纪检组" if own.body.endswith("纪检组") else own.body, row=None
        )
    if _COMMITTEES.match(own.body) and (house := _whole(previous, ("政协", "人大常委会", "人大"))) is not None:
        return own._replace(base=house, level="", row=None)
    if own.body.endswith(_OF_COURTS) and (court := _court(previous)) is not None:
        return own._replace(base=court)
    if own.row is None:
        town = previous.level in (*_TOWNS, "街道") or previous.place.endswith((*_TOWNS, "街道"))
        near = town and own.body.endswith(("办", "办公室")) and _ELSEWHERE.search(own.body) is None
        return own._replace(place=previous.place, level=previous.level) if near else own
    if own.row.full.startswith("委") and _is_corps(previous):
        own = own._replace(body="党" + own.row.full, row=None)
    return own._replace(place=previous.place, level=previous.level)


def _house(own: NamedOrganisation, previous: NamedOrganisation) -> NamedOrganisation | None:
    """The firm, school or office that has such a part, told in the post before: 某公司董事长甲、|运营中心|总监乙."""
    told = own.place or own.level not in ("", "{home}") or own.base is not None or own.central is not None
    if told or _ELSEWHERE.search(own.body) or (own.row is not None and not own.body.endswith(_INNER_OFFICES)):
        return None
    inner = previous.base is not None and previous.body.endswith((*_UNITS, *_INNER_OFFICES))
    whole = previous.base if inner and previous.base is not None else without_party(previous)
    if whole.body.endswith(_WITH_UNITS):
        return whole if own.body.endswith((*_UNITS, *_INNER_OFFICES)) else None
    higher = whole.level in _HIGHER or whole.place.endswith(_HIGHER) or whole.central is not None
    return whole if higher and whole.body.endswith(_BUREAUX) and own.body.endswith(_OF_BUREAUX) else None


def beside(unit: Unit, previous: NamedOrganisation) -> NamedOrganisation | None:
    """The body that a title implies beside the post before: that one itself, one of its parts, or one of its place."""
    implied, begin, end = unit.row.implies, unit.title_begin, unit.end
    if implied in GROUPS and previous.base is not None and previous.body.endswith(OFFICES):
        previous = previous.base
    if previous.base is not None and previous.base.body.endswith(implied) and previous.body in BOARDS:
        return previous.base
    if previous.place.endswith("盟") or previous.level == "盟":
        implied = implied.removeprefix("盟")
    if implied in LOCAL_BODIES and (previous.place or previous.level) and previous.body in PARTY:
        return previous._replace(body=implied, row=None, base=None, implied=True, begin=begin, end=end)
    if previous.body in ("政府", "人民政府", "委", "党委", "") and implied == "党委":
        return previous._replace(body="党委", row=None, implied=True, begin=begin, end=end)
    if previous.body.endswith(implied):
        return previous
    if implied in _OTHER_BODIES:
        return None
    if implied == "党工委" and previous.body.endswith("办事处"):
        street = previous.base or previous
        body = street.body.removesuffix("办事处").removesuffix("党工委") + "党工委"
        return street._replace(body=body, row=None, base=None, implied=True, begin=begin, end=end)
    town = previous.level in _TOWNS or previous.place.endswith(_TOWNS)
    if town and implied in _OF_TOWNS and (previous.body in PARTY or previous.body in _OF_TOWNS):
        return previous._replace(body=implied, row=None, base=None, implied=True, begin=begin, end=end)
    if implied.endswith(_OF_COURTS) and (court := _court(previous)) is not None:
        return NamedOrganisation(begin, end, implied, 0.85, base=court, implied=True)
    if implied.endswith(_OFFICES) and previous.body.endswith(_OFFICES):
        placed = bool(previous.place or previous.level or previous.base)
        return previous._replace(body=implied, row=None, implied=placed, begin=begin, end=end)
    if implied.endswith(_SECTIONS) and previous.body.endswith(_SECTIONS) and previous.base is not None:
        previous = previous.base
    if implied.endswith(OFFICES) and previous.base is not None and previous.body.endswith((*WARDS, *_SECTIONED)):
        previous = previous.base
    inside = implied.startswith("机关") or implied.endswith(OFFICES)
    base = without_party(previous) if inside else previous
    return NamedOrganisation(begin, end, implied, 0.85, base=base, implied=True)


def inner_of(inner: str, previous: NamedOrganisation) -> NamedOrganisation | None:
    """The body that has a party group, union or the like inside it, where the post before is of it or of such a one."""
    if inner not in _INNER:
        return None
    if previous.body in _INNER:
        whole = previous.base
        return whole if whole is not None and not whole.body.startswith("委") else None
    return previous if inner == "纪委" and previous.body.endswith(_HOUSES) else None


def fits(previous: NamedOrganisation, level: str, *, county: bool) -> bool:
    """Whether a title of a level belongs beside a post: 县长 beside 县委 or 某县委, 镇长 not."""
    if county and (previous.place.endswith(("乡", "镇")) or previous.level in ("乡", "镇")):
        return False
    if not level:
        return True
    return previous.level == level or previous.place.endswith(level)


def of_town(title: str, previous: NamedOrganisation) -> NamedOrganisation | None:
    """The party committee of a town whose other body was told before one of its members: 武装部长甲、|组织委员乙."""
    street = previous.place.endswith("街道")
    town = street or previous.level in _TOWNS or previous.place.endswith(_TOWNS)
    if title not in _TOWN_MEMBERS or not town or previous.body not in _TOWN_BODIES:
        return None
    return previous._replace(body="党工委" if street else "党委", row=None, base=None, implied=True)


def in_corps(row: Title, previous: NamedOrganisation) -> NamedOrganisation | None:
    """What somebody heads beside a post of a division and its city: 第七师胡杨河市党委书记、|政委, 师长、|市长."""
    if not _is_corps(previous):
        return None
    named, city = previous.place.partition("师")[::2]
    if row.implies.startswith("{L}委"):
        return previous._replace(body="党" + row.implies[3:], row=None, implied=True)
    if row.bare in _OF_DIVISION:
        place, level, body = named + "师" if named else "", "" if named else "师", ""
    elif row.bare in _OF_CITY:
        place, level, body = city, "" if city else "市", "政府"
    else:
        return None
    return NamedOrganisation(0, 0, body, 0.85, place=place, level=level, implied=True)


def _is_corps(previous: NamedOrganisation) -> bool:
    """Whether a body is a division's, or of it and its city."""
    place = previous.place
    return previous.level in ("师市", "师") or (place.startswith("第") and place.endswith("市") and "师" in place)


def without_party(organisation: NamedOrganisation) -> NamedOrganisation:
    """人大常委会党组书记、主任: the second post is in the 人大常委会 itself."""
    if organisation.base is not None and organisation.body in ("党组", "党委", "党工委", "党总支", "党支部"):
        return organisation.base
    for tail in ("直属机关党委", "机关党委", "机关党总支", "机关党支部", "党组", "党委", "党工委"):
        if organisation.body.endswith(tail) and len(organisation.body) > len(tail):
            return organisation._replace(body=organisation.body[: -len(tail)], row=None)
    farm = organisation.body == "党委" and (organisation.place.endswith(_FARMS) or organisation.level == "团")
    if farm or ((organisation.place or organisation.level in _WARDS) and organisation.body in BRANCHES):
        return organisation._replace(body="", row=None)
    return organisation


def _court(previous: NamedOrganisation) -> NamedOrganisation | None:
    """The court or procuratorate that the post before is of, or of a part of."""
    return _whole(previous, ("法院", "检察院"))


def _whole(previous: NamedOrganisation, tails: tuple[str, ...]) -> NamedOrganisation | None:
    """The body of the post before, or the one it is part of, that ends in one of some ways."""
    bodies = (body for body in (previous, previous.base) if body is not None)
    return next((body for body in bodies if body.body.endswith(tails)), None)

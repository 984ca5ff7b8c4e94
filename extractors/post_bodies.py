"""What stands around a title -> the organisation it is of, where that does not end right before it."""

from __future__ import annotations

import re

from extractors.borders import HARD
from extractors.lexicons import Title
from extractors.post_words import GROUP
from extractors.sketch import NamedOrganisation

__all__ = ["PART_BOUNDS", "TEAM", "aliased", "department", "merged", "offices", "possessed", "said_before", "ward"]

PART_BOUNDS = HARD | frozenset("的和与及、是在为将原了到向对由被把让从")
"""Characters that no part of an organisation holds."""
_MANAGED = re.compile("(?:主持)?(?:党委|党务|行政|党政)?(?:全面|日常|常务)?工作的$")
"""What the deputy does who stands in for the head: 主持某局|全面工作的|副局长."""
TEAM = re.compile(
    "(?:(?:乡村振兴|脱贫攻坚|定点|对口)?(?:驻[村镇点]|援[藏疆青])(?:帮扶|扶贫|干部|工作)*|(?:帮扶|扶贫)工作|定点帮扶)[队组]$"
)
"""A team that bears what it does as its name: 乡村振兴驻村工作队|队长."""
_WARD = re.compile("([㐀-鿿]{2})(?:里)?$")
_NO_WARD = re.compile(
    "[新卸现前原历]任|资深|感谢|全体|各位|当地|绩优|热心|地方|退休|[各市区]里|包括|以及|代表|.[各任的位名]"
)
"""Words before 里长 that are no ward's name."""
_ALIAS = re.compile(r"[（(][^（）()，。；\d]{1,16}[）)]$")
"""The other name of a body, said between it and a title: 工商联|（总商会）|副主席."""


def merged(stem: int, ends: dict[int, NamedOrganisation], row: Title) -> NamedOrganisation | None:
    """The organisation whose ending opens its head's title: 某局某服务|厅长, 消防大队防火|科长."""
    if row.implies or not row.title.endswith("长"):
        return None
    whole = ends.get(stem + len(row.title) - 1)
    return whole if whole is not None and whole.begin < stem else None


def aliased(text: str, stem: int, ends: dict[int, NamedOrganisation]) -> NamedOrganisation | None:
    """The organisation before its other name in brackets: 某县档案局|（馆）|局长."""
    alias = _ALIAS.search(text, max(0, stem - 18), stem)
    return ends.get(alias.start()) if alias is not None else None


def offices(text: str, stem: int, ends: dict[int, NamedOrganisation]) -> NamedOrganisation | None:
    """The department whose officer is in charge of some districts: 食环署|中西区|环境卫生总监."""
    if text[stem - 1 : stem] != "区":
        return None
    near = (ends[at] for at in range(stem - 2, max(0, stem - 12), -1) if at in ends)
    return next((whole for whole in near if whole.central is not None), None)


def said_before(text: str, stem: int, ends: dict[int, NamedOrganisation]) -> NamedOrganisation | None:
    """The group that its last words mean when said again: 市委某督查组组长甲，|督查组|成员乙."""
    group = GROUP.search(text, max(0, stem - 5), stem)
    if group is None or (group.start() and text[group.start() - 1] not in HARD):
        return None
    near = range(group.start() - 200, group.start())
    before = [at for at in ends if at in near and GROUP.search(text, max(0, at - 3), at)]
    return ends[max(before)] if before else None


def department(whole: NamedOrganisation, row: Title, end: int) -> NamedOrganisation:
    """The department of a committee or government that its head's title names: 某县政府|社会处|长."""
    own = row.implies[3:]
    if "委" in own or (own.startswith("政府") and own != "政府"):
        return whole._replace(body=own, row=None)
    if row.bare == row.title or whole.body == "委" or not row.implies.startswith("{L}"):
        return whole
    return NamedOrganisation(whole.begin, end - len(row.bare) + 1, own, 0.9, base=whole)


def possessed(text: str, stem: int, ends: dict[int, NamedOrganisation], row: Title) -> NamedOrganisation | None:
    """The organisation before 的, or before what somebody does there: 某舞蹈队的|队长, 县一中(的)语文|老师."""
    if text[stem - 1 : stem] == "的":
        managed = _MANAGED.search(text, max(0, stem - 12), stem)
        return ends.get(managed.start() if managed is not None else stem - 1)
    if row.kind != "ordinary" or any(c in PART_BOUNDS for c in text[stem - 2 : stem]):
        return None
    return ends.get(stem - 3) if text[stem - 3 : stem - 2] == "的" else ends.get(stem - 2)


def ward(text: str, stem: int) -> tuple[int, str] | None:
    """The ward of Taiwan that its head's title follows or takes in: 某某里|里长, 某某|里长."""
    named = _WARD.search(text, max(0, stem - 3), stem)
    if named is None or _NO_WARD.fullmatch(named.group(1)):
        return None
    return named.start(), named.group(1) + "里"

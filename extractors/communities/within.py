"""Which community holds which: 五里堡街道|防空兵社区、陈寨村, 在金水区，…|兴达街道."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence

from extractors.records import CommunityKind
from extractors.sketch import CommunityName
from extractors.text.scanning import last_of

__all__ = ["Ends", "by_end", "containing", "listed_in", "scene"]

Ends = Mapping[int, Sequence[CommunityName]]
"""Communities by where they end."""
_RANKS: dict[CommunityKind, int] = {
    "province": 0, "city": 1, "district": 2, "street": 3, "town": 3, "neighbourhood": 4, "village": 4, "compound": 5,
}  # fmt: skip
"""Which kinds hold which: those of a lower rank hold those of a higher one."""
_COMMITTEES = ("委会", "民委员会")
_NATURAL = ("自然村", "屯", "组", "寨")
"""How villages within villages end."""
_JOINS = ("、", "和", "及", "与", "以及")
"""What stands between two of a list."""
_CLAUSE = "，,"
_SENTENCE_ENDS = "。！？；\n"
_THERE = ("在", "到", "赴", "抵达", "前往", "走进", "奔赴", "进入")
"""What stands before a county that the rest of the sentence tells of: 来到|某县，."""
_BACK = re.compile("[我本]|回到|返回")
"""What ends that: 随后回到|我县."""


def by_end(communities: Iterable[CommunityName], text: str) -> Ends:
    """The communities of a page by where they end, villages also by where their committee's name does: 新圩村委会."""
    ends: dict[int, list[CommunityName]] = {}
    for community in communities:
        ends.setdefault(community.end, []).append(community)
        if community.kind == "village":
            committee = next((ending for ending in _COMMITTEES if text.startswith(ending, community.end)), "")
            if committee:
                ends.setdefault(community.end + len(committee), []).append(community)
    return ends


def containing(ends: Ends, community: CommunityName) -> CommunityName | None:
    """The larger community that stands right before a smaller one: 五里堡街道|防空兵社区, 新圩村委会|鹤田自然村."""
    for other in ends.get(community.begin, ()):
        nested = other.kind == community.kind == "village" and (
            other.end < community.begin or community.name.endswith(_NATURAL)
        )
        if nested or _rank(other) < _rank(community):
            return other
    return None


def listed_in(text: str, ends: Ends, community: CommunityName) -> CommunityName | None:
    """The larger community that the one before it in a list is said to be in: 大湾乡新民村、|双河村."""
    for joiner in _JOINS if text.endswith(_JOINS, 0, community.begin) else ():
        if text.endswith(joiner, 0, community.begin):
            for other in ends.get(community.begin - len(joiner), ()):
                if _rank(other) == _rank(community):
                    return containing(ends, other) or listed_in(text, ends, other)
    return None


def scene(
    text: str, ends: Ends, community: CommunityName, kinds: Container[CommunityKind] = ("district",)
) -> CommunityName | None:
    """The county, or town, where a sentence plays that a community stands in: 在|金水区|，考察团看了兴达街道."""
    opened = last_of(_SENTENCE_ENDS, text, 0, community.begin) + 1
    for at in range(community.begin - 1, opened, -1):
        if text[at] in _CLAUSE:
            county = next((c for c in ends.get(at, ()) if c.kind in kinds), None)
            if county is not None and text.endswith(_THERE, opened, county.begin):
                return None if _BACK.search(text, at, community.begin) else county
    return None


def _rank(community: CommunityName) -> int:
    return _RANKS[community.kind]

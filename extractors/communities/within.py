"""Which community holds which, as one stands right before the other: 五里堡街道|防空兵社区."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from extractors.records import CommunityKind
from extractors.sketch import CommunityName

__all__ = ["Ends", "by_end", "containing"]

Ends = Mapping[int, Sequence[CommunityName]]
"""Communities by where they end."""
_RANKS: dict[CommunityKind, int] = {
    "province": 0, "city": 1, "district": 2, "street": 3, "town": 3, "neighbourhood": 4, "village": 4, "compound": 5,
}  # fmt: skip
"""Which kinds hold which: those of a lower rank hold those of a higher one."""


def by_end(communities: Iterable[CommunityName]) -> Ends:
    """The communities of a page by where they end."""
    ends: dict[int, list[CommunityName]] = {}
    for community in communities:
        ends.setdefault(community.end, []).append(community)
    return ends


def containing(ends: Ends, community: CommunityName) -> CommunityName | None:
    """The larger community that stands right before a smaller one: 五里堡街道|防空兵社区."""
    for other in ends.get(community.begin, ()):
        if _rank(other) < _rank(community):
            return other
    return None


def _rank(community: CommunityName) -> int:
    return _RANKS[community.kind]

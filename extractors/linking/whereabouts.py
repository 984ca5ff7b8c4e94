"""Communities of one page -> which of those that share a name are which: by the county and the town said with them."""

from __future__ import annotations

import re

from extractors.communities.gazetteer import Gazetteer
from extractors.communities.within import Ends, containing, listed_in, scene
from extractors.records import CommunityKind
from extractors.sketch import CommunityName, Sketch

__all__ = ["Whereabouts"]

_SMALL = frozenset(("neighbourhood", "village", "compound"))
_TOWNS: frozenset[CommunityKind] = frozenset(("street", "town"))
_RANK = re.compile("(?:街道|[镇乡])$")
_DIVISIONS = frozenset(("province", "city", "district"))


class Whereabouts:
    """Where the page puts each of its communities, told apart where it has two of one name."""

    def __init__(self, sketch: Sketch, ends: Ends, gazetteer: Gazetteer) -> None:
        """Reads the larger communities that stand before smaller ones: 金水区|兴达街道|大湾村、小湾村."""
        communities, text, home = sketch.communities, sketch.text, sketch.home
        self._text, self._ends, self._home, self._gazetteer = text, ends, home or "", gazetteer
        self._counties = {c.name: c for c in reversed(communities) if c.kind == "district" and c.name != home}
        self._article_at = article_at = sketch.article_at
        self._stated: dict[tuple[int, str], list[tuple[int, str, str]]] = {}
        self._told: set[str] = set()
        """The names of those of which any is stated: few."""
        for community in communities:
            county, town = _above(text, community, ends)
            if (county or town) and community.kind not in _DIVISIONS:
                place = (community.end, "" if county == home else county, town if community.kind in _SMALL else "")
                self._stated.setdefault((article_at(community.begin), community.name), []).append(place)
                self._told.add(community.name)
        self._towns: dict[tuple[str, str], set[str]] = {}
        for (_, name), places in self._stated.items():
            places.sort()
            for end, _, town in places:
                if town:
                    self._towns.setdefault((name, self.county(name, end)), set()).add(town)

    def around(self, community: CommunityName) -> CommunityName | None:
        """What a community is in by its list, by where its sentence plays, or as the one county named that has it."""
        outer = listed_in(self._text, self._ends, community)
        if outer is None and community.kind in _SMALL:
            outer = scene(self._text, self._ends, community, _TOWNS)
        if outer is None and community.kind in _TOWNS and not self._has(self._home, community.name):
            having = [c for name, c in self._counties.items() if self._has(name, community.name)]
            outer = having[0] if len(having) == 1 else None
        return outer

    def _has(self, county: str, town: str) -> bool:
        """Whether a county of that name has a town, be it a town or a street today: 华明镇, now 华明街道."""
        towns = (self._gazetteer.towns_of(division.code) for division in self._gazetteer.parents(county))
        stem = _RANK.sub("", town)
        return any(stem + rank in names for names in towns for rank in ("街道", "镇", "乡"))

    def county(self, name: str, end: int) -> str:
        """The county other than the home that a community is in, empty for the home."""
        place = self._place(name, end)
        if place is None:
            return ""
        if place[1] or not place[2]:
            return place[1]
        return self.county(place[2], end)

    def town(self, name: str, end: int) -> str:
        """The town that tells a village from another of its name and county on the page; empty where there is one."""
        place = self._place(name, end)
        if place is None:
            return ""
        return place[2] if len(self._towns.get((name, self.county(name, end)), ())) > 1 else ""

    def _place(self, name: str, end: int) -> tuple[int, str, str] | None:
        """What its article says of a community where it ends at `end`, else the last before, else the first."""
        places = self._stated.get((self._article_at(end - 1), name)) if name in self._told else None
        if not places:
            return None
        before = [place for place in places if place[0] <= end]
        return before[-1] if before else places[0]


def _above(text: str, community: CommunityName, ends: Ends) -> tuple[str, str]:
    """The county and the town said before a community, each empty where unsaid."""
    county = town = ""
    outer = containing(ends, community) or listed_in(text, ends, community)
    while outer is not None:
        if outer.kind == "district":
            county = county or outer.name
        elif outer.kind in _TOWNS:
            town = town or outer.name
        outer = containing(ends, outer)
    if not county and community.kind not in _DIVISIONS and (there := scene(text, ends, community)) is not None:
        county = there.name
    return county, town

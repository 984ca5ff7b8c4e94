"""Sketch -> venues that are bodies too, told by what is done there: 在|县体育馆|举行, 参观了|县博物馆."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extractors.sketch import NamedOrganisation, Sketch, VenueName
from extractors.text.tails import Tails
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["SEEN", "Facilities", "filled"]

SEEN = 0.99
"""How sure a body is a place that somebody went to see, or where something was held."""
_OPEN = frozenset(("culture", "religion", "association", "congress"))
"""Families of bodies whose houses are open to visitors."""
_THERE = re.compile(r"(?:在|到|走进|前往|赶赴|奔赴|莅临|参观了?|察看了|查看了)$")
"""What stands before a venue where something took place."""
_NEXT = re.compile(
    r"(?:门前|门口|内|里|上)?(?:隆重|顺利|成功|热烈|正式|盛大|如期|胜利|圆满)?"
    r"(?:举[行办]|召开|开[幕赛展馆锣讲课班营园拍]|闭幕|落幕|落下帷幕|收官|打响|进行|启动|揭[牌幕]|上演|、|，|。)"
)
"""What follows a venue where something took place: 县体育馆|举行."""


class Facilities:
    """Tells which bodies have a house that people go to see, or where something is held."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Takes the endings of venues, less those of works and offices, and the words listed as facilities."""
        bodies = lexicons.organisation_suffixes
        venues = (s for s, row in lexicons.venue_suffixes.items() if len(s) > 1 and row.strength == "strong")
        shown = (s for s in venues if s not in bodies or bodies[s].family in _OPEN)
        seen = (*shown, *lexicons.venue_words["facility"])
        self._seen = Tails(seen)
        self._held = Tails((*seen, *lexicons.venue_words["house"]))

    def seen(self, sketch: Sketch) -> dict[int, NamedOrganisation]:
        """Bodies that are places where somebody goes to see them, by their ends: 参观|县博物馆."""
        return {o.end: o for o in sketch.organisations if self._seen.size(sketch.text, o.begin, o.end)}

    def held(self, sketch: Sketch) -> dict[int, NamedOrganisation]:
        """Bodies that are places where something is held in them, by their ends: 在|县一中|举行."""
        return {o.end: o for o in sketch.organisations if self._held.size(sketch.text, o.begin, o.end)}

    def find(self, sketch: Sketch) -> Iterator[VenueName]:
        """Bodies with a building that something is held or seen in: 在|县体育馆|举行."""
        text = sketch.text
        for organisation in sketch.organisations:
            begin, end = organisation.begin, organisation.end
            if (
                self._seen.size(text, begin, end)
                and _THERE.search(text, max(0, begin - 4), begin)
                and _NEXT.match(text, end)
            ):
                yield VenueName(begin, end, text[begin:end], SEEN)


def filled(begin: int, end: int, places: Mapping[int, int]) -> bool:
    """Whether communities fill a stretch: |松岭镇清水村|和某某园."""
    while begin < end and begin in places:
        begin = places[begin]
    return begin == end

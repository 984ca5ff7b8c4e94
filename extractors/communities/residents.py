"""Neighbourhoods on the farms of 海南, which are called by 居: 南平居."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.sketch import CommunityName, Sketch
from extractors.text.scanning import near
from extractors.vocabulary.patterns import seldom

__all__ = ["residents"]

_HAINAN = "46"
"""How the codes of 海南 begin, where alone they are so called."""
_RESIDENTS = seldom(
    "(?<=[、，。；及和与到在司场])(?![及和与到在])[㐀-鿿]{2,3}(?<![新旧故民定安迁移旅寄客独群同久蜗家邻起宜老分农])居"
    "(?=[、，。；和与及已的选召]|主任|书记|举行|党支部)"
)
"""Such a neighbourhood: 、|南平居|已转移危房户."""


def residents(sketch: Sketch) -> Iterator[CommunityName]:
    """Such neighbourhoods of a page whose home is there."""
    if (sketch.home_code or "").startswith(_HAINAN):
        for match in near(_RESIDENTS, sketch.text, "居", before=4, after=6):
            yield CommunityName(*match.span(), match.group(), "neighbourhood", 0.97)

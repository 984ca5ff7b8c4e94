"""Venues -> what they are called: 县文化广场 with its county, 杨集桥 as 王集镇杨集桥 where the page says so too."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractors.linking.naming import Namer
from extractors.records import Mention
from extractors.sketch import NamedOrganisation, Sketch

__all__ = ["PlaceNames"]

_LEVELLED = re.compile(
    "(?:[县区旗](?![城道域级政间袍镇乡民里内外块位段舰山峰帜杆手])(?=..)|市(?=人民|体育|文化|博物|图书|会展|行政|影剧|规划))"
)
"""How a venue of the home is called by its level word: 县|文化广场, but not 区|块链产业园, 旗|山."""
_SCENIC = re.compile("(?<=..)(?:生态|文化|国家|风景|名胜|旅游)*(?:景区|名胜区|旅游区|度假区)$")
"""What a sight is, behind what it is called: 嫩江湾|旅游区."""


class PlaceNames:
    """Knows what a page's venues are called in full."""

    def __init__(self, sketch: Sketch, namer: Namer) -> None:
        """Takes what was found on the page."""
        self._namer = namer
        self._full = _same(sketch)

    def name(self, mention: Mention, body: NamedOrganisation | None) -> str:
        """What a venue is called."""
        text = mention.text
        if body is None and _LEVELLED.match(text) and self._is_homes(text[0]):
            body = NamedOrganisation(mention.begin, mention.end, text[1:], mention.confidence, level=text[0])
        if body is not None and body.level and not body.base:
            return self._namer.prefix(body) + text.removeprefix(body.level)
        return self._full.get(text, text)

    def _is_homes(self, level: str) -> bool:
        """Whether the page's home is of a level, or in one of cities: on a county's page 旗 opens other names."""
        own = self._namer.home_path[-1:]
        return level == "市" or not own or own[0].endswith(level)


def _same(sketch: Sketch) -> Mapping[str, str]:
    """Short names of venues, and the one fuller name by which the page calls each: 杨集桥 -> 王集镇杨集桥."""
    names = {m.text for m in sketch.mentions if m.kind == "place"}
    if len(names) < 2:
        return {}
    towns = tuple({sketch.text[c.begin : c.end] for c in sketch.communities})
    common = {sketch.text[begin:end] for begin, end, _ in sketch.hits.venue_suffixes}
    fuller: dict[str, set[str]] = {}
    for name in names:
        for town in (t for t in towns if name.startswith(t)):
            fuller.setdefault(_SCENIC.sub("", name[len(town) :]), set()).add(name)
        if (scenic := _SCENIC.search(name)) is not None:
            fuller.setdefault(name[: scenic.start()], set()).add(name)
    found = {}
    for name in names - common:
        full = fuller.get(_SCENIC.sub("", name), set()) - {name}
        one = max(full, key=lambda full: (len(full), full), default="")
        if len(name) > 2 and len(one) > len(name) and all(other in one for other in full):
            found[name] = one
    return found

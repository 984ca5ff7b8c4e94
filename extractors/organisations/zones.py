"""Firms that are named behind the zone in which they are visited: 县经济开发区|国德塑业."""

from __future__ import annotations

import re

from extractors.organisations.vocabulary import Vocabulary
from extractors.sketch import Sketch

__all__ = ["leave_zones"]

_ZONE = re.compile(
    "(?:.*)(?:开发区|高新区|经开区|新区|工业园区?|产业园区?|产业集聚区|工业集中区|[科创]技?[技业]园区?|物流园区?|孵化园|示范园区?)(?=[㐀-鿿]{3})"
)
"""The last zone in what was read as a firm's name."""
_FIRMS = ("公司", "集团", "厂", "合作社")


def leave_zones(sketch: Sketch, vocabulary: Vocabulary) -> None:
    """Names such firms by their own names, where a coined word opens these: 高新区|恒力集团, but not 高新区建设集团."""
    text, found = sketch.text, sketch.organisation_ends
    for end, firm in [*found.items()]:
        if firm.row is not None or firm.central is not None or firm.base is not None:
            continue
        zone = _ZONE.match(text, firm.begin, end)
        if zone is None or not vocabulary.is_unheard(text[zone.end() : zone.end() + 2]):
            continue
        trade = any(text[at:end] in vocabulary.trades for at in range(zone.end() + 2, end))
        if trade or text.endswith(_FIRMS, firm.begin, end):
            found[end] = firm._replace(begin=zone.end(), body=text[zone.end() : end], place="", level="")

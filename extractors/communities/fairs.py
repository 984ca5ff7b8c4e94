"""Cities in which a county shows its goods, of which its page is none: 我县三家企业参展, 广交会在|广州|开幕."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.text.scanning import last_of

__all__ = ["fair_cities"]

_FAIR = re.compile(
    "(?:博览|交易|展销|洽谈|投洽|推介|展览|文博|农博|旅博)会|广交会|进博会|厦洽会|会展中心|展馆|展位|参展"
)
"""What tells of a fair."""
_ORGAN = re.compile("市?(?:委|政府|人大|政协|纪委|市长|领导|[㐀-鿿]{2,5}局|民政|公安|中级)")
"""What a city has of which a county is."""


def fair_cities(text: str, named: Sequence[tuple[int, int, str]]) -> set[str]:
    """Those of `named`, places with where they stand, in whose sentences fairs are, and of whose organs none tells."""
    if _FAIR.search(text) is None:
        return set()
    found = {name for begin, end, name in named if _FAIR.search(*_sentence(text, begin, end))}
    return found - {name for _, end, name in named if _ORGAN.match(text, end)}


def _sentence(text: str, begin: int, end: int) -> tuple[str, int, int]:
    """The text, and where the sentence of [begin, end) stands."""
    start = last_of("。！？\n", text, 0, begin) + 1
    stops = [at for mark in "。！？\n" if (at := text.find(mark, end)) >= 0]
    return text, start, min(stops, default=len(text))

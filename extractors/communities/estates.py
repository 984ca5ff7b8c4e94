"""Compounds by how estates are called, where two stand beside each other: 御馨花都、|金地福苑."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping

from extractors.borders import HARD
from extractors.sketch import CommunityName
from extractors.vocabulary.lexicons import CommunitySuffix

__all__ = ["NoEstate", "built_endings", "estates"]

_JOINS = frozenset("、和及与")
_EDGES = HARD | _JOINS | frozenset("了在到赴从对向的往是为")
"""What stands before such a name."""
_OTHERS = frozenset(
    ("大厦", "山庄", "庄园", "公馆", "别墅", "里弄", "胡同", "号楼", "号院", "新城", "国际城", "水岸", "金域")
)
"""Endings of inns, works and gardens too, which tell nothing by standing beside each other."""
_SHARED = re.compile("等[^，。；\\n]{0,6}?(?:居民区|居委|社区)")
"""The ending that such a list shares, which then makes neighbourhoods of them."""
_GARDEN = "花园"
_LEAST, _MOST = 2, 4
"""How many characters the own name has."""


class NoEstate:
    """Knows what stands before such endings and names no estate: 生态|嘉园, 街心|花园."""

    def __init__(self, generic: Iterable[str], words: Container[str]) -> None:
        """Takes words that make no name, and all words, none of which names what 花园 alone tells."""
        self._plain = tuple(word for word in generic if len(word) > 1)
        self._words = words

    def holds(self, own: str, ending: str) -> bool:
        """Whether it is such."""
        return own.endswith(self._plain) or (ending == _GARDEN and own in self._words)


def built_endings(suffixes: Mapping[str, CommunitySuffix]) -> frozenset[str]:
    """Endings that estates have and hardly anything else, but for words like 花苑 itself."""
    rows = suffixes.values()
    weak = {row.suffix for row in rows if row.kind == "compound" and row.strength == "weak" and len(row.suffix) > 1}
    return frozenset(weak - _OTHERS)


def estates(
    text: str,
    endings: Iterable[list[tuple[int, int, CommunitySuffix]]],
    built: Container[str],
    barred: NoEstate,
    taken: Container[int],
) -> Iterator[CommunityName]:
    """Those of a page; `taken` are the ends of communities found, `barred` tells what makes no name."""
    spans: dict[int, int] = {}
    for options in endings:
        begin, end, suffix = options[0]
        if suffix.suffix not in built or end in taken:
            continue
        start = next((at for at in range(begin, max(0, begin - _MOST), -1) if text[at - 1] in _EDGES), 0)
        own = text[start:begin]
        if _LEAST <= len(own) <= _MOST and own.isalpha() and not barred.holds(own, suffix.suffix):
            spans[start] = end
    for start, end in spans.items():
        after = text[end : end + 1] in _JOINS and end + 1 in spans
        before = text[start - 1 : start] in _JOINS and start - 1 in spans.values()
        last = end
        while text[last : last + 1] in _JOINS and last + 1 in spans:
            last = spans[last + 1]
        if (after or before) and _SHARED.match(text, last) is None:
            yield CommunityName(start, end, text[start:end], "compound", 0.8)

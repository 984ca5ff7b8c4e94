"""Sketch -> venues: named places that are no communities, by how they end and where events happen."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.borders import Borders
from extractors.lexicons import Lexicons, VenueSuffix
from extractors.sketch import Sketch, VenueName

__all__ = ["VenueFinder"]

_REACH = 14


class VenueFinder:
    """Finds squares, halls, roads, parks and scenic spots by name."""

    def __init__(self, lexicons: Lexicons, borders: Borders, generic: frozenset[str]) -> None:
        """Takes the shared vocabulary; `generic` are words that make no name."""
        self._borders = borders
        self._generic = generic
        self._words = lexicons.words
        self._roles = lexicons.roles

    def find(self, sketch: Sketch) -> Iterator[VenueName]:
        """Venues in order of end; those inside an organisation's or community's name are left out later."""
        best: dict[int, tuple[int, int, VenueSuffix]] = {}
        for hit in sketch.hits.venue_suffixes:
            kept = best.get(hit[1])
            if kept is None or hit[0] < kept[0]:
                best[hit[1]] = hit
        places = {c.begin: c.end for c in sketch.communities}
        for begin, end, suffix in best.values():
            if suffix.strength == "weak":
                continue
            start = self._start(sketch.text, begin, places)
            if start is not None and not self._word(sketch.text, start, end):
                yield VenueName(start, end, sketch.text[start:end], 0.7)

    def _start(self, text: str, begin: int, places: dict[int, int]) -> int | None:
        stretch = self._borders.stretch(text, begin, reach=_REACH, verbs=True)
        words = list(stretch.words)
        while words and (words[0][0] in self._generic or words[0][0] in self._roles or words[0][1] in ("t", "m", "q", "d", "f")):
            words.pop(0)
        if not words:
            return None
        proper = any(self._proper(word, tag) for word, tag, _ in words) or words[0][2] in places
        return words[0][2] if proper else None

    def _proper(self, word: str, tag: str) -> bool:
        known = self._words.get(word)
        return tag in ("x", "nr", "ns", "nz", "nt", "eng") or known is None or known.cost > 13.5

    def _word(self, text: str, start: int, end: int) -> bool:
        return text[start:end] in self._words or end - start < 3

"""Text -> sentences that a model can take whole, and what it found in them -> places in the text.

A sentence longer than the model takes is cut after a comma, or where there is none into windows that overlap; what
two windows both saw is taken from the one that shows more of its surroundings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_SENTENCE: Final = re.compile(r"[^\n。！？]+[。！？]*[”’」』]*")
_PAUSES: Final = "，；、：,;"
_OVERLAP: Final = 48
"""Characters that two windows share: twice as long as all but the longest names."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of text to be read in one piece; what begins in [keep_from, keep_to) is taken from it."""

    begin: int
    end: int
    keep_from: int
    keep_to: int


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A name that a model found; offsets are code points into the text that it was given."""

    begin: int
    end: int
    kind: str
    confidence: float


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Begin and end of each sentence of a text; blank ones and line feeds are in none."""
    for match in _SENTENCE.finditer(text):
        if not match.group().isspace():
            yield match.span()


def windows(text: str, spans: Iterable[tuple[int, int]], limit: int) -> list[Window]:
    """The stretches of at most `limit` characters in which to read the sentences given."""
    found: list[Window] = []
    for begin, end in spans:
        keep_from = begin
        while end - begin > limit:
            cut, following = _cut(text, begin, limit)
            keep_to = (cut + following) // 2
            found.append(Window(begin, cut, keep_from, keep_to))
            begin, keep_from = following, keep_to
        found.append(Window(begin, end, keep_from, end))
    return found


def _cut(text: str, begin: int, limit: int) -> tuple[int, int]:
    """Where a window that begins here ends, and where the next one begins."""
    for at in range(begin + limit - 1, begin + limit // 2, -1):
        if text[at] in _PAUSES:
            return at + 1, at + 1
    return begin + limit, begin + limit - min(_OVERLAP, limit // 3)


def rejoined(pieces: Sequence[Window], found: Iterable[Sequence[Found]]) -> list[Found]:
    """What was found in each window, in places of the whole text, in order, each name once."""
    kept = {
        Found(window.begin + one.begin, window.begin + one.end, one.kind, one.confidence)
        for window, names in zip(pieces, found, strict=True)
        for one in names
        if window.keep_from <= window.begin + one.begin < window.keep_to
    }
    return sorted(kept)

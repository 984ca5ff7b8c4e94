"""Which of many endings a stretch of a text has: looked up by their length, not tried one after the other."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Tails"]


class Tails:
    """Many endings, of which the longest is told that a stretch of a text has."""

    __slots__ = ("_endings", "_lasts", "_sizes")

    def __init__(self, endings: Iterable[str]) -> None:
        """Takes the endings."""
        self._endings = frozenset(ending for ending in endings if ending)
        self._lasts = frozenset(ending[-1] for ending in self._endings)
        self._sizes = sorted({len(ending) for ending in self._endings}, reverse=True)

    def __contains__(self, string: str) -> bool:
        """Whether a string is one of the endings."""
        return string in self._endings

    def size(self, text: str, begin: int, end: int) -> int:
        """How many characters the longest ending of [begin, end) has, 0 where it has none."""
        if end <= begin or text[end - 1] not in self._lasts:
            return 0
        for size in self._sizes:
            if size <= end - begin and text[end - size : end] in self._endings:
                return size
        return 0

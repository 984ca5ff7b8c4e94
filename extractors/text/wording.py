"""How much of the wording of one text another one holds: headlines and leads, halves of an article.

Characters that stand side by side are compared as numbers or bytes, which `struct` cuts from a text in a third of the
time that slicing takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from struct import unpack_from

__all__ = ["cohesion", "cohesion_at", "coverage", "coverages", "holders", "pairs", "pairs_in"]

USUAL_COHESION = 0.025
"""Two halves of an article share 4 in 100 trigrams (median of 60 articles), two articles 1 in 100."""
COHESION_WEIGHT = 40.0
"""What a share above or below that counts."""
BEGINNING = 240
"""Of the later text so many characters are looked at."""
AT_ONCE = 64
"""So many texts of a page are kept as pairs."""


def coverage(head: str, text: str) -> float:
    """The share of a headline's pairs of characters that a text holds."""
    held = len([0 for a, b, pair in _spelt(head) if a in text and b in text and pair in text])
    return held / max(1, len(head) - 1)


@lru_cache(maxsize=AT_ONCE)
def _spelt(head: str) -> tuple[tuple[str, str, str], ...]:
    """The pairs of characters of a headline, which is held against one text after the other."""
    return tuple([(a, b, a + b) for a, b in pairwise(head)])


@lru_cache(maxsize=AT_ONCE)
def pairs(head: str) -> tuple[int, ...]:
    """The pairs of characters of a headline in turn, as numbers that sort as they do."""
    return tuple([ord(a) << 32 | ord(b) for a, b in pairwise(head)])


def holders(heads: Iterable[str], texts: Iterable[tuple[int, str]]) -> dict[int, list[int]]:
    """Each pair of characters of the headlines that a text holds, and the numbers of the texts that do."""
    wanted = frozenset[int]().union(*map(pairs, heads))
    found: dict[int, list[int]] = {}
    for number, text in texts:
        for pair in wanted.intersection(_cut(text)):
            found.setdefault(pair, []).append(number)
    return found


def pairs_in(text: str) -> frozenset[int]:
    """The pairs of characters that a text holds, as such numbers."""
    return frozenset(_cut(text))


@lru_cache(maxsize=AT_ONCE)
def _cut(text: str) -> tuple[int, ...]:
    """All pairs of characters of a text, as such numbers in no order."""
    size, coded = len(text), text.encode("utf-32-be", "surrogatepass")
    if size < 2:
        return ()
    return unpack_from(f">{size // 2}Q", coded) + unpack_from(f">{(size - 1) // 2}Q", coded, 4)


def coverages(heads: Sequence[str], texts: Sequence[str]) -> list[list[float]]:
    """The coverage of each headline by each text."""
    places = holders(heads, enumerate(texts))
    made = []
    for head in heads:
        shared = [0] * len(texts)
        for pair in pairs(head):
            for number in places.get(pair, ()):
                shared[number] += 1
        made.append([count / max(1, len(head) - 1) for count in shared])
    return made


def cohesion(one: str, other: str) -> float:
    """How much more than two articles of a page the beginning of a text takes up the words of another, -1 to 1.5."""
    after = {*_trigrams(other[: BEGINNING + 2])}
    shared = len(after.intersection(_trigrams(one))) / max(1, len(after))
    return max(-1.0, min(1.5, (shared - USUAL_COHESION) * COHESION_WEIGHT))


def cohesion_at(text: str, begin: int, at: int) -> float:
    """The cohesion of what begins `at` a place of a text with what stands before it, from `begin`."""
    return cohesion(text[begin:at], text[at:])


def _trigrams(text: str) -> list[bytes]:
    """Every three characters that stand side by side, in no order."""
    size, coded = len(text), text.encode("utf-32-be", "surrogatepass")
    return [
        gram for first in range(min(3, size)) for gram in unpack_from("12s" * ((size - first) // 3), coded, 4 * first)
    ]

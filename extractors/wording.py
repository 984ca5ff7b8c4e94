"""How much of the wording of one text another one holds: headlines and leads, halves of an article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import add

__all__ = ["cohesion", "cohesion_at", "coverage", "coverages", "holders"]

USUAL_COHESION = 0.025
COHESION_WEIGHT = 40.0
BEGINNING = 240
"""Two halves of an article share 4 in 100 trigrams (median of 60 articles), two articles 1 in 100."""


def coverage(head: str, text: str) -> float:
    """The share of a headline's pairs of characters that a text holds."""
    held = len([0 for a, b, pair in _pairs(head) if a in text and b in text and pair in text])
    return held / max(1, len(head) - 1)


@lru_cache(maxsize=64)
def _pairs(head: str) -> tuple[tuple[str, str, str], ...]:
    """The pairs of characters of a headline, which is held against one text after the other."""
    return tuple([(a, b, a + b) for a, b in pairwise(head)])


def holders(pair: str, texts: Iterable[tuple[int, str]]) -> list[int]:
    """The numbers of the texts that hold a pair of characters; lone characters are found much faster than pairs."""
    one, other = pair[0], pair[1]
    return [number for number, text in texts if one in text and other in text and pair in text]


def coverages(heads: Sequence[str], texts: Sequence[str]) -> list[list[float]]:
    """The coverage of each headline by each text."""
    numbered = list(enumerate(texts))
    known: dict[str, list[int]] = {}
    made = []
    for head in heads:
        shared = [0] * len(texts)
        for pair in map(add, head, head[1:]):
            places = known.get(pair)
            if places is None:
                places = known[pair] = holders(pair, numbered)
            for number in places:
                shared[number] += 1
        made.append([count / max(1, len(head) - 1) for count in shared])
    return made


def cohesion(one: str, other: str) -> float:
    """How much more than two articles of a page the beginning of a text takes up the words of another, -1 to 1.5."""
    return _cohesion(_trigrams(one), _trigrams(other[: BEGINNING + 2]))


def cohesion_at(text: str, begin: int, at: int) -> float:
    """The cohesion of what begins `at` a place of a text with what stands before it, from `begin`."""
    grams = _last_trigrams(text)
    return _cohesion(grams[begin : max(begin, at - 2)], grams[at : at + BEGINNING])


def _cohesion(before: Iterable[str], after: Iterable[str]) -> float:
    grams = {*after}
    shared = len(grams.intersection(before)) / max(1, len(grams))
    return max(-1.0, min(1.5, (shared - USUAL_COHESION) * COHESION_WEIGHT))


def _trigrams(text: str) -> list[str]:
    return [text[i : i + 3] for i in range(len(text) - 2)]


_last_trigrams = lru_cache(maxsize=1)(_trigrams)
"""Those of the run whose paragraphs are looked at one after the other."""

"""How much of the wording of one text another one holds: headlines and leads, halves of an article."""

from __future__ import annotations

from operator import add

__all__ = ["cohesion", "coverage"]

USUAL_COHESION = 0.025
COHESION_WEIGHT = 40.0
"""Two halves of an article share 4 in 100 trigrams (median of 60 articles), two articles 1 in 100."""


def coverage(head: str, text: str) -> float:
    """The share of a headline's pairs of characters that a text holds."""
    return sum(map(text.__contains__, map(add, head, head[1:]))) / (len(head) - 1) if len(head) > 1 else 0.0


def cohesion(one: str, other: str) -> float:
    """How much more than two articles of a page the beginning of a text takes up the words of another, -1 to 1.5."""
    grams = {other[i : i + 3] for i in range(min(len(other) - 2, 240))}
    shared = sum(map(one.__contains__, grams)) / max(1, len(grams))
    return max(-1.0, min(1.5, (shared - USUAL_COHESION) * COHESION_WEIGHT))

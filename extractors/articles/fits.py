"""How well each story that wants a headline is told by each head of a page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from extractors.articles.beginnings import LEAD
from extractors.articles.runs import Head
from extractors.articles.stories import Story
from extractors.layout.chunks import Chunk
from extractors.text.wording import holders, pairs

__all__ = ["REST", "Fits", "Slot", "stands_inside"]

REST = 900
"""No headline was seen to take its words from further on in its story."""
IN_REST = 0.7
"""What a headline's words weigh that stand later in the story than the lead."""
UNSAID = 0.7
"""What a headline's words weigh that no story has: ln 2, as much as one that each of them has."""

Slot = tuple[int, int]
"""The number of a group of heads, and of a head in it."""


def stands_inside(story: Story, group: Sequence[Head]) -> bool:
    """Whether heads stand between two runs of a story."""
    place = group[0][0]
    return any(before.begin < place < run.end for before, run in pairwise(story.runs))


class Fits:
    """How much of a headline's wording a story that wants one holds; rare pairs of characters count more."""

    def __init__(self, stories: Sequence[Story], groups: Sequence[Sequence[Head]]) -> None:
        """Compares nothing until it is asked."""
        self._stories = stories
        self._heads = [chunk.text for group in groups for _, chunk in group]
        self._texts = [(s, story.text[:REST]) for s, story in enumerate(stories) if not story.units]
        self._known: dict[int, list[float]] = {}

    @cached_property
    def _holding(self) -> dict[int, list[int]]:
        return holders(self._heads, self._texts)

    @cached_property
    def _leading(self) -> dict[int, list[int]]:
        return holders(self._heads, [(s, text[:LEAD]) for s, text in self._texts])

    def fit(self, chunk: Chunk, s: int) -> float:
        """0 (nothing shared) to 1 (all of it in the lead)."""
        return self._of(chunk)[s]

    def claim(self, chunk: Chunk, s: int) -> float:
        """The fit, less what another story that still wants a headline fits better."""
        return self.claims(chunk)[s]

    def claims(self, chunk: Chunk) -> list[float]:
        """The claim of each story."""
        fits = self._of(chunk)
        best = max([fit for fit, story in zip(fits, self._stories, strict=True) if not story.units], default=0.0)
        return [fit - max(0.0, best - fit) for fit in fits]

    def _of(self, chunk: Chunk) -> list[float]:
        if id(chunk) not in self._known:
            self._known[id(chunk)] = self._compare(chunk.text)
        return self._known[id(chunk)]

    def _compare(self, text: str) -> list[float]:
        whole = 0.0
        held = [0.0] * len(self._stories)
        for pair in sorted({*pairs(text)}):
            places, leads = self._holding.get(pair, ()), self._leading.get(pair, ())
            weight = math.log(1 + len(self._texts) / len(places)) if places else UNSAID
            whole += weight
            for s in places:
                held[s] += weight if s in leads else IN_REST * weight
        return [share / whole for share in held] if whole else held

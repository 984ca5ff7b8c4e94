"""Runs of a page -> how much the wording of one is another's and no third one's, as halves of an article's is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from extractors.articles.runs import Run
from extractors.text.wording import pairs_in

__all__ = ["Kinship"]

USUAL, WEIGHT = 0.035, 28.0
"""Of a run's pairs of characters, 10 in 100 are its own article's and hardly another's (median of 78 runs on 30 pages),
and less than 1 in 100 another article's; one in ten runs shares 4 in 100 with an article that is not its own."""
LEAST, MOST = -1.0, 1.5
UNSAID = 40
"""A short run says little: it counts as if so many more pairs had been read, of which as many are shared as usual."""


class Kinship:
    """Which runs of a page hold the same pairs of characters; the fewer hold a pair, the more it counts."""

    def __init__(self, runs: Sequence[Run]) -> None:
        """Reads nothing until it is asked."""
        self._runs = runs
        self._numbers = {id(run): number for number, run in enumerate(runs)}

    @cached_property
    def _shared(self) -> list[list[int]]:
        """For each run, the holders of each of its pairs that another run holds too, as bits."""
        held: dict[int, int] = {}
        own = [pairs_in(run.text) for run in self._runs]
        for number, pairs in enumerate(own):
            bit = 1 << number
            for pair in pairs:
                held[pair] = held.get(pair, 0) | bit
        return [[mask for pair in pairs if (mask := held[pair]) != 1 << n] for n, pairs in enumerate(own)]

    @cached_property
    def _sizes(self) -> list[int]:
        return [len(pairs_in(run.text)) for run in self._runs]

    def between(self, some: Iterable[Run], run: Run) -> float:
        """How much a run shares with others, -1 (as two articles) to 1.5 (as halves of one)."""
        number = self._numbers[id(run)]
        one = sum([1 << self._numbers[id(other)] for other in some])
        rest = ~(one | 1 << number)
        share = sum([1 / (1 + (mask & rest).bit_count()) ** 2 for mask in self._shared[number] if mask & one])
        return max(LEAST, min(MOST, ((share + USUAL * UNSAID) / (self._sizes[number] + UNSAID) - USUAL) * WEIGHT))

"""Short strings -> words: the likeliest segmentation by single words' shares of running text."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

from extractors.lexicon_types import Word

__all__ = ["Segmenter"]

LONGEST = 5
"""No word of the lexicon has more characters."""
UNKNOWN_COST = 16.0
"""Cost of a character that is no word, about that of the rarest words (16.8 at 3 occurrences)."""
UNKNOWN_TAG = "x"


class Segmenter:
    """Cuts short strings (a clause or less) into words, in about 0.5 µs a character."""

    def __init__(self, words: Mapping[str, Word]) -> None:
        """Takes the words that it may cut into."""
        self._words = words
        # what opens with two characters: the cost of that word, and the length of the longest
        self._singles = {word: known.cost for word, known in words.items() if len(word) == 1}
        self._pairs: dict[str, tuple[float, int]] = {}
        self._longer: dict[str, float] = {}
        for word, known in words.items():
            if 1 < len(word) <= LONGEST:
                cost, size = self._pairs.get(word[:2], (inf, 0))
                self._pairs[word[:2]] = (known.cost if len(word) == 2 else cost, max(size, len(word)))
                if len(word) > 2:
                    self._longer[word] = known.cost

    def segment(self, text: str) -> list[tuple[str, str, int]]:
        """The words in order as (word, part of speech, begin): 带队调研 → 带队 v 0, 调研 v 2."""
        cut = []
        at = 0
        for size in self.sizes(text):
            word = text[at : at + size]
            cut.append((word, self.tag(word), at))
            at += size
        return cut

    def tag(self, word: str) -> str:
        """The part of speech of a word that `segment` gives."""
        known = self._words.get(word)
        return known.tag if known else UNKNOWN_TAG

    def sizes(self, text: str) -> list[int]:
        """How long the words of `segment` are."""
        steps = self._steps(text)
        sizes = []
        at, end = 0, len(text)
        while at < end:
            sizes.append(steps[at])
            at += steps[at]
        return sizes

    def _steps(self, text: str) -> list[int]:
        """How many characters the word at each place takes on the cheapest way to the end; of equals the longer."""
        single, pair, longer = self._singles.get, self._pairs.get, self._longer.get
        size = len(text)
        best = [0.0] * (size + 1)
        steps = [1] * size
        begin, after = size - 1, 0.0
        while begin >= 0:
            after += single(text[begin], UNKNOWN_COST)
            opened = pair(text[begin : begin + 2])
            if opened is not None:
                if opened[0] + best[begin + 2] <= after:
                    after = opened[0] + best[begin + 2]
                    steps[begin] = 2
                for end in range(begin + 3, min(begin + opened[1], size) + 1):
                    cost = longer(text[begin:end])
                    if cost is not None and cost + best[end] <= after:
                        after = cost + best[end]
                        steps[begin] = end - begin
            best[begin] = after
            begin -= 1
        return steps

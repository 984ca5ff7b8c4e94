"""Short strings -> words: the likeliest segmentation by single words' shares of running text."""

from __future__ import annotations

from collections.abc import Mapping

from extractors.lexicon_types import Word

__all__ = ["Segmenter"]

LONGEST = 5
"""No word of the lexicon has more characters."""
UNKNOWN_COST = 16.0
"""Cost of a character that is no word, about that of the rarest words (16.8 at 3 occurrences)."""
UNKNOWN_TAG = "x"


class Segmenter:
    """Cuts short strings (a clause or less) into words, in about 1 µs a character."""

    def __init__(self, words: Mapping[str, Word]) -> None:
        """Takes the words that it may cut into."""
        self._words = words

    def segment(self, text: str) -> list[tuple[str, str, int]]:
        """The words in order as (word, part of speech, begin): 带队调研 → 带队 v 0, 调研 vn 2."""
        words = self._words
        steps = self._steps(text)
        cut = []
        at, size = 0, len(text)
        while at < size:
            word = text[at : at + steps[at]]
            known = words.get(word)
            cut.append((word, known.tag if known else UNKNOWN_TAG, at))
            at += steps[at]
        return cut

    def _steps(self, text: str) -> list[int]:
        """How many characters the word at each place takes on the cheapest way to the end; of equals the longer."""
        find = self._words.get
        size = len(text)
        best = [0.0] * (size + 1)
        steps = [1] * size
        for begin in range(size - 1, -1, -1):
            known = find(text[begin])
            cost = best[begin + 1] + (known.cost if known else UNKNOWN_COST)
            for end in range(begin + 2, min(begin + LONGEST, size) + 1):
                word = find(text[begin:end])
                if word is not None and word.cost + best[end] <= cost:
                    cost = word.cost + best[end]
                    steps[begin] = end - begin
            best[begin] = cost
        return steps

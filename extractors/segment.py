"""Short strings -> words: the likeliest segmentation by single words' shares of running text."""

from __future__ import annotations

from collections.abc import Mapping

from extractors.lexicons import Word

__all__ = ["Segmenter"]

_LONGEST = 5
_UNKNOWN = 16.0


class Segmenter:
    """Cuts short strings (a clause or less) into words."""

    def __init__(self, words: Mapping[str, Word]) -> None:
        self._words = words

    def __call__(self, text: str) -> list[tuple[str, str, int]]:
        words = self._words
        size = len(text)
        best = [0.0] * (size + 1)
        step = [1] * (size + 1)
        for begin in range(size - 1, -1, -1):
            known = words.get(text[begin])
            cost = best[begin + 1] + (known.cost if known else _UNKNOWN)
            length = 1
            for end in range(begin + 2, min(begin + _LONGEST, size) + 1):
                word = words.get(text[begin:end])
                if word is not None and word.cost + best[end] < cost:
                    cost, length = word.cost + best[end], end - begin
            best[begin], step[begin] = cost, length
        out = []
        at = 0
        while at < size:
            word = text[at : at + step[at]]
            known = words.get(word)
            out.append((word, known.tag if known else "x", at))
            at += step[at]
        return out

    segment = __call__

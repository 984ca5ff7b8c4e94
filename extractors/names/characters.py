"""How name-like characters are by themselves: the surname, and the given name after it."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from extractors.vocabulary.lexicons import GivenChar, Lexicons, Word

__all__ = ["NO_NAME", "NameCharacters", "NameReading"]

NO_NAME = re.compile("[^㐀-鿿]")
"""A character that no name holds."""
_THREE = 0.9
"""Prior for three characters against two: about 85 of 100 names in county news have three."""


_KNOWN = 0.0
"""Surnames that score more are no rare ones."""
_TWICE = 1.5
"""A given name of one character said twice, which is no word: 果果."""


class NameReading(NamedTuple):
    """One way to read a name at a place, with its score (log-odds like; above 0 is more likely a name than not)."""

    begin: int
    end: int
    score: float


class NameCharacters:
    """Judges strings by their characters alone."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Prepares the tables that scoring looks up."""
        self.surnames = {s: math.log(w + 0.3) * 0.45 for s, w in lexicons.surnames.items()}
        self.given = _GivenScores(lexicons.given_chars, lexicons.words)
        self._words = lexicons.words
        self._not_names = lexicons.not_names
        self.score = lru_cache(20_000)(self._judged)
        """How name-like a string's characters are; names are said again and again, and so is what is none."""

    def shaped(self, string: str) -> bool:
        """Whether a string begins with a surname and is as long as names are."""
        surnames = self.surnames
        if len(string) == 4:
            shaped = string[:2] in surnames
        else:
            shaped = string[:1] in surnames or (len(string) == 3 and string[:2] in surnames)
        return shaped and len(string) > 1 and NO_NAME.search(string) is None

    def _judged(self, string: str) -> float:
        surnames = self.surnames
        compound = len(string) > 2 and string[:2] in surnames
        size = 2 if compound else 1
        score = surnames.get(string[:size], -3.0)
        if compound:
            score = max(score, 1.5)
        if len(string) - size == 1:
            score += self.given[string[-1]][0] - _THREE * (not compound)
        else:
            score += 0.6 * (self.given[string[size]][1] + self.given[string[size + 1]][2])
            if string[size] == string[size + 1] and string[size:] not in self._words and score > _KNOWN:
                score += _TWICE
        if string in self._not_names:
            score -= 4.0
        elif len(string) == 3 and string[:2] in self._not_names and (string[1] != "家" or score < _KNOWN):
            word = self._words.get(string[:2])
            score -= 2.5 if word is not None and word.tag[:1] in "vpdc" else 0.8
        return score


class _GivenScores(dict[str, tuple[float, float, float]]):
    """How much a character speaks for a given name: as the whole of it, as the first of two, as the second."""

    def __init__(self, given: Mapping[str, GivenChar], words: Mapping[str, Word]) -> None:
        self.given = given
        self.words = words

    def __missing__(self, character: str) -> tuple[float, float, float]:
        known = self.given.get(character)
        scores = (known.only, known.middle, known.last) if known else (self._unlisted(character),) * 3
        self[character] = scores
        return scores

    def _unlisted(self, character: str) -> float:
        """A given-name character that no list has: likely where running text hardly knows it, 赟 or 炘."""
        word = self.words.get(character)
        return 2.0 if word is None else -1.0 if word.cost > 11.0 else -2.5

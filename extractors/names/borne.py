"""Text -> whether a surname that is a word too (同, 都, 但) is borne there, by the given name behind it."""

from __future__ import annotations

import math

from extractors.names.borders import JOINING, NameBorders
from extractors.names.characters import NO_NAME, NameCharacters
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["UNLISTED", "BorneSurnames"]

UNLISTED = JOINING | frozenset("都上")
"""Surnames that no lexicon has and that are far more often words: 院长|同炳哲."""
_BEFORE_DEEDS, _BEFORE_MARKS = 1.7, 2.4
"""How likely the two characters behind must be as a given name, before what persons do, and before a mark."""
_COMMON = 5.0
"""A character this common as a surname hardly begins a given name: 同|李强."""
_MARKS = frozenset("，、。；,;（）()等和与\n")
"""What ends a name behind an official's title."""


class BorneSurnames:
    """Tells surnames from the words that they are too."""

    def __init__(self, lexicons: Lexicons, shape: NameCharacters, sides: NameBorders) -> None:
        """Takes the shared vocabulary, and what judges a name's characters and its borders."""
        self._words = lexicons.words
        self._not_names = lexicons.not_names
        self._surnames = lexicons.surnames
        self._titles, self._roles = lexicons.titles, lexicons.roles
        self._given = shape.given
        self._sides = sides

    def behind_title(self, text: str, begin: int, end: int) -> bool:
        """Whether a surname stands between a title or role and a sure given name: 站长|都|建斌."""
        before = text[max(0, begin - 3) : begin]
        return self.given_alone(text, begin, end) and any(
            word in self._titles or word in self._roles for word in (before, before[1:], before[2:])
        )

    def given_alone(self, text: str, begin: int, end: int) -> bool:
        """Whether a sure given name that is no word fills the room up to a border: 同|炳哲|，, not 同|学生|座谈."""
        string = text[begin:end]
        if len(string) != 3 or NO_NAME.search(string) or "姓" in string or not JOINING.isdisjoint(string[1:]):
            return False
        if string[1:] in self._words or string[:2] in self._not_names or self._surnames.get(string[1], 0.0) > _COMMON:
            return False
        length, weight = self._sides.following(text[end : end + 4])
        marked = _BEFORE_MARKS if text[end : end + 1] in _MARKS else math.inf
        least = _BEFORE_DEEDS if length > 1 and weight > 3 else marked
        return self._given[string[1]][1] + self._given[string[2]][2] >= least

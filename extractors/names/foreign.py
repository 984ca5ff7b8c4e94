"""Text -> names from abroad where a name is due: 托博尔科夫, 约翰逊, 山本一郎."""

from __future__ import annotations

from extractors.names.borders import CLOSED, NameBorders
from extractors.names.characters import NameReading
from extractors.vocabulary.lexicons import Lexicons
from extractors.vocabulary.patterns import longest_first

__all__ = ["ForeignNames"]

_LONGEST = 9
_BORDERED = 0.5
"""How well such a name must be bordered by what follows."""
_GIVEN = (2, 3, 1)
"""How long Japanese given names are, the likeliest length first."""


class ForeignNames:
    """Reads European, Russian, Arabic and Japanese names as Chinese writes them."""

    def __init__(self, lexicons: Lexicons, sides: NameBorders) -> None:
        """Takes the shared vocabulary, and what borders names."""
        abroad = lexicons.foreign_names
        self._spells, self._sure = abroad["Western"], abroad["Western sure"]
        self._ends = abroad["Japanese ends"]
        self._families: dict[str, tuple[str, ...]] = {}
        for family in longest_first(abroad["Japanese"]):
            self._families[family[0]] = (*self._families.get(family[0], ()), family)
        self._words = lexicons.words
        self._sides = sides

    def read(self, text: str, begin: int, best: NameReading | None) -> NameReading | None:
        """A name from abroad that reaches further than `best` does."""
        first = text[begin : begin + 1]
        end = begin
        if first in self._spells:
            end = self._spelt(text, begin)
        if end == begin and first in self._families:
            end = self._japanese(text, begin)
        if end == begin or (best is not None and best.end >= end):
            return None
        return NameReading(begin, end, 1.0 + 0.7 * (end - begin - 1))

    def _spelt(self, text: str, begin: int) -> int:
        """Where a name of three characters or more ends that sounds spell, half of which hardly spell else."""
        end, last = begin, min(begin + _LONGEST, len(text))
        while end < last and text[end] in self._spells:
            end += 1
        while end - begin > 2:
            string = text[begin:end]
            sure = sum(character in self._sure for character in string)
            if 2 * sure >= len(string) and string not in self._words and self._bordered(text, end, string):
                return end
            end -= 1
        return begin

    def _japanese(self, text: str, begin: int) -> int:
        """Where a name ends that a Japanese family name opens and a given name closes."""
        for family in self._families[text[begin]]:
            if not text.startswith(family, begin):
                continue
            for size in _GIVEN:
                end = begin + len(family) + size
                named = end <= len(text) and text[end - 1] in self._ends
                if named and self._bordered(text, end, text[begin:end]):
                    return end
        return begin

    def _bordered(self, text: str, end: int, string: str) -> bool:
        """Whether a mark stands there, or what follows names."""
        if text[end : end + 1] in CLOSED or self._sides.bordered(text, end, least=3):
            return True
        return self._sides.right(text[end : end + 4], string) > _BORDERED

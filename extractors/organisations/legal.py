"""Firms and cooperatives whose own names are common words, told by their legal form: 走进|丰收|食品有限公司."""

from __future__ import annotations

from extractors.borders import HARD, Borders
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import FUNCTION
from extractors.sketch import NamedOrganisation
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["LegalNames"]

_FORMS = frozenset(("有限公司", "有限责任公司", "专业合作社"))
"""How the names end of what the law registers under a name of its own."""
_REACH = 12
"""How far before its ending a name may begin."""
_NO_OWN = frozenset("mqrpcuftd")
"""Parts of speech of which no firm's own name is made: 两|家, 该, 当地."""


class LegalNames:
    """Reads names by their legal form alone."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary, borders: Borders) -> None:
        """Takes the shared vocabulary."""
        self._vocabulary = vocabulary
        self._borders = borders
        self._generic = lexicons.generic_modifiers

    def named(self, text: str, begin: int, end: int) -> NamedOrganisation | None:
        """A name that fills the stretch between a border and its legal form at `begin`."""
        if text[begin:end] not in _FORMS:
            return None
        lowest = max(0, begin - _REACH)
        left = next((at for at in range(begin, lowest, -1) if text[at - 1] in HARD), lowest)
        words = self._borders.words(text, left, begin)
        trades = 0
        while trades < len(words) and self._is_trade(words[-1 - trades][0]):
            trades += 1
        for size in range(min(trades, len(words) - 1), 0, -1):
            own, tag, at = words[-1 - size]
            before = words[-2 - size] if len(words) > size + 1 else None
            bordered = text[left - 1 : left] in HARD if before is None else before[0] in FUNCTION or before[1][0] == "v"
            if bordered and self._names(own, tag):
                return NamedOrganisation(left + at, end, text[left + at : end], 0.75)
        return None

    def _is_trade(self, word: str) -> bool:
        return word in self._vocabulary.trades or word in self._borders.inside_verbs

    def _names(self, own: str, tag: str) -> bool:
        """Whether a common word may be a firm's own; a verb only if places are called by it too: 丰收|食品."""
        if len(own) < 2 or tag[0] in _NO_OWN or own in self._generic or own in self._vocabulary.no_openers:
            return False
        return tag[0] != "v" or own in self._borders.place_verbs

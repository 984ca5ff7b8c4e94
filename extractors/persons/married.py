"""Sketch -> women who bear both surnames, by what stands behind: 魏林鸳鸯女士, 甲与吴林淑珍夫妇, 彭陈清妹（新湖村）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.names.reader import NameReader
from extractors.persons.other_things import OtherThings
from extractors.sketch import PersonName, Sketch
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["MarriedNames"]

_BEHIND = re.compile("女士|夫妇|夫妻|伉俪|老太太|阿嬷|阿妈|阿婆|（[㐀-鿿]{1,4}[村里]）")
"""What such a woman is called, or the village that she is chosen for."""
_SIZE = 4
_COMMON = 5.0
"""How common her own surname must be."""
_WORDED = 12.5
"""A word of at most this cost is no name: 林业技术|（某村）."""
_BEFORE = frozenset("的与和及由请有是为给向对让村里镇乡市区")
"""Characters that end what stands before such a name."""
_WITH = frozenset("与和及、")
_HUSBAND = 1.0
"""How likely the name of the husband must be, before his wife's."""


class MarriedNames:
    """Finds names of two surnames and two characters."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, others: OtherThings) -> None:
        """Takes the shared vocabulary, the reader of names, and what is no name."""
        self._lexicons = lexicons
        self._reader = reader
        self._others = others

    def find(self, sketch: Sketch) -> Iterator[PersonName]:
        """Such names, and those of husbands joined to them."""
        text = sketch.text
        known = {p.begin: p.end for p in sketch.persons}
        for match in _BEHIND.finditer(text):
            begin, end = match.start() - _SIZE, match.start()
            if begin < 0 or known.get(begin) == end or not self._named(sketch, begin):
                continue
            yield PersonName(begin, end, text[begin:end], 0.8, "subject")
            if text[begin - 1 : begin] not in _WITH:
                continue
            name = self._reader.before(text, begin - 1, 0)
            if name is None or name.score < _HUSBAND or name.begin in known:
                continue
            if not self._others.excluded(sketch, name.begin, name.end):
                yield PersonName(name.begin, name.end, text[name.begin : name.end], 0.78, "list")

    def _named(self, sketch: Sketch, begin: int) -> bool:
        """Whether two surnames and a given name fill the room before what somebody is called."""
        text, surnames, words = sketch.text, self._lexicons.surnames, self._lexicons.words
        string, before = text[begin : begin + _SIZE], text[begin - 1 : begin]
        if (
            string[0] not in surnames
            or string[0] in _BEFORE
            or surnames.get(string[1], 0.0) < _COMMON
            or string[:2] in surnames
        ):
            return False
        if "㐀" <= before <= "鿿" and before not in _BEFORE and not self._ends_word(text, begin):
            return False
        if any(string[at : at + 2] in words and words[string[at : at + 2]].cost < _WORDED for at in (0, 1)):
            return False
        own = string[1:]
        if string in words or own in words or not self._reader.characters(own) > 0.0:
            return False
        return not self._others.excluded(sketch, begin, begin + _SIZE)

    def _ends_word(self, text: str, begin: int) -> bool:
        return text[max(0, begin - 2) : begin] in self._lexicons.words

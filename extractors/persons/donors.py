"""Sketch -> persons in a row of what each of them gave: 张某 500元、李某 300元."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.names.reader import NameReader
from extractors.persons.other_things import OtherThings
from extractors.sketch import PersonName, Sketch
from extractors.text.scanning import near
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["DonorNames"]

_GAVE = re.compile(r"(?<![㐀-鿿])([㐀-鿿]{2,4})[ 　：:]{0,4}\d[\d.,]*[万千百]?元")
"""Who gave what."""
_BETWEEN = re.compile("[、，；,;。 　\\n]{0,4}")
"""What parts one from the next."""
_LEAST = -0.8
"""How likely the name of one of them must be."""
_SEVERAL = 2
"""So many of a row, and half of it, must have likely names."""


class DonorNames:
    """Finds names by the sums behind them."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, others: OtherThings) -> None:
        """Takes the shared vocabulary, the reader of names, and what is no name."""
        self._words = lexicons.words
        self._reader = reader
        self._others = others

    def find(self, sketch: Sketch) -> Iterator[PersonName]:
        """Such names, of two givers or more in a row."""
        row: list[re.Match[str]] = []
        for match in near(_GAVE, sketch.text, "元", before=16, after=1):
            if row and not _BETWEEN.fullmatch(sketch.text, row[-1].end(), match.start()):
                yield from self._named(sketch, row)
                row = []
            row.append(match)
        yield from self._named(sketch, row)

    def _named(self, sketch: Sketch, row: list[re.Match[str]]) -> Iterator[PersonName]:
        given = [m for m in row if m[1] not in self._words and self._reader.characters(m[1]) > _LEAST]
        if len(given) < _SEVERAL or 2 * len(given) < len(row):
            return
        known = {p.begin for p in sketch.persons}
        for match in given:
            begin, end = match.span(1)
            if begin not in known and not self._others.excluded(sketch, begin, end):
                yield PersonName(begin, end, match[1], 0.8, "list")

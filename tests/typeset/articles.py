"""The articles of annotated pages, as the annotation has them: nothing that is measured has a part in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extractors.intake.script import simplify

SHORTEST = 60
RAGGED = 2.5
"""A line so much narrower than the widest ends a paragraph if it ends a sentence."""
_KIND = re.compile("(?<=..)(?:新区|自治县|[市县区旗])$")
_STOPS = tuple("。！？”）…")


@dataclass(frozen=True, slots=True)
class Piece:
    """An article to be set."""

    home: str
    """Its county, without what kind of county it is."""
    head: tuple[str, ...]
    """The parts of its headline."""
    paragraphs: tuple[str, ...]
    titles: tuple[str, ...]
    """Its headline, and every other way to give it that is right."""

    def moved(self, home: str) -> Piece:
        """The same article as another county's: those of one paper have its names in common."""
        parts = (self.head, self.paragraphs, self.titles)
        return Piece(home, *(tuple(text.replace(self.home, home) for text in part) for part in parts))

    @property
    def size(self) -> int:
        return sum(map(len, self.paragraphs))


@cache
def pieces(corpus: Path) -> tuple[Piece, ...]:
    """All articles of a half of the corpus but those that are no more than a line or two."""
    found = []
    for file in sorted((corpus / "gold").glob("*.json")):
        gold = json.loads(file.read_text("utf-8"))
        lines = simplify((corpus / "pages" / gold["page"]).read_text("utf-8")).splitlines()
        for article in gold["articles"]:
            numbers = [number for first, last in article["lines"] for number in range(first, last + 1)]
            own = [lines[number - 1] for number in numbers if number not in article["headline_lines"]]
            titles = (article["headline"], *article["headline_ok"])
            head = tuple(article["headline"].split())
            found.append(Piece(_KIND.sub("", gold["home"]), head, tuple(_paragraphs(own)), titles))
    return tuple(piece for piece in found if piece.head and piece.size > SHORTEST)


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """The paragraphs of lines: they end at blank lines, at short ones that end a sentence, and before set-in ones."""
    widest = max(map(_width, lines), default=0.0)
    made = ""
    for before, line in zip(["", *lines], lines, strict=False):
        short = _width(before) < widest - RAGGED
        new = not before.strip() or line[:1].isspace() or (short and before.rstrip().endswith(_STOPS))
        if new and made:
            yield made
            made = ""
        made += line.strip()
    if made:
        yield made


def _width(line: str) -> float:
    return sum(0.5 if letter.isascii() else 1.0 for letter in line.rstrip())

"""The articles of our own annotated pages, and whose each line of a page is: what `tests.layout_pages` sets."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from extractors.articles.page_reading import read_page
from extractors.intake.reading import read_pages
from extractors.records import Article, Page

CORPUS = Path(__file__).parent / "corpus/tuned"
SHORTEST = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """An article to be set: the lines of its headline, and its paragraphs."""

    home: str
    """Its county, without what kind of county it is."""
    head: tuple[str, ...]
    paragraphs: tuple[str, ...]

    def moved(self, home: str) -> Piece:
        """The same article as another county's: those of one paper have its names in common."""
        head, paragraphs = ([text.replace(self.home, home) for text in part] for part in (self.head, self.paragraphs))
        return Piece(home, tuple(head), tuple(paragraphs))

    @property
    def size(self) -> int:
        return sum(map(len, self.paragraphs))


@dataclass(slots=True)
class Sheet:
    """A page being set: its lines and, for each, the number of the article whose body it is, -1 for none."""

    lines: list[str] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)

    def put(self, lines: Sequence[str], owner: int = -1, *, gap: bool = False) -> None:
        for line in [*[""] * (gap and bool(self.lines) and self.lines[-1] != ""), *lines]:
            self.lines.append(line)
            self.owners.append(owner if line.strip() else -1)

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"

    @property
    def places(self) -> list[tuple[int, int]]:
        """Where each line begins in the page's text, and whose it is."""
        at, found = 0, []
        for line, owner in zip(self.lines, self.owners, strict=True):
            found.append((at, owner))
            at += len(line) + 1
        return found


@cache
def pieces() -> tuple[Piece, ...]:
    """The articles of the annotated pages that are read as they are annotated."""
    found = []
    for page, gold in _annotated():
        wanted = {_bare(article["headline"] or "") for article in gold["articles"]}
        home = re.sub("(?<=..)(?:新区|自治县|[市县区旗])$", "", gold["home"])
        found += [
            Piece(home, tuple(part.text.strip() for part in article.headline), _paragraphs(article))
            for article in read_page(page).articles
            if article.headline and _bare("".join(part.original for part in article.headline)) in wanted
        ]
    return tuple(piece for piece in found if piece.size > SHORTEST)


def annotated() -> Iterator[tuple[Page, list[tuple[int, int]]]]:
    """The annotated pages themselves, with where each line begins and whose it is."""
    for page, gold in _annotated():
        sheet = Sheet(page.text.split("\n"), [-1] * (page.text.count("\n") + 1))
        for number, article in enumerate(gold["articles"]):
            for first, last in article["lines"]:
                sheet.owners[first - 1 : last] = [number] * (last - first + 1)
        yield page, sheet.places


def _annotated() -> Iterator[tuple[Page, dict[str, Any]]]:
    gold = {file.stem: file for file in (CORPUS / "gold").glob("*.json")}
    for page in read_pages([CORPUS / "pages"]):
        if isinstance(page, Page) and not page.title and (file := gold.get(Path(page.id).stem)):
            yield page, json.loads(file.read_text("utf-8"))


def _bare(text: str) -> str:
    return "".join(text.split())


def _paragraphs(article: Article) -> tuple[str, ...]:
    return tuple(line.strip() for line in article.body.text.split("\n") if line.strip())

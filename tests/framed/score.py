"""How well reports are read out of their frames."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from extractors.articles.page_reading import read_page
from extractors.records import Page
from graph.evaluate_gold import squeeze
from tests.framed.frames import Framed, Set, framed

PAGES = 200
BESIDE = 45
"""So many characters may stand beside a text: an opener and who signs it."""


@dataclass(slots=True)
class Score:
    """Of so many pages, how many headlines are right, texts begin and end rightly, and pages hold one article."""

    pages: int = 0
    headlines: int = 0
    begun: int = 0
    ended: int = 0
    alone: int = 0
    misses: list[str] = field(default_factory=list, repr=False)

    def __str__(self) -> str:
        shares = (self.headlines, self.begun, self.ended, self.alone)
        names = ("headlines", "beginnings", "ends", "one article")
        return "   ".join(f"{name} {share / self.pages:.3f}" for name, share in zip(names, shares, strict=True))


def measure(made: Set, numbers: Iterable[int] = range(PAGES)) -> Score:
    """The score of a set's pages."""
    score = Score()
    for number in numbers:
        _add(score, framed(made, number), number)
    return score


def _add(score: Score, page: Framed, number: int) -> None:
    read = read_page(Page("page", "page", page.text)).articles
    first, last = squeeze(page.first), squeeze(page.last)
    bodies = [squeeze(article.body.text) for article in read]
    number_of = max(range(len(read)), key=lambda n: (first in bodies[n], last in bodies[n]), default=None)
    score.pages += 1
    score.alone += len(read) == 1
    if number_of is None:
        score.misses.append(f"{number}: no article")
        return
    said = " ".join(part.text for part in read[number_of].headline)
    body = bodies[number_of]
    right = squeeze(said) in map(squeeze, page.titles)
    begun = 0 <= body.find(first) <= BESIDE
    ended = last in body and len(body) - body.rfind(last) - len(last) <= BESIDE
    score.headlines += right
    score.begun += begun
    score.ended += ended
    if not right:
        score.misses.append(f"{number}: {said} | {page.titles[0]}")
    if not begun:
        score.misses.append(f"{number}: begins with {body[:BESIDE]} | {page.first}")
    if not ended:
        score.misses.append(f"{number}: ends with {body[-BESIDE:]} | {page.last}")
    if len(read) != 1:
        score.misses.append(f"{number}: {len(read)} articles")

"""How well pages that came back from PDF are read: headlines that are right, and lines given to their article."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extractors.articles.page_reading import read_page
from extractors.records import Article, Page
from graph.evaluate_gold import squeeze
from tests.typeset.designs import Set
from tests.typeset.pages import Printed, printed
from tests.typeset.pdf import READERS, drawn, read_back

PAGES = 160
"""Pages of a set, each read back by every reader."""
SHORT = 5
"""A line of fewer characters is sought whole only: it may stand in many articles."""


@dataclass(slots=True)
class Score:
    """Headlines and lines of some pages, and how many of them were read rightly."""

    headlines: int = 0
    headlines_right: int = 0
    lines: int = 0
    lines_right: int = 0
    misses: list[str] = field(default_factory=list, repr=False)

    def __iadd__(self, other: Score) -> Score:
        self.headlines += other.headlines
        self.headlines_right += other.headlines_right
        self.lines += other.lines
        self.lines_right += other.lines_right
        self.misses += other.misses
        return self

    @property
    def headline_share(self) -> float:
        return self.headlines_right / max(1, self.headlines)

    @property
    def line_share(self) -> float:
        return self.lines_right / max(1, self.lines)

    def __str__(self) -> str:
        return (
            f"headlines {self.headlines_right}/{self.headlines} = {self.headline_share:.3f}   "
            f"lines {self.lines_right}/{self.lines} = {self.line_share:.3f}"
        )


def measure(made: Set, numbers: Iterable[int] = range(PAGES)) -> dict[tuple[str, str], Score]:
    """The score of each reader and order of drawing."""
    scores: dict[tuple[str, str], Score] = defaultdict(Score)
    for number in numbers:
        page = printed(made, number)
        data = drawn(page)
        order = made.designs[number % len(made.designs)].order
        for reader in READERS:
            scores[reader, order] += score(page, read_back(data, reader), f"{number} {reader} {order}")
    return dict(scores)


def total(scores: Iterable[Score]) -> Score:
    """All of them together."""
    whole = Score()
    for one in scores:
        whole += one
    return whole


def score(page: Printed, text: str, name: str) -> Score:
    """How a page is read of whose text nothing is known but the words that it was set with."""
    lines = text.split("\n")
    owners = list(owners_of(page, lines))
    read = read_page(Page(name, name, text)).articles
    shares = Counter(
        (owner, number)
        for number, article in enumerate(read)
        for line in _lines_of(article, lines)
        if (owner := owners[line]) >= 0
    )
    pairs: dict[int, int] = {}
    for (owner, number), _ in sorted(shares.items(), key=lambda item: (-item[1], item[0])):
        if owner not in pairs and number not in pairs.values():
            pairs[owner] = number
    found = Score(len(page.titles), lines=sum(owner >= 0 for owner in owners))
    for owner, titles in enumerate(page.titles):
        article = read[pairs[owner]] if owner in pairs else None
        said = "".join(part.text for part in article.headline) if article else ""
        right = squeeze(said) in map(squeeze, titles)
        found.headlines_right += right
        found.lines_right += shares[owner, pairs[owner]] if owner in pairs else 0
        if not right:
            found.misses.append(f"{name}: {said or ('none' if article else 'no article')} | {titles[-1]}")
    return found


def owners_of(page: Printed, lines: Iterable[str]) -> Iterator[int]:
    """Whose text each line is, -1 where it is nobody's or may be several articles'."""
    known: dict[str, set[int]] = defaultdict(set)
    for frame in page.frames:
        for line in frame.lines:
            known[squeeze(line)].add(frame.owner)
    wholes: dict[int, str] = defaultdict(str)
    for frame in page.frames:
        wholes[frame.owner] += "".join(map(squeeze, frame.lines)) + "\n" * (frame.owner < 0)
    for line in lines:
        bare = squeeze(line)
        choices = known.get(bare) or {owner for owner, whole in wholes.items() if len(bare) >= SHORT and bare in whole}
        yield next(iter(choices)) if len(choices) == 1 and bare else -1


def _lines_of(article: Article, lines: list[str]) -> set[int]:
    """The numbers of the lines that an article's body has text of."""
    begins, at = [], 0
    for line in lines:
        begins.append(at)
        at += len(line) + 1
    return {bisect_right(begins, offset) - 1 for offset in article.body.offsets if offset >= 0}

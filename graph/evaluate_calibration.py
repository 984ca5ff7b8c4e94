"""A built graph + gold pages -> how often what is said with some confidence is right.

A mention is right if the article it stands in names its entity in gold; a post or an event, if gold has it there. Left
out are those that gold calls optional or has under another heading, and what stands in no article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, Final

from extractors.records import Page
from graph.evaluate_built import HEADINGS, Built, Phrase, Thing
from graph.evaluate_events import is_event
from graph.evaluate_figures import FIGURES
from graph.evaluate_gold import GoldArticle, GoldPage
from graph.evaluate_match import is_one_of
from graph.evaluate_score import elsewhere, is_byline_name, is_post
from graph.tables import as_table

KINDS: Final = (*HEADINGS, "posts", "events")
_COLUMNS: Final = ("种类 kind", "把握约 confidence about", "其平均 mean", "提及 mentions", "对 right", "对者占 share")


@dataclass(slots=True)
class Bin:
    """The mentions of one kind whose confidence is about the same."""

    mentions: int = 0
    right: int = 0
    confidence: float = 0.0
    """Of all of them together."""

    def add(self, confidence: float, *, right: bool) -> None:
        """Count one."""
        self.mentions += 1
        self.right += right
        self.confidence += confidence

    @property
    def mean(self) -> float:
        """What their confidence promises."""
        return self.confidence / self.mentions

    @property
    def share(self) -> float:
        """What is kept of it."""
        return self.right / self.mentions


@dataclass(slots=True)
class Calibration:
    """Promise and performance, by kind and tenth of confidence: 9 holds those of 0.85 up to 0.95."""

    bins: dict[tuple[str, int], Bin] = field(default_factory=lambda: defaultdict(Bin))

    def add(self, kind: str, confidence: float, *, right: bool) -> None:
        """Count a mention."""
        self.bins[kind, (round(confidence * 1000) + 50) // 100].add(confidence, right=right)

    def of_kind(self, kind: str) -> dict[int, Bin]:
        """The bins of a kind, the surest first."""
        return {tenth: its for (k, tenth), its in sorted(self.bins.items(), reverse=True) if k == kind}

    def error(self, kind: str) -> float:
        """How far promise and performance are apart, on average over the mentions of a kind."""
        bins = self.of_kind(kind).values()
        return sum(abs(its.mean - its.share) * its.mentions for its in bins) / sum(its.mentions for its in bins)

    def table(self) -> str:
        """A line for each kind and tenth, and below them how far off each kind is."""
        rows = [
            (self._name(kind), f"{tenth / 10:.1f}", f"{its.mean:.3f}", its.mentions, its.right, f"{its.share:.3f}")
            for kind in KINDS
            for tenth, its in self.of_kind(kind).items()
        ]
        table = as_table(_COLUMNS, rows).rpartition("\n")[0].rpartition("\n")[0]
        errors = "；".join(f"{self._name(kind)} {self.error(kind):.3f}" for kind in KINDS if self.of_kind(kind))
        return f"{table}\n平均偏差 (mean distance of share from confidence): {errors}"

    def as_json(self) -> dict[str, Any]:
        """Kind -> its error and bins."""
        return {
            kind: {
                "error": round(self.error(kind), 4),
                "bins": [
                    {"about": tenth / 10, "mean": round(its.mean, 4), "mentions": its.mentions, "right": its.right}
                    for tenth, its in self.of_kind(kind).items()
                ],
            }
            for kind in KINDS
            if self.of_kind(kind)
        }

    def _name(self, kind: str) -> str:
        return f"{FIGURES[kind].zh.partition('（')[0]} {kind}"


class _Whereabouts:
    """Tells of a phrase which gold article it stands in."""

    def __init__(self, golds: Iterable[GoldPage], pages: Mapping[str, Page]) -> None:
        self._pages: dict[str, tuple[list[int], dict[int, GoldArticle]]] = {}
        for gold in golds:
            page = pages[gold.page]
            begins = [0, *accumulate(map(len, page.text.splitlines(keepends=True)))]
            self._pages[page.id] = begins, {n: article for article in gold.articles for n in _lines(article)}

    def article(self, phrase: Phrase) -> GoldArticle | None:
        begins, articles = self._pages.get(phrase.page, ([], {}))
        return articles.get(bisect_right(begins, phrase.begin))


def _lines(article: GoldArticle) -> Iterator[int]:
    yield from article.headline_lines
    for first, last in article.lines:
        yield from range(first, last + 1)


def calibrate(built: Built, golds: Iterable[GoldPage], pages: Mapping[str, Page]) -> Calibration:
    """Look at every mention, post and event of the pages that gold speaks of."""
    calibration = Calibration()
    where = _Whereabouts(golds, pages)
    for kind, iri in _subjects(built):
        for phrase in map(built.phrases.__getitem__, built.values("phrases", iri)):
            article = where.article(phrase)
            if article is None or phrase.confidence is None:
                continue
            right = _verdict(built, kind, iri, article)
            if right is not None:
                calibration.add(kind, phrase.confidence, right=right)
    return calibration


def _subjects(built: Built) -> Iterator[tuple[str, str]]:
    for heading, iris in built.entities.items():
        yield from ((heading, iri) for iri in sorted(iris))
    yield from (("posts", iri) for iri in sorted(built.posts))
    yield from (("events", iri) for iri in built.events)


def _verdict(built: Built, kind: str, iri: str, article: GoldArticle) -> bool | None:
    """Whether an article says so; None if it is neither right nor wrong."""
    if kind == "posts":
        return _best(post.optional for post in article.posts if is_post(built.posts[iri], post))
    if kind == "events":
        event = built.event(iri)
        return _best(wanted.optional for wanted in article.events if is_event(event, wanted, typed=True))
    return _entity_verdict(built.thing(iri), kind, article)


def _entity_verdict(thing: Thing, heading: str, article: GoldArticle) -> bool | None:
    found = _best(gold.optional for gold in article.named[heading] if is_one_of(thing, [gold]))
    if found is False and heading == "persons" and is_byline_name(thing, article):
        return None
    return None if found is False and is_one_of(thing, elsewhere(article, heading)) else found


def _best(optional: Iterable[bool]) -> bool | None:
    """Right if gold wants one of these, undecided if all are optional, wrong if there is none."""
    found = list(optional)
    return None if found and all(found) else bool(found)

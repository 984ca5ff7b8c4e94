"""Fits the weights of where articles begin, `extractors/articles/weights.csv`, on pages set from our own articles.

    python -m tests.fit_layout                      # fits, and prints what would change and how often each is right
    python -m tests.fit_layout --write inside_run   # writes what was fitted of one decision, or of several
    python -m tests.fit_layout --from-nothing       # begins with no weights at all, not with those in the file

To refit after a change of cues, annotated pages (`tests/corpus/tuned`; those held are never used) or layouts
(`tests.layout_pages`): run it, write one decision after the other, and keep what `python -m tests.quality` says is no
worse. The same pages give the same weights. A cue that is new in the code is weighed as soon as the pages show it.

The pages are read with `Recorder` in the place of both decisions, which notes the cues and decides as the page was set.
A logistic regression then moves the weights in force, at `PENALTY` for the square of each move. Of the pages set each
third is kept apart to tell how often the weights are right; the annotated pages themselves count `ANNOTATED` times.
"""

from __future__ import annotations

import argparse
import csv
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy

from extractors.articles import beginnings, parting, stories
from extractors.articles.page_reading import read_page
from extractors.articles.weights import ALWAYS, DECISIONS, FILE, SAME, Decision, Weights, load_weights
from extractors.records import Page
from tests.layout_articles import annotated, pieces
from tests.layout_pages import sheet

PAGES, ANNOTATED, APART = 4000, 5.0, 3
PENALTY, FROM_NOTHING, ROUNDS = 300.0, 1.0, 30
LEAST = 0.15
"""What weighs less is left out."""
YES, NO = 9.0, -9.0


@dataclass(slots=True)
class Examples:
    """Cues found where an article may begin, whether it does, and what each counts: 0 is kept apart."""

    cues: list[dict[str, float]] = field(default_factory=list)
    begins: list[bool] = field(default_factory=list)
    counts: list[float] = field(default_factory=list)

    def add(self, cues: Mapping[str, float], begins: bool, count: float) -> float:
        self.cues.append({cue: float(value) for cue, value in cues.items() if value})
        self.begins.append(begins)
        self.counts.append(count)
        return YES if begins else NO

    def fitted(self, start: Weights, penalty: float) -> Weights:
        """The weights, rounded, that say best which of the examples begin an article; they stay near others."""
        names = sorted({*start, *(cue for cues in self.cues for cue in cues)})
        found, begins, counts = self._table(names), numpy.array(self.begins, float), numpy.array(self.counts)
        first = numpy.array([start.get(name, 0.0) for name in names])
        weights = first
        for _ in range(ROUNDS):
            likely = 1 / (1 + numpy.exp(-found @ weights))
            slope = found.T @ (counts * (likely - begins)) + penalty * (weights - first)
            curve = (found * (counts * likely * (1 - likely))[:, None]).T @ found + penalty * numpy.eye(len(names))
            weights = weights - numpy.linalg.solve(curve, slope)
        kept = [(name, round(float(weight), 1)) for name, weight in zip(names, weights, strict=True)]
        return {name: weight for name, weight in kept if abs(weight) >= LEAST or name == ALWAYS}

    def right(self, weights: Weights, *, apart: bool) -> float:
        """How often weights are right, on what was kept apart or on the annotated pages."""
        scores = self._table(list(weights)) @ numpy.array(list(weights.values()))
        counts = numpy.array(self.counts)
        asked = counts == (0 if apart else ANNOTATED)
        return float(((scores > 0) == numpy.array(self.begins))[asked].mean())

    def _table(self, names: Sequence[str]) -> Any:
        return numpy.array([[cues.get(name, 0.0) for name in names] for cues in self.cues])


class Recorder:
    """Stands in for both decisions while pages are read: notes the cues, and decides as the page was set."""

    def __init__(self) -> None:
        self.examples: dict[Decision, Examples] = {decision: Examples() for decision in DECISIONS}
        self._places: list[tuple[int, int]] = []
        self._count = 0.0
        self._page: dict[str, float] = {}

    def read(self, text: str, places: list[tuple[int, int]], count: float) -> None:
        """Reads a page of which is known where each line begins and whose it is."""
        self._places, self._count = places, count
        own = {"page_cues": self._page_cues(parting.page_cues), "_score": self._score}
        with patch.object(stories, "likelihood", self._likelihood), patch.multiple(parting, **own):
            read_page(Page("page", "page", text))

    def _begins(self, before: int, here: int) -> bool | None:
        """Whether two places of the text are of different articles; None where one is of none."""
        owners = [self._places[bisect_right(self._places, (at, len(self._places))) - 1][1] for at in (before, here)]
        return None if -1 in owners else owners[0] != owners[1]

    def _likelihood(self, story: Any, runs: Any, number: int, habits: Any) -> float:
        run = runs[number]
        begins = self._begins(story.runs[-1].last.begin, run.lead.begin)
        if begins is None:
            return NO
        cues = {ALWAYS: 1.0, **beginnings.cues(story, runs, number, habits), SAME: beginnings.shared(story, run)}
        return self.examples["under_head" if run.heads else "without_head"].add(cues, begins, self._count)

    def _page_cues(self, found: Any) -> Any:
        def noted(*page: Any) -> dict[str, float]:
            self._page = found(*page)
            return self._page

        return noted

    def _score(self, run: Any, start: Any, share: float, at: int, rare: float, _least: float) -> float:
        lines = [line for _, chunk in run.chunks for line in chunk.lines]
        begins = self._begins(lines[start.line - 1].begin, lines[start.line].begin)
        if begins is None:
            return NO
        cues = {**self._page, **parting.cues(run, start, share, at, rare), SAME: parting.shared(run, start, at)}
        return self.examples["inside_run"].add(cues, begins, self._count)


def examples(pages: int = PAGES) -> dict[Decision, Examples]:
    """What is to be told on so many pages set at random, and on the annotated ones."""
    recorder = Recorder()
    for seed in range(pages):
        made = sheet(pieces(), seed)
        recorder.read(made.text, made.places, float(seed % APART > 0))
    for page, places in annotated():
        recorder.read(page.text, places, ANNOTATED)
    return recorder.examples


def write(tables: Mapping[Decision, Weights], file: Path = FILE) -> None:
    """Writes the weights of each decision, those that weigh most first, under the comment that the file begins with."""
    head = [line for line in file.read_text("utf-8").splitlines(keepends=True) if line.startswith("#")]
    cues = {
        cue: max(abs(table.get(cue, 0.0)) for table in tables.values()) for table in tables.values() for cue in table
    }
    with file.open("w", encoding="utf-8", newline="") as lines:
        lines.writelines(head)
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerow(("cue", *DECISIONS))
        for cue in sorted(cues, key=lambda cue: (cue != ALWAYS, -cues[cue], cue)):
            rows.writerow((cue, *[tables[decision].get(cue, "") for decision in DECISIONS]))


def _told(decision: Decision, found: Examples, old: Weights, new: Weights) -> Iterable[str]:
    yield f"{decision}: {len(found.begins)} examples"
    for name, weights in (("in the file", old), ("fitted", new)):
        shares = [
            f"{found.right(weights, apart=apart):.3f} of {what}"
            for apart, what in ((True, "those kept apart"), (False, "the annotated"))
        ]
        yield f"  {name}: right in {' and '.join(shares)}"
    for cue in sorted({*old, *new}, key=lambda cue: -abs(new.get(cue, 0.0) - old.get(cue, 0.0))):
        if old.get(cue) != new.get(cue):
            yield f"  {cue}: {old.get(cue, 0.0)} -> {new.get(cue, 0.0)}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fit_layout", description="Fit the weights of layout.")
    parser.add_argument("--pages", type=int, default=PAGES, help="pages set at random")
    parser.add_argument("--from-nothing", action="store_true", help="begin with no weights")
    parser.add_argument("--write", nargs="+", choices=DECISIONS, default=[], help="write these decisions' weights")
    asked = parser.parse_args()
    tables: dict[Decision, Weights] = {}
    for decision, found in examples(asked.pages).items():
        old = load_weights(decision)
        new = found.fitted({}, FROM_NOTHING) if asked.from_nothing else found.fitted(old, PENALTY)
        print("\n".join(_told(decision, found, old, new)))  # noqa: T201
        tables[decision] = new if decision in asked.write else old
    if asked.write:
        write(tables)


if __name__ == "__main__":
    main()

"""Fits the weights of where a story is two, `extractors/articles/cut_weights.csv`.

    python -m tests.fit_cuts            # fits, and prints what would change and how many cuts are right
    python -m tests.fit_cuts --write    # writes what was fitted

The pages are typeset (`tests.typeset`) from annotated articles (`tests/corpus/tuned`; those held are never used) in
designs and with words of their own. The same pages give the same weights.
"""

from __future__ import annotations

import argparse
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from unittest.mock import patch

import numpy

from extractors.articles import page_reading
from extractors.articles.head_lines import find_head_lines
from extractors.articles.splitting import SURE, cut_cues, cuts
from extractors.articles.stories import Story
from extractors.articles.weights import CUTS, Weights, load_cut_weights
from extractors.layout.chunks import Chunk
from extractors.records import Page
from extractors.text.lines import Line
from extractors.text.stretched import plain_page
from tests.fit_heads import write
from tests.typeset.fitting import FITTED
from tests.typeset.pages import Printed, printed
from tests.typeset.pdf import READERS, drawn, read_back
from tests.typeset.score import owners_of

PAGES, PENALTY, ROUNDS = 450, 1.0, 30

Row = tuple[Mapping[str, float], bool]
"""What is to be weighed at a place, and whether another article begins there."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as a reader of PDF gives it, before any story is cut."""

    text: str
    """Without blanks in words set wide."""
    owners: Sequence[int]
    """Whose text each line is."""
    stories: list[Story]
    made: Sequence[Chunk]


@cache
def sheets(pages: int = PAGES) -> list[Sheet]:
    """The pages, each as every reader gives it."""
    return [_sheet(page, reader) for page in (printed(FITTED, n) for n in range(pages)) for reader in READERS]


def _sheet(page: Printed, reader: str) -> Sheet:
    text = plain_page(Page("page", "page", read_back(drawn(page), reader)))[0].text
    caught: list[tuple[list[Story], Sequence[Chunk]]] = []
    with patch.object(page_reading, "assign", lambda stories, made, _: caught.append((stories, made))):
        page_reading.read_page(Page("page", "page", text))
    return Sheet(text, list(owners_of(page, text.split("\n"))), *caught[0])


def rows(pages: int = PAGES) -> Iterator[Row]:
    """The places on the pages where a story may be two."""
    for sheet in sheets(pages):
        begins = [0, *accumulate(len(line) + 1 for line in sheet.text.split("\n"))]
        for place in cuts(sheet.stories, find_head_lines(sheet.stories, sheet.made)):
            lines: list[list[Line]] = [
                [line for _, chunk in run.chunks for line in chunk.lines] for run in sheet.stories[place.story].runs
            ]
            at = sum(map(len, lines[: place.run])) + place.start.line
            known = [sheet.owners[bisect_right(begins, line.begin) - 1] for part in lines for line in part]
            before = [owner for owner in known[:at] if owner >= 0]
            after = [owner for owner in known[at : at + 3] if owner >= 0]
            right = bool(before and after) and before[-1] != after[0]
            yield cut_cues(sheet.stories, place), right


def fitted(found: Sequence[Row]) -> Weights:
    """The weights that say best where another article begins."""
    names = sorted(found[0][0])
    table = numpy.array([[cues[name] for name in names] for cues, _ in found])
    right = numpy.array([float(is_right) for _, is_right in found])
    weights = numpy.zeros(len(names))
    for _ in range(ROUNDS):
        share = 1 / (1 + numpy.exp(-table @ weights))
        curve = (table * (share * (1 - share))[:, None]).T @ table + PENALTY * numpy.eye(len(names))
        weights = weights - numpy.linalg.solve(curve, table.T @ (share - right) + PENALTY * weights)
    return {name: round(float(weight), 1) for name, weight in zip(names, weights, strict=True)}


def made_and_right(found: Sequence[Row], weights: Weights) -> tuple[int, int]:
    """How many cuts are made, and how many of them are right."""
    kept = [right for cues, right in found if sum(weights[cue] * value for cue, value in cues.items()) > SURE]
    return len(kept), sum(kept)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fit_cuts", description="Fit the weights of cuts.")
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--write", action="store_true", help="write the weights")
    asked = parser.parse_args()
    found, old = list(rows(asked.pages)), load_cut_weights()
    new = fitted(found)
    for name, weights in (("in the file", old), ("fitted", new)):
        made, right = made_and_right(found, weights)
        print(f"{name}: {made} made, {right} right, {weights}")  # noqa: T201
    if asked.write:
        write(new, CUTS)


if __name__ == "__main__":
    main()

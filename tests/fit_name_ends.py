"""Fits the weights of where names end, `extractors/lexicon/name_ends.csv`, on annotated text.

    python -m tests.fit_name_ends FOLDER...           # fits, and prints how often that is right
    python -m tests.fit_name_ends FOLDER... --write   # writes what was fitted on all of it

Folders of annotated pages (GOLD_DIR in `extractors/training/annotated.py`); sentences of the exams are not to be fitted
on. To refit after a change of cues, of `given_chars.csv` or `name_followers.csv`. Each place where a person's name
stands, of which two ends are possible, is an example, and so is the same place with other given names: `SWAPS` of them,
which count as one; `SHORT` of them have one character, and a few, `JOINED`, end in a character that joins words. The
rows of `test_names.py` count `ROWS` times. A logistic regression weighs the cues of `NameEnds.cues` at `PENALTY` for
the square of each weight.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy

from extractors.names.borders import AUXILIARIES, JOINING
from extractors.names.reader import NameReader
from extractors.training.annotated import AnnotatedPage, read_annotated
from extractors.vocabulary.lexicons import load_lexicons
from extractors.vocabulary.rows import LEXICON_DIRECTORY
from tests.extractors.names.test_names import AFTER_A_TITLE, JOINED_TO_NAMES

FILE = LEXICON_DIRECTORY / "name_ends.csv"
PENALTY, FOLDS, ROUNDS = 0.5, 7, 12
SWAPS, SHORT, JOINED = 4, 0.2, 0.01
ROWS, ROWS_APART = 5.0, -1
SEEN = 8
"""A cue seen less often is not weighed."""
_WRAPPED = re.compile(r"(?<=[㐀-鿿，、])\n(?=[㐀-鿿，、。])")
_NAME = re.compile("[㐀-鿿]{2,4}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands."""

    text: str
    begin: int
    given: int
    end: int
    fold: int
    count: float = 1.0

    def named(self, given: str) -> Place:
        """The same place, with another given name."""
        text = self.text[: self.given] + given + self.text[self.end :]
        return replace(self, text=text, end=self.given + len(given), count=self.count / SWAPS)


@dataclass(slots=True)
class Examples:
    """Cues found where a name has two possible ends, whether the longer is right, and what each example counts."""

    cues: list[dict[str, float]] = field(default_factory=list)
    longer: list[bool] = field(default_factory=list)
    counts: list[float] = field(default_factory=list)
    folds: list[int] = field(default_factory=list)
    swapped: list[bool] = field(default_factory=list)

    def add(self, reader: NameReader, place: Place, *, swapped: bool) -> None:
        """The choices between two neighbouring ends of which one is right."""
        ends = reader.ends.possible(place.text, place.begin)
        for short, long in pairwise(ends):
            if place.end in (short, long):
                plain = [reader.ends.plain(place.text, place.begin, end, firm=True) for end in (short, long)]
                cues = reader.ends.cues(place.text, place.begin, short, plain[1] - plain[0])
                self.cues.append({cue: value for cue, value in cues if value})
                self.longer.append(place.end == long)
                self.counts.append(place.count)
                self.folds.append(place.fold)
                self.swapped.append(swapped)


def examples(paths: Sequence[Path]) -> Examples:
    """All places of the paths where a name has two possible ends, as they stand and with other names."""
    reader = NameReader(load_lexicons())
    places = list(_places(paths))
    given = {1: set[str](), 2: set[str]()}
    for place in places:
        given[place.end - place.given].add(place.text[place.given : place.end])
    pools = {size: sorted(names) for size, names in given.items()}
    joined = [name for name in pools[2] if name[-1] in JOINING or name[-1] in AUXILIARIES]
    chance, found = random.Random(5), Examples()
    for marked in (*AFTER_A_TITLE, *JOINED_TO_NAMES):
        name, _, _ = marked.partition("|")
        row = Place(marked.replace("|", ""), 0, 1, len(name), ROWS_APART, ROWS)
        found.add(reader, row, swapped=True)
        for _ in range(SWAPS if " " not in name and len(name) < 4 else 0):
            found.add(reader, row.named(chance.choice(pools[len(name) - 1])), swapped=True)
    for place in places:
        found.add(reader, place, swapped=False)
        for _ in range(SWAPS):
            pool = pools[1 if chance.random() < SHORT else 2]
            found.add(reader, place.named(chance.choice(joined if chance.random() < JOINED else pool)), swapped=True)
    return found


def _places(paths: Sequence[Path]) -> Iterator[Place]:
    surnames = load_lexicons().surnames
    for source, path in enumerate(paths):
        for page in read_annotated([path]):
            for text, begin, end in _names(page):
                size = 2 if text[begin : begin + 2] in surnames else 1
                if text[begin : begin + size] in surnames and 0 < end - begin - size < 3:
                    yield Place(text, begin, begin + size, end, source % FOLDS)


def _names(page: AnnotatedPage) -> Iterator[tuple[str, int, int]]:
    text = page.page.text
    names = {f for article in page.articles for n in article.names if n.kind == "person" for f in n.forms}
    flat = _WRAPPED.sub("", text.replace("\u3000", " "))
    if listed := sorted(filter(_NAME.fullmatch, names), key=lambda name: (-len(name), name)):
        yield from ((flat, m.start(), m.end()) for m in re.finditer("|".join(listed), flat))


def fitted(found: Any, longer: Any, counts: Any) -> Any:
    """Weights of the columns by Newton's method."""
    weights = numpy.zeros(found.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + numpy.exp(-numpy.clip(found @ weights, -30, 30)))
        slope = found.T @ (counts * (likely - longer)) + PENALTY * weights
        curve = (found * (counts * likely * (1 - likely))[:, None]).T @ found + PENALTY * numpy.eye(len(weights))
        weights -= numpy.linalg.solve(curve, slope)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found = examples(options.paths)
    seen = Counter(cue for cues in found.cues for cue in cues)
    names = [cue for cue in seen if seen[cue] >= SEEN]
    table = numpy.array([[cues.get(cue, 0.0) for cue in names] for cues in found.cues])
    longer, counts = numpy.array(found.longer, float), numpy.array(found.counts)
    folds, swapped = numpy.array(found.folds), numpy.array(found.swapped)
    right = numpy.zeros(len(longer), bool)
    for fold in range(FOLDS):
        apart = folds == fold
        weights = fitted(table[~apart], longer[~apart], counts[~apart])
        right[apart] = (table[apart] @ weights > 0) == (longer[apart] > 0)
    for what, which in (("as they stand", ~swapped), ("with others' names", swapped)):
        sys.stdout.write(f"{which.sum()} places {what}: right on folds kept apart {right[which].mean():.4f}\n")
    if options.write:
        write(dict(zip(names, fitted(table, longer, counts), strict=True)))


def write(weights: dict[str, float]) -> None:
    """Writes the weights in the order the cues are looked for, below the file's comments."""
    head = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    rows = [f'"{cue}",{weight:.2f}' if "," in cue else f"{cue},{weight:.2f}" for cue, weight in weights.items()]
    FILE.write_text("\n".join([*head, "cue,weight", *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

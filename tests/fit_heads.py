"""Fits the weights of whose a headline's line is, `extractors/articles/head_weights.csv`, on pages of our own articles.

    python -m tests.fit_heads            # fits, and prints what would change and how many headlines are right
    python -m tests.fit_heads --write    # writes what was fitted

The pages are typeset (`tests.typeset`) from annotated articles (`tests/corpus/tuned`; those held are never used) in
designs and with words of their own. Of each line that stands among headlines is known whose it is, a kicker is of its
story or of none; what speaks for that story and not for another one is fitted line by line, the others as they are
known. Weighed are the cues of the file, so that a new one is to be entered there first. The same pages give the same
weights.
"""

from __future__ import annotations

import argparse
import csv
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import numpy

from extractors.articles import page_reading
from extractors.articles.assigning import best_labels
from extractors.articles.head_lines import BETWEEN, HeadLines, Label, State, find_head_lines
from extractors.articles.weights import HEADS, Weights, load_head_weights
from extractors.records import Page
from graph.evaluate_gold import squeeze
from tests.typeset.designs import OPEN, Design, Set
from tests.typeset.pages import Printed, printed
from tests.typeset.pdf import READERS, drawn, read_back
from tests.typeset.score import owners_of

PAGES, PENALTY, ROUNDS, LEAST = 400, 2.0, 14, 0.1
SET = {"a story without headline": -2.0, "begins twice": -2.5}
"""Set by hand: line by line no other line can be moved with it, so that both would be fitted too low."""
ORDERS = ("article", "under", "first", "last", "down", "across", "mixed", "first", "last", "across")
WORDS = replace(
    OPEN.words,
    kickers=(
        "聚力三年攻坚",
        "走进移民新村",
        "主题教育进行中 实干担当开新局",
        "百日攻坚看作风",
        "喜看家乡新变化",
        "法治建设在基层",
        "安全生产月",
        "奋战二季度 夺取双过半",
    ),
    labels=("■要闻", "短讯", "◎综合", "【县区动态】", "百姓话题"),
    small_heads=(
        ("水往田里走", "路往山里修", "钱往乡下流"),
        ("老支书的账本", "新村民的算盘", "年轻人的直播间"),
        ("选好带头人：强筋骨", "用好边角地：增收入", "守好老手艺：聚人心"),
    ),
)


@dataclass(slots=True)
class Example:
    """The lines of a page, of which stories each may be, and what each story's headline may be."""

    cues: HeadLines
    allowed: list[Sequence[Label] | None]
    titles: Mapping[int, frozenset[str]]

    @property
    def asked(self) -> list[int]:
        """The lines that are not fixed and of which is known whose they are."""
        return [
            n
            for n, (line, own) in enumerate(zip(self.cues.lines, self.allowed, strict=True))
            if own is not None and not line.fixed
        ]

    def right(self, labels: Sequence[Label]) -> int:
        """How many headlines are right if each line is of such a story."""
        said: Counter[Label] = Counter()
        whole = dict.fromkeys(range(self.cues.count), "")
        for line, label in zip(self.cues.lines, labels, strict=True):
            if label is not None:
                whole[label] += squeeze(line.line.text)
                said[label] += 1
        return sum(whole[story] in titles for story, titles in self.titles.items())


def designs(count: int) -> Iterator[Design]:
    random = Random(11)
    for number in range(count):
        yield Design(
            random.choice((4, 5, 5, 6)),
            random.randint(11, 19),
            ORDERS[number % len(ORDERS)],
            indent=random.choice(("\u3000\u3000", "\u3000\u3000", "")),
            gap=random.choice((0, 0, 0.6)),
            kickers=random.choice((0, 0.1, 0.25, 0.4)),
            captions=random.choice((0, 0.3, 0.5)),
            labels=random.choice((0, 0.2, 0.4)),
            small_heads=random.choice((0, 0.4, 0.7)),
            apart=random.random() < 0.3,
            spaced=random.random() < 0.3,
            signs=random.choice(("behind", "under", "none")),
            opener=random.choice((None, None, True, False)),
        )


def examples(pages: int = PAGES) -> Iterator[Example]:
    """The pages on which a line may be of several stories, as each reader of PDF gives them."""
    made = Set("fitted", OPEN.corpus, tuple(designs(40)), WORDS, 88000)
    for number in range(pages):
        page = printed(made, number)
        for reader in READERS:
            found = _example(page, read_back(drawn(page), reader))
            if found and found.asked:
                yield found


def _example(page: Printed, text: str) -> Example | None:
    caught: list[Any] = []
    with patch.object(page_reading, "assign", lambda stories, made, _: caught.append((stories, made))):
        page_reading.read_page(Page("page", "page", text))
    if not caught or len(caught[0][0]) < 2:
        return None
    stories, made = caught[0]
    begins = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    owners = list(owners_of(page, text.split("\n")))
    shares = Counter(
        (owners[bisect_right(begins, line.begin) - 1], story)
        for story, parts in enumerate(stories)
        for run in parts.runs
        for _, chunk in run.chunks
        for line in chunk.lines
    )
    of: dict[int, int] = {}
    for (owner, story), _ in sorted(shares.items(), key=lambda item: (-item[1], item[0])):
        if owner >= 0 and owner not in of and story not in of.values():
            of[owner] = story
    titles = [[squeeze(title) for title in forms] for forms in page.titles]
    lines = find_head_lines(stories, made)
    allowed: list[Sequence[Label] | None] = []
    for line in lines:
        words = squeeze(line.line.text)
        own = [owner for owner, forms in enumerate(titles) if words and any(words in form for form in forms)]
        known: list[Label] = [of[owner] for owner in own if owner in of]
        if not any(words in titles[owner][0] for owner in own):
            known.append(None)
        allowed.append([line.owner] if line.fixed else known or None)
    return Example(HeadLines(lines, stories), allowed, {story: frozenset(titles[owner]) for owner, story in of.items()})


def cues_of(cues: HeadLines, labels: Sequence[Label]) -> dict[str, float]:
    """All cues of one way to give out the lines, added up."""
    found: Counter[str] = Counter()
    state: State = (None, None, 0)
    for number, label in enumerate(labels):
        found.update(cues.of_line(number, label))
        for event in cues.events(number, state, label):
            if event in BETWEEN:
                found.update({f"{event}: {cue}": value for cue, value in cues.between(number - 1).items()})
            else:
                found[event] += 1
        state = cues.after(number, state, label)
    return found


def fitted(found: Sequence[Example], start: Weights) -> Weights:
    """The weights that say best whose each line is."""
    rows: list[dict[str, float]] = []
    begins: list[int] = []
    right: list[bool] = []
    for page in found:
        labels = best_labels(page.cues, start, page.allowed)[1]
        for number in page.asked:
            begins.append(len(rows))
            for label in (None, *range(page.cues.count)):
                rows.append(cues_of(page.cues, [*labels[:number], label, *labels[number + 1 :]]))
                right.append(label in (page.allowed[number] or ()))
    names = sorted(start)
    table = numpy.array([[row.get(name, 0.0) for name in names] for row in rows])
    weights = _solved(table, numpy.array(begins), numpy.array(right, float))
    kept = {name: round(float(weight), 1) for name, weight in zip(names, weights, strict=True)}
    return {**{name: weight for name, weight in kept.items() if abs(weight) >= LEAST}, **SET}


def _solved(table: Any, begins: Any, right: Any) -> Any:
    """Newton's method; of the choices that are all right the likeliest counts most."""
    group = numpy.repeat(numpy.arange(len(begins)), numpy.diff([*begins, len(table)]))
    table = table - (numpy.add.reduceat(table, begins, axis=0) / numpy.bincount(group)[:, None])[group]
    weights = numpy.zeros(table.shape[1])
    for _ in range(ROUNDS):
        scores = table @ weights
        share = numpy.exp(scores - numpy.maximum.reduceat(scores, begins)[group])
        held = share * right + 1e-12
        share, held = (part / numpy.add.reduceat(part, begins)[group] for part in (share, held))
        mean = numpy.add.reduceat(table * share[:, None], begins, axis=0)
        curve = (table * share[:, None]).T @ table - mean.T @ mean + PENALTY * numpy.eye(len(weights))
        weights = weights - numpy.linalg.solve(curve, table.T @ (share - held) + PENALTY * weights)
    return weights


def write(weights: Weights, file: Path = HEADS) -> None:
    """Writes the weights, those that weigh most first, under the comment that the file begins with."""
    head = [line for line in file.read_text("utf-8").splitlines(keepends=True) if line.startswith("#")]
    with file.open("w", encoding="utf-8", newline="") as lines:
        lines.writelines(head)
        rows = csv.writer(lines, lineterminator="\n")
        rows.writerows([("cue", "weight"), *sorted(weights.items(), key=lambda item: (-abs(item[1]), item[0]))])


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.fit_heads", description="Fit the weights of headlines' lines."
    )
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--write", action="store_true", help="write the weights")
    asked = parser.parse_args()
    found, old = list(examples(asked.pages)), load_head_weights()
    learnt, apart = [page for n, page in enumerate(found) if n % 4], found[::4]
    new = fitted(learnt, old)
    for name, weights in (("in the file", old), ("fitted", new)):
        said = [sum(page.right(best_labels(page.cues, weights)[1]) for page in part) for part in (learnt, apart)]
        print(f"{name}: {said[0]} right of those learnt from, {said[1]} of those kept apart")  # noqa: T201
    for cue in sorted({*old, *new}, key=lambda cue: -abs(new.get(cue, 0.0) - old.get(cue, 0.0))):
        print(f"  {cue}: {old.get(cue, 0.0)} -> {new.get(cue, 0.0)}")  # noqa: T201
    if asked.write:
        write(new)


if __name__ == "__main__":
    main()

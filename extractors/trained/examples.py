"""Sentences with their names marked: what a model learns from and is checked on."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

KINDS = ("person", "organisation", "community", "place")
Marked = tuple[int, int, str]
"""Begin, end and kind of a name."""


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence with its names in order, none overlapping another."""

    text: str
    spans: tuple[Marked, ...]
    article: str
    """Names the article that it is from: parts of one article never stand on both sides of a split."""
    origin: str
    """`gold`, `silver`, `template`, and `swapped` after those whose names were put in the place of others."""


def kept_apart(article: str, share: float, seed: int) -> bool:
    """Whether an article belongs to the smaller part of a split; the same for the same article and seed."""
    digest = hashlib.sha256(f"{seed} {article}".encode()).digest()
    return int.from_bytes(digest[:4], "big") < share * 2**32


def counts(examples: Sequence[Example]) -> dict[str, str]:
    """Sentences and names by origin, in words for a card."""
    found: dict[str, str] = {}
    for origin in sorted({example.origin for example in examples}):
        own = [example for example in examples if example.origin == origin]
        kinds = Counter(kind for example in own for _, _, kind in example.spans)
        names = ", ".join(f"{kinds[kind]} {kind}" for kind in KINDS)
        found[origin] = f"{len(own)} sentences: {names}"
    return found


def measured(gold: Iterable[Sequence[Marked]], found: Iterable[Sequence[Marked]]) -> dict[str, dict[str, float]]:
    """Kind -> precision, recall and F1 of spans that agree exactly; `all` for all kinds together."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for wanted, got in zip(gold, found, strict=True):
        both = set(wanted) & set(got)
        right.update(kind for _, _, kind in both)
        wrong.update(kind for _, _, kind in set(got) - both)
        missed.update(kind for _, _, kind in set(wanted) - both)
    rows = {kind: rates(right[kind], wrong[kind], missed[kind]) for kind in KINDS}
    rows["all"] = rates(right.total(), wrong.total(), missed.total())
    return {kind: row for kind, row in rows.items() if row["tp"] + row["fp"] + row["fn"]}


def rates(right: int, wrong: int, missed: int) -> dict[str, float]:
    """Precision, recall and F1 with the counts that they come from."""
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / (right + missed) if right + missed else 1.0
    f1 = 2 * right / (2 * right + wrong + missed) if right + wrong + missed else 1.0
    row = {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}
    return {**row, "tp": right, "fp": wrong, "fn": missed}

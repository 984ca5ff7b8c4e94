"""Examples -> more examples: the same sentences with other names in them, so that contexts are learnt, not strings."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Final

from extractors.trained.examples import Example, Marked
from extractors.training.fillers import Fillers

_SLOT: Final = re.compile(r"\{(\w+)\}")
_SWAPPED: Final = 0.8
"""Share of a sentence's names that are put in the place of; the rest keeps true company."""


def swapped(examples: Sequence[Example], fillers: Fillers, *, times: int, seed: int) -> Iterator[Example]:
    """Each example that holds names, `times` more, with other names of their kind."""
    rng = random.Random(seed)
    pools = {
        kind: sorted({e.text[b:e_] for e in examples for b, e_, k in e.spans if k == kind})
        for kind in ("organisation", "place")
    }
    for example in examples:
        for _ in range(times if example.spans else 0):
            yield _swap(example, fillers, pools, rng)


def _swap(example: Example, fillers: Fillers, pools: dict[str, list[str]], rng: random.Random) -> Example:
    text, spans, at = "", list[Marked](), 0
    chosen: dict[tuple[str, str], str] = {}
    for begin, end, kind in example.spans:
        text += example.text[at:begin]
        name = example.text[begin:end]
        if (kind, name) not in chosen:
            chosen[kind, name] = _other(name, kind, fillers, pools, rng) if rng.random() < _SWAPPED else name
        other = chosen[kind, name]
        spans.append((len(text), len(text) + len(other), kind))
        text += other
        at = end
    return Example(text + example.text[at:], tuple(spans), example.article, f"{example.origin} swapped")


def _other(name: str, kind: str, fillers: Fillers, pools: dict[str, list[str]], rng: random.Random) -> str:
    if kind == "person":
        return fillers.person(rng)
    if kind == "community":
        return fillers.community_like(name, rng)
    if kind == "organisation" and rng.random() < 0.5:
        return fillers.organ(rng) if len(name) < 8 else fillers.body(rng)
    return rng.choice(pools[kind]) if pools[kind] else name


def from_templates(fillers: Fillers, *, times: int, seed: int) -> Iterator[Example]:
    """Each sentence of `templates.csv`, `times` over, with names drawn."""
    rng = random.Random(seed)
    for number, template in enumerate(templates()):
        for _ in range(times):
            yield _filled(template, f"template {number}", fillers, rng)


def templates() -> list[str]:
    """The sentences with open places that come with fangzhi."""
    text = (files("extractors.training") / "templates.csv").read_text(encoding="utf-8")
    rows = list(csv.reader(line for line in text.splitlines() if not line.startswith("#")))
    return [row[0] for row in rows[1:]]


def _filled(template: str, article: str, fillers: Fillers, rng: random.Random) -> Example:
    text, spans, at = "", list[Marked](), 0
    for slot in _SLOT.finditer(template):
        kind, make = fillers.makers[slot.group(1)]
        text += template[at : slot.start()]
        name = make(rng)
        if kind:
            spans.append((len(text), len(text) + len(name), kind))
        text += name
        at = slot.end()
    return Example(text + template[at:], tuple(spans), article, "template")

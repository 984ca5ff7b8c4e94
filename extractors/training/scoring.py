"""Extractions beside annotated pages -> precision, recall and F1 per kind.

Judged as the guidelines judge: per article, as a set of entities; any form that the annotation allows counts, what it
calls optional is neither rewarded nor punished, and so is what it lists under another heading.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractors.records import Extraction
from extractors.trained.examples import KINDS, Marked, rates
from extractors.training.annotated import AnnotatedPage, GoldArticle

_DROPPED = str.maketrans("", "", " \u3000\n“”‘’\"'《》")


def scored(pairs: Iterable[tuple[AnnotatedPage, Extraction]]) -> dict[str, dict[str, float]]:
    """Kind -> rates over all articles of the pages; `all` for all kinds together."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for annotated, extraction in pairs:
        found = _found(annotated, extraction)
        for article in annotated.articles:
            for kind in KINDS:
                tp, fp, fn = _judged(article, kind, found.get((article.id, kind), []))
                right[kind] += tp
                wrong[kind] += fp
                missed[kind] += fn
    rows = {kind: rates(right[kind], wrong[kind], missed[kind]) for kind in KINDS}
    return {**rows, "all": rates(right.total(), wrong.total(), missed.total())}


def beyond(pairs: Iterable[tuple[AnnotatedPage, Extraction]]) -> dict[str, dict[str, int]]:
    """Kind -> how many entities that no rule found are `right` and `wrong`; optional ones are neither."""
    counts: dict[str, dict[str, int]] = {}
    for annotated, extraction in pairs:
        by_rules = {mention.entity for mention in extraction.mentions if "rules" in mention.sources}
        mentions = tuple(m for m in extraction.mentions if m.entity not in by_rules)
        found = _found(annotated, replace(extraction, mentions=mentions))
        for article in annotated.articles:
            for kind in KINDS:
                right, wrong, _ = _judged(article, kind, found.get((article.id, kind), []))
                row = counts.setdefault(kind, {"right": 0, "wrong": 0})
                row["right"] += right
                row["wrong"] += wrong
    return counts


def _found(annotated: AnnotatedPage, extraction: Extraction) -> dict[tuple[str, str], list[set[str]]]:
    """(article, kind) -> the forms of each entity that the extraction has there."""
    forms: dict[tuple[str, str], dict[object, set[str]]] = {}
    other = {entity.identity: entity.forms for entity in extraction.entities}
    starts = [0] + [at + 1 for at, character in enumerate(extraction.reading.page.text) if character == "\n"]
    for mention in extraction.mentions:
        if _inside(mention.span.begin, mention.span.end, annotated.spans or ()):
            continue
        line = bisect_right(starts, mention.span.begin)
        article = next((a.id for a in annotated.articles if a.lines is None or line in a.lines), None)
        if article is not None:
            entity = mention.entity
            known = forms.setdefault((article, entity.kind), {}).setdefault(entity, set())
            known.update(_norm(form) for form in (entity.name, mention.form, *other.get(entity, ())))
    return {key: list(by_entity.values()) for key, by_entity in forms.items()}


def _inside(begin: int, end: int, spans: Sequence[Marked]) -> bool:
    """Whether a name is part of a longer one that is marked: such marks say nothing of it (青禾县 of 青禾县教育局)."""
    return any(b <= begin and end <= e and (b, e) != (begin, end) for b, e, _ in spans)


def _judged(article: GoldArticle, kind: str, found: list[set[str]]) -> tuple[int, int, int]:
    gold = [(set(map(_norm, name.forms)), name.optional) for name in article.names if name.kind == kind]
    elsewhere = {form for name in article.names if name.kind != kind for form in map(_norm, name.forms)}
    taken: set[int] = set()
    wrong = 0
    for forms in found:
        hits = sorted(_hits(gold, forms), key=lambda number: (number in taken, gold[number][1]))
        if not hits:
            wrong += not forms & elsewhere
        elif hits[0] in taken and not gold[hits[0]][1]:
            wrong += 1
        else:
            taken.add(hits[0])
    needed = [number for number, (_, optional) in enumerate(gold) if not optional]
    right = sum(number in taken for number in needed)
    return right, wrong, len(needed) - right


def _hits(gold: list[tuple[set[str], bool]], forms: set[str]) -> Iterator[int]:
    return (number for number, (wanted, _) in enumerate(gold) if wanted & forms)


def _norm(form: str) -> str:
    return form.translate(_DROPPED)

"""Pages -> Examples: annotated pages as they say, other pages as far as the rules are sure (silver standard)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.language import Language

from extractors.articles.page_reading import read_page
from extractors.intake.script import simplify
from extractors.pipeline import read_doc
from extractors.records import Page, Reading
from extractors.sketch import Sketch
from extractors.trained.examples import Example, Marked
from extractors.trained.recogniser import doubtful
from extractors.trained.sentences import sentences
from extractors.training.annotated import AnnotatedPage, GoldArticle

SURE = 0.75
"""Confidence from which the rules may teach. On this project's own annotated pages nine in ten of these are right."""


def from_annotation(annotated: AnnotatedPage, lexicons: Path | None = None) -> Iterator[Example]:
    """The sentences of an annotated page. Where it lists names only, every place that spells one is that name.

    `lexicons` is a folder of the user's own, by which the page is taken apart too.
    """
    if annotated.spans is not None:
        text = simplify(annotated.page.text)
        yield from _cut(text, annotated.spans, sentences(text), annotated.articles[0].id, "gold")
        return
    reading = read_page(annotated.page, lexicons)
    lines = _line_numbers(reading)
    for article in annotated.articles:
        mine = [
            (begin, end)
            for begin, end in sentences(reading.text)
            if article.lines is not None and _middle(lines, begin, end) in article.lines
        ]
        forms = _forms(article)
        for begin, end in mine:
            marked = [(begin + b, begin + e, kind) for b, e, kind in _spelt(reading.text[begin:end], forms)]
            yield from _cut(reading.text, marked, [(begin, end)], article.id, "gold")


def from_rules(page: Page, pipeline: Language) -> Iterator[Example]:
    """The sentences of a page in which the rules are sure of every name, with the names that they find."""
    doc = read_doc(page, pipeline)
    sketch: Sketch = doc.user_data["sketch"]
    mentions = doc.user_data["mentions"]
    candidates = [(s.start, s._.confidence or 0.0) for name in doc.spans if name != "entities" for s in doc.spans[name]]
    unsure = set(doubtful(sketch, candidates))
    masked = [begin for begin, _ in sketch.masked]
    sure = [
        (begin, end)
        for begin, end in sentences(doc.text)
        if (begin, end) not in unsure
        and all(m.confidence >= SURE for m in mentions if m.begin < end and begin < m.end)
        and not any(begin <= at < end for at in masked)
    ]
    marked = _flat([(m.begin, m.end, m.kind) for m in mentions])
    for begin, end in sure:
        article = f"{page.id} {sketch.article_at(begin)}"
        yield from _cut(doc.text, marked, [(begin, end)], article, "silver")


def _cut(
    text: str, marked: Sequence[Marked], spans: Iterable[tuple[int, int]], article: str, origin: str
) -> Iterator[Example]:
    for begin, end in spans:
        inside = [(b - begin, e - begin, kind) for b, e, kind in marked if begin <= b and e <= end]
        yield Example(text[begin:end], tuple(inside), article, origin)


def _flat(marked: Sequence[Marked]) -> list[Marked]:
    """Of names one inside another the longer: a model that tags characters can learn one of them."""
    kept: list[Marked] = []
    for begin, end, kind in sorted(marked, key=lambda m: (-(m[1] - m[0]), m[0])):
        if not any(b < end and begin < e for b, e, _ in kept):
            kept.append((begin, end, kind))
    return sorted(kept)


def _forms(article: GoldArticle) -> list[tuple[str, str]]:
    """Every spelling with its kind, the longest first; a community before an organisation of the same name."""
    order = {"person": 0, "community": 1, "organisation": 2, "place": 3}
    pairs = {(form, name.kind) for name in article.names for form in name.forms if len(form) > 1}
    return sorted(pairs, key=lambda pair: (-len(pair[0]), order[pair[1]], pair[0]))


def _spelt(sentence: str, forms: Sequence[tuple[str, str]]) -> list[Marked]:
    taken: list[Marked] = []
    for form, kind in forms:
        at = sentence.find(form)
        while at >= 0:
            end = at + len(form)
            if not any(b < end and at < e for b, e, _ in taken):
                taken.append((at, end, kind))
            at = sentence.find(form, end)
    return sorted(taken)


def _line_numbers(reading: Reading) -> list[int]:
    """For each character of the reading the line of the page on which it stands; 0 for what repair put in."""
    text = reading.page.text
    lines, line = [], 1
    for character in text:
        lines.append(line)
        line += character == "\n"
    return [lines[offset] if offset >= 0 else 0 for offset in reading.offsets]


def _middle(lines: Sequence[int], begin: int, end: int) -> int:
    inside = sorted(number for number in lines[begin:end] if number)
    return inside[len(inside) // 2] if inside else 0

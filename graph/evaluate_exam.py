"""Sentences labelled by others -> precision, recall and F1 of persons and official bodies, span by span.

Two forms are read: CLUENER's JSON Lines (`text`, `label: {kind: {string: [[first, last], ...]}}`, ends inclusive) and
BIO files (a character and its tag a line, a blank line between sentences). Each sentence is a page of its own, ended by
a full stop: a page that is one line without one is taken for a headline.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from extractors.records import Extraction, Page
from extractors.settings import Settings
from graph.evaluate_figures import Figure, Meaning

Ends = tuple[int, int]
FIGURES: Final = {
    "persons": Meaning("人物", "persons"),
    "government": Meaning("党政机关", "government bodies"),
    "organisations": Meaning("各类机构", "all organisations"),
}
_LABELS: Final = {
    "name": "persons",
    "PER": "persons",
    "government": "government",
    "organization": "organisations",
    "company": "organisations",
    "ORG": "organisations",
}
"""Their label -> our heading; a government body is an organisation too."""
_STOP: Final = "。"


class ExamError(ValueError):
    """A file of labelled sentences cannot be read; the message says file and line."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the spans that somebody labelled in it."""

    text: str
    spans: dict[str, frozenset[Ends]]


@dataclass(slots=True)
class Result:
    """The figures of one exam, and what was missed in it."""

    file: Path
    sentences: int = 0
    figures: dict[str, Figure] = field(default_factory=dict)
    misses: dict[str, list[str]] = field(default_factory=dict)

    def table(self, *, misses: bool = False) -> str:
        """The figures, a line each; on demand with what was missed below each."""
        lines = [f"{self.file}：{self.sentences} 句 (sentences)"]
        for key, figure in self.figures.items():
            lines.append(figure.line())
            lines += self.misses[key] if misses else ()
        return "\n".join(lines)

    def as_json(self) -> dict[str, Any]:
        """The figures, and what they were counted from."""
        figures = {key: figure.as_json() for key, figure in self.figures.items()}
        return {"exam": str(self.file), "sentences": self.sentences, "figures": figures}


def sit_exam(file: Path, settings: Settings) -> Result:
    """Read every sentence of a labelled file and compare spans."""
    from extractors.pipeline import make_extractor

    return take(file, make_extractor(settings))


def take(file: Path, extract: Callable[[Page], Extraction]) -> Result:
    """Compare what an extractor finds in the sentences of a file with what is labelled there."""
    sentences = list(read_exam(file))
    labelled = {heading for sentence in sentences for heading in sentence.spans}
    result = Result(file, len(sentences))
    for key, meaning in FIGURES.items():
        if key in labelled:
            result.figures[key], result.misses[key] = Figure(meaning), []
    for sentence in sentences:
        stop = "" if sentence.text.endswith(_STOP) else _STOP
        found = _found(extract(Page("sentence", "sentence", sentence.text + stop)))
        _compare(result, sentence, found)
    return result


def _found(extraction: Extraction) -> dict[str, set[Ends]]:
    """Spans of persons, those in bylines too, and of organisations."""
    spans: dict[str, set[Ends]] = {"person": set(), "organisation": set()}
    for mention in extraction.mentions:
        spans.setdefault(mention.entity.kind, set()).add((mention.span.begin, mention.span.end))
    authors = {(span.begin, span.end) for *_, span in extraction.authors}
    return {"persons": spans["person"] | authors, "organisations": spans["organisation"]}


def _compare(result: Result, sentence: Sentence, found: dict[str, set[Ends]]) -> None:
    """Count spans; a body that is labelled as one of another sort says nothing about government bodies."""
    persons = sentence.spans.get("persons", frozenset())
    government = sentence.spans.get("government", frozenset())
    others = sentence.spans.get("organisations", frozenset())
    official = {span for span in found["organisations"] if span in government or not _overlaps(span, others)}
    for key, told, wanted in (
        ("persons", found["persons"], persons),
        ("government", official, government),
        ("organisations", found["organisations"], government | others),
    ):
        if key in result.figures:
            figure = result.figures[key]
            figure.right += len(told & wanted)
            figure.wrong += len(told - wanted)
            figure.missing += len(wanted - told)
            signed = sorted([(span, "+") for span in told - wanted] + [(span, "-") for span in wanted - told])
            result.misses[key] += [
                f"    {sign} {sentence.text[b:e]}\n          {sentence.text}" for (b, e), sign in signed
            ]


def _overlaps(span: Ends, others: frozenset[Ends]) -> bool:
    return any(begin < span[1] and span[0] < end for begin, end in others)


def read_exam(file: Path) -> Iterator[Sentence]:
    """The sentences of a .jsonl or .bio file.

    Raises ExamError, which names file and line.
    """
    readers = {".jsonl": _read_jsonl, ".bio": _read_bio}
    if file.suffix not in readers:
        raise ExamError(f"{file}: 只读 .jsonl 与 .bio (expected CLUENER's .jsonl or a .bio file)")
    return readers[file.suffix](file)


def _read_jsonl(file: Path) -> Iterator[Sentence]:
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                told = json.loads(line)
                labels = [(kind, ends) for kind, by in told["label"].items() for each in by.values() for ends in each]
                yield _sentence(told["text"], [(kind, begin, end + 1) for kind, (begin, end) in labels])
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                form = "{text, label: {kind: {string: [[first, last]]}}}"
                raise ExamError(f"{file}, line {number}: 不合格式 (expected {form}): {error}") from error


def _read_bio(file: Path) -> Iterator[Sentence]:
    characters: list[str] = []
    spans: list[tuple[str, int, int]] = []
    with file.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                if characters:
                    yield _sentence("".join(characters), spans)
                characters, spans = [], []
                continue
            character, _, tag = line.rstrip("\n").rpartition(" ")
            if len(character) != 1 or not (tag == "O" or tag[:2] in ("B-", "I-")):
                raise ExamError(
                    f"{file}, line {number}: 不合格式 (expected a character and its BIO tag): {line.strip()}"
                )
            at = len(characters)
            characters.append(character)
            if tag.startswith("B-"):
                spans.append((tag[2:], at, at + 1))
            elif tag.startswith("I-") and spans and spans[-1][2] == at:
                spans[-1] = (spans[-1][0], spans[-1][1], at + 1)
    if characters:
        yield _sentence("".join(characters), spans)


def _sentence(text: str, labelled: list[tuple[str, int, int]]) -> Sentence:
    spans: dict[str, set[Ends]] = {}
    for label, begin, end in labelled:
        if label in _LABELS:
            spans.setdefault(_LABELS[label], set()).add((begin, end))
    return Sentence(text, {heading: frozenset(ends) for heading, ends in spans.items()})

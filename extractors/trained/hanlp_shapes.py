"""HanLP's two forms of result -> names with offsets in code points.

A single-task recogniser given characters returns (text, label, begin, end) over those characters. A multi-task model
given sentences returns a Document: `ner/msra` and the like count in the tokens of `tok/fine`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from unicodedata import normalize

Entity = Sequence[Any]
"""(text, label, first token, token after the last)."""


def from_characters(entities: Iterable[Entity]) -> list[tuple[int, int, str]]:
    """Begin, end and label of each entity of a sentence that was given as a list of its characters."""
    return sorted((int(begin), int(end), str(label)) for _, label, begin, end, *_ in entities)


def from_document(document: Mapping[str, Any], sentences: Sequence[str]) -> list[list[tuple[int, int, str, str]]]:
    """Begin, end, label and task (`msra`) of each entity of each sentence of a multi-task result."""
    tasks = sorted(key for key in document if key == "ner" or key.startswith("ner/"))
    results: list[list[tuple[int, int, str, str]]] = []
    for number, sentence in enumerate(sentences):
        found = set()
        for task in tasks:
            entities = document[task][number]
            places = _places(document, number, sentence, entities)
            for _, label, begin, end, *_ in entities:
                at = _stretch(places, int(begin), int(end))
                if at is not None:
                    found.add((*at, str(label), task.partition("/")[2]))
        results.append(sorted(found))
    return results


def token_places(tokens: Sequence[str], sentence: str) -> list[tuple[int, int] | None]:
    """Where each token stands in its sentence; None for one whose place is not certain.

    A tokenizer drops white space, also inside a token, and may change width or case: such a token is still found. One
    that it made up ([UNK]) is not, nor is what follows it until a token of two characters or more is found again.
    """
    places: list[tuple[int, int] | None] = []
    at, lost = 0, False
    for token in tokens:
        place = _after_gap(token, sentence, at) if lost else _matched(token, sentence, at)
        places.append(place)
        lost = place is None
        if place is not None:
            at = place[1]
    return places


def _matched(token: str, sentence: str, at: int) -> tuple[int, int] | None:
    """The place of a token that stands at `at`, or after the white space there."""
    begin = -1
    for wanted in token:
        if wanted.isspace():
            continue
        while at < len(sentence) and sentence[at].isspace():
            at += 1
        if at == len(sentence) or not _same(wanted, sentence[at]):
            return None
        begin = at if begin < 0 else begin
        at += 1
    return (begin, at) if begin >= 0 else None


def _after_gap(token: str, sentence: str, at: int) -> tuple[int, int] | None:
    begin = sentence.find(token, at) if len(token) > 1 else -1
    return (begin, begin + len(token)) if begin >= 0 else None


def _same(one: str, other: str) -> bool:
    return one == other or normalize("NFKC", one).casefold() == normalize("NFKC", other).casefold()


def _places(
    document: Mapping[str, Any], number: int, sentence: str, entities: Sequence[Entity]
) -> list[tuple[int, int] | None]:
    """Places of the tokens that the entities count in: of several tokenizations, the one that spells them."""
    for key in sorted((key for key in document if key == "tok" or key.startswith("tok/")), key=_finest):
        tokens = [token if isinstance(token, str) else token[0] for token in document[key][number]]
        if all(_spelt(tokens, entity) for entity in entities):
            return token_places(tokens, sentence)
    return []


def _finest(key: str) -> tuple[bool, str]:
    return not key.endswith("/fine"), key


def _spelt(tokens: Sequence[str], entity: Entity) -> bool:
    text, _, begin, end, *_ = entity
    return "".join(tokens[int(begin) : int(end)]) == "".join(str(text).split())


def _stretch(places: Sequence[tuple[int, int] | None], begin: int, end: int) -> tuple[int, int] | None:
    if not 0 <= begin < end <= len(places):
        return None
    first, last = places[begin], places[end - 1]
    return (first[0], last[1]) if first is not None and last is not None and first[0] < last[1] else None

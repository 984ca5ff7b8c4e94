"""HanLP's two forms of result -> names with offsets in code points.

A single-task recogniser given characters returns (text, label, begin, end) over those characters. A multi-task model
given sentences returns a Document: `ner/msra` and the like count in the tokens of `tok/fine`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

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

    A tokenizer drops white space and may change a character (full width, case); such a token keeps its length, or
    else its place is left open and the next one that is found again sets the count right.
    """
    places: list[tuple[int, int] | None] = []
    at = 0
    for token in tokens:
        while at < len(sentence) and sentence[at].isspace() and not sentence.startswith(token, at):
            at += 1
        if sentence.startswith(token, at):
            places.append((at, at + len(token)))
            at += len(token)
            continue
        again = sentence.find(token, at)
        if again >= 0 and len(token) > 1:
            places.append((again, again + len(token)))
            at = again + len(token)
        else:
            places.append(None)
            at += len(token)
    return places


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

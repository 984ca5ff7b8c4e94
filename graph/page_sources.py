"""Entities -> the sentences that name them, each sentence once, for the panel of `graph.html`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import islice
from typing import Any, Final

from graph.source import Source
from graph.witness import Spot, Witness
from ontology.terms import FZ_EVIDENCE, ITSRDF_TA_IDENT_REF, SKOS_ALT_LABEL

_SHOWN: Final = 8
"""Sentences kept for one entity; the rest is counted."""
_LOOKED_AT: Final = 2000
"""Mentions looked at to choose them, so that a whole district's thousands cost no more."""


@dataclass(slots=True)
class Sources:
    """Sentences by number, and for each entity which of them name it and where in them."""

    sentences: list[dict[str, Any]] = field(default_factory=list)
    of_entity: defaultdict[str, list[list[int]]] = field(default_factory=lambda: defaultdict(list))
    """IRI -> [sentence, begin and end of the name in it, begin and end on the page]."""
    counts: dict[str, int] = field(default_factory=dict)
    other_names: dict[str, list[str]] = field(default_factory=dict)


def sources_of(source: Source, iris: Sequence[str]) -> Sources:
    """The sentences that speak of these entities."""
    told = Sources()
    chosen: dict[str, list[str]] = {}
    for iri in iris:
        found = list(islice(_phrases(source, iri), _LOOKED_AT))
        told.counts[iri] = len(found)
        told.other_names[iri] = source.values(iri, SKOS_ALT_LABEL)
        chosen[iri] = nsmallest(_SHOWN, found)
    phrases = sorted({phrase for some in chosen.values() for phrase in some})
    spots = {spot.iri: spot for spot in Witness(source).spots(phrases)}
    numbers: dict[tuple[str, str], int] = {}
    for iri, some in chosen.items():
        for spot in _distinct(spots[phrase] for phrase in some if phrase in spots):
            told.of_entity[iri].append(_entry(spot, told.sentences, numbers))
    return told


def _phrases(source: Source, iri: str) -> Iterable[str]:
    yield from source.values(iri, FZ_EVIDENCE)
    yield from source.subjects(ITSRDF_TA_IDENT_REF, iri)


def _distinct(spots: Iterable[Spot]) -> list[Spot]:
    """The first of several mentions in one sentence, by date and place on the page."""
    first: dict[tuple[str, str], Spot] = {}
    for spot in sorted(spots, key=lambda s: (s.published or "9999", s.page, s.begin, s.iri)):
        first.setdefault((spot.page, spot.sentence.text), spot)
    return list(first.values())


def _entry(spot: Spot, sentences: list[dict[str, Any]], numbers: dict[tuple[str, str], int]) -> list[int]:
    sentence = spot.sentence
    key = (spot.page, sentence.text)
    if key not in numbers:
        numbers[key] = len(sentences)
        told = {"text": sentence.text, "file": spot.file, "date": spot.published, "headline": spot.headline}
        sentences.append({name: value for name, value in told.items() if value})
    return [numbers[key], sentence.begin, sentence.end, spot.begin, spot.end]

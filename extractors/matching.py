"""Text -> Hits: where the lexicons' words stand, found in one Aho-Corasick pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

import ahocorasick

from extractors.lexicons import (
    Body,
    CentralBody,
    CommunitySuffix,
    Division,
    Lexicons,
    OrganisationSuffix,
    Title,
    VenueSuffix,
)

__all__ = ["Finder", "Hits", "Matcher"]

T = TypeVar("T")


class Finder(Generic[T]):
    """Strings, each with a value, found in a text in one Aho-Corasick pass."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Builds the automaton."""
        self._automaton = ahocorasick.Automaton()
        for string, value in entries:
            self._automaton.add_word(_halves(string), value)
        self._automaton.make_automaton()

    def find(self, text: str) -> list[tuple[int, T]]:
        """Every occurrence as (end, value) in order of end, overlapping ones included."""
        halves = _halves(text)
        found = self._automaton.iter(halves)
        if len(halves) == 2 * len(text):
            return [((last + 1) >> 1, value) for last, value in found if last & 1]
        ends = [end for end, character in enumerate(text, 1) for _ in _halves(character)]
        return [(ends[last], value) for last, value in found if last & 1]


def _halves(text: str) -> str:
    """Each UTF-16 unit as two characters below 256.

    An automaton looks through a node's branches one by one; so its root has 80 of them instead of 2,500, and a
    text is read in 40 % of the time. A find must end on a second half.
    """
    return text.encode("utf-16-be", "surrogatepass").decode("latin-1")


@dataclass(slots=True)
class Hits:
    """Every occurrence of a lexicon word, by lexicon, as (begin, end, row) in order of end."""

    titles: list[tuple[int, int, Title]] = field(default_factory=list)
    roles: list[tuple[int, int, str]] = field(default_factory=list)
    bodies: list[tuple[int, int, Body]] = field(default_factory=list)
    central: list[tuple[int, int, CentralBody]] = field(default_factory=list)
    divisions: list[tuple[int, int, tuple[Division, ...]]] = field(default_factory=list)
    organisation_suffixes: list[tuple[int, int, OrganisationSuffix]] = field(default_factory=list)
    community_suffixes: list[tuple[int, int, CommunitySuffix]] = field(default_factory=list)
    venue_suffixes: list[tuple[int, int, VenueSuffix]] = field(default_factory=list)


class Matcher:
    """The lexicons as one automaton."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Builds the automaton: every string with the layers and rows that it belongs to."""
        entries: dict[str, list[tuple[int, object]]] = {}
        layers = {layer: number for number, layer in enumerate(Hits.__slots__)}

        def add(layer: str, string: str, row: object) -> None:
            if string:
                entries.setdefault(string, []).append((layers[layer], row))

        for title in lexicons.titles.values():
            add("titles", title.title, title)
        for role in sorted(lexicons.roles):
            add("roles", role, role)
        for body in lexicons.bodies.values():
            for form in dict.fromkeys((body.full, *body.shorts)):
                add("bodies", form, body)
            provincial = _provincial(body)
            if provincial is not None and provincial.full not in lexicons.bodies:
                for form in dict.fromkeys((provincial.full, *provincial.shorts)):
                    add("bodies", form, provincial)
        for organ in lexicons.central.values():
            for form in dict.fromkeys((organ.name, *organ.shorts)):
                add("central", form, organ)
        for name, divisions in lexicons.divisions_by_name.items():
            add("divisions", name, divisions)
        for suffix in lexicons.organisation_suffixes.values():
            add("organisation_suffixes", suffix.suffix, suffix)
        for ending in lexicons.community_suffixes.values():
            add("community_suffixes", ending.suffix, ending)
        for venue in lexicons.venue_suffixes.values():
            add("venue_suffixes", venue.suffix, venue)
        self._finder = Finder((string, (len(string), tuple(values))) for string, values in entries.items())

    def find(self, text: str) -> Hits:
        """All occurrences in `text`, overlapping ones included."""
        hits = Hits()
        layers = [getattr(hits, layer) for layer in Hits.__slots__]
        for end, (length, values) in self._finder.find(text):
            begin = end - length
            for layer, row in values:
                layers[layer].append((begin, end, row))
        return hits


def _provincial(body: Body) -> Body | None:
    """The province's counterpart of a local bureau: 教育局 → 教育厅."""
    if not body.full.endswith("局") or body.committee:
        return None
    shorts = tuple(short[:-1] + "厅" for short in body.shorts if short.endswith("局"))
    return replace(body, full=body.full[:-1] + "厅", shorts=shorts, levels=("province",))

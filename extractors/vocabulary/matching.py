"""Text -> Hits: where the lexicons' words stand, found in one Aho-Corasick pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation

from extractors.vocabulary.lexicons import (
    Body,
    CentralBody,
    CommunitySuffix,
    Division,
    Lexicons,
    OrganisationSuffix,
    Title,
    VenueSuffix,
)

__all__ = ["Finder", "Hits", "Matcher", "bodies"]

T = TypeVar("T")

_SURROGATE = re.compile("[\ud800-\udfff]")


class Finder(Generic[T]):
    """Strings, each with a value, found in a text in one Aho-Corasick pass."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Builds the automaton."""
        values = {string: value for string, value in entries if string}
        self.values = list(values.values())
        self._automaton = AhoCorasick(values, store_patterns=False, implementation=Implementation.ContiguousNFA)

    def find(self, text: str) -> list[tuple[int, int, T]]:
        """Every occurrence as (begin, end, value) in order of end, overlapping ones included, the longer first."""
        values = self.values
        return [(begin, end, values[number]) for number, begin, end in self.places(text)]

    def places(self, text: str) -> list[tuple[int, int, int]]:
        """The same as (place in `values`, begin, end)."""
        try:
            return self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:  # half of a surrogate pair, which JSON can hold
            return self._automaton.find_matches_as_indexes(_SURROGATE.sub("\ufffd", text), overlapping=True)


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
    trades: list[tuple[int, int, str]] = field(default_factory=list)
    frames: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)


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
        for body in bodies(lexicons):
            for form in dict.fromkeys((body.full, *body.shorts)):
                add("bodies", form, body)
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
        for trade in sorted(lexicons.body_words["trade"]):
            add("trades", trade, trade)
        for word, kinds in lexicons.name_frames.items():
            add("frames", word, kinds)
        self._finder = Finder((string, tuple(values)) for string, values in entries.items())

    def find(self, text: str) -> Hits:
        """All occurrences in `text`, overlapping ones included."""
        hits = Hits()
        add = [getattr(hits, layer).append for layer in Hits.__slots__]
        values = self._finder.values
        for number, begin, end in self._finder.places(text):
            for layer, row in values[number]:
                add[layer]((begin, end, row))
        return hits


def bodies(lexicons: Lexicons) -> Iterator[Body]:
    """The bodies of the lexicons, each followed by its province's counterpart."""
    for body in lexicons.bodies.values():
        yield body
        provincial = _provincial(body)
        if provincial is not None and provincial.full not in lexicons.bodies:
            yield provincial


def _provincial(body: Body) -> Body | None:
    """The province's counterpart of a local bureau: 教育局 → 教育厅."""
    if not body.full.endswith("局") or body.committee:
        return None
    shorts = tuple(short[:-1] + "厅" for short in body.shorts if short.endswith("局"))
    return replace(body, full=body.full[:-1] + "厅", shorts=shorts, levels=("province",))

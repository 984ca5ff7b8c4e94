"""What a caller names -> the entities it means: one by name, many by part of a name, events by what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import unquote

import pyoxigraph as ox

from graph import recall
from graph.facts import Community, Entity, Event, Match, Named, Organisation, Person, Place
from graph.naming import (
    AmbiguousNameError,
    LookupFailedError,
    UnknownNameError,
    candidates,
    checked_kinds,
    describe,
    simplified,
    unknown,
)
from graph.source import Source, zh
from graph.tenure import checked
from ontology.iris import BASE
from ontology.terms import EVENT_TYPES

Who = str | Named | Person | Organisation | Community | Place | Event


class Chooser:
    """Finds the one entity that is meant, or says what it could be."""

    def __init__(self, source: Source) -> None:
        """Look in this graph."""
        self._source = source

    def iri(self, who: Who, kinds: Sequence[str], home: str | None = None) -> str:
        """The IRI of the one that is meant; a record already knows it."""
        return who.iri if not isinstance(who, str) else self.one(who, kinds, home).iri

    def one(self, who: Who, kinds: Sequence[str], home: str | None = None) -> Entity:
        """The one entity of these kinds that a name, an IRI, 二七区/张伟 or a record means.

        Raises UnknownNameError and AmbiguousNameError, which list what is near.
        """
        found = self._found(who, kinds, home)
        if not found:
            raise unknown(self._source, str(who), kinds=kinds, home=home)
        if len(found) > 1:
            raise self._ambiguous(str(who), found)
        return recall.entities(self._source, found)[0]

    def _found(self, who: Who, kinds: Sequence[str], home: str | None) -> list[str]:
        if not isinstance(who, str):
            return [x for x, row in describe(self._source, [who.iri]).items() if row["kind"] in kinds]
        if who.startswith(BASE):
            told = describe(self._source, dict.fromkeys((who, unquote(who))))
            return [x for x, row in told.items() if row["kind"] in kinds]
        found = candidates(self._source, who, kinds=kinds, home=home)
        if not found and home is None and "/" in who:
            home, _, name = who.partition("/")
            found = candidates(self._source, name, kinds=kinds, home=home.strip())
        return self._without_bylines(found) if len(found) > 1 and "person" in kinds else found

    def _without_bylines(self, found: list[str]) -> list[str]:
        """A reporter is meant only where nobody else of that home has the name."""
        told = describe(self._source, found)
        homes = {row["home"] for row in told.values() if row["kind"] != "reporter"}
        return [x for x, row in told.items() if row["kind"] != "reporter" or row["home"] not in homes]

    def _ambiguous(self, name: str, found: list[str]) -> AmbiguousNameError:
        records = recall.entities(self._source, found[:20])
        lines = [f"  {number}. {record!r}" for number, record in enumerate(records, 1)]
        more = [f"  … 另有 {len(found) - 20} 个"] if len(found) > 20 else []
        first = records[0]
        kinds = f", 或 --kind {first.kind}" if len({record.kind for record in records}) > 1 else ""
        way = f"请用 home 指明, 如 {first.home}/{first.name}, 或用全名{kinds} (give the home or the full name)"
        message = f"“{name}”可指 {len(found)} 个 (ambiguous name):"
        return AmbiguousNameError("\n".join([message, *lines, *more, way]), tuple(found))

    def title(self, title: str) -> str:
        """A bare title as the graph writes it, or an error with the nearest ones."""
        plain = simplified(title)
        if self._source.rows("SELECT ?x WHERE { ?x skos:prefLabel %title% ; a org:Role } LIMIT 1", title=zh(plain)):
            return plain
        rows = self._source.rows("SELECT DISTINCT ?name WHERE { ?x a org:Role ; skos:prefLabel ?name }")
        titles = [row["name"] for row in rows]
        near = sorted((t for t in titles if set(t) & set(plain)), key=lambda t: (-len(set(t) & set(plain)), len(t), t))
        hint = f"\n相近的职务 (nearest titles): {'、'.join(near[:5])}" if near else ""
        raise UnknownNameError(f"没有“{title}”这个职务 (no such title).{hint}")


_SEARCH: Final = """SELECT DISTINCT ?x ?label WHERE {
  ?x skos:prefLabel|skos:altLabel ?label FILTER(CONTAINS(STR(?label), STR(%part%))) }"""
_REPORTED: Final = """SELECT ?x (COUNT(DISTINCT ?article) AS ?articles) WHERE { %these%
  { ?article schema:mentions ?x } UNION { ?x schema:subjectOf ?article }
  UNION { ?article schema:author ?x } UNION { ?article schema:contributor ?x } } GROUP BY ?x"""


def search(source: Source, part: str, *, kind: str | None, limit: int) -> list[Match]:
    """Everything that has `part` in a name, ranked by how it fits and then by how often it is reported."""
    checked_kinds(kind)
    part = simplified(part)
    if not part:
        return []
    best: dict[str, tuple[int, int, str]] = {}
    for row in source.rows(_SEARCH, part=zh(part)):
        label = row["label"]
        rank = 0 if label == part else 1 if label.startswith(part) else 2
        best[row["x"]] = min(best.get(row["x"], (9, 0, "")), (rank, len(label), label))
    told = {x: row for x, row in describe(source, best).items() if row["kind"] and kind in (None, row["kind"])}
    counts = {row["x"]: int(row["articles"]) for row in source.rows_for("x", told, _REPORTED)}
    matches = [Match(row["kind"], row["name"], row["home"], best[x][2], counts.get(x, 0), x) for x, row in told.items()]
    matches.sort(key=lambda m: (best[m.iri][0], -m.articles, len(m.label), m.name, m.iri))
    return matches[:limit]


def happenings(
    source: Source,
    *,
    on: str | None,
    since: str | None,
    until: str | None,
    type_: str | None,
    place: str | None,
    parts: Sequence[str],
    home: str | None,
) -> list[str]:
    """The IRIs of the events that fit all that is asked."""
    lines = []
    if place:
        lines.append(f"?spot schema:containedInPlace* {ox.NamedNode(place)} . ?x schema:location ?spot")
    lines += [f"?x schema:organizer|fz:leader|schema:attendee {ox.NamedNode(part)}" for part in parts]
    if type_:
        lines.append(f"?x fz:eventType {ox.NamedNode(_type_iri(type_))}")
    lines.append("?x a schema:Event" + (f" ; fz:home ?home {_home_test(home)}" if home else ""))
    if on or since or until:
        lines.append("?x schema:startDate ?start OPTIONAL { ?x schema:endDate ?end } " + _span(on, since, until))
    return [row["x"] for row in source.rows(f"SELECT DISTINCT ?x WHERE {{ {' . '.join(lines)} }}")]


def _home_test(home: str) -> str:
    """`naming.home_fits` in SPARQL."""
    asked = ox.Literal(simplified(home))
    return f"FILTER(STRENDS({asked}, ?home) || STRENDS(?home, {asked}) || STRSTARTS(?home, {asked}))"


def _span(on: str | None, since: str | None, until: str | None) -> str:
    tests = ["BIND(STR(?start) AS ?first) BIND(COALESCE(STR(?end), ?first) AS ?last)"]
    if on:
        day = ox.Literal(checked(on))
        tests.append(
            f"FILTER(STRSTARTS(?first, {day}) || (BOUND(?end) && STRLEN(?first) = STRLEN({day})"
            f" && ?first <= {day} && {day} <= ?last))"
        )
    if since:
        tests.append(f"FILTER(?last >= SUBSTR({ox.Literal(checked(since))}, 1, STRLEN(?last)))")
    if until:
        day = ox.Literal(checked(until))
        tests.append(f"FILTER(SUBSTR(?first, 1, STRLEN({day})) <= {day})")
    return " ".join(tests)


def _type_iri(name: str) -> str:
    for concept in EVENT_TYPES.values():
        if name in (concept.notation, concept.zh):
            return concept.iri
    known = "、".join(f"{concept.notation} {concept.zh}" for concept in EVENT_TYPES.values())
    raise LookupFailedError(f"没有“{name}”这种活动类型 (no such event type); 可用: {known}")

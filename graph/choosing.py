"""What a caller names -> the entities it means: one by name, many by part of a name, events by what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import unquote

import pyoxigraph as ox

from graph import recall
from graph.facts import Entity, Match, Record
from graph.naming import (
    AmbiguousNameError,
    LookupFailedError,
    UnknownNameError,
    candidates,
    checked_kinds,
    checked_limit,
    describe,
    simplified,
    told,
    unknown,
)
from graph.source import Source, zh
from graph.tenure import Day, checked, checked_span
from ontology.iris import BASE
from ontology.terms import EVENT_TYPES

_SEARCH: Final = """SELECT DISTINCT ?x ?label WHERE {
  ?x skos:prefLabel|skos:altLabel ?label FILTER(CONTAINS(STR(?label), STR(%part%))) }"""
_REPORTED: Final = """SELECT ?x (COUNT(DISTINCT ?article) AS ?articles) WHERE { %these%
  { ?article schema:mentions ?x } UNION { ?x schema:subjectOf ?article }
  UNION { ?article schema:author ?x } UNION { ?article schema:contributor ?x } } GROUP BY ?x"""


class Chooser:
    """Finds the one entity that is meant, or says what it could be."""

    def __init__(self, source: Source) -> None:
        """Look in this graph."""
        self._source = source

    def iri(self, who: str | Record, kinds: Sequence[str], home: str | None = None) -> str:
        """The IRI of the one that is meant; a record already knows it.

        Raises what `one` raises.
        """
        return self.one(who, kinds, home).iri if isinstance(who, str) else _fitting(who, kinds).iri

    def one(self, who: str | Record, kinds: Sequence[str], home: str | None = None) -> Entity:
        """The one entity of these kinds that a name, an IRI, 二七区/张伟 or a record means.

        Raises UnknownNameError and AmbiguousNameError, which list what is near, LookupFailedError for a record of
        another kind, and TypeError for what is neither a name nor a record.
        """
        if not isinstance(who, str):
            if not describe(self._source, [_fitting(who, kinds).iri]):
                raise UnknownNameError(f"这个图里没有 {who!r} (not in this graph)")
            return recall.entities(self._source, [who.iri])[0]
        found = self._found(who, kinds, home)
        if not found:
            raise unknown(self._source, who, kinds=kinds, home=home)
        if len(found) > 1:
            raise self._ambiguous(who, found)
        return recall.entities(self._source, found)[0]

    def _found(self, who: str, kinds: Sequence[str], home: str | None) -> list[str]:
        if who.startswith(BASE):
            known = describe(self._source, dict.fromkeys((who, unquote(who))))
            return [x for x, row in known.items() if row["kind"] in kinds]
        found = candidates(self._source, who, kinds=kinds, home=home)
        if not found and home is None and "/" in who:
            home, _, name = who.partition("/")
            found = candidates(self._source, name, kinds=kinds, home=home.strip())
        return self._without_bylines(found) if len(found) > 1 and "person" in kinds else found

    def _without_bylines(self, found: list[str]) -> list[str]:
        """A reporter is meant only where nobody else of that home has the name."""
        known = describe(self._source, found)
        homes = {row["home"] for row in known.values() if row["kind"] != "reporter"}
        return [x for x, row in known.items() if row["kind"] != "reporter" or row["home"] not in homes]

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
        """A bare title as the graph writes it: 區長 → 区长.

        Raises UnknownNameError, which lists the nearest titles.
        """
        plain = simplified(title)
        if self._source.rows("SELECT ?x WHERE { ?x skos:prefLabel %title% ; a org:Role } LIMIT 1", title=zh(plain)):
            return plain
        rows = self._source.rows("SELECT DISTINCT ?name WHERE { ?x a org:Role ; skos:prefLabel ?name }")
        titles = [row["name"] for row in rows]
        near = sorted((t for t in titles if set(t) & set(plain)), key=lambda t: (-len(set(t) & set(plain)), len(t), t))
        hint = f"\n相近的职务 (nearest titles): {'、'.join(near[:5])}" if near else ""
        raise UnknownNameError(f"没有“{title}”这个职务 (no such title).{hint}")


def _fitting(who: Record, kinds: Sequence[str]) -> Record:
    """A record as it was given, if it is one, and of these kinds; a reporter is a person too."""
    if not isinstance(who, Record):
        raise TypeError(f"{who!r}: 请给名字、IRI 或查到的记录 (give a name, an IRI or a record that a lookup gave)")
    if who.kind not in kinds and not (who.kind == "reporter" and "person" in kinds):
        raise LookupFailedError(f"{who!r} 不是{told(kinds)} (is of another kind)")
    return who


def search(source: Source, part: str, *, kind: str | None, limit: int | None) -> list[Match]:
    """At most `limit` things that have `part` in a name, ranked by how it fits, then by how often it is reported.

    Raises LookupFailedError for an unknown kind, ValueError for a negative limit.
    """
    kinds, limit = checked_kinds(kind), checked_limit(limit)
    part = simplified(part)
    if not part:
        return []
    best: dict[str, tuple[int, int, str]] = {}
    for row in source.rows(_SEARCH, part=zh(part)):
        label = row["label"]
        rank = 0 if label == part else 1 if label.startswith(part) else 2
        best[row["x"]] = min(best.get(row["x"], (9, 0, "")), (rank, len(label), label))
    known = {x: row for x, row in describe(source, best).items() if row["kind"] in kinds}
    counts = {row["x"]: int(row["articles"]) for row in source.rows_for("x", known, _REPORTED)}
    matches = [
        Match(row["kind"], row["name"], row["home"], best[x][2], counts.get(x, 0), x) for x, row in known.items()
    ]
    matches.sort(key=lambda m: (best[m.iri][0], -m.articles, len(m.label), m.name, m.iri))
    return matches[:limit]


def happenings(
    source: Source,
    *,
    on: Day | None,
    since: Day | None,
    until: Day | None,
    type_: str | None,
    place: str | None,
    parts: Sequence[str],
    home: str | None,
) -> list[str]:
    """The IRIs of the events that fit all that is asked; `place` and `parts` are IRIs.

    Raises DateError for what is no date or no stretch of time, LookupFailedError for an unknown type.
    """
    lines = []
    if place:
        lines.append(f"?spot schema:containedInPlace* {ox.NamedNode(place)} . ?x schema:location ?spot")
    lines += [f"?x schema:organizer|fz:leader|schema:attendee {ox.NamedNode(part)}" for part in parts]
    if type_ is not None:
        lines.append(f"?x fz:eventType {ox.NamedNode(_type_iri(type_))}")
    lines.append("?x a schema:Event" + (f" ; fz:home ?home {home_test(home)}" if home else ""))
    if (on, since, until) != (None, None, None):
        lines.append("?x schema:startDate ?start OPTIONAL { ?x schema:endDate ?end } " + _span(on, since, until))
    return [row["x"] for row in source.rows(f"SELECT DISTINCT ?x WHERE {{ {' . '.join(lines)} }}")]


def home_test(home: str) -> str:
    """A filter of SPARQL that does with ?home what `naming.home_fits` does."""
    asked = ox.Literal(simplified(home))
    return f"FILTER(STRENDS({asked}, ?home) || STRENDS(?home, {asked}) || STRSTARTS(?home, {asked}))"


def _span(on: Day | None, since: Day | None, until: Day | None) -> str:
    first, last = checked_span(since, until)
    tests = ["BIND(STR(?start) AS ?first) BIND(COALESCE(STR(?end), ?first) AS ?last)"]
    if on is not None:
        day = ox.Literal(checked(on))
        tests.append(
            f"FILTER(STRSTARTS(?first, {day}) || (BOUND(?end) && STRLEN(?first) = STRLEN({day})"
            f" && ?first <= {day} && {day} <= ?last))"
        )
    if first:
        tests.append(f"FILTER(?last >= SUBSTR({ox.Literal(first)}, 1, STRLEN(?last)))")
    if last:
        day = ox.Literal(last)
        tests.append(f"FILTER(SUBSTR(?first, 1, STRLEN({day})) <= {day})")
    return " ".join(tests)


def _type_iri(name: str) -> str:
    for concept in EVENT_TYPES.values():
        if name in (concept.notation, concept.zh):
            return concept.iri
    known = "、".join(f"{concept.notation} {concept.zh}" for concept in EVENT_TYPES.values())
    raise LookupFailedError(f"没有“{name}”这种活动类型 (no such event type); 可用: {known}")

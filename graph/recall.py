"""IRIs -> records: reads what the graph says of many entities in a few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final, cast

from graph.facts import Community, Entity, Event, Named, Organisation, Part, Participation, Person, Place, Post
from graph.naming import describe
from graph.paper import Article, PageRecord
from graph.source import Row, Source
from ontology.terms import (
    DCTERMS_IDENTIFIER,
    DCTERMS_TITLE,
    EVENT_TYPES,
    FZ_DATING_REASON,
    FZ_EDITION,
    FZ_EVENT_TYPE_PROPERTY,
    FZ_FILE_NAME,
    FZ_HOME,
    FZ_HOME_REASON,
    FZ_LEADER,
    FZ_NEWSPAPER,
    ORG_SUB_ORGANIZATION_OF,
    RDF_TYPE,
    SCHEMA_ATTENDEE,
    SCHEMA_CONTAINED_IN_PLACE,
    SCHEMA_DATE_PUBLISHED,
    SCHEMA_END_DATE,
    SCHEMA_EVENT,
    SCHEMA_LOCATION,
    SCHEMA_ORGANIZER,
    SCHEMA_START_DATE,
    SCHEMA_SUBJECT_OF,
    SKOS_ALT_LABEL,
    SKOS_PREF_LABEL,
)

_LARGER: Final = (ORG_SUB_ORGANIZATION_OF, SCHEMA_CONTAINED_IN_PLACE)
_PARTS: Final = (SCHEMA_LOCATION, SCHEMA_ORGANIZER, FZ_LEADER, SCHEMA_ATTENDEE)

_POSTS: Final = """SELECT DISTINCT ?x ?person ?organisation ?title WHERE { %these%
  ?x org:member ?person ; org:organization ?organisation ; org:role/skos:prefLabel ?title }"""
_LEVELS: Final = "SELECT DISTINCT ?x ?value WHERE { %these% ?x fz:kind/skos:notation ?value }"
_ARTICLES: Final = """SELECT DISTINCT ?x ?page ?file ?headline ?published ?body WHERE { %these%
  ?x schema:isPartOf ?page . ?page fz:fileName ?file .
  OPTIONAL { ?x schema:headline ?headline } OPTIONAL { ?x schema:articleBody ?body }
  OPTIONAL { ?page schema:datePublished ?published } }"""
_BYLINES: Final = "SELECT DISTINCT ?x ?value WHERE {{ %these% ?x schema:{}/skos:prefLabel ?value }}"
_PARTS_OF: Final = """SELECT DISTINCT ?x ?part WHERE {
  { ?x schema:location %who% BIND("location" AS ?part) } UNION { ?x schema:organizer %who% BIND("organizer" AS ?part) }
  UNION { ?x fz:leader %who% BIND("leader" AS ?part) } UNION { ?x schema:attendee %who% BIND("attendee" AS ?part) } }"""
_EVENT_TYPES: Final = {concept.iri: concept.notation for concept in EVENT_TYPES.values()}


def names(source: Source, iris: Iterable[str]) -> dict[str, Named]:
    """Kind, home and name of each IRI."""
    told = describe(source, iris).items()
    return {x: Named(row["kind"], row["home"], row["name"], x) for x, row in told}


def posts(source: Source, iris: Iterable[str]) -> list[Post]:
    """Posts in the order of their first observation."""
    wanted = list(dict.fromkeys(iris))
    rows = {row["x"]: row for row in source.rows_for("x", wanted, _POSTS)}
    seen = _lists(source, wanted, "SELECT DISTINCT ?x ?value WHERE { %these% ?x fz:observedOn ?value }")
    told = _lists(source, wanted, "SELECT DISTINCT ?x ?value WHERE { %these% ?x prov:wasDerivedFrom ?value }")
    states = _lists(source, wanted, "SELECT DISTINCT ?x ?value WHERE { %these% ?x fz:postStatus/skos:notation ?value }")
    known = names(source, [row[key] for row in rows.values() for key in ("person", "organisation")])
    found = [
        Post(
            known[row["person"]],
            known[row["organisation"]],
            row["title"],
            _status(states[x]),
            tuple(seen[x]),
            tuple(told[x]),
            x,
            "former" in states[x],
        )
        for x, row in rows.items()
        if row["person"] in known and row["organisation"] in known
    ]
    return sorted(found, key=lambda p: (p.since or "9999", p.organisation.name, p.title, p.person.name, p.iri))


def _status(states: list[str]) -> str:
    """Of a post said to be several things, the most present: 现任 before 代理, 拟任 and 曾任."""
    order = ("held", "acting", "proposed", "former")
    return min(states, key=lambda s: order.index(s) if s in order else len(order), default="held")


def entities(source: Source, iris: Iterable[str]) -> list[Entity]:
    """Persons, organisations, communities, places and events as records, in the order of the IRIs."""
    told = describe(source, iris)
    about = {x: source.about(x) for x, row in told.items() if row["kind"] != "event"}
    people = [x for x, row in told.items() if row["kind"] in ("person", "reporter")]
    held: dict[str, list[Post]] = defaultdict(list)
    for post in posts(source, _post_iris(source, people)):
        held[post.person.iri].append(post)
    levels = _lists(source, [x for x, row in told.items() if row["kind"] == "community"], _LEVELS)
    larger = {x: [v for key in _LARGER for v in about[x].get(key, ())] for x in about}
    above = names(source, [v for values in larger.values() for v in values])
    happened = {e.iri: e for e in events(source, [x for x, row in told.items() if row["kind"] == "event"])}
    records: list[Entity] = []
    for x, row in told.items():
        if row["kind"] == "event":
            records.append(happened[x])
            continue
        over = next((above[v] for v in larger[x] if v in above), None)
        other = tuple(about[x].get(SKOS_ALT_LABEL, ()))
        records.append(_record(x, row, other, over, levels[x], tuple(held[x])))
    return records


def _record(
    x: str, row: Row, other: tuple[str, ...], over: Named | None, level: list[str], held: tuple[Post, ...]
) -> Entity:
    name, home, kind = row["name"], row["home"], row["kind"]
    if kind == "organisation":
        return Organisation(name, home, other, over, x)
    if kind == "community":
        return Community(name, home, other, level[0] if level else "", over, x)
    if kind == "place":
        return Place(name, home, other, over, x)
    return Person(name, home, other, bool(held), kind == "reporter", held, x)


def _post_iris(source: Source, people: Iterable[str]) -> list[str]:
    query = "SELECT DISTINCT ?x WHERE { %these% ?x org:member ?person }"
    return [row["x"] for row in source.rows_for("person", people, query)]


def events(source: Source, iris: Iterable[str]) -> list[Event]:
    """Events by date, those without one last."""
    told = {x: source.about(x) for x in dict.fromkeys(iris)}
    known = names(source, [v for about in told.values() for part in _PARTS for v in about.get(part, ())])

    def event(x: str, about: dict[str, list[str]]) -> Event:
        def first(key: str) -> str | None:
            return next(iter(about.get(key, ())), None)

        def named(key: str) -> tuple[Named, ...]:
            return tuple(sorted((known[v] for v in about.get(key, ()) if v in known), key=lambda n: (n.name, n.iri)))

        return Event(
            first(SKOS_PREF_LABEL) or "",
            first(FZ_HOME) or "",
            _EVENT_TYPES.get(first(FZ_EVENT_TYPE_PROPERTY) or "", "other"),
            first(SCHEMA_START_DATE),
            first(SCHEMA_END_DATE),
            named(SCHEMA_LOCATION),
            named(SCHEMA_ORGANIZER),
            named(FZ_LEADER),
            named(SCHEMA_ATTENDEE),
            tuple(about.get(SCHEMA_SUBJECT_OF, ())),
            x,
        )

    found = [event(x, about) for x, about in told.items() if SCHEMA_EVENT in about.get(RDF_TYPE, ())]
    return sorted(found, key=lambda e: (e.start or "9999", e.name, e.iri))


def participations(source: Source, entity: str) -> list[Participation]:
    """Every part that one entity has in an event, by date."""
    rows = source.rows(_PARTS_OF, who=entity)
    happened = {event.iri: event for event in events(source, [row["x"] for row in rows])}
    named = names(source, [entity])[entity]
    parts = [Participation(happened[row["x"]], named, cast(Part, row["part"])) for row in rows if row["x"] in happened]
    return sorted(parts, key=lambda p: (p.event.start or "9999", p.event.name, p.event.iri, p.part))


def articles(source: Source, iris: Iterable[str]) -> list[Article]:
    """Articles by date, page and place on the page."""
    wanted = list(dict.fromkeys(iris))
    reporters = _lists(source, wanted, _BYLINES.format("author"))
    correspondents = _lists(source, wanted, _BYLINES.format("contributor"))
    found = {
        row["x"]: Article(
            row.get("headline", ""),
            row["page"],
            row["file"],
            row.get("published"),
            tuple(reporters[row["x"]]),
            tuple(correspondents[row["x"]]),
            row.get("body", ""),
            row["x"],
        )
        for row in source.rows_for("x", wanted, _ARTICLES)
    }
    return sorted(found.values(), key=lambda a: (a.published or "9999", a.page, article_begin(a.iri)))


def article_begin(iri: str) -> int:
    """The page offset that an article is named by, e.g. …/article/0720.txt/9 → 9."""
    last = iri.rpartition("/")[2]
    return int(last) if last.isdecimal() else 0


def pages(source: Source, iris: Iterable[str]) -> list[PageRecord]:
    """Pages by date and name."""
    wanted = list(dict.fromkeys(iris))
    counts = _lists(source, wanted, "SELECT DISTINCT ?x ?value WHERE { %these% ?value schema:isPartOf ?x }")

    def record(x: str) -> PageRecord:
        file = source.value(x, FZ_FILE_NAME) or ""
        return PageRecord(
            source.value(x, DCTERMS_IDENTIFIER) or file,
            file,
            source.value(x, SCHEMA_DATE_PUBLISHED),
            source.value(x, FZ_DATING_REASON),
            source.value(x, FZ_HOME),
            source.value(x, FZ_HOME_REASON),
            source.value(x, FZ_NEWSPAPER),
            source.value(x, FZ_EDITION),
            source.value(x, DCTERMS_TITLE),
            len(counts[x]),
            x,
        )

    return sorted(map(record, wanted), key=lambda p: (p.published or "9999", p.id))


def _lists(source: Source, iris: Iterable[str], query: str) -> defaultdict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in source.rows_for("x", iris, query):
        found[row["x"]].append(row["value"])
    for values in found.values():
        values.sort()
    return found

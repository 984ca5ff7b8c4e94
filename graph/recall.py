"""IRIs -> records: reads what the graph says of many entities in a few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from graph.facts import Article, Community, Entity, Event, Named, Organisation, PageRecord, Person, Place, Post
from graph.naming import describe
from graph.source import Row, Source

_POSTS: Final = """SELECT DISTINCT ?x ?person ?organisation ?title WHERE { %these%
  ?x org:member ?person ; org:organization ?organisation ; org:role/skos:prefLabel ?title }"""
_ABOUT: Final = """SELECT DISTINCT ?x ?property ?value WHERE { %these%
  VALUES ?property { skos:altLabel org:subOrganizationOf schema:containedInPlace } ?x ?property ?value }"""
_LEVELS: Final = "SELECT DISTINCT ?x ?value WHERE { %these% ?x fz:kind/skos:notation ?value }"
_EVENTS: Final = """SELECT DISTINCT ?x ?name ?home ?type ?start ?end WHERE { %these%
  ?x a schema:Event ; skos:prefLabel ?name .
  OPTIONAL { ?x fz:home ?home } OPTIONAL { ?x fz:eventType/skos:notation ?type }
  OPTIONAL { ?x schema:startDate ?start } OPTIONAL { ?x schema:endDate ?end } }"""
_PARTS: Final = """SELECT DISTINCT ?x ?part ?value WHERE { %these%
  VALUES ?part { schema:location schema:organizer fz:leader schema:attendee schema:subjectOf } ?x ?part ?value }"""
_ARTICLES: Final = """SELECT DISTINCT ?x ?page ?file ?headline ?published ?body WHERE { %these%
  ?x schema:isPartOf ?page . ?page fz:fileName ?file .
  OPTIONAL { ?x schema:headline ?headline } OPTIONAL { ?x schema:articleBody ?body }
  OPTIONAL { ?page schema:datePublished ?published } }"""
_BYLINES: Final = """SELECT DISTINCT ?x ?role ?name WHERE { %these%
  VALUES ?role { schema:author schema:contributor } ?x ?role ?who . ?who skos:prefLabel ?name }"""
_PAGES: Final = """SELECT DISTINCT ?x ?property ?value WHERE { %these%
  VALUES ?property { dcterms:identifier fz:fileName schema:datePublished fz:datingReason fz:home fz:homeReason
                     fz:newspaper fz:edition dcterms:title } ?x ?property ?value }"""


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
    about: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in source.rows_for("x", told, _ABOUT):
        about[row["x"]][row["property"].rpartition("/")[2].rpartition("#")[2]].append(row["value"])
    people = [x for x, row in told.items() if row["kind"] in ("person", "reporter")]
    held: dict[str, list[Post]] = defaultdict(list)
    for post in posts(source, _post_iris(source, people)):
        held[post.person.iri].append(post)
    levels = _lists(source, [x for x, row in told.items() if row["kind"] == "community"], _LEVELS)
    larger = ("subOrganizationOf", "containedInPlace")
    above = names(source, [v for x in told for key in larger for v in about[x][key]])
    happened = {e.iri: e for e in events(source, [x for x, row in told.items() if row["kind"] == "event"])}
    records: list[Entity] = []
    for x, row in told.items():
        if row["kind"] == "event":
            records.append(happened[x])
            continue
        over = next((above[v] for key in larger for v in sorted(about[x][key]) if v in above), None)
        records.append(_record(x, row, tuple(sorted(about[x]["altLabel"])), over, levels[x], tuple(held[x])))
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
    wanted = list(dict.fromkeys(iris))
    parts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in source.rows_for("x", wanted, _PARTS):
        parts[row["x"]][row["part"].rpartition("/")[2].rpartition("#")[2]].append(row["value"])
    known = names(source, [v for values in parts.values() for part in values.values() for v in part])
    rows: dict[str, Row] = {}
    for row in source.rows_for("x", wanted, _EVENTS):
        rows.setdefault(row["x"], row)

    def named(x: str, part: str) -> tuple[Named, ...]:
        return tuple(sorted((known[v] for v in parts[x][part] if v in known), key=lambda n: (n.name, n.iri)))

    found = [
        Event(
            row["name"],
            row.get("home", ""),
            row.get("type", "other"),
            row.get("start"),
            row.get("end"),
            named(x, "location"),
            named(x, "organizer"),
            named(x, "leader"),
            named(x, "attendee"),
            tuple(sorted(parts[x]["subjectOf"])),
            x,
        )
        for x, row in rows.items()
    ]
    return sorted(found, key=lambda e: (e.start or "9999", e.name, e.iri))


def articles(source: Source, iris: Iterable[str]) -> list[Article]:
    """Articles by date, page and place on the page."""
    wanted = list(dict.fromkeys(iris))
    bylines: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in source.rows_for("x", wanted, _BYLINES):
        bylines[row["x"]][row["role"].rpartition("/")[2]].append(row["name"])
    found = {
        row["x"]: Article(
            row.get("headline", ""),
            row["page"],
            row["file"],
            row.get("published"),
            tuple(sorted(bylines[row["x"]]["author"])),
            tuple(sorted(bylines[row["x"]]["contributor"])),
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
    told: dict[str, dict[str, str]] = {x: {} for x in wanted}
    for row in source.rows_for("x", wanted, _PAGES):
        told[row["x"]].setdefault(row["property"], row["value"])
    counts = _lists(source, wanted, "SELECT DISTINCT ?x ?value WHERE { %these% ?value schema:isPartOf ?x }")

    def record(x: str) -> PageRecord:
        local = {key.rpartition("/")[2].rpartition("#")[2]: value for key, value in told[x].items()}
        file = local.get("fileName", "")
        return PageRecord(
            local.get("identifier", file),
            file,
            local.get("datePublished"),
            local.get("datingReason"),
            local.get("home"),
            local.get("homeReason"),
            local.get("newspaper"),
            local.get("edition"),
            local.get("title"),
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

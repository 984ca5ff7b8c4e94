"""graph.ttl -> Built: what the graph of a build says of each article, as it is scored and no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph.evaluate_gold import squeeze
from graph.source import Row, Source, open_store
from ontology.terms import FZ_COMMUNITY, ORG_ORGANIZATION, SCHEMA_PERSON, SCHEMA_PLACE

_UNKNOWN: Final[frozenset[str | None]] = frozenset((None,))
HEADINGS: Final = ("persons", "organisations", "communities", "places")

_ARTICLES: Final = """SELECT ?x ?page ?body ?headline WHERE { ?x a schema:NewsArticle ; schema:articleBody ?body ;
  schema:isPartOf/dcterms:identifier ?page . OPTIONAL { ?x schema:headline ?headline } }"""
_NAMED: Final = "SELECT ?x ?value ?class WHERE { ?x a schema:NewsArticle ; schema:mentions ?value . ?value a ?class }"
_LABELS: Final = """SELECT ?x ?value ?first WHERE { { ?x skos:prefLabel ?value BIND(1 AS ?first) }
  UNION { ?x skos:altLabel ?value BIND(0 AS ?first) } }"""
_POSTS: Final = """SELECT ?x ?article ?person ?organisation ?title WHERE { ?x a org:Membership ; org:member ?person ;
  org:organization ?organisation ; org:role/skos:prefLabel ?title ; prov:wasDerivedFrom ?article }"""
_EVENTS: Final = "SELECT ?x ?value WHERE { ?x a schema:Event ; schema:subjectOf ?value }"
_PHRASES: Final = """SELECT ?m ?page ?begin ?end ?anchor ?confidence WHERE { ?m a nif:Phrase ; nif:beginIndex ?begin ;
  nif:endIndex ?end ; nif:anchorOf ?anchor ; nif:referenceContext/dcterms:identifier ?page .
  OPTIONAL { ?m itsrdf:taConfidence ?confidence } }"""
_PAIRS: Final = {
    "reporters": "?x schema:author ?value",
    "correspondents": "?x schema:contributor ?value",
    "kinds": "?x fz:kind/skos:notation ?value",
    "within": "?x schema:containedInPlace ?value",
    "part_of": "?x org:subOrganizationOf ?value",
    "types": "?x fz:eventType/skos:notation ?value",
    "dates": "?x schema:startDate ?value",
    "evidence": "?x a schema:Event ; fz:evidence/nif:anchorOf ?value",
    "event_places": "?x schema:location ?value",
    "organisers": "?x schema:organizer ?value",
    "leaders": "?x fz:leader ?value",
    "attendees": "?x schema:attendee ?value",
    "phrases": "{ ?value itsrdf:taIdentRef ?x } UNION { ?x fz:evidence ?value }",
}


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """An entity or event, and the forms by which it goes, its name first."""

    forms: tuple[str, ...]
    iri: str

    @property
    def name(self) -> str:
        """The name it bears in the graph."""
        return self.forms[0]


@dataclass(frozen=True, slots=True)
class BuiltPost:
    """A post that the graph tells of."""

    person: Thing
    organisation: Thing
    title: str


@dataclass(frozen=True, slots=True)
class BuiltEvent:
    """An event that the graph tells of; an undated one has the date None."""

    thing: Thing
    types: frozenset[str | None]
    dates: frozenset[str | None]
    text: str
    """Its names and the sentences that are its evidence."""


@dataclass(frozen=True, slots=True)
class BuiltArticle:
    """An article as the graph tells it."""

    iri: str
    page: str
    body: str
    squeezed: str
    """Its body as it is compared."""
    headlines: frozenset[str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of a page that the graph points at."""

    iri: str
    page: str
    begin: int
    end: int
    anchor: str
    confidence: float | None


class Built:
    """What a build's graph says; read once, then asked by article, entity or event."""

    def __init__(self, turtle: Path) -> None:
        """Read a graph.ttl."""
        source = Source(open_store(turtle))
        self._labels = _labels(source.rows(_LABELS))
        self._pairs = {key: _grouped(source.rows(f"SELECT ?x ?value WHERE {{ {q} }}")) for key, q in _PAIRS.items()}
        self._named = _headings(source.rows(_NAMED))
        self._events = _grouped({"x": row["value"], "value": row["x"]} for row in source.rows(_EVENTS))
        self.articles = _articles(source.rows(_ARTICLES))
        self.phrases = {row["m"]: _phrase(row) for row in source.rows(_PHRASES)}
        self._posts: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
        self.posts: dict[str, BuiltPost] = {}
        """Every post by its IRI."""
        for row in source.rows(_POSTS):
            told = row["person"], row["organisation"], squeeze(row["title"])
            self._posts[row["article"]].add(told)
            self.posts[row["x"]] = self._post(*told)

    def thing(self, iri: str) -> Thing:
        """An entity or event with its forms."""
        return Thing(self._labels.get(iri) or (squeeze(iri),), iri)

    def named(self, article: str, heading: str) -> list[Thing]:
        """What an article names under a heading: persons, organisations, communities, places, or a byline's role."""
        found = (
            self._pairs[heading].get(article, ()) if heading in self._pairs else self._named.get((heading, article), ())
        )
        return [self.thing(iri) for iri in sorted(found)]

    def values(self, key: str, iri: str) -> list[str]:
        """The kinds of a community, or the phrases that name or prove something."""
        return sorted(self._pairs[key].get(iri, ()))

    def things(self, key: str, iri: str) -> list[Thing]:
        """What something lies in or belongs to, or what has a part in an event."""
        return [self.thing(value) for value in self.values(key, iri)]

    def posts_of(self, article: str) -> list[BuiltPost]:
        """The posts that an article gives to persons."""
        return [self._post(*told) for told in sorted(self._posts[article])]

    def events_of(self, article: str) -> list[BuiltEvent]:
        """The events that an article reports, by name."""
        return sorted(map(self.event, self._events.get(article, ())), key=_name_of)

    def event(self, iri: str) -> BuiltEvent:
        """An event with all that tells which one it is."""
        thing = self.thing(iri)
        text = "".join((*thing.forms, *map(squeeze, self.values("evidence", iri))))
        types: frozenset[str | None] = frozenset(self.values("types", iri)) or _UNKNOWN
        dates: frozenset[str | None] = frozenset(self.values("dates", iri)) or _UNKNOWN
        return BuiltEvent(thing, types, dates, text)

    @property
    def events(self) -> list[str]:
        """The IRI of every event."""
        return sorted({iri for found in self._events.values() for iri in found})

    @property
    def entities(self) -> dict[str, set[str]]:
        """Heading -> the IRIs of all that some article names under it."""
        found: dict[str, set[str]] = {heading: set() for heading in HEADINGS}
        for (heading, _), iris in self._named.items():
            found[heading] |= iris
        return found

    def _post(self, person: str, organisation: str, title: str) -> BuiltPost:
        return BuiltPost(self.thing(person), self.thing(organisation), title)


def _name_of(event: BuiltEvent) -> tuple[str, str]:
    return event.thing.name, event.thing.iri


def _grouped(rows: Iterable[Row]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[row["x"]].add(row["value"])
    return dict(found)


def _labels(rows: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row["x"], row["first"] == "0", row["value"])):
        found[row["x"]].append(squeeze(row["value"]))
    return {iri: tuple(forms) for iri, forms in found.items()}


def _headings(rows: Iterable[Row]) -> dict[tuple[str, str], set[str]]:
    """(heading, article) -> what it names; a community is no venue, though both are places."""
    classes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        classes[row["x"], row["value"]].add(row["class"])
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    wanted = zip(HEADINGS, (SCHEMA_PERSON, ORG_ORGANIZATION, FZ_COMMUNITY, SCHEMA_PLACE), strict=True)
    for heading, rdf_class in wanted:
        for (article, iri), its in classes.items():
            if rdf_class in its and not (heading == "places" and FZ_COMMUNITY in its):
                found[heading, article].add(iri)
    return found


def _articles(rows: Iterable[Row]) -> dict[str, BuiltArticle]:
    headlines: dict[str, set[str]] = defaultdict(set)
    told = sorted(rows, key=lambda row: row["x"])
    for row in told:
        if row.get("headline"):
            headlines[row["x"]].add(squeeze(row["headline"]))
    return {
        row["x"]: BuiltArticle(row["x"], row["page"], row["body"], squeeze(row["body"]), frozenset(headlines[row["x"]]))
        for row in told
    }


def _phrase(row: Row) -> Phrase:
    confidence = float(row["confidence"]) if "confidence" in row else None
    return Phrase(row["m"], row["page"], int(row["begin"]), int(row["end"]), row["anchor"], confidence)

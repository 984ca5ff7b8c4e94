"""The store -> the network of its entities: what `graph.graphml`, `graph.html` and `to_networkx()` share.

A record with dates and evidence (a post) folds to an edge here, and an event is a node joined to those who take part.
Pages, articles and mentions stay out. Nodes and edges are added in sorted order and every attribute is a string or a
number, so that GraphML takes them and the same store always gives the same file.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

import networkx as nx
import pyoxigraph as ox

from graph.facts import PARTS
from graph.source import Row, Source
from ontology.terms import (
    FZ_COMMUNITY,
    FZ_REPORTER,
    ORG_ORGANIZATION,
    SCHEMA_EVENT,
    SCHEMA_PERSON,
    SCHEMA_PLACE,
)

RELATIONS: Final = {
    "post": "任职",
    "part_of": "隶属",
    "within": "位于",
    **PARTS,
    "reported": "报道",
}
"""Relation of an edge -> its Chinese name; the label of a post is its title."""

_CLASSES: Final = {
    "person": SCHEMA_PERSON,
    "reporter": FZ_REPORTER,
    "organisation": ORG_ORGANIZATION,
    "place": SCHEMA_PLACE,
    "community": FZ_COMMUNITY,
    "event": SCHEMA_EVENT,
}
_NODES: Final = (
    "SELECT DISTINCT ?x ?name ?home WHERE { ?x a %class% ; skos:prefLabel ?name OPTIONAL { ?x fz:home ?home } }"
)
_DETAILS: Final = {
    "level": "SELECT DISTINCT ?x ?value WHERE { ?x fz:kind/skos:notation ?value }",
    "type": "SELECT DISTINCT ?x ?value WHERE { ?x fz:eventType/skos:notation ?value }",
    "start": "SELECT DISTINCT ?x ?value WHERE { ?x a schema:Event ; schema:startDate ?value }",
    "end": "SELECT DISTINCT ?x ?value WHERE { ?x a schema:Event ; schema:endDate ?value }",
}
_REPORTED: Final = """SELECT ?x (COUNT(DISTINCT ?article) AS ?articles) WHERE {
  { ?article schema:mentions ?x } UNION { ?x schema:subjectOf ?article } UNION { ?article schema:author ?x }
  UNION { ?article schema:contributor ?x } } GROUP BY ?x"""
_EDGES: Final = {
    "part_of": "?x org:subOrganizationOf ?y",
    "within": "?x schema:containedInPlace ?y",
    "location": "?x schema:location ?y",
    "organizer": "?x schema:organizer ?y",
    "leader": "?x fz:leader ?y",
    "attendee": "?x schema:attendee ?y",
    "reported": "?y schema:subjectOf ?article . ?article schema:author|schema:contributor ?x",
}
_POSTS: Final = """SELECT DISTINCT ?post ?x ?y ?title ?status ?observed WHERE {
  ?post org:member ?x ; org:organization ?y ; org:role/skos:prefLabel ?title .
  OPTIONAL { ?post fz:postStatus/skos:notation ?status } OPTIONAL { ?post fz:observedOn ?observed } }"""


def entity_graph(store: ox.Store) -> nx.MultiDiGraph[Any]:
    """The entities as nodes (`kind`, `label`, `home`, ...), what joins them as edges (`relation`, `label`, ...)."""
    source = Source(store)
    graph: nx.MultiDiGraph[Any] = nx.MultiDiGraph()
    for iri, attributes in sorted(_nodes(source).items()):
        graph.add_node(iri, **attributes)
    for x, y, key, attributes in sorted(_edges(source), key=lambda edge: edge[:3]):
        if x in graph and y in graph:
            graph.add_edge(x, y, key=key, **attributes)
    return graph


def _nodes(source: Source) -> dict[str, dict[str, Any]]:
    nodes: dict[str, dict[str, Any]] = {}
    for kind, class_ in _CLASSES.items():
        for row in sorted(source.rows(_NODES, **{"class": class_}), key=_name):
            nodes.setdefault(row["x"], {"label": row["name"], "home": row.get("home", "")})["kind"] = kind
    for name, query in _DETAILS.items():
        for row in sorted(source.rows(query), key=lambda r: (r["x"], r["value"])):
            if row["x"] in nodes:
                nodes[row["x"]].setdefault(name, row["value"])
    for row in source.rows(_REPORTED):
        if row["x"] in nodes:
            nodes[row["x"]]["articles"] = int(row["articles"])
    for attributes in nodes.values():
        attributes.setdefault("articles", 0)
    return nodes


def _name(row: Row) -> tuple[str, str, str]:
    return row["x"], row["name"], row.get("home", "")


def _edges(source: Source) -> list[tuple[str, str, str, dict[str, Any]]]:
    edges: list[tuple[str, str, str, dict[str, Any]]] = []
    for relation, pattern in _EDGES.items():
        told = {"relation": relation, "label": RELATIONS[relation]}
        edges += ((r["x"], r["y"], relation, told) for r in source.rows(f"SELECT DISTINCT ?x ?y WHERE {{ {pattern} }}"))
    return edges + _posts(source)


def _posts(source: Source) -> list[tuple[str, str, str, dict[str, Any]]]:
    ends: dict[str, tuple[str, str, str]] = {}
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in source.rows(_POSTS):
        ends[row["post"]] = (row["x"], row["y"], row["title"])
        for key in ("status", "observed"):
            if key in row:
                told[row["post"]][key].add(row[key])
    return [
        (x, y, f"post {title}", {"relation": "post", "label": title} | _joined(told[post]))
        for post, (x, y, title) in ends.items()
    ]


def _joined(told: dict[str, set[str]]) -> dict[str, str]:
    return {key: " ".join(sorted(told[key])) for key in ("status", "observed") if told.get(key)}

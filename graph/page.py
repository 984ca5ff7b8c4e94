"""The store -> `graph.html`: the network of entities as one offline page, drawn by vis-network through pyvis.

pyvis's own template loads Bootstrap from the web even with `cdn_resources="in_line"`, prints its heading twice and
writes Chinese as escapes; `templates/graph.html` takes its place and includes vis-network from pyvis's own files.
Everything that comes from a page of the newspaper goes in as JSON with `<` escaped and is shown as text, never as HTML.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Final

import networkx as nx
import pyoxigraph as ox

from graph.facts import KINDS
from graph.network import RELATIONS, entity_graph
from graph.page_sources import sources_of
from graph.source import Source
from ontology.terms import COMMUNITY_KINDS, EVENT_TYPES, POST_STATUSES

MOST_NODES: Final = 3000
"""Entities that one page takes in; of a larger graph the most connected."""
WHOLE: Final = 1000
"""Up to this many entities the page opens on all of them, above on the most connected."""
OVERVIEW: Final = 120
"""How many the overview of a larger graph shows."""

LOOKS: Final = {
    "person": ("dot", "#2b6cb0", "Person"),
    "organisation": ("square", "#b23a48", "Organisation"),
    "community": ("hexagon", "#2f855a", "Community"),
    "place": ("triangle", "#946c2c", "Place"),
    "event": ("diamond", "#dd7a1f", "Event"),
    "reporter": ("triangleDown", "#6b7280", "Reporter"),
}
"""Kind of entity -> shape, colour and English name."""

_OPTIONS: Final = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "hideEdgesOnDrag": True, "keyboard": False, "multiselect": False},
    "nodes": {
        "borderWidth": 1.5,
        "borderWidthSelected": 3,
        "scaling": {"label": {"enabled": False, "maxVisible": 60, "drawThreshold": 4}},
    },
    "edges": {"smooth": False, "selectionWidth": 0, "hoverWidth": 0, "scaling": {"label": {"drawThreshold": 4}}},
}


def write_page(
    store: ox.Store,
    path: str | Path,
    *,
    network: nx.MultiDiGraph[Any] | None = None,
    title: str = "方志",
    most: int = MOST_NODES,
    whole: int = WHOLE,
    overview: int = OVERVIEW,
) -> None:
    """Write the page of a store; `network` is its `entity_graph` where that is already made."""
    graph = network if network is not None else entity_graph(store)
    html = page(Source(store), graph, title=title, most=most, whole=whole, overview=overview)
    Path(path).write_bytes(html.encode())


def page(source: Source, graph: nx.MultiDiGraph[Any], *, title: str, most: int, whole: int, overview: int) -> str:
    """The page as HTML."""
    kept = _chosen(graph, most)
    numbers = {iri: number for number, iri in enumerate(kept)}
    told = sources_of(source, kept)
    network = _network(title)
    for iri, number in numbers.items():
        looks = LOOKS[graph.nodes[iri]["kind"]]
        network.add_node(
            number, label=_short(graph.nodes[iri]["label"]), shape=looks[0], color=looks[1], **_node(graph, iri)
        )
    for x, y, attributes in graph.edges(data=True):
        if x in numbers and y in numbers:
            network.add_edge(numbers[x], numbers[y], **_edge(attributes))
    data = {
        "title": title,
        "total": graph.number_of_nodes(),
        "links": graph.number_of_edges(),
        "whole": whole,
        "overview": overview,
        "kinds": [
            {"kind": kind, "zh": KINDS[kind], "en": LOOKS[kind][2], "shape": LOOKS[kind][0], "color": LOOKS[kind][1]}
            for kind in LOOKS
        ],
        "relations": RELATIONS,
        "statuses": {concept.notation: concept.zh for concept in POST_STATUSES.values()},
        "sentences": told.sentences,
        "sources": [told.of_entity[iri] for iri in kept],
        "counts": [told.counts[iri] for iri in kept],
        "also": [told.other_names[iri] for iri in kept],
    }
    network.templateEnv.globals["data"] = data
    html: str = network.generate_html()
    return html


def _chosen(graph: nx.MultiDiGraph[Any], most: int) -> list[str]:
    """The most connected entities first; where not all have room, half of it goes to what the first are joined to."""
    ranked: list[str] = sorted(graph, key=lambda x: (-graph.degree(x), x))
    if len(ranked) <= most:
        return ranked
    kept = dict.fromkeys(ranked[: most // 2])
    for hub in ranked:
        near = set(graph.successors(hub)) | set(graph.predecessors(hub))
        kept |= dict.fromkeys(sorted(near, key=lambda x: (-graph.degree(x), x))[: most - len(kept)])
        if len(kept) >= most:
            break
    return [x for x in ranked if x in kept][:most]


def _node(graph: nx.MultiDiGraph[Any], iri: str) -> dict[str, Any]:
    """What the page knows of an entity, beside its label and looks."""
    told = graph.nodes[iri]
    node = {
        "name": told["label"],
        "kind": told["kind"],
        "home": told["home"],
        "iri": iri,
        "value": graph.degree(iri) ** 0.5,
    }
    if told.get("level") in COMMUNITY_KINDS:
        node["what"] = COMMUNITY_KINDS[told["level"]].zh
    if told.get("type") in EVENT_TYPES:
        node["what"] = EVENT_TYPES[told["type"]].zh
    if told.get("start"):
        last = told.get("end", told["start"])
        node["when"] = told["start"] if last == told["start"] else f"{told['start']} 至 {last}"
    return node


def _edge(attributes: dict[str, Any]) -> dict[str, Any]:
    edge = {"relation": attributes["relation"], "name": attributes["label"]}
    return edge | {key: attributes[key] for key in ("status", "observed") if key in attributes}


def _short(name: str) -> str:
    """A label short enough to draw: an event's name over two lines, cut after them."""
    if len(name) <= 12:
        return name
    return name[:12] + "\n" + (name[12:] if len(name) <= 24 else name[12:23] + "…")


def _network(title: str) -> Any:
    """An empty pyvis network that writes our template."""
    import pyvis.network
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader

    network = pyvis.network.Network(directed=True, cdn_resources="in_line", heading=title)
    network.options = _OPTIONS
    own = PackageLoader("graph", "templates")
    network.templateEnv = Environment(
        loader=ChoiceLoader([own, FileSystemLoader(network.template_dir)]), autoescape=True, keep_trailing_newline=True
    )
    network.templateEnv.filters["embed"] = embedded
    network.path = "graph.html"
    return network


_RISKY: Final = re.compile("[<>&\u2028\u2029\x7f-\x9f\ufeff]")


def embedded(value: Any) -> Any:
    """JSON that cannot end the <script> it stands in, with Chinese as it is."""
    from markupsafe import Markup

    written = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(_RISKY.sub(lambda found: f"\\u{ord(found[0]):04x}", written))

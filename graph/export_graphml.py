"""The store's network of entities -> graph.graphml, for Gephi, Cytoscape and networkx."""

from __future__ import annotations

from pathlib import Path

import networkx as nx

from graph.network import entity_graph
from graph.store import PageStore


def export_graphml(store: PageStore, path: Path) -> None:
    """Write the network of entities; posts and parts in events are edges."""
    nx.write_graphml_lxml(entity_graph(store.oxigraph), path)

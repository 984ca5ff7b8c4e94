"""The network of entities -> graph.graphml, for Gephi, Cytoscape and networkx."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx

if TYPE_CHECKING:
    Network = nx.MultiDiGraph[Any]


def export_graphml(network: Network, path: Path) -> None:
    """Write the network of entities; posts and parts in events are edges."""
    nx.write_graphml_lxml(network, path)

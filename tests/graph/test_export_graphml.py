from __future__ import annotations

from pathlib import Path

import networkx as nx

from graph.build import build
from tests.graph.pages import options, write_pages


def test_graphml_reads_back_with_posts_and_parts_as_edges(tmp_path: Path) -> None:
    build([write_pages(tmp_path / "pages")], tmp_path / "out", options())
    network = nx.read_graphml(tmp_path / "out" / "graph.graphml", force_multigraph=True)
    labels = {node: data["label"] for node, data in network.nodes(data=True)}
    edges = {(labels[a], data["relation"], labels[b]) for a, b, data in network.edges(data=True)}
    assert ("刘桂芳", "post", "青禾县水利局") in edges
    assert ("柳林社区", "within", "柳林街道") in edges
    assert all(isinstance(value, str | int | float) for _, data in network.nodes(data=True) for value in data.values())

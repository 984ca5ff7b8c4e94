"""The network of entities that GraphML, the page and `to_networkx()` share."""

from __future__ import annotations

import io

import networkx as nx
import pytest

from graph import KnowledgeGraph
from graph.network import RELATIONS, entity_graph


@pytest.fixture(scope="module")
def network(kg: KnowledgeGraph) -> nx.MultiDiGraph:
    return entity_graph(kg.store)


def edges(network: nx.MultiDiGraph, kg: KnowledgeGraph, x: str, y: str) -> list[dict[str, str]]:
    return list(network.get_edge_data(kg.entity(x).iri, kg.entity(y).iri).values())


def test_nodes_have_kind_label_home_and_details(network: nx.MultiDiGraph, kg: KnowledgeGraph) -> None:
    assert network.nodes[kg.entity("周明远").iri] == {
        "label": "周明远",
        "home": "青禾县",
        "kind": "person",
        "articles": 2,
    }
    assert network.nodes[kg.entity("柳林社区").iri]["level"] == "neighbourhood"
    event = network.nodes[kg.entity("颁奖礼").iri]
    assert (event["kind"], event["type"], event["start"]) == ("event", "award", "2021-09-01")
    assert network.nodes[kg.entity("陈晓").iri]["kind"] == "reporter"
    assert {kind for _, kind in network.nodes(data="kind")} == {
        "person",
        "reporter",
        "organisation",
        "community",
        "place",
        "event",
    }


def test_posts_fold_to_edges(network: nx.MultiDiGraph, kg: KnowledgeGraph) -> None:
    assert edges(network, kg, "周明远", "青禾县委") == [
        {"relation": "post", "label": "书记", "status": "held", "observed": "2021-03-04"},
        {"relation": "post", "label": "副书记", "status": "held", "observed": "2020-07-19"},
    ]
    assert edges(network, kg, "刘桂芳", "县水利局")[0]["observed"] == "2020-07-19 2021-09-01"


def test_parts_of_events_parents_and_reporters_are_edges(network: nx.MultiDiGraph, kg: KnowledgeGraph) -> None:
    event = "青禾县召开防汛工作会议"
    for x, y, relation in (
        (event, "周明远", "leader"),
        (event, "青禾县文化中心", "location"),
        ("青禾县水利局", "青禾县人民政府", "part_of"),
        ("柳林社区", "柳林街道", "within"),
        ("陈晓", event, "reported"),
    ):
        assert edges(network, kg, x, y) == [{"relation": relation, "label": RELATIONS[relation]}]


def test_two_namesakes_are_two_nodes(network: nx.MultiDiGraph) -> None:
    assert sum(1 for _, told in network.nodes(data=True) if told["label"] == "张伟") == 3


def test_graphml_takes_it_and_order_is_fixed(network: nx.MultiDiGraph) -> None:
    out = io.BytesIO()
    nx.write_graphml(network, out)
    assert (
        nx.read_graphml(io.BytesIO(out.getvalue()), force_multigraph=True).number_of_edges()
        == network.number_of_edges()
    )
    assert list(network) == sorted(network)

"""Every ready-made question has an answer on the sample pages, as it stands and as a reader may ask it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import KnowledgeGraph
from graph.build import build
from graph.shelf import shelf

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeGraph]:
    out = tmp_path_factory.mktemp("seeds")
    build([str(SEEDS)], out)
    with KnowledgeGraph.open(out) as opened:
        yield opened


@pytest.mark.parametrize("name", [query.name for query in shelf()])
def test_every_named_query_has_rows_by_default(kg: KnowledgeGraph, name: str) -> None:
    assert kg.sparql(name)


ASKED: list[tuple[str, dict[str, str], dict[str, object]]] = [
    ("succession", {"title": "局长"}, {"earlier": "冯知远", "later": "田小满"}),
    ("succession", {"title": "县长"}, {"earlier": "秦砚秋", "later": "韦长河"}),
    ("holders", {"title": "局长", "organisation": "云川", "day": "2023-06-28"}, {"person": "凌波"}),
    ("members", {"organisation": "云川县教育局"}, {"person": "冯知远", "status": "曾任"}),
    ("posts-of-person", {"person": "韦长河"}, {"title": "代县长", "status": "代理"}),
    ("posts-of-person", {"person": "彭大川"}, {"title": "副县长", "status": "拟任"}),
    ("sources-of-person", {"person": "严冬青"}, {"sentence": "校长严冬青"}),
    ("organisation-tree", {"organisation": "云川县委"}, {"organisation": "云川县委组织部"}),
    ("communities", {"area": "青岚区"}, {"community": "书院社区", "within": "梧桐街道"}),
    ("leaders", {"home": "临溪市"}, {"title": "市长", "person": "范仲和"}),
]


@pytest.mark.parametrize(("name", "params", "row"), ASKED)
def test_what_a_reader_asks_is_answered(
    kg: KnowledgeGraph, name: str, params: dict[str, str], row: dict[str, object]
) -> None:
    assert any(row.items() <= found.items() for found in kg.sparql(name, **params)), kg.sparql(name, **params).as_text()


def test_who_has_left_a_post_is_said_to_have_held_it(kg: KnowledgeGraph) -> None:
    (post,) = kg.posts(person="秦砚秋", title="县长")
    assert (str(post), post.left) == ("云川县政府 县长（曾任）", True)
    assert kg.holders("县长", of="云川县政府", on="2023-04-02")[0].post.person.name == "秦砚秋"

"""`graph.html`: what stands in the file, before any browser opens it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from graph import KnowledgeGraph
from graph.page import embedded, write_page


@pytest.fixture(scope="module")
def html(kg: KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "graph.html"
    write_page(kg.store, path)
    assert [entry.name for entry in path.parent.iterdir()] == ["graph.html"]
    return path.read_text(encoding="utf-8")


def part(html: str, name: str) -> Any:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_page_asks_for_nothing_outside(html: str) -> None:
    tags = re.findall(
        r"<(?:script|link|img|iframe)\b[^>]*>", re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL)
    )
    assert not [tag for tag in tags if "src=" in tag or ("href=" in tag and "data:," not in tag)]
    assert "bootstrap" not in html.lower()
    assert "default-src 'none'" in html


def test_page_holds_the_entities_by_kind_in_chinese_as_it_is(html: str) -> None:
    nodes = part(html, "nodes")
    assert {node["kind"] for node in nodes} == {"person", "reporter", "organisation", "community", "place", "event"}
    person = next(node for node in nodes if node["name"] == "周明远")
    assert (person["shape"], person["home"]) == ("dot", "青禾县")
    assert '"name":"周明远"' in html
    event = next(node for node in nodes if node["name"] == "青禾县召开防汛工作会议")
    assert (event["what"], event["when"]) == ("会议", "2020-07-19")


def test_page_holds_the_sentences_that_say_so(html: str) -> None:
    nodes, data = part(html, "nodes"), part(html, "data")
    number = next(node["id"] for node in nodes if node["name"] == "周明远")
    sentence, begin, end, first, last = data["sources"][number][0]
    told = data["sentences"][sentence]
    assert told["text"][begin:end] == "周明远"
    assert (told["file"], last - first, told["headline"]) == ("0720.txt", 3, "青禾县部署防汛")


def test_text_of_pages_cannot_become_markup(html: str) -> None:
    assert "<b>马强" not in html
    assert any("<b>马强</b>" in sentence["text"] for sentence in part(html, "data")["sentences"])


def test_embedded_json_cannot_end_its_script() -> None:
    wild = {"a": "</script><img src=x onerror=alert(1)>", "b": "<!--\u2028&"}
    written = str(embedded(wild))
    assert not set("<>&\u2028") & set(written)
    assert json.loads(written) == wild


def test_page_is_the_same_on_every_run(kg: KnowledgeGraph, html: str, tmp_path: Path) -> None:
    write_page(kg.store, tmp_path / "again.html")
    assert (tmp_path / "again.html").read_text(encoding="utf-8") == html


def test_large_graph_keeps_the_most_connected_and_what_they_are_joined_to(kg: KnowledgeGraph, tmp_path: Path) -> None:
    write_page(kg.store, tmp_path / "some.html", most=10, whole=5, overview=6)
    html = (tmp_path / "some.html").read_text(encoding="utf-8")
    nodes, data = part(html, "nodes"), part(html, "data")
    assert len(nodes) == len(data["sources"]) == 10
    assert [node["value"] for node in nodes] == sorted((node["value"] for node in nodes), reverse=True)
    assert data["total"] == len(kg.to_networkx())
    assert (data["whole"], data["overview"]) == (5, 6)

"""Questions in SPARQL and their answers as text; the shelf in pyoxigraph and in plain rdflib."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import rdflib

from graph import KnowledgeGraph
from graph.asking import ask, query
from graph.shelf import QueryError, listing, named, shelf
from graph.tables import width

SHELF: dict[str, tuple[dict[str, str], tuple[str | None, ...], int]] = {
    "articles-by-reporter": ({"reporter": "王芳"}, ("王芳", "通讯员", "2021", "结对帮扶暖人心", "a.txt"), 2),
    "chronicle": (
        {"home": "青禾", "since": "2021", "until": "2021-03"},
        ("2021-03-04", "调研检查", "周明远到柳林社区调研养老服务", "0305.txt"),
        1,
    ),
    "communities": ({"area": "青禾县"}, ("柳林社区", "社区", "柳林街道"), 2),
    "counts": ({}, ("活动", "5"), 9),
    "events-at": ({"place": "柳林街道"}, ("2020-07-18", "柳林社区举办邻里讲堂", "培训宣讲", "柳林社区"), 2),
    "evidence-of-post": (
        {"person": "周明远", "title": "县长"},
        ("青禾县人民政府", "县长", "0720.txt", "38", "43", "0.9", "posts", "县长周明远"),
        1,
    ),
    "holders": (
        {"title": "县长", "organisation": "青禾县", "day": "2020-12-31"},
        ("周明远", "青禾县人民政府", "现任", "2020-07-19", None),
        2,
    ),
    "leaders": ({"home": "青禾县", "organisation": "水利"}, ("青禾县水利局", "局长", "刘桂芳", "2021-09-01"), 1),
    "members": ({"organisation": "青禾县委"}, ("青禾县委", "常委", "刘桂芳", "现任", "2021-09-01", "2021-09-01"), 4),
    "most-visited": ({"type": "inspection"}, ("柳林社区", "柳林街道", "1"), 1),
    "names": ({"name": "人民政府"}, ("青禾县", "青禾县人民政府", "县政府"), 3),
    "organisation-tree": ({"organisation": "青禾县人民政府"}, ("青禾县水利局", "1", "青禾县人民政府"), 2),
    "pages": ({}, ("a.txt", "2021", "anniversary", "今年是柳河县建县60周年", "东川省临江市柳河县", "metadata", "1"), 4),
    "participants": ({"event": "邻里"}, ("2020-07-18", "柳林社区举办邻里讲堂", "带队", "赵春生"), 4),
    "posts-of-person": (
        {"person": "刘桂芳"},
        ("青禾县", "青禾县水利局", "局长", "现任", "2020-07-19", "2021-09-01"),
        2,
    ),
    "several-posts": ({"at_least": "3"}, ("青禾县", "周明远", "3", "青禾县委", "书记"), 3),
    "sources-of-person": (
        {"person": "何立"},
        ("2021-09-02", "0902.txt", "7", "40", "9月1日，青禾縣委常委、縣水利局局長劉桂芳為獲獎者頒獎，何立出席。"),
        3,
    ),
    "succession": ({"title": "县长"}, ("青禾县人民政府", "县长", "周明远", "2020-07-19", "何立", "2021-03-04"), 1),
    "to-review": ({"below": "0.5"}, ("0.4", "马强", "马强", "a.txt", "55", "57", "lexicon+rules"), 1),
    "together": ({"person": "周明远"}, ("何立", "1", "2021-03-04", "2021-03-04"), 4),
    "undated-events": (
        {},
        (
            "柳河县民政局与青禾县民政局签订结对协议",
            "签约",
            "a.txt",
            "2021",
            "近日，县民政局局长张伟与青禾县民政局签订结对协议，前任局长 <b>马强</b> 见证。",
        ),
        1,
    ),
}


@pytest.fixture(scope="module")
def turtle(kg: KnowledgeGraph, tmp_path_factory: pytest.TempPathFactory) -> rdflib.Graph:
    """The exported Turtle, read by plain rdflib."""
    import pyoxigraph as ox

    path = tmp_path_factory.mktemp("export") / "graph.ttl"
    kg.store.dump(str(path), format=ox.RdfFormat.TURTLE, from_graph=ox.DefaultGraph())
    return rdflib.Graph().parse(path)


def plain(rows: object) -> list[tuple[str | None, ...]]:
    return [tuple(None if value is None else str(value) for value in row) for row in rows]  # type: ignore[attr-defined]


def test_an_answer_shows_itself_as_a_short_table(kg: KnowledgeGraph) -> None:
    every = repr(kg.sparql("SELECT ?x ?y ?z WHERE { ?x ?y ?z }"))
    assert every.startswith("<答案 ")
    assert "前 10 行如下" in every
    assert len(every.splitlines()) == 13
    assert max(map(width, every.splitlines())) < 190
    assert repr(kg.sparql("ASK { ?x a fz:Page }")) == "<答案 是>"
    assert repr(kg.sparql("SELECT ?x WHERE { ?x a fz:Nothing }")) == "<答案 0 行>"


def test_every_named_query_is_tested() -> None:
    assert [query.name for query in shelf()] == sorted(SHELF)
    assert len(SHELF) >= 14


@pytest.mark.parametrize("name", sorted(SHELF))
def test_named_query_answers_alike_in_pyoxigraph_and_rdflib(
    name: str, kg: KnowledgeGraph, turtle: rdflib.Graph
) -> None:
    params, row, count = SHELF[name]
    answer = kg.sparql(name, **params)
    other = plain(turtle.query(named(name).filled(params)))
    assert plain(answer.rows) == other
    assert len(other) == count
    assert row in other


@pytest.mark.parametrize("name", sorted(SHELF))
def test_named_query_runs_with_its_defaults(name: str, kg: KnowledgeGraph, turtle: rdflib.Graph) -> None:
    assert plain(kg.sparql(name).rows) == plain(turtle.query(named(name).text))


@pytest.mark.parametrize("entry", shelf(), ids=lambda entry: entry.name)
def test_named_query_asks_in_both_languages_and_explains_its_parameters(entry) -> None:  # type: ignore[no-untyped-def]
    assert entry.question_zh.rstrip("？")[0] > "\u3000"
    assert "？" in entry.question_zh
    assert entry.question_en.isascii()
    assert all(" / " in parameter.help for parameter in entry.parameters)
    assert entry.name in listing()


def test_parameter_may_hold_quotes_and_breaks(kg: KnowledgeGraph) -> None:
    assert len(kg.sparql("posts-of-person", person='x" } #\\\n')) == 0


@pytest.mark.parametrize(
    ("question", "params", "message"),
    [
        ("chronical", {}, "did you mean.*chronicle"),
        ("chronicle", {"when": "2020"}, "没有参数 when.*home、since、until"),
        ("to-review", {"below": "half"}, "expects a number"),
        ("ASK {}", {"a": "b"}, "only named queries"),
        ("missing.rq", {}, "cannot be read"),
        ("", {}, "empty"),
        ("INSERT DATA { <x:a> <x:b> 1 }", {}, "read-only.*INSERT"),
        ("PREFIX x: <x:>\nDROP ALL", {}, "DROP"),
    ],
)
def test_wrong_question_is_explained(kg: KnowledgeGraph, question: str, params: dict[str, str], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        ask(kg.store, question, params=params)


def test_syntax_error_shows_the_line(kg: KnowledgeGraph) -> None:
    with pytest.raises(QueryError) as caught:
        kg.sparql("SELECT ?x WHERE {\n  ?x a schema:Event\n} LIMIT many")
    assert "第 3 行第 9 列" in str(caught.value)
    assert str(caught.value).endswith("\n  } LIMIT many\n          ^")


def test_values_are_typed_and_prefixes_known(kg: KnowledgeGraph) -> None:
    question = """SELECT ?confidence ?begin ?start WHERE {
      ?x a schema:Event ; schema:startDate ?start ; fz:evidence ?phrase .
      ?phrase itsrdf:taConfidence ?confidence ; nif:beginIndex ?begin } ORDER BY ?start LIMIT 1"""
    assert list(kg.sparql(question)) == [{"confidence": 0.85, "begin": 99, "start": "2020-07-18"}]
    assert list(kg.sparql("PREFIX fz: <x:> SELECT ?x { BIND(true AS ?x) OPTIONAL { ?y fz:z ?z } }")) == [{"x": True}]


def test_ask_is_yes_or_no(kg: KnowledgeGraph) -> None:
    assert kg.sparql("ASK { ?x a fz:Page }")
    answer = kg.sparql("ASK { ?x a fz:Dragon }")
    assert not answer
    assert (answer.as_text(), answer.as_text("json")) == ("否 (no)\n", "false\n")


def test_construct_and_describe_give_triples_and_turtle(kg: KnowledgeGraph) -> None:
    answer = kg.sparql("CONSTRUCT { ?x rdfs:label ?name } WHERE { ?x a schema:Event ; skos:prefLabel ?name }")
    graph = rdflib.Graph().parse(data=answer.as_text("turtle"))
    assert len(graph) == len(answer) == 5
    assert kg.sparql(f"DESCRIBE <{kg.person('何立').iri}>").columns == ("subject", "predicate", "object")
    with pytest.raises(QueryError, match="CONSTRUCT"):
        kg.sparql("SELECT ?x { ?x a fz:Page }").as_text("turtle")


def test_table_csv_and_json(county: Path) -> None:
    params = {"reporter": "张伟"}
    table = query(county, "articles-by-reporter", params=params)
    lines = table.splitlines()
    assert lines[0].split() == ["reporter", "role", "date", "headline", "file"]
    assert [width(lines[n][: lines[n].index(mark)]) for n, mark in ((0, "file"), (2, "0720"))] == [
        width(lines[0]) - 4
    ] * 2
    assert lines[-1] == "1 行 (rows)"
    rows = list(csv.reader(io.StringIO(query(county, "articles-by-reporter", params=params, form="csv"))))
    assert rows[1] == ["张伟", "记者", "2020-07-20", "邻里讲堂开课", "0720.txt"]
    assert json.loads(query(county, "holders", params={"title": "县长", "organisation": "青禾县"}, form="json"))[1] == {
        "person": "何立",
        "organisation": "青禾县人民政府",
        "status": "现任",
        "said_later": "2021-03-04",
    }
    assert query(county, "SELECT ?x { ?x a fz:Dragon }", form="json") == "[]\n"
    with pytest.raises(QueryError, match="no such format"):
        query(county, "counts", form="xml")  # type: ignore[arg-type]


def test_query_from_a_file(county: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("SELECT (COUNT(*) AS ?n) { ?x a fz:Page }", encoding="utf-8-sig")
    assert query(county, str(path), form="csv") == "n\n4\n"


def test_named_graphs_stay_reachable(kg: KnowledgeGraph) -> None:
    assert len(kg.sparql("SELECT DISTINCT ?g { GRAPH ?g { ?x a fz:Page } }")) == 4

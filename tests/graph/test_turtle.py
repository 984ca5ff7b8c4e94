from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.turtle import HEADER, Block, blocks, count, line, literal, plain, quoted, reference, write_graph
from ontology.terms import PREFIXES, XSD


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("二七区", '"二七区"'),
        ('说"好"\n', '"说\\"好\\"\\n"'),
        ("a\\b\tc\r", '"a\\\\b\\tc\\r"'),
        ("\x00\x1f\x7f", '"\\u0000\\u001F\\u007F"'),
        ("", '""'),
    ],
)
def test_quoted_keeps_a_literal_on_one_line(text: str, token: str) -> None:
    assert quoted(text) == token


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_quoted_is_read_back_by_a_parser_and_by_plain(text: str) -> None:
    turtle = f"<a:s> <a:p> {quoted(text)} ."
    (quad,) = ox.parse(turtle.encode(), format=ox.RdfFormat.TURTLE)
    assert quad.object == ox.Literal(text)
    assert plain(quoted(text)) == text


@pytest.mark.parametrize(
    ("iri", "token"),
    [
        ("https://fangzhi.example/ontology#Page", "fz:Page"),
        ("https://schema.org/NewsArticle", "schema:NewsArticle"),
        ("http://www.w3.org/ns/org", "<http://www.w3.org/ns/org>"),
        ("https://fangzhi.example/ontology#", "<https://fangzhi.example/ontology#>"),
        ("https://fangzhi.example/id/person/二七区/张三", "<https://fangzhi.example/id/person/二七区/张三>"),
    ],
)
def test_reference_shortens_only_names_of_known_vocabularies(iri: str, token: str) -> None:
    assert reference(iri) == token


@pytest.mark.parametrize(
    ("value", "datatype", "token"),
    [
        ("7", "integer", "7"),
        ("0.95", "decimal", "0.95"),
        ("1", "decimal", "1.0"),
        ("many", "integer", '"many"^^xsd:integer'),
        ("2020-07", "gYearMonth", '"2020-07"^^xsd:gYearMonth'),
    ],
)
def test_literal_writes_numbers_bare(value: str, datatype: str, token: str) -> None:
    assert literal(value, datatype=XSD + datatype) == token


def test_blocks_group_sorted_lines_with_the_type_first() -> None:
    said = [
        line("<b>", "rdfs:label", '"乙"@zh'),
        line("<a>", "fz:kind", "fz:kindCity"),
        line("<a>", "a", "fz:Community"),
    ]
    assert list(blocks(sorted(said))) == [
        Block("<a>", [("a", "fz:Community"), ("fz:kind", "fz:kindCity")]),
        Block("<b>", [("rdfs:label", '"乙"@zh')]),
    ]


def test_every_prefix_sorts_after_the_type() -> None:
    assert min(PREFIXES) > "a"


def test_block_writes_predicates_and_objects_in_lines() -> None:
    block = Block("<s>", [("a", "fz:Page"), ("a", "nif:Context"), ("fz:fileName", '"x.txt"')])
    assert block.turtle() == '<s> a fz:Page ,\n        nif:Context ;\n    fz:fileName "x.txt" .\n\n'
    assert count(block.turtle().encode()) == 3


def test_write_graph_gives_header_and_sections_in_order(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    shared = [line("<a:s>", "a", "fz:Community")]
    written = write_graph(
        path, ontology=[line("fz:x", "a", "owl:Class")], shared=shared, local=[b"<a:p> a fz:Page .\n\n"]
    )
    assert written == 3
    assert path.read_text(encoding="utf-8") == (
        HEADER + "fz:x a owl:Class .\n\n<a:s> a fz:Community .\n\n<a:p> a fz:Page .\n\n"
    )
    prefixes = [text.split()[1] for text in HEADER.splitlines() if text]
    assert prefixes == sorted(prefixes)

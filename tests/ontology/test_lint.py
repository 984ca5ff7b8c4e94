"""The ontology is clean, and the lint finds each kind of fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from ontology import lint

ONTOLOGY = (lint.HERE / "fangzhi.ttl").read_text(encoding="utf-8")
SHAPES = (lint.HERE / "shapes.ttl").read_text(encoding="utf-8")
NS = "https://fangzhi.example/ontology#"


def test_the_ontology_and_its_shapes_are_clean() -> None:
    assert lint.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('rdfs:label "版面"@zh , "page"@en', 'rdfs:label "page"@en', f"{NS}Page: needs one rdfs:label in zh"),
        ("rdfs:domain fz:Community ;\n", "", f"{NS}kind: needs one rdfs:domain"),
        ("rdfs:range fz:CommunityKind ;\n", "", f"{NS}kind: needs one rdfs:range"),
        ('        "社区的层级。"@zh ,\n', "", f"{NS}kind: needs one skos:definition in zh"),
        ("rdfs:subClassOf schema:AdministrativeArea ;\n", "", f"{NS}Community: needs an rdfs:subClassOf"),
        ("fz:Official a owl:Class", "fz:official a owl:Class", f"{NS}official: classes begin with a capital"),
        ('"签约"@zh', '"会议"@zh', "label rdflib.term.Literal('会议', lang='zh') names"),
    ],
)
def test_lint_finds_a_fault_of_the_ontology(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in ONTOLOGY
    path = tmp_path / "fangzhi.ttl"
    path.write_text(ONTOLOGY.replace(old, new), encoding="utf-8")
    assert any(problem.startswith(said) for problem in lint.problems(path))


@pytest.mark.parametrize(
    ("old", "new"), [("sh:path fz:leader", "sh:path fz:leeder"), ("?post org:member $this", "?post fz:leeder $this")]
)
def test_lint_finds_an_unknown_term_in_the_shapes(tmp_path: Path, old: str, new: str) -> None:
    assert old in SHAPES
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPES.replace(old, new), encoding="utf-8")
    assert lint.problems(shapes=path) == [f"{NS}leeder: the shapes use it and the ontology does not know it"]


def test_every_shape_says_what_is_wrong_in_both_languages() -> None:
    import rdflib

    graph = rdflib.Graph().parse(lint.HERE / "shapes.ttl")
    sh = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    judged = {*graph.objects(None, sh.property), *graph.objects(None, sh.sparql)}
    for node in judged:
        said = [m.language for m in graph.objects(node, sh.message) if isinstance(m, rdflib.Literal)]
        assert sorted(map(str, said)) == ["en", "zh"], list(graph.objects(node, sh.message))

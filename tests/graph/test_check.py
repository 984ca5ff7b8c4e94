"""A right graph conforms; each way of being wrong is said in words, with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.check import CheckError, check
from ontology import terms

PREFIXES = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in terms.PREFIXES.items())
ID = "https://fangzhi.example/id/"
TEXT = "云川县县长\n白若舟到青石镇调研。"


def right_graph() -> dict[str, str]:
    """One page that says that one official visited one town: subject -> its Turtle."""
    phrase = f"a nif:Phrase ; nif:referenceContext <{ID}page/p>"
    sure = 'itsrdf:taConfidence 0.9 ; fz:extractor "rules"'
    named = 'skos:prefLabel "{0}"@zh ; rdfs:label "{0}"@zh ; fz:home "云川县"'
    return {
        "page/p": 'a fz:Page , nif:Context ; dcterms:identifier "news/p.txt" ; fz:fileName "p.txt" ; fz:home "云川县" ;'
        f' nif:isString "{TEXT}" ; schema:datePublished "2021"^^xsd:gYear'.replace("\n", "\\n"),
        "article/p/0": f"a schema:NewsArticle ; schema:isPartOf <{ID}page/p> ; schema:headline '调研' ;"
        f" schema:articleBody '正文' ; schema:mentions <{ID}person/x> , <{ID}community/x>",
        "person/x": f"a schema:Person , fz:Official ; {named.format('白若舟')}",
        "organisation/x": f"a org:Organization ; {named.format('云川县政府')}",
        "community/x": f"a fz:Community , schema:AdministrativeArea ; fz:kind fz:kindTown ; {named.format('青石镇')}",
        "role/x": "a org:Role ; skos:prefLabel '县长'@zh ; rdfs:label '县长'@zh",
        "post/x": f"a org:Membership ; org:member <{ID}person/x> ; org:organization <{ID}organisation/x> ;"
        f" org:role <{ID}role/x> ; prov:wasDerivedFrom <{ID}article/p/0> ; fz:postStatus fz:statusHeld ;"
        f" fz:observedOn '2021-05'^^xsd:gYearMonth ; fz:evidence <{ID}mention/p/post>",
        "event/x": f"a schema:Event ; {named.format('白若舟到青石镇调研')} ; fz:eventType fz:eventInspection ;"
        f" schema:subjectOf <{ID}article/p/0> ; fz:evidence <{ID}mention/p/sentence> ; fz:leader <{ID}person/x> ;"
        f" schema:location <{ID}community/x>",
        "mention/p/person": f'{phrase} ; nif:anchorOf "白若舟" ; nif:beginIndex 6 ; nif:endIndex 9 ;'
        f" itsrdf:taIdentRef <{ID}person/x> ; {sure}",
        "mention/p/post": f'{phrase} ; nif:anchorOf "县长\\n白若舟" ; nif:beginIndex 3 ; nif:endIndex 9 ; {sure}',
        "mention/p/sentence": f'{phrase} ; nif:anchorOf "{TEXT}" ; nif:beginIndex 0 ; nif:endIndex 17 ; {sure}'.replace(
            "\n", "\\n"
        ),
    }


ONTOLOGY = Path(terms.__file__).with_name("fangzhi.ttl").read_text(encoding="utf-8")


def write(out: Path, graph: dict[str, str]) -> Path:
    out.mkdir(exist_ok=True)
    nodes = "".join(f"<{ID}{subject}> {said} .\n" for subject, said in graph.items())
    (out / "graph.ttl").write_text(PREFIXES + nodes + ONTOLOGY, encoding="utf-8")
    return out


def test_check_finds_nothing_wrong_with_a_right_graph(tmp_path: Path) -> None:
    report = check(write(tmp_path, right_graph()))
    assert report.findings == ()
    assert report.conforms
    assert report.exit_code == 0
    assert report.pages == 1
    assert "图合乎形状" in report.text()


@pytest.mark.parametrize(
    ("subject", "old", "new", "message"),
    [
        ("page/p", 'fz:fileName "p.txt" ;', "", "A page must have one file name"),
        ("page/p", "xsd:gYear", "xsd:integer", "A page has at most one date of publication: a year, a month or a day"),
        ("article/p/0", f"schema:isPartOf <{ID}page/p> ;", "", "An article must be part of one page"),
        ("person/x", "rdfs:label", "skos:hiddenLabel", "The label must be the same as the name"),
        ("person/x", '"@zh', '"@en', "Must have one name, in Chinese (@zh)"),
        ("person/x", 'fz:home "云川县"', "fz:home '甲县' , '乙县'", "An entity has at most one home"),
        ("person/x", "fz:Official", "fz:Official , fz:Reporter",
         "A bylined writer must be a person, and not the same node as an official"),
        ("community/x", "fz:kind fz:kindTown ;", "", "A community must have a kind"),
        ("community/x", "fz:kindTown", "fz:eventMeeting", "A community's kind must be one of the scheme's"),
        ("community/x", "fz:kind ", f"schema:containedInPlace <{ID}community/x> ; fz:kind ",
         "A place or community must not contain itself, however far down"),
        ("organisation/x", "a org:", f"org:subOrganizationOf <{ID}organisation/x> ; a org:",
         "An organisation must not be its own parent, however far up"),
        ("post/x", f"org:member <{ID}person/x> ;", "", "The official holds no post"),
        ("post/x", f"org:role <{ID}role/x> ;", "", "A post must have one title"),
        ("post/x", f"prov:wasDerivedFrom <{ID}article/p/0> ;", "", "A post must be derived from an article"),
        ("post/x", "xsd:gYearMonth", "xsd:string", "A post is observed on a year, a month or a day"),
        ("event/x", "fz:eventType fz:eventInspection ;", "", "An event must have one type of the scheme"),
        ("event/x", f"fz:evidence <{ID}mention/p/sentence> ;", "", "An event must have evidence, a phrase"),
        ("event/x", f"schema:subjectOf <{ID}article/p/0> ;", "", "An event must be the subject of an article"),
        ("event/x", f"fz:leader <{ID}person/x>", f"fz:leader <{ID}role/x>",
         "A leader must be a person, organisation or community"),
        ("event/x", f"fz:leader <{ID}person/x>", f"fz:leader <{ID}person/nobody>",
         "What is referred to is described nowhere in the graph"),
        ("event/x", "fz:leader", "fz:leeder", "The ontology has no such property"),
        ("role/x", "a org:Role", "a org:Role , fz:Roll", "What is referred to is described nowhere in the graph"),
        ("mention/p/person", "nif:beginIndex 6", "nif:beginIndex 5", "The anchor is not what stands on the page"),
        ("mention/p/person", "nif:beginIndex 6", "nif:beginIndex 9", "A phrase must begin before it ends"),
        ("mention/p/person", '"白若舟"', '"白若舟" , "白"', "A phrase must have one anchor, not an empty one"),
        ("mention/p/person", "0.9", "1.9", "A phrase has at most one confidence, from 0 to 1"),
        ("mention/p/person", 'fz:extractor "rules"', "fz:home '甲'", "A mention must name its extractor"),
    ],
)  # fmt: skip
def test_check_says_what_is_wrong(tmp_path: Path, subject: str, old: str, new: str, message: str) -> None:
    graph = right_graph()
    assert old in graph[subject]
    graph[subject] = graph[subject].replace(old, new)
    report = check(write(tmp_path, graph))
    assert message in {finding.en for finding in report.findings if finding.severity == "violation"}
    assert report.exit_code == 1
    assert message in report.text()


@pytest.mark.parametrize(
    ("subject", "old", "new", "message"),
    [
        ("article/p/0", "schema:headline '调研' ;", "", "No headline was found for the article"),
        ("page/p", ' ; schema:datePublished "2021"^^xsd:gYear', "", "The year of the page is not known"),
        ("person/x", "白若舟", "白", "The person's name has only one character"),
        ("community/x", "a fz:", f"schema:containedInPlace <{ID}community/y> ; a fz:",
         "What contains the community does not stand above it"),
        ("event/x", "a schema:Event", "a schema:Event ; schema:startDate '2022'^^xsd:gYear",
         "The event is dated later than the page that reports it"),
        ("mention/p/person", f"<{ID}person/x>", f"<{ID}person/x> , <{ID}community/x>",
         "The same words of the page identify different entities"),
        ("mention/p/person", f"itsrdf:taIdentRef <{ID}person/x> ;", "",
         "The phrase neither identifies an entity nor is evidence of anything"),
    ],
)  # fmt: skip
def test_check_warns_of_doubts_but_conforms(tmp_path: Path, subject: str, old: str, new: str, message: str) -> None:
    graph = right_graph()
    graph["community/y"] = graph["community/x"].replace("青石镇", "白石镇")
    assert old in graph[subject]
    graph[subject] = graph[subject].replace(old, new)
    report = check(write(tmp_path, graph))
    assert [finding.en for finding in report.findings] == [message]
    assert report.conforms
    assert report.exit_code == 0


def test_check_names_subject_value_file_and_line(tmp_path: Path) -> None:
    graph = right_graph()
    graph["mention/p/person"] = graph["mention/p/person"].replace("nif:beginIndex 6", "nif:beginIndex 7")
    (finding,) = check(write(tmp_path, graph)).findings
    assert finding.subject == f"{ID}mention/p/person"
    assert finding.zh == "片段与版面原文不符"
    assert finding.label == "白若舟"
    assert finding.value == "若舟"
    assert finding.where == "news/p.txt:2"


def test_check_names_a_post_by_person_organisation_and_title(tmp_path: Path) -> None:
    graph = right_graph()
    graph["post/x"] = graph["post/x"].replace("xsd:gYearMonth", "xsd:string")
    findings = check(write(tmp_path, graph)).findings
    assert {f.label for f in findings if f.subject == f"{ID}post/x"} == {"白若舟 云川县政府 县长"}


def test_check_lists_all_values_where_there_are_too_many(tmp_path: Path) -> None:
    graph = right_graph()
    for town in "yz":
        graph[f"community/{town}"] = (
            graph["community/x"].replace("青石镇", f"{town}县").replace("kindTown", "kindDistrict")
        )
    graph["community/x"] += f" ; schema:containedInPlace <{ID}community/y> , <{ID}community/z>"
    doubts = [f for f in check(write(tmp_path, graph)).findings if f.severity == "warning"]
    assert [(f.label, f.value) for f in doubts] == [("青石镇", "y县、z县")]


def test_check_copes_with_blank_nodes(tmp_path: Path) -> None:
    graph = right_graph()
    graph["person/x"] += " . [] a schema:Place"
    assert "Must have one name, in Chinese (@zh)" in check(write(tmp_path, graph)).text()


def test_check_in_parts_says_the_same(tmp_path: Path) -> None:
    graph = right_graph()
    graph["person/x"] = graph["person/x"].replace("rdfs:label", "skos:hiddenLabel")
    graph["event/x"] = graph["event/x"].replace("fz:eventType fz:eventInspection ;", "")
    out = write(tmp_path, graph)
    assert check(out, part=5) == check(out)


def test_report_limits_the_examples_of_each_kind(tmp_path: Path) -> None:
    graph = right_graph()
    for number in range(7):
        graph[f"place/{number}"] = f"a schema:Place ; skos:prefLabel '广场{number}'@zh ; rdfs:label '广场{number}'@zh"
    text = check(write(tmp_path, graph)).text(limit=2)
    assert "存疑 warning × 7: 不知实体属于哪个区县" in text
    assert "广场1 属地 home" in text
    assert "广场2" not in text
    assert "另有 5 处" in text


def test_check_without_a_build_says_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(CheckError, match="fangzhi build"):
        check(tmp_path)


def test_check_of_broken_turtle_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("<a> <b> .", encoding="utf-8")
    with pytest.raises(CheckError, match=r"graph\.ttl: .*not readable as Turtle"):
        check(tmp_path)

"""terms.py and labels.py say exactly what fangzhi.ttl says, and the records' own words."""

from __future__ import annotations

from typing import get_args

import pytest
import rdflib
from rdflib import RDF, RDFS, SKOS, URIRef

from extractors import records
from ontology import labels, lint, terms

GRAPH = rdflib.Graph().parse(lint.HERE / "fangzhi.ttl")
CONSTANTS = {
    name: value
    for name, value in vars(terms).items()
    if isinstance(value, str) and name.isupper() and value not in terms.PREFIXES.values()
}
SCHEMES = {
    terms.FZ_COMMUNITY_KINDS: terms.COMMUNITY_KINDS,
    terms.FZ_EVENT_TYPES: terms.EVENT_TYPES,
    terms.FZ_POST_STATUSES: terms.POST_STATUSES,
}
CONCEPTS = {concept.iri for scheme in SCHEMES.values() for concept in scheme.values()}


def test_terms_and_turtle_hold_the_same_own_terms() -> None:
    in_code = {value for value in CONSTANTS.values() if value.startswith(terms.FZ)} | CONCEPTS
    assert in_code == {str(term) for term in lint.own_terms(GRAPH)}


def test_terms_and_turtle_hold_the_same_borrowed_terms() -> None:
    in_code = {v for v in CONSTANTS.values() if not v.startswith((terms.FZ, terms.XSD)) and v != terms.RDF_TYPE}
    labelled = {str(term) for term in GRAPH.subjects(RDFS.label) if not term.startswith(terms.FZ)}
    assert in_code == labelled


def test_no_two_constants_name_one_term() -> None:
    assert len(set(CONSTANTS.values())) == len(CONSTANTS)


def test_labels_are_those_of_the_turtle() -> None:
    said: dict[str, dict[str, str]] = {}
    for term, label in GRAPH.subject_objects(RDFS.label):
        assert isinstance(label, rdflib.Literal)
        said.setdefault(str(term), {})[str(label.language)] = str(label)
    assert {iri: label._asdict() for iri, label in labels.LABELS.items()} == said


@pytest.mark.parametrize("scheme", sorted(SCHEMES))
def test_schemes_are_those_of_the_turtle(scheme: str) -> None:
    said = {
        str(notation): str(concept)
        for concept in GRAPH.subjects(SKOS.inScheme, URIRef(scheme))
        for notation in GRAPH.objects(concept, SKOS.notation)
    }
    assert {notation: concept.iri for notation, concept in SCHEMES[scheme].items()} == said
    assert set(map(str, GRAPH.objects(URIRef(scheme), SKOS.hasTopConcept))) == set(said.values())


@pytest.mark.parametrize(
    ("scheme", "words"),
    [
        (terms.COMMUNITY_KINDS, records.CommunityKind),
        (terms.EVENT_TYPES, records.EventType),
        (terms.POST_STATUSES, records.PostStatus),
    ],
)
def test_notations_are_the_words_of_the_records(scheme: dict[str, terms.Concept], words: object) -> None:
    assert tuple(scheme) == get_args(words)


def test_concept_labels_are_their_preferred_labels() -> None:
    for concept in map(URIRef, sorted(CONCEPTS)):
        assert set(GRAPH.objects(concept, RDFS.label)) == set(GRAPH.objects(concept, SKOS.prefLabel))


def test_prefixes_are_those_of_the_turtle() -> None:
    said = {prefix: str(namespace) for prefix, namespace in GRAPH.namespaces()}
    assert {prefix: said[prefix] for prefix in terms.PREFIXES} == terms.PREFIXES


def test_the_turtle_holds_no_blank_node() -> None:
    assert not any(isinstance(node, rdflib.BNode) for triple in GRAPH for node in triple)


def test_every_class_of_the_contract_is_aligned() -> None:
    def above(term: str) -> set[str]:
        return set(map(str, GRAPH.transitive_objects(URIRef(term), RDFS.subClassOf)))

    assert terms.NIF_CONTEXT in above(terms.FZ_PAGE)
    assert terms.SCHEMA_PERSON in above(terms.FZ_OFFICIAL)
    assert terms.SCHEMA_PLACE in above(terms.FZ_COMMUNITY)
    assert terms.PROV + "Agent" not in above(terms.SCHEMA_PLACE)
    assert (URIRef(terms.FZ_KIND), RDF.type, URIRef(terms.OWL + "ObjectProperty")) in GRAPH


@pytest.mark.parametrize(
    ("iso", "datatype"),
    [("2020-07-19", terms.XSD_DATE), ("2020-07", terms.XSD_G_YEAR_MONTH), ("2020", terms.XSD_G_YEAR)],
)
def test_a_date_has_the_datatype_of_its_precision(iso: str, datatype: str) -> None:
    assert terms.date_datatype(iso) == datatype


@pytest.mark.parametrize("wrong", ["", "20200719", "2020-7-19", "近日"])
def test_what_is_no_date_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="not a date"):
        terms.date_datatype(wrong)

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox
import pytest

from extractors.records import Dating, Event, Extraction, Identity, Span
from graph.rdf import statements
from graph.turtle import HEADER
from ontology import iris, terms
from tests.graph.county import QINGHE, WATER, extractions, floods, other_county, traditional, visit


def read(extraction: Extraction) -> ox.Store:
    said = statements(extraction)
    store = ox.Store()
    store.load((HEADER + said.shared + "\n" + said.local).encode(), format=ox.RdfFormat.TURTLE)
    return store


def values(store: ox.Store, subject: str, predicate: str) -> list[str]:
    quads = store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None)
    return sorted(quad.object.value for quad in quads)  # type: ignore[union-attr]


def objects(store: ox.Store, predicate: str) -> set[object]:
    return {quad.object for quad in store.quads_for_pattern(None, ox.NamedNode(predicate), None)}


@pytest.mark.parametrize("extraction", extractions(), ids=lambda e: e.reading.page.id)
def test_statements_are_sorted_and_each_stands_once(extraction: Extraction) -> None:
    said = statements(extraction)
    shared = said.shared.split("\n")
    assert shared == sorted(set(shared))
    subjects = [text.split(" ", 1)[0] for text in said.local.split("\n") if text.startswith("<")]
    assert subjects == sorted(set(subjects))


@pytest.mark.parametrize("extraction", extractions(), ids=lambda e: e.reading.page.id)
def test_only_terms_of_the_ontology_are_used(extraction: Extraction) -> None:
    known = {value for value in vars(terms).values() if isinstance(value, str)}
    known |= {c.iri for s in (terms.COMMUNITY_KINDS, terms.EVENT_TYPES, terms.POST_STATUSES) for c in s.values()}
    store = read(extraction)
    used = {quad.predicate.value for quad in store} | {
        quad.object.value
        for quad in store
        if isinstance(quad.object, ox.NamedNode) and not quad.object.value.startswith(iris.BASE)
    }
    assert used <= known


@pytest.mark.parametrize("extraction", extractions(), ids=lambda e: e.reading.page.id)
def test_every_anchor_stands_in_the_page_where_it_says(extraction: Extraction) -> None:
    store, text = read(extraction), extraction.reading.page.text
    found = store.query(
        "SELECT ?anchor ?begin ?end WHERE { ?m a nif:Phrase ; nif:anchorOf ?anchor ; nif:beginIndex ?begin ; "
        "nif:endIndex ?end }",
        prefixes=terms.PREFIXES,
    )
    rows = [(row["anchor"].value, int(row["begin"].value), int(row["end"].value)) for row in found]  # type: ignore[union-attr]
    assert len(rows) >= len({(m.entity.kind, m.span.begin, m.span.end) for m in extraction.mentions})
    assert [row for row in rows if text[row[1] : row[2]] != row[0]] == []


def test_page_carries_its_metadata_and_text() -> None:
    extraction = floods()
    page, iri = extraction.reading.page, iris.page(extraction.reading.page.id)
    store = read(extraction)
    assert values(store, iri, terms.RDF_TYPE) == sorted([terms.FZ_PAGE, terms.NIF_CONTEXT])
    assert values(store, iri, terms.NIF_IS_STRING) == [page.text]
    assert values(store, iri, terms.FZ_FILE_NAME) == [page.file_name]
    assert values(store, iri, terms.SCHEMA_DATE_PUBLISHED) == [page.published]


def test_date_is_as_precise_as_known() -> None:
    store = read(other_county())
    assert objects(store, terms.SCHEMA_DATE_PUBLISHED) == {ox.Literal("2021", datatype=ox.NamedNode(terms.XSD_G_YEAR))}
    month = read(
        replace(visit(), reading=replace(visit().reading, page=replace(visit().reading.page, published="2021-03")))
    )
    assert objects(month, terms.SCHEMA_DATE_PUBLISHED) == {
        ox.Literal("2021-03", datatype=ox.NamedNode(terms.XSD_G_YEAR_MONTH))
    }


def test_dating_reason_leads_to_its_words() -> None:
    extraction = other_county()
    assert isinstance(extraction.dating, Dating)
    assert extraction.dating.span is not None
    store = read(extraction)
    (evidence,) = objects(store, terms.FZ_DATING_EVIDENCE)
    assert values(store, evidence.value, terms.NIF_ANCHOR_OF) == [extraction.dating.span.anchor]  # type: ignore[attr-defined]
    assert values(store, iris.page(extraction.reading.page.id), terms.FZ_DATING_REASON) == ["anniversary"]


def test_traditional_form_is_one_more_label_beside_the_simplified_name() -> None:
    extraction = traditional()
    body = extraction.reading.articles[0].body
    simplified = replace(body, text=body.text.replace("劉", "刘").replace("縣", "县"))
    article = replace(extraction.reading.articles[0], body=simplified)
    store = read(replace(extraction, reading=replace(extraction.reading, articles=(article,))))
    liu = iris.entity("person", QINGHE, "刘桂芳")
    assert values(store, liu, terms.SKOS_PREF_LABEL) == values(store, liu, terms.RDFS_LABEL) == ["刘桂芳"]
    assert values(store, liu, terms.SKOS_ALT_LABEL) == ["劉桂芳"]
    water = iris.entity("organisation", QINGHE, WATER.name)
    assert values(store, water, terms.SKOS_ALT_LABEL) == ["县水利局", "縣水利局"]


def test_post_leads_to_person_body_role_article_and_words() -> None:
    extraction = floods()
    post = next(p for p in extraction.posts if p.person.name == "刘桂芳")
    iri = iris.post(post.person.home, post.person.name, post.organisation.home, post.organisation.name, post.title)
    store = read(extraction)
    assert values(store, iri, terms.ORG_MEMBER) == [iris.entity("person", QINGHE, "刘桂芳")]
    assert values(store, iri, terms.ORG_ORGANIZATION_PROPERTY) == [iris.entity("organisation", QINGHE, WATER.name)]
    assert values(store, iris.role(post.title), terms.SKOS_PREF_LABEL) == [post.title]
    assert values(store, iri, terms.FZ_POST_STATUS_PROPERTY) == [terms.POST_STATUSES["held"].iri]
    assert values(store, iri, terms.FZ_OBSERVED_ON) == [post.observed]
    begin = extraction.reading.articles[post.article].begin
    assert values(store, iri, terms.PROV_WAS_DERIVED_FROM) == [iris.article(extraction.reading.page.id, begin)]
    (evidence,) = values(store, iri, terms.FZ_EVIDENCE)
    assert values(store, evidence, terms.NIF_ANCHOR_OF) == [post.span.anchor]
    assert values(store, evidence, terms.ITSRDF_TA_CONFIDENCE) == ["0.9"]
    assert terms.FZ_OFFICIAL in values(store, iris.entity("person", QINGHE, "刘桂芳"), terms.RDF_TYPE)


def test_facts_that_share_their_words_share_the_phrase_with_all_sources() -> None:
    extraction = floods()
    first = extraction.posts[0]
    second = replace(first, title="党组书记", confidence=0.97, source="stacked")
    store = read(replace(extraction, posts=(first, second)))
    phrase = iris.mention(extraction.reading.page.id, "post", first.span.begin, first.span.end)
    assert values(store, phrase, terms.ITSRDF_TA_CONFIDENCE) == ["0.97"]
    assert values(store, phrase, terms.FZ_EXTRACTOR) == ["posts+stacked"]


def test_reporter_stays_apart_from_the_official_of_that_name() -> None:
    store = read(floods())
    reporter, person = iris.entity("reporter", QINGHE, "张伟"), iris.entity("person", QINGHE, "张伟")
    assert terms.FZ_REPORTER in values(store, reporter, terms.RDF_TYPE)
    assert terms.FZ_REPORTER not in values(store, person, terms.RDF_TYPE)
    assert ox.NamedNode(reporter) in objects(store, terms.SCHEMA_AUTHOR)
    assert ox.NamedNode(reporter) not in objects(store, terms.SCHEMA_MENTIONS)


def test_event_without_a_date_is_named_by_its_article() -> None:
    extraction = floods()
    span = Span(0, 2, extraction.reading.page.text[:2])
    event = Event("防汛会", "meeting", 0, span, "events", 1.0, leaders=(Identity("person", QINGHE, "周明远"),))
    store = read(replace(extraction, home="某省某市青禾县", events=(event,)))
    begin, page_id = extraction.reading.articles[0].begin, extraction.reading.page.id
    iri = iris.event(QINGHE, "meeting", "防汛会", page_id=page_id, begin=begin)
    assert values(store, iri, terms.FZ_LEADER) == [iris.entity("person", QINGHE, "周明远")]
    assert values(store, iri, terms.FZ_HOME) == [QINGHE]
    assert values(store, iri, terms.SCHEMA_START_DATE) == []

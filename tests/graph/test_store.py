from __future__ import annotations

from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from extractors.records import Extraction
from graph.rdf import PageStatements, statements
from graph.store import ONTOLOGY_GRAPH, PageStore, ontology_lines
from ontology import iris, terms
from tests.graph.county import QINGHE, extractions


@pytest.fixture
def pages() -> list[PageStatements]:
    return [statements(extraction) for extraction in extractions()]


def stored(folder: Path, pages: list[PageStatements]) -> PageStore:
    store = PageStore(folder)
    for page in pages:
        store.add(page, merged=True)
        store.add_merged(page.shared + "\n")
    store.load_ontology()
    store.flush()
    return store


def default(store: PageStore) -> set[ox.Triple]:
    return {q.triple for q in store.oxigraph.quads_for_pattern(None, None, None, ox.DefaultGraph())}


@pytest.mark.parametrize("extraction", extractions(), ids=lambda e: e.reading.page.id)
def test_read_page_gives_back_the_bytes_that_were_added(tmp_path: Path, extraction: Extraction) -> None:
    page = statements(extraction)
    with stored(tmp_path / "store", [page]) as store:
        assert store.read_page(page.graph) == page


def test_each_page_is_a_named_graph(tmp_path: Path, pages: list[PageStatements]) -> None:
    with stored(tmp_path / "store", pages) as store:
        assert store.graphs() == sorted(iris.page(e.reading.page.id) for e in extractions())


def test_default_graph_holds_every_distinct_statement_once(tmp_path: Path, pages: list[PageStatements]) -> None:
    with stored(tmp_path / "store", pages) as store:
        named = {quad.triple for quad in store.oxigraph if not isinstance(quad.graph_name, ox.DefaultGraph)}
        assert default(store) == named
        label = store.about(iris.entity("community", QINGHE, QINGHE))[terms.SKOS_PREF_LABEL]
        assert label == (QINGHE,)


def test_remove_leaves_what_other_pages_say(tmp_path: Path, pages: list[PageStatements]) -> None:
    with stored(tmp_path / "all", pages) as store, stored(tmp_path / "rest", pages[1:]) as rest:
        store.remove(pages[0].graph)
        assert set(store.oxigraph) == set(rest.oxigraph)
        assert store.graphs() == rest.graphs()


def test_a_page_that_is_not_merged_leaves_the_default_graph_empty(tmp_path: Path, pages: list[PageStatements]) -> None:
    with PageStore(tmp_path / "store") as store:
        store.add(pages[0])
        store.flush()
        assert default(store) == set()
        assert store.read_page(pages[0].graph) == pages[0]


def test_counts_are_those_of_the_statements(tmp_path: Path, pages: list[PageStatements]) -> None:
    with stored(tmp_path / "store", pages) as store:
        said = (*store.statements(terms.SCHEMA_MENTIONS), *store.statements(terms.SCHEMA_AUTHOR))
        assert store.counts(terms.SCHEMA_MENTIONS, terms.SCHEMA_AUTHOR) == Counter(value for _, value in said)
        article, person = next(store.statements(terms.SCHEMA_AUTHOR))
        assert person in store.values(article, terms.SCHEMA_AUTHOR)


def test_ontology_is_there_with_its_notations(tmp_path: Path) -> None:
    with stored(tmp_path / "store", []) as store:
        assert store.ontology() == ontology_lines()
        assert store.about(terms.COMMUNITY_KINDS["street"].iri)[terms.SKOS_NOTATION] == ("street",)
        assert ONTOLOGY_GRAPH not in store.graphs()


def test_ontology_is_replaced_not_added_to(tmp_path: Path) -> None:
    with stored(tmp_path / "store", []) as store:
        before = len(store)
        store.load_ontology()
        store.flush()
        assert len(store) == before


def test_backup_is_a_store_of_its_own(tmp_path: Path, pages: list[PageStatements]) -> None:
    with stored(tmp_path / "store", pages) as store:
        store.backup(tmp_path / "copy")
        with PageStore(tmp_path / "copy") as copy:
            copy.remove(pages[0].graph)
        assert store.read_page(pages[0].graph) == pages[0]

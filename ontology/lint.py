"""Lint the ontology and its shapes: `problems()` lists what is wrong, in words, and is empty when all is well.

Every own term has a Chinese and an English label and definition; a property has a domain and a range; a class or
datatype stands below one; names are capitalised as their kind asks; no label names two terms; the shapes use known
terms only.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ontology import terms

if TYPE_CHECKING:
    from rdflib import Graph, URIRef

HERE = Path(__file__).parent
LANGUAGES = ("zh", "en")
_PROPERTY_KINDS = (terms.OWL + "ObjectProperty", terms.OWL + "DatatypeProperty")
_CLASS_KINDS = (terms.OWL + "Class", terms.RDFS + "Datatype")
_SH_SELECT = "http://www.w3.org/ns/shacl#select"
_PREFIXED = re.compile(rf"\b({'|'.join(terms.PREFIXES)}):(\w+)")


def problems(ontology: Path = HERE / "fangzhi.ttl", shapes: Path = HERE / "shapes.ttl") -> list[str]:
    """Say what is wrong with the ontology and its shapes, sorted."""
    from rdflib import Graph

    graph = Graph().parse(ontology)
    found = [*_unnamed(graph), *_unplaced(graph), *_miscased(graph), *_namesakes(graph)]
    found += _strangers(graph, Graph().parse(shapes))
    return sorted(found)


def own_terms(graph: Graph) -> list[URIRef]:
    """List the terms that the ontology itself defines, sorted."""
    from rdflib import URIRef

    return sorted({s for s in graph.subjects() if isinstance(s, URIRef) and s.startswith(terms.FZ)})


def _of_kind(graph: Graph, kinds: tuple[str, ...]) -> list[URIRef]:
    from rdflib import RDF, URIRef

    return [term for term in own_terms(graph) if any((term, RDF.type, URIRef(kind)) in graph for kind in kinds)]


def _unnamed(graph: Graph) -> Iterator[str]:
    from rdflib import RDFS, SKOS

    own = own_terms(graph)
    for term in {*own, *graph.subjects(RDFS.label)}:
        properties = (RDFS.label, SKOS.definition) if term in own else (RDFS.label,)
        for name in properties:
            said = sorted(str(getattr(value, "language", None)) for value in graph.objects(term, name))
            if said != sorted(LANGUAGES):
                yield f"{term}: needs one {graph.qname(name)} in zh and one in en, has {said}"


def _unplaced(graph: Graph) -> Iterator[str]:
    from rdflib import RDFS

    for term in _of_kind(graph, _PROPERTY_KINDS):
        for name in (RDFS.domain, RDFS.range):
            if len(list(graph.objects(term, name))) != 1:
                yield f"{term}: needs one {graph.qname(name)}"
    for term in _of_kind(graph, _CLASS_KINDS):
        if (term, RDFS.subClassOf, None) not in graph:
            yield f"{term}: needs an rdfs:subClassOf"


def _miscased(graph: Graph) -> Iterator[str]:
    upper = {str(term) for term in _of_kind(graph, _CLASS_KINDS)}
    for term in own_terms(graph):
        name = term.removeprefix(terms.FZ)
        if not name.isascii() or not name.isalnum() or name[0].isupper() != (str(term) in upper):
            yield f"{term}: classes begin with a capital, all else with a small letter, and both are ASCII letters"


def _namesakes(graph: Graph) -> Iterator[str]:
    from rdflib import RDFS

    bearers = defaultdict(set)
    for term, label in graph.subject_objects(RDFS.label):
        bearers[label].add(str(term))
    for label, bearing in bearers.items():
        if len(bearing) > 1:
            yield f"label {label!r} names {' and '.join(sorted(bearing))}"


def _strangers(graph: Graph, shapes: Graph) -> Iterator[str]:
    """Find what the shapes speak of, in their queries too, and the ontology neither defines nor labels."""
    from rdflib import RDFS, URIRef

    known = {terms.RDF_TYPE, terms.RDF + "nil", *map(str, own_terms(graph)), *map(str, graph.subjects(RDFS.label))}
    used = {str(node) for node in shapes.objects() if isinstance(node, URIRef) and not node.endswith("Shape")}
    for query in shapes.objects(None, URIRef(_SH_SELECT)):
        used |= {terms.PREFIXES[prefix] + name for prefix, name in _PREFIXED.findall(str(query))}
    spaces = tuple({*terms.PREFIXES.values()} - {terms.XSD, terms.OWL})
    for term in sorted(used - known):
        if term.startswith(spaces):
            yield f"{term}: the shapes use it and the ontology does not know it"

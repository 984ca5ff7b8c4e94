"""Check a build against the shapes: `check(out)` says in words what is wrong with `out/graph.ttl`.

pySHACL takes about 2.5 s and 0.3 GB per 100,000 triples, so the graph is first loaded into a pyoxigraph store on disk
and then given to it in parts, each node with all its triples and the classes of its neighbours. The shapes' sh:sparql
constraints need the whole graph; they run once over the store. Memory does not grow with the graph.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.check_explain import explained
from graph.check_report import CheckReport, Finding, Severity
from ontology import terms

if TYPE_CHECKING:
    import pyoxigraph
    import rdflib

_ONTOLOGY = Path(terms.__file__).with_name("fangzhi.ttl")
_SHAPES = _ONTOLOGY.with_name("shapes.ttl")
_SH = "http://www.w3.org/ns/shacl#"
_PART = 100_000


class CheckError(Exception):
    """The build cannot be checked at all; the message says which file and what to do."""


class _Rule(NamedTuple):
    """A sh:sparql constraint: its query finds every node at fault by itself."""

    severity: Severity
    zh: str
    en: str
    query: str


def check(out: Path, *, part: int = _PART) -> CheckReport:
    """Validate the graph of a build folder, about `part` triples at a time.

    Raises CheckError where there is no graph, or one that cannot be read.
    """
    turtle = out / "graph.ttl"
    if not turtle.is_file():
        raise CheckError(
            f"{turtle}: 没有此文件，先建图 (no such file; build the graph first): fangzhi build PAGES -o {out}"
        )
    shapes, rules = _shapes()
    with tempfile.TemporaryDirectory(prefix="fangzhi-check-") as folder:
        store = _load(turtle, folder)
        found = {*_broken_rules(store, rules), *_broken_shapes(store, shapes, part)}
        pages = sum(1 for _ in store.quads_for_pattern(None, _iri(terms.RDF_TYPE), _iri(terms.FZ_PAGE), None))
        findings = tuple(sorted(explained(store, finding) for finding in found))
        triples = len(store)
        del store
    return CheckReport(triples, pages, findings)


def _load(turtle: Path, folder: str) -> pyoxigraph.Store:
    import pyoxigraph

    store = pyoxigraph.Store(folder)
    try:
        store.bulk_load(path=turtle, format=pyoxigraph.RdfFormat.TURTLE)
    except (SyntaxError, ValueError) as error:
        raise CheckError(
            f"{turtle}: 读不懂，请重建 (not readable as Turtle; build the graph again): {error}"
        ) from error
    return store


@cache
def _iri(value: str) -> Any:
    import pyoxigraph

    return pyoxigraph.NamedNode(value)


def _shapes() -> tuple[rdflib.Graph, tuple[_Rule, ...]]:
    """Read the shapes, and take out of them the constraints that need the whole graph."""
    import rdflib

    graph = rdflib.Graph().parse(_SHAPES)
    sh = rdflib.Namespace(_SH)
    prefixes = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in terms.PREFIXES.items())
    rules = []
    for constraint in graph.objects(None, sh.sparql):
        said = _said(graph.objects(constraint, sh.message))
        severity = _severity(graph.value(constraint, sh.severity))
        rules.append(_Rule(severity, said["zh"], said["en"], f"{prefixes}{graph.value(constraint, sh.select)}"))
    graph.remove((None, sh.sparql, None))
    return graph, tuple(sorted(rules))


def _said(messages: Iterable[Any]) -> dict[str, str]:
    return {str(message.language): str(message) for message in messages}


def _severity(node: object) -> Severity:
    return "warning" if str(node) == _SH + "Warning" else "violation"


def _broken_rules(store: pyoxigraph.Store, rules: Iterable[_Rule]) -> Iterator[Finding]:
    for rule in rules:
        solutions: Any = store.query(rule.query)
        named = {variable.value for variable in solutions.variables}
        for solution in solutions:
            value = solution["value"].value if "value" in named and solution["value"] is not None else ""
            yield Finding(rule.severity, rule.zh, rule.en, solution["this"].value, "", value)


def _broken_shapes(store: pyoxigraph.Store, shapes: rdflib.Graph, part: int) -> Iterator[Finding]:
    import pyshacl
    import rdflib

    sh = rdflib.Namespace(_SH)
    classes = rdflib.Graph()
    classes += rdflib.Graph().parse(_ONTOLOGY).triples((None, rdflib.RDFS.subClassOf, None))
    aimed = _aimed(shapes)
    for graph, nodes in _parts(store, part):
        graph += classes
        _aim(shapes, graph, nodes)
        _, report, _ = pyshacl.validate(graph, shacl_graph=aimed, inplace=True)
        if not isinstance(report, rdflib.Graph):
            raise CheckError(f"pySHACL 跑不起来 (could not run): {report}")
        for result in report.objects(None, sh.result):
            said = _said(report.objects(result, sh.resultMessage))
            severity = _severity(report.value(result, sh.resultSeverity))
            node, path, value = (report.value(result, p) for p in (sh.focusNode, sh.resultPath, sh.value))
            shown = "" if value is None or value == node else str(value)
            yield Finding(severity, said["zh"], said["en"], str(node), str(path or ""), shown)


def _aim(shapes: rdflib.Graph, graph: rdflib.Graph, nodes: set[Any]) -> None:
    """Mark, with a shape's name as property, the nodes of this part that the shape is for.

    Not their neighbours, which are there for their classes only. pySHACL's own `focus_nodes` will not do: up to 0.40
    it also drops the values that nested shapes look at.
    """
    import rdflib

    sh, true = rdflib.Namespace(_SH), rdflib.Literal(True)
    aims = []
    for shape, target in shapes.subject_objects(sh.targetClass):
        for kind in graph.transitive_subjects(rdflib.RDFS.subClassOf, target):
            aims += [(node, shape, true) for node in nodes.intersection(graph.subjects(rdflib.RDF.type, kind))]
    for shape, target in shapes.subject_objects(sh.targetSubjectsOf):
        aims += [(node, shape, true) for node in nodes.intersection(graph.subjects(target))]
    for aim in aims:
        graph.add(aim)


def _aimed(shapes: rdflib.Graph) -> rdflib.Graph:
    """Point the shapes at what `_aim` marks, and their property shapes straight at it.

    pySHACL runs a property shape with targets once, but one below a node shape anew for each node: far slower.
    """
    import rdflib

    sh, aimed = rdflib.Namespace(_SH), rdflib.Graph()
    aimed += shapes
    for shape in {*shapes.subjects(sh.targetClass), *shapes.subjects(sh.targetSubjectsOf)}:
        aimed.remove((shape, sh.targetClass, None))
        aimed.remove((shape, sh.targetSubjectsOf, None))
        for part in (shape, *shapes.objects(shape, sh.property)):
            aimed.add((part, sh.targetSubjectsOf, shape))
        aimed.remove((shape, sh.property, None))
    return aimed


def _parts(store: pyoxigraph.Store, part: int) -> Iterator[tuple[rdflib.Graph, set[Any]]]:
    """Cut the graph between nodes; the store on disk keeps each node's triples together."""
    import rdflib

    graph, nodes, neighbours = rdflib.Graph(), set(), set()
    for subject, quads in groupby(store, key=lambda quad: quad.subject):
        node = _term(subject)
        nodes.add(node)
        for quad in quads:
            graph.add((node, _term(quad.predicate), _term(quad.object)))
            neighbours.add(quad.object)
        if len(graph) >= part:
            _add_classes(store, graph, neighbours)
            yield graph, nodes
            graph, nodes, neighbours = rdflib.Graph(), set(), set()
    _add_classes(store, graph, neighbours)
    yield graph, nodes


def _add_classes(store: pyoxigraph.Store, graph: rdflib.Graph, nodes: Iterable[Any]) -> None:
    import pyoxigraph
    import rdflib

    for node in nodes:
        if isinstance(node, pyoxigraph.NamedNode):
            for quad in store.quads_for_pattern(node, _iri(terms.RDF_TYPE), None, None):
                graph.add((_term(node), rdflib.RDF.type, _term(quad.object)))


def _term(term: Any) -> Any:
    import pyoxigraph
    import rdflib

    if isinstance(term, pyoxigraph.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, pyoxigraph.BlankNode):
        return rdflib.BNode(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value))

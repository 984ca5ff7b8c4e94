"""Say of a finding what a reader wants to know: what the node is called, which values are at fault, where it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from graph.check_report import Finding
from ontology import terms

if TYPE_CHECKING:
    import pyoxigraph

_NAMES: Final = (
    terms.SKOS_PREF_LABEL,
    terms.SCHEMA_HEADLINE,
    terms.SCHEMA_ARTICLE_BODY,
    terms.NIF_ANCHOR_OF,
    terms.DCTERMS_IDENTIFIER,
)
_POST_NAMES: Final = (terms.ORG_MEMBER, terms.ORG_ORGANIZATION_PROPERTY, terms.ORG_ROLE_PROPERTY)
_WAYS_TO_PAGE: Final = ((terms.SCHEMA_IS_PART_OF,), (terms.PROV_WAS_DERIVED_FROM, terms.SCHEMA_IS_PART_OF))


def explained(store: pyoxigraph.Store, finding: Finding) -> Finding:
    """The finding with label, value and place filled in; a blank node has none of them."""
    import pyoxigraph

    if ":" not in finding.subject:
        return finding
    node = pyoxigraph.NamedNode(finding.subject)
    if finding.value:
        value = _name_of_value(store, finding.value)
    else:
        value = (
            "、".join(_name(store, v) or v.value for v in _values(store, node, finding.path)) if finding.path else ""
        )
    return replace(finding, label=_name(store, node), value=value, where=_where(store, node))


def _values(store: pyoxigraph.Store, node: Any, *properties: str) -> list[Any]:
    """Follow a chain of properties and sort what is found."""
    import pyoxigraph

    nodes = [node]
    for name in map(pyoxigraph.NamedNode, properties):
        subjects = [n for n in nodes if not isinstance(n, pyoxigraph.Literal)]
        nodes = [quad.object for n in subjects for quad in store.quads_for_pattern(n, name, None, None)]
    return sorted(nodes, key=str)


def _name_of_value(store: pyoxigraph.Store, value: str) -> str:
    import pyoxigraph

    if not value.startswith(("https://", "http://")) or any(c in value for c in " <>\n"):
        return value
    return _name(store, pyoxigraph.NamedNode(value)) or value


def _name(store: pyoxigraph.Store, node: Any) -> str:
    for name in _NAMES:
        if found := _values(store, node, name):
            chinese = [f for f in found if getattr(f, "language", None) == "zh"]
            return str((chinese or found)[0].value)
    return " ".join(n.value for p in _POST_NAMES for n in _values(store, node, p, terms.SKOS_PREF_LABEL)[:1])


def _where(store: pyoxigraph.Store, node: Any) -> str:
    """Name the page and line that speak of a node: its own place, its evidence, or the first mention of it."""
    import pyoxigraph

    names = pyoxigraph.NamedNode(terms.ITSRDF_TA_IDENT_REF)
    mentions = sorted((quad.subject for quad in store.quads_for_pattern(None, names, node, None)), key=str)
    for phrase in (node, *_values(store, node, terms.FZ_EVIDENCE), *mentions[:1]):
        for page in _values(store, phrase, terms.NIF_REFERENCE_CONTEXT):
            return _place(store, page, phrase)
    for way in _WAYS_TO_PAGE:
        for page in _values(store, node, *way):
            return _page_name(store, page)
    return ""


def _page_name(store: pyoxigraph.Store, page: Any) -> str:
    """The page's id, which is its path below the input folder; else the file's name."""
    named = _values(store, page, terms.DCTERMS_IDENTIFIER) or _values(store, page, terms.FZ_FILE_NAME)
    return str(named[0].value) if named else ""


def _place(store: pyoxigraph.Store, page: Any, phrase: Any) -> str:
    begins, texts = _values(store, phrase, terms.NIF_BEGIN_INDEX), _values(store, page, terms.NIF_IS_STRING)
    if not begins or not texts or not begins[0].value.isdecimal():
        return _page_name(store, page)
    line = texts[0].value.count("\n", 0, int(begins[0].value)) + 1
    return f"{_page_name(store, page)}:{line}"

"""The mentions of a build, read back from its Turtle."""

from __future__ import annotations

from pathlib import Path

import rdflib

_QUERY = """
SELECT ?page ?begin ?end ?anchor ?sources ?mention WHERE {
  ?mention a nif:Phrase ; nif:referenceContext/fz:fileName ?page ; nif:beginIndex ?begin ; nif:endIndex ?end ;
           nif:anchorOf ?anchor ; fz:extractor ?sources ; itsrdf:taIdentRef ?entity .
}
"""
_NAMESPACES = {
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "fz": "https://fangzhi.example/ontology#",
    "itsrdf": "http://www.w3.org/2005/11/its/rdf#",
}


def mentions_of(out: Path, *, kinds: tuple[str, ...] = ()) -> list[tuple[str, int, int, str, str]]:
    """(page, begin, end, anchor, sources) of each mention, of some kinds or all."""
    graph = rdflib.Graph().parse(out / "graph.ttl")
    rows = [tuple(map(str, row)) for row in graph.query(_QUERY, initNs=_NAMESPACES)]  # type: ignore[arg-type]
    return sorted(
        (page, int(begin), int(end), anchor, sources)
        for page, begin, end, anchor, sources, mention in rows
        if not kinds or mention.rsplit("/", 1)[1].split("-")[0] in kinds
    )

"""A fact -> the stretches of pages that say so, each with its file, article and whole sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from graph.facts import Fact, Holding, Participation, Post, Record
from graph.naming import checked_limit
from graph.paper import Evidence
from graph.recall import article_begin
from graph.sentences import Piece, Sentence, Sheet
from graph.source import Row, Source
from ontology.terms import FZ_EVIDENCE, ITSRDF_TA_IDENT_REF, NIF_IS_STRING

_PHRASES: Final = """SELECT DISTINCT ?x ?page ?begin ?end ?anchor ?extractor ?confidence WHERE { %these%
  ?x nif:referenceContext ?page ; nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?anchor .
  OPTIONAL { ?x fz:extractor ?extractor } OPTIONAL { ?x itsrdf:taConfidence ?confidence } }"""
_SPOTS: Final = """SELECT DISTINCT ?x ?page ?begin ?end WHERE { %these%
  ?x nif:referenceContext ?page ; nif:beginIndex ?begin ; nif:endIndex ?end }"""
_PAGE: Final = """SELECT DISTINCT ?file ?published WHERE { %page% fz:fileName ?file .
  OPTIONAL { %page% schema:datePublished ?published } }"""
_ON_PAGE: Final = """SELECT DISTINCT ?x ?headline ?body WHERE { ?x schema:isPartOf %page% .
  OPTIONAL { ?x schema:headline ?headline } OPTIONAL { ?x schema:articleBody ?body } }"""


class Spot(NamedTuple):
    """Where a phrase stands: its page, its article if it is in one, and its sentence."""

    iri: str
    page: str
    file: str
    published: str | None
    article: str | None
    headline: str | None
    begin: int
    end: int
    sentence: Sentence


class Witness:
    """Finds the evidence of facts; keeps the pages it has seen last."""

    def __init__(self, source: Source) -> None:
        """Look in this graph."""
        self._source = source
        self._sheet = lru_cache(maxsize=256)(self._read_sheet)

    def of(self, fact: Fact, *, limit: int | None = None) -> list[Evidence]:
        """The stretches that speak for a fact, at most `limit`, by date, page and place on the page.

        Raises TypeError for what is no fact, ValueError for a negative limit.
        """
        limit = checked_limit(limit)
        if isinstance(fact, Holding):
            fact = fact.post
        if isinstance(fact, Participation):
            return self._of_part(fact)[:limit]
        if isinstance(fact, Post) or (isinstance(fact, Record) and fact.kind == "event"):
            return self.read(islice(self._source.values(fact.iri, FZ_EVIDENCE), limit))
        if not isinstance(fact, Record):
            raise TypeError(f"{fact!r}: 请给名字，或查到的人、机构、任职、活动 (give a name or a fact looked up)")
        return self.read(islice(self._source.subjects(ITSRDF_TA_IDENT_REF, fact.iri), limit))

    def read(self, phrases: Iterable[str]) -> list[Evidence]:
        """The phrases of these IRIs as evidence."""
        found = [self._evidence(row) for row in self._rows(_PHRASES, phrases)]
        return sorted(found, key=lambda e: (e.published or "9999", e.page, e.begin, e.end, e.iri))

    def spots(self, phrases: Iterable[str]) -> Iterator[Spot]:
        """Where the phrases of these IRIs stand, and nothing else of them, which is found sooner."""
        return map(self._spot, self._rows(_SPOTS, phrases))

    def _rows(self, query: str, phrases: Iterable[str]) -> Iterator[Row]:
        seen: set[str] = set()
        for row in self._source.rows_for("x", phrases, query):
            if row["x"] not in seen:
                seen.add(row["x"])
                yield row

    def _spot(self, row: Row) -> Spot:
        begin, end = int(row["begin"]), int(row["end"])
        sheet = self._sheet(row["page"])
        piece, sentence = sheet.located(begin, end)
        article, headline = (piece.iri, piece.headline) if piece else (None, None)
        return Spot(row["x"], row["page"], sheet.file, sheet.published, article, headline, begin, end, sentence)

    def _evidence(self, row: Row) -> Evidence:
        spot = self._spot(row)
        return Evidence(
            spot.page,
            spot.file,
            spot.article,
            spot.headline,
            spot.published,
            spot.begin,
            spot.end,
            row["anchor"],
            spot.sentence.text,
            row.get("extractor", ""),
            float(row["confidence"]) if "confidence" in row else None,
            spot.iri,
        )

    def _of_part(self, fact: Participation) -> list[Evidence]:
        said = self.read(self._source.values(fact.event.iri, FZ_EVIDENCE))
        named = self.read(self._source.subjects(ITSRDF_TA_IDENT_REF, fact.entity.iri))
        articles = {e.article for e in said} | set(fact.event.articles)
        return said + [e for e in named if e.article in articles]

    def _read_sheet(self, page: str) -> Sheet:
        told = next(iter(self._source.rows(_PAGE, page=page)), {})
        pieces = [Piece(r["x"], r.get("headline"), r.get("body", "")) for r in self._source.rows(_ON_PAGE, page=page)]
        pieces.sort(key=lambda piece: (article_begin(piece.iri), piece.iri))
        text = self._source.value(page, NIF_IS_STRING) or ""
        return Sheet(told.get("file", ""), told.get("published"), text, tuple(pieces))

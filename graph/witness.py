"""A fact -> the stretches of pages that say so, each with its file, article and whole sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from graph.facts import Evidence, Fact, Holding, Participation, Post
from graph.recall import article_begin
from graph.source import Source
from ontology.terms import FZ_EVIDENCE, ITSRDF_TA_IDENT_REF, NIF_IS_STRING

_STOP: Final = re.compile(r"[。！？!?]+[”’」』》）)]*|\n[ \t\u3000]*\n")
_BREAK: Final = re.compile(r"[ \t\u3000]*\n[ \t\u3000]*")
_LONGEST: Final = 180

_PHRASES: Final = """SELECT DISTINCT ?x ?page ?begin ?end ?anchor ?extractor ?confidence WHERE { %these%
  ?x nif:referenceContext ?page ; nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?anchor .
  OPTIONAL { ?x fz:extractor ?extractor } OPTIONAL { ?x itsrdf:taConfidence ?confidence } }"""
_PAGE: Final = """SELECT DISTINCT ?file ?published WHERE { %page% fz:fileName ?file .
  OPTIONAL { %page% schema:datePublished ?published } }"""
_ON_PAGE: Final = """SELECT DISTINCT ?x ?headline ?body WHERE { ?x schema:isPartOf %page% .
  OPTIONAL { ?x schema:headline ?headline } OPTIONAL { ?x schema:articleBody ?body } }"""


class Sentence(NamedTuple):
    """A sentence without its line breaks, and where in it the words stand that were asked about."""

    text: str
    begin: int
    end: int


def sentence_around(page: str, begin: int, end: int) -> Sentence:
    """The sentence of a page that holds [begin, end), at most about 180 characters to each side."""
    left = max(0, begin - _LONGEST)
    first = max((m.end() for m in _STOP.finditer(page, left, begin)), default=left)
    stop = _STOP.search(page, max(begin, end - 1), min(len(page), end + _LONGEST))
    last = min(len(page), end + _LONGEST) if stop is None else stop.start() if stop[0][0] == "\n" else stop.end()
    last = max(last, end)
    before, middle, after = (joined(part) for part in (page[first:begin], page[begin:end], page[end:last]))
    before = before.lstrip()
    return Sentence(before + middle + after.rstrip(), len(before), len(before) + len(middle))


def joined(text: str) -> str:
    """Text without its line breaks; between Latin words and figures a space takes their place."""

    def glue(found: re.Match[str]) -> str:
        around = text[found.start() - 1 : found.start()] + text[found.end() : found.end() + 1]
        return " " if len(around) == 2 and around.isascii() else ""

    return _BREAK.sub(glue, text)


@dataclass(frozen=True, slots=True)
class _Piece:
    iri: str
    headline: str | None
    squashed: str


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One page with its articles, as far as evidence needs them."""

    file: str
    published: str | None
    text: str
    pieces: tuple[_Piece, ...]

    def piece(self, begin: int, end: int) -> _Piece | None:
        """The article that a stretch stands in: the one whose text holds it, and of several the nearest before it."""
        around = _squash(self.text[max(0, begin - 8) : end + 8])
        anchor = _squash(self.text[begin:end])
        for words in (around, anchor):
            held = [piece for piece in self.pieces if words in piece.squashed]
            if held:
                before = [piece for piece in held if article_begin(piece.iri) <= begin]
                return max(before, key=lambda p: article_begin(p.iri)) if before else held[0]
        return None


def _squash(text: str) -> str:
    return "".join(text.split())


class Witness:
    """Finds the evidence of facts; keeps the pages it has seen last."""

    def __init__(self, source: Source) -> None:
        """Look in this graph."""
        self._source = source
        self._sheet = lru_cache(maxsize=256)(self._read_sheet)

    def of(self, fact: Fact, *, limit: int | None = None) -> list[Evidence]:
        """The stretches that speak for a fact, at most `limit` mentions, by date, page and place on the page."""
        if isinstance(fact, Holding):
            fact = fact.post
        if isinstance(fact, Participation):
            return self._of_part(fact)
        if isinstance(fact, Post) or fact.kind == "event":
            return self.read(self._source.values(fact.iri, FZ_EVIDENCE))
        return self.read(islice(self._source.subjects(ITSRDF_TA_IDENT_REF, fact.iri), limit))

    def read(self, phrases: Iterable[str]) -> list[Evidence]:
        """The phrases of these IRIs as evidence."""
        found: dict[str, Evidence] = {}
        for row in self._source.rows_for("x", phrases, _PHRASES):
            begin, end = int(row["begin"]), int(row["end"])
            sheet = self._sheet(row["page"])
            piece = sheet.piece(begin, end)
            found[row["x"]] = Evidence(
                row["page"],
                sheet.file,
                piece.iri if piece else None,
                piece.headline if piece else None,
                sheet.published,
                begin,
                end,
                row["anchor"],
                sentence_around(sheet.text, begin, end).text,
                row.get("extractor", ""),
                float(row["confidence"]) if "confidence" in row else None,
                row["x"],
            )
        return sorted(found.values(), key=lambda e: (e.published or "9999", e.page, e.begin, e.end, e.iri))

    def marked(self, evidence: Evidence) -> Sentence:
        """The sentence of a piece of evidence with the place of its words in it."""
        return sentence_around(self._sheet(evidence.page).text, evidence.begin, evidence.end)

    def _of_part(self, fact: Participation) -> list[Evidence]:
        said = self.read(self._source.values(fact.event.iri, FZ_EVIDENCE))
        named = self.read(self._source.subjects(ITSRDF_TA_IDENT_REF, fact.entity.iri))
        articles = {e.article for e in said} | set(fact.event.articles)
        return said + [e for e in named if e.article in articles]

    def _read_sheet(self, page: str) -> _Sheet:
        told = next(iter(self._source.rows(_PAGE, page=page)), {})
        pieces = (
            _Piece(r["x"], r.get("headline"), _squash(f"{r.get('headline', '')} {r.get('body', '')}"))
            for r in self._source.rows(_ON_PAGE, page=page)
        )
        ordered = tuple(sorted(pieces, key=lambda piece: article_begin(piece.iri)))
        text = self._source.value(page, NIF_IS_STRING) or ""
        return _Sheet(told.get("file", ""), told.get("published"), text, ordered)

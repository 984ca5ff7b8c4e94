"""The stretches of a page that name something or prove something -> Turtle blocks, each stretch once for each kind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extractors.records import Span
from graph.turtle import quoted
from ontology import iris


@dataclass(slots=True)
class _Phrase:
    """A stretch of the page under which one or more facts meet."""

    span: Span
    confidence: float | None = None
    sources: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()


class Phrases:
    """The mentions and the evidence of one page, each stretch once for each kind."""

    def __init__(self, page_id: str) -> None:
        """Begins the phrases of this page."""
        self.prefix = f"<{iris.mention(page_id, '', 0, 0).removesuffix('-0-0')}"
        self.by_key: dict[str, _Phrase] = {}
        """By the end of the IRI, angle bracket included, so that keys sort as the IRIs do in Turtle."""

    def note(
        self, kind: str, span: Span, *, confidence: float | None = None, sources: tuple[str, ...] = (), entity: str = ""
    ) -> str:
        """Note a phrase and give its IRI; where facts share one, the highest confidence and all sources stay."""
        key = f"{kind}-{span.begin}-{span.end}>"
        phrase = self.by_key.get(key)
        if phrase is None:
            if len(sources) > 1:
                sources = tuple(sorted({*sources}))
            self.by_key[key] = _Phrase(span, confidence, sources, (entity,) if entity else ())
            return self.prefix + key
        if confidence is not None and (phrase.confidence is None or confidence > phrase.confidence):
            phrase.confidence = confidence
        if sources != phrase.sources:
            phrase.sources = tuple(sorted({*phrase.sources, *sources}))
        if entity and entity not in phrase.entities:
            phrase.entities = tuple(sorted((*phrase.entities, entity)))
        return self.prefix + key

    def turtle(self, page: str) -> str:
        """Write all phrases, sorted; predicates stand in the order in which they sort."""
        return "".join([self._block(key, self.by_key[key], page) for key in sorted(self.by_key)])

    def _block(self, key: str, phrase: _Phrase, page: str) -> str:
        found = _found(phrase.sources, phrase.confidence)
        entity = " ;\n    itsrdf:taIdentRef " + " ,\n        ".join(phrase.entities) if phrase.entities else ""
        return (
            f"{self.prefix}{key} a nif:Phrase{found}{entity} ;\n"
            f"    nif:anchorOf {quoted(phrase.span.anchor)} ;\n"
            f"    nif:beginIndex {phrase.span.begin} ;\n"
            f"    nif:endIndex {phrase.span.end} ;\n"
            f"    nif:referenceContext {page} .\n\n"
        )


@lru_cache(maxsize=4096)
def _found(sources: tuple[str, ...], confidence: float | None) -> str:
    """Who found a phrase, and how surely."""
    extractor = f" ;\n    fz:extractor {quoted('+'.join(sources))}" if sources else ""
    return extractor if confidence is None else f"{extractor} ;\n    itsrdf:taConfidence {_decimal(confidence)}"


def _decimal(value: float) -> str:
    text = f"{value:.3f}".rstrip("0")
    return text + "0" if text.endswith(".") else text

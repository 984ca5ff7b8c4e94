"""A mention's place on the page -> the mention as the page prints it, in traditional characters."""

from __future__ import annotations

from extractors.records import Article, Span


class Printed:
    """Gives a mention as the page prints it, where that is in traditional characters."""

    def __init__(self, articles: tuple[Article, ...]) -> None:
        """Look up nothing on a page in simplified characters."""
        self.originals: dict[int, list[tuple[dict[int, int], str]]] = {}
        for number, article in enumerate(articles):
            strands = [s for s in (article.body, *article.headline) if s.text != s.original]
            if strands:
                self.originals[number] = [
                    ({offset: i for i, offset in enumerate(s.offsets) if offset >= 0}, s.original) for s in strands
                ]

    def form(self, article: int, span: Span) -> str | None:
        """The mention in the page's own script, repaired."""
        for places, original in self.originals.get(article, ()):
            first, last = places.get(span.begin), places.get(span.end - 1)
            if first is not None and last is not None:
                return "".join(original[first : last + 1].split())
        return None

"""What a lookup gives back of the newspaper itself: pages, articles, and the evidence in them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Evidence:
    """A stretch of a page that says so: `text[begin:end] == anchor` in the page's text as read."""

    page: str
    """IRI of the page."""
    file: str
    article: str | None
    """IRI of the article; None outside all articles."""
    headline: str | None
    published: str | None
    """The page's date, as `2020-07-19`, `2020-07` or `2020`."""
    begin: int
    """Characters of the page before the stretch."""
    end: int
    """Characters of the page up to its end."""
    anchor: str
    """The words as they stand on the page, line breaks and all."""
    sentence: str
    """The whole sentence or sentences around them, lines joined."""
    extractor: str
    """What found it: `rules`, `byline`, a trained model …; several are joined by +."""
    confidence: float | None
    """From 0 to 1."""
    iri: str

    @property
    def where(self) -> str:
        """File and offsets: `0720.txt:12-15`."""
        return f"{self.file}:{self.begin}-{self.end}"

    def __repr__(self) -> str:
        sure = "" if self.confidence is None else f"，置信 {self.confidence:g}"
        return f"<出处 {self.where} 《{self.headline or '无题'}》“{self.sentence}”{sure}>"


@dataclass(frozen=True, slots=True, repr=False)
class Article:
    """An article of a page, with who wrote it."""

    headline: str
    page: str
    """IRI of the page."""
    file: str
    published: str | None
    reporters: tuple[str, ...]
    """Names, as `correspondents`."""
    correspondents: tuple[str, ...]
    body: str
    iri: str

    def __repr__(self) -> str:
        return f"<报道 {self.published or '日期不详'} 《{self.headline or '无题'}》（{self.file}）>"


@dataclass(frozen=True, slots=True, repr=False)
class PageRecord:
    """A page of the graph, with its date and home and why they are held to be so."""

    id: str
    """Its path below the folder that was built, as `fangzhi remove` takes it."""
    file: str
    published: str | None
    dating_reason: str | None
    home: str | None
    home_reason: str | None
    newspaper: str | None
    edition: str | None
    title: str | None
    articles: int
    """How many stand on it."""
    iri: str

    def __repr__(self) -> str:
        return f"<版面 {self.file} {self.published or '日期不详'}（{self.home or '?'}），{self.articles} 篇>"

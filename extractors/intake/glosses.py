"""Page text without the pinyin that tells how a character is read: 縣長(zhǎng) -> 縣長.

Many sites that turn text into traditional script print it behind every character of two readings, others behind
words here and there: 大众网(dàzhòngwǎng).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.intake.script import simplify
from extractors.records import Article, Page, Reading, Span, Strand

__all__ = ["plain_text", "restored", "without_glosses"]

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_ANY_TONED = re.compile(f"[{_TONED}]")
_GLOSS = re.compile(
    rf"(?<=[\u4e00-\u9fff])[（(](?:[a-zü]{{0,3}}[{_TONED}][a-zü{_TONED}' ]{{0,40}}"
    "|de|le|zhe|me|zi|li|men|ne|ba|ma|tou|shang)[）)]"
)
"""Syllables in brackets behind a character or a word, 长(zhǎng), 城市(chéngshì); those of no tone are few."""


def without_glosses(page: Page) -> tuple[Page, Sequence[int] | None]:
    """A page without glosses and, where it has any, the place of each of its characters in the page as printed."""
    text = page.text
    if not _ANY_TONED.search(text):
        return page, None
    kept: list[str] = []
    places: list[int] = []
    at = 0
    for gloss in _GLOSS.finditer(text):
        kept.append(text[at : gloss.start()])
        places += range(at, gloss.start())
        at = gloss.end()
    if not at:
        return page, None
    title = page.title and _GLOSS.sub("", page.title)
    return replace(page, text="".join((*kept, text[at:])), title=title), (*places, *range(at, len(text)))


def plain_text(text: str) -> str:
    """A text in simplified characters and without glosses; its characters stand elsewhere than in the page."""
    return simplify(_GLOSS.sub("", text) if _ANY_TONED.search(text) else text)


def restored(reading: Reading, page: Page, places: Sequence[int]) -> Reading:
    """What was read of a page without its glosses, at its places on the page as printed."""

    def back(offsets: Sequence[int]) -> tuple[int, ...]:
        return tuple(places[o] if o >= 0 else o for o in offsets)

    def span(old: Span) -> Span:
        begin, end = places[old.begin], places[old.end - 1] + 1
        return Span(begin, end, page.text[begin:end])

    def strand(old: Strand) -> Strand:
        return replace(old, offsets=back(old.offsets))

    def article(old: Article) -> Article:
        return replace(
            old,
            headline=tuple(map(strand, old.headline)),
            body=strand(old.body),
            bylines=tuple(replace(byline, span=span(byline.span)) for byline in old.bylines),
        )

    glosses = (Span(*gloss.span(), gloss[0]) for gloss in _GLOSS.finditer(page.text))
    return replace(
        reading,
        page=page,
        articles=tuple(map(article, reading.articles)),
        offsets=back(reading.offsets),
        noise=tuple(sorted((*map(span, reading.noise), *glosses))),
    )

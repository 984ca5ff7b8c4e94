"""Page text without the pinyin that tells how a character is read: 縣長(zhǎng) -> 縣長.

Many sites that turn text into traditional script print it behind every character of two readings, others behind
words here and there: 大众网(dàzhòngwǎng).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
_BROKEN = re.compile(r"\?(?:\?h(?=[\u4e00-\u9fff])|[，,]F[（(]xiàn[）)])")
"""A full stop and the character behind it that such a site tore, 。縣 and 。現: ??h委, ?，F(xiàn)將."""


def _kept(text: str) -> Iterator[tuple[int, str, int]]:
    """What a page without glosses holds, as (place, text, the place behind it and what is left out behind it)."""
    at = 0
    cuts = [(m, "") for m in _GLOSS.finditer(text)]
    cuts += [(m, "縣" if m[0].endswith("h") else "現") for m in _BROKEN.finditer(text)]
    for cut, torn in sorted(cuts, key=lambda cut: cut[0].start()):
        begin, end = cut.span()
        if torn:
            yield at, text[at:begin], begin
            yield begin, "。", begin + 2
            yield begin + 2, torn, end
        else:
            yield at, text[at:begin], end
        at = end
    yield at, text[at:], len(text)


def without_glosses(page: Page) -> tuple[Page, Sequence[int] | None]:
    """A page without glosses and, where it has any, the place of each of its characters in the page as printed."""
    text = page.text
    if not _ANY_TONED.search(text):
        return page, None
    kept = list(_kept(text))
    if len(kept) == 1:
        return page, None
    places = [place for at, part, _ in kept for place in range(at, at + len(part))]
    title = page.title and _GLOSS.sub("", page.title)
    return replace(page, text="".join(part for _, part, _ in kept), title=title), places


def plain_text(text: str) -> str:
    """A text in simplified characters and without glosses; its characters stand elsewhere than in the page."""
    return simplify(_GLOSS.sub("", text) if _ANY_TONED.search(text) else text)


def restored(reading: Reading, page: Page, places: Sequence[int]) -> Reading:
    """What was read of a page of which something was left out, at its places on the page as printed."""

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

    ends = [0, *(place + 1 for place in places)]
    cuts = (cut for cut in zip(ends, [*places, len(page.text)], strict=True) if page.text[slice(*cut)].strip())
    left_out = (Span(*cut, page.text[slice(*cut)]) for cut in cuts)
    return replace(
        reading,
        page=page,
        articles=tuple(map(article, reading.articles)),
        offsets=back(reading.offsets),
        noise=tuple(sorted((*map(span, reading.noise), *left_out))),
    )

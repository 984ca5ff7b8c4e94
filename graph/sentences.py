"""A stretch of a page -> the article it stands in and its whole sentence.

A page prints an article in columns, so a sentence may break off at a blank line and go on elsewhere. It is therefore
looked up in the article's repaired text, by the characters around it, and read from the page only where that fails.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from graph.recall import article_begin

_PAGE_STOP: Final = re.compile(r"[。！？!?]+[”’」』》）)]*|\n[ \t\u3000]*\n")
_ARTICLE_STOP: Final = re.compile(r"[。！？!?]+[”’」』》）)]*|\n")
_BREAK: Final = re.compile(r"[ \t\u3000]*\n[ \t\u3000]*")
_LONGEST: Final = 180
"""Characters of a sentence shown to either side of the words asked about."""
_AROUND: Final = 8
"""Characters to either side by which a stretch is known again in the article."""


class Sentence(NamedTuple):
    """A sentence without its line breaks, and where in it the words stand that were asked about."""

    text: str
    begin: int
    end: int


def sentence_around(text: str, begin: int, end: int, stops: re.Pattern[str] = _PAGE_STOP) -> Sentence:
    """The sentence that holds [begin, end), at most about 180 characters to each side."""
    left = max(0, begin - _LONGEST)
    first = max((m.end() for m in stops.finditer(text, left, begin)), default=left)
    stop = stops.search(text, max(begin, end - 1), min(len(text), end + _LONGEST))
    last = min(len(text), end + _LONGEST) if stop is None else stop.start() if stop[0][0] == "\n" else stop.end()
    before, middle, after = (joined(part) for part in (text[first:begin], text[begin:end], text[end : max(last, end)]))
    before = before.lstrip()
    return Sentence(before + middle + after.rstrip(), len(before), len(before) + len(middle))


def joined(text: str) -> str:
    """Text without its line breaks; between Latin words and figures a space takes their place."""

    def glue(found: re.Match[str]) -> str:
        around = text[found.start() - 1 : found.start()] + text[found.end() : found.end() + 1]
        return " " if len(around) == 2 and around.isascii() else ""

    return _BREAK.sub(glue, text)


class Piece:
    """An article: its headline and its body, paragraphs parted by line feeds, and the same without any space."""

    def __init__(self, iri: str, headline: str | None, body: str) -> None:
        """Take an article as the graph tells it."""
        self.iri = iri
        self.headline = headline
        self.text = f"{headline or ''}\n{body}"
        self.squashed = _squash(self.text)

    @cached_property
    def _places(self) -> list[int]:
        """Where each character of the squashed text stands in the text."""
        return [i for i, character in enumerate(self.text) if not character.isspace()]

    def sentence(self, words: str, lead: int, length: int) -> Sentence | None:
        """The sentence of the `length` characters that follow `lead` others in `words`; None if that is not sure."""
        at = self.squashed.find(words)
        if at < 0 or (len(words) == length and self.squashed.count(words) > 1):
            return None
        begin, last = self._places[at + lead], self._places[at + lead + length - 1]
        return sentence_around(self.text, begin, last + 1, _ARTICLE_STOP)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page with its articles in the order of their first characters."""

    file: str
    published: str | None
    text: str
    pieces: tuple[Piece, ...]

    def located(self, begin: int, end: int) -> tuple[Piece | None, Sentence]:
        """The article that a stretch stands in, and its sentence."""
        lead = _squash(self.text[max(0, begin - _AROUND) : begin])
        anchor, tail = _squash(self.text[begin:end]), _squash(self.text[end : end + _AROUND])
        for words, before in ((lead + anchor + tail, lead), (lead + anchor, lead), (anchor + tail, ""), (anchor, "")):
            if piece := self._holding(words, begin):
                said = piece.sentence(words, len(before), len(anchor))
                return piece, said or sentence_around(self.text, begin, end)
        return None, sentence_around(self.text, begin, end)

    def _holding(self, words: str, begin: int) -> Piece | None:
        """Of the articles that hold these words the last to begin before them."""
        held = [piece for piece in self.pieces if words and words in piece.squashed]
        before = [piece for piece in held if article_begin(piece.iri) <= begin]
        return before[-1] if before else next(iter(held), None)


def _squash(text: str) -> str:
    return "".join(text.split())

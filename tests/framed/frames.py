"""One report -> a site's page that holds it, with what is to be read on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.layout_pages import BYLINE, CLOSING, OPENER
from tests.typeset.articles import Piece, pieces

CORPUS = Path(__file__).parents[1] / "corpus"
WIDTHS = (0, 0, 0, 22, 28, 34, 40)
"""Characters of a line; 0 where lines hold whole paragraphs."""
_DAY = "20{:02}-{:02}-{:02}"
_SENTENCE = re.compile("[^。！？]+[。！？]")


@dataclass(frozen=True, slots=True)
class Words:
    """What sites put around a report; {home} stands for the county's name, {day} and {title} for the report's."""

    names: tuple[str, ...]
    menus: tuple[tuple[str, ...], ...]
    strokes: tuple[str, ...]
    """What parts a menu's items in one line."""
    greetings: tuple[str, ...]
    paths: tuple[str, ...]
    columns: tuple[str, ...]
    fields: tuple[str, ...]
    tools: tuple[str, ...]
    windows: tuple[str, ...]
    """What a browser's window is called."""
    abstracts: tuple[str, ...]
    captions: tuple[str, ...]
    others: tuple[str, ...]
    """Titles of other reports."""
    staff: tuple[str, ...]
    links: tuple[tuple[str, ...], ...]
    lists: tuple[str, ...]
    """What stands over a list of other reports."""
    rights: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Set:
    """Pages made of one half's articles with some words."""

    name: str
    corpus: Path
    words: Words
    seed: int


@dataclass(frozen=True, slots=True)
class Framed:
    """A page, and what is to be read on it."""

    text: str
    titles: tuple[str, ...]
    first: str
    """How the text begins behind its opener."""
    last: str
    """How its last sentence ends."""


def framed(made: Set, number: int) -> Framed:
    """A page of a set; one number gives one page."""
    random = Random(made.seed + number)
    bank = [piece for piece in pieces(made.corpus) if len(piece.paragraphs) > 1]
    piece = random.choice(bank)
    paragraphs = [text for text in piece.paragraphs if not BYLINE.fullmatch(text)]
    width = random.choice(WIDTHS)
    words, title = made.words, piece.titles[0]
    day = _DAY.format(random.randint(5, 25), random.randint(1, 12), random.randint(1, 28))
    filled = {"day": day, "title": title, "home": piece.home}
    made_of = _Page(words, random, filled, width)
    above, below = made_of.above(), made_of.below(paragraphs[-1])
    body = made_of.body(paragraphs)
    first = OPENER.sub("", paragraphs[0])
    last = _SENTENCE.findall(paragraphs[-1])
    return Framed(
        "\n".join([*above, *made_of.head(piece, paragraphs), *body, *below]) + "\n",
        piece.titles,
        first[:12],
        (last[-1] if last else paragraphs[-1])[-12:],
    )


@dataclass(slots=True)
class _Page:
    """What one page is made by."""

    words: Words
    random: Random
    filled: dict[str, str]
    width: int

    def likely(self, chance: float) -> bool:
        return self.random.random() < chance

    def pick(self, choices: Sequence[str]) -> str:
        return self.random.choice(choices).format(**self.filled)

    def above(self) -> list[str]:
        """Names, menus, lists and the path over a report."""
        lines: list[str] = []
        if self.likely(0.15):
            lines.append(self.pick(self.words.windows))
        if self.likely(0.4):
            lines.append(self.pick(self.words.greetings))
        if self.likely(0.3):
            lines.append(self.pick(self.words.names))
        if self.likely(0.5):
            items = [item.format(**self.filled) for item in self.random.choice(self.words.menus)]
            stroke = self.random.choice(self.words.strokes)
            lines += items if stroke == "\n" else [stroke.join(items)]
        if self.likely(0.2):
            lines += self._list()
        if self.likely(0.6):
            lines.append(self.pick(self.words.paths))
        if self.likely(0.3):
            lines.append(self.pick(self.words.columns))
        if self.likely(0.2):
            lines.append(self.pick(self.words.tools))
        return [*lines, ""] if lines and self.likely(0.7) else lines

    def head(self, piece: Piece, paragraphs: Sequence[str]) -> list[str]:
        """The title and the fields under it."""
        lines = list(piece.head) if self.likely(0.5) and len(piece.head) < 3 else [" ".join(piece.head)]
        lines += [""] * self.likely(0.4)
        if self.likely(0.85):
            field = self.pick(self.words.fields)
            lines += field.split(" ") if self.likely(0.15) else [field]
        if self.likely(0.3):
            lines.append(self.pick(self.words.tools))
        if self.likely(0.1):
            lines.append(self.pick(self.words.abstracts) + paragraphs[0][:40] + "...")
        if self.likely(0.15):
            lines += [self.pick(self.words.captions)] * self.random.choice((1, 2))
        return [*lines, ""] if self.likely(0.6) else lines

    def body(self, paragraphs: Sequence[str]) -> list[str]:
        """The report's paragraphs, in lines or whole."""
        indent = self.random.choice(("", "\u3000\u3000", "    "))
        apart = self.likely(0.5)
        lines: list[str] = []
        for paragraph in paragraphs:
            lines += self._set(indent + paragraph)
            lines += [""] * apart
        return lines

    def below(self, last: str) -> list[str]:
        """Who edited, links, lists and rights below a report."""
        lines: list[str] = []
        if self.likely(0.5):
            lines.append(self.pick(self.words.staff))
        if self.likely(0.4):
            lines.append(self.pick(self.words.tools))
        if self.likely(0.4):
            lines += [link.format(other=self.pick(self.words.others)) for link in self.random.choice(self.words.links)]
        if self.likely(0.35):
            lines += self._list()
        if self.likely(0.5):
            rights = self.random.choice(self.words.rights)
            lines += [line for text in rights for line in self._set(text.format(**self.filled))]
        return ["", *lines] if lines and self.likely(0.6) and last else lines

    def _list(self) -> list[str]:
        bullet = self.random.choice(("", "· ", "• ", "{}. ", "【{}】"))
        dated = self.random.choice(("", "", " [05-13]", " 2016-05-13"))
        others = self.random.sample(self.words.others, 4)
        rows = [bullet.format(n) + other.format(**self.filled) + dated for n, other in enumerate(others, 1)]
        return [self.pick(self.words.lists), *rows]

    def _set(self, paragraph: str) -> list[str]:
        if not self.width:
            return [paragraph]
        lines, room = [""], float(self.width)
        for letter in paragraph:
            if room <= 0 and letter not in CLOSING:
                lines.append("")
                room = float(self.width)
            lines[-1] += letter
            room -= 0.5 if letter.isascii() else 1.0
        return lines

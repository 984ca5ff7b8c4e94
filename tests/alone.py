"""Annotated articles, each alone on a page at widths that it was not written for: `python -m tests.alone`.

Every article of a half of the corpus is set anew in lines of other widths, set in or not, under lines as papers and
sites put over their pages or under none, with its headline over it or at its foot. Its headline is right if it is one
of those that the annotation has; its text is if the page holds no second article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from extractors.articles.page_reading import read_page
from extractors.records import Page
from graph.evaluate_gold import squeeze
from tests.typeset.articles import Piece, pieces
from tests.typeset.designs import CORPUS

WIDTHS = (14, 18, 22, 28, 500)
"""Characters in a line; of the widest each paragraph is one, as on the web."""
INDENTS = ("", "\u3000\u3000")
TOPS = (
    "",
    "青川报　2021年3月18日　星期四　第3版",
    "青川县人民政府网　政务动态　2021-03-18",
    "2021-03-18 来源：青川发布",
)
PLACES = ("over", "foot")
CLOSING, OPENING = frozenset("，。、；：！？”’）》」』】…"), frozenset("“‘（《「『【")


@dataclass(frozen=True, slots=True)
class Way:
    """How a page is set."""

    width: int
    indent: str
    top: str
    place: str


WAYS = tuple(Way(*way) for way in product(WIDTHS, INDENTS, TOPS, PLACES))


@dataclass(slots=True)
class Count:
    """How many pages, headlines and texts that are right, and of which width and place the wrong headlines were."""

    pages: int = 0
    headlines: int = 0
    texts: int = 0
    wrong: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    @property
    def shares(self) -> tuple[float, float]:
        return self.headlines / self.pages, self.texts / self.pages

    def __str__(self) -> str:
        headlines, texts = self.shares
        return f"{self.pages} pages   headlines {headlines:.3f}   texts {texts:.3f}   wrong {dict(self.wrong)}"


def page_of(piece: Piece, way: Way) -> str:
    """An article's page."""
    body = [line for paragraph in piece.paragraphs for line in _set(paragraph, way)]
    parts = [*piece.head, *body] if way.place == "over" else [*body, *piece.head]
    return "\n".join([way.top, *parts] if way.top else parts) + "\n"


def _set(paragraph: str, way: Way) -> Iterator[str]:
    line, room = way.indent, way.width - len(way.indent)
    for letter in paragraph:
        if (room <= 0 and letter not in CLOSING) or (room <= 1 and letter in OPENING):
            yield line
            line, room = "", way.width
        line += letter
        room -= 0.5 if letter.isascii() else 1.0
    yield line


def measure(half: str, numbers: Sequence[int] | None = None) -> Count:
    """Every article of a half (`tuned`, `held`) in the ways of its turn: no two articles that follow are set alike."""
    count = Count()
    for number, piece in enumerate(pieces(CORPUS / half)):
        for turn in numbers or range(4):
            way = WAYS[(number * 7 + turn * 23) % len(WAYS)]
            read = read_page(Page("page", "page", page_of(piece, way))).articles
            said = squeeze("".join(part.text for part in read[0].headline)) if read else ""
            right = said in map(squeeze, piece.titles)
            count.pages += 1
            count.headlines += right
            count.texts += len(read) == 1
            if not right:
                count.wrong.update((f"{way.width}", way.place, way.top[:4]))
                count.misses.append(
                    f"{way.width} {way.place} {way.top[:4]} {len(read)}: {said[:40]} | {piece.titles[0]}"
                )
    return count


def main() -> None:
    for half in ("tuned", "held"):
        count = measure(half)
        if half == "tuned":
            print(*count.misses, sep="\n")  # noqa: T201
        print(f"{half}: {count}")  # noqa: T201


if __name__ == "__main__":
    main()

"""Lines of a page -> what the whole page says of each: its column, how paragraphs begin, what hangs or is torn."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from extractors.layout.furniture import load_page_words
from extractors.layout.head_steps import is_sub_headline, unmarked
from extractors.layout.indents import (
    hanging_blocks,
    hanging_lines,
    hanging_tails,
    inset_lines,
    paragraph_indent,
    paragraph_lines,
    paragraph_starts,
    unset_lines,
)
from extractors.layout.strays import leapt, strays
from extractors.layout.torn_lines import torn_lines, torn_paragraphs
from extractors.text.columns import OVER, Column, columns_of, mark_full
from extractors.text.lines import Line
from extractors.text.marks import NOTE

__all__ = ["PageCues", "page_cues"]

FEW_GAPS = 0.06
"""A page with fewer blank lines than that parts nothing by them."""
FEWEST_INSET, INSET = 3, 0.04
"""So many lines, and of all lines, are as short as if they were set in, where paragraphs have lost their blanks."""
DENSE = 0.5
"""Most paragraphs follow each other without a blank line."""


@dataclass(frozen=True, slots=True)
class PageCues:
    """What the whole page says of its lines; the sets hold numbers of lines."""

    columns: Sequence[Column | None]
    endings: Set[str]
    """What headlines end with."""
    indent: int
    inset: bool
    """Paragraphs are set in, though their blanks may be lost."""
    gaps: bool
    """Blank lines part something."""
    dense: bool
    """Hardly a blank line stands between paragraphs."""
    hanging: Mapping[int, float]
    tails: Container[int]
    astray: Set[int]
    leaps: Set[int]
    hangs: Set[int]
    held: Set[int]
    """Lines that are surely no heads."""
    hinted: Set[int]
    torn: Set[int]
    rests: Set[int]
    """Lines that end paragraphs of two lines."""
    unmarked: Set[int]
    """Lines that stand together without a comma or a stop, as no text of so many lines does."""
    lexicons: Path | None


def page_cues(lines: Sequence[Line], lexicons: Path | None) -> PageCues:
    """What a page says of its lines; `lexicons` is a folder of the user's own."""
    columns = columns_of(lines)
    indent = paragraph_indent(lines)
    inset = mark_full(lines, columns)
    wrapped = columns[:1] != [None]
    inset = inset or (wrapped and not indent and len(inset_lines(lines)) >= max(FEWEST_INSET, INSET * len(lines)))
    blank = sum([line.gap for line in lines])
    astray, parted = strays(lines)
    parted = {number for number in parted if not _wider(lines[number], columns[number])}
    leaps = leapt(lines, lexicons) if wrapped else set[int]()
    starts = paragraph_starts(lines, indent, inset=inset) if wrapped else []
    held = (parted | paragraph_lines(lines, columns, starts, blanks=indent > 0) if starts else parted) - leaps
    held -= {number - over for number in _sub_headlines(lines) for over in (0, 1)}
    hangs = hanging_lines(lines, columns, starts) if starts else set[int]()
    hangs |= unset_lines(lines, columns) if starts and indent else set()
    torn = torn_paragraphs(lines, lexicons) if not wrapped else set[int]()
    torn |= torn_lines(lines, columns, lexicons) - leaps if inset and not indent else set()
    hangs -= torn
    return PageCues(
        columns=columns,
        endings=load_page_words(lexicons).headline_endings,
        indent=indent,
        inset=inset,
        gaps=blank > 1 + FEW_GAPS * len(lines),
        dense=not wrapped and blank < DENSE * len(lines),
        hanging=hanging_blocks(lines, set_in=indent > 0) if wrapped else {},
        tails=hanging_tails(lines) if wrapped else (),
        astray=astray,
        leaps=leaps,
        hangs=hangs,
        held=held,
        hinted=astray | leaps | hangs,
        torn=torn,
        rests=_rests(lines) if wrapped else set[int](),
        unmarked=unmarked(lines) if wrapped else set[int](),
        lexicons=lexicons,
    )


def _sub_headlines(lines: Sequence[Line]) -> list[int]:
    return [n for n, line in enumerate(lines) if line.text[0] in "—－" and is_sub_headline(lines, n)]


def _rests(lines: Sequence[Line]) -> set[int]:
    """Lines that end a sentence, alone between blank lines or over a byline, below another that stands alone."""
    edges = {number for number, line in enumerate(lines) if line.gap or line.kind == "byline"} | {0, len(lines)}
    alone = {number for number in edges if number + 1 in edges}
    ends = {number for number in alone if number - 1 in alone and lines[number].stops}
    return {number for number in ends if not NOTE.match(lines[number].text)}


def _wider(line: Line, column: Column | None) -> bool:
    """Whether a line is wider than its column, as no text is."""
    return column is not None and line.width > column.widest + OVER

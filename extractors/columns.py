"""Lines of a page -> the printed columns they stand in, and which of them fill their column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors import marks
from extractors.lines import Line

__all__ = ["INDENT", "OVER", "SHORT", "WIDE", "Column", "close_gaps", "columns_of", "is_wrapped", "mark_full"]

WIDE = 45.0
"""Lines of web pages hold whole paragraphs; a printed column is seldom wider than 40 characters."""
MOSTLY = 0.6
"""Where lines of whole paragraphs hold so much of the text, the others are titles."""
PARTLY, WIDEST = 0.4, 70.0
"""No column is so wide; beside such a paragraph, titles and captions may hold more of the text."""
OVER = 1.4
"""Justified lines hold a character more or less than the column is wide."""
INDENT = 2.0
"""The first line of a printed paragraph is two characters short, and the text layer drops the blanks."""
FEW = 8
"""A page of fewer lines is one short article."""
SHORT = 0.9
"""A line that fills less of its column than that ends a paragraph."""


class Column(NamedTuple):
    """The widths that the column of a line may have, in full-width characters."""

    narrowest: float
    widest: float
    short: float
    """What is narrower than that does not fill it."""
    short_inset: float
    """The same where its first line is set in."""


def _column(narrowest: float, widest: float) -> Column:
    inset = narrowest - INDENT
    return Column(narrowest, widest, max(0.85 * narrowest, narrowest - 3.0), max(0.85 * inset, inset - 3.0))


def close_gaps(lines: Sequence[Line], text: str) -> None:
    """Where a blank line follows every line of a column, only two or more of them part anything."""
    if len(lines) < FEW:
        return
    if sum([line.gap for line in lines]) < 0.85 * len(lines):
        _close_in_columns(lines, text)
        return
    whole = sum(line.width >= WIDE or line.text[-1] in "。！？”" for line in lines)
    if whole > 0.5 * len(lines):
        return
    for previous, line in pairwise(lines):
        line.gap = text.count("\n", previous.end, line.begin) > 2


def _close_in_columns(lines: Sequence[Line], text: str) -> None:
    """The same in a stretch of lines as wide as each other that end no sentence, most of them."""
    first = 0
    for end in [*[number for number, line in enumerate(lines) if not line.gap], len(lines)]:
        stretch = lines[first:end]
        first = end
        if len(stretch) < FEW:
            continue
        width = sorted([line.width for line in stretch])[len(stretch) // 2]
        cut = [
            line
            for previous, line in pairwise(stretch)
            if abs(previous.width - width) < OVER and previous.text[-1] not in marks.STOPS
        ]
        if width < WIDE and len(cut) > 0.5 * len(stretch):
            for previous, line in pairwise(stretch):
                line.gap = line.gap and (line not in cut or text.count("\n", previous.end, line.begin) > 2)


def columns_of(lines: Sequence[Line]) -> list[Column | None]:
    """For each line its own block's column, else its neighbours'; None where lines are whole paragraphs."""
    if not is_wrapped(lines):
        return [None] * len(lines)
    starts = [i for i, line in enumerate(lines) if line.gap or i == 0]
    blocks = list(zip(starts, [*starts[1:], len(lines)], strict=True))
    widths = [_width(lines[first:last]) for first, last in blocks]
    page = _middle([line.width for line in lines if line.kind in ("text", "opener")])
    columns: list[Column | None] = []
    before: float | None = None
    for number, (first, last) in enumerate(blocks):
        own = widths[number]
        after = next((width for width in widths[number + 1 :] if width), None)
        near = [own] if own else [width for width in (before, after) if width] or [page]
        columns += [_column(min(near), max(near))] * (last - first)
        before = own or before
    return columns


def _width(block: Sequence[Line]) -> float | None:
    """The width of a block of four lines of text or more; a headline may have as many, but no full stop."""
    text = [line for line in block if line.kind in ("text", "opener")]
    if len(text) < 4 or not any(line.stops or marks.SENTENCE_MARK.search(line.text) for line in text):
        return None
    return _middle([line.width for line in text])


def _middle(widths: list[float]) -> float:
    """The upper quartile: the last lines of paragraphs are short, few lines are long."""
    return sorted(widths)[int(len(widths) * 0.75)]


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether the page keeps the paper's columns, so that most sentences run over line ends."""
    long = [line for line in lines if line.width >= 8 and line.kind in ("text", "opener")]
    widths = sorted([line.width for line in long])
    if not long or widths[len(long) // 2] >= WIDE:
        return False
    if sum([w for w in widths if w >= WIDE]) > (PARTLY if widths[-1] > WIDEST else MOSTLY) * sum(widths):
        return False
    if not any(line.stops or line.sign is not None for line in lines):
        return False
    if len(long) < FEW:
        # the title and the signature of a short article end no sentence either
        long = long[1:]
    return bool(long) and sum([not line.stops for line in long]) >= 0.5 * len(long)


def mark_full(lines: Sequence[Line], columns: Sequence[Column | None]) -> bool:
    """Marks the lines that fill their column; tells whether the first lines of paragraphs do not, being set in."""
    firsts: list[bool] = []
    previous: Line | None = None
    for line, column in zip(lines, columns, strict=True):
        if column:
            line.full = line.width > column.widest - OVER
            ends = previous is None or (previous.stops and (line.gap or previous.width < SHORT * column.widest))
            if ends and line.width > column.widest - INDENT - OVER:
                firsts.append(line.full)
        previous = line
    return len(firsts) > 1 and sum(firsts) < 0.4 * len(firsts)

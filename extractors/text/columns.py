"""Lines of a page -> the printed columns they stand in, and which of them fill their column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.text import marks
from extractors.text.lines import Line

__all__ = [
    "INDENT",
    "OVER",
    "SHIFT",
    "SHORT",
    "WIDE",
    "Column",
    "close_gaps",
    "columns_of",
    "is_wrapped",
    "mark_full",
    "mark_middle",
]

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
SHIFT, ALIKE = 2.2, 2
"""Columns differ by more than that; so many lines in a row go on with a line as wide where one stands."""
INSET_FEW, INSET_MOST, INSET_INNER = 3, 0.5, 0.25
"""So many lines after a sentence's end must be set in, half of all, and hardly one inside a sentence."""
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
    seams = _seams(lines)
    if seams:
        starts = sorted({*starts, *seams})
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


def _seams(lines: Sequence[Line]) -> list[int]:
    """Where text of another width begins: lines that run on into each other are as wide as their column."""
    found: list[int] = []
    level, last, fresh, alike = 0.0, 0, 0.0, 0
    for number, (previous, line) in enumerate(pairwise(lines), 1):
        width, filled = line.width, _filled(previous)
        if not -OVER < width - filled < OVER or not _runs_on(previous, line):
            alike = 0
            continue
        if alike and -OVER < width - fresh < OVER:
            alike += 1
        else:
            alike, fresh = 1, max(width, filled)
        if -SHIFT <= fresh - level <= SHIFT:
            last = number
        elif alike >= ALIKE or marks.SENTENCE_MARK.search(previous.text + line.text):
            if level:
                found.append(_seam(lines, last + 1, number - alike, level, fresh))
                lines[found[-1]].seam = True
            level, last = fresh, number
    return found


def _runs_on(previous: Line, line: Line) -> bool:
    """Whether a line may go on with the paragraph of the line before it."""
    if previous.stops or line.gap or line.kind != "text" or line.indent > previous.indent:
        return False
    return previous.kind in ("text", "opener")


def _filled(line: Line) -> float:
    """How wide a line is with the blanks that set it in."""
    return line.width + INDENT * (line.indent > 0)


def _seam(lines: Sequence[Line], first: int, anchor: int, old: float, new: float) -> int:
    """The first line of another column: the first one too wide for the old, or behind the last too wide for the new."""
    widths = [_filled(line) for line in lines[first:anchor]]
    if new > old:
        begin = next((first + i for i, width in enumerate(widths) if width > old + OVER), anchor)
        while begin > first and _intrudes(lines[begin - 1], old):
            begin -= 1
        if begin > first and lines[begin].indent and _is_tail(lines, begin - 1):
            return begin - 1
        inset = lines[begin - 1].width + INDENT
        return begin - (_ended(lines, begin - 1) and abs(inset - new) < abs(inset - old))
    begin = max([first + i + 1 for i, width in enumerate(widths) if width > new + OVER], default=first)
    ends = begin < anchor and lines[begin].stops and not lines[begin - 1].stops and not lines[begin].indent
    begin += ends
    return begin + 1 if begin < anchor and lines[begin].kind == "byline" else begin


def _intrudes(line: Line, width: float) -> bool:
    """Whether a line fills no column of a width and ends no paragraph in it: a headline, over text from elsewhere."""
    return line.kind == "text" and not (line.stops or line.indent or line.signed) and line.width < width - INDENT - OVER


def _is_tail(lines: Sequence[Line], number: int) -> bool:
    """Whether a line ends a paragraph of a text from elsewhere: it is not set in, though the one before ended."""
    line, before = lines[number], lines[number - 1]
    return line.kind == "text" and line.stops and not line.indent and (before.stops or before.signed)


def _ended(lines: Sequence[Line], number: int) -> bool:
    """Whether a line that ends no sentence begins a paragraph."""
    return not lines[number].stops and (lines[number].gap or lines[number - 1].stops)


def _width(block: Sequence[Line]) -> float | None:
    """The width of a block of four lines of text or more; a headline may have as many, but no full stop."""
    text = [line for line in block if line.kind in ("text", "opener")]
    if len(text) < 4 or all(line.stops for line in text):
        return None
    if not any(line.stops or marks.SENTENCE_MARK.search(line.text) for line in text):
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
    open_ended = [line.width for line in long if not line.stops]
    if widths[-1] < WIDE and len(open_ended) >= FEW and _mostly_as_wide(open_ended, widths[-1]):
        return True  # paragraphs of two lines
    return bool(long) and len(open_ended) >= 0.5 * len(long)


def _mostly_as_wide(widths: Sequence[float], widest: float) -> bool:
    """Whether most of these lines are as wide as the widest one, but for what sets a paragraph in."""
    return sum([widest - width <= INDENT + OVER for width in widths]) >= MOSTLY * len(widths)


def mark_middle(lines: Sequence[Line], heads: Sequence[bool]) -> None:
    """Marks the lines that go on with a paragraph and those that begin one, where the page sets all of these in."""
    if sum([line.indent > 0 for line in lines]) < INSET_FEW:
        return
    text = [(line, head) for line, head in zip(lines, heads, strict=True) if line.kind in ("text", "opener")]
    begins = inner = set_in = amiss = 0
    for (last, over), (line, head) in pairwise(text):
        if head:
            continue
        if over or last.text[-1] in marks.STOPS:
            begins, set_in = begins + 1, set_in + (line.indent > 0)
        elif not last.stops:
            inner, amiss = inner + 1, amiss + (line.indent > 0)
    if set_in >= max(INSET_FEW, INSET_MOST * begins) and amiss < INSET_INNER * max(1, inner):
        for line, head in text:
            line.mid = None if head else not line.indent


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

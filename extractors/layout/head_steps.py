"""How well lines of text and heads follow each other: what their ends, marks and blank lines say."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.layout.head_wording import TITLE, is_balanced, may_start
from extractors.text import marks
from extractors.text.columns import INDENT, OVER, Column
from extractors.text.lines import Line

__all__ = [
    "asks",
    "begins",
    "goes_on",
    "is_sub_headline",
    "leads_narrow",
    "opens",
    "stands_over_byline",
    "stands_under_byline",
    "unmarked",
]

INTRUDER = 0.75
"""A line so narrow inside a sentence is no part of it: justified lines fill their column."""
TAIL, TAIL_BELOW_FULL, CLOSED = 3.0, 5.0, 4.0
"""A line so narrow that ends a sentence goes on with one, the more so below a full one: no text begins with it."""
UNFILLED = 2.5
"""A line that begins behind a signature and a blank line, and goes on below though it does not fill its column."""
MISSING = 1.0
"""A text's first line is hardly so much narrower than its column, the blanks before it counted."""
UNEVEN = 1.0
"""By so much the lines of a column differ where a mark at their end hangs over."""
LONE = 0.7
"""A line between two blank lines."""
STACKED = 6
"""No text of so many lines is without a comma or a stop."""
MOST_OVER = 3
"""A headline has hardly more lines over its sub-headline."""
_MARKED = frozenset("，。；、")


def opens(previous: Line, line: Line, column: Column | None) -> float:
    """How well a head follows a line of text."""
    if previous.sign is not None:
        return 1.0
    if not previous.stops:
        if line.gap or line.seam:
            return -0.5 if line.seam else -2.0
        if column is None:
            return -3.0
        fits = INTRUDER * column.narrowest <= line.width <= column.widest + OVER
        ends = line.text[-1] not in marks.NO_BEGINNING or (line.text[-1] == "”" and is_balanced(line.text))
        return -3.0 if previous.full and not fits and ends else -5.5
    return 0.0 if line.gap else -0.5 if column is None else -1.5


def goes_on(previous: Line, line: Line, column: Column | None) -> float:
    """How well a line of text follows a line of text."""
    signed = previous.sign is not None
    if line.kind == "opener":
        return 0.0 if previous.stops or signed else -2.0
    if line.kind == "byline":
        return 0.0 if previous.stops or signed else -3.0 if line.gap or line.text[0] in marks.BULLETS else -1.0
    if signed:
        return -UNFILLED if line.gap and _leaves_off(line, column) else -0.5
    if line.soft and not previous.stops:
        return -1.0
    if previous.stops or column is None or line.stops:
        return 0.0
    # a sentence that runs on fills the column; a line two characters short begins a paragraph
    return -1.0 if line.gap and column.widest - 3.2 < line.width < column.widest - 1.4 else 0.0


def _leaves_off(line: Line, column: Column | None) -> bool:
    """Whether a line that ends no sentence is too narrow to be the first one of a text in a column."""
    return column is not None and not line.stops and line.width <= column.narrowest - INDENT - MISSING


def begins(previous: Line, line: Line, column: Column | None, *, gaps: bool) -> float:
    """How well a line of text follows a head."""
    if line.kind == "opener":
        return 2.0
    if line.kind == "byline":
        return 1.0
    if line.kind != "text":
        return 2.0 if line.kind == "noise" and "上接" in line.text else 0.5
    if line.text[0] in marks.NO_BEGINNING:
        return -4.0
    if line.stops and line.width <= (TAIL_BELOW_FULL if previous.full else TAIL) and not line.gap:
        return -CLOSED
    score = 1.0 if line.soft else 0.0
    if line.gap:
        return score + (LONE if previous.gap else 0.0)
    if column is None:
        return score
    if gaps and column.short_inset <= previous.width <= 1.1 * column.widest and ("，" in previous.text or not score):
        return score - 2.0
    return score or -0.5


def asks(lines: Sequence[Line], number: int, column: Column | None) -> bool:
    """Whether a line that asks or calls is of a headline: 谁来种地？

    It stands over a byline and the text that it signs, over what opens a report, or, short, over the headline's next
    line or between its first one and the text.
    """
    line, below = lines[number], lines[number + 1 : number + 3]
    if line.text[-1] not in "！？" or len(below) < 2 or "。" in line.text or below[0].gap > line.gap:
        return False
    if line.text in (below[0].text, lines[number - 1].text if number else ""):
        return False  # a slogan stands twice
    if line.gap and below[0].kind == "byline" and below[1].kind in ("text", "opener") and not below[1].gap:
        return True
    over = lines[number - 1] if number else None
    if over is None or over.kind != "text" or may_start(line, over):
        next_line = _is_short(line, column) and _is_short(below[0], column) and not _is_short(below[1], column)
        return next_line or "opener" in (below[0].kind, below[below[0].kind == "byline"].kind)
    first = number == 1 or may_start(over, lines[number - 2]) or _is_short(lines[number - 2], column)
    return first and _is_short(over, column) and _is_short(line, column) and not _is_short(below[0], column)


def stands_over_byline(lines: Sequence[Line], number: int) -> bool:
    """Whether a line behind a sentence's end that ends none stands over a byline and what opens its report."""
    line, below = lines[number], lines[number + 1 : number + 3]
    if len(below) < 2 or below[0].kind != "byline" or below[0].gap or below[1].kind != "opener":
        return False
    return not line.stops and line.text[-1] not in _MARKED and may_start(line, lines[number - 1] if number else None)


def _is_short(line: Line, column: Column | None) -> bool:
    """Whether a line is as short as those of headlines are, and as no full one of its column is."""
    if line.kind != "text" or (line.stops and line.text[-1] not in "！？") or "，" in line.text:
        return False
    return line.width <= TITLE if column is None else line.width < column.short_inset


def stands_under_byline(lines: Sequence[Line], number: int) -> bool:
    """Whether a byline right over a line stands under a headline: what goes on below both is the text."""
    over = lines[max(0, number - 2) : number]
    if len(over) < 2 or over[1].kind != "byline" or over[0].kind != "text":
        return False
    below = lines[number + 1 : number + 2]
    goes_on = bool(below) and below[0].kind == "text" and not below[0].gap
    ended = over[0].stops and over[0].text[-1] not in "！？"
    return goes_on and not (ended or over[0].signed)


def leads_narrow(lines: Sequence[Line], number: int) -> bool:
    """Whether a line of two clauses is the first one, set in, of a text narrower than its column: an introduction."""
    line, below = lines[number], lines[number + 1 : number + 3]
    if len(below) < 2 or "，" not in line.text or any(other.gap or other.kind != "text" for other in below):
        return False
    wide = below[0].width
    return abs(wide - line.width - INDENT) <= UNEVEN and below[1].width <= wide + OVER and not below[0].stops


def is_sub_headline(lines: Sequence[Line], number: int) -> bool:
    """Whether a line behind a dash stands under the first lines of a block, where a headline stands."""
    line = lines[number]
    if not line.text.startswith(("——", "－－")) or line.stops or line.gap:
        return False
    over = number - 1
    while over > max(0, number - MOST_OVER) and _is_plain(lines[over]) and not may_start(lines[over], lines[over - 1]):
        over -= 1
    begins = over == 0 or (over > 0 and may_start(lines[over], lines[over - 1]))
    return begins and all(_is_plain(other) for other in lines[over:number])


def _is_plain(line: Line) -> bool:
    return line.kind == "text" and not line.stops and line.sign is None and "，" not in line.text


def unmarked(lines: Sequence[Line]) -> set[int]:
    """Lines that stand together, as many as no text has, and none has a comma or a stop: headlines over headlines."""
    found: set[int] = set()
    held: list[int] = []
    for number, line in enumerate(lines):
        if line.kind == "text" and not (line.stops or line.row) and _MARKED.isdisjoint(line.text):
            held.append(number)
        elif line.kind != "label":
            found.update(held if len(held) >= STACKED else ())
            held = []
    return found.union(held if len(held) >= STACKED else ())

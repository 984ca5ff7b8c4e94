"""Pages whose paragraphs are set in: what an indent says of the lines around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from extractors.text import marks
from extractors.text.columns import INDENT, OVER, SHORT, Column
from extractors.text.lines import Line

__all__ = [
    "HANGING",
    "hanging_blocks",
    "hanging_lines",
    "hanging_tails",
    "inset_lines",
    "paragraph_indent",
    "paragraph_lines",
    "paragraph_starts",
    "unset_lines",
]

FEWEST, MOST_HEADS = 3, 4
"""So many paragraphs show that a page sets them in; a headline has hardly more lines."""
SURELY, LONG = 0.9, 12.0
"""So many of the lines that are set in begin paragraphs, where a long one does so too that another article cuts off."""
EVEN = 0.8
"""Lines of a paragraph differ by less, where blanks are lost."""
RAGGED = 1.5
"""Lines of a paragraph differ so much where marks may not begin a line."""
UNENDED, HANGING, MOST_LINES = 1.0, 3.0, 4
"""Text of one line between blank lines that ends no sentence; so few lines do so before an opener or at the end."""
INTRUDER = 0.75
"""A line so narrow inside a sentence is no part of it: justified lines fill their column."""
CHAIN = 3
"""So many lines of a paragraph show that it is none of a headline whose lines are set in."""
_TEXT = ("text", "opener")


def paragraph_indent(lines: Sequence[Line]) -> int:
    """By how many blanks paragraphs are set in, 0 if they are not or if every line is."""
    indents = Counter([line.indent for line in lines if line.kind in _TEXT])
    indent, times = max(((i, n) for i, n in indents.items() if i), key=itemgetter(1), default=(0, 0))
    return indent if times >= FEWEST and indents[0] else 0


def paragraph_starts(lines: Sequence[Line], indent: int, *, inset: bool) -> list[int]:
    """The lines that paragraphs begin with: those that are set in, and reports' openers.

    Where the page has lost its blanks, `inset` says so, and lines are as short as if they were set in.
    """
    if indent:
        return [number for number, line in enumerate(lines) if line.indent == indent and line.kind in _TEXT]
    starts = [number for number, line in enumerate(lines) if line.kind == "opener"]
    return sorted({*starts, *inset_lines(lines)}) if inset else starts


def inset_lines(lines: Sequence[Line]) -> list[int]:
    """The lines that are as short as if they were set in, their blanks lost."""
    steps = enumerate([below.width - line.width for line, below in pairwise(lines)])
    near = [number for number, step in steps if INDENT - EVEN < step < INDENT + EVEN]
    return [number for number in near if _is_inset(lines, number)]


def _is_inset(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is two characters short of the two lines that go on with it, as if blanks had been lost."""
    line, below = lines[number], lines[number + 1 : number + 3]
    if line.stops or line.sign is not None or len(below) < 2 or below[0].stops or below[0].full is False:
        return False
    if line.kind != "text" or any(other.gap or other.kind != "text" for other in below):
        return False
    if len(line.text) == len(below[0].text):  # lines are cut by the number of characters, and figures are narrow
        return False
    return abs(below[1].width - below[0].width) < EVEN or below[1].stops


def paragraph_lines(
    lines: Sequence[Line], columns: Sequence[Column | None], starts: Sequence[int], *, blanks: bool
) -> set[int]:
    """The lines of paragraphs that are surely none of a headline: from one that is set in as far as the column goes."""
    found: set[int] = set()
    doubtful: list[int] = []
    for first in starts:
        line, end, column = lines[first], _paragraph_end(lines, first), columns[first]
        if column and end - first > CHAIN and _sticks_out(lines, column, end - 1):
            end -= 1
        if end - first >= CHAIN or lines[end - 1].stops or lines[end - 1].sign is not None or line.kind == "opener":
            found.update(range(first, end))
        elif blanks and (not line.gap or "，" in line.text):
            doubtful.append(first)
    if len(doubtful) <= max(1.0, (1 - SURELY) * len(found)):
        found.update(number for number in doubtful if "，" in lines[number].text or lines[number].width > LONG)
    return found


def _paragraph_end(lines: Sequence[Line], first: int) -> int:
    """Behind the last line that goes on with what is set in, in the same column."""
    narrowest, widest = lines[first].width, lines[first].width + INDENT
    for number in range(first + 1, len(lines)):
        before, line = lines[number - 1], lines[number]
        if before.stops or before.sign is not None or line.gap or line.indent or line.kind != "text":
            return number
        if line.width > widest + RAGGED or (line.width < narrowest - RAGGED and not line.stops):
            return number - (number - 1 > first and before.width < narrowest - 1)
        narrowest, widest = max(narrowest, line.width), max(widest, line.width)
    return len(lines)


def _sticks_out(lines: Sequence[Line], column: Column, number: int) -> bool:
    """Whether a line over one that is set in is wider than its column, and not for a mark at its end."""
    line, below = lines[number], lines[number + 1 : number + 2]
    if not below or not below[0].indent or line.stops or line.text[-1] in marks.NO_BEGINNING:
        return False
    return line.width > column.widest + OVER


def hanging_lines(lines: Sequence[Line], columns: Sequence[Column | None], starts: Sequence[int]) -> set[int]:
    """The lines over a line that is set in which end no sentence, as no paragraph ends.

    All of them, if what stands over them ended; else those that do not fill their column.
    """
    found = (
        {number for number in range(1, len(lines) - 1) if _intrudes(lines, number)}
        if lines[starts[0]].indent
        else set()
    )
    for first in starts:
        if _calls(lines, first - 1):
            found.add(first - 1)
            continue
        begin = first
        while begin and first - begin < MOST_HEADS and _is_plain(lines[begin - 1]) and not _goes_over(lines[begin - 1]):
            begin -= 1
        over = begin - (begin > 0 and not _ended(lines, begin))
        wide = [line.width for line in lines[over:first]]
        widest = max([column.widest for column in columns[begin : first + 1] if column] + wide, default=0.0)
        column, short = columns[first], first
        while short > begin and lines[short - 1].width < SHORT * widest:
            short -= 1
        if short == first > begin and column and _sticks_out(lines, column, first - 1):
            short -= 1
        begin = _behind_text(lines, begin, first, widest)
        whole = begin < first and _ended(lines, begin) and not marks.CLOSING.match(lines[begin].text)
        found.update(range(begin if whole else short, first))
    return found


def unset_lines(lines: Sequence[Line], columns: Sequence[Column | None]) -> set[int]:
    """Lines behind a paragraph's last, short line that are not set in, where all paragraphs are: none begins one."""
    found: list[int] = []
    texts = 0
    for number in range(1, len(lines)):
        line, before, column = lines[number], lines[number - 1], columns[number]
        if line.kind != "text" or line.indent or not before.stops or not column:
            continue
        if before.width >= SHORT * column.widest:
            continue
        if "，" in line.text or "," in line.text or line.stops:
            texts += 1
        elif _is_plain(line):
            found.append(number)
    return set(found) if texts <= (1 - SURELY) * sum([line.indent > 0 for line in lines]) else set()


def _behind_text(lines: Sequence[Line], begin: int, first: int, widest: float) -> int:
    """Behind the lines that go on with a paragraph, up to a blank line: those over them fill their column."""
    before = lines[begin - 1] if begin else None
    if before is None or lines[begin].gap or before.kind not in _TEXT or before.sign is not None:
        return begin
    if before.width < SHORT * widest or lines[begin].width < SHORT * widest:
        return begin
    return next((number for number in range(begin + 1, first) if lines[number].gap), begin)


def _intrudes(lines: Sequence[Line], number: int) -> bool:
    """Whether a narrow line stands between two lines that fill their column, inside a paragraph that is set in."""
    line, before, after = lines[number], lines[number - 1], lines[number + 1]
    if line.full is not False or before.full is not True or after.full is not True or not _is_plain(line):
        return False
    if not (_is_plain(after) or after.stops) or after.indent or after.gap or line.gap:
        return False
    inside = before.kind in _TEXT and not before.stops and before.sign is None and after.kind == "text"
    return inside and line.width < INTRUDER * before.width and line.text[-1] not in "，、；："


def _calls(lines: Sequence[Line], number: int) -> bool:
    """Whether a line that is not set in asks or calls, where what stands over it has ended: 谁来种地？"""
    if number < 0:
        return False
    line = lines[number]
    called = line.kind == "text" and line.text[-1] in "？！?!" and not line.indent and line.width <= LONG
    return called and lines[number + 1].indent > 0 and _ended(lines, number)


def _is_plain(line: Line) -> bool:
    return line.kind == "text" and not line.indent and not line.stops and line.sign is None


def _goes_over(line: Line) -> bool:
    """Whether a sentence ends inside a line and another one begins, as in no headline."""
    return "。" in line.text


def _ended(lines: Sequence[Line], number: int) -> bool:
    """Whether what stands over a line has come to its end."""
    before = lines[number - 1] if number else None
    return before is None or before.kind not in _TEXT or before.stops or before.sign is not None


def hanging_blocks(lines: Sequence[Line], *, set_in: bool) -> dict[int, float]:
    """How much less the lines of a block that ends no sentence are text: nothing after it can go on with it."""
    held: dict[int, float] = {}
    end, nothing_follows = len(lines), True
    for start in [number for number, line in enumerate(lines) if line.gap][::-1]:
        first, last = lines[start], lines[end - 1]
        plain = not last.stops and end - start <= MOST_LINES
        if plain and all(line.kind == "text" and not line.stops and line.sign is None for line in lines[start:end]):
            nothing_follows = nothing_follows and last.text[-1] not in marks.NO_BEGINNING
            if nothing_follows:
                held.update(dict.fromkeys(range(start, end), HANGING))
            elif end - start == 1:
                held[start] = HANGING if set_in and not (first.full or first.indent) else UNENDED
        else:
            nothing_follows = first.kind != "text" and "下转" not in first.text
        end = start
    return held


def hanging_tails(lines: Sequence[Line]) -> set[int]:
    """The lines behind a paragraph's end that no text goes on with, and that end no sentence: all heads, or none."""
    found: set[int] = set()
    last = len(lines)
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if line.kind != "text" or line.stops or line.sign is not None:
            if (line.stops or line.sign is not None) and last - number > 2:
                found.update(range(number + 1, last))
            last = number if line.kind != "text" else 0
        elif line.indent or line.row:
            last = 0
    return found

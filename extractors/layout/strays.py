"""Headlines that the text layer of a page has put into the text of another report, between two blank lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from extractors.text.columns import INDENT, OVER
from extractors.text.lines import Line
from extractors.text.marks import NO_BEGINNING
from extractors.text.seams import in_word
from extractors.text.wording import coverage

__all__ = ["leapt", "strays"]

AGAIN = 0.5
"""A line of a report shares less of its pairs of characters with the lead of another one."""
LEAD, LEAD_LINES = 110, 10
LISTED = 2
"""So many names are listed."""
RAGGED = 2.4
"""A line inside a sentence that is so much narrower than the one before it does not fill its column."""
SHORTEST_LINE = 3
INTRUDER = 0.75
"""Lines so narrow inside a sentence are no part of it: justified lines fill their column."""
_TEXT = ("text", "opener")
SHORTEST, LONGEST, MOST_LINES = 8, 44, 3


def strays(lines: Sequence[Line]) -> tuple[set[int], set[int]]:
    """The lines that interrupt a text and that a report's lead elsewhere tells again; the lines that they part."""
    blocks = [(b, e) for b, e in _interruptions(lines) if SHORTEST <= lines[e - 1].end - lines[b].begin <= LONGEST]
    openers = [number for number, line in enumerate(lines) if line.kind == "opener"] if blocks else []
    leads = {number: _lead(lines, number) for number in openers}
    found: set[int] = set()
    parted: set[int] = set()
    told = "\n".join(leads.values())
    for first, last in blocks:
        text = "".join([line.text for line in lines[first:last]])
        if coverage(text, told) < AGAIN:
            continue
        own = _opener_of(lines, first)
        if any(coverage(text, lead) >= AGAIN for number, lead in leads.items() if number != own):
            found.update(range(first, last))
            if not lines[first - 1].stops:
                parted.update(n for n, other in ((first - 1, last), (last, last + 1)) if _tells(lines, n, other))
    return found, parted - found


def _interruptions(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Blocks of a few lines between text that end no sentence."""
    starts = [number for number, line in enumerate(lines) if line.gap]
    for first, last in pairwise(starts):
        if last - first > MOST_LINES or not first or lines[last - 1].stops or lines[last].kind != "text":
            continue
        if lines[first - 1].kind in _TEXT and all(_is_plain(line) for line in lines[first:last]):
            yield first, last


def _opener_of(lines: Sequence[Line], number: int) -> int | None:
    """The opener of the report that a line would go on with, if nothing above it signs one sooner."""
    while number:
        number -= 1
        if lines[number].kind not in _TEXT or lines[number].sign is not None:
            return None
        if lines[number].kind == "opener":
            return number
    return None


def _is_plain(line: Line) -> bool:
    return line.kind == "text" and line.sign is None and not line.stops and not line.soft


def _lead(lines: Sequence[Line], number: int) -> str:
    return "".join([line.text for line in lines[number : number + LEAD_LINES]])[:LEAD]


def _tells(lines: Sequence[Line], number: int, other: int) -> bool:
    """Whether a line has clauses or lists names and fills its column, as text does; a paragraph's first is set in."""
    text, width = lines[number].text, lines[number].width
    if "，" not in text and text.count("、") < LISTED:
        return False
    beside = lines[other] if other < len(lines) else lines[number]
    return bool(lines[number].full or (beside.full and width > beside.width - INDENT - 1))


def leapt(lines: Sequence[Line], lexicons: Path | None = None) -> set[int]:
    """The lines of headlines that stand inside a sentence: a word goes on behind them, and none into or out of them."""
    found: set[int] = set()
    for number, (before, line) in enumerate(pairwise(lines), 1):
        if line.width < before.width - RAGGED and not line.stops and line.kind == "text" and number - 1 not in found:
            found.update(_leapt(lines, number, lexicons))
    return found


def _leapt(lines: Sequence[Line], short: int, lexicons: Path | None) -> Sequence[int]:
    """The lines that a sentence leaps over, of which one does not fill its column."""
    for first in range(short, max(0, short - MOST_LINES), -1):
        before = lines[first - 1]
        if not _is_plain(lines[first]) or not _breaks_in(lines[first]):
            break
        if before.kind not in _TEXT or before.stops or before.sign is not None or before.full is False:
            continue
        for end in range(short + 1, min(len(lines), first + MOST_LINES + 1)):
            last, after = lines[end - 1], lines[end]
            if not _is_plain(last) or not _breaks_in(last) or after.kind != "text":
                break
            if last.text[-1] in "：:" or after.indent or (after.width < before.width - RAGGED and not after.stops):
                continue
            if not (in_word(before.text, after.text, lexicons) or _narrow(before, lines[first:end], after)):
                continue
            into, out = (before.text, lines[first].text), (last.text, after.text)
            if not (in_word(*into, lexicons) or in_word(*out, lexicons)):
                return range(first, end)
    return ()


def _narrow(before: Line, block: Sequence[Line], after: Line) -> bool:
    """Whether lines are so narrow between two that fill their column that they are no part of the sentence."""
    if not before.full or not (after.full or after.stops) or after.text[0] in NO_BEGINNING:
        return False
    if not after.stops and abs(before.width - after.width) > OVER:
        return False
    return all(line.width < INTRUDER * before.width and "，" not in line.text for line in block)


def _breaks_in(line: Line) -> bool:
    """Whether a line may be of a headline inside a text."""
    text = line.text
    if len(text) < SHORTEST_LINE or line.indent or "。" in text or text[-1] in "，、；":
        return False
    return not (line.full and "，" in text)

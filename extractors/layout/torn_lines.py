"""Lines of text that a headline or another report cuts off, and that a text elsewhere on the page goes on with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from extractors.layout.head_wording import tells_on
from extractors.text.columns import INDENT, Column
from extractors.text.lines import Line
from extractors.text.marks import GOES_ON, NO_BEGINNING
from extractors.text.seams import breaks_off, in_word
from extractors.text.wording import coverage

__all__ = ["torn_lines", "torn_paragraphs"]

EVEN = 0.8
"""Lines of a paragraph differ by less."""
MOST_LINES = 2
"""So few lines before a blank line do not show by themselves that they are text."""
AGAIN, LEAD, LEAD_LINES = 0.3, 110, 8
"""The text under nine headlines in ten shares so many of their pairs of characters."""
_TEXT = ("text", "opener")


def torn_lines(lines: Sequence[Line], columns: Sequence[Column | None], lexicons: Path | None = None) -> set[int]:
    """The lines that begin a paragraph and that a blank line cuts off, where paragraphs have lost their blanks.

    A text that is not set in stands elsewhere behind an ended one, in a column as wide as theirs.
    """
    wanting = [number for number in range(1, len(lines)) if _goes_on(lines, number)]
    found: set[int] = set()
    for first, last in _blocks(lines) if wanting else ():
        fitting = [n for n in wanting if not first <= n < last and _fits(lines[first:last], lines[n].width, columns[n])]
        text = lines[last - 1].text
        if fitting and (
            tells_on(lines[first].text)
            or breaks_off(text, lexicons)
            or any(in_word(text, lines[number].text, lexicons) for number in fitting)
            or (last in fitting and not _told(lines, first, last))
        ):
            found.update(range(first, last))
    return found


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """A line or two that end no sentence, behind what has ended and before a blank line."""
    for first in range(len(lines)):
        if not _is_plain(lines[first]) or not _begins(lines, first):
            continue
        last = first + 1
        while last < len(lines) and not lines[last].gap and last - first <= MOST_LINES:
            last += 1
        if last - first <= MOST_LINES and all(_is_plain(line) for line in lines[first:last]):
            yield first, last


def torn_paragraphs(lines: Sequence[Line], lexicons: Path | None = None) -> set[int]:
    """The same where lines hold whole paragraphs: a word goes on in the line below, which does not tell it again.

    Or a line of clauses says what something goes on with, as no headline does. The rest of a sentence may be shorter.
    """
    found: set[int] = set()
    for number, (line, below) in enumerate(pairwise(lines)):
        if below.kind != "text" or not below.stops or not _is_plain(line) or not _begins(lines, number):
            continue
        if line.width >= below.width and ("，" not in line.text or not line.gap or below.soft):
            continue
        torn = in_word(line.text, below.text, lexicons) or (number > 0 and _clauses(line.text))
        if torn and not _told(lines, number, number + 1):
            found.add(number)
    return found


def _clauses(text: str) -> bool:
    """Whether a text has clauses, and says first what something goes on with, or who did what."""
    return "，" in text and (tells_on(text) or GOES_ON.match(text) is not None)


def _told(lines: Sequence[Line], first: int, last: int) -> bool:
    """Whether the text behind some lines tells them again, as it does a headline."""
    text = "".join([line.text for line in lines[first:last]])
    return coverage(text, "".join([line.text for line in lines[last : last + LEAD_LINES]])[:LEAD]) >= AGAIN


def _begins(lines: Sequence[Line], number: int) -> bool:
    """Whether something may begin at a line."""
    before = lines[number - 1] if number else None
    return before is None or lines[number].gap or before.stops or before.signed or before.kind not in _TEXT


def _goes_on(lines: Sequence[Line], number: int) -> bool:
    """Whether a text that is not set in begins at a line behind what is no beginning of it."""
    line, before = lines[number], lines[number - 1]
    if not line.gap or line.kind != "text" or line.soft or not line.full:
        return False
    if before.kind in _TEXT and not before.stops and not before.signed and before.full:
        return False
    below = lines[number + 1] if number + 1 < len(lines) else None
    if below is None or below.gap or below.kind != "text" or "，" not in line.text + below.text:
        return False
    return not -EVEN < below.width - line.width - INDENT < EVEN


def _is_plain(line: Line) -> bool:
    return line.kind == "text" and not (line.stops or line.signed) and line.text[-1] not in NO_BEGINNING


def _fits(block: Sequence[Line], width: float, column: Column | None) -> bool:
    """Whether the first line is set in, in a column as wide as a line of it, and the others fill it."""
    return any(
        -EVEN < block[0].width + INDENT - full < EVEN and all(-EVEN < line.width - full < EVEN for line in block[1:])
        for full in ((width, column.widest) if column else (width,))
    )

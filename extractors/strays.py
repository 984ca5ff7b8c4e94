"""Headlines that the text layer of a page has put into the text of another report, between two blank lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.lines import Line
from extractors.wording import coverage

__all__ = ["strays"]

AGAIN = 0.5
"""A line of a report shares less of its pairs of characters with the lead of another one."""
LEAD, LEAD_LINES = 110, 10
_TEXT = ("text", "opener")
SHORTEST, LONGEST, MOST_LINES = 8, 44, 3


def strays(lines: Sequence[Line]) -> set[int]:
    """The lines that interrupt a text and that the lead of a report elsewhere on the page tells again."""
    blocks = [(b, e) for b, e in _interruptions(lines) if SHORTEST <= lines[e - 1].end - lines[b].begin <= LONGEST]
    leads = [_lead(lines, number) for number, line in enumerate(lines) if line.kind == "opener"] if blocks else []
    found: set[int] = set()
    told = "\n".join(leads)
    for first, last in blocks:
        text = "".join([line.text for line in lines[first:last]])
        if coverage(text, told) >= AGAIN and any(coverage(text, lead) >= AGAIN for lead in leads):
            found.update(range(first, last))
    return found


def _interruptions(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Blocks of a few lines between text that end no sentence."""
    starts = [number for number, line in enumerate(lines) if line.gap]
    for first, last in pairwise(starts):
        if last - first > MOST_LINES or not first or lines[last - 1].stops or lines[last].kind != "text":
            continue
        if lines[first - 1].kind in _TEXT and all(_is_plain(line) for line in lines[first:last]):
            yield first, last


def _is_plain(line: Line) -> bool:
    return line.kind == "text" and line.sign is None and not line.stops and not line.soft


def _lead(lines: Sequence[Line], number: int) -> str:
    return "".join([line.text for line in lines[number : number + LEAD_LINES]])[:LEAD]

"""Pull quotes: a sentence of a report that a box tells again in the middle of its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.text.lines import Line

__all__ = ["mark_quotes"]

SHORTEST, SHORTEST_LINE, MOST_LINES = 10, 4, 4
"""So many characters of a text are not told twice by chance; a quote has no more lines."""
UNLIKE = 2.0
"""Lines of one column are hardly more unlike."""
_MARKS = re.compile(r"[\W_]+")
_OPENS = frozenset("“「『")
_ENDS = frozenset("”」』。！？")
_TEXT = ("text", "opener")


def mark_quotes(lines: Sequence[Line]) -> None:
    """Marks lines as noise that a text of the page holds once more, word by word, where they part a text."""
    plain, whole = "".join([line.text for line in lines]), ""
    for number, (before, line) in enumerate(pairwise(lines), 1):
        if line.text[0] not in _OPENS and (before.stops or -UNLIKE <= line.width - before.width <= UNLIKE):
            continue
        if line.kind != "text" or before.kind not in _TEXT or not _may_part(lines, number):
            continue
        if plain.count(line.text[1:SHORTEST_LINE]) < 2:
            continue
        whole = whole or _MARKS.sub("", plain)
        end = _quote_end(lines, whole, number)
        if end and _parts_text(lines, number, end):
            for line in lines[number:end]:
                line.kind, line.sign, line.soft = "noise", None, False


def _may_part(lines: Sequence[Line], number: int) -> bool:
    """Whether a line and those below are of another width than the one over them, and hold a clause."""
    if lines[number].text[0] in _OPENS:
        return True
    width, quote = lines[number - 1].width, lines[number : number + MOST_LINES]
    widths = [line.width for line in quote]
    if max(widths[:2]) >= width - UNLIKE and max(widths) <= width + UNLIKE:
        return False
    return lines[number - 1].sign is None and "，" in "".join([line.text for line in quote])


def _quote_end(lines: Sequence[Line], whole: str, first: int) -> int:
    """Behind the last of the lines that the page tells again elsewhere, 0 if there are less than two."""
    said, end = "", first
    while end < len(lines) and end - first <= MOST_LINES:
        more = said + _MARKS.sub("", lines[end].text)
        if len(more) < SHORTEST_LINE or whole.count(more) < 2:
            break
        said = more
        end += 1
    return end if len(said) >= SHORTEST and 1 < end - first <= MOST_LINES else 0


def _parts_text(lines: Sequence[Line], first: int, end: int) -> bool:
    """Whether lines of another width, a sentence or its clauses, stand between those of a text."""
    if end == len(lines) or lines[first - 1].kind not in _TEXT or lines[end].kind not in _TEXT:
        return False
    before, quote, after = lines[first - 1], lines[first:end], lines[end]
    widest = max([line.width for line in quote])
    if quote[-1].text[-1] in _ENDS and quote[0].text[0] in _OPENS:
        return abs(widest - max(before.width, after.width)) > UNLIKE
    if before.stops or before.sign is not None or not any("，" in line.text for line in quote):
        return False
    return abs(widest - before.width) > UNLIKE

"""Lines of a page -> which of them are heads: the likeliest reading of the whole page, line by line.

A headline and a line of text are told apart by punctuation, by width against the column, and by what stands
before and after: a sentence that is cut off, a blank line, an opener, a byline. Each cue adds to a score; the
best path through the page (Viterbi) settles them together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors import marks
from extractors.lines import Line

__all__ = ["find_heads"]

WIDE = 45.0
"""Lines of web pages hold whole paragraphs; a printed column is seldom wider than 40 characters."""
INDENT = 2.0
"""The first line of a printed paragraph is two characters short, and the text layer drops the blanks."""
_PAIRS = ("“”", "《》", "（）", "()", "「」", "『』", "【】")
_PAIR = re.compile("[“”《》（）()「」『』【】]")
_CLOSING = frozenset("，、。；：！？”’》）】」』,.;:!?)")


def find_heads(lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it is a headline, sub-headline or small-head."""
    columns = _columns(lines)
    body, head = 0.0, -1e9
    back: list[tuple[bool, bool]] = []
    previous: Line | None = None
    for line, column in zip(lines, columns, strict=True):
        fixed = line.kind in ("noise", "meta", "label")
        as_head = -1e9 if line.kind != "text" or line.signed else _as_head(line, column, previous)
        if previous is None or previous.kind in ("noise", "meta", "label"):
            body, head = max(body, head), -1e9
            from_body, from_head = body, body + (1.5 if line.gap else 1.0)
            back.append((False, False))
            body, head = from_body, from_head + as_head
        else:
            cut = 0.0 if previous.stops or previous.signed else -2.0 if line.gap else -4.0
            stay = body + _goes_on(previous, line, column)
            begin = head + _begins(previous, line, column)
            open_body = body + cut + (1.0 if previous.signed else 0.0 if line.gap else -1.5 if column else -0.5)
            more = head + (0.3 if line.gap or previous.width < 1.6 * line.width else 0.0)
            back.append((begin > stay, more > open_body))
            body, head = max(stay, begin), max(more, open_body) + as_head
        if fixed:
            body, head = max(body, head), -1e9
        previous = line
    return _trace(lines, back, ends_in_head=head + 1.0 > body)


def _trace(lines: Sequence[Line], back: list[tuple[bool, bool]], *, ends_in_head: bool) -> list[bool]:
    heads = [False] * len(lines)
    state = ends_in_head
    for index in range(len(lines) - 1, -1, -1):
        heads[index] = state
        state = back[index][state]
    return heads


def _as_head(line: Line, column: tuple[float, ...], previous: Line | None) -> float:
    """How much more a line looks like a head than like text."""
    text = line.text
    score = 0.0
    if line.stops:
        score -= 1.5 if text[-1] in "！？!?…" and line.width <= 30 else 4.0
    if marks.SENTENCE_MARK.search(text, 0, len(text) - 1):
        score -= 3.0
    if text[-1] in "，、：,:；" or text[0] in _CLOSING:
        score -= 1.5
    if not _balanced(text):
        score -= 1.5
    if line.soft:
        score -= 0.7
    if not column:
        return score + (2.0 if line.width <= 30 else 1.0 if line.width <= WIDE else -3.0)
    if line.stops:
        return score
    starts = previous is None or line.gap or previous.stops or previous.signed
    shortest = 0.85 * (min(column) - (INDENT if starts else 0.0))
    if line.width > 1.2 * max(column):
        return score + 2.0
    return score + (2.5 if line.width < shortest else -0.5)


def _goes_on(previous: Line, line: Line, column: tuple[float, ...]) -> float:
    """How well a line of text follows a line of text."""
    if line.kind == "opener":
        return 0.0 if previous.stops or previous.signed else -2.0
    if line.kind == "byline":
        return 0.0 if previous.stops or previous.signed else -1.0
    if previous.signed:
        return -0.5
    if previous.stops or not column or line.stops:
        return 0.0
    # a sentence that runs on fills the column; a line two characters short begins a paragraph
    return -1.0 if line.gap and max(column) - 3.2 < line.width < max(column) - 1.4 else 0.0


def _begins(previous: Line, line: Line, column: tuple[float, ...]) -> float:
    """How well a line of text follows a head."""
    if line.kind == "opener":
        return 2.0
    if line.kind == "byline":
        return 1.0
    if line.kind != "text":
        return 0.5
    if line.text[0] in _CLOSING:
        return -4.0
    if line.soft or line.gap:
        return 1.0 if line.soft else 0.0
    if not column:
        return 0.0
    return -2.0 if 0.85 * (min(column) - INDENT) <= previous.width <= 1.1 * max(column) else -0.5


def _balanced(text: str) -> bool:
    """Whether quotation marks and brackets close: a line cut inside “ ” is seldom a headline."""
    if not _PAIR.search(text):
        return True
    return all(text.count(a) == text.count(b) for a, b in _PAIRS if a in text or b in text)


def _columns(lines: Sequence[Line]) -> list[tuple[float, ...]]:
    """For each line the widths of the columns it may stand in: its own block's, else its neighbours'."""
    starts = [i for i, line in enumerate(lines) if line.gap or i == 0]
    blocks = list(zip(starts, [*starts[1:], len(lines)], strict=True))
    widths = [_column(lines[first:last]) for first, last in blocks]
    if not _wrapped(lines):
        return [()] * len(lines)
    columns: list[tuple[float, ...]] = []
    before: float | None = None
    for number, (first, last) in enumerate(blocks):
        own = widths[number]
        after = next((w for w in widths[number + 1 :] if w), None)
        near = (own,) if own else tuple(w for w in (before, after) if w)
        columns += [near] * (last - first)
        before = own or before
    return columns


def _column(block: Sequence[Line]) -> float | None:
    """The column width of a block of four lines of text or more."""
    widths = sorted(line.width for line in block if line.kind in ("text", "opener"))
    return widths[int(len(widths) * 0.6)] if len(widths) >= 4 else None


def _wrapped(lines: Sequence[Line]) -> bool:
    """Whether the page keeps the paper's columns, so that most sentences run over line ends."""
    long = sorted(line.width for line in lines if line.kind in ("text", "opener") and line.width >= 8)
    if not long or long[len(long) // 2] >= WIDE:
        return False
    running = sum(not line.stops for line in lines if line.kind in ("text", "opener") and line.width >= 8)
    return running >= 0.5 * len(long)

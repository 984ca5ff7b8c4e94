"""Lines of a page -> which of them are heads: the likeliest reading of the whole page, line by line.

A headline and a line of text are told apart by punctuation, by width against the column, and by what stands
before and after: a sentence that is cut off, a blank line, an opener, a byline. Each cue adds to a score; the
best path through the page (Viterbi) settles them together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

from extractors import marks
from extractors.lines import Line

__all__ = ["find_heads", "is_wrapped"]

NEVER = -1e9
FIRST, MORE, LAST = 1.5, 0.3, 1.0
"""A head at the page's beginning or after a label, after a head, at the page's end."""
FEW_GAPS = 0.06
"""A page with fewer blank lines than that parts nothing by them."""
INDENTED = 2.5
"""A line that is set in as paragraphs are, on a page where headlines are not."""
TITLE = 30.0
"""The longest headline that fits a line; 2 of 108 on annotated pages are longer."""
WIDE = 45.0
"""Lines of web pages hold whole paragraphs; a printed column is seldom wider than 40 characters."""
OVER = 1.4
"""Justified lines hold a character more or less than the column is wide."""
INDENT = 2.0
"""The first line of a printed paragraph is two characters short, and the text layer drops the blanks."""
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"), ("「", "」"), ("『", "』"), ("【", "】"))
_PAIR = re.compile("[“”《》（）()「」『』【】]")
_CLOSING = frozenset("，、。；：！？”’》）】」』,.;:!?)")


def find_heads(lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it is a headline, sub-headline or small-head."""
    indent = _paragraph_indent(lines)
    body, head = 0.0, NEVER
    back: list[tuple[bool, bool]] = []
    previous: Line | None = None
    columns = _columns(lines)
    inset = mark_full(lines, columns)
    gaps = sum(line.gap for line in lines) > 1 + FEW_GAPS * len(lines)
    for line, column in zip(lines, columns, strict=True):
        wording = NEVER if line.kind != "text" or line.sign is not None else _wording(line)
        wording -= INDENTED if indent and line.indent == indent else 0.0
        if previous is None or previous.kind in ("noise", "meta", "label"):
            back.append((False, False))
            opened = body + FIRST + wording + _width(line, column, starts=True)
            head = opened
        else:
            starts = line.gap or previous.stops or previous.signed
            stay = body + _goes_on(previous, line, column)
            begun = head + _begins(previous, line, column, gaps=gaps)
            opened = body + _opens(previous, line, column) + _width(line, column, starts=starts)
            if inset and column and not line.stops:
                first = line.full is False and line.width > max(column) - INDENT - OVER
                begun += 1.0 if first else 0.0
                opened += 2.0 if line.full and previous.stops and previous.width < 0.9 * max(column) else 0.0
            more = head + MORE + _width(line, column, starts=True)
            back.append((begun > stay, more > opened))
            body, head = max(stay, begun), max(more, opened) + wording
        previous = line
    return _trace(back, ends_in_head=head + LAST > body)


def mark_full(lines: Sequence[Line], columns: Sequence[tuple[float, ...]]) -> bool:
    """Marks the lines that fill their column; tells whether the first lines of paragraphs do not, being set in."""
    firsts: list[bool] = []
    previous: Line | None = None
    for line, column in zip(lines, columns, strict=True):
        if column:
            line.full = line.width > max(column) - OVER
            ends = previous is None or (previous.stops and (line.gap or previous.width < 0.9 * max(column)))
            if ends and line.width > max(column) - INDENT - OVER:
                firsts.append(line.full)
        previous = line
    return len(firsts) > 1 and sum(firsts) < 0.4 * len(firsts)


def _trace(back: Sequence[tuple[bool, bool]], *, ends_in_head: bool) -> list[bool]:
    """The best path, read from its end."""
    heads = [False] * len(back)
    state = ends_in_head
    for index in range(len(back) - 1, -1, -1):
        heads[index] = state
        state = back[index][state]
    return heads


def _wording(line: Line) -> float:
    """How much more the wording of a line is that of a head than of text."""
    text = line.text
    score = 0.0
    if line.stops:
        if text[-1] not in "！？!?…" or line.width > TITLE:
            return NEVER
        score -= 1.5
    if marks.SENTENCE_MARK.search(text, 0, len(text) - 1):
        score -= 3.0
    if text[-1] in "，、：,:；" or text[0] in _CLOSING:
        score -= 1.5
    if not _balanced(text):
        score -= 1.5
    return score - 1.5 if line.soft else score


def _width(line: Line, column: tuple[float, ...], *, starts: bool) -> float:
    """How much more the width of a line is that of a head; `starts` says that text would begin a paragraph here."""
    width = line.width
    if not column:
        return 2.0 if width <= TITLE else 1.0 if width <= WIDE else -3.0
    if line.stops:
        return 0.0
    if width > 1.2 * max(column):
        return 2.0
    if width > max(column) + OVER:
        return 0.7
    if width < 0.85 * (min(column) - (INDENT if starts else 0.0)):
        return 2.5
    return -1.0 if "，" in line.text else -0.5


def _opens(previous: Line, line: Line, column: tuple[float, ...]) -> float:
    """How well a head follows a line of text."""
    if previous.signed:
        return 1.0
    if not previous.stops:
        return -2.0 if line.gap else -5.5
    return 0.0 if line.gap else -1.5 if column else -0.5


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


def _begins(previous: Line, line: Line, column: tuple[float, ...], *, gaps: bool) -> float:
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
    if not gaps:
        return -0.5
    return -2.0 if 0.85 * (min(column) - INDENT) <= previous.width <= 1.1 * max(column) else -0.5


def _paragraph_indent(lines: Sequence[Line]) -> int:
    """By how many blanks paragraphs are set in, 0 if they are not or if every line is."""
    indents = Counter(line.indent for line in lines if line.kind in ("text", "opener"))
    indent, times = max(((i, n) for i, n in indents.items() if i), key=itemgetter(1), default=(0, 0))
    return indent if times >= 3 and indents[0] else 0


def _balanced(text: str) -> bool:
    """Whether quotation marks and brackets close: a line cut inside “ ” is seldom a headline."""
    if not _PAIR.search(text):
        return True
    return all(text.count(a) == text.count(b) for a, b in _PAIRS if a in text or b in text)


def _columns(lines: Sequence[Line]) -> list[tuple[float, ...]]:
    """For each line the widths of the columns it may stand in: its own block's, else its neighbours'."""
    if not is_wrapped(lines):
        return [()] * len(lines)
    starts = [i for i, line in enumerate(lines) if line.gap or i == 0]
    blocks = list(zip(starts, [*starts[1:], len(lines)], strict=True))
    widths = [_column(lines[first:last]) for first, last in blocks]
    columns: list[tuple[float, ...]] = []
    page = (_middle([line.width for line in lines if line.kind in ("text", "opener")]),)
    before: float | None = None
    for number, (first, last) in enumerate(blocks):
        own = widths[number]
        after = next((w for w in widths[number + 1 :] if w), None)
        near = (own,) if own else tuple(w for w in (before, after) if w) or page
        columns += [near] * (last - first)
        before = own or before
    return columns


def _column(block: Sequence[Line]) -> float | None:
    """The column width of a block of four lines of text or more; a headline may have as many, but no full stop."""
    text = [line for line in block if line.kind in ("text", "opener")]
    if len(text) < 4 or not any(line.stops or marks.SENTENCE_MARK.search(line.text) for line in text):
        return None
    return _middle([line.width for line in text])


def _middle(widths: list[float]) -> float:
    """The upper quartile: the last lines of paragraphs are short, few lines are long."""
    return sorted(widths)[int(len(widths) * 0.75)]


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether the page keeps the paper's columns, so that most sentences run over line ends."""
    long = sorted(line.width for line in lines if line.kind in ("text", "opener") and line.width >= 8)
    if not long or long[len(long) // 2] >= WIDE:
        return False
    running = sum(not line.stops for line in lines if line.kind in ("text", "opener") and line.width >= 8)
    return running >= 0.5 * len(long)

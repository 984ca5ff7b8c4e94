"""Lines of a page -> which of them are heads: the likeliest reading of the whole page, line by line.

A headline and a line of text are told apart by punctuation, by width against the column, and by what stands
before and after. Each cue adds to a score; the best path through the page (Viterbi) settles them together. The scores
were set by hand and checked on pages put together at random from annotated articles (2026-11).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from extractors.layout.head_steps import (
    asks,
    begins,
    goes_on,
    is_sub_headline,
    leads_narrow,
    opens,
    stands_over_byline,
    stands_under_byline,
)
from extractors.layout.head_wording import (
    NEVER,
    TITLE,
    bracketed,
    ends_as_head,
    is_balanced,
    may_start,
    told_below,
    wording_of,
)
from extractors.layout.indents import HANGING
from extractors.layout.page_cues import PageCues, page_cues
from extractors.text import marks
from extractors.text.columns import INDENT, OVER, SHORT, WIDE, Column
from extractors.text.lines import Line
from extractors.text.seams import breaks_off, in_word

__all__ = ["find_heads"]

FIRST, MORE, LAST = 1.5, 0.3, 1.0
"""A head at the page's beginning or after a label, after a head, at the page's end."""
UNDER_DAY = 1.5
"""The first line of a page, under who published it and when."""
ALONE = 2.0
"""A page's last line that ends no sentence, behind one that does."""
SET_OFF = 0.7
"""A blank line where most paragraphs follow each other without one sets off what begins an article."""
CLAUSED = 2
"""A headline has hardly so many commas."""
ENDS = 2.0
"""A line behind an ended one that ends as headlines do, without a mark in it."""
CALL = 1.0
"""A short last line of a headline that ends with ！ or ？."""
TOLD = 2.0
"""A line that the text below it tells again."""
OVER_BYLINE = 3.0
"""A line over a byline and what opens its report."""
UNDER_BYLINE = 3.0
"""A line under a byline that stands under a headline."""
NARROW = 3.0
"""A line as wide as the first one of a text that goes on below it."""
SUB = 4.0
"""A line behind a dash under one that begins a block: ——记一位乡村医生."""
STRAY = 3.0
"""A line that interrupts a text and tells what a report elsewhere does."""
TORN = 4.0
"""A line that begins a paragraph and that a text elsewhere goes on with."""
LEAPT = 6.0
"""A line inside a sentence that goes on behind it in the middle of a word."""
OPEN_END = 2.5
"""A line that ends with a comma, and a blank line behind it; or it fills its column."""
CUT = 5.0
"""A line that ends with a word that something must follow, and a blank line behind it; or what a column breaks off."""
DROPPED = 5.0
"""A line of one character before a line wider than that is the initial of a text."""
WORD = 1.5
"""A common word that begins at the end of the line before and ends in this one."""
FIGURE = 5.0
"""A figure that begins at the end of the line before and goes on in this one, or has its unit there."""
REST = 3.0
"""A line that ends a sentence and goes on with one line: below a headline, no report is so short."""
UNSET = 1.0
"""A text below a head that is not set in, where paragraphs are: it goes on with one that stands before the head."""
UNMARKED = 0.6
"""A line of many that stand together without a comma or a stop."""
TITLED = 8.0
"""A site's title: a line over when its page was published."""
INDENTED = 2.5
"""A line that is set in as paragraphs are, on a page where headlines are not."""
LONGEST = 66.0
"""A web page's title that no column breaks may have so many characters, but hardly a comma then."""


def find_heads(lines: Sequence[Line], lexicons: Path | None = None) -> list[bool]:
    """For each line, whether it is a headline, sub-headline or small-head; `lexicons` is a folder of the user's own."""
    cues = page_cues(lines, lexicons)
    body, head = 0.0, NEVER
    back: list[tuple[bool, bool]] = []
    previous: Line | None = None
    told = False
    first_text = next((n for n, line in enumerate(lines) if line.kind not in ("noise", "meta", "label")), 0)
    for number, (line, column) in enumerate(zip(lines, cues.columns, strict=True)):
        told = column is not None and (told or may_start(line, previous)) and told_below(lines, number, column)
        wording = NEVER
        if line.kind == "text" and line.sign is None and number not in cues.held:
            held = head == NEVER and line.full and number not in cues.hinted
            if not (held and previous is not None and _runs_on(previous, line)):
                wording = _wording(lines, number, previous, cues, told=told)
        may = wording > NEVER
        if previous is None or previous.kind in ("noise", "meta", "label"):
            back.append((False, False))
            first = FIRST + UNDER_DAY * (previous is not None and previous.kind == "meta" and number == first_text)
            head = body + first + wording + _width(line, column, starts=True) if may else NEVER
        else:
            stay, begun = _text_scores(body, head, previous, number, line, cues)
            opened, more = _head_scores(body, head, previous, line, column, cues) if may else (NEVER, NEVER)
            back.append((begun > stay, more > opened))
            body, head = begun if begun > stay else stay, max(more, opened) + wording if may else NEVER
        previous = line
    alone = len(lines) > 1 and lines[-2].stops and lines[-1].kind == "text" and not (lines[-1].stops or lines[-1].full)
    return _trace(back, ends_in_head=head + LAST + ALONE * alone > body)


def _wording(lines: Sequence[Line], number: int, previous: Line | None, cues: PageCues, *, told: bool) -> float:
    """How much a line is worded and set as a head is; `told` says that the text below it tells it again."""
    line = lines[number]
    if line.titled:
        return TITLED
    if previous is not None and not line.gap and line.text[0] in "—－" and _is_quoted(previous):
        return NEVER
    wording = wording_of(line, cues.columns[number])
    if wording == NEVER:
        return NEVER
    wording += TOLD * told + ENDS * ends_as_head(line, previous, cues.endings)
    wording -= 0.0 if is_balanced(line.text) else bracketed(lines, number)
    tells_whom = is_sub_headline(lines, number)
    wording += SUB * (tells_whom or asks(lines, number, cues.columns[number]))
    wording += STRAY if number in cues.astray else 0.0
    wording += UNMARKED if number in cues.unmarked else 0.0
    wording += LEAPT if number in cues.leaps else 0.0
    wording -= TORN if number in cues.torn else 0.0
    if number in cues.hangs and line.text[0] not in marks.NO_BEGINNING and line.text.count("，") < CLAUSED:
        wording += HANGING + (CALL if line.stops else 0.0)
    wording += OVER_BYLINE if stands_over_byline(lines, number) else 0.0
    wording -= UNDER_BYLINE if stands_under_byline(lines, number) else 0.0
    wording -= NARROW if leads_narrow(lines, number) else 0.0
    wording -= INDENTED if cues.indent and line.indent == cues.indent else 0.0
    below = lines[number + 1] if number + 1 < len(lines) else None
    if (below is None or below.gap) and not tells_whom and breaks_off(line.text, cues.lexicons):
        wording -= CUT
    return wording + _before(previous, line, below)


def _is_quoted(line: Line) -> bool:
    """Whether a line ends a sentence in quotation marks, as no headline does, below which it is told who said so."""
    return line.kind == "text" and line.text.endswith(("。”", "。』", "。」"))


def _text_scores(
    body: float, head: float, previous: Line, number: int, line: Line, cues: PageCues
) -> tuple[float, float]:
    """What it counts that a line is text behind text, and behind a head."""
    column = cues.columns[number]
    stay = body + goes_on(previous, line, column)
    begun = head + begins(previous, line, column, gaps=cues.gaps) if head > NEVER else NEVER
    if cues.inset and line.gap and line.full and line.kind == "text" and not line.indent:
        begun -= UNSET
    if number in cues.rests and column and -OVER <= previous.width - column.widest + INDENT <= OVER:
        begun -= REST
    if column and line.kind == "text" and begun > NEVER and in_word(previous.text, line.text, cues.lexicons):
        begun -= FIGURE if previous.text[-1].isdecimal() else WORD
    if number in cues.torn:
        return stay, begun
    if number in cues.hanging:
        begun -= cues.hanging[number]
        stay -= cues.hanging[number] if previous.stops or previous.sign is not None else 0.0
    elif number in cues.tails:
        begun -= HANGING
    if cues.inset and column and not line.stops and not line.full and line.width > column.widest - INDENT - OVER:
        begun += 1.0
    return stay, begun


def _head_scores(
    body: float, head: float, previous: Line, line: Line, column: Column | None, cues: PageCues
) -> tuple[float, float]:
    """What it counts that a line is a head behind text, and behind a head, its wording left out."""
    ended = previous.stops or previous.sign is not None
    opened = body + opens(previous, line, column) + _width(line, column, starts=line.gap or ended)
    opened += SET_OFF if cues.dense and line.gap else 0.0
    inner = column if cues.inset and not line.stops else None
    if inner and line.full and previous.stops and previous.width < SHORT * inner.widest:
        opened += 2.0
    if head == NEVER:
        return opened, NEVER
    more = head + MORE + _width(line, column, starts=True)
    return opened, more + (CALL if line.stops and column and line.width < SHORT * column.narrowest else 0.0)


def _runs_on(previous: Line, line: Line) -> bool:
    """Whether a line that fills its column goes on with one that does, too: hardly a headline begins there."""
    text = previous.kind not in ("noise", "meta", "label")
    return text and bool(previous.full) and not (previous.stops or previous.signed or line.gap or line.seam)


def _trace(back: Sequence[tuple[bool, bool]], *, ends_in_head: bool) -> list[bool]:
    """The best path, read from its end."""
    heads = [False] * len(back)
    state = ends_in_head
    for index in range(len(back) - 1, -1, -1):
        heads[index] = state
        state = back[index][state]
    return heads


def _before(previous: Line | None, line: Line, below: Line | None) -> float:
    """How much more a line is a head for the line below it: a list's first row, or a text behind its initial."""
    if below is not None and below.row and not line.row:
        return STRAY
    if len(line.text) == 1 and previous is not None and previous.full and not (line.gap or previous.stops):
        return -CUT
    if len(line.text) == 1 and below is not None and below.width > DROPPED:
        return -OPEN_END if previous is None or len(previous.text) > 1 else 0.0
    return -OPEN_END if line.text[-1] in "，、" and (below is None or below.gap or line.full) else 0.0


def _width(line: Line, column: Column | None, *, starts: bool) -> float:
    """How much more the width of a line is that of a head; `starts` says that text would begin a paragraph here."""
    width = line.width
    if column is None:
        if width > WIDE:
            return -1.0 if width <= LONGEST and "，" not in line.text else -3.0
        return 2.0 if width <= TITLE else 1.0
    if line.stops:
        return 0.0
    if width > 1.2 * column.widest:
        return 2.0
    if width > column.widest + OVER:
        return 0.7
    if width < (column.short_inset if starts else column.short):
        return 2.5
    return -1.0 if "，" in line.text else -0.5

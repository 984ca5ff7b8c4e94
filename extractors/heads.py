"""Lines of a page -> which of them are heads: the likeliest reading of the whole page, line by line.

A headline and a line of text are told apart by punctuation, by width against the column, and by what stands
before and after. Each cue adds to a score; the best path through the page (Viterbi) settles them together. The scores
were set by hand and checked on pages put together at random from annotated articles (2026-11).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors import marks
from extractors.columns import INDENT, OVER, SHORT, WIDE, Column, columns_of, mark_full
from extractors.indents import (
    HANGING,
    hanging_blocks,
    hanging_lines,
    hanging_tails,
    paragraph_indent,
    paragraph_lines,
    paragraph_starts,
)
from extractors.lines import Line
from extractors.strays import leapt, strays
from extractors.wording import coverage

__all__ = ["find_heads"]

NEVER = -1e9
FIRST, MORE, LAST = 1.5, 0.3, 1.0
"""A head at the page's beginning or after a label, after a head, at the page's end."""
FEW_GAPS = 0.06
"""A page with fewer blank lines than that parts nothing by them."""
DENSE, SET_OFF = 0.5, 0.7
"""Where most paragraphs follow each other without a blank line, one sets off what begins an article."""
CALL = 1.0
"""A short last line of a headline that ends with ！ or ？."""
TOLD, AGAIN, BELOW = 2.0, 0.5, 110
"""A line that shares half its pairs of characters or more with so many below it: three quarters of all headlines, and
one in twenty of the first lines of paragraphs that hold no comma."""
STRAY = 3.0
"""A line that interrupts a text and tells what a report elsewhere does."""
LEAPT = 6.0
"""A line inside a sentence that goes on behind it in the middle of a word."""
NOTED = 3.0
"""A line in brackets: who sent the text in, or how a list is ordered."""
CLAUSES = 1.0
"""A line of three clauses or more."""
ANNOUNCES = 3.0
"""A line of two clauses that ends with a colon says what lines below it list, one that ends with a comma goes on."""
SPACED = 3.0
"""A line whose letters are set apart."""
_SPACED = re.compile(r"\S(?:[ \u3000]+\S){2,}")
INTRUDER = 0.75
"""A line so narrow inside a sentence is no part of it: justified lines fill their column."""
OPEN_END = 2.5
"""A line that ends with a comma, and a blank line behind it."""
DROPPED = 5.0
"""A line of one character before a line wider than that is the initial of a text."""
UNOPENED = 4.0
"""A line after a sentence's end or a blank line that closes a bracket which was never opened: text from elsewhere."""
LONE = 0.7
"""A line between two blank lines."""
INDENTED = 2.5
"""A line that is set in as paragraphs are, on a page where headlines are not."""
TITLE = 30.0
"""The longest headline that fits a line; 2 of 108 on annotated pages are longer."""
LONGEST = 66.0
"""A web page's title that no column breaks may have so many characters, but hardly a comma then."""
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"), ("「", "」"), ("『", "』"), ("【", "】"))
_PAIR = re.compile("[“”《》（）()「」『』【】]")
_PAIRED = frozenset(a + b for a, b in _PAIRS)
_TWO_PARTS = re.compile(r"[\u4e00-\u9fff“”《》]{4,16}[ \u3000][\u4e00-\u9fff“”《》]{4,16}")
"""加强校地共建 赋能基层治理: text that a column breaks has no blanks."""
_SPOKEN = re.compile(
    r"(?:问|答|(?:决定)?(?:任命|任免|免去|批准)|记\s?者|主持人|[QA]|联系(?:人|电话|方式|地址)|咨询|地\s?[址点]|时\s?间|日\s?期|电\s?话|报名(?:时间|地点|电话|方式|条件)|任命|免去|批准|摘\s?要|导\s?读|提\s?要|内容提要|核心提示|编者按|编后语?|口述(?:者|人)?|讲述(?:者|人)|受访(?:者|人|嘉宾|对象)?|采访(?:者|人|对象|时间|地点)|(?:对话|访谈|本期|特约)?(?:嘉宾|人物)|主讲(?:者|人)?)\s?[：:]"
    r"|[\u4e00-\u9fff]{2,4}[：:][^：:]*[？?]$"
)
"""Who asks or answers in an interview, and the fields of a notice."""
_TELLS_ON = re.compile(
    r"[^，。：:]{2,18}(?:指出|强调|要求|表示|介绍|认为|说|致[辞词]|宣布|建议|提醒|希望|坦言|透露)，"
    r"|(?:当天|随后)?[的在]?(?:会议?|座谈会|推进会|大会|活动|现场|论坛|(?:启动|开工|揭牌|签约|颁奖|捐赠|开幕)?仪式)(?:上|中|后|间|期间|结束后|现场)，|据(?:了解|悉|介绍|统计)，"
)
"""How a text goes on with who said something, or where: 县长王某强调，…, 座谈会上，…."""
SAID = 6.0


def find_heads(lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it is a headline, sub-headline or small-head."""
    indent = paragraph_indent(lines)
    body, head = 0.0, NEVER
    back: list[tuple[bool, bool]] = []
    previous: Line | None = None
    columns = columns_of(lines)
    inset = mark_full(lines, columns)
    wrapped = columns[:1] != [None]
    hanging = hanging_blocks(lines, set_in=indent > 0) if wrapped else {}
    tails = hanging_tails(lines) if wrapped else ()
    blank = sum([line.gap for line in lines])
    gaps, dense = blank > 1 + FEW_GAPS * len(lines), not wrapped and blank < DENSE * len(lines)
    told, (astray, parted) = False, strays(lines)
    leaps = leapt(lines) if wrapped else set[int]()
    starts = paragraph_starts(lines, indent, inset=inset) if wrapped else []
    held = (parted | paragraph_lines(lines, columns, starts, blanks=indent > 0) if starts else parted) - leaps
    hangs = hanging_lines(lines, columns, starts) if starts else ()
    for number, (line, column) in enumerate(zip(lines, columns, strict=True)):
        told = column is not None and (told or _may_start(line, previous)) and _told(lines, number, column)
        wording = NEVER if line.kind != "text" or line.sign is not None or number in held else _wording(line, column)
        may = wording > NEVER
        if may:
            wording -= 0.0 if _balanced(line.text) else _cut(lines, number)
            wording += TOLD if told else 0.0
            wording += STRAY if number in astray else 0.0
            wording += LEAPT if number in leaps else 0.0
            wording += HANGING + (CALL if line.stops else 0.0) if number in hangs else 0.0
            wording -= INDENTED if indent and line.indent == indent else 0.0
            wording += _before(previous, line, lines[number + 1] if number + 1 < len(lines) else None)
        if previous is None or previous.kind in ("noise", "meta", "label"):
            back.append((False, False))
            head = body + FIRST + wording + _width(line, column, starts=True) if may else NEVER
        else:
            ended = previous.stops or previous.sign is not None
            stay = body + _goes_on(previous, line, column)
            begun = head + _begins(previous, line, column, gaps=gaps) if head > NEVER else NEVER
            if number in hanging:
                begun -= hanging[number]
                stay -= hanging[number] if ended else 0.0
            elif number in tails:
                begun -= HANGING
            inner = column if inset and not line.stops else None
            if inner and not line.full and line.width > inner.widest - INDENT - OVER:
                begun += 1.0
            opened = more = NEVER
            if may:
                opened = body + _opens(previous, line, column) + _width(line, column, starts=line.gap or ended)
                opened += SET_OFF if dense and line.gap else 0.0
                if inner and line.full and previous.stops and previous.width < SHORT * inner.widest:
                    opened += 2.0
            if may and head > NEVER:
                more = head + MORE + _width(line, column, starts=True)
                more += CALL if line.stops and column and line.width < SHORT * column.narrowest else 0.0
            back.append((begun > stay, more > opened))
            body, head = begun if begun > stay else stay, max(more, opened) + wording if may else NEVER
        previous = line
    return _trace(back, ends_in_head=head + LAST > body)


def _trace(back: Sequence[tuple[bool, bool]], *, ends_in_head: bool) -> list[bool]:
    """The best path, read from its end."""
    heads = [False] * len(back)
    state = ends_in_head
    for index in range(len(back) - 1, -1, -1):
        heads[index] = state
        state = back[index][state]
    return heads


def _wording(line: Line, column: Column | None) -> float:
    """How much more the wording of a line is that of a head than of text."""
    text = line.text
    score = 0.0
    if ("：" in text or ":" in text) and _SPOKEN.match(text):
        return NEVER
    if line.stops:
        longest = TITLE if column and line.width <= 1.2 * column.widest else WIDE
        if text[-1] not in "！？!?…" or line.width > longest:
            return NEVER
        score -= 1.5
    if "。" in text[:-1] or "；" in text[:-1]:
        return NEVER
    if marks.SENTENCE_MARK.search(text, 0, len(text) - 1):
        score -= 3.0
    if text[-1] in "，、：,:；" or text[0] in marks.NO_BEGINNING:
        runs_on = text[-1] in "，、" and not line.gap
        score -= 1.5 + (ANNOUNCES if runs_on or (text[-1] in "：:" and "，" in text) else 0.0)
    if column and line.width <= TITLE and (" " in text or "\u3000" in text) and _TWO_PARTS.fullmatch(text):
        score += 3.0
    if " " in text and _SPACED.fullmatch(text):
        score += SPACED
    if text[0] in "（(" and text[-1] in "）)" and not line.stops:
        score -= NOTED
    if column and text.count("，", 0, -1) > 1:
        score -= CLAUSES
    if "，" in text and _TELLS_ON.match(text):
        score -= SAID
    if text[-1] in "月年" and text[-2:-1].isdigit():
        score -= 6.0
    return score - 1.5 if line.soft else score


def _before(previous: Line | None, line: Line, below: Line | None) -> float:
    """How much more a line is a head for the line below it: a list's first row, or a text behind its initial."""
    if below is not None and below.row and not line.row:
        return STRAY
    if len(line.text) == 1 and below is not None and below.width > DROPPED:
        return -OPEN_END if previous is None or len(previous.text) > 1 else 0.0
    return -OPEN_END if line.text[-1] in "，、" and (below is None or below.gap) else 0.0


def _may_start(line: Line, previous: Line | None) -> bool:
    return line.gap or previous is None or previous.stops or previous.sign is not None


def _told(lines: Sequence[Line], number: int, column: Column) -> bool:
    """Whether a line as wide as its column is told again by the text below it, as a headline is."""
    line = lines[number]
    if line.kind != "text" or line.stops or line.width <= 0.7 * column.narrowest:
        return False
    if "，" in line.text or line.text.count("、") > 1:
        return False
    below = "".join([other.text for other in lines[number + 1 : number + 9]])
    return coverage(line.text, below[:BELOW]) >= AGAIN


def _cut(lines: Sequence[Line], number: int) -> float:
    """How much less a line is a head that opens or closes a bracket: a headline's own next line closes it too."""
    text = lines[number].text
    first = _PAIR.search(text)
    if first and first[0] in "”》）)」』】" and _may_start(lines[number], lines[number - 1] if number else None):
        return UNOPENED
    if number and not lines[number].gap and _balanced(lines[number - 1].text + text):
        return 0.5
    after = lines[number + 1 : number + 2]
    return 0.5 if after and not after[0].gap and _balanced(text + after[0].text) else 1.5


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


def _opens(previous: Line, line: Line, column: Column | None) -> float:
    """How well a head follows a line of text."""
    if previous.sign is not None:
        return 1.0
    if not previous.stops:
        if line.gap or line.seam:
            return -0.5 if line.seam else -2.0
        fits = not column or INTRUDER * column.narrowest <= line.width <= column.widest + OVER
        ends = line.text[-1] not in marks.NO_BEGINNING or (line.text[-1] == "”" and _balanced(line.text))
        return -3.0 if previous.full and not fits and ends else -5.5
    return 0.0 if line.gap else -0.5 if column is None else -1.5


def _goes_on(previous: Line, line: Line, column: Column | None) -> float:
    """How well a line of text follows a line of text."""
    signed = previous.sign is not None
    if line.kind == "opener":
        return 0.0 if previous.stops or signed else -2.0
    if line.kind == "byline":
        return 0.0 if previous.stops or signed else -3.0 if line.gap else -1.0
    if signed:
        return -0.5
    if line.soft and not previous.stops:
        return -1.0
    if previous.stops or column is None or line.stops:
        return 0.0
    # a sentence that runs on fills the column; a line two characters short begins a paragraph
    return -1.0 if line.gap and column.widest - 3.2 < line.width < column.widest - 1.4 else 0.0


def _begins(previous: Line, line: Line, column: Column | None, *, gaps: bool) -> float:
    """How well a line of text follows a head."""
    if line.kind == "opener":
        return 2.0
    if line.kind == "byline":
        return 1.0
    if line.kind != "text":
        return 2.0 if line.kind == "noise" and "上接" in line.text else 0.5
    if line.text[0] in marks.NO_BEGINNING:
        return -4.0
    score = 1.0 if line.soft else 0.0
    if line.gap:
        return score + (LONE if previous.gap else 0.0)
    if column is None:
        return score
    if gaps and column.short_inset <= previous.width <= 1.1 * column.widest and ("，" in previous.text or not score):
        return score - 2.0
    return score or -0.5


def _balanced(text: str) -> bool:
    """Whether quotation marks and brackets close: a line cut inside “ ” is seldom a headline."""
    found = _PAIR.findall(text)
    return not found or "".join(found) in _PAIRED or all(found.count(a) == found.count(b) for a, b in _PAIRS)

"""Lines of nothing but names -> where they sign an article: below its headline, or behind its last sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from extractors.bylines.captions import SHORT_CAPTION
from extractors.bylines.credits import names_only, names_tail, spells
from extractors.bylines.find import CUE_WORD, signs_line
from extractors.bylines.region import all_names
from extractors.bylines.senders import glued_sender, names_boxed, sent_by
from extractors.text import marks
from extractors.text.lines import Line, runs_on
from extractors.text.repair import surnames
from extractors.text.seams import told_over

__all__ = ["carries_on", "mark_glued", "mark_names"]

_LEDS = frozenset("□■◎○●")
_SEVERAL = re.compile(rf"[{marks.HAN}]{{2,3}}(?:[\s、]+[{marks.HAN}]{{2,3}})+$")
"""Two names or more: 张三 李小四."""
_CUED = re.compile(rf"记\s?者|通\s?讯\s?员|摄|[{''.join(sorted(_LEDS))}]")
"""What stands in lines that name somebody as one who signs."""
_NAME_BREAKS = re.compile(r"[\s、，]+")
_PIECES = re.compile(r"[\s、，：:/／|｜]+")
_DID = re.compile(
    r"摄|(?:摄影|图文|综合|联合)?报[道导]|文\s?[/／、｜]?\s?图|文\s?[/／]\s?摄|图\s?[/／、｜]?\s?文|摄影|供图|供稿"
)
BELOW = 12
"""A headline's words stand in so many lines below it; an author's name stands in none."""
INSET, UPRIGHT, KICKERS = 2, 1.0, 2
"""Blanks before a paragraph's first line; how wide the lines of a headline are that stands upright; so many lines may
stand over its last one."""
VERSE, VERSE_WIDTH = 4, 11.0
"""So many lines show verse, and how wide they are."""
SHORT = 0.9
"""A line that fills less of its column than that ends a paragraph."""
HEADLINE, LONGEST_HEAD = 3, 40.0
"""A headline has hardly more lines, and hardly more characters in a line."""
NAME = 4.0
"""A name set with a blank is no wider."""
HABIT = 2
"""So many paragraphs that end with names show that a page signs its reports so."""
MISSING = 1.5
"""A line so much narrower than the one over it does not go on below."""
LONGEST_REST, BROKEN = 2.0, 5
"""What a column breaks off a name is no wider; so many characters before it a sentence ends."""


def mark_names(lines: Sequence[Line], lexicons: Path | None = None) -> None:
    """Lines of nothing but names are bylines where authors sign: below the headline, or behind the last sentence."""
    section = marks.SECTION.of(lexicons)
    for index, line in enumerate(lines[1:], 1):
        if line.sign is not None or line.width > 20 or line.kind not in ("text", "label"):
            continue
        if line.spaced and any(other.spaced for other in (lines[index - 1], *lines[index + 1 : index + 2])):
            continue
        if runs_on(lines[index - 1], line) and not _sends(lines, index):
            continue
        if not line.stops and "。" in line.text[-12:-2]:
            continue
        if line.kind == "label" and section.fullmatch(line.text):
            continue
        previous, following = lines[index - 1], lines[index + 1] if index + 1 < len(lines) else None
        signs = previous.stops and (following is None or following.gap or _opens_below(lines, index))
        if following is not None and following.kind == "byline" and not following.gap and _DID.fullmatch(line.text):
            line.kind, line.sign, following.more = "byline", 0, True
            continue
        if signs and names_boxed(line.text):
            line.kind, line.sign = "byline", 0
            continue
        if previous.kind == "byline" and not line.gap and _DID.fullmatch(line.text):
            line.more = True
        elif previous.sign is not None and _splits_name(previous.text, line.text):
            line.kind, line.sign, line.more = "byline", 0, True
            continue
        elif not (names_only(line.text, signs=signs) or _signs_alone(lines, index, signs=signs)):
            continue
        line.more = line.more or (previous.kind == "byline" and not line.gap and previous.text[-1] not in "）)")
        over = (
            _stands_over(following)
            or (following and names_only(following.text))
            or _is_verse(lines[index + 1 : index + 1 + VERSE])
        )
        if line.more or signs or (over and _stands_under(lines, index)) or _stands_out(lines, index):
            line.kind, line.sign = "byline", 0


def _stands_out(lines: Sequence[Line], index: int) -> bool:
    """Whether names stand behind a bullet between a headline and a text (□ 晏平), or two or more below a text.

    One is enough where another text is signed so.

    Names in a list have others beside them, and one over what is told of somebody stands in it again.
    """
    line, previous, below = lines[index], lines[index - 1], lines[index + 1 : index + 1 + BELOW]
    led = line.text[0] in _LEDS or (line.text[0] in "—－" and previous.stops)
    ended = previous.stops or previous.kind != "text" or previous.sign is not None
    if not led and (not previous.stops or line.kind != "text" or not (_SEVERAL.match(line.text) or _sign_so(lines))):
        return False
    if not ended and (previous.text[-1] in "、，：:和与及" or marks.ANNOUNCEMENT.search(previous.text)):
        return False
    if any(other.text[0] == line.text[0] if led else names_only(other.text) for other in (previous, *below[:1])):
        return False
    names = [name for name in _NAME_BREAKS.split(line.text.lstrip(marks.BULLETS + "—－ ")) if name[1:]]
    told = [other.text for other in below if not (_CUED.search(other.text) or names_only(other.text))]
    return not any(name in text for name in names for text in told)


def _sign_so(lines: Sequence[Line]) -> bool:
    """Whether two lines or more of a page are nothing but a name, and end what ends with a sentence."""
    ends = [line for before, line in pairwise(lines) if before.stops and line.width <= NAME and "。" not in line.text]
    return sum([names_only(line.text) for line in ends]) >= HABIT


def _opens_below(lines: Sequence[Line], index: int) -> bool:
    """Whether a headline stands right below a line, and a report under it that opens as reports do."""
    for number in range(index + 1, min(len(lines), index + 2 + HEADLINE)):
        line = lines[number]
        if line.kind != "text" or line.stops or line.sign is not None:
            return line.kind == "opener" and number > index + 1
    return False


def _signs_alone(lines: Sequence[Line], index: int, *, signs: bool) -> bool:
    """Whether a line is a spelt name, a bullet and a name (□ 晏平), or which office sent it, over a text's beginning.

    `signs` says that it stands below a text, where an office signs too.
    """
    line = lines[index]
    name = "".join(line.text[1:].split()) if line.text[0] in _LEDS else ""
    if spells(line.text) or (2 <= len(name) <= 3 and name.isalpha() and not surnames().isdisjoint((name[0], name[:2]))):
        return True
    return (signs and sent_by(line.text)) or _sends(lines, index)


def _sends(lines: Sequence[Line], index: int) -> bool:
    """Whether a line over a text's beginning is an office and who of it sent the text: 县水务局 张三, 关庄镇张三.

    Without a blank between them the town or office is one that stands in the headline or in the text, and the line
    does not go on with the headline.
    """
    text, below = lines[index].text, lines[index + 1 : index + 1 + BELOW]
    first = below[0] if below else None
    if first is None or not (first.indent or first.soft or first.kind == "opener" or first.width > LONGEST_HEAD):
        return False
    if sent_by(text):
        return True
    unit = glued_sender(text)
    if unit is None or not any(unit[:2] in line.text for line in [lines[index - 1], *below]):
        return False
    return lines[index].gap or not told_over(lines[index - 1].text, text, [line.text for line in below])


def mark_glued(lines: Sequence[Line]) -> None:
    """Names behind the last sentence of a block sign it, if its last line is short or if several paragraphs end so."""
    found: list[tuple[int, int]] = []
    short = False
    several = sum(line.kind == "byline" and names_only(line.text) for line in lines)
    for index, line in enumerate(lines):
        if not _ends_paragraph(lines, index):
            continue
        before = _over(lines, index)
        if _ends_block(lines, index) and _sign_broken(before, line):
            continue
        start = names_tail(line.text) if "。" in line.text[-12:-2] else None
        several += start is not None
        if start is not None and _ends_block(lines, index):
            found.append((index, start))
            short = short or before is None or line.width < SHORT * before.width
    if short or len(found) > 1:
        for index, start in found:
            lines[index].sign = start
    if several >= HABIT:
        for index in range(len(lines)):
            if _ends_paragraph(lines, index):
                _sign_as_others(lines, index)


def _ends_block(lines: Sequence[Line], index: int) -> bool:
    """Whether a line of text that ends no sentence is the last one of a block."""
    return _ends_open(lines[index]) and _is_last(lines, index)


def _is_last(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the last one of a block."""
    return index + 1 == len(lines) or lines[index + 1].gap


def _ends_open(line: Line) -> bool:
    """Whether a line of text ends neither a sentence nor a byline."""
    return not line.stops and line.sign is None and line.kind in ("text", "opener")


def _ends_paragraph(lines: Sequence[Line], index: int) -> bool:
    """Whether such a line is the last one of a block, or too short to go on below."""
    if not _ends_open(lines[index]):
        return False
    before = _over(lines, index)
    return _is_last(lines, index) or (before is not None and lines[index].width < before.width - MISSING)


def _over(lines: Sequence[Line], index: int) -> Line | None:
    """The line over another one in its block."""
    return lines[index - 1] if index and not lines[index].gap else None


def _sign_broken(before: Line | None, line: Line, *, signs: bool = False) -> bool:
    """Signs a block whose author's name the column breaks: `…受欢迎。孙建` + `国`."""
    if before is None or line.width > LONGEST_REST or "。" not in before.text[-BROKEN:]:
        return False
    start = names_tail(before.text + line.text, signs=signs)
    if start is None or start >= len(before.text):
        return False
    before.sign, line.kind, line.sign, line.more = start, "byline", 0, True
    return True


def _sign_as_others(lines: Sequence[Line], index: int) -> None:
    """Signs a block with a name that only the other blocks of the page, which end with names, show to be one."""
    line = lines[index]
    if line.sign is None and not _sign_broken(_over(lines, index), line, signs=True) and "。" in line.text[-12:-2]:
        line.sign = names_tail(line.text, signs=True)


def _splits_name(before: str, text: str) -> bool:
    """Whether a column breaks a name of a byline: `通讯员 王小波 林` + `晓燕`."""
    over, under = _NAME_BREAKS.split(before), _NAME_BREAKS.split(text.rstrip("）)"))
    last, first, rest = over[-1], under[0], " ".join(under[1:])
    if last[:1] not in surnames() or len(over) < 2 or not 2 <= len(last + first) <= 3:
        return False
    return "\u4e00" <= first[:1] <= "\u9fff" and (not rest or all_names(rest))


def carries_on(before: str, text: str) -> bool:
    """Whether a column breaks a byline inside a name or a role: `记者：任宇晶 通讯员：苏英` + `真 苏环`."""
    at, whole = len(before), before + text
    if before[-1] in "）)】］〕" or not signs_line(whole):
        return False
    if any(match.start() < at < match.end() for match in CUE_WORD.finditer(whole, max(0, at - 4), at + 4)):
        return True
    last, first, *rest = *_PIECES.split(before)[-1:], *_PIECES.split(text)
    if len(last) == 4 and {last[0], last[3]} <= surnames():
        last = last[3]  # 龚凤莲潘 + 佳欣: where a column ends, no blank parts names
    alone = len(last) == 2 and first in surnames() and len("".join(rest[:1])) == 1  # 王芳 + 李 明
    return last[:1] in surnames() and len(first) > 0 and 2 <= len(last + first) <= 3 and not alone


def _stands_over(line: Line | None) -> bool:
    return line is None or line.gap or line.kind != "text" or line.soft or line.indent > 0


def _stands_under(lines: Sequence[Line], index: int) -> bool:
    """Whether names stand below a headline: two or more, or behind a bullet."""
    line, at = lines[index], index - 1
    while at and lines[at].kind == "meta":
        at -= 1
    head = lines[at]
    if line.text[0] not in marks.BULLETS + "—" and not re.search(r"[\u4e00-\u9fff]{2}[\s、，]", line.text):
        below = lines[index + 1 : index + 1 + BELOW]
        if len(below) < 2 or (head.width > SHORT_CAPTION and at > 0) or any(line.text in other.text for other in below):
            return False
    over = head.gap or at == 0 or lines[at - 1].gap or _is_over(lines, at)
    plain = head.kind == "text" and head.sign is None and head.text[-1] not in "、，：:和与及"
    return over and plain and not marks.ANNOUNCEMENT.search(head.text)


def _is_over(lines: Sequence[Line], number: int) -> bool:
    """Whether a line stands over an author and a paragraph that is set in, or verse, behind what has ended."""
    below = lines[number + 2 : number + 2 + VERSE]
    if not below or lines[number].indent or (below[0].indent < INSET and not _is_verse(below)):
        return False
    first = number - KICKERS
    while number and (lines[number].width == lines[number - 1].width == UPRIGHT or first < number):
        if lines[number - 1].stops or lines[number - 1].kind != "text" or lines[number - 1].width > SHORT_CAPTION:
            break
        number -= 1
    before = lines[number - 1] if number else None
    return before is None or before.kind not in ("text", "opener") or before.stops or before.sign is not None


def _is_verse(lines: Sequence[Line]) -> bool:
    """Whether lines are as short as those of verse are."""
    return len(lines) == VERSE and max([line.width for line in lines]) <= VERSE_WIDTH

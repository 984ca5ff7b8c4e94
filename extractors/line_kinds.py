"""Lines of a page -> what the wording of each says it is: opener, byline, label, caption, noise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from extractors import marks
from extractors.bylines import adds_pictures, all_names, credited, credits_line, signs_line, tail
from extractors.captions import SHORT_CAPTION, mark_captions
from extractors.credits import is_value, names_only, names_tail, sent_by, spells
from extractors.lines import Line, LineKind, runs_on
from extractors.lists import mark_lists
from extractors.repair import INVISIBLE, surnames

__all__ = ["mark_lines", "names_notice"]

_MAY_STOP = marks.STOPS | marks.AFTER_STOP | {"."}
_CLOSES = re.compile(
    r"(?:现?予以|现|特)?(?:特此)(?:公告|通告|通知|声明|启事|公示|说明|鸣谢|致谢|致歉|函告|函复|敬告|周知)[。！]?"
)
"""The last line of a notice."""
_NEVER_ENDS = frozenset(
    ("导读", "今日导读", "本版导读", "广告", "要目", "编者按", "图片新闻", "图片报道", "简讯", "短讯", "快讯")
)
"""Labels that end no headline."""
_NOTICES = frozenset(("公告", "公示", "通知", "启事", "通告", "声明", "告示", "布告", "公报", "讣告", "喜报", "捷报"))
"""What a notice is called that has no other headline."""
_LEDS = frozenset("□■◎○●")
_NAME_BREAKS = re.compile(r"[\s、，]+")
_BROKEN = frozenset("月年，、于在自从至到和与及由将是为的0123456789")
"""What no sentence ends with, though the column's line does, and a day may follow."""
_UNCLOSED = re.compile(r"[（(][^）)]*$")
_RIGHTS = frozenset("声免版郑特网本凡转温注说申文以图原部素（(【*※▌")
_DID = re.compile(r"(?:摄影|图文|综合|联合)?报[道导]|文\s?[/／、｜]?\s?图|图\s?[/／、｜]?\s?文|摄影|供图|供稿")
SHORT_NAMES, WIDEST_NAMES = 16.0, 24.0
"""How wide the rest of a byline may be that the column breaks: behind a sentence, and in a line with its source."""
BELOW = 12
"""A headline's words stand in so many lines below it; an author's name stands in none."""
INSET, UPRIGHT, KICKERS = 2, 1.0, 2
"""Blanks before a paragraph's first line; how wide the lines of a headline are that stands upright; so many lines may
stand over its last one."""
VERSE, VERSE_WIDTH = 4, 11.0
"""So many lines show verse, and how wide they are."""
RAGGED = 2.5
"""Lines of a column differ so much."""
SHORT = 0.9
"""A line that fills less of its column than that ends a paragraph."""
UNSEEN = re.compile(rf"[{INVISIBLE}\s]+$")
"""A line without a character that a reader sees."""


def mark_lines(lines: Sequence[Line], lexicons: Path | None = None) -> None:
    """Tells each line's kind by its own wording, and where bylines begin; `lexicons` is a folder of the user's own."""
    previous: Line | None = None
    for number, line in enumerate(lines):
        text = line.text
        first = text[0]
        line.stops = (
            (text[-1] in _MAY_STOP and _stops(text))
            or ("特此" in text and _CLOSES.fullmatch(text) is not None)
            or (first in "（(" and previous is not None and _adds(previous, line))
        )
        if (first in _RIGHTS and marks.DISCLAIMER.match(text)) or (not "一" <= first <= "龥" and UNSEEN.match(text)):
            line.kind = "noise"
        elif line.width <= 60 and (line.width <= 12 or marks.SUSPECT.search(text)) and (kind := _kind(text)):
            line.kind = kind
        elif marks.MAY_OPEN.search(text, 0, 20) and marks.OPENER.match(text):
            line.kind = "opener"
        elif first in marks.SOFTLY and marks.SOFT_OPENER.match(text):
            line.soft = not (previous and _breaks_off(previous, line))
        if previous and previous.signed and line.width <= SHORT_CAPTION and adds_pictures(text):
            line.kind = "byline"
        if line.kind == "label" and names_notice(lines, number):
            line.kind = "text"
        if line.kind == "label" and previous and _goes_on(previous, line) and not _in_text(lines, number - 1):
            line.kind = "text"
        if line.kind == "byline":
            line.sign = 0
        elif line.kind in ("text", "opener"):
            line.sign = tail(text)
            if line.sign is None and previous and line.width <= WIDEST_NAMES and not previous.stops:
                _sign_over_two(previous, line)
            if line.sign is None and text[-1] in "）)" and "（" not in text and "(" not in text:
                _close_byline(lines, number)
        valued = previous and previous.kind == "meta" and previous.text[-1] in "：:" and line.kind != "byline"
        if valued and not line.stops and is_value(text):
            line.kind, line.sign = "meta", None
        previous = line
    mark_lists(lines)
    _mark_names(lines)
    _mark_glued(lines)
    mark_captions(lines, lexicons)


def _mark_names(lines: Sequence[Line]) -> None:
    """Lines of nothing but names are bylines where authors sign: below the headline, or behind the last sentence."""
    for index, line in enumerate(lines[1:], 1):
        if line.sign is not None or line.width > 20 or line.kind not in ("text", "label"):
            continue
        if runs_on(lines[index - 1], line):
            continue
        if not line.stops and "。" in line.text[-12:-2]:
            continue
        if line.kind == "label" and marks.SECTION.fullmatch(line.text):
            continue
        previous, following = lines[index - 1], lines[index + 1] if index + 1 < len(lines) else None
        signs = previous.stops and (following is None or following.gap)
        if previous.kind == "byline" and not line.gap and _DID.fullmatch(line.text):
            line.more = True
        elif previous.sign is not None and _splits_name(previous.text, line.text):
            line.kind, line.sign, line.more = "byline", 0, True
            continue
        elif not (names_only(line.text, signs=signs) or _signs_alone(line, following)):
            continue
        line.more = line.more or (previous.kind == "byline" and not line.gap and previous.text[-1] not in "）)")
        over = _stands_over(following) or _is_verse(lines[index + 1 : index + 1 + VERSE])
        if line.more or signs or (over and _stands_under(lines, index)):
            line.kind, line.sign = "byline", 0


def _signs_alone(line: Line, following: Line | None) -> bool:
    """Whether a line is a spelt name, a bullet and a name (□ 晏平), or over a paragraph set in which office sent it."""
    name = line.text[1:].strip() if line.text[0] in _LEDS else ""
    if spells(line.text) or (2 <= len(name) <= 3 and name.isalpha() and name[0] in surnames()):
        return True
    return following is not None and following.indent > 0 and sent_by(line.text)


def _mark_glued(lines: Sequence[Line]) -> None:
    """Names behind the last sentence of a block sign it, if its last line is short or if several blocks end so."""
    found: list[tuple[int, int]] = []
    short = False
    for index, line in enumerate(lines):
        if line.stops or line.sign is not None or line.kind not in ("text", "opener"):
            continue
        if index + 1 < len(lines) and not lines[index + 1].gap:
            continue
        before = lines[index - 1] if index and not line.gap else None
        if before and line.width <= 2 and "。" in before.text[-3:]:
            start = names_tail(before.text + line.text)
            if start is not None and start < len(before.text):
                before.sign, line.kind, line.sign, line.more = start, "byline", 0, True
        elif "。" in line.text[-12:-2] and (start := names_tail(line.text)) is not None:
            found.append((index, start))
            short = short or before is None or line.width < SHORT * before.width
    if short or len(found) > 1:
        for index, start in found:
            lines[index].sign = start


def _adds(previous: Line, line: Line) -> bool:
    """Whether a line in brackets says below a text where it is from."""
    return previous.stops and not line.gap and line.text[-1] in "）)"


def _splits_name(before: str, text: str) -> bool:
    """Whether a column breaks a name of a byline: `通讯员 王小波 林` + `晓燕`."""
    over, under = _NAME_BREAKS.split(before), _NAME_BREAKS.split(text.rstrip("）)"))
    last, first, rest = over[-1], under[0], " ".join(under[1:])
    if last[:1] not in surnames() or len(over) < 2 or not 2 <= len(last + first) <= 3:
        return False
    return "\u4e00" <= first[:1] <= "\u9fff" and (not rest or all_names(rest))


def _stands_over(line: Line | None) -> bool:
    return line is None or line.gap or line.kind != "text" or line.soft or line.indent > 0


def _stands_under(lines: Sequence[Line], index: int) -> bool:
    """Whether names stand below a headline: two or more, or behind a bullet."""
    line, head = lines[index], lines[index - 1]
    if line.text[0] not in marks.BULLETS + "—" and not re.search(r"[\u4e00-\u9fff]{2}[\s、，]", line.text):
        below = lines[index + 1 : index + 1 + BELOW]
        if (
            len(below) < 2
            or (head.width > SHORT_CAPTION and index > 1)
            or any(line.text in other.text for other in below)
        ):
            return False
    over = head.gap or index == 1 or lines[index - 2].gap or _is_over(lines, index - 1)
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


def _goes_on(previous: Line, line: Line) -> bool:
    """Whether a line that reads as a label is the end of a headline that the column breaks: 任前公示 + 公告."""
    plain = previous.kind == "text" and not previous.stops and previous.sign is None
    name = "".join(line.text.split())
    return plain and name == line.text and name not in _NEVER_ENDS and not line.gap and "\u4e00" <= name[0] <= "\u9fff"


def names_notice(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is the name of a notice whose text begins right below it, set in or with a clause."""
    if "".join(lines[number].text.split()) not in _NOTICES or number + 1 == len(lines):
        return False
    below = lines[number + 1]
    return (below.indent > 1 or "，" in below.text) and below.text[-1] not in "：:"


def _in_text(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is of a text that something else cuts off: the lines over it are as wide, and no headline's."""
    over = lines[max(0, number - 2) : number]
    return len(over) == 2 and all(
        line.kind in ("text", "opener") and abs(line.width - lines[number].width) < RAGGED for line in over
    )


def _stops(text: str) -> bool:
    """Whether a line ends a sentence, e.g. `…办实事。”` or `…参加活动。（才华）`."""
    last = text[-1]
    if last in marks.STOPS:
        return True
    if last not in marks.AFTER_STOP:
        return last == "." and "\u4e00" <= text[-2:-1] <= "\u9fff"
    return text[-2:-1] in marks.STOPS or bool(last in "）)" and marks.BRACKET_AFTER_STOP.search(text))


def _sign_over_two(previous: Line, line: Line) -> None:
    """A byline that the column breaks: `…发展。记者 景静 通讯` + `员 白雪`."""
    whole = previous.text + ("\u3000" if previous.blank_after else "") + line.text
    if previous.kind == "meta" and not line.gap and credits_line(whole) and credited(whole) is not None:
        previous.kind = line.kind = "byline"
        previous.sign, line.sign, line.more = 0, 0, True
        return
    if previous.sign == 0 or previous.kind not in ("text", "opener") or line.width > SHORT_NAMES:
        return
    start = tail(whole)
    if previous.sign is not None and len(line.text.split()[0]) > 3:
        return
    if start is not None and start < len(previous.text) and all_names(whole[start:]):
        previous.sign, line.sign = start, 0
        line.kind = "byline"


def _close_byline(lines: Sequence[Line], number: int) -> None:
    """A byline in brackets that the column breaks into two lines or three."""
    whole, first = lines[number].text, number
    while not _UNCLOSED.search(lines[first].text):
        if first == 0 or number - first == 2:
            return
        first -= 1
        whole = lines[first].text + ("\u3000" if lines[first].blank_after else "") + whole
    start = 0 if signs_line(whole) else tail(whole)
    if first == number or start is None or start >= len(lines[first].text):
        return
    lines[first].sign = start
    lines[first].kind = lines[first].kind if start else "byline"
    for line in lines[first + 1 : number + 1]:
        line.kind, line.sign, line.more = "byline", 0, True


def _breaks_off(previous: Line, line: Line) -> bool:
    """Whether a day stands at the beginning of a line because the column breaks the sentence before it."""
    return previous.kind in ("text", "opener") and not line.gap and previous.text[-1] in _BROKEN


def _kind(text: str) -> LineKind | None:
    if marks.STRAY.fullmatch(text):
        return None if marks.CLOSING.fullmatch(text) else "noise"
    if ("版" in text[-3:] or text[-1] in "②③④⑤⑥⑦⑧") and marks.TEASER.fullmatch(text):
        return "noise"
    if len(text) > 10 and "，" in text and "：" not in text and ":" not in text:
        return None
    if text[-1] in "：:" and marks.STAFF_ALONE.fullmatch(text):
        return "meta"
    if signs_line(text):
        return "byline"
    if credits_line(text):
        return "byline" if credited(text) is not None else "meta"
    if marks.LABEL.fullmatch(text) or (len(words := text.split()) > 1 and marks.LABEL.fullmatch("".join(words))):
        return "label"
    return "noise" if not marks.SENTENCE_MARK.search(text) and marks.FURNITURE.fullmatch(text) else None

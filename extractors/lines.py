"""Page text -> its lines, each with its place, its width and what its own wording says it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extractors import marks
from extractors.bylines import all_names, credited, credits_line, signs_line, tail
from extractors.credits import names_only
from extractors.repair import INVISIBLE, surnames

LineKind = Literal["text", "opener", "byline", "label", "noise", "meta"]


_TAKEN = ("摄", "摄影", "供图", "摄）", "摄)", "供图）", "供图)", "资料图）", "资料图")
_CAPTIONED = frozenset("图上下左右资题①▲△▼▶►◀↑↓（(")
_MARKDOWN = re.compile(r"(?:#{1,6}\s+)?(?:\*\*|__)?(?P<text>\S(?:.*?\S)??)(?:\*\*|__)?(?:\s+#+)?", re.DOTALL)
_HEAD_AND_OPENER = re.compile(r"(?P<head>[^。！？；]{4,44}?)\s+(?=本报(?:[^，。\s]{0,8})?讯)")
"""A headline and the report in one line."""
_LABEL = re.compile("[■◆●★▲]")
_LABEL_BEHIND = re.compile(r"\s\s*[■◆●★▲]\s?[\u4e00-\u9fff]{2,6}$")
"""The next section's label in the same line, e.g. `记者 景静 ■消息速递`."""
_STAFF_BEHIND = re.compile(
    r"[。！？”）)]\s*[（(【\[]?\s?(?:信息来\s?源|来\s?源|稿\s?源|责任编辑|责\s?编|编\s?辑|编\s?审|审\s?[核校签]|[初复终一二三]审"
    r"|校\s?对|监\s?[制审]|美\s?编)人?\s?[：:｜|/][^。！？，；]{2,70}$"
)
"""…备足物资。（责任编辑：张三 审核：李四）"""
_NAME_BREAKS = re.compile(r"[\s、，]+")
_UNCLOSED = re.compile(r"[（(][^）)]*$")
_RIGHTS = frozenset("声免版郑特网本凡转温注说申（(【*※")
_DID = re.compile(r"(?:摄影|图文|综合|联合)?报[道导]|文\s?[/／、｜]?\s?图|图\s?[/／、｜]?\s?文|摄影|供图|供稿")
_TEXT_BY = re.compile(r"[\s/／]文[\s/／]")
_AUTHOR = re.compile(r"记\s?者|通\s?讯\s?员|作\s?者|撰|供\s?稿|文\s?[/／|｜图字]")
WIDEST = 45.0
"""A caption of several lines stands in a column; what is wider is a paragraph."""
UNSEEN = re.compile(rf"[{INVISIBLE}\s]+$")
"""A line without a character that a reader sees."""
_BLANKS = (" ", "\u3000", "\xa0", "\t")


@dataclass(slots=True)
class Line:
    """One printed line: `simple[begin:end] == text`, without the blanks around it."""

    begin: int
    end: int
    text: str
    gap: bool
    """Blank lines stand before it."""
    indent: int
    width: float
    """In full-width characters: an ASCII letter is half of one."""
    kind: LineKind = "text"
    stops: bool = False
    """It ends a sentence."""
    sign: int | None = None
    """Where in the line a byline begins that ends the line."""
    soft: bool = False
    """It begins with when something happened, as reports do that have no opener."""
    blank_after: bool = False
    more: bool = False
    """It goes on with the byline of the line before."""
    full: bool | None = None
    """It fills its column; None where no column is known."""

    @property
    def signed(self) -> bool:
        """It is a byline, or ends with one."""
        return self.sign is not None


def read_lines(text: str) -> list[Line]:
    """The lines of a page that hold anything, without Markdown's marks; a report after its headline is a line too."""
    lines: list[Line] = []
    at, gap = 0, True
    labelled = _LABEL.search(text) is not None
    for raw in text.splitlines(keepends=True):
        left = raw.lstrip()
        if left:
            stripped = left.rstrip()
            indent = len(raw) - len(left)
            begin = at + indent
            if stripped[0] in "#*_":
                begin, stripped = _unmarked(begin, stripped)
            if labelled and (label := _LABEL_BEHIND.search(stripped)):
                stripped = stripped[: label.start()]
            if "编" in stripped[-60:] or "源" in stripped[-40:] or "审" in stripped[-60:]:
                stripped = _without_staff(stripped)
            head = _HEAD_AND_OPENER.match(stripped) if "讯" in stripped[:60] else None
            if head:
                lines.append(_line(begin, head["head"], gap=gap, indent=indent))
                begin, stripped, gap, indent = begin + head.end(), stripped[head.end() :], False, 0
            lines.append(_line(begin, stripped, gap=gap, indent=indent))
            end = lines[-1].end
            lines[-1].blank_after = text[end : end + 1] in _BLANKS
            gap = False
        else:
            gap = True
        at += len(raw)
    return lines


def _line(begin: int, text: str, *, gap: bool, indent: int) -> Line:
    size = len(text)
    width = size / 2 if text.isascii() else (len(text.encode("utf-8", "replace")) + size) / 4
    return Line(begin, begin + size, text, gap, indent, width)


def _without_staff(text: str) -> str:
    """A paragraph without the editors and the source that are named behind its last sentence."""
    match = _STAFF_BEHIND.search(text, max(0, len(text) - 90))
    if not match or _AUTHOR.search(match[0]):
        return text
    tail = text[match.start() + 1 :]
    return text[: match.start() + 1] if all(tail.count(a) == tail.count(b) for a, b in ("（）", "()", "【】")) else text


def _unmarked(begin: int, text: str) -> tuple[int, str]:
    """A line without the marks of a Markdown heading or of bold print; they are left out of every article."""
    match = _MARKDOWN.fullmatch(text)
    return (begin + match.start("text"), match["text"]) if match else (begin, text)


def mark_lines(lines: Sequence[Line]) -> None:
    """Tells each line's kind by its own wording, and where bylines begin."""
    previous: Line | None = None
    for number, line in enumerate(lines):
        text = line.text
        line.stops = _stops(text)
        if UNSEEN.match(text) or (text[0] in _RIGHTS and marks.DISCLAIMER.match(text)):
            line.kind = "noise"
        elif line.width <= 60 and (line.width <= 12 or marks.SUSPECT.search(text)) and (kind := _kind(text)):
            line.kind = kind
        elif marks.MAY_OPEN.search(text, 0, 20) and marks.OPENER.match(text):
            line.kind = "opener"
        elif text[0] in marks.SOFTLY and marks.SOFT_OPENER.match(text):
            line.soft = not (previous and _breaks_off(previous, line))
        if line.kind == "label" and previous and _goes_on(previous, line):
            line.kind = "text"
        if line.kind == "byline":
            line.sign = 0
        elif line.kind in ("text", "opener"):
            line.sign = tail(text)
            if line.sign is None and previous and line.width <= 16 and not previous.stops:
                _sign_over_two(previous, line)
            if line.sign is None and text[-1] in "）)" and "（" not in text and "(" not in text:
                _close_byline(lines, number)
        if previous and previous.kind == "meta" and previous.text[-1] in "：:" and line.width <= 20 and not line.stops:
            line.kind, line.sign = "meta", None
        previous = line
    if len(lines) > 1 and lines[0].kind == "text" and lines[0].width <= 9 and marks.PAPER.fullmatch(lines[0].text):
        lines[0].kind = "noise" if lines[1].gap or lines[1].kind == "noise" else "text"
    _mark_names(lines)
    _mark_captions(lines)


def _mark_names(lines: Sequence[Line]) -> None:
    """Lines of nothing but names are bylines where authors sign: below the headline, or behind the last sentence."""
    for index, line in enumerate(lines[1:], 1):
        if line.width > 20 or line.kind not in ("text", "label") or line.signed:
            continue
        if line.kind == "label" and marks.SECTION.fullmatch(line.text):
            continue
        previous, following = lines[index - 1], lines[index + 1] if index + 1 < len(lines) else None
        signs = previous.stops and (following is None or following.gap)
        if previous.kind == "byline" and not line.gap and _DID.fullmatch(line.text):
            line.more = True
        elif previous.signed and _splits_name(previous.text, line.text):
            line.kind, line.sign, line.more = "byline", 0, True
            continue
        elif not names_only(line.text, signs=signs):
            continue
        line.more = line.more or (previous.kind == "byline" and not line.gap and previous.text[-1] not in "）)")
        if line.more or signs or (_stands_under(lines, index) and _stands_over(following)):
            line.kind, line.sign = "byline", 0


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
    if line.text[0] not in marks.BULLETS and not re.search(r"[\u4e00-\u9fff]{2}[\s、，]", line.text):
        return False
    over = head.gap or index == 1 or lines[index - 2].gap
    plain = head.kind == "text" and head.sign is None and head.text[-1] not in "、，：:和与及"
    return over and plain and not marks.ANNOUNCEMENT.search(head.text)


def _mark_captions(lines: Sequence[Line]) -> None:
    """Pictures' captions are noise: 图为…, ▲…, and short lines that end with who took the picture."""
    for index, line in enumerate(lines):
        if line.kind != "text" or line.sign is not None:
            continue
        if line.text[0] in _CAPTIONED and marks.CAPTION.match(line.text):
            for number, other in enumerate(lines[index : index + 6]):
                if number and (other.gap or other.kind != "text" or other.soft or other.width > WIDEST):
                    break
                other.kind = "noise"
                if other.stops or other.text[-1] in "）)" or names_photographer(other):
                    break
        elif line.width <= 60 and (line.gap or lines[index - 1].stops) and names_photographer(line):
            if _TEXT_BY.search(line.text):
                continue
            line.kind = "noise"


def names_photographer(line: Line) -> bool:
    """王芳 摄."""
    match = marks.PHOTO_TAIL.search(line.text) if line.text.endswith(_TAKEN) else None
    return bool(match and (not match["names"] or all_names(match["names"])))


def _goes_on(previous: Line, line: Line) -> bool:
    """Whether a line that reads as a label is the end of a headline that the column breaks: 任前公示 + 公告."""
    plain = previous.kind == "text" and not previous.stops and previous.sign is None
    return plain and not line.gap and "\u4e00" <= line.text[0] <= "\u9fff"


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
    if previous.sign == 0 or previous.kind not in ("text", "opener"):
        return
    whole = previous.text + ("\u3000" if previous.blank_after else "") + line.text
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
    return previous.kind in ("text", "opener") and not line.gap and previous.text[-1] in "月年，、0123456789"


def _kind(text: str) -> LineKind | None:
    if marks.STRAY.fullmatch(text):
        return None if marks.CLOSING.fullmatch(text) else "noise"
    if "版" in text[-3:] and marks.TEASER.fullmatch(text):
        return "noise"
    if len(text) > 10 and "，" in text and "：" not in text and ":" not in text:
        return None
    if signs_line(text):
        return "byline"
    if credits_line(text):
        return "byline" if credited(text) is not None else "meta"
    if marks.MASTHEAD.fullmatch(text):
        return "noise"
    if marks.LABEL.fullmatch(text) or marks.LABEL.fullmatch("".join(text.split())):
        return "label"
    return "noise" if not marks.SENTENCE_MARK.search(text) and marks.FURNITURE.fullmatch(text) else None

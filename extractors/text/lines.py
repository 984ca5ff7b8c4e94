"""Page text -> its lines, each with its place and its width."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from extractors.text.scanning import places

LineKind = Literal["text", "opener", "byline", "label", "noise", "meta"]
"""What a line is: of a text or head, a report's first, who wrote, a section's name, of no article, a site's field."""

_MARKDOWN = re.compile(r"(?:#{1,6}\s+)?(?:\*\*|__)?(?P<text>\S(?:.*?\S)??)(?:\*\*|__)?(?:\s+#+)?", re.DOTALL)
_HEAD_AND_OPENER = re.compile(r"(?P<head>[^。！？；]{4,44}?)\s+(?=本报(?:[^，。\s]{0,8})?讯(?!员))")
"""A headline and the report in one line."""
_LABELS = "■◆●★▲"
_LABEL_BEHIND = re.compile(rf"\s+[{_LABELS}]\s?[\u4e00-\u9fff]{{2,6}}$")
"""The next section's label in the same line, e.g. `记者 景静 ■消息速递`."""
NARROW, ALIKE = 11.0, 1.5
"""Narrower lines may be names; lines of a paragraph hardly differ by more."""
_STAFF_BEHIND = re.compile(
    r"[。！？”）)]\s*[（(【\[]?\s?(?:信息来\s*源|来\s*源|稿\s*源|责任编辑|责\s*编|编\s*辑|编\s*审|审\s*[核校签]|[初复终一二三]审"
    r"|校\s*对|监\s*[制审]|美\s*编)人?\s?[：:｜|/][^。！？，；]{2,70}$"
)
"""…备足物资。（责任编辑：张三 审核：李四）"""
_AUTHOR = re.compile(r"记\s*者|通\s*[讯信]\s*员|作\s*者|撰|供\s*稿|文\s?[/／|｜图字]")
"""Who wrote: such a bracket signs the report."""
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
    seam: bool = False
    """Text of another width begins with it."""
    mid: bool | None = None
    """It goes on with a paragraph, or begins one; None where the page sets no paragraphs in."""
    full: bool | None = None
    """It fills its column; None where no column is known."""
    titled: bool = False
    """It stands over when a page was published, as a title does."""
    row: bool = False
    """It is a row of a list of names."""
    over_byline: bool = False
    """It ends a headline: a byline stands right under it, whose report is elsewhere."""
    spaced: bool = False
    """Its characters are set apart on the page."""
    scene: bool = False
    """It stands alone and may tell who does what in a picture, so that it is no part of a headline of more lines."""

    def keep(self, first: int, last: int) -> None:
        """Leaves only a part of its text."""
        self.begin, self.end = self.begin + first, self.begin + last
        self.text = self.text[first:last]
        self.width = _width(self.text)

    @property
    def wording(self) -> str:
        """What it says, without the blanks between characters set apart."""
        return "".join(self.text.split()) if self.spaced else self.text

    @property
    def signed(self) -> bool:
        """It is a byline, or ends with one."""
        return self.sign is not None


def runs_on(previous: Line | None, line: Line) -> bool:
    """Whether a line plainly goes on with a paragraph: the sentence before it has not ended, and both are as wide."""
    if previous is None or previous.stops or line.gap or line.width < NARROW or previous.sign is not None:
        return False
    return previous.kind in ("text", "opener") and -ALIKE < line.width - previous.width < ALIKE


def read_lines(text: str) -> list[Line]:
    """The lines of a page that hold anything, without Markdown's marks; a report after its headline is a line too."""
    lines: list[Line] = []
    at, gap = 0, True
    labels = places(text, _LABELS)
    for raw in text.splitlines(keepends=True):
        left = raw.lstrip()
        if left:
            stripped = left.rstrip()
            indent = len(raw) - len(left)
            begin = at + indent
            if stripped[0] in "#*_":
                begin, stripped = _unmarked(begin, stripped)
            if labels and bisect_left(labels, at) < bisect_left(labels, at + len(raw)):
                stripped = _LABEL_BEHIND.sub("", stripped)
            tail = stripped[-60:]
            if "编" in tail or "审" in tail or "源" in tail[-40:]:
                stripped = _without_staff(stripped)
            opens = "讯" in stripped[:60] and stripped.find("本报", 1, 60) > 0
            head = _HEAD_AND_OPENER.match(stripped) if opens else None
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
    return Line(begin, begin + len(text), text, gap, indent, _width(text))


def _width(text: str) -> float:
    size = len(text)
    return size / 2 if text.isascii() else (len(text.encode("utf-8", "replace")) + size) / 4


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

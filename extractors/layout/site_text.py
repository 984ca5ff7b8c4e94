"""A site's page -> the lines of its report, whether they hold whole paragraphs or are as print sets them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.layout.site_titles import is_field
from extractors.layout.site_words import SiteWords, is_furniture, is_path
from extractors.text.lines import Line

__all__ = ["goes_on", "is_paragraph", "paragraphs_in_print"]

TOP = 60
"""So many lines may stand over a text that a site prints in lines."""
BUTTONS, FOOT = 3, 8
"""So many buttons show a site; so many lines are its foot."""
NEAR = 8
"""A report's text begins so few lines below its day."""
RAGGED = 4.0
"""Lines of one paragraph differ in width by less, as letters and figures are narrow and first lines set in."""
PARAGRAPH, WHOLE = 14.0, 45.0
"""A paragraph's last line is wider; a line so wide is a paragraph even where no full stop ends it."""
_NAMED = re.compile(r"(?:来源|作者|时间|日期|浏览\S{0,2}|点击\S?|阅读\S{0,2})\s?[：:]")
"""How a site's field is named."""
_COMMA = re.compile("[，,。：；]")


def is_paragraph(line: Line, words: SiteWords) -> bool:
    """Whether a line says something in sentences, and nothing of the site's rights."""
    if line.kind == "opener":
        return True
    if line.kind != "text" or not (line.width > WHOLE or (line.stops and line.width >= PARAGRAPH)):
        return False
    return ("，" in line.text or "," in line.text or "。" in line.text) and not words.rights.search(line.text)


def paragraphs_in_print(lines: Sequence[Line], words: SiteWords) -> list[int]:
    """The numbers of the lines of text on a site's page of one report, set in lines; none where it is no such page."""
    top = lines[:TOP]
    if not any(is_path(line.text) or _is_field(line) for line in top) and not _has_frame(lines, words):
        return []
    inside = _inside(lines, words)
    first = [number for number in inside if number - 1 not in inside]
    days = [number for number, line in enumerate(lines) if is_field(line)]
    reports = [day for day in days if any(day < number <= day + NEAR for number in first)]
    return inside if len(reports) <= 1 or reports[-1] - reports[0] < NEAR else []


def _has_frame(lines: Sequence[Line], words: SiteWords) -> bool:
    """Whether a site's buttons stand over a text, or its rights below."""
    buttons = sum([line.kind != "opener" and is_furniture(line.text, words) for line in lines[:TOP] if not line.stops])
    return buttons >= BUTTONS or any(words.rights.search(line.text) for line in lines[-FOOT:])


def _is_field(line: Line) -> bool:
    """Whether a line is a site's field with a day or with who published: 发布时间：2018-01-24 来源：某站."""
    return (_NAMED.search(line.text) is not None or line.text[0] in "[【（(") and is_field(line)


def _inside(lines: Sequence[Line], words: SiteWords) -> list[int]:
    """The numbers of the lines that run on into the next one, or go on with the one before."""
    found: list[int] = []
    is_open = False
    for number, line in enumerate(lines):
        if not (is_open and not line.gap and line.kind in ("text", "opener", "byline")):
            is_open = _begins(lines, number, words)
        if is_open:
            found.append(number)
            is_open = not line.stops and line.sign is None
    return found


def _begins(lines: Sequence[Line], number: int, words: SiteWords) -> bool:
    """Whether a paragraph begins with a line: it holds a sentence's end, or goes on below."""
    line = lines[number]
    if line.kind == "opener":
        return True
    if line.kind != "text" or line.width < PARAGRAPH or words.rights.search(line.text):
        return False
    if line.stops and "。" in line.text:
        return True
    below = lines[number + 1] if number + 1 < len(lines) else None
    return below is not None and goes_on(line, below) and _COMMA.search(line.text + below.text) is not None


def goes_on(line: Line, below: Line) -> bool:
    """Whether a paragraph goes on below, with a line about as wide or with its last one."""
    if line.kind not in ("text", "opener") or line.width < PARAGRAPH or line.stops or line.sign is not None:
        return False
    if below.gap or below.kind != "text" or below.indent > line.indent:
        return False
    return abs(below.width - line.width) < RAGGED or (below.stops and below.width < line.width)

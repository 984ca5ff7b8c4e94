"""A site's page -> the lines of its report, whether they hold whole paragraphs or are as print sets them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from extractors.layout.site_titles import is_field
from extractors.layout.site_words import SiteWords, greets, is_boxed, is_closing, is_menu, is_path, is_tool
from extractors.text.lines import Line
from extractors.text.marks import HAN

__all__ = ["TOP", "WHOLE", "goes_on", "is_paragraph", "is_site", "path_over", "signs_title", "text_in_print"]

TOP = 60
"""So many lines may stand over a text."""
BUTTONS, FOOT = 3, 8
"""So many buttons, menus and rights show a site; so many lines are its foot."""
SHORTEST = 3
"""Hardly a report has fewer lines, and hardly so many stand between two bylines over one."""
NEAR = 8
"""A report's text begins so few lines below its day."""
RAGGED = 4.0
"""Lines of one paragraph differ in width by less, as letters and figures are narrow and first lines set in."""
PARAGRAPH, WHOLE = 14.0, 45.0
"""A paragraph's last line is wider; a line so wide is a paragraph even where no full stop ends it."""
_NAMED = re.compile(r"(?:来源|作者|时间|日期|浏览\S{0,2}|点击\S?|阅读\S{0,2})\s?[：:]")
"""How a site's field is named."""
_DAY = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}.{0,12}")
"""A day as sites have it."""
_STAFF = re.compile(r"(?:责任编辑|责\s*编|编\s*辑|校\s*对|监\s*制|[初复终一二三]\s*审)\s?[|｜]")
"""Who edited, as accounts have it: 编辑 | 王芳."""
_SAYS = re.compile(rf"[，。]|,(?=.{{0,80}}[{HAN}])")
"""What a paragraph has one of."""
_COMMA = re.compile("[，,。：；]")


def is_paragraph(line: Line, words: SiteWords) -> bool:
    """Whether a line says something in sentences, and nothing of the site's rights."""
    if line.kind == "opener":
        return True
    if line.kind != "text" or not (line.width > WHOLE or (line.stops and line.width >= PARAGRAPH)):
        return False
    return _SAYS.search(line.text) is not None and not words.rights.search(line.text)


def is_site(lines: Sequence[Line], paragraphs: Sequence[int], words: SiteWords) -> bool:
    """Whether a page is a site's, of one report: a path or field stands over it, or buttons around it, and no other."""
    over = lines[: min(TOP, paragraphs[0])]
    framed = path_over(lines, paragraphs) is not None or any(_is_field(line, words) for line in over)
    return (framed or _has_frame(lines, words)) and not _are_several(lines, paragraphs)


def path_over(lines: Sequence[Line], paragraphs: Sequence[int]) -> int | None:
    """The number of the line with the path over a report: below it stands a title or a day before its text does."""
    inside = set(paragraphs)
    paths = [number for number, line in enumerate(lines[:TOP]) if not line.stops and is_path(line.text)]
    return next((number for number in reversed(paths) if number < paragraphs[0] or number + 1 not in inside), None)


def _are_several(lines: Sequence[Line], paragraphs: Sequence[int]) -> bool:
    """Whether texts stand below days of their own, or titles with bylines over them or behind the text before."""
    inside = set(paragraphs)
    begins = {number for number in paragraphs if number - 1 not in inside}
    days = [n for n, line in enumerate(lines) if is_field(line) and begins.intersection(range(n + 1, n + NEAR + 1))]
    if days and days[-1] - days[0] >= NEAR:
        return True
    if any(_ends_report(lines, number, inside) for number in paragraphs):
        return True
    signed = [number for number in range(1, len(lines) - 1) if signs_title(lines, number)]
    between = lines[signed[0] + 1 : signed[-1] - 1] if len(signed) > 1 else []
    return sum([line.kind == "text" for line in between]) >= SHORTEST


def _ends_report(lines: Sequence[Line], number: int, inside: Container[int]) -> bool:
    """Whether a byline behind a paragraph parts it from a title and its text."""
    line, below = lines[number], number + 1
    if line.sign is None:
        if not line.stops or below == len(lines) or lines[below].kind != "byline" or is_field(lines[below]):
            return False
        while below < len(lines) and lines[below].kind == "byline":
            below += 1
    title = below
    while below < len(lines) and below not in inside and lines[below].kind in ("text", "label"):
        below += 1
    return below in inside and title < below


def signs_title(lines: Sequence[Line], number: int) -> bool:
    """Whether a report begins with a byline or opener under its title."""
    over, line, below = lines[number - 1 : number + 2]
    if line.kind not in ("byline", "opener") or over.kind != "text" or over.stops or over.sign is not None:
        return False
    return line.kind == "opener" or below.kind == "text"


def _has_frame(lines: Sequence[Line], words: SiteWords) -> bool:
    """Whether a site's buttons, menus and rights stand over a text and below it."""
    around = [*lines[:TOP], *lines[max(TOP, len(lines) - FOOT) :]]
    return sum([_is_button(line, words) for line in around]) >= BUTTONS


def _is_button(line: Line, words: SiteWords) -> bool:
    """Whether only a site says a line."""
    if line.kind == "opener":
        return False
    if words.rights.search(line.text):
        return True
    if line.stops:
        return False
    if _DAY.fullmatch(line.text) or is_tool(line.text, words) or is_menu(line.text, words) or greets(line.text):
        return True
    return (line.text not in words.menu and is_closing(line.text, words)) or _STAFF.match(line.text) is not None


def _is_field(line: Line, words: SiteWords) -> bool:
    """Whether a line is a site's field with a day or with who published: 发布时间：2018-01-24 来源：某站."""
    boxed = line.text[0] in "[【（(" and is_boxed(line.text, words)
    return boxed or (_NAMED.search(line.text) is not None and is_field(line))


def text_in_print(lines: Sequence[Line], words: SiteWords) -> list[int]:
    """The numbers of the lines that run on into the next one, or go on with the one before."""
    found: list[int] = []
    is_open = False
    for number, line in enumerate(lines):
        if not (is_open and not line.gap and line.kind in ("text", "opener", "byline")):
            is_open = _begins(lines, number, words)
        if is_open:
            found.append(number)
            is_open = not line.stops and line.sign is None
    if found and found[0] and _leads_on(lines[found[0] - 1], lines[found[0]]):
        found.insert(0, found[0] - 1)
    return found


def _leads_on(line: Line, below: Line) -> bool:
    """Whether a first line that its figures make narrow goes on below: 3月1日至3日，."""
    return line.kind == "text" and line.text[-1] in "，、" and not below.gap and line.width >= PARAGRAPH - RAGGED


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

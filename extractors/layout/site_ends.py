"""Where a report's text begins and ends on a site's page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence

from extractors.layout.site_text import TOP, WHOLE, goes_on, path_over
from extractors.layout.site_titles import is_field
from extractors.layout.site_words import SiteWords, is_closing, is_path
from extractors.text.lines import Line
from extractors.text.marks import AROUND

__all__ = ["first_paragraph", "is_end", "last_paragraph"]

_EDITOR = re.compile(r"[\[【（(]?\s?(?:责任编辑|责\s*编|编\s*辑|[初复终一二三]\s*审)\s?[：:/／|｜\s]\s?[^\s，。]")
"""Who edited, over or below an article; 编辑： alone is written to."""
_RIGHTS = re.compile(".{0,10}(?:版权|免责)[与及和]?(?:版权|免责)?[声申]明")
"""Over what a site says of its rights."""
_COLON = re.compile("[:：]")


def first_paragraph(lines: Sequence[Line], paragraphs: Sequence[int]) -> int:
    """The number of the first paragraph: behind a site's motto, and behind a title that reads as a sentence."""
    path = path_over(lines, paragraphs)
    least = 0 if path is None else path + 1
    below = [number for number in paragraphs if number > (path or 0)]
    first, *following = below[:2] or paragraphs[:2]
    while first > least and goes_on(lines[first - 1], lines[first]):
        first -= 1
    if not following or following[0] > TOP or lines[first].kind != "text" or lines[first].width > WHOLE:
        return first
    if any(line.kind == "text" for line in lines[:first]):
        return first
    between = lines[first + 1 : following[0]]
    field = next((n for n, line in enumerate(between) if _COLON.search(line.text) and is_field(line)), None)
    if any(line.kind == "text" for line in between[:field]) and (
        field is not None or any(is_path(line.text) for line in between)
    ):
        lines[first].kind, lines[first].sign = "noise", None
    elif field is None or lines[first].text[-1] == "。":
        return first
    else:
        lines[first].stops = False
    return following[0]


def last_paragraph(lines: Sequence[Line], paragraphs: Sequence[int], words: SiteWords, *, framed: bool) -> int:
    """The number of the last paragraph: what stands below 新闻推荐 is not of the article if it is no report either.

    On a site's page of one report nor is what stands below its editor and its links, which is less than the report.
    """
    inside = set(paragraphs)
    for number in range(paragraphs[0] + 1, paragraphs[-1]):
        text = lines[number].text
        if text not in words.more and not _RIGHTS.fullmatch(text):
            closes = framed and number not in inside and _closes(text, words, alone=number + 1 not in inside)
            over = bisect_left(paragraphs, number) if closes else 0
            if closes and _is_least(lines, paragraphs, over) and not _holds_report(lines, number + 1, inside):
                return paragraphs[over - 1]
            continue
        following = next((place for place in paragraphs if place > number), len(lines))
        day = next((n for n in range(number + 2, following) if is_field(lines[n])), 0) if text in words.more else 0
        if day:  # the next report, under its title and day
            lines[number].kind, lines[day - 1].titled = "noise", True
        elif not _holds_report(lines, number + 1, inside):
            return paragraphs[bisect_left(paragraphs, number) - 1]
    return paragraphs[-1]


def is_end(text: str, words: SiteWords) -> bool:
    """Whether a line stands below an article: who edited it, or what leads to others."""
    return _EDITOR.match(text) is not None or is_closing(text, words)


def _closes(text: str, words: SiteWords, *, alone: bool) -> bool:
    """Whether nothing of an article stands below a line; under columns of papers (评论, 图片新闻) may stand others."""
    if _EDITOR.match(text):
        return True
    inner = text.strip(AROUND)
    return alone and inner not in words.menu and inner not in words.boxes and is_closing(text, words)


def _holds_report(lines: Sequence[Line], begin: int, inside: Container[int]) -> bool:
    """Whether another report stands there: one that is signed or dated, or paragraphs that follow each other."""
    said = 0
    for number in range(begin, len(lines)):
        line = lines[number]
        if line.kind in ("opener", "byline") or line.sign is not None or is_field(line):
            return True
        said = said + line.stops if number in inside else 0
        if said > 1:
            return True
    return False


def _is_least(lines: Sequence[Line], paragraphs: Sequence[int], over: int) -> bool:
    """Whether what stands below the first so many paragraphs says less than half of what they say."""
    above, below = (sum([lines[n].width for n in part]) for part in (paragraphs[:over], paragraphs[over:]))
    return below < above / 2

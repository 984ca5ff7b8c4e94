"""Titles on a site's page: which line over a text is its title, told by where the day stands and by the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extractors.bylines.credits import names_only
from extractors.bylines.names import is_surely_name
from extractors.layout.sections import names_column
from extractors.layout.site_words import SiteWords, is_item, is_path
from extractors.text.lines import Line
from extractors.text.marks import HAN, META
from extractors.text.wording import coverage
from extractors.vocabulary.patterns import seldom

__all__ = ["is_field", "leave_title", "mark_author", "settle_title"]

TOLD, REPEATS, WIDEST_NAME = 0.4, 0.6, 8.0
"""A title shares so much with its text; a caption under it, with title and text; a site's name over it is short."""
WIDEST_COLUMN = 5.0
"""A line so wide over a title is mostly a column's name."""
LEAD, TELLS, HALF, WIDE, DASHES = 6, 3.0, 0.5, 16.0, "—－-"
"""So many lines tell what a title says, which counts so much; what else speaks for it; how wide a title mostly is."""
WIDEST_SECTION = 2.0
"""A section's name so short (时政) stands in many a text by chance."""
UNTOLD = 0.5
"""A line over a title is of something else if the text tells so much less of it."""
_DAY = re.compile(r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}|\d{1,2}\s?[-/月]\s?\d{1,2}日?\s+\d{1,2}[:：]\d\d")
"""A day in a site's line."""
_CHANNEL = seldom(rf"[{HAN}]{{2,8}}\s[•·]\s[{HAN}]{{2,6}}")
"""Where on its site a page stands, below its title: 青川 • 综合."""
_COUPLET = seldom(rf"[{HAN}]{{4,12}}\s[{HAN}]{{4,12}}")
"""A theme in two clauses over a headline, which no site is called by."""


def is_field(line: Line) -> bool:
    """Whether a line tells when a page was published, or has the field for it, as below a title."""
    if line.kind not in ("meta", "noise", "byline"):
        return False
    return _DAY.search(line.text) is not None or (line.kind == "meta" and META.match(line.text) is not None)


def settle_title(lines: Sequence[Line], first: int, words: SiteWords) -> None:
    """Where a line of day and source stands under a title, nothing else is of it, unless told better by the text."""
    day = next((n for n, line in enumerate(lines[:first]) if is_field(line)), 0)
    over = [line for line in lines[:day] if line.kind == "text"]
    _drop_channels(over)
    text = "".join([line.text for line in lines[first : first + 3]])
    under = [line for line in lines[day:first] if line.kind == "text"]
    share = coverage(over[-1].text, text) if over else 0.0
    if not over or (share < TOLD and over[-1].width <= WIDEST_NAME and under):
        return
    if share < max([coverage(line.text, text) for line in under], default=0.0) and share < TOLD:
        return
    kicker = over[0] if len(over) == 2 and over[0].width > WIDEST_NAME else None
    if kicker and ((over[1].gap and not _COUPLET.fullmatch(kicker.text)) or _is_site_s(kicker.text, words)):
        kicker = None
    alone = lines[day - 1] is over[-1] and not any(map(is_field, lines[first:]))
    over[-1].titled = alone and (share >= TOLD / 2 or len(over) == 1) and "。" not in over[-1].text
    for line, below in pairwise(over):
        told = coverage(line.text, text) if line.width > WIDEST_SECTION else 0.0
        if line is kicker or (below.text[0] in "—－" and not line.text[0].isdigit()):
            continue  # a sub-headline has a headline over it
        if told < min(TOLD, share) and ((line.width <= WIDEST_NAME and below.gap) or told < UNTOLD * share):
            line.kind = "noise"
    for line in under:
        if names_only(line.text, signs=True) and not any(name in text for name in line.text.split()):
            line.kind, line.sign = "byline", 0
        elif line.text[0] not in "—－-":
            line.stops = True
            if lines[first].kind == "opener" or coverage(line.text, text + over[-1].text) >= REPEATS:
                line.kind = "noise"


def leave_title(lines: Sequence[Line], first: int, words: SiteWords) -> None:
    """Marks what stands over the likeliest title and is not of it."""
    over = [number for number, line in enumerate(lines[:first]) if line.kind == "text"]
    framed = any(is_path(line.text) or is_field(line) for line in lines[:first])
    if len(over) < 2 or not framed:
        return
    text = "".join([line.text for line in lines[first : first + LEAD]])
    told = {number: coverage(lines[number].text, text) for number in over}
    last = {lines[number].text: number for number in over}
    over = [number for number in over if last[lines[number].text] == number]
    heads = [number for number in over if lines[number].text[0] not in DASHES] or over
    best = max(heads, key=lambda number: told[number] * TELLS + _stands_as_title(lines, number, first))
    kept = {best}
    for step in (-1, 1):
        number = best + step
        while number in told and _goes_with(lines, number, number - step, told[number], words):
            kept.add(number)
            number += step
    for number, line in enumerate(lines[:first]):
        other = number < min(kept) or line.width <= WIDEST_SECTION
        if line.kind == "label" or (line.kind == "text" and other):
            line.kind = "noise"


def _stands_as_title(lines: Sequence[Line], number: int, first: int) -> float:
    """What speaks for a line's being the title: its width, and that a path stands over it or a day under it."""
    line = lines[number]
    below = next((other for other in lines[number + 1 : first] if not _is_button(other)), lines[first])
    above = next((other for other in reversed(lines[:number]) if not _is_button(other)), None)
    alone = line.gap and (lines[number + 1].gap or number + 1 == first)
    return (
        min(line.width, WIDE) / WIDE
        + is_field(below)
        + HALF * (above is not None and is_path(above.text))
        + HALF * alone
        + HALF * (lines[number + 1] is lines[first])
    )


def _is_button(line: Line) -> bool:
    """Whether a line is of the site and tells neither a day nor a path."""
    return line.kind in ("noise", "meta", "label") and not is_field(line) and not is_path(line.text)


def _goes_with(lines: Sequence[Line], number: int, beside: int, told: float, words: SiteWords) -> bool:
    """Whether a line is of the title that stands right over it or under it."""
    line, other = lines[number], lines[beside]
    over, under = (line, other) if number < beside else (other, line)
    if under.text[0] in DASHES or over.text[-1] in DASHES + "：:":
        return True
    if line.width <= WIDEST_COLUMN or _is_site_s(line.text, words) or (line.gap if number > beside else other.gap):
        return told >= TOLD
    return line.width > WIDEST_NAME or told >= TOLD or not _is_column(lines, number, words)


def _is_column(lines: Sequence[Line], number: int, words: SiteWords) -> bool:
    """Whether a line names a column of the site: its menu or its path says so, or its wording."""
    text = lines[number].text
    known = is_item(text, words) or any(text in line.text for line in lines[:number])
    return known or names_column(text, words.menu, words.columns)


def _is_site_s(text: str, words: SiteWords) -> bool:
    """Whether a line names a site or a part of it, or a part of the line is a button: 无障碍浏览 打开适老化."""
    if words.names_site.search(text):
        return True
    return any(words.tool.fullmatch(part) or part in words.menu for part in text.split())


def _drop_channels(over: list[Line]) -> None:
    """Marks over a day what says where on its site a page stands: 青川 • 综合, or a short line that stands twice."""
    if not any(line.width > WIDEST_NAME for line in over):
        return
    said = Counter([line.text for line in over])
    for line in [line for line in over if line.width <= WIDEST_NAME]:
        if said[line.text] > 1 or (line is not over[0] and _CHANNEL.fullmatch(line.text)):
            over.remove(line)
            line.kind = "noise"


def mark_author(lines: Sequence[Line], first: int) -> None:
    """An author's name stands alone over a text that does not speak of them."""
    over = [line for line in lines[:first] if line.kind not in ("noise", "meta", "label")]
    if len(over) != 1 or over[0].kind != "text" or not is_surely_name(over[0].text):
        return
    if not any(over[0].text in line.text for line in lines[first:]):
        over[0].kind, over[0].sign = "byline", 0

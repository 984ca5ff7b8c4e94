"""Titles on a site's page: which line over a text is its title, told by where the day stands and by the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extractors.bylines.credits import names_only
from extractors.bylines.names import is_surely_name
from extractors.layout.site_words import SiteWords
from extractors.text.lines import Line
from extractors.text.marks import HAN, META
from extractors.text.wording import coverage

__all__ = ["is_field", "mark_author", "settle_title"]

TOLD, REPEATS, WIDEST_NAME = 0.4, 0.6, 8.0
"""A title shares so much with its text; a caption under it, with title and text; a site's name over it is short."""
WIDEST_SECTION = 2.0
"""A section's name so short (时政) stands in many a text by chance."""
UNTOLD = 0.5
"""A line over a title is of something else if the text tells so much less of it."""
_DAY = re.compile(r"\d{4}\s?[-/.年]\s?\d{1,2}|\d{1,2}\s?[-/月]\s?\d{1,2}日?\s+\d{1,2}[:：]\d\d")
"""A day in a site's line."""
_CHANNEL = re.compile(rf"[{HAN}]{{2,8}}\s[•·]\s[{HAN}]{{2,6}}")
"""Where on its site a page stands, below its title: 青川 • 综合."""
_COUPLET = re.compile(rf"[{HAN}]{{4,12}}\s[{HAN}]{{4,12}}")
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

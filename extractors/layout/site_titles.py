"""Titles on a site's page: which line over a text is its title, told by where the day stands and by the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from extractors.bylines.credits import names_only
from extractors.bylines.names import is_medium, is_surely_name
from extractors.layout.sections import names_column
from extractors.layout.site_words import SiteWords, is_item, is_path
from extractors.text.lines import Line
from extractors.text.marks import HAN, META
from extractors.text.wording import coverage
from extractors.vocabulary.patterns import seldom

__all__ = ["is_field", "leave_title", "mark_author", "settle_title"]

TOLD, REPEATS, WIDEST_NAME = 0.4, 0.6, 8.0
"""A title shares so much with its text; a caption under it, with title and text; a site's name over it is short."""
RIGHT_OVER = 0.15
"""A title right over the day shares so much with its text."""
WIDEST_COLUMN = 5.0
"""A line so wide over a title is mostly a column's name."""
LEAD, TELLS, HALF, WIDE, DASHES = 6, 3.0, 0.5, 16.0, "—－-"
"""So many lines tell what a title says, which counts so much; what else speaks for it; how wide a title mostly is."""
LISTED = 6
"""So many lines over a title that nothing tells to be the site's are a text."""
SUB = ("——", "－－", "--")
"""How a sub-headline begins."""
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
    if not over:
        return
    if share < TOLD and over[-1].width <= WIDEST_NAME and under and not _right_over(lines, day, words):
        return
    if any(line.text in other.text != line.text for line in under if line.width > WIDEST_NAME for other in over):
        return  # the title once more, without a button behind it
    told = max([coverage(line.text, text) for line in under], default=0.0)
    if share < min(told, TOLD) and coverage(_right_over(lines, day, words), text) < RIGHT_OVER:
        return
    heads = [line for line in over if not line.text.startswith(SUB)]
    kicker = heads[0] if len(heads) == 2 and heads[0].width > WIDEST_COLUMN else None
    if kicker and not _is_kicker(kicker, heads[1], lines, words):
        kicker = None
    alone = lines[day - 1] is over[-1] and not any(map(is_field, lines[first:]))
    over[-1].titled = alone and (share >= TOLD / 2 or len(over) == 1) and "。" not in over[-1].text
    for line, below in pairwise(over):
        told = coverage(line.text, text) if line.width > WIDEST_SECTION else 0.0
        if below.text.startswith((f"{line.text}：", f"{line.text}:")):
            line.kind = "noise"  # the column's name, with which the title begins
            continue
        if line is kicker or (below.text[0] in "—－" and not line.text[0].isdigit()):
            continue  # a sub-headline has a headline over it
        if _is_couplet(line, below) and _may_title(line, lines, words) and _may_title(below, lines, words):
            continue
        named = line.width <= WIDEST_COLUMN or _is_column(line, lines, words)
        apart = named and below.gap and line.width <= WIDEST_NAME
        if told < min(TOLD, share) and (apart or told < UNTOLD * share):
            line.kind = "noise"
    for line in under:
        if names_only(line.text, signs=True) and not any(name in text for name in line.text.split()):
            line.kind, line.sign = "byline", 0
        elif line.text[0] not in "—－-":
            line.stops = True
            if lines[first].kind == "opener" or coverage(line.text, text + over[-1].text) >= REPEATS:
                line.kind = "noise"


def _right_over(lines: Sequence[Line], day: int, words: SiteWords) -> str:
    """What stands right over the day and is no site's name or column, if it is as long as a title.

    What stands below the day then tells of a picture.
    """
    over = [*takewhile(lambda line: line.kind == "text" and _may_title(line, lines, words), reversed(lines[:day]))]
    text = "".join([line.text for line in reversed(over)])
    return text if len(text) > WIDEST_NAME else ""


def _may_title(line: Line, lines: Sequence[Line], words: SiteWords) -> bool:
    """Whether a line is no medium's, site's or column's name."""
    return not (is_medium(line.text) or _is_site_s(line.text, words) or _is_column(line, lines, words))


def _is_kicker(line: Line, title: Line, lines: Sequence[Line], words: SiteWords) -> bool:
    """Whether the only line over a title may be of it: no site's name, column or motto."""
    if _is_site_s(line.text, words) or _is_column(line, lines, words):
        return False
    spread = "，" not in line.text and all(other.gap for other in lines[1 : lines.index(title)])
    return not title.gap or spread or line.width <= WIDEST_NAME or _COUPLET.fullmatch(line.text) is not None


def _is_couplet(line: Line, below: Line) -> bool:
    """Whether two lines are as long as each other, as those of a headline in two lines are: 水清岸才绿 + 河长要真管."""
    return (
        len(line.text) == len(below.text) and line.text != below.text and line.width >= WIDEST_COLUMN and not below.gap
    )


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
    kept |= {place for number in over if lines[number].text.startswith(SUB) for place in (number, number - 1)} & {*told}
    title = min(kept)
    if sum([number < title and not _is_column(lines[number], lines, words) for number in told]) > LISTED:
        return
    signed = [number for number in range(title) if lines[number].kind == "byline" and not is_field(lines[number])]
    begin = max(signed, default=0)
    for number, line in enumerate(lines[begin:first], begin):
        other = number < title or line.width <= WIDEST_SECTION
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
    if line.width <= WIDEST_COLUMN or _is_site_s(line.text, words) or (number > beside and line.gap):
        return told >= TOLD
    if line.width > WIDEST_NAME:
        return told >= TOLD or not (number < beside and other.gap)
    return told >= TOLD or not _is_column(line, lines, words)


def _is_column(line: Line, lines: Sequence[Line], words: SiteWords) -> bool:
    """Whether a line names a column of the site: its menu or its path says so, or its wording."""
    over = takewhile(lambda other: other is not line, lines)
    known = is_item(line.text, words) or any(line.text in other.text for other in over)
    return known or names_column(line.text, words.menu, words.columns)


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

"""Lines that carry a page and no news: columns' names, turns, sponsors, weather, credits of pictures, notes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from extractors.bylines.names import is_surely_name
from extractors.layout.fixed_lines import is_fixed, is_fixed_alone
from extractors.layout.head_wording import is_balanced, tells_on
from extractors.layout.imprints import Imprints, imprint_words, load_imprints
from extractors.layout.line_kinds import names_notice
from extractors.layout.sections import (
    LONGEST_NAME,
    ColumnNames,
    is_known,
    is_label,
    load_column_names,
    mark_section,
    names_column,
)
from extractors.layout.slogans import Slogans, load_slogans, stands_apart
from extractors.text.lines import Line, runs_on
from extractors.text.marks import AROUND, BULLETS, HAN, PAPER
from extractors.text.seams import told_over
from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.patterns import worded
from extractors.vocabulary.rows import merge_rows

__all__ = ["PageWords", "furniture", "load_page_words", "mark_columns", "mark_furniture"]

LONGEST = 80
"""No such line has more characters."""
MENU, MENU_WIDTH = 6, 7.0
SHORTEST_WORDS, LONGEST_WORDS, LONGEST_PAPER, TOP = 6, 24, 6, 5
MOST_BELOW = 4
"""Two lines of a column's name, and two of the headline below it."""
EDGE = 12
"""So many lines at the page's head and foot may be a site's, without blank lines."""
_BLANKS = re.compile(r"[\s“”\"，、·]")
_CREDIT = rf"(?&art)\s?[/／：:｜|\s]\s?(?P<of>[{HAN}]{{2,3}})|(?P<by>[{HAN}]{{2,3}})\s(?&made)"
_PARTED = re.compile(r"[\s：:｜|/／]")
"""What stands between a word and whose it is."""
_STAFF = r"(?&crew_before)*(?&crew)[\s：:｜|/]+[^。！？，]{2,50}"
KINDS = ("section", "inset", "slogan", "notice", "picture", "page", "site", "menu")
LABELS = ("section", "notice", "picture")
_NO_TEXT = ("label", "noise", "meta")
_BUTTONS = ("site", "slogan")
_BESIDE_OTHERS = ("page", "menu", "slogan")


class PageWords(NamedTuple):
    """What stands alone on pages and is no news."""

    lines: Mapping[str, str]
    """A line's wording -> one of KINDS."""
    columns: ColumnNames
    imprints: Imprints
    slogans: Slogans
    headline_endings: frozenset[str]
    staff: re.Pattern[str]
    """Who made a page: 本版责编：甲 校对：乙."""
    credit: re.Pattern[str]
    """Who drew, wrote or took what adorns a page: 漫画/甲, 甲 书."""


@cache
def load_page_words(lexicons: Path | None = None) -> PageWords:
    """The words of page_words.csv and the tables beside it, and on top of them those in a folder of the user's own."""
    folders = lexicon_folders(lexicons)
    rows = merge_rows("page_words.csv", "string,kind", folders)
    kinds = {text: row.one_of(1, KINDS) for text, row in rows.items()}
    return PageWords(
        lines=kinds,
        columns=load_column_names(folders),
        imprints=load_imprints(lexicons),
        slogans=load_slogans(lexicons, frozenset(text for text, kind in kinds.items() if kind == "slogan")),
        headline_endings=frozenset(merge_rows("headline_endings.csv", "ending", folders)),
        staff=worded(_STAFF, imprint_words(lexicons)),
        credit=worded(_CREDIT, imprint_words(lexicons)),
    )


def mark_furniture(lines: Sequence[Line], words: PageWords) -> None:
    """Marks such lines where a blank line stands before or behind them, or at the page's edges; and menus."""
    _mark_menu(lines[: 2 * EDGE])
    _mark_imprints(lines, words)
    for number, line in enumerate(lines):
        stops = line.stops and "版" not in line.text[-3:]
        if line.kind != "text" or stops or line.sign is not None or len(line.text) > LONGEST:
            continue
        apart = " " in line.text or not number or not runs_on(lines[number - 1], line)
        if (
            apart
            and (how := words.slogans.find(line.text))
            and not tells_on(line.text)
            and is_balanced(line.text)
            and stands_apart(lines, number, how)
            and not _is_torn(lines, number)
        ):
            line.kind = "noise"
            continue
        above = line.gap or number == 0 or lines[number - 1].kind == "noise"
        below = number + 1 == len(lines) or lines[number + 1].gap
        if (
            above
            or below
            or len(line.text) <= SHORTEST_WORDS
            or min(number, len(lines) - number) < EDGE
            or _ends(lines[number - 1], line)
        ):
            alone = above and below
            if len(line.text) <= LONGEST_NAME and names_notice(lines, number):
                continue
            line.kind = furniture(line.text, words, alone=alone, beside=_beside(lines, number)) or "text"
        if line.kind == "text" and len(line.text) <= LONGEST_NAME:
            ended = above or lines[number - 1].sign is not None or _ends(lines[number - 1], line)
            mark_section(lines, number, words.lines, words.columns, ended=ended)
    for number, line in enumerate(lines):
        if line.kind == "label" and (_has_sub_headline(lines, number) or _carries_on(lines, number, words)):
            line.kind = "text"


def mark_columns(lines: Sequence[Line], heads: list[bool], words: PageWords) -> None:
    """Marks the names of columns that stand among headlines, whose texts are elsewhere on the page."""
    for number, line in enumerate(lines):
        if not heads[number] or line.kind != "text":
            continue
        end = number + 1
        while end < min(len(lines), number + MOST_BELOW) and heads[end] and lines[end].kind == "text":
            end += 1
        for size in range(min(2, end - number - 1), 0, -1):
            name = "".join([part.text for part in lines[number : number + size]])
            if not names_column(name, words.lines, words.columns) or _has_sub_headline(lines, number):
                continue
            if _carries_on(lines, number, words):
                continue
            texts = zip(lines, heads, strict=True)
            body = "".join([text.text for text, head in texts if not head and text.kind not in _NO_TEXT])
            below = "".join([part.text for part in lines[number + size : end]])
            if is_label(name, below, body, known=is_known(name, words.lines, words.columns)):
                for place in range(number, number + size):
                    lines[place].kind, heads[place] = "label", False
                break


def _mark_imprints(lines: Sequence[Line], words: PageWords) -> None:
    """Marks the lines that tell of the page itself, wherever they stand; beside another one a telephone is one."""
    head = True
    for previous, line in zip([None, *lines], lines, strict=False):
        beside = previous is not None and previous.kind == "noise" and not line.gap
        if (
            line.kind in ("text", "label")
            and not line.stops
            and not runs_on(previous, line)
            and words.imprints.is_imprint(line.text, words.lines, head=head or beside)
        ):
            line.kind, line.sign = "noise", None
        head = head and line.kind in ("noise", "meta")


def _mark_menu(lines: Sequence[Line]) -> None:
    """A list of the site's columns over an article: many short lines behind bullets that follow each other."""
    items: list[Line] = []
    for line in lines:
        if line.text[0] not in BULLETS or line.width > MENU_WIDTH or line.sign is not None:
            items = []
            continue
        items.append(line)
        if len(items) >= MENU:
            for item in items:
                item.kind = "noise"


def _ends(before: Line, line: Line) -> bool:
    """Whether something else may begin at a line: what stands before it ends, or it says on which page a report is."""
    return before.stops or before.kind == "noise" or "版" in line.text[-3:]


def _has_sub_headline(lines: Sequence[Line], number: int) -> bool:
    """Whether a sub-headline stands right below, which has a headline over it: 民族团结一家亲 + ——记…."""
    below = lines[number + 1] if number + 1 < len(lines) else None
    plain = lines[number].text[0].isalpha() and "｜" not in lines[number].text
    return plain and below is not None and below.kind == "text" and below.text.startswith(("——", "－－", "--"))


def _carries_on(lines: Sequence[Line], number: int, words: PageWords) -> bool:
    """Whether a line goes on with the headline's line right above: the page's texts tell what both make together."""
    line, over = lines[number], lines[number - 1] if number else None
    known = line.text in words.lines
    if known or over is None or over.kind != "text" or over.stops or over.sign is not None or line.gap:
        return False
    return told_over(over.text, line.text, [other.text for other in lines])


def _is_torn(lines: Sequence[Line], number: int) -> bool:
    """Whether a report tells what a line and the one over or below it make together: both are of one headline."""
    texts = [line.text for line in lines]
    near = [other for other in (number, number + 1) if 0 < other < len(lines) and not lines[other].gap]
    return any(told_over(texts[other - 1], texts[other], texts) for other in near)


def _beside(lines: Sequence[Line], number: int) -> Set[str]:
    """Which kinds of words may stand here that others stand beside: names of pages at an edge."""
    before = lines[number - 1] if number else None
    after = lines[number + 1] if number + 1 < len(lines) else None
    found: set[str] = set()
    if before is not None and not (lines[number].gap or before.kind == "noise" or before.stops):
        return found
    found.add("picture")
    if min(number, len(lines) - 1 - number) < TOP or "noise" in {other.kind for other in (before, after) if other}:
        found.add("page")
    return found


def furniture(
    text: str, words: PageWords, *, alone: bool, beside: Set[str] = frozenset()
) -> Literal["noise", "label"] | None:
    """What a line is that belongs to no article; `alone` says that blank lines stand around it."""
    kind = _kind(text, words.lines) if len(text) <= LONGEST_WORDS else None
    if "page" in beside and len(text) <= LONGEST_PAPER and PAPER.fullmatch(text):
        return "noise"
    if kind and (kind in ("site", "notice") or kind in beside or (alone and kind not in _BESIDE_OTHERS)):
        return "label" if kind in LABELS else "noise"
    if is_fixed(text):
        return "noise"
    if _PARTED.search(text):
        if words.staff.fullmatch(text.lstrip(AROUND)):
            return "noise"
        match = words.credit.fullmatch(text.strip(AROUND))
        if match and is_surely_name(match["of"] or match["by"]):
            return "noise"
    return "noise" if alone and is_fixed_alone(text) else None


def _kind(text: str, words: Mapping[str, str]) -> str | None:
    """What the words of a line are, taken together or one by one."""
    inside = text.strip(AROUND)
    if kind := words.get(inside if inside.isalpha() else _BLANKS.sub("", inside)):
        return kind
    parts = text.split()
    site = len(parts) > 1 and all(words.get(part.strip(AROUND)) in _BUTTONS for part in parts)
    return "site" if site else None

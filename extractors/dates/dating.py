"""Reading -> Dating: when the page was printed, and the stretch of it that says so.

What is known of the file comes first (metadata, a date line, the file's name). Otherwise each statement that ties
the page to a year speaks for one or more years with a weight, and the best year wins if it has at least `ENOUGH`
and leads by `CLEARLY`. A page that ties itself to no year stays undated.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from extractors.dates.calendar_days import iso
from extractors.dates.clues import Clue, find_clues
from extractors.dates.date_lines import date_line
from extractors.records import Dating, Page, Reading, Span

__all__ = ["date_page"]

ENOUGH = 1.5
"""A thing of the year (2022年高考), a plan or an anniversary is enough; a year merely told of (2003年，他…) is not."""
CLEARLY = 1.0
"""How far the best year must lead."""
_ISSUE = re.compile(
    r"((?:19|20)\d\d)(?<!\d{5})[ 　]?年[ 　]?(?:总?第[ 　]?[\d一二三四五六七八九十]{1,4}[ 　]?期"
    r"|\d{1,2}月(?:[号刊]|[份 　]*[（(]总?第\d{1,4}期))"
)
"""The year of a paper's or magazine's issue: 2020年第3期."""
_MASTHEAD = 40
_QUOTES = re.compile(r"[，。《》；]|摘自|[来來]源|[转轉]自|[载載]|参考|刊于|[发發]表")
"""What stands in a line that only cites an issue."""
_FILE_DATE = re.compile(
    r"(?<![0-9])((?:19|20)\d\d)([-_./年]?)(0?[1-9]|1[0-2])[-_./月]?(0[1-9]|[12]\d|3[01]|[1-9](?=日))(?![0-9])"
)
"""A day in a file's name: 20200719, 2020-7-19."""


def date_page(reading: Reading, lexicons: Path | None = None) -> Dating | None:
    """When the page was printed: its metadata, date line or file name, else the year its own words come to.

    `lexicons` is a folder of the user's own, whose phrases of years and anniversaries add to those shipped.
    """
    page = reading.page
    if page.published:
        return Dating(page.published, "metadata")
    return date_line(page) or _file_name(page) or _issue(page) or _infer(reading, lexicons)


def _file_name(page: Page) -> Dating | None:
    for hit in _FILE_DATE.finditer(page.id):
        around = page.id[: hit.start()][-1:] + page.id[hit.end() :][:1]
        if not hit[2] and re.search(r"[0-9a-f]", around):
            continue  # eight digits inside a hash
        value = iso(int(hit[1]), int(hit[3]), int(hit[4]))
        if value:
            return Dating(value, "file-name")
    return None


def _issue(page: Page) -> Dating | None:
    """The year of the issue that a masthead names: 政协之声　2005年第3期."""
    for hit in _ISSUE.finditer(page.text):
        begin, end = page.text.rfind("\n", 0, hit.start()) + 1, page.text.find("\n", hit.end())
        line = page.text[begin : end if end >= 0 else len(page.text)]
        if len(line) <= _MASTHEAD and not _QUOTES.search(line):
            return Dating(hit[1], "date-line", Span(hit.start(), hit.end(), hit[0]))
    return None


def _infer(reading: Reading, lexicons: Path | None) -> Dating | None:
    """The year that the page's own statements come to, if they come to one."""
    clues, earliest = find_clues(reading.text, lexicons)
    latest = max((c.year for c in clues if c.reason == "latest"), default=0)
    scores: dict[int, float] = defaultdict(float)
    for clue in {(c.year, c.reason, c.weight): c for c in clues}.values():
        scores[clue.year] += clue.weight
    for year in scores:
        if year < max(earliest, latest):
            scores[year] -= 3
    ranked = sorted(scores.items(), key=_best_first)
    if not ranked or ranked[0][1] < ENOUGH or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < CLEARLY):
        return None
    best = ranked[0][0]
    clue = max((c for c in clues if c.year == best), key=_heaviest)
    return Dating(str(best), clue.reason, reading.span(clue.begin, clue.end))


def _best_first(item: tuple[int, float]) -> tuple[float, int]:
    return -item[1], -item[0]


def _heaviest(clue: Clue) -> tuple[float, int]:
    return clue.weight, -clue.begin

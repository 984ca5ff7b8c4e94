"""Reading -> Dating: when the page was printed, and the stretch of it that says so.

What is known of the file comes first (metadata, a date line, the file's name). Otherwise each statement that ties
the page to a year speaks for one or more years with a weight, and the best year wins if it has at least `ENOUGH`
and leads by `CLEARLY`. A page that ties itself to no year stays undated.
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from pathlib import Path

from extractors.dating_clues import Clue, find_clues
from extractors.marks import MASTHEAD
from extractors.records import Dating, Page, Reading, Span
from extractors.script import simplify

__all__ = ["date_page"]

ENOUGH = 1.5
"""A thing of the year (2022年高考), a plan or an anniversary is enough; a year merely told of (2003年，他…) is not."""
CLEARLY = 1.0
"""How far the best year must lead."""
_DATED = re.compile(r"((?:19|20)\d\d)(?<!\d{5})[-/.年 ]{1,2}(\d\d?)[-/.月 ]{1,2}(\d\d?)(?!\d)日?")
_LABEL = re.compile(
    r"(?:(?:(?<![\u4e00-\u9fff])|发[布表稿]|录入|更新|添加|上传|编辑|撰写|创建|出版|印发|成文|公开)(?:时\s?间|日\s?期)"
    r"|发[布表]于|更新于)[：:\s]{0,3}$"
)
"""报名时间：2019-03-05 is another day."""
_MINGUO = re.compile(
    r"(?:发[布佈]|發[布佈]|上[版架]|刊登|更新|张[贴貼]|張[贴貼])(?:[时時][间間]|日期)[：:\s]{0,3}(?:民[国國])?(9\d|1[01]\d)[-/.年](\d\d?)[-/.月](\d\d?)(?!\d)"
)
_SENTENCE_ENDS = frozenset("。！？”")
_CLOSE = re.compile(r"[）)][ 　]*(?:\n|$)")
_WEEKDAY = re.compile(r"[\s　]*(?:星期|周)[一二三四五六日天]")
_SOURCE = re.compile(r"来源|作者|编辑|发布|记者|字号|浏览|阅读|点击|稿源|^[-\d/.年月日:： 　]+$")
_STAMPED = re.compile(
    r"[^，。：:]{0,16}[\[【（(]?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[\sT]*\d{1,2}:\d\d(?::\d\d)?)?[\]】）)]?(?:[\s|｜/]+[^，。]{0,40})?"
    r"|[\[【（(]\d{4}年\d{1,2}月\d{1,2}日[\]】）)]"
    r"|(?:(?:https?://|www\.)[\w./-]+\s+)?\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s*\d{1,2}[:：]\d\d(?::\d\d)?(?:[\s|｜/]+[^，。]{0,40})?"
)
"""A line of a day in figures, with the time, the paper or the names of authors: prose writes 2019年3月5日, which beside
an hour or an address is none."""
_ISSUE = re.compile(
    r"((?:19|20)\d\d)(?<!\d{5})[ 　]?年[ 　]?(?:总?第[ 　]?[\d一二三四五六七八九十]{1,4}[ 　]?期|\d{1,2}月[号刊])"
)
_MASTHEAD = 40
_QUOTES = re.compile(r"[，。《》；]|摘自|[来來]源|[转轉]自|[载載]|参考|刊于|[发發]表")
"""What stands in a line that only cites an issue."""
_FILE_DATE = re.compile(
    r"(?<![0-9])((?:19|20)\d\d)([-_./年]?)(0?[1-9]|1[0-2])[-_./月]?(0[1-9]|[12]\d|3[01]|[1-9](?=日))(?![0-9])"
)


def date_page(reading: Reading, lexicons: Path | None = None) -> Dating | None:
    """When the page was printed: its metadata, date line or file name, else the year its own words come to.

    `lexicons` is a folder of the user's own, whose phrases of years and anniversaries add to those shipped.
    """
    page = reading.page
    if page.published:
        return Dating(page.published, "metadata")
    return _date_line(page) or _file_name(page) or _issue(page) or _infer(reading, lexicons)


def _date_line(page: Page) -> Dating | None:
    """A line that is there to say the date: 发布时间：2019-03-05, 2020年7月19日 星期日, 2007-06-19 来源：…."""
    text = page.text
    for hit in _DATED.finditer(text):
        value = _iso(hit[1], hit[2], hit[3])
        if value is None:
            continue
        begin, end = text.rfind("\n", 0, hit.start()) + 1, text.find("\n", hit.end())
        line = simplify(text[begin : end if end >= 0 else len(text)]).strip()
        before = simplify(text[begin : hit.start()])
        labelled = _LABEL.search(before)
        masthead = len(before) <= 24 and not re.search(r"[，。]", before) and _WEEKDAY.match(text, hit.end())
        plain = len(line) <= 80 and "。" not in line and "，" not in before
        sourced = plain and (_SOURCE.search(line) or MASTHEAD.fullmatch(line) or _STAMPED.fullmatch(line))
        stamped = (
            plain and hit[0][4] in "-/" and before[-1:].isspace() and text[hit.end() : hit.end() + 1] in {"", "\n"}
        )
        if labelled or masthead or sourced or stamped or _closes(text, hit):
            return Dating(value, "date-line", Span(hit.start(), hit.end(), hit[0]))
    return _minguo_line(text)


def _closes(text: str, hit: re.Match[str]) -> bool:
    """Whether a day in brackets ends a text: ….（2019年3月12日）."""
    before = text[max(hit.start() - 2, 0) : hit.start()]
    return before[-1:] in {"（", "("} and before[:1] in _SENTENCE_ENDS and bool(_CLOSE.match(text, hit.end()))


def _minguo_line(text: str) -> Dating | None:
    """The line that says the date in years of the Republic: 發布日期：113-05-11."""
    for hit in _MINGUO.finditer(text):
        if value := _iso(str(int(hit[1]) + 1911), hit[2], hit[3]):
            return Dating(value, "date-line", Span(hit.start(1), hit.end(), text[hit.start(1) : hit.end()]))
    return None


def _file_name(page: Page) -> Dating | None:
    for hit in _FILE_DATE.finditer(page.id):
        around = page.id[: hit.start()][-1:] + page.id[hit.end() :][:1]
        if not hit[2] and re.search(r"[0-9a-f]", around):
            continue  # eight digits inside a hash
        value = _iso(hit[1], hit[3], hit[4])
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


def _iso(*parts: str) -> str | None:
    try:
        return date(*map(int, parts)).isoformat()
    except ValueError:
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

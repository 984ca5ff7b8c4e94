"""Reading -> Dating: when the page was printed, and the stretch of it that says so.

What is known of the file comes first (metadata, a date line, the file's name). Otherwise each statement that ties
the page to a year speaks for one or more years with a weight, and the best year wins if it has at least `ENOUGH`
and leads by `CLEARLY`. A page that ties itself to no year stays undated.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from extractors.lexicon_rows import read_rows
from extractors.lexicons import LEXICON_DIRECTORY
from extractors.records import Dating, Page, Reading, Span

ENOUGH = 1.5
"""A thing of the year (2022年高考), a plan or an anniversary is enough; a year merely told of (2003年，他…) is not."""
CLEARLY = 1.0
"""How far the best year must lead; with both, 46 of 91 annotated pages are dated and none wrongly."""
_YEARS = re.compile(r"((?:[1１][9９]|[2２][0０])\d\d)(?<!\d{5})[ ]?年")
_BARE_YEAR = re.compile(
    r"(20\d\d)(?<!\d{5})(?=[\u4e00-\u9fff“·•・（）]{2,24}(?:节|赛|大会|论坛|展|年会|博览会)(?:[”，。在于活开启举圆闭]|$))",
    re.M,
)
_QUOTED = r"(?:[“《][^”》\n]{0,30}[”》]|[^，。；：！？、\n“”《》]){0,30}?"
_HAPPENING = (
    r"(?:大会|会议|动员会|推进会|座谈会|工作会|部署会|培训会|活动|行动|仪式|比赛|大赛|联赛|运动会|晚会|汇演|"
    r"演练|培训班|招聘会|艺术节|文化节|方案|全会)"
)
_MONTH_DAY = re.compile(r"[ ]?\d\d?[ ]?月[ ]?\d\d?[ ]?日")
_PLAN = re.compile(rf"(?!以来|度|底|末|前|初){_QUOTED}{_HAPPENING}")
_HELD_AFTER = re.compile(r"[^。；\n]{0,25}?(?:召开|举行|启动|开幕|开班|举办|落幕)")
_HELD_BEFORE = re.compile(r"(?:召开|举行|启动|举办|开展|组织|印发|宣读了?|通过了?)[^。；\n]{0,25}$")
_WON = ("荣获", "获评", "获得", "入选", "被评为", "被授予", "获")
_WILL = re.compile(r"(?!底|前|末)[^。；\n，]{0,20}?(?:将|计划|拟|要)")
_GOAL = re.compile(r"(?:到|力争|至|于)$")
_TOTAL = re.compile(r"(?:[^，。；\n]{0,14}?(?:累计|共|募集|完成|实现|达到?|接待)[^，。；\n]{0,12}?\d|年?[底末])")
_REPORT = re.compile(
    r"度?[^，。；\n《》“”]{0,20}?(?:工作情况|工作总结|决算|执行情况|表彰通报|年度考核|述职)|度[^，。；\n]{0,16}(?:先进|优秀|表彰|总结)"
)
_PART_OF_YEAR = re.compile(r"(?:上半年|[一二三]季度|第[一二三]季度|1[-—至]\d月)")
_TOLD = re.compile(r"[，,、。）)\d以起底末初间毕至到—-]|[ ]?\d|的|就|被|又|变成|成立|建成|获|开始")
_BACK_THEN = re.compile(r"[自从于在继]$|早在$")
_SINCE = re.compile(r"(?:\d\d?月)?(?:以来|起|开始)")
_SPAN = re.compile(
    r"([1-9]|1\d|[一二三四五六七八九十两])(?<!第.)(?<!\d\d)年(?:来|累计|间|[一二三四五六七八九两]次|共|时间)"
)
_NUMBERS = {c: i for i, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_DATE_LINE = re.compile(
    r"(?:发布时间|发表时间|发布日期|发表日期|出版日期|日期|时间)[：:\s]{0,3}"
    r"((?:19|20)\d\d)[-/.年 ]{1,2}(\d\d?)[-/.月 ]{1,2}(\d\d?)日?"
    r"|^[^\n，。]{0,24}((?:19|20)\d\d)年(\d\d?)月(\d\d?)日[\s　]*(?:星期|周)[一二三四五六日天]"
    r"|^(?=[^\n。]{0,80}$)(?=[^\n]*(?:来源|作者|编辑|发布|记者|字号|浏览|阅读|点击|稿源)|[-\d/年月日:： 　]+$)"
    r"[^\n。，]{0,40}?((?:19|20)\d\d)[-/.年](\d\d?)[-/.月](\d\d?)日?",
    re.MULTILINE,
)
_FILE_DATE = re.compile(
    r"(?<![0-9])((?:19|20)\d\d)([-_./年]?)(0?[1-9]|1[0-2])[-_./月]?(0[1-9]|[12]\d|3[01]|[1-9](?=日))(?![0-9])"
)


@dataclass(frozen=True, slots=True)
class _Clue:
    """A stretch of the reading that speaks for a year."""

    year: int
    weight: float
    reason: str
    begin: int
    end: int


def date_page(reading: Reading) -> Dating | None:
    """When the page was printed: its metadata, date line or file name, else the year its own words come to."""
    page = reading.page
    if page.published:
        return Dating(page.published, "metadata")
    return _date_line(page) or _file_name(page) or _infer(reading)


def _date_line(page: Page) -> Dating | None:
    for hit in _DATE_LINE.finditer(page.text):
        value = _iso(*(part for part in hit.groups() if part))
        if value:
            return Dating(value, "date-line", Span(hit.start(), hit.end(), hit[0]))
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


def _iso(*parts: str) -> str | None:
    try:
        return date(*map(int, parts)).isoformat()
    except ValueError:
        return None


def _infer(reading: Reading) -> Dating | None:
    text = reading.text
    years = list(_YEARS.finditer(text))
    clues = [clue for rule in YEAR_RULES for clue in rule(text, years)]
    clues += [*_anniversaries(text), *_phrases(text)]
    first = _earliest(text)
    scores: dict[int, float] = defaultdict(float)
    for clue in {(c.year, c.reason, c.weight): c for c in clues}.values():
        scores[clue.year] += clue.weight
    latest = max((c.year for c in clues if c.reason == "latest"), default=0)
    for year in scores:
        if year < max(first, latest):
            scores[year] -= 3
    if not scores:
        return None
    ranked = sorted(scores.items(), key=_by_score)
    best, score = ranked[0]
    if score < ENOUGH or (len(ranked) > 1 and score - ranked[1][1] < CLEARLY):
        return None
    clue = max((c for c in clues if c.year == best), key=_by_weight)
    return Dating(str(best), clue.reason, reading.span(clue.begin, clue.end))


def _by_score(item: tuple[int, float]) -> tuple[float, int]:
    return -item[1], -item[0]


def _by_weight(clue: _Clue) -> tuple[float, int]:
    return clue.weight, -clue.begin


def _full_dates(text: str, years: list[re.Match[str]]) -> Iterator[_Clue]:
    """An article that opens with a full date reports of that year: 2018年8月19日上午，…."""
    for hit in years:
        day = _MONTH_DAY.match(text, hit.end())
        if day:
            before = text[text.rfind("\n", 0, hit.start()) + 1 : hit.start()]
            lead = len(before) <= 40 and "。" not in before
            yield _Clue(int(hit[1]), 3.0 if lead else 1.0, "full-date", hit.start(), day.end())


def _plans(text: str, years: list[re.Match[str]]) -> Iterator[_Clue]:
    """This year's plan or event by its name: 2022年“慈善日”活动动员会召开."""
    for hit in years:
        name = _PLAN.match(text, hit.end())
        if name:
            held = _HELD_AFTER.match(text, name.end()) or _HELD_BEFORE.search(
                text, max(0, hit.start() - 30), hit.start()
            )
            yield _Clue(int(hit[1]), 3.0 if held else 1.5, "plan", hit.start(), name.end())


def _awards(text: str, years: list[re.Match[str]]) -> Iterator[_Clue]:
    """A prize of this year, or of the last: 荣获2021年全省优秀单位."""
    for hit in years:
        if text[: hit.start()].endswith(_WON):
            if text.startswith("度", hit.end()):
                yield _Clue(int(hit[1]) + _turn(text), 2.0, "award", hit.start(), hit.end())
            else:
                yield _Clue(int(hit[1]), 2.0, "award", hit.start(), hit.end())


_MONTHS = re.compile(r"(?<![\d年 ])(1[0-2]|[1-9])[ ]?月[ ]?\d{1,2}[ ]?日")


def _turn(text: str) -> int:
    """0 where the page's days lie in the last quarter, when a year's prizes may be given in it, else 1."""
    months = [int(hit[1]) for hit in _MONTHS.finditer(text)]
    return 0 if months and min(months) >= 10 else 1


def _intentions(text: str, years: list[re.Match[str]]) -> Iterator[_Clue]:
    """What will be done in a year is said in that year or just before it: 2020年樱桃沟将启动…."""
    for hit in years:
        will = _WILL.match(text, hit.end())
        if will and not _GOAL.search(text, max(0, hit.start() - 2), hit.start()):
            yield _Clue(int(hit[1]), 2.0, "intention", hit.start(), will.end())
            yield _Clue(int(hit[1]) - 1, 0.5, "intention", hit.start(), will.end())


def _totals(text: str, years: list[re.Match[str]]) -> Iterator[_Clue]:
    """A closed year's total is told in the next: 2021年募集善款1413.32万元."""
    for hit in years:
        total = _TOTAL.match(text, hit.end())
        if total and not _GOAL.search(text, max(0, hit.start() - 2), hit.start()):
            yield _Clue(int(hit[1]) + 1, 1.0, "total", hit.start(), total.end())


def _spans(text: str, years: list[re.Match[str]]) -> Iterator[_Clue]:
    """A start and a stretch of years: 2017年以来 … 4年累计 comes to 2021."""
    starts = {int(y[1]) for y in years if _SINCE.match(text, y.end()) or text[: y.start()].endswith(("自", "从", "继"))}
    for hit in _SPAN.finditer(text) if starts else ():
        for start in sorted(starts):
            yield _Clue(start + _chinese_number(hit[1]), 1.5, "span", hit.start(), hit.end())


def _reports(text: str, years: list[re.Match[str]]) -> Iterator[_Clue]:
    """A year's report is heard in the next: 2022年…工作情况的报告."""
    for hit in years:
        if report := _REPORT.match(text, hit.end()):
            yield _Clue(int(hit[1]) + _turn(text), 3.0, "report", hit.start(), report.end())


def _latest(text: str, years: list[re.Match[str]]) -> Iterator[_Clue]:
    """The latest year that the page names, goals aside, is most often its own: 2022年高考, 2016年上半年."""
    hits = [y for y in years if not _GOAL.search(text, max(0, y.start() - 2), y.start())]
    hits = [y for y in hits if not text.startswith(("底前", "前"), y.end())]
    hits += _BARE_YEAR.finditer(text)
    if hits:
        hit = max(hits, key=_year_of)
        yield _Clue(
            int(hit[1]), max(_nearness(text, h) for h in hits if h[1] == hit[1]), "latest", hit.start(), hit.end()
        )


def _nearness(text: str, hit: re.Match[str]) -> float:
    """How much a mention of a year sounds like the present: 2022年高考 more than 2003年，他…."""
    if _PART_OF_YEAR.match(text, hit.end()):
        return 2.0
    told = _TOLD.match(text, hit.end()) or _BACK_THEN.search(text, max(0, hit.start() - 4), hit.start())
    return 0.75 if told else 1.5


def _year_of(hit: re.Match[str]) -> str:
    return hit[1]


def _anniversaries(text: str) -> Iterator[_Clue]:
    """建党100周年 is 2021, 第36个教师节 is 2020."""
    pattern, years = _anniversary_pattern()
    for hit in pattern.finditer(text):
        phrase, since, count = (hit[1], hit[2], 0) if hit[1] else (hit[4], hit[3], -1)
        number = _chinese_number(since)
        if number:
            yield _Clue(years[phrase] + number + count, 3.0, "anniversary", hit.start(), hit.end())


@cache
def _anniversary_pattern() -> tuple[re.Pattern[str], dict[str, int]]:
    rows = list(read_rows(LEXICON_DIRECTORY / "event_anniversaries.csv", "phrase,kind,year"))
    years = {row.cells[0]: int(row.number(2)) for row in rows}
    kinds = {
        kind: sorted((r.cells[0] for r in rows if r.one_of(1, ("周年", "个")) == kind), key=len, reverse=True)
        for kind in ("周年", "个")
    }
    number = r"(\d{1,3}|[一二三四五六七八九十百]{1,5})"
    return re.compile(
        rf"(?:({'|'.join(kinds['周年'])}){number}周年|第{number}(?:个|届|次)[“”]?({'|'.join(kinds['个'])}))"
    ), years


def _chinese_number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    total = ones = 0
    for c in text:
        if c in "十百":
            total += (ones or 1) * (10 if c == "十" else 100)
            ones = 0
        else:
            ones = _NUMBERS.get(c, 0)
    return total + ones


def _phrases(text: str) -> Iterator[_Clue]:
    """喜迎二十大 was said in 2022."""
    for phrase, first, last, weight in _year_phrases():
        at = text.find(phrase) if weight else -1
        if at >= 0:
            for year in range(first, last + 1):
                yield _Clue(year, weight, "phrase", at, at + len(phrase))


def _earliest(text: str) -> int:
    """The first year in which all the phrases of the page could be said."""
    return max((first for phrase, first, _, _ in _year_phrases() if phrase in text), default=0)


@cache
def _year_phrases() -> tuple[tuple[str, int, int, float], ...]:
    rows = read_rows(LEXICON_DIRECTORY / "event_years.csv", "phrase,first,last,weight")
    return tuple((row.cells[0], int(row.number(1)), int(row.number(2)), row.number(3)) for row in rows)


YEAR_RULES = (_full_dates, _plans, _awards, _intentions, _totals, _spans, _reports, _latest)
"""How a year that the page names ties the page to it or to the next."""

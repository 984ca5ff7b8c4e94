"""Text -> clues: each statement of a page that ties it to a year, with how much it says.

The weights were set on 120 annotated pages: a page's own plan or prize, a full date at an article's head, an
anniversary decide by themselves; a year merely told of (2003年，他…) never does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.dates.figures import in_figures
from extractors.dates.phrases import YearPhrase, anniversary_phrases, number_of, year_phrases
from extractors.dates.two_calendars import agreeing_years, minguo_years
from extractors.text.scanning import near

Years = Sequence[re.Match[str]]

_YEARS = re.compile(r"([12１２](?:(?<=[1１])[9９]|(?<=[2２])[0０])\d\d)(?<!\d{5})[ ]?年")
"""A year of this or the last century, its figures wide or narrow."""
_BARE_YEAR = re.compile(
    r"(20\d\d)(?<!\d{5})(?=[\u4e00-\u9fff“”·•・（）]{2,36}(?:节|赛|大会|论坛|展|年会|博览会|活动|行动|运动会|培训班)(?:[”，。在于活开启举圆闭及暨]|$)"
    r"|[春夏秋冬][季耕运]|新[春年]|迎新|跨年|春节|元旦|暑[假期]|寒假)",
    re.MULTILINE,
)
"""A year without 年 before what is held or comes every year: 2020|桃花节, 2021|新春."""
_MONTH_DAY = re.compile(r"[ ]?\d\d?[ ]?月[ ]?\d\d?[ ]?日")
_OPENING = re.compile(
    r"(?:[^，。；\n]{0,16}?(?:讯|电|报道|消息|[：:）)】]))?[\s　]*(?:（[^）\n]{0,30}）)?[\s　]*|在|于"
)
"""What stands before the first day of a report, in its line: 本报讯（记者 甲）|."""
_MONTHS = re.compile(r"(1[0-2](?<![\d年 ]..)|[1-9](?<![\d年 ].))[ ]?月[ ]?\d{1,2}[ ]?日")
"""A day whose year is not told, with its month."""
_PLAN = re.compile(
    r"(?!以来|度|底|末|前|初|“\d{1,2}[·•.]\d{1,2}”)(?:[“《][^”》\n]{0,30}[”》]|[^，。；：！？、\n“”《》]){0,30}?"
    r"(?:大会|会议|动员会|推进会|座谈会|工作会|部署会|培训会|活动|行动|仪式|比赛|大赛|联赛|运动会|晚会|汇演|演练|培训班|招聘会"
    r"|节(?!目|约|日|能)|论坛|方案|全会)"
)
"""What is held once a year, or planned for a year: 2022年|“慈善日”动员会."""
_HELD_AFTER = re.compile(r"[^。；\n]{0,25}?(?:召开|举行|启动|开幕|开班|举办|落幕|拉开|开赛)")
"""What says behind its name that it was held."""
_HELD_BEFORE = re.compile(r"(?:召开|举行|启动|举办|开展|组织|印发|宣读了?|通过了?)[^。；\n]{0,25}$")
"""What says before its name that it was held."""
_WON = ("荣获", "获评", "获得", "入选", "被评为", "被授予", "获")
_WILL = re.compile(r"(?!底|前|末)[^。；\n，]{0,20}?(?:将|计划|拟|要)")
"""What says behind a year that it is still to come: 2023年|将建成."""
_IN_MONTH = re.compile(r"[ ]?(\d\d?)[ ]?月[^。；，]{0,12}?(?:召开|举行|举办|开工|启动|开幕)")
"""A month of the year, in which something was held."""
_DECIDED = re.compile(r"(?:决定|定|拟|将)[^。；]{0,40}于$")
_GOAL = re.compile(r"(?:到|力争|至|于|列入|纳入)$")
_TOTAL = re.compile(r"[^，。；\n]{0,14}?(?:累计|共|募集|完成|实现|达到?|接待)[^，。；\n]{0,12}?\d|年?[底末]")
"""What a year has brought by the time of the report: 2022年|累计接待3万人."""
_REPORT = re.compile(
    r"度?[^，。；\n《》“”]{0,20}?(?:工作情况|工作总结|决算|执行情况|表彰通报|年度考核|述职)"
    r"|度[^，。；\n]{0,16}(?:先进|优秀|表彰|总结|考核)"
)
"""What reports in its first months on the year before: 2021年|度工作总结."""
_PRIZED = ("先进", "优秀", "表彰")
_BEHIND = ("过去的", "回顾", "回顾了", "总结", "总结了", "回首")
_AHEAD = ("部署", "部署了", "安排", "安排了", "安排部署", "谋划", "展望")
"""What is done with the year behind and the year before one at a year's turn."""
_FIRST_DAY = re.compile(r"(?<!\d)(1[0-2]|[1-9])(?=[ ]?月[ ]?\d{1,2}[ ]?日)")
"""The month of the first day that the text tells."""
_LONG_AFTER = re.compile("以[后来]|至|到|[-—]")
_SINCE = re.compile(r"(?:\d\d?月)?(?:以来|起|开始)")
_SPAN = re.compile(
    r"([1-9]|1\d|[一二三四五六七八九十两])(?<!第.)(?<!\d\d)年(?:来|累计|间|[一二三四五六七八九两]次|共|时间)"
)
"""How many years something has gone on: 三年|来."""
_YEAR_MARK = re.compile("年")
_PART_OF_YEAR = re.compile(r"(?:上半年|[一二三]季度|第[一二三]季度|1[-—至]\d月)")
"""A part of a year that is over when it is reported on: 上半年."""
_TOLD = re.compile(r"[，,、。）)\d以起底末初间毕至到—-]|[ ]?\d|“\d\d?[·•.]|的|就|被|又|变成|成立|建成|获|开始")
"""What follows a year that is told of, also one long past."""
_BACK_THEN = re.compile(r"[自从于在继]$|早在$")
_SUMMED_UP = re.compile(
    r"度(?:的|[“《])?[^，。；\n]{0,8}(?:评|优|先进|称号|考核|好|最美|孝|模范|人物|典型|之星|决算|总结|”)|[撤入荣评创]|内(?!蒙古)"
    r"|[^，。；\n]{0,8}(?:人均|收入|产值|总产量|脱贫[\d人户]|预计脱贫|增收|增长|经济社会发展)|[春秋]季学期"
)
"""How a year goes on that is over: 2021年村民人均收入…, 2018年度“好媳妇”."""
_LOOKED_AT = re.compile(r"(?:肯定|介绍|介绍了|肯定了|回顾|取得|[—-])$")
_COUNT = re.compile(r"(\d{1,3}|[一二三四五六七八九十百]{1,5})(?:周年|(?:个|届|次)[“”]?)")
"""The how manieth: 30周年, 第五届."""
_COUNTED = re.compile(r"[周个届次](?<=[\d一二三四五六七八九十百].)(?:(?<!周)|年)")
_FOUNDED_IN = ("创办于", "成立于", "始建于", "创建于", "创立于", "诞生于", "建校于", "建县于", "建于")
_ANNIVERSARY = re.compile("周年")
_NEXT = re.compile(r"[^，。；、\n]{0,20}(?:务虚会|打算|计划|安排|谋划|思路|预算|要点|任务|预安排)")
"""What is said late in the year of the next: 听取2025年一季度工作打算."""
_LATEST = 2040
"""No page tells of an anniversary after this year."""
_FOUNDED = re.compile(
    r"(?!是|度|以来)[^。；\n]{0,40}?(?:成立|创立|创建|创办|建[校县区市镇院馆厂站]|诞生|撤县设[区市])"
    r"(?![\d一二三四五六七八九十百]{1,4}(?:周?年|多年)|以来)"
)
"""What was founded in a year: 1958年|建校."""


@dataclass(frozen=True, slots=True)
class Clue:
    """A stretch of the text that speaks for a year."""

    year: int
    weight: float
    reason: str
    begin: int
    end: int


def find_clues(text: str, lexicons: Path | None = None) -> tuple[list[Clue], int]:
    """What ties the text to a year, and the first year in which all its phrases could be said."""
    text = in_figures(text)
    years = list(_YEARS.finditer(text))
    clues = [clue for rule in RULES for clue in rule(text, years)]
    clues += _anniversaries(text, lexicons)
    clues += [Clue(y, weight, "calendar", begin, end) for y, weight, begin, end in agreeing_years(text, lexicons)]
    clues += [Clue(y, weight, "calendar", begin, end) for y, weight, begin, end in minguo_years(text)]
    own = [*_own_anniversaries(text, years)] if "周年" in text else []
    clues += own
    earliest = max((clue.year for clue in own), default=0)
    for at, (phrase, first, last, weight) in _said(text, lexicons):
        earliest = max(earliest, first)
        if weight:
            clues += [Clue(year, weight, "phrase", at, at + len(phrase)) for year in range(first, last + 1)]
    return clues, earliest


def _said(text: str, lexicons: Path | None) -> list[tuple[int, YearPhrase]]:
    """Where the text first says each of the phrases that it holds."""
    openings, phrases = year_phrases(lexicons)
    said: dict[int, tuple[int, YearPhrase]] = {}
    for opening in openings.finditer(text):
        at = opening.start()
        for number, row in phrases[opening[0]]:
            if text.startswith(row[0], at):
                said.setdefault(number, (at, row))
    return [said[number] for number in sorted(said)]


def _full_dates(text: str, years: Years) -> Iterator[Clue]:
    """An article that opens with a full date reports of that year: 2018年8月19日上午，…."""
    for hit in years:
        if day := _MONTH_DAY.match(text, hit.end()):
            before = text[text.rfind("\n", 0, hit.start()) + 1 : hit.start()]
            weight = 3.0 if _OPENING.fullmatch(before) else 0.5
            yield Clue(int(hit[1]), weight, "full-date", hit.start(), day.end())


def _plans(text: str, years: Years) -> Iterator[Clue]:
    """This year's plan or event by its name: 2022年“慈善日”活动动员会召开."""
    for hit in years:
        if name := _PLAN.match(text, hit.end()):
            before = max(0, hit.start() - 30)
            if _NEXT.match(text, hit.end()) and not _turn(text):
                yield Clue(int(hit[1]) - 1, 1.5, "plan", hit.start(), name.end())
                continue
            held = _HELD_AFTER.match(text, name.end()) or _HELD_BEFORE.search(text, before, hit.start())
            yield Clue(int(hit[1]), 3.0 if held else 1.5, "plan", hit.start(), name.end())


def _awards(text: str, years: Years) -> Iterator[Clue]:
    """A prize of this year, or of the last: 荣获2021年全省优秀单位."""
    for hit in years:
        if text.endswith(_WON, 0, hit.start()):
            turn = _turn(text) if text.startswith("度", hit.end()) else 0
            yield Clue(int(hit[1]) + turn, 2.0, "award", hit.start(), hit.end())


def _turn(text: str) -> int:
    """0 where the page's days lie in the last quarter, when a year's prizes may be given in it, else 1."""
    months = [int(hit[1]) for hit in _MONTHS.finditer(text)]
    return 0 if months and min(months) >= 10 else 1


def _intentions(text: str, years: Years) -> Iterator[Clue]:
    """What will be done in a year is said in that year or just before it: 2020年樱桃沟将启动…."""
    for hit in years:
        will = _WILL.match(text, hit.end())
        if will and not _is_goal(text, hit):
            yield Clue(int(hit[1]), 2.0, "intention", hit.start(), will.end())
            yield Clue(int(hit[1]) - 1, 0.5, "intention", hit.start(), will.end())


def _planned(text: str, years: Years) -> Iterator[Clue]:
    """What is to be held in a month is told in its year or late in the one before: 决定…于2012年1月召开."""
    for hit in years:
        when = _IN_MONTH.match(text, hit.end()) if text.endswith("于", 0, hit.start()) else None
        if when and _DECIDED.search(text, max(0, hit.start() - 50), hit.start()) and (day := _FIRST_DAY.search(text)):
            yield Clue(int(hit[1]) - (int(day[1]) > int(when[1])), 2.0, "intention", hit.start(), when.end())


def _is_goal(text: str, hit: re.Match[str]) -> bool:
    return bool(_GOAL.search(text, max(0, hit.start() - 2), hit.start()))


def _totals(text: str, years: Years) -> Iterator[Clue]:
    """A closed year's total is told in the next: 2021年募集善款1413.32万元."""
    for hit in years:
        total = _TOTAL.match(text, hit.end())
        if total and not _is_goal(text, hit):
            yield Clue(int(hit[1]) + 1, 1.0, "total", hit.start(), total.end())


def _reports(text: str, years: Years) -> Iterator[Clue]:
    """A year's report is heard in the next: 2022年…工作情况的报告."""
    for hit in years:
        if report := _REPORT.match(text, hit.end()):
            part = _PART_OF_YEAR.match(text, hit.end())  # half a year's is heard in its own
            turn = 0 if part else 1 if report[0].endswith(_PRIZED) else _turn(text)
            yield Clue(int(hit[1]) + turn, 3.0, "report", hit.start(), report.end())


def _reviews(text: str, years: Years) -> Iterator[Clue]:
    """A year is looked back on at its end or in the next, whose work is laid out: 总结2011年工作、部署2012年任务."""
    for hit in years:
        behind = text.endswith(_BEHIND, 0, hit.start())
        if behind or (text.endswith(_AHEAD, 0, hit.start()) and not _LONG_AFTER.match(text, hit.end())):
            day = _FIRST_DAY.search(text)
            late = (day is not None and int(day[1]) >= 10) or text.endswith("即将过去的", 0, hit.start())
            year = int(hit[1]) - (late if not behind else late - 1)
            yield Clue(year, 3.0 if behind else 2.0, "review", hit.start(), hit.end())


def _spans(text: str, years: Years) -> Iterator[Clue]:
    """A start and a stretch of years: 2017年以来 … 4年累计 comes to 2021."""
    starts = {
        int(y[1]) for y in years if _SINCE.match(text, y.end()) or text.endswith(("自", "从", "继"), 0, y.start())
    }
    for hit in near(_SPAN, text, _YEAR_MARK, before=2, after=4) if starts else ():
        for start in sorted(starts):
            yield Clue(start + number_of(hit[1]), 1.5, "span", hit.start(), hit.end())


def _latest(text: str, years: Years) -> Iterator[Clue]:
    """The latest year that the page names, goals aside, is most often its own: 2022年高考, 2016年上半年."""
    hits = [y for y in years if not _is_goal(text, y) and not text.startswith(("底前", "前"), y.end())]
    hits = [y for y in hits if not text.endswith(_AHEAD, 0, y.start())]
    ahead = [y for y in hits if _NEXT.match(text, y.end())]
    if ahead and not _turn(text):
        hits = [y for y in hits if y not in ahead]
        yield Clue(int(ahead[-1][1]) - 1, 1.5, "latest", ahead[-1].start(), ahead[-1].end())
    hits += _BARE_YEAR.finditer(text)
    if hits:
        hit = max(hits, key=_year_of)
        weight = max(_nearness(text, other) for other in hits if other[1] == hit[1])
        yield Clue(int(hit[1]), weight, "latest", hit.start(), hit.end())


def _year_of(hit: re.Match[str]) -> str:
    return hit[1]


def _nearness(text: str, hit: re.Match[str]) -> float:
    """How much a mention of a year sounds like the present: 2022年高考 more than 2003年，他…."""
    if _PART_OF_YEAR.match(text, hit.end()):
        return 2.0
    told = _TOLD.match(text, hit.end()) or _BACK_THEN.search(text, max(0, hit.start() - 4), hit.start())
    told = told or _SUMMED_UP.match(text, hit.end()) or _LOOKED_AT.search(text, max(0, hit.start() - 4), hit.start())
    return 0.75 if told else 1.5


RULES = (_full_dates, _plans, _awards, _intentions, _planned, _totals, _reports, _reviews, _spans, _latest)
"""How a year that the page names ties the page to it or to the next."""


def _anniversaries(text: str, lexicons: Path | None) -> Iterator[Clue]:
    """建党100周年 is 2021, 第36个教师节 is 2020."""
    since, counted = anniversary_phrases(lexicons)
    for hit in near(_COUNT, text, _COUNTED, before=5, after=3):
        number = number_of(hit[1])
        if hit[0].endswith("周年"):
            phrase = next((p for p in since if text.endswith(p, 0, hit.start())), None)
            if phrase and number:
                yield Clue(since[phrase] + number, 3.0, "anniversary", hit.start() - len(phrase), hit.end())
        elif text[hit.start() - 1 : hit.start()] == "第" and number:
            phrase = next((p for p in counted if text.startswith(p, hit.end())), None)
            if phrase:
                yield Clue(counted[phrase] + number - 1, 3.0, "anniversary", hit.start() - 1, hit.end() + len(phrase))


def _own_anniversaries(text: str, years: Years) -> Iterator[Clue]:
    """Its 50th anniversary is 50 years after the year in which the text says that it was founded: 1956年…正式成立."""
    since = {
        int(year[1])
        for year in years
        if text.endswith(_FOUNDED_IN, 0, year.start()) or _FOUNDED.match(text, year.end())
    }
    if len(since) != 1:
        return
    for hit in near(_COUNT, text, _ANNIVERSARY, before=5, after=3):
        count = number_of(hit[1])
        if count and hit[0].endswith("周年") and min(since) + count <= _LATEST:
            yield Clue(min(since) + count, 3.0, "anniversary", hit.start(), hit.end())

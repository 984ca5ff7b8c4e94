"""Text -> clues of two calendars: 3月4日（农历二月初二） and 3月5日（星期二） are so only in certain years, and Taiwan
counts years from the Republic's first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from extractors.dates.calendar_days import iso
from extractors.dates.feasts import Feasts, load_feasts
from extractors.dates.grammar import WEEK_DAYS, number
from extractors.text.scanning import near

__all__ = ["agreeing_years", "minguo_years"]

_FIRST, _LAST = 2003, 2030
"""Between which years such pages are taken to be printed."""
_LUNAR = re.compile(
    r"(?<![年\d])(\d{1,2})月(\d{1,2})日[（(，,是为正值恰逢]{0,3}(?:农历|阴历)?(正|腊|冬|十[一二]|[二三四五六七八九十])月"
    r"(初[一二三四五六七八九十]|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十)(?![日一二三四五六七八九十])"
)
_WEEK = re.compile(r"(?<![年\d])(\d{1,2})月(\d{1,2})日[（(，,]{0,2}(?:星期|周)([一二三四五六日天])")
_LUNAR_MARKS, _WEEK_MARKS = "农初廿", "期周"
"""Characters one of which nearly all of the first hold, and all of the second."""
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_LUNAR_WEIGHT = 3.0
_WEEK_WEIGHT = 1.0
_OF_TAIWAN = re.compile("公所|(?<![公万])里长|县议员")
"""What a page says one of that may count years from the Republic's first."""
_MINGUO = re.compile(
    r"(?:(?P<now>[今本去明])[（(])?(?<![\d第〇○零一二三四五六七八九])"
    r"(?<!建[校党团军国市县区镇乡院台厂社会])(?<!成立)(?<!办[学校报刊])"
    r"(?P<year>9\d|1[01]\d|一[〇○零一][〇○零一二三四五六七八九])(?!\d)[）)]?年(?!来|历史|大会|华诞|庆(?!祝)|以[上前后来]|[前后间内])"
)
"""A year so counted: 今（113）年, 112年."""
_BEFORE_NOW = {"去": -1, "明": 1}
_NOW_WEIGHT, _NAMED_WEIGHT = 3.0, 1.5


def agreeing_years(text: str, lexicons: Path | None) -> Iterator[tuple[int, float, int, int]]:
    """Years in which what a text says of a day in two calendars is so, with weight and place."""
    lunar = next(near(_LUNAR, text, _LUNAR_MARKS, before=16, after=12), None)
    if lunar is not None:
        feasts = load_feasts(lexicons)
        for year in range(_FIRST, _LAST):
            if _is_that_day(feasts, year, lunar):
                yield year, _LUNAR_WEIGHT, lunar.start(), lunar.end()
    hits = list(near(_WEEK, text, _WEEK_MARKS, before=12, after=4))
    for year in range(_FIRST, _LAST) if hits else ():
        if all(_is_that_weekday(year, hit) for hit in hits):
            yield year, _WEEK_WEIGHT, hits[0].start(), hits[0].end()


def minguo_years(text: str) -> Iterator[tuple[int, float, int, int]]:
    """The year that a page of Taiwan calls this one, and the last that it names: 今（113）年, 114年度里邻长研习会."""
    if not _OF_TAIWAN.search(text):
        return
    hits = list(near(_MINGUO, text, "年", before=7, after=3))
    last = max([number(hit["year"]) for hit in hits], default=0)
    for hit in hits:
        now, year = hit["now"], number(hit["year"])
        if now or year == last:
            weight = _NOW_WEIGHT if now else _NAMED_WEIGHT
            yield year + 1911 - _BEFORE_NOW.get(now, 0), weight, hit.start(), hit.end()


def _is_that_day(feasts: Feasts, year: int, hit: re.Match[str]) -> bool:
    """Whether the lunar day falls on the day of the month said, in a year of the Gregorian calendar."""
    month, day = _MONTHS.get(hit[3]) or number(hit[3]), number(hit[4].removeprefix("初"))
    value = iso(year, int(hit[1]), int(hit[2]))
    return value is not None and any(
        solar is not None and solar.isoformat() == value
        for solar in (feasts.solar("lunar", y, month, day) for y in (year - 1, year))
    )


def _is_that_weekday(year: int, hit: re.Match[str]) -> bool:
    value = iso(year, int(hit[1]), int(hit[2]))
    return value is not None and date.fromisoformat(value).weekday() == WEEK_DAYS[hit[3]]

"""Feasts and the lunar calendar -> days: 大年初六, 农历三月初三, 元宵节当天, 六一当天.

The lexicon `lunar_months.csv` says on which day each lunar month begins, `feast_days.csv` on which day a feast is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from extractors.dates.grammar import number
from extractors.text.scanning import either, near
from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.patterns import NONE
from extractors.vocabulary.rows import merge_rows

__all__ = ["Feasts", "load_feasts"]

_MARK = re.compile("农历|阴历|旧历|正月|腊月|冬月|大年|月初|当[天日晚]|这一?天|那一?天|夜")
"""What each such expression holds."""
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_DAY = "初[一二三四五六七八九十]|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十"
_WHEN = "(?:上午|下午|中午|早上|早晨|清晨|凌晨|傍晚|晚上?|之?夜)?"
_THAT_DAY = "当[天日晚]|[这那]一?天"
_ON = (
    rf"(?={_THAT_DAY}|[上下中]午|早|晚|清晨|凌晨|傍晚|一大早|夜|[，,、（(）)至到—\n在由]|举[行办]|召开|$)"
    rf"(?:{_THAT_DAY})?{_WHEN}"
)
"""How a day of the lunar calendar goes on that tells when something was: 正月十五，…, and not 正月十五闹花灯."""
_FEAST_ON = rf"”?(?:(?:{_THAT_DAY}){_WHEN}|之?夜)"
"""How a feast goes on that is meant as a day: 元宵节当天."""
_TROPICAL = 0.2422
"""By how much a year is longer than 365 days."""
_LAST = 30
"""The day of 除夕: the last of its month, which may be the 29th."""
_AHEAD = timedelta(3)
"""How far behind its page's date a report may tell of a day to come."""


@dataclass(frozen=True, slots=True)
class Feasts:
    """The days that are told by a feast or by the lunar calendar, compiled."""

    pattern: re.Pattern[str]
    days: dict[str, tuple[str, int, float]]
    """Feast → its calendar, month and day."""
    months: dict[int, tuple[date, ...]]
    """Lunar year → the first days of its months."""

    def find(self, text: str) -> list[re.Match[str]]:
        """Every such expression of a text."""
        return [*near(self.pattern, text, _MARK, before=16, after=24)]

    def value(self, hit: re.Match[str], reference: str) -> date | None:
        """The day meant by a page of this date, if that makes it certain."""
        if hit["habit"] or not reference:
            return None
        calendar, month, day = self.days[hit["feast"]] if hit["feast"] else _told(hit)
        year = int(reference[:4])
        options = [self.solar(calendar, y, month, day) for y in (year, year - 1)]
        if len(reference) == 10:
            latest = date.fromisoformat(reference) + _AHEAD
            return next((option for option in options if option and option <= latest), None)
        return next((option for option in options if option and option.isoformat().startswith(reference)), None)

    def solar(self, calendar: str, year: int, month: int, day: float) -> date | None:
        """The day of the Gregorian calendar that a day of another one or a solar term is, where its year is known."""
        if calendar == "term":
            return _term(year, month, day)
        day = int(day)
        if calendar == "solar":
            return date(year, month, day)
        firsts = self.months.get(year)
        if firsts is None:
            return None
        if day < _LAST or month < len(firsts):
            return firsts[month - 1] + timedelta(day - 1)
        new_year = self.months.get(year + 1)
        return new_year[0] - timedelta(1) if new_year else None


def _term(year: int, month: int, shift: float) -> date:
    """The day of a solar term, as it comes out from 2000 to 2099 but for a few: 清明 is 4月4日 or 4月5日."""
    short = year % 100
    leaps = (short - 1) // 4 if month < 3 else short // 4
    return date(year, month, int(short * _TROPICAL + shift) - leaps)


def _told(hit: re.Match[str]) -> tuple[str, int, int]:
    """The month and day of the lunar calendar that an expression names."""
    month = hit["month"] or hit["said"] or hit["plain"]
    day = number(hit["day"].removeprefix("初"))
    if month is None:
        return "lunar", (12 if day == _LAST else 1), day  # 大年三十, 大年初六
    return "lunar", _MONTHS.get(month) or number(month), day


@cache
def load_feasts(lexicons: Path | None) -> Feasts:
    """The feasts and lunar months that come with fangzhi, with those in the user's folder on top."""
    folders = lexicon_folders(lexicons)
    days: dict[str, tuple[str, int, float]] = {}
    for name, row in merge_rows("feast_days.csv", "feast,calendar,day", folders).items():
        calendar = row.one_of(1, {"solar", "lunar", "term"})
        try:
            month, day = row.cells[2].split("-")
            days[name] = calendar, int(month), float(day)
        except ValueError:
            raise row.fail(f"{row.cells[2]!r} 不是“月-日” (is no month and day such as 5-1)") from None
    months: dict[int, tuple[date, ...]] = {}
    for row in merge_rows("lunar_months.csv", "year,firsts", folders).values():
        year = int(row.number(0))
        firsts: list[date] = []
        for cell in row.strings(1):
            first = date(year, *map(int, cell.split("-")))
            firsts.append(first.replace(year=year + 1) if firsts and first < firsts[-1] else first)
        months[year] = tuple(firsts)
    pattern = re.compile(
        r"(?<![的过闹迎庆])(?P<habit>每年的?|每逢|历年)?(?:"
        r"(?P<told>农历|阴历|旧历)?(?:(?P<month>[正腊冬])月|(?(told)(?P<said>十[一二]|[二三四五六七八九十])月|(?!))"
        rf"|(?P<plain>[二三四五六七八九十])月(?=初)|大年)(?P<day>{_DAY})(?![日一二三四五六七八九十])(?(told)(?![是为的之、]))(?:{_ON}|(?(told)|(?!)))"
        rf"|“?(?P<feast>{either(days) or NONE}){_FEAST_ON})"
    )
    return Feasts(pattern, days, months)

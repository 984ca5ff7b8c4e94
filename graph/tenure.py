"""Posts and a day -> who held them then, the observation nearest to that day first."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from graph.facts import Holding, Post

Day = str | date
"""A day as a caller gives it: `2020-07-19`, a month `2020-07`, a year `2020`, or a `datetime.date`."""
_DATE: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class DateError(ValueError):
    """Not a date of the form YYYY-MM-DD, YYYY-MM or YYYY."""


def checked(day: Day) -> str:
    """The date as the graph writes it: YYYY-MM-DD, YYYY-MM or YYYY.

    Raises DateError, which says what a date looks like.
    """
    text = f"{day:%Y-%m-%d}" if isinstance(day, date) else day
    try:
        if not isinstance(text, str) or not _DATE.fullmatch(text):
            raise ValueError
        bounds(text)
    except ValueError:
        raise DateError(f"{day!r} 不是日期 (not a date); 写成 2020-07-19、2020-07 或 2020") from None
    return text


def checked_span(since: Day | None, until: Day | None) -> tuple[str | None, str | None]:
    """Both ends of a stretch of time as the graph writes them; either may be open.

    Raises DateError where one is no date, or where it ends before it begins.
    """
    first, last = (None if day is None else checked(day) for day in (since, until))
    if first and last and bounds(first)[0] > bounds(last)[1]:
        raise DateError(f"{first} 在 {last} 之后 (the stretch ends before it begins)")
    return first, last


def bounds(day: str) -> tuple[date, date]:
    """First and last day of a date: 2020-07 → 2020-07-01 and 2020-07-31."""
    year, month, last = (*map(int, day.split("-")), 0, 0)[:3]
    if last:
        return date(year, month, last), date(year, month, last)
    if month:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)


def distance(asked: str, observed: str) -> int:
    """Days from the day asked for to an observation: 0 where they can be the same day, negative for an earlier one."""
    (first, last), (begin, end) = bounds(asked), bounds(observed)
    if end < first:
        return (end - first).days
    return (begin - last).days if begin > last else 0


def ranked(posts: Iterable[Post], on: Day | None) -> list[Holding]:
    """Posts as answers to who held them on a day; without a day, the latest observation first.

    Raises DateError where `on` is no date.
    """
    if on is None:
        latest = sorted(posts, key=lambda p: (p.person.name, p.iri))
        latest.sort(key=lambda p: p.until or "", reverse=True)
        return [Holding(post, None, post.until, None) for post in latest]
    day = checked(on)
    found = [_nearest(post, day) for post in posts]
    return sorted(found, key=lambda h: (h.days is None, abs(h.days or 0), h.days or 0, h.post.person.name, h.post.iri))


def _nearest(post: Post, day: str) -> Holding:
    near = [(distance(day, observed), observed) for observed in post.observed]
    if not near:
        return Holding(post, day, None, None)
    days, observed = min(near, key=lambda pair: (abs(pair[0]), pair[0], -len(pair[1]), pair[1]))
    return Holding(post, day, observed, days)

"""Parts of dates -> days: the month of a bare 24日 and the year of a bare 3月5日, as a page of a date means them."""

from __future__ import annotations

import re
from datetime import date

from extractors.text.scanning import last_of

__all__ = ["day_of", "iso", "meant", "month_of", "nearest"]

_SOON = 10
"""How many days ahead of its own a page may tell of a day, for all that it knows of when it was printed."""
_STOPS = "。！？；\n"
_DONE = re.compile(r"了(?!解)|[动开竣]工|建成|落成|成立|投[用产]|发生|[去逝]世|出生|被评|荣获|获得|入选")
"""What says that something was done on a day."""
_AHEAD = re.compile(
    r"[将拟须应前起至截]|定于|届时|计划|规划|预计|力争|确保|争取|务必|目标|报名|安排|要在|明年|今后|到时"
)
"""What says that it is still to be done."""


def iso(year: int, month: int, day: int) -> str | None:
    """The ISO form of a day, None if there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def day_of(value: str) -> date | None:
    """The day of an ISO value that is precise to the day."""
    return date.fromisoformat(value) if len(value) == 10 else None


def month_of(day: int, known: date) -> tuple[int, int]:
    """The month of a bare 3日 after 7月31日: the next; after 7月5日: the same."""
    if known.day - day <= 15:
        return known.year, known.month
    return (known.year, known.month + 1) if known.month < 12 else (known.year + 1, 1)


def nearest(reference: str, month: int | None, day: int | None) -> tuple[int | None, int | None]:
    """The year, and for a bare 24日 the month, that a page of this date means."""
    if not reference:
        return None, month
    year = int(reference[:4])
    if len(reference) < 7:
        return (year, month) if month else (None, None)
    now = int(reference[5:7])
    if month is None:
        if day is not None and len(reference) == 10 and day > int(reference[8:]) + 1:
            return (year, now - 1) if now > 1 else (year - 1, 12)
        return year, now
    ahead = (month - now) % 12
    later = month < now
    if ahead <= 2:
        return (year + 1 if later else year), month
    return (year if later else year - 1), month


def meant(reference: str, month: int | None, day: int | None, text: str, end: int) -> tuple[int | None, int | None]:
    """As `nearest`, but a day well ahead on which something was done is a year ago: 5月20日|动工 in March."""
    year, found = nearest(reference, month, day)
    if year and found and day and month and len(reference) == 10 and (value := iso(year, found, day)):
        ahead = date.fromisoformat(value) - date.fromisoformat(reference)
        if ahead.days > _SOON and _is_done(text, end):
            return year - 1, found
    return year, found


def _is_done(text: str, end: int) -> bool:
    """Whether the sentence around a day says of something that it was done then."""
    begin = last_of(_STOPS, text, 0, end) + 1
    close = min((at for stop in _STOPS if (at := text.find(stop, end)) >= 0), default=len(text))
    return bool(_DONE.search(text, end, close)) and not _AHEAD.search(text, begin, close)

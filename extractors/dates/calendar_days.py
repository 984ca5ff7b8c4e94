"""Parts of dates -> days: the month of a bare 24日 and the year of a bare 3月5日, as a page of a date means them."""

from __future__ import annotations

from datetime import date

__all__ = ["day_of", "iso", "month_of", "nearest"]


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

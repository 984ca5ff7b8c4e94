"""Reading -> date mentions: 8月24日上午, 去年10月, 昨日, 当天 and their ISO values.

A value is only as precise as the page makes certain, and None where it does not say: 近日, or 昨日 on an undated page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from extractors.dates.calendar_days import day_of, iso, meant, month_of, nearest
from extractors.dates.feasts import Feasts, load_feasts
from extractors.dates.grammar import (
    DAY_WORDS,
    ISO,
    NUMERIC,
    OPENS_NUMERIC,
    OPENS_WORDS,
    SLASH,
    SLASHED,
    WEEK_DAYS,
    WORDS,
    is_bare_day,
    is_plain_day,
    number,
)
from extractors.dates.telling import (
    UNTOLD,
    Telling,
    day_printed,
    heads_chronicle,
    is_untold,
    month_said,
    settled,
    year_said,
)
from extractors.records import Block, DateMention, Dating
from extractors.text.scanning import near, opened

__all__ = ["find_dates"]

_SENTENCE = re.compile(r"[。！？\n]")
_YEAR_PARTS = ("year", "minguo", "roc", "year_word")
_MONTH_PARTS = ("month", "month_word")
_BESIDE = 3
"""How near behind a date a feast only says the same again: 2月10日，农历正月初六."""
_SENT = re.compile(r"[讯电】）)。\n]")
"""What ends a dateline, whose day is another: 2月18日讯 元宵节当天."""
_SENT_BY = frozenset("电讯")
"""What follows the day of a dateline."""
_LONG_AGO = 45
_RECENTLY = 7
"""How many days back a report may tell of with a bare day of the month."""
NONE_ISSUED: Mapping[int, str] = {}
_TWO = 2
_GREATER = re.compile(r"(?<!人)大$")
"""What makes 前天 a day earlier still: 大前天, and not 县人大前天."""
_LATELY = frozenset("今昨")
"""Days that fall into the year of a page of which no more is known."""


def find_dates(
    text: str,
    blocks: Sequence[Block],
    dating: Dating | None,
    issued: Mapping[int, str] = NONE_ISSUED,
    *,
    lexicons: Path | None = None,
) -> tuple[DateMention, ...]:
    """Every date expression of the reading, in doc offsets, e.g. 8月1日至3日 → 2020-08-01 … 2020-08-03.

    `issued` has the days of blocks that tell their own; the others are of the page's date. `lexicons` is a folder of
    the user's own, whose feasts add to those shipped.
    """
    numeric = [hit for hit in opened(NUMERIC, text, OPENS_NUMERIC) if hit[0]]
    feasts = load_feasts(lexicons)
    hits = [*feasts.find(text), *numeric, *ISO.finditer(text), *opened(WORDS, text, OPENS_WORDS)]
    hits += near(SLASHED, text, SLASH, before=2, after=8)
    hits.sort(key=lambda m: (m.start(), -m.end()))
    starts = [block.begin for block in blocks]
    printed = day_printed(dating)
    story, inside, end = Telling(UNTOLD), -1, 0
    found: list[DateMention] = []
    for hit in hits:
        if hit.start() < end:
            continue
        at = bisect_right(starts, hit.start()) - 1
        if at != inside:
            inside, story = at, Telling(issued.get(at, dating.value if dating else UNTOLD))
            story.printed = printed and issued.get(at, printed)
        if hit.re is feasts.pattern:
            again = found and hit.start() - end <= _BESIDE and not _SENT.search(text, end, hit.start())
            if again:
                end = hit.end()
                continue
            mention: DateMention | None = _read_feast(hit, story, feasts)
        else:
            mention = _read(hit, text, story)
        if mention is not None:
            found.append(settled(mention))
            end = mention.end
    return tuple(found)


def _read_feast(hit: re.Match[str], story: Telling, feasts: Feasts) -> DateMention:
    """A feast as a day: 大年初六."""
    reference = str(story.year) if story.year and story.year_until >= hit.end() else story.known
    day = feasts.value(hit, reference)
    if day is not None:
        story.day, story.month = day, day.month
    return DateMention(hit.start(), hit.end(), hit[0], day.isoformat() if day else None)


def _read(hit: re.Match[str], text: str, story: Telling) -> DateMention | None:
    if hit.re is NUMERIC:
        return _read_numeric(hit, text, story)
    if hit.re is SLASHED:
        return _read_slashed(hit, story)
    if hit.re is ISO:
        value = iso(int(hit[1]), int(hit[3]), int(hit[4]))
        if value is None:
            return None
        story.day, story.year, story.month = date.fromisoformat(value), int(hit[1]), int(hit[3])
        return DateMention(hit.start(), hit.end(), hit[0], value)
    return _read_word(hit, story)


def _read_slashed(hit: re.Match[str], story: Telling) -> DateMention | None:
    """5/11, and 14/2 as it is written in Hong Kong."""
    month, day = sorted((int(hit[1] or hit[3]), int(hit[2] or hit[4])), key=lambda part: part > 12)
    year = nearest(story.reference, month, day)[0]
    value = iso(year, month, day) if year else None
    if value is None:
        return None
    story.day, story.month = date.fromisoformat(value), month
    return DateMention(hit.start(), hit.end(), hit[0], value)


def _read_word(hit: re.Match[str], story: Telling) -> DateMention | None:
    if hit["vague"]:
        return DateMention(hit.start(), hit.end(), hit[0], None, vague=True)
    day = _word_day(hit, story)
    if day is not None and not (hit["same"] or hit["eve"]):
        story.day, story.month = day, day.month
    about = story.reference[:4] if hit["shift"] in _LATELY else None
    return DateMention(hit.start(), hit.end(), hit[0], day.isoformat() if day else about)


def _word_day(hit: re.Match[str], story: Telling) -> date | None:
    if hit["same"]:
        return story.day
    if hit["eve"]:
        return story.day - timedelta(1) if story.day else None
    if hit["next"]:
        return story.day + timedelta(1) if story.day else None
    reference = day_of(story.reference)
    if reference is None:
        return None
    if hit["boxed"]:
        year, month = nearest(story.reference, None, int(hit["boxed"]))
        value = iso(year, month, int(hit["boxed"])) if year and month else None
        return date.fromisoformat(value) if value else None
    if hit["shift"]:
        away = DAY_WORDS[hit["shift"]]
        greater = abs(away) == _TWO and _GREATER.search(hit.string, max(0, hit.start() - 2), hit.start())
        return reference + timedelta(away * 3 // 2 if greater else away)
    if hit["bare"]:
        back = (reference.weekday() - WEEK_DAYS[hit["bare"]]) % 7
        return reference - timedelta(back)
    if not hit["weekday"]:
        return None
    weeks = {"上上": -2, "上": -1, "下": 1}.get(hit["week"], 0)
    return reference + timedelta(7 * weeks + WEEK_DAYS[hit["weekday"]] - reference.weekday())


def _read_numeric(hit: re.Match[str], text: str, story: Telling) -> DateMention | None:
    found = hit.groupdict()
    says_year = any(found[part] for part in _YEAR_PARTS)
    says_month = any(found[part] for part in _MONTH_PARTS)
    if not (says_year or says_month or found["day"]):
        return None
    if found["skip"]:
        return DateMention(hit.start(), hit.end(), hit[0], None)
    if found["day"] and not (says_year or says_month) and not (is_bare_day(hit, text) or _is_recent(hit, text, story)):
        return None
    if found["month"] and not found["month"][0].isdigit() and not (found["day"] or says_year):
        return None  # 三月 by itself is a season as often as a date
    begin = hit.start() + len(hit[0]) - len(hit[0].lstrip())
    end = begin + len(hit[0].strip())
    value = _first_value(found, story, end=end, text=text)
    if value is not None and not found["day"] and heads_chronicle(text, begin, end):
        story.headed = value
    last = _last_value(found, value)
    ahead = story.is_ahead(value) and text[end : end + 1] not in _SENT_BY
    if value is not None and len(value) == 10 and not ahead:
        if not (last and story.day and value <= story.day.isoformat() <= last):  # 12月1日至7日 around 12月4日
            story.day = date.fromisoformat(last if last and len(last) == 10 else value)
        if text[end : end + 1] in _SENT_BY and _is_sent(story.reference, date.fromisoformat(value)):
            story.reference = value
    return DateMention(begin, end, text[begin:end], value, last, ahead=ahead)


def _is_sent(reference: str, day: date) -> bool:
    """Whether a dateline is of some days before the page's own, and what it calls 今天 is its day."""
    known = day_of(reference)
    return known is None or 0 < (known - day).days <= _RECENTLY


def _is_recent(hit: re.Match[str], text: str, story: Telling) -> bool:
    """Whether a bare 29日 is one of the days before the page's own: 县长29日出席…."""
    reference = day_of(story.reference)
    if reference is None or not (hit["day"].isdigit() or len(hit["day"]) > 1) or not is_plain_day(hit, text):
        return False
    year, month = nearest(story.reference, None, number(hit["day"]))
    value = iso(year, month, number(hit["day"])) if year and month else None
    return value is not None and 0 <= (reference - date.fromisoformat(value)).days <= _RECENTLY


def _first_value(found: dict[str, str | None], story: Telling, *, end: int, text: str) -> str | None:
    day = number(found["day"]) if found["day"] else None
    month = month_said(found, story)
    if any(found[part] for part in _YEAR_PARTS):
        year = year_said(found, story)
        if year is not None:
            story.year, story.month = year, month
        if month is not None:
            stop = _SENTENCE.search(text, end)
            story.year_until = stop.start() if stop else len(text)
    elif found["month_word"] and month is None:
        return None
    elif day and month is None and story.day and not _comes_back(story, day, end):
        year, month = month_of(day, story.day)
    elif story.year_until >= end:
        year = story.year
    else:
        year, month = meant(story.reference, month, day, text, end)
        told = year is not None and not is_untold(str(year))
        if not told and story.day and (month, day) == (story.day.month, story.day.day):
            year = story.day.year  # 8月4日, told as 2013年8月4日 before
        if year is None and day is not None:
            year, month = story.month_headed()
    if year is None:
        return None
    if month is not None:
        story.month = month
    if day is None:
        return f"{year:04d}-{month:02d}" if month else f"{year:04d}"
    return iso(year, month, day) if month else None


def _comes_back(story: Telling, day: int, end: int) -> bool:
    """Whether a bare day is of the report's own time: before a 3日 that heads it, or after 1988年9月1日 told above."""
    reference = day_of(story.reference)
    if reference is None or story.day is None:
        return False
    if story.day == reference:
        return day > reference.day
    if end <= story.year_until or (reference - story.day).days <= _LONG_AGO:
        return False
    year, month = nearest(story.reference, None, day)
    value = iso(year, month, day) if year and month else None
    return value is not None and 0 <= (reference - date.fromisoformat(value)).days <= _RECENTLY


def _last_value(found: dict[str, str | None], first: str | None) -> str | None:
    if first is None or not (found["year2"] or found["month2"] or found["day2"]):
        return None
    year = number(found["year2"]) if found["year2"] else int(first[:4])
    month = number(found["month2"]) if found["month2"] else int(first[5:7]) if len(first) >= 7 else None
    if month and not found["year2"] and len(first) >= 7 and month < int(first[5:7]):
        year += 1
    if found["day2"]:
        last = iso(year, month, number(found["day2"])) if month else None
    else:
        last = f"{year:04d}-{month:02d}" if found["month2"] and month else f"{year:04d}"
    return last if last and last > first else None

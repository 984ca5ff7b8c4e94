"""Reading -> date mentions: 8月24日上午, 去年10月, 昨日, 当天 and their ISO values.

A value is only as precise as the page makes certain, and None where it does not say: 近日, or 昨日 on an undated page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from extractors.records import Block, DateMention, Dating

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "Ｏ": 0, "O": 0, "元": 1, "正": 1}
_NUM = "一二三四五六七八九十"
_YEAR = r"(?:(?:[1１][9９]|[2２][0０])\d[ ]?\d|[一二][〇○零ＯO一二三四五六七八九]{3})"
_MONTH = rf"(?:[1１][ ]?[0-2０-２]|[0０]?[1-9１-９]|十[一二]?|[{_NUM}])"
_DAY = r"(?:[3３][ ]?[01０１]|[12１２][ ]?\d|[0０]?[1-9１-９]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_DASH = r"[ ]?(?:[-—–~～－─]{1,2}|至|到)[ ]?"
_HOURS = r"(?:[ ]?(?:上午|下午|中午|早上|早晨|清晨|凌晨|傍晚|晚上|晚间|夜间|夜里|晚|夜|早))?"
_WEEKDAY = r"(?:[ ]?[（(]?(?:星期|周)[一二三四五六日天][）)]?)?"
_YEAR_WORDS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
_STORY_YEARS = {"当年": 0, "同年": 0, "次年": 1, "翌年": 1}
_MONTH_WORDS = {"本月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
_STORY_MONTHS = {"当月": 0, "同月": 0, "次月": 1}
_DAY_WORDS = {"今": 0, "昨": -1, "前": -2, "明": 1, "后": 2}
_WEEK_DAYS = {c: i for i, c in enumerate("一二三四五六日")} | {"天": 6}

_NUMERIC = re.compile(
    rf"""(?=[\d{_NUM}〇零○ＯO元正 ]{{1,7}}[年月日号—–~～－─至到-]|[今本去上前明后当同次翌下农阴旧每民][年月个历逢国]|中华民国)
    (?<![\d.·/第初零百千万{_NUM}])
    (?P<skip>农历|阴历|旧历|每年的?|每月|每逢)?
    (?:(?P<year>{_YEAR})[ ]?(?:年度?|(?={_DASH}{_YEAR}[ ]?年))
      |(?:中华)?民国(?P<minguo>\d{{2,3}})[ ]?年
      |(?P<year_word>{"|".join([*_YEAR_WORDS, *_STORY_YEARS])})的?)?
    [ ]?(?:(?P<month>{_MONTH})[ ]?(?:月份?|(?={_DASH}{_MONTH}[ ]?月))
      |(?P<month_word>{"|".join([*_MONTH_WORDS, *_STORY_MONTHS])}))?
    (?P<part>上旬|中旬|下旬|初|底|末|中(?=[旬，,。]))?
    (?:[ ]?(?P<day>{_DAY})[ ]?(?:[日号](?!楼|线|院|店|路|桌|馆|厅|门)|(?={_DASH}{_DAY}[ ]?[日号])|(?=上午|下午|晚上)))?
    {_HOURS}{_WEEKDAY}{_HOURS}
    (?:{_DASH}(?={_YEAR}[ ]?年|{_MONTH}[ ]?月|{_DAY}[ ]?[日号])
      (?:(?P<year2>{_YEAR})[ ]?年)?(?:(?P<month2>{_MONTH})[ ]?月份?)?(?:(?P<day2>{_DAY})[ ]?[日号])?{_HOURS})?""",
    re.VERBOSE,
)
_ISO = re.compile(r"((?:19|20)\d\d)(?<![\d.]\d{4})([-/.])(\d\d?)\2(\d\d?)(?![\d.])")
_VAGUE = (
    r"近日|(?<![\d今昨当本次翌同生节假连一二三四五六七八九十])日前|近期|最近(?!的)|前不久|不久前|近来|连日来?"
    r"|近段时间|前段时间|[这前近]几天|近些天"
)
_WORDS = re.compile(
    rf"""(?=[今昨前明后当同次翌第隔上本这下周星近日最不连])(?:
    (?P<shift>[今昨前明后])(?:[天日](?!头条|报)|(?=晚|晨|夜|上午|下午))(?:上午|下午|中午|早上|早晨|清晨|凌晨|傍晚|晚上|晚|晨|夜)?
    |(?P<same>当天|当日|当晚|同日|同一天)(?:上午|下午|中午|早上|凌晨|傍晚|晚上|晚)?|(?P<next>次日|翌日|第二天|隔天)(?:上午|下午|早上|凌晨|晚上|晚)?
    |(?P<week>上上|上|本|这|下)(?:个)?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])?
    |(?<![每逢\d一二三四五六七八九十])(?:周|星期)(?P<bare>[一二三四五六日天])(?=上午|下午|晚|早|[，,]|在)
    |(?P<vague>{_VAGUE}))""",
    re.VERBOSE,
)
_BARE_DAY_BEFORE = re.compile(r"(?:^|[\s。，,；;：:（(“、于]|记者|讯|自|从)$")
_COUNTED = re.compile(r"[第近约期满每限共仅隔多超月年达\d]$")
_BARE_DAY_HOURS = re.compile(r"上午|下午|晚|凌晨|早上|清晨|傍晚|举[行办]|召开|前往|宣|出席|公布|致|揭|开")
_BARE_DAY_AFTER = re.compile(r"上|下|中午|早|晚|凌晨|清晨|傍晚|[，,、]|在|从|电|讯|召开|举行|举办|至|[（(]|\s")
_SENTENCE = re.compile(r"[。！？\n]")


@dataclass(slots=True)
class _Story:
    """What an article has said of time so far."""

    reference: str
    """The page's date as far as known, `` if not at all."""
    day: date | None = None
    year: int | None = None
    month: int | None = None
    year_until: int = -1
    """Where the sentence that named `year` ends: later bare months no longer belong to it."""


def find_dates(text: str, blocks: Sequence[Block], dating: Dating | None) -> tuple[DateMention, ...]:
    """Every date expression of the reading, in doc offsets, e.g. 8月1日至3日 → 2020-08-01 … 2020-08-03."""
    hits = [m for pattern in (_NUMERIC, _ISO, _WORDS) for m in pattern.finditer(text) if m.end() > m.start()]
    hits.sort(key=lambda m: (m.start(), -m.end()))
    starts = [block.begin for block in blocks]
    story, inside, end = _Story(""), -1, 0
    found = []
    for hit in hits:
        if hit.start() < end:
            continue
        at = bisect_right(starts, hit.start()) - 1
        if at != inside:
            inside, story = at, _Story(dating.value if dating else "")
        mention = _read(hit, text, story)
        if mention is not None:
            found.append(mention)
            end = mention.end
    return tuple(found)


def _read(hit: re.Match[str], text: str, story: _Story) -> DateMention | None:
    if hit.re is _NUMERIC:
        return _read_numeric(hit, text, story)
    if hit.re is _ISO:
        value = _iso(int(hit[1]), int(hit[3]), int(hit[4]))
        if value is None:
            return None
        story.day, story.year, story.month = date.fromisoformat(value), int(hit[1]), int(hit[3])
        return DateMention(hit.start(), hit.end(), hit[0], value)
    return _read_word(hit, story)


def _read_word(hit: re.Match[str], story: _Story) -> DateMention | None:
    if hit["vague"]:
        return DateMention(hit.start(), hit.end(), hit[0], None, vague=True)
    day = _word_day(hit, story)
    if day is not None and not hit["same"]:
        story.day, story.month = day, day.month
    return DateMention(hit.start(), hit.end(), hit[0], day.isoformat() if day else None)


def _word_day(hit: re.Match[str], story: _Story) -> date | None:
    if hit["same"]:
        return story.day
    if hit["next"]:
        return story.day + timedelta(1) if story.day else None
    reference = _day(story.reference)
    if reference is None:
        return None
    if hit["shift"]:
        return reference + timedelta(_DAY_WORDS[hit["shift"]])
    if hit["bare"]:
        back = (reference.weekday() - _WEEK_DAYS[hit["bare"]]) % 7
        return reference - timedelta(back)
    if not hit["weekday"]:
        return None
    weeks = {"上上": -2, "上": -1, "下": 1}.get(hit["week"], 0)
    return reference + timedelta(7 * weeks + _WEEK_DAYS[hit["weekday"]] - reference.weekday())


def _read_numeric(hit: re.Match[str], text: str, story: _Story) -> DateMention | None:
    found = hit.groupdict()
    if not (found["year"] or found["minguo"] or found["year_word"] or found["month"] or found["month_word"] or found["day"]):
        return None
    if found["skip"]:
        return DateMention(hit.start(), hit.end(), hit[0], None)
    bare = found["day"] and not (found["minguo"] or found["year"] or found["year_word"] or found["month"] or found["month_word"])
    if bare and not _is_bare_day(hit, text):
        return None
    if found["month"] and found["month"] in "十" + _NUM and not (found["day"] or found["year"] or found["year_word"]):
        return None
    begin = hit.start() + len(hit[0]) - len(hit[0].lstrip())
    end = begin + len(hit[0].strip())
    value = _first_value(found, story, end=end, text=text)
    last = _last_value(found, value)
    if value is not None and len(value) == 10:
        story.day = date.fromisoformat(last if last and len(last) == 10 else value)
        if len(story.reference) < 10 and text[end : end + 1] in {"电", "讯"}:
            story.reference = value
    return DateMention(begin, end, text[begin:end], value, last)


def _is_bare_day(hit: re.Match[str], text: str) -> bool:
    """Whether 24日 names a day of the month and not a span of days (5日游, 3日内)."""
    if not hit["day"][0].isdigit() or "号" in hit[0]:
        return False
    before, after = text[max(0, hit.start() - 2) : hit.start()], text[hit.start("day") + len(hit["day"]) :][:4]
    after = after.lstrip()[1:]
    if _BARE_DAY_BEFORE.search(before):
        return bool(_BARE_DAY_AFTER.match(after))
    return bool(_BARE_DAY_HOURS.match(after)) and not _COUNTED.search(before)


def _first_value(found: dict[str, str | None], story: _Story, *, end: int, text: str) -> str | None:
    day = _number(found["day"]) if found["day"] else None
    month = _month(found, story)
    if found["year"] or found["minguo"] or found["year_word"]:
        year = _year(found, story)
        if year is not None:
            story.year, story.month = year, month
        if month is not None:
            stop = _SENTENCE.search(text, end)
            story.year_until = stop.start() if stop else len(text)
    elif found["month_word"] and month is None:
        return None
    elif day and month is None and story.day:
        year, month = story.day.year, story.day.month
    elif story.year_until >= end:
        year = story.year
    else:
        year, month = _nearest(story.reference, month, day)
    if year is None:
        return None
    if month is not None:
        story.month = month
    if day is None:
        return f"{year:04d}-{month:02d}" if month else f"{year:04d}"
    return _iso(year, month, day) if month else None


def _year(found: dict[str, str | None], story: _Story) -> int | None:
    if found["year"]:
        return _number(found["year"])
    if found["minguo"]:
        return _number(found["minguo"]) + 1911
    word = found["year_word"] or ""
    if word in _STORY_YEARS:
        return story.year + _STORY_YEARS[word] if story.year else None
    return int(story.reference[:4]) + _YEAR_WORDS[word] if story.reference else None


def _month(found: dict[str, str | None], story: _Story) -> int | None:
    if found["month"]:
        return _number(found["month"])
    word = found["month_word"]
    if word is None:
        return None
    if word in _STORY_MONTHS:
        return (story.month + _STORY_MONTHS[word] - 1) % 12 + 1 if story.month else None
    return (int(story.reference[5:7]) + _MONTH_WORDS[word] - 1) % 12 + 1 if len(story.reference) >= 7 else None


def _nearest(reference: str, month: int | None, day: int | None) -> tuple[int | None, int | None]:
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


def _last_value(found: dict[str, str | None], first: str | None) -> str | None:
    if first is None or not (found["year2"] or found["month2"] or found["day2"]):
        return None
    year = _number(found["year2"]) if found["year2"] else int(first[:4])
    month = _number(found["month2"]) if found["month2"] else int(first[5:7]) if len(first) >= 7 else None
    if month and not found["year2"] and len(first) >= 7 and month < int(first[5:7]):
        year += 1
    if found["day2"]:
        last = _iso(year, month, _number(found["day2"])) if month else None
    else:
        last = f"{year:04d}-{month:02d}" if found["month2"] and month else f"{year:04d}"
    return last if last and last > first else None


def _number(text: str | None) -> int:
    """18, 1 8, 二〇二一 or 二十三 as a number."""
    text = (text or "").replace(" ", "")
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, ones = text.split("十")
        return (_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0)
    return int("".join(str(_DIGITS[c]) for c in text))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _day(value: str) -> date | None:
    return date.fromisoformat(value) if len(value) == 10 else None

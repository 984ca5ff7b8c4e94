"""What an article has said of time so far, and the years and months that its words mean by it.

A page that does not tell its year gets a stand-in for it, `UNTOLD`, by which its days can still be told apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from extractors.dates.calendar_days import day_of
from extractors.dates.grammar import MONTH_WORDS, STORY_MONTHS, STORY_YEARS, YEAR_WORDS, number
from extractors.records import DateMention, Dating

__all__ = ["UNTOLD", "Telling", "day_printed", "heads_chronicle", "is_untold", "month_said", "settled", "year_said"]

UNTOLD = "9996"
"""The stand-in for the year of a page that does not tell it: a leap year after all that pages tell of."""
_NEAR_IT = "999"
"""How the stand-in begins, and those for the years before and after it."""
_HEAD = 240
"""How far into a page a line may stand that says when it was printed; further down one signs a notice."""
_MONTH = 7
"""How long a value is that tells a month."""
_TITLE = 24
"""How long the title of a chronicle may be."""
_ALONE = re.compile("[　 （）()【】〔〕份:：]*|[^，。；]*(?:大事记|大事|要事|纪事|记事|要闻|日志)[^，。；]*")
_AT_PRESS = timedelta(1)
"""How far behind the day of its page a day may be that has come: some papers are dated the day before."""


@dataclass(slots=True)
class Telling:
    """What an article has said of time so far."""

    reference: str
    """The page's date as far as known, `UNTOLD` if not at all."""
    day: date | None = None
    year: int | None = None
    month: int | None = None
    year_until: int = -1
    """Where the sentence that named `year` ends: later bare months no longer belong to it."""
    headed: str | None = None
    """The month that a line of its own says above the days of a chronicle."""
    printed: str | None = None
    """The day on which it is known to have been printed, and not only that with which a notice is signed."""

    @property
    def known(self) -> str:
        """The page's date as far as known, `` if not at all."""
        return "" if is_untold(self.reference) else self.reference

    def month_headed(self) -> tuple[int, int]:
        """The year and month of a bare 4日 that the page's own date does not tell: those headed, else stand-ins."""
        if self.headed is not None and len(self.headed) >= _MONTH:
            return int(self.headed[:4]), int(self.headed[5:7])
        return int(UNTOLD), 1

    def is_ahead(self, value: str | None) -> bool:
        """Whether a day had not come when the page was printed, for all that is known of when that was."""
        reference = day_of(self.printed) if self.printed else None
        day = day_of(value) if value else None
        return reference is not None and day is not None and day - reference > _AT_PRESS


def heads_chronicle(text: str, begin: int, end: int) -> bool:
    """Whether a month stands in a line of its own, or in the title of a chronicle: 1月, 大事记（2011年12月）."""
    first, last = text.rfind("\n", 0, begin) + 1, text.find("\n", end)
    around = text[first:begin] + text[end : last if last >= 0 else len(text)]
    return len(around) <= _TITLE and _ALONE.fullmatch(around) is not None


def day_printed(dating: Dating | None) -> str | None:
    """The day on which a page was printed: its metadata's or file name's, or that of a line at its head."""
    if dating is None or (dating.reason == "date-line" and dating.span and dating.span.begin > _HEAD):
        return None
    return dating.value


def is_untold(value: str | None) -> bool:
    """Whether a value has the stand-in for a year that is not told."""
    return value is not None and value.startswith(_NEAR_IT)


def settled(mention: DateMention) -> DateMention:
    """A date as it is known: without the value of a year that the page does not tell, which only `told` keeps."""
    if not is_untold(mention.value):
        return mention
    return replace(mention, value=None, last=None, told=mention.value, told_last=mention.last)


def year_said(found: dict[str, str | None], story: Telling) -> int | None:
    """The year that a date names, or means by 去年 or 同年."""
    if found["year"]:
        return number(found["year"])
    if found["minguo"] or found["roc"]:
        return number(found["minguo"] or found["roc"]) + 1911
    word = found["year_word"] or ""
    if word in STORY_YEARS:
        return story.year + STORY_YEARS[word] if story.year else None
    return int(story.reference[:4]) + YEAR_WORDS[word]


def month_said(found: dict[str, str | None], story: Telling) -> int | None:
    """The month that a date names, or means by 本月 or 同月."""
    if found["month"]:
        return number(found["month"])
    word = found["month_word"]
    if word is None:
        return None
    if word in STORY_MONTHS:
        return (story.month + STORY_MONTHS[word] - 1) % 12 + 1 if story.month else None
    return (int(story.reference[5:7]) + MONTH_WORDS[word] - 1) % 12 + 1 if len(story.reference) >= 7 else None

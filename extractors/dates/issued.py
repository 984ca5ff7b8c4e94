"""Page -> the day on which each of its articles was published, where the line under its headline says so.

A page of one article is dated as a whole, in `dating`; one that gathers articles of several days is not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date

from extractors.bylines.credits import credit
from extractors.records import Reading
from extractors.text.scanning import near

__all__ = ["in_credits", "issued_days"]

_CREDITS = re.compile(
    r"(?:[^。！？\n]{0,40}?(?<![\u4e00-\u9fff]))?(?:(?:本[文站]|信息|文章|稿件)?(?:[发發][布佈表]|更新|上[传傳]|刊[发發]|[录錄]入|[编編][辑輯])?"
    r"(?:[时時][间間]|日期)|(?:文章|信息|稿件)?[来來]\s?源|作\s?者|[责責]?任?[编編]\s?[辑輯]|[责責]\s?[编編]|供\s?稿|撰\s?稿|[审審]\s?核"
    r"|[记記]\s?者|[浏瀏][览覽]|[点點][击擊]|[阅閱][读讀])(?:次[数數]|量)?\s?[:：|｜]"
    r"|[\s\d:：\-/.年月日T（）()【】\[\]]+$"
)
_STAMPED = re.compile(
    r"[^，。；！？]{0,44}(?:19|20)\d\d\s?[-/.年]\s?\d\d?\s?[-/.月]\s?\d\d?\s?日?\s*\d{1,2}[:：]\d\d[^，。；！？]{0,40}"
)
"""A line with day and hour is a stamp: http://… 2008年05月22日10:20 某报."""
_AFTER_FIELD = re.compile("[:：|｜]")
_STAMP = frozenset("年月日T")
"""What follows each field of such a line, and letters of a line that is only a day."""
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d\d?)\s?[-/.月]\s?(\d\d?)")
"""A day in full: 2020年7月19日."""
_YEAR = re.compile(r"19\d\d|20\d\d")
_LONGEST_CREDITS = 90


def issued_days(reading: Reading) -> dict[int, str]:
    """The ISO days by number of block, for a page of several articles."""
    if len(reading.blocks) < 2:
        return {}
    begins = [reading.offsets[block.begin] for block in reading.blocks]
    if begins != sorted(begins):
        return {}
    issued: dict[int, str] = {}
    for hit in near(_DAY, reading.page.text, _YEAR, before=0, after=16):
        if in_credits(reading.page.text, hit.start()) and (day := _iso(hit)):
            issued.setdefault(bisect_right(begins, hit.start()) - 1, day)
    return issued


def in_credits(text: str, at: int) -> bool:
    """Whether a place stands in the line that says who published an article and when: 来源：… 发布时间：…."""
    begin = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[begin : end if end >= 0 else len(text)]
    if len(line) > _LONGEST_CREDITS:
        return False
    if ((":" in line or "：" in line) and _STAMPED.fullmatch(line)) or credit(line.strip()):
        return True
    prose = line[:1].isalpha() and line[0] not in _STAMP and not _AFTER_FIELD.search(line)
    return not prose and _CREDITS.match(line) is not None


def _iso(hit: re.Match[str]) -> str | None:
    try:
        return date(*map(int, hit.groups())).isoformat()
    except ValueError:
        return None

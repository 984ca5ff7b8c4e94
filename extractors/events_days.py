"""Candidate -> the day that an article says it happened on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.events_candidates import Candidate
from extractors.events_story import Sentence, Story, opens_paragraph
from extractors.records import DateMention

OPENER = 14
"""How far into a sentence a date may stand that opens it: 据县公安局消息，4月10日，…."""
_DAY_NUMBER = re.compile(r"(\d{1,2})日")
_CAUSE = re.compile(
    r"[^，。；]{0,24}(?:地震|[洪水火雪旱风震]灾|灾[害情难]|洪水|泥石流|滑坡|事故|疫情|暴雨|台风|冰雹|险情)[^，。；]{0,8}(?:后|以来)[，,]"
)
_SIGNS = re.compile(r"签[约署订定下字]")
"""Words for the same signing: 12个项目现场签约, of which 甲与乙签订…."""
_DAYS = ("昨", "今日", "今天", "今晨", "今晚", "当天", "当日", "当晚", "同日", "次日", "上周", "本周", "周")
Told = tuple[str, DateMention | None]
"""A word that told of something, and its day."""
_WHICH_DAY = ("前（", "天（", "日（", "晚（", "昨（", "今（", "天(", "日(", "晚(", "昨(", "今(")
"""What a day in brackets only makes plain: 昨天（6月22日）."""
_SESSIONS = ("开幕式", "闭幕式", "开幕会", "闭幕会", "预备会", "预备会议", "开幕", "闭幕")
"""What only opens or ends something that lasts for days."""
_JOINS_DAYS = frozenset({"和", "、", "及", "以及", "与", "至", "到"})


def is_report_date(day: DateMention) -> bool:
    """Whether a date is such as tells when something happened: a day, 近日 or 昨天."""
    if day.value is None:
        return day.vague or "日" in day.text or day.text.startswith(_DAYS)
    return len(day.value) == 10 or day.text.startswith(_DAYS)


def is_whole(day: DateMention | None) -> bool:
    """Whether a date is known to the day."""
    return day is not None and day.value is not None and len(day.value) == 10


def is_numeric(day: DateMention) -> bool:
    """Whether a date names its day itself, as 9月27日, and not as 昨天."""
    return not day.text.startswith(_DAYS)


def is_dateline(story: Story, day: DateMention) -> bool:
    """Whether a date only tells when the report was sent: 本报4月22日讯."""
    return story.masked.startswith(("讯", "电", "消息"), day.end)


def day_of(story: Story, main: Candidate) -> DateMention | None:
    """The day of the main happening: said in its sentence, else in the lead before it."""
    own = own_day(story, main)
    if own is not None and (main.sentence.number >= 0 or is_report_date(own)):
        return own
    before = [s for s in story.body if s.number < max(main.sentence.number, 1)]
    after = [s for s in story.body[:2] if not _is_item(story, s, main)]
    lead = [*before[::-1], *after]
    days = [day for s in lead for day in s.dates if is_report_date(day) and not _is_cause(story, day)]
    return next((day for day in days if not is_dateline(story, day)), days[0] if days else own)


def _is_item(story: Story, sentence: Sentence, main: Candidate) -> bool:
    """Whether a sentence rather tells of something else, in a paragraph that begins with a day of its own."""
    later = sentence.begin > main.sentence.begin >= story.block.body_begin
    return (
        later
        and bool(sentence.dates)
        and sentence.dates[0].begin == sentence.begin
        and opens_paragraph(story, sentence)
    )


def own_day(story: Story, candidate: Candidate) -> DateMention | None:
    """The day said in its own sentence: before it, or in the first sentences after it too."""
    dates = [d for d in candidate.sentence.dates if not _is_quoted(story, d) and story.masked[d.begin - 1] != "就"]
    dates = [d for d in dates if not _is_cause(story, d)]
    at = candidate.trigger.begin
    before = [d for d in dates if d.begin < at]
    days = [d for d in before if is_report_date(d)]
    days = [d for d in days if not is_dateline(story, d)] or days
    if days:
        return _first_joined(story, days)
    if candidate.sentence.number <= 1:
        after = next((d for d in dates if d.begin > at and is_report_date(d)), None)
        if after is not None:
            return after
    rough = [d for d in before if d.value and says_when(story, d)]
    return max(rough, key=_precision, default=None)


def _is_cause(story: Story, day: DateMention) -> bool:
    """Whether a date is that of a disaster after which something was done: 5月12日地震发生后，…."""
    return bool(_CAUSE.match(story.masked, day.end))


def _is_quoted(story: Story, day: DateMention) -> bool:
    """Whether a date stands in quotation marks or brackets, but for those that say which day is meant."""
    return story.masked[day.begin] == "■" and not story.masked.endswith(_WHICH_DAY, 0, day.begin)


def _first_joined(story: Story, days: list[DateMention]) -> DateMention:
    """The last of some days, or the first of those joined with it: 18日下午和19日上午."""
    first = days[-1]
    for day in reversed(days[:-1]):
        if story.masked[day.end : first.begin] not in _JOINS_DAYS:
            break
        first = day
    return first


def _precision(day: DateMention) -> tuple[int, int]:
    return len(day.value or ""), day.begin


def says_when(story: Story, day: DateMention) -> bool:
    """Whether a date tells when something happened, and is not part of a name: 2021年度先进单位."""
    before, after = story.text[day.begin - 1 : day.begin], story.text[day.end : day.end + 2]
    if story.text.endswith("关于", 0, day.begin):
        return False
    if after == "以来" or before in {"“", "《"}:
        return False
    if day.value and len(day.value) == 4 and day.text[0].isdigit():
        return day.text.endswith("年") and (before in set("，。、\n　继于在自 ") or after.startswith("，"))
    return True


def running_day(story: Story, main: Candidate, sentence: Sentence, day: DateMention | None) -> DateMention | None:
    """The day that the telling has come to: the last one said before a sentence, from the main happening on."""
    told = (s for s in reversed(story.body) if main.sentence.begin < s.begin < sentence.begin)
    said = (
        d for s in told for d in s.dates if is_whole(d) and is_report_date(d) and s.dates[0].begin - s.begin <= OPENER
    )
    return next(said, day)


def differ(own: DateMention | None, day: DateMention | None) -> bool:
    """Whether two happenings are of different days, both told in full, the second with a date and not 昨天."""
    if own is None or not is_whole(own) or not is_numeric(own):
        return False
    return day is None or (day.value is not None and not (own.value or "").startswith(day.value))


def is_told(candidate: Candidate, own: DateMention | None, seen: Sequence[Told]) -> bool:
    """Whether its trigger only repeats one told before, unless both are of days that differ: 宣布…开幕 after 开幕式."""
    word = candidate.trigger.word.text
    signs = _SIGNS.match(word)
    return any(
        (word in other or other in word or (signs and _SIGNS.match(other))) and not differ(own, day)
        for other, day in seen
    )


def is_session(candidate: Candidate) -> bool:
    """Whether it only opens or ends something that lasts for days: 会议举行|开幕式."""
    return candidate.trigger.word.text.endswith(_SESSIONS)


def is_part(candidate: Candidate, own: DateMention, main: Candidate, day: DateMention | None) -> bool:
    """Whether it is of a day of the main happening and of its kind, or opens or ends it: 17日 of 16日至17日."""
    if day is None or not (candidate.type == main.type or is_session(candidate)):
        return False
    if own.value and day.last:
        return (day.value or "") <= own.value <= day.last
    return own.value is None and day.value is None and _is_of_range(own.text, day.text)


def _is_of_range(own: str, days: str) -> bool:
    """Whether a day is the first or last of some days told without a year: 1月17日 of 1月16日至17日."""
    number = _DAY_NUMBER.search(own)
    return number is not None and bool(re.search(rf"[至到—-].*(?<!\d){number[1]}日", days))

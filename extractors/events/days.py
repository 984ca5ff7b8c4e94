"""Candidate -> the day that an article says it happened on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from extractors.events.candidates import Candidate
from extractors.events.story import Sentence, Story, opens_paragraph
from extractors.events.wording import worded
from extractors.records import DateMention

OPENER = 14
"""How far into a sentence a date may stand that opens it: 据县公安局消息，4月10日，…."""
THE_SAME_DAY = ("同日，", "同日,", "同一天，", "同一天,")
"""How a brief goes on with what others did that day."""
_OPENS_YEAR = 4
"""How far into its sentence the year stands that it tells of: 早在2006年，…."""
_LAST_YEAR = ("去年", "前年", "上年")
_DAY_NUMBER = re.compile(r"(\d{1,2})日")
_CAUSE = worded(r"[^，。；]{0,24}(?&disaster)[^，。；]{0,8}(?:后|以来)[，,]")
_OTHERS_DAY = worded(
    r"起?开?始?(?:接受|网上)?报名|之?前[，,完报将按整提交必、]|前后|[^，。；]{0,16}以来|起[，,]?(?:正式|开始)?(?:施行|实施|执行|生效)|(?:正式|开始)?(?:施行|实施|生效)|出生"
    r"|[^，。；]{0,16}?(?&issued)的|[^，。；]{0,16}?(?:召开|举行|发布|通过|公布)的(?:《|[^，。；]{0,30}(?&decided))"
    r"|[^，。；]{0,6}(?&takes_up)(?:以?后|之后|至今)|[，,][^，。；]{0,10}曾"
)
"""How a date goes on that is another's: 3月5日前完成, 3月1日起施行, 2月20日召开的省委全会精神."""
_OTHER_BEFORE = worded(
    r"(?:(?:(?&founded)|将|定|拟)[于在]|截[至止]到?|(?:持续|延续|推迟|延期|延长)[至到]"
    r"|(?:预计|计划|力争|确保)[于在到至]?|此前[，,]?|早[在于]|曾[在于]?)\Z"
)
"""What stands before a date that is another's: 成立于1998年9月1日, 将于6月1日, 截至3月5日."""
_NEAR = 5
"""How long what stands before such a date may be."""
_YEAR = 4
"""How long the value of a bare year is."""
_MONTH = 7
"""How long the ISO form of a month is."""
_HELD_ON = worded(
    r"[，。；：！？\s](?:据[悉了解介绍]{1,2}[，,])?(?:此次|本次|这次|本届|该|这一|整个)?(?:[^，。；：\n]{0,8}?)"
    r"((?&occasion))(?:已|是)?[于在]?大?(?:(?:[昨今前][天日晚]?|日前|近日)[（(])?\Z"
)
"""What stands before the day on which something was held: 。活动于|8月3日举行."""
_WAS_HELD = re.compile(r"[^，。；]{0,24}(?:举[行办]|召开|开[幕展赛班讲]|启动|进行|完成|落幕|闭幕|拉开|上演)")
_SIGNS = re.compile(r"签[约署订定下字]")
"""Words for the same signing: 12个项目现场签约, of which 甲与乙签订…."""
_DAYS = ("昨", "今日", "今天", "今晨", "今晚", "当天", "当日", "当晚", "同日", "次日", "上周", "本周", "周")
_UNKNOWN = (
    *(
        "前天",
        "前晚",
        "今早",
        "今夜",
        "今上",
        "今下",
        "今中",
        "今凌",
        "同一天",
        "翌日",
        "隔天",
        "第二天",
        "上上周",
        "上星期",
        "上个周",
        "上个星期",
    ),
    *("这周", "本星期", "星期", "农历", "正月", "腊月", "冬月", "大年"),
)
"""How a day begins that an undated page leaves unknown."""
Told = tuple[str, DateMention | None]
"""A word that told of something, and its day."""
_WHICH_DAY = ("前（", "天（", "日（", "晚（", "昨（", "今（", "天(", "日(", "晚(", "昨(", "今(")
"""What a day in brackets only makes plain: 昨天（6月22日）."""
_SESSIONS = ("开幕式", "闭幕式", "开幕会", "闭幕会", "预备会", "预备会议", "开幕", "闭幕")
"""What only opens or ends something that lasts for days."""
_LASTING = ("连日", "近来", "近期", "近段", "最近")
"""How it is said of what goes on for days, in which a report's own day may lie: 连日来，持续高温。|7月18日，…."""
_BESIDE_IT = (*_LASTING, "前一")
"""Nor is the day before one that the report tells of its own: 前一天夜里，老人去世."""
_JOINS_DAYS = re.compile("(?:\\d{1,2}[时点:：](?:\\d{1,2}分?)?许?)?(?:[和、及与至到]|以及)")
"""What stands between two days, and the hour of the first: 4日|23时至|5日凌晨."""

_AHEAD = re.compile("[^，。；]{0,8}将(?:要|会|于|在|迎|举|召|开[幕展始放通]|启动|进行|实施)")
"""How a date goes on that is of what is still to come."""


def is_report_date(day: DateMention) -> bool:
    """Whether a date is such as tells when something happened: a day, 近日 or 昨天."""
    if day.value is None:
        return day.vague or "日" in day.text or day.text.startswith((*_DAYS, *_UNKNOWN))
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
    sent = own if own is not None and is_dateline(story, own) else None
    if own is not None and _is_named_for(story, main, own):
        own = _next_day(story, main, own.value or "") or own
    if own is not None and own is not sent and (main.sentence.number >= 0 or is_report_date(own)):
        return (_told_below(story, main) if own.vague else None) or own
    before = [s for s in story.body if s.number < max(main.sentence.number, 1)]
    after = [s for s in story.body[:2] if not (s.speech or _is_item(story, s, main))]
    lead = [*before[::-1], *after]
    days = [day for s in lead for day in s.dates if is_report_date(day) and not (day.ahead or _is_other(story, day))]
    days = [day for day in days if not day.text.startswith(_BESIDE_IT)] or days
    first = next((day for day in days if not is_dateline(story, day)), None)
    return first or _told_below(story, main) or (days[0] if days else own)


def _is_named_for(story: Story, main: Candidate, day: DateMention) -> bool:
    """Whether a year only begins the name of what was held: 2022年|白石镇篮球赛落幕."""
    if len(day.value or "") != _YEAR or main.rule != "held" or not main.begin <= day.begin < main.trigger.begin:
        return False
    return story.masked[day.end : day.end + 1] not in {"，", ",", "以", "来"}


def _next_day(story: Story, main: Candidate, year: str) -> DateMention | None:
    """The day of that year with which the next sentence begins."""
    after = (s for s in story.body if s.begin > main.sentence.begin and s.dates and not s.speech)
    first = next(after, None)
    if first is None or first.number > main.sentence.number + 1:
        return None
    day = first.dates[0]
    fits = is_whole(day) and is_report_date(day) and (day.value or "").startswith(year) and not day.ahead
    return day if fits and day.begin == first.begin else None


def _told_below(story: Story, main: Candidate) -> DateMention | None:
    """The day that a later sentence says of the happening by its name or as 活动: 此次比赛于3月5日举行."""
    held_on = _HELD_ON.of(story.lexicons)
    for sentence in story.body:
        if sentence.begin <= main.sentence.begin or sentence.speech:
            continue
        for day in (d for d in sentence.dates if is_report_date(d) or len(d.value or "") > _YEAR):
            said = held_on.search(story.masked, sentence.begin - 1, day.begin)
            same = said and (said[1] == "活动" or said[1] in main.trigger.word.text)
            if same and _WAS_HELD.match(story.masked, day.end):
                return day
    return None


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
    here, begin = candidate.sentence, candidate.begin
    dates = [d for d in dates if not (d.ahead or _is_other(story, d))]
    dates = [d for d in dates if here.clause_end(d.end) > begin or not is_ahead(story, here, d)]
    at = candidate.trigger.begin
    before = [d for d in dates if d.begin < at]
    sent = [d for d in before if is_dateline(story, d)]
    days = [d for d in before if is_report_date(d) and d not in sent]
    if days:
        return _joined(story, days)
    if candidate.sentence.number <= 1:
        after = next((d for d in dates if d.begin > at and is_report_date(d)), None)
        if after is not None:
            return after
    held = candidate.verb.begin if candidate.verb else at
    rough = [d for d in dates if d.begin < max(at, held) and d.value and d not in sent and says_when(story, d)]
    if candidate.verb is None:
        rough = [d for d in rough if not (d.last and len(d.value or "") == _MONTH)]  # 今年1—11月，全县…
    if sent:
        rough = [d for d in rough if len(d.value or "") > _YEAR]
    return max(rough, key=_precision, default=sent[-1] if sent else None)


def _is_other(story: Story, day: DateMention) -> bool:
    """Whether a date is of something else: a disaster's after which something was done, a founding, a deadline."""
    others = _OTHERS_DAY.of(story.lexicons).match(story.masked, day.end)
    if others and others[0].endswith("曾") and others.end() - 1 in story.person_begins:
        others = None  # 昨日，院长曾某到某县调研
    if others or _CAUSE.of(story.lexicons).match(story.masked, day.end):
        return True
    before = _OTHER_BEFORE.of(story.lexicons)
    return before.search(story.masked, max(day.begin - _NEAR, story.block.begin), day.begin) is not None


def is_ahead(story: Story, sentence: Sentence, day: DateMention) -> bool:
    """Whether a date is of what is still to come: 因12月5日|将举行选举，…."""
    return day.ahead or bool(_AHEAD.match(story.masked, day.end, sentence.clause_end(day.end)))


def _is_quoted(story: Story, day: DateMention) -> bool:
    """Whether a date stands in quotation marks or brackets, but for those that say which day is meant."""
    return story.masked[day.begin] == "■" and not story.masked.endswith(_WHICH_DAY, 0, day.begin)


def _joined(story: Story, days: list[DateMention]) -> DateMention:
    """The last of some days, or all joined with it, 18日下午和19日上午; the first where they do not follow."""
    last = days[-1]
    joined = [last]
    for day in reversed(days[:-1]):
        if not _JOINS_DAYS.fullmatch(story.masked, day.end, joined[-1].begin):
            break
        joined.append(day)
    first = joined[-1]
    if first is last or not (is_whole(first) and is_whole(last) and first.value and last.value):
        return first
    following = date.fromisoformat(last.value) - date.fromisoformat(first.value) == timedelta(len(joined) - 1)
    whole = replace(first, end=last.end, text=story.text[first.begin : last.end], last=last.value)
    return whole if following else first


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
    if day is None or not (candidate.type in {main.type, "other"} or is_session(candidate)):
        return False
    if own.value and day.last:
        return (day.value or "") <= own.value <= day.last
    return own.value is None and day.value is None and _is_of_range(own.text, day.text)


def _is_of_range(own: str, days: str) -> bool:
    """Whether a day is the first or last of some days told without a year: 1月17日 of 1月16日至17日."""
    number = _DAY_NUMBER.search(own)
    return number is not None and bool(re.search(rf"[至到—-].*(?<!\d){number[1]}日", days))


def is_bygone(sentence: Sentence, day: DateMention | None) -> bool:
    """Whether a sentence opens with the year or month of something earlier: 2006年，甲会捐建新校; 去年，县里召开…."""
    first = next(iter(sentence.dates), None)
    if first is None or first.begin - sentence.begin > _OPENS_YEAR:
        return False
    if first.text.startswith(_LAST_YEAR):
        return True
    if day is not None and day.vague:
        return len(first.value or "") == _MONTH  # 近日，…。2月底，县里召开…
    if day is None or not (first.value and day.value) or len(first.value) >= len(day.value):
        return False
    return (first.last or first.value) < day.value[: len(first.value)]

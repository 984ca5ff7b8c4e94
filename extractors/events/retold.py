"""Another happening of an article -> whether it is the main one, told again by another name."""

from __future__ import annotations

import re

from extractors.events.candidates import GENERIC, Candidate, telling_word
from extractors.events.days import is_session
from extractors.events.story import Story, opens_paragraph
from extractors.events.who import subject

_OFFICES = ("公所", "政府", "人民政府", "党委", "办事处")
"""What holds what is told to be held by a town or street itself."""
_SEAMS = re.compile(r"[\s、，·“”「」]+|一年一度的?")
"""What may differ where a name is said again."""
_NAMED_FULLY = 7
"""How long a name must be that is said again."""
THIS = re.compile(r"[此本这该]项|[此本这]次|[此本]届|[此本]期|该次|这一?[场次届项]")
"""What says that the happening meant was told of before."""
_HOUR = re.compile(r"[\d时点分半:：许左右上下午晚间]*")
"""All that stands before a happening's word where it is only said when that ended."""
_THAT_DAYS = ("当天的", "当日的", "当晚的", "今天的", "今日的", "今晚的")
"""What says so of an activity: 甲局承办了|当天的|活动."""
_BARE_MEETING = ("会议", "大会", "全会")

_HONOUR_NAMED = re.compile("“[^”]{3,}”")
_SUNDRY = re.compile(r"形式多样|丰富多彩|各类|各种|各项|多种|系列|一批|\d+[多余]?[场次]")
"""What a body does in general, beside what it held that day: 办了好些志愿服务."""


def is_generic(candidate: Candidate) -> bool:
    """Whether it is only called a meeting or an activity, which is then likely the one told before: 出席大会."""
    return candidate.rule == "held" and candidate.trigger.word.text in GENERIC


def is_named_again(story: Story, candidate: Candidate) -> bool:
    """Whether what is held is only called what was told before: 乡政府组织了|这次活动."""
    verb, word = candidate.verb, candidate.trigger
    told = story.masked[verb.end : word.begin] if verb is not None and candidate.rule in {"hold", "join"} else ""
    told = told.removeprefix("了")
    return bool(THIS.fullmatch(told)) or (word.word.text in GENERIC and told in _THAT_DAYS)


def is_retold(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether its name is part of the main one: 联谊会 after 服务处开幕及联谊会."""
    if candidate.verb is None or main.verb is None:
        return False
    begin = candidate.verb.end if candidate.rule == "hold" else candidate.begin
    name = story.text[begin : candidate.trigger.end]
    return name in story.text[main.begin : main.trigger.end]


def names_main(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether it only says of the main happening when it began or ended: 此次运动会于16日开幕, 19日会议闭幕."""
    if is_generic(candidate) and candidate.begin == candidate.trigger.begin:
        return True  # 活动于3月5日在县一中举行
    again = candidate.rule == "held" and candidate.trigger.word.text in telling_word(main)
    if again and _HOUR.fullmatch(story.masked, candidate.begin, candidate.trigger.begin):
        return True  # 10时45分演练结束
    if candidate.trigger.word.text in GENERIC and story.masked.endswith(
        _THAT_DAYS, candidate.begin, candidate.trigger.begin
    ):
        return True
    session = is_session(candidate)
    if not (session or (candidate.verb and candidate.type == main.type)):
        return False
    if THIS.search(story.masked, candidate.begin, candidate.trigger.begin):
        return True
    return session and main.type == "meeting" and story.masked.startswith(_BARE_MEETING, candidate.begin)


def is_named_alike(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether its whole name is the main one's, or holds it: “山水情”采茶节|活动 after “山水情”采茶节."""
    acting, first = holders(story, candidate, main)
    if acting and not acting & first and (first or opens_paragraph(story, candidate.sentence)):
        return False  # 柳河镇也举办演练
    told = [
        story.text[c.verb.end if c.rule == "hold" and c.verb else c.begin : c.trigger.end] for c in (candidate, main)
    ]
    short, long = sorted((_SEAMS.sub("", name) for name in told), key=len)
    own = not short.endswith("活动") or any(mark in name for mark in "“「节" for name in told)
    return own and len(short) >= _NAMED_FULLY and short in long


def holders(story: Story, candidate: Candidate, main: Candidate) -> tuple[set[str], set[str]]:
    """Who is told to hold it, and who the main happening, with what holds that for a town."""
    acting = {n.text for n in subject(story, candidate.sentence, candidate.at)}
    first = {n.text for n in subject(story, main.sentence, main.at)}
    return acting, first | {name + office for name in first for office in _OFFICES}


def same_honour(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether an award is the one told first, by its name in quotation marks: 获“平安县”称号, 被命名为|“平安县”."""
    if not candidate.type == main.type == "award":
        return False
    named = _HONOUR_NAMED.search(
        story.text, candidate.trigger.end, candidate.sentence.clause_end(candidate.trigger.end)
    )
    return named is not None and story.text.find(named[0], main.sentence.begin, main.sentence.end) >= 0


def is_sundry(story: Story, candidate: Candidate) -> bool:
    """Whether it only sums up what is done in general: 桃花节期间，开展|一系列|文旅活动."""
    if candidate.rule != "hold" or candidate.verb is None:
        return False
    return _SUNDRY.search(story.text, candidate.verb.end, candidate.trigger.begin) is not None

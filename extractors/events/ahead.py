"""Candidate -> whether its clause tells of what is still to come, or of what is done again and again."""

from __future__ import annotations

import re

from extractors.events.candidates import PREPARES, Candidate
from extractors.events.story import Story, is_in_name
from extractors.events.wording import event_classes, worded
from extractors.events.words import Hit

BACKGROUND = worded(
    r"(?&repeated)|以来(?!我|涌现|的|首[场次届个批]|第[一二三四五六七八九十]|最)|(?:连续多年|连年)(?![^，。；]{0,12}的)|定期(?!会|大会|班)|共(?=开展|组织|举办)"
    r"|都会(?:$|(?&habitual))|总会(?:$|(?&habitual))|先后(?!到|来|深|前|赴|走|对|实|察|查|参|考|调|在)"
)
"""What tells of how things are or were done again and again, and of no one happening."""
_SINCE = ("以来，", "以来,")
"""How the clause before ends that makes it one of many: 4月份以来，某镇开展了…."""
_SINCE_THEN = re.compile("[^，。；、]{0,4}以来(?!最)")
"""How a clause ends that only says since when: 自3月5日启动整治行动|以来."""
_UP_TO = re.compile("(?:截[至止][^，。；]{2,16}|[到至][^，。；]{2,12}[日月底前末]止)[，,]$")
"""The clause before what is only counted: 截至5月21日，|全县已接收捐款386万元."""
_BY_NOW = worded("(?&by_now)[，,]?")
"""What makes it only how things stand: 目前，该县已|建成8个文化站."""
_THING = re.compile(
    r"(?:正在[^，。；]{2,16}的)?(?!陆续)(?![于在对为向从以按会要不再有举开组继依集全统正进派赴前深联与和由通])[^，。；]{2,24}"
)
"""What 将 puts first, and no adverb: 将逃犯|抓获, and not 将依法|查获."""
_DEMANDS = re.compile(
    r"要求(?=各(?!地)|全[县市区镇乡旗体]|相关|有关[部单]|与会|参会)|(?:提出|[，,：:])?希望(?=[^，。；“”]{2,20}(?:能够?|要|进一步|继续|加大|加强))"
)
"""What makes all that follows in a sentence only what somebody wants done: 县长甲|要求各单位落实责任，开展检查."""
_AS_ASKED = re.compile("(?:按照?|根据|依照|遵照|对照|落实)[^，。；]{0,16}$")
"""What stands before a demand by which something was done: 按照会议|要求各乡镇统一行动."""
_LIMITS = ("前", "之前", "以前", "起")
"""What makes a day to come that of something else: 5月底前建成的中心|揭牌."""
_TAKES_PLACE = re.compile("[在于进举开召启拉]")
"""How a day goes on that is of what was named before it: 招聘面试16日|在县一中进行."""
_GOES_ON = re.compile("，(?:提前|[将定订拟])?[在于]?")
"""What stands between what somebody holds and the day on which it will be: 举办联欢活动，|提前在8月30日举行."""
_MEANWHILE = re.compile("(?:[^，。；]{0,8}?(?:期间|其间|当[天日晚])|届时)")
"""How a sentence begins with the time of what was told before it."""


def is_future(story: Story, candidate: Candidate) -> bool:
    """Whether its clause speaks of what will or should be: 将启动, 要召开; or of habit: 近年来…开展."""
    sentence = candidate.sentence
    begin, at = candidate.begin, candidate.at
    for hit in sentence.hits:
        ahead = begin <= hit.begin < at and "future" in hit.word.roles
        if not ahead or _RESOLVED.match(story.masked, hit.begin, at):
            continue
        if not _puts_first(story, candidate, hit) and not is_in_name(sentence, hit):
            return True
    if _is_planned(story, candidate) or _is_demanded(story, sentence.begin, begin):
        return True
    last = max(candidate.trigger.end, candidate.verb.end if candidate.verb else 0)
    standing = story.masked.endswith("已", 0, candidate.at) and _BY_NOW.of(story.lexicons).search(
        story.masked, sentence.begin, candidate.at
    )
    if candidate.rule == "deed" and (standing or _UP_TO.search(story.masked, sentence.begin, candidate.begin)):
        return True
    if story.masked.endswith(_SINCE, sentence.begin, candidate.begin) or _SINCE_THEN.match(story.masked, last):
        return True
    return any(
        not any(n.begin <= told.start() and told.end() <= n.end for n in sentence.names)
        for told in BACKGROUND.of(story.lexicons).finditer(story.masked, begin, at)
    )  # 向县慈善总会捐款


def _is_demanded(story: Story, begin: int, end: int) -> bool:
    """Whether somebody wants done what follows in a sentence, and it is not told to be done as was asked."""
    demand = _DEMANDS.search(story.masked, begin, end)
    return demand is not None and _AS_ASKED.search(story.masked, begin, demand.start()) is None


def _is_planned(story: Story, candidate: Candidate) -> bool:
    """Whether the day told of it had not come when the page was printed: 采摘节|5月18日|开园, in a paper of 10 May."""
    sentence = candidate.sentence
    if not any(day.ahead for day in sentence.dates):
        return _is_part_of_plan(story, candidate)
    before = next((day for day in reversed(sentence.dates) if day.begin < candidate.at), None)
    if candidate.rule in {"hold", "deed"} and before is None:
        first = next((d for d in sentence.dates if _TAKES_PLACE.match(story.masked, d.end)), None)
        close = sentence.clause_end(candidate.trigger.end)
        before = first if first and _GOES_ON.fullmatch(story.masked, close, first.begin) else None
    if candidate.rule == "held" and candidate.verb is not None:
        before = next((d for d in sentence.dates if candidate.at < d.begin < candidate.verb.begin), before)
    elif candidate.verb is None:
        end = sentence.clause_end(candidate.trigger.end)
        after = (d for d in sentence.dates if candidate.at < d.begin < end and _TAKES_PLACE.match(story.masked, d.end))
        before = next(after, before)
    return before is not None and before.ahead and not story.masked.startswith(_LIMITS, before.end)


def _is_part_of_plan(story: Story, candidate: Candidate) -> bool:
    """Whether it comes while something is held that the sentence before puts on a day to come: |采摘节期间|举办大赛."""
    sentence = candidate.sentence
    if sentence.dates or not _MEANWHILE.match(story.masked, sentence.begin, candidate.at):
        return False
    told = next((s for s in reversed(story.body) if s.begin < sentence.begin), None)
    return told is not None and bool(told.dates) and told.dates[-1].ahead


def _puts_first(story: Story, candidate: Candidate, hit: Hit) -> bool:
    """Whether 将 only puts the object first: 将近百人, 将“…”作为…, 将政策送到…; or a meeting that was held prepares."""
    words = event_classes(story.lexicons)
    if story.masked.endswith(words.ordered("already"), candidate.begin, hit.begin):
        return True
    if hit.word.text.startswith(PREPARES) and candidate.rule == "held":
        return True  # 文化节筹备工作会议召开
    if hit.word.text != "将":
        return hit.word.text == "定于" and story.masked.startswith("了", candidate.trigger.end)
    moved = candidate.trigger.word.text.endswith(words.ordered("outcome")) and _THING.fullmatch(
        story.masked, hit.end, candidate.at
    )
    return bool(moved) or story.masked.startswith(words.ordered("put_first"), hit.end)


_RESOLVED = re.compile("(?:决定|订于)[^，。；]{0,16}[举召开进][办行开展]的")
"""What was only resolved once, of something that is told to happen now: 县委|决定举办的|丰收节开幕."""

"""Candidate -> whether it is only a means, an end, a cause or company of something else that is told."""

from __future__ import annotations

import re

from extractors.events.candidates import Candidate
from extractors.events.story import Story
from extractors.events.wording import event_classes, worded

_INSTRUMENT = worded(r"(?:积极|切实|全面|认真)*(?:(?&means)|以(?=[^，。；]{1,30}为(?!主题的)))")
PURPOSE = worded("为(?&to_end)")
"""How a clause begins that tells to what end something is done: 为深入贯彻上级部署，…."""
_AS_MEANS = re.compile("[把将][^，。；]{0,24}$")
_MADE = worded("[^，。；]{0,12}(?&made_into)")
"""What stands before and behind what is made a matter of policy: 把|开展环境整治|作为重要抓手."""
_INTENT = worded("为了?(?&earnestly)*")
"""What stands before a verb of holding that says why something else was done: 为认真|开展旁听活动，县法院邀请代表…."""
_RULED = re.compile("经(?![过历由开])[^，。；]{2,30}")
"""What makes a talk only the way to a decision: 经县防汛指挥部|会商研究，决定…."""
_AS_FORM = worded(r"(?:、[^，。；]{1,40})?等[^，。；、]{0,6}(?&way)")
"""What makes it one of several ways to do something: 举办招聘会、开展培训等方式."""
_ABOUT = re.compile("[^，。；]{0,6}[就对](?!接)")
_DEALT_WITH = worded("[^，。；]{0,6}(?:进行|[作做]|作出|提出)了?[^，。；]{0,6}(?&dealt_with)")
"""What makes it only the matter of a meeting: 会议就开展宣传活动进行了部署."""
_INVITED = re.compile("邀|请|组织")
"""What makes it somebody's own deed that others listen: 法院|邀请代表旁听."""


def is_company(story: Story, candidate: Candidate) -> bool:
    """Whether it only tells who went along on a visit, or listened: 副县长甲随同|慰问; 学生|旁听，法院审理…."""
    sentence = candidate.sentence
    if candidate.trigger.word.text.startswith("旁听"):
        end = sentence.clause_end(candidate.trigger.end)
        invited = _INVITED.search(story.masked, candidate.begin, candidate.at)
        return not invited and any(h.begin > end and h.word.form == "deed" for h in sentence.hits)
    if candidate.verb is not None or candidate.type != "inspection":
        return False
    at = candidate.trigger.begin
    return any("attend" in h.word.roles and h.end == at for h in sentence.hits)


def is_means(story: Story, candidate: Candidate) -> bool:
    """Whether it is named only as a means: 通过开展活动, 结合…大会, and not 围绕…开展调研."""
    words = event_classes(story.lexicons)
    if candidate.type in {"inspection", "meeting"} and story.masked.startswith("围绕", candidate.begin):
        return False
    if _AS_FORM.of(story.lexicons).match(story.masked, candidate.trigger.end):
        return True
    if _DEALT_WITH.of(story.lexicons).match(story.masked, candidate.trigger.end) and _ABOUT.match(
        story.masked, candidate.begin
    ):
        return True
    if story.masked.endswith(words.ordered("by_means"), candidate.begin, candidate.at):
        return True
    made = _MADE.of(story.lexicons).match(story.masked, candidate.trigger.end)
    if made and _AS_MEANS.search(story.masked, candidate.begin, candidate.at):
        return True
    if candidate.rule == "hold" and _INTENT.of(story.lexicons).fullmatch(story.masked, candidate.begin, candidate.at):
        return True
    if candidate.rule == "deed" and _is_purpose(story, candidate):
        return True
    if candidate.type == "meeting" and _RULED.fullmatch(story.masked, candidate.begin, candidate.at):
        return True
    return bool(_INSTRUMENT.of(story.lexicons).match(story.masked, candidate.begin, candidate.at))


def _is_purpose(story: Story, candidate: Candidate) -> bool:
    """Whether a deed is only what something else was done for: 为保障安全检查，|县公安局召开会议."""
    sentence, trigger = candidate.sentence, candidate.trigger
    if (
        not PURPOSE.of(story.lexicons).match(story.masked, candidate.begin)
        or "了" in story.masked[trigger.end - 1 : trigger.end + 1]
    ):
        return False
    if any(n.kind in {"person", "organisation"} and candidate.begin <= n.begin < trigger.begin for n in sentence.names):
        return False  # 为推进建设，县长甲|调研
    end = sentence.clause_end(trigger.end)
    return any(h.begin > end and (h.word.type is not None or "hold" in h.word.roles) for h in sentence.hits)


def is_cause(story: Story, candidate: Candidate) -> bool:
    """Whether it is only said why something else was done: 由于镇长甲当选县议员，公所举行欢送会."""
    won = candidate.type == "appointment" or candidate.rule == "won"
    return won and story.masked.startswith(("由于", "因为", "鉴于"), candidate.begin)

"""Sentence -> slots: hosts, winners of a contest, signers and donors, whom what they did tells of."""

from __future__ import annotations

import re

from extractors.events.absence import is_absent
from extractors.events.candidates import is_not_done
from extractors.events.lists import plays
from extractors.events.officers import COUNTIES, WHERE, is_cut
from extractors.events.outcome import winner
from extractors.events.slots import Slots, add
from extractors.events.story import Name, Sentence, Story
from extractors.events.who import bodies, persons, run_before, subject
from extractors.events.words import Hit
from extractors.records import EventType

_ORGANISES = ("举办", "组织", "开展", "发起", "举行", "组织实施", "牵头", "主办", "承办", "协办")
_BY = re.compile(r"由[^，。；、的]{0,18}(?:(?:牵头|主导|发起|组织)，(?:并?联合|会同|携手|协同|协调))?")
_THIS = re.compile(
    "了?(?:(?:这|本|此|该)(?:[一两]?[次场届项期]|活动|大?赛)|(?:当|今)[天日晚]的[^，。；的]{0,6}(?:活动|赛|会|演出|仪式))"
)
"""What follows who held it, where the activity was told before: 甲局、乙局联合举办了|这次|运动会."""
_EVENT_BY = re.compile("(?:活动|典礼|仪式|[大比]赛|赛事|大会|晚会)由")
"""What somebody ran, so that no paper or case is meant: 活动|由…办理."""
_FESTIVAL = re.compile(r"(?:据[^，。；]{1,6}，)?[^，。；]{0,24}(?:节|周|赛|展|演|活动)(?:[^，。；会]{0,12}，)?将?由")
"""What is hosted that a meeting only speaks of: 本届梨花节由…主办."""
_AHEAD = re.compile("将[于在]|拟[于在]|定于|即将")
"""What tells that it is still to come."""
_ONE_OF = re.compile(
    "(?:、[^，。；]{1,14})?的(?:一项|一个|系列|大型|品牌|重要|年度|传统)[^，。；]{0,6}(?:活动|品牌|项目|工程)(?=[，。；])"
)
"""What makes those who held it hosts of something larger: 这是甲会主办|的一项品牌活动."""
_TOGETHER = re.compile(
    r"(?:等[^，。；、]{0,10})?(?:联合|共同|牵头|联手|携手|具体|负责|主要|组织|精心|倾力)*|[、和与及][^，。；、的]{2,14}(?:联合|共同)"
)
"""What stands between hosts and what they held: 甲局、乙局|联合|举办."""
_RUNS = re.compile("(?:负责|具体|独家|全程|全权|策划|赛事|活动)*(?:执行|运营|策划|实施)(?=[，。；的])")
"""What the last of several hosts does: 甲局主办，乙局承办，丙公司|执行."""
_WON_AT = frozenset({"contest", "performance", "ceremony"})
_NEXT_HOST = re.compile("[，,、]由?")
_GIVES = ("捐", "赠")
"""How the words begin by which a body gives something at a ceremony: 县新华书店向小学|赠送|图书."""
_ALL_OF = ("各", "所有", "全体", "部分", "有关", "相关", "多个", "辖区", "境内")
"""What follows a community that is not itself meant: 青山县各街道."""


def fill_doers(story: Story, sentence: Sentence, slots: Slots, kind: EventType) -> None:
    """Hosts, winners of a contest, signers and donors."""
    for hit in sentence.hits:
        begin = sentence.clause_begin(hit.begin)
        if hit.word.roles & {"host", "hold"} and _ONE_OF.match(story.masked, hit.end, sentence.end):
            continue
        if "host" in hit.word.roles:
            named = bodies(story, sentence, sentence.begin, hit.begin)
            hosts = run_before(story, [n for n in named if story.masked[n.begin] != "■"])
            hosts = [
                n for n in hosts if not story.masked.startswith(_ALL_OF, n.end) and not is_cut(story, n, hit.begin)
            ]
            if kind == "meeting" and hosts and _is_prepared(story, sentence, hosts[0].begin):
                hosts = []
        elif "hold" in hit.word.roles and (
            hit.word.text.removesuffix("了").endswith(_ORGANISES) or _is_run(story, sentence, hit)
        ):
            hosts = _held_by(story, sentence, hit)
        else:
            hosts = []
        hosts = [*hosts, *_run_by(story, sentence, hit)] if hosts and "host" in hit.word.roles else hosts
        add(slots.organisers, hosts)
        add(slots.hosts, hosts)
        if hit.word.form == "won" and kind in _WON_AT and hit.word.type != "appointment":
            won = winner(story, sentence, hit.begin)
            teams = kind != "ceremony"
            add(slots.attendees, [n for n in won if n.kind != "community" or (teams and plays(story, sentence, n))])
        if hit.word.form == "deed" and hit.word.type == "campaign" and kind in {"campaign", "ceremony"}:
            add(slots.attendees, [n for n in persons(sentence, sentence.begin, hit.begin) if not is_absent(story, n)])
            if kind == "ceremony" and hit.word.text.startswith(_GIVES) and not is_not_done(story, hit.end):
                givers = subject(story, sentence, hit.begin, near=True)
                add(slots.attendees, [n for n in givers if n.kind == "organisation"])
        if hit.word.form == "deed" and hit.word.type == kind == "signing":
            add(slots.attendees, persons(sentence, begin, hit.begin))
            parties = bodies(story, sentence, sentence.begin, hit.begin)
            add(slots.attendees, [n for n in parties if _is_party(story, n)])


def _is_prepared(story: Story, sentence: Sentence, at: int) -> bool:
    """Whether a host is that of something that a meeting only prepares: 旅游节将于4月26日举办，由|县政府主办."""
    festival = _FESTIVAL.match(story.masked, sentence.begin, at)
    return bool(festival or _AHEAD.search(story.masked, sentence.begin, at))


def _is_party(story: Story, name: Name) -> bool:
    """Whether a body named before a word of signing signs, and is not only where it was done or who came from there."""
    before = story.masked[name.begin - 1]
    if name.kind == "community" and name.text.endswith(COUNTIES):
        return before in "与同和"
    return before not in WHERE


def _run_by(story: Story, sentence: Sentence, hit: Hit) -> list[Name]:
    """Who carries out what others are said before to host: 由甲局主办，丙公司执行."""
    runs = _RUNS.search(story.masked, hit.end, sentence.end)
    hosts = run_before(story, bodies(story, sentence, hit.end, runs.start())) if runs else []
    if not (hosts and runs and hosts[-1].end == runs.start()):
        return []
    return hosts if _NEXT_HOST.fullmatch(story.masked, hit.end, hosts[0].begin) else []


def _is_run(story: Story, sentence: Sentence, hit: Hit) -> bool:
    """Whether a weaker word tells who held an activity, and no paper or case: 今天的活动由甲协会和乙公所共同|办理."""
    return hit.word.text.endswith("办理") and bool(_EVENT_BY.search(story.masked, sentence.begin, hit.begin))


def _held_by(story: Story, sentence: Sentence, hit: Hit) -> list[Name]:
    """Who an activity is said to be held by: 本次活动由甲局、乙局联合举办, 甲局举办了这次活动."""
    if _THIS.match(story.masked, hit.end):
        hosts = run_before(story, bodies(story, sentence, sentence.begin, hit.begin))
        return hosts if hosts and _TOGETHER.fullmatch(story.masked, hosts[-1].end, hit.begin) else []
    by = story.masked.rfind("由", sentence.begin, hit.begin)
    hosts = run_before(story, bodies(story, sentence, by, hit.begin)) if by >= 0 else []
    told = (
        hosts
        and _BY.fullmatch(story.masked, by, hosts[0].begin)
        and _TOGETHER.fullmatch(story.masked, hosts[-1].end, hit.begin)
    )
    return hosts if told else []

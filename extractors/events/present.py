"""Article -> attendees: who acts in the telling of a happening was there, though no word of taking part says so.

A report names people for what they do at the happening. Whoever heads a clause of it, alone or in a list, is there:
镇长甲当场承诺…, 乙、丙为获奖者颁奖. Not there are those who are only spoken of (据丁介绍, 任命戊为局长, 己的父亲), whom
`lexicon/event_presence.csv` tells by the word beside their names, and those told of at another time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from extractors.events.absence import away, is_absent, is_afterwards, mourned
from extractors.events.days import is_report_date, says_when
from extractors.events.lists import TAKES_POST
from extractors.events.slots import Slots, add
from extractors.events.story import Name, Sentence, Story
from extractors.events.who import persons
from extractors.records import EventType
from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.rows import merge_rows

_SPOKEN_OF: frozenset[EventType] = frozenset({"award", "appointment"})
"""Types at which those named need not have met."""
_HOW = (
    "(?:等[0-9一二三四五六七八九十百]+余?[名位人个](?:同志|代表|委员|人)?|等)?(?:[^，。；：]{1,5}地|[也还则都又就笑]+)?"
)
"""How a word behind a name may be told: 也说, 高兴地说, and of how many: 甲等15人|辞去."""
_ELSEWHERE = re.compile(
    r"[^，,。；、]{0,4}?在[^，,。；]{2,40}?的?(?:重要|系列)*(?:讲话|指示|批示|报告|部署|要求)(?:精神|内容|中)?(?=[，,。；、和及]|$)"
    r"|[^，,。；、]{0,5}?关于[^，。；]{2,40}(?:讲话|指示|批示|要求|论述|精神|部署|意见|报告|思想)"
    r"|[^，,。；、]{0,4}?的(?:重要|系列)*(?:讲话|指示|批示|报告)(?=精神|站位|立意|高屋|内容|思想|旗帜|为我|为全|既)"
)
"""What makes somebody only the speaker of another day: 县委书记甲在全县大会上的讲话精神."""
_SCENE = re.compile(
    r"(?:在[^，。；]{0,12})?[^，。；在]{0,8}(?:仪式|会议?|活动|典礼|现场|颁奖|签约|开班|座谈|比赛)(?:上|中|现场)?[，,]"
)
"""Where whoever is quoted was there: 捐赠仪式上，…."""
_JOINS = frozenset("、和与及以并")
_ROLE = 14
"""How long what somebody is may be between such words and his name."""
_TREATS = re.compile(
    r"[^，。；]{0,6}?(?:部署|安排|总结|回顾|通报|介绍|汇报|报告|传达|解读|宣读|对|就|围绕|作|讲)[^，。；]{0,10}$"
)
"""What stands between somebody and the year that he only speaks of: 副县长甲安排部署|今年工作."""
_JOINING = re.compile(
    r"(?:“■+”)?(?:前来|一同|一起|正在|应邀|受邀|首次|第一次)?(?:参加|参与|出席|观看|体验|见证|组织|带队|负责)[^，。；：的]{0,16}的"
)
"""How those are told who are named for what they came to: 参加此次活动的|村官甲说."""


def fill_acting(story: Story, slots: Slots, kind: EventType, body: Sequence[Sentence]) -> None:
    """Everybody who acts in the telling and is in no slot yet attends."""
    if kind in _SPOKEN_OF:
        return
    gathered = [slots.organisers, slots.leaders, slots.attendees, slots.openers]
    if kind != "inspection":  # whoever is quoted there need not be the visitor
        gathered.append(slots.speakers)
    known = {story.mentions[index].text for slot in gathered for index in slot}
    for sentence in body:
        people = persons(sentence, sentence.begin, sentence.end) if sentence.names and not sentence.speech else []
        if any(n.text not in known for n in people) and _is_of_the_day(story, sentence, people):
            add(slots.attendees, [n for n in _acting(story, sentence, people, known) if n.text not in known])


def drop_spoken_of(story: Story, slots: Slots, kind: EventType) -> None:
    """Take out statesmen and models, whose words others only pass on, those in titles, and whom a ceremony mourns."""
    never = presence_words(story.lexicons)[2]
    for slot in (slots.leaders, slots.attendees):
        for index in [i for i in slot if _is_in_title(story, i)]:
            del slot[index]
    kept = away(story, (n for s in story.body if s.names for n in persons(s, s.begin, s.end)))
    kept |= _yet_to_come(story)
    if kind == "ceremony":
        kept |= mourned(story, (n for s in story.body if s.names for n in persons(s, s.begin, s.end)))
    for index in [i for i in slots.attendees if story.mentions[i].text in never | kept]:
        del slots.attendees[index]


def _yet_to_come(story: Story) -> set[str]:
    """Those who are only named for a day to come: 大会2月1日闭幕，届时听取县长|甲所作的报告."""
    later: set[str] = set()
    there: set[str] = set()
    for sentence in story.body if any(day.ahead for s in story.body for day in s.dates) else ():
        for name in persons(sentence, sentence.begin, sentence.end):
            before = next((day for day in reversed(sentence.dates) if day.end <= name.begin), None)
            (later if before is not None and before.ahead else there).add(name.text)
    return later - there


def _is_in_title(story: Story, index: int) -> bool:
    """Whether somebody is only named in a title: 说书《甲与乙》."""
    mention = story.mentions[index]
    if mention.kind != "person" or story.masked[mention.begin] != "■":
        return False
    return story.text.rfind("《", story.block.begin, mention.begin) > story.text.rfind(
        "》", story.block.begin, mention.begin
    )


def _is_of_the_day(story: Story, sentence: Sentence, people: Sequence[Name]) -> bool:
    """Whether a sentence may tell of the happening itself: no year, but one that is only spoken of, and no 会后."""
    days = [d for d in sentence.dates if d.value]
    if days and people[-1].end <= days[0].begin and _TREATS.fullmatch(story.masked, people[-1].end, days[0].begin):
        days = []
    return not is_afterwards(story, sentence) and all(is_report_date(d) or not says_when(story, d) for d in days)


def _acting(story: Story, sentence: Sentence, people: list[Name], known: set[str]) -> Iterator[Name]:
    """The persons of each list that heads a clause, or that somebody is in who is known to be there."""
    if not sentence.breaks:
        story.break_up(sentence)
    for begin, listed in _lists(story, sentence, people):
        if TAKES_POST.match(story.masked, listed[-1].end):
            continue  # 甲、乙当选为副会长, of whom 甲 spoke
        if any(n.text in known for n in listed) or _heads(story, sentence, begin, listed):
            yield from (n for n in listed if not is_absent(story, n))


def _lists(story: Story, sentence: Sentence, people: list[Name]) -> Iterator[tuple[int, list[Name]]]:
    """The persons that one clause lists, and where what stands before the first begins."""
    listed: list[Name] = []
    begin = sentence.begin
    for name in people:
        clause = sentence.clause_begin(name.begin)
        between = story.masked[listed[-1].end : name.begin] if listed else ""
        if listed and (listed[-1].end < clause or not _JOINS & set(between)):
            yield begin, listed
            clause, listed = max(clause, listed[-1].end), []
        begin = begin if listed else clause
        listed.append(name)
    yield begin, listed


def _heads(story: Story, sentence: Sentence, begin: int, listed: list[Name]) -> bool:
    """Whether nothing but posts and other names stands before a list, and nothing behind it makes it spoken of."""
    before, after, _ = presence_words(story.lexicons)
    first, last = listed[0], listed[-1]
    behind = after.match(story.masked, last.end)
    joining = _JOINING.match(story.masked, begin, first.begin)
    if joining and first.begin - joining.end() > _ROLE:
        return False
    there = joining or _SCENE.match(story.masked, sentence.begin)
    if behind and (behind[0].startswith("的") or not there):
        return False
    if _ELSEWHERE.match(story.masked, last.end):
        return False
    if any(story.masked[n.begin] == "■" for n in listed) or all(is_absent(story, n) for n in listed):
        return False
    at = first.begin if joining else begin
    for other in (n for n in sentence.names if begin <= n.begin <= first.begin):
        if other.begin > at and any(word[1] for word in before.finditer(story.masked, at, other.begin)):
            return False
        at = max(at, other.end)
    hits = (h for h in sentence.hits if (joining.end() if joining else begin) <= h.begin < first.begin)
    words = (h for h in hits if "future" in h.word.roles or h.word.form not in {"", "none"})
    return all(any(n.begin <= h.begin < n.end for n in sentence.names) for h in words)


@cache
def presence_words(lexicons: Path | None) -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    """The words before a name (group 1) and after it by which he is only spoken of, and those who are never there."""
    rows = merge_rows("event_presence.csv", "word,sides", lexicon_folders(lexicons))
    sides: dict[str, list[str]] = {"before": [], "hides": [], "after": [], "never": []}
    for word, row in sorted(rows.items(), key=lambda item: -len(item[0])):
        for side in row.each_of(1, sides):
            sides[side].append(word if side == "never" else re.escape(word))
    after = re.compile(f"{_HOW}(?:{'|'.join(sides['after'])})")
    before = re.compile(f"{'|'.join(sides['hides'])}|({'|'.join(sides['before'])})")
    return before, after, frozenset(sides["never"])

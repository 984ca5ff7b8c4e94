"""Persons named -> those of them who head a visit, or a happening that their own office holds."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from extractors.events.slots import Slots, add
from extractors.events.story import Name, Sentence, Story

__all__ = ["fill_own_head", "first_group", "is_known", "led_together"]

_WITH = re.compile("[与同偕](?:[^，。；、]{0,14})")
"""What stands between the head of a party and those who go with him."""
_TOGETHER = re.compile("(?:等[^，。；、]{0,8})?(?:一同|一道|一起|一行)")
"""What follows them: 旗长甲与乙、丙|一同|来到…."""
_LED = 5
"""How many names a list may have that head a visit together."""
_POSTS = 60
"""How far before the first of those who lead a party together 由 may stand."""
_ADDRESSED = re.compile("(.)副?(?:书记|主席|主任|[省市州县区旗镇乡局部会校院厅处科所队]长)")
"""How somebody is told by surname and title."""
_OFFICE = "公所"
"""How the office of a township is called in Taiwan, whose head presides at what it holds."""
_OWN = re.compile("(.+?)([县市区乡镇])(?:公所|政府)?$")
"""A place and what kind of place it is, whose office or who itself holds a happening."""
_BEFORE_TITLE = "，,。；：由与和及\n 　（）"
"""What stands before a title that says of no place that it is another's: ，乡长|甲, but not 白石乡长|甲."""


def first_group(story: Story, people: list[Name]) -> list[Name]:
    """The persons before the first comma, or two: 县长甲、副县长乙，局长丙 heads a visit with 甲 and 乙."""
    group = people[:1]
    with_others = len(people) > 2 and _WITH.fullmatch(story.masked, people[0].end, people[1].begin)
    if with_others and _TOGETHER.match(story.masked, people[-1].end):
        return group  # 旗长甲与乙、丙一同来到…
    if len(people) > _LED and all(story.masked[a.end : b.begin] == "、" for a, b in pairwise(people)):
        return group  # nine of them, 县领导甲、乙、丙…, are headed by 甲
    for name in people[1:]:
        if len(people) > 2 and "，" in story.masked[group[-1].end : name.begin]:
            break
        group.append(name)
    return group


def led_together(story: Story, people: list[Name]) -> list[Name]:
    """Those listed, where they are told to lead a party together: 由州长甲，书记乙、县长丙|率领的代表团."""
    if not 0 < len(people) <= _LED or not story.masked.startswith(("率领的", "率领下"), people[-1].end):
        return []
    by = story.masked.rfind("由", max(people[0].begin - _POSTS, 0), people[0].begin)
    return people if by >= 0 and not any(c in "。；" for c in story.masked[by : people[-1].end]) else []


def is_known(name: Name, known: Collection[str]) -> bool:
    """Whether somebody was named before, by name or by surname and title: 主席甲乙丙 before 甲主席."""
    addressed = _ADDRESSED.fullmatch(name.text)
    return name.text in known or (addressed is not None and any(other.startswith(addressed[1]) for other in known))


def fill_own_head(story: Story, slots: Slots, body: Sequence[Sentence]) -> None:
    """Where nobody is told to chair what a township's office holds, its head leads: 乡公所表扬…，乡长甲颁奖."""
    if slots.leaders or slots.openers or story.text.find(_OFFICE, story.block.begin, story.block.end) < 0:
        return
    there = {story.mentions[i].text for slot in (slots.attendees, slots.speakers) for i in slot}
    hosts = [m for i in slots.organisers if (m := _OWN.fullmatch(story.mentions[i].text))]
    named = [n for s in body for n in s.names if n.kind == "person" and n.text in there]
    add(slots.leaders, [n for n in named for host in hosts if _heads_office(story, n, host)][:1])


def _heads_office(story: Story, name: Name, host: re.Match[str]) -> bool:
    """Whether somebody is called the head of a place: 乡长|甲, 名间乡长|甲, 甲|乡长."""
    place, title = host[1], f"{host[2]}长"
    if story.masked[name.end] == "、":
        return False  # 乡长甲、主席乙都到场, who are guests alike
    if story.masked.startswith(title, name.end):
        return True
    before = story.masked[max(name.begin - len(title) - len(place), 0) : name.begin]
    if not before.endswith(title):
        return False
    return before == f"{place}{title}" or before[: -len(title)][-1:] in _BEFORE_TITLE

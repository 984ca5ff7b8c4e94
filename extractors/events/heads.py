"""Persons of a list -> those of them who head a visit."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.events.story import Name, Story

__all__ = ["first_group"]

_WITH = re.compile("[与同偕](?:[^，。；、]{0,14})")
"""What stands between the head of a party and those who go with him."""
_TOGETHER = re.compile("(?:等[^，。；、]{0,8})?(?:一同|一道|一起|一行)")
"""What follows them: 旗长甲与乙、丙|一同|来到…."""
_LED = 5
"""How many names a list may have that head a visit together."""


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

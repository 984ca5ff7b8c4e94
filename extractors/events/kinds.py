"""Named happening -> of which type it is: by the words of its name, by what it is quoted as."""

from __future__ import annotations

import re

from extractors.events.candidates import GENERIC
from extractors.events.story import Sentence, Story
from extractors.events.words import load_words
from extractors.records import EventType

_FIRST = frozenset({"ceremony", "signing", "contest"})
"""What gives its kind to what it is held together with: 启动仪式暨文艺晚会."""
_TAIL = 8
"""How much of a quoted name may say what kind of happening it is."""
_OF_NAMES = frozenset({"meeting", "signing", "ceremony", "training", "performance", "contest"})
_SITE = re.compile("(?:（■*）)?[^，。；、]{0,6}(?:分会场|主会场|专场)")
"""What stands between a deed and 活动 that is only where it was done: 集中开工|乐东分会场|活动."""
_SITTINGS = frozenset({"会议", "大会", "常委会"})
_BOARD = re.compile("筹备|[组筹]委会|委员会|领导小组|指挥部|专班")
"""Whose meetings are about what stands before."""
_MATTERS = frozenset({"inspection", "campaign"})
"""What such heads only deal with: 安全检查会议 and 宣传活动会议 are meetings."""


def type_of(story: Story, sentence: Sentence, number: int, begin: int) -> EventType:
    """The trigger's own type; a generic head (活动) takes that of the word it stands by."""
    hit = sentence.hits[number]
    kind = hit.word.type
    assert kind is not None
    if number and story.masked.startswith("暨", sentence.hits[number - 1].end):
        first = sentence.hits[number - 1].word
        if first.form in {"name", "both"} and first.type in _FIRST:
            return first.type
    if hit.word.text in GENERIC:
        if story.masked[hit.begin - 1] in "”」" and (quoted := quoted_type(story, hit.begin - 1)):
            return quoted
        for before in reversed(sentence.hits[:number]):
            gap = hit.begin - before.end
            if before.begin < begin or gap > 12:
                break
            if hit.word.text in _SITTINGS and _BOARD.search(story.masked, before.end, hit.begin):
                break  # 运动会筹备委员会第二次会议
            if before.word.type == "inspection" and hit.word.text == "行动":
                return "campaign"  # 专项检查行动
            if (
                before.word.type
                and before.word.text not in GENERIC
                and not (before.word.type in _MATTERS and hit.word.text in _SITTINGS)
                and (
                    _SITE.fullmatch(story.masked, before.end, hit.begin)
                    or before.word.form in {"name", "both"}
                    or not gap
                )
            ):
                return before.word.type
    return kind


def quoted_type(story: Story, end: int) -> EventType | None:
    """The type that the last word of a quoted name gives to what it names: “孝行楷模表扬”|活动."""
    last = next(reversed(load_words(story.lexicons).find(story.text[max(0, end - _TAIL) : end])), None)
    if last is None or last.end != min(end, _TAIL) or last.word.form not in {"name", "both", "deed"}:
        return None
    if last.word.text.endswith("堂"):
        return None  # “阳光课堂”活动 may be anything
    return last.word.type if last.word.type in _OF_NAMES else None

"""Sentence that begins with another day -> what it hints at, where no word of the lexicon surely tells of it."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.events.candidates import Candidate
from extractors.events.days import OPENER, Told, differ, is_ahead, is_dateline
from extractors.events.hints import hint_of
from extractors.events.story import Sentence, Story
from extractors.records import DateMention

_LASTING = ("以来", "起，", "开始，", "至今", "之前", "前，")
"""What makes a date only the beginning or end of a stretch of time."""
_TODAY = frozenset({"今天", "今日", "今天上午", "今天下午", "今早", "今晚"})


def hinted_on_another_day(
    story: Story, sentence: Sentence, seen: Sequence[Told]
) -> tuple[Candidate, DateMention] | None:
    """What a sentence that begins with another day hints at: 4月15日，派出所救助…."""
    day = next(iter(sentence.dates), None)
    if day is None or day.begin - sentence.begin > OPENER or is_dateline(story, day):
        return None
    if story.masked[day.begin - 1] in "就对为" or story.masked.startswith(_LASTING, day.end):
        return None  # 就5月7日的大会作安排, 6月19日以来
    if is_ahead(story, sentence, day):
        return None
    if day.text in _TODAY and seen[0][1] is not None:
        return None  # of the day that the lead names
    if not all(differ(day, other) for _, other in seen):
        return None
    candidate = hint_of(story, sentence, day.end)
    return (candidate, day) if candidate else None

"""Banner of thanks -> the deeds of the police that it is for: 群众送来锦旗。原来，3月5日，…民警抓获嫌疑人."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.events.candidates import Candidate
from extractors.events.days import is_report_date, is_whole, own_day
from extractors.events.hints import hint_of
from extractors.events.spoken import is_said
from extractors.events.story import Sentence, Story
from extractors.events.wording import worded
from extractors.records import DateMention

_THANKS = re.compile("锦旗|感谢信")
_THANKED = re.compile("锦旗|[感致道]谢")
"""What tells again that somebody was thankful."""
_MEN = worded("(?&police)|派出所|[中大]队")
_DEEDS = frozenset({"other", "campaign"})


def thanked_for(
    story: Story, main: Candidate, found: dict[int, list[Candidate]]
) -> Iterator[tuple[Candidate, DateMention | None]]:
    """The first deed of each day that the police did, where the report is of thanks for them."""
    if not _THANKS.search(story.masked, main.begin, main.sentence.clause_end(main.trigger.end)):
        return
    days: set[str] = set()
    for sentence in story.body:
        own = sentence is main.sentence or sentence.speech
        deed = None if own else _deed(story, sentence, found)
        if deed is None:
            continue
        day = own_day(story, deed) or _day_before(story, main, sentence)
        said = day.value or day.text if day else ""
        if said not in days:
            days.add(said)
            yield deed, day


def _day_before(story: Story, main: Candidate, sentence: Sentence) -> DateMention | None:
    """The day that the telling of the deed has come to, and not that of the thanks."""
    before = (s for s in reversed(story.body) if s.begin <= sentence.begin and s is not main.sentence)
    return next((day for s in before for day in s.dates if is_whole(day) and is_report_date(day)), None)


def _deed(story: Story, sentence: Sentence, found: dict[int, list[Candidate]]) -> Candidate | None:
    """What the police are told to have done, and not that they were thanked again."""
    men = _MEN.of(story.lexicons).search(story.masked, sentence.begin, sentence.end)
    if men is None or _THANKED.search(story.masked, sentence.begin, sentence.end):
        return None
    told = (c for c in found.get(id(sentence), ()) if c.type == "other" and c.rule == "deed")
    deed = next((c for c in told if not is_said(story, c)), None) or hint_of(story, sentence, men.start())
    return deed if deed is not None and deed.type in _DEEDS else None

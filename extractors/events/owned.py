"""Another happening of an article -> what of the telling is its own: what others held, and what goes on with it."""

from __future__ import annotations

import re

from extractors.events.apart import HELD
from extractors.events.candidates import Candidate
from extractors.events.choose import Happening
from extractors.events.story import Sentence, Story, paragraph_end
from extractors.events.who import is_post

_THERE = re.compile(r"[^，。；]{0,12}(?:会|式|活动|典礼|现场)(?:上|中|期间)|现场|期间|其间|席间|环节")
"""How a sentence begins that tells of a part of what was told."""
_NEXT = re.compile("(?:同[日天]|当[天日晚]|随后|接着|另外|此外|最后|第二天|次日)")
"""How a sentence begins that goes on with something else."""
_WHOLE = 10
"""How long the ISO form of a day is."""
_OPENING = 4
"""How far into its sentence a day may stand that opens it."""
_ACTS = frozenset({"person", "organisation"})


def owned(story: Story, happening: Happening, first: Happening) -> list[tuple[int, int]]:
    """The stretch that tells of what others held besides: 同日，副县长乙主持召开…会议。丙参加."""
    main = first.candidate
    candidate, sentence = happening.candidate, happening.candidate.sentence
    if candidate.rule not in {"hold", "held"} or candidate.type not in HELD or sentence is main.sentence:
        return []
    if sentence.number < 0 or _THERE.match(story.masked, sentence.begin):
        return []
    known = {n.text for s in (main.sentence, *story.headline) for n in s.names if n.kind in _ACTS}
    acting = {n.text for n in sentence.names if n.kind in _ACTS and n.begin < candidate.at and not is_post(story, n)}
    if not acting or acting & known:
        return [(sentence.begin, sentence.end)] if _on_its_day(happening, first) else []
    end, close = sentence.end, paragraph_end(story, sentence)
    for later in story.body:
        if sentence.end <= later.begin < close:
            if _is_of_something_else(story, later, main, known):
                break
            end = later.end
    return [(sentence.begin, end)]


def _on_its_day(happening: Happening, first: Happening) -> bool:
    """Whether a sentence opens with the day of what it tells, and it is not that of the main happening."""
    day, other = happening.day, first.day
    if day is None or other is None or not (day.value and other.value and len(day.value) == _WHOLE):
        return False
    begin = happening.candidate.sentence.begin
    return day.value != other.value and begin <= day.begin <= begin + _OPENING


def _is_of_something_else(story: Story, sentence: Sentence, main: Candidate, known: set[str]) -> bool:
    """Whether a sentence goes back to the main happening, or on to a third."""
    if any(n.text in known for n in sentence.names) or _NEXT.match(story.masked, sentence.begin):
        return True
    return any(h.word.type == main.type and h.word.form in {"deed", "both"} for h in sentence.hits)

"""Story without any word of the lexicon -> its happening: what a dated lead tells in the words of its headline.

An article whose headline reads 林业局放归猫头鹰 and whose lead says on which day somebody did just that reports a
happening, though no list holds what was done.
"""

from __future__ import annotations

import re

from extractors.events.ahead import is_future
from extractors.events.candidates import Candidate
from extractors.events.days import is_dateline, is_report_date
from extractors.events.hints import HABIT, NAMED, SINCE, WORK
from extractors.events.spoken import is_said
from extractors.events.story import Sentence, Story
from extractors.events.words import Hit, Word

_LEAD = 2
"""In how many sentences of the lead the headline may be told again."""
_PAIRS = 5
"""How many pairs of characters a clause must share with the headline."""
_TRIGGER = 2
_SCENE = ("在", "用", "以", "从", "走进", "走入", "来到", "踏入", "记者", "笔者", "沿着", "随着")
"""How a clause begins that only says where, or what the reporter did."""
_ONGOING = re.compile(r"[？?！]|如何|为何|怎么|起$|起[，,]|正在|正忙|忙着|有望|即将")
"""What makes a headline or clause tell of something that goes on, is asked or is to come."""


def echoed(story: Story) -> Candidate | None:
    """The clause of a dated lead that says what the headline says."""
    headline = "".join(story.text[s.begin : s.end] for s in story.headline)
    if len(headline) <= _PAIRS or WORK.of(story.lexicons).search(headline) or _ONGOING.search(headline):
        return None
    pairs = {headline[at : at + 2] for at in range(len(headline) - 1)}
    for sentence in story.body:
        if sentence.number < _LEAD and not sentence.speech and (told := _told(story, sentence, pairs)):
            return told
    return None


def _told(story: Story, sentence: Sentence, pairs: set[str]) -> Candidate | None:
    """The clause behind a day that shares most with the headline, done by somebody whom its sentence names."""
    days = [d.end for d in sentence.dates if is_report_date(d) and not is_dateline(story, d)]
    named = [n.begin for n in sentence.names if n.kind in NAMED]
    if not days or not named:
        return None
    if not sentence.breaks:
        story.break_up(sentence)
    ends = [*(at for at in sentence.breaks if at > days[0]), sentence.end]
    begins = [max(sentence.clause_begin(end), days[0]) for end in ends]
    clauses = [(_shared(story.text[a:b], pairs), a, b) for a, b in zip(begins, ends, strict=True) if named[0] < b]
    shared, begin, end = max(clauses, key=lambda clause: (clause[0], -clause[1]), default=(0, 0, 0))
    if shared < _PAIRS or end - begin <= _TRIGGER or story.text[begin:end].lstrip("，, ").startswith(_SCENE):
        return None
    end -= story.text[begin:end].endswith(("。", "！"))
    trigger = Hit(end - _TRIGGER, end, Word(story.text[end - _TRIGGER : end], "deed", "other", frozenset()))
    candidate = Candidate(sentence, "other", trigger, None, "deed", begin)
    text = story.masked[sentence.begin : end]
    lasting = HABIT.of(story.lexicons).search(text) or SINCE.search(text) or _ONGOING.search(text)
    return None if lasting or is_said(story, candidate) or is_future(story, candidate) else candidate


def _shared(clause: str, pairs: set[str]) -> int:
    """How many pairs of its characters the headline has too."""
    return sum(clause[at : at + 2] in pairs for at in range(len(clause) - 1))

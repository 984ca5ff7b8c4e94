"""Story -> candidates: the places where an article says that something happened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .events_story import Sentence, Story
from .events_words import Hit
from .records import EventType

GENERIC = frozenset({"活动", "会议", "大会", "行动", "仪式"})
"""Heads that say little by themselves: 宣讲活动 is a training, 签约大会 a signing."""
_AFTER_NAME = re.compile(
    r"(?:[在于][^，。；]{1,30}?|圆满|正式|隆重|成功|顺利|如期|火热|[，,]?(?:今|昨)[日天](?:上午|下午)?)?$"
)
_BACKGROUND = re.compile(
    r"以来|近年来|多年来|每年|每月|每周|定期|常态化|长期|经常|不断|持续|一直|先后(?!到|来|深|前|赴|走|对|实|察|查|参|考|调)|累计|共(?=开展|组织|举办)"
)
_INSTRUMENT = re.compile(
    r"(?:通过|利用|结合|按照|根据|围绕|依托|以|借助|落实|贯彻|为|如|参与|支持|推动|推进|加强|配合|做好)[^，。；]{0,24}$"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A happening told by one sentence: its trigger, and the verb that holds it if any."""

    sentence: Sentence
    type: EventType
    trigger: Hit
    verb: Hit | None
    rule: str
    """`hold` (召开…会), `held` (…会召开), `deed` (调研) or `won` (入选)."""
    begin: int
    """Where its clause begins."""

    @property
    def at(self) -> int:
        """Its first word's place."""
        return min(self.trigger.begin, self.verb.begin) if self.verb else self.trigger.begin


def find_candidates(story: Story, sentence: Sentence) -> Iterator[Candidate]:
    """Every happening that a sentence may tell, in text order."""
    for number, hit in enumerate(sentence.hits):
        form = hit.word.form
        if form == "name":
            candidate = _named(story, sentence, number)
        elif form in {"deed", "won"}:
            candidate = _done(story, sentence, number)
        else:
            continue
        if candidate is not None and not _is_future(story, candidate):
            yield candidate


def _named(story: Story, sentence: Sentence, number: int) -> Candidate | None:
    """A happening by its name: 召开…动员会 or …启动仪式举行."""
    hit = sentence.hits[number]
    begin, end = story.clause_begin(hit.begin, sentence), story.clause_end(hit.end, sentence)
    later = sentence.hits[number + 1] if number + 1 < len(sentence.hits) else None
    if later and later.word.form == "name" and later.begin < end and not _held_between(story, hit, later):
        return None  # 培训|活动: the last name of a run is its head
    kind = _type_of(story, sentence, number, begin)
    for verb in sentence.hits[number + 1 : number + 5]:
        if "held" in verb.word.roles and verb.begin <= end and _AFTER_NAME.fullmatch(story.masked, hit.end, verb.begin):
            return Candidate(sentence, kind, hit, verb, "held", begin)
    for verb in reversed(sentence.hits[:number]):
        if verb.begin < begin:
            break
        if "hold" in verb.word.roles:
            return Candidate(sentence, kind, hit, verb, "hold", begin)
        if verb.word.form == "name" and "held" not in verb.word.roles:
            continue
    return None


def _held_between(story: Story, first: Hit, second: Hit) -> bool:
    return any(c in story.masked[first.end : second.begin] for c in "，；。、") or second.begin - first.end > 12


def _type_of(story: Story, sentence: Sentence, number: int, begin: int) -> EventType:
    """The trigger's own type; a generic head (活动) takes that of the word it stands by."""
    hit = sentence.hits[number]
    assert hit.word.type is not None
    if hit.word.text in GENERIC:
        for before in reversed(sentence.hits[:number]):
            if before.begin < begin or hit.begin - before.end > 12:
                break
            if before.word.type and before.word.form in {"name", "deed"} and before.word.text not in GENERIC:
                return before.word.type
    return hit.word.type


def _done(story: Story, sentence: Sentence, number: int) -> Candidate | None:
    """A happening by its verb: …到…调研, …与…签约, …荣获…."""
    hit = sentence.hits[number]
    begin = story.clause_begin(hit.begin, sentence)
    rule = hit.word.form
    if hit.word.type is None:
        return None
    return Candidate(sentence, hit.word.type, hit, None, rule, begin)


def _is_future(story: Story, candidate: Candidate) -> bool:
    """Whether its clause speaks of what will or should be: 将启动, 要召开; or of habit: 近年来…开展."""
    sentence = candidate.sentence
    clause = story.masked[candidate.begin : candidate.at]
    if any("future" in h.word.roles and candidate.begin <= h.begin < candidate.at for h in sentence.hits):
        return True
    return bool(_BACKGROUND.search(clause))


def instrument(story: Story, candidate: Candidate) -> bool:
    """Whether it is named only as a means: 通过开展活动, 结合…大会."""
    return bool(_INSTRUMENT.search(story.masked[candidate.begin : candidate.at]))

"""Story -> happenings: which of the things that an article tells are events, and on which day.

An article exists to report one happening, told in its headline or first sentences; others count only where they are
told with a day of their own. What is planned, demanded or done all the time is no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.events_find import GENERIC, Candidate, find_candidates, is_means
from extractors.events_hints import is_report_date, likeliest
from extractors.events_story import Story
from extractors.events_who import BODY_KINDS, persons
from extractors.records import DateMention

LEAD = 4
"""How many sentences into the body the main happening may first be told."""
ENOUGH = 4.0
"""What a candidate must score: a meeting held, told in the second sentence with no date and no headline, has 4.5."""
RULES = {"hold": 3.0, "held": 3.0, "won": 2.5, "deed": 2.0, "join": 1.5}
"""How surely each way of telling tells of a happening, on 120 real county articles and 50 of our own."""
UNSURE = 3.0
"""What a happening only hinted at loses of its score, for the confidence."""
NEARNESS = (2.0, 1.5, 1.0, 0.5)
"""What the place in the lead adds, by sentence."""
_FORMAL = frozenset({"signing", "ceremony", "award", "appointment"})
"""Types that count as a second event of an article where told with a time of their own."""
_ACTS = frozenset({"签约", "签署", "签订", "揭牌", "揭牌成立"})
_FOLLOWS = re.compile(r"并|还|随后|同时|其间|期间|会[前后]|最后|之后")
"""How a clause begins that tells what was done besides: 到某镇调研，并召开座谈会."""
_AT_THE_SCENE = re.compile(
    r"(?:在?[^，。]{0,6}环节|会上|会后|仪式上|活动上|现场|期间|[^，。]{0,10}仪式上|[^，。]{0,8}会上)，|双方|两地|三方"
)

_JOINS_DAYS = frozenset({"和", "、", "及", "以及", "与", "至", "到"})


@dataclass(frozen=True, slots=True)
class Happening:
    """A candidate that counts, and the date said of it."""

    candidate: Candidate
    day: DateMention | None
    confidence: float
    main: bool
    """It is what the article exists to report."""


def choose(story: Story) -> Iterator[Happening]:
    """The events of an article, its own first."""
    found = {id(s): list(find_candidates(story, s)) for s in (*story.headline, *story.body) if s.hits}
    heads = [c for s in story.headline for c in found.get(id(s), ())]
    best, score = None, ENOUGH - 0.01
    unsure: list[tuple[float, Candidate]] = []
    for sentence in (*story.body, *story.headline):
        if sentence.number < LEAD and not (sentence.speech and sentence.number >= 0):
            for order, candidate in enumerate(found.get(id(sentence), ())):
                mine = _score(story, candidate, heads) - order / 10
                if mine > score:
                    best, score = candidate, mine
                elif best is None:
                    unsure.append((mine, candidate))
    if best is None:
        likely = likeliest(story, unsure)
        if likely is None:
            return
        score, best = likely[0] - UNSURE, likely[1]
    day = _day_of(story, best)
    yield Happening(best, day, round(min(0.95, 0.5 + score / 20), 2), main=True)
    yield from _others(story, best, day, found)


def _score(story: Story, candidate: Candidate, heads: Sequence[Candidate]) -> float:
    """How much speaks for a candidate as the article's own happening."""
    sentence = candidate.sentence
    score = RULES[candidate.rule]
    if candidate.type == "inspection":
        score += 0.5 if _has_visitor(candidate) else -1
    if candidate.trigger.word.text in GENERIC:
        score -= 0.3
    score += max((_agreement(candidate, head) for head in heads), default=0.0)
    if is_means(story, candidate) or _FOLLOWS.match(story.masked, candidate.begin):
        score -= 2
    if sentence.number < 0:
        return score - 1
    score += NEARNESS[sentence.number]
    if any(is_report_date(d) for d in sentence.dates if d.begin < candidate.trigger.end):
        return score + 1
    years = {d.value for d in sentence.dates if d.value and len(d.value) == 4}
    return score - min(len(years), 2) if candidate.verb is None else score  # a life or a history: 2003年当选…


def _agreement(candidate: Candidate, head: Candidate) -> float:
    """How well it agrees with a happening that the headline tells."""
    word, other = candidate.trigger.word.text, head.trigger.word.text
    if word == other:
        return 2.5
    if word in other or other in word:
        return 2.0
    return 1.0 if head.type == candidate.type else 0.0


def _has_visitor(candidate: Candidate) -> bool:
    at = candidate.trigger.begin
    return any(n.begin < at and (n.kind == "person" or n.kind in BODY_KINDS) for n in candidate.sentence.names)


def _day_of(story: Story, main: Candidate) -> DateMention | None:
    """The day of the main happening: said in its sentence, else in the lead before it."""
    own = _own_day(story, main)
    if own is not None:
        return own
    before = [s for s in story.body if s.number < max(main.sentence.number, 1)]
    lead = [*before[::-1], *story.body[:2]]
    return next((day for s in lead for day in s.dates if is_report_date(day)), None)


def _own_day(story: Story, candidate: Candidate) -> DateMention | None:
    dates = [d for d in candidate.sentence.dates if story.masked[d.begin] != "■"]
    at = candidate.trigger.begin
    before = [d for d in dates if d.begin < at]
    days = [d for d in before if is_report_date(d)]
    if days:
        return _first_joined(story, days)
    if candidate.sentence.number <= 1:
        after = next((d for d in dates if d.begin > at and is_report_date(d)), None)
        if after is not None:
            return after
    rough = [d for d in before if d.value and _says_when(story, d)]
    return max(rough, key=_precision, default=None)


def _first_joined(story: Story, days: list[DateMention]) -> DateMention:
    """The last of some days, or the first of those joined with it: 18日下午和19日上午."""
    first = days[-1]
    for day in reversed(days[:-1]):
        if story.masked[day.end : first.begin] not in _JOINS_DAYS:
            break
        first = day
    return first


def _precision(day: DateMention) -> tuple[int, int]:
    return len(day.value or ""), day.begin


def _says_when(story: Story, day: DateMention) -> bool:
    """Whether a date tells when something happened, and is not part of a name: 2021年度先进单位."""
    before, after = story.text[day.begin - 1 : day.begin], story.text[day.end : day.end + 2]
    if story.text.endswith("关于", 0, day.begin):
        return False
    if after == "以来" or before in {"“", "《"}:
        return False
    if day.value and len(day.value) == 4 and day.text[0].isdigit():
        return day.text.endswith("年") and (before in set("，。、\n　继于在自 ") or after.startswith("，"))
    return True


def _others(
    story: Story, main: Candidate, day: DateMention | None, found: dict[int, list[Candidate]]
) -> Iterator[Happening]:
    """Other happenings told with a time of their own: 当天…揭牌, 今年7月启动首届…, 继2016年…被授予…."""
    seen = [main.trigger.word.text]
    heads = [c for s in story.headline for c in found.get(id(s), ())]
    for candidate in found.get(id(main.sentence), ()):
        told = max((_agreement(candidate, head) for head in heads), default=0.0)
        apart = candidate.begin != main.begin and candidate.type != main.type
        if apart and told >= 2 and not _is_told(candidate, seen):
            seen.append(candidate.trigger.word.text)
            yield Happening(candidate, day, 0.8, main=False)
    for sentence in story.body:
        if sentence is main.sentence or sentence.speech or not (sentence.names or sentence.dates):
            continue
        for candidate in found.get(id(sentence), ()):
            if is_means(story, candidate) or _is_told(candidate, seen):
                continue
            own = _own_day(story, candidate)
            acts = own is None and _is_act(story, candidate, main)
            if (acts and candidate.type != main.type) or _stands_alone(story, candidate, own, main=main, day=day):
                seen.append(candidate.trigger.word.text)
                yield Happening(candidate, day if acts else own, 0.7, main=False)
                break


def _is_told(candidate: Candidate, seen: Sequence[str]) -> bool:
    """Whether its trigger only repeats one told before: 宣布…开幕 after 开幕式."""
    word = candidate.trigger.word.text
    return any(word in other or other in word for other in seen)


def _is_act(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether it is a formal act that stands by itself though done at another happening: 会上，双方签署…."""
    sentence, trigger = candidate.sentence, candidate.trigger
    if candidate.type == "appointment":
        begin = trigger.end if candidate.rule == "deed" else candidate.begin
        return main.type == "meeting" and bool(persons(sentence, begin, sentence.end))
    at_scene = _AT_THE_SCENE.match(story.masked, sentence.begin)
    return bool(at_scene) and trigger.word.text in _ACTS and candidate.rule == "deed"


def _stands_alone(
    story: Story, candidate: Candidate, own: DateMention | None, *, main: Candidate, day: DateMention | None
) -> bool:
    """Whether it is told with a time of its own: formal acts with any date, others only on another day."""
    if own is None or (not is_report_date(own) and (own.value is None or not _says_when(story, own))):
        return False
    if candidate.type == "appointment" and not persons(candidate.sentence, candidate.begin, candidate.sentence.end):
        return False
    if own.vague or (candidate.rule == "deed" and own.value and len(own.value) == 4):
        return False  # 2018年合作社成立 is background
    if candidate.type in _FORMAL:
        return candidate.type != main.type or own is not day
    if candidate.rule not in {"hold", "held", "deed"} or day is None:
        return False
    return is_report_date(own) and (own.value or own.text) != (day.value or day.text)

"""Reading, mentions and dates -> events: what an article reports as having happened.

An article exists to report one happening, told in its headline or first sentences; others count only where they are
told with a day of their own. What is planned, demanded or done all the time is no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .events_find import GENERIC, Candidate, find_candidates, instrument
from .events_slots import (
    Slots,
    add,
    add_present,
    fill_event_sentence,
    fill_people,
    fill_visit,
    first_group,
    persons,
    subject,
)
from .events_story import Sentence, Story, tell
from .records import DateMention, EventType, Mention, Reading

LEAD_SENTENCES = 4
"""How far into the body the main happening may first be told."""
_SECONDARY = frozenset({"signing", "ceremony", "award", "appointment"})
"""Types that count as a second event of an article where told with a day."""
_REGION = re.compile(r"^(?:全|我|本)(?=[区县市镇乡旗街])[区县市镇乡旗街]道?")
_LEADERS = re.compile(r"^(?:[区县市镇乡旗我]{1,2}|区委|县委|市委)?领导")


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event in doc offsets, its places and participants as indexes into the mentions given."""

    name: str
    type: EventType
    article: int
    begin: int
    end: int
    confidence: float
    date: str | None = None
    last_date: str | None = None
    date_begin: int | None = None
    date_end: int | None = None
    places: tuple[int, ...] = ()
    organisers: tuple[int, ...] = ()
    leaders: tuple[int, ...] = ()
    attendees: tuple[int, ...] = ()
    source: str = "rules"


def find_events(
    reading: Reading, mentions: Sequence[Mention], dates: Sequence[DateMention], *, home: str | None
) -> tuple[EventDraft, ...]:
    """The events of every article, in text order."""
    short = home or ""
    return tuple(draft for story in tell(reading, mentions, dates, home=short) for draft in _events(story))


def _events(story: Story) -> Iterator[EventDraft]:
    main, score = _main(story)
    if main is None:
        return
    day = _day_of(story, main)
    yield _draft(story, main, day, confidence=min(0.95, 0.5 + score / 20), whole=True)
    for candidate, day in _others(story, main):
        yield _draft(story, candidate, day, confidence=0.7, whole=False, host=main)


def _main(story: Story) -> tuple[Candidate | None, float]:
    """The happening that the article exists to report, and how surely."""
    heads = [c for s in story.headline for c in find_candidates(story, s)]
    ranked = []
    for sentence in story.body:
        if sentence.number < LEAD_SENTENCES and not sentence.speech:
            for order, candidate in enumerate(find_candidates(story, sentence)):
                ranked.append((_score(story, candidate, heads) - order / 10, candidate))
    for candidate in heads:
        ranked.append((_score(story, candidate, heads), candidate))
    best = max(ranked, key=_rank, default=None)
    if best is None or best[0] < ENOUGH:
        return None, 0.0
    return best[1], best[0]


ENOUGH = 4.0
_RULES = {"hold": 3.0, "held": 3.0, "won": 2.5, "deed": 2.0, "join": 1.5}


def _rank(item: tuple[float, Candidate]) -> float:
    return item[0]


def _score(story: Story, candidate: Candidate, heads: Sequence[Candidate]) -> float:
    """How much speaks for a candidate as the article's own happening."""
    sentence = candidate.sentence
    score = _RULES[candidate.rule]
    if candidate.type == "inspection":
        score += 0.5 if _has_visitor(story, candidate) else -1
    if candidate.trigger.word.text in GENERIC:
        score -= 0.3
    score += max((_agreement(candidate, h) for h in heads), default=0.0)
    if instrument(story, candidate):
        score -= 2
    if sentence.number < 0:
        return score - 1
    score += (2.0, 1.5, 1.0, 0.5)[min(sentence.number, 3)]
    if any(_is_report_date(d) for d in sentence.dates if d.begin < candidate.trigger.end):
        score += 1
    return score


def _agreement(candidate: Candidate, head: Candidate) -> float:
    """How well it agrees with a happening that the headline tells."""
    word, other = candidate.trigger.word.text, head.trigger.word.text
    if word == other:
        return 2.5
    if word in other or other in word:
        return 2.0
    return 1.0 if head.type == candidate.type else 0.0


def _has_visitor(story: Story, candidate: Candidate) -> bool:
    begin, at = candidate.sentence.begin, candidate.trigger.begin
    return any(
        n.kind in {"person", "organisation", "community"} and begin <= n.begin < at for n in candidate.sentence.names
    )


def _is_report_date(day: DateMention) -> bool:
    return day.vague or (day.value is not None and len(day.value) == 10) or day.text[0] in "昨今当"


def _day_of(story: Story, main: Candidate) -> DateMention | None:
    """The day of the main happening: said in its sentence, else in the lead before it."""
    own = _own_day(story, main)
    if own is not None:
        return own
    before = [s for s in story.body if s.number < max(main.sentence.number, 1)]
    for sentence in [*before[::-1], *story.body[:2]]:
        for day in sentence.dates:
            if _is_report_date(day):
                return day
    return None


def _own_day(story: Story, candidate: Candidate) -> DateMention | None:
    dates = candidate.sentence.dates
    before = [d for d in dates if d.begin < candidate.trigger.begin]
    days = [d for d in before if _is_report_date(d)]
    if days:
        return days[-1]
    after = [d for d in dates if d.begin > candidate.trigger.begin and _is_report_date(d)]
    if after and candidate.sentence.number <= 1:
        return after[0]
    months = [d for d in before if d.value and len(d.value) == 7]
    years = [d for d in before if d.value and _says_when(story, d)]
    return months[-1] if months else years[-1] if years else None


def _others(story: Story, main: Candidate) -> Iterator[tuple[Candidate, DateMention | None]]:
    """Other happenings told with a time of their own: 当天…揭牌, 今年7月启动首届…, 继2016年…被授予…."""
    seen = [main.trigger.word.text]
    for sentence in story.body:
        if sentence is main.sentence or sentence.speech or not sentence.names:
            continue
        for candidate in find_candidates(story, sentence):
            if instrument(story, candidate) or _is_told(candidate, seen):
                continue
            day = _own_day(story, candidate)
            if candidate.type not in _SECONDARY and not _is_of_its_own(story, candidate, day, main):
                continue
            if candidate.type == main.type and (day is None or day == _day_of(story, main)):
                continue
            if day is None and _is_act(story, candidate, main):
                seen.append(candidate.trigger.word.text)
                yield candidate, _day_of(story, main)
                break
            if day is None or day.value is None or not _says_when(story, day):
                continue
            seen.append(candidate.trigger.word.text)
            yield candidate, day
            break


def _is_of_its_own(story: Story, candidate: Candidate, day: DateMention | None, main: Candidate) -> bool:
    """Whether something else was held on another day than the article's own happening: 15日上午，两地召开…会议."""
    mine = _day_of(story, main)
    if candidate.rule not in {"hold", "held"} or day is None or mine is None or not day.value or not mine.value:
        return False
    return len(day.value) == len(mine.value) == 10 and mine.value < day.value <= (mine.last or mine.value)


_AT_THE_SCENE = re.compile(
    r"(?:会上|会后|仪式上|活动上|现场|期间|[^，。]{0,10}仪式上|[^，。]{0,8}会上)，|双方|两地|三方"
)
_ACTS = frozenset({"签约", "签署", "签订", "揭牌", "揭牌成立"})


def _is_act(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether it is a formal act that stands by itself though done at another happening: 会上，双方签署…."""
    sentence, trigger = candidate.sentence, candidate.trigger
    if candidate.type == "appointment":
        return main.type == "meeting" and bool(persons(sentence, trigger.end, sentence.end))
    at_scene = _AT_THE_SCENE.match(story.masked, sentence.begin)
    return bool(at_scene) and trigger.word.text in _ACTS and candidate.rule == "deed"


def _says_when(story: Story, day: DateMention) -> bool:
    """Whether a date tells when something happened, and is not part of a name: 2021年度先进单位."""
    if story.text[day.end : day.end + 2] == "以来" or story.text[day.begin - 1 : day.begin] in {"“", "《"}:
        return False
    if day.value and len(day.value) == 4 and day.text[0].isdigit():
        return day.text.endswith("年") and (
            story.text[day.begin - 1 : day.begin] in set("，。、\n　继于在自 ")
            or story.text[day.end : day.end + 1] == "，"
        )
    return True


def _is_told(candidate: Candidate, seen: Sequence[str]) -> bool:
    """Whether its trigger only repeats one told before: 宣布…开幕 after 开幕式."""
    word = candidate.trigger.word.text
    return any(word in other or other in word for other in seen)


def _draft(
    story: Story,
    candidate: Candidate,
    day: DateMention | None,
    *,
    confidence: float,
    whole: bool,
    host: Candidate | None = None,
) -> EventDraft:
    slots = Slots()
    fill_event_sentence(story, candidate, slots)
    if candidate.type == "appointment":
        add_present(story, candidate.sentence, slots)
        if host is not None:
            fill_event_sentence(story, host, slots)
    if whole and not slots.organisers:
        _fill_from_headline(story, candidate, slots)
    if whole:
        _fill_article(story, candidate, slots)
    _settle(slots, story.mentions, candidate.type)
    sentence = candidate.sentence
    return EventDraft(
        name=_name(story, candidate, slots),
        type=candidate.type,
        article=story.block.article,
        begin=sentence.begin,
        end=sentence.end,
        confidence=round(confidence, 2),
        date=day.value if day else None,
        last_date=day.last if day else None,
        date_begin=day.begin if day else None,
        date_end=day.end if day else None,
        places=tuple(slots.places),
        organisers=tuple(slots.organisers),
        leaders=tuple(slots.leaders),
        attendees=tuple(slots.attendees),
    )


def _fill_article(story: Story, main: Candidate, slots: Slots) -> None:
    """Gather from the whole article who and where: its other sentences tell of the same happening."""
    visit = main.type == "inspection"
    if visit:
        _fill_visitors(story, main, slots)
    add_present(story, main.sentence, slots)
    spoken = False
    for sentence in story.body:
        if visit or (sentence is main.sentence and main.type in {"campaign", "training", "performance"}):
            fill_visit(story, sentence, slots, surely=spoken)
        if not sentence.speech:
            fill_people(story, sentence, slots, main.type)
        spoken = spoken or sentence.speech or _is_address(story, sentence)


def _fill_from_headline(story: Story, main: Candidate, slots: Slots) -> None:
    """The organiser that only the headline names: 区人大常委会组织专题视察."""
    for sentence in story.headline:
        for candidate in find_candidates(story, sentence):
            if candidate.type == main.type and candidate.rule == "hold":
                fill_event_sentence(story, candidate, slots)
        for hit in sentence.hits:
            if hit.word.text == "组织" and main.type == "inspection":
                add(slots.organisers, subject(story, sentence, hit.begin))


def _is_address(story: Story, sentence: Sentence) -> bool:
    """Whether a visit's tour is over and its leader speaks: …强调，要…."""
    return any("speak" in h.word.roles and story.masked[h.end : h.end + 1] in set("，,：:") for h in sentence.hits)


def _fill_visitors(story: Story, main: Candidate, slots: Slots) -> None:
    sentence = main.sentence
    stops = (h.begin for h in sentence.hits if h.word.roles & {"move", "lead", "attend"} or h is main.trigger)
    people = persons(sentence, sentence.begin, min(stops, default=sentence.end))
    add(slots.leaders, first_group(story, people))
    add(slots.attendees, people)


def _settle(slots: Slots, mentions: Sequence[Mention], kind: EventType) -> None:
    """One role for each name, the best: a leader is no attendee, an organiser no leader."""
    if not slots.leaders:
        slots.leaders.update(slots.openers)
    if not slots.leaders and kind in {"meeting", "inspection"}:
        present = {mentions[i].text for i in slots.attendees}
        first = [i for i in list(slots.speakers)[:1] if kind == "inspection" or mentions[i].text not in present]
        slots.leaders.update(dict.fromkeys(first))
    slots.attendees.update(slots.openers)
    if kind != "inspection":
        slots.attendees.update(slots.speakers)
    taken: set[str] = set()
    for slot in (slots.organisers, slots.leaders, slots.attendees):
        for index in list(slot):
            if mentions[index].text in taken:
                del slot[index]
            taken.add(mentions[index].text)


def _name(story: Story, candidate: Candidate, slots: Slots) -> str:
    """The canonical name: 二七区安全生产警示教育大会."""
    sentence, trigger = candidate.sentence, candidate.trigger
    begin = max(
        (d.end for d in sentence.dates if d.begin < trigger.begin and d.end > candidate.begin), default=candidate.begin
    )
    if candidate.rule == "hold" and candidate.verb is not None:
        begin = candidate.verb.end
    end = trigger.end if candidate.rule in {"hold", "held"} else story.clause_end(trigger.end, sentence)
    name = story.text[begin:end].strip("了　 ，、由在")
    name = _REGION.sub("", name)
    return name[:60]

"""Reading, mentions and dates -> events: what each article reports as having happened, and who took part.

The way of an article: `story` cuts it into sentences that know their words and names, `find` sees where
something may be said to have happened, `choose` decides what counts and when it was, `report` and
`people` gather who and where, `present` adds who acts in the telling, and `name` gives it a name.
The vocabulary is data: `lexicon/event_triggers.csv` and `lexicon/event_verbs.csv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.events.absence import in_company, is_absent
from extractors.events.candidates import GENERIC, Candidate
from extractors.events.choose import LEAD, Happening, choose
from extractors.events.days import is_bygone
from extractors.events.find import find_candidates
from extractors.events.heads import fill_own_head, first_group, led_together
from extractors.events.honours import fill_honours
from extractors.events.lists import appointed
from extractors.events.name import main_name, name_of
from extractors.events.officers import officers_of
from extractors.events.owned import owned
from extractors.events.people import fill_people, fill_present, present_at
from extractors.events.present import drop_spoken_of, fill_acting
from extractors.events.ranked import fill_ranked
from extractors.events.report import fill_oath, fill_report, teacher
from extractors.events.severally import SEVERALLY
from extractors.events.signings import fill_signers, tells_of_signing
from extractors.events.slots import Slots, add
from extractors.events.story import Name, Sentence, Story, paragraph_end, tell
from extractors.events.tours import fill_site, fill_visit, goes_round, is_visiting
from extractors.events.who import bodies, persons, subject
from extractors.events.wording import worded
from extractors.records import DateMention, EventType, Mention, Reading

__all__ = ["EventDraft", "events_of", "find_events"]

_TOLD_AS_DEEDS = ("campaign", "signing")
"""Happenings whose holder a headline names without a verb of holding: 甲区与乙区签署合作协议."""
_MOVING = frozenset({"campaign", "training", "performance", "other"})
"""Types whose reporting sentence may say where they went: 走进某社区开展…."""
_PARTY_HEAD = re.compile(r"(?<![副小])[组团队]长(?:、[^，。；：]{1,20})?$")
_OPENING = 12
"""How far into a sentence the name may stand of what it tells of: 迎春团拜会上，…."""
_THERE = ("上，", "中，", "现场，", "期间，", "由", "上")
_PARTY_NAME = worded("[^代]{3}(?:(?&touring)|党政代表|友好代表)团$")
"""How a party of visitors is named that somebody leads: 率青山县党政考察团."""
_PARTY_TOLD = 4
"""How many sentences into an article a party of visitors is named that pays the visit told."""
_TWO = 2
"""How many may head a party together: 主任甲和局长乙一行."""
_DECLARE = (
    *("宣布", "宣读", "主持", "提请", "提名", "所作", "作的", "作了", "关于", "受", "汇报", "通报", "传达"),
    *("为新", "向新", "为当", "为被", "向被"),
)
"""What those do who are named where others are elected: 主席甲|宣布：乙、丙当选, 甲|为新任命的人员颁发任命书."""
_AGAIN = ("又讯", "另讯")


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event in doc offsets, its places and participants as indexes into the mentions given."""

    name: str
    type: EventType
    article: int
    begin: int
    """Of the sentence that reports it."""
    end: int
    confidence: float
    date: str | None = None
    last_date: str | None = None
    date_begin: int | None = None
    """Of the date expression."""
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
    stories = tell(reading, mentions, dates, home=home or "")
    return tuple(draft for story in stories for draft in events_of(story, list(choose(story))))


def events_of(story: Story, happenings: Sequence[Happening]) -> Iterator[EventDraft]:
    """The events of one article, of which `choose` gave the happenings."""
    own = {id(h): _own_spans(story, h, happenings[0]) for h in happenings if not h.main}
    apart = [span for spans in own.values() for span in spans]
    apart += _told_besides(story, happenings)
    main: Candidate | None = None
    for happening in happenings:
        main = happening.candidate if happening.main else main
        slots = Slots()
        fill_report(story, happening.candidate, slots)
        at = happening.candidate.sentence.begin
        if happening.main:
            others = [span for span in apart if not span[0] <= at < span[1]]
            late = at if happening.candidate.type == "inspection" and happening.candidate.sentence.number >= LEAD else 0
            body = [
                s for s in story.body if not any(begin <= s.begin < end for begin, end in others) and s.begin >= late
            ]
            body = [s for s in _of_one_report(story, at, body) if s.begin == at or not is_bygone(s, happening.day)]
            _fill_article(story, happening.candidate, slots, body)
        elif spans := own[id(happening)]:
            body = [s for s in story.body if any(begin <= s.begin < end for begin, end in spans)]
            _fill_article(story, happening.candidate, slots, body)
        else:
            _fill_clause(story, happening.candidate, main, slots)
        if "宣誓" in happening.candidate.trigger.word.text:
            fill_oath(story, slots)
        drop_spoken_of(story, slots, happening.candidate.type)
        slots.settle(story.mentions, happening.candidate.type)
        yield _draft(story, happening, slots)


def _of_one_report(story: Story, at: int, body: Sequence[Sentence]) -> list[Sentence]:
    """What of the telling stands on the same side of 又讯, with which another report of the same matter begins."""
    if not any(story.text.find(word, story.block.begin, story.block.end) >= 0 for word in _AGAIN):
        return list(body)
    cuts = [s.begin for s in story.body if story.masked.startswith(_AGAIN, s.begin)]
    begin = max((cut for cut in cuts if cut <= at), default=0)
    end = min((cut for cut in cuts if cut > at), default=story.block.end)
    return [s for s in body if begin <= s.begin < end]


def _own_spans(story: Story, happening: Happening, main: Happening) -> list[tuple[int, int]]:
    """What of the article tells of another happening alone."""
    return _told_of(story, happening.candidate) if happening.apart else owned(story, happening, main)


def _told_besides(story: Story, happenings: Sequence[Happening]) -> list[tuple[int, int]]:
    """The sentences that tell of what was signed on a visit, and not of the visit."""
    if not happenings or happenings[0].candidate.type != "inspection":
        return []
    signed = [h.candidate.sentence for h in happenings[1:] if h.candidate.type == "signing" and not h.apart]
    own = {id(happenings[0].candidate.sentence), *map(id, signed)}
    told = (s for s in story.body if signed and s.begin >= signed[0].begin and id(s) not in own)
    return [(s.begin, s.end) for s in told if tells_of_signing(story, s)]


def _told_of(story: Story, candidate: Candidate) -> list[tuple[int, int]]:
    """What tells of a happening told by itself: the rest of its paragraph, and what begins with it: 团拜会上，…."""
    first = candidate.sentence
    spans = [(first.begin, paragraph_end(story, first))]
    word = candidate.trigger.word.text
    for sentence in story.body if word not in GENERIC else ():
        if sentence.begin >= spans[0][1]:
            at = story.masked.find(word, sentence.begin, sentence.begin + _OPENING)
            if at >= 0 and story.masked.startswith(_THERE, at + len(word)):
                spans.append((sentence.begin, paragraph_end(story, sentence)))
    return spans


def _fill_clause(story: Story, candidate: Candidate, main: Candidate | None, slots: Slots) -> None:
    """Who takes part in something told besides: those named in its clause; those appointed, by the body that met."""
    if candidate.type == "inspection" and candidate.rule == "deed":
        _fill_visitors(story, candidate, slots)
        fill_visit(story, candidate.sentence, slots, candidate.type)
    if candidate.type == "signing":
        if not slots.organisers:
            _fill_headline(story, candidate, slots)
        fill_signers(story, candidate, main, slots)
    end = candidate.sentence.end if candidate.rule == "hold" else candidate.trigger.begin
    add(slots.attendees, persons(candidate.sentence, candidate.begin, end))
    if candidate.type == "appointment" and main is not None:
        named = [n for n in present_at(story, candidate.sentence) if not story.masked.startswith(_DECLARE, n.end)]
        add(slots.attendees, [*named, *appointed(story)])
        fill_report(story, main, slots)


def _fill_article(story: Story, main: Candidate, slots: Slots, body: Sequence[Sentence]) -> None:
    """Gather from an article, or from its own paragraph, who and where: other sentences tell of the same happening."""
    if not slots.organisers and body and body[0] is story.body[0]:
        _fill_headline(story, main, slots)
    visit = main.type == "inspection"
    if visit:
        _fill_visitors(story, main, slots)
        if not slots.organisers:
            told = [s for s in body if s.number < _PARTY_TOLD and not s.speech]
            near = told if slots.leaders else [*told, *story.headline]
            add(slots.organisers, [n for s in near for n in s.names if is_visiting(story, n)][:1])
    fill_present(story, main.sentence, slots)
    spoken = False
    for sentence in (s for s in body if s.hits or s.names):
        moving = main.type in _MOVING or (main.rule == "join" and sentence is main.sentence)
        if visit or (moving and (sentence is main.sentence or goes_round(story, sentence))):
            fill_visit(story, sentence, slots, main.type, surely=spoken)
        if not sentence.speech:
            fill_people(story, sentence, slots, main.type)
            if main.type == "contest":
                fill_ranked(story, sentence, slots)
        spoken = spoken or sentence.speech or _is_address(story, sentence)
    fill_site(story, main, slots, body)
    if main.type == "training" and main.rule != "join" and not (slots.leaders or slots.organisers):
        add(slots.leaders, teacher(story, main))
    if main.type == "appointment":
        add(slots.attendees, appointed(story))
    if main.type == "award":
        fill_honours(story, main.sentence.number, body, slots)
    fill_acting(story, slots, main.type, body)
    if not visit:
        fill_own_head(story, slots, body)
    if not slots.leaders and body and body[0] is story.body[0]:
        for sentence in story.headline:
            for hit in (h for h in sentence.hits if "chair" in h.word.roles):
                add(slots.leaders, persons(sentence, sentence.begin, hit.begin)[-1:])


def _fill_headline(story: Story, main: Candidate, slots: Slots) -> None:
    """The organiser that only the headline names: 区人大常委会组织专题视察."""
    for sentence in story.headline:
        for candidate in find_candidates(story, sentence):
            if candidate.type == main.type and (candidate.rule == "hold" or main.type in _TOLD_AS_DEEDS):
                fill_report(story, candidate, slots)
        for hit in sentence.hits:
            if hit.word.text == "组织" and main.type == "inspection":
                add(slots.organisers, subject(story, sentence, hit.begin))


def _fill_visitors(story: Story, main: Candidate, slots: Slots) -> None:
    """Who goes on a visit: the persons before the first word of going or seeing."""
    sentence = main.sentence
    stops = [h.begin for h in sentence.hits if h.word.roles & {"move", "lead", "attend"} or h is main.trigger]
    under = [h.begin for h in sentence.hits if story.masked.startswith("下", h.end)]  # 甲在乙的陪同下
    stops += [story.masked.rfind("在", sentence.begin, begin) for begin in under]
    named = (n for n in persons(sentence, sentence.begin, sentence.end) if not is_absent(story, n))
    everybody = [n for n in named if not in_company(story, sentence, n)]
    first = everybody[0].end if everybody and everybody[0].begin < main.trigger.begin else 0  # 总指挥甲 is led by none
    end = min((at for at in stops if at >= first), default=sentence.end)
    people = [n for n in everybody if n.end <= end]
    invites = story.masked.find("邀请", sentence.begin, everybody[0].begin) if everybody else -1
    if invites >= 0 and everybody[0].begin < main.trigger.begin:  # 县法院邀请代表甲、乙视察
        add(slots.organisers, subject(story, sentence, invites))
        add(slots.attendees, everybody)
        return
    if guests := _accompanied(story, main):
        add(slots.leaders, guests)
        add(slots.attendees, people)
        return
    party = people and any(h.word.text.startswith("一行") and h.begin >= people[-1].end for h in sentence.hits)
    if people and story.masked.startswith(SEVERALLY, people[-1].end):
        add(slots.leaders, people)  # 书记甲，县长乙、副县长丙分别到…
    add(slots.leaders, led_together(story, people))
    add(slots.leaders, people[:1] if party and len(people) > _TWO else first_group(story, people))
    add(slots.attendees, people)
    end = main.trigger.begin
    parties = bodies(story, sentence, sentence.begin, end)
    add(
        slots.organisers,
        [n for n in parties if n.kind == "organisation" and _PARTY_NAME.of(story.lexicons).search(n.text)],
    )
    add(slots.attendees, officers_of(story, sentence, parties, end))
    if not people:
        add(slots.leaders, _head_of_party(story, sentence.number))


def _head_of_party(story: Story, number: int) -> list[Name]:
    """Whom the reporting sentence, or the next, calls the head of those who came: 调研组组长甲."""
    named = (n for s in story.body if s.number in {number, number + 1} for n in persons(s, s.begin, s.end))
    return [n for n in named if _PARTY_HEAD.search(story.masked, max(n.begin - 28, 0), n.begin)][:1]


def _accompanied(story: Story, main: Candidate) -> list[Name]:
    """Whom somebody accompanies on a visit, who is then its head: 县长甲陪同厅长乙调研."""
    hosts = [h for h in main.sentence.hits if h.word.text == "陪同" and h.begin < main.trigger.begin]
    if not hosts or story.masked[hosts[0].end] in "下，":
        return []
    guests = persons(main.sentence, hosts[0].end, main.trigger.begin)
    return first_group(story, guests) if persons(main.sentence, main.sentence.begin, hosts[0].begin) else []


def _is_address(story: Story, sentence: Sentence) -> bool:
    """Whether a visit's tour is over and its leader speaks: …强调，要…."""
    marks = {"，", ",", "：", ":"}
    return any("speak" in h.word.roles and story.masked[h.end : h.end + 1] in marks for h in sentence.hits)


def _draft(story: Story, happening: Happening, slots: Slots) -> EventDraft:
    candidate, day = happening.candidate, happening.day
    return EventDraft(
        name=main_name(story, candidate, slots) if happening.main else name_of(story, candidate, slots, headed=False),
        type=candidate.type,
        article=story.block.article,
        begin=candidate.sentence.begin,
        end=candidate.sentence.end,
        confidence=happening.confidence,
        date=day.value if day and day.told is None else None,
        last_date=day.last if day and day.told is None else None,
        date_begin=day.begin if day else None,
        date_end=day.end if day else None,
        places=tuple(slots.places),
        organisers=tuple(slots.organisers),
        leaders=tuple(slots.leaders),
        attendees=tuple(slots.attendees),
    )

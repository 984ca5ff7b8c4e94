"""Sentence -> slots: who held, led and attended a happening, and where it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from extractors.events_find import Candidate
from extractors.events_story import Name, Sentence, Story
from extractors.events_who import (
    PLACE_KINDS,
    are_joined,
    are_officers,
    bodies,
    persons,
    places_after,
    run_before,
    subject,
)
from extractors.events_words import Hit
from extractors.records import EventType, Mention

SPOKEN = frozenset({"meeting", "training", "ceremony", "signing", "inspection"})
"""Types at which a quoted official was there."""
_AT = re.compile(r"[在于][^，。；、]{0,4}$")
_HELD_AT = re.compile(
    r"[^，。；]{0,12}?(?:举行|召开|举办|揭牌|启动|开幕|开展|签约|拉开|进行|成立|开班|开工|上演|开赛|启幕|落幕|举|开)"
)
_CROWD = re.compile(
    r"等(?:在家)?(?:[县区市镇乡州旗]|上级)?(?:级|四套班子|四大班子|有关|相关|部门|主要)?(?:领导|嘉宾)(?!小组|班子|下|机制)"
)
_THERE_ARE = re.compile(r"[^，。；：]{0,8}的?[^，。；：]{0,6}?(?:有|包括)[：:]?")
_LISTED = re.compile(
    r"[、和与及][^，。；：]{1,60}(?:负责人|负责同志|领导|代表|人员|干部|成员|职工|师生|党员|群众)[^，。；：、]{0,8}"
)
_TEAM = re.compile(r"的?[^，。；]{0,12}?(?:团|队|(?<!领导小)(?<!工作领导)组)(?=[，。来到赴前深走实对一在])")
"""What comes of bodies that make up a team of visitors: …组成的考察团来到…."""
_TAKES_PART = frozenset({"参加", "出席", "列席", "陪同", "参会", "参与"})
"""Cues that a body itself may be the subject of: 区教育局参加."""
_DEMANDS = frozenset({"要求", "希望"})
_THINGS = frozenset(
    {"揭牌", "挂牌", "揭幕", "成立", "开工", "竣工", "投用", "通车", "开业", "开园", "开馆", "落成", "投产", "开幕"}
    | {"启用", "封顶"}
)
"""What is said of the thing itself, not of who did it: …基地揭牌."""
_CUES = frozenset({"chair", "lead", "open", "attend", "perform", "speak"})
_CLOSES = frozenset({"attend", "chair", "lead", "perform", "hold"})


@dataclass(slots=True)
class Slots:
    """Participants of a happening, as the caller's mention indexes in the order found."""

    places: dict[int, None] = field(default_factory=dict)
    organisers: dict[int, None] = field(default_factory=dict)
    leaders: dict[int, None] = field(default_factory=dict)
    attendees: dict[int, None] = field(default_factory=dict)
    openers: dict[int, None] = field(default_factory=dict)
    """Who declared it open: its leader where nobody chaired it."""
    speakers: dict[int, None] = field(default_factory=dict)
    """Who is quoted: the leader of a visit or meeting that names none, else there too."""

    def settle(self, mentions: Sequence[Mention], kind: EventType) -> None:
        """One role for each name, the best: a leader is no attendee, an organiser no leader."""
        if not self.leaders:
            self.leaders.update(self.openers)
        if not self.leaders and kind in {"meeting", "inspection"}:
            present = {mentions[i].text for i in self.attendees}
            first = [i for i in list(self.speakers)[:1] if kind == "inspection" or mentions[i].text not in present]
            self.leaders.update(dict.fromkeys(first))
        self.attendees.update(self.openers)
        if kind != "inspection":
            self.attendees.update(self.speakers)
        taken: set[str] = set()
        for slot in (self.organisers, self.leaders, self.attendees):
            for index in list(slot):
                if mentions[index].text in taken:
                    del slot[index]
                taken.add(mentions[index].text)


def add(slot: dict[int, None], names: Iterable[Name]) -> None:
    """Put names into a slot, each once, in the order found."""
    slot.update(dict.fromkeys(n.index for n in names))


def fill_report(story: Story, candidate: Candidate, slots: Slots) -> None:
    """What the reporting sentence says of organisers, winners, parties and places."""
    sentence, trigger = candidate.sentence, candidate.trigger
    add(slots.organisers, _holders(story, candidate))
    for hit in sentence.hits if candidate.rule == "hold" and candidate.verb is not None else ():
        if "hold" in hit.word.roles and hit.begin <= candidate.at:
            add(slots.leaders, _holding_person(story, sentence, hit))
    if trigger.word.form == "given":
        given = story.masked.rfind("被", candidate.begin, trigger.begin)
        add(slots.organisers, bodies(story, sentence, given, trigger.begin))
        add(slots.attendees, _winner(story, sentence, given) or subject(story, sentence, given))
    elif candidate.rule == "won":
        winner = _winner(story, sentence, trigger.begin)
        add(slots.attendees, winner or subject(story, sentence, trigger.begin))
    elif candidate.type == "signing" and candidate.rule == "deed":
        add(slots.attendees, _parties(story, candidate)[1:])
    for hit in sentence.hits:
        gives = "give" in hit.word.roles and candidate.type == "award" and hit is not trigger
        holds = "hold" in hit.word.roles and hit.begin < trigger.begin and candidate.type in {"award", "inspection"}
        if gives or holds:
            add(slots.organisers, subject(story, sentence, hit.begin))
        if hit.word.form == "won" and candidate.rule != "won":
            add(slots.attendees, _winner(story, sentence, hit.begin))
    for name in sentence.names:
        at = name.kind in PLACE_KINDS and _AT.search(story.masked, sentence.begin, name.begin)
        if at and name.text != story.home and _HELD_AT.match(story.masked, name.end, sentence.end):
            add(slots.places, [name])


def _holders(story: Story, candidate: Candidate) -> list[Name]:
    sentence, trigger = candidate.sentence, candidate.trigger
    if candidate.rule == "held":
        hosted = any("host" in h.word.roles for h in sentence.hits if h.begin < trigger.begin)
        return [] if hosted else subject(story, sentence, trigger.end, near=True)
    if candidate.rule == "won" or trigger.word.text in _THINGS:
        return []
    if candidate.type == "signing" and candidate.rule == "deed":
        return _parties(story, candidate)[:1]
    visits = candidate.type == "inspection" and candidate.verb is None
    if visits and persons(sentence, sentence.begin, trigger.begin):
        return []
    return subject(story, sentence, candidate.at)


def _parties(story: Story, candidate: Candidate) -> list[Name]:
    """A与B签约: the first holds it, the others attend."""
    sentence, at = candidate.sentence, candidate.at
    begin = max((d.end for d in sentence.dates if d.end <= at), default=sentence.begin)
    return bodies(story, sentence, begin, at)


def _holding_person(story: Story, sentence: Sentence, verb: Hit) -> list[Name]:
    """Who holds it in person: 支部书记王延利组织…."""
    people = persons(sentence, sentence.clause_begin(verb.begin), verb.begin)
    return run_before(story, people) if people and verb.begin - people[-1].end <= 4 else []


def _winner(story: Story, sentence: Sentence, at: int) -> list[Name]:
    """Whom a result befalls: the nearest name before it in its clause."""
    begin = sentence.clause_begin(at)
    return run_before(story, persons(sentence, begin, at) or bodies(story, sentence, begin, at))


def fill_present(story: Story, sentence: Sentence, slots: Slots) -> None:
    """Everyone named in the reporting sentence, outside names in quotes, takes part."""
    people = persons(sentence, sentence.begin, sentence.end)
    add(slots.attendees, [n for n in people if story.masked[n.begin] != "■"])


def fill_people(story: Story, sentence: Sentence, slots: Slots, kind: EventType) -> None:
    """What one sentence says of those who chaired, led, spoke and were there."""
    for role, begin, hit in _segments(sentence):
        people = persons(sentence, begin, hit.begin)
        if role == "chair":
            add(slots.leaders, people[-1:])
        elif role == "open":
            add(slots.openers, people[-1:])
        elif role == "lead":
            _fill_lead(story, sentence, slots, people, hit)
        elif role != "speak":
            _fill_there(story, sentence, slots, begin, hit)
        elif kind in SPOKEN and not story.masked.startswith("据", begin):
            quoted = story.masked[hit.end : hit.end + 1] in {"，", ",", "：", ":"}
            if quoted or hit.word.text not in _DEMANDS:
                add(slots.speakers, people[-1:])
    for crowd in _CROWD.finditer(story.masked, sentence.begin, sentence.end) if sentence.names else ():
        add(slots.attendees, persons(sentence, sentence.begin, crowd.start()))
    _fill_doers(story, sentence, slots, kind)


def _segments(sentence: Sentence) -> Iterator[tuple[str, int, Hit]]:
    """Each cue of people with the place from which the names before it belong to it."""
    begin = sentence.begin
    spoken = False
    for hit in sentence.hits:
        roles = hit.word.roles
        for role in sorted(roles & _CUES):
            if role == "speak" or not spoken:
                yield role, begin, hit
        if roles & _CLOSES or hit.word.form in {"deed", "won"}:
            begin = hit.end
        spoken = spoken or "speak" in roles


def _fill_lead(story: Story, sentence: Sentence, slots: Slots, people: list[Name], hit: Hit) -> None:
    """甲带队, 甲率团, 甲一行; and whom they take along: 带领县住建局、旅游局负责人，到…."""
    if hit.word.text == "一行":
        if people and hit.begin - people[-1].end <= 1:
            add(slots.leaders, people[:1])
            add(slots.attendees, people)
    elif hit.word.text != "率" or (people and people[-1].end == hit.begin):
        add(slots.leaders, people)
        end = sentence.clause_end(hit.end)
        along = bodies(story, sentence, hit.end, end)
        officers = are_officers(story, along[-1], end) if along else None
        if officers and officers.end() == end:
            add(slots.attendees, run_before(story, along))


def _fill_there(story: Story, sentence: Sentence, slots: Slots, begin: int, hit: Hit) -> None:
    """甲、乙出席; 在甲陪同下; 出席的还有：甲; bodies through their officers."""
    if story.masked.startswith(("下", "的陪同下"), hit.end):
        begin = max(begin, story.masked.rfind("在", begin, hit.begin))
    add(slots.attendees, persons(sentence, begin, hit.begin))
    if "attend" in hit.word.roles and (there := _THERE_ARE.match(story.masked, hit.end)):
        add(slots.attendees, persons(sentence, there.end(), sentence.end))
    acting = bodies(story, sentence, begin, hit.begin)
    if hit.word.text != "组成":
        add(slots.attendees, _officers(story, sentence, acting, hit))
    elif _TEAM.match(story.masked, hit.end):
        add(slots.attendees, acting)


def _officers(story: Story, sentence: Sentence, acting: list[Name], hit: Hit) -> list[Name]:
    """Bodies present through their officers: 区双改办、街道办主要负责人陪同."""
    people = [n.begin for n in sentence.names if n.kind == "person"]
    there: list[Name] = []
    for name in reversed(acting):
        officers = are_officers(story, name, hit.begin)
        present = officers and officers.end() not in people and (officers[0] or hit.word.text in _TAKES_PART)
        listed = bool(there) and are_joined(story, name, there[-1])
        if not listed and _LISTED.fullmatch(story.masked, name.end, hit.begin):
            listed = not any(name.end <= begin < hit.begin for begin in people)
        if (listed or present) and (name.kind == "organisation" or (officers and officers[0]) or there):
            there.append(name)
    return there[::-1]


def _fill_doers(story: Story, sentence: Sentence, slots: Slots, kind: EventType) -> None:
    """Hosts, winners of a contest, signers and donors."""
    for hit in sentence.hits:
        begin = sentence.clause_begin(hit.begin)
        if "host" in hit.word.roles:
            add(slots.organisers, run_before(story, bodies(story, sentence, begin, hit.begin)))
        if hit.word.form == "won" and kind in {"contest", "performance"}:
            add(slots.attendees, _winner(story, sentence, hit.begin))
        if hit.word.form == "deed" and hit.word.type == kind == "campaign":
            add(slots.attendees, persons(sentence, sentence.begin, hit.begin))
        if hit.word.form == "deed" and hit.word.type == kind == "signing":
            add(slots.attendees, persons(sentence, begin, hit.begin))


def fill_visit(story: Story, sentence: Sentence, slots: Slots, *, surely: bool = False) -> None:
    """The places of a visit: 先后到A、B、C, 在D，调研组…; once its leader spoke, only where it `surely` goes on."""
    names = [n for n in sentence.names if n.kind in PLACE_KINDS]
    for hit in sentence.hits if names else ():
        if "move" in hit.word.roles and (not surely or hit.word.text.endswith(("来到", "走进", "先后到"))):
            speaks = (h.begin for h in sentence.hits if h.begin >= hit.end and "speak" in h.word.roles)
            add(slots.places, places_after(story, names, hit.end, min(speaks, default=sentence.end)))
    opens = names and names[0].begin - 1 == sentence.begin and story.masked[sentence.begin] == "在"
    if opens and story.masked[names[0].end : names[0].end + 1] in {"，", "、", ","}:
        add(slots.places, places_after(story, names, names[0].begin, sentence.end))

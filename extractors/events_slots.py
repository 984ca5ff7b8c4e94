"""Candidate -> slots: who held, led and attended a happening, and where it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .events_find import Candidate
from .events_story import Name, Sentence, Story
from .events_words import Hit
from .records import EventType

_TITLE = re.compile(
    r"(?:[一二三四]级)?(?:党组|党委|党工委|党支部|党总支|机关|班子|人民政府|办公室)?(?:常务|第一|代理?|原|名誉|联席|执行|专职|兼职)?副?"
    r"(?:书记|主任|主席|常委|委员|政委|主管|主办|经理|总经理|总裁|董事长|理事长|秘书长|检察长|巡视员|调研员|督学|教授|专家|讲师|教师|老师|医生|医师|律师|民警|干部"
    r"|创始人|代表|记者|负责人|第一书记|居民|村民|职工|党员|志愿者|学生|选手|[部局区县市镇乡科处站所队院校会厅社团庭旗州行馆]?长(?!期|远|效|征))"
)
_OFFICERS = re.compile(
    r"(?:[、和及与以等]|(?:党政|班子|部门|单位|各|的|相关|有关|主要|分管|负责|领导|同志|人员|干部|代表|成员|职工|群众|师生|人|一同|共同|也|分别|应邀|共|近?\d+余?[名人]|[，,])*$"
    r"|(?:党政|班子|相关|有关|主要|分管)*(?:负责人|负责同志|领导|人员|干部|代表|成员|职工|师生|班子))"
)
_JOINED = re.compile(r"[、和与及，,]|以及|联合|携手|会同|协同|等(?:部门|单位)?")
_PLACE_GAP = re.compile(r"[^，。；：]{0,14}?[、和与及][^，。；：]{0,6}?|等?(?:地|处)?[、和与及]?(?:以及)?")
_PURPOSE = re.compile(r"为(?!期)|按照|根据|以|随着|围绕|为了|在.{0,30}(?:之际|来临|到来|背景下)|值此|伴随|伴着|结合|自")
_AT_START = re.compile(
    r"[^，。；]{0,2}|(?:本报讯|据悉|据了解|日前|近日|由|在|记者.{0,4}从|当天|上午|下午|会上|现场)*[，,]?"
)
SPOKEN = frozenset({"meeting", "training", "ceremony", "signing", "inspection"})
"""Types at which a quoted official was there."""
PLACE_KINDS = frozenset({"place", "community", "organisation"})
_SESSION = re.compile(r"第?[一二三四五六七八九十\d]{1,3}届(人大常委会|人大|政协)")
_AT = re.compile(r"[在于][^，。；、]{0,4}$")
_CROWD = re.compile(
    r"等(?:在家)?(?:[县区市镇乡州旗]|上级)?(?:级|四套班子|四大班子|有关|相关|部门|主要)?(?:领导|嘉宾)(?!小组|班子|下|机制)"
)
_NEWS = ("讯", "消息", "报道", "报讯", "记者")
_THERE_ARE = re.compile(r"[^，。；：]{0,8}的?[^，。；：]{0,6}?(?:有|包括)[：:]?")
_TAKES_PART = frozenset({"参加", "出席", "列席", "陪同", "参会", "参与"})
"""Cues that a body itself may be the subject of: 区教育局参加."""
_DEMANDS = frozenset({"要求", "希望"})
_HELD_AT = re.compile(
    r"[^，。；]{0,12}?(?:举行|召开|举办|揭牌|启动|开幕|开展|签约|拉开|进行|成立|开班|开工|上演|开赛|启幕|落幕|举|开)"
)


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


def is_post_holder(story: Story, name: Name) -> bool:
    """Whether an organisation or community only says what someone is: 区委 in 区委书记张三."""
    return bool(_TITLE.match(story.masked, name.end)) and not _OFFICERS.match(story.masked, name.end)


def is_container(name: Name, after: Name | None) -> bool:
    """Whether a name is only the first link of a longer one: 五里堡街道 in 五里堡街道|王立岩社区."""
    return after is not None and name.kind == "community" and after.begin == name.end and after.kind in PLACE_KINDS


def bodies(story: Story, sentence: Sentence, begin: int, end: int) -> list[Name]:
    """The organisations and communities that act between two places: no posts, no containers."""
    found = [n for n in sentence.names if begin <= n.begin and n.end <= end and n.kind in {"organisation", "community"}]
    after = {n.index: m for n, m in zip(found, found[1:], strict=False)}
    return [
        n
        for n in found
        if not is_container(n, after.get(n.index))
        and not is_post_holder(story, n)
        and not story.masked.startswith(_NEWS, n.end)
    ]


def persons(sentence: Sentence, begin: int, end: int) -> list[Name]:
    """The persons named between two places."""
    return [n for n in sentence.names if begin <= n.begin and n.end <= end and n.kind == "person"]


def first_group(story: Story, people: list[Name]) -> list[Name]:
    """The persons before the first comma: 县长甲、副县长乙，局长丙 heads a visit with 甲 and 乙."""
    group = people[:1]
    for name in people[1:]:
        if "，" in story.masked[group[-1].end : name.begin]:
            break
        group.append(name)
    return group


def run_before(story: Story, names: list[Name]) -> list[Name]:
    """The last run of names joined by 、 or 和 or 联合."""
    run: list[Name] = []
    for name in reversed(names):
        if run and not _JOINED.fullmatch(story.masked[name.end : run[-1].begin]):
            break
        run.append(name)
    return run[::-1]


def run_after(story: Story, names: list[Name], begin: int, end: int, *, reach: int = 8) -> list[Name]:
    """The run of places that follows a word like 来到: A、B（周边）、C等地."""
    run: list[Name] = []
    at = begin
    for name in names:
        if name.begin < at or name.end > end:
            continue
        gap = story.masked[at : name.begin]
        if run:
            chained = gap == "" and run[-1].kind == "community"
            if not chained and not _PLACE_GAP.fullmatch(gap):
                break
            if chained:
                run.pop()
        elif len(gap) > reach or "，" in gap:
            break
        run.append(name)
        at = name.end
    return run


def subject(story: Story, sentence: Sentence, verb: int) -> list[Name]:
    """The bodies that head the clause of a verb, or the nearest clause before it in the sentence: 二七区召开…."""
    end = verb
    begin = story.clause_begin(verb, sentence)
    while True:
        start = _after_leading_date(story, sentence, begin)
        found = bodies(story, sentence, start, end)
        if found and _AT_START.fullmatch(story.masked[start : found[0].begin]):
            if not _PURPOSE.match(story.masked, start, end):
                run = _run_from(story, found)
                formed = "组成" in story.masked[run[-1].end : min(run[-1].end + 14, end)]
                return [] if formed else [_whole_body(story, n) for n in run]
        if persons(sentence, begin, end) or begin <= sentence.begin or "获悉" in story.masked[begin:end]:
            return []
        end = begin - 1
        begin = story.clause_begin(end, sentence)


def _after_leading_date(story: Story, sentence: Sentence, begin: int) -> int:
    for day in sentence.dates:
        if begin <= day.begin and not story.masked[begin : day.begin].strip("　 在于据讯本报了解悉"):
            begin = day.end
    return begin


def _whole_body(story: Story, name: Name) -> Name:
    """The standing committee meant by 区十六届人大常委会, whose mention is only 区; else the name itself."""
    session = _SESSION.match(story.masked, name.end)
    if session:
        for sentence in story.body:
            for other in sentence.names:
                if other.kind == "organisation" and other.mention.text.endswith(session[1]):
                    return other
    return name


def _run_from(story: Story, names: list[Name]) -> list[Name]:
    run = names[:1]
    for name in names[1:]:
        gap = story.masked[run[-1].end : name.begin]
        if not _JOINED.fullmatch(gap):
            break
        run.append(name)
    return run


def segments(sentence: Sentence, story: Story, role: str) -> Iterator[tuple[int, Hit]]:
    """Each word of a role with the place from which the names before it belong to it."""
    begin = sentence.begin
    spoken = False
    for hit in sentence.hits:
        roles = hit.word.roles
        if role in roles and not spoken:
            yield begin, hit
        if roles & {"attend", "chair", "lead", "perform", "hold"} or hit.word.form in {"deed", "won"}:
            begin = hit.end
        if "speak" in roles and role != "speak":
            spoken = True


def add(slot: dict[int, None], names: Iterable[Name]) -> None:
    """Put names into a slot, each once, in the order found."""
    slot.update(dict.fromkeys(n.index for n in names))


def fill_event_sentence(story: Story, candidate: Candidate, slots: Slots) -> None:
    """What the reporting sentence itself says of organisers, winners, parties and places."""
    sentence, trigger = candidate.sentence, candidate.trigger
    verb = candidate.verb
    if candidate.rule == "won":
        _fill_award(story, candidate, slots)
    elif candidate.rule == "held":
        if not any("host" in h.word.roles for h in sentence.hits if h.begin < trigger.begin):
            add(slots.organisers, subject(story, sentence, trigger.end))
    elif candidate.type == "signing":
        _fill_signing(story, candidate, slots)
    elif trigger.word.text in _INTRANSITIVE:
        pass
    elif candidate.type != "inspection" or verb or not persons(sentence, sentence.begin, trigger.begin):
        add(slots.organisers, subject(story, sentence, candidate.at))
    if verb is not None and candidate.rule == "hold":
        add(slots.leaders, _subject_persons(story, sentence, verb))
    for hit in sentence.hits:
        if "give" in hit.word.roles and candidate.type == "award":
            add(slots.organisers, subject(story, sentence, hit.begin))
        if "hold" in hit.word.roles and hit.begin < trigger.begin and candidate.type in {"award", "inspection"}:
            add(slots.organisers, subject(story, sentence, hit.begin))
        if hit.word.form == "won" and candidate.rule != "won":
            add(slots.attendees, _winner(story, sentence, hit))
    for name in sentence.names:
        if name.kind in PLACE_KINDS and _AT.search(story.masked, sentence.begin, name.begin):
            tail = story.masked[name.end : sentence.end]
            if _HELD_AT.match(tail) and name.mention.text != story.home:
                add(slots.places, [name])


_INTRANSITIVE = frozenset(
    {
        "揭牌",
        "挂牌",
        "揭幕",
        "成立",
        "开工",
        "竣工",
        "投用",
        "通车",
        "开业",
        "开园",
        "开馆",
        "落成",
        "投产",
        "开幕",
        "启用",
        "封顶",
    }
)
"""What is said of the thing itself, not of who did it: …基地揭牌."""


def _subject_persons(story: Story, sentence: Sentence, verb: Hit) -> list[Name]:
    """Who holds it in person: 支部书记王延利组织…."""
    people = persons(sentence, story.clause_begin(verb.begin, sentence), verb.begin)
    near = [n for n in people[-1:] if verb.begin - n.end <= 4]
    return run_before(story, people) if near else []


def add_present(story: Story, sentence: Sentence, slots: Slots) -> None:
    """Everyone named in the reporting sentence, outside names in quotes, takes part."""
    people = persons(sentence, sentence.begin, sentence.end)
    add(slots.attendees, [n for n in people if story.masked[n.begin] != "■"])


def _winner(story: Story, sentence: Sentence, hit: Hit) -> list[Name]:
    """Whom a result befalls: the nearest name before it in its clause."""
    begin = story.clause_begin(hit.begin, sentence)
    people = persons(sentence, begin, hit.begin)
    if people:
        return run_before(story, people)
    return run_before(story, bodies(story, sentence, begin, hit.begin))


def _fill_award(story: Story, candidate: Candidate, slots: Slots) -> None:
    sentence, trigger = candidate.sentence, candidate.trigger
    winner = _winner(story, sentence, trigger)
    if not winner:
        winner = subject(story, sentence, trigger.begin)
    add(slots.attendees, winner)


def _fill_signing(story: Story, candidate: Candidate, slots: Slots) -> None:
    """A与B签约: the first holds it, the others attend."""
    sentence, at = candidate.sentence, candidate.at
    begin = max((d.end for d in sentence.dates if d.end <= at), default=sentence.begin)
    parties = bodies(story, sentence, begin, at)
    add(slots.organisers, parties[:1])
    add(slots.attendees, parties[1:])


def fill_people(story: Story, sentence: Sentence, slots: Slots, kind: EventType) -> None:
    """What one sentence says of those who chaired, led, spoke and were there."""
    for begin, hit in segments(sentence, story, "chair"):
        add(slots.leaders, persons(sentence, begin, hit.begin)[-1:])
    for begin, hit in segments(sentence, story, "lead"):
        people = persons(sentence, begin, hit.begin)
        if hit.word.text != "率" or (people and people[-1].end == hit.begin):
            if hit.word.text != "一行":
                add(slots.leaders, people)
            elif people and hit.begin - people[-1].end <= 1:
                add(slots.leaders, people[:1])
                add(slots.attendees, people)
    for begin, hit in segments(sentence, story, "open"):
        add(slots.openers, persons(sentence, begin, hit.begin)[-1:])
    for role in ("attend", "perform"):
        for begin, hit in segments(sentence, story, role):
            if story.masked.startswith(("下", "的陪同下"), hit.end):
                begin = max(begin, story.masked.rfind("在", begin, hit.begin))
            add(slots.attendees, persons(sentence, begin, hit.begin))
            if role == "attend" and (there := _THERE_ARE.match(story.masked, hit.end)):
                add(slots.attendees, persons(sentence, there.end(), sentence.end))
            if hit.word.text == "组成":
                add(slots.attendees, bodies(story, sentence, begin, hit.begin))
            else:
                add(slots.attendees, _officers(story, sentence, begin, hit))
    for crowd in _CROWD.finditer(story.masked, sentence.begin, sentence.end):
        add(slots.attendees, persons(sentence, sentence.begin, crowd.start()))
    for _, hit in segments(sentence, story, "host"):
        add(slots.organisers, _hosts(story, sentence, hit))
    if kind in SPOKEN:
        for begin, hit in segments(sentence, story, "speak"):
            if story.masked.startswith("据", begin):
                continue
            quoted = story.masked[hit.end : hit.end + 1] in set("，,：:")
            if quoted or hit.word.text not in _DEMANDS:
                add(slots.speakers, persons(sentence, begin, hit.begin)[-1:])
    for hit in sentence.hits:
        if hit.word.form == "won" and kind in {"contest", "performance"}:
            add(slots.attendees, _winner(story, sentence, hit))
        if hit.word.form == "deed" and hit.word.type == kind == "campaign":
            add(slots.attendees, persons(sentence, sentence.begin, hit.begin))
        if hit.word.type == "signing" and hit.word.form == "deed" and kind == "signing":
            add(slots.attendees, persons(sentence, story.clause_begin(hit.begin, sentence), hit.begin))


def _officers(story: Story, sentence: Sentence, begin: int, hit: Hit) -> list[Name]:
    """Bodies present through their officers: 区双改办、街道办主要负责人陪同."""
    people = {n.begin for n in sentence.names if n.kind == "person"}
    there: list[Name] = []
    for name in reversed(bodies(story, sentence, begin, hit.begin)):
        if name.kind != "organisation" or _is_deputies(story, name):
            continue
        listed = there and _JOINED.fullmatch(story.masked[name.end : there[-1].begin])
        officers = _OFFICERS.match(story.masked, name.end, hit.begin)
        if listed or (officers and officers.end() not in people and (officers[0] or hit.word.text in _TAKES_PART)):
            there.append(name)
    return there[::-1]


def _is_deputies(story: Story, name: Name) -> bool:
    """人大代表 and 政协委员 are people, not the body."""
    return name.mention.text.endswith(("人大", "政协", "党")) and story.masked.startswith(("代表", "委员"), name.end)


def _led(story: Story, sentence: Sentence, hit: Hit) -> list[Name]:
    """Whom a leader takes along: 带领县住建局、旅游局负责人，到…."""
    end = story.clause_end(hit.end, sentence)
    along = bodies(story, sentence, hit.end, end)
    return run_before(story, along) if along and _OFFICERS.fullmatch(story.masked, along[-1].end, end) else []


def _hosts(story: Story, sentence: Sentence, hit: Hit) -> list[Name]:
    begin = story.clause_begin(hit.begin, sentence)
    return run_before(story, bodies(story, sentence, begin, hit.begin))


def fill_visit(story: Story, sentence: Sentence, slots: Slots, *, surely: bool = False) -> None:
    """The places of a visit: 先后到A、B、C, 在D，调研组…; once its leader has spoken, only where it `surely` goes on."""
    names = [n for n in sentence.names if n.kind in PLACE_KINDS]
    for hit in sentence.hits:
        if "move" in hit.word.roles and (not surely or hit.word.text.endswith(("来到", "走进", "先后到"))):
            speaks = (h.begin for h in sentence.hits if h.begin >= hit.end and "speak" in h.word.roles)
            add(slots.places, run_after(story, names, hit.end, min(speaks, default=sentence.end)))
    for name in names:
        if name.begin - 1 == sentence.begin and story.masked[sentence.begin] == "在":
            if story.masked[name.end : name.end + 1] in {"，", "、", ","}:
                add(slots.places, run_after(story, names, name.begin, sentence.end))

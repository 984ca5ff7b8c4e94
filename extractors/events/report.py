"""Reporting sentence -> slots: who held the happening, with whom or for whom, and where."""

from __future__ import annotations

import re

from extractors.events.absence import in_company
from extractors.events.candidates import Candidate
from extractors.events.heads import first_group
from extractors.events.officers import is_cut
from extractors.events.opened import is_builder, is_built, is_opened, is_thing, opened_place
from extractors.events.outcome import winner
from extractors.events.scenes import fill_places
from extractors.events.slots import Slots, add
from extractors.events.story import Name, Sentence, Story, chain_begin
from extractors.events.who import (
    bodies,
    is_deputy,
    persons,
    run_before,
    subject,
    whole_body,
)
from extractors.events.wording import worded
from extractors.events.words import Hit

_AROUND = re.compile(r"(?:省|自治区|^[^市县区旗州盟镇乡村街道社]{2,3}|^[^市县区旗盟镇乡村街道社]州)$")
"""Larger places that a report of a district speaks of."""
_BESIDE = re.compile("同志?[、和与及][^，。；、]{0,16}|[、和与及][^，。；、]{0,16}")
"""What stands between two who hold something together."""
_OATHS = frozenset({"监誓", "领誓", "带领宣誓"})
_TALK = worded("(?&talk)")
"""Meetings that are told without a head: 甲与代表们共同审议报告."""
_NAMED_BY = frozenset("提说的")
"""What follows who only speaks of a lesson: 村民甲|提到的培训."""
_DECIDES = re.compile(r"(?:研究|讨论|会议|常委会)?决定(?=任|：|:|，|由|聘)")
"""How a body gives a post: 市委决定：甲任县委书记."""
_INVITES = re.compile(r"(?<!应)邀|聘|请|组织|带领|据|受")
_UNDER = re.compile("在[^，。；在]{3,40}?的?(?:统一|精心|具体|牵头|联合|共同)*(?:组织|牵头|发起|召集)下")
"""Under whose lead others do something: 在县文联的组织下，书法家协会…."""
_GUEST = re.compile(r"(?<![应受])邀|聘请|延请")
"""What makes somebody the guest of who holds it: 县农业局邀请专家|甲举办培训班."""
_FOR = re.compile(r"(?<![认作成称因较颇极最以选任升聘])[为给替](?!了|期|首|主|核心|民)[^，。；、]{0,24}$")
"""What makes somebody the one for whom something is held: 为|新任乡长甲举行就职典礼."""
_TERM = re.compile(r"第?[一二三四五六七八九十\d]{1,3}届(?:第?\d+次)?")
"""What stands before the body that opens a meeting's name: 主持召开|十三届|县委常委会."""
_THINGS = worded("(?:正式|建成|竣工)*(?&opens)")
"""What is said of the thing itself, not of who did it: …基地揭牌."""
_FOUNDED = ("揭牌成立", "挂牌成立", "落成启用", "揭牌运行", "挂牌运行", "揭牌启用")
"""How it is told that a body was opened, right at the end of its clause."""
_STOPS = frozenset(("", *"，。；！,;\n"))
_MEN = worded("(?&police)")
"""Police and firemen, of whose doings a report tells."""
_STATION = worded("(?&station)$")
"""How the names of their stations end."""
_HELPED_BY = "在同与向到合"
"""How what stands before a station ends that only helped, or was gone to: 会同|县公安局, 在|州公安局支持下."""
_BEFALLS = worded("(?&befalls)")
"""What befalls somebody: nobody holds it."""


_ABOUT = re.compile("[^，。；]{0,12}(?:改革|事故|推进会|调度会|协调会|汇报会|专题会)")
"""What makes the body before it only what a meeting is about: 县供销社|改革推进会."""
_LEADING = ("委", "政府", "常委会", "党组")
"""How bodies end whose meetings are about the work of others: 县委|农村工作推进会."""


def fill_report(story: Story, candidate: Candidate, slots: Slots) -> None:
    """What the reporting sentence says of organisers, winners, parties and places."""
    sentence, trigger = candidate.sentence, candidate.trigger
    holders = [n for n in _holders(story, candidate) if not is_cut(story, n, candidate.at)]
    if candidate.verb is not None and candidate.rule == "hold":
        holders = [n for n in holders if not is_thing(story, n, candidate.verb.begin)]
    else:
        holders = [n for n in holders if not (_is_only_around(story, n) or is_built(story, n))]
    welcomed = candidate.verb is not None and candidate.verb.word.text.startswith("迎来")  # 县医院迎来一场义诊
    add(slots.places if welcomed else slots.organisers, holders)
    if candidate.rule in {"hold", "join"} and not holders:
        add(slots.organisers, _namesakes(story, candidate))
    if candidate.rule == "held":
        add(slots.namesakes, [n for n in holders if n.kind == "community"])
    if under := _UNDER.search(story.masked, sentence.begin, candidate.at):
        add(slots.organisers, run_before(story, bodies(story, sentence, under.start(), under.end())))
    if candidate.type == "appointment" and (decided := _DECIDES.search(story.masked, sentence.begin, candidate.at)):
        add(slots.organisers, subject(story, sentence, decided.start()))
    for hit in sentence.hits if candidate.rule == "hold" and candidate.verb is not None else ():
        if "hold" in hit.word.roles and hit.begin <= candidate.at:
            add(slots.leaders, _holding_person(story, sentence, hit))
    talk = _TALK.of(story.lexicons).fullmatch(trigger.word.text)
    if candidate.type == "meeting" and candidate.rule == "deed" and not talk:
        acting = persons(sentence, candidate.begin, trigger.begin) or persons(sentence, sentence.begin, trigger.begin)
        acting = [n for n in acting if not in_company(story, sentence, n)]
        add(slots.leaders, _hosts(story, first_group(story, acting)))
    if trigger.word.form == "given":
        given = story.masked.rfind("被", candidate.begin, trigger.begin)
        add(slots.organisers, bodies(story, sentence, given, trigger.begin))
        add(slots.attendees, winner(story, sentence, given) or subject(story, sentence, given))
    elif candidate.rule == "won":
        add(slots.attendees, winner(story, sentence, trigger.begin) or subject(story, sentence, trigger.begin))
    elif candidate.type == "signing" and candidate.rule == "deed":
        add(slots.attendees, [n for n in _parties(story, candidate) if n not in holders])
    for hit in sentence.hits:
        gives = "give" in hit.word.roles and candidate.type == "award" and hit is not trigger
        holds = "hold" in hit.word.roles and hit.begin < trigger.begin and candidate.type in {"award", "inspection"}
        if gives or holds:
            add(slots.organisers, subject(story, sentence, hit.begin))
        if hit.word.form == "won" and candidate.rule != "won":
            add(slots.attendees, winner(story, sentence, hit.begin))
    fill_places(story, candidate, slots)
    if candidate.type == "ceremony" and not slots.places:
        add(slots.places, opened_place(story, candidate))


_GONE_TO = re.compile(r"(?:(?<![达感想看得遇])[赴到]|(?<![年以下起带])来(?!自|源))[^，。；：、与和同]{0,8}$")
"""What stands before a county that somebody only went to."""
_AND_WITH = ("并与", "并同", "还与", "，与", "后与", "，同")
_SIGNS_WITH = re.compile(
    r"(?:（[^（），。；]{1,16}）)?(?:(?:就|围绕|关于)[^，。；]{1,30}?)?[，,]?(?:还|又|也|再次|正式|当场|现场)?(?:[、和与及同跟]|以及)(?:[\u4e00-\u9fff]{0,8}[省市州盟县区旗])?"
)
"""What joins those who sign with one another: 甲县|就产业园建设与|乙公司签订协议, and not 分别与."""
_PARTNERS = re.compile("合作(?!社|联社|医疗)|协作|战略|框架|备忘录|友好|联盟")
"""What those sign who are partners, and not buyer and seller: 签订|合作协议|, and not 购销合同."""


def _is_only_around(story: Story, name: Name) -> bool:
    """Whether a province or city only says where something is: 云山省|青山县产业园开工仪式."""
    return name.kind == "community" and bool(_AROUND.search(name.text)) and name.text[:2] != story.home[:2]


def _holders(story: Story, candidate: Candidate) -> list[Name]:
    sentence, trigger = candidate.sentence, candidate.trigger
    if candidate.rule == "held":
        hosted = any("host" in h.word.roles for h in sentence.hits if h.begin < trigger.begin)
        holders = [] if hosted else subject(story, sentence, trigger.end, near=True)
        return [n for n in holders if not (is_opened(story, n, trigger) or is_builder(story, n, trigger))]
    if candidate.rule == "won" or _THINGS.of(story.lexicons).fullmatch(trigger.word.text):
        return []
    if trigger.word.text.endswith(_FOUNDED) and story.masked[trigger.end : trigger.end + 1] in _STOPS:
        return []
    if candidate.type == "signing" and candidate.rule == "deed":
        parties = _parties(story, candidate)
        return [] if _is_second(story, parties) else _signing_together(story, parties, sentence.clause_end(trigger.end))
    if candidate.type == "other" and candidate.verb is None:
        invites = story.masked.find("邀请", sentence.begin, candidate.at)
        at = candidate.at if invites < 0 else invites  # 县法院邀请代表甲、县一中师生|旁听
        acting = [n for n in subject(story, sentence, at) if n.kind == "organisation"]
        befallen = _BEFALLS.of(story.lexicons).fullmatch(trigger.word.text)
        befallen = None if _MEN.of(story.lexicons).search(story.masked, candidate.begin, trigger.begin) else befallen
        return [] if befallen else acting or _station(story, candidate)
    visits = candidate.type == "inspection" and candidate.verb is None
    if visits and persons(sentence, sentence.begin, trigger.begin):
        return []
    return subject(story, sentence, candidate.at)


def _namesakes(story: Story, candidate: Candidate) -> list[Name]:
    """The body that opens the name of what somebody chairs or attends: 县长甲主持召开|县政府|第30次常务会议."""
    sentence, verb, trigger = candidate.sentence, candidate.verb, candidate.trigger
    if verb is None or verb.end > trigger.begin:
        return []
    begin = verb.end + story.masked.startswith("了", verb.end)
    term = _TERM.match(story.masked, begin)
    begin = term.end() if term else begin
    named = [n for n in bodies(story, sentence, begin, trigger.end - 1) if story.masked[n.begin] != "■"][:1]
    return [
        whole_body(story, n)
        for n in named
        if chain_begin(sentence, n) == begin
        and not (is_deputy(story, n) or is_opened(story, n, trigger) or _is_only_around(story, n) or is_built(story, n))
        and not (_ABOUT.match(story.masked, n.end, trigger.end) and not n.text.endswith(_LEADING))
        and not is_cut(story, n, trigger.begin)
    ]


def _station(story: Story, candidate: Candidate) -> list[Name]:
    """Whose men did it who are only called 民警 there: the station named last before them."""
    if not _MEN.of(story.lexicons).search(story.masked, candidate.sentence.begin, candidate.at):
        return []
    named = (n for s in story.body if s.begin <= candidate.at for n in s.names if n.end <= candidate.at)
    station = _STATION.of(story.lexicons)
    acting = (n for n in named if n.kind == "organisation" and story.masked[n.begin - 1] not in _HELPED_BY)
    return [n for n in acting if station.search(n.text)][-1:]


def _signing_together(story: Story, parties: list[Name], end: int) -> list[Name]:
    """Who signs as partners, and so holds it together: 甲县与乙公司签订合作协议; of a purchase only the first does."""
    together = parties[:1]
    partners = _PARTNERS.search(story.text, together[0].end, end) if together else None
    for name in parties[1:] if partners else ():
        if not _SIGNS_WITH.fullmatch(story.masked, together[-1].end, name.begin):
            break
        together.append(name)
    return together


def _parties(story: Story, candidate: Candidate) -> list[Name]:
    """The bodies named before a word of signing: A与B签约."""
    sentence, at = candidate.sentence, candidate.at
    begin = max((d.end for d in sentence.dates if d.end <= at), default=sentence.begin)
    begin = max(begin, story.masked.rfind("；", begin, at) + 1)  # 甲局作了发言；乙镇与丙公司签订…
    near = bodies(story, sentence, max(begin, candidate.begin), at)
    named = near if len(near) > 1 else bodies(story, sentence, begin, at)
    gone_to = [n for n in named if n.kind == "community" and _GONE_TO.search(story.masked, sentence.begin, n.begin)]
    return [n for n in named if n not in gone_to]


def _is_second(story: Story, parties: list[Name]) -> bool:
    """Whether only whom somebody signs with is named: 区长甲率队赴某县考察，并与|乙公司|签订协议."""
    return len(parties) == 1 and story.masked[parties[0].begin - 2 : parties[0].begin] in _AND_WITH


def _holding_person(story: Story, sentence: Sentence, verb: Hit) -> list[Name]:
    """Who holds it in person: 支部书记王延利组织…."""
    people = persons(sentence, sentence.clause_begin(verb.begin), verb.begin)
    if people and _FOR.search(story.masked, sentence.clause_begin(verb.begin), people[-1].begin):
        return []  # 县政府为新任乡长甲举行就职典礼
    near = (
        people
        and verb.begin - people[-1].end <= 4
        and not _GUEST.search(story.masked, sentence.clause_begin(verb.begin), people[0].begin)
    )
    hosts = _hosts(story, people)
    return (hosts if len(hosts) < len(people) else _last_listed(story, people)) if near else []


def _last_listed(story: Story, people: list[Name]) -> list[Name]:
    """The last of some persons, with those before whom nothing but their posts part from them: 书记甲、县长乙组织…."""
    listed = people[-1:]
    for name in reversed(people[:-1]):
        if not _BESIDE.fullmatch(story.masked, name.end, listed[0].begin):
            break
        listed.insert(0, name)
    return listed


def teacher(story: Story, candidate: Candidate) -> list[Name]:
    """Who gives a lesson that nobody else is told to hold: 县委书记甲为干部讲党课, and not 邀请教授乙授课."""
    sentence, trigger = candidate.sentence, candidate.trigger
    acting = first_group(story, persons(sentence, sentence.begin, trigger.begin))
    invited = acting and _INVITES.search(story.masked, sentence.begin, acting[0].begin)
    spoken = acting and story.masked[acting[-1].end : acting[-1].end + 1] in _NAMED_BY
    return [] if invited or spoken or len(acting) > 1 else acting


def fill_oath(story: Story, slots: Slots) -> None:
    """Whoever leads or hears an oath heads it; whoever takes it is there."""
    for sentence in story.body:
        for hit in sentence.hits if not sentence.speech else ():
            people = persons(sentence, sentence.clause_begin(hit.begin), hit.begin)
            if hit.word.text in _OATHS:
                add(slots.leaders, people[-1:])
            elif hit.word.text.startswith("宣誓"):
                add(slots.attendees, persons(sentence, sentence.begin, hit.begin))


def _hosts(story: Story, people: list[Name]) -> list[Name]:
    """Who receives, of those before a word of talking: 县长甲与董事长乙举行会谈 is led by 甲."""
    guests = (at for at in range(1, len(people)) if story.masked[people[at - 1].end] in "与同和跟")
    return people[: next(guests, len(people))]

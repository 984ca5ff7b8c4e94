"""Sentence -> places of a visit: where those went who are told of, and where they were as they did something."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.events.ahead import BACKGROUND
from extractors.events.candidates import Candidate
from extractors.events.slots import Slots, add
from extractors.events.stops import is_somebodys
from extractors.events.story import Name, Sentence, Story, chain_begin
from extractors.events.who import HOSTS, PLACE_KINDS, is_link, is_post, places_after
from extractors.events.wording import worded
from extractors.events.words import Hit
from extractors.records import EventType
from extractors.venues.words import COUNTED_STOPS

_PARTY = worded("[^代]{3}(?:(?&touring)|代表|党政|(?&checking)|友好)[团组]$")
"""How a party of visitors is named: 青山县党政考察团, 市安全生产督查组."""
_VISITS = re.compile(
    r"(?:专家|同志)?(?:一行|全体成员|成员们?)?(?:[\d一二三四五六七八九十]+余?人)?[，,]?(?:先后|专程|前往|一路|分别|实地|首先|随后|还|分组|于|再次|应邀|抵达?|继续|在|到|来|赴|深|莅|对|就|进|走|听|参|考|调|视|察|查|检|督|围|通过|认为|一致|观)"
)
"""What a party of visitors does."""
_SURE = ("来到", "走进", "先后到")
"""Words that tell of a stop even after the leader of a visit spoke."""
_RESUMES = re.compile("[^，。；]{0,4}?(?:随后|接着|之后|然后|最后|当[天日]|下午|[^，。；]{0,8}一行)")
"""How a sentence begins that goes on with the tour after somebody spoke."""
_REPORTERS = re.compile("(?:记者|笔者)(?![^。；]*(?:获悉|了解|报道|得知|采访|讯))[^。；]*$")
"""Who goes somewhere and pays no visit: 近日，记者|来到红星村."""
_BIDS = frozenset({"要求", "希望", "勉励", "鼓励", "叮嘱", "嘱咐"})
"""Words of speaking behind which others are told to go somewhere, with no comma between."""
_QUOTES = frozenset("，,：:")
_TAIL = re.compile(
    "(?:[、和及与][^，。；、会式赛时的下中]{2,10})?(?:[^，。；、会式赛时的下中]{0,8}(?:[里内上旁点站园厂场地区所馆院楼室棚库田店]|门[前口]|现场|工地上?))?(?=[，,])"
)
"""How a place goes on that opens a sentence: 在县体育馆|内，…; 在红星村|和某路段，…."""
_HOMESTEAD = re.compile(
    "[^，。；]{0,14}(?:家|家[中里]|院[里内子]+|大棚[里内]?|工地上?|田[间里边]|地[里头]|地块|基地|车间|果园|鱼塘)里?(?=[，,])"
)
"""How a village goes on where somebody stood on one of its farms: 在红星村|村民甲家的大棚里，…."""
_TOWNS = ("镇", "乡", "街道", "县", "区", "市", "旗", "苏木")
_STANDS = re.compile("[站走]?在|登上|漫步在?")
"""How a sentence begins that says where somebody was: 站在|白石大桥上，…."""
_SCENES = ("", "上", "现场", "工地", "工地上", "境内")
_VILLAGES = ("村", "社区", "嘎查", "屯", "组")
_DELEGATION = re.compile("等?[^，。；、]{0,4}(?:代表团|讨论组|代表驻地)")
"""What makes places only those whose deputies somebody called on: 来到白石镇、东街镇|等代表团驻地."""
_SETTLE = re.compile("(?:来|进行)?(?:投资(?!促进|集团|公司)|兴业|创业|置业|落户|安家|做客|旅游观光)")
"""What somebody is wanted to do at a place, who is not there: 欢迎到白石镇|投资兴业."""
_STATION = re.compile(
    "(?:首站|第[一二三四五]站|最后一站)[^，。；]{0,4}?(?:[就便]?是|为|选在|设在|安排在)(?:[^，。；的]{2,18}的)?"
)
"""What tells where a tour began or went on: 调研的第一站是位于白石镇的|白石水库."""

_ROUND = ("先后", "一行", "分别", "依次")
"""How a round of visits goes on that is told as a campaign: 一行先后来到…."""
_ONSITE = frozenset({"campaign", "training", "performance"})
"""Types whose place the telling may show where the reporting sentence names none."""
_SHOWN_IN = 2
"""How many sentences further down."""
_OTHER_TIME = re.compile(
    "此前|之前|以前|去年|前年|上个?月|上周|早年|年前|从小|曾经?[到去来赴在走]|下一步|接下来|今后|(?<!其)[他她](?:又|还|就|也|便)?[到去来赴回走]"
)
"""What makes a sentence tell of another time, or of somebody's own ways: 此前，志愿者到…, 他到北京看病."""
_LOOKED_AT = re.compile("(?:聚焦|(?<![应相面核针])对)(?:(?:辖区|境内|县域|城区|全[县区市旗镇])内?的?)?$")
"""What stands before the places that somebody looks at without a word of going: 对|甲厂、乙店进行检查."""
_WITH_EYES = worded(
    "[^，。；：]{0,30}?(?:[，,][^，。；：]{0,6})?(?:开展|进行|实施)了?[^，。；：]{0,16}?(?&looks)(?:活动|工作|行动)?(?=[，。；]|$)"
)
"""How it goes on behind those places: 等重点场所，|开展消防安全检查."""


def fill_visit(story: Story, sentence: Sentence, slots: Slots, kind: EventType, *, surely: bool = False) -> None:
    """The places of a visit: 先后到A、B、C, 在D，调研组…; once its leader spoke, only where it `surely` goes on."""
    names = _stops(story, sentence)
    if not names:
        return
    surely = surely and not _RESUMES.match(story.masked, sentence.begin)
    for hit in sentence.hits:
        moves = "move" in hit.word.roles and (not surely or hit.word.text.endswith(_SURE))
        if moves and not _goes_nowhere(story, sentence, hit):
            speaks = (h.begin for h in sentence.hits if h.begin >= hit.end and "speak" in h.word.roles)
            _add(story, slots, places_after(story, names, hit.end, min(speaks, default=sentence.end)))
        if kind == "inspection" and hit.word.form == "deed" and hit.word.type == kind:
            seen = [n for n in names if 0 <= n.begin - hit.end <= 1]
            _add(story, slots, places_after(story, names, hit.end, sentence.end) if seen else [])
    if story.masked.find("：", sentence.begin, sentence.end) >= 0:
        for counted in COUNTED_STOPS.finditer(story.masked, sentence.begin, sentence.end):
            _add(story, slots, places_after(story, names, counted.start(1), sentence.end))
    if kind in {"inspection", "campaign"}:
        _add(story, slots, _looked_at(story, sentence, names))
    _add(story, slots, _opening(story, sentence, names))
    if kind == "inspection" and story.masked.find("站", sentence.begin, sentence.end) >= 0:
        for station in _STATION.finditer(story.masked, sentence.begin, sentence.end):
            _add(story, slots, [n for n in names if chain_begin(sentence, n) == station.end()][-1:])


def fill_site(story: Story, main: Candidate, slots: Slots, body: Sequence[Sentence]) -> None:
    """Where an activity was that the next sentences show: 活动中，民警走进某村…; 在某广场，志愿者…."""
    if slots.places or main.type not in _ONSITE:
        return
    first = main.sentence.number
    for sentence in (s for s in body if first < s.number <= first + _SHOWN_IN and s.names and not s.speech):
        told = (BACKGROUND.of(story.lexicons), _OTHER_TIME)
        if not slots.places and not any(t.search(story.masked, sentence.begin, sentence.end) for t in told):
            fill_visit(story, sentence, slots, main.type)


def goes_round(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence tells of stop after stop."""
    moves = (h for h in sentence.hits if "move" in h.word.roles)
    if BACKGROUND.of(story.lexicons).search(story.masked, sentence.begin, sentence.end):
        return False
    return any(h.word.text.startswith(_ROUND) or story.masked.endswith(_ROUND, sentence.begin, h.begin) for h in moves)


def _looked_at(story: Story, sentence: Sentence, names: list[Name]) -> list[Name]:
    """The places that somebody looks at: 对甲厂、乙店等|进行检查."""
    for name in (n for n in names if not is_post(story, n)):
        begin = chain_begin(sentence, name)
        if _LOOKED_AT.search(story.masked, max(sentence.begin, begin - 8), begin):
            run = places_after(story, names, begin, sentence.end)
            if run and _WITH_EYES.of(story.lexicons).match(story.masked, run[-1].end, sentence.end):
                return run
    return []


def _stops(story: Story, sentence: Sentence) -> list[Name]:
    """The names of a sentence that may be stops: no hosts, and nothing the home county lies in."""
    around = {n.begin for n in sentence.names if n.text == story.home}
    for name in reversed(sentence.names):
        around |= {name.begin} if name.end in around and name.kind == "community" else set()  # 云山省|青山县
    names = [n for n in sentence.names if n.kind in PLACE_KINDS and not _is_own(story, n) and n.end not in around]
    return [n for n in names if not is_somebodys(story, sentence, n) and not n.text.endswith(("代表团", "讨论组"))]


def _is_own(story: Story, name: Name) -> bool:
    """Whether a name is the paper's own county or a party committee, which are hosts and no stops: 来我县考察."""
    return name.text in {story.home, "我县", "我区", "我市", "我旗"} or name.text.endswith(HOSTS)


def _goes_nowhere(story: Story, sentence: Sentence, hit: Hit) -> bool:
    """Whether a word of going is only said or demanded, or tells where the reporter went."""
    spoken = (h for h in sentence.hits if h.end <= hit.begin and "speak" in h.word.roles)
    if any(h.word.text in _BIDS or story.masked[h.end] in _QUOTES for h in spoken):
        return True
    reporter = _REPORTERS.search(story.masked, sentence.begin, hit.begin)
    return reporter is not None and not any(
        n.kind == "person" and reporter.start() <= n.begin < hit.begin for n in sentence.names
    )


def _add(story: Story, slots: Slots, run: list[Name]) -> None:
    """Put the stops of a run into the places, unless only deputies from there were called on, or investors wanted."""
    if run and not (_DELEGATION.match(story.masked, run[-1].end) or _SETTLE.match(story.masked, run[-1].end)):
        add(slots.places, run)


def _opening(story: Story, sentence: Sentence, names: list[Name]) -> list[Name]:
    """Where those were who did what a sentence tells, said first: 在由县文联建设的县文化馆，….

    Of what stands before 的 only the last place counts.
    """
    stands = _STANDS.match(story.masked, sentence.begin)
    if stands is None:
        return []
    if not sentence.breaks:
        story.break_up(sentence)
    begin, end = stands.end(), sentence.clause_end(sentence.begin)
    here = [n for n in names if n.end <= end and not is_link(sentence, n)]
    if not here or story.masked[end : end + 1] not in {"，", ","}:
        return []
    last = here[-1]
    farm = last.text.endswith(_VILLAGES) and _HOMESTEAD.match(story.masked, last.end)
    tail = _TAIL.match(story.masked, last.end)
    if not farm and (tail is None or (tail[0] not in _SCENES and last.text.endswith(_TOWNS))):
        return []  # 在白石镇|污水处理厂，…
    described = story.masked.rfind("的", begin, last.begin)
    if described < 0:
        first = chain_begin(sentence, here[0])
        return places_after(story, names, first, sentence.end) if first == begin else []
    return [last] if chain_begin(sentence, last) == described + 1 else []


def is_visiting(story: Story, name: Name) -> bool:
    """Whether a name is that of a party of visitors which heads its clause: 青山县考察团|先后参观了…."""
    return (
        name.kind == "organisation"
        and name.text[-1] in "团组"
        and story.masked[name.begin - 1] not in "率领队"
        and bool(_PARTY.of(story.lexicons).search(name.text) and _VISITS.match(story.masked, name.end))
    )

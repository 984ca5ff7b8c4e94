"""Visit or deed -> its name, from the clause that tells it: 甲到乙镇调研, 甲等参加义务植树."""

from __future__ import annotations

import re
from itertools import chain

from extractors.events.candidates import Candidate
from extractors.events.days import THE_SAME_DAY
from extractors.events.slots import Slots
from extractors.events.story import Name, Sentence, Story
from extractors.events.who import BODY_KINDS, after_date, is_link, is_post, persons

LONGEST = 60
_LISTED = re.compile("[^，。；：]*[、和及与][^，。；：]*")
"""What stands between two of a list."""
PARTED = re.compile("[ 　—]")
"""What parts a headline's kicker from what it tells."""
_LONG = 36
"""How long a clause may be that names all whom it lists."""
_POST = 24
"""How long what stands between two of one list may be: 、县委常委、宣传部部长|乙."""
_BODY_AFTER = re.compile("[县区市旗镇乡][委人政纪]")
"""How a name begins that says again at which level its owner is: 青山县|县委中心组学习会."""
_ITS = re.compile("^该[局县区市镇乡村校院会社司馆站]")
"""What stands for its owner in a name: 县工商局|该局|新址奠基仪式."""
_AND_OTHERS = re.compile("^[及和与、][^，。；]{2,16}?(?:领导|负责人|负责同志|干部|代表|人员)(?=[^、和与及])")
"""How a list of persons ends in those without names: 甲、乙|及县四大班子领导|参加植树."""
_LEADERS = re.compile(r"^(?:[^，。]{2,16}[ 　—])?[^，。“” 　]{0,6}领导(?!小组|班子)(?:一行)?")
"""Leaders without a name, before what they did, and a kicker before them: 情暖重阳 县领导一行|慰问环卫工人."""
PREFIX = re.compile(
    r".*的(?:(?<=(?:主办|承办|协办|举办|组织|合办|联办|赞助|冠名|指导|牵头|发起|召开|举行|开展)的)|(?<=(?:策划执行|负责执行|独家运营)的))|.*的(?<=(?:登台|联袂|参加|参与|列席|组成|带来|出演|表演|演出|编排)的)(?=.{4})"
    r"|.*宣布(?:，|：)?(?=.{4})|^(?:了|一[场次届项个]|题为|的|所在的|为期[^，。的]{1,6}的)+|^.*?讯[　 ]|^标志着"
    r"|^位于[^，。；]{2,24}?的(?=[^一，。；]{4})|^位于(?=[^，。；]{2,24}?的一)|^【[^】]*】|^[（(](?:见习|实习|本报|特约)?(?:记者|通讯员)[^）)]{2,30}[）)]"
    r"|^.{0,6}(?:记者|通讯员)[^，。]{2,12}报道[　 ：:]"
    r"|^[^，。]{2,16}日[电讯](?:（[^）]*）)?|^[^，。（]{0,8}讯（[^）]*）\s?(?:(?:历时|为期).天的)?"
)
_WITHIN = re.compile(
    r"(?<=[\u4e00-\u9fff])于?(?:(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:上午|下午|中午|晚上?|清晨|凌晨)?"
    r"|(?:\d{1,2}[日号]|大?[昨今前](?:（[^（）]{1,6}）)?[日天]?)(?:上午|下午|中午|晚上?|清晨|凌晨)"
    r"|[昨今]天(?!地))(?:\d{1,2}时许?)?(?=[\u4e00-\u9fff])(?![至到起以前])"
)
"""The day in a clause that a name is made of: 县科协|12月25日下午|开展科普宣传, 征文活动|昨晚|在县城揭晓."""
_GOES = re.compile("[^，。]{3,16}(?:赴|前往|来到|走进|深入)[㐀-鿿]{2}")
"""A clause that tells by itself who visits whom: 省内外专家|赴|某县调研."""
_DOERLESS = re.compile(
    r"与(?!会)|很快|共(?=[查破抓收清检缉]获?)|最终|成功|先后|专程|公开(?=[开审宣听庭])|[到赴](?![场会位岗达期时今了此])|前往|奔赴|来到|走进|深入(?=[㐀-鿿]{2,12}(?:开展|进行|举行))|一举|当场|及时|紧急|共同|依法|顺利|迅速|连夜|联合|现场|立即|[为向给对将把](?!于)|破获|侦破|抓获|查获|捣毁|救[起出]"
    r"|[与和同][^，。；]{2,60}?(?:一[道起同]|共同)(?=[\u4e00-\u9fff]{2})"
)
"""How a clause begins that names nobody who did it."""
_RESOLVES = re.compile("^(?:[便就即遂]|于是)?(?:决定|安排)(?:由(?=[㐀-鿿]{2}))?(?=[^，。；]{6})")
"""How a clause begins that tells what somebody had resolved to do: |便决定|上门看望老人, |安排由|市长颁发聘书."""
BESIDES = re.compile(r"^(?:并(?![购轨网肩入])|还(?![款贷原]))")
"""How a clause begins that tells what somebody did besides: 来到某校，|并送上图书."""
_SAID = re.compile(r"时(?:强调|指出|要求|提出|表示|说)(?:[，：:\s].*)?$")
"""How a headline goes on with what a visitor said: 县长甲督导防汛|时强调：…."""
_AS_OBJECT = re.compile(r"(?:开展|进行|实施|展开)了?[^，。；]{0,16}$")
"""What makes a word of visiting the object of another verb: 开展安全|检查."""
_AS_LEADERS = re.compile(
    "^(?:[㐀-鿿]?长)?(?:等(?:[^，。；到赴来深前]{0,10}(?:领导|负责人|负责同志|人员))?(?:分别)?|一行)"
)
"""What closes a list of those who go: 县长甲|等县领导|到…"""
_ESCORTED = re.compile("[^，。；]{0,10}陪同下[，,]?")
"""What closes a list of those in whose company somebody went."""
_PARTIES = ("代表团", "考察团", "招商团", "率", "带队", "一行")
EDGES = "了　 ，、由在的，。；！"


def visit(story: Story, candidate: Candidate, slots: Slots, *, headed: bool) -> str:
    """Visits: the headline's words with the leader named, else 甲到乙调研….

    One that is not `headed`, as it is told besides, has the headline only if that names nobody else.
    """
    leader = first_of(story, slots.leaders) or first_of(story, slots.organisers)
    mine = {story.mentions[index].text for slot in (slots.leaders, slots.attendees) for index in slot}
    begin, at = candidate.sentence.begin, candidate.trigger.begin
    besides = story.masked.startswith(THE_SAME_DAY, begin) or (not headed and story.masked.find("还", begin, at) >= 0)
    for sentence in story.headline if not besides else ():
        if not headed and any(name.text not in mine for name in sentence.persons):
            continue
        if any(hit.word.type == "inspection" for hit in sentence.hits):
            headline = _SAID.sub("", story.text[sentence.begin : sentence.end])
            named = _LEADERS.sub("" if leader in headline else leader, headline) if leader else headline
            if any(n.begin < sentence.hits[-1].begin for n in sentence.names) or leader in named:
                return named
            if not _is_slogan(story, sentence):
                return owned_by(leader, named)
    trigger, start = candidate.trigger, start_of(story, candidate)
    rest = story.text[trigger.begin : candidate.sentence.clause_end(trigger.end)]
    place = first_of(story, slots.places)
    if rest.startswith(_PARTIES) or not leader:
        return clause_of(story, candidate)
    leader = _visitor(story, candidate, slots) or leader
    begins_with = f"{leader}到{place}" if leader and place and place not in rest else leader
    if len(rest) > 3 and not _AS_OBJECT.search(story.masked, start, trigger.begin):
        return begins_with + rest
    clause = clause_of(story, candidate)
    heads = [n for n in candidate.sentence.names if start <= n.begin < trigger.begin and n.kind in BODY_KINDS]
    stop = next((n for n in heads if not is_link(candidate.sentence, n)), None)
    if leader and place and stop and stop.index in slots.places and heads[0].begin == start:
        return f"{leader}到{place}{rest}"  # 甲到乙村，|丙镇丁村调研
    opens = any(n.begin == start and not is_post(story, n) for n in heads)
    company = persons(candidate.sentence, start, trigger.begin) if leader else []
    if len(clause) <= LONGEST and (leader in clause or opens or _GOES.match(clause)):
        return clause
    if company and (escort := _ESCORTED.match(clause.rpartition(company[-1].text)[2])):
        return leader + escort.string[escort.end() :]
    if company:
        return leader + _after_list(clause, company)
    if leader in clause or opens:
        return clause
    return leader + clause if place and place in clause else begins_with + clause


def _after_list(clause: str, company: list[Name]) -> str:
    """What follows a list of persons in a clause, of whom the first is named: 等|到某镇植树."""
    return "等" + _AND_OTHERS.sub("", _AS_LEADERS.sub("", clause.rpartition(company[-1].text)[2]))


def _is_slogan(story: Story, sentence: Sentence) -> bool:
    """Whether a headline of two parts tells of no visit, but only what it is for: 节前检查强意识 明确责任保安全."""
    starts = {sentence.begin, *(m.end() for m in PARTED.finditer(story.text, sentence.begin, sentence.end))}
    return len(starts) > 1 and not any(hit.begin in starts for hit in sentence.hits)


def _visitor(story: Story, candidate: Candidate, slots: Slots) -> str:
    """Who pays a visit by its own sentence: a party that came, and not its host who chairs the talks told later."""
    begin, end = candidate.sentence.begin, candidate.trigger.begin
    came = (i for slot in (slots.leaders, slots.organisers) for i in slot if begin <= story.mentions[i].begin < end)
    first = next(came, None)
    return "" if first is None else story.mentions[first].text


def deed(story: Story, candidate: Candidate, slots: Slots) -> str:
    """Other deeds and results by their clause: 甲与乙签约; a result with its winner."""
    if candidate.rule == "won" and slots.attendees:
        first = story.mentions[next(iter(slots.attendees))].begin
        if candidate.sentence.number < 0 and first >= candidate.sentence.end:
            return clause_of(story, candidate)  # whoever won is told in the lead alone
        end = candidate.sentence.clause_end(candidate.trigger.end)
        if first > candidate.trigger.begin:
            return first_of(story, slots.organisers) + story.text[candidate.trigger.begin : end]
        passive = "被" if candidate.trigger.word.form == "given" else ""
        return (
            _winners(story, candidate, slots) + passive + story.text[candidate.trigger.begin : end].removesuffix("后")
        )
    if candidate.type == "appointment" and slots.attendees:
        people = list(slots.attendees)
        chosen = "".join(story.mentions[people[0]].text.split()) + "等" * (len(people) > 1)
        return f"{first_of(story, slots.organisers)}任免{chosen}"
    told = clause_of(story, candidate)
    listed = _first_list(story, persons(candidate.sentence, start_of(story, candidate), candidate.trigger.begin))
    if len(listed) > 1 and len(told) > _LONG and candidate.type != "signing":
        return listed[0].text + _after_list(told, listed)
    clause = _RESOLVES.sub("", BESIDES.sub("", told))
    if any(story.mentions[i].text in clause for slot in (slots.organisers, slots.leaders) for i in slot):
        return clause
    at = start_of(story, candidate)
    if story.masked[at] == "在":
        doer = _doer(story, candidate, slots)
        return f"{doer}在{clause}" if doer else clause
    bare = clause != told or candidate.trigger.begin == at or _DOERLESS.match(clause)
    return _doer(story, candidate, slots) + clause if bare else clause


def _first_list(story: Story, people: list[Name]) -> list[Name]:
    """The persons at the head of a clause that one list names."""
    listed = people[:1]
    for name in people[1:]:
        between = story.masked[listed[-1].end : name.begin]
        if len(between) > _POST or not _LISTED.fullmatch(between):
            break
        listed.append(name)
    return listed


def _winners(story: Story, candidate: Candidate, slots: Slots) -> str:
    """Who won something: the one told first, or the first of the list that he stands in, with 等."""
    won = story.mentions[next(iter(slots.attendees))]
    named = persons(candidate.sentence, candidate.sentence.begin, candidate.trigger.begin)
    place = next((number for number, name in enumerate(named) if name.begin == won.begin), None)
    if place is None:
        return won.text
    first = last = place
    while first and _LISTED.fullmatch(story.masked, named[first - 1].end, named[first].begin):
        first -= 1
    while last + 1 < len(named) and _LISTED.fullmatch(story.masked, named[last].end, named[last + 1].begin):
        last += 1
    return story.mentions[named[first].index].text + "等" * (last > first)


def _doer(story: Story, candidate: Candidate, slots: Slots) -> str:
    """Who did what a clause tells without its doer, named in its sentence before: 县消防大队赶到，|成功救出三人."""
    begin, end = candidate.sentence.begin, start_of(story, candidate)
    acting = (slots.organisers, slots.leaders)
    here = (i for slot in (*acting, slots.attendees) for i in slot if begin <= story.mentions[i].begin < end)
    above = (i for slot in acting for i in slot if story.mentions[i].begin < begin)
    first = next(chain(here, above), None)
    return "" if first is None else story.mentions[first].text


def clause_of(story: Story, candidate: Candidate) -> str:
    """What the clause says that tells of it, without the day."""
    end = candidate.sentence.clause_end(candidate.trigger.end)
    return _WITHIN.sub("", PREFIX.sub("", story.text[start_of(story, candidate) : end]).strip(EDGES), count=1)


def start_of(story: Story, candidate: Candidate) -> int:
    """Where its clause begins behind the date that opens it."""
    return after_date(story, candidate.sentence, candidate.begin)


def first_of(story: Story, slot: dict[int, None]) -> str:
    """The first name of a slot."""
    return story.mentions[next(iter(slot))].text if slot else ""


def owned_by(owner: str, name: str) -> str:
    """Whose something is before its name, without what both say: 县政协|政协各组会议, 青山县|县委学习会."""
    name = _ITS.sub("", name)
    same = next((size for size in range(len(name), 1, -1) if owner.endswith(name[:size])), 0)
    if not same and _BODY_AFTER.match(name) and owner.endswith(name[0]):
        same = 1
    return owner + name[same:]

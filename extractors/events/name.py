"""Happening -> name: the canonical name of an event, such as 二七区安全生产警示教育大会."""

from __future__ import annotations

import re
from itertools import chain

from extractors.events.candidates import Candidate
from extractors.events.days import THE_SAME_DAY
from extractors.events.find import find_candidates
from extractors.events.slots import Slots
from extractors.events.story import Sentence, Story
from extractors.events.who import BODY_KINDS, after_date, is_link, is_post, persons
from extractors.events.wording import worded

LONGEST = 60
_LISTED = re.compile("[^，。；：]*[、和及与][^，。；：]*")
"""What stands between two of a list."""
_PARTED = re.compile("[ 　—]")
"""What parts a headline's kicker from what it tells."""
_END = 3
"""How many characters at its end tell that a name is the headline's in short."""
_WHOLE = re.compile(r"^(?:全|我|本)([区县市镇乡旗]|街道)(?!域|局)")
"""The home, or who holds it, by the level word: 全县|…, 我区|…, and on a county's page 全镇|…."""
_OURS = re.compile(r"我([区县市镇乡旗])")
_BARE = re.compile(r"^([区县市旗])里?(?=委|人大|人民|政协|政府|纪委|第|[一二三四五六七八九十]+届|“)")
_TERM = re.compile(r"^(第?[一二三四五六七八九十\d]{1,3}届(?:第?\d+次)?)([县区市旗])(?=委|政协|人大|政府|人民政府)")
"""A bare body told by its term: 十三届|县|委常委会."""
_TOLD = re.compile(
    r"^(?P<who>[^，。“”为]{0,12}?)[里上内]?(?:为(?P<what>[^，。]{1,30}?))?(?:举办|举行|召开|组织|开|办|搞)了?(?:一[场次个期届项堂台回]|两场)"
    r"(?P<thing>[^，。]{2,})$"
)
"""A name told as a sentence: 县里为安全月开了一场动员会."""
_LEADERS = re.compile(r"^(?:[^，。]{2,16}[ 　—])?[^，。“” 　]{0,6}领导(?!小组|班子)(?:一行)?")
"""Leaders without a name, before what they did, and a kicker before them: 情暖重阳 县领导一行|慰问环卫工人."""
_PREFIX = re.compile(
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
_CLOSING = re.compile(r"[^，。；“”「」《》\n]{0,6}[”」]")
"""How a quoted name goes on after the word that tells of it: 「…团拜|茶会」."""
_GOES = re.compile("[^，。]{3,16}(?:赴|前往|来到|走进|深入)[㐀-鿿]{2}")
"""A clause that tells by itself who visits whom: 省内外专家|赴|某县调研."""
_DOERLESS = re.compile(
    r"与(?!会)|成功|先后|专程|公开(?=[开审宣听庭])|[到赴](?![场会位岗达期时今了此])|前往|奔赴|来到|走进|深入(?=[㐀-鿿]{2,12}(?:开展|进行|举行))|一举|当场|及时|紧急|共同|依法|顺利|迅速|连夜|联合|现场|立即|[为向给对将把](?!于)|破获|侦破|抓获|查获|捣毁|救[起出]"
    r"|[与和同][^，。；]{2,60}?(?:一[道起同]|共同)(?=[\u4e00-\u9fff]{2})"
)
"""How a clause begins that names nobody who did it."""
_RESOLVES = re.compile("^(?:[便就即遂]|于是)?(?:决定|安排)(?:由(?=[㐀-鿿]{2}))?(?=[^，。；]{6})")
"""How a clause begins that tells what somebody had resolved to do: |便决定|上门看望老人, |安排由|市长颁发聘书."""
_BESIDES = re.compile(r"^(?:并(?![购轨网肩入])|还(?![款贷原]))")
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
_THEN = re.compile(
    "^(?:随后|接着|紧接着|之后|会后|随即|接下来)，?(?:还|又|再)?(?:举行|召开|举办|开展|进行)?(?:了|的)*(?=[㐀-鿿“]{3})"
)
"""When it came, in a clause that a name is made of: 随后举行了|宪法宣誓仪式."""
_DURING = re.compile("(?<=[会式礼赛谈演节])(?:上|中|期间)$")
"""What follows it in such a clause: 颁奖晚会|上."""
_EPITHETS = worded("^(?:(?&epithet)[、而又，]?)+的")
"""What only praises what is held: |形式多样的|宣传活动."""
_EDGES = "了　 ，、由在的，。；！"


def main_name(story: Story, candidate: Candidate, slots: Slots) -> str:
    """The name of what an article reports: its headline's where the report only says the end of it, 首届|火把节."""
    name = name_of(story, candidate, slots)
    if candidate.rule not in {"hold", "held", "join"} or candidate.sentence.number < 0:
        return name
    for sentence in story.headline:
        for head in find_candidates(story, sentence) if sentence.hits else ():
            if head.type == candidate.type and head.rule in {"hold", "held"}:
                whole = name_of(story, head, slots)
                if len(whole) > len(name) and not _PARTED.search(whole) and _in_short(story, name, whole, slots):
                    return whole
    return name


def _in_short(story: Story, name: str, whole: str, slots: Slots) -> bool:
    """Whether a name is the last of another one, but for whose it is or who said so: 某县|首届火把节."""
    same = next((at for at in range(len(name)) if whole.endswith(name[at:])), len(name))
    printed = [story.mentions[index].text for index in slots.organisers]
    hosts = [*printed, *(_at_home(story, host) for host in printed)]
    if len(name) - same < _END or any(whole.startswith(host) for host in hosts if host not in name[:same]):
        return False
    return name[:same] in ("", story.home, *hosts) or name[:same].endswith("宣布")


def name_of(story: Story, candidate: Candidate, slots: Slots) -> str:
    """The event's name, with its owner where the text leaves it out."""
    if candidate.rule in {"hold", "held", "join"}:
        name = _named(story, candidate, slots)
    elif candidate.type == "inspection":
        name = _visit(story, candidate, slots)
    else:
        name = _deed(story, candidate, slots)
    return _shortened(_at_home(story, _plainly(_THEN.sub("", _DURING.sub("", name)))))


def _named(story: Story, candidate: Candidate, slots: Slots) -> str:
    """Things held by name: 召开全区安全生产警示教育大会 → 二七区安全生产警示教育大会."""
    begin = candidate.verb.end if candidate.verb and candidate.rule != "held" else _start(story, candidate)
    end = candidate.trigger.end + story.masked.startswith("会议", candidate.trigger.end - 1)
    closing = _CLOSING.match(story.text, end)
    name = _PREFIX.sub("", story.text[begin : closing.end() if closing else end]).strip(_EDGES)
    name = _EPITHETS.of(story.lexicons).sub("", name)
    owner = _text(story, slots.organisers)
    if whole := _WHOLE.match(name):
        return _whose(story, slots, whole) + name[whole.end() :]
    bare = candidate.rule == "hold" and name == candidate.trigger.word.text
    if bare and (candidate.type == "signing" or not owner):
        clause = _clause(story, candidate)
        leader = _text(story, slots.leaders)
        if candidate.verb is not None and _BESIDES.sub("", clause).replace("了", "") == candidate.verb.word.text + name:
            return name  # 并|召开座谈会
        if candidate.verb is not None and leader and len(clause) > LONGEST and leader in clause:
            return leader + candidate.verb.word.text + name
        return clause
    if candidate.rule == "hold" and owner and owner not in name and not _mentions_region(story, name):
        return owner + name
    if candidate.type == "inspection" and candidate.verb and slots.leaders and not owner and candidate.rule == "hold":
        return _text(story, slots.leaders) + candidate.verb.word.text + name  # 甲|开展|河长制调研活动
    return name


def _whose(story: Story, slots: Slots, whole: re.Match[str]) -> str:
    """Whose a level word means: on a county's page 全县 is the county, 全镇 who holds it, and 全市 is left as it is."""
    owners = [story.home, *(story.mentions[index].text for index in slots.organisers)]
    return next((owner for owner in owners if owner.endswith(whole[1])), whole[0])


def _plainly(name: str) -> str:
    """The name in what tells a thing as a sentence: 县里为安全月开了一场动员会 → 县安全月动员会."""
    told = _TOLD.match(name)
    return "".join(part for part in told.group("who", "what", "thing") if part) if told else name


def _at_home(story: Story, name: str) -> str:
    """我县 and a bare 县委 named for what they are: the home's."""
    if not story.home:
        return name
    ours = _OURS.search(name)
    if ours and story.home.endswith(ours[1]):
        name = _OURS.sub(story.home, name)
    bare = _BARE.match(name)
    term = _TERM.match(name)
    if term and story.home.endswith(term[2]):
        return term[1] + story.home + name[term.end() :]
    return story.home + name[1:] if bare and story.home.endswith(bare[1]) else name


def _mentions_region(story: Story, name: str) -> bool:
    return bool(story.home) and (story.home in name or (len(story.home) > 2 and story.home[:-1] in name))


def _visit(story: Story, candidate: Candidate, slots: Slots) -> str:
    """Visits: the headline's words with the leader named, else 甲到乙调研…."""
    leader = _text(story, slots.leaders) or _text(story, slots.organisers)
    besides = story.masked.startswith(THE_SAME_DAY, candidate.sentence.begin)
    for sentence in story.headline if not besides else ():
        if any(hit.word.type == "inspection" for hit in sentence.hits):
            headline = _SAID.sub("", story.text[sentence.begin : sentence.end])
            named = _LEADERS.sub("" if leader in headline else leader, headline) if leader else headline
            if any(n.begin < sentence.hits[-1].begin for n in sentence.names) or leader in named:
                return named
            if not _is_slogan(story, sentence):
                return leader + named
    trigger, start = candidate.trigger, _start(story, candidate)
    rest = story.text[trigger.begin : candidate.sentence.clause_end(trigger.end)]
    place = _text(story, slots.places)
    if rest.startswith(_PARTIES) or not leader:
        return _clause(story, candidate)
    leader = _visitor(story, candidate, slots) or leader
    begins_with = f"{leader}到{place}" if leader and place and place not in rest else leader
    if len(rest) > 3 and not _AS_OBJECT.search(story.masked, start, trigger.begin):
        return begins_with + rest
    clause = _clause(story, candidate)
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
        return f"{leader}等{_AS_LEADERS.sub('', clause.rpartition(company[-1].text)[2])}"
    if leader in clause or opens:
        return clause
    return leader + clause if place and place in clause else begins_with + clause


def _is_slogan(story: Story, sentence: Sentence) -> bool:
    """Whether a headline of two parts tells of no visit, but only what it is for: 节前检查强意识 明确责任保安全."""
    starts = {sentence.begin, *(m.end() for m in _PARTED.finditer(story.text, sentence.begin, sentence.end))}
    return len(starts) > 1 and not any(hit.begin in starts for hit in sentence.hits)


def _visitor(story: Story, candidate: Candidate, slots: Slots) -> str:
    """Who pays a visit by its own sentence: a party that came, and not its host who chairs the talks told later."""
    begin, end = candidate.sentence.begin, candidate.trigger.begin
    came = (i for slot in (slots.leaders, slots.organisers) for i in slot if begin <= story.mentions[i].begin < end)
    first = next(came, None)
    return "" if first is None else story.mentions[first].text


def _deed(story: Story, candidate: Candidate, slots: Slots) -> str:
    """Other deeds and results by their clause: 甲与乙签约; a result with its winner."""
    if candidate.rule == "won" and slots.attendees:
        first = story.mentions[next(iter(slots.attendees))].begin
        if candidate.sentence.number < 0 and first >= candidate.sentence.end:
            return _clause(story, candidate)  # whoever won is told in the lead alone
        end = candidate.sentence.clause_end(candidate.trigger.end)
        if first > candidate.trigger.begin:
            return _text(story, slots.organisers) + story.text[candidate.trigger.begin : end]
        passive = "被" if candidate.trigger.word.form == "given" else ""
        return (
            _winners(story, candidate, slots) + passive + story.text[candidate.trigger.begin : end].removesuffix("后")
        )
    if candidate.type == "appointment" and slots.attendees:
        people = list(slots.attendees)
        return f"{_text(story, slots.organisers)}任免{story.mentions[people[0]].text}{'等' if len(people) > 1 else ''}"
    told = _clause(story, candidate)
    clause = _RESOLVES.sub("", _BESIDES.sub("", told))
    if any(story.mentions[i].text in clause for slot in (slots.organisers, slots.leaders) for i in slot):
        return clause
    bare = clause != told or candidate.trigger.begin == _start(story, candidate) or _DOERLESS.match(clause)
    return _doer(story, candidate, slots) + clause if bare else clause


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
    begin, end = candidate.sentence.begin, _start(story, candidate)
    acting = (slots.organisers, slots.leaders)
    here = (i for slot in (*acting, slots.attendees) for i in slot if begin <= story.mentions[i].begin < end)
    above = (i for slot in acting for i in slot if story.mentions[i].begin < begin)
    first = next(chain(here, above), None)
    return "" if first is None else story.mentions[first].text


def _clause(story: Story, candidate: Candidate) -> str:
    end = candidate.sentence.clause_end(candidate.trigger.end)
    return _WITHIN.sub("", _PREFIX.sub("", story.text[_start(story, candidate) : end]).strip(_EDGES), count=1)


def _start(story: Story, candidate: Candidate) -> int:
    return after_date(story, candidate.sentence, candidate.begin)


def _text(story: Story, slot: dict[int, None]) -> str:
    return story.mentions[next(iter(slot))].text if slot else ""


def _shortened(name: str) -> str:
    """At most `LONGEST` characters, on one line and without half a quotation."""
    name = " ".join(name.split())[:LONGEST].strip(_EDGES)
    for opening, closing in ("“”", "「」"):
        whole = name.startswith(opening) and name.find(closing) == len(name) - 1
        if whole or name.count(opening) != name.count(closing):
            name = name.replace(opening, "").replace(closing, "")
    return name

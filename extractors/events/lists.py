"""Sentence -> slots: those it lists without a verb of taking part, such as prize winners and bodies that reported."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.events.officers import is_origin, officers_of
from extractors.events.performers import fill_performers
from extractors.events.slots import Slots, add
from extractors.events.story import Name, Sentence, Story
from extractors.events.who import BEATS, bodies, persons, run_before, run_from, subject
from extractors.events.wording import worded
from extractors.records import EventType
from extractors.text.scanning import opened
from extractors.text.worded import Worded

_CROWD = worded(
    r"等(?:在家)?(?:[县区市镇乡州旗]|上级)?(?:级|四套班子|四大班子|有关|相关|部门|主要)?(?&guest)(?!小组|班子|下|机制)"
)
"""How a list of those present ends, whose names are not told: 等县领导."""
_PRIZE = worded(
    r"(?:分别?)?(?&wins)[^，。；]{0,24}?(?:奖(?!金)|杯(?=[”，。；])|[一二三123四五六七八]名|前[三四五六八十]|[三四八十]强|(?&prize))"
    r"|(?:受到?|获得?|得到|接受)了?[^，。；]{0,8}?(?&praise)|(?:被|获)?(?&named)|(?&elect)|立[一二三]等功|并列(?:第?[一二三四五六七八123]名?|[冠亚季]军)"
)
"""That somebody won or was honoured: 荣获一等奖, 受到表彰, 被评为先进."""
_BY = ("被", "由", "经", "获")
"""What stands before the body that honours another."""
_GIVES = worded("(?&gives)")
"""What the body before it does, and does not get: 文明委授予的称号."""
_OFFICE = re.compile(
    r"[^，。；“]{0,24}?(?:长|书记|主任|主席|委员|代表|理事|监事|审判员|人民陪审员)(?=[，。；、和及]|$)"
)
"""What follows 当选 where somebody was elected to an office: 当选|为青山县副县长."""
_OPENS_PRIZE = worded("[分受得接被立获并]|(?^wins)|(?^named)|(?^elect)")
_NAMED_AFTER = re.compile(
    r"[听聆][取听]了?|选出了?|评出了?|表彰了?|对(?=[^，。；]{2,40}(?:进行|给予|予以)了?(?:通报)?(?:表彰|表扬|奖励|嘉奖))"
)
"""What names those concerned after it: 听取了甲、乙的述职, 评出道德模范丙."""
_HEARING = frozenset({"meeting", "ceremony", "award", "inspection", "training"})
_PRIZED = frozenset({"contest", "award", "performance", "ceremony"})
_ROSTER = worded(
    r"(?:(?&roster)|(?&rite)[^，。；：、]{0,6}的(?:还|嘉宾|领导)?(?=有|是)|特邀[^，。；：]{0,10})"
    r"[^，。；：、]{0,8}?(?:分别)?(?:是|有|为|由|：|:)+"
)
"""What those present are listed after: 大会执行主席是：甲、乙."""
_OPENS_ROSTER = worded("特|(?^roster)|(?^rite)")
_CHOSEN = worded(
    "(?:(?&chosen)|登上[^，。；、：]{0,10}(?:榜单?|名单)的|(?:获选|入选|当选|评选出|评出|受表彰|受到表彰|获表彰|受表扬|获奖)的(?:[^，。；、：的]{2,10}?|还|也)?)"
    "(?:分别|依次)?(?:有|是|为|包括)(?:[：:]|—+)?"
)
"""What those are listed after who were chosen: 这10位年度人物有甲、乙."""
_REPORTS = worded(
    r"(?:等?(?:[\d一二三四五六七八九十]+余?[个家])?(?:单位|部门|企业|公司|学校|乡镇|街道|社区|村))?(?:主要|有关|相关)?(?:负责人|负责同志|代表|领导)?"
    r"(?:在?[大会][会议]?上)?(?:分别|先后|依次|逐一|现场|集中|当场|上台)*(?:[就围对向][^，。；：]{1,30}?)?"
    r"(?:(?:[作做]了?|进行了?|提交了?)[^，。；：、]{0,16}(?&report)"
    r"|(?&reports)了?(?![会人稿席]))"
)
"""What a body does at a meeting: 县发改局、县财政局作了交流发言, 区文明办通报了创建情况."""
_SAYS = re.compile(r"(?:代表|委员)(?:们?)(?:说|认为|建议|表示|提出|谈到|指出|呼吁)")
"""How a deputy is quoted at a session."""
_INVITES = re.compile(r"特(?<![应受诚]特)邀了?|邀(?<![应受诚]邀)[请约]?了?")
"""What stands before who was invited."""
_DEPUTIES = ("代表", "委员")
_HOST_LABEL = re.compile("(?:主办|承办|协办)(?:方|单位|机构)(?:[：:]|[是为有])")
"""What stands before the host's name: 主办单位：."""
_POST = re.compile("[^，。；、和与及等]{2,10}")
_REACH = 6
"""How far behind 邀请 the first of those invited may stand: 邀请了云山省|青山县, and not 邀请专家教授为|青山县."""
_HELPERS = worded(
    r"(?&helper)们?"
    r"(?:为|向|给|与|和(?=老|孩|群|居|村)|挥毫|来到|走进|深入|走上|还|也|分别|现场|一起|共同|纷纷)"
)
"""Whose doing tells that the body before them was there: 县档案局的|志愿者们为…."""
_WHOSE = re.compile("的?(?:青年|党员|巾帼|爱心|机关|医疗)?")
_SENT_THERE = worded(r"的?(?:[\d一二三四五六七八九十百]+[余多]?[名位])?[^，。；、的]{0,8}(?&sent)们?")
"""Who are told to come from a body: 来自县一中、县医院的|30名志愿者."""
_MANY_OFFICES = re.compile(
    r"等(?:[\d一二三四五六七八九十百]+[余多]?[个家])(?:[^，。；、的]{0,8})(?:单位|部门|机构|企业)(?=设|摆|参与|参加|现场|集中|悬挂|走上|开展)"
)
"""How the bodies end that act in a campaign: 县公安局、县妇联|等30余家普法责任单位|设台宣传."""
_PLAYER = worded("(?&player)$")
"""Whom a report quotes because they played, sang or learnt."""
TAKES_POST = re.compile(
    r"(?:同志)?(?:等[\d一二三四五六七八九十]+[名位人][^，。；为]{0,6})?(?:以[^，。；]{1,14}?)?(?:全票|高票)?(?:拟?任(?!职|前|期|务|免|命)|担任(?![^，。；]{0,12}(?:执行主席|主持|评委|嘉宾|裁判|主讲|解说))|当选|出任|兼任|继任|连任|不再担任|试任|挂任"
    r"|为[^，。；]{1,24}(?:书记|主任|主席|委员|代表|检察长|秘书长|会长|[县区市州旗镇乡局院科处校]长|审判员|陪审员|检察员))"
)
_AS_TEAM = worded(
    r"(?:[^，。；、]{0,6}队)?(?:[、和与及，]|等|分|并列|最终|脱颖|以|凭|则|也|均|还|共同|一举|再次|(?&wins))"
)
"""What follows a community that played itself: 白石镇代表队|获得第一名."""
_UNITS = frozenset("县市区镇乡村旗州盟道社里屯场木查寨")
_PLAYED = frozenset({"contest", "performance", "training", "ceremony"})
_SHOWN = frozenset({"performance", "contest", "ceremony", "campaign"})
_REPORTED = frozenset({"meeting", "ceremony"})
_TEAM_NAME = worded("(?&troupe)$")
"""How the names of troupes and teams end."""
_OF_TEAMS = re.compile(
    r"等?(?:[\d一二三四五六七八九十]+余?[个家])?(?:单位|部门|企业|学校)?的?[\d一二三四五六七八九十百]+余?[支个](?:[^，。；、]{0,8}?)队"
)
"""How the bodies end whose teams play: 来自县人武部、县财政局等单位的|8支代表队."""
_GATHERS = re.compile(r"(?<!党)组织了?(?!部)|协调了?|召集了?")
"""What stands before the bodies that somebody brings along: 县司法局|组织|县法院、县公安局等单位开展…."""
_BROUGHT = re.compile(
    r"等?[\d一二三四五六七八九十百]*[余多]?[个家]?(?:成员|有关|相关|职能|执法|企事业|重点|爱心)*(?:单位|部门|企业|机构|学校)"
    r"|(?:的|等)?(?:相关|有关|主要|分管)*(?:负责人|负责同志|工作人员|演[职艺]人员|演员|业务骨干|医务人员|执法人员|志愿者|党员)|(?:联合|集中|共同)?(?=[在到赴开对深走])"
)
"""How the bodies end that somebody brings along."""
_HONOURED = worded(r"等?[\d一二三四五六七八九十百]+余?[个家名支][^，。；、]{0,8}?(?&honoured)")
"""What bodies are called that a meeting honours: 县医院、县公安局|等10个先进集体."""
_HONOURS = ("表彰", "授予", "颁", "奖", "称号", "通报表扬", "授牌")


def fill_lists(story: Story, sentence: Sentence, slots: Slots, kind: EventType) -> None:
    """Everyone whom a sentence names as present by a list of its own."""
    if not sentence.names:
        return
    for crowd in _CROWD.of(story.lexicons).finditer(story.masked, sentence.begin, sentence.end):
        add(slots.attendees, persons(sentence, sentence.begin, crowd.start()))
    for roster in _opened(story, _ROSTER, _OPENS_ROSTER, sentence.begin, sentence.end):
        add(slots.attendees, persons(sentence, roster.end(), sentence.end))
        listed = bodies(story, sentence, roster.end(), sentence.end)
        add(slots.attendees, officers_of(story, sentence, listed, sentence.end))
    if kind in _PRIZED and (chosen := _CHOSEN.of(story.lexicons).search(story.masked, sentence.begin, sentence.end)):
        add(slots.attendees, persons(sentence, chosen.end(), sentence.end))
    _fill_invited(story, sentence, slots)
    if story.masked.find("办", sentence.begin, sentence.end) >= 0:
        _fill_labelled(story, sentence, slots)
    if kind in _HEARING:
        _fill_heard(story, sentence, slots)
    if kind == "campaign":
        _fill_helpers(story, sentence, slots)
    if kind in {"campaign", "inspection", "training", "performance"}:
        _fill_gathered(story, sentence, slots)
    if kind in _SHOWN:
        fill_performers(story, sentence, slots, kind)
    if kind in _PRIZED:
        _fill_honoured(story, sentence, slots)
        _fill_prized(story, sentence, slots, kind)
    if kind in _PLAYED:
        _fill_players(story, sentence, slots, kind)
    if kind in _REPORTED:
        _fill_reporting(story, sentence, slots)


def _fill_labelled(story: Story, sentence: Sentence, slots: Slots) -> None:
    """Hosts named behind a label: 主办单位：县文联、县文化馆."""
    for label in _HOST_LABEL.finditer(story.masked, sentence.begin, sentence.end):
        named = bodies(story, sentence, label.end(), sentence.end)
        hosts = run_from(story, named) if named and named[0].begin - label.end() <= _REACH else []
        add(slots.organisers, hosts)
        add(slots.hosts, hosts)


def _fill_invited(story: Story, sentence: Sentence, slots: Slots) -> None:
    """Bodies that somebody invited: 邀请县委宣传部、县电视台等媒体记者参观."""
    for invites in _INVITES.finditer(story.masked, sentence.begin, sentence.end):
        if story.masked.startswith("来自", invites.end()):
            continue  # 邀请来自甲部、乙部的专家: people of their own
        guests = run_from(story, bodies(story, sentence, invites.end(), sentence.clause_end(invites.end())))
        if guests and guests[0].begin - invites.end() <= _REACH:
            guests = [n for n in guests if not story.masked.startswith(_DEPUTIES, n.end)]  # 邀请县人大代表
            add(slots.attendees, [n for n in guests if not _is_post_of(story, sentence, n)])


def _fill_gathered(story: Story, sentence: Sentence, slots: Slots) -> None:
    """Bodies that somebody brings along: 县司法局组织县法院、县公安局等单位开展宣传."""
    for gathers in (h for h in sentence.hits if _GATHERS.fullmatch(h.word.text)):
        brought = run_from(story, bodies(story, sentence, gathers.end, sentence.clause_end(gathers.end)))
        if brought and brought[0].begin - gathers.end <= 1 and _BROUGHT.match(story.masked, brought[-1].end):
            add(slots.attendees, [n for n in brought if n.kind == "organisation"])


def _fill_honoured(story: Story, sentence: Sentence, slots: Slots) -> None:
    """Bodies that a meeting honours: 县医院、县公安局等10个先进集体受到表彰."""
    text = story.masked
    if not any(text.find(word, sentence.begin, sentence.end) >= 0 for word in _HONOURS):
        return
    honoured = _HONOURED.of(story.lexicons)
    for name in sentence.names:
        if name.kind == "organisation" and honoured.match(text, name.end, sentence.end):
            listed = run_before(story, bodies(story, sentence, sentence.clause_begin(name.begin), name.end))
            add(slots.attendees, listed if listed and listed[-1] is name else ())


def _is_post_of(story: Story, sentence: Sentence, name: Name) -> bool:
    """Whether a body only says what somebody is, in a post that nobody recognised: 县消防大队|宣传参谋某某."""
    first = next((n for n in persons(sentence, name.end, sentence.end)), None)
    return first is not None and bool(_POST.fullmatch(story.masked, name.end, first.begin))


def _fill_helpers(story: Story, sentence: Sentence, slots: Slots) -> None:
    """Bodies whose people lend a hand: 县档案局的志愿者们为老人送上祝福, 他们来自县一中和县医院的志愿者."""
    came = story.masked.find("来自", sentence.begin, sentence.end)
    sent = run_from(story, bodies(story, sentence, came, sentence.clause_end(came + 1))) if came >= 0 else []
    alone = sent and sent[0].begin == came + 2 and story.masked[came - 1] not in "请约"
    for many in _MANY_OFFICES.finditer(story.masked, sentence.begin, sentence.end):
        listed = run_before(story, bodies(story, sentence, sentence.clause_begin(many.start()), many.start()))
        if listed and listed[-1].end == many.start() and not is_origin(story, sentence, listed[0]):
            add(slots.attendees, [n for n in listed if n.kind == "organisation"])
    if alone and _SENT_THERE.of(story.lexicons).match(story.masked, sent[-1].end):
        add(slots.attendees, [n for n in sent if n.kind == "organisation"])
    for helpers in _HELPERS.of(story.lexicons).finditer(story.masked, sentence.begin, sentence.end):
        listed = run_before(story, bodies(story, sentence, sentence.clause_begin(helpers.start()), helpers.start()))
        if listed and _WHOSE.fullmatch(story.masked, listed[-1].end, helpers.start()):
            add(slots.attendees, listed)


def appointed(story: Story) -> list[Name]:
    """Whom an article says to have been given a post: 甲同志任某镇书记."""
    chosen: list[Name] = []
    for sentence in story.body:
        people = [n for n in sentence.names if n.kind == "person"]
        for at, name in enumerate(people):
            if not sentence.speech and TAKES_POST.match(story.masked, name.end):
                chosen += run_before(story, people[: at + 1])
    return chosen


def _fill_heard(story: Story, sentence: Sentence, slots: Slots) -> None:
    """Those named after 听取了 or 表彰了, but for those whom a motion or report is about."""
    for named in _NAMED_AFTER.finditer(story.masked, sentence.begin, sentence.end):
        begin, end = sentence.clause_begin(named.start()), sentence.clause_end(named.end())
        if any("future" in h.word.roles and begin <= h.begin < named.start() for h in sentence.hits):
            continue
        about = story.masked.find("关于", named.end(), end)
        people = persons(sentence, named.end(), about if about >= 0 else end)
        add(slots.attendees, [n for n in people if story.masked[n.begin] != "■"])


def _fill_prized(story: Story, sentence: Sentence, slots: Slots, kind: EventType) -> None:
    begin = sentence.begin
    for prize in _opened(story, _PRIZE, _OPENS_PRIZE, begin, sentence.end):
        people = persons(sentence, begin, prize.start())
        clause = sentence.clause_begin(prize.start())
        teams = run_before(story, bodies(story, sentence, clause, prize.start()))
        if beats := BEATS.search(story.masked, clause, prize.start()):  # 甲队|战胜|乙队夺得冠军
            teams = [*run_before(story, bodies(story, sentence, clause, beats.start())), *teams]
        if _GIVES.of(story.lexicons).match(prize[0]):
            teams = []
        elif teams and story.masked.startswith(_BY, teams[0].begin - 1):  # 该镇|被|省文化厅评为
            teams = run_before(story, bodies(story, sentence, clause, teams[0].begin - 1))
        if prize[0] == "当选" and _OFFICE.match(story.masked, prize.end(), sentence.end):
            people, teams = [], []  # elected, and not honoured
        played = (n for n in teams if n.kind == "organisation" or (kind == "contest" and plays(story, sentence, n)))
        add(slots.attendees, people or played)
        begin = prize.end()


def plays(story: Story, sentence: Sentence, name: Name) -> bool:
    """Whether a community won, and not somebody unread from there: 来自白石镇|某某获得第一名."""
    if name.text[-1] not in _UNITS and not story.masked.startswith(("队", "代表队"), name.end):
        return False  # 江西|银河队
    return not is_origin(story, sentence, name) and bool(
        _AS_TEAM.of(story.lexicons).match(story.masked, name.end, sentence.end)
    )


def _fill_players(story: Story, sentence: Sentence, slots: Slots, kind: EventType) -> None:
    """The teams of a show or match, and players whom the report quotes."""
    for teams in _OF_TEAMS.finditer(story.masked, sentence.begin, sentence.end):
        listed = run_before(story, bodies(story, sentence, sentence.clause_begin(teams.start()), teams.start()))
        if listed and listed[-1].end == teams.start():
            add(slots.attendees, [n for n in listed if n.kind == "organisation"])
    troupe, player = _TEAM_NAME.of(story.lexicons), _PLAYER.of(story.lexicons)
    for name in sentence.names:
        if kind == "ceremony" and name.kind == "person":
            continue
        team = name.kind == "organisation" and troupe.search(name.text)
        if team or (name.kind == "person" and player.search(story.masked[sentence.begin : name.begin])):
            add(slots.attendees, [name])


def _fill_reporting(story: Story, sentence: Sentence, slots: Slots) -> None:
    """Bodies that report at a meeting, and deputies who are quoted."""
    reports = _REPORTS.of(story.lexicons)
    for name in sentence.names:
        if name.kind == "person":
            if _SAYS.match(story.masked, name.end):
                add(slots.attendees, [name])
        elif (said := reports.match(story.masked, name.end, sentence.end)) and not _is_source(story, sentence, name):
            acting = subject(story, sentence, said.start(), near=True)
            add(slots.attendees, acting if _are_there(acting, name) else ())


def _is_source(story: Story, sentence: Sentence, name: Name) -> bool:
    """Whether a body is only cited: 据|县慈善总会介绍."""
    return story.masked.startswith("据", sentence.clause_begin(name.begin))


def _are_there(acting: list[Name], name: Name) -> bool:
    """Whether the bodies that head a clause end with the one that reports."""
    return bool(acting) and acting[-1] is name


def _opened(story: Story, pattern: Worded, opening: Worded, begin: int, end: int) -> Iterator[re.Match[str]]:
    """What a pattern finds in a stretch of a story, looked for only where an opening stands."""
    return opened(pattern.of(story.lexicons), story.masked, opening.of(story.lexicons), begin, end)

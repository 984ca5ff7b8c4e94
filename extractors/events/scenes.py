"""Reporting sentence -> places: where a happening was held, and where those went who held it."""

from __future__ import annotations

import re

from extractors.events.candidates import Candidate
from extractors.events.officers import COUNTIES
from extractors.events.slots import Slots, add
from extractors.events.story import Name, Sentence, Story, chain_begin, is_desk
from extractors.events.who import HOSTS, PLACE_KINDS, after_date, is_link, is_post, places_after
from extractors.events.wording import event_classes, worded

_AT = re.compile(
    r"(?:在|(?<![寒暑节休放请病事])假|齐聚|欢聚|汇聚|相聚|亮相|走进|(?<![关由对至鉴基等])于)(?:[^，。；、]{0,10}(?:、[^，。；、]{2,6})?的|[^，。；、]{0,4})$"
    r"|(?:[驶行途骑走]|行驶|返程)[至经到](?:[^，。；、]{0,10})$"
)
_BACKING = worded("的?(?:大力|精心|统一|积极|正确|坚强|共同)*(?&support)")
"""What a body does under or with which something is done: 在县文联|的指导下."""
_NO_PLACE = worded(
    r"(?:的?(?:大力|精心|统一|积极|正确|坚强|共同)*(?&support))"
    r"|的[^，。；]{0,8}[下中]|等|、|上|[^，。；]{0,4}(?:期间|之际|前夕)"
)
"""What follows a body after 在 that is no place: 在县委的领导下."""
_LONGER_VENUE = worded("[^，。；举召开揭启进]{1,9}?(?&hall)")
"""A venue that only begins with the name of a town or county: 咸宁|万达广场."""
_HELD_AT = worded("[^，。；]{0,12}?(?&staged)")
_NEAR = 12
"""How near the word of holding stands to a place."""
_WIDER = re.compile(
    "全(?:国|省|市|区|州|盟|自治区)(?!直)|海峡两岸|国际|中国|(?:省|自治区|市|州|盟)(?:第[一二三四五六七八九十]|首届|主题|[^，。；在]{2,16}(?:[赛会节]|活动|论坛)(?:在|于))"
)
"""What a happening is of that a county is only the place of: 全省农村工作现场会, 河阳市第四届运动会."""
_OURS = ("我县", "我区", "我市", "我旗")
_OPENING = 6
"""How far from the head of its clause a place stands where something befell somebody: 安宁县城|建设路."""
_ALSO = re.compile(
    r"(?:[\d一二三四五六七八九十]{1,3}[组社队])?(?:[畔边旁上内下前]|门[前口]|一带|沿线|附近|周边)?(?:[、和及与]|以及)"
)
"""What joins two places where something was held."""
_GONE_TO = frozenset({"ceremony", "signing", "contest", "meeting"})
"""What is held where those went who hold it; of other kinds every place gone to counts."""
_BEFELL = worded("(?:路段|地段|境内)?[^，。；、在的]{0,14}?(?&befell)")
"""How a place goes on where something befell somebody: 建设路|一居民楼突发火灾."""
_IT = worded(
    r"(?:本[次届场]|此次|该|整场)?(?:(?&session)|(?&occasion_of)(?:仪式|式|大会|典礼))"
    r"(?:主会场|现场|地点)?(?P<set>[设选定]?)在"
)
"""How a later sentence takes up what was told: 报告会在|县委党校举行."""
_PLAYED = worded("[上内里]?(?:的舞台上?)?(?:(?&played_how)|[，,])*(?&plays)")
"""How a place goes on where somebody played or competed: 在文化广场|同台展演."""
_PLAYS = frozenset({"performance", "contest"})
"""What is played."""
_OTHER_DAY = worded("[要将曾说]|(?&other_time)")
"""What stands before a place where something else was held, or will be."""
_NAMES_END = frozenset("赛会式礼动节展演练")
"""How names of what is held end."""
_NAMED_AGAIN = 3
"""How much of what was held a later sentence must repeat: 广场舞大赛|总决赛|在文化广场举行."""
_STAGED = frozenset({"ceremony", "contest", "performance", "campaign", "training", "other"})
"""What may be told after its scene was painted."""
_VILLAGES = ("村", "社区", "嘎查", "屯")
"""Communities so small that a square or hall told behind them is theirs."""
_ROOM = worded("的?[^，。；、的]{0,6}(?&room)")
_LEAD = 2
"""How far down the scene may be painted."""
_OPENS_SCENE = re.compile(
    "(?:(?:小?广场|大院|院)?(?:[内里上前]|门[前口])|[^，。；、]{0,8}(?:路段|地段|河段|水域|路口|附近|一带|境内))[，,]"
)
"""How a place goes on that opens a sentence: 在柳林小区内，由…发起的活动启动."""
_HERE = re.compile("在(?:这里|这儿|此|此地|那里)(?=[举召开上进拉启闭落隆热火圆正成展盛揭签义表颁])")
"""What makes the place told before that of what is held: 县体育馆人头攒动，动员大会|在这里|举行."""
_SITE = re.compile("(?:[^，。；、：的]{0,4}[厅室台场])?(?:[上里内前]|门[前口]|现场)?[，,]")
_SITE_THERE = re.compile(
    "[^，。；、：向对和与]{0,12}?(?:广场|[大小]院|礼堂|中心|[馆厅室站园堂坪场楼])(?:[上里内前]|门[前口]|现场)?[，,]|(?:[里内]|门[前口])[，,]"
)
"""How a place goes on, and how a village or body does, where something was held: 桃源社区|居民活动中心里，…."""
_OPENED = worded("”?(?:正式|建成|顺利|隆重|今日|昨日|日前|近日|全面|如期)*(?&opened)")
"""How a place goes on that is itself opened or begun: 青山县博物馆|开馆."""
_PAINTED = worded(
    r"(?P<site>的?[^，。；、的在]{0,4}(?:小?广场|大院|院子?|校园|操场|空地|会场|礼堂|大厅|会议室|剧场|球场|舞台|戏台|门前))?(?:[内里上前外]|门[前口])?[，,]?(?:[\d一二三四五六七八九十百千数]+[余多]?[名人位个][^，。；]{0,6})?(?:格外|分外|十分|一片|早已|已是|里|人)*"
    r"(?&lively)"
)
"""How a lead paints the scene of what was held: 文化广场上|热闹非凡."""


def fill_places(story: Story, candidate: Candidate, slots: Slots) -> None:
    """Where it was: 在县体育馆举行, 在柳林村内，…, 齐聚文化广场，…; and what a lead paints: 文化广场上热闹非凡."""
    sentence = candidate.sentence
    found = [n for n in sentence.names if n.kind in PLACE_KINDS and not is_link(sentence, n)]
    for name in found:
        if _is_home(story, sentence, name) or not _AT.search(story.masked, sentence.begin, chain_begin(sentence, name)):
            continue
        run = _listed(story, sentence, [n for n in found if n.begin >= name.begin])
        if run[-1].kind == "organisation" and _BACKING.of(story.lexicons).match(story.masked, run[-1].end):
            continue  # 在县文联、县文化馆指导下
        if _is_scene(story, candidate, run[-1]) or _gathers(story, candidate, run):
            add(slots.places, run)
        elif _is_scene(story, candidate, name):
            add(slots.places, [name])
    if not slots.places:
        add(slots.places, _told_before(story, sentence) or _where_it_opens(story, candidate))
    if not slots.places and candidate.type == "ceremony":
        add(slots.places, _what_is_opened(story, candidate))
    if not slots.places and candidate.type in _GONE_TO and candidate.rule == "hold":
        _fill_gone_to(story, candidate, slots, found)
    if not slots.places and sentence.number < 0:
        add(slots.places, _where_the_lead_says(story))
    if not slots.places and candidate.type == "other":
        add(slots.places, _where_it_befell(story, sentence))
    if not slots.places and candidate.type != "inspection":
        add(slots.places, _where_it_goes_on(story, candidate))
    if slots.places or candidate.type not in _STAGED or sentence.number > _LEAD:
        return
    painted = _PAINTED.of(story.lexicons)
    first = max(sentence.number - _LEAD, 0)
    for lead in (s for s in story.body if first <= s.number <= max(sentence.number, 0)):
        for name in lead.names:
            known = name.kind in PLACE_KINDS and not is_link(lead, name) and not name.text.endswith(HOSTS)
            scene = painted.match(story.masked, name.end) if known else None
            around = name.kind == "community" and not name.text.endswith(_VILLAGES)
            if scene and not (around and scene["site"]):  # 石河子|游憩广场成了欢乐的海洋
                add(slots.places, [name])


def _gathers(story: Story, candidate: Candidate, run: list[Name]) -> bool:
    """Whether those came together there of whom the sentence goes on to tell: 校友齐聚|县一中|，为母校捐赠…."""
    begin = chain_begin(candidate.sentence, run[0])
    there = run[-1].end <= candidate.at and story.masked.startswith(("，", ","), run[-1].end)
    return there and story.masked.endswith(
        event_classes(story.lexicons).ordered("gather"), candidate.sentence.begin, begin
    )


def _is_home(story: Story, sentence: Sentence, name: Name) -> bool:
    """Whether a place is only the paper's own county, unless a larger body met there: 全省现场会在|青山县|召开."""
    if name.text != story.home:
        return False
    told = story.masked[sentence.clause_begin(name.begin) : name.begin]
    return story.home[:2] in told or not (_WIDER.search(told) and _is_held_at(story, sentence, name.end))


def _where_it_opens(story: Story, candidate: Candidate) -> list[Name]:
    """The place that opens the sentence, with no 在 before it: 柳林村文化广场上，|演出举行."""
    sentence = candidate.sentence
    begin = after_date(story, sentence, sentence.begin)
    begin += story.masked.startswith(("，", ","), begin)
    for name in sentence.names:
        if name.kind not in PLACE_KINDS or is_link(sentence, name) or chain_begin(sentence, name) != begin:
            continue
        site = (_SITE if name.kind == "place" else _SITE_THERE).match(story.masked, name.end, candidate.at)
        around = name.text.endswith(COUNTIES) and not name.text.endswith("社区")  # 青山县|民族广场上
        return [name] if site and not around and not name.text.endswith(HOSTS) else []
    return []


def _what_is_opened(story: Story, candidate: Candidate) -> list[Name]:
    """The place itself that is opened or begun there: 青山县博物馆|正式开馆."""
    sentence = candidate.sentence
    opened = (
        n
        for n in sentence.names
        if n.kind == "place" and _OPENED.of(story.lexicons).match(story.masked, n.end, sentence.end)
    )
    return [n for n in opened if n.begin < candidate.trigger.end and _heads_clause(story, sentence, n)][-1:]


def _told_before(story: Story, sentence: Sentence) -> list[Name]:
    """What 在这里 means: the last place told in an earlier clause, or in the sentence before."""
    here = _HERE.search(story.masked, sentence.begin, sentence.end)
    if here is None:
        return []
    close = sentence.clause_begin(here.start())
    for told in (sentence, *(s for s in story.body if s.number == sentence.number - 1)):
        names = [n for n in told.names if n.end <= close and n.kind in PLACE_KINDS and not is_link(told, n)]
        names = [n for n in names if n.text != story.home and not n.text.endswith(HOSTS) and not is_desk(story, n)]
        heads = [n for n in names if n.kind != "organisation" or _heads_clause(story, told, n) or _has_room(story, n)]
        heads = [n for n in heads if not is_post(story, n)]
        if best := [n for n in heads if n.kind == "place"] or heads:
            return best[-1:]
        close = sentence.begin
    return []


def _has_room(story: Story, name: Name) -> bool:
    """Whether a body is told for a room of its house: 阳光照进县老干部活动中心|的小会议室."""
    return bool(_ROOM.of(story.lexicons).match(story.masked, name.end))


def _heads_clause(story: Story, sentence: Sentence, name: Name) -> bool:
    """Whether a name, with the places it lies in, heads its clause behind the date."""
    begin = chain_begin(sentence, name)
    if not sentence.breaks:
        story.break_up(sentence)
    start, close = after_date(story, sentence, sentence.clause_begin(begin)), sentence.clause_end(name.end)
    if any(h.word.roles & {"host", "hold"} for h in sentence.hits if name.end <= h.begin < close):
        return False  # 县委宣传部主办，…在这里举行
    return not story.masked[start:begin].strip("，, 在")


def _where_the_lead_says(story: Story) -> list[Name]:
    """Where the first sentence says that it was held, of which only the headline tells: 晚会在文化广场上演."""
    for lead in story.body[:1]:
        for name in lead.names:
            at = name.kind == "place" and _AT.search(story.masked, lead.begin, chain_begin(lead, name))
            if at and _is_held_at(story, lead, name.end):
                return [name]
    return []


def _where_it_goes_on(story: Story, candidate: Candidate) -> list[Name]:
    """Where one of the next two sentences says that it was held: 报告会在县委党校|举行, 各队在县体育馆|同台竞技."""
    sentence = candidate.sentence
    for told in (s for s in story.body if sentence.number < s.number <= sentence.number + _LEAD):
        it = _IT.of(story.lexicons).match(story.masked, told.begin, told.end)
        for name in told.names:
            if name.kind not in PLACE_KINDS or is_link(told, name) or name.text == story.home:
                continue
            begin = chain_begin(told, name)
            if it and begin == it.end() and (it["set"] or _is_held_at(story, told, name.end)):
                return [name]
            if not it and story.masked[begin - 1] == "在" and _is_the_same(story, candidate, told, name):
                return [name]
    return []


def _is_the_same(story: Story, candidate: Candidate, told: Sentence, name: Name) -> bool:
    """Whether what a later sentence puts at a place is what was told: 总决赛|在文化广场举行, or its players."""
    if (
        name.text.endswith(HOSTS)
        or told.speech
        or _OTHER_DAY.of(story.lexicons).search(story.masked, told.begin, name.begin)
    ):
        return False
    if (
        candidate.type in _PLAYS
        and name.kind != "organisation"
        and _PLAYED.of(story.lexicons).match(story.masked, name.end, told.end)
    ):
        return True
    at = chain_begin(told, name) - 1
    again = story.masked[max(0, at - _NAMED_AGAIN) : at]
    named = story.masked.find(again, candidate.sentence.begin, candidate.sentence.end) >= 0
    return named and again[-1:] in _NAMES_END and _is_held_at(story, told, name.end)


def _where_it_befell(story: Story, sentence: Sentence) -> list[Name]:
    """The place that heads a clause which says, there or before, what befell somebody: 建设路|一居民楼突发火灾."""
    for told in (sentence, *(s for s in story.body if s.end <= sentence.begin and not s.speech)):
        for name in told.names:
            ours = name.text in {story.home, *_OURS}
            community = name.kind == "community" and not ours and not is_link(told, name)
            if (community or name.kind == "place") and _BEFELL.of(story.lexicons).match(story.masked, name.end):
                begin = chain_begin(told, name)
                if begin - after_date(story, told, told.clause_begin(begin)) <= _OPENING:
                    return [name]
    return []


def _listed(story: Story, sentence: Sentence, names: list[Name]) -> list[Name]:
    """The places joined with the first of them: 在甲镇、乙乡和丙林场同时展开."""
    run = names[:1]
    for name in names[1:]:
        if not _ALSO.fullmatch(story.masked, run[-1].end, chain_begin(sentence, name)):
            break
        run.append(name)
    return run


def _fill_gone_to(story: Story, candidate: Candidate, slots: Slots, found: list[Name]) -> None:
    """Where those went who held a ceremony there: 前往县烈士陵园开展祭扫活动."""
    for hit in candidate.sentence.hits:
        if "move" in hit.word.roles and hit.end <= candidate.at:
            places = places_after(story, found, hit.end, candidate.trigger.begin)
            add(slots.places, [n for n in places if n.text != story.home and not n.text.endswith(HOSTS)])


def _is_scene(story: Story, candidate: Candidate, name: Name) -> bool:
    """Whether something happened at a place named after 在: …在县体育馆举行, 在县行政中心参加了捐款活动."""
    sentence, end = candidate.sentence, name.end
    if name.text.endswith(HOSTS):
        return False
    if name.kind == "organisation" and is_post(story, name):
        return False  # 在县人大常委会主任甲带领下
    longer = name.kind == "community" and not name.text.endswith(("村", "社区"))
    if longer and _LONGER_VENUE.of(story.lexicons).match(story.masked, end):
        return False
    if _HELD_AT.of(story.lexicons).match(story.masked, end, sentence.end) or _is_held_at(story, sentence, end):
        return True
    told = end <= candidate.trigger.begin <= sentence.clause_end(end)
    if not told and candidate.type in _STAGED and _OPENS_SCENE.match(story.masked, end):
        told = end <= candidate.trigger.begin
    atop = name.kind == "place" and story.masked.startswith("上", end)  # 在文化广场|上
    return told and (atop or not _NO_PLACE.of(story.lexicons).match(story.masked, end, sentence.end))


def _is_held_at(story: Story, sentence: Sentence, end: int) -> bool:
    """Whether a word of holding or ending follows a place: 在县体育馆|圆满收官."""
    reach = min(end + _NEAR, sentence.clause_end(end))
    near = (h for h in sentence.hits if end <= h.begin < reach and "held" in h.word.roles)
    return any("的" not in story.masked[end : h.begin] for h in near)

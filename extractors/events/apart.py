"""Another happening of an article -> whether it stands by itself: a formal act, what came next, held by others.

Beside the main happening an article names much that is part of it, is told again, or is only how it began. Each
question here decides one way in which something is, or is not, an event of its own; `others` asks them in turn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.events.candidates import GENERIC, Candidate, agreement, telling_word
from extractors.events.days import is_numeric, is_part, is_report_date, is_session, is_whole, says_when
from extractors.events.heads import is_known
from extractors.events.lists import TAKES_POST, appointed
from extractors.events.retold import THIS, holders, is_generic
from extractors.events.story import Sentence, Story
from extractors.events.who import persons, subject
from extractors.events.wording import worded
from extractors.events.words import Hit
from extractors.records import DateMention

_FORMAL = frozenset({"signing", "ceremony", "award", "appointment"})
"""Types that count as a second event of an article where told with a time of their own."""
_ACTS = frozenset({"签约", "签署", "签订", "揭牌", "揭牌成立"})
_AT_THE_SCENE = re.compile(
    r"(?:在?[^，。]{0,6}环节|会上|会后|仪式上|活动上|现场|期间|[^，。]{0,10}仪式上|[^，。]{0,8}会上)(?:，|还|共|现场|当场|集中|成功|达成)|双方|两地|三方"
)

_OF_SESSION = re.compile(r"主席团|执行主席|监票人|计票人|召集人|大会秘书长")
"""Whom a session chooses to run itself: those are no posts."""
_FILLED = re.compile(
    r"了?(?:[^，。；]{0,24}?[\d一二三四五六七八九十]+[名位](?=[、，。；和及以])"
    r"|[^，。；]{0,8}新一届(?![^，。；]{0,30}代表)"
    r"|[^，。；]{0,24}?(?:主席|主任|书记|会长|理事|[县区市州旗镇乡]长)[、，。和及])"
)
"""What follows the word for an election where nobody elected is named: 选举产生了|镇长1名、副镇长3名."""
_WHO_CAME = ("的有", "的还有", "的是", "的领导", "的嘉宾")
_NEXT = frozenset({"contest", "performance", "signing", "ceremony"})
HELD = frozenset({"meeting", "training", "contest", "performance", "campaign"})
_MEANWHILE = re.compile("同[时期步日场台]")
_SHOWN = frozenset({"contest", "performance"})
_SWORN = frozenset({"宣誓仪式", "宪法宣誓仪式"})
"""What a session holds besides, for those whom it has chosen."""
_BESIDES = re.compile(
    r"[^，。；]{0,12}(?:结束|完毕|[会式节]|大会|活动|典礼|[展表]演)(?:之|以)?后|随后|接着|紧接着|其间|期间|当[天日晚]|活动(?:中|期间)|[^，。；]{1,8}期间"
)
"""How a sentence begins that tells of the shows and matches of a festival: 仪式结束后，还举行了…."""
_HEADED = 4
"""How far down what the headline tells of may stand."""
_SPECIFIC = 8
"""How long a name must be, without quotation marks, to be that of something else than the article's own happening."""
GOES_ON = re.compile(r"还|同[时日]|接着|随后|期间|(?:开始|结束|闭幕)[之以]?[前后]|[会式]前|[会式]后")
"""What a sentence holds that goes on with the day told before: 庭审开始前，县法院还举行了…."""
_ROUND = re.compile(
    r"各(?:县|区|市|乡|镇|街|社区|村|地|校|学校|部门|单位|支部)|多地|多个(?:乡|镇|村|社区|学校|部门|单位)"
)
"""What tells of many who did the same."""
_ROUNDS = frozenset({"campaign", "training", "performance", "ceremony"})
_PARTY = re.compile(
    r"(?:(?<=[，,。；午日晚天\s])|^)(?:调研|考察|视察|检查|督查|督导|参观|观摩|慰问|访问|交流|代表|采风)(?:组|团)(?:一行|成员)?(?=[^长、])"
)
"""Those who visit, said of without their name once they were told of."""
_YEAR = 4
_ROUGH = 7
"""How long the ISO form of a month is."""
GUESTS = re.compile("(?:来|到|赴|莅临)我[县市区旗州镇乡]|[率带][^，。；]{2,24}[团组队][一行，]*(?:来|到|赴|抵|莅)")
"""What tells that guests came: 率青山县党政代表团|来."""
SAME_DAY = frozenset(
    day + part for day in ("当天", "当日", "同日", "同一天") for part in ("", "上午", "中午", "下午", "晚", "晚上")
) | {"当晚"}
_COUNTED = re.compile(r"(?<![㐀-鿿\d])(?:共有?|其中|另有)?\d+[余多]?[人名位]次?\Z")
"""How it is told how many won, before the word for it."""
_PRIZES = re.compile("颁奖|表彰|授牌|揭晓|颁证|发布|表扬|授勋|颁发")
"""Where prizes are given, so that what was won there is no event beside it."""


_OF_POLICE = frozenset({"other", "campaign"})
"""Types of what the police do, for which they look about."""
_POLICE = worded("(?&police)|派出所|警方|公安局|[交巡刑消]警|[中大]队")


def is_declared_open(story: Story, candidate: Candidate) -> bool:
    """Whether somebody only declares what is held to begin: 副县长甲宣布大赛开幕."""
    closing = candidate.verb if candidate.rule == "held" and candidate.verb else candidate.trigger
    starts = closing.word.text.startswith(("开", "启", "正式开", "隆重开"))
    return starts and story.masked.rfind("宣布", candidate.begin, candidate.at) >= 0


def is_headed(candidate: Candidate, main: Candidate, heads: Sequence[Candidate]) -> bool:
    """Whether the headline tells of it and not of the main happening: 我县获称号 above a report of the meeting."""
    return (
        candidate.sentence.number <= _HEADED
        and candidate.type in {"award", "appointment", "signing"}
        and any(agreement(candidate, head) >= 2 for head in heads)
        and all(head.type != main.type for head in heads)
    )


def is_headed_too(candidate: Candidate, main: Candidate, heads: Sequence[Candidate]) -> bool:
    """Whether the headline tells of it by its name beside the main happening: …节开幕 基地授牌仪式同时举行."""
    if candidate.rule not in {"hold", "held"} or telling_word(candidate) in GENERIC:
        return False
    told = [head for head in heads if agreement(candidate, head) >= 2]
    return bool(told) and all(agreement(main, head) < 2 for head in told)


def goes_with(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence without names tells what was done besides, or signed there: 会上，共签约九个项目."""
    formal = any(h.word.type in {"signing", "appointment"} for h in sentence.hits)
    return formal or bool(_BESIDES.match(story.masked, sentence.begin))


def is_its_prize(won: Candidate, given: Candidate) -> bool:
    """Whether an award is only what was won where prizes were given: 某村获评…, 颁奖典礼在某市举行."""
    return won.type == "award" and given.type == "ceremony" and bool(_PRIZES.search(given.trigger.word.text))


def is_counted(story: Story, won: Candidate) -> bool:
    """Whether it is only told how many won: 公所表扬资深邻长，共168人|获奖."""
    return _COUNTED.search(story.masked, won.sentence.begin, won.trigger.begin) is not None


def is_act(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether it is a formal act that stands by itself though done at another happening: 会上，双方签署…."""
    sentence, trigger = candidate.sentence, candidate.trigger
    if candidate.type == "appointment":
        begin = trigger.end if candidate.rule == "deed" else candidate.begin
        if _OF_SESSION.search(story.masked, trigger.end, sentence.end):
            return False
        met = main.type == "meeting" or is_session(main)  # …第四次会议闭幕
        if not met or persons(sentence, begin, sentence.end):
            return met
        told = bool(appointed(story)) or _FILLED.match(story.masked, trigger.end)
        return bool(told) and not any(names_chosen(story, s) for s in story.body)
    at_scene = _AT_THE_SCENE.match(story.masked, sentence.begin)
    return bool(at_scene) and (candidate.type == "signing" or (trigger.word.text in _ACTS and candidate.rule == "deed"))


def is_of_contest(story: Story, won: Candidate, main: Candidate) -> bool:
    """Whether it is only what was won at the contest told: 此项大赛由甲局主办，最终乙队|获得|金奖."""
    if won.type != "award" or won.rule != "won" or main.type != "contest":
        return False
    if THIS.search(story.masked, won.sentence.begin, won.at):
        return True
    named = main.trigger.word.text
    return any(h.type == "contest" and named.endswith(h.text) for h in (hit.word for hit in won.sentence.hits))


def is_patrol(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether it only tells how the police came to what is told: 民警经过|走访|，将其抓获."""
    if candidate.type != "inspection" or candidate.rule != "deed" or main.type not in _OF_POLICE:
        return False
    sentence, men = candidate.sentence, _POLICE.of(story.lexicons)
    told = men.search(story.masked, sentence.begin, candidate.at)
    return told is not None and not any("move" in h.word.roles and h.begin < told.start() for h in sentence.hits)


def names_chosen(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence tells of an election or appointment with names, better than one that only says it was held."""
    people = [n for n in sentence.names if n.kind == "person"]
    for hit in (h for h in sentence.hits if people and h.word.type == "appointment"):
        named = any(hit.end <= n.begin < sentence.clause_end(hit.end) for n in people)
        won = hit.word.form == "won" and story.masked[hit.begin - 1] != "新" and people[0].end <= hit.begin
        if named or won or any(TAKES_POST.match(story.masked, n.end) for n in people):
            return True
    return False


def stands_alone(
    story: Story, candidate: Candidate, own: DateMention | None, *, main: Candidate, day: DateMention | None
) -> bool:
    """Whether it is told with a time of its own: formal acts with any date, others only on another day."""
    if own is None or (not is_report_date(own) and (own.value is None or not says_when(story, own))):
        return False
    if candidate.rule == "join" and (own.text in SAME_DAY or story.masked.startswith(_WHO_CAME, candidate.trigger.end)):
        return False
    if candidate.type == "appointment" and not persons(candidate.sentence, candidate.begin, candidate.sentence.end):
        return False
    if is_part(candidate, own, main, day):
        return False
    rough = _ROUGH if candidate.type == "ceremony" else _YEAR
    if own.vague or (candidate.rule == "deed" and own.value and len(own.value) <= rough):
        return False  # 2018年合作社成立, 工程于去年10月动工 are background
    if candidate.type in _FORMAL:
        return candidate.type != main.type or day is None or (own.value or own.text) != (day.value or day.text)
    if candidate.rule == "join" and not (is_whole(own) and is_numeric(own) and _by_somebody(candidate)):
        return False
    if candidate.rule == "won" or (candidate.type == main.type and is_generic(candidate)):
        return False
    if day is None:
        return candidate.verb is not None and own.value is not None and len(own.value) == 10
    return is_report_date(own) and own.text not in day.text and (own.value or own.text) != (day.value or day.text)


def _by_somebody(candidate: Candidate) -> bool:
    """Whether a person is named before it in its clause: 主席甲参加…活动."""
    return bool(persons(candidate.sentence, candidate.begin, candidate.at))


def by_new_people(candidate: Candidate, main: Candidate) -> bool:
    """Whether other persons did it than the main happening tells of."""
    there = {n.text for n in persons(main.sentence, main.sentence.begin, main.sentence.end)}
    acting = persons(candidate.sentence, candidate.sentence.begin, candidate.at)
    return bool(acting) and not any(is_known(n, there) for n in acting)


def comes_next(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether it was held right after, and is no meeting about the same: 随后举行的徒步大会."""
    verb = candidate.verb
    if candidate.rule != "hold" or verb is None:
        return candidate.type == "performance" and main.type == "ceremony" and _is_shown(story, candidate)
    shown = candidate.type in _SHOWN or candidate.trigger.word.text.endswith(("展", "展览"))
    if shown or candidate.trigger.word.text in _SWORN:
        return bool(_BESIDES.match(story.masked, candidate.sentence.begin)) or _then(story, verb)
    return _then(story, verb) and candidate.type in _NEXT


def _then(story: Story, verb: Hit) -> bool:
    """Whether a verb of holding only tells which came next: 随后举行|的…."""
    return story.masked.startswith("的", verb.end)


def _is_shown(story: Story, candidate: Candidate) -> bool:
    """Whether a show is told as what came next: 仪式后的文艺展演由甲团演出."""
    opens = _BESIDES.match(story.masked, candidate.sentence.begin)
    return opens is not None and story.masked[opens.end() : opens.end() + 1] in {"的", "，", "由"}


def visits_on(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether the party told of goes on with its visit: 15日下午，调研组一行到某村察看…."""
    if not candidate.type == main.type == "inspection":
        return False
    party = _PARTY.search(story.masked, candidate.sentence.begin, candidate.at)
    if party is None:
        return False
    before = persons(candidate.sentence, candidate.sentence.begin, party.start())
    return not before or not by_new_people(candidate, main)  # 督查组听取镇长乙的汇报，并到某厂查看


def visits_too(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether somebody named for the first time goes on a visit of his own: 县长乙到某镇检查防汛."""
    sentence = candidate.sentence
    if not candidate.type == main.type == "inspection" or candidate.rule != "deed":
        return False
    people = persons(sentence, sentence.begin, candidate.at)
    if not persons(main.sentence, main.sentence.begin, main.sentence.end):
        return False  # 县领导分头慰问, which tells of them all
    if not people or any("attend" in h.word.roles for h in sentence.hits if h.begin <= candidate.at):
        return False
    known = {n.text for s in story.body if s.begin < sentence.begin or s is main.sentence for n in s.names}
    goes = any("move" in h.word.roles for h in sentence.hits if people[-1].end <= h.begin < candidate.at)
    came = GUESTS.search(story.masked, sentence.begin, sentence.end)
    return (goes or came is not None) and not any(is_known(n, known) for n in people)


def held_too(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether a paragraph tells what somebody not yet named held the same day: 同日，县医院召开…会议."""
    sentence = candidate.sentence
    if candidate.rule not in {"hold", "held"} or candidate.type not in HELD or is_generic(candidate):
        return False
    heads = [n for n in subject(story, sentence, candidate.at, near=True) if n.kind == "organisation"]
    acting = {n.text for n in heads or persons(sentence, sentence.begin, candidate.at)}
    known = {n.text for s in (*story.headline, *story.body) if s.begin < sentence.begin for n in s.names}
    return bool(acting) and not acting & known and main.sentence.begin < sentence.begin


def held_meanwhile(story: Story, candidate: Candidate) -> bool:
    """Whether something is told to be held at the same time: …比赛|同时举行."""
    if candidate.rule != "held" or candidate.verb is None:
        return False
    return bool(_MEANWHILE.search(story.masked, candidate.trigger.end, candidate.verb.end))


def goes_on_then(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence begins with what ties it to the day told before: 启动仪式后，…."""
    return bool(_BESIDES.match(story.masked, sentence.begin))


def in_round(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether a round-up goes on with the same deed of others: 各县集中植树。…乙县…到某地参加植树活动."""
    sentence = candidate.sentence
    if candidate.type != main.type or main.type not in _ROUNDS:
        return False
    if not _ROUND.search(story.text, story.block.begin, main.sentence.end):
        return False
    acting = {n.text for n in sentence.names if n.begin < candidate.at}
    return bool(acting) and not any(n.text in acting for n in main.sentence.names if n.begin < main.at)


def by_others(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether a round-up goes on with what somebody else held: 桃源社区举办“…”讲座."""
    if candidate.rule != "hold" or candidate.verb is None or is_generic(candidate):
        return False
    if any("future" in h.word.roles for h in candidate.sentence.hits if h.begin < candidate.at):
        return False
    if candidate.type == main.type == "contest":
        return False  # 甲队和乙队进行了决赛 is of the tournament
    acting, first = holders(story, candidate, main)
    name = story.text[candidate.verb.end : candidate.trigger.end]
    return bool(acting and first) and not acting & first and ("“" in name or "《" in name or len(name) >= _SPECIFIC)

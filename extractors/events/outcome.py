"""Visit, meeting or contest -> what came of it: who won, what was signed, whom somebody received or visited besides."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.events.apart import SAME_DAY
from extractors.events.candidates import GENERIC, Candidate, telling_word
from extractors.events.retold import is_generic
from extractors.events.story import Name, Sentence, Story, opens_paragraph
from extractors.events.who import BEATS, bodies, persons, run_before
from extractors.events.wording import worded
from extractors.records import DateMention

_ITS_PLAYERS = worded(r"(?:籍|参赛|代表)?(?:(?&its_player)|[\d一二两三四五六七八九十百]+余?[名位人])")
"""Who won of a community that did not win itself: 我市|选手斩获三金."""
_PARTIES = frozenset({"person", "organisation"})
_AROUND = worded(r"[^，。；]{0,8}(?&gathering)(?:开始|结束|召开)?之?[前后](?!来)")
"""How a sentence begins that tells where people went around a meeting: 会后，一行实地察看…."""
_BETWEEN = re.compile(r"(?<![参])[与和同及、](?!时|意|比|样)|双方|分别")
"""What stands between the parties of an agreement."""
_PAPER = worded("(?&paper)")
_WITH = re.compile(r"(?<!参)[与和同跟](?!时|意|比|样)")
_RECEIVES = frozenset({"会见", "会晤", "接见"})
_COMING = re.compile(r"了?(?:前来|来|到访)[^，。；]{2,}的")
"""How those are told whom somebody receives on their visit: 会见|前来考察…的代表团."""


_LATER = re.compile(
    r"随后|接着|紧接着|(?:当天|当日|同日)?(下午|晚上|晚间|当晚|傍晚|晚)(?:[\d一二三四五六七八九十]{1,3}[时点:：][\d三半许左右分整一二四五十]{0,4})?[，,]"
)
"""How a sentence begins that tells what came later that day."""
_UNVEILED = re.compile("为“([^”]{3,})”[^，。；“”]{0,6}$")
_THAT_DAY = ("上午，", "下午，", "傍晚，", "晚上，", "晚，")
"""How one begins that tells what else was done that day."""
_NEXT_MEETING = worded(
    r"(?:[^，。；]{2,24}[，,]并?在?)?([^，。；]{0,16})会议?(?:结束|闭幕)?[之以]?后[，,](?!与会)(?:[我全本各][县区市旗州镇乡]|[^，。；]{2,40}?)?"
    r"(?&at_once)(?=[^，。；]{0,8}召开)"
)
"""How a report of a higher body's meeting goes on with the one held at once at home: 全市会议结束后，我县立即|召开…."""
_HIGHER = re.compile("[国省市州盟]")
"""What tells in the meeting's name that a higher body held it."""
_LISTENED = re.compile("收听|收看")
"""What tells in the main sentence that the meeting was a higher body's."""
_HELD = frozenset({"meeting", "training", "ceremony", "performance", "contest", "signing"})
_NAMED_FULLY = 7
"""How long the name of what was held later must be: …产业发展座谈会, and no mere 座谈会."""


def is_besides(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether a visit's own sentence tells what else came of it: 并与我县签署了…协议, 会见前来考察…的甲一行."""
    if candidate.type == "signing":
        end = candidate.sentence.clause_end(candidate.trigger.end)
        paper = candidate.rule == "deed" and _PAPER.of(story.lexicons).search(story.text, candidate.trigger.begin, end)
        joint = paper and _WITH.search(story.masked, candidate.begin, candidate.at)
        return candidate.begin != main.begin and (bool(joint) or is_agreed(story, candidate))
    if main.type != "inspection" or candidate.trigger.word.text not in _RECEIVES:
        return False
    return bool(_COMING.match(story.masked, candidate.trigger.end)) and bool(
        persons(candidate.sentence, candidate.begin, candidate.at)
    )


def is_held_later(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether a report goes on with something else held that day under a name of its own: 随后，甲、乙出席…团拜会."""
    if candidate.type not in _HELD or main.type == "inspection" or candidate.verb is None:
        return False
    later = _LATER.match(story.masked, candidate.sentence.begin)
    if later is None or candidate.trigger.word.text in GENERIC:
        return False
    if later[1] and later[1] in story.text[main.sentence.begin : main.sentence.end]:
        return False
    if candidate.rule == "held":
        begin = candidate.begin
    else:
        begin = candidate.verb.end
        if candidate.rule == "join" and not persons(candidate.sentence, candidate.begin, candidate.at):
            return False
    name = story.text[begin : candidate.trigger.end]
    word = main.trigger.word.text
    retold = len(word) > 1 and word not in GENERIC and word in name
    return len(name) >= _NAMED_FULLY and not retold


def is_done_too(story: Story, candidate: Candidate, own: DateMention | None) -> bool:
    """Whether something else was done besides that day: 当天下午，县政协|还|组织了…视察活动, 县长甲|还|到某中心调研."""
    sentence, begin = candidate.sentence, own.end if own else candidate.sentence.begin
    later = own.text in SAME_DAY if own else story.masked.startswith(_THAT_DAY, begin)
    if not later or is_generic(candidate) or story.masked.find("还", begin, candidate.at) < 0:
        return False
    if candidate.rule == "hold":
        return telling_word(candidate) not in GENERIC
    stops = "move" in candidate.trigger.word.roles  # 还到某村|察看
    visits = candidate.rule == "deed" and candidate.type == "inspection"
    return visits and not stops and opens_paragraph(story, sentence)


def unveils(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether something with a name of its own was unveiled at a happening that is not about it: 为“读书会”|揭牌."""
    named = _UNVEILED.search(story.text, candidate.begin, candidate.trigger.begin)
    if named is None or candidate.rule != "deed" or not candidate.trigger.word.text.startswith("揭牌"):
        return False
    return story.text.find(named[1], main.sentence.begin, main.sentence.end) < 0


def meets_next(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether it is the meeting held at home at once after that of a higher body: 全市会议结束后，我县立即|召开…."""
    if candidate.verb is None or candidate.rule != "hold" or not candidate.type == main.type == "meeting":
        return False
    here, there = candidate.sentence, main.sentence
    following = _NEXT_MEETING.of(story.lexicons).match(story.masked, here.begin, candidate.trigger.end)
    if following is None or here.begin <= there.begin:
        return False
    return bool(_HIGHER.search(following[1]) or _LISTENED.search(story.masked, there.begin, there.end))


def goes_along(story: Story, candidate: Candidate, main: Candidate) -> bool:
    """Whether it is a visit that those at a meeting paid before or after it, told with somebody's name."""
    if candidate.type != "inspection" or candidate.rule != "deed" or main.type == "inspection":
        return False
    here = candidate.sentence
    return bool(_AROUND.of(story.lexicons).match(story.masked, here.begin)) and bool(
        persons(here, here.begin, candidate.at)
    )


def is_agreed(story: Story, candidate: Candidate) -> bool:
    """Whether two parties are named who signed something: 书记甲与主任乙签订了…协议."""
    if candidate.type != "signing" or candidate.rule != "deed":
        return False
    parties = [n for n in candidate.sentence.names if candidate.begin <= n.begin < candidate.at and n.kind in _PARTIES]
    return len(parties) > 1 and any(_BETWEEN.search(story.masked, a.end, b.begin) for a, b in pairwise(parties))


def winner(story: Story, sentence: Sentence, at: int) -> list[Name]:
    """Whom a result befalls: the nearest name before it in its clause."""
    begin = sentence.clause_begin(at)
    beats = BEATS.search(story.masked, begin, at)
    at = beats.start() if beats else at  # 江苏队以78比70|战胜|山东队夺得冠军
    if people := persons(sentence, begin, at):
        return run_before(story, people)
    found = run_before(story, bodies(story, sentence, begin, at))
    return [n for n in found if n.kind != "community" or not _ITS_PLAYERS.of(story.lexicons).match(story.masked, n.end)]

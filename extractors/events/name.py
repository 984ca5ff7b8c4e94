"""Happening -> name: the canonical name of an event, such as 二七区安全生产警示教育大会."""

from __future__ import annotations

import re

from extractors.events.candidates import Candidate, agreement
from extractors.events.find import find_candidates
from extractors.events.slots import Slots
from extractors.events.story import Story
from extractors.events.tellings import (
    BESIDES,
    EDGES,
    LONGEST,
    PARTED,
    PREFIX,
    clause_of,
    deed,
    first_of,
    owned_by,
    start_of,
    visit,
)
from extractors.events.wording import worded

_PLAIN = frozenset({"other", "campaign", "ceremony"})
"""Types of deeds that a headline tells better than a clause in which nothing is named."""
_SAME = 2
"""How well a headline's deed must agree with the report's."""
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
_CLOSING = re.compile(r"[^，。；“”「」《》\n]{0,6}[”」]")
"""How a quoted name goes on after the word that tells of it: 「…团拜|茶会」."""
_THEN = re.compile(
    "^(?:随后|接着|紧接着|之后|会后|随即|接下来)，?(?:还|又|再)?(?:举行|召开|举办|开展|进行)?(?:了|的)*(?=[㐀-鿿“]{3})"
)
"""When it came, in a clause that a name is made of: 随后举行了|宪法宣誓仪式."""
_DURING = re.compile("(?<=[会式礼赛谈演节])(?:上|中|期间)$")
"""What follows it in such a clause: 颁奖晚会|上."""
_EPITHETS = worded("^(?:(?&epithet)[、而又，]?)+的")
"""What only praises what is held: |形式多样的|宣传活动."""


def main_name(story: Story, candidate: Candidate, slots: Slots) -> str:
    """The name of what an article reports: its headline's where the report only says the end of it, 首届|火把节."""
    name = name_of(story, candidate, slots)
    if candidate.sentence.number < 0:
        return name
    if candidate.rule == "deed" and candidate.type in _PLAIN and not _names_any(candidate):
        return _headed(story, candidate) or name
    if candidate.rule not in {"hold", "held", "join"}:
        return name
    for sentence in story.headline:
        for head in find_candidates(story, sentence) if sentence.hits else ():
            if head.type == candidate.type and head.rule in {"hold", "held"}:
                whole = name_of(story, head, slots)
                if len(whole) > len(name) and not PARTED.search(whole) and _in_short(story, name, whole, slots):
                    return whole
    return name


def _names_any(candidate: Candidate) -> bool:
    """Whether anything is named in its clause."""
    end = candidate.sentence.clause_end(candidate.trigger.end)
    return any(candidate.begin <= name.begin < end for name in candidate.sentence.names)


def _headed(story: Story, candidate: Candidate) -> str:
    """The same deed as the headline tells it with a name: 白石镇一民房起火, where the lead has |起火房屋为土木结构."""
    for sentence in story.headline:
        for head in find_candidates(story, sentence) if sentence.hits else ():
            if head.type == candidate.type and head.rule == "deed" and agreement(head, candidate) >= _SAME:
                begin = max(story.text.rfind(mark, sentence.begin, head.trigger.begin) for mark in " 　") + 1
                begin = max(begin, sentence.begin)
                end = next(iter(PARTED.finditer(story.text, head.trigger.end, sentence.end)), None)
                if any(begin <= name.begin < head.trigger.end for name in sentence.names):
                    return _at_home(story, story.text[begin : end.start() if end else sentence.end])
    return ""


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
        name = visit(story, candidate, slots)
    else:
        name = deed(story, candidate, slots)
    return _shortened(_at_home(story, _plainly(_THEN.sub("", _DURING.sub("", name)))))


def _named(story: Story, candidate: Candidate, slots: Slots) -> str:
    """Things held by name: 召开全区安全生产警示教育大会 → 二七区安全生产警示教育大会."""
    begin = candidate.verb.end if candidate.verb and candidate.rule != "held" else start_of(story, candidate)
    end = candidate.trigger.end + story.masked.startswith("会议", candidate.trigger.end - 1)
    closing = _CLOSING.match(story.text, end)
    name = PREFIX.sub("", story.text[begin : closing.end() if closing else end]).strip(EDGES)
    name = _EPITHETS.of(story.lexicons).sub("", name)
    owner = first_of(story, slots.organisers)
    if whole := _WHOLE.match(name):
        return _whose(story, slots, whole) + name[whole.end() :]
    bare = candidate.rule == "hold" and name == candidate.trigger.word.text
    if bare and (candidate.type == "signing" or not owner):
        clause = clause_of(story, candidate)
        leader = first_of(story, slots.leaders)
        if candidate.verb is not None and BESIDES.sub("", clause).replace("了", "") == candidate.verb.word.text + name:
            return name  # 并|召开座谈会
        if candidate.verb is not None and leader and len(clause) > LONGEST and leader in clause:
            return leader + candidate.verb.word.text + name
        return clause
    if candidate.rule == "hold" and owner and owner not in name and not _mentions_region(story, name):
        return owned_by(owner, name)
    if candidate.type == "inspection" and candidate.verb and slots.leaders and not owner and candidate.rule == "hold":
        return first_of(story, slots.leaders) + candidate.verb.word.text + name  # 甲|开展|河长制调研活动
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


def _shortened(name: str) -> str:
    """At most `LONGEST` characters, on one line and without half a quotation."""
    name = " ".join(name.split())[:LONGEST].strip(EDGES)
    for opening, closing in ("“”", "「」"):
        whole = name.startswith(opening) and name.find(closing) == len(name) - 1
        if whole or name.count(opening) != name.count(closing):
            name = name.replace(opening, "").replace(closing, "")
    return name

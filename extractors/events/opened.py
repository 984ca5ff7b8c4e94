"""What a ceremony begins or opens -> bodies that hold nothing yet, and the house that it was held at."""

from __future__ import annotations

import re

from extractors.events.candidates import Candidate
from extractors.events.story import Name, Sentence, Story, chain_begin
from extractors.events.wording import worded
from extractors.events.words import Hit

_PROJECT = worded("(?&project)")
"""How what is built goes on behind its name."""
_OPENED = ("揭牌", "挂牌", "落成", "启用", "投用", "开馆", "开园", "开业", "揭幕")
_OPENS_IT = re.compile("(?:正式|建成|成立|竣工|新址|暨)*(?:揭牌|挂牌|落成|启用|投用|开馆|开园|开业|揭幕)")
_BESIDE_IT = 4
_CENTRES = ("服务中心", "服务站", "基地", "博物馆", "驿站", "工作站")
_BESIDE_PLACE = 12
_HOUSES = ("小学", "中学", "学校", "国小", "国中", "幼儿园", "敬老院", "卫生院", "村卫生室")
"""How the bodies end that are houses as well."""
_OPENS_PLACE = re.compile(
    "(?:[^，。；、的]{0,6}(?:校舍|教学楼|新址|工程|大楼|项目))?(?:正式|全面|建成|整建|重建|新建|竣工|暨|顺利)*"
    "(?:揭牌|挂牌|落成|竣工|启用|投用|开馆|开园|开放|开幕|揭幕|通车)"
)
"""How what is opened goes on behind its name."""
_BUILDS = re.compile("[^，。；、]{0,8}?(?:[捐援承兴筹]建|捐资|出资|投资|捐助|资助)[^，。；、]{0,6}的")
"""What a body did for what is opened, and is told to hold it not by that: 甲公司|出资捐建的|希望小学."""
_THING = re.compile(
    "(?![、和与及联，])[^，。；、在于]{3,40}(?:工程|项目|大桥|公路|铁路|高速|示范段|生产线)"
    "(?:[在于][^，。；]{2,30})?(?:正式|隆重|顺利)?"
)
"""How the name of a thing goes on behind its county's, before a verb of holding: 某县|环城公路改造工程|举行开工仪式."""


def is_built(story: Story, name: Name) -> bool:
    """Whether a body is what a project builds, and holds nothing yet: 白石镇污水处理厂|项目开工仪式."""
    return not name.text.endswith(("公司", "集团")) and bool(_PROJECT.of(story.lexicons).match(story.masked, name.end))


def is_opened(story: Story, name: Name, trigger: Hit) -> bool:
    """Whether a body is what a ceremony opens, and holds nothing yet: 白石镇便民服务中心|揭牌仪式."""
    started = trigger.word.text == "启动仪式" and name.text.endswith(_CENTRES)  # …服务中心启动仪式
    opened = trigger.word.text.startswith(_OPENED) or bool(_OPENS_IT.match(story.masked, name.end, trigger.end))
    return name.kind == "organisation" and (started or opened) and trigger.begin - name.end <= _BESIDE_IT


def opened_place(story: Story, candidate: Candidate) -> list[Name]:
    """The hall or school that a ceremony opens, which is where it was held for all that is told: 乡贤馆|开馆."""
    begin = candidate.trigger.begin
    near = [n for n in candidate.sentence.names if n.end <= begin and begin - n.end <= _BESIDE_PLACE][-1:]
    opened = near and _OPENS_PLACE.match(story.masked, near[0].end, candidate.trigger.end)
    if not opened or story.masked[near[0].begin] == "■" or not _is_whole(story, candidate.sentence, near[0]):
        return []
    return [n for n in near if n.kind == "place" or (n.text.endswith(_HOUSES) and not opened[0].endswith("牌"))]


def _is_whole(story: Story, sentence: Sentence, name: Name) -> bool:
    """Whether a name begins where a clause or what stands before it ends, and is not cut out of a longer one."""
    begin = chain_begin(sentence, name)
    clause = sentence.clause_begin(begin)
    ends = {clause, *(h.end for h in sentence.hits), *(n.end for n in sentence.names), *(d.end for d in sentence.dates)}
    return begin in ends or not story.masked[begin - 1].isalpha() or story.masked[begin - 1] in "的了"


def is_builder(story: Story, name: Name, trigger: Hit) -> bool:
    """Whether a body only gave or built what a ceremony opens: 甲公司|捐建的希望小学揭牌仪式."""
    return bool(_BUILDS.match(story.masked, name.end, trigger.begin))


def is_thing(story: Story, name: Name, verb: int) -> bool:
    """Whether a community only begins the name of the works that a ceremony is held for."""
    return bool(_THING.fullmatch(story.masked, name.end, verb))

"""Verb -> the plain name it holds, which only ends as those of happenings do; name -> the verb by which it comes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.events.story import Sentence, Story
from extractors.events.words import Hit, Word
from extractors.records import EventType

_SUFFIX = re.compile(
    r"(会(?<![协学工商机社不]会)|赛(?<!参赛)|节(?<![环季细礼情关时章调]节)|展(?<![发开进扩拓舒施伸]展)|式(?<![方形模公样]式)|班(?<![值加上下领]班)"
    r"|课(?<![功备]课))[”》]?(?=[，。；（）！\n]|$)"
)
"""How a name ends that is held, and not 发展, 环节 or 形式."""
_SUFFIX_HELD = re.compile(
    r"(赛(?<![比竞参]赛)|会(?<=）会)|节(?<![环季细礼情关时章调佳春秋阳午宵明庆巧夕]节)|展(?<![发开进扩拓舒施伸]展)|班(?<![值加上下领]班))[”》]?(?:（■*）)?"
    r"(?:(?:\d[\d年月日号上下午晚]{1,9}|[在于][^，。；]{2,30}|正式|隆重|圆满|顺利|火热|日前|近日|如期|鸣枪|鸣锣|盛大|在)*)$"
)
_SUFFIX_MET = re.compile(
    r"(会(?<![协学工商机社委员合联金事究进育友乡亲善字总分支年教助议大晚将都也便就才还不定式赛动均可能]会))[”》]?(?:\d[\d年月日号上下午晚]{1,9}|[在于][^，。；]{2,30}|正式|隆重|圆满|顺利|日前|近日|如期)*$"
)
"""How a name ends in a plain 会 that is neither a body nor a verb: 议军会|在县武装部."""
_QUOTED_HELD = re.compile(
    r"(?<=[“「])([^“”「」，。；]{5,40})[”」](?:（■*）)?[，,]?(?:(?:一连|连续|为期)[^，。；]{1,8}(?:（■*）)?)?(?:(?:历时|历经|经过)[^，。；]{1,20}[，,])?"
    r"(?:\d[\d年月日号上下午晚时]{1,9}|（■*）|[在于][^，。；]{2,30}|[今昨](?:（■*）)?[天日晚]|正式|隆重|圆满|顺利|火热|日前|近日|如期|盛大|精彩|温情|热闹){0,5}$"
)
"""How something is held of which no more is said than its name in quotation marks: “云上丰收季”在县体育馆|开幕."""
_QUOTED_AFTER = re.compile("了?(?:一[场次届])?[“「]([^“”「」，。；]{5,40})[”」](?=[，。；！,（\n]|$)")
"""A name in quotation marks that is all that somebody held: 举办|“…联谊餐叙”|，."""
_NUMBERS = ("舞", "歌", "曲", "唱", "鼓", "乐")
"""How the names of numbers end that only open a show: “同心舞”|拉开序幕."""
_REACH = 100
"""How far before the verb such a name may begin."""
_ENDS = frozenset("，。；！,;\n")
_MEETS = ("举行", "召开")
_SUFFIX_TYPES: dict[str, EventType] = {
    "会": "meeting",
    "赛": "contest",
    "节": "ceremony",
    "展": "other",
    "式": "ceremony",
    "班": "training",
    "课": "training",
}
_ARRIVES = ("来到", "走进", "深入", "抵达")
_ON_TOUR = re.compile("(?:（■*）)?[，,]?(?:日前|近日|再次|首次|首站|继续|先后|又|还|也)?")
"""What stands between who went and where he went: 甲|近日|到…."""


def plain_after(story: Story, sentence: Sentence, number: int) -> Hit | None:
    """The name that ends in a plain 会, 赛 or 节 and is held: 举行彝族打歌赛."""
    verb = sentence.hits[number]
    end = sentence.clause_end(verb.end)
    if any(h.word.form in {"name", "both"} and h.begin < end for h in sentence.hits[number + 1 :]):
        return None
    suffix = _SUFFIX.search(story.text, verb.end + 1, end)
    return _hit(max(verb.end, suffix.start() - 2), suffix) if suffix else None


def plain_before(story: Story, sentence: Sentence, number: int) -> Hit | None:
    """The name that ends in a plain 赛 or 节 and then takes place: 环岛自行车赛在某广场鸣枪起跑."""
    verb = sentence.hits[number]
    begin = sentence.clause_begin(verb.begin)
    if "move" in verb.word.roles or any(
        h.word.form not in {"", "none"} for h in hits_within(sentence, begin, verb.begin)
    ):
        return None
    name = _SUFFIX_HELD.search(story.masked, begin, verb.begin)
    if name is None and verb.word.text.endswith(_MEETS) and story.masked[verb.end : verb.end + 1] in _ENDS:
        name = _SUFFIX_MET.search(story.masked, begin, verb.begin)
        if name and any(n.end == name.end(1) for n in sentence.names):
            return None
    return _hit(name.start() - 1, name) if name else None


def quoted_before(story: Story, sentence: Sentence, number: int) -> Hit | None:
    """What takes place by nothing but its name in quotation marks: “云上丰收季”在县体育馆开幕."""
    verb = sentence.hits[number]
    if "move" in verb.word.roles or story.masked[verb.begin - 1] == "的":
        return None
    begin = max(sentence.begin, verb.begin - _REACH)
    if max(story.masked.rfind("”", begin, verb.begin), story.masked.rfind("」", begin, verb.begin)) < 0:
        return None
    name = _QUOTED_HELD.search(story.masked, begin, verb.begin)
    if name is None or any(h.word.form not in {"", "none"} for h in hits_within(sentence, name.end(1), verb.begin)):
        return None
    if verb.word.text.startswith("拉开") and name[1].endswith(_NUMBERS):
        return None
    at = name.end(1)
    return Hit(at - 2, at, Word(story.text[at - 2 : at], "name", "ceremony", frozenset()))


def quoted_after(story: Story, sentence: Sentence, number: int) -> Hit | None:
    """The end of a name in quotation marks that is all that is said to be held: 举办“职工健步走暨联谊餐叙”."""
    verb = sentence.hits[number]
    name = _QUOTED_AFTER.match(story.masked, verb.end, sentence.end)
    if name is None:
        return None
    at = name.end(1)
    return Hit(at - 2, at, Word(story.text[at - 2 : at], "name", None, frozenset()))


def hits_within(sentence: Sentence, begin: int, end: int) -> Iterator[Hit]:
    """The words of a sentence between two places."""
    return (h for h in sentence.hits if begin <= h.begin < end)


def _hit(begin: int, suffix: re.Match[str]) -> Hit:
    return Hit(begin, suffix.end(1), Word(suffix[1], "name", _SUFFIX_TYPES[suffix[1]], frozenset()))


def arrival(story: Story, sentence: Sentence, number: int, begin: int) -> Hit | None:
    """The word by which something that goes from place to place is told to come: “送戏下乡”活动，|来到|柳林村."""
    name, verb = sentence.hits[number], next(iter(sentence.hits[number + 1 :]), None)
    if verb is None or "move" not in verb.word.roles or not verb.word.text.endswith(_ARRIVES):
        return None
    told = _ON_TOUR.fullmatch(story.masked, name.end, verb.begin)
    acting = any(n.kind == "person" and begin <= n.begin < name.begin for n in sentence.names)
    return verb if told and not acting else None

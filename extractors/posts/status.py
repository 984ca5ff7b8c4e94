"""What stands around a post -> whether it is held, acted in, proposed or over, and who is relieved of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.posts.units import Unit
from extractors.posts.words import CAREER_STATUS, HOW_TAKEN
from extractors.records import PostStatus

__all__ = [
    "RELIEVED",
    "RELIEVED_BARE",
    "RELIEVED_ENDS",
    "before_comrade",
    "is_acting",
    "means_last",
    "stated",
    "taken_up",
]

_REMOVES = "免去|免除|撤销|罢免"
RELIEVED = re.compile(
    rf"(?:{_REMOVES}|接受|同意|批准|准予|准许|关于(?=[^，。；]*(?:辞去的?|不再担任)$))([㐀-鿿·、和]{{2,24}}?)"
    r"等?(?:[两二三四五六七八九十\d]{1,2}[位名])?(?:同志)?(?:(?:所任|担任|兼任|原任)?的|同志|辞去|请求辞去|辞去的|不再担任)$"
)
"""Who is relieved of the post that follows: 免去王某的, 接受刘某辞去."""
RELIEVED_BARE = re.compile(
    rf"(?:(?:{_REMOVES})([㐀-鿿·]{{2,5}}?|其)(?:同志)?|职务[、，,和；;\n]([㐀-鿿·]{{2,4}})(?:同志)?的|(?:^|[\n：:；;])([㐀-鿿·]{{2,4}})(?:同志)?的)$"
)
"""The same without 的, or in the second of two: 免去王某|县财政局局长职务, 免去…职务、李某的|."""
_ANAPHOR = re.compile(
    rf"(?:(?:{_REMOVES})其(?:(?:所任|担任|兼任|原任)?的)?|(?:接受|同意|批准|准予)其(?:本人)?(?:请求)?辞去的?)$"
)
"""Relieved is whoever was named last: 任命冯某为…，免去其|."""
RELIEVED_ENDS, _ANAPHOR_ENDS = frozenset("的志去任\n"), frozenset("其的去\n")
"""The last characters of what these find, by which most posts are seen to have none before them."""
_HIM = ("选举其为", "补选其为", "推选其为", "推举其为", "任命其为", "聘任其为", "增选其为", "聘请其为", "提名其为")
"""What says that who was named last is given the post that follows."""
_NO_MORE = tuple(f"{mark}{word}" for mark in "，,；" for word in ("不再担任", "不再兼任", "不再任"))
"""What goes on with whom a clause before gave another post: 甲任县委书记，不再担任|县长职务."""
_LAST_NAMED = (*_HIM, *_NO_MORE)
_LAST_NAMED_ENDS = frozenset(words[-1] for words in _LAST_NAMED)
_REMOVAL = re.compile(rf"(?:{_REMOVES})[^。！？]*$")
_PROPOSED = re.compile(r"(?:拟任命?|拟提名为?|提名为|候任)(?:为)?$")
_MAY_PROPOSE, _MAY_RELIEVE = "任命名为\n", "的志去任其\n"
"""The last characters of what these patterns find."""
_LINK = re.compile(r"(曾任|历任|原任|时任|代理)$")
_LINKED: dict[str, PostStatus] = {**CAREER_STATUS, "原任": "former", "时任": "former", "代理": "acting"}
_NO_LONGER = ("不再担任", "不再兼任", "不再任")
_OFFICE = re.compile(r"[㐀-鿿·]{0,8}?(?:职务|一职)")
_REACH = 28
_TAKEN_UP = re.compile(
    f"(?:{HOW_TAKEN})?[担出兼接连续继曾历现改转调就获]?(?=任)"
    "|(?:[当获膺]选|荣膺|[连接出担继就]任|被?[推选]?[选举]+|被?(?:聘|任命))为?第[一二三四五六七八九十\\d]{1,2}(?=任)"
)
"""What stands before 任 after a name: 甲|连|任会长, 甲|先后|任副县长、县长, 甲|当选第三|任会长."""
_BEFORE = 10
"""So many characters at most stand there."""
_DATED = re.compile("于?(?:[12]\\d{3}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?<=[年月日])$")
"""When somebody was sent, behind his name: 甲|2015年3月|派往某村任第一书记."""


def stated(text: str, chain: Sequence[Unit]) -> list[Unit]:
    """The posts of a chain with the status that the words around it, and the titles themselves, give them."""
    begin = chain[0].begin
    around = _around(text, begin, chain[-1].end)
    found: list[Unit] = []
    for unit in chain:
        status = unit.status
        if status == "held" and around is not None:
            status = around
        elif status == "held" and found and unit.organisation is None and found[-1].status == "former":
            status = "held" if "现" in text[found[-1].end : unit.title_begin] else "former"
        if status == "held" and is_acting(unit):
            status = "acting"
        found.append(unit if status == unit.status else unit._replace(status=status))
    return found


def is_acting(unit: Unit) -> bool:
    """Whether a title is that of one who stands in: 代区长, 代理检察长."""
    return unit.row.rank == "head" and unit.row.title.startswith("代") and not unit.row.title.startswith("代表")


def _around(text: str, begin: int, end: int) -> PostStatus | None:
    """The status that the words right before a chain of posts, or after its holder, give it."""
    before = text[max(0, begin - _REACH) : begin]
    last = before[-1:]
    if last in _MAY_PROPOSE and _PROPOSED.search(before):
        return "proposed"
    if last in _MAY_RELIEVE and (RELIEVED.search(before) or _ANAPHOR.search(before)):
        return "former"
    if before.endswith(_NO_LONGER):
        return "former"
    if before.endswith(tuple(_REMOVES.split("|"))) and _OFFICE.match(text, end):
        return "former"
    if _relieves(text, begin, end) and RELIEVED_BARE.search(before):
        return "former"
    link = _LINK.search(before)
    return _LINKED[link.group(1)] if link else None


def _relieves(text: str, begin: int, end: int) -> bool:
    """Whether the sentence so far relieves somebody, and speaks of offices: 免去…职务."""
    return text.startswith(("职务", "一职"), end) and _REMOVAL.search(text, 0, begin) is not None


def taken_up(text: str, begin: int) -> int:
    """Where what stands between a name and 任 begins: 甲|先后|任县长."""
    return next(m.start() for m in _TAKEN_UP.finditer(text, max(0, begin - _BEFORE), begin + 1) if m.end() == begin)


def means_last(text: str, begin: int) -> bool:
    """Whether what stands before a post says that whoever was named last is given it or relieved of it: 免去其|."""
    last = text[begin - 1 : begin]
    if last in _ANAPHOR_ENDS and _ANAPHOR.search(text, max(0, begin - 8), begin):
        return True
    return last in _LAST_NAMED_ENDS and text.endswith(_LAST_NAMED, 0, begin)


def before_comrade(text: str, end: int) -> int:
    """Where a name ends that 同志 or a date may follow."""
    dated = _DATED.search(text, max(0, end - 13), end)
    end = dated.start() if dated is not None else end
    return end - 2 if text.endswith("同志", 0, end) else end

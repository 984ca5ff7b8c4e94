"""The names of a list read leftwards from its end, each with what stands before it: 子午镇|云龙、|杞木|等村."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from extractors.borders import HARD
from extractors.communities.words import SIDES
from extractors.sketch import CommunityName

__all__ = ["LARGER", "LEADS", "Item", "is_led", "items_before"]

LEADS = frozenset("到在赴往进入了是有为对将从由给向的含括辖着把以使让令")
"""Characters before the first of a list that are none of its name."""
_LEAD = re.compile(
    "(?:方便|惠及|造福|毗邻|紧邻|邻近|连通|贯穿|穿越|走访|察看|查看|视察|检查|调研|考察|走进|深入|来自|涉及|包括|覆盖|涵盖|选择|选取|确定|选定|组织|带领|慰问|看望|途经|抓好|打造|建成|新设|设立|组建|成立|撤销|合并|整合|新建|其中|分别|先后|以及|依托|联合|连接|串联|流经|辐射|带动|管辖|下辖|导致|造成|致使|使得|波及|淹没)$"
)
"""Words before the first of a list that are none of its name."""
_SEPARATORS, _JOINS = "、和及与以", "和及与"
"""What parts the names of a list, 以 where 以及 does."""
_NEVER = frozenset("的各个等每本该我其有是两多")
_UNLIKELY = _NEVER | frozenset("在全和与到赴往进对将被由村镇乡县区市社户")
"""Characters of no name where a list's first may begin further right."""
_TOWARDS = tuple("到在赴往进入向由从")
"""What 和 cannot join to anything behind."""
LARGER = frozenset(("province", "city", "district", "street", "town"))
_LONGEST, _FARTHEST, _MOST = 5, 8, 12
"""A name has at most so many characters, more where it spells Mongolian or is an estate's, and a list so many names."""


class Item(NamedTuple):
    """A name of a list."""

    begin: int
    end: int
    opens: str
    """What stands before it: `list` another of the list, `place` its town, `edge` what is none of it."""


def items_before(
    text: str,
    stop: int,
    named: Mapping[int, CommunityName],
    listed: frozenset[str],
    is_common: Callable[[str], bool],
    *,
    long: bool = False,
) -> list[Item]:
    """The names of a list that ends at `stop`, in reading order; the first says what stands before it.

    Those of several towns are one list: 水里乡上安、中寮乡永平|2个社区. Names may be `long`.
    """
    reach = _FARTHEST if long else _LONGEST
    items: list[Item] = []
    towns: list[Item] = []
    while len(items) + len(towns) < _MOST:
        item = _item(text, stop, named, listed, reach)
        if item is None:
            break
        if item.opens == "list" and towns and _joins(text, item, named, listed):
            item = item._replace(opens="edge")
        towns.insert(0, item)
        if item.opens == "place":
            items, towns = [*towns, *items], []
            stop = _before_join(text, _town_begins(named, item.begin) - 1)
            separated = text[stop : stop + 1] in tuple(_SEPARATORS)
            before = None if separated else _over_comma(text, stop, named, listed)
            if not separated and (before is None or is_common(text[before.begin : before.end])):
                break
        elif item.opens == "list":
            stop = _before_join(text, item.begin - 1)
        else:
            break
    return items or towns


def _before_join(text: str, at: int) -> int:
    """Where what ends before a join that stands at `at`, 以及 too."""
    return at - 1 if text[at - 1 : at + 1] == "以及" else at


def _joins(text: str, item: Item, named: Mapping[int, CommunityName], listed: frozenset[str]) -> bool:
    """Whether 和 or 与 before a name with others behind joins their list to something else: 将与|绿云、祥云等社区."""
    at = item.begin - 1
    if text[at] not in _JOINS or text[item.end : item.end + 1] != "、":
        return False
    before = _item(text, at, named, listed)
    return before is None or (before.end not in named and text[before.begin : before.end] not in listed)


def _over_comma(text: str, stop: int, named: Mapping[int, CommunityName], listed: frozenset[str]) -> Item | None:
    """The last village of the town before, where a comma parts a list: 赵店镇上河、|牛埠|，高里街道寨里等村."""
    last = _item(text, stop, named, listed) if text[stop : stop + 1] in ("，", "；") else None
    return last if last and last.opens == "list" and last.end - last.begin < 4 and last.end not in named else None


def _town_begins(named: Mapping[int, CommunityName], at: int) -> int:
    """Where the places begin that end at a name, one in the other."""
    outer = named.get(at) or named.get(at - 1)
    while outer is not None:
        at, outer = outer.begin, named.get(outer.begin)
    return at


def _item(
    text: str, stop: int, named: Mapping[int, CommunityName], listed: frozenset[str], reach: int = _LONGEST
) -> Item | None:
    """One name of a list read leftwards from its end, or nothing where none stands."""
    known = named.get(stop)
    if known is not None and known.kind not in LARGER:
        return Item(known.begin, stop, _before(text, known.begin, named) or "edge")
    begin = next((begin for begin in range(max(0, stop - reach), stop - 1) if text[begin:stop] in listed), None)
    own = Item(begin, stop, "edge") if begin is not None and text[begin - 1 : begin] not in SIDES else None
    for begin in range(stop - 2, max(-1, stop - reach - 1), -1):
        opens = _before(text, begin, named)
        if opens:
            stem = text[begin:stop]
            towards = text[begin - 1 : begin] in _TOWARDS  # 到|和平、胜利社区
            barred = _NEVER if opens in ("list", "place") or (stem[0] == "和" and towards) else _UNLIKELY
            if any(c in HARD or c in _NEVER for c in stem) or any(c in barred for c in stem[:1]):
                return own
            return Item(begin, stop, opens) if own is None or opens != "edge" else own
        if text[begin] in HARD:
            break
    return own


def _before(text: str, begin: int, named: Mapping[int, CommunityName]) -> str:
    """What a name follows: another of its list, its town, or a mark or word that is none of it."""
    outer = named.get(begin)
    if outer is None and text[begin - 1 : begin] == "的":
        outer = named.get(begin - 1)
    if outer is not None:
        return "place" if outer.kind in LARGER else ""
    before = text[begin - 1 : begin] or "\n"
    if before in _SEPARATORS:
        return "list"
    return "edge" if before in HARD or before in LEADS or is_led(text, begin) else ""


def is_led(text: str, begin: int) -> bool:
    """Whether a word stands before a name that leads to a list: 走访|云龙、杞木等村."""
    return _LEAD.search(text, max(0, begin - 2), begin) is not None

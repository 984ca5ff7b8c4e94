"""Villages that are said without 村 right behind their town, and those beside them: 石桥镇|赵家庄、东关庄."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from extractors.communities.known import Stems
from extractors.sketch import CommunityName

__all__ = ["bare_villages"]

_SIDES = "东西南北中前后上下大小新老"
_NAMED = (
    f"[{_SIDES}]{{0,2}}(?&village_surname)家(?&family_place)"
    f"|[{_SIDES}]{{0,2}}(?![钱布茶饭酒]庄|[高石]楼|[石砖车]窑)(?&village_surname){{1,2}}[庄营寨屯楼洼疃垴窑]"
    f"|[{_SIDES}]{{0,2}}(?&village_surname)各庄|(?!.{{0,2}}[村山农钱茶饭渔田布酒]庄)[㐀-鿿]{{1,3}}庄"
    "|[一二三四五六七八九十]{1,2}里[庄营店铺屯桥沟河墩台堡岗坪]"
)
"""A family's name and its houses, or what ends as most villages do."""
_END = r"(?=[，、。；：！）\n]|村民(?!宿)|[和与及至]|[也都还将已正]|(?&village_behind))"
"""What stands behind a whole name."""
_VILLAGE = f"(?:{_NAMED}){_END}"
_LISTED = re.compile(r"[㐀-鿿]{2,5}?(?=[，、。；]|村民(?!宿)|村支|党[支总])")
"""What may be a village of the home without 村, where a mark or its people follow."""
_NONE = re.compile(
    r"^各|各(?!庄)|[的个在等全两多每本该我其某有是了和与及几一二三四五六七八九十](?!里.|[道房间棵])|[镇乡村区县市社]"
)
"""What stands in no such name."""


_BESIDE = re.compile("[㐀-鿿]{1,3}(?![员长民众组办局会委联站所队部科院校厂司府园路街桥])[㐀-鿿](?=[，、。；])")
"""What fills a place in a list of towns with their villages: 石桥镇李家村、|白塔镇瓦屋张|、马营镇六合村."""
_ENDED = "(?<!山)(?:(?&family_place)|[营寨屯楼洼疃窑])$"
"""What villages' names end with."""
_NUMERALS = frozenset("一二三四五六七八九十")
"""What a village's name may count: 五房子."""
_OFTEN, _UNLISTED = 4, 3
"""So many counties have a village of a name that is no thing's or person's; so long is one that none lists."""
_SMALL = ("village", "neighbourhood")
_TOWNS = ("town", "street")
_PARTS = tuple("、，；")
"""What parts the towns of such a list, each with its villages."""


def bare_villages(
    text: str,
    named: Mapping[int, CommunityName],
    listed: Container[str],
    stems: Stems,
) -> Iterator[CommunityName]:
    """Villages without 村; `named` are the communities found, by where they end, `listed` the villages of the home."""
    pattern = stems.words.pattern(_VILLAGE)
    whole = {c.name for c in named.values() if c.kind == "village"}
    towns = [c for c in named.values() if c.kind in _TOWNS]
    small = {c.begin: c for c in named.values() if c.kind in _SMALL}
    ends = dict(named)
    for town in towns:
        begin = _behind(text, town.end, small)
        while (match := _match(text, begin, listed, pattern)) is not None:
            stem = match.group()
            if match.end() in named or stems.is_common(stem):
                break
            full = stem + "村" in whole or text.startswith("村", match.end())
            village = CommunityName(begin, match.end(), stem + "村" if full else stem, "village", 0.9)
            small[begin] = ends[village.end] = village
            yield village
            if text[match.end()] != "、":
                break
            begin = match.end() + 1
    for item in _in_lists(text, towns, small, ends):
        stem = text[item.begin : item.end]
        if _may_be_village(stem, stems):
            yield CommunityName(item.begin, item.end, stem, "village", 0.9)


def _may_be_village(stem: str, known: Stems) -> bool:
    """Whether villages are called so: 东魏, 瓦屋张, but not 黄桃, 张海涛, 种药材, 产业兴旺."""
    if known.is_common(stem):
        return False
    if known.words.pattern(_ENDED).search(stem) or known.times(stem) >= _OFTEN:
        return True
    called = known.is_common(stem[1:]) and stem[0] not in _NUMERALS
    return len(stem) == _UNLISTED and stem[0] not in known.words["village_surname"] and not called


def _behind(text: str, begin: int, small: Mapping[int, CommunityName]) -> int:
    """Where what may be a village begins behind a town, or in a list behind those that have their endings."""
    begin += text.startswith("：", begin)
    while begin in small and text.startswith("、", small[begin].end):
        begin = small[begin].end + 1
    return begin


def _match(text: str, begin: int, listed: Container[str], pattern: re.Pattern[str]) -> re.Match[str] | None:
    """A village that begins there: by the pattern of what villages are called, or one that is listed."""
    match = pattern.match(text, begin)
    if match is not None and (match.group() in listed or _NONE.search(match.group()) is None):
        return match
    match = _LISTED.match(text, begin)
    return match if match is not None and match.group() in listed else None


class _Item(NamedTuple):
    begin: int
    end: int
    placed: bool
    """Its town stands before it."""
    known: bool


def _in_lists(
    text: str,
    towns: list[CommunityName],
    small: dict[int, CommunityName],
    ends: dict[int, CommunityName],
) -> Iterator[_Item]:
    """What stands behind a town as the villages of a list do behind theirs, and beside it in a long list."""
    begins = {town.begin: town for town in towns}
    done = 0
    for town in sorted(towns):
        if town.begin < done:
            continue
        items = _list(text, town.begin, begins, small, ends)
        done = items[-1].end if items else town.end
        placed = sum(item.placed for item in items)
        long = placed > 2 and 4 * sum(item.known for item in items) >= len(items)
        for number, item in enumerate(items):
            beside = item.placed and any(i.known and i.placed for i in items[max(0, number - 1) : number + 2])
            if not item.known and (long or beside):
                yield item


def _list(
    text: str,
    at: int,
    towns: Mapping[int, CommunityName],
    small: Mapping[int, CommunityName],
    ends: Mapping[int, CommunityName],
) -> list[_Item]:
    """The villages of a list that begins with a town, whether their names are known or fill a place in it."""
    larger = {c.begin: c.end for c in ends.values() if c.kind in ("district", "city")}
    items: list[_Item] = []
    while True:
        town = towns.get(larger.get(at, at))
        begin = town.end if town is not None else at
        if begin in small:
            end, known = small[begin].end, True
        elif (match := _BESIDE.match(text, begin)) and match.end() not in ends and not _NONE.search(match.group()):
            end, known = match.end(), False
        else:
            return items
        items.append(_Item(begin, end, town is not None, known))
        if text[end : end + 1] not in _PARTS:
            return items
        at = end + 1

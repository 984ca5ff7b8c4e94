"""One name inside another: a town by its stem and its village, an unlisted county and its town, 胜利屯 in 胜利屯村."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping

from extractors.communities.words import UNLISTED_COUNTY
from extractors.sketch import CommunityName, Sketch

__all__ = [
    "after_stem",
    "behind_stems",
    "grows",
    "in_committee",
    "is_whole",
    "nationless",
    "of_county",
    "parted",
    "streets",
    "zone",
]

_SHORT_TOWN = 3
"""The characters of a town's name with a stem of two."""
_WITH_STEM = 6
"""The least characters of a village's name with its town's of three."""


_NATIONS = re.compile("(?:[㐀-鿿]{1,4}族){1,4}[乡镇]")
"""What the name of a nationality's township ends with."""
_STREET = re.compile("街(?=(?!道)[㐀-鿿]{2,6}?(?:社区|村|小区))")
"""A street without 道 before what is in it."""


def streets(text: str, towns: Container[str]) -> Iterator[CommunityName]:
    """Streets of the home that are said without 道 before a community: 汉兴街|贺家墩村."""
    for match in _STREET.finditer(text) if "街" in text else ():
        at = match.start()
        begins = [at - size for size in (5, 4, 3, 2) if at >= size]
        start = next((begin for begin in begins if _is_street(text[begin:at], towns)), None)
        if start is not None:
            yield CommunityName(start, at + 1, text[start:at] + "街", "street", 0.9, known=True)


def _is_street(stem: str, towns: Container[str]) -> bool:
    return stem + "街道" in towns or stem + "街街道" in towns


def after_stem(community: CommunityName, towns: tuple[str, ...]) -> tuple[CommunityName, ...]:
    """A town of the home without its 镇 and the village in it: 岩泊渡|双合村."""
    begin, end, name = community.begin, community.end, community.name
    if community.kind != "village" or end - begin != len(name) or len(name) < _WITH_STEM:
        return ()
    for town in towns:
        cut = len(town) - 1
        if (
            cut > 2
            and town[-1] in "镇乡"
            and name.startswith(town[:-1])
            and name[cut] not in "镇乡村"
            and len(name) > cut + 2
        ):
            whole = CommunityName(begin, begin + cut, town, "town", 0.8, known=True)
            return whole, community._replace(begin=begin + cut, name=name[cut:])
    return ()


_LANDFORM = re.compile("[㐀-鿿]{1,3}[山湖河江岭溪峡谷岛](?=[㐀-鿿]{2,5}村)")
"""What a village is said to lie at, before a name that the page has alone too: 大青山|桃林村, 桃林村."""


def behind_stems(found: list[CommunityName]) -> list[CommunityName]:
    """Villages behind the short stem of a town, both of which the page names apart: 新坡|车田村 of 新坡镇."""
    stems = {c.name[:-1] for c in found if c.kind == "town" and len(c.name) == _SHORT_TOWN}
    villages = {c.name for c in found if c.kind == "village"}
    size = _SHORT_TOWN - 1
    found = [
        c._replace(begin=c.begin + side.end(), name=c.name[side.end() :])
        if c.kind == "village"
        and _as_named(c)
        and (side := _LANDFORM.match(c.name))
        and c.name[side.end() :] in villages
        else c
        for c in found
    ]
    return [
        c._replace(begin=c.begin + size, name=c.name[size:])
        if c.kind == "village" and c.name[:size] in stems and c.name[size:] in villages and _as_named(c)
        else c
        for c in found
    ]


def _as_named(community: CommunityName) -> bool:
    return community.end - community.begin == len(community.name)


def of_county(community: CommunityName) -> tuple[CommunityName, ...]:
    """A county that no gazetteer lists, and the town in it: 望峡县|峡口乡."""
    county = None if community.known or community.kind != "town" else UNLISTED_COUNTY.match(community.name)
    if county is None or community.end - community.begin != len(community.name):
        return (community,)
    cut = community.begin + county.end()
    return (
        CommunityName(community.begin, cut, county.group(), "district", 0.7),
        community._replace(begin=cut, name=community.name[county.end() :]),
    )


def parted(
    community: CommunityName, counties: Container[str], is_town: Callable[[str], bool]
) -> tuple[CommunityName, ...]:
    """A street without 道 and what is in it, or a county and its town: 水塔街|汉江里社区, 越城|蕺山街道.

    `counties` are names of counties of two characters.
    """
    name = community.name
    least = 6 if community.kind == "street" else 5
    county = community.kind in ("street", "town") and not community.known and name[:2] in counties
    if county and len(name) >= least and community.end - community.begin == len(name):
        return (community._replace(begin=community.begin + 2, name=name[2:]),)
    at = name.find("街", 2, -3)
    if at < 0 or community.end - community.begin != len(community.name):
        return of_county(community)
    street = community.name[: at + 1]
    listed = is_town(street + "道") or is_town(street + "街道")
    if community.kind not in ("neighbourhood", "village") or not listed:
        return (community,)
    cut = community.begin + at + 1
    own = community.name[at + 1 :].removeprefix("办")  # 柳林街|办|桃园社区
    return (
        CommunityName(community.begin, cut, street, "street", 0.8),
        community._replace(begin=community.end - len(own), name=own),
    )


def grows(inner: CommunityName, whole: CommunityName) -> bool:
    """Whether what looks like a smaller community is how the name of one begins: 胜利屯|村, 阳光家园|社区."""
    inside = inner.begin == whole.begin and inner.end < whole.end
    return (
        inside
        and not whole.name.endswith("委会")
        and (inner.kind, whole.kind) in (("village", "village"), ("compound", "neighbourhood"))
    )


def nationless(name: str) -> list[str]:
    """Other forms of a nationality's township: 旱卡子滩乡 for 旱卡子滩哈萨克族乡, 敖鲁古雅鄂温克民族乡."""
    cuts = (cut for cut in range(2, len(name) - 2) if _NATIONS.fullmatch(name, cut))
    return [name[:-2] + "民族" + name[-1], *(name[:cut] + name[-1] for cut in cuts)]


def is_whole(text: str, outer: CommunityName) -> bool:
    """Whether a city or county is said in full, which no town's name goes over: 霍尔果斯市|伊车嘎善锡伯族乡."""
    return outer.kind in ("city", "district") and text.startswith(outer.name, outer.begin)


def in_committee(text: str, begin: int, ends: dict[int, CommunityName]) -> bool:
    """Whether a village's committee stands one to three characters before an ending."""
    near = next((begin - k for k in (1, 2, 3) if begin - k in ends), 0)
    return near > 0 and ends[near].kind == "village" and text.endswith("委会", 0, near)


def zone(sketch: Sketch, begin: int, end: int, ends: Mapping[int, CommunityName]) -> CommunityName | None:
    """A development zone after its county or city, the home's stem or its level word: 德江|经开区, 县|经开区."""
    text, home = sketch.text, sketch.home
    outer = ends.get(begin)
    if outer is None and home and text[begin - 1 : begin] == home[-1]:
        return CommunityName(begin - 1, end, home + text[begin:end], "district", 0.8)
    if outer is None and home and len(home) > 2 and text.endswith(home[:-1], 0, begin):
        return CommunityName(begin - len(home) + 1, end, home[:-1] + text[begin:end], "district", 0.8)
    if outer is None or outer.kind not in ("district", "city", "province"):
        return None
    return CommunityName(outer.begin, end, text[outer.begin : end], "district", 0.8)

"""Wards of Taiwan's towns and cities, 里, which the page's home, its towns or its ward chiefs tell: 斗南镇|石龟里.

Elsewhere a row of 里 behind a street is one of compounds: 某某街道|互助里、和睦里.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping

from extractors.borders import HARD
from extractors.communities.context import WISHES
from extractors.communities.known import Stems
from extractors.sketch import CommunityName, Sketch
from extractors.text.scanning import near
from extractors.vocabulary.patterns import seldom

__all__ = ["wards"]

_WARDS = re.compile(
    r"(?:第[一二三四五六七八九十\d]{1,2}名)?[㐀-鿿]{2}里(?:(?:[、，及和与]|以及)(?:第[一二三四五六七八九十\d]{1,2}名)?[㐀-鿿]{2}里(?!长)){2,}"
)
"""A list of wards: 第一名公明里、第二名大同里及第三名和平里."""
_NUMBERS = "零一二三四五六七八九十"
_NUMERALS = frozenset("两二三四五六七八九十百千")
_TWO_WARDS = re.compile(
    r"(?:(?<![㐀-鿿])|(?<=[的在到]))[㐀-鿿]{2}(?<![村区市镇乡县公邻故家])里、[㐀-鿿]{2}(?<![村区市镇乡县公邻故家])里(?!长)"
)
"""Two wards beside each other, on a page that names others: 的|南东里、湖水里."""
_WARDS_SAY = re.compile("(?<![公万])里长|里干事|邻长|各里|里民|公所")
"""What pages of Taiwan's wards say."""
_CHIEFS_SAY = re.compile("(?<![公万])里长|邻长|公所")
_OF_WARDS = re.compile(
    r"(?:[㐀-鿿]{2}(?<!公)里[㐀-鿿]{2,4}(?:[（(][^（）()]{1,8}[）)])?[、，及和与]){2,}[㐀-鿿]{2}(?<!公)里(?=[㐀-鿿]{2,4})"
)
"""Persons of wards in a list: 胜利里|李文生、崇兰里|张国栋、海丰里|洪金水."""
_OF_WARD = seldom(r"(?:^|[、，及和与）)])([㐀-鿿]{2}(?<!公)里)(?=[㐀-鿿]{2,4})")
_LISTED_WARD = re.compile(r"[㐀-鿿]{2}里(?=[、，及和与以]|$)")
_CHIEFS = re.compile(
    r"((?:[㐀-鿿]{2}、)+[㐀-鿿]{2})(?:等?(?:[两二三四五六七八九十\d]{1,2}位)?里长|等?([两二三四五六七八九十\d]{1,2})个?里(?![程长路地]))"
)
"""Wards by their stems before their chiefs or their number: 顶番、草中等5位|里长, 复兴、长安等5里."""
_WARD = re.compile(
    r"(?<![㐀-鿿][村区市镇乡县各该百千公与和及])(?<!里)(?<!里[㐀-鿿])[㐀-鿿]{2}(?<![村区市镇乡县各该百千公邻故家里])里(?!长联谊)"
    r"(?=里[长民]|的里民|里?干事|(?:[、及和与][㐀-鿿]{2}里)+(?:里?长|里?干事)|长(?![大期久时出年高满成])[㐀-鿿]{2,3}[、，。及和与致说]|办公处|活动中心|第?\d{0,2}邻|[㐀-鿿]{2,3}里长)"
)
"""A ward of Taiwan before its chief, whose own name is none: 建业里|李永明|里长."""
_HOMES = ("71", "350527")
"""How the codes of Taiwan's counties and cities begin, and that of 金门县, whose pages are written as theirs are."""
_TOWNS = ("town", "district", "city", "street")
"""Kinds of what a ward lies in."""
_OWN = re.compile("(?![的在于与及各该本全])[㐀-鿿]{2}(?<![村区市镇乡县公邻故家里])里(?![程面外头边])")
"""A ward behind its town, or beside another: 马公市|案山里、|乌崁里."""
_INSIDE = frozenset("所校堂厂店屋房庙宫园馆厅站场车心手眼夜")
"""What 里, as 裡 is printed here too, says the inside of: 斗南镇|公所里."""
_JOINS = tuple("、及和与")
_ROW = seldom(
    "(?:(?<![㐀-鿿])|(?<=[与和及由从往在到于为了请向]))[㐀-鿿]{2}(?<![村区市镇乡县公邻故家里])里[、及和与](?=[㐀-鿿]{2}里)"
)
"""Where a row of wards begins on their own pages, whatever town is theirs: 公所与|竹仁里、溪州里."""


def wards(sketch: Sketch, named: Mapping[int, CommunityName], stems: Stems) -> Iterator[CommunityName]:
    """Wards of a page; `named` are the communities found, by where they end."""
    text, is_common = sketch.text, stems.is_common
    if (sketch.home_code or "").startswith(_HOMES):
        for town in named.values():
            if town.kind in _TOWNS:
                yield from _behind(text, town.end, is_common)
        for row in near(_ROW, text, "里", before=3, after=5):
            yield from _behind(text, row.start(), is_common)
    else:
        for street in (c for c in named.values() if c.kind == "street"):
            quarters = list(_behind(text, street.end, is_common))
            yield from (q._replace(kind="compound") for q in quarters if len(quarters) > 1)
    if _WARDS_SAY.search(text):
        yield from _told(text, is_common, stems.words["no_ward"])


def _behind(text: str, at: int, is_common: Callable[[str], bool]) -> Iterator[CommunityName]:
    """The wards behind their town, one or a list of them."""
    found: list[re.Match[str]] = []
    while (ward := _OWN.match(text, at)) is not None and HARD.isdisjoint(ward.group()):
        found.append(ward)
        if not text.startswith(_JOINS, ward.end()):
            break
        at = ward.end() + 1
    if len(found) == 1 and not text.startswith(("里长", "里民", "长", "、"), found[0].end()):
        stem = found[0].group()[:-1]
        if stem[-1] in _INSIDE or (is_common(stem) and not WISHES.match(stem)):
            return
    for ward in found:
        yield CommunityName(*ward.span(), ward.group(), "neighbourhood", 0.97)


def _told(text: str, is_common: Callable[[str], bool], none: Container[str]) -> Iterator[CommunityName]:
    """Those that the page's ward chiefs tell: 公明里|里长, 大同里|18邻邻长; words of `none` stand before any chief."""
    found = (match for match in _WARD.finditer(text) if match.group()[:2] not in none)
    names = {match.group() for match in found if not _is_other_word(match, is_common)}
    for wards in _WARDS.finditer(text):
        names.update(_LISTED_WARD.findall(text, *wards.span()))
    for persons in _OF_WARDS.finditer(text) if _CHIEFS_SAY.search(text) else ():
        names.update(_OF_WARD.findall(persons.group() + "甲甲"))
    names.update(ward for two in _TWO_WARDS.finditer(text) if names for ward in two.group().split("、"))
    for chiefs in _CHIEFS.finditer(text):
        stems = chiefs.group(1).split("、")
        most = 0 if chiefs.group(2) is None else len(stems) // 2
        if chiefs.group(2) in (str(len(stems)), _NUMBERS[len(stems) : len(stems) + 1]):
            most = len(stems)  # 复兴、长安、重庆等3里
        if any(stem[0] == "各" for stem in stems) or sum(map(is_common, stems)) > most:
            continue
        for begin in range(chiefs.start(1), chiefs.end(1), 3):
            yield CommunityName(begin, begin + 2, text[begin : begin + 2] + "里", "neighbourhood", 0.97)
    names = {ward for ward in names if ward[1] not in _NUMERALS}  # 山脚|下五里
    for match in re.finditer("|".join(sorted(names)), text) if names else ():
        sure = 0.97 if text.startswith("里民", match.end()) else 0.8  # 仁爱里|里民活动中心
        yield CommunityName(*match.span(), match.group(), "neighbourhood", sure)


def _is_other_word(ward: re.Match[str], is_common: Callable[[str], bool]) -> bool:
    """Whether no ward stands before 里邻长, the chiefs of wards and parts of wards: 感谢|里邻长, 表扬的|里邻长."""
    stem = ward.group()[:2]
    common = stem[1] == "的" or (is_common(stem) and not WISHES.match(stem))
    return common and ward.string.startswith("邻长", ward.end())

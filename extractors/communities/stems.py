"""Communities told by what stands around them: 在|城关|召开, 三十四团 of the 兵团, 公明里|里长 of Taiwan."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from extractors.communities.bare import bare_villages
from extractors.communities.context import WISHES
from extractors.communities.known import Stems
from extractors.communities.shared import OWN_END, shared
from extractors.sketch import CommunityName, Sketch
from extractors.text.scanning import opened

__all__ = ["told_elsewhere"]

_HELD = "(?:在|到|赴|入|走进)([㐀-鿿]{2,4}?)(?=(?&town_deed))"
"""Where a town may be named by its stem: 在|城关|召开."""
_REGIMENT = re.compile(
    r"(?<![第一二三四五六七八九十〇○零百\d军])(?:[一二三四五六七八九十〇○零百]{1,4}|\d{1,3})团(?![员队体结圆伙购长委])"
)
_REGIMENTS_SAY = ("兵团", "团场", "师市", "连队")
"""What pages of the 兵团's regiments say."""
_DIVISION_REGIMENT = re.compile(
    r"师(?<=[一二三四五六七八九十\d]师)(?:[㐀-鿿]{2,4}市)?[一二三四五六七八九十〇○零百\d]{1,4}团"
    "(?!党委|党政|纪委|机关|政委|团长|副|原|武装部|工会)"
)
"""A regiment told with its division, not before what it has: 九师|一六一团, 第十师北屯市|一八三团."""
_REGIMENT_COMPANY = re.compile(
    r"(?<![第军师个])(?:[一二三四五六七八九十〇○零百\d]{1,4}团[一二三四五六七八九十\d]{1,3}连"
    r"(?=职工|承包|种植|棉农|农户|养殖|党支|“?两委|居民|“?访)|\d{2,3}团(?=职工|团部|镇区|农牧|各连))"
)
"""A company of a regiment and its farmers, or those of a regiment: 一一〇团三连|职工, 64团|职工."""
_ARMY = re.compile(
    r"红军|八路军|新四军|志愿军|解放军|国民党军|红[一二三四五六七八九十\d]+师|部队|服役|参军|入伍|战役|战斗|抗战"
)
"""What tells that the regiments of a division are an army's: 红三师|七团."""
_COMPANIES_SAY = (*_REGIMENTS_SAY, "团党委", "连职工")
"""What pages of their companies say."""
_COMPANY = re.compile(
    r"(?:(?<=[团场])|(?<=[到在赴、，。\s\n进和]))(?:[一二三四五六七八九十]{1,3}|\d{1,2})连(?![队冠胜阳涨跌败续接环锁拍号座带忙同体通绵夜日发长任])"
)
"""A company of a regiment's, which is its village: 一三二团|十二连, 到|六连、."""
_WARDS = re.compile(
    r"(?:第[一二三四五六七八九十\d]{1,2}名)?[㐀-鿿]{2}里(?:(?:[、，及和与]|以及)(?:第[一二三四五六七八九十\d]{1,2}名)?[㐀-鿿]{2}里(?!长)){2,}"
)
"""A list of wards: 第一名公明里、第二名大同里及第三名和平里."""
_NUMERALS = frozenset("两二三四五六七八九十百千")
_TWO_WARDS = re.compile(
    r"(?:(?<![㐀-鿿])|(?<=[的在到]))[㐀-鿿]{2}(?<![村区市镇乡县公邻故家])里、[㐀-鿿]{2}(?<![村区市镇乡县公邻故家])里(?!长)"
)
"""Two wards beside each other, on a page that names others: 的|南东里、湖水里."""
_WARDS_SAY = ("里长", "里干事", "邻长", "各里", "里民", "公所")
"""What pages of Taiwan's wards say."""
_OF_WARDS = re.compile(r"(?:[㐀-鿿]{2}里[㐀-鿿]{2,4}[、，及和与]){2,}[㐀-鿿]{2}里(?=[㐀-鿿]{2,4})")
"""Persons of wards in a list: 胜利里|李文生、崇兰里|张国栋、海丰里|洪金水."""
_OF_WARD = re.compile(r"(?:^|[、，及和与])([㐀-鿿]{2}里)(?=[㐀-鿿]{2,4})")
_LISTED_WARD = re.compile(r"[㐀-鿿]{2}里(?=[、，及和与以]|$)")
_CHIEFS = re.compile(
    r"((?:[㐀-鿿]{2}、)+[㐀-鿿]{2})(?:等?(?:[两二三四五六七八九十\d]{1,2}位)?里长|等?[两二三四五六七八九十\d]{1,2}个?里(?![程长路地]))"
)
"""Wards by their stems before their chiefs or their number: 顶番、草中等5位|里长, 复兴、长安等5里."""
_WARD = re.compile(
    r"(?<![㐀-鿿][村区市镇乡县各该百千公与和及])(?<!里)(?<!里[㐀-鿿])[㐀-鿿]{2}(?<![村区市镇乡县各该百千公邻故家里])里(?!长联谊)"
    r"(?=里[长民]|的里民|里?干事|(?:[、及和与][㐀-鿿]{2}里)+(?:里?长|里?干事)|长(?![大期久时出年高满成])[㐀-鿿]{2,3}[、，。及和与致说]|办公处|活动中心|第?\d{0,2}邻|[㐀-鿿]{2,3}里长)"
)
"""A ward of Taiwan before its chief, whose own name is none: 建业里|李永明|里长."""


def told_elsewhere(
    sketch: Sketch,
    towns: Collection[str],
    villages: frozenset[str],
    named: Mapping[int, CommunityName],
    stems: Stems,
) -> Iterator[CommunityName]:
    """Communities of a page that no ending of their own tells; `named` are those found, by where they end.

    `towns` and `villages` are those of the page's home.
    """
    together = {c.end: c for c in shared(sketch.text, named, villages, stems)}
    yield from together.values()
    yield from bare_villages(sketch.text, {**named, **together}, villages, stems)
    yield from _estates(sketch.text, named)
    if towns:
        yield from _towns(sketch.text, towns, sketch.home or "", stems.words.pattern(_HELD))
    for town in towns:
        if town.endswith("区街道"):
            yield from _quarters(sketch.text, town)
    if any(word in sketch.text for word in _WARDS_SAY):
        yield from _wards(sketch.text, stems.is_common)
    if any(word in sketch.text for word in _REGIMENTS_SAY) or _has_regiments(sketch.text):
        for match in _REGIMENT.finditer(sketch.text):
            yield CommunityName(match.start(), match.end(), match.group(), "town", 0.8)
    if "连" in sketch.text and any(word in sketch.text for word in _COMPANIES_SAY):
        for match in _COMPANY.finditer(sketch.text):
            yield CommunityName(match.start(), match.end(), match.group(), "village", 0.8)


def _has_regiments(text: str) -> bool:
    """Whether a text tells a regiment of the corps with its division or a company of its farmers, and of no army."""
    told = _DIVISION_REGIMENT.search(text) or _REGIMENT_COMPANY.search(text)
    return told is not None and _ARMY.search(text) is None


def _estates(text: str, named: Mapping[int, CommunityName]) -> Iterator[CommunityName]:
    """Compounds that the page calls with 小区 elsewhere: 双凤花园小区, and 双凤花园|建成多年."""
    for name in {c.name for c in named.values() if c.kind == "compound" and c.name.endswith("小区")}:
        own = name.removesuffix("小区")
        for match in re.finditer(rf"{own}(?!小区|社区|[东西南北]?[路街门村])", text) if OWN_END.search(own) else ():
            if match.end() not in named:
                yield CommunityName(*match.span(), name, "compound", 0.97)


def _quarters(text: str, street: str) -> Iterator[CommunityName]:
    """A street of the home's whose name is a quarter's, said without its ending: 、北城区，."""
    for match in re.finditer(rf"(?<![㐀-鿿]){street[:-2]}(?=[，、。；：等和与的]|\n)", text):
        yield CommunityName(*match.span(), street, "street", 0.85, known=True)


def _wards(text: str, is_common: Callable[[str], bool]) -> Iterator[CommunityName]:
    """Wards of Taiwan's towns, which the page's ward chiefs tell: 公明里|里长, 大同里|18邻邻长."""
    names = {match.group() for match in _WARD.finditer(text) if not _is_other_word(match, is_common)}
    for wards in _WARDS.finditer(text):
        names.update(_LISTED_WARD.findall(text, *wards.span()))
    for persons in _OF_WARDS.finditer(text) if "公所" in text else ():
        names.update(_OF_WARD.findall(persons.group() + "甲甲"))
    names.update(ward for two in _TWO_WARDS.finditer(text) if names for ward in two.group().split("、"))
    for chiefs in _CHIEFS.finditer(text):
        stems = chiefs.group(1).split("、")
        most = 0 if chiefs.group().endswith("长") else len(stems) // 2
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


def _towns(text: str, towns: Collection[str], home: str, held: re.Pattern[str]) -> Iterator[CommunityName]:
    """Towns of the home by their stems, where something is held or seen there; its own stem means the county."""
    for match in opened(held, text, "在到赴入走"):
        if home.startswith(match.group(1)):
            continue
        full = next(
            (match.group(1) + ending for ending in ("镇", "乡", "街道") if match.group(1) + ending in towns), ""
        )
        if full:
            yield CommunityName(*match.span(1), full, "street" if full.endswith("街道") else "town", 0.8, known=True)

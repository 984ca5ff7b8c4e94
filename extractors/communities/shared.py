"""Villages and neighbourhoods of a list that share an ending said once: 子午镇|云龙、杞木|等村, 甲、乙|两个社区."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from extractors.borders import HARD
from extractors.communities.items import LARGER, LEADS, Item, is_led, items_before
from extractors.communities.known import Stems
from extractors.communities.words import VILLAGE_TAILS
from extractors.records import CommunityKind
from extractors.sketch import CommunityName
from extractors.text.scanning import near

__all__ = ["OWN_END", "shared"]

_NUMERAL = "[两二三四五六七八九十\\d]"
_KIND = (
    "(?:(?:国家|[省市县区乡镇])?[级定]?(?:老旧|居民|行政|自然|建制|中心|民族|城中|脱贫|出列|退出|重点|示范|试点|样板|薄弱|空壳|涣散|后进|先进|边境"
    "|移民|受灾|拆迁|涉拆|库区|山区|老区|特色|旅游|生态|联系|帮扶|包联|挂点|沿[江河湖海边线]|(?:深度|特别|极度|重点|省定)?贫困|(?:经济|集体经济)薄弱"
    "|(?:党组织)?软弱涣散))?"
)
"""What is said of the villages of a list before their ending: 等4个|深度贫困|村."""
_ENDING = re.compile(
    rf"(?P<count>等(?:{_NUMERAL}{{1,3}}个?|[多几]个)?|{_NUMERAL}{{1,2}}个?|几个){_KIND}"
    "(?P<ending>村(?:委会)?|社区(?:居委会)?|嘎查|居委会|居民区|居委(?!会)|小区|屯|寨)"
    "(?!居[^民委]|(?<=村)民|[级规务貌容史集落镇治资矫医卫管基域环门墙沟])"
)
"""The ending that a list shares, with how many it lists: 甲、乙|等村, 甲、乙|两个社区."""
_TOWNS = re.compile(rf"(?P<count>{_NUMERAL})个?(?P<ending>街道|镇|乡)(?![镇级村街]|办?干)")
"""The ending that towns share with how many they are: 老城、新城|两街道."""
_TOWNS_MARK = re.compile(rf"[街镇乡](?:(?<={_NUMERAL}.)|(?<={_NUMERAL}个.))")
"""Where one may stand: found fast, and seldom there."""
_DIGITS = {**{c: i for i, c in enumerate("二三四五六七八九十", 2)}, "两": 2, **{str(i): i for i in range(2, 10)}}
_SHARED_MARK = re.compile(
    rf"[村社嘎居小屯寨](?:(?<=[等个旧民政然制心困族中贫列出点范板弱壳散进境灾迁拆区色游态系扶联江河湖海边线].)|(?<={_NUMERAL}.))"
    "(?:(?<=[村屯寨])|(?<=社)区|(?<=小)区|(?<=嘎)查|(?<=居)(?:委|民区))"
)
"""How each of them goes on behind its count: found fast, and seldom there."""
_SERVED = re.compile("工作|服务|建设|党[建组员群]|干部|资源|力量|教育|事务|组织|生活")
"""What follows 等社区 where the list says what a community does, and names none."""
_TOWN_KINDS: dict[str, CommunityKind] = {"街道": "street", "镇": "town", "乡": "town"}
_KINDS: dict[str, CommunityKind] = {
    "村": "village", "屯": "village", "寨": "village", "嘎": "village", "社": "neighbourhood", "居": "neighbourhood",
    "小": "compound",
}  # fmt: skip
OWN_END = re.compile(
    "(?:花园|家园|公寓|新村|新城|[^学校医寺法检剧影书画]院|大厦|[苑园庭府邸轩湾居阁城郡墅庄寓都第座弄坊])$"
)
"""How compounds' names end without 小区."""
_OFFICES = frozenset("办局会联委站所队部科院校厂司店员长民众组")
"""How those end who stand in a list before a village: 扶贫办、妇联、李家村."""
_HONOURED = re.compile("(?:荣|喜|分别|均|同时)?[获被](?=[评“《得授])|入选|当选|上榜")
"""What is told of all in a list that nothing leads to: 青林、阜庄、路西社区|获“先进社区”称号."""
_LONG_NAMES = ("嘎查", "小区", "居民区")
"""Endings of communities whose names may be longer: 建业壹号城邦、玫瑰园等|小区."""
_CLAUSES, _OFTEN = tuple("，。；：\n"), 4
"""What a clause opens behind, and in how many counties a name must be a village's to tell a list that opens it."""
_MANY = 40
"""In how many counties a common word must be a village's name to be one in a list: 到|民主、北山、珠山社区."""
_VENUE = re.compile(
    "(?:广场|公园|景区|[大一二三四五六七八九]桥|水库|市场|大厦|酒店|[码街]头|渡口|港口|[果茶]园|小学|中学|医院|基地|园区|工地|项目|中心|车站|大道|路口)$"
)
"""How places end that somebody visits beside communities: 青松苑小区、西北湖广场."""
_ON = re.compile("、(?:(?![村社镇乡街区县])[㐀-鿿]){2,4}(?:、|等|和|及)")
_WORKS = ("泵站", "水库", "大桥", "特大桥", "电站", "变电站", "水电站", "码头", "大坝", "车站", "渡口", "闸", "水厂")
"""Works that bear a village's name, which then ends no list of villages: 清水河、三里屯|泵站."""


def shared(
    text: str,
    named: Mapping[int, CommunityName],
    listed: frozenset[str],
    stems: Stems,
) -> Iterator[CommunityName]:
    """Those without an ending of their own; `named` are the communities found, by where they end.

    `listed` are the villages and neighbourhoods of the page's home.
    """
    is_common = stems.is_common
    for match in near(_ENDING, text, _SHARED_MARK, before=16, after=8):
        if match[0] == "等村" and text.startswith(("干部", "集体"), match.end()):
            continue
        long = match["ending"] in _LONG_NAMES
        items = items_before(text, match.start(), named, listed, is_common, long=long)
        if len(items) > 1 and _believed(text, items, match, named, is_common):
            sure = 0.97 if items[0].opens == "place" else 0.8
            yield from _named(text, items, named, match["ending"], sure)
    for match in near(_TOWNS, text, _TOWNS_MARK, before=2, after=4):
        yield from _counted_towns(text, match, named, is_common)
    for community in sorted(named.values()):
        if community.kind in LARGER or text[community.begin - 1 : community.begin] != "、":
            continue
        if text.startswith(_WORKS, community.end) or _goes_on(text, community.end, named):
            continue
        items = [
            *items_before(text, community.begin - 1, named, listed, is_common),
            Item(community.begin, community.end, "list"),
        ]
        if _plain(text, items, named, listed, stems):
            yield from _named(text, items[:-1], named, _ending(community), 0.8)


def _goes_on(text: str, end: int, named: Mapping[int, CommunityName]) -> bool:
    """Whether a list goes on with what bears no ending either, so that it shares none: 小井峪、|后北屯|、瓦窑等."""
    return _ON.match(text, end) is not None and not any(c.begin == end + 1 for c in named.values())


def _counted_towns(
    text: str, match: re.Match[str], named: Mapping[int, CommunityName], is_common: Callable[[str], bool]
) -> Iterator[CommunityName]:
    """Towns of a list that no gazetteer lists, as many as it counts: 老城、新城|两街道."""
    items = items_before(text, match.start(), named, frozenset(), is_common)
    stems = [text[item.begin : item.end] for item in items]
    if len(items) != _DIGITS.get(match["count"]) or any(item.end in named for item in items):
        return
    if any(stem[-1] in "省市县区旗州盟镇乡村道" or stem[-1] in _OFFICES for stem in stems) or 2 * sum(
        map(is_common, stems)
    ) > len(stems):
        return
    for item, stem in zip(items, stems, strict=True):
        yield CommunityName(item.begin, item.end, stem + match["ending"], _TOWN_KINDS[match["ending"]], 0.8)


def _ending(community: CommunityName) -> str:
    """The ending that a named community gives to those before it."""
    if community.kind == "compound":
        return "小区"
    return next((ending for ending in ("社区", "嘎查", "居委会", "村", "屯") if community.name.endswith(ending)), "")


def _plain(
    text: str,
    items: list[Item],
    named: Mapping[int, CommunityName],
    listed: frozenset[str],
    known: Stems,
) -> bool:
    """Whether names before one with its own ending are of its kind where no number says so: 双山镇|西岭、河湾村.

    Most of them are if the list of the home's villages has them.
    """
    stems = [text[item.begin : item.end] for item in items[:-1] if item.end not in named]
    if not stems:
        return False
    last = named[items[-1].end]
    if any(map(_VENUE.search, stems)):
        return False
    if last.kind == "compound":
        return last.name.endswith("小区") and all(len(stem) > 2 and OWN_END.search(stem) for stem in stems)
    if 2 * sum(stem in listed and not known.is_common(stem) for stem in stems) > len(stems):
        return not any(len(stem) > 4 or stem[-1] in _OFFICES for stem in stems)
    first = items[0]
    before = text[first.begin - 1 : first.begin]
    led = first.opens == "edge" and (
        before in tuple("到在赴往进入") or (before == "了" and all(stem[-1] in VILLAGE_TAILS for stem in stems))
    )
    honoured = len(items) > 2 and first.opens == "edge" and _HONOURED.match(text, items[-1].end) is not None
    opening = first.opens == "edge" and (before in (*_CLAUSES, "了") or is_led(text, first.begin))
    opening = opening and all(known.times(stem) >= _OFTEN for stem in stems)
    if first.opens != "place" and not led and not honoured and not opening:
        return False
    common = _MANY if first.opens == "place" or led else len(text)
    return not any(
        len(stem) > 3 or stem[-1] in _OFFICES or (known.is_common(stem) and known.times(stem) < common)
        for stem in stems
    )


def _believed(
    text: str,
    items: list[Item],
    match: re.Match[str],
    named: Mapping[int, CommunityName],
    is_common: Callable[[str], bool],
) -> bool:
    """Whether a list with 等村 or 两村 is of names: after its town, counted, or with nothing else before it."""
    first, counted = items[0], match["count"] != "等"
    number = match["count"].removesuffix("个")
    if (number.isdigit() and int(number) > len(items)) or (len(number) > 1 and number[0] == "十" != number[1]):
        return False  # 夹河乡|沿黄|13个村
    if any(_VENUE.search(text, item.begin, item.end) for item in items if item.end not in named):
        return False
    names = {community.name for community in named.values()}
    if any(text[item.begin : item.end] + match["ending"] in names for item in items):
        return True
    if first.opens == "place" or any(item.end in named for item in items):
        return not (match["ending"] == "社区" and not counted and _SERVED.match(text, match.end()))
    if counted or first.opens == "list":
        return counted
    before = text[first.begin - 1 : first.begin] or "\n"
    if match["ending"] in ("社区", "小区"):
        led = before in LEADS or not any(is_common(text[item.begin : item.end]) for item in items)
        return led and not _SERVED.match(text, match.end())
    told = is_led(text, first.begin) and not any(is_common(text[item.begin : item.end]) for item in items)
    return (before in HARD or before in LEADS or told) and text[match.end() : match.end() + 1] not in tuple("里内中")


def _named(
    text: str, items: list[Item], named: Mapping[int, CommunityName], ending: str, sure: float
) -> Iterator[CommunityName]:
    """The items of a list that bear no ending of their own, with the one they share."""
    if not ending:
        return
    own = ending.removesuffix("委会") if ending[0] == "村" else ending.removesuffix("居委会") or ending
    kind = _KINDS.get(own[0], "village")
    for item in items:
        if item.end in named:
            continue
        stem = text[item.begin : item.end]
        whole = stem.endswith(own) or (own == "小区" and len(stem) > 2 and (stem[-1] == "里" or OWN_END.search(stem)))
        yield CommunityName(item.begin, item.end, stem if whole else stem + own, kind, sure)

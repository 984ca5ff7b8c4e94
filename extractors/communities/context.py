"""What stands around 村 and 社区 and tells a name where the word before them is a common one: 走进|平安社区."""

from __future__ import annotations

import re
from collections.abc import Container

from extractors.borders import HARD
from extractors.communities.words import VILLAGE_TAILS, is_slogan
from extractors.sketch import CommunityName
from extractors.vocabulary.community_classes import CommunityWords
from extractors.vocabulary.lexicons import CommunitySuffix

__all__ = ["WISHES", "grown", "grown_by_one", "is_reached", "is_spelt", "is_told", "spelt"]

WISHES = re.compile(
    "[东西南北中新永红一二三四五六七八九双万友大同富复隆荣吉常文长金福安和合共协团华振德宏鸿昌盛发嘉泰瑞祥益广利光明春龙凤高正立全仁义顺太天白黄青玉宁康平兰石山湖江海河民重辛自勇景农]"
    "[兴联]$|[东西南北永新勇双]进$|[民富自永大双万金华复]强$|[民共双永大新安同长群常康]富$|[新民群双共]建$|[东西南北中新老大上下河江湖][一二]$"
)
"""What looks like what is done to villages and is a name: 富兴|村, 新联|村, 东进|村."""
_QUARTER = re.compile("[东西南北中]区")
"""Districts' names that neighbourhoods bear: 东区|社区."""
_TO = r"(?:(?&leads_to)|[，。\n]在|是)$"
"""What leads to a community: 走进|平安社区."""
_LYING = re.compile(
    r"(?:[东南西北][侧边面]|附近|旁边?|对面|沿线|境内|辖区|[路街巷号]|社区|街道|位于[^，。；]{2,10}|坐落[在于][^，。；]{2,10})的$"
)
"""What says where the compound lies that follows: 位于大街北侧的|阳光小区."""
_AFTER = (
    "(?&of_community)|村[“两级部]|居民[㐀-鿿]{2,3}[说告笑介表为在的]|的[老居群村]|人[。，]|[一二三四五六七八九十]组"
)
"""What follows communities' names and no common word's: 平安社区|党委."""
_MEANT = "(?:[（(][㐀-鿿、]{1,5}[）)])?(?:(?&community_aim)|、(?:平安|和谐|文明|幸福|美丽|绿色|民主))"
"""What follows a kind of community: 平安社区|创建."""
_SPELT = re.compile(
    "[敖齐锡包克格拉日勒巴尔阿艾斯塔布托乌木库喀依什孜图其都热彦吐干吉呼尤达音苏兰提宝阔吾查万里古台铁萨嘎博盖根买和扎德曼海玛恰淖额坦加拜胡仁霍温毛英贝合坎莫帕夏科别代沙纳陶敦来欧也如努硝"
    "道米那奥尼迪普乃太素雅墩花瑞央甫罕滚班牧舒硕协汗多牙朝满腾茫肯比珠旦列切乔楞固浪翁柴伯桑西亚维希色肖赛洛琼麦鲁番伊哈瓦沁丹昂泽尕措力冷特塘]{4,10}$"
)
_FOREIGN = re.compile(
    "[乌坎敖布克格勒尔艾斯塔托库喀孜吐呼尤吾萨嘎博扎恰淖额坦拜霍莫帕敦奥迪墩甫罕滚硕茫楞翁努]"
    ".*[克格勒尔艾斯塔托库喀孜吐呼尤吾萨嘎博扎恰淖额坦拜霍莫帕敦奥迪墩甫罕滚硕茫楞翁日拉木布图都包查]"
)
"""What spells Uyghur and Mongolian names of villages: 库都克艾日克|村."""
_LONG = 5
"""So many such characters spell a name whichever they are: 巴什拉克贝希|村."""
_FARMS = ("农场", "林场", "牧场", "渔场")
"""What is a town of its own with one neighbourhood, as in 云台农场|社区."""
_LEADS = HARD | frozenset("到在赴住入往从由向对与和及为据于驻")
"""What may stand right before a name."""


def is_told(text: str, begin: int, suffix: CommunitySuffix, words: CommunityWords, verbs: frozenset[str]) -> bool:
    """Whether the two characters before a suffix are a name as their surroundings say: 、先锋|村|党支部.

    Of what is a verb elsewhere, as `verbs` are, a clause tells less: 在|新建|社区.
    """
    start, end = begin - 2, begin + len(suffix.suffix)
    if words.pattern(_MEANT).match(text, end) or is_slogan(text, start, words):
        return False
    if words.pattern(_TO).search(text, max(0, start - 3), start):
        return True
    before = text[start - 1 : start] or "\n"
    acts = len(suffix.suffix) > 1 and text.startswith(words.ordered("community_does"), end)
    if text[start:begin] not in verbs and (before == "在" or acts):
        return before == "在" or before in HARD
    return before in _LEADS and words.pattern(_AFTER).match(text, end) is not None


def is_reached(text: str, start: int, words: CommunityWords) -> bool:
    """Whether somebody goes to what begins there, or its place is told: 走进|阳光小区, 大街北侧的|阳光小区."""
    return words.pattern(_TO).search(text, max(0, start - 3), start) is not None or (
        text[start - 1 : start] == "的" and _LYING.search(text, max(0, start - 16), start) is not None
    )


def is_spelt(own: str) -> bool:
    """Whether what stands between a town and 村 spells another language, but for a word of our own: 恰普河阿吾孜."""
    return _FOREIGN.fullmatch(own) is not None


def spelt(text: str, begin: int, ends: Container[int]) -> int | None:
    """Where a village's name of characters that spell another language begins: 走进|乌木坎布拉格|村."""
    run = _SPELT.search(text, max(0, begin - 10), begin)
    for start in range(run.start(), begin - 3) if run else ():
        opens = start == 0 or start in ends or text[start - 1] in _LEADS
        told = start in ends or begin - start >= _LONG or _FOREIGN.search(text, start, begin) is not None
        if opens and text[start] not in "和来也" and told:
            return start
    return None


def grown_by_one(text: str, begin: int, inner: CommunityName) -> int | None:
    """Where a name begins that goes on with one character behind what looks like a village: 梁村塬|社区, 韩村河|村."""
    whole = inner.kind == "village" and begin - inner.end == 1 and len(inner.name) < 4 and inner.name[-1] == "村"
    return inner.begin if whole and text[inner.end] in VILLAGE_TAILS else None


def grown(inner: CommunityName, suffix: CommunitySuffix) -> int | None:
    """Where a name begins that ends as smaller communities or quarters do: 李家屯|村, 阳光家园|社区, 东区|社区."""
    name, village = inner.name, suffix.kind == "village"
    if suffix.suffix == "小区" and (inner.kind == "compound" or name.endswith("新村")):
        return None if name.endswith(("小区", "大院")) else inner.begin
    if suffix.suffix == "镇" and name.endswith("屯"):
        return inner.begin
    if not village and suffix.kind != "neighbourhood":
        return None
    if not village and name.endswith(_FARMS):
        return inner.begin
    if name.endswith(("小区", "大院")) or (village and name[-1] == "村" and name[-2:] != "新村"):
        return None
    return inner.begin if inner.kind in ("village", "compound") or _QUARTER.fullmatch(name) else None

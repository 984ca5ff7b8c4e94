"""Villages that are said without 村 right behind their town, and those beside them: 石桥镇|赵家庄、东关庄."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping

from extractors.sketch import CommunityName

__all__ = ["bare_villages"]

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯"
    "邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游裴席卫查屈鲍位覃霍翁隋甘景薄"
    "单包司柏宁柯阮桂闵解强柴华车冉房边楚闫仝郜蔺訾姬付肖尚褚简饶沙党宗窦连栾丛晁"
)
_SIDES = "东西南北中前后上下大小新老"
_HOUSES = (
    "庄沟湾营园屯寨堡桥店岭窑洼峪坡铺台楼疃庙冲岗场畈埠咀坊院塔滩梁巷川寺嘴"
    "塬岔墩塘崖夼渡峁集坳坪坝山河口埝圩荡浜泊垴圈务坟垣坑"
)
"""What stands behind 家 in villages' names."""
_NAMED = (
    f"[{_SIDES}]{{0,2}}[{_SURNAMES}]家[{_HOUSES}]"
    f"|[{_SIDES}]{{0,2}}(?![钱布茶饭酒]庄|[高石]楼|[石砖车]窑)[{_SURNAMES}][{_SURNAMES}]?[庄营寨屯楼洼疃垴窑]"
    f"|[{_SIDES}]{{0,2}}[{_SURNAMES}]各庄|(?!.{{0,2}}[村山农钱茶饭渔田布酒]庄)[㐀-鿿]{{1,3}}庄"
)
"""A family's name and its houses, or what ends as most villages do."""
_END = (
    r"(?=[，、。；：！）\n]|的|村民(?!宿)|村支|党[支总]|支部|[和与及至]|等|一带|附近|境内|农[民户]|群众|演出|调研|看望|慰问|走访"
    r"|举[行办]|召开|开展|检查|察看|查看|参观|督导)"
)
"""What stands behind a whole name."""
_VILLAGE = re.compile(f"(?:{_NAMED}){_END}")
_LISTED = re.compile(r"[㐀-鿿]{2,5}?(?=[，、。；]|村民(?!宿)|村支|党[支总])")
"""What may be a village of the home without 村, where a mark or its people follow."""
_NONE = re.compile("各(?!庄)|[的个在等全两多每本该我其某有是了和与及几一二三四五六七八九十\\d]|[镇乡村区县市社]")
"""What stands in no such name."""


def bare_villages(
    text: str,
    named: Mapping[int, CommunityName],
    listed: Container[str],
    *,
    is_common: Callable[[str], bool],
) -> Iterator[CommunityName]:
    """Villages without 村; `named` are the communities found, by where they end, `listed` the villages of the home."""
    whole = {c.name for c in named.values() if c.kind == "village"}
    for town in tuple(named.values()):
        begin = town.end
        while town.kind in ("town", "street"):
            match = _VILLAGE.match(text, begin) or _LISTED.match(text, begin)
            if match is None or match.end() in named or is_common(match.group()) or not _is_name(match, listed):
                break
            stem = match.group()
            full = stem + "村" in whole or text.startswith("村", match.end())
            yield CommunityName(begin, match.end(), stem + "村" if full else stem, "village", 0.9)
            if text[match.end()] != "、":
                break
            begin = match.end() + 1


def _is_name(match: re.Match[str], listed: Container[str]) -> bool:
    return match.group() in listed or (match.re is _VILLAGE and _NONE.search(match.group()) is None)

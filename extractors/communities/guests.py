"""Page -> the places told to lie elsewhere than its home: whence visitors come, whither its own people travel."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.text.scanning import last_of, opened

__all__ = ["FROM_ELSEWHERE", "guests", "hosting"]

_VISIT = re.compile(
    r"(?:(?<![以近年未本起带到将由下出进上后原历过回])来|莅临|抵达)(?!自|苏木|嘎查)[^，。；！？\n]{1,30}?，?(?:考察|参观|学习|交流|访问|观摩|对接|取经|参访|拜访|拜会|洽谈)|来访|(?:来|莅临|抵|率[^，。；\n]{0,6}[队团]一?行?[来到赴])[我本][省市州盟县区旗]"
)
"""Who comes for what; what is named before it in the sentence is where they come from, but for visits to a sumu."""
_COMES = "来莅抵率"
_TRIP = re.compile(
    r"[赴到往](?P<where>[^。；！？\n]{2,60}?)(?:考察|学习|交流|取经|观摩|参观|访问|招商|洽谈|对接|拜访|推介|，[看学取])"
)
"""Where somebody goes to learn or to find investors."""
_GOES = "赴到往"
_PARTY = re.compile("，(?:党政)?(?:代表|考察|学习|参观)[团组]")
"""Who goes on with such a trip: 在|霍山县|，代表团参观了…."""
_OWN_PARTY = re.compile(
    r"(?:^|[，、。；\s日午天间来])(?:[县旗区](?:委|政府|人大|政协|领导|长|党政|四大)|我[县旗区]).*(?:[率领队团]|一行|组织)",
    re.DOTALL,
)
"""Who leaves the home, by its own organs: 县委书记某某率考察团|赴…."""
_CALLERS = re.compile("(?:党政)?(?:祝贺|慰问|参访|取经|观礼)团")
"""A party that is only called so where it goes to: 宝山区|祝贺团."""
_IN_NEED = re.compile("灾区|地震|泥石流|对口")
"""What a text holds that tells of divisions in need."""
_STRICKEN = re.compile("”?(?:(?:抗震|地震)?灾区|[特大]*(?:地震|泥石流))")
_DATELINE = re.compile(r"\s?\d{1,2}\s?月")
"""Behind the place that an agency's report is sent from (某网伊春6月29日电)."""
_AIDED = re.compile("对口(?:支援|帮扶|协作|合作)[^，。]{0,8}$")
_AIDED_BY = re.compile("(?:工作)?(?:前方)?(?:指挥|工作|联络|帮扶|支教|医疗)[部组队]|前指")
"""What follows it in the name of the team that was sent there, of which its own paper tells oftener."""
FROM_ELSEWHERE = re.compile(
    r"来自(?![^，。；！？\n]{0,30}[全本我][省市州县区])[^，。；！？\n]{3,60}?(?:等地)?的[^，。；！？\n、]{0,8}"
    "(?:嘉宾|来宾|游客|客商|宾客|朋友|选手|运动员|代表[队团]|球队|队伍|歌手|诗人|作家|画家|艺术家)"
)
"""Where those come from who visit a feast or contest: 来自甲县、乙省丙县等地的嘉宾."""


def hosting(text: str, named: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Divisions where they are named otherwise than as the place that guests of a feast come from."""
    far = [match.span() for match in opened(FROM_ELSEWHERE, text, "来")]
    return [name for name in named if not any(begin <= name[0] < end for begin, end in far)]


def guests(text: str, named: Sequence[tuple[int, int, str]]) -> tuple[set[str], set[str]]:
    """Divisions from which somebody comes to the home, to which its own people go, or that it helps; and those that
    somebody comes to, which may be the home."""
    needy = named if _IN_NEED.search(text) else ()
    away = {name for _, end, name in needy if _STRICKEN.match(text, end)}
    aided = {
        name for begin, end, name in needy if _AIDED.search(text, begin - 12, begin) and not _AIDED_BY.match(text, end)
    }
    coming: set[str] = set()
    hosts: set[str] = set()
    for visit in opened(_VISIT, text, _COMES):
        sentence = last_of("。！？\n", text, 0, visit.start()) + 1
        for begin, end, name in named:
            if sentence <= begin < visit.start() and not _DATELINE.match(text, end):
                coming.add(name)
            elif visit.start() <= begin < visit.end():
                (coming if text[visit.start()] == "率" else hosts).add(name)
    away |= {name for _, end, name in named if _CALLERS.match(text, end)}
    away |= _visited(text, named) | ((coming | aided) - hosts)
    return away, hosts - away


def _visited(text: str, named: Sequence[tuple[int, int, str]]) -> set[str]:
    """Divisions to which a party of the home's own goes: 县委书记某某率我县党政代表团赴|金寨县、霍山县|考察."""
    trips = _trips(text, named)
    there = {name for begin, _, name in named if any(begin in trip for trip in trips)}
    return there | {
        name for begin, end, name in named if trips and text[begin - 1] in "在到" and _PARTY.match(text, end)
    }


def _trips(text: str, named: Sequence[tuple[int, int, str]]) -> list[range]:
    """Where a page tells the places to which the home's own people travel, by their level words alone."""
    found: list[range] = []
    for trip in opened(_TRIP, text, _GOES):
        sentence = last_of("。！？\n", text, 0, trip.start()) + 1
        before = text[sentence : trip.start()]
        others = any(sentence <= begin < trip.start() for begin, _, _ in named)
        if not others and not before.endswith("来") and "陪同" not in before and _OWN_PARTY.search(before):
            found.append(range(*trip.span("where")))
    return found

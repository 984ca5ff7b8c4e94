"""Sketch -> venues that bear a person's name, 陈毅|故居, and those that a report shows full of people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.sketch import Sketch, VenueName

__all__ = ["crowded", "houses"]

_HOUSE = re.compile(
    r"(?:同志|烈士|将军|元帅|先生|夫妇|家族)?(?:革命|生平|事迹|烈士|生前|英雄|爱国主义|文学|书画|艺术)*"
    r"(?:故居|旧居|故里|故宅|祖居|祖屋|祖宅|纪念[馆堂园碑亭塔]|陈列[馆室]|展览馆|展示馆|事迹馆|艺术馆|文学馆|美术馆|墓园|陵园|墓(?![碑前]))(?![长员])"
)
"""What follows the name of a person after whom a house, museum or tomb is called."""
_HALL = re.compile(
    r"(?:体育[馆场]|体育中心|体育公园|健身中心|健身馆|活动中心|广场|公园|礼堂|大会堂|剧院|影院|剧场|博物[馆院]|纪念[馆堂]|图书馆|文化馆|美术馆"
    r"|宾馆|酒店|会议中心|会展中心|影视中心|艺术中心|文化中心|市民中心|会堂|影剧院|文化宫|少年宫|报告厅|会议厅|演播厅|音乐厅)$"
)
"""How the names of bodies end whose halls fill."""
_FULL = re.compile(
    r"(?:内外?|里|上|门前|门口|前)?(?:早已|已是|一片|里|内|，)*"
    r"(?:座无虚席|人头攒动|人山人海|人声鼎沸|人流如织|人潮涌动|热闹非凡|热闹起来|热气腾腾|年味|成了?为?[^，。；]{0,4}海洋|张灯结彩|锣鼓|彩旗|彩球|掌声|歌声|欢声|灯火|暖意|喜气|气氛)"
)
"""How a report shows a hall: 县体育馆|座无虚席."""
_SQUARE = re.compile("(?:文化|休闲|健身|中心|人民|市民|法治|党建|群众|综合)*(?:广场|礼堂|舞台|戏台|小公园)")
"""What a village has where people gather: 柳林村|文化广场."""


def houses(sketch: Sketch) -> Iterator[VenueName]:
    """Former homes, museums and tombs of those after whom they are called: 陈毅|故居, 雷锋|纪念馆."""
    text = sketch.text
    bodied = {o.end for o in sketch.organisations}
    for person in sketch.persons:
        house = _HOUSE.match(text, person.end)
        if house is not None and house.end() not in bodied:
            yield VenueName(person.begin, house.end(), text[person.begin : house.end()], 0.99)


def crowded(sketch: Sketch) -> Iterator[VenueName]:
    """Bodies with a hall, and the squares of villages, that are told to be full: 县体育馆|座无虚席."""
    text = sketch.text
    for community in sketch.communities:
        square = _SQUARE.match(text, community.end)
        if square and _FULL.match(text, square.end()):
            yield VenueName(community.begin, square.end(), text[community.begin : square.end()], 0.9)
    for organisation in sketch.organisations:
        begin, end = organisation.begin, organisation.end
        if text[end - 1] in "馆场心园堂院厅宫店" and _HALL.search(text, begin, end) and _FULL.match(text, end):
            yield VenueName(begin, end, text[begin:end], 0.99)

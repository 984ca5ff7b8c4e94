"""Stops of one visit: what stands between them, whether they go on behind a comma, and which names are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.events.story import Name, Sentence, Story

__all__ = ["GAP", "UNREAD_STOPS", "first_stop", "goes_on", "is_somebodys"]

GAP = re.compile(
    r"[^，。；：]{0,14}?[、和与及][^，。；：]{0,9}?|[^，。；：、看问听查检参调了等对到在]{15,26}[、和及]|等?(?:地|处)?[、和与及]?(?:以及)?"
    r"|[^，。；：、看问听查检参调了等]{0,8}、(?:(?![看问听查检参调了解等])[^，。；：]){2,40}[、和与及][^，。；：]{0,6}?"
)
"""What stands between two places of one visit, though others between them are not recognised."""
_MADE_BY = re.compile(r"由[^，。；、由]{2,14}的(?:“[^，。；“”]{1,10}”)?")
"""By whom the first stop was built, of which only the name behind is one: 来到|由江城援建的“彩虹桥”|示范园."""
_UNREAD = re.compile(r"(?:(?![看问听查检参调了解等对就向与和为])[^，。；：、]){4,24}、(?=.)")
"""A first stop that was not recognised, of whose list the others are: 来到|金大地产业园项目、|县医院."""
_POSITION = re.compile(r"[^看望慰问听访查检参调了与和同为向对在到，。；：、（“]{2,8}")
"""What somebody is, told between where he works and his name."""
UNREAD_STOPS = re.compile("了?[^，。；：、的]{3,24}、(?:[^，。；：、的]{3,24}、)?")
"""Stops before the first that is read: 来到|供水工程李家坝渡槽、|红星村."""
_MORE_STOPS = re.compile(
    "(?:等(?:地|处|[^，。；、人员志领代]{0,10}(?:村|企业|公司|项目|点位?|学校|单位|社区|小区|场所|园区|基地|工地|景区|现场))?)?"
    "(?:[，。；]|实地|现场|详细"
    "|(?:专题|蹲点|走访)?(?:调研|督导|督查|检查|察看|查看|考察|走访|看望|慰问|视察|观摩|参观|巡查))"
)
"""What follows the last of the stops that go on behind a comma: 到甲村、乙村，丙镇丁村|调研."""
_OFFICE_ENDS = frozenset("局委办府部处室厅科所队组会团")
"""How bodies end that visit rather than are visited, where no town stands before them."""


def goes_on(story: Story, names: list[Name], first: Name, end: int) -> bool:
    """Whether the stops of a visit go on behind a comma, by another town or by what is no office."""
    chained = first.kind == "community" and any(name.begin == first.end for name in names)
    if not chained and first.kind == "organisation" and story.masked[first.end - 1] in _OFFICE_ENDS:
        return False  # 到甲村，县水利局、乡政府调研组…
    last = first
    for name in names:
        if last.end <= name.begin and name.end <= end:
            gap = story.masked[last.end : name.begin]
            if gap and not GAP.fullmatch(gap):
                break
            last = name
    return bool(_MORE_STOPS.match(story.masked, last.end))


def first_stop(story: Story, names: Sequence[Name], begin: int) -> int:
    """Where the first of those places begins that somebody went to."""
    made = _MADE_BY.match(story.masked, begin)
    begin = made.end() if made else begin
    unread = _UNREAD.match(story.masked, begin)
    if unread and not any(begin <= n.begin < unread.end() for n in names):
        return unread.end()
    return begin


def is_somebodys(story: Story, sentence: Sentence, name: Name) -> bool:
    """Whether a body only says where somebody works: 看望了|县第一中学|支教教师某某."""
    if name.kind != "organisation":
        return False
    person = next((n for n in sentence.names if n.kind == "person" and n.begin >= name.end), None)
    return person is not None and bool(_POSITION.fullmatch(story.masked, name.end, person.begin))

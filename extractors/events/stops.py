"""Stops of one visit: what stands between them, and whether they go on behind a comma."""

from __future__ import annotations

import re

from extractors.events.story import Name, Story

__all__ = ["PLACE_GAP", "UNREAD_STOPS", "goes_on"]

PLACE_GAP = re.compile(r"[^，。；：]{0,14}?[、和与及][^，。；：]{0,6}?|等?(?:地|处)?[、和与及]?(?:以及)?")
"""What stands between two places of one visit."""
UNREAD_STOPS = re.compile("了?[^，。；：、的]{3,24}、(?:[^，。；：、的]{3,24}、)?")
"""Stops before the first that is read: 来到|供水工程李家坝渡槽、|红星村."""
_MORE_STOPS = re.compile(
    "(?:等(?:地|处|[^，。；、]{0,6}(?:村|企业|公司|项目|点位?))?)?"
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
            if gap and not PLACE_GAP.fullmatch(gap):
                break
            last = name
    return bool(_MORE_STOPS.match(story.masked, last.end))

"""The head of a page: the paper's name over the day of its issue, and what a site adds to a headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors import marks
from extractors.columns import WIDE
from extractors.lines import Line

__all__ = ["mark_masthead", "trim_titles"]

WIDEST, SHORTEST_SITE = 12.0, 9.0
"""A paper's name is hardly wider; one that no day stands under is shorter."""
_TELLS = re.compile(
    r"成立|走进|举[行办]|召开|开展|启动|揭牌|调研|获|表彰|参加|出席|亮相|上线|推出|打造|建成|建设|入选|播出|开播|发布会|采访|来[我到]|赴|到访|助力"
)
"""What a headline tells in so few words."""
_ISSUED = re.compile(r"星\s?期\s?[一二三四五六日天]|周[一二三四五六日]|农历|第?\s?\d+\s?[期版]")
"""What the line under it says of the issue."""
SHORTEST_TITLE, SHADOW = 5, 3
TOP = 12
"""A title is one of a page's first lines."""
_BEFORE = re.compile(
    r"(?:(?:标\s?题|题\s?目|信息名称|信息标题|文章标题|新闻标题)\s?[：:]\s?|原创\s+|date \d{4}-\d\d-\d\d\s+)(?=\S)"
)
_BEHIND = re.compile(
    rf"(?<=[{marks.HAN}”！？》）])\s?(?:[_|｜]|\s[-–—]+\s|--+)\s?[^，。：！？]{{0,24}}(?:网站?|政府|新闻|要闻|动态|频道|门户|在线|中心|发布|平台|报|客户端)$"
)
"""…开幕_青川要闻_青川县人民政府网, …开幕--青川新闻网."""


def mark_masthead(lines: Sequence[Line]) -> None:
    """Marks the first line of a page as noise where it names the paper."""
    if len(lines) < 2:
        return
    first, second = lines[0], lines[1]
    if first.kind != "text" or first.width > WIDEST or first.stops or first.signed:
        return
    paper = first.width <= SHORTEST_SITE and marks.PAPER.fullmatch(first.text)
    if paper and (second.gap or second.kind == "noise"):
        first.kind = "noise"
        return
    start = next((number for number, line in enumerate(lines[1:], 1) if line.kind not in ("noise", "meta")), 0)
    if not start or not _is_head(lines, start) or _TELLS.search(first.text):
        return
    issued = any(_ISSUED.search(line.text) for line in lines[1:start])
    if issued or (marks.SITE.fullmatch("".join(first.text.split())) and (start > 1 or second.gap)):
        first.kind = "noise"


def _is_head(lines: Sequence[Line], number: int) -> bool:
    """Whether a line looks like a headline, so that the line above the issue's day is none."""
    line = lines[number]
    if line.kind == "label":
        return True
    if line.kind != "text" or line.stops or line.soft or number + 1 == len(lines):
        return False
    below = [other for other in lines[number + 1 : number + 5] if other.kind not in ("noise", "meta")]
    if line.signed or line.width > WIDE or not below:
        return False
    return below[0].width > WIDE or any(other.gap or other.kind in ("opener", "byline") for other in below)


def trim_titles(lines: Sequence[Line]) -> None:
    """Leaves a title without its field's name and without the site's, and once."""
    for line in lines[:TOP]:
        if line.kind != "text" or line.stops:
            continue
        before, behind = _BEFORE.match(line.text), _BEHIND.search(line.text)
        if before or behind:
            line.keep(before.end() if before else 0, behind.start() if behind else len(line.text))
    _mark_repeated(lines)


def _mark_repeated(lines: Sequence[Line]) -> None:
    """Marks what the text layer gives twice: a title over itself, a headline with its shadow."""
    seen: dict[str, int] = {}
    for number, line in enumerate(lines):
        if line.kind == "text" and not line.stops and len(line.text) >= SHORTEST_TITLE:
            before = seen.get(line.text)
            if before is not None and (number < TOP or number - before <= SHADOW):
                lines[before].kind = "noise"
            seen[line.text] = number

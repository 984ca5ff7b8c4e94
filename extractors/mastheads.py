"""The head of a page, the paper's name over the day of its issue, told from the headline that follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors import marks
from extractors.columns import WIDE
from extractors.credits import TELLS
from extractors.lines import Line

__all__ = ["mark_masthead"]

WIDEST, SHORTEST_SITE = 12.0, 9.0
"""A paper's name is hardly wider; one that no day stands under is shorter."""
_ISSUED = re.compile(r"星\s?期\s?[一二三四五六日天]|周[一二三四五六日]|农历|第?\s?\d+\s?[期版]")
"""What the line under it says of the issue."""


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
    if not start or not _is_head(lines, start) or TELLS.search(first.text.removesuffix("在线")):
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
    below = lines[number + 1 : number + 4]
    if line.signed or line.width > WIDE:
        return False
    return below[0].width > WIDE or any(other.gap or other.kind in ("opener", "byline") for other in below)

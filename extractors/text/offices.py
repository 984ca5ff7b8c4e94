"""Text -> whether 任 in it says that somebody takes an office, and is part of no village's name."""

from __future__ import annotations

import re
from collections.abc import Container

__all__ = ["taken_up"]

_VILLAGE_OFFICE = re.compile('(?:村|社区|居)(?:民?委|党|支部|主任|支书|书记|监委|会计|文书|妇联|妇女|团支部|[“"]?两委)')
"""An office of a village, of whichever was spoken of."""
_PLACED = re.compile("[镇乡县市区村家庄]")
"""What of places' names is in nobody's name before 任: 某镇|大任村, 王家任村."""


def taken_up(text: str, start: int, end: int, surnames: Container[str]) -> bool:
    """Whether 任 tells that somebody takes an office of the village: 周某某任|村党支部书记, but not in 大任村."""
    if end - start > 1 or text[start] != "任" or not _VILLAGE_OFFICE.match(text, end):
        return False
    if text[start - 1 : start] == "起":
        return True
    names = (text[max(0, start - length) : start] for length in (3, 2))
    return any(len(name) > 1 and name[0] in surnames and not _PLACED.search(name) for name in names)

"""Where a community's name begins behind words that open none: 图为|石桥村, 离|石桥村|有三里, 作者系|沙玛乡."""

from __future__ import annotations

from extractors.vocabulary.row_types import CommonWords

__all__ = ["EDGES", "opened"]

_APPROVES = '[村镇乡](?:[（(、]|[“"]?两委|(?&approves))'
"""A village or town that somebody is put forward by, whichever it is: 经|村（社区）推荐, 经|村申报."""
EDGES = frozenset("，。；：、“”（）\n \u3000")
"""Marks behind which 兼 would open a name, and behind a title joins two posts: 副镇长|兼石桥村党支部书记."""
_BEING = ("者系", "人系", "他系", "她系")
"""What says where somebody is of, right before a name: 作者系|沙玛乡."""


def opened(text: str, start: int, begin: int, words: CommonWords) -> int | None:
    """Where a name begins behind what opens none, if anything is left: 图为|石桥村, 联系村|石桥村, but not 图为村."""
    opening = next((opening for opening in words.ordered("before_community") if text.startswith(opening, start)), "")
    if opening and begin - start != len(opening) + 1:
        return start + len(opening) if begin - start > len(opening) + 1 else None
    if text[start] == "村" and begin - start > 2 and text[start - 1 : start].isalpha():
        return start + 1
    if begin - start == 1 and text[start] == "经" and words.pattern(_APPROVES).match(text, begin):
        return None
    if text[start] in "离距" and begin - start > 2 and text[start - 1] in EDGES:
        return start + 1  # ，离|油车村有十多公里
    also = text[start] == "兼" and begin - start > 2 and text[start - 1] not in EDGES
    return start + 1 if also or (begin - start > 1 and text.endswith(_BEING, 0, start + 1)) else start

"""A part of a body that says the body once more: 某局…，|局|安全办, 某医院…，|医院|医务部."""

from __future__ import annotations

from extractors.vocabulary.post_classes import PostWords

__all__ = ["said_again"]

_SAID = frozenset("局院校厅行")
"""What a part of a body says for that body: 县住建局总工程师甲，|局|建管股股长乙."""
_WHOLES = {"医": ("医院", "卫生院"), "学": ("学", "校"), "公": ("公司",)}
"""How the bodies end that 医院, 学校 and 公司 speak of, which stand before a part's own words."""


def said_again(part: str, whole: str, words: PostWords) -> int:
    """How many characters of a part's name say its body once more: 某局…，|局|安全办, 某医院…，|医院|医务部."""
    if part.startswith(("医院", "学校", "公司")) and len(part) > 3:
        return 2 if whole.endswith(_WHOLES[part[0]]) else 0
    said = part[0] in _SAID and len(part) > 3 and part[0] == whole[-1:] and not part.startswith(words["school_part"])
    return 1 if said else 0

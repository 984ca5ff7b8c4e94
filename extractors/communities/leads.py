"""Words that lead to a community's name, wherever they stand before it: 这里离|石桥村, 公路北起|石桥镇."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["led"]

_PERSONS = ("他", "她", "它", "我", "你", "们")
"""What one who does something is called by right before the word that leads on: 他|替|石桥村修渠."""
_NOT_BEFORE = frozenset("家姓氏")
"""What tells a surname of such a character: 连|家庄."""


def led(
    words: list[tuple[str, str, int]], text: str, end: int, leads: tuple[str, ...], known: Callable[[str], bool]
) -> list[tuple[str, str, int]]:
    """The words of a name that ends at `end`, without the last that leads to it and those before that.

    `known` tells the own names that a list has, whose first character such a word may be: 沿河|村, 归仁|镇.
    """
    for at in range(len(words) - 1, -1, -1):
        begin = words[at][2]
        if end - begin < 2 or text[begin] in _NOT_BEFORE:
            continue
        lead = next((lead for lead in leads if text.endswith(lead, 0, begin)), "")
        if len(lead) > 1 or (lead and at and _alone(words, at - 1) and not known(text[begin - 1 : end])):
            return words if known(text[words[0][2] : end]) else words[at:]
    return words


def _alone(words: list[tuple[str, str, int]], at: int) -> bool:
    """Whether a word is one character that no name holds together with what stands before it."""
    return len(words[at][0]) == 1 and (at == 0 or len(words[at - 1][0]) > 1 or words[at - 1][0] in _PERSONS)

"""Towns of the home that no ending tells: 壶镇|昨日召开, said without its second 镇, and 十八里店地区."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from extractors.borders import HARD
from extractors.sketch import CommunityName
from extractors.text.scanning import occurrences

__all__ = ["lone_towns"]

_QUARTER = "地区"
"""How the towns of Beijing end that are nearly streets: 十八里店|地区."""
_LEADS = HARD | frozenset("在到从向往赴由和与及对是的于入为离赶回进至住将把给让去来")
"""What may stand before such a name."""
_GOES_ON = frozenset("镇乡静压定痛守江")
"""What goes on another word or the full name behind it: 壶镇|镇."""


def lone_towns(
    text: str, towns: Collection[str], ends: Mapping[int, CommunityName], is_common: Callable[[str], bool]
) -> Iterator[CommunityName]:
    """Those of `towns` that the list gives with their ending twice; `ends` are the divisions found, by their ends."""
    for town in towns:
        if town.endswith(_QUARTER):
            for begin in occurrences(text, town):
                yield CommunityName(begin, begin + len(town), town, "street", 0.9, known=True)
        if len(town) != 3 or town[1] != town[2] or is_common(town[:2]):
            continue
        for at in occurrences(text, town[:2]):
            if text[at + 2 : at + 3] not in _GOES_ON and (at == 0 or at in ends or text[at - 1] in _LEADS):
                yield CommunityName(at, at + 2, town, "town", 0.9, known=True)

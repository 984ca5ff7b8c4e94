"""How like a village's or neighbourhood's name a stem is, by its characters: 石桥, but not 想为, 每年到."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractors.communities.words import RARE
from extractors.vocabulary.lexicons import VillageChar, Word

__all__ = ["is_said_of", "like_a_village"]

_SELDOM = 4
"""A very common word that fewer counties have a village called by says what kind of village it is: 苹果|村, 光棍|村."""
_NAMES = ("ns", "nr", "nz")
"""Parts of speech of words that are names."""
_KNOWN_FOR = re.compile("(?:有名|闻名|著名|知名|出名|出了名|典型|名副其实|传统|昔日|往日|曾经|所谓)的$")
"""What a village is before a word for its kind: 远近闻名的|蔬菜村."""

_LEAST = -4.0
"""Nothing below it is a name, in natural logarithms of odds, neither for the worst of its characters nor together. Of
51 stems on annotated pages that no county lists it bars five of the eight that are none, and no village's."""
_NOTHING = VillageChar(0.0, 0.0, 0.0)


def like_a_village(stem: str, characters: Mapping[str, VillageChar]) -> bool:
    """Whether a stem may be the name of a village or neighbourhood that no county's list has."""
    known = [characters.get(character, _NOTHING) for character in stem]
    told = [known[0].first, *(character.inner for character in known[1:-1]), known[-1].last]
    return min(told) > _LEAST and sum(told) > _LEAST


def is_said_of(text: str, start: int, word: Word, times: int, *, village: bool) -> bool:
    """Whether a common word says of what kind a village is; `times` is how many counties have one so called."""
    if word.tag in _NAMES:
        return False
    seldom = times == 0 or (village and times < _SELDOM and word.cost < RARE)
    return seldom or _KNOWN_FOR.search(text, max(0, start - 5), start) is not None

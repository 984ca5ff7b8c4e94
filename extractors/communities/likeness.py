"""How like a village's or neighbourhood's name a stem is, by its characters: 石桥, but not 想为, 每年到."""

from __future__ import annotations

from collections.abc import Mapping

from extractors.vocabulary.lexicons import VillageChar

__all__ = ["like_a_village"]

_LEAST = -4.0
"""Nothing below it is a name, in natural logarithms of odds, neither for the worst of its characters nor together. Of
51 stems on annotated pages that no county lists it bars five of the eight that are none, and no village's."""
_NOTHING = VillageChar(0.0, 0.0, 0.0)


def like_a_village(stem: str, characters: Mapping[str, VillageChar]) -> bool:
    """Whether a stem may be the name of a village or neighbourhood that no county's list has."""
    known = [characters.get(character, _NOTHING) for character in stem]
    told = [known[0].first, *(character.inner for character in known[1:-1]), known[-1].last]
    return min(told) > _LEAST and sum(told) > _LEAST

"""State farms, forests and pastures by names that are common words elsewhere: 五一|农场, 人民大垸|农场, 六号|农场."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from extractors.borders import HARD
from extractors.sketch import CommunityName, NamedOrganisation
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["Farms"]

_FARMS = frozenset(("农场", "林场", "牧场", "渔场", "茶场", "园艺场", "原种场", "良种场", "种畜场", "垦殖场", "农牧场"))
"""What the state has by such names."""
_HAS = r"(?&of_farm)|第?[一二三四五六七八九十\d]{1,3}(?:管理区|分场|作业区|生产队|队|连)"
"""What such a farm has, and no family's."""
_BESIDE = re.compile(f"[、和及与][㐀-鿿]{{2,5}}?(?:{'|'.join(sorted(_FARMS))})")
"""Another farm of a list."""
_EDGES = HARD | frozenset("在到赴往从由与和及对向的于为是入位")
_LEAST, _MOST = 2, 5
"""How many characters the name has before its ending."""
_NO_NAME = re.compile(
    "[的了个各该本每全我他她这那其某家]|[一二三四五六七八九十两几多数\\d]+[个家座处片]|.*[是把被让办建]"
)
_NUMBERED = re.compile("[一二三四五六七八九十]{1,3}[号一]")
"""How farms are called by their number or a day: 六号|农场, 五一|农场."""
_COMMON, _FARM = 12.5, ("农场", "垦殖场")
"""A word this common names a farm only where it has what such farms have; any word names a forest or pasture there
alone."""
_STATE = re.compile("(?:地方)?国[有营]")
"""Whose the farm is, no part of its name: 国有|赤山林场."""


class Farms:
    """Tells state farms from others."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Takes the shared vocabulary."""
        self._words = lexicons.words
        self._has = lexicons.body_words.pattern(_HAS)
        self._generic: Collection[str] = lexicons.generic_modifiers
        self._kinds = tuple(sorted(word for word in self._generic if len(word) > 1))

    def named(self, text: str, begin: int, end: int, places: Mapping[int, CommunityName]) -> NamedOrganisation | None:
        """The farm whose ending stands there, if what stands before it is a name."""
        if text[begin:end] not in _FARMS:
            return None
        start = next(
            (at for at in range(begin - _LEAST, max(-1, begin - _MOST - 1), -1) if _opens(text, at, places)), None
        )
        if start is None or not HARD.isdisjoint(text[start:begin]):
            return None
        owner = _STATE.match(text, start, begin - 1)
        start = owner.end() if owner is not None else start + text.startswith(("（今", "（原", "（现"), start - 1)
        stem = text[start:begin]
        if _NO_NAME.match(stem) or stem.endswith(self._kinds) or stem in self._generic:
            return None
        known = self._words.get(stem)
        common = known is not None and known.cost < _COMMON and known.tag not in ("ns", "nr", "nz")
        doubtful = text[begin:end] not in _FARM or (common and not _NUMBERED.fullmatch(stem))
        beside = _BESIDE.match(text, end) is not None or text.startswith(tuple(_FARMS), max(0, start - 3))
        if doubtful and not (self._has.match(text, end) or (beside and known is None)):
            return None
        return NamedOrganisation(start, end, text[start:end], 0.8)


def _opens(text: str, at: int, places: Mapping[int, CommunityName]) -> bool:
    return at == 0 or (at > 0 and (text[at - 1] in _EDGES or at in places))

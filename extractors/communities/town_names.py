"""Where the name of a street or town begins that a list has, in full or without its nationality: 江口|回族镇."""

from __future__ import annotations

from collections.abc import Container, Mapping

from extractors.communities.gazetteer import Gazetteer
from extractors.communities.nested import is_whole, nationless
from extractors.communities.own import OwnNames
from extractors.sketch import CommunityName
from extractors.vocabulary.lexicons import CommunitySuffix, Lexicons

__all__ = ["TownNames"]

_NATIONS = ("族乡", "族镇")
"""How towns of nationalities end."""
_REACH = 12
"""So many characters at most stand before such an ending."""


class TownNames:
    """Knows the streets and towns of all counties, and those of nationalities by their names without these."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer, own: OwnNames, counties: Container[str]) -> None:
        """Takes what is known of towns; `counties` are names of counties of two characters."""
        self._gazetteer = gazetteer
        self._own = own
        self._counties = counties
        self._none, self._verbs = lexicons.community_words["unnamed_town"], lexicons.community_words["town_verb"]

    def begin(
        self,
        text: str,
        span: tuple[int, int],
        suffix: CommunitySuffix,
        towns: tuple[str, ...],
        ends: Mapping[int, CommunityName],
    ) -> int | None:
        """Where one begins whose ending stands at `span`; `towns` are those of the home, `ends` what was found."""
        if suffix.kind not in ("street", "town"):
            return None
        begin, end = span
        lowest = max(0, begin - _REACH)
        lowest = next((at for at in range(begin - 1, lowest, -1) if at in ends and is_whole(text, ends[at])), lowest)
        national = self._national(text, lowest, span) if text.endswith(_NATIONS, 0, end) else None
        if national is not None:
            return national
        if text.endswith(towns, lowest, end):
            own = [town for town in towns if text.endswith(town, lowest, end) and end - len(town) < begin]
            if own:
                return end - max(map(len, own))
        if not self._gazetteer.ends_town(text, end):
            return None
        for start in range(lowest, begin - 1):
            if start + 1 in ends and ends[start + 1].begin < start:
                continue  # 河|南新乡|刘庄
            if self._gazetteer.is_town(text[start:end]) and self._opens(text, start):
                return None if text[start:begin] in self._verbs or text[start:end] in self._none else start
        return None

    def _national(self, text: str, lowest: int, span: tuple[int, int]) -> int | None:
        """Where a nationality's town begins: 旱卡子滩|哈萨克族乡, listed as 旱卡子滩乡."""
        begin, end = span
        for start in range(lowest, begin - 1):
            name = text[start:end]
            if not name.isalpha() or "个" in name:
                continue
            listed = any(map(self._gazetteer.is_town, (name, *nationless(name))))
            if listed and name not in self._none and self._opens(text, start):
                return start
        return None

    def _opens(self, text: str, start: int) -> bool:
        return self._own.opens(text, start) or text[start - 2 : start] in self._counties

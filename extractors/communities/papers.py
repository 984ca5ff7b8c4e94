"""A page's source line -> the divisions that its newspaper or website is called by: 志丹文明网, 今日高邮."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extractors.vocabulary.lexicons import Division, Lexicons

__all__ = ["Paper", "PaperNames", "living"]

_CITY_PAPER = re.compile("(?:晚|晨|早|商|都市)报")
"""How papers of large cities are called."""
_OWN_PAPER = re.compile("(?:新闻网|融媒).*$")
"""What only a county's own paper is called by behind its name."""
_TAIWAN, _KINMEN = "71", "350527"
"""How the codes of Taiwan begin, and that of 金门县, whose papers are written as Taiwan's are."""
_LONGEST = 12
"""The characters of a division's name, at most."""


class Paper(NamedTuple):
    """What a newspaper or website is called by."""

    bearers: tuple[Division, ...]
    """The divisions of that name."""
    whole: bool
    """Its own name begins there: 高邮日报."""


class PaperNames:
    """Knows newspapers and websites by the names of divisions."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Takes the divisions."""
        self._places = frozenset(name for name, word in lexicons.words.items() if word.tag == "ns" and len(name) > 2)
        """Places whose names end as divisions' do: 建三江."""
        self._bearing = {name: living(divisions, name) for name, divisions in lexicons.divisions_by_name.items()}
        self._nations = lexicons.community_words["national_paper"]
        self._openings = frozenset(name[:2] for name in self._bearing)
        self._wordlike = {
            d.name[:-1]: (d,)
            for d in lexicons.divisions.values()
            if d.level == "district" and not d.short and d.until is None
            if d.name[-1] in "县市" and len(d.name) > 2 and "自治" not in d.name and not d.code.startswith(_TAIWAN)
        }
        """Counties whose names without 县 are words too, of which 新闻网 is their own: 文成."""
        cities = (d for d in lexicons.divisions.values() if d.code.startswith(_TAIWAN) and d.level == "city")
        kinmen = (d for d in lexicons.divisions.values() if d.code == _KINMEN)
        self.sent_from = frozenset(d.short for d in (*cities, *kinmen) if d.short)
        """The cities and counties that Taiwan's reports are sent from: 彰化."""

    def named(self, source: str, told: Iterable[str] = ()) -> Iterator[Paper]:
        """The papers that a source line names; those of counties `told` in full by words for other things too: 长乐."""
        stems = {name[:-1]: self._bearing[name] for name in told if len(name) > 2 and name in self._bearing}
        words = (_OWN_PAPER.sub("", word) for word in source.split() if _OWN_PAPER.search(word))
        stems |= {word: self._wordlike[word] for word in words if word in self._wordlike}
        begin = 0
        while begin < len(source):
            if source[begin : begin + 2] not in self._openings:
                begin += 1
                continue
            options = (source[begin : begin + k] for k in range(_LONGEST, 1, -1))
            size = next((len(name) for name in options if name in self._bearing or name in stems), 0)
            name = source[begin : begin + size]
            longer = begin > 0 and source[begin - 1 : begin + size] in self._places
            if size and not longer and name not in self._nations and not _CITY_PAPER.match(source, begin + size):
                whole = begin == 0 or source[begin - 1] in " 今看云在日网" or not "㐀" <= source[begin - 1] <= "鿿"
                yield Paper(self._bearing.get(name) or stems[name], whole)
            begin += size or 1


def living(divisions: tuple[Division, ...], name: str = "") -> tuple[Division, ...]:
    """Those of divisions that still are, or bear that very name; all where none is left: 闸北."""
    return tuple(d for d in divisions if d.until is None or d.name == name) or divisions

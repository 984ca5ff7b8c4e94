"""Text -> names in rolls, set apart by spaces alone, or by commas behind a colon.

于海 马玉山 王凤兰（女） 巴 图（蒙古族） 白音那; 获奖学生：谭海前，于春同，杜思明，许天利。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractors.names.reader import NameReader
from extractors.stages import TOGETHER
from extractors.text.scanning import last_of
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["Rolls"]

_LEAST = 4
"""So few names are no roll."""
_SHARE = 0.65
"""At least so many of a roll's items must be likely names."""
_LIKELY = 0.0
"""A likely name's characters are at least this name-like."""
_POSSIBLE = -3.0
"""Those of a name that likely ones stand beside."""
_LONGEST = 4
"""So many characters a name has that begins with a surname."""
_ITEM = r"[㐀-鿿·]{1,8}(?:[（(][^（）()\n]{1,12}[）)])?"
_ROLL = re.compile(rf"{_ITEM}(?:(?: {{1,4}}|\n|(?<=[）)])){_ITEM}){{3,}}(?=[\n。；;，,]|$)")
"""Four items or more with spaces between, on a line or more, up to a mark."""
_COMMAED = re.compile(rf"(?<=[：:]){_ITEM}(?:[，,]\s?{_ITEM}){{3,}}(?=[\n。；;]|$)")
"""Four items or more with commas between."""
_FEW = re.compile(rf"(?<=[：:]){_ITEM}(?:[，, ]\s?{_ITEM}){{1,2}}(?=[\n。；;]|$)")
"""Two items or three behind a colon that fill the clause."""
_NOTED = re.compile(r"(?:[㐀-鿿·]{2,4}[（(][^（）()\n，。]{2,20}[）)]){3,}")
"""Three items or more with nothing between, each with a note: 丁敏（石桥小学）何平（松坪小学）卜成（桃源小学）."""
_NEXT_NOTED = re.compile("[）)][㐀-鿿]{2,4}[（(]")
"""What every one of these has."""
_FEW_LIKELY = 1.0
"""How name-like each of so few items must be."""
_GAP = re.compile(r" (?=[㐀-鿿])")
"""What every roll has."""
_BEFORE = "\n：:。；;，,、”"
"""Marks that a roll begins behind."""
_TOKEN = re.compile(r"([㐀-鿿·]+)(?:[（(][^（）()\n]*[）)])?")
_VILLAGES = frozenset("庄寨岗屯沟坪塘湾桥店铺集镇乡村堡坝峪坡岭营")
"""What ends the items of a roll of villages."""


class Rolls:
    """Reads lines of names, some of which no list of names would take: a name spelt by sound, a rare surname."""

    def __init__(self, lexicons: Lexicons, reader: NameReader) -> None:
        """Takes the shared vocabulary and the reader of single names."""
        self._lexicons = lexicons
        self._reader = reader
        self._compound = frozenset(surname for surname in lexicons.surnames if len(surname) > 1)
        self.names = lru_cache(TOGETHER)(self._names)
        """Where each name of a text's rolls begins and ends."""

    def _names(self, text: str) -> dict[int, int]:
        found: dict[int, int] = {}
        for match in _rolls(text):
            items = list(self._items(text, match.start(), match.end()))
            strings = [text[begin:end].replace(" ", "") for begin, end in items]
            if not self._may_be(strings[0]):
                items, strings = items[1:], strings[1:]  # what the roll is of
            likely = sum(self._likely(string) for string in strings)
            few = len(items) < _LEAST and match.group()[-1] not in "）)" and not all(map(self._is_sure, strings))
            if few or len(items) < 2 or likely < _SHARE * len(items):
                continue
            if sum(s[-1] in _VILLAGES for s in strings) > 1:
                continue
            found |= {b: e for (b, e), string in zip(items, strings, strict=True) if self._may_be(string)}
        return found

    def _likely(self, string: str) -> bool:
        """Whether an item of a roll is a name by itself."""
        return 1 < len(string) <= _LONGEST and not self._is_word(string) and self._reader.characters(string) >= _LIKELY

    def _is_sure(self, string: str) -> bool:
        """Whether an item is a name where few stand together."""
        return self._likely(string) and self._reader.characters(string) >= _FEW_LIKELY

    def _may_be(self, string: str) -> bool:
        """Whether an item may be a name among likely ones."""
        if len(string) < 2 or string in self._lexicons.titles or string in self._lexicons.divisions_by_name:
            return False
        named = len(string) <= _LONGEST and self._reader.characters(string) > _POSSIBLE
        spelt = not named and len(string) > 1 and self._reader.spelling.whole(string, 0) == len(string)
        return named or spelt or "·" in string

    def _items(self, text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """The items of a roll without their notes; two characters with a space between are one item."""
        tokens = [match.span(1) for match in _TOKEN.finditer(text, begin, end)]
        at = 0
        while at < len(tokens):
            first = tokens[at]
            lone = first[1] - first[0] == 1 or text[first[0] : first[1]] in self._compound
            if lone and at + 1 < len(tokens) and (following := tokens[at + 1])[1] - following[0] == 1:
                yield first[0], following[1]
                at += 2
                continue
            yield first
            at += 1

    def _is_word(self, string: str) -> bool:
        word = self._lexicons.words.get(string)
        return word is not None and word.tag[:2] != "nr"


def _rolls(text: str) -> Iterator[re.Match[str]]:
    for mark in "：:":
        at = text.find(mark)
        while at >= 0:
            if match := _COMMAED.match(text, at + 1) or _FEW.match(text, at + 1):
                yield match
            at = text.find(mark, at + 1)
    if _NEXT_NOTED.search(text):
        yield from _NOTED.finditer(text)
    done = 0
    for gap in _GAP.finditer(text):
        if gap.start() >= done:
            begin = last_of(_BEFORE, text, done, gap.start()) + 1
            match = _ROLL.match(text, begin or done)
            done = match.end() if match is not None else gap.end()
            if match is not None:
                yield match

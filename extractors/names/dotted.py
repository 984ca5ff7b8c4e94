"""Text -> names with dots: 阿不来提·买买提, 约翰·史密斯, and where they end."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.names.borders import NameBorders
from extractors.names.characters import NameReading
from extractors.names.spelling import Spelling
from extractors.stages import TOGETHER
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["DottedNames", "before_dots"]

_HAN = "一-鿿㐀-䶿"
_DOT = re.compile("[·•・‧]")
_TO_DOT = 7
_DOTTED = re.compile(rf"[{_HAN}]{{1,{_TO_DOT}}}(?: ?[·•・‧] ?[{_HAN}]{{1,7}})+")
_NO_DOTTED = frozenset("的由在叫等与及请让把被向对为")
"""Words of one character that open no name with a dot."""
_AFTER_DOTTED = frozenset("已曾常正将被于是为因所此仍亦均称说随赴率访携偕等及则的")
"""Words of one character after a name with a dot."""
_GOES = ("来了", "去了", "来到", "来自")
"""Verbs after such a name whose first character spells names too."""
_ASPECTS = frozenset("着了")
"""What stands after a verb: 玛丽亚·索|坐着轮椅."""
_COMMON = 13.0
"""Verbs of at most this cost may stand before a name."""
_SCORE = 4.0


class DottedNames:
    """Reads names whose parts a dot joins."""

    def __init__(self, lexicons: Lexicons, sides: NameBorders, spelling: Spelling) -> None:
        """Takes the shared vocabulary, what stands beside names, and the parts of names spelt from other languages."""
        self._titles = lexicons.titles
        self._roles = lexicons.roles
        self._words = lexicons.words
        self._foreign = lexicons.transliteration
        self._sides = sides
        self._parts, self._letters = spelling.parts, spelling.letters
        self._page, self._places = "", before_dots("")

    def at(self, text: str, begin: int) -> NameReading | None:
        """The name with dots that begins there."""
        if text is not self._page:
            self._page, self._places = text, before_dots(text)
        dotted = _DOTTED.match(text, begin) if begin in self._places else None
        if dotted is None or text[begin] in _NO_DOTTED or self._titled(dotted):
            return None
        return NameReading(begin, self._end(text, dotted), _SCORE)

    def unopened(self, text: str, begin: int, dot: int) -> int:
        """Where a name begins, less the verb before its first part: 选举|阿不来提·…."""
        for start in range(begin + 1, dot - 1):
            before = self._words.get(text[start - 2 : start])
            if before is not None and before.tag[:1] == "v" and before.cost < _COMMON:
                return start
        return begin

    def _titled(self, dotted: re.Match[str]) -> bool:
        """Whether a title or role stands in front: 使馆参赞|约翰·史密斯."""
        first = _DOT.split(dotted.group(), maxsplit=1)[0]
        tails = (first[begin:end] for begin in range(len(first) - 2) for end in range(begin + 2, len(first)))
        return len(first) > 4 and any(tail in words for tail in tails for words in (self._titles, self._roles))

    def _end(self, text: str, match: re.Match[str]) -> int:
        """Where a name ends: before the first follower, verb or time after its last dot."""
        begin = match.start() + max(match.group().rfind(dot) for dot in "·•・‧") + 1
        begin += text[begin : begin + 1] == " "
        for end in range(begin + 1, match.end()):
            if text[end + 1 : end + 2] in _ASPECTS and self._sides.is_verb(text[end]):
                return end
            if end == begin + 1:
                continue
            if text[end - 2 : end + 1] in self._parts or text[end - 1 : end + 1] in self._parts:
                continue
            if text[end] not in self._letters and self._spells(text[begin:end]):
                return end
            if text[end] == "提" and self._sides.leads(text[end + 1 : end + 5]):
                continue  # 加尔木哈买提|出席, not 提出
            length, weight = self._sides.following(text[end : end + 4])
            if text[end] == "以" or weight >= (3 if length > 1 or text[end] not in self._foreign else 4):
                return end
            if text[end] in _AFTER_DOTTED or text.startswith(_GOES, end) or self._does(text[end : end + 2]):
                return end
        return match.end()

    def _spells(self, string: str) -> bool:
        """Whether all of three characters or more spell a name, or two that are a part of one: 阿合满|冒雪巡边."""
        return (len(string) > 2 or string in self._parts) and self._letters.issuperset(string)

    def _does(self, string: str) -> bool:
        """Whether a common word says what somebody does, or when: 举行, 昨天; not so of characters that spell names."""
        word = self._words.get(string)
        spells = all(c in self._foreign for c in string)
        return word is not None and word.tag[:1] in "vdtpc" and word.cost < 13.5 and not spells


@lru_cache(maxsize=TOGETHER)
def before_dots(text: str) -> frozenset[int]:
    """Where a dotted name may begin: at most seven characters and a blank before a dot."""
    return frozenset(at for dot in _DOT.finditer(text) for at in range(dot.start() - _TO_DOT - 1, dot.start()))

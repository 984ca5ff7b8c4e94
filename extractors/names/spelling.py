"""Names of other languages, spelt in Chinese by their sound: 索朗|多吉, 阿布都|热合曼, 瓦西|亚夫."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.vocabulary.lexicons import Lexicons

__all__ = ["Spelling"]


class Spelling:
    """Knows the characters and the parts that such names are made of."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Takes the shared vocabulary."""
        self.characters = lexicons.transliteration
        self.parts = lexicons.name_parts
        self._after_surname = lexicons.names_after_surname
        self._after_openings = frozenset(name[0] for name in self._after_surname)
        self._sizes: dict[str, list[int]] = {}
        for part in sorted(self.parts, key=len, reverse=True):
            sizes = self._sizes.setdefault(part[0], [])
            if len(part) not in sizes:
                sizes.append(len(part))
        self.opens = frozenset([part[:2] for part in self.parts])
        """The first two characters of the parts."""
        self.openings = self.characters | self._sizes.keys()
        """What such names begin with."""
        self.letters = frozenset({c for part in self.parts for c in part} | self.characters)
        """Every character that spells such names."""
        every = "".join(sorted(self.letters))
        self.free = re.compile(f"[{every}]{{3,12}}")
        """Stretches of such characters, where a name of two parts or more may stand."""
        self._row = re.compile(rf"[{every}](?<![㐀-鿿].)[{every}]{{2,6}}(?:、[{every}]{{3,7}})+(?![㐀-鿿])")
        """Such names with nothing but commas between them."""
        self._listed = re.compile(rf"、[{every}]{{3,7}}(?![㐀-鿿])")
        """What each such row holds: found fast, and seldom there."""

    def rows(self, text: str) -> Iterable[re.Match[str]]:
        """Where such names stand in rows."""
        return self._row.finditer(text) if self._listed.search(text) else ()

    def run(self, text: str, begin: int) -> int:
        """Where a stretch ends that may be such a name, of nine characters at most."""
        at, last = begin, min(begin + 9, len(text))
        while at < last:
            size = self._part(text, at, last) or text[at] in self.characters
            if not size:
                break
            at += size
        return at

    def whole(self, text: str, begin: int) -> int:
        """Where the longest name ends that four parts or fewer make up; `begin` where none does."""
        at, last = begin, min(begin + 9, len(text))
        for _ in range(4):
            size = self._part(text, at, last)
            if not size:
                break
            at += size
        return at

    def given(self, text: str, begin: int) -> int:
        """Where a given name ends that follows a Han surname: 马|一不拉, 陈|巴特尔; `begin` where none does."""
        first = text[begin : begin + 1]
        for end in range(begin + 4, begin + 2, -1) if first in self._after_openings else ():
            if text[begin:end] in self._after_surname:
                return end
        return self.whole(text, begin) if first in self._sizes else begin

    def begun(self, text: str, begin: int) -> int:
        """Where the first part of two characters or more ends that begins there; `begin` without one."""
        size = self._part(text, begin, begin + 4)
        return begin + size if size > 1 else begin

    def _part(self, text: str, begin: int, last: int) -> int:
        """The length of the longest part that begins at a place."""
        for size in self._sizes.get(text[begin : begin + 1], ()):
            if begin + size <= last and text[begin : begin + size] in self.parts:
                return size
        return 0

    def grown(self, text: str, end: int) -> tuple[int, ...]:
        """Where a name may end that breaks off at `end` inside a part, or before one: 龙真泽|郎, 阿刘|时布."""
        ends = [end + 1] if text[end - 1 : end + 1] in self.parts else []
        if text[end : end + 2] in self.parts:
            ends.append(end + 2)
        return tuple(ends)

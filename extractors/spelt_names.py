"""Names of other languages, spelt in Chinese by their sound: 索朗|多吉, 阿布都|热合曼, 瓦西|亚夫."""

from __future__ import annotations

import re

from extractors.lexicons import Lexicons

__all__ = ["SpeltNames"]


class SpeltNames:
    """Knows the characters and the parts that such names are made of."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Takes the shared vocabulary."""
        self.characters = lexicons.transliteration
        self.parts = lexicons.name_parts
        listed = "|".join(sorted(self.parts, key=lambda part: (-len(part), part)))
        spelling = "".join(sorted(self.characters))
        self._whole = re.compile(f"(?:{listed}){{1,4}}")
        self._run = re.compile(f"(?:{listed}|[{spelling}])+")
        every = "".join(sorted({c for part in self.parts for c in part} | self.characters))
        self.free = re.compile(rf"(?:(?<![㐀-鿿])|(?<=[和与]))[{every}]{{4,8}}")
        """Where a name of two parts or more may begin a clause."""
        self.row = re.compile(rf"(?<![㐀-鿿])[{every}]{{3,7}}(?:、[{every}]{{3,7}})+(?![㐀-鿿])")
        """Such names with nothing but commas between them."""

    def run(self, text: str, begin: int) -> int:
        """Where a stretch ends that may be such a name, of nine characters at most."""
        match = self._run.match(text, begin, begin + 9)
        return match.end() if match else begin

    def whole(self, text: str, begin: int) -> int:
        """Where the longest name ends that parts alone make up; `begin` where none does."""
        match = self._whole.match(text, begin, begin + 9)
        return match.end() if match else begin

    def grown(self, text: str, end: int) -> tuple[int, ...]:
        """Where a name may end that breaks off at `end` inside a part, or before one: 龙真泽|郎, 阿刘|时布."""
        ends = [end + 1] if text[end - 1 : end + 1] in self.parts else []
        if text[end : end + 2] in self.parts:
            ends.append(end + 2)
        return tuple(ends)

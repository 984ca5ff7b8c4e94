"""Text -> person names: how far a name reaches, judged by its characters and by what stands around it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from extractors.lexicons import Lexicons

__all__ = ["NameReader", "NameReading"]

_HAN = "一-鿿㐀-䶿"
_DOTTED = re.compile(rf"[{_HAN}]{{1,7}}(?:[·•・‧][{_HAN}]{{1,7}})+")
_CLOSED = frozenset("，。、；：！？（）()“”‘’《》〈〉【】[],.;:!? \n\t　/—－-·")
"""Characters that no Chinese name reaches across."""
_JOINING = frozenset("和与同及跟等说对为在到向任带作把从将就以由后前率是的了也等之中间一")
"""Characters that begin the next word far more often than they end a given name."""
_ENDING = frozenset("、，。；")
"""Marks before which a joining character belongs to the name: 夏树和、."""
_THREE = 0.9
"""Prior for three characters against two: about 85 of 100 names in county news have three."""


@dataclass(frozen=True, slots=True)
class NameReading:
    """One way to read a name at a place, with its score (log-odds like; above 0 is more likely a name than not)."""

    begin: int
    end: int
    score: float


class NameReader:
    """Reads names by surname, given characters and right border."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Prepares the tables that scoring looks up."""
        self._lexicons = lexicons
        self._surname_score = {s: math.log(w + 0.3) * 0.45 for s, w in lexicons.surnames.items()}
        self._given = lexicons.given_chars
        self._followers = lexicons.name_followers
        self._longest_follower = max((len(word) for word in self._followers), default=1)
        self._words = lexicons.words
        self._not_names = lexicons.not_names
        self._foreign = lexicons.transliteration
        self._openers = frozenset(title[0:2] for title in lexicons.titles) | frozenset(
            role[0:2] for role in lexicons.roles
        )
        singles = "".join(sorted(s for s in lexicons.surnames if len(s) == 1))
        self.surname_class = f"[{singles}]"

    def at(self, text: str, begin: int, *, due: bool = False) -> NameReading | None:
        """The best name that begins at `begin`, or None.

        `due` says that a name is expected there, as after a title or inside a list of names: then a surname that
        no lexicon has and a name spelt from another language are read too.
        """
        dotted = _DOTTED.match(text, begin)
        if dotted is not None:
            return NameReading(begin, self._dotted_end(text, dotted), 4.0)
        best: NameReading | None = None
        for end in self._ends(text, begin):
            string = text[begin:end]
            score = self._characters(string) + self._right(text, end, string)
            if string[-1] in _JOINING and len(string) == 3 and (string[-1] != "和" or text[end : end + 1] not in _ENDING):
                score -= 1.5
            if text[end : end + 1] == "和" and text[end + 1 : end + 2] in _ENDING:
                score -= 2.0
            if due and string in self._not_names and score > -3.0 and self._bordered_well(text, end):
                score += 3.0
            if best is None or score > best.score:
                best = NameReading(begin, end, score)
        if due:
            best = self._spelt(text, begin, best) or best
            if best is None:
                best = self._rare(text, begin)
        return best

    def _spelt(self, text: str, begin: int, best: NameReading | None) -> NameReading | None:
        """A name spelt from another language, 索朗多吉, where it reaches a border further off than `best` does."""
        end = begin
        while end < len(text) and end - begin < 8 and text[end] in self._foreign:
            end += 1
        while end - begin > 2:
            following = text[end : end + 3]
            bordered = not following or following[0] in _CLOSED or self._follower(following) >= 3
            if bordered and text[begin:end] not in self._words:
                score = 1.2 + 0.6 * (end - begin - 2)
                surer = best is not None and best.score > score and best.end >= end
                return None if surer or (best is not None and best.score > 4.0 and end - begin < 4) else NameReading(begin, end, score)
            end -= 1
        return None

    def _rare(self, text: str, begin: int) -> NameReading | None:
        """Two or three characters up to a hard border, of which the first is no known surname: 憨振强，."""
        for length in (3, 2):
            string = text[begin : begin + length]
            if len(string) < length or not all("㐀" <= c <= "鿿" for c in string) or string in self._words or string[:2] in self._words:
                continue
            following = text[begin + length : begin + length + 4]
            if not following or following[0] in "，、。；（）() \n" or self._follower(following) >= 5:
                given = self._given.get(string[-1])
                return NameReading(begin, begin + length, 0.2 + 0.2 * (given.last if given else 1.0))
        return None

    def _follower(self, following: str) -> int:
        """Weight of the longest follower word that opens a string, 0 for none."""
        for length in range(min(self._longest_follower, len(following)), 0, -1):
            weight = self._followers.get(following[:length])
            if weight is not None:
                return weight
        return 0

    def before(self, text: str, end: int, floor: int) -> NameReading | None:
        """The best name that ends at `end` and begins at `floor` or later, judged with its left border."""
        best: NameReading | None = None
        for length in (2, 3, 4):
            begin = end - length
            if begin < floor:
                break
            string = text[begin:end]
            if not self._shaped(string):
                continue
            score = self._characters(string) + self._left(text, begin)
            if best is None or score > best.score:
                best = NameReading(begin, end, score)
        return best

    def characters(self, string: str) -> float:
        """How name-like a string's characters are, without its surroundings; -inf where it has no name's shape."""
        return self._characters(string) if self._shaped(string) else -math.inf

    def right(self, text: str, end: int, string: str) -> float:
        """How well a name that ends at `end` is bordered there."""
        return self._right(text, end, string)

    def left(self, text: str, begin: int) -> float:
        """How well a name that begins at `begin` is bordered there."""
        return self._left(text, begin)

    def _bordered_well(self, text: str, end: int) -> bool:
        """Whether only a name could end here: a mark, or a verb of speaking or taking part."""
        following = text[end : end + 4]
        return not following or following[0] in "，、。；（\n" or self._follower(following) >= 5

    def bordered(self, text: str, end: int) -> bool:
        """Whether a mark or a word that follows names stands at `end`."""
        following = text[end : end + 4]
        return not following or following[0] in "、，。；等\n" or self._follower(following) >= 4

    def _ends(self, text: str, begin: int) -> list[int]:
        ends = []
        for length in (2, 3, 4):
            string = text[begin : begin + length]
            if len(string) < length or string[-1] in _CLOSED or not "㐀" <= string[-1] <= "鿿":
                break
            if self._shaped(string):
                ends.append(begin + length)
        return ends

    def _shaped(self, string: str) -> bool:
        surnames = self._surname_score
        if any(c in _CLOSED or not "㐀" <= c <= "鿿" for c in string):
            return False
        if len(string) == 4:
            return string[:2] in surnames
        return string[0] in surnames or (len(string) == 3 and string[:2] in surnames)

    def _characters(self, string: str) -> float:
        given, surnames = self._given, self._surname_score
        compound = string[:2] in surnames and len(string) > 2
        size = 2 if compound else 1
        score = surnames.get(string[:size], -3.0)
        rest = string[size:]
        if compound:
            score = max(score, 1.5)
        if len(rest) == 1:
            known = given.get(rest)
            score += (known.only if known else self._unlisted(rest)) - _THREE * (not compound)
        else:
            first, last = given.get(rest[0]), given.get(rest[1])
            score += 0.6 * (
                (first.middle if first else self._unlisted(rest[0])) + (last.last if last else self._unlisted(rest[1]))
            )
        if string in self._not_names:
            score -= 4.0
        elif len(string) == 3 and string[:2] in self._not_names:
            word = self._words.get(string[:2])
            score -= 2.5 if word is not None and word.tag[:1] in "vpdc" else 0.8
        return score

    def _unlisted(self, character: str) -> float:
        """A given-name character that no list has: likely where running text hardly knows it, 赟 or 炘."""
        word = self._words.get(character)
        return 2.0 if word is None else -1.0 if word.cost > 11.0 else -2.5

    def _right(self, text: str, end: int, string: str) -> float:
        following = text[end : end + 4]
        if not following or following[0] in _CLOSED:
            return 2.2 if following[:1] == "、" else 1.5
        for length in range(min(self._longest_follower, len(following)), 0, -1):
            weight = self._followers.get(following[:length])
            if weight is not None:
                cut = 0.0 if length > 1 and weight >= 4 else self._straddle(string, following)
                return 0.3 * weight + (0.4 if length > 1 else 0.0) - cut
        if following[:2] in self._openers:
            return 1.0
        if not "㐀" <= following[0] <= "鿿":
            return 0.5
        word = self._words.get(following[:2])
        bordered = 0.3 if word is not None else -1.2
        return bordered - self._straddle(string, following)

    def _straddle(self, string: str, following: str) -> float:
        """Cost of cutting a common word in two: 王强|调 cuts 强调."""
        word = self._words.get(string[-1] + following[0])
        if word is None or string[-1] in _JOINING:
            return 0.0
        return 1.5 if word.cost < 12.5 else 0.4

    def _left(self, text: str, begin: int) -> float:
        if begin == 0 or text[begin - 1] in _CLOSED:
            return 1.0
        return 0.3 if text[begin - 1] in "由是和与及对向让请据被" else -0.6

    def _dotted_end(self, text: str, match: re.Match[str]) -> int:
        """Where a dotted name ends: before the first follower word after its last dot."""
        begin = match.start() + max(match.group().rfind(dot) for dot in "·•・‧") + 1
        for end in range(begin + 1, match.end()):
            for length in range(min(self._longest_follower, len(text) - end), 0, -1):
                if self._followers.get(text[end : end + length], 0) >= 3 and end - begin >= 2:
                    return end
        return match.end()

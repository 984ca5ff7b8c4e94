"""Text -> person names: how far a name reaches, judged by its characters and by what stands around it."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from extractors.lexicons import GivenChar, Lexicons, Word
from extractors.spelt_names import SpeltNames

__all__ = ["NameReader", "NameReading"]

_HAN = "一-鿿㐀-䶿"
_DOT = re.compile("[·•・‧]")
_DOTTED = re.compile(rf"[{_HAN}]{{1,7}}(?:[·•・‧][{_HAN}]{{1,7}})+")
_CLOSED = frozenset("，。、；：！？（）()“”‘’《》〈〉【】[],.;:!? \n\t　/—－-·")
"""Characters that no Chinese name reaches across."""
_JOINING = frozenset("和与同及跟等说对为在到向任带作把从将就以由后前率是的了也等之间一")
"""Characters that begin the next word far more often than they end a given name."""
_ENDING = frozenset("、，。；,;")
"""Marks before which a joining character belongs to the name: 夏树和、."""
_GOES = re.compile(
    "到(?![会场访])|在(?![场座职校岗家外任编])|与(?!会)|说(?![唱书])|赴|率|向(?!导)|前往|深入|来到|走进|一行"
)
"""Openings of what a person does, before which a final 和 is of the name: 范仲和|到, but not of 范仲|和到会群众."""
_ITEM = re.compile(r"([㐀-鿿]{2,3})、")
_NO_NAME = re.compile("[^㐀-鿿]")
_LEFT = frozenset("由是和与及对向让请据被")
"""Words of one character that names stand after."""
_BORDERS = frozenset("、，。；,;等\n")
"""Marks after which a name is over."""
_AFTER_NAME = frozenset("在等与向为到对")
"""Words of one character that stand after a name more often than after a lone character."""
_ASPECTS = frozenset("了着过起出来住上下")
"""What stands after a verb of one character: 揉了揉, 抱起."""
_BEFORE_YU = frozenset("关由对等位至基鉴属处用善便")
"""Characters that make a word with 于, which then is no surname: 关于|宋雨."""
_THREE = 0.9
"""Prior for three characters against two: about 85 of 100 names in county news have three."""


class NameReading(NamedTuple):
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
        self._words = lexicons.words
        self._not_names = lexicons.not_names
        self._foreign = lexicons.transliteration
        self.spelling = SpeltNames(lexicons)
        self._openers = frozenset(title[0:2] for title in lexicons.titles) | frozenset(
            role[0:2] for role in lexicons.roles
        )
        self._followers_at = _by_first(self._followers)
        self._most_right = max(2.2, 0.3 * max(self._followers.values(), default=0) + 0.4)
        """The most that `_right` gives."""
        self._given_scores = _GivenScores(self._given, self._words)
        singles = "".join(sorted(s for s in lexicons.surnames if len(s) == 1))
        self._characters = lru_cache(20_000)(self._judged)
        """How name-like a string's characters are; names are said again and again, and so is what is none."""
        self.surname_class = f"[{singles}]"

    def at(
        self, text: str, begin: int, *, due: bool = False, firm: bool = True, least: float = -math.inf
    ) -> NameReading | None:
        """The best name that begins at `begin`, or None.

        `due` says that a name is expected there, as after a title or inside a list of names: then a surname that
        no lexicon has and a name spelt from another language are read too; `firm`, that common words may be names
        there too (高峰). Where none is due, names that score less than `least` may be left out.
        """
        dotted = _DOTTED.match(text, begin) if _is_dotted(text) else None
        if dotted is not None:
            return NameReading(begin, self._dotted_end(text, dotted), 4.0)
        surnames = self._surname_score
        known = text[begin : begin + 1] in surnames or text[begin : begin + 2] in surnames
        best = self._best(text, begin, due=due, firm=due and firm, least=least) if known else None
        if due and best is not None:
            best = self._married(text, best)
        if due and best is None and text[begin + 1 : begin + 2] == " ":
            best = self._spaced(text, begin)
        if due:
            best = self._spelt(text, begin, best) or best
            if best is None:
                best = self._rare(text, begin)
        return best

    def _best(self, text: str, begin: int, *, due: bool, firm: bool, least: float) -> NameReading | None:
        """The best name of two to four characters after a surname."""
        best, best_end = -math.inf, 0
        for end in self._ends(text, begin):
            string, following = text[begin:end], text[end : end + 4]
            score = self._characters(string)
            if not due and score + self._most_right < least:
                continue
            score += self._right(following, string)
            if (
                end - begin == 3
                and string[-1] in _JOINING
                and (string[-1] != "和" or (following[:1] not in _ENDING and not self._leads(following)))
            ):
                score -= 1.5
            if end - begin == 3 and string[:2] in self._not_names and self._opens_word(text, end - 1):
                score -= 3.0
            if following[:1] == "和" and (following[1:2] in _ENDING or self._leads(following[1:])):
                score -= 2.0
            if firm and score > -3.0 and string in self._not_names and self._bordered_well(text, end):
                score += 3.0
            if score > best:
                best, best_end = score, end
        return NameReading(begin, best_end, best) if best_end else None

    def _opens_word(self, text: str, begin: int) -> bool:
        """Whether a common word begins there: 温馨|祥和, 文体|嘉年华."""
        return text[begin : begin + 2] in self._words or text[begin : begin + 3] in self._words

    def _leads(self, following: str) -> bool:
        """Whether a verb that only persons take opens a string, or where, how and to whom they do something."""
        length, weight = self._following(following)
        return (length > 1 and weight == 5) or _GOES.match(following) is not None

    def listed(self, text: str, begin: int) -> NameReading | None:
        """An unlikely name between two commas of a list, the next item of which is a name: 、明道群、侯胜清."""
        match = _ITEM.match(text, begin)
        if match is None or (match.group(1)[0] not in self._surname_score and match.group(1) in self._words):
            return None
        following = self.at(text, match.end(), due=True)
        good = following is not None and following.score > 2.5 and self.bordered(text, following.end)
        return NameReading(begin, match.end(1), 1.5) if good else None

    def _married(self, text: str, best: NameReading) -> NameReading:
        """A name of two surnames and two given characters up to a hard border: 刘陈昭玲、."""
        begin, end = best.begin, best.begin + 4
        double = self._lexicons.surnames.get(text[begin + 1], 0.0) > 20.0 and best.end < end <= len(text)
        if not double or text[end : end + 1] not in _CLOSED or _NO_NAME.search(text, begin, end):
            return best
        given = self._given_scores[text[begin + 2]][1] > 0.5 and self._given_scores[text[begin + 3]][2] > 1.0
        return (
            NameReading(begin, end, best.score) if given and not self._follower(text[begin + 3 : begin + 7]) else best
        )

    def _spaced(self, text: str, begin: int) -> NameReading | None:
        """A name of two characters set apart to the width of three: 王 昱，."""
        string = text[begin : begin + 1] + text[begin + 2 : begin + 3]
        if len(string) < 2 or not self._shaped(string) or not self.bordered(text, begin + 3):
            return None
        return NameReading(begin, begin + 3, self._characters(string) + self.right(text, begin + 3, string))

    def _spelt(self, text: str, begin: int, best: NameReading | None) -> NameReading | None:
        """A name spelt from another language, 索朗多吉, where it reaches a border further off than `best` does."""
        whole = self._whole(text, begin, best)
        if whole is not None:
            return whole
        end = self.spelling.run(text, begin)
        while end - begin > 2:
            if self._verb_inside(text, begin, end):
                end -= 1
                continue
            following = text[end : end + 3]
            bordered = not following or following[0] in _CLOSED or self._follower(following) >= 2
            if bordered and text[begin:end] not in self._words:
                score = 1.2 + 0.6 * (end - begin - 2)
                surer = best is not None and best.score > score and best.end >= end
                return (
                    None
                    if surer or (best is not None and best.score > 4.0 and end - begin < 4)
                    else NameReading(begin, end, score)
                )
            end -= 1
        return self._grown(text, best) if best is not None else None

    def _whole(self, text: str, begin: int, best: NameReading | None) -> NameReading | None:
        """A name that known parts alone make up, with one character more where only that leads to a border."""
        end = self.spelling.whole(text, begin)
        long = end - begin > 3
        if end - begin < 2 or not (long or best is None or best.end < end) or text[begin:end] in self._words:
            return None
        marked, follower = text[end : end + 1] in _CLOSED, self._follower(text[end : end + 4])
        if not marked and follower < 4 and self.spelling.run(text, begin) > end and self.bordered(text, end + 1):
            return NameReading(begin, end + 1, 1.0 + 0.7 * (end - begin))
        if (
            marked
            or follower >= 4
            or (long and (follower > 1 or self._right(text[end : end + 4], text[begin:end]) > 0))
        ):
            return NameReading(begin, end, 1.0 + 0.7 * (end - begin - 1))
        return None

    def _grown(self, text: str, best: NameReading) -> NameReading | None:
        """A name that goes on with a part of another language's names up to a border: 龙真泽|郎, 阿刘|时布."""
        for end in self.spelling.grown(text, best.end):
            if (end == best.end + 1 or text[best.end : end] not in self._words) and self.bordered(text, end):
                return NameReading(best.begin, end, best.score + 1.0)
        return None

    def _verb_inside(self, text: str, begin: int, end: int) -> bool:
        """Whether a verb that follows names begins inside a stretch of spelling characters: 邓真言培|参加."""
        for at in range(begin + 2, end):
            length, weight = self._following(text[at : at + 4])
            if length > 1 and weight >= 4:
                return True
        return False

    def _rare(self, text: str, begin: int) -> NameReading | None:
        """Two or three characters up to a hard border, of which the first is no known surname: 憨振强，."""
        for length in (3, 2):
            string = text[begin : begin + length]
            if (
                len(string) < length
                or not all("㐀" <= c <= "鿿" for c in string)
                or string in self._words
                or string[:2] in self._words
            ):
                continue
            following = text[begin + length : begin + length + 4]
            if not following or following[0] in "，、。；,;（）() \n等" or self._follower(following) >= 5:
                given = self._given.get(string[-1])
                return NameReading(begin, begin + length, 0.2 + 0.2 * (given.last if given else 1.0))
        return None

    def _follower(self, following: str) -> int:
        """Weight of the longest follower word that opens a string, 0 for none."""
        return self._following(following)[1]

    def _following(self, following: str) -> tuple[int, int]:
        """Length and weight of the longest follower word that opens a string, 0 and 0 for none."""
        for word, weight in self._followers_at.get(following[:1], ()):
            if following.startswith(word):
                return len(word), weight
        return 0, 0

    def before(self, text: str, end: int, floor: int) -> NameReading | None:
        """The best name that ends at `end` and begins at `floor` or later, judged with its left border."""
        best: NameReading | None = None
        for length in (2, 3, 4):
            begin = end - length
            if begin < floor:
                break
            string = text[begin:end]
            if not self._shaped(string) or (string[0] == "于" and begin and text[begin - 1] in _BEFORE_YU):
                continue
            if begin and text[begin - 1] == string[0]:
                continue
            score = self._characters(string) + self._left(text, begin)
            if best is None or score > best.score:
                best = NameReading(begin, end, score)
        return best

    def lengthened(self, text: str, name: NameReading) -> NameReading:
        """A name read backwards, with the characters before it that spell it too: 格|桑达瓦."""
        begin = name.begin
        if not all(c in self._foreign for c in text[begin : name.end]):
            return name
        while begin and name.end - begin < 7 and text[begin - 1] in self._foreign and text[begin - 1] not in _LEFT:
            begin -= 1
        bordered = begin < name.begin and (
            begin == 0 or text[begin - 1] in _CLOSED or text[begin - 1] in _LEFT or text[begin - 1] == "的"
        )
        return NameReading(begin, name.end, name.score) if bordered else name

    def said_again(self, text: str, begin: int) -> NameReading | None:
        """An unlikely name that the page says twice more between borders: 丁一."""
        for length in (3, 2):
            string = text[begin : begin + length]
            if string[:1] not in self._surname_score or string in self._words or not self._shaped(string):
                continue
            if not self.bordered(text, begin + length) or text.count(string) < 3:
                continue
            again = 0
            at = text.find(string)
            while at >= 0:
                again += (at == 0 or text[at - 1] in _CLOSED) and self.bordered(text, at + length)
                at = text.find(string, at + length)
            if again > 1:
                return NameReading(begin, begin + length, 1.5)
        return None

    def characters(self, string: str) -> float:
        """How name-like a string's characters are, without its surroundings; -inf where it has no name's shape."""
        return self._characters(string) if self._shaped(string) else -math.inf

    def right(self, text: str, end: int, string: str) -> float:
        """How well a name that ends at `end` is bordered there."""
        return self._right(text[end : end + 4], string)

    def left(self, text: str, begin: int) -> float:
        """How well a name that begins at `begin` is bordered there."""
        return self._left(text, begin)

    def _bordered_well(self, text: str, end: int) -> bool:
        """Whether only a name could end here: a mark, or a verb of speaking or taking part."""
        following = text[end : end + 4]
        return not following or following[0] in "，、。；（,;(\n" or self._follower(following) >= 4

    def bordered(self, text: str, end: int, *, least: int = 4) -> bool:
        """Whether a mark stands at `end`, or a word that follows names with that weight."""
        following = text[end : end + 4]
        return not following or following[0] in _BORDERS or self._follower(following) >= least

    def _ends(self, text: str, begin: int) -> list[int]:
        """Where names may end of which the first character, or the first two, are a surname."""
        surnames = self._surname_score
        stop = _NO_NAME.search(text, begin, begin + 4)
        size = (stop.start() if stop else min(begin + 4, len(text))) - begin
        compound = text[begin : begin + 2] in surnames
        ends = [begin + 2] if size > 1 and text[begin] in surnames else []
        if size > 2 and (ends or compound):
            ends.append(begin + 3)
        if size > 3 and compound:
            ends.append(begin + 4)
        return ends

    def _shaped(self, string: str) -> bool:
        surnames = self._surname_score
        if len(string) == 4:
            shaped = string[:2] in surnames
        else:
            shaped = string[:1] in surnames or (len(string) == 3 and string[:2] in surnames)
        return shaped and _NO_NAME.search(string) is None

    def _judged(self, string: str) -> float:
        surnames = self._surname_score
        compound = len(string) > 2 and string[:2] in surnames
        size = 2 if compound else 1
        score = surnames.get(string[:size], -3.0)
        if compound:
            score = max(score, 1.5)
        if len(string) - size == 1:
            score += self._given_scores[string[-1]][0] - _THREE * (not compound)
        else:
            score += 0.6 * (self._given_scores[string[size]][1] + self._given_scores[string[size + 1]][2])
        if string in self._not_names:
            score -= 4.0
        elif len(string) == 3 and string[:2] in self._not_names:
            word = self._words.get(string[:2])
            score -= 2.5 if word is not None and word.tag[:1] in "vpdc" else 0.8
        return score

    def _right(self, following: str, string: str) -> float:
        if not following or following[0] in _CLOSED:
            return 2.2 if following[:1] == "、" else 1.5
        length, weight = self._following(following)
        if length:
            cut = 0.0 if length > 1 and weight >= 4 else self._straddle(string, following)
            if length == 1 and weight < 4 and self._alone(following):
                cut += 1.2
            return 0.3 * weight + (0.4 if length > 1 else 0.0) - cut
        if following[:2] in self._openers:
            return 1.0
        if not "㐀" <= following[0] <= "鿿":
            return 0.5
        word = self._words.get(following[:2])
        if word is not None:
            bordered = 0.6 if word.tag[:1] in "vd" else 0.3
        elif following[1:2] in _ASPECTS and self._is_verb(following[0]):
            bordered = 0.6
        else:
            bordered = -2.4 if self._alone(following) else -1.2
        return bordered - self._straddle(string, following)

    def _is_verb(self, character: str) -> bool:
        word = self._words.get(character)
        return word is not None and word.tag[:1] == "v"

    def _alone(self, following: str) -> bool:
        """Whether a cut would leave one character by itself before a border: 张泽|中，, 郭维|家（."""
        return len(following) < 2 or following[1] in _CLOSED or following[1] in _AFTER_NAME

    def _straddle(self, string: str, following: str) -> float:
        """Cost of cutting a common word in two: 王强|调 cuts 强调."""
        word = self._words.get(string[-1] + following[0])
        if word is None or string[-1] in _JOINING:
            return 0.0
        return 1.5 if word.cost < 12.5 else 0.4

    def _left(self, text: str, begin: int) -> float:
        if begin == 0 or text[begin - 1] in _CLOSED:
            return 1.0
        return 0.3 if text[begin - 1] in _LEFT else -0.6

    def _dotted_end(self, text: str, match: re.Match[str]) -> int:
        """Where a dotted name ends: before the first follower word after its last dot."""
        begin = match.start() + max(match.group().rfind(dot) for dot in "·•・‧") + 1
        for end in range(begin + 2, match.end()):
            length, weight = self._following(text[end : end + 4])
            if weight >= (3 if length > 1 or text[end] not in self._foreign else 4):
                return end
        return match.end()


def _by_first(words: Mapping[str, int]) -> dict[str, list[tuple[str, int]]]:
    """Words with their weights by their first character, the longest first."""
    found: dict[str, list[tuple[str, int]]] = {}
    for word in sorted(words, key=len, reverse=True):
        found.setdefault(word[:1], []).append((word, words[word]))
    return found


@lru_cache(maxsize=4)
def _is_dotted(text: str) -> bool:
    """Whether a text may hold a dotted name at all."""
    return _DOT.search(text) is not None


class _GivenScores(dict[str, tuple[float, float, float]]):
    """How much a character speaks for a given name: as the whole of it, as the first of two, as the second."""

    def __init__(self, given: Mapping[str, GivenChar], words: Mapping[str, Word]) -> None:
        self.given = given
        self.words = words

    def __missing__(self, character: str) -> tuple[float, float, float]:
        known = self.given.get(character)
        scores = (known.only, known.middle, known.last) if known else (self._unlisted(character),) * 3
        self[character] = scores
        return scores

    def _unlisted(self, character: str) -> float:
        """A given-name character that no list has: likely where running text hardly knows it, 赟 or 炘."""
        word = self.words.get(character)
        return 2.0 if word is None else -1.0 if word.cost > 11.0 else -2.5

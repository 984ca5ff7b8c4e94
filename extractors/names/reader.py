"""Text -> person names: how far a name reaches, judged by its characters and by what stands around it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from extractors.names.borders import AUXILIARIES, CHOOSES, CLOSED, JOINING, LEFT, NameBorders, chosen
from extractors.names.borne import UNLISTED, BorneSurnames
from extractors.names.characters import NO_NAME, NameCharacters, NameReading
from extractors.names.dotted import DottedNames, before_dots
from extractors.names.ends import NameEnds
from extractors.names.foreign import ForeignNames
from extractors.names.spelling import Spelling
from extractors.names.spelt import SpeltReader
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["NameReader", "NameReading"]

_BEFORE = LEFT | CLOSED
"""What stands before names, and opens none."""
_NO_FIRST = frozenset("人们赴赶前往及其全各该")
"""Characters that open no name of an unknown surname."""
_AFTER_MARRIED = CLOSED | frozenset("及和与")
"""What may stand right behind a name of four characters: 县议员颜蔡淑惠|及镇长."""
_NO_LAST = AUXILIARIES | frozenset("时")
"""What ends no name of an unknown surname."""
_COUNTED = re.compile("[二两三](?:同志|[人位名])")
"""How many were named, behind the last: 甲、乙|二同志."""
_ITEM = re.compile(r"([㐀-鿿]{2,4})、")
_BEFORE_YU = frozenset("关由对等位至基鉴属处用善便")
"""Characters that make a word with 于, which then is no surname: 关于|宋雨."""

_COMMON = 10.8
"""Characters at most this rare in running text are no unlisted surnames, but before a sure given name."""
_GIVEN_BOTH, _GIVEN_FIRM = 2.8, 0.3
"""What makes a sure given name, and a likely one right after an official's title with its organisation."""
_AFTER_SPACED = frozenset("为的任 （(")
"""What else stands after a name whose two characters a space sets apart: 张 某|为县财政局局长."""
_MARRIED = 1.5
"""What a name of two surnames is worth at least where it ends well."""
_SECOND = 5.0
"""How common a surname must be behind another one: 刘陈|昭玲."""
_AFTER_WORD = 1.2
"""What a word right before three characters says for them, where none ends before the last two: 画师|阮章云."""
_COMMON_SURNAME, _AFTER_SURNAME = 60.0, 0.8
"""What a common surname before two characters that are a name too says for all three: 为|吴高峰."""
_SET_APART = 4.0
"""What setting apart says for a name that is a word too: 杨 帆."""


class NameReader:
    """Reads names by surname, given characters and right border."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Takes the shared vocabulary."""
        self._lexicons = lexicons
        self._given = lexicons.given_chars
        self._words = lexicons.words
        self._not_names = lexicons.not_names
        self._foreign = lexicons.transliteration
        self._shape = NameCharacters(lexicons)
        self._sides = NameBorders(lexicons)
        self._surname_score = self._shape.surnames
        self.borne = BorneSurnames(lexicons, self._shape, self._sides)
        self.ends = NameEnds(lexicons, self._shape, self._sides)
        self.addresses = tuple(sorted(lexicons.person_words["address"]))
        """How people are called right after their surname: 王|大爷."""
        self.spelling = Spelling(lexicons)
        self.dotted = DottedNames(lexicons, self._sides, self.spelling)
        self._spelt = SpeltReader(lexicons, self.spelling, self._sides, self._shape)
        self._foreign_names = ForeignNames(lexicons, self._sides)
        self._compound_openings = frozenset(s[0] for s in lexicons.surnames if len(s) > 1)
        self._first_characters = frozenset(s[0] for s in lexicons.surnames)
        singles = "".join(sorted(s for s in lexicons.surnames if len(s) == 1))
        self.surname_class = f"[{singles}]"
        longer = sorted(s for s in lexicons.surnames if s[0] not in singles)
        first = "".join(sorted({s[0] for s in longer}))
        compound = f"|(?=[{first}])(?:{'|'.join(longer)})" if longer else ""
        self.surname_pattern = self.surname_class + compound
        self.characters = lru_cache(20_000)(self._characters)
        """How name-like a string's characters are, without its surroundings; -inf where it has no name's shape."""

    def at(
        self, text: str, begin: int, *, due: bool = False, firm: bool = True, least: float = -math.inf
    ) -> NameReading | None:
        """The best name that begins at `begin`, or None.

        `due` says that a name is expected there, as after a title or inside a list of names: then a surname that
        no lexicon has and a name spelt from another language are read too; `firm`, that common words may be names
        there too (高峰). Where none is due, names that score less than `least` may be left out.
        """
        dotted = self.dotted.at(text, begin)
        if dotted is not None:
            return dotted
        surnames = self._surname_score
        first = text[begin : begin + 1]
        known = first in surnames or (first in self._compound_openings and text[begin : begin + 2] in surnames)
        if not known and first in _BEFORE:
            return None  # 县长|对|阿依古丽说, 县长|，
        best = self.ends.best(text, begin, due=due, firm=due and firm, least=least) if known else None
        if due and best is not None:
            best = self._married(text, best)
        if due and best is None and text[begin + 1 : begin + 2] == " " and known:
            best = self._spaced(text, begin)
        if due:
            best = self._spelt.read(text, begin, best) or best
            best = self._foreign_names.read(text, begin, best) or best
            if best is None:
                best = self._rare(text, begin, firm=firm) or (self._placed(text, begin) if firm else None)
            best = self._spelt.strange(text, begin, best, firm=firm) or best
            if best is not None and best.end - begin > 2 and _COUNTED.match(text, best.end - 1):
                best = best._replace(end=best.end - 1)
        return best

    def openings(self, text: str, begins: Iterable[int]) -> list[int]:
        """Those of some places where a name may begin that nothing makes due."""
        dotted = before_dots(text)
        return [at for at in begins if text[at : at + 1] in self._first_characters or at in dotted]

    def listed(self, text: str, begin: int) -> NameReading | None:
        """An unlikely name between two commas of a list, the next item of which is a name: 、明道群、侯胜清."""
        match = _ITEM.match(text, begin)
        if match is None or (match.group(1)[0] not in self._surname_score and match.group(1) in self._words):
            return None
        item = match.group(1)
        if len(item) == 4 and (item[:2] in self._words or item[2:] in self._words or item[1:3] in self._words):
            return None
        following = self.at(text, match.end(), due=True)
        good = following is not None and following.score > 2.5 and self._sides.bordered(text, following.end)
        return NameReading(begin, match.end(1), 1.5) if good else None

    def _married(self, text: str, best: NameReading) -> NameReading:
        """A name of two surnames and two given characters up to a hard border: 刘陈昭玲、."""
        begin, end = best.begin, best.begin + 4
        if not (best.end < end <= len(text) and self._lexicons.surnames.get(text[begin + 1], 0.0) > _SECOND):
            return best
        length, weight = self._sides.following(text[end : end + 4])
        word = self._words.get(text[end : end + 2])
        acts = (length > 1 and weight > 2) or (word is not None and word.tag[:1] == "d")
        bordered = text[end : end + 1] in _AFTER_MARRIED or acts or self._sides.leads(text[end : end + 4])
        if not bordered or NO_NAME.search(text, begin, end):
            return best
        middle, last = self._shape.given[text[begin + 2]][1], self._shape.given[text[begin + 3]][2]
        called = self._sides.following(text[begin + 2 : begin + 6])[0] > 1 or self._sides.follower(
            text[begin + 3 : begin + 7]
        )
        called = called or text.startswith(self.addresses, begin + 3 + (text[begin + 3] == "老"))
        given = middle > 0.5 and last + middle > 1.5 and not called  # 徐洪|老师
        return NameReading(begin, end, max(best.score, _MARRIED)) if given else best

    def _spaced(self, text: str, begin: int) -> NameReading | None:
        """A name of two characters set apart to the width of three: 王 昱，, 杨 帆，though a word."""
        at = begin + (3 if text[begin + 2 : begin + 3] == " " else 2)
        string, end = text[begin : begin + 1] + text[at : at + 1], at + 1
        if len(string) < 2 or not self._shape.shaped(string):
            return None
        if not self._sides.bordered(text, end) and text[end : end + 1] not in _AFTER_SPACED:
            return None
        word = _SET_APART if string in self._not_names and text[begin - 1 : begin] in CLOSED else 0.0
        right = self._sides.right(text[end : end + 4], string)
        return NameReading(begin, end, self._shape.score(string) + right + word)

    def _rare(self, text: str, begin: int, *, firm: bool) -> NameReading | None:
        """Two or three characters up to a hard border, of which the first is no known surname: 憨振强，."""
        borne = text[begin : begin + 1] in UNLISTED and self.borne.given_alone(text, begin, begin + 3)
        if borne and (firm or self._sides.follower(text[begin + 3 : begin + 7]) > 3):
            return NameReading(begin, begin + 3, 0.5)
        if text[begin : begin + 1] in JOINING or text[begin : begin + 1] in _NO_FIRST:
            return None
        for length in (3, 2):
            following = text[begin + length : begin + length + 4]
            least = 4 if firm and length == 3 and text[begin + 2 : begin + 3] not in _NO_LAST else 5
            if following and following[0] not in "，、。；,;（）() \n等" and self._sides.follower(following) < least:
                continue
            string = text[begin : begin + length]
            plain = len(string) == length and NO_NAME.search(string) is None and not self._common(string, firm=firm)
            if plain and string not in self._words and string[:2] not in self._words:
                given = self._given.get(string[-1])
                return NameReading(begin, begin + length, 0.2 + 0.2 * (given.last if given else 1.0))
        return None

    def _common(self, string: str, *, firm: bool) -> bool:
        """Whether a string that no surname opens begins with a common character, and no given name follows: 抓|供热."""
        first = self._words.get(string[0])
        rest = self._words.get(string[1:])
        if len(string) > 2 and rest is not None and rest.tag not in ("nr", "ns", "nz"):
            return not firm or self._likely_given(string) < _GIVEN_BOTH
        if first is None or first.cost > _COMMON:
            return False
        if len(string) < 3:
            return not all(c in self._foreign for c in string)
        return self._likely_given(string) < (_GIVEN_FIRM if firm and string[2] not in _NO_LAST else _GIVEN_BOTH)

    def _likely_given(self, string: str) -> float:
        """How likely the second and third character of a string make a given name."""
        return self._shape.given[string[1]][1] + self._shape.given[string[2]][2]

    def _placed(self, text: str, begin: int) -> NameReading | None:
        """A name of two characters that a place bears too, before what persons do or the next of them: 兴安|主持."""
        word = self._words.get(text[begin : begin + 2])
        end = begin + 2
        told = self._sides.leads(text[end : end + 4]) or (text[end : end + 1] in "、，" and self.opens(text, end + 1))
        if word is None or word.tag != "ns" or not told:
            return None
        return NameReading(begin, begin + 2, 0.2)

    def before(self, text: str, end: int, floor: int) -> NameReading | None:
        """The best name that ends at `end` and begins at `floor` or later, judged with its left border."""
        best = self._spaced_before(text, end, floor) if text[end - 2 : end - 1] == " " else None
        if (spelt := self._spelt_before(text, end, floor)) is not None:
            return spelt
        for length in (2, 3, 4):
            begin = end - length
            if begin < floor:
                break
            string = text[begin:end]
            if not self._shape.shaped(string) or (string[0] == "于" and begin and text[begin - 1] in _BEFORE_YU):
                continue
            if (begin and text[begin - 1] == string[0]) or CHOOSES.match(string):
                continue
            score = self._shape.score(string) + self._sides.left(text, begin)
            after_word = length == 3 and self._after_word(text, begin) and not self._after_word(text, begin + 1)
            if after_word and string[-1] not in JOINING:
                score += _AFTER_WORD
            if best is not None and length == 3 and self._surnamed(text, begin):
                score += _AFTER_SURNAME
            if best is None or score > best.score:
                best = NameReading(begin, end, score)
        return best

    def _surnamed(self, text: str, begin: int) -> bool:
        """Whether a common surname stands there that is of no word: 为|吴高峰, but not 提高|峰."""
        common = self._lexicons.surnames.get(text[begin], 0.0) > _COMMON_SURNAME
        return common and text[begin : begin + 2] not in self._words and text[begin - 1 : begin + 1] not in self._words

    def _after_word(self, text: str, begin: int) -> bool:
        """Whether a word of two characters ends there: 画师|阮章云."""
        return text[max(0, begin - 2) : begin] in self._words

    def _spelt_before(self, text: str, end: int, floor: int) -> NameReading | None:
        """A name of four characters or more that ends there, put together of known parts: ，阿木|古楞|同志."""
        if text[end - 1 : end] not in self.spelling.openings:
            return None
        for begin in range(max(floor, end - 9), end - 3):
            before = text[begin - 1 : begin]
            opens = not before or before in CLOSED or before in LEFT or chosen(text, begin)
            if opens and self.spelling.whole(text, begin) == end and text[begin:end] not in self._words:
                return NameReading(begin, end, 3.0)
        return None

    def chosen(self, text: str, end: int) -> NameReading | None:
        """A name of any characters that fills the room between a verb of choosing and `end`: 任命|吴青海|为."""
        for length in (3, 2):
            begin = end - length
            string = text[begin:end]
            if chosen(text, begin) and not CHOOSES.match(string) and self._shape.shaped(string):
                return None if string in self._words else NameReading(begin, end, 1.5)
        for begin in range(end - 4, max(1, end - 16), -1):
            if chosen(text, begin):
                name = self.at(text, begin, due=True)
                return name if name is not None and name.end == end else None
        return None

    def _spaced_before(self, text: str, end: int, floor: int) -> NameReading | None:
        """A name of two characters set apart that ends there, after a mark: ：张 某|为."""
        begin = end - (4 if text[end - 3 : end - 2] == " " else 3)
        string = text[begin : begin + 1] + text[end - 1 : end]
        if begin < floor or not self._shape.shaped(string) or (begin and text[begin - 1] not in CLOSED):
            return None
        return NameReading(begin, end, self._shape.score(string) + _SET_APART)

    def lengthened(self, text: str, name: NameReading) -> NameReading:
        """A name read backwards, with the characters before it that spell it too: 格|桑达瓦."""
        begin = name.begin
        if not all(c in self._foreign for c in text[begin : name.end]):
            return name
        while begin and name.end - begin < 7 and text[begin - 1] in self._foreign and text[begin - 1] not in LEFT:
            begin -= 1
        before = text[begin - 1 : begin]
        closed = not before or before in CLOSED or before in LEFT or before == "的"
        bordered = begin < name.begin and (closed or self.spelling.whole(text, begin) == name.end)
        return NameReading(begin, name.end, name.score) if bordered else name

    def said_again(self, text: str, begin: int) -> NameReading | None:
        """An unlikely name that the page says twice more between borders: 丁一."""
        for length in (3, 2) if text[begin : begin + 1] in self._surname_score else ():
            string = text[begin : begin + length]
            if string in self._words or not self._shape.shaped(string):
                continue
            if not self._sides.bordered(text, begin + length) or text.count(string) < 3:
                continue
            again = 0
            at = text.find(string)
            while at >= 0:
                again += (at == 0 or text[at - 1] in CLOSED) and self._sides.bordered(text, at + length)
                at = text.find(string, at + length)
            if again > 1:
                return NameReading(begin, begin + length, 1.5)
        return None

    def _characters(self, string: str) -> float:
        return self._shape.score(string) if self._shape.shaped(string) else -math.inf

    def right(self, text: str, end: int, string: str) -> float:
        """How well a name that ends at `end` is bordered there."""
        return self._sides.right(text[end : end + 4], string)

    def bordered(self, text: str, end: int, *, least: int = 4) -> bool:
        """Whether a mark stands at `end`, or a word that follows names with that weight."""
        return self._sides.bordered(text, end, least=least)

    def opens(self, text: str, begin: int) -> bool:
        """Whether a title, a role or the level of a body begins there."""
        return self._sides.opens(text, begin)

    def leads(self, text: str, end: int) -> bool:
        """Whether a verb that only persons take stands there."""
        length, weight = self._sides.following(text[end : end + 4])
        return length > 1 and weight == 5

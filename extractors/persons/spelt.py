"""Sketch -> persons whose names are spelt from other languages, where no title leads to them: in rows, or by parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.names.reader import NameReader, NameReading
from extractors.persons.other_things import OtherThings
from extractors.persons.seeking import PersonSeeker
from extractors.posts.name_lists import NameLists
from extractors.sketch import PersonName, Sketch
from extractors.text.scanning import near
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["SpeltPersons"]

_MARKS = frozenset("、，。；,;等\n")
_DOTS = frozenset("·•・‧-")
_LEADS = frozenset("和与及、的由请让据跟向替对同把给像找叫听帮陪为是在被将从到以使当")
"""Words of one character that stand before names."""
_GOES_ON = frozenset("的家一为和与及带赶")
"""What follows such a name and not only persons."""
_OF_PLACE = frozenset("镇村乡苏嘎旗县市区路街山河湖泉沟桥寺庙塔城州盟族语草牧站校厂店店机")
"""What makes of it the name of a place, people or work."""
_PLACED = re.compile(
    "(?:分别|最终|成功|勇)?(?:获得?|荣获|夺得?|摘得?|斩获|喜获|夺取|摘取|位列|名列|包揽)[^，。；、]{0,8}?"
    "(?:第?[一二三四五六七八九十\\d]{1,2}[、至-]?[二三四五六]?名|[一二三特]等奖|[冠亚季]军|[金银铜]牌|优[秀胜]奖)"
)
"""What somebody won, right after the name."""
_WON = "获夺摘列揽"
"""What each of these words holds."""

_TEAMS = frozenset("队班组村镇校区会团局院所厂社站部科处门员")
"""What teams and bodies that win end in, and those who are called by their office."""


class SpeltPersons(PersonSeeker):
    """Finds Tibetan, Mongolian, Yi, Uyghur and other names as Chinese spells them, and who won after a place."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, lists: NameLists, others: OtherThings) -> None:
        """Takes the shared vocabulary, the readers of names, and what is no name."""
        super().__init__(lexicons, reader, lists, others)
        self._sounds, self._sure = lexicons.foreign_names["Western"], lexicons.foreign_names["Western sure"]

    def find(self, sketch: Sketch) -> None:
        """Adds them to the sketch, kind by kind."""
        sketch.persons += self._rows(sketch)
        sketch.persons += self._free(sketch)
        sketch.persons += self._winners(sketch)
        if "·" in sketch.text:
            sketch.persons += self._dotted(sketch)

    def _rows(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names that stand in a row: 乌日娜、额尔德尼、斯琴图雅."""
        known = {p.begin for p in sketch.persons}
        for match in self._reader.spelling.rows(sketch.text):
            begin = match.start()
            *_, last = items = match.group().split("、")
            if self._is_slogan(items):
                continue
            for item in items:
                if item is last and item[-1] == "说" and item[:-1] in self._reader.spelling.parts:
                    item = item[:-1]
                end = begin + len(item)
                if (
                    begin not in known
                    and item not in self._lexicons.words
                    and item not in self._lexicons.not_names
                    and not self._others.excluded(sketch, begin, end)
                ):
                    yield PersonName(begin, end, item, 0.78, "list")
                begin = end + 1

    def _is_slogan(self, items: Sequence[str]) -> bool:
        """Whether a row says of one place what it is to be, word for word: 平安金山、安居金山."""
        firsts = [self._lexicons.words.get(item[:2]) for item in items]
        worded = all(word is not None and word.tag[:1] in "av" for word in firsts)
        return len({item[2:] for item in items}) == 1 and worded

    def _free(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names put together of known parts, where a word ends before them: 索朗多吉说, 走进|索朗多吉|家."""
        text, spelling = sketch.text, self._reader.spelling
        covered: set[int] = set()
        ends: set[int] | None = None
        for match in spelling.free.finditer(text):
            at, last = match.start(), match.end()
            while at < last - 2:
                end = spelling.whole(text, at) if text[at : at + 2] in spelling.opens else at
                size = end - at
                if size < 3:
                    at += 1
                    continue
                if ends is None:
                    ends = _ends(sketch)
                    covered = {i for p in sketch.persons for i in range(p.begin, p.end)}
                if at in covered or end - 1 in covered:
                    at += 1
                    continue
                if (
                    self._begins(text, at, ends, sure=size > 3)
                    and self._ends_well(text, at, end)
                    and text[at:end] not in self._lexicons.words
                    and not self._others.excluded(sketch, at, end)
                ):
                    yield PersonName(at, end, text[at:end], 0.78, "subject")
                    at = end
                else:
                    at += 1

    def _begins(self, text: str, begin: int, ends: set[int], *, sure: bool) -> bool:
        """Whether a mark, a place, a role or, for a `sure` name, another word ends right before a name."""
        before = text[begin - 1 : begin]
        if not "㐀" <= before <= "鿿":
            return before not in _DOTS
        if text[begin] == "的":
            return False
        if begin in ends:
            return True
        if not sure or text[begin - 1 : begin + 1] in self._lexicons.words:
            return False
        return before in _LEADS or text[max(0, begin - 2) : begin] in self._lexicons.words

    def _ends_well(self, text: str, begin: int, end: int) -> bool:
        """Whether what follows such a name speaks for one."""
        following = text[end : end + 1]
        if following in _MARKS:
            return end - begin > 3 and following in "、，等"
        if following in _OF_PLACE or following in _DOTS:
            return False
        if self._reader.bordered(text, end, least=3 if end - begin > 3 else 4):
            return True
        return end - begin > 3 and (following in _GOES_ON or self._reader.right(text, end, text[begin:end]) > 0.2)

    def _dotted(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names with a dot that no title leads to: 会见了|约翰·史密斯, 松坪村的|托合提·麦提努日."""
        text = sketch.text
        covered = {i for p in sketch.persons for i in range(p.begin, p.end)}
        ends = _ends(sketch)
        dot = text.find("·")
        while dot >= 0:
            begin = self._abroad_from(text, dot)
            name = self._reader.at(text, begin) if begin < dot and dot not in covered else None
            if name is None or name.end < dot + 3 or not self._abroad(text[begin : name.end]):
                begin = self._opened(text, dot, ends)
                name = self._reader.at(text, begin) if begin < dot and dot not in covered else None
                name = name if name is not None and self._of_parts(text, name, dot) else None
            if name is not None and not self._others.excluded(sketch, begin, name.end):
                yield PersonName(begin, name.end, text[begin : name.end], 0.8, "subject")
            dot = text.find("·", dot + 1 if name is None else max(name.end, dot + 1))

    def _abroad_from(self, text: str, dot: int) -> int:
        """Where a name from abroad begins whose first part ends at a dot; the dot itself where none does."""
        begin = dot
        while begin > max(0, dot - 7) and text[begin - 1] in self._sounds:
            begin -= 1
        before = text[begin - 1 : begin]
        cut = before in _DOTS or before in self._lexicons.transliteration or dot - begin < 2
        return dot if cut else begin

    def _opened(self, text: str, dot: int, ends: set[int]) -> int:
        """Where a first part begins that is spelt by sound, behind a mark, a place, a role or a word; else the dot."""
        spelling, first = self._reader.spelling, dot
        while first > max(0, dot - 7) and text[first - 1] in spelling.letters:
            first -= 1
        found = [at for at in range(first, dot - 1) if self._begins(text, at, ends, sure=True)]
        whole = [at for at in found if spelling.whole(text, at) == dot]
        known = [at for at in found if spelling.begun(text, at) > at]
        return next(iter((*whole, *known, *found)), dot)

    def _of_parts(self, text: str, name: NameReading, dot: int) -> bool:
        """Whether both parts begin as known ones do or are spelt by sound, and neither is a word of its own."""
        return name.end > dot + 2 and self._is_part(text, name.begin, dot) and self._is_part(text, dot + 1, name.end)

    def _is_part(self, text: str, begin: int, end: int) -> bool:
        string, spelling = text[begin:end], self._reader.spelling
        if string in self._lexicons.words and string not in spelling.parts:
            return False
        return spelling.begun(text, begin) > begin or spelling.characters.issuperset(string)

    def _abroad(self, string: str) -> bool:
        """Whether a string with dots is spelt as names from abroad are."""
        plain = string.replace("·", "")
        sure = sum(character in self._sure for character in plain)
        return 5 * sure >= 2 * len(plain) and all(character in self._sounds for character in plain)

    def _winners(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names between a place and what was won: 来自城关镇|何某|获得第一名、东街村|郭某|获得第二名."""
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        ends: set[int] | None = None
        for match in near(_PLACED, text, _WON, before=3, after=20):
            if ends is None:
                ends = {c.end for c in sketch.communities}
            last = match.start()
            for begin in range(last - 2, max(0, last - 8), -1):
                if begin in ends or (text[begin - 1] == "的" and begin - 1 in ends):
                    barred = begin in known or self._lists.barred(text, NameReading(begin, last, 2.0))
                    if not barred and self._wins(text[begin:last]):
                        yield PersonName(begin, last, text[begin:last], 0.78, "attached")
                    break

    def _wins(self, string: str) -> bool:
        """Whether a whole string can be a name: by surname and length, or as one spelt from another language."""
        if string in self._lexicons.words or string[-1] in _TEAMS or string in self._lexicons.not_names:
            return False
        spelling = self._reader.spelling
        if spelling.whole(string, 0) == len(string) or all(character in spelling.openings for character in string):
            return True
        return len(string) < 4 and self._reader.characters(string) > -1.0


def _ends(sketch: Sketch) -> set[int]:
    """Where places, bodies, titles and roles end."""
    ends = {c.end for c in sketch.communities} | {o.end for o in sketch.organisations}
    return ends | {end for _, end, _ in sketch.hits.titles} | {end for _, end, _ in sketch.hits.roles}

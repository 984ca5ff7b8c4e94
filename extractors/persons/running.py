"""Sketch -> persons in running text, where characters and the words on both sides leave no doubt: 移民|陈某|就起床."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.names.reader import NameReader, NameReading
from extractors.persons.other_things import PLACE_ENDS, OtherThings
from extractors.persons.seeking import PersonSeeker
from extractors.posts.name_lists import NameLists
from extractors.sketch import PersonName, Sketch
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["JOINS", "KNOWN", "RunningNames"]

JOINS = frozenset("但后且而若故由同自")
"""Words of one character that are very rare surnames: where no title leads to a name, they begin none."""
KNOWN = 20.0
"""Surnames so common that 向 before them is no surname, nor one so rare as 司 or 应 in running text: 外资司|周某."""
_RARE = 5.0
_LIKELY = 2.6
"""A name in running text must have characters this name-like."""
_LIKELY_BOTH = 4.2
"""The same with what follows."""
_LIKELY_WORD = 5.5
"""The same where the given name is a word as well: 吴|秀峰."""
_COMMON = 12.0
"""Places at most this rare are none of a name's characters: 上海, but 吴国|彪."""
_LAND = frozenset("山林河园泉峰海江湖田")
"""What places are called after behind a family, which then is none of a name: 罗家|山, but 廖家同."""
_JOINED, _JOINED_SHORT = 1.4, 2.6
"""A name joined to another must be this likely, and one of two characters this much."""
_JOINED_ACTING, _ACTING = 0.5, 1.5
"""One of three characters before what persons surely do: 甲和|龙安清|分别."""
_UPON = frozenset("将把被")
_ACTS, _ACTS_SHORT = 0.5, 2.4
"""What stands between who does something and to whom, and how likely the former's name must be, of three characters
and of two."""
_GIVEN = -0.5
"""Both characters of its given name must be at least this likely."""
_AND = frozenset("和与及、")
_DOTS = frozenset("·•・‧-")
_SINGLE = frozenset("了着由请让据跟向替对和与同把给像找叫听帮陪为及是的在被将从到以于使当如位家但而")
"""Words of one character that stand before names."""


class RunningNames(PersonSeeker):
    """Finds names that no title, role or frame gives away."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, lists: NameLists, others: OtherThings) -> None:
        """Takes the shared vocabulary, the readers of names, and what is no name."""
        super().__init__(lexicons, reader, lists, others)
        self._things = lexicons.person_words["thing_end"]
        first = "".join(c for c, given in lexicons.given_chars.items() if given.middle > _GIVEN)
        second = "".join(c for c, given in lexicons.given_chars.items() if given.last > _GIVEN)
        self._likely = re.compile(rf"{reader.surname_class}(?=[{first}][{second}])")

    def find(self, sketch: Sketch) -> None:
        """Adds them to the sketch, and then those joined to persons found."""
        sketch.persons += self._anywhere(sketch)
        sketch.persons += self._joined(sketch)
        sketch.persons += self._upon(sketch)

    def _anywhere(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names of three characters in running text, where these and the words on both sides leave no doubt."""
        text, words, reader = sketch.text, self._lexicons.words, self._reader
        known = {i for p in sketch.persons for i in range(p.begin, p.end)}
        for match in self._likely.finditer(text):
            begin = match.start()
            end = begin + 3
            string = text[begin:end]
            if begin in known or end - 1 in known or self._unlike(text, begin, string):
                continue
            characters = reader.characters(string)
            right = reader.right(text, end, string)
            if right < 0.5:
                continue
            name = NameReading(begin, end, characters + right)
            if self.runs_on(text, name) or self._lists.barred(text, name):
                continue
            if characters + right < (_LIKELY_WORD if string[1:] in words else _LIKELY_BOTH):
                continue
            if self._parts(text, begin) and not self._others.excluded(sketch, begin, end):
                yield PersonName(begin, end, string, 0.78, "anywhere")

    def _unlike(self, text: str, begin: int, string: str) -> bool:
        """Whether the characters of a string, or those beside it, say that it is no name."""
        if string in self._lexicons.not_names:
            return True
        word, surnames = self._lexicons.words.get(string[:2]), self._lexicons.surnames
        following = self._lexicons.words.get(text[begin + 2 : begin + 4])
        family = string[1] == "家" and surnames.get(string[0], 0.0) > _RARE and string[2] not in _LAND
        family = family and following is None
        if word is not None and not family and (word.tag != "ns" or word.cost < _COMMON):
            return True
        before = text[begin - 1 : begin]
        if (
            self._reader.characters(string) < _LIKELY
            or string[0] in "于和字"
            or string[1] in "村镇乡"
            or before == "《"
        ):
            return True
        if before + string[0] in surnames or (surnames[string[0]] < _RARE and surnames.get(string[1], 0.0) > KNOWN):
            return True
        return (
            text[begin + 3 : begin + 4] in _DOTS
            or string[2] in self._things
            or text.startswith(self._reader.addresses, begin + 1)
        )

    def _joined(self, sketch: Sketch) -> Iterator[PersonName]:
        """Rarer names joined to one that is known, up to a mark or to what persons do: 武某与|贺某|当选."""
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        for person in sketch.persons:
            if text[person.end : person.end + 1] not in _AND or person.end + 1 in known:
                continue
            begin = person.end + 1
            name = self._reader.at(text, begin, due=True, firm=False)
            if name is None or name.score < _JOINED_ACTING:
                continue
            string = text[begin : name.end]
            if not self._reader.bordered(text, name.end, least=3 if len(string) == 3 else 4):
                continue
            spelt = self._reader.spelling.whole(text, begin) == name.end
            acts = len(string) == 3 and self._reader.right(text, name.end, string) > _ACTING
            least = _JOINED_ACTING if acts else _JOINED if len(string) > 2 or spelt else _JOINED_SHORT
            if name.score < least or string in self._lexicons.words or self._lists.barred(text, name):
                continue
            if string[-1] not in PLACE_ENDS and not self._others.excluded(sketch, begin, name.end):
                yield PersonName(begin, name.end, string, 0.75, "list")

    def _upon(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names that open a clause, before what is done to one who is known: |吴某|将周某告上法庭."""
        text, known = sketch.text, {p.begin for p in sketch.persons}
        for person in sketch.persons:
            if text[person.begin - 1 : person.begin] not in _UPON:
                continue
            for begin in (person.begin - 4, person.begin - 3):
                string = text[max(0, begin) : person.begin - 1]
                opens = begin == 0 or (begin > 0 and not "㐀" <= text[begin - 1] <= "鿿")
                if not opens or begin in known or string in self._lexicons.words or string in self._lexicons.not_names:
                    continue
                name = NameReading(begin, person.begin - 1, self._reader.characters(string))
                least = _ACTS if len(string) > 2 else _ACTS_SHORT
                if name.score <= least or self._lists.barred(text, name):
                    continue
                if not self._others.excluded(sketch, begin, name.end):
                    yield PersonName(begin, name.end, string, 0.78, "subject")

    def runs_on(self, text: str, name: NameReading) -> bool:
        """Whether a joining word stands before a name, which begins one character later: 向|梁惠珍, 但|玉荣."""
        first = text[name.begin]
        if first in JOINS and text[name.begin - 1 : name.begin].strip():
            return True
        return first == "向" and self._lexicons.surnames.get(text[name.begin + 1], 0.0) > KNOWN

    def _parts(self, text: str, begin: int) -> bool:
        """Whether a word ends right before a name: not so for 格|林斯潘."""
        before, words = text[max(0, begin - 2) : begin], self._lexicons.words
        if not before or not "㐀" <= before[-1] <= "鿿":
            return before[-1:] not in _DOTS or not before
        if text[begin - 1 : begin + 1] in words or text[begin - 1 : begin + 2] in words:
            return False
        return before in words or before[-1] in _SINGLE

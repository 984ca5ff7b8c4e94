"""Sketch -> persons told by what they are called after their names: 某某同志, 某某等10人, 某某夫妇, 某某家庭."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.names.reader import NameReader
from extractors.persons.other_things import OtherThings
from extractors.persons.seeking import PersonSeeker
from extractors.posts.name_lists import NameLists
from extractors.sketch import PersonName, Sketch
from extractors.text.scanning import opened
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["AddressedNames"]

_COMRADE = re.compile(
    r"同志(?!们)|同学(?![们会录聚家])|等[\d一二两三四五六七八九十]{1,3}[名位](?!额|次)|等[\d一二三四五六七八九十]{1,3}(?:人|名同志|位同志|名干部|名学生|名教师|名个人)"
)
_ADDRESS = "(?&household)|一家(?![三两企公单医])|家庭?(?=[，。、；中里门院的获荣等与和及被])"
"""What people are called after their full names, or what is theirs."""
_ADDRESSED = 2.0
"""A name before one of these must be this name-like."""
_ADDRESSED_THERE = 1.2
"""The same right behind a place: 城关镇|费新根家庭."""
_SURE = 4.0
"""One this likely needs no word before it: 柳林|张彦杰家庭."""
_TAKES = frozenset("经是的在到对为给向问望访让请把被和与由了及见帮助谢进替跟同以去")
"""Characters that end words before somebody's name."""


class AddressedNames(PersonSeeker):
    """Finds names by the word right behind them."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, lists: NameLists, others: OtherThings) -> None:
        """Takes the shared vocabulary, the readers of names, and what is no name."""
        super().__init__(lexicons, reader, lists, others)
        classes = lexicons.person_words
        self._address, self._opens_address = classes.pattern(_ADDRESS), classes.pattern("(?^household)|[一家]")

    def comrades(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names before 同志, whoever they are, or before the number of those who are meant: 林某、赵某等10人."""
        text = sketch.text
        known = {p.end for p in sketch.persons}
        for match in _COMRADE.finditer(text):
            end, counted = match.start() - text.endswith("等", 0, match.start()), match.group()[0] == "等"
            name = None if end in known else self._reader.before(text, end, 0)
            if name is None or name.score < 1.5 or self._lists.barred(text, name):
                continue
            listed = self._lists.before(sketch, name.begin - 1, threshold=0.8) if text[name.begin - 1] in "、和" else []
            for one in (*listed, name):
                if one.end not in known and not self._others.excluded(sketch, one.begin, one.end, person=counted):
                    yield PersonName(one.begin, one.end, text[one.begin : one.end], 0.82, "subject")

    def addressed(self, sketch: Sketch) -> Iterator[PersonName]:
        """Full names before a form of address, or before their home: 刘淑珍夫妇, 在孙保金和武守新家."""
        text, words = sketch.text, self._lexicons.words
        known = {p.end for p in sketch.persons}
        for match in opened(self._address, text, self._opens_address):
            end, home = match.start(), match.group() == "家"
            names = [] if end in known else self._lists.before(sketch, end, threshold=_ADDRESSED)
            for name in names:
                string = text[name.begin : name.end]
                given = words.get(string[1:]) if home else None
                common = given is not None and given.cost < 15.0
                if len(string) != 3 or string in self._lexicons.not_names or common:
                    break
                placed = name.begin in sketch.community_ends
                sure = self._reader.characters(string) > _SURE and text[name.begin - 1 : name.begin + 1] not in words
                if not placed and not sure and not self._parts(text, name.begin):
                    break
                if self._reader.characters(string) < (_ADDRESSED_THERE if placed else _ADDRESSED):
                    break
                if name.end not in known and not self._others.excluded(sketch, name.begin, name.end):
                    yield PersonName(name.begin, name.end, string, 0.8, "subject")

    def _parts(self, text: str, begin: int) -> bool:
        """Whether a mark, a word or one that takes a person ends right before a name."""
        before = text[begin - 1 : begin]
        if not "㐀" <= before <= "鿿":
            return True
        if before in _TAKES:
            return text[begin - 1 : begin + 1] not in self._lexicons.words  # 走访|对象家庭
        if before in "年月日" and text[begin - 2 : begin - 1].isdigit():
            return True
        words = self._lexicons.words
        return text[begin - 1 : begin + 1] not in words and text[max(0, begin - 2) : begin] in words

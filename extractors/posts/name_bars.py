"""What reads like a name and is none: 员们, 老王, 向|群众, 家|喻户晓."""

from __future__ import annotations

import re
from collections.abc import Container

from extractors.names.doubts import NameDoubts
from extractors.names.reader import NameReader, NameReading
from extractors.posts.name_worded import WordedNames
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["NameBars", "is_half"]

_WATERS = frozenset("河江溪湖渠库沟")
_LEVELS = frozenset("省市区县旗州镇乡村街社")
"""What two of which make no given name: 向|镇村干部."""
_TITLE_ENDS = frozenset("长任记席员")
_OF_DISTRICT = frozenset("委政直属四五六七八九两各")
"""What follows 区 as a level, which then is no surname: 区|四大班子."""
_NAMED = 0.5
"""A name this likely behind 由 is a name, and 由 no surname: 第二名|由|王海夺得."""
_SURE = 2.8
"""A name this likely before what persons do is none of the phrases that look like names: 县长任光学|主持."""
_LISTED = 1.0
"""The same between an official's title and the next one's: 副主任封通海，|县政协."""
_WORKPLACES = frozenset("站所店厂队班馆校院局")
"""Characters that places of work end in, which are no names before those who work there: 文健站|照服员."""
_BUILT = frozenset("桥庙寺塔亭")
"""Characters that what is built ends in: 木拱桥."""
_SURNAME = 5.0
"""A character this common as a surname hardly begins a given name: 但|李强."""
_WISHES = frozenset("祝谢")
"""Surnames that say what is wished to whoever is addressed: 祝|王奶奶."""
_WORD_SURNAMES = frozenset("同但都和上国修别才更起占展自向由从有且若还后")
"""Surnames that are far more often words: 站长|都|到场."""
_ITEM_ENDS = frozenset("，。；）)")
"""What ends the last item of a list."""
_LEARNS = re.compile("[㐀-鿿]?(?:同志|老师|同学)?学习")
"""What shows that 向 is no surname: 教师|向|倪芳椿|学习."""
_OF_PLACE = re.compile("[村镇乡]|社区|街道|小区|[新屯嘎苏][村镇查木]|居[民委]")
"""What makes a place of the characters before it: 向|龙泉|村."""


class NameBars:
    """Judges what stands where a name is due."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, worded: WordedNames, doubts: NameDoubts) -> None:
        """Takes the shared vocabulary, the reader of single names, and what tells words and phrases from names."""
        self._lexicons = lexicons
        self._reader = reader
        self._worded = worded
        self._doubts = doubts

    def barred(self, text: str, name: NameReading, *, headed: bool = False) -> bool:
        """Whether what reads like a name is none: 员们, 老王, 张某, 李先生; `headed`: a title leads its list."""
        string = text[name.begin : name.end]
        if "·" in string:
            return "某" in string or string[0] in "与及的员们等则也还就并均已"
        if string[0] in _WORD_SURNAMES and self._reader.borne.behind_title(text, name.begin, name.end):
            return False
        if (
            string[0] in "与及的员们等则也还就并均已各"
            or string.startswith(("全体", "家拉"))
            or (string[0] == "和" and self._joins(text, name))
            or string in self._lexicons.titles
            or string[1:] in self._lexicons.titles
            or (string[:2] in self._lexicons.roles and string[2:] in self._lexicons.surnames)
        ):
            return True
        no_name = string in self._lexicons.not_names and string not in self._lexicons.name_parts
        if no_name and string[0] not in self._lexicons.surnames:
            return True
        if string[-1] in "地得" and string[:-1] in self._lexicons.words:
            return True
        titled = text[name.begin - 1 : name.begin] in _TITLE_ENDS
        if no_name and not titled and self._worded.is_thing(string):
            return True
        filled = string[0] in "但且而故若由从有才把" and self._filled(text, name)
        if string[0] in "但且而故若" and not filled and (name.score < (2.0 if titled else 3.6) or len(string) == 2):
            return True
        if string[0] == "由" and not titled and self._reader.characters(string[1:]) > _NAMED:
            return True
        unlikely = string[0] in "由从有才把" and not filled and name.score < (2.0 if titled else 3.0)
        if unlikely and self._reader.spelling.begun(text, name.begin) == name.begin:
            return True
        watered = string[-1] in _WATERS and text.startswith(self._lexicons.post_words["of_water"], name.end)
        if watered or is_half(text, name.begin, name.end, self._lexicons.words):
            return True
        if self._of_place(text, name, titled=titled or headed):
            return True
        if string[0] == "向" and self._towards(text, name):
            return True
        small = string[0] in "小阿" and len(string) == 2 and string not in self._lexicons.name_parts
        if (small or string[0] == "老") and string[1] in self._lexicons.surnames:
            return True
        sure = titled and len(string) == 3 and self._is_sure(text, name)
        phrase = not sure and self._doubts.phrase(text, name.begin, name.end, self._reader.characters(string))
        if phrase or self._doubts.inside(text, name.begin, name.end):
            return True
        wished = not titled and len(string) == 2 and string[0] in _WISHES and string[1] in self._lexicons.surnames
        wished = wished and text.startswith(self._reader.addresses, name.end)
        return "某" in string or wished or text.startswith(self._reader.addresses, name.begin + 1)

    def _of_place(self, text: str, name: NameReading, *, titled: bool) -> bool:
        """Whether a place, its level or a place of work is read as a name: 王镇, 木拱桥, 文健站|照服员."""
        string = text[name.begin : name.end]
        placed = string[1] in ("村镇乡县副老总太" if len(string) == 2 else _LEVELS)
        if placed and (len(string) == 2 or (len(string) == 3 and string[2] in _LEVELS)):
            return True
        if (string[0] == "区" and string[1] in _OF_DISTRICT) or (
            string[0] == "齐" and string[:2] in self._lexicons.not_names and name.score < _SURE
        ):
            return True
        if len(string) == 3 and string[-1] in _BUILT and string[1:] in self._lexicons.words and not titled:
            return True
        return len(string) == 3 and string[-1] in _WORKPLACES and self._reader.opens(text, name.end)

    def _joins(self, text: str, name: NameReading) -> bool:
        """Whether 和 joins what follows it, and is no surname: 书记和|镇长, but not 党委书记|和四付、乡长."""
        string = text[name.begin : name.end]
        surname = self._lexicons.surnames.get(string[1], 0.0)
        titled = text[name.begin - 1 : name.begin] in _TITLE_ENDS
        if string[1:] in self._lexicons.roles and not (titled and text[name.end : name.end + 1] in "、，"):
            return True  # 会员代表|和|嘉宾, but not 管委会主任|和亚军、
        official = titled and self._goes_on(text, name.end)
        if name.score >= 3.6:
            return surname > 10.0
        words = self._lexicons.words
        return not official or len(string) != 3 or surname > 0 or string[1:] in words or string[:2] in words

    def _filled(self, text: str, name: NameReading) -> bool:
        """Whether an item of a list is a surname that is a word too and a given name that is none: 、才立新、."""
        string, following = text[name.begin : name.end], text[name.end : name.end + 1]
        opened = text[name.begin - 1 : name.begin] in ("、", "：")
        if len(string) != 3 or not (following == "、" or (opened and following in _ITEM_ENDS)):
            return False
        surname = self._lexicons.surnames.get(string[1], 0.0) > _SURNAME
        return not surname and string[1:] not in self._lexicons.words and self._reader.characters(string) > _NAMED

    def _is_sure(self, text: str, name: NameReading) -> bool:
        """Whether a name behind a title is likely enough for what stands behind it."""
        if name.score <= _LISTED:
            return False
        acts = self._reader.leads(text, name.end) or text[name.end : name.end + 1] == "等"
        return self._goes_on(text, name.end) or (name.score > _SURE and acts)

    def _goes_on(self, text: str, end: int) -> bool:
        """Whether a list of officials goes on behind a name: 法院院长包国庆、|县检察院, 副主任封通海，|资中县政协."""
        if text[end : end + 1] not in "、，":
            return False
        divisions = self._lexicons.divisions_by_name
        placed = text[end + 1 : end + 4] in divisions or text[end + 1 : end + 5] in divisions
        return placed or self._reader.opens(text, end + 1)

    def _towards(self, text: str, name: NameReading) -> bool:
        """Whether a word or surname that is no likely given name follows 向: 向|群众, 向|王书记, but not 向大庆、."""
        following = text[name.begin + 1 : name.begin + 3]
        if name.end - name.begin == 2 and self._lexicons.surnames.get(following[:1], 0.0) > 20.0:
            return True
        if _OF_PLACE.match(text, name.end) or _LEARNS.match(text, name.end):
            return True
        word = self._lexicons.words.get(following)
        if word is None or word.cost < 11.5:
            return word is not None
        ended = name.end - name.begin == 3 and self._reader.bordered(text, name.end)
        if ended and following not in self._lexicons.divisions_by_name and word.cost > 12.5:
            return False
        return self._reader.characters(text[name.begin : name.end]) < 2.8


def is_half(text: str, begin: int, end: int, words: Container[str]) -> bool:
    """Whether what reads like a name is the rest of a word, or a family: 家|喻户晓, 田氏."""
    if end - begin == 3:
        return begin > 0 and text[begin - 1 : end] in words
    return end - begin == 2 and text[end - 1] == "氏"

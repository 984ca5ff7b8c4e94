"""Lists of names: after a post or a role (副县长张某、李某), and before what they are elected or named to be."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from extractors.names.doubts import NameDoubts
from extractors.names.reader import NameReader, NameReading
from extractors.names.rolls import Rolls
from extractors.posts.name_worded import WordedNames
from extractors.posts.words import JOINERS, NOTE
from extractors.sketch import NamedOrganisation, Sketch
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["NameLists", "is_half"]

_NOTED = re.compile(r"[（(][^（）()]{1,12}[）)]$")
_DOTTED = re.compile("[㐀-鿿]{1,7}([·•・‧])[㐀-鿿]{1,8}(?:[·•・‧][㐀-鿿]{1,7})?$")
"""A name of parts with dots between: 艾力·买买提."""
_HAN = re.compile("[㐀-鿿]+")
_BETWEEN = re.compile("([㐀-鿿]{2,3})、")
_WATERS = frozenset("河江溪湖渠库沟")
_OF_WATERS = (
    *("县级", "市级", "镇级", "乡级", "村级", "级河", "河长", "湖长", "河段", "段", "流域", "沿岸", "两岸"),
    *("景区", "风景", "公园", "湿地", "水库", "度假"),
)
"""What stands after a river's or lake's name, and after nobody's: 某某河|县级河长, 龙泉湖|景区."""
_LEVELS = frozenset("省市区县旗州镇乡村街社")
"""What two of which make no given name: 向|镇村干部."""
_TITLE_ENDS = frozenset("长任记席员")
_OF_DISTRICT = frozenset("委政直属四五六七八九两各")
"""What follows 区 as a level, which then is no surname: 区|四大班子."""
_SURE = 2.8
"""A name this likely before what persons do is none of the phrases that look like names: 县长任光学|主持."""
_OF_PLACE = re.compile("[村镇乡]|社区|街道|小区|[新屯嘎苏][村镇查木]|居[民委]")
"""What makes a place of the characters before it: 向|龙泉|村."""
_ROLLED = 2.5
"""How likely a name is that stands in a roll of names."""
_NO_ITEM = re.compile("[的了等是在与和及为由从对把]")


class NameLists:
    """Reads names that stand in a row."""

    def __init__(self, lexicons: Lexicons, reader: NameReader) -> None:
        """Takes the shared vocabulary and the reader of single names."""
        self._lexicons = lexicons
        self._reader = reader
        self._worded = WordedNames(lexicons, reader)
        self.rolls = Rolls(lexicons, reader)
        self._doubts = NameDoubts(lexicons, reader.spelling)

    def after(
        self,
        sketch: Sketch,
        begin: int,
        starts: frozenset[int],
        *,
        threshold: float,
        firm: bool = True,
        inside: bool = False,
    ) -> list[NameReading]:
        """The names that stand at `begin` as a list: 张某、李某和王某; `inside`: an earlier one was read before.

        `firm`: the first may be a common word too (高峰), as after a title with its organisation.
        """
        text = sketch.text
        rolled = self.rolls.names(text)
        names: list[NameReading] = []
        at = begin
        while at not in starts or not names:
            name = self._reader.at(text, at, due=True, firm=firm or bool(names))
            if name is not None and not names and firm and threshold < 0:
                name = self._lowered(text, name, threshold)
            if name is None or name.score < threshold:
                name = self._reader.listed(text, at) if names or inside else self._reader.said_again(text, at)
                name = self._between(text, at) if name is None and len(names) > 1 else name
            if name is None or name.score < threshold or self.barred(text, name):
                name = self._worded.at(text, at, listed=bool(names) or inside) if firm or names else None
            if at in rolled:
                name = NameReading(at, rolled[at], max(_ROLLED, name.score if name else 0.0))
            if name is None:
                break
            if text[name.begin] == "原" and _was(sketch, name.begin + 1, name.end):
                break
            if names and not self._listed(sketch, name, starts):
                break
            names.append(name)
            at = name.end
            note = NOTE.match(text, at)
            if note is not None:
                at = note.end()
            joiner = JOINERS.match(text, at)
            if joiner is None or (joiner.group() in "，," and not self._comma_list(text, names, at)):
                break
            at = joiner.end()
        return names

    def _between(self, text: str, begin: int) -> NameReading | None:
        """An unlikely name between two commas of a list that began with names: 、曹旭、."""
        match = _BETWEEN.match(text, begin)
        if match is None or match.group(1) in self._lexicons.words or match.group(1) in self._lexicons.not_names:
            return None
        return NameReading(begin, match.end(1), 1.5) if self._reader.characters(match.group(1)) > -3.0 else None

    def _lowered(self, text: str, name: NameReading, threshold: float) -> NameReading:
        """A rarer name after a title with its organisation, where a mark or verb ends it: 代县长吕旅|与."""
        string = text[name.begin : name.end]
        near = threshold - 1.5 < name.score < threshold and string not in self._lexicons.words
        return name._replace(score=threshold) if near and self._reader.bordered(text, name.end) else name

    def _comma_list(self, text: str, names: Sequence[NameReading], comma: int) -> bool:
        """Whether a comma goes on with a list of names: 张某，李某，王某参加."""
        following = self._reader.at(text, comma + 1)
        return (
            len(names) > 1
            and following is not None
            and following.score > 2.5
            and text[following.end : following.end + 1] in "，,、"
        )

    def _listed(self, sketch: Sketch, name: NameReading, starts: frozenset[int]) -> bool:
        """Whether a later item of a list is a name, not the next body or title: 、王某 but not 、民政局."""
        if name.end in starts and any(u == name.end for u in starts) and sketch.text[name.end : name.end + 1] == "":
            return False
        return not any(
            o.begin <= name.begin < o.end and not _overrun(o, name) for o in sketch.organisations
        ) and not any(
            c.begin <= name.begin < c.end and c.known and not self._worded.holds(sketch.text, c, name)
            for c in sketch.communities
        )

    def verbal(self, string: str) -> bool:
        """Whether a string's surname is a verb or adverb elsewhere: 战, 来."""
        return self._doubts.begins_with_verb(string)

    def barred(self, text: str, name: NameReading) -> bool:
        """Whether what reads like a name is none: 员们, 老王, 张某, 李先生."""
        string = text[name.begin : name.end]
        if "·" in string:
            return "某" in string or string[0] in "与及的员们等则也还就并均已"
        if (
            string[0] in "与及的员们等则也还就并均已"
            or (string[0] == "和" and (name.score < 3.6 or self._lexicons.surnames.get(string[1], 0.0) > 10.0))
            or string[1:] in self._lexicons.titles
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
        if string[0] in "但且而故若" and (name.score < (2.0 if titled else 3.6) or len(string) == 2):
            return True
        unlikely = string[0] in "由从有才把" and name.score < (2.0 if titled else 3.0)
        if unlikely and self._reader.spelling.begun(text, name.begin) == name.begin:
            return True
        watered = string[-1] in _WATERS and text.startswith(_OF_WATERS, name.end)
        if watered or is_half(text, name.begin, name.end, self._lexicons.words):
            return True
        placed = string[1] in ("村镇乡县副老总" if len(string) == 2 else _LEVELS)
        if placed and (len(string) == 2 or (len(string) == 3 and string[2] in _LEVELS)):
            return True
        if (string[0] == "区" and string[1] in _OF_DISTRICT) or (
            string[0] == "齐" and string[:2] in self._lexicons.not_names and name.score < _SURE
        ):
            return True
        if string[0] == "向" and self._towards(text, name):
            return True
        small = string[0] in "小阿" and len(string) == 2 and string not in self._lexicons.name_parts
        if (small or string[0] == "老") and string[1] in self._lexicons.surnames:
            return True
        told = self._reader.leads(text, name.end) or self._goes_on(text, name.end)
        sure = titled and len(string) == 3 and name.score > _SURE and told
        phrase = not sure and self._doubts.phrase(text, name.begin, name.end, self._reader.characters(string))
        if phrase or self._doubts.inside(text, name.begin, name.end):
            return True
        if string[0] in "小阿" and string[-1] in "说和在从是也" and string[1] in self._lexicons.surnames:
            return True
        return "某" in string or text.startswith(self._reader.addresses, name.begin + 1)

    def _goes_on(self, text: str, end: int) -> bool:
        """Whether a list of officials goes on behind a name: 法院院长包国庆、|县检察院."""
        return text[end : end + 1] in "、，" and self._reader.opens(text, end + 1)

    def _towards(self, text: str, name: NameReading) -> bool:
        """Whether a word or surname that is no likely given name follows 向: 向|群众, 向|王书记, but not 向大庆、."""
        following = text[name.begin + 1 : name.begin + 3]
        if name.end - name.begin == 2 and self._lexicons.surnames.get(following[:1], 0.0) > 20.0:
            return True
        if _OF_PLACE.match(text, name.end):
            return True
        word = self._lexicons.words.get(following)
        if word is None or word.cost < 11.5:
            return word is not None
        ended = name.end - name.begin == 3 and self._reader.bordered(text, name.end)
        if ended and following not in self._lexicons.divisions_by_name and word.cost > 12.5:
            return False
        return self._reader.characters(text[name.begin : name.end]) < 2.8

    def _spelt(self, item: str) -> bool:
        words = self._lexicons.words
        return (
            all(c in self._lexicons.transliteration for c in item) and item[:2] not in words and item[-2:] not in words
        )

    def before(self, sketch: Sketch, end: int, *, threshold: float, joined: bool = True) -> list[NameReading]:
        """The names that stand before `end` as a list, the last of which is at least as likely as `threshold`."""
        text = sketch.text
        noted = _NOTED.search(text, max(0, end - 14), end)
        edge = noted.start() if noted else end
        last = self._before(sketch, edge, threshold)
        if last is None and joined:
            last = self._item(sketch, edge)
        if last is None:
            return []
        names = [last]
        while joined:
            begin = names[0].begin
            joiner = next((j for j in ("、", "以及", "和", "及", "与") if text.endswith(j, 0, begin)), None)
            if joiner is None:
                break
            edge = begin - len(joiner)
            noted = _NOTED.search(text, max(0, edge - 14), edge)
            edge = noted.start() if noted else edge
            name = self._item(sketch, edge) or self._before(sketch, edge, threshold)
            if name is None:
                break
            names.insert(0, name)
        return names

    def _dotted(self, sketch: Sketch, end: int) -> NameReading | None:
        """A name of two parts that ends there, after a title, a body or a mark: 县长|艾力·买买提|任."""
        match = _DOTTED.search(sketch.text, max(0, end - 20), end)
        if match is None:
            return None
        first = sketch.text.index(match.group(1), match.start())
        begins = [e for _, e, _ in sketch.hits.titles if match.start() < e < first]
        begin = max([match.start(), *begins, *(at for at in sketch.organisation_ends if match.start() < at < first)])
        begin = self._reader.dotted.unopened(sketch.text, begin, first)
        return NameReading(begin, end, 4.0) if first - begin > 1 else None

    def _before(self, sketch: Sketch, end: int, threshold: float) -> NameReading | None:
        known = next((p for p in reversed(sketch.persons[-6:]) if p.end == end), None)
        if known is not None:
            return NameReading(known.begin, end, 3.0)
        dotted = self._dotted(sketch, end)
        if dotted is not None:
            return dotted
        own = next((at for at in (end - 3, end - 2) if at in sketch.organisation_ends), 0)
        name = self._reader.before(sketch.text, end, own)
        if name is not None:
            name = self._reader.lengthened(sketch.text, name)
        if name is not None and name.begin in sketch.organisation_ends:
            name = NameReading(name.begin, name.end, name.score + 1.8)
        if name is None or name.score < threshold or self.barred(sketch.text, name) or _inside_known(sketch, name):
            return None
        return None if self._cuts(sketch.text, name.begin) else name

    def _cuts(self, text: str, begin: int) -> bool:
        """Whether a name read backwards would cut a common word in two: 赚|钱赢利; but not 县长|江某."""
        word = self._lexicons.words.get(text[max(0, begin - 1) : begin + 1])
        return (
            word is not None
            and len(text[max(0, begin - 1) : begin]) == 1
            and (word.cost < 11.0 and word.tag[:1] in "vad" and text[begin - 1] not in _TITLE_ENDS)
        )

    def _item(self, sketch: Sketch, end: int) -> NameReading | None:
        """A name that fills the room between two commas of a list, where it may be less usual: 、折睿、."""
        text = sketch.text
        begin = max(text.rfind(mark, max(0, end - 9), end) for mark in "、，：；。\n") + 1
        item = text[begin:end]
        if not 2 <= len(item) <= 8 or _NO_ITEM.search(item) or item in self._lexicons.words or not _HAN.fullmatch(item):
            return None
        if len(item) < 5 and self._reader.characters(item) > -2.0:
            name = NameReading(begin, end, 1.5)
        elif text[begin - 1 : begin] == "、" and (len(item) == 2 or self._spelt(item)):
            name = NameReading(begin, end, 1.0)
        else:
            return None
        known = any(o.begin < end and begin < o.end for o in sketch.organisations) or any(
            c.begin <= begin < c.end for c in sketch.communities
        )
        return None if known or self.barred(text, name) else name


def is_half(text: str, begin: int, end: int, words: Container[str]) -> bool:
    """Whether what reads like a name is the rest of a word, or a family: 家|喻户晓, 田氏."""
    if end - begin == 3:
        return begin > 0 and text[begin - 1 : end] in words
    return end - begin == 2 and text[end - 1] == "氏"


def _overrun(organisation: NamedOrganisation, name: NameReading) -> bool:
    """Whether an organisation by its ending alone runs over a sure name: 张立明|接待考察团."""
    own = organisation.row is None and organisation.base is None and not organisation.place and not organisation.level
    return own and organisation.begin == name.begin and name.score > 3.0


def _was(sketch: Sketch, begin: int, end: int) -> bool:
    """Whether a place or body begins right after 原, which then says that somebody was there: 原|武都区政协主席."""
    return any(c.begin == begin and c.end > end for c in sketch.communities) or any(
        o.begin == begin and o.end > end for o in sketch.organisations
    )


def _inside_known(sketch: Sketch, name: NameReading) -> bool:
    return any(o.begin < name.end and name.begin < o.end for o in sketch.organisations) or any(
        c.begin < name.end and name.begin < c.end for c in sketch.communities if c.known or c.end > name.begin + 1
    )

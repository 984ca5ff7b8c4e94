"""Lists of names: after a post or a role (副县长张某、李某), and before what they are elected or named to be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.names.doubts import NameDoubts
from extractors.names.reader import NameReader, NameReading
from extractors.names.rolls import Rolls
from extractors.posts.bodies import LOCAL
from extractors.posts.name_bars import NameBars
from extractors.posts.name_worded import WordedNames
from extractors.posts.status import before_comrade
from extractors.posts.words import JOINERS, NOTE
from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import last_of
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["NameLists"]

_NOTED = re.compile(r"[（(][^（）()]{1,12}[）)]$")
_CALLED = re.compile("(?:同志|先生|女士)[、和及与]")
"""How each of a list is called: 甲|同志|、乙同志."""
_DOTTED = re.compile("[㐀-鿿]{1,7}([·•・‧])[㐀-鿿]{1,8}(?:[·•・‧][㐀-鿿]{1,7})?$")
"""A name of parts with dots between: 艾力·买买提."""
_HAN = re.compile("[㐀-鿿]+")
_BETWEEN = re.compile("([㐀-鿿]{2,3})、")
_TITLE_ENDS = frozenset("长任记席员")
_ROLLED = 2.5
"""How likely a name is that stands in a roll of names."""
_LIKELY = 1.0
"""How name-like three characters behind a place must be to be one name."""
_MARK = re.compile("[，。；,;]")
_HARDLY = -4.0
"""How little name-like the last of a list of officials may be."""
_NO_ITEM = re.compile("[的了着等是在与和及为由从对把]")


_NO_OPENING = frozenset("和与及等并或兼的各全以为由在对向从到让给把被将就都也已")
"""With what no name begins that nothing but its place in a list tells."""


class NameLists:
    """Reads names that stand in a row."""

    def __init__(self, lexicons: Lexicons, reader: NameReader) -> None:
        """Takes the shared vocabulary and the reader of single names."""
        self._lexicons = lexicons
        self._reader = reader
        self._worded = WordedNames(lexicons, reader)
        self.rolls = Rolls(lexicons, reader)
        self._doubts = NameDoubts(lexicons, reader.spelling)
        self._bars = NameBars(lexicons, reader, self._worded, self._doubts)

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
        headed = not inside
        at = begin
        while at not in starts or not names:
            name = self._reader.at(text, at, due=True, firm=firm or bool(names))
            if name is not None and not names and (threshold < 0 if firm else name.score < threshold):
                name = self._lowered(text, name, threshold) if firm else self._led(text, name, threshold)
            if name is None or name.score < threshold:
                name = self._reader.listed(text, at) if names or inside else self._reader.said_again(text, at)
                name = self._between(text, at) if name is None and len(names) > 1 else name
                name = self._last(text, at) if name is None and names and headed else name
            if name is None or name.score < threshold or self._bars.barred(text, name, headed=headed and bool(names)):
                name = self._worded.at(text, at, listed=bool(names) or inside or not firm)
            if name is None and not names and firm and threshold < 0:
                name = self._framed(sketch, at)
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
            at += 2 * (_CALLED.match(text, at) is not None)
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

    def _last(self, text: str, begin: int) -> NameReading | None:
        """An unlikely name that ends a list of officials, at a mark or before what they do: 、叶扩，, 、秦想|参加."""
        if text[begin : begin + 1] not in self._lexicons.surnames or self._reader.opens(text, begin):
            return None
        for end in (begin + 2, begin + 3):
            string = text[begin:end]
            if not (_MARK.match(text, end) or self._reader.leads(text, end)) or string in self._lexicons.not_names:
                continue
            worded = string in self._lexicons.words or string[:2] in self._lexicons.words
            if not worded and self._reader.characters(string) > _HARDLY:
                return NameReading(begin, end, 1.5)
        return None

    def _framed(self, sketch: Sketch, begin: int) -> NameReading | None:
        """What fills the room between a title with its organisation and the next one's: 总经理|维特|、某公司董事长."""
        match = _BETWEEN.match(sketch.text, begin)
        if match is None or match.group(1) in self._lexicons.words or match.group(1)[0] in _NO_OPENING:
            return None
        listed = {o.begin for o in sketch.organisations} | {c.begin for c in sketch.communities}
        return NameReading(begin, match.end(1), 0.5) if match.end() in listed else None

    def _lowered(self, text: str, name: NameReading, threshold: float) -> NameReading:
        """A rarer name after a title with its organisation, where a mark or verb ends it: 代县长吕旅|与."""
        string = text[name.begin : name.end]
        near = threshold - 1.5 < name.score < threshold and string not in self._lexicons.words
        return name._replace(score=threshold) if near and self._reader.bordered(text, name.end) else name

    def _led(self, text: str, name: NameReading, threshold: float) -> NameReading:
        """A rarer name after a role, where a sure one stands beside it: 种植户付好章、|葛敏强."""
        if name.score < threshold - 1.5 or text[name.end : name.end + 1] not in "、和与":
            return name
        beside = self._reader.at(text, name.end + 1, due=True)
        sure = beside is not None and beside.score > _ROLLED and beside.end - beside.begin == 3
        return (
            name._replace(score=threshold) if sure and text[name.begin : name.end] not in self._lexicons.words else name
        )

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
        return self._bars.barred(text, name)

    def _spelt(self, item: str) -> bool:
        words = self._lexicons.words
        return (
            all(c in self._lexicons.transliteration for c in item) and item[:2] not in words and item[-2:] not in words
        )

    def before(self, sketch: Sketch, end: int, *, threshold: float, joined: bool = True) -> list[NameReading]:
        """The names that stand before `end` as a list, the last of which is at least as likely as `threshold`."""
        text = sketch.text
        noted = _NOTED.search(text, max(0, end - 14), end)
        edge = before_comrade(text, noted.start()) if noted else end
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
            edge -= 2 * text.endswith(("同志", "先生", "女士"), 0, edge)
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

    def behind_body(self, sketch: Sketch, end: int) -> bool:
        """Whether so many characters as a name has stand between a body or a town and `end`."""
        return any(_is_after_body(sketch, end - size) for size in (3, 2, 4))

    def _before(self, sketch: Sketch, end: int, threshold: float) -> NameReading | None:
        known = next((p for p in reversed(sketch.persons[-6:]) if p.end == end), None)
        if known is not None:
            return NameReading(known.begin, end, 3.0)
        dotted = self._dotted(sketch, end)
        if dotted is not None:
            return dotted
        own = next((at for at in (end - 3, end - 2) if _is_after_body(sketch, at)), 0)
        name = self.placed(sketch, end) or self._reader.before(sketch.text, end, own)
        if name is not None:
            name = self._reader.lengthened(sketch.text, name)
        if name is not None and _is_after_body(sketch, name.begin):
            name = NameReading(name.begin, name.end, name.score + 2.4)
        if name is None or name.score < threshold or self.barred(sketch.text, name) or _inside_known(sketch, name):
            return None
        return None if self._cuts(sketch.text, name.begin) else name

    def placed(self, sketch: Sketch, end: int) -> NameReading | None:
        """A likely name of three characters right behind a place: 城关镇|向代兴、."""
        string = sketch.text[max(0, end - 3) : end]
        if end - 3 not in sketch.community_ends or self._reader.characters(string) < _LIKELY:
            return None
        return NameReading(end - 3, end, self._reader.characters(string) + 1.0)

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
        begin = last_of("、，：；。\n", text, max(0, end - 9), end) + 1
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


def _overrun(organisation: NamedOrganisation, name: NameReading) -> bool:
    """Whether an organisation by its ending alone runs over a sure name: 张立明|接待考察团."""
    own = organisation.row is None and organisation.base is None and not organisation.place and not organisation.level
    return own and organisation.begin == name.begin and name.score > 3.0


def _is_after_body(sketch: Sketch, begin: int) -> bool:
    """Whether a body ends there, or a town or village, whose people are told of behind it."""
    place = sketch.community_ends.get(begin)
    return begin in sketch.organisation_ends or (place is not None and place.kind in LOCAL)


def _was(sketch: Sketch, begin: int, end: int) -> bool:
    """Whether a place or body begins right after 原, which then says that somebody was there: 原|武都区政协主席."""
    return any(c.begin == begin and c.end > end for c in sketch.communities) or any(
        o.begin == begin and o.end > end for o in sketch.organisations
    )


def _inside_known(sketch: Sketch, name: NameReading) -> bool:
    return any(o.begin < name.end and name.begin < o.end for o in sketch.organisations) or any(
        c.begin < name.end and name.begin < c.end for c in sketch.communities if c.known or c.end > name.begin + 1
    )

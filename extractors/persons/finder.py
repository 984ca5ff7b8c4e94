"""Sketch -> persons without an official title: after a role noun, in lists, as subjects, and named again later."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from extractors.names.reader import NameReader, NameReading
from extractors.persons.cued import CuedNames
from extractors.persons.framed import FramedNames
from extractors.persons.other_things import PLACE_ENDS, OtherThings
from extractors.persons.repeats import corrected, references, repeated
from extractors.persons.rows import are_things
from extractors.persons.running import JOINS, KNOWN, RunningNames
from extractors.persons.spelt import SpeltPersons
from extractors.posts.name_lists import NameLists
from extractors.sketch import PersonName, Sketch
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["PersonFinder"]

_FREE_OPENING = 2.4
"""A subject at the beginning of a sentence, before a verb that only persons take."""
_FUNCTION = re.compile("[某的了之所有们着过不]")
"""Characters that no doubtful name holds."""
_NOTE_BEFORE = re.compile(r"[（(][^（）()]{1,12}[）)]$")
_PROMPTS = "(?&prompts)[㐀-鿿]{1,6}$"
"""What makes people do something, before a role: a verb follows then, not a name."""
_AND_SO_MANY = re.compile("[和与及](?:另外?|其他|其余)?[\\d一二三四五六七八九十两几]+[名位个余多]")
"""Others who go with a person: 某某|和16名学子."""
_SO_MANY = re.compile("等[\\d一二三四五六七八九十百]{1,3}[名位人]")
"""How many those are of whom some are named: 甲、乙|等26人."""
_WIDE = frozenset(" 　")
_SIGNED = re.compile("[ 　][㐀-鿿]{2,4}(?:\\n|$)")
"""A name that signs a letter, after what its writer is: 读者 某某."""
_HONOURED = "岁的|“(?=[^”“，。]{2,10}”)(?:(?&honour_opening)[^”“，。]{1,7}”|[^”“，。]{1,7}(?&honour_ending)”)"
"""An age, or an honour in quotes, before a name: 72岁的潘某, “最美护士”罗某."""
_IN_ROLE = 1.2
"""A name after a role must be this likely."""
_TRADED = 3.0
"""The same after what only ends like a trade: 驯养员|许才亮."""
_FREE = 3.6
"""A subject without title or role must be this name-like, surroundings included."""
_SHORT = 0.6
"""How well a name of two characters must be bordered: by a mark, a verb or an adverb."""
_ITEM_ENDS = frozenset("、，。；：,;\n“”（）()")
"""Marks, which no verb is."""
_OFFICE_OF = "办的"
"""Behind a street's name, before those who work at its office: 周陵|办的|甲."""
_SURE = 4.0
"""A name of three characters in a list is sure from here."""
_LED = 0.7
"""How likely two must be on the whole before a verb that only persons take: 甲、乙|分别获奖."""
_TOLD_OF, _TOLD_OF_SHORT = 1.5, 4.0
"""How name-like three characters must be behind what is told of somebody, and how name-like two."""
_GROWS = frozenset("林树花果草木鱼砂水豆葱笋菜茶米酒药群")
"""How what grows or is made ends: 种植的|毛竹林, 制作的|方竹笋."""
_MANY = 2
"""So many sure names make a person of what a county is called by too."""
_FREE_REPEATED = 1.8
"""The same where the string stands bordered at least twice on the page."""

_GOES, _SPOTS = ("到", "赴", "入", "进", "往", "经"), frozenset("庄园屯楼湾沟坡寨堡店桥营坪岭坝圩塘铺集场")
"""What one goes by, and how places end, which then are nobody's names: 先后到|东韩庄、西徐庄."""


class PersonFinder:
    """Finds persons by role nouns, by lists, as subjects and by repetition."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, lists: NameLists) -> None:
        """Takes the shared vocabulary, the name reader and the reader of name lists."""
        self._lexicons = lexicons
        self._things = lexicons.person_words["thing_end"]
        self._says = tuple(sorted(lexicons.person_words["says"]))
        self._reader = reader
        self._lists = lists
        self._honoured = lexicons.person_words.pattern(_HONOURED)
        self._prompts = lexicons.person_words.pattern(_PROMPTS)
        self._others = OtherThings(lexicons)
        self._countries = tuple(sorted(word for word in lexicons.body_words["country"] if len(word) > 2))
        self._cued = CuedNames(lexicons, reader, lists, self._others)
        self._framed = FramedNames(lexicons, reader, lists, self._others)
        self._running = RunningNames(lexicons, reader, lists, self._others)
        self._spelt = SpeltPersons(lexicons, reader, lists, self._others)
        self.steps: tuple[Callable[[Sketch], None], ...] = (
            self._roles,
            self._spelt.find,
            self._listed,
            self._cued.find,
            self._between,
            self._acting,
            self._running.find,
            self._again,
        )
        """What `find` does, step by step: later rules build on what earlier ones are sure of."""
        self._trade = re.compile(rf"[员师匠工手](?<=[㐀-鿿][㐀-鿿].)(?={reader.surname_pattern})")
        self._subject = re.compile(rf"[，。；：！？、“”\n（(　 》,;:的](?={reader.surname_pattern})")

    def find(self, sketch: Sketch) -> None:
        """Adds persons to the sketch."""
        for step in self.steps:
            step(sketch)

    def _listed(self, sketch: Sketch) -> None:
        """Persons in a row."""
        sketch.persons += self._rolled(sketch)
        sketch.persons += self._in_lists(sketch)

    def _rolled(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names with nothing but spaces between."""
        known = {i for p in sketch.persons for i in range(p.begin, p.end)}
        for begin, end in self._lists.rolls.names(sketch.text).items():
            if begin not in known and end - 1 not in known and not self._others.named_otherwise(sketch, begin, end):
                yield PersonName(begin, end, sketch.text[begin:end].replace(" ", ""), 0.85, "list")

    def _between(self, sketch: Sketch) -> None:
        """Persons whose names what stands around them frames."""
        sketch.persons += self._framed.find(sketch)

    def _acting(self, sketch: Sketch) -> None:
        """Persons as subjects."""
        sketch.persons += self._subjects(sketch)

    def _again(self, sketch: Sketch) -> None:
        """Corrects what was found, and adds those who are named again later."""
        sketch.persons = corrected(sketch, self._reader)
        sketch.persons += repeated(sketch, self._reader)
        sketch.persons += references(sketch, self._lexicons)

    def _roles(self, sketch: Sketch) -> None:
        """Persons after role nouns, and after honours."""
        sketch.mark_named()
        ordinary = [(begin, end) for begin, end, row in sketch.hits.titles if row.kind == "ordinary"]
        longest: dict[int, int] = {}
        for begin, end in sorted([*ordinary, *((begin, end) for begin, end, _ in sketch.hits.roles)]):
            longest[begin] = end  # noqa: PERF403 the last of a beginning is its longest
        ends = set(longest.values())
        ends |= {match.end() for match in self._honoured.finditer(sketch.text)}
        trades = {match.end() for match in self._trade.finditer(sketch.text)} - ends
        ends |= trades
        known = {p.begin for p in sketch.persons}
        within = {at for begin, stop, _ in sketch.hits.titles for at in range(begin + 1, stop) if begin not in longest}
        for end in sorted(ends - within):
            if sketch.text.startswith("”", end):
                end += 1
            if end in known or end in longest or sketch.text.startswith(self._countries, end):
                continue  # 33岁的|俄罗斯姑娘
            end += sketch.text[end : end + 1] in _WIDE and _SIGNED.match(sketch.text, end) is not None
            least = _TRADED if end in trades else _IN_ROLE
            names = self._lists.after(sketch, end, frozenset(), threshold=least, firm=False)
            if end in trades and not (names and self._of_trade(sketch, names[0])):
                continue
            if names and (self._no_name(sketch.text, end, names[0]) or self._place(sketch.text, names[0])):
                continue
            quoted = names and sketch.text[end - 1] == "”"
            if quoted and self._others.named_otherwise(sketch, names[0].begin, names[0].end):
                continue
            for name in names or self._doubtful(sketch, end):
                string = sketch.text[name.begin : name.end]
                confidence = min(0.95, 0.65 + 0.06 * name.score)
                sketch.persons.append(PersonName(name.begin, name.end, string, confidence, "role"))

    def _of_trade(self, sketch: Sketch, name: NameReading) -> bool:
        """Whether a name behind what may be a trade leaves no doubt: 调音师|冉龙军, not 职工|程度."""
        text, begin = sketch.text, name.begin
        if text[begin - 1 : begin + 1] in self._lexicons.words or name.end - begin != 3:
            return False
        string = text[begin : name.end]
        worded = string[:2] in self._lexicons.words or string[1:] in self._lexicons.words
        return not worded and self._reader.right(text, name.end, string) >= _SHORT

    def _no_name(self, text: str, role_end: int, name: NameReading) -> bool:
        """Whether what reads like a name after a role is none: 妇|女儿|童, 引导牧民|储草, 标兵|和师德|先进个人."""
        if name.end - name.begin == 2 and self._prompts.search(text, max(0, role_end - 8), role_end):
            return text.count(text[name.begin : name.end]) == 1
        string = text[name.begin : name.end]
        if string[-1] == "县" and len(string) > 2:
            return True
        if string[0] in "和与" and string[1:] in self._lexicons.words:
            behind = self._lexicons.words.get(text[name.end : name.end + 2])
            if string[0] == "与" or (behind is not None and behind.tag[:1] in ("a", "b", "n")):
                return True  # 党员|和红梅|介绍 is somebody
        towards = text[name.begin] == "向" and self._lexicons.surnames.get(text[name.begin + 1], 0.0) > KNOWN
        return towards or (name.score < 3.0 and text[name.begin - 1 : name.begin + 1] == "儿童")

    def _place(self, text: str, name: NameReading) -> bool:
        """Whether a city or county begins there, said in full: 代表|林芝市委致谢."""
        return text[name.begin : name.end + 1] in self._lexicons.divisions_by_name

    def _doubtful(self, sketch: Sketch, begin: int) -> tuple[NameReading, ...]:
        """An unlikely name of three characters after a role, of which no two make a word: 村民矫日升突发."""
        text, words = sketch.text, self._lexicons.words
        if text[begin : begin + 1] not in self._lexicons.surnames:
            return ()
        name = self._reader.at(text, begin, due=True, firm=False)
        if name is None or name.score < -0.8 or name.end - begin != 3 or self._others.excluded(sketch, begin, name.end):
            return ()
        string = text[begin : name.end]
        if self._lists.barred(text, name) or self._lists.verbal(string) or string in self._lexicons.not_names:
            return ()  # 牧民|那达慕
        plain = (
            string[:2] not in words
            and string[:2] not in self._lexicons.not_names
            and (string[1:] not in words or text.startswith(self._reader.addresses, name.end))
            and not _FUNCTION.search(string)
        )
        return (name,) if plain and self._reader.right(text, name.end, string) >= 0.6 else ()

    def _in_lists(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names in a row with no title before them: 张某、李某、王某出席."""
        text = sketch.text
        done = {p.begin for p in sketch.persons}
        busy = -1
        for match in re.finditer("、", text):
            comma = match.start()
            if comma < busy or comma + 1 in done:
                continue
            noted = _NOTE_BEFORE.search(text, max(0, comma - 14), comma) if text[comma - 1] in "）)" else None
            edge = noted.start() if noted else comma
            first = self._lists.placed(sketch, edge) or self._reader.before(text, edge, max(0, busy))
            if first is None or first.score < 0.8 or not self._is_item(sketch, first, _MANY):
                continue
            if text[first.begin + 1 : first.end] in self._lexicons.titles or self._cuts(text, first.begin):
                continue
            if text.startswith(self._reader.addresses, first.begin + 1):
                continue
            rest = self._lists.after(sketch, comma + 1, frozenset(), threshold=0.2, inside=True)
            sure = sum(name.score > _SURE and name.end - name.begin == 3 for name in rest)
            rest = [name for name in rest if self._is_item(sketch, name, sure)]
            if not self._is_item(sketch, first, sure):
                continue
            names = [first, *rest]
            likely = sorted(self._reader.characters(text[n.begin : n.end]) for n in names)[len(names) > 2 :]
            mean = sum(likely) / len(likely)
            if len(names) < 2 or mean < self._least_mean(text, names) or are_things(text, names, self._things):
                continue
            busy = names[-1].end
            for name in names:
                if name.begin not in done:
                    yield PersonName(name.begin, name.end, text[name.begin : name.end], 0.8, "list")

    def _is_item(self, sketch: Sketch, name: NameReading, sure: int) -> bool:
        """Whether an item of a list is a person, though a county is called by two of its characters: 李长春, 黄石华.

        Such a one is where so many others of the list are `sure`.
        """
        if not self._others.excluded(sketch, name.begin, name.end):
            return True
        if sure < _MANY or name.end - name.begin != 3 or name.score <= _SURE:
            return False
        halves = {(name.begin + 1, name.end), (name.begin, name.end - 1)}
        return any((c.begin, c.end) in halves for c in sketch.communities)

    def _cuts(self, text: str, begin: int) -> bool:
        """Whether a name that begins there would cut a noun in two: 龙|井虾仁."""
        word = self._lexicons.words.get(text[begin - 1 : begin + 1]) if begin else None
        return word is not None and word.tag[:1] in "ns"

    def _least_mean(self, text: str, names: Sequence[NameReading]) -> float:
        """How name-like the items of a list must be on the whole: less so in long ones, or where a verb follows."""
        if any(n.end - n.begin == 2 and text[n.end - 1] in PLACE_ENDS for n in names):
            return 3.0
        if text[names[0].begin - 1 : names[0].begin] in _GOES and any(text[n.end - 1] in _SPOTS for n in names):
            return 9.0
        end = names[-1].end
        verb = text[end : end + 1] not in "、，。；,;\n" and self._reader.bordered(text, end)
        verb = verb or _SO_MANY.match(text, end) is not None
        if len(names) > 2 or verb:
            return 1.4 if len(names) > 2 else 1.2 if not self._reader.leads(text, end) else _LED
        string = text[names[-1].begin : end]
        acts = all(n.end - n.begin == 3 for n in names) and self._reader.right(text, end, string) >= _SHORT
        return 1.6 if acts and text[end : end + 1] not in _ITEM_ENDS else 2.2

    def _subjects(self, sketch: Sketch) -> Iterator[PersonName]:
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        first = (0,) if text[:1] in self._lexicons.surnames else ()
        for begin in (*first, *[match.end() for match in self._subject.finditer(text)]):
            if begin in known:
                continue
            name = self._reader.at(text, begin, least=_FREE_REPEATED)
            if name is None or name.score < _FREE_REPEATED:
                continue
            string = text[name.begin : name.end]
            if text.startswith(_OFFICE_OF, name.end) and name.end + len(_OFFICE_OF) in known:
                continue
            if string in self._lexicons.divisions_by_name or self._running.runs_on(text, name):
                continue
            if (
                (string[0] not in JOINS and self._lists.barred(text, name))
                or string in self._lexicons.not_names
                or self._others.named_otherwise(sketch, name.begin, name.end)
                or self._others.no_person(text, name.begin, name.end)
            ):
                continue
            if len(string) == 3 and string[2] in self._things and not text.startswith(self._says, name.end):
                continue  # 李花节|开幕
            characters = self._reader.characters(string)
            told = self._is_told_of(text, name, characters)
            if (
                text[begin - 1 : begin] == "的"
                and not told
                and (
                    characters < 1.6
                    or (self._reader.right(text, name.end, string) < 1.8 and not _AND_SO_MANY.match(text, name.end))
                )
            ):
                continue
            following = text[name.end : name.end + 1]
            if characters < 0.8:
                continue
            repeated = text.find(string, name.end) >= 0 or text.find(string, 0, name.begin) >= 0
            if following in "，、。；,;\n”" and not repeated:
                continue
            opens = text[begin - 1 : begin] in "。\n；" and name.score >= _FREE_OPENING
            sure = opens and self._reader.right(text, name.end, string) > 1.8
            if len(string) == 2 and not sure and self._reader.right(text, name.end, string) < _SHORT:
                continue
            if name.score >= _FREE or sure or told or (repeated and characters > 1.4):
                yield PersonName(name.begin, name.end, string, min(0.9, 0.5 + 0.07 * name.score), "subject")

    def _is_told_of(self, text: str, name: NameReading, characters: float) -> bool:
        """Whether a likely name stands behind what is told of somebody, before what he does: 义务理发的|某某|获奖."""
        begin, end = name.begin, name.end
        if text[begin - 1 : begin] != "的" or characters < (_TOLD_OF if end - begin == 3 else _TOLD_OF_SHORT):
            return False
        word = self._lexicons.words.get(text[begin - 3 : begin - 1])
        told = word is not None and word.tag[:1] in "va"
        told = told and text[end - 1] not in PLACE_ENDS and text[end - 1] not in _GROWS
        return told and (self._reader.bordered(text, end) or self._acts_on(text, end))

    def _acts_on(self, text: str, end: int) -> bool:
        """Whether a verb of two characters stands there: 考上, 得到."""
        word = self._lexicons.words.get(text[end : end + 2])
        return word is not None and word.tag[:1] == "v"

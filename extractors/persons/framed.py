"""Sketch -> persons whom the frame of a sentence gives away: 家住城关镇的某某, 在某某的带动下, 某某是一名退休教师."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.names.reader import NameReader, NameReading
from extractors.persons.other_things import OtherThings
from extractors.persons.seeking import PersonSeeker
from extractors.posts.name_lists import NameLists
from extractors.sketch import PersonName, Sketch
from extractors.text.scanning import either, opened
from extractors.vocabulary.lexicons import Lexicons
from extractors.vocabulary.row_types import FrameKind

__all__ = ["FramedNames"]

_MARKS = frozenset("，。；：！？“”…\n\t 　")
_AFTER_OBJECT = (
    "[，。；]|家[，。]|的(?:名字|事迹|故事)|为(?!了)|(?&behind_taken)"
    "|[、和及与][㐀-鿿]{2,3}(?:[，、]|为(?!了)|(?&behind_pair))"
)
"""What follows the name of somebody to whom something is done: 看望|甲|时, 邀请|甲|授课."""
_JOINS = frozenset("、和及与")
_HONOURS = "(?&honoured_as)[”」]?(?:中)?(?:有|分别[是为]|包括|[是为]|[：:])[^。！？\n]{9,300}"
"""Those who are honoured, one after another by their deeds: 年度人物有捐资助学的|某某，勇救老人的|某某."""
_DEALT, _OPENS_DEALT = re.compile("(?:分别|依次)[是为][：:]?[^。！？\n]{9,300}。?"), re.compile("分别|依次")
_DEALT_OF = re.compile("的(?=[㐀-鿿]{2,4}[，、；。])")
"""Those who are told one after another with where they are from: 五人是70后，分别是甲县的|某某，乙县的|某某."""
_PEOPLE, _NEAR = re.compile("[一二两三四五六七八九十几多余\\d][人名位]|[者员手]"), 16
"""What says so near before them that they are people."""
_OF = re.compile("的(?=[㐀-鿿]{2,4}[，、；])")
_ITEM_ENDS = frozenset("，、；")
_BEFORE_MEANS = frozenset("在受由从将把被拜娶嫁以到对于像")
"""What stands before a name in such a frame: 在|某某|的带动下, 将|某某|告上法庭, 拜|某某|为师, 以|某某|等为代表."""
_NO_LAST, _CLAUSE_ENDS = frozenset("说时道"), frozenset("，：:“")
"""What ends no name before such a mark."""
_CLAUSE = r"[^，。；：！？“”\n]{1,24}"
_LEAST = 0.3
"""A name in such a frame must have characters this name-like."""
_LEAST_WORD = 2.0
"""The same where two of its characters are a word, or where it has but two."""
_LEAST_VERB = 1.3
"""The same where its surname is a verb too and what follows is no word: 谈世根, but not 谈发展."""
_COMMON = 12.0
"""A word of this cost or less is common."""
_CONFIDENCE = 0.8

FrameHit = tuple[int, int, tuple[str, ...]]
"""A word of a frame: where it begins and ends, and of which kinds it is."""


class FramedNames(PersonSeeker):
    """Finds names by what stands before and behind them in running text, where few other words may stand."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, lists: NameLists, others: OtherThings) -> None:
        """Takes the shared vocabulary, the readers of names, and what is no name."""
        super().__init__(lexicons, reader, lists, others)
        classes = lexicons.person_words
        self._behind, self._honours = classes.pattern(_AFTER_OBJECT), classes.pattern(_HONOURS)
        self._opens_honours = classes.pattern("(?^honoured_as)")
        clauses = [word for word, kinds in lexicons.name_frames.items() if "clause" in kinds]
        self._clause = re.compile(f"(?:{either(clauses)}){_CLAUSE}" if clauses else "(?!)")

    def find(self, sketch: Sketch) -> Iterator[PersonName]:
        """Such names."""
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        seen: set[int] = set()
        for begin, end in self._places(text, sketch.hits.frames):
            if begin in known or begin in seen or not self._named(sketch, begin, end):
                continue
            seen.add(begin)
            yield PersonName(begin, end, text[begin:end], _CONFIDENCE, "subject")

    def _places(self, text: str, frames: Sequence[FrameHit]) -> Iterator[tuple[int, int]]:
        for ends, _ in _words(frames, "subject"):
            yield from ((ends - n, ends) for n in (3, 2, 4) if self._opens(text, ends - n))
        for ends, _ in _words(frames, "means"):
            yield from ((ends - n, ends) for n in (3, 2, 4) if text[ends - n - 1 : ends - n] in _BEFORE_MEANS)
        for _, begin in _words(frames, "object"):
            yield from self._taken(text, begin)
        for _, begin in _words(frames, "deed"):
            yield from ((begin, begin + n) for n in self._sizes(text, begin) if self._goes_on(text, begin + n))
        for match in opened(self._honours, text, self._opens_honours):
            for of in _OF.finditer(match.group()):
                begin = match.start() + of.end()
                yield from ((begin, begin + n) for n in (3, 2, 4) if text[begin + n : begin + n + 1] in _ITEM_ENDS)
        for match in opened(_DEALT, text, _OPENS_DEALT):
            begins = [match.start() + of.end() for of in _DEALT_OF.finditer(match.group())]
            people = _PEOPLE.search(text, max(0, match.start() - _NEAR), match.start()) is not None
            for begin in begins if len(begins) > 1 and people else ():
                yield from ((begin, begin + n) for n in (3, 2, 4) if text[begin + n : begin + n + 1] in "，、；。")
        for match in self._clauses(text, frames):
            for of in re.finditer("的", match.group()):
                begin = match.start() + of.end()
                yield from ((begin, begin + n) for n in self._sizes(text, begin) if self._goes_on(text, begin + n))

    def _clauses(self, text: str, frames: Sequence[FrameHit]) -> Iterator[re.Match[str]]:
        """The clauses that words open which say where somebody lives or comes from."""
        done = 0
        for begin in sorted({begin for begin, _, kinds in frames if "clause" in kinds}):
            if begin >= done and (match := self._clause.match(text, begin)):
                done = match.end()
                yield match

    def _sizes(self, text: str, begin: int) -> tuple[int, ...]:
        """How long a name may be that begins there, the likeliest length first."""
        return (4, 3, 2) if text[begin : begin + 2] in self._lexicons.surnames else (3, 2, 4)

    def _taken(self, text: str, begin: int) -> Iterator[tuple[int, int]]:
        """Where a name may stand that a verb takes, and another joined to it: 邀请了|某某|及|某某|进行讲解."""
        for size in (3, 2, 4):
            end = begin + size
            if self._behind.match(text, end) and text[end - 1 : end + 1] not in self._lexicons.titles:
                yield begin, end
                if text[end] in _JOINS:
                    yield from ((end + 1, end + 1 + n) for n in (3, 2) if self._behind.match(text, end + 1 + n))

    def _goes_on(self, text: str, end: int) -> bool:
        """Whether a mark stands there, a word that follows names, or one that says what is done, when or how."""
        if text.startswith("一家", end - 1):
            return False
        if self._reader.bordered(text, end, least=3):
            return True
        word = self._lexicons.words.get(text[end : end + 2])
        return word is not None and word.tag[:1] in "vdt" and text[end] not in "的和与"

    def _opens(self, text: str, begin: int) -> bool:
        return begin == 0 or (begin > 0 and text[begin - 1] in _MARKS)

    def _named(self, sketch: Sketch, begin: int, end: int) -> bool:
        text, words = sketch.text, self._lexicons.words
        string = text[begin:end]
        if string[-1:] in _NO_LAST and text[end : end + 1] in _CLAUSE_ENDS:
            return False  # 见到唐敏|时，, 采茶的唐敏|说，
        if len(string) == 3 and string[-1] == "家" and self._reader.characters(string[:2]) > _LEAST_WORD:
            return False  # 走进唐敏|家，
        if self._reader.spelling.whole(text, begin) == end and string not in words:
            return not self._others.excluded(sketch, begin, end)
        if string[:1] not in self._lexicons.surnames and string[:2] not in self._lexicons.surnames:
            return False
        if string in words or string in self._lexicons.not_names:
            return False
        if len(string) == 4 and string[:2] not in self._lexicons.surnames:
            return False
        given = words.get(string[1:])
        compound = len(string) > 2 and string[:2] in self._lexicons.surnames
        worded = not compound and (string[:2] in words or string[:2] in self._lexicons.not_names)
        common = len(string) > 2 and given is not None and given.cost < _COMMON
        least = _LEAST_WORD if worded or common or len(string) == 2 else _LEAST
        if self._reader.characters(string) < least or string[1:] in self._lexicons.roles:
            return False
        acts = len(string) != 3 or given is not None or self._reader.characters(string) < _LEAST_VERB
        barred = self._lists.barred(text, NameReading(begin, end, least)) or (acts and self._lists.verbal(string))
        return not barred and not self._others.excluded(sketch, begin, end, framed=True)


def _words(frames: Sequence[FrameHit], kind: FrameKind) -> Iterator[tuple[int, int]]:
    """Where the words of a kind stand: of those that overlap the first, and the longest that begins there."""
    done = 0
    for begin, last in sorted([(begin, -end) for begin, end, kinds in frames if kind in kinds]):
        if begin >= done:
            done = -last
            yield begin, done

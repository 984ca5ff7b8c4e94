"""Sketch -> persons named right behind a body, a place or a class: 上秦镇黄某、水务局曾某, 大河公司|储某|向…捐款."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.names.reader import NameReader, NameReading
from extractors.persons.other_things import PLACE_ENDS, OtherThings
from extractors.persons.seeking import PersonSeeker
from extractors.posts.name_lists import NameLists
from extractors.sketch import PersonName, Sketch
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["AttachedNames"]

_TWO_SURNAMES, _ITEM_MARKS = 4, ("、", "，", "。", "；")
"""How long a married woman's name with both surnames is, and what stands behind it in a list."""
_MAIDEN = 0.5
"""Her own name must be this name-like where its surname is a rarer one: 吴|谌春色."""
_COMMON = 13.5
"""Words more common than that are no given names: 新区, but not 春色."""
_ATTACHED, _LIKE_NAMES = 3.0, 1.5
"""The only name after a body in a sentence must be this name-like, with its border and alone, and do something."""
_THEIRS = r"[她他其]?的?(?&kin_or_illness)|[今现]年\d|一家\S口"
"""Whom or what somebody has, behind a comma after the name: 某村的甲，|丈夫早逝."""
_PLACE_LIKE = 4.6
"""The same of one that ends as places do: 月洲村|宁远庄|修缮工地."""
_SHORT, _SHORT_SPEAKING = 4.0, 2.0
"""The same of one of two characters, and of one before a verb that only persons take: 县法院丁丽|认为."""
_OF_PLACE = 2.6
"""The same after 的: 某村的某某|分获."""
_TOLD = "的(?&speech)"
_LIKELY = 2.4
"""A name whose speech is spoken of must be this name-like by itself."""
_CLASS = re.compile(r"班(?<=[\d）)一二三四五六七八九]班)(?=[㐀-鿿])|年级(?<=[\d一二三四五六七八九]年级)(?=[㐀-鿿])")
"""A class or year at school, which a pupil's name may follow: 五（1）|班|某某."""
_GIVES = re.compile(r"\d[\d.,]*[万千百]?元")
"""What somebody gave, in a list of donors: 某村某某|200元."""
_OFFICE = re.compile("办(?<![举主承协合筹创兴开申代经停督新操].)的(?=[㐀-鿿]{2})")
"""Behind the short name of an office, whose people are named there: 周陵办的|甲, 城关办的|乙."""
_BETWEEN = frozenset("的 ")
"""What stands between where somebody is and the name: 某村|的|某某, 某公司| |某某；."""
_BRACKETS = frozenset("（(")


class AttachedNames(PersonSeeker):
    """Finds names by where their bearers are of, told right before them."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, lists: NameLists, others: OtherThings) -> None:
        """Takes the shared vocabulary, the readers of names, and what is no name."""
        super().__init__(lexicons, reader, lists, others)
        self._theirs, self._told = map(lexicons.person_words.pattern, (_THEIRS, _TOLD))

    def find(self, sketch: Sketch) -> Iterator[PersonName]:
        """Names right after a place or body, two or more in one sentence: 上秦镇黄某、水务局曾某."""
        text = sketch.text
        known = {p.begin for p in sketch.persons}
        bodies = {o.end for o in sketch.organisations}
        ends = bodies | {c.end for c in sketch.communities}
        ends |= {match.end() for match in _CLASS.finditer(text)}
        ends |= {end + 1 for end in ends if text[end : end + 1] in _BETWEEN}
        ends |= {match.end() for match in _OFFICE.finditer(text)}
        run: list[tuple[PersonName, bool]] = []
        likely = self._reader.openings(text, ends)
        likely += [end for end in ends if text[end + _TWO_SURNAMES : end + _TWO_SURNAMES + 1] in _ITEM_MARKS]
        for end in sorted({*likely} - known):
            name = self._married(text, end) or self._reader.at(text, end, least=2.5)
            if name is None or name.score < 2.5:
                continue
            string = text[end : name.end]
            sure = self._is_likely(text, name, string) and self._acts(text, name.end)
            sure = sure or (end in bodies and self._speaks_of(text, name)) or _GIVES.match(text, name.end) is not None
            noted = text[name.end : name.end + 1] in _BRACKETS or text[name.end : name.end + 1].isdigit()
            if not sure and not noted and not self._reader.bordered(text, name.end, least=3 if len(string) == 3 else 4):
                continue
            if (
                string in self._lexicons.not_names
                or (string[:2] in self._lexicons.words and string[:2] not in self._lexicons.surnames)
                or self._lists.barred(text, name)
                or self._others.excluded(sketch, end, name.end)
            ):
                continue
            if run and any(mark in text[run[-1][0].end : end] for mark in "。！？\n"):
                yield from _surely(run)
                run = []
            run.append((PersonName(end, name.end, string, 0.75, "attached"), sure))
        yield from _surely(run)

    def _married(self, text: str, begin: int) -> NameReading | None:
        """A name of two surnames that fills the stretch up to the next item of a list: 白云村|蔡杨玉美、."""
        if text[begin + _TWO_SURNAMES : begin + _TWO_SURNAMES + 1] not in _ITEM_MARKS:
            return None
        end, surnames, words = begin + _TWO_SURNAMES, self._lexicons.surnames, self._lexicons.words
        if text[begin : begin + 2] in surnames:
            return None
        name = self._reader.at(text, begin, due=True, firm=False)
        if name is not None and name.end == end:
            return name._replace(score=max(name.score, 2.5))
        own = text[begin + 1 : end]
        rarer = text[begin] in surnames and own[0] in surnames and self._reader.characters(own) > _MAIDEN
        given = words.get(text[begin + 2 : end])
        worded = any(text[at : at + 2] in words for at in (begin, begin + 1)) or (
            given is not None and given.cost < _COMMON
        )
        return NameReading(begin, end, 2.5) if rarer and not worded else None

    def _speaks_of(self, text: str, name: NameReading) -> bool:
        """Whether what somebody told an audience follows a likely name: 市委宣讲团何某某|的报告."""
        string = text[name.begin : name.end]
        return self._told.match(text, name.end) is not None and self._reader.characters(string) > _LIKELY

    def _acts(self, text: str, end: int) -> bool:
        """Whether what persons do stands there, or a comma before whom they have."""
        if text[end : end + 1] in "，,":
            return self._theirs.match(text, end + 1) is not None
        return text[end : end + 1] not in "、。；;\n" and self._reader.bordered(text, end, least=3)

    def _is_likely(self, text: str, name: NameReading, string: str) -> bool:
        """Whether what stands right behind a body or place is so name-like that what it does tells the rest."""
        likely = self._reader.characters(string)
        if len(string) != 3:
            return likely > (_SHORT_SPEAKING if self._reader.leads(text, name.end) else _SHORT)
        of_place = text[name.begin - 1] == "的" and name.score > _OF_PLACE
        least = _ATTACHED if string[-1] not in PLACE_ENDS else _PLACE_LIKE
        return of_place or (name.score > least and likely > _LIKE_NAMES)


def _surely(run: list[tuple[PersonName, bool]]) -> Iterator[PersonName]:
    """The names right after places or bodies in one sentence: those that are sure alone, or all of two or more."""
    return (person for person, sure in run if sure or len(run) > 1)

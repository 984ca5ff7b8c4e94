"""Sketch -> the other places that bear a name, one length per name, and 洪书记 for the one 洪 of the article."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.names.borders import CLOSED
from extractors.names.reader import NameReader
from extractors.sketch import PersonName, Sketch
from extractors.vocabulary.lexicons import Lexicons
from extractors.vocabulary.patterns import longest_first

__all__ = ["corrected", "references", "repeated"]

_SURE = 0.75
_BROTHERS, _LIKELY = 2, 1.0
"""So many names that begin alike show that the beginning is none; how name-like its other bearers' names must be."""
_CUT = -1.0
"""How ill a shorter name is bordered that cuts a longer one off before its last character."""
_WHOLE = 3
"""A sure name of so many characters holds whatever else they may spell: 刘|红军."""


def repeated(sketch: Sketch, reader: NameReader) -> Iterator[PersonName]:
    """Every other place that bears a name the page is sure of."""
    taken = {(p.begin, p.end) for p in sketch.persons}
    sure = longest_first({p.name for p in sketch.persons if p.confidence >= _SURE})
    covered = bytearray(len(sketch.text))
    for person in sketch.persons:
        covered[person.begin : person.end] = b"\1" * (person.end - person.begin)
    for name in sure:
        at = sketch.text.find(name)
        while at >= 0:
            end = at + len(name)
            free = covered.find(1, at, end) < 0
            if free and (at, end) not in taken and (len(name) > 2 or reader.right(sketch.text, end, name) > -1.0):
                covered[at:end] = b"\1" * (end - at)
                yield PersonName(at, end, name, 0.9 if len(name) < _WHOLE else 0.96, "repeat")
            at = sketch.text.find(name, end)


def references(sketch: Sketch, lexicons: Lexicons) -> Iterator[PersonName]:
    """洪书记 for the one person of that surname whom the article has named."""
    by_begin = {p.begin: p for p in sketch.persons}
    for begin, end, row in sketch.hits.titles:
        surname = sketch.text[begin - 1 : begin]
        if not row.after_name or surname not in lexicons.surnames or begin - 1 in by_begin:
            continue
        block = sketch.reading.blocks[sketch.article_at(begin)]
        bearers = {
            p.name
            for p in sketch.persons
            if block.begin <= p.begin < block.end and p.name.startswith(surname) and p.source != "reference"
        }
        if len(bearers) != 1 or any(p.begin < begin <= p.end for p in sketch.persons):
            continue
        name = bearers.pop()
        if any(q.person == name and (q.title == row.bare or q.title.endswith(row.bare)) for q in sketch.posts):
            yield PersonName(begin - 1, end, name, 0.75, "reference")


def _stands(text: str, stem: str, names: set[str], reader: NameReader) -> bool:
    """Whether two characters are a name somewhere, and not only the beginning of longer ones."""
    at = text.find(stem)
    while at >= 0:
        end = at + len(stem)
        if text[at : end + 1] not in names and reader.bordered(text, end):
            return True
        at = text.find(stem, end)
    return False


def _ends_whole(text: str, name: str, reader: NameReader) -> bool:
    """Whether a mark ends a name whose last character follows no shorter one: beside 马敏, |马敏轩|、, not 马敏称，."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if text[end : end + 1] in CLOSED and reader.right(text, end - 1, name[:-1]) < _CUT:
            return True
        at = text.find(name, end)
    return False


def _whole(text: str, person: PersonName, longer: set[str], alone: set[str], reader: NameReader) -> PersonName:
    """A person whose name two others only begin with, read one character longer."""
    if person.name in alone or sum(name.startswith(person.name) for name in longer) < _BROTHERS:
        return person
    name = text[person.begin : person.end + 1]
    if len(name) != _WHOLE or reader.characters(name) < _LIKELY:
        return person
    return person._replace(name=name, end=person.end + 1)


def corrected(sketch: Sketch, reader: NameReader) -> list[PersonName]:
    """One length per name on a page: 周永 said twice makes 周永和|村民 a 周永, and 周永和 said always stays.

    Brothers share two characters: beside 李振西 and 李振会, no 李振 is named who stands nowhere by himself.
    """
    text = sketch.text
    names = {person.name for person in sketch.persons}
    longer = {name for name in names if len(name) == 3 and name[:-1] in names}
    alone = {stem for stem in {name[:-1] for name in longer} if _stands(text, stem, names, reader)}
    cut = {name: name[:-1] for name in longer if name[:-1] in alone and not _ends_whole(text, name, reader)}
    grown = {name[:-1]: name for name in longer if name[:-1] not in alone and text.count(name) > 1}
    sketch.persons = [_whole(text, person, longer, alone, reader) for person in sketch.persons]
    better = cut | grown
    sketch.posts = [
        post._replace(person=better[post.person]) if post.person in better else post for post in sketch.posts
    ]
    longest = [name for name in names if len(name) > 3]
    dotted = {name.split("·")[0]: name for name in sorted(names) if "·" in name}
    fixed_by_span: dict[tuple[int, int], PersonName] = {}
    for person in sorted(sketch.persons, key=lambda p: p.confidence):
        name = better.get(person.name, person.name)
        for whole in longest:
            if len(whole) > len(name) and whole.startswith(name) and text.startswith(whole, person.begin):
                name = whole
        end = person.begin + len(name)
        if name in dotted:
            fixed_by_span[person.begin, end] = person._replace(name=dotted[name], end=end)
            continue
        fixed = person if name == person.name and end == person.end else person._replace(name=name, end=end)
        fixed_by_span[fixed.begin, fixed.end] = fixed
    return sorted(fixed_by_span.values(), key=lambda p: p.begin)

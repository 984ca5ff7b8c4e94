"""Counties other than the home by their short names, where a list or what is told of them says that they are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extractors.borders import HARD, Borders
from extractors.communities.words import LONGER
from extractors.sketch import CommunityName, Sketch
from extractors.vocabulary.lexicons import Division, Lexicons

__all__ = ["CountyNeighbours"]

_RARE = 12.5
"""Cost of a word that is no place's name, from which it may as well be one: 大竹."""
_ISLAND = "71"
"""How the codes of Taiwan's counties begin, whose short names are words elsewhere."""
_JOINS = ("、", "以及", "和", "与", "及")
"""What stands between two of a list."""
_MORE = "(?:(?:[、和与及]|以及)[㐀-鿿]{2,4}){0,4}?"
"""Others of the list, whose names are words or listed nowhere: 建宁、|石城|以及."""
_KINDS = "(?:等?[两二三四五六七八九十几\\d]*[个座]?(?:地(?!方|区|块|段)|县|市|旗|区(?!域)|州)|等省)"
_PLACES = re.compile(f"{_MORE}(?:{_KINDS}|一带|交界|接壤|毗邻|相邻|之间)|等(?=[，。；])")
"""What follows a list of places: 睢宁、泗洪|一带."""
_BEHIND = (
    f"(?:{_PLACES.pattern})|[，。；：）)\\n]|{_MORE}(?:以及[^、，。]{{2,5}}|的)|(?&county_guest)|人(?![民员才口大])"
)
"""What may follow a list that holds another division: 赴临河、五原|考察."""
_NEXT_TO = re.compile("(?:与|和|同|跟|邻近|毗邻|临近|紧邻|接壤)$")
_BORDERS = re.compile(f"{_MORE}(?:交界|接壤|毗邻|相邻|相连|相接|为邻|隔[江河湖山海]|一[江河水山]之隔|[两三四]县)")
"""What is said of a county beside another: 与|闽清|交界."""
_FROM = re.compile("来自$")
_GUESTS = re.compile(f"{_MORE}(?:等?[两三四五六七八九十几\\d]*[县地市])?的")
"""Who comes from a county: 来自|大竹|的选手."""
_LEADS = frozenset("于到在赴往从自至由经与和跟同向对的及含括过了是去离距")
"""What stands before a list of counties."""
_STAGE = re.compile("[剧戏曲腔酒茶]")
"""What goes on the name of an opera or a drink that a county is known for: 黄梅|剧团."""
_FEWEST = 3
"""So many short names make a list of counties with nothing else to tell it."""


class CountyNeighbours:
    """Finds counties by their short names beside what tells them."""

    def __init__(self, lexicons: Lexicons, borders: Borders) -> None:
        """Takes the shared vocabulary."""
        self._borders = borders
        self._words = lexicons.words
        classes = lexicons.community_words
        self._no_county = classes["unnamed_district"] | classes["sight"]
        self._longer, self._behind = classes.pattern(LONGER), classes.pattern(_BEHIND)

    def find(self, sketch: Sketch, found: Sequence[CommunityName]) -> Iterator[CommunityName]:
        """The counties beside `found`, which are the divisions that their own names tell."""
        maybe = dict(self._maybe(sketch, found))
        if not maybe:
            return
        spans = {c.begin: c.end for c in found} | {begin: end for begin, (end, _) in maybe.items()}
        ends = {end: begin for begin, end in sorted(spans.items())}
        for begin, (end, county) in sorted(maybe.items()):
            if self._is_told(sketch.text, begin, end, spans, ends, maybe):
                yield CommunityName(begin, end, county.name, county.level, 0.8, known=True)

    def _maybe(self, sketch: Sketch, found: Sequence[CommunityName]) -> Iterator[tuple[int, tuple[int, Division]]]:
        """Where short names of one county each stand that are hardly a word, and whose they are.

        Right behind a city or county that holds none of the name there is a firm: 北京|大鹏.
        """
        text, taken = sketch.text, {at for c in found for at in range(c.begin, c.end)}
        for begin, end, rows in sketch.hits.divisions:
            if begin - 1 in taken or begin in taken or end - 1 in taken or any(row.level != "district" for row in rows):
                continue
            living = _nearest([row for row in rows if row.until is None], sketch.home_code)
            if len({row.name for row in living}) != 1 or any(row.name == text[begin:end] for row in rows):
                continue
            name = text[begin:end]
            known = self._words.get(name)
            if name in self._no_county or (known is not None and known.tag != "ns" and known.cost < _RARE):
                continue
            island = living[0].code.startswith(_ISLAND)
            if island != (sketch.home_code or "").startswith(_ISLAND) or self._longer.match(text, end):
                continue
            if not _STAGE.match(text, end) and self._borders.is_cut(text, begin, end):
                yield begin, (end, living[0])

    def _is_told(
        self,
        text: str,
        begin: int,
        end: int,
        spans: Mapping[int, int],
        ends: Mapping[int, int],
        maybe: Mapping[int, object],
    ) -> bool:
        """Whether a list of places holds what stands there, or a neighbour or guests tell it."""
        if (_opens(text, begin) or _NEXT_TO.search(text, max(0, begin - 2), begin)) and _BORDERS.match(text, end):
            return True
        if _FROM.search(text, max(0, begin - 2), begin) and _GUESTS.match(text, end):
            return True
        first, last, whole, number = begin, end, 0, 1
        while (before := _joined_before(text, first, ends)) is not None:
            first, number = before, number + 1
            whole += first not in maybe
        while (after := _joined_after(text, last, spans)) is not None:
            last, number = spans[after], number + 1
            whole += after not in maybe
        if number == 1 or not _opens(text, first):
            return False
        if whole > 1 and number >= _FEWEST:
            return True
        if whole:
            return self._behind.match(text, last) is not None
        return (
            number >= _FEWEST - (_PLACES.match(text, last) is not None) and self._behind.match(text, last) is not None
        )


def _nearest(counties: list[Division], code: str) -> list[Division]:
    """Those of the home's own city, else of its province, else all: 鹤山 is 鹤壁's in 河南."""
    same = next(
        (near for size in (4, 2) if code and (near := [c for c in counties if c.code[:size] == code[:size]])), []
    )
    return same or counties


def _joined_before(text: str, begin: int, ends: Mapping[int, int]) -> int | None:
    """Where what stands before a name in its list begins, or the city that holds it: 福建|建宁."""
    for join in ("", *_JOINS):
        if text.endswith(join, 0, begin) and begin - len(join) in ends:
            return ends[begin - len(join)]
    return None


def _joined_after(text: str, end: int, spans: Mapping[int, int]) -> int | None:
    """Where what stands after a name in its list begins."""
    return next((end + len(join) for join in _JOINS if text.startswith(join, end) and end + len(join) in spans), None)


def _opens(text: str, begin: int) -> bool:
    """Whether a list may begin there, and no name of a person goes over its left edge."""
    return begin == 0 or text[begin - 1] in HARD or text[begin - 1] in _LEADS

"""Sketch -> venues that the text says were visited, 先后到甲、乙、丙, or where something was held, 在丁举行."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from extractors.borders import HARD, Borders
from extractors.sketch import NamedOrganisation, Sketch, VenueName
from extractors.text.scanning import opened
from extractors.text.tails import Tails
from extractors.venues.facilities import SEEN, Facilities, filled
from extractors.venues.words import (
    AROUND,
    AT,
    COUNTED_STOPS,
    FLOOR,
    FROM,
    GRADED,
    HELD,
    IN_TOWN,
    LEVELS,
    OPENS_VISIT,
    OUTSIDE,
    STOP,
    TO,
    UNNAMED,
    VISIT,
    Sayings,
    is_proper,
)
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["VisitFinder"]

_SHARE = 3
"""Of how many stops one must be known for the others to be places whatever they end in."""
_SHORTEST, _LONGEST = 3, 16
"""How long such a stop's name is."""
_CLOSED = "[、，。；和及与]|等|以?及|(?&stop_word)|$"
"""What follows a stop of a list."""
_NO_STOP = (
    r".*(?:[户家人处点们者员类型业化性级课会赛节情]|(?&no_stop_end))$|.*(?:[的了着被把让从向往在]|先后|一行|分别)"
    r"|[各该这那其有无多几数每某两全我本]|.*(?:\d|[一二三四五六七八九十])[个户家名位条座处所项](?!\d)"
)
"""What is no stop with a name."""
_GOES = "(?&go_there)|实地|参观|看了|.{2,8}?了"
"""Words of going, behind which places stand, and no matters that are looked into: 调研|肉牛养殖、乡村振兴."""
_GOODS = re.compile(
    "等[^，。；、]{0,6}?(?:种植|养殖|栽培|繁育|育苗|种苗|加工|生产)(?:示范|标准化)*(?:基地|园区?|产业|项目|大户|情况|区)"
)
"""What makes goods of those listed, and no places: 油茶、高山茶|等种植基地."""
_TAIL = re.compile(
    "(?<=..)(?:(?:文创|旅游|文旅|产业)*(?:建设|施工|发展|运营|运行|推进|进展|规划|实施|管护)+(?:工作)?(?:推进|进展|完成)?(?:等?情况|进度|现场|工地)?"
    "|等?情况|进度|现场|工地|一线)$"
)
"""What follows a stop's name: 某某项目|建设现场."""
_KIND = re.compile(
    "(?<=..)(?:建设|改造|提升|开发|扩建)*(?:项目|工程|生产线|生产车间|加工车间|车间|加工厂|厂)(?:[一二三]期)?$"
)
"""What a stop is, behind what it is called: 某某|项目."""
_VERBAL = frozenset(("v", "d", "p", "c", "r", "u", "y", "i", "l"))
"""Parts of speech that a stop's name does not hold in words of two characters and more."""

_JOINERS = ("以及", "和", "及", "与")

_Own = Callable[[str, int, int, int, Mapping[int, int]], int]


class VisitFinder:
    """Finds places by where people go and meet."""

    def __init__(self, lexicons: Lexicons, borders: Borders, own: _Own) -> None:
        """Takes the shared vocabulary, and what tells where a venue's own name begins behind its places."""
        self._borders = borders
        self._generic = lexicons.generic_modifiers
        self._own = own
        self._words = lexicons.words
        strong = [s for s, row in lexicons.venue_suffixes.items() if row.strength == "strong"]
        self._suffixes = Tails(lexicons.venue_suffixes)
        self._strong = Tails(strong)
        self._stands = Tails([*(s for s in lexicons.venue_suffixes if len(s) > 1), *strong])
        self._facilities = Facilities(lexicons)
        self._looks = lexicons.body_words["looking"]
        self._wording = lexicons.venue_words
        pattern = lexicons.venue_words.pattern
        self._no_stop, self._closed, self._stop = map(pattern, (_NO_STOP, _CLOSED, STOP))
        self._visit, self._opens_visit, self._goes = map(pattern, (VISIT, OPENS_VISIT, _GOES))
        self._held, self._from, self._to = map(pattern, (HELD, FROM, TO))
        self._outside, self._around, self._unnamed = map(pattern, (OUTSIDE, AROUND, UNNAMED))
        self._sayings = Sayings(lexicons.venue_words)

    def find(self, sketch: Sketch) -> Iterator[VenueName]:
        """Such places."""
        text = sketch.text
        places = {c.begin: c.end for c in sketch.communities}
        seen = self._facilities.seen(sketch)
        known = {o.end: o.begin for o in sketch.organisations} | {c.end: c.begin for c in sketch.communities}
        for match in opened(self._visit, text, self._opens_visit):
            begin, end = match.span(1)
            stop = self._stop.search(text, begin + 1, end)
            end = stop.start() if stop is not None else end
            goods = stop is not None and _GOODS.match(text, stop.start()) is not None
            listed = known if self._goes.match(match[0]) is not None and not goods else None
            yield from self._stops(sketch, begin, end, places, seen, listed)
        for match in COUNTED_STOPS.finditer(text) if "：" in text else ():
            yield from self._stops(sketch, *match.span(1), places, seen, known)
        for pattern, bodies in (
            (self._held, self._facilities.held(sketch)),
            (AT, seen),
            (self._from, seen),
            (self._to, seen),
        ):
            for match in pattern.finditer(text):
                at = match.start(1)
                for item in re.finditer(r"[^、]+", match[1]):
                    held = pattern is self._held or self._strong.size(text, *match.span(1))
                    if held or self._stands_there(match, places):
                        yield from self._item(text, at + item.start(), at + item.end(), places, bodies)

    def _stands_there(self, match: re.Match[str], places: Mapping[int, int]) -> bool:
        """Whether somebody is at a farm or works with a name of its own: 在|柳林村|金水湾庄园，."""
        ending = self._stands.size(match.string, *match.span(1))
        if not ending or "、" in match[1]:
            return False
        begin, end = match.start(1), match.end(1) - ending
        while begin in places:
            begin = places[begin]
        if begin == match.start(1):
            words = self._borders.words(match.string, begin, end)
            return any(self._rare(w, t) for w, t, _ in words)
        return end - begin > 1 and self._is_own_name(match.string, begin, end)

    def _is_own_name(self, text: str, begin: int, end: int) -> bool:
        """Whether a stretch holds a word that is no common one, and no verb or function word."""
        words = self._borders.words(text, begin, end)
        plain = (len(w) > 1 and (t[0] in _VERBAL or w in self._generic) and t not in ("vn",) for w, t, _ in words)
        lone = sum(len(w) == 1 for w, _, _ in words)
        return not any(plain) and (lone > 1 or any(self._rare(w, t) for w, t, _ in words))

    def _rare(self, word: str, tag: str) -> bool:
        return len(word) > 1 and is_proper(self._words, word, tag)

    def _stops(
        self,
        sketch: Sketch,
        begin: int,
        end: int,
        places: Mapping[int, int],
        seen: Mapping[int, NamedOrganisation],
        known: Mapping[int, int] | None,
    ) -> Iterator[VenueName]:
        """The stops of a list, of which those with no known ending are places where others are known."""
        text, unread, read, listed = sketch.text, [], 0, 0
        ends = known or {}
        for at, last in self._parted(text, begin, end, places):
            found = list(self._item(text, at, last, places, seen))
            yield from found
            named = any(ends.get(stop, -1) >= at for stop in range(at + 2, last + 1))
            read, listed = read + (named or bool(found)), listed + 1
            if not found and not named:
                unread.append((at, last))
        if known is not None and read * _SHARE >= listed > 1:
            persons = [(p.begin, p.end) for p in sketch.persons]
            for at, last in unread:
                if not any(at < stop and start < last for start, stop in persons):
                    yield from self._unread(text, at, last)

    def _parted(self, text: str, begin: int, end: int, places: Mapping[int, int]) -> Iterator[tuple[int, int]]:
        """The stops of a list: 甲馆、乙园|和|丙村."""
        for item in re.finditer(r"[^、]+", text[begin:end]):
            at, last = begin + item.start(), begin + item.end()
            for joiner in _JOINERS:
                cut = text.find(joiner, at + 2, last - 1)
                if cut > 0 and (self._suffixes.size(text, at, cut) or filled(at, cut, places)):
                    yield at, cut
                    at = cut + len(joiner)
            yield at, last

    def _unread(self, text: str, begin: int, end: int) -> Iterator[VenueName]:
        """A stop that no ending gives away, by what it is called: 、|郑家瓦房|、."""
        if not self._closed.match(text, end):
            return
        end = tail.start() if (tail := _TAIL.search(text, begin, end)) else end
        own = text[begin:end]
        if not _SHORTEST <= len(own) <= _LONGEST or any(c in HARD or c in "和及与" for c in own if c != "·"):
            return
        if self._no_stop.match(own) or own.endswith(("家中", "家里")) or self._sayings.are(own) or self._words.get(own):
            return
        kind = _KIND.search(text, begin, end)
        if self._is_own_name(text, begin, kind.start() if kind else end):
            yield VenueName(begin, end, own, 0.6)

    def _item(
        self, text: str, begin: int, end: int, places: Mapping[int, int], bodies: Mapping[int, NamedOrganisation]
    ) -> Iterator[VenueName]:
        for joiner in _JOINERS:
            cut = text.find(joiner, begin + 2, end - 1)
            if cut > 0 and (self._suffixes.size(text, begin, cut) or filled(begin, cut, places)):
                yield from self._item(text, begin, cut, places, bodies)
                begin = cut + len(joiner)
        begin += 2 if text.startswith("位于", begin) else text[begin] in "到在好"
        if outside := self._outside.match(text, begin, end) or IN_TOWN.match(text, begin, end):
            begin = outside.end()
        if text[begin] in "我该":
            begin += self._ours(text, begin, end, places)
        trailing = FLOOR.search(text, begin, end) or self._around.search(text, begin, end)
        own_end = trailing.start() if trailing is not None and trailing.start() - begin > 2 else end
        body = bodies.get(own_end)
        if body is not None and (body.begin == begin or places.get(begin) == body.begin):
            yield VenueName(body.begin, own_end, text[body.begin : own_end], SEEN)
            return
        begin = self._own(text, begin, own_end - 1, own_end, places)
        own = text[begin:own_end]
        known = self._words.get(own)
        common = known is not None and known.tag != "ns"  # 滨河公园 is a place's name
        if not 3 <= len(own) <= 16 or common or ("级" in own and GRADED.search(own)):
            return
        ending = self._suffixes.size(text, begin, own_end)
        if not (ending or own[-1].isdigit() or "·" in own) or self._sayings.are(own):
            return
        if self._is_common(text, begin, own_end, ending) or self._is_deed(text, begin, own_end, ending):
            return
        if not (self._unnamed.search(own) or any(c in HARD for c in own if c not in "“”·（）")):
            yield VenueName(begin, own_end, own, 0.74)

    def _ours(self, text: str, begin: int, end: int, places: Mapping[int, int]) -> int:
        """How much of 我县 before a venue is no part of its name: 我|县体育中心, 我县|龙泉公园, 我县|东街社区广场."""
        if text[begin + 1] not in LEVELS:
            return int(text[begin] == "该")
        if begin + 2 in places:
            return 2
        ending = self._suffixes.size(text, begin, end)
        return 2 if ending and self._is_own_name(text, begin + 2, end - ending) else 1

    def _is_common(self, text: str, begin: int, end: int, ending: int) -> bool:
        """Whether a stretch is a kind of place alone, after common words if any: 育苗基地, 产品|展示中心."""
        own = text[begin:end]
        if not own.endswith(self._wording["works"]) or own[0] in LEVELS:
            return False
        words = self._borders.words(text, begin, end - ending) if ending < len(own) else ()
        return ending > 0 and all(word in self._generic for word, _, _ in words)

    def _is_deed(self, text: str, begin: int, end: int, ending: int) -> bool:
        """Whether a verb and a kind of place are all that a stretch holds: 游览|景区."""
        words = self._borders.words(text, begin, end - ending) if end - begin - ending > 1 and ending > 1 else ()
        return len(words) == 1 and words[0][0] in self._looks

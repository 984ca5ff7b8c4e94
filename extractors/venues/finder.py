"""Sketch -> venues: named places that are no communities, by how they end and by where people go and meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extractors.borders import HARD, Borders
from extractors.organisations.words import LAND, PLACED_NUMBER
from extractors.sketch import Sketch, VenueName
from extractors.text.scanning import last_of
from extractors.venues.facilities import Facilities
from extractors.venues.houses import Halls, houses
from extractors.venues.visits import VisitFinder
from extractors.venues.ways import WayFinder
from extractors.venues.words import (
    A_NUMBER_OF,
    BUS,
    CLOSING,
    COUNTED,
    CROSSING,
    FLOOR,
    GOES_ON,
    GRADE,
    GRADED,
    LEVELS,
    MEASURES,
    NOT_ITSELF,
    REACH,
    REACHES,
    TITLE,
    WAY,
    WAYS,
    Sayings,
    is_proper,
)
from extractors.vocabulary.lexicons import Lexicons, VenueSuffix

__all__ = ["VenueFinder"]

_REACH = 14
_RARE, _OWN = 15.0, 12.0
"""A word this rare is one venue's name, where what stands before its ending is this rare too."""
_GOING = frozenset(
    "至从自沿经看游逛赏进登上下访走过通建修爬绕临靠请乘坐骑带领率送办搞抓促植栽种挖清扫捡洗打做谈话品尝吃喝唱跳读写画"
)
"""Verbs of one character that go before a venue; others open its name: 、|横|塘河湿地公园."""
_REACHED = re.compile("(?:^|(?<=[路街道]))[东西南北][接连邻临靠抵濒](?!待)(?=[㐀-鿿]{3})")
"""How far a place reaches, before what it reaches to: 福海路北接|莲湖路."""
_SURE = 0.8
"""A person this sure is no tail of a venue's name: 学生|路瑶."""


class VenueFinder:
    """Finds squares, halls, roads, parks and scenic spots by name."""

    def __init__(self, lexicons: Lexicons, borders: Borders, generic: frozenset[str]) -> None:
        """Takes the shared vocabulary; `generic` are words that make no name."""
        self._borders = borders
        self._generic = generic
        self._words = lexicons.words
        self._roles = lexicons.roles
        self._suffixes = tuple(lexicons.venue_suffixes)
        self._strong = tuple(s for s, row in lexicons.venue_suffixes.items() if row.strength == "strong")
        self._strong_words = tuple(s for s in self._strong if len(s) > 1)
        self._joining = lexicons.body_words["joining"]
        self._leads = lexicons.body_words["visit"]
        self._facilities = Facilities(lexicons)
        self._wording = lexicons.venue_words
        self._sayings = Sayings(lexicons.venue_words)
        self._ways = WayFinder(lexicons, borders)
        self._halls = Halls(lexicons)
        self._visits = VisitFinder(lexicons, borders, self._own)

    def find(self, sketch: Sketch) -> Iterator[VenueName]:
        """Venues; those inside an organisation's or community's name are left out later."""
        titles = [title.span() for title in TITLE.finditer(sketch.text)]
        for found in self._found(sketch):
            reach = _REACHED.search(found.name)
            cut = reach.end() if reach is not None else 0
            venue = found._replace(begin=found.begin + cut, name=found.name[cut:])
            if not any(begin < venue.begin and venue.end < end for begin, end in titles):
                yield venue

    def _found(self, sketch: Sketch) -> Iterator[VenueName]:
        places = {c.begin: c.end for c in sketch.communities}
        bodies = {o.end: o.begin for o in sketch.organisations if o.row is not None}
        bodied = {o.end for o in sketch.organisations}
        named = sorted(p.begin for p in sketch.persons if p.confidence >= _SURE)
        for begin, end, suffix in _endings(sketch, places):
            found = self._reach(sketch.text, begin, end, suffix, places)
            if found is None:
                continue
            end = found[1]
            start = self._alone(sketch.text, found[0], begin, bodies)
            if start is None or (begin in bodied and suffix.suffix in self._wording["building"]):
                continue
            if not any(start < at < end for at in named):
                yield from self._cut(sketch.text, start, begin, end, places)
        yield from self._visits.find(sketch)
        yield from self._ways.find(sketch)
        yield from self._facilities.find(sketch)
        yield from houses(sketch, self._wording)
        yield from self._halls.find(sketch)

    def _reach(
        self, text: str, begin: int, end: int, suffix: VenueSuffix, places: dict[int, int]
    ) -> tuple[int, int] | None:
        """From where to where a name with such an ending reaches, if there is one: 解放路|路口 is of 解放路."""
        start = self._listed_whole(text, begin, end)
        if start is None and self._borders.is_head(text, begin, end):
            start = self._start(text, begin, end, places)
        if start is None or self._plain(text, start, end):
            return None
        if text[end : end + 1] == "段" and _is_reach(text, start, begin, suffix.suffix):
            return None
        if suffix.suffix == "路" and BUS.match(text, begin - 1):
            return None
        policed = suffix.suffix in WAYS and text.startswith(self._wording["authority"], end)
        if policed or NOT_ITSELF.match(text, end):
            return None
        if suffix.suffix == "路口" and (crossing := CROSSING.search(text, start, end)):
            end = crossing.start()
        return max(start, text.rfind("届", start, begin) + 1), end  # 青山县首届|香山文化节

    def _cut(self, text: str, start: int, begin: int, end: int, places: dict[int, int]) -> Iterator[VenueName]:
        """The venue without its floor and grade and what stands before its own words; or those of a list."""
        if counted := COUNTED.search(text, start, begin):
            yield from self._listed(text, start, counted.start())
            return
        if floor := FLOOR.search(text, start, end):
            begin = end = floor.start()
        if "级" in text[start:end] and (grade := GRADED.search(text, start, end)):
            begin = end = grade.start()
        start = self._own(text, self._unjoined(text, start, begin), begin, end, places)
        start = self._ways.behind(text, start, begin)
        if not self._plain(text, start, end):
            yield VenueName(start, end, text[start:end], 0.7)

    def _listed_whole(self, text: str, begin: int, end: int) -> int | None:
        """Where a rare word of the lexicon begins that is the whole name: 石门水库."""
        for start in (begin - 2, begin - 3) if end - begin > 1 else ():
            whole = self._words.get(text[start:end])
            if whole is not None and whole.cost > _RARE and whole.tag[0] == "n":
                stem = self._words.get(text[start:begin])
                named = stem is None or stem.tag in ("ns", "nr", "nz") or stem.cost > _OWN
                return start if named and text[start:begin] not in self._generic else None
        return None

    def _alone(self, text: str, start: int, begin: int, bodies: Mapping[int, int]) -> int | None:
        """Where a venue begins that a body joins, 消防大队|联合|翔丰商业广场; none where its name goes on."""
        for at in range(start + 3, begin):
            if at in bodies and start <= bodies[at]:
                return at + 2 if text[at : at + 2] in self._joining and begin - at > 3 else None
        return start

    def _own(self, text: str, start: int, begin: int, end: int, places: Mapping[int, int]) -> int:
        """Where a venue's own name begins behind the places that hold it, the last of which a common name keeps."""
        while (after := places.get(start, begin)) < begin and places.get(after, end) <= begin:
            start = after
        after = places.get(start, begin)
        if after < begin - 1 and text[after] in "县旗":
            return after  # 弥城镇|县体育馆广场
        if after >= begin or end - after < 3 or text.endswith(self._wording["common_end"], after, end):
            return start
        words = self._borders.words(text, after, begin)
        return after if all(self._proper(w, tag) and w not in self._generic for w, tag, _ in words) else start

    def _unjoined(self, text: str, start: int, begin: int) -> int:
        """The beginning, less a place joined before: 水库大坝和|田湖镇污水处理厂."""
        for joined in re.finditer("[和及与]", text[start + 2 : begin - 1]):
            at = start + 2 + joined.start()
            if text.endswith(self._strong_words, start, at):
                return at + 1
        return start

    def _listed(self, text: str, start: int, end: int) -> Iterator[VenueName]:
        """Places of a list that a number and a common word close: 五女山、望天洞、枫林谷|三大景区."""
        while 3 <= end - start <= 8 and text.endswith(self._suffixes, start, end):
            yield VenueName(start, end, text[start:end], 0.66)
            end = start - 1
            if start == 0 or text[end] != "、":
                return
            start = last_of("、，。；：\n", text, 0, end) + 1

    def _start(self, text: str, begin: int, end: int, places: dict[int, int]) -> int | None:
        stretch = self._borders.stretch(text, begin, reach=_REACH, verbs=True)
        words = list(stretch.words)
        if words and words[-1][0] in self._leads and (len(words) > 1 or words[-1][2] in places.values()):
            return None  # 旗委书记|调研|水库
        if (
            len(words) > 1
            and (end - begin > 1 or (text[begin] in "桥塔寺庙湖岛阁" and text[end : end + 1] in CLOSING))
            and _is_lone(text, words[0])
        ):
            words[0] = (words[0][0], "x", words[0][2])
        if any(word in self._leads for word, _, _ in words):
            words = self._led(words)  # 区领导|调研|齿轮产业园
        while words and self._opens_none(words[0]) and not self._opens_coined(text, words):
            if words[0][0] in LEVELS and (
                words[0][2] == 0 or text[words[0][2] - 1] in HARD or text[words[0][2] - 1] in "在到赴"
            ):
                return words[0][2]
            words.pop(0)
        words = self._led(words)
        if not words:
            return None
        for _, _, start in words:
            if start in places and places[start] < begin:
                rest = [word for word, _, at in words if at >= places[start]]
                plain = bool(rest) and all(word in self._generic for word in rest)
                return None if plain and (text[begin] in WAY or text[places[start] - 1] in "镇乡村道") else start
        if len(words) > 1 and words[-1][0] in LAND and begin - words[0][2] > 2 and end - begin > 1:
            return words[0][2]
        lone = sum(len(word) == 1 and tag not in ("m", "q", "r") for word, tag, _ in words)
        proper = lone > 1 or any(self._proper(word, tag) for word, tag, _ in words)
        return words[0][2] if proper else None

    def _led(self, words: list[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
        """The words of a name after a verb that leads to it: 投资|西洞庭, 调研|齿轮."""
        for at in range(len(words) - 1, 0, -1):
            word, tag, _ = words[at - 1]
            follows = self._proper(*words[at][:2])
            if len(word) == 2 and (word in self._leads or word in self._wording["outside"] or (tag == "v" and follows)):
                return words[at:]
        return words

    def _opens_coined(self, text: str, words: list[tuple[str, str, int]]) -> bool:
        """Whether a word that opens no name opens one here: 三|道沟, 中|和书院, 右|甸河, 大|甸山."""
        if PLACED_NUMBER.match(text, words[0][2]) or len(words) < 2:
            return len(words) > 1
        (word, tag, _), following = words[0], words[1][0]
        if following == "和" or text.startswith(self._wording["brand"], words[0][2]):
            return True
        lone = len(word) == 1 and (tag == "f" or word in "大小新老古") and len(following) == 1
        return lone and following not in self._generic

    def _opens_none(self, word: tuple[str, str, int]) -> bool:
        return (
            word[0] in "至从自沿经按用假内组好"
            or word[0] in self._generic
            or word[0] in self._roles
            or word[1] in ("t", "m", "q", "d", "f", "v", "vn")
        )

    def _proper(self, word: str, tag: str) -> bool:
        return is_proper(self._words, word, tag)

    def _plain(self, text: str, start: int, end: int) -> bool:
        own = text[start:end]
        known = self._words.get(own)
        if GRADE.match(own):
            return True
        saying = self._sayings.are(own)
        counted = start + (text[start] in MEASURES)
        saying = saying or A_NUMBER_OF.search(text, max(0, start - 5), counted) is not None
        return saying or end - start < 3 or own[0].isdigit() or (known is not None and known.tag != "ns")


def _endings(sketch: Sketch, places: dict[int, int]) -> Iterator[tuple[int, int, VenueSuffix]]:
    """The endings that venues may have, the longest at each end, but those inside longer ones and places' names."""
    best: dict[int, tuple[int, int, VenueSuffix]] = {}
    for hit in sketch.hits.venue_suffixes:
        kept = best.get(hit[1])
        if kept is None or hit[0] < kept[0]:
            best[hit[1]] = hit
    opened = {begin for begin, end, suffix in best.values() if end - begin > 1 and suffix.strength == "strong"}
    inside = {at for begin, end in places.items() for at in range(begin + 1, end)}
    for begin, end, suffix in best.values():
        goes_on = end - begin == 1 and sketch.text[end : end + 1] in GOES_ON
        if not (suffix.strength == "weak" or end in opened or end in inside or goes_on):
            yield begin, end, suffix


def _is_lone(text: str, word: tuple[str, str, int]) -> bool:
    """Whether a verb of one character stands alone between a mark of a list, or 了, and what makes a name."""
    character, tag, at = word
    return (
        len(character) == 1
        and tag in ("v", "vn", "d")
        and at > 0
        and text[at - 1] in "、了"
        and character not in _GOING
    )


def _is_reach(text: str, start: int, begin: int, suffix: str) -> bool:
    """Whether only a stretch of a way or river is told by what ends before 段: 村道|路|段, 白鹭河|松岭|段."""
    return (suffix == "路" and text[begin - 1] in "桥道速线") or (
        suffix in REACHES and REACH.match(text, start, begin + 1) is not None
    )

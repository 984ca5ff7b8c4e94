"""Bodies that no list of organisations gives, before their heads' titles: 县人民医院|普外科|主任, 某某教育|创始人."""

from __future__ import annotations

import re
from collections.abc import Container

from extractors.borders import HARD, Borders
from extractors.organisations.words import FUNCTION, TITLE_INSIDE
from extractors.posts.bodies import PART_BOUNDS
from extractors.posts.guessed import GUESSED, HARDLY
from extractors.posts.words import BODY_ENDS
from extractors.sketch import NamedOrganisation
from extractors.vocabulary.lexicons import Lexicons
from extractors.vocabulary.patterns import seldom

__all__ = ["OwnBodies"]

_PART_ENDS = frozenset("局科课办庭室处股部队所站组班系厅厂院线段社")
_ANY = tuple("各该本全原两多其县市省区镇乡")
"""What opens no office's own name."""
_TWICE = frozenset("市县区")
"""Levels that are said twice where a head's title follows the name: 顺江|市|市长."""
_STEM = seldom("(?![该本我各全两多外兄其某])[㐀-鿿](?![该本我各全两多个座位名任为由的和与及是在省某城])[㐀-鿿]")
"""Two characters that may be the name of a city: not 省|我市."""
_TOWNS = frozenset("市省州县道府")
"""How foreign towns and provinces end."""
_SCHOOL = re.compile("([㐀-鿿]{2,3})(?:中心)?(?:中学|小学|学校|幼儿园|高中|初中|国小|国中)$")
"""A school by its own word."""
_SCHOOL_LEVELS = frozenset("县区市")
_LISTING = frozenset("和及与由请")
_FAR = 12
_LEADING = frozenset("由据")
"""Prepositions before an office: 据|某某办|主任甲介绍."""
_HELD = re.compile("(?:[历曾现担兼出]任|任)")
"""What says before an office that somebody headed it: 历任|办公室主任."""
_TOO = re.compile("兼任?(?=[㐀-鿿]{3,9}$)")
"""What leads to a further body: 副局长兼|城区水管所所长."""
_HOLDER = re.compile("[㐀-鿿]{2,3}[，、。；和与及等]")
"""What may be a name that a list goes on behind."""
_COUNTED = re.compile("等[\\d一二三四五六七八九十百]{1,3}[名位人]")
"""How many are chosen, which no body's name holds: 甲|等26人|为协会理事."""
_TERM = re.compile("第?[一二三四五六七八九十\\d]{1,3}届|[上本往历首]届|新一届")


class OwnBodies:
    """Reads bodies by the title that follows them."""

    def __init__(self, lexicons: Lexicons, borders: Borders) -> None:
        """Takes the shared vocabulary and the finder of left borders."""
        self._lexicons = lexicons
        self._borders = borders
        self._no_schools = lexicons.post_words["no_school"]
        self._title_inside = lexicons.body_words.pattern(TITLE_INSIDE)
        self._led = lexicons.post_words["takes_along"]
        abroad = lexicons.foreign_names
        self._spells, self._sure = abroad["Western"], abroad["Western sure"]
        longest = sorted(lexicons.body_words["country"], key=len, reverse=True)
        self._country = re.compile(f"(?:{'|'.join(longest)})([㐀-鿿]{{0,8}})$")

    def town_abroad(self, text: str, end: int) -> str:
        """The foreign town or province that ends there, told by its country or its spelling: 赤塔市, 韩国|某道."""
        if text[end - 1 : end] not in _TOWNS or not end:
            return ""
        begin = end - 1
        while begin > max(0, end - _FAR) and text[begin - 1] in self._spells:
            begin -= 1
        spelt = text[begin : end - 1]
        if len(spelt) > 1 and 2 * sum(character in self._sure for character in spelt) >= len(spelt):
            return text[begin:end]
        country = self._country.search(text, max(0, end - _FAR), end - 1)
        return text[country.start(1) if country.group(1) else country.start() : end] if country else ""

    def unlisted_town(self, text: str, end: int, title: int) -> str:
        """The city or county that ends there, of which no list knows, before its own level again: 顺江|市市长."""
        if text[end - 1 : end] not in _TWICE or text[title : title + 1] != text[end - 1]:
            return ""
        stem = text[max(0, end - 3) : end - 1]
        words = self._lexicons.words
        worded = stem in words and words[stem].tag not in ("ns", "nr")
        cut = worded or any(text[max(0, end - 4) : end - k] in words for k in (1, 2))
        return text[end - 3 : end] if _STEM.fullmatch(stem) and not cut else ""

    def district(self, text: str, end: int) -> int:
        """Where the short name of one of Hong Kong's districts begins that ends there, or the end: 油尖旺."""
        for size in (3, 2):
            short = text[end - size : end] if end >= size else ""
            if any(
                division.code.startswith("81") for division in self._lexicons.divisions_by_name.get(short + "区", ())
            ):
                return end - size
        return end

    def part(self, text: str, end: int, ends: dict[int, NamedOrganisation]) -> NamedOrganisation | None:
        """A part of a named organisation right before its head's title: 县人民医院|普外科|主任."""
        for begin in range(end - 2, max(0, end - 15), -1):
            if text[begin] in PART_BOUNDS:
                return None
            base = ends.get(begin)
            if base is None:
                continue
            own = text[begin:end]
            plain = own[-1] in _PART_ENDS or own.endswith(("中心", "车间"))
            plain = (
                plain
                and "兼" not in own
                and not (own.startswith("常委") and base.body == "委")
                and not self._title_inside.search(own)
                and not self._is_held(own)
            )
            return NamedOrganisation(base.begin, end, own, GUESSED, base=base) if plain else None
        return None

    def _is_held(self, own: str) -> bool:
        """Whether somebody's name stands before what reads like a party group: 县教育局|王某某|党组书记."""
        words = self._lexicons.post_words["party_group"]
        name = next((own.removesuffix(word) for word in words if own.endswith(word)), "")
        return 1 < len(name) < 4 and name[0] in self._lexicons.surnames and name[:2] not in self._lexicons.words

    @staticmethod
    def office(text: str, end: int) -> NamedOrganisation | None:
        """An office that fills the clause before its head's title: 、经济发展办公室|副主任."""
        begin = end - 3
        while begin > max(0, end - 14) and text[begin - 1] not in PART_BOUNDS:
            begin -= 1
        begin = max(begin, text.rfind("兼", begin, end) + 1)
        begin = held.end() if (held := _HELD.match(text, begin, end)) else begin
        named = 2 <= end - 3 - begin <= 10 and not text.startswith(_ANY, begin)
        return NamedOrganisation(begin, end, text[begin:end], 0.7) if named else None

    @staticmethod
    def group(text: str, begin: int, end: int) -> NamedOrganisation | None:
        """The villagers' group that its head's title runs into: 、大坪|村民小组长."""
        clause = begin
        while clause > max(0, begin - 6) and text[clause - 1] not in PART_BOUNDS:
            clause -= 1
        named = 2 <= begin - clause <= 5 and not text.startswith(tuple("各该本全原"), clause)
        return NamedOrganisation(clause, end - 1, text[clause : end - 1], 0.8) if named else None

    def founded(self, text: str, end: int, title_end: int, ends: Container[int]) -> NamedOrganisation | None:
        """A firm without an ending that says so, right before its founder or manager: 中国某某教育|创始人."""
        clause = end
        while clause > max(0, end - 13) and text[clause - 1] not in HARD:
            clause -= 1
        whole = text[clause:end]
        if any(at in ends for at in (end - 3, end - 2)):
            return None  # 某某公司|王志强|董事长
        if self._title_inside.search(whole + "  "):
            return None
        if 1 < end - clause < 4 and self._is_short(text, whole, title_end):
            return NamedOrganisation(clause, end, whole, HARDLY)
        if 4 <= len(whole) <= 12 and not any(c in FUNCTION for c in whole):
            return NamedOrganisation(clause, end, whole, HARDLY)
        stretch = self._borders.stretch(text, end, reach=12, verbs=True)
        own = text[stretch.begin : end]
        if (
            len(own) < 4
            or own in self._lexicons.words
            or any(word in self._lexicons.post_words["generic_firm"] for word, _, _ in stretch.words)
        ):
            return None
        rare = [w for w, tag, _ in stretch.words if len(w) == 1 or tag in ("x", "ns", "nz")]
        return NamedOrganisation(stretch.begin, end, own, HARDLY) if rare else None

    def _is_short(self, text: str, whole: str, title_end: int) -> bool:
        """Whether a firm's short name fills the clause before a title with its holder behind: 、鸿泰|总经理甲."""
        named = _HOLDER.match(text, title_end)
        if named is None or named.group()[0] not in self._lexicons.surnames or any(c in FUNCTION for c in whole):
            return False
        word = self._lexicons.words.get(whole)
        return whole[0] not in _ANY and (word is None or word.tag in ("ns", "nz", "nr"))

    def school(self, text: str, end: int) -> NamedOrganisation | None:
        """A school called by a common word, between a mark and its head's title: 、建新中学|校长."""
        ending = _SCHOOL.search(text, max(0, end - 9), end)
        if ending is None:
            return None
        own, before, begin = ending.group(1), text[ending.start() - 1 : ending.start()], ending.start()
        level = own[0] if len(own) > 2 and own[0] in _SCHOOL_LEVELS else ""  # 县|新建小学
        opens = begin == 0 or before in HARD or before in _LISTING
        own = own.removeprefix(level)
        named = opens and own not in self._no_schools and not any(c in FUNCTION or c in _ANY for c in own)
        return NamedOrganisation(begin, end, text[begin + len(level) : end], 0.7, level=level) if named else None

    def unlisted(self, text: str, end: int) -> NamedOrganisation | None:
        """A body that no lexicon has, between a mark and its head's title: 、国安委|副主任."""
        begin = end
        while begin > max(0, end - 7) and text[begin - 1] not in HARD and text[begin - 1] not in _LEADING:
            begin -= 1
        if (too := _TOO.search(text, max(0, end - _FAR), end)) is not None:
            begin = too.end()
        elif not 3 <= end - begin <= 6 or any(c in "的是在和与由为对将了着把被向从到" for c in text[begin:end]):
            begin = self._borders.stretch(text, end, reach=14, verbs=True).begin
        begin += 2 if text.startswith((*self._led, "日率"), begin) else text.startswith("率", begin)
        also = text.rfind("兼", begin, end) + 1
        begin = also or begin
        own, led = text[begin:end], text.endswith((*self._led, "兼", "率"), 0, begin)
        if (
            len(own) < 3
            or _TERM.match(own)
            or _COUNTED.search(own)
            or own[-1] not in BODY_ENDS
            or self._title_inside.search(own)
            or (begin and not led and text[begin - 1] not in HARD and text[begin - 1] not in _LEADING)
        ):
            return None
        if any(own[-size:] in self._lexicons.titles for size in (2, 3, 4)):
            return None
        word = self._lexicons.words.get(own)
        if (word is not None and word.cost < 15.0) or (
            own[-1] in "科股室" and self._lexicons.surnames.get(own[0], 0.0) > 15.0
        ):
            return None
        if own in self._lexicons.generic_modifiers or own[0] in "各该本全两多原其":
            return None
        return NamedOrganisation(begin, end, own, GUESSED)

"""Sketch -> streets and waters that bear common words as names, told by what stands around them: 沿|葫芦河|行进."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.borders import HARD, Borders
from extractors.organisations.words import BRAND
from extractors.sketch import Sketch, VenueName
from extractors.vocabulary.lexicons import Lexicons, Word

__all__ = ["WayFinder"]

_WATERS = frozenset("河江溪渠")
_STREETS = frozenset(("路", "街", "巷", "大道", "大街", "胡同"))
_LONGEST = 3
"""The most characters that a water's name has before its ending; a street's has two or three."""
RARE = 14.0
"""A word of the lexicon this rare is a street's own name: 解放街, not 公路."""
_OWN = 15.5
"""A noun of the lexicon this rare is the name of one place."""
_ALONG = "(?&along)$"
"""What stands before a water's name."""
_WATER = "(?&of_river)|(?!城区|县城|城关|境内)[^，。；、：的]{2,4}(?<!阶)(?<!时)段|、[^，。；、]{1,3}[河江溪渠]"
"""What stands behind one."""
_LISTED_WATER = re.compile("[河江溪渠湖][、和]$")
"""A water named just before."""
_EDGES = HARD | frozenset("在到从至和与对把将是于由的为及有含往沿入过经向")
"""Characters that end what stands before a name."""
_SIGHTS = frozenset("湖山岭岛寺庙祠湾峰潭峡谷塔阁庵宫洞泉闸垭")
"""Last characters of hills, lakes and temples."""
_GOES_ON = re.compile(r"[村镇乡街路屯庄寨社景公小脚头口区站门坡湾沟组林沿体民顶腰洼]|里(?=[的有])")
"""What follows a hill's or a temple's name in a longer one."""
_NO_SIGHT = re.compile(
    r"云上|[这那该本每各全我此某哪何几多第登爬游上下看望见去来进出靠依绕开修建架治填挖围护守拜逛赏深荒新老旧群青江雪火冰绿金银石土沙]"
    r"|.*[一二三四五六七八九十百千万两\d个座条片处的了是在和与及等人有无成为其家山水族]|[将走漫决搬]|.*[高大小深荒老园]$|[\d一二三四五六七八九十两]{2}"
)
"""What opens no hill's or temple's name of two or three characters before its ending, or stands in none."""
_STREET_ENDS = frozenset(
    ("路", "街", "大街", "大道", "东路", "西路", "南路", "北路", "中路", "东街", "西街", "南街", "北街")
)
_TROD = frozenset("走踏铺奔迈闯圆架通上出条了的”“好新兴富强之致修筑段式类种")
"""Characters before a slogan's road, no street: 走上|幸福路."""
_BROAD = ("大道", "大街")
"""Roads whose names hardly go on in a venue's."""
_SIZES = frozenset("小大新老旧长短宽窄")
_NO_NAME = frozenset("rqdpcub")
"""Parts of speech of which no street's name is made: 这条|路."""
_PLACED = frozenset("在沿到至从于由经、与和的")
"""Characters before a street."""
_WAYS = frozenset("路街巷道")
_STREET = r"[、与和至到上段](?!人)|[南北东西中]段|(?&of_street)|等[\d两三四五六七八九十]|\d+号"
"""What stands behind one."""


_LETTERED = re.compile(r"[GSXYC](?<![A-Za-z\d].)\d{2,4}(?![\dA-Za-z])(?:国道|省道|县道|高速|线)?")
"""Roads by letter and number: G213, S105线."""
_CLASSED = re.compile("道(?<=\\d[国省县]道)")
_NUMBERED = re.compile(rf"{_LETTERED.pattern}|[1-9](?<![A-Za-z\d].)\d{{2}}(?:国道|省道|县道)")
"""Highways by their numbers: S322线, 320国道."""


class WayFinder:
    """Finds streets and waters that no word of their names gives away."""

    def __init__(self, lexicons: Lexicons, borders: Borders) -> None:
        """Takes the shared vocabulary."""
        self._words = lexicons.words
        self._generic = lexicons.generic_modifiers
        self._borders = borders
        classes = lexicons.body_words
        self._along, self._of_water, self._street_goes_on = map(lexicons.venue_words.pattern, (_ALONG, _WATER, _STREET))
        self._stems = lexicons.community_words["street"] | classes["name_word"] | classes["day"]

    def find(self, sketch: Sketch) -> Iterator[VenueName]:
        """Such streets and waters."""
        text = sketch.text
        ends = {c.end for c in sketch.communities}
        for begin, end, suffix in sketch.hits.venue_suffixes:
            if suffix.suffix in _WATERS:
                start = self._water(text, begin, end, ends)
            elif suffix.suffix in _SIGHTS:
                start = self._sight(text, begin, end, ends)
            elif suffix.suffix in _STREET_ENDS and text[begin - 2 : begin] in self._stems:
                start = begin - 2 if begin > 1 and self._is_alone(text, begin - 2) else None
            elif suffix.suffix in _STREETS and self._street_goes_on.match(text, end):
                start = self._street(text, begin, end)
            else:
                continue
            if start is not None:
                yield VenueName(start, end, text[start:end], 0.66)
        for match in (_NUMBERED if _CLASSED.search(text) else _LETTERED).finditer(text):
            yield VenueName(*match.span(), match.group(), 0.7)

    def _is_alone(self, text: str, start: int) -> bool:
        """Whether nothing before a street's stem takes it: neither a slogan, 走上|幸福路, nor a day, 今|天一路走来."""
        day = self._words.get(text[start - 1 : start + 1])
        return text[start - 1 : start] not in _TROD and (day is None or day.tag != "t")

    def behind(self, text: str, start: int, begin: int) -> int:
        """Where a venue's own name begins behind the road where it lies: 创业大道|长安产业园, 永安大道|龙山路."""
        road = max((text.rfind(way, start + 2, begin - 2) + len(way) for way in _BROAD), default=0)
        if road < start + 3 or begin - road < 2:
            return start
        known = self._words.get(text[road:begin])
        return start if text[road:begin] in self._generic or (known and not _is_own(known)) else road

    def _water(self, text: str, begin: int, end: int, ends: set[int]) -> int | None:
        for start in range(begin - 1, max(-1, begin - _LONGEST - 1), -1):
            if text[start] in HARD or text[start] in _WATERS:
                return None
            if text.startswith("沿途", start - 1):
                return None
            led = self._along.search(text, max(0, start - 2), start) is not None
            if led or start in ends or self._opens(text, start) or text[start - 1] == "了":
                told = led or self._of_water.match(text, end) or _LISTED_WATER.search(text, max(0, start - 2), start)
                known = self._words.get(text[start:end])
                own = _is_own(known) if known is not None else self._names(text, start, begin, alone="")
                return start if told and own else None
        return None

    def _sight(self, text: str, begin: int, end: int, ends: set[int]) -> int | None:
        """Where the name of a hill, lake or temple begins that stands alone between marks and words: 在|凤凰山|上."""
        if _GOES_ON.match(text, end):
            return None
        for start in (begin - 2, begin - 3):
            if start < 0 or not (start in ends or self._opens(text, start)):
                continue
            stem, whole = text[start:begin], self._words.get(text[start:end])
            if not stem.isalpha() or stem in self._generic or (_NO_SIGHT.match(stem) and BRAND.match(stem) is None):
                return None
            if whole is not None:
                return start if _is_own(whole) else None
            return start if self._unheard(text, start, begin) else None
        return None

    def _opens(self, text: str, start: int) -> bool:
        """Whether a name may begin there: behind a mark, a function word or a verb of two characters."""
        if text.startswith("途", start) and text.endswith("沿", 0, start):
            return False
        if start == 0 or text[start - 1] in _EDGES:
            return True
        before = self._words.get(text[start - 2 : start])
        return before is not None and before.tag == "v"

    def _unheard(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch is no common word: 凤凰, 瓦埠, but not 开发, 森林."""
        words = self._borders.words(text, start, end)
        if len(words) == 1:
            known = self._words.get(words[0][0])
            return (
                known is None
                or known.tag in ("ns", "nr", "nz")
                or (known.tag == "n" and known.cost > 10 and end - start == 2)
            )
        return all(
            tag in ("ns", "nr", "nz", "x") or (len(word) == 1 and tag[0] not in "rpcu") for word, tag, _ in words
        )

    def _names(self, text: str, start: int, end: int, *, alone: str) -> bool:
        """Whether a stretch may be what a street or water is called: 迎春, 葫芦, but not 这条, 开展黄.

        A verb may be no part of it, but such as `alone` allows may make it up: 解放|路.
        """
        words = self._borders.words(text, start, end)
        if words[-1][0] in _SIZES or any(tag[0] in _NO_NAME for _, tag, _ in words):
            return False
        if len(words) == 1:
            return words[0][1][0] not in "vt" or words[0][1][0] in alone
        return not any(tag[0] in "vt" or len(word) > 2 for word, tag, _ in words)

    def _street(self, text: str, begin: int, end: int) -> int | None:
        for start in (begin - 2, begin - 3):
            before = text[start - 1 : start]
            if start > 0 and before in _PLACED and self._is_placed(text, start, end):
                known = self._words.get(text[start:end])
                own = known.cost > RARE if known is not None else self._names(text, start, begin, alone="v")
                return start if own and HARD.isdisjoint(text[start:begin]) else None
        return None

    @staticmethod
    def _is_placed(text: str, start: int, end: int) -> bool:
        """Whether a street stands in a row of such, or between two: 解放街、|东方路, 某某路的|东方路|至工兴街."""
        before = text[start - 1]
        if before == "的":
            return text[end : end + 1] in {"至", "到"} and text[start - 2] in _WAYS
        return before not in "、与和" or text[start - 2] in _WAYS


def _is_own(word: Word) -> bool:
    """Whether a word of the lexicon is the name of one hill or water: 二龙山, 瀑河."""
    return word.tag in ("ns", "nr", "nz", "nt") or (word.tag == "n" and word.cost > _OWN)

"""The own name before the ending of a community: where it begins, or that nothing proper stands there."""

from __future__ import annotations

import re
from collections.abc import Callable

from extractors.borders import HARD, Borders
from extractors.communities.context import WISHES, grown, grown_by_one, is_reached, is_spelt, is_told, spelt
from extractors.communities.leads import led
from extractors.communities.lists import LIST_STOPS
from extractors.communities.openings import UNIT_HOMES, in_marks, itemised, of_unit
from extractors.communities.words import (
    BORDERED,
    COUNTED,
    EDGES,
    HOME_VERBS,
    NO_OPENING,
    NO_VILLAGE,
    RARE,
    ROAD_BEFORE,
    SIDES,
    SLOGAN_ENDS,
    SLOGAN_VERBS,
    TAILS,
    after_sites,
    behind_site,
    is_ordered,
    is_slogan,
    longest,
)
from extractors.sketch import CommunityName
from extractors.vocabulary.lexicons import CommunitySuffix, Lexicons

__all__ = ["OwnNames"]

Words = list[tuple[str, str, int]]
"""Words with their parts of speech, and where each begins."""
Ends = dict[int, CommunityName]
"""The communities found so far, by where they end."""
_POINTED = re.compile("(?s:.*)(?:[该我本全](?:[省市区县旗镇乡]|街道)|中国共产党|共青团|[省市区县旗州]政协)(?=[㐀-鿿])")
"""What another name begins right behind: 该镇|南马村, 中国共产党|石桥镇, 县政协|石桥镇|联络组."""
_NO_LAST = frozenset("小大古全各名好他趟")
"""What no own name of one kind of community ends with: 这个小|镇."""
_LISTED = frozenset(("村", "社区", "嘎查", "居委会", "村委会", "行政村"))
"""Endings of villages and neighbourhoods that the list of villages leaves off."""
_NATIONS = ("族乡", "族镇")
"""How towns end of which a nationality's name alone names none."""
_ROAD_SIDES = frozenset("东西南北中")
_ROADS = frozenset("路街巷道里门桥东西南北中新")
"""How what goes on a name ends that such a verb opens: 振兴|东路, 建设|新."""


class OwnNames:
    """Tells where the own name of a community begins."""

    def __init__(
        self, lexicons: Lexicons, borders: Borders, generic: frozenset[str], listed: Callable[[str], bool]
    ) -> None:
        """Takes the shared vocabulary; `generic` are words that make no name (美丽, 示范), `listed` tells own names."""
        self._borders = borders
        self._is_listed = listed
        self._generic = generic
        self._roles = lexicons.roles
        self._words = lexicons.words
        self._surnames = lexicons.surnames
        self._stopwords = lexicons.organisation_stopwords
        classes = self._classes = lexicons.community_words
        self.own_words, self._halls = lexicons.border_words["neighbourhood_name"], classes["hall"]
        self._sites, self._estates = classes["site"], classes["built_estate"]
        self._leads = (*classes.ordered("leads_on"), *(site for site in classes.ordered("site_end") if len(site) > 1))

    def is_common(self, stem: str) -> bool:
        """Whether two or three characters are a common word that names no village: 干部, 群众."""
        known = self._words.get(stem)
        common = known is not None and known.cost < RARE and stem not in self.own_words
        return common or stem in self._roles or stem in self._generic

    def begin(self, text: str, begin: int, suffix: CommunitySuffix, ends: Ends) -> int | None:
        """Where the proper name before a suffix begins, or None where nothing proper stands there."""
        reach = longest(suffix)
        lowest = max(0, begin - reach - 7)
        floor = next(filter(ends.__contains__, range(begin, lowest, -1)), 0)
        if text[floor] in "）)":
            floor += 1
        pointed = _POINTED.match(text, lowest, begin)
        if pointed is not None:
            floor = max(floor, pointed.end())
        if begin > 0 and text[begin - 1] in "”’":
            return in_marks(text, begin, suffix, self._generic)
        if suffix.suffix == "邨":
            return self._estate(text, floor, begin)
        if floor == begin and floor in ends:
            return grown(ends[floor], suffix)
        told = self._told(text, floor, begin, suffix, ends)
        if told is not None:
            return told
        if text[begin - 2 : begin] in self._halls and suffix.kind in ("neighbourhood", "village"):
            return self._borders.stretch(text, begin - 2, reach=reach - 2, floor=floor).begin
        words = self._stretched(text, begin, suffix, floor)
        start = None
        if words and self._makes_name(text, begin, words, suffix, ends):
            start = self._judged(text, begin, words, suffix, ends)
        return of_unit(text, begin) if start is None and suffix.suffix in UNIT_HOMES else start

    def listed(self, text: str, begin: int, suffix: CommunitySuffix, ends: Ends, names: frozenset[str]) -> int | None:
        """Where one of `names`, the villages of the home, begins right before a suffix: 好力保镇|五道河子|村, 和新|村.

        A common word (平安, 中华) is one only right after its town or where its surroundings tell; what a longer name
        of the page ends with (上|王庄) is none.
        """
        if suffix.suffix not in _LISTED:
            return None
        floor = next(filter(ends.__contains__, range(begin, max(0, begin - 8), -1)), 0)
        start = next((at for at in range(max(floor, begin - 8), begin - 1) if text[at:begin] in names), None)
        if start is None or text[start - 1 : start] in SIDES or start in ends:
            return start if start in ends else None
        stem = text[start:begin]
        if stem in self._generic or self.is_common(stem) or stem in self._borders.place_verbs:
            told = begin - start == 2 and is_told(text, begin, suffix, self._classes, self._borders.inside_verbs)
            return start if told else None
        return start if self.opens(text, start) else None

    def _estate(self, text: str, floor: int, begin: int) -> int | None:
        """Where the name of an estate of Hong Kong begins, of two or three characters: 屯门|良景|邨."""
        words = self._borders.stretch(text, begin, reach=8, floor=floor).words
        start = words[0][2] if words else begin
        for _, _, at in words[1:]:
            known = self._words.get(text[start:at])
            if begin - at < 2 or known is None or known.tag != "ns":
                break
            start = at
        return begin - 2 if begin - start > 3 else start if begin - start > 1 else None

    def _told(self, text: str, floor: int, begin: int, suffix: CommunitySuffix, ends: Ends) -> int | None:
        """Where a name begins that its town, its letters or its surroundings tell, whatever its words are."""
        own = text[floor:begin]
        small = suffix.kind in ("neighbourhood", "village")
        longer = grown_by_one(text, begin, ends[floor]) if small and floor in ends else None
        if longer is not None:
            return longer
        if floor in ends and self._lone(text, floor, begin, suffix, ends[floor]):
            return floor
        if floor in ends and own in self.own_words and ends[floor].kind in ("town", "street"):
            return floor
        foreign = spelt(text, begin, ends) if small else None
        if foreign is not None:
            return foreign
        own_word = small and text[begin - 2 : begin] in self.own_words
        if own_word and is_told(text, begin, suffix, self._classes, self._borders.inside_verbs):
            return begin - 2
        if small and floor in ends and ends[floor].kind in ("town", "street") and 3 < len(own) < 8 and is_spelt(own):
            return floor
        if floor in ends and 1 < len(own) < 4 and self._after_town(text, floor, own, ends[floor], small=small):
            return floor
        return None

    def _stretched(self, text: str, begin: int, suffix: CommunitySuffix, floor: int) -> Words:
        """The words that may make up the name, less those on their left that never do; none where a number counts."""
        reach = longest(suffix)
        words = list(self._borders.stretch(text, begin, reach=reach + 4, floor=floor).words)
        if suffix.kind in ("village", "town"):
            words = after_sites(words, begin, self._sites)
        words = self._done_to(led(words, text, begin, self._leads, self._is_listed))
        if len(words) > 1 and words[0][0] == "像":
            words.pop(0)
        if len(words) > 1 and words[0][1] == "m" and words[1][1] == "q":
            return []
        while words and (
            (
                self._makes_no_name(words[0], text[words[1][2] : begin] if len(words) > 1 else "")
                and not (len(words) > 1 and words[1][0] in TAILS)
            )
            or (len(words) > 1 and begin - words[0][2] > reach)
        ):
            if (words[0][1] in ("m", "q") and len(words[0][0]) > 1) or words[0][0].isdigit():
                return []
            words.pop(0)
        while len(words) > 2 and words[0][0] + words[1][0] in self._generic:
            del words[:2]
        return words

    def _done_to(self, words: list[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
        """The words behind what somebody does to a place that bears a name of its own: 刚|监督|石桥镇."""
        for place in range(len(words) - 2, 0, -1):
            word, tag, _ = words[place]
            verb = len(word) > 1 and tag[:1] == "v" and (word in self._generic or word in self._borders.inside_verbs)
            rest = words[place + 1 :]
            goes_on = (len(rest) == 1 and len(rest[0][0]) == 1) or all(_ROADS.issuperset(word) for word, _, _ in rest)
            if verb and not goes_on and self._proper(rest[0]):
                return rest  # but 高新|建设|西路社区
        return words

    def _makes_name(self, text: str, begin: int, words: Words, suffix: CommunitySuffix, ends: Ends) -> bool:
        """Whether words can be a name: no number, no kind of community, no slogan's verb before the ending."""
        start, last = words[0][2], words[-1]
        if last[1] in ("m", "q") and len(words) == 1 and words[0][0] not in self._borders.place_verbs:
            return False
        if suffix.kind == "compound" and last[0][-1] == "进" and last[0] not in self._borders.place_verbs:
            return False  # 把课题|住进|楼院
        if last[0] in _NO_LAST and not (suffix.kind == "town" and begin - start == 2 and text[start - 1] in EDGES):
            return False
        if any(word[0].isdigit() for word in words) or text[start:begin] in self._generic:
            return False
        rest = text[words[1][2] : begin] if len(words) > 1 else ""
        if len(rest) > 1 and rest in self._generic and not self._for_people(words):
            return False
        if text.endswith({"村": "第一", "大院": "家"}.get(suffix.suffix, "\n"), start + 1, begin):
            return False  # 中国樱桃第一|村, the sight 王家|大院
        ordered = suffix.kind in ("village", "town") and is_ordered(text, start, begin, placed=start in ends)
        if not ordered and COUNTED.search(text, start, begin):
            return False
        if last[0] in (HOME_VERBS if suffix.kind == "compound" else SLOGAN_VERBS) and not (
            WISHES.match(text, start, begin) and (start in ends or self.opens(text, start))
        ):
            return False
        if len(words) > 1 and last[0] in SLOGAN_ENDS and self.is_common(words[-2][0]) and start not in ends:
            return False
        if begin - start > 2 and text[begin - 1] == text[begin - 3]:
            return False  # 爱国爱|乡, 伴城伴|乡
        return not all(word[0] in "省市区县乡镇村街社委" for word in words)

    def _judged(self, text: str, begin: int, words: Words, suffix: CommunitySuffix, ends: Ends) -> int | None:
        """Where the name begins that words make up, if it is of a fit length and holds something proper."""
        start = words[0][2]
        came = text.find("来", start + 1, begin - 2) if begin - start > 4 else -1
        if any(came + 1 == word[2] for word in words[1:]):
            start = came + 1
        office = text.find("办", start + 2, begin - 1) if suffix.kind == "village" and begin - start > 3 else -1
        if office > 0:
            start = office + 1  # 新城办|油坊村
        if (
            len(words) == 1
            and start not in ends
            and (is_slogan(text, start, self._classes) or text[begin - 1 : begin + 1] in _NATIONS)
        ):
            return None
        if suffix.kind in ("town", "village", "neighbourhood", "compound") and begin - start > 4:
            start = behind_site(text, start, begin, self._classes)
        road = ROAD_BEFORE.match(text, start, begin) if suffix.kind == "compound" else None
        own = "" if road is None else text[road.end() : begin]
        if own and not self.is_common(own) and own not in self._estates:
            start = begin - len(own)
        length = begin - start
        if length > longest(suffix) or (length == 1 and not self._one_character(text, words, suffix)):
            return None
        edge = start in ends or start == 0 or text[start - 1] in EDGES
        edge = edge or (suffix.suffix == "小区" and is_reached(text, start, self._classes))
        if (len(words) > 1 or (suffix.kind == "compound" and not edge)) and not (
            self._for_people(words) or any(map(self._proper, words))
        ):
            return None
        return None if text[start - 1 : start].isdigit() else start

    def opens(self, text: str, start: int) -> bool:
        """Whether a name may open here: after punctuation, a larger place, or a word that bounds names."""
        if (
            start == 0
            or text[start - 1] in HARD
            or text[start - 1] in "省市区县州旗盟到在向赴由和与及对往河江湖"
            or itemised(text, start)
        ):
            return True
        stretch = self._borders.stretch(text, start, reach=4)
        return stretch.begin == start

    def _after_town(self, text: str, floor: int, own: str, outer: CommunityName, *, small: bool) -> bool:
        """Whether two or three characters after a town name a village: 水口镇|群兴|村, 西坡镇|擂鼓|村."""
        if own in self._generic or own[1] in "个名户些亩元人" or (own[1] in LIST_STOPS and own[1:] != "各庄"):
            return False
        if text.startswith(own, floor - len(own) - 1):
            return True
        known = self._words.get(own)
        if known is not None and (known.cost < RARE or own in self._stopwords):
            return False
        if len(own) > 2 and (own[-1] in SLOGAN_VERBS or own[0] in "对把将给让使被为"):
            return False
        inner = own.strip("那") or own  # 旺藏镇|茨日那|村
        if any(c in NO_OPENING or c in EDGES or c in "乡镇村县" for c in inner):
            return False
        return (small and outer.kind in ("town", "street")) or own[0] in "后万"

    def _lone(self, text: str, floor: int, begin: int, suffix: CommunitySuffix, outer: CommunityName) -> bool:
        """Whether one character after a town names a village: 沙地镇|银村, and 新村 where nothing else follows."""
        own = text[floor:begin]
        if suffix.suffix != "村" or len(own) != 1 or outer.kind not in ("town", "street") or not own.isalpha():
            return False
        if own == "新":
            return BORDERED.match(text, begin + 1) is not None or text.count(outer.name + "新村") > 1
        return own not in self._generic | NO_VILLAGE

    def _makes_no_name(self, word: tuple[str, str, int], rest: str) -> bool:
        """Whether a word before the `rest` of a name is none of it: 示范, or 振兴 before 福塘, but not before 路."""
        if len(word[0]) == 1:
            return word[0] in "省市区县州旗全"
        if word[0] in self._borders.place_verbs:
            return word[0] in self._generic and len(rest) > 1 and rest[-1] not in _ROADS
        if len(rest) > 1 and word[1] != "a" and rest[0] in _ROAD_SIDES and rest[-1] in "路街":
            return False  # 文化|东路
        kind = len(word[0]) > 2 and word[0][-1] == "村" and word[0][:-1] in self._generic
        role = word[0] in self._roles and rest not in self._estates
        return kind or word[0] in self._generic or role or word[1] in ("t", "q")

    def _proper(self, word: tuple[str, str, int]) -> bool:
        """A place, a person, an unknown or rare word, or a word with the tail of a road or a landform."""
        known = self._words.get(word[0])
        return len(word[0]) == 1 or known is None or known.cost > RARE or word[0][-1] in TAILS or word[0][-1] == "族"

    def _for_people(self, words: Words) -> bool:
        """Whether an estate bears the name of those it was built for, or of a city: 教师|新村, 徐州|新村."""
        named = len(words) == 2 and (words[0][0] in self._roles or words[0][1] == "ns")
        return named and words[1][0] in self._estates

    def _one_character(self, text: str, words: list[tuple[str, str, int]], suffix: CommunitySuffix) -> bool:
        """李村, 张村 at the left edge of a clause; never 我村 or 全镇."""
        character, _, start = words[0]
        edge = start == 0 or text[start - 1] in HARD or text[start - 1] in "镇乡区县在到进入从对向由与和"
        return suffix.kind == "village" and character in self._surnames and character not in "原山渔" and edge

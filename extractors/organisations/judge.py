"""Whether words before an ending make an organisation's name: 康乐养老服务|中心, but not 全市|中心."""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.borders import HARD, Borders
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import (
    BRAND,
    COUNT,
    COUNTY_LEVELS,
    EACH,
    HELD_BY,
    LEVELS,
    LOCAL,
    LOCAL_NAME,
    OFFICE_BORDER,
    PLAIN,
    SWALLOWED,
    TITLE_INSIDE,
    YEAR,
    is_ordinal,
    of_each,
)
from extractors.sketch import CommunityName, NamedOrganisation
from extractors.vocabulary.lexicons import Lexicons, OrganisationSuffix

__all__ = ["NameJudge"]


_BRANDED, _COUNTS = frozenset("天元"), frozenset("几多每半整数余两")
"""Measures that many firms' names begin with, and what counts with them."""
_INSIDE = tuple(level + "里" for level in (*COUNTY_LEVELS, "镇", "乡", "村", "街道", "社区", "城", "校", "院", "家"))
"""Where a body is that is not named: 镇里|派出所, 县里|医院."""

_VILLAGES = ("村", "镇", "乡")
"""Levels whose word ends the name of a village or town that no list has: 、|联合村|惠民合作社."""
_GRADED = re.compile("[甲乙丙丁特一二三四五]级|[一二三四五]星级|三甲|[十百]佳|[十百]强")
"""What is awarded to many bodies of a kind and names none: “|甲级|敬老院”."""
_SO_MANY = re.compile("等[\\d一二三四五六七八九十百]{1,3}[名位人家个]")
"""How many those are of whom some are named, which no body's name holds: 甲|等26人|为协会理事."""
_GRADE = re.compile("(?:国家|[省市县区镇乡村州])级")
"""The grade of a body, of which there are many: 命名|县级|示范家庭农场."""
_OURS = ("我", "本", "该", "全")
"""What points at the place of what stands behind it under a name of its own: 我县|恒力集团."""
_NAMED_ALONE = ("enterprise", "school", "hospital")
_PUPILS = ("小学", "中学", "完小", "幼儿园")
"""Schools that are called by almost any word."""


class NameJudge:
    """Weighs the words that stand before an ending."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary, borders: Borders) -> None:
        """Takes the shared vocabulary."""
        self._vocabulary = vocabulary
        self._ends, self._worded = vocabulary.ends, vocabulary.worded
        self._sites = vocabulary.ends("managed_site")
        self._generic = lexicons.generic_modifiers
        self._words = lexicons.words
        self._surnames = lexicons.surnames
        self._given = lexicons.given_chars
        self._stopwords = lexicons.organisation_stopwords
        self._inner = borders.inside_verbs
        self._stems = _named(vocabulary.stems, lexicons) - self._inner - self._generic

    def judged(
        self,
        text: str,
        words: list[tuple[str, str, int]],
        edge: int,
        end: int,
        row: OrganisationSuffix,
        places: dict[int, CommunityName],
    ) -> NamedOrganisation | None:
        """The name that some words and an ending make, if they make one."""
        ours = len(words) > 1 and words[0][0] in LEVELS and text[words[0][2] - 1 : words[0][2]] in _OURS
        ours = ours and row.family in _NAMED_ALONE and self.opens(words[1:])
        words = self._unled(words[1:] if ours else words)
        start = words[0][2]
        own = text[start:edge]
        if own in COUNTY_LEVELS and self._is_levels_own(row):
            return self._own_level(text, start, end, own)
        if self._is_none(text, words, own, row) or self._is_done_to(words, row) or _SO_MANY.search(own):
            return None
        if text[start - 1 : start] == "级" and _GRADE.search(text, max(0, start - 3), start) and len(words) == 1:
            return None
        near = None
        if row.strength == "strong" and len(row.suffix) > 1 and not ours:
            near = self._vocabulary.place_near(text, start, places)
        if near is not None:
            return NamedOrganisation(near.begin, end, text[near.begin : end], 0.85)
        level = words[0][0] if words[0][0] in LEVELS and own.startswith(words[0][0]) else ""
        proper = self._has_proper(text, words, own, row)
        if ours and not proper:
            return None
        if self._is_slight(text, own, end, row, level=level, proper=proper) or not self._holds(words, level, proper):
            return None
        if own == "人大" or (level in LOCAL and (row.family == "congress" or "人大" in own)):
            return None
        if level:
            return self._own_level(text, start, end, level)
        if row.suffix in self._vocabulary.generic_heads and not proper and not is_ordinal(own):
            return None
        confidence = 0.85 if proper and row.strength == "strong" else 0.7 if proper else 0.55
        return NamedOrganisation(start, end, text[start:end], confidence)

    def _unled(self, words: list[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
        """The words after what is done to a body of its own name: 经营|恒丰集团, but not 经营|管理公司."""
        while (
            len(words) > 1
            and self._is_treated(*words[0][:2])
            and words[0][0] not in self._vocabulary.name_words
            and self.opens(words[1:])
        ):
            words = words[1:]
        return words

    def opens(self, words: list[tuple[str, str, int]]) -> bool:
        """Whether words begin by one of a name's own: a proper or a rare one, two lone characters."""
        word, tag, _ = words[0]
        if self._proper(word, tag) or self._rare(word) or word in self._vocabulary.name_words:
            return True
        return len(words) > 1 and len(word) == len(words[1][0]) == 1 and word not in PLAIN and words[1][0] not in PLAIN

    def _is_treated(self, word: str, tag: str) -> bool:
        """Whether a word says what is done to a body, though names hold it elsewhere."""
        return word in self._vocabulary.treated or (tag == "v" and word in self._inner)

    def _is_none(self, text: str, words: list[tuple[str, str, int]], own: str, row: OrganisationSuffix) -> bool:
        """Whether words before an ending make no name, whatever they are made of."""
        start = words[0][2]
        if row.suffix in self._ends("foreign_end") and self._vocabulary.country.fullmatch(own):
            return True
        if own in self._generic or own in self._sites or own in self._stopwords or _GRADED.fullmatch(own):
            return True
        if (row.family == "enterprise" and self._is_fostered(own, words, row)) or self._is_of_grade(own):
            return True
        if "部门" in own or own.startswith(self._vocabulary.no_openers) or COUNT.match(own):
            return True
        if text[start - 1 : start] in EACH or (own[-1:] in SWALLOWED and len(own) > 2):
            return True
        return own.endswith(_INSIDE) or self._worded(TITLE_INSIDE).search(own) is not None

    def _is_fostered(self, own: str, words: list[tuple[str, str, int]], row: OrganisationSuffix) -> bool:
        """Whether words only say what is done to works of a kind: 发展|家庭农场, 领办|生态|养殖合作社."""
        done = own[:2] in self._vocabulary.done_to or own[:2] in self._vocabulary.visits
        if not done or own in self._vocabulary.name_words:
            return False
        if len(own) < 3 or own[2:] in self._generic or self._vocabulary.is_plain(own[2:]):
            return True
        listed = len(words) > 2 and words[0][0] == own[:2] and row.suffix.endswith(("公司", "合作社"))
        rest = [word for word, _, _ in words[1:]] if listed else []
        return bool(rest) and all(word in self._generic or self._vocabulary.is_plain(word) for word in rest)

    def _is_of_grade(self, own: str) -> bool:
        """Whether words say what is done to bodies of a grade, of which none is named: 建成区级|文化馆."""
        grade = _GRADE.search(own, 2)
        return grade is not None and own[:2] in self._vocabulary.set_up

    def _has_proper(self, text: str, words: list[tuple[str, str, int]], own: str, row: OrganisationSuffix) -> bool:
        """Whether something in a name is its own: a proper word, a brand, a local name, a coined word."""
        if any(self._proper(word, tag) for word, tag, _ in words) or BRAND.match(own) or own.endswith(self._sites):
            return True
        if own in self._vocabulary.name_words:
            return True
        if row.family in ("school", "hospital"):
            if LOCAL_NAME.fullmatch(own) is not None or _is_coined(text, words, own):
                return True
        elif row.suffix in self._vocabulary.units:
            if LOCAL_NAME.fullmatch(own) is not None:
                return True
        elif row.family == "enterprise" and words[0][0] in self._vocabulary.name_words:
            return True
        if row.suffix == "集团" and len(own) == 2 == len(words) and own[0] not in PLAIN and own[1] == "大":
            return True
        if row.suffix.endswith(_PUPILS) and any(self._rare(word) for word, _, _ in words):
            return True
        lone = [
            len(w) == 1 and w not in PLAIN and (tag not in ("m", "q", "r") or _opens_brand(text, w, at))
            for w, tag, at in words
        ]
        return any(one and other for one, other in pairwise(lone))

    def _is_slight(self, text: str, own: str, end: int, row: OrganisationSuffix, *, level: str, proper: bool) -> bool:
        """Whether an ending is too slight for its words: one character, or one that wants a place before it."""
        office = row.suffix in ("办", "局") and level != "" and len(own) > 2
        office = office and self._worded(OFFICE_BORDER).match(text, end) is not None and HELD_BY.search(own) is None
        if (len(row.suffix) == 1 and not office) or YEAR.search(own):
            return True
        if row.family == "enterprise" and level and self._worded("(?&graded)").search(own):
            return True
        estate = proper and row.suffix in self._vocabulary.estates
        return row.strength == "weak" and not level and not estate

    def _holds(self, words: list[tuple[str, str, int]], level: str, proper: bool) -> bool:
        """Whether only such words stand in a name as names hold."""
        inner, named = self._inner, self._vocabulary.name_words
        if any(tag in ("v", "d") and len(w) > 1 and w not in inner and w not in named for w, tag, _ in words):
            return False
        if any(word in self._ends("no_inside") for word, _, _ in words):
            return False
        if level:
            return True
        if sum(len(word) for word, _, _ in words) < 2:
            return False
        return proper or any(word not in self._generic for word, _, _ in words)

    def is_name(self, own: str) -> bool:
        """Whether what looks like a section is somebody's name: 县水务局|李湘科."""
        given = self._given.get(own[1]) if len(own) == 3 else None
        return given is not None and self._surnames.get(own[0], 0.0) >= 20 and given.middle > 0.5

    def is_holder(self, own: str) -> bool:
        """Whether what stands between a body and its head's title is a name: 县教育局|李某某|局长, 县教育局|李|局长."""
        if not 1 <= len(own) <= 3 or self._surnames.get(own[0], 0.0) < 5:
            return False
        if len(own) == 1 or own in self._words:
            return len(own) == 1
        given = [self._given.get(character) for character in own[1:]]
        if len(given) == 1:
            return given[0] is not None and given[0].only > 0.3
        return given[0] is not None and given[1] is not None and given[0].middle + given[1].last > 0.5

    def _is_levels_own(self, row: OrganisationSuffix) -> bool:
        """Whether an ending right after a level word names the level's own school, troupe or works: 县|化肥厂."""
        if row.strength == "strong" and len(row.suffix) > 1 and row.suffix[-1] in "厂场体":
            return True
        if row.suffix in self._ends("own_team"):
            return True
        if row.family == "association" and len(row.suffix) > 6:
            return row.strength == "strong"
        if row.strength != "strong" or row.family not in ("school", "culture"):
            return False
        return row.suffix not in self._vocabulary.never_bare and row.suffix not in self._vocabulary.generic_heads

    def _is_done_to(self, words: list[tuple[str, str, int]], row: OrganisationSuffix) -> bool:
        """Whether the words say what is done to some body that names nothing alone: 监督|法院, 调研指导|合作社."""
        done = words[-1][0] in self._vocabulary.visits or words[-1][0] in self._vocabulary.treated
        if done and row.family in ("school", "hospital", "culture") and all(tag == "v" for _, tag, _ in words):
            return True  # 来|应|调研|农家书屋
        plain = row.suffix in self._vocabulary.never_bare or row.suffix == "合作社"
        return plain and all(word in self._inner for word, _, _ in words)

    def _own_level(self, text: str, start: int, end: int, level: str) -> NamedOrganisation | None:
        """县|征兵工作领导小组, but not 全县|…."""
        ours = text[start - 1 : start] == "我" and text.endswith(self._ends("our_team"), 0, end)
        other = start > 0 and (text[start - 1] in "全各本该我两" or of_each(text, start + len(level))) and not ours
        if other or text[start:end] in self._vocabulary.anyones:
            return None
        if level == "村" and self._vocabulary.is_generic(text[max(0, start - 2) : start]):
            return None  # 典型|村党支部
        if level in _VILLAGES and start > 1 and text[start - 1] not in HARD:
            clause = next((at for at in range(start - 1, max(-1, start - 4), -1) if at == 0 or text[at - 1] in HARD), 0)
            if 0 < start - clause < 4:
                return NamedOrganisation(clause, end, text[clause:end], 0.7)
        return NamedOrganisation(start, end, text[start + len(level) : end], 0.8, level=level)

    def _rare(self, word: str) -> bool:
        """Whether a word is rare enough to be what a school is called by: 泥沙|小学, 摇篮|幼儿园."""
        if len(word) < 2 or word in self._generic or word in self._inner or word in self._stopwords:
            return False
        known = self._words.get(word)
        return known is None or (known.cost > 10.5 and known.tag[0] in "nsxj")

    def _proper(self, word: str, tag: str) -> bool:
        """Whether a word makes a name of what holds it: a place, a person, an unknown or a rare word."""
        if word in self._generic:
            return False
        if tag in ("x", "nr", "ns", "nz", "nt", "j", "eng") or is_ordinal(word) or word in self._vocabulary.openers:
            return True
        if word in self._stems:
            return True
        known = self._words.get(word)
        return known is None or known.cost > 13.5


def _is_coined(text: str, words: list[tuple[str, str, int]], own: str) -> bool:
    """Whether two characters that are no word stand alone before a school's or hospital's ending: 到|泗科|小学."""
    if len(own) != 2 or len(words) != 2 or own[1] in "小中大":
        return False
    start = words[0][2]
    return start == 0 or text[start - 1] in HARD or text[start - 1] in "的在到"


def _named(stems: frozenset[str], lexicons: Lexicons) -> frozenset[str]:
    """Those that are no adjectives or verbs."""
    words = lexicons.words
    return frozenset(stem for stem in stems if stem not in words or words[stem].tag in ("n", "ns", "nr", "nz"))


def _opens_brand(text: str, measure: str, at: int) -> bool:
    """Whether a measure opens a coined name, where nothing is counted: 天|泽农业公司, not 三天|."""
    before = text[at - 1 : at]
    return measure in _BRANDED and not before.isnumeric() and before not in _COUNTS

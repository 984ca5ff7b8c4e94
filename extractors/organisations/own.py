"""Organisations by names of their own, which run leftwards from an ending: 郑州|康乐养老服务|中心."""

from __future__ import annotations

import re

from extractors.borders import HARD, Borders, Stretch
from extractors.organisations.judge import NameJudge
from extractors.organisations.levels import Levels
from extractors.organisations.marked import MarkedNames, is_another, is_campaign, is_seated
from extractors.organisations.parts import Parts
from extractors.organisations.trades import coined
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import (
    BRACKET,
    BRAND,
    COUNTY_LEVELS,
    FUNCTION,
    KEPT,
    LAND,
    LEVELS,
    NUMERAL,
    OFFICE_BORDER,
    PLACED_NUMBER,
    PLACED_SHORT,
    REACH,
    TITLE_INSIDE,
    YEAR,
    as_borne,
    holds_count,
    is_ordinal,
    led_to,
    numbered,
    opens_after_and,
    undated,
)
from extractors.sketch import CommunityName, NamedOrganisation, Sketch
from extractors.vocabulary.lexicons import Lexicons, OrganisationSuffix

__all__ = ["OwnNames"]

_VISITED = frozenset({"enterprise", "school", "hospital", "culture", "religion"})
"""Families of bodies that officials visit, whose names no word of visiting opens."""
_RARE = 13.5
"""A word this rare may open a firm's own name."""
_WHEN = frozenset("前")
"""Words that say when, before a name: 开学|前|某某小学."""
_WITHIN = frozenset("内里")
"""What ends the word for a region before a name in it: 辖区内|某公司."""
_AND, _TOWNS = frozenset("和与及"), ("town", "street", "village", "neighbourhood")
"""What stands between a town and its county's body, listed behind it: 柳河乡|和|县工作队."""
_THIS_TERM = re.compile("^(?:新一届|本届|上届|下一?届|首届|历届)")
"""What says which term of a body is meant, no part of its name: 某县|新一届|红十字会."""
_DONE = re.compile("[建办管用做看走听讲写唱演选开筑打护守抓当][好完强优]")
"""What is done to a body and done with, no part of its name: 建好|县融媒体中心."""
_MEASURED = re.compile("[一二三四五六七八九十百千万两几数多余各每这那该本\\d].")
"""What stands before a measure, which opens a name elsewhere: 两|壶, but 壶|瓶山保护区."""
_ACTS = frozenset("局委会院校所站队员长部办社民者们人府镇乡村县市街师生工警干联客心处组里")
"""How a word ends that tells who acts on a body: a body, somebody or a place."""
_WORKS = frozenset(("工程", "项目", "工作", "任务", "行动"))
"""What is done, and no body's name: 改造|工程|指挥部."""


class OwnNames:
    """Reads an organisation's own words before its ending, and judges whether they make a name."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary, borders: Borders, levels: Levels) -> None:
        """Takes the shared vocabulary."""
        self._vocabulary = vocabulary
        self._ends, self._worded = vocabulary.ends, vocabulary.worded
        self._borders = borders
        self._generic = lexicons.generic_modifiers
        self._levels = levels
        self._marked = MarkedNames(lexicons, vocabulary, borders, levels)
        self._judge = NameJudge(lexicons, vocabulary, borders)
        self._parts = Parts(lexicons, vocabulary, levels, self._judge, borders.inside_verbs)
        self._inner = borders.inside_verbs

    def stretched(self, sketch: Sketch, begin: int, end: int, row: OrganisationSuffix) -> NamedOrganisation | None:
        """A name that runs leftwards over its own words: 郑州|康乐养老服务|中心."""
        text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
        unit = self._parts.unit(text, begin, end, row, found)
        if unit is not None:
            return unit
        bracket = BRACKET.search(text, max(0, begin - 10), begin)
        edge = bracket.start() if bracket else begin
        if edge > 0 and text[edge - 1] == "”":
            return self._marked.quoted(text, edge, end, row, places)
        stretch = self._borders.stretch(text, edge, reach=REACH, verbs=True)
        marked = self._marked.led(text, stretch.begin, edge, end, row, found)
        if marked is not None or is_campaign(text, end, self._vocabulary):
            return marked
        words, left = self._after_joining(sketch, self._words_of(text, stretch, edge, row), stretch.begin, edge)
        marked = self._beside(sketch, stretch.begin, (begin, end), row)
        if marked is not None:
            return marked
        for inside in range(edge - 1, left, -1):
            base = found.get(inside)
            if base is None:
                continue
            after = self._parts.after(text, inside, words)
            if after is not None:
                words = after
                break
            if self._parts.has_parts(base, row):
                return self._parts.named(text, base, (begin, end), row, words)
        held = [places[at] for at in range(words[0][2] + 1, edge + 1) if at in places] if words else []
        for position, (_, _, start) in enumerate(words if held else ()):
            inner = next((place for place in held if place.begin == start), None)
            if inner is not None and not is_seated(inner, row, edge, places):
                return self._placed(text, inner, end, row, words[position:])
        before = text.rfind("”", max(0, edge - 10), edge) + 1
        quoted = before > 0 and row.strength == "strong" and not is_another(text, before, stretch.begin, edge)
        if quoted and not any(c in HARD for c in text[before:edge]):
            marked = self._marked.quoted(text, before, end, row, places)
            if marked is not None or not words or words[0][2] == before:
                return marked
        words = self._opened(text, led_to(text, undated(text, words), end), left, row)
        if not words or self._counted(text, words[0][2]):
            return None
        judged = self._judge.judged(text, words, edge, end, row, places)
        return coined(text, judged, self._vocabulary.trades) if judged is not None else None

    def _beside(
        self, sketch: Sketch, left: int, span: tuple[int, int], row: OrganisationSuffix
    ) -> NamedOrganisation | None:
        """A name that another body or a mark stands beside, where its own words begin at `left`."""
        text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
        end = span[1]
        joined = self._parts.joined(text, left, span, row, found) or self._marked.inset(text, left, end, row)
        if joined is None and left - 1 not in found:
            joined = self._marked.joined(text, left, end, row, places)
        return joined

    def abroad(self, text: str, begin: int, end: int, places: dict[int, CommunityName]) -> NamedOrganisation | None:
        """People of a county in another place, the county said in short: 台州|开化|商会."""
        for at in (begin - 2, begin - 3):
            seat = places.get(at)
            if seat is not None and text[at:begin] in self._vocabulary.stems:
                return NamedOrganisation(seat.begin, end, text[seat.begin : end], 0.85)
        return None

    def of_village(self, text: str, begin: int, end: int, places: dict[int, CommunityName]) -> NamedOrganisation | None:
        """A village's works, by what they make: 柳河村|粉条|厂."""
        for at in range(begin - 2, begin - 5, -1):
            village = places.get(at)
            if village is None or village.kind != "village" or text[at] in "办老新旧原的":
                continue
            words = self._borders.words(text, at, begin)
            if all(tag[0] in "nx" or word in self._inner for word, tag, _ in words):
                return NamedOrganisation(village.begin, end, text[at:end], 0.8, place=village.name)
        return None

    def firm(
        self, text: str, place: CommunityName, end: int, row: OrganisationSuffix, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        """A firm whose branch names its place: 华润燃气|临澧|有限公司, 天安新材料|临澧|分厂."""
        if row.family not in ("enterprise", "government", "office") or place.begin in places:
            return None
        stretch = self._borders.stretch(text, place.begin, reach=12, verbs=True)
        words = self._words_of(text, stretch, place.begin, row)
        own = text[words[0][2] : place.begin] if words else ""
        if len(own) < 2 or words[0][0] in LEVELS or self._worded(TITLE_INSIDE).search(own):
            return None
        if len(words) == 1 and not self._vocabulary.is_brand(own):
            return None
        if all(word in self._generic for word, _, _ in words) or any(
            tag in ("v", "d", "m", "t", "r") and word not in self._inner for word, tag, _ in words
        ):
            return None
        return NamedOrganisation(words[0][2], end, text[words[0][2] : end], 0.9)

    def _words_of(self, text: str, stretch: Stretch, edge: int, row: OrganisationSuffix) -> list[tuple[str, str, int]]:
        """The words of a stretch after those that lead to a name, with what the segmentation cut off put back."""
        joint = next((n for n, word in enumerate(stretch.words, 1) if word[0] == "暨"), 0)
        words = self._vocabulary.unled(numbered(stretch.words[joint:]))
        words = self._acted_on(words)
        if row.family in _VISITED:
            words = self._visited(words, edge)
        if text[stretch.begin - 1 : stretch.begin] == "和" and text[stretch.begin - 2 : stretch.begin - 1] == "、":
            words.insert(0, ("和", "x", stretch.begin - 1))
        if row.family == "enterprise" and text[stretch.begin - 1 : stretch.begin] == "和" and opens_after_and(words):
            words.insert(0, ("和", "x", stretch.begin - 1))
        if len(words) > 1 and words[0][0] == "县城" and words[1][0] in ("关", "东", "西", "南", "北", "中"):
            at = words[0][2]
            words[:2] = [("县", "n", at), ("城" + words[1][0], "ns", at + 1)]
        return words

    def _after_joining(
        self, sketch: Sketch, words: list[tuple[str, str, int]], begin: int, edge: int
    ) -> tuple[list[tuple[str, str, int]], int]:
        """The words after a verb by which another body joins this one, 社区|联合|派出所, and where they begin."""
        places, found = sketch.community_ends, sketch.organisation_ends
        left = words[0][2] if words else begin
        if len(words) > 1 and words[0][0] in self._vocabulary.joining and words[1][0] in LEVELS:
            left = words.pop(0)[2] + 2
        for position, (word, _, start) in enumerate(words):
            if word not in self._vocabulary.joining:
                continue
            joiner = position and position + 1 < len(words) and words[position - 1][0].endswith(self._ends("joiner"))
            if joiner or start in places or start in found:
                words = words[position + 1 :]
                return words, words[0][2] if words else edge
        return words, left

    def _opened(
        self, text: str, words: list[tuple[str, str, int]], left: int, row: OrganisationSuffix
    ) -> list[tuple[str, str, int]]:
        """The words from the one that may open a name; none where a number opens them."""
        before = text[left - 1 : left]
        if words and words[0][0] in _WHEN and left == words[0][2] and before not in HARD and before not in FUNCTION:
            words = words[1:]
        if holds_count(words):
            return []
        while words and not is_ordinal(words[0][0]):
            word, tag, _ = words[0]
            if len(words) > 1 and _DONE.fullmatch(word + words[1][0] if len(word) == 1 else word):
                words = words[2 if len(word) == 1 else 1 :]
                continue
            if word in LEVELS or word in self._vocabulary.openers or self._opens_coined(words, row):
                break
            following = words[1][0] if len(words) > 1 else ""
            if len(word) == len(following) == 1 and word + following in self._generic:
                words = words[2:]  # 情|系|某某小学
                continue
            if not self._vocabulary.name_words.isdisjoint((word, word + following)) or following in self._ends(
                "managed_site"
            ):
                break
            if word == "中" and row.suffix.endswith("有限公司") and (before in HARD or before in FUNCTION):
                break  # 中|煤化工|有限公司
            if tag == "m" or word.isdigit() or (tag == "q" and _MEASURED.match(text, words[0][2] - 1)):
                return []
            if word not in self._generic and tag not in ("t", "r", "d"):
                break
            words.pop(0)
            if len(words) > 1 and words[0][0] in _WITHIN:
                words.pop(0)  # 辖区|内|某某小学
        return words

    def _acted_on(self, words: list[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
        """The words of a name without who acts on the body: 工作人员|监督|金鑫矿业, but not 河道|整治|工程指挥部."""
        for place in range(len(words) - 2, 0, -1):
            acts = words[place - 1][0][-1] in _ACTS and words[place][0] in self._vocabulary.treated
            if acts and words[place + 1][0] not in _WORKS and self._judge.opens(words[place + 1 :]):
                return words[place + 1 :]
        return words

    def _visited(self, words: list[tuple[str, str, int]], edge: int) -> list[tuple[str, str, int]]:
        """The words of a name without who visits the body: 县长|调研|某某有限公司."""
        for place in range(len(words) - 2, -1, -1):
            word, following = words[place][0], words[place + 1][0]
            known = self._vocabulary.common.get(following)
            coined = word == "企业" and (len(following) == 1 or known is None or known.cost > _RARE)
            if (coined or word in self._vocabulary.visits) and edge - words[place + 1][2] > 1:
                return words[place + 1 :]
        return words

    def _opens_coined(self, words: list[tuple[str, str, int]], row: OrganisationSuffix) -> bool:
        """Whether a lone character opens a coined name: 中|诚|投, 天|行|健, 寸|石."""
        word, tag, _ = words[0]
        if PLACED_NUMBER.match("".join(word for word, _, _ in words[:4])):
            return True
        if tag == "m" and len(words) > 1:
            coined = (
                row.family in ("enterprise", "team", "culture", "association")
                and BRAND.match(word + words[1][0]) is not None
            )
            if coined or words[1][0] == "和" or (len(word) > 1 and words[1][0] in LAND):
                return True
        lone = word in KEPT or (tag in ("m", "q", "t", "d") and len(word) == 1 and not NUMERAL.match(word))
        if not lone or len(words) < 2:
            return False
        following = words[1][0]
        if row.suffix == "幼儿园" and word in "大小" and following not in self._generic:
            return True
        return (len(following) == 1 and following not in self._generic) or following[-1] in LAND

    def _counted(self, text: str, start: int) -> bool:
        """Whether a number or measure stands right before: 540余支|特色志愿服务队 names none."""
        return start > 0 and (text[start - 1].isdigit() or text[start - 1] in "个支家所名位座余多类项批")

    def _placed(
        self, text: str, place: CommunityName, end: int, row: OrganisationSuffix, words: list[tuple[str, str, int]]
    ) -> NamedOrganisation | None:
        body = _THIS_TERM.sub("", text[place.end : end])
        if body[0] in _AND and body[1] in COUNTY_LEVELS and place.kind in _TOWNS:
            return NamedOrganisation(place.end + 1, end, body[2:], 0.8, level=body[1])
        if (
            YEAR.search(body)
            or body.endswith("委常委")
            or body in ("街道办事处", "街道办", "街道党工委")
            or self._worded(TITLE_INSIDE).search(body)
        ):
            return None
        inside = [w for w, _, start in words if start >= place.end]
        if len("".join(inside)) < 5 and inside and all(w in self._generic for w in inside) and row.strength == "weak":
            return None
        done = ("q", "d", "v", "vn") if row.family in ("school", "hospital") else ("q", "d", "v")
        street = row.suffix in ("办事处", "街道办事处") and 2 <= len(body) - len(row.suffix) <= 3
        if not street and any(
            start >= place.end
            and (tag in done or (tag == "m" and NUMERAL.search(word)))
            and len(word) > 1
            and not is_ordinal(word)
            and word not in self._inner
            and word not in self._vocabulary.days
            and word not in self._vocabulary.name_words
            for word, tag, start in words
        ):
            return None
        if (
            row.strength == "weak"
            and (row.family == "enterprise" or row.suffix not in PLACED_SHORT)
            and len(row.suffix) < 3
            and not (row.suffix == "局" and len(body) > 2 and self._worded(OFFICE_BORDER).match(text, end))
        ):
            return None
        level = self._levels.level(text, place.begin, {}) if row.family == "association" else ""
        if level in COUNTY_LEVELS:
            whole = text[place.begin : end]
            return NamedOrganisation(place.begin - len(level), end, whole, 0.8, level=level)
        named = as_borne(text, place, row.family) if self._vocabulary.is_printed(row, body) else place.name
        return self._vocabulary.with_prefix(text, NamedOrganisation(place.begin, end, body, 0.9, place=named))

"""Communities that their surroundings tell: in lists, by pronouns, by road and number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extractors.borders import HARD, Borders
from extractors.communities.gazetteer import Gazetteer
from extractors.communities.listed_towns import listed_towns
from extractors.communities.words import NOT_AFTER, RUNNING, SLOGAN_ENDS
from extractors.records import CommunityKind
from extractors.sketch import CommunityName, Sketch
from extractors.text.scanning import near
from extractors.vocabulary.lexicons import CommunitySuffix, Lexicons

__all__ = ["LIST_STOPS", "ListedCommunities", "by_end"]

Options = list[tuple[int, int, CommunitySuffix]]
"""The endings that end at one place."""

_PRONOUN = re.compile(r"(我|本|该)(省|市|区|县|州|旗|镇|乡|街道|社区|村)(?![级长委])")
"""A community that is named by its level alone: 我县, 该村."""
_PRONOUN_KIND: dict[str, CommunityKind] = {
    "省": "province", "市": "city", "州": "city", "区": "district", "县": "district", "旗": "district",
    "镇": "town", "乡": "town", "街道": "street", "社区": "neighbourhood", "村": "village",
}  # fmt: skip
_NUMBER = re.compile("号(?:院|大院|家属院|小区)|弄")
_NUMBERED = re.compile(r"([㐀-鿿]{2,5}(?:路|街|巷|道|里|弄|胡同))(\d{1,4}(?:号(?:院|大院|家属院|小区)|弄))")
"""Yards and compounds by street and number: 南关街|12号院."""


_GOES_ON = "民?委会|[文体湿森]?[㐀-鿿]{0,2}(?&place_behind)|[路街桥站]"
"""What makes a place's name of one that may be a village's: 麒麟湾|公园."""
_ROAD_BEFORE = re.compile("[路街巷道][和与及、]")


_ESTATES = frozenset(("新村", "小区", "社区"))
"""Kinds of community that are common words themselves."""
_LISTED_KINDS = frozenset(("neighbourhood", "village", "compound", "town"))
_NO_TOWN_END = frozenset("乡镇村街县市区大小各重点心等城")
"""What stands before 镇 and 乡 in common words of lists: 乡镇, 中心镇, 集镇."""
_NO_LONE = frozenset("古全各名强冰史乡村城市集重老小大新该本我两区县州特门都通")
"""Surnames that make a common word with 镇: 古镇, 集镇, 特镇."""
_WITHIN = frozenset("村镇乡区县市院")
"""What 里 behind says the inside of, and names nothing: 过沟村|里."""
LIST_STOPS = frozenset("的各个在等全两多每本该我其有是")
_BODY_BEFORE = frozenset("学医法检剧影书画职究技师道寺博电养福敬老卫科干党警商农林财体艺")
"""What makes a body, not a compound, of 院: 交通职|院."""


def _alike(one: CommunityKind, other: CommunityKind) -> bool:
    if "town" in (one, other):
        return one in ("town", "street") and other in ("town", "street")
    return one == other or "compound" in (one, other)


_NO_LIST_NAME = frozenset((*HARD, *LIST_STOPS))
_LAST_MARK = re.compile("[、和及与](?=[^、和及与]*$)")


class ListedCommunities:
    """Finds communities that are not told by their own names."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer, borders: Borders) -> None:
        """Takes what is known of divisions and towns."""
        self._gazetteer = gazetteer
        self._borders = borders
        classes = lexicons.community_words
        self._goes_on, self._running = classes.pattern(_GOES_ON), classes.pattern(RUNNING)
        self._unnamed = classes["unnamed_stem"]
        self._surnames = lexicons.surnames
        self._common = lexicons.community_words["community_noun"]

    def beside(
        self, sketch: Sketch, endings: list[Options], found: list[CommunityName], ends: dict[int, CommunityName]
    ) -> Iterator[CommunityName]:
        """Names that only their neighbours in a list tell: 正街社区、|建设社区|和环保社区."""
        text = sketch.text
        begins = {c.begin: c for c in found}
        finishes = {c.end: c for c in found}
        for options in (*reversed(endings), *endings):  # a list goes on to either side
            begin, end, suffix = options[0]
            if suffix.kind not in _LISTED_KINDS or suffix.suffix == "片区" or end in ends:
                continue
            if text[begin - 1 : begin] in _NO_LIST_NAME:
                continue
            if text[end - 2 : end] in self._common and text[end - 2 : end] not in _ESTATES:
                continue
            barred = text[end : end + 1] in NOT_AFTER.get(suffix.suffix, " ") or (
                suffix.suffix == "里" and text[begin - 1] in _WITHIN
            )
            if suffix.strength == "weak" and (barred or self._goes_on.match(text, end)):
                continue
            mark = _LAST_MARK.search(text, max(0, begin - 8), begin)
            start = mark.start() + 1 if mark else 0
            own = text[start:begin]
            if suffix.suffix == "镇" and (lone := self._lone_town(text, begin, end, begins, finishes)) is not None:
                begins[lone.begin] = finishes[end] = ends[end] = lone
                yield lone
            if not 1 < len(own) < 5 or any(c in HARD or c in LIST_STOPS for c in own) or own in self._unnamed:
                continue
            if suffix.suffix == "院" and own[-1] in _BODY_BEFORE:
                continue
            if suffix.suffix == "村" and (own[-1] in SLOGAN_ENDS or self._running.search(own)):
                continue
            if suffix.kind == "town" and (len(own) > 3 or suffix.strength == "weak" or own[-1] in _NO_TOWN_END):
                continue
            after = begins.get(end + 1) if text[end : end + 1] in "、和及与" else None
            before = finishes.get(start - 1)
            near = after or before
            if near is not None and _alike(near.kind, suffix.kind):
                community = begins[start] = finishes[end] = ends[end] = CommunityName(
                    start, end, text[start:end], suffix.kind, 0.75
                )
                yield community

    def _lone_town(
        self, text: str, begin: int, end: int, begins: dict[int, CommunityName], finishes: dict[int, CommunityName]
    ) -> CommunityName | None:
        """A town of one character beside another one: 听取|刁镇|、水寨镇."""
        if text[begin - 1] not in self._surnames or text[begin - 1] in _NO_LONE:
            return None
        after = begins.get(end + 1) if text[end : end + 1] in "、和及与" else None
        before = finishes.get(begin - 2) if text[begin - 2] in "、和及与" else None
        near = after or before
        if near is None or not _alike(near.kind, "town"):
            return None
        return CommunityName(begin - 1, end, text[begin - 1 : end], "town", 0.75)

    def pronouns(self, sketch: Sketch, named: list[CommunityName]) -> Iterator[CommunityName]:
        """我区 as the home; 该镇, 本村 as the last one of its kind in the article."""
        for match in _PRONOUN.finditer(sketch.text):
            kind = _PRONOUN_KIND[match.group(2)]
            if sketch.home and match.group(1) != "该" and sketch.home.endswith(match.group(2)):
                yield CommunityName(
                    match.start(), match.end(), sketch.home, self._gazetteer.home_level(sketch.home), 0.85
                )
                continue
            article = sketch.article_at(match.start())
            block = sketch.reading.blocks[article]
            before = [c for c in named if block.begin <= c.begin < match.start() and c.kind == kind]
            if before and match.group(1) != "我":
                alike = [c for c in before if c.name.endswith(match.group(2))]
                last = max(alike or before, key=lambda c: c.begin)
                yield CommunityName(match.start(), match.end(), last.name, kind, 0.7)

    def numbered(self, sketch: Sketch) -> Iterator[CommunityName]:
        """Compounds named by road and number: 南下街37号院."""
        for match in near(_NUMBERED, sketch.text, _NUMBER, before=11, after=4):
            stretch = self._borders.stretch(sketch.text, match.end(1), reach=6)
            begin = max(match.start(), stretch.begin)
            before = _ROAD_BEFORE.search(sketch.text, begin, match.end(1) - 2)
            begin = before.end() if before else begin
            if match.end(1) - begin >= 2:
                yield CommunityName(begin, match.end(), sketch.text[begin : match.end()], "compound", 0.85)

    def towns(
        self, sketch: Sketch, towns: frozenset[str], named: Mapping[int, CommunityName]
    ) -> Iterator[CommunityName]:
        """Towns of the home that share an ending said once: 城关、河口|等乡镇; `named` are those found."""
        yield from listed_towns(sketch.text, towns, named, self._borders, self._unnamed)


def by_end(hits: Options) -> list[Options]:
    """Endings, which come in order of their ends, grouped by these, the longest first: 新村 before 村."""
    groups: dict[int, Options] = {}
    for hit in hits:
        groups.setdefault(hit[1], []).append(hit)
    return [sorted(group) if len(group) > 1 else group for group in groups.values()]

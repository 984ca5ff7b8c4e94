"""Sketch -> organisations: national organs, local bodies with place or level, and names by how they end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.borders import HARD, Borders
from extractors.lexicons import Body, CentralBody, Lexicons, OrganisationSuffix
from extractors.records import CommunityKind
from extractors.sketch import CommunityName, NamedOrganisation, Sketch

__all__ = ["LEVELS", "OrganisationFinder"]

LEVELS = (
    "自治区",
    "自治州",
    "自治县",
    "苏木",
    "嘎查",
    "街道",
    "社区",
    "地区",
    "省",
    "市",
    "区",
    "县",
    "州",
    "旗",
    "盟",
    "镇",
    "乡",
    "村",
    "地",
)
"""Level words that stand for a place said elsewhere: 区民政局, 镇党委."""
_LOCAL: dict[str, tuple[CommunityKind, ...]] = {
    "镇": ("town",), "乡": ("town",), "街道": ("street",), "社区": ("neighbourhood",), "村": ("village",),
    "苏木": ("town",), "嘎查": ("village",),
}  # fmt: skip
_ORDER: dict[CommunityKind, int] = {
    "province": 0, "city": 1, "district": 2, "street": 3, "town": 3, "neighbourhood": 4, "village": 4, "compound": 5,
}  # fmt: skip
_NEVER_BARE = frozenset(
    "委 政府 人民政府 人大 政协 法院 检察院 工会 办公室 党委 党组 党工委 党支部 党总支 团委 纪委 监委 办事处 街道办"
    " 街道办事处 管委会 管理委员会 居委会 村委会 居民委员会 村民委员会 委员会 代表大会 公司 学校 医院 分局 派出所".split()
)
"""Bodies that name nothing without their place: every place has one."""
_PARTS = frozenset(
    "支部 总支 分会 大队 系 办公室 科 处 所 站 中心 小组 分队 工作室 公众号 分校 室 股 分厅 专厅 窗口 校区 院区 实验室 抢修班".split()
)
"""Weak endings by which a part of a named organisation is named: 市公安局|大队."""
_PLAIN = frozenset("各级新一两几届多全本该县市区省州旗镇乡村组等小大和与及")
"""Lone characters that make no proper name together."""
_ONLY_PLACED = frozenset(
    "政府 人民政府 人大 人大常委会 政协 人民代表大会 党组 党委 党工委 工会 妇联 团委 纪委 监委".split()
)
"""Endings that name a body of a place or a larger body, never one of their own words."""
_ZONE = re.compile(
    r"(?:经济技术|高新技术产业|经济|高新技术|工业|旅游)?(?:开发|高新|经开|新|园|示范|集聚|保税|合作|度假|风景名胜|景|产业)区$"
)
"""A zone whose board a body is: 苏州太仓港经济技术开发区|管委会."""
_CIVIL = frozenset(("association", "mass", "media", "enterprise", "culture", "school", "hospital"))
"""Families whose names keep a place as it is printed: 河南商会 is not 河南省商会."""
_PLACED_SHORT = frozenset("委办处所站队馆社厂店")
_DEPARTMENT_AFTER = re.compile(r"门|们|署|员|网(?!站)")
"""What makes another word of a body: 教育部门, 组织部署, 法院网讯."""
_GENERIC_HEADS = frozenset(
    ("公司", "集团", "学校", "医院", "银行", "大学", "学院", "小学", "中学", "幼儿园", "企业", "协会")
)
_WHOLE_FIRMS = ("公司", "集团", "银行", "院", "局", "大学", "中心")
"""How firms end that have firms of their own."""
_TERM = re.compile(r"第?[一二三四五六七八九十百\d]+届$")
"""The term of a congress or committee, no part of its name: 丰台区|第十六届|人大常委会."""
_BRACKET = re.compile(r"[（(][㐀-鿿]{2,8}[）)]$")
_REACH = 22


class OrganisationFinder:
    """Finds organisations and takes their names apart."""

    def __init__(self, lexicons: Lexicons, borders: Borders, generic: frozenset[str]) -> None:
        """Takes the shared vocabulary; `generic` are words that make no name (中小, 相关)."""
        self._lexicons = lexicons
        self._borders = borders
        self._generic = generic
        self._words = lexicons.words
        self._stopwords = lexicons.organisation_stopwords
        self._inner = borders.inside_verbs

    def find(self, sketch: Sketch, communities: Iterable[CommunityName]) -> list[NamedOrganisation]:
        """All organisations in reading order; where one holds another, the longer."""
        places = {c.end: c for c in communities}
        found: dict[int, NamedOrganisation] = {}
        for options in _in_order(sketch):
            if _DEPARTMENT_AFTER.match(sketch.text, options[0][1]):
                continue
            for begin, end, item in options:
                organisation = self._headed(sketch, begin, end, item, places, found)
                if organisation is not None:
                    self._keep(found, organisation)
                    break
        self._abroad(sketch.text, found)
        for organisation in self._listed(sketch.text, places):
            found.setdefault(organisation.end, organisation)
        for end, organisation in list(found.items()):
            whole = found.get(organisation.begin - 2)
            if whole is None and organisation.place and _BRANCH.search(organisation.body):
                whole = found.get(organisation.begin)
                if whole is not None and whole.begin < organisation.begin:
                    found[end] = NamedOrganisation(whole.begin, end, sketch.text[whole.end : end], 0.85, base=whole)
            elif whole is not None and sketch.text.startswith("附属", organisation.begin - 2):
                found[end] = NamedOrganisation(whole.begin, end, sketch.text[whole.end : end], 0.85, base=whole)
        sketch.organisation_ends = found
        return _outermost(found.values())

    def _abroad(self, text: str, found: dict[int, NamedOrganisation]) -> None:
        """Widens associations by the country that opens their names: 澳大利亚|河南商会."""
        for end, organisation in list(found.items()):
            if text.endswith(_ASSOCIATIONS, organisation.begin, end):
                country = _COUNTRY.search(text, max(0, organisation.begin - 8), organisation.begin)
                if country is not None and country.end() == organisation.begin:
                    found[end] = NamedOrganisation(country.start(), end, text[country.start() : end], 0.85)

    def _listed(self, text: str, places: dict[int, CommunityName]) -> Iterator[NamedOrganisation]:
        """Names without an ending in a list that says what they are: 家德钢构、高山药业、小小科技等企业."""
        for match in _LIST.finditer(text) if _LIST_END.search(text) else ():
            edge = match.start(1)
            for number, item in enumerate(match.group(1).split("、")):
                end = edge + len(item)
                begin = self._borders.stretch(text, end, reach=14, verbs=True).begin if number == 0 else edge
                own = text[begin:end]
                plain = not any(c in own for c in "的了是和与及有在对") and own not in self._words
                if 4 <= len(own) <= 14 and plain and end not in places and not own.endswith(_NO_COMPANY):
                    yield NamedOrganisation(begin, end, own, 0.72)
                edge = end + 1

    def _headed(
        self,
        sketch: Sketch,
        begin: int,
        end: int,
        item: Head,
        places: dict[int, CommunityName],
        found: dict[int, NamedOrganisation],
    ) -> NamedOrganisation | None:
        """The organisation whose name ends by one head, if it is one."""
        if isinstance(item, CentralBody):
            return NamedOrganisation(begin, end, item.name, 0.95, central=item)
        local = isinstance(item, Body)
        if not (local and end - begin > 2) and not self._borders.is_head(sketch.text, begin, end, left=not local):
            return None
        if isinstance(item, Body):
            return self._body(sketch, begin, end, item, places, found)
        return self._suffixed(sketch, begin, end, item, places, found)

    def _keep(self, found: dict[int, NamedOrganisation], new: NamedOrganisation) -> None:
        old = found.get(new.end)
        if old is None or (new.begin, -new.confidence) <= (old.begin, -old.confidence):
            found[new.end] = new

    def _levelled(
        self, sketch: Sketch, named: NamedOrganisation, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        """An organisation of a level: of the place right before (坪坝镇|镇党委), or of one that the article names."""
        place = places.get(named.begin)
        if place is not None and place.name.endswith(named.level):
            return named._replace(begin=place.begin, place=place.name, level="")
        if named.level not in _LOCAL:
            return named
        if named.body.startswith("人大"):
            return None
        block = sketch.reading.blocks[sketch.article_at(named.begin)]
        kinds = _LOCAL[named.level]
        known = any(block.begin <= c.begin < block.end and c.kind in kinds for c in places.values())
        return named if known else None

    def _body(
        self,
        sketch: Sketch,
        begin: int,
        end: int,
        row: Body,
        places: dict[int, CommunityName],
        found: dict[int, NamedOrganisation],
    ) -> NamedOrganisation | None:
        text = sketch.text
        start = begin - 1 if row.committee and text[begin - 1 : begin] == "委" else begin
        if row.committee and text[start - 1 : start] == "党" and text[start] == "委":
            return self._regional(sketch, start - 1, end, places)
        body = text[start:end]
        term = _TERM.search(text, max(0, start - 8), start)
        if term is not None and row.family in ("congress", "cppcc", "party", "mass"):
            start = term.start()
        place = places.get(start)
        if place is not None and row.family in _CIVIL and _printed(text, place) != place.name:
            return self._of_place(text, place, start, end, OrganisationSuffix(body, row.family, "strong"), places)
        if place is not None:
            return _prefixed(text, NamedOrganisation(place.begin, end, body, 0.97, place=place.name, row=row))
        zone = self._zoned(text, start, end, places)
        if zone is not None:
            return zone
        level = self._level(text, start, places)
        region = places.get(start - 1)
        if level == "地" and region is not None:
            return NamedOrganisation(region.begin, end, text[region.begin : end], 0.95)
        if level:
            return self._levelled(
                sketch, NamedOrganisation(start - len(level), end, body, 0.93, level=level, row=row), places
            )
        inherited = self._inherited(text, start, found)
        if inherited is not None:
            return inherited._replace(begin=start, end=end, body=body, row=row, confidence=0.85, base=None)
        base = found.get(start)
        if base is not None and base.row is not None and base.row.family != "party":
            return NamedOrganisation(base.begin, end, body, 0.85, base=base, row=row)
        if row.family == "government" and not self._alone(text, start):
            return self._joint(text, start, end, places)
        if body in _NEVER_BARE or len(body) < 3 or not self._alone(text, start) or text.startswith(_FIRM_AFTER, end):
            return None
        return NamedOrganisation(start, end, body, 0.7, row=row)

    def _joint(self, text: str, start: int, end: int, places: dict[int, CommunityName]) -> NamedOrganisation | None:
        """A bureau of several fields after its place or level: 县|文化广播|旅游局."""
        fields = _FIELDS.search(text, max(0, start - 20), start)
        if fields is None:
            return None
        place = places.get(fields.start())
        if place is not None:
            return NamedOrganisation(place.begin, end, text[place.end : end], 0.9, place=place.name)
        level = self._level(text, fields.start(), places)
        if not level or level in _LOCAL:
            return None
        return NamedOrganisation(fields.start() - len(level), end, text[fields.start() : end], 0.85, level=level)

    def _regional(
        self, sketch: Sketch, start: int, end: int, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        """The party committee of an autonomous region or a town, and its departments: 自治区|党委宣传部."""
        place = places.get(start)
        body = sketch.text[start:end]
        if place is not None:
            return NamedOrganisation(place.begin, end, body, 0.95, place=place.name)
        level = self._level(sketch.text, start, places)
        if not level:
            return None
        return self._levelled(sketch, NamedOrganisation(start - len(level), end, body, 0.9, level=level), places)

    def _suffixed(
        self,
        sketch: Sketch,
        begin: int,
        end: int,
        row: OrganisationSuffix,
        places: dict[int, CommunityName],
        found: dict[int, NamedOrganisation],
    ) -> NamedOrganisation | None:
        text, suffix = sketch.text, row.suffix
        if len(suffix) == 1 and text[end : end + 1] in _VILLAGES:
            return None
        if suffix == "中心" and text.startswith(("工作", "任务", "城", "环节", "思想", "村", "镇"), end):
            return None
        place = places.get(begin)
        if place is not None:
            return self._of_place(text, place, begin, end, row, places)
        if (
            text[begin : begin + 1] in "村社"
            and (merged := places.get(begin + len(_merged(suffix)))) is not None
            and _merged(suffix)
        ):
            return NamedOrganisation(merged.begin, end, suffix, 0.93, place=merged.name)
        base = found.get(begin)
        if base is not None and text[base.begin : begin].endswith((suffix, suffix[-1])):
            return None
        if base is not None and base.body.endswith("委") and len(suffix) == 1:
            return None
        if base is not None and (row.strength == "strong" or suffix in _PARTS):
            return self._extended(text, base, end, row, 0.88)
        zone = self._zoned(text, begin, end, places)
        if zone is not None:
            return zone
        if suffix == "局" and (joint := self._joint(text, begin, end, places)) is not None:
            return joint
        if suffix == "队":
            return None
        level = self._level(text, begin, places)
        if level and (row.family in ("party", "government", "mass", "office", "village") or suffix in ("医院", "党校")):
            return self._levelled(sketch, NamedOrganisation(begin - len(level), end, suffix, 0.85, level=level), places)
        if row.family == "party":
            inherited = self._inherited(text, begin, found)
            if inherited is not None and suffix not in _NEVER_BARE:
                return inherited._replace(begin=begin, end=end, body=suffix, row=None, confidence=0.7)
        if suffix in _ONLY_PLACED:
            return None
        return self._stretched(text, begin, end, row, places, found)

    def _extended(
        self, text: str, base: NamedOrganisation, end: int, row: OrganisationSuffix, confidence: float
    ) -> NamedOrganisation:
        """A part of an organisation, 县工商联|党组, or a firm of whose name a known ending is only a word: 金科物业|有限公司."""
        if row.suffix.endswith("公司") and not text.endswith(_WHOLE_FIRMS, base.begin, base.end):
            return base._replace(end=end, body=base.body + text[base.end : end], row=None, confidence=confidence)
        return NamedOrganisation(base.begin, end, text[base.end : end], confidence, base=base)

    def _of_place(
        self,
        text: str,
        place: CommunityName,
        begin: int,
        end: int,
        row: OrganisationSuffix,
        places: dict[int, CommunityName],
    ) -> NamedOrganisation | None:
        """An ending right after a place: 大河镇|卫生院, 洛阳|湖南|商会."""
        if row.strength == "weak" and (
            len(row.suffix) == 1 and row.suffix not in _PLACED_SHORT or row.family == "enterprise"
        ):
            return None
        outer = places.get(place.begin)
        if outer is not None and _ORDER[outer.kind] >= _ORDER[place.kind]:
            return NamedOrganisation(outer.begin, end, text[outer.begin : end], 0.85)
        large = place.kind in ("district", "city", "province") and _printed(text, place) == place.name
        confidence = 0.6 if row.suffix in _GENERIC_HEADS and large else 0.93
        named = _printed(text, place) if row.family in _CIVIL else place.name
        return _prefixed(text, NamedOrganisation(place.begin, end, row.suffix, confidence, place=named))

    def _stretched(
        self,
        text: str,
        begin: int,
        end: int,
        row: OrganisationSuffix,
        places: dict[int, CommunityName],
        found: dict[int, NamedOrganisation],
    ) -> NamedOrganisation | None:
        """A name that runs leftwards over its own words: 郑州|康乐养老服务|中心."""
        edge = begin
        bracket = _BRACKET.search(text, max(0, begin - 10), begin)
        if bracket:
            edge = bracket.start()
        if edge > 0 and text[edge - 1] == "”":
            return self._quoted(text, edge, end, row, places)
        stretch = self._borders.stretch(text, edge, reach=_REACH, verbs=True)
        words = list(stretch.words)
        inset = _BRACKET.search(text, max(0, stretch.begin - 10), stretch.begin)
        if inset is not None and row.strength == "strong":
            opening = inset.start()
            while (
                opening > 0
                and inset.start() - opening < 8
                and text[opening - 1] not in HARD
                and text[opening - 1] not in "的了在与和及对"
            ):
                opening -= 1
            if inset.start() - opening > 1:
                return NamedOrganisation(opening, end, text[opening:end], 0.8)
        joined = None if stretch.begin - 1 in found else self._joined(text, stretch.begin, end, row, places)
        if joined is not None:
            return joined
        for inside in range(edge - 1, stretch.begin, -1):
            base = found.get(inside)
            if base is not None and base.end - base.begin > 2 and (row.strength == "strong" or row.suffix in _PARTS):
                branch = row.family == "enterprise" and begin - inside < 5
                committee = (
                    base.row is not None
                    and base.row.family in ("congress", "cppcc")
                    and row.suffix.endswith(("工委", "委员会"))
                )
                plain = (
                    branch
                    or committee
                    or all(
                        tag not in ("v", "d", "m") or _ordinal(word) for word, tag, start in words if start >= inside
                    )
                )
                return self._extended(text, base, end, row, 0.8) if plain else None
        for position, (_, _, start) in enumerate(words):
            inner = next(
                (places[e] for e in range(start + 1, edge + 1) if e in places and places[e].begin == start), None
            )
            if inner is not None:
                return self._placed(text, inner, end, row, words[position:])
        before = text.rfind("”", max(0, edge - 10), edge) + 1
        if before > 0 and row.strength == "strong" and not any(c in HARD for c in text[before:edge]):
            return self._quoted(text, before, end, row, places)
        words = _undated(text, words)
        while words and not _ordinal(words[0][0]):
            word, tag, _ = words[0]
            if word in LEVELS and len(words) > 1:
                break
            if tag in ("m", "q") or word.isdigit():
                return None
            if word not in self._generic and tag not in ("t", "r", "d"):
                break
            words.pop(0)
        if not words or self._counted(text, words[0][2]):
            return None
        return self._judged(text, words, edge, end, row, places)

    def _joined(
        self, text: str, begin: int, end: int, row: OrganisationSuffix, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        """A name with 和 or 与 inside, which a place or level word opens: 县|餐饮与美食行业协会."""
        if row.strength != "strong" or text[begin - 1 : begin] not in ("与", "和", "暨") or end - begin < 4:
            return None
        before = self._borders.stretch(text, begin - 1, reach=8, verbs=True)
        for word, _, start in before.words:
            place = next((p for p in places.values() if p.begin == start and p.end < begin), None)
            if place is not None and begin - 1 - place.end < 7:
                return NamedOrganisation(place.begin, end, text[place.end : end], 0.75, place=place.name)
            edge = start == 0 or text[start - 1] in HARD
            if word in LEVELS and edge and 1 < begin - 1 - start - len(word) < 7:
                return NamedOrganisation(start, end, text[start + len(word) : end], 0.75, level=word)
        return None

    def _counted(self, text: str, start: int) -> bool:
        """Whether a number or measure stands right before: 540余支|特色志愿服务队 names none."""
        return start > 0 and (text[start - 1].isdigit() or text[start - 1] in "个支家所名位座余多类项批")

    def _placed(
        self, text: str, place: CommunityName, end: int, row: OrganisationSuffix, words: list[tuple[str, str, int]]
    ) -> NamedOrganisation | None:
        body = text[place.end : end]
        if _YEAR.search(body) or body.endswith("委常委"):
            return None
        inside = [w for w, _, start in words if start >= place.end]
        if inside and all(w in self._generic for w in inside) and row.strength == "weak":
            return None
        if any(
            start >= place.end
            and tag in ("m", "q", "d", "v")
            and len(word) > 1
            and not _ordinal(word)
            and word not in self._inner
            for word, tag, start in words
        ):
            return None
        if (
            row.strength == "weak"
            and (row.family == "enterprise" or row.suffix not in _PLACED_SHORT)
            and len(row.suffix) < 3
        ):
            return None
        named = _printed(text, place) if row.family in _CIVIL else place.name
        return _prefixed(text, NamedOrganisation(place.begin, end, body, 0.9, place=named))

    def _judged(
        self,
        text: str,
        words: list[tuple[str, str, int]],
        edge: int,
        end: int,
        row: OrganisationSuffix,
        places: dict[int, CommunityName],
    ) -> NamedOrganisation | None:
        start = words[0][2]
        own = text[start:edge]
        if own.startswith(_NO_OPENERS) or text[start - 1 : start] in _EACH or _COUNT.match(own):
            return None
        level = next((lv for lv in LEVELS if own.startswith(lv) and words[0][0] == lv), "")
        proper = [w for w, tag, _ in words if self._proper(w, tag)]
        near = (
            _place_near(text, start, places, self._stopwords)
            if row.strength == "strong" and len(row.suffix) > 1
            else None
        )
        if near is not None:
            return NamedOrganisation(near.begin, end, text[near.begin : end], 0.85)
        if (
            row.family in ("school", "hospital")
            and len(own) == 2
            and len(words) == 2
            and (start == 0 or text[start - 1] in HARD or text[start - 1] in "的在到")
            and own[1] not in "小中大"
        ):
            proper.append(own)
        lone = [len(w) == 1 and w not in _PLAIN and tag not in ("m", "q", "r") for w, tag, _ in words]
        if any(one and other for one, other in zip(lone, lone[1:], strict=False)):
            proper.append(own)
        if len(row.suffix) == 1 or (row.strength == "weak" and not level) or _YEAR.search(own):
            return None
        if any(tag in ("v", "d") and len(word) > 1 and word not in self._inner for word, tag, _ in words):
            return None
        if any(word in ("党支部", "党委", "支部", "党总支", "合作社", "企业") for word, _, _ in words):
            return None
        if not proper and not level and all(w in self._generic for w, _, _ in words):
            return None
        if len(own) < 2 and not level:
            return None
        if level:
            if level in _LOCAL and (row.family == "congress" or "人大" in own):
                return None
            return self._own_level(text, start, end, level)
        if row.suffix in _GENERIC_HEADS and not proper and not level and not _ordinal(own):
            return None
        confidence = 0.85 if proper and row.strength == "strong" else 0.7 if proper or level else 0.55
        return NamedOrganisation(start, end, text[start:end], confidence)

    def _own_level(self, text: str, start: int, end: int, level: str) -> NamedOrganisation | None:
        """县|征兵工作领导小组, but not 全县|…."""
        if start > 0 and text[start - 1] in "全各本该我两":
            return None
        return NamedOrganisation(start, end, text[start + len(level) : end], 0.8, level=level)

    def _quoted(
        self, text: str, edge: int, end: int, row: OrganisationSuffix, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        opening = text.rfind("“", max(0, edge - 16), edge)
        if (
            opening < 0
            or re.search(r"的|\d|等", text[edge:end])
            or (row.strength == "weak" and row.family not in ("team", "office"))
            or text[edge - 2].isdigit()
        ):
            return None
        place = places.get(opening)
        if place is not None:
            return NamedOrganisation(place.begin, end, text[opening:end], 0.85, place=place.name)
        return NamedOrganisation(opening, end, text[opening:end], 0.75 if row.strength == "strong" else 0.6)

    def _proper(self, word: str, tag: str) -> bool:
        """Whether a word makes a name of what holds it: a place, a person, an unknown or a rare word."""
        if word in self._generic:
            return False
        if tag in ("x", "nr", "ns", "nz", "nt", "j", "eng") or _ordinal(word) or word in _OPENERS:
            return True
        known = self._words.get(word)
        return known is None or known.cost > 13.5

    def _zoned(self, text: str, start: int, end: int, places: dict[int, CommunityName]) -> NamedOrganisation | None:
        """The body of a development zone, which is named by its own words: 江宁开发区|管委会."""
        zone = _ZONE.search(text, max(0, start - 12), start)
        if zone is None or start in places and places[start].kind == "district" and places[start].known:
            return None
        stretch = self._borders.stretch(text, zone.start(), reach=10, verbs=True)
        words = list(stretch.words)
        begin = stretch.begin
        for position, (_, _, at) in enumerate(words):
            if any(p.begin == at for p in places.values() if at < p.end <= zone.start()):
                begin = words[position][2]
                break
        if start - begin < 3:
            return None
        return NamedOrganisation(begin, end, text[begin:end], 0.85)

    def _level(self, text: str, end: int, places: dict[int, CommunityName]) -> str:
        """The level word that ends at `end`, where it is not the tail of another word."""
        for level in LEVELS:
            if text.endswith(level, 0, end) if end else False:
                start = end - len(level)
                if level == "地" and not text.startswith(("委", "行署", "行政公署"), end):
                    return ""
                if text.endswith(("自治县", "自治州", "自治区", "自治旗"), 0, start):
                    return level
                if start == 0 or text[start - 1] in HARD or start in places:
                    return level
                before = text[start - 1 : end]
                if before in ("全市", "全县", "全区", "全省", "全镇", "全乡", "各县", "各区", "各镇", "各乡", "城市", "小区", "城区", "山区",
                              "社区", "辖区", "地区", "园区", "景区", "校区", "片区", "乡镇", "城镇", "农村", "乡村", "街区", "市区"):  # fmt: skip
                    return ""
                if before in (
                    "我市",
                    "我县",
                    "我区",
                    "我省",
                    "本市",
                    "本县",
                    "本区",
                    "该县",
                    "该市",
                    "该区",
                    "我州",
                    "我旗",
                    "我镇",
                ):
                    return level
                stretch = self._borders.stretch(text, start, reach=3, verbs=True)
                return level if stretch.begin == start or stretch.words[-1][1] not in ("ns", "nr", "x", "nz") else ""
        return ""

    def _inherited(self, text: str, start: int, found: dict[int, NamedOrganisation]) -> NamedOrganisation | None:
        """The organisation before a list separator, whose place or level this one shares: 区民政局、文化馆."""
        for separator in ("以及", "、", "和", "及", "与", "暨"):
            if text.startswith(separator, start - len(separator)):
                before = found.get(start - len(separator))
                if before is not None and before.row is not None and (before.place or before.level):
                    return before
        return None

    def _alone(self, text: str, start: int) -> bool:
        """Whether nothing name-like stands before `start`."""
        if start == 0 or text[start - 1] in HARD:
            return True
        return self._borders.stretch(text, start, reach=6, verbs=True).begin == start


_YEAR = re.compile(r"\d{4}年|的|第[一二三四五六七八九十百\d]+次")
"""What no organisation's own words hold."""
_DATE_BEFORE = re.compile(r"(?:\d{2,4}年|\d{1,2}月|\d{1,2}日|今年以来|近年来|年来|去年|今年|目前|当前|本月)+")


def _undated(text: str, words: list[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """The words after a date that opens them: 2020年|樱桃沟管委会."""
    if not words:
        return words
    match = _DATE_BEFORE.match(text, words[0][2])
    return words if match is None else [word for word in words if word[2] >= match.end()]


_FIELDS = re.compile(
    r"(?:文化|广播|电视|影视|新闻|出版|体育|旅游|教育|科学|科技|技术|卫生|健康|计划|生育|人口|人力|资源|社会|保障|住房|城乡|城市|建设|规划|农业|农村|农牧|林业|草原"
    r"|水务|水利|畜牧|水产|渔业|工业|信息|商务|经济|发展|改革|交通|运输|国土|自然|环境|环保|保护|管理|行政|执法|综合|市场|监督|质量|安全|生产|食品|药品|民族|宗教"
    r"|民政|司法|财政|税务|审计|统计|粮食|物资|供销|招商|投资|促进|文物|园林|绿化|房产|房地产|公路|海洋|应急|事务|退役|军人|和|与)+$"
)
"""Fields of work of which joint bureaux are named."""
_VILLAGES = frozenset("乡镇村街庄屯寨")
"""What makes a place of a name that ends as an office: 翟所|乡."""
_FIRM_AFTER = ("物业", "集团", "蛇口", "重工", "港口")
"""What makes a firm of an office's name: 招商局|物业."""
_ASSOCIATIONS = ("商会", "协会", "总会", "同乡会", "联合会", "联谊会", "会馆", "促进会", "公会", "学会")
_COUNTRY = re.compile(
    r"(?:(?:澳大利亚|加拿大|美国|英国|法国|德国|意大利|西班牙|葡萄牙|荷兰|比利时|瑞典|俄罗斯|日本|韩国|新加坡|马来西亚|印度尼西亚|印尼|泰国|菲律宾|越南|老挝|柬埔寨"
    r"|缅甸|新西兰|南非|阿联酋|迪拜|巴西|阿根廷|墨西哥|匈牙利|波兰|奥地利|爱尔兰|非洲|欧洲|美洲|亚洲|世界|全球|国际|香港|澳门|温哥华|多伦多|旧金山|纽约|悉尼|墨尔本|洛杉矶|大阪|东京)){1,2}$"
)
_EACH = frozenset("各每该本")
"""What makes any number of them, or one said before, of a name: 各|招商分局."""
_COUNT = re.compile(r"[一二三四五六七八九十两几数多\d]*[所家个名支批类座](?![山城湖江河])")
"""A number with its measure: 六所|学校, 支|志愿服务队."""
_OPENERS = frozenset(("中国", "世界", "国际", "全国", "中华", "国家"))
"""Words that open names of the widest bodies."""
_BRANCH = re.compile(r"(?:公司|支行|分行|支队|总队|大队|中队|分会|分局|分部|办事处)$")
"""How the parts of a nationwide body end: 中国移动|江苏公司."""
_NO_OPENERS = (
    "各",
    "每",
    "全体",
    "新一届",
    "上一届",
    "本届",
    "历届",
    "部分",
    "所有",
    "有关",
    "相关",
    "下属",
    "所属",
    "直属",
    "驻",
    "代表",
)
"""What never opens a proper name."""
_PREFIXES = ("国网", "国家电网", "武警", "中国", "公安", "共青团", "中铁", "中建", "中交", "中核", "华能", "大唐", "中粮", "中石化", "中石油", "民革", "民盟",
             "民建", "民进", "农工党", "致公党", "九三学社")  # fmt: skip
"""Words of the whole body before a place in its part's name: 国网|烟台|供电公司, 共青团|双流区|委."""


def _prefixed(text: str, named: NamedOrganisation) -> NamedOrganisation:
    """An organisation with the word of the whole body that stands before its place."""
    for prefix in _PREFIXES:
        if text.endswith(prefix, 0, named.begin):
            begin = named.begin - len(prefix)
            return NamedOrganisation(begin, named.end, text[begin : named.end], named.confidence)
    return named


_LIST_TAIL = (
    r"等(?:[一二三四五六七八九十百\d]+[家户个所]|多家|[^，。、]{0,4})?"
    r"(?:(?:公司|集团)(?!家)|(?:企业|商会|协会|厂家|商家)(?![和与及家]))"
)
_LIST = re.compile(r"([㐀-鿿（）]{2,24}(?:、[㐀-鿿（）]{2,16})+)" + _LIST_TAIL)
_LIST_END = re.compile(_LIST_TAIL)
"""Without it no list needs looking for."""
_NO_COMPANY = (
    "企业",
    "单位",
    "部门",
    "产业",
    "行业",
    "项目",
    "工作",
    "领域",
    "方面",
    "镇",
    "乡",
    "村",
    "街道",
    "社区",
    "干部",
    "代表",
    "人员",
)


def _place_near(
    text: str, start: int, places: dict[int, CommunityName], stopwords: frozenset[str]
) -> CommunityName | None:
    """A place a few characters before a company's name as read, which opens it: 湖南|自然|韵黑茶科技有限公司."""
    for end in range(start, max(0, start - 4), -1):
        place = places.get(end)
        if place is None:
            continue
        gap = text[end:start]
        if gap not in stopwords and not any(c in HARD or c in "的了是在和与及对由等将向有" for c in gap):
            return place
    return None


def _merged(suffix: str) -> str:
    """The level word that a suffix shares with the place before it: 李家村|委会, 幸福社区|居委会."""
    return next((level for level in ("社区", "村") if suffix.startswith(level)), "")


def _printed(text: str, place: CommunityName) -> str:
    """A place as an organisation's name bears it: short where the text has it short (河南商会), named for 我县."""
    form = text[place.begin : place.end]
    return place.name if form[:1] in "我本该" and not place.name.startswith(form[:1]) else form


def _ordinal(word: str) -> bool:
    return word.startswith("第") and len(word) > 1


_LEVELLED = re.compile(
    r"(?:省|市|区|县|州|旗|盟|地)委|(?:镇|乡|街道)(?:党委|党工委)|村(?:党支部|支部|党总支|两委|集体)|社区(?:党委|党支部|党总支|居委会)"
)
"""Endings that are a level word and a body; read as such."""

Head = Body | OrganisationSuffix | CentralBody


def _in_order(sketch: Sketch) -> list[list[tuple[int, int, Head]]]:
    """Heads of organisations grouped by where they end, the longest first, listed bodies before mere endings."""
    groups: dict[int, list[tuple[int, int, Head]]] = {}
    hits = sketch.hits
    everything: list[tuple[int, int, Head]] = [*hits.central, *hits.bodies, *hits.organisation_suffixes]
    for hit in everything:
        if isinstance(hit[2], OrganisationSuffix) and _LEVELLED.fullmatch(hit[2].suffix):
            continue
        groups.setdefault(hit[1], []).append(hit)
    return [sorted(groups[end], key=_begin) for end in sorted(groups)]


def _begin(hit: tuple[int, int, Head]) -> int:
    return hit[0]


def _outermost(found: Iterable[NamedOrganisation]) -> list[NamedOrganisation]:
    kept: list[NamedOrganisation] = []
    for organisation in sorted(found, key=lambda o: (o.begin, -o.end)):
        if kept and organisation.end <= kept[-1].end:
            continue
        kept.append(organisation)
    return kept

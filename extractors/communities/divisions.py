"""Sketch -> divisions: provinces, cities and counties that a page names in full or in short."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.borders import HARD, Borders
from extractors.communities.gazetteer import Gazetteer
from extractors.communities.words import FOUL, FUNCTION, LISTED, LONGER, is_person
from extractors.sketch import CommunityName, Sketch
from extractors.text.scanning import occurrences
from extractors.vocabulary.lexicons import Division, Lexicons

__all__ = ["DivisionFinder"]

_EDGES = frozenset(("", *"\n　 ，。；：、（在到赴和与及"))
"""What stands before a district called by nothing but a side: 到|东区|."""
_POINTS = ("我", "该", "本", "全")
"""What points at a town or township that only looks like the first character of a division: 我镇|江口村, not 镇江."""
_PROVINCES = "皖赣湘鄂浙闽粤桂滇黔川渝陕晋冀豫鲁苏辽吉黑藏青甘宁疆琼"

_PARTS = frozenset(side + part for side in "东西南北" for part in ("片", "侧", "岸", "坡", "麓", "端"))
"""Sides of hills and rivers: 广播山|西片."""
_ANEW = "长(?![城乐安江])|城(?!关|[东西南北]|投)|[一二三]中|(?&built_anew)"
"""What a county builds anew, behind 新县: 新|县医院."""
_VILLAGE_IN_TOWN = re.compile("[㐀-鿿]{0,2}?(?:村(?!民|镇|庄)|社区|屯)")
"""What makes a village of a town of what a city is called by: 黄旗堡街道|西安|泰村."""
_COUNTS = frozenset("一二两三四五六七八九十几各")
"""What counts large ones: 四|大园区."""
_AND_COUNTY = "[㐀-鿿]和县(?&county_body)"
"""A given name's last character, 和, and a body of the county: 张德平|和|县人大常委会."""
_KINDS_OF_COUNTY = ("市区", "（市", "(市", "（区", "(区")
"""What follows 县 where all kinds of county are meant."""
_COMMON = 20.0
"""A surname this common stands before a county's name only as a person's: 书记|张永|和|县政府办."""
_IN_LIST = frozenset("、，长任记席员")
"""What stands before the last name of a list of officials."""
_HEAD = re.compile("长(?![城乐安江寿春沙青岭兴治白丰征途期效])")
"""The end of a head's title, and no road or town."""


class DivisionFinder:
    """Finds the divisions of China that the lexicons list."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer, borders: Borders) -> None:
        """Takes the shared vocabulary."""
        self._gazetteer = gazetteer
        self._borders = borders
        self._words = lexicons.words
        self._surnames = lexicons.surnames
        self._verbs = lexicons.organisation_stopwords
        classes = lexicons.community_words
        self._chance = classes["no_division"]
        self._unnamed, self._common = classes["unnamed_district"], classes["common_district"]
        self._city_words, self._of_city = classes["city_word"], classes.ordered("of_city")
        self._sights, self._rivers, self._water_words = classes["sight"], classes["river"], classes["water_word"]
        self._slogans, self._governing = classes["slogan_county"], classes.ordered("county_organ")
        self._anew, self._and_county = classes.pattern(_ANEW), classes.pattern(_AND_COUNTY)
        self._longer = classes.pattern(LONGER)
        self._regions = frozenset(f"{short}{side}" for short in _PROVINCES for side in "东西南北中")
        self._shorts = frozenset(d.short for d in lexicons.divisions.values() if d.short and d.level != "district")

    def find(self, sketch: Sketch) -> list[CommunityName]:
        """Provinces, cities and counties by full or short name, the longest at each place."""
        found: list[CommunityName] = []
        busy = -1
        begins = {begin for begin, _, _ in sketch.hits.divisions}
        for begin, end, rows in sorted(sketch.hits.divisions, key=lambda hit: (hit[0], -hit[1])):
            if begin < busy or sketch.text.startswith("代县长", begin):  # 副书记、|代县长, who is of no 代县
                continue
            name = sketch.text[begin:end]
            full = bool(self._gazetteer.parents(name)) or (len(name) > 2 and name[-1] in "县州旗")
            chained = (begin == busy and found[-1].kind != "district") or end in begins
            inner = () if full or begin != busy else self._inner(sketch.text, end, name, rows, found[-1].name)
            if not self._plausible(sketch, begin, end, inner or rows, full=full or bool(inner), chained=chained):
                continue
            row = inner[0] if inner else self._chosen(sketch, rows, name)
            found.append(CommunityName(begin, end, row.name, row.level, 0.95 if full else 0.8, known=True))
            busy = end
        return [*found, *self._own_short(sketch, found)]

    def _own_short(self, sketch: Sketch, found: list[CommunityName]) -> Iterator[CommunityName]:
        """The home by its name without 县 where that is hardly a word, though no other county is called so: 安远."""
        home = sketch.home or ""
        stem = home[:-1]
        known = self._words.get(stem)
        rows = self._gazetteer.parents(home) if len(stem) == 2 and home[-1] in "县市旗" else ()
        if len(rows) != 1 or rows[0].short or stem in self._sights:
            return
        if known is not None and known.tag not in ("ns", "nr", "nz"):
            return
        taken = {at for c in found for at in range(c.begin, c.end)}
        for begin in occurrences(sketch.text, stem):
            end = begin + len(stem)
            if begin not in taken and not self._is_other(
                sketch.text, begin, end, home, full=False, chained=False, towns=frozenset()
            ):
                yield CommunityName(begin, end, home, rows[0].level, 0.8, known=True)

    def _plausible(
        self, sketch: Sketch, begin: int, end: int, rows: tuple[Division, ...], *, full: bool, chained: bool
    ) -> bool:
        text = sketch.text
        name = text[begin:end]
        common = name in self._unnamed and name != sketch.home and not (chained and len(name) > 2)
        if name in self._common and name != sketch.home and not chained:
            common = not text.startswith(self._governing, end) and self._is_far(sketch, rows)
        towns = self._gazetteer.towns_of(sketch.home_code)
        if common or self._is_other(text, begin, end, sketch.home or "", full=full, chained=chained, towns=towns):
            return False
        edge = begin == 0 or text[begin - 1] in HARD
        if rows[0].level == "province":
            edge = edge or text[begin - 1] in "有在到是来"  # 到|河南|昌达公司
        else:
            edge = full and (edge or text.endswith(("中共", "共青团"), 0, begin))
        if (
            len(name) < 4
            and name != sketch.home
            and not chained
            and not edge
            and not self._borders.is_cut(text, begin, end)
        ):
            return False
        abroad = full and not chained and sketch.home_code and not sketch.home_code.startswith("71")
        if abroad and all(row.code.startswith("71") and row.level == "district" for row in rows):
            return False  # 车览了|大园区
        if full:
            if (
                len(name) == 2
                and name != sketch.home
                and begin
                and text[begin - 1 : begin + 1] in self._words
                and (text[end : end + 1] == "”" or text[end - 1 : end + 1] in self._words)
            ):
                return False
            if len(name) == 2 and name[0] in FUNCTION and sketch.home != name:
                return chained or text.startswith("县", end)  # 任县|县委
            return True
        if all(row.code.startswith("71") for row in rows) or (
            name in self._city_words and not chained and not text.startswith(self._of_city, end)
        ):
            return False
        if any(row.level != "district" for row in rows):
            return True
        if LISTED.match(text, end) and len({row.name for row in rows if row.until is None}) == 1:
            return True
        word = self._words.get(name)
        if word is not None and word.tag != "ns" and word.cost < 12.0:
            return False
        return any(row.name == sketch.home for row in rows)

    def _is_far(self, sketch: Sketch, rows: tuple[Division, ...]) -> bool:
        """Whether a page neither lies in nor names the province or city of what may be a district: 平房区|改造."""
        outer = {name[:2] for row in rows for name in self._gazetteer.path(row)[:-1]}
        return not any(sketch.home_code.startswith(row.code[:4]) for row in rows) and not any(
            name in sketch.text for name in outer
        )

    def _inner(self, text: str, end: int, name: str, rows: tuple[Division, ...], outer: str) -> tuple[Division, ...]:
        """The counties of that short name in the city or province said right before: 重庆|奉节."""
        word = self._words.get(name)
        if (
            name in self._sights
            or self._longer.match(text, end)
            or (word is not None and word.tag != "ns" and word.cost < 12.0)
        ):
            return ()
        codes = tuple(d.code.rstrip("0") for d in self._gazetteer.parents(outer))
        inner = tuple(r for r in rows if r.level != "province" and r.until is None and r.code.startswith(codes))
        return inner if len(inner) == 1 and inner[0].level == "district" else ()

    def _joins_person(self, text: str, begin: int, home: str) -> bool:
        """Whether 和 joins the home's own body to the last of a list: 、张德平|和|县人大, not 、江西|泰和县人大."""
        before = text[max(0, begin - 2) : begin]
        if home[-1:] != "县" or len(before) < 2 or not self._and_county.match(text, begin):
            return False
        if before[0] in _IN_LIST:
            return before[1] != "于" and before[1] not in FUNCTION and self._surnames.get(before[1], 0.0) > _COMMON
        word = self._words.get(before)
        place = (
            before in self._shorts or bool(self._gazetteer.parents(before)) or (word is not None and word.tag == "ns")
        )
        return text[begin - 3 : begin - 2] in _IN_LIST and before[0] in self._surnames and not place

    def _is_other(
        self, text: str, begin: int, end: int, home: str, *, full: bool, chained: bool, towns: frozenset[str]
    ) -> bool:
        """Whether a longer name or word holds what looks like a division: 泰安|村, 张|海东, 新建|县医院."""
        name = text[begin:end]
        if _is_taken(text, begin, name, towns, full=full):
            return True
        if text[begin - 1 : begin + 2] in self._chance and home[:2] != name[:2]:
            return True  # 村民和|县长, 迎大庆
        if not full and not chained and name[-1] in "乡镇" and self._gazetteer.is_town(text[max(0, begin - 1) : end]):
            return True  # 德|新乡|石门村
        if not full and begin and text[begin - 1] in "道镇乡" and _VILLAGE_IN_TOWN.match(text, end):
            return not home.startswith(name)  # 黄旗堡街道|西安泰村
        if not full:
            longer = self._longer.match(text, end) is not None or self._in_word(text, begin, end)
            return longer or is_person(text, begin, end, self._surnames)
        if name != home and self._joins_person(text, begin, home):
            return True
        side = len(name) == 2 and name[0] in "东西南北中" and name[1] == "区"
        if side and text[begin - 1 : begin] == "（" and text[end : end + 1] == "）":
            return name != home  # 明月小区（东区）
        if text.startswith("警区", end) or (
            side and not chained and name != home and text[begin - 1 : begin] not in _EDGES
        ):
            return True  # 西区|警区, of Hong Kong's police; 青龙苑|南区
        if name[-1] == "县" and text.startswith(_KINDS_OF_COUNTY, end):
            return True  # 沿河|县市区
        if len(name) == 2 and name != home and (self._anew if name == "新县" else _HEAD).match(text, end):
            return True  # 魏|县长, an official's surname: the head of 魏县 is its 县长; 新|县医院
        if len(name) == 2 and name != home and (name in self._slogans or text[end : end + 1] == "长"):
            # 产业|富县
            return begin > 0 and text[begin - 1] not in "省市州到在赴往与和由从、，。；：\n（ 　"
        if name[0] == "大" and begin and text[begin - 1] in _COUNTS:
            return True  # 四大|园区
        if len(name) == 3 and name[1:] in self._words and text[begin - 1 : begin + 1] in self._regions:
            return True
        if name[:2] in self._verbs and name != home and home[-1:] == name[-1]:
            return True
        if (
            len(name) == 3
            and not chained
            and name != home
            and {text[begin - 1 : begin + 1], name[1:]} <= self._words.keys()
        ):
            return begin > 0 and text[begin - 1] not in HARD and text[begin - 1] not in "省市州县区盟旗"  # 樱桃|园区
        return text.endswith("城市", 0, end) and end - begin == 3 and text[begin - 1 : begin + 1] in self._shorts

    def _in_word(self, text: str, begin: int, end: int) -> bool:
        """Whether a short name's characters belong to words beside it: 辽|河源, 东乌|海关, “上海大包”."""
        longer = self._words.get(text[begin - 1 : end]) if begin else None
        if longer is not None and longer.tag == "ns":
            return True  # 建|三江
        after = text[end - 1 : end + 1]
        if after in _PARTS and "㐀" <= text[begin - 1 : begin] <= "鿿":
            return True
        if after in self._water_words and text[end - 2 : end + 1] not in self._words:
            return True
        if text[begin - 1 : begin] == "“" and "”" in text[end + 1 : end + 4]:
            return True
        if text[begin:end] in self._rivers and (text[begin - 1 : begin] in "条黑臭治" or FOUL.match(text, end)):
            return True
        return begin > 0 and text[begin - 1 : begin + 1] in self._rivers

    def _chosen(self, sketch: Sketch, rows: tuple[Division, ...], name: str) -> Division:
        if len(rows) == 1:
            return rows[0]
        full = [row for row in rows if row.name == name] or list(rows)
        if sketch.home_code:
            for row in full:
                if sketch.home_code.startswith(row.code.rstrip("0") or row.code):
                    return row
            if any(row.code == sketch.home_code for row in rows):
                return next(row for row in rows if row.code == sketch.home_code)
        living = (
            [row for row in full if row.until is None]
            or [row for row in rows if row.until is None and len(name) > 2]
            or full
        )
        return max(living, key=lambda row: ("province", "city", "district").index(row.level) * -1)


def _is_taken(text: str, begin: int, name: str, towns: frozenset[str], *, full: bool) -> bool:
    """Whether a name's first character belongs to what stands before it: 我镇|江口村, 村和|平安镇."""
    before = text[begin - 1 : begin]
    if name[0] in "镇乡" and (before in _POINTS or any(text.endswith(town, 0, begin + 1) for town in towns)):
        return True
    return not full and name[0] == "和" and "㐀" <= before <= "鿿" and before not in "到在赴往疆"

"""Lexicons -> the closed classes of words by which organisations are told from the words around them."""

from __future__ import annotations

import re
from collections.abc import Callable

from extractors.borders import HARD
from extractors.organisations.words import CIVIL, FUNCTION
from extractors.sketch import CommunityName, NamedOrganisation
from extractors.text.scanning import either
from extractors.text.tails import Tails
from extractors.vocabulary.body_classes import BodyClass
from extractors.vocabulary.lexicons import Lexicons, OrganisationSuffix
from extractors.vocabulary.patterns import seldom

__all__ = ["Vocabulary"]


_OF_DEPUTIES = frozenset(["联络", "工作", "之家", "团", "活动", "小组", "履职", "接待", "培训", "议案", "建议", "资格"])
"""What goes on the name of a body of deputies: 人大代表|联络站; elsewhere 代表 is what somebody does for a body."""


_NO_STEM = frozenset(
    "的了是在和与及等个家各类种型性化业产品用县市区镇乡村省我该这那有为从对向到去来做搞新老大小多将把被让给其以所不年月日"
)
"""What no coined word of two characters holds."""
_AFTER_FIRM = "[、，。；和与及等]|(?&after_firm)|项目[现建]"
"""What stands after a firm's short name."""
_WHOSE = ("全", "省", "市", "县", "区", "州", "旗", "镇", "乡")
"""Lone words that open a name after a verb: 送|省|农产品检测中心."""
_PANEL_ENDS = "工作委员会|委员会|工委|委(?![员书会内派托])"
"""How the committees inside a congress or a CPPCC end."""
_MATERIAL = frozenset("硅碳铝钒钛镍钴锂磷氟钠镁锌硫氯氢基煤石油气")
"""What a trade is of: 硅基|材料 is no firm."""


_PLAIN_WORK = 11.5
"""How common."""
_NATIONAL = re.compile("国家公园|自然保护区|综合保税区|国家级|铁路|[工车机电供]务段|^[东西南北]站|防卫指挥部")
"""What belongs to no county, so that it bears its place as printed: 祁连山|国家公园管理局, 成都|铁路公安局."""


_HOUSE = seldom(
    "(?:^|[、，。；：\\n“（和与及由向到])((?!各|某|多|两|几|等)[㐀-鿿]{2,4}(?:证券|保险|人寿|财险|寿险|产险|银行|期货|信托))$"
)
"""A house of money before its branch's place: 、|恒安证券|某市营业部."""
_CONCERN = re.compile(
    "(?:^|[、，。；：\\n“（和与及由向到])((?!各|某|多|两|几|等)[㐀-鿿]{1,3}(?<![火水核风发供来用断停矿炼产出老新省市县本])[钢铝铜煤电矿盐冶纺化])$"
)
"""A concern before its works' place: 、|攀成钢|某县焦化厂."""
_OF_CONCERN = ("厂", "矿", "公司", "铁矿", "煤矿", "电厂", "电站")
_OF_HOUSE = ("营业部", "分公司", "支公司", "中心支公司", "分行", "支行", "分部")


_THERE = frozenset("有至同驻")
"""What stands between a place and what is there, goes there or goes with it: 白石镇|有|柳河中学."""
_AT = ("位于", "在于", "任职于", "就读于", "毕业于", "来自于", "就职于", "供职于")
"""How what stands between them ends, but not in a name: 于氏|食品有限公司."""


class Vocabulary:
    """What each class means is said in body_words.csv."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Takes the shared vocabulary."""
        classes = lexicons.body_words
        self.ends: Callable[[BodyClass], tuple[str, ...]] = classes.ordered
        """The words of a class of body_words.csv, for `endswith` and `startswith`."""
        self.worded: Callable[[str], re.Pattern[str]] = classes.pattern
        """A pattern that names classes of body_words.csv, `(?&trade)公司`, compiled once with their words."""
        self.never_bare = classes["never_bare"]
        self.only_placed = classes["only_placed"]
        self.parts = classes["part"]
        districts = [d.name[:-1] for rows in lexicons.divisions_by_name.values() for d in rows if d.code[:2] == "81"]
        self.district_office = re.compile(
            f"(?:(?<=[由及和与予同])|(?<![㐀-鿿]))({either(districts)})民政(?:事务)?处" if districts else r"(?!)"
        )
        self.sponsors = re.compile(either(classes["school_sponsor"])) if classes["school_sponsor"] else None
        self.printed = classes["printed"]
        self.generic_heads = classes["generic_head"]
        self.units = classes["unit"]
        self.branches = classes["branch"]
        self.estates = classes["estate"]
        self.name_words = classes["name_word"]
        self.days = classes["day"]
        self.joining = classes["joining"]
        self.town_offices = classes["town_office"]
        self.offices = classes["office"]
        self.abroad = classes["abroad"]
        self.anyones = classes["anyones"]
        self.openers = classes["opener"]
        self.no_levels = classes["no_level"]
        self._leads = classes["leads"]
        self._leading = classes["leading"]
        self._moving = classes["moving"]
        self._widest = classes["country"] | classes["opener"]
        self.own_levels = classes["own_level"]
        self.visits = classes["visit"]
        self.level_teams = classes["level_team"]
        self.treated = classes["treated"]
        self.done_to = lexicons.border_words["done_to"]
        self.set_up = classes["set_up"]
        self.whole_firms = classes.ordered("whole_firm")
        self.trade = classes.pattern(f"了?([㐀-鿿]{{2}})(?&trade)(?={_AFTER_FIRM})")
        self.trades = classes["trade"]
        self.firm_tails = classes.ordered("firm_tail")
        self.associations = classes.ordered("association")
        self.no_openers = classes.ordered("no_opener")
        self.no_firms = classes.ordered("no_firm")
        self.fields = re.compile(f"(?:{either(classes['field'])})+$")
        self.field_ends = frozenset(field[-1] for field in classes["field"])
        self.panel = re.compile(f"(?:{either(classes['panel_field'])})+(?:{_PANEL_ENDS})(?!书)")
        """A committee inside a congress or a CPPCC: 监察和司法|委."""
        self.country = re.compile(f"(?:{either(classes['country'])}){{1,2}}$")
        self._prefixes = Tails(classes["prefix"])
        self.common = lexicons.words
        self.stems = frozenset(d.short or d.name[:-1] for d in lexicons.divisions.values())
        """Counties' and cities' names without their level: 石门 of 石门县."""
        self._stopwords = lexicons.organisation_stopwords
        self.bounding = self._stopwords | self.treated | self.visits | self.done_to | self.set_up
        """What is done to bodies, or bounds their names however it is meant."""
        self._generic = lexicons.generic_modifiers
        self._neighbourhoods = lexicons.border_words["neighbourhood_name"]

    def with_prefix(
        self, text: str, named: NamedOrganisation, places: dict[int, CommunityName] | None = None
    ) -> NamedOrganisation:
        """An organisation with the word of the whole body that stands before its places: 国网|某省|某市|供电公司."""
        if places is not None and "供电" in text[named.end - 4 : named.end]:
            outer = named
            while (place := places.get(outer.begin)) is not None and place.begin < outer.begin:
                outer = outer._replace(begin=place.begin)
            named = outer if self._prefixes.size(text, 0, outer.begin) else named
        begin = named.begin - self._prefixes.size(text, 0, named.begin)
        if begin == named.begin:
            sort = _HOUSE if named.body.endswith(_OF_HOUSE) else _CONCERN if named.body.endswith(_OF_CONCERN) else None
            house = sort.search(text, max(0, begin - 7), begin) if sort is not None else None
            begin = house.start(1) if house is not None and house.group(1) not in self._generic else begin
        if begin == named.begin:
            return named
        return NamedOrganisation(begin, named.end, text[begin : named.end], named.confidence)

    def branch(self, text: str, begin: int, end: int) -> NamedOrganisation | None:
        """A branch called by a quarter or street, behind the short name of the whole body: 农行|兴华|支行."""
        for at in range(begin - 2, max(0, begin - 6), -1):
            if text[at] in HARD or text[at] in FUNCTION:
                return None
            if size := self._prefixes.size(text, 0, at):
                return NamedOrganisation(at - size, end, text[at - size : end], 0.8)
        return None

    def is_coined(self, stem: str) -> bool:
        """Whether two characters are a word that firms are called by, or none: 恒力, 阳光, but not 现代."""
        if stem in self.name_words:
            return True
        if stem in self._generic or stem in self._stopwords or stem[0] in _NO_STEM or stem[1] in _NO_STEM:
            return False
        known = self.common.get(stem)
        return known is None or (known.tag in ("n", "ns", "nz", "nr", "nt") and known.cost > 11)

    def is_brand(self, word: str) -> bool:
        """Whether a lone word before a branch's place is a firm's name: 华新|阳新公司, but not 企业|, 客户|."""
        known = self.common.get(word)
        return word not in self._generic and (
            known is None or (known.tag in ("ns", "nr", "nz", "nt") or known.cost > 12.5)
        )

    def is_told(self, stem: str) -> bool:
        """Whether a trade's stem is a word that says of what kind it is: 现代|农业, 特色|种植业."""
        known = self.common.get(stem)
        return stem in self._generic or (known is not None and known.cost < _PLAIN_WORK and known.tag[:1] not in "nx")

    def is_printed(self, row: OrganisationSuffix, body: str = "") -> bool:
        """Whether what ends so bears its place as it is printed: 广东|侨乡文化研究院, but 白石镇|派出所."""
        return row.family in CIVIL or row.suffix in self.printed or _NATIONAL.search(body) is not None

    def is_generic(self, word: str) -> bool:
        """Whether a word makes no name of what it stands before: 典型|村."""
        return word in self._generic and word not in self._neighbourhoods

    def is_plain(self, word: str) -> bool:
        """Whether a word is so common that it makes no firm's name behind what is done to it: 发展|农民|合作社."""
        known = self.common.get(word) if len(word) > 1 else None
        return known is not None and known.cost < _PLAIN_WORK

    def is_unheard(self, stem: str) -> bool:
        """Whether two characters are no word but what a firm is called by: 天晟, 亿隆, but not 碳基."""
        if stem in self.name_words or len(stem) < 2:
            return stem in self.name_words
        if stem in self.stems:
            return False
        coined = "㐀" <= stem[0] <= "鿿" and "㐀" <= stem[1] <= "鿿" and self.is_coined(stem)
        known = self.common.get(stem)
        return coined and _MATERIAL.isdisjoint(stem) and (known is None or known.tag in ("nr", "nz", "nt", "ns"))

    def unled(self, words: list[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
        """The words of a name after the verb that leads to it: 率|中国青年代表团, 送进|机场派出所."""
        for at in range(len(words) - 1, -1, -1):
            word = words[at][0]
            if word == "代表" and (at + 1 == len(words) or words[at + 1][0] not in _OF_DEPUTIES):
                return words[at + 1 :]
            if len(word) > 1:
                continue
            following = words[at + 1][0] if at + 1 < len(words) else ""
            if word in self._moving and at and words[at - 1][1] == "v" and len(words[at - 1][0]) == 1:
                return words[at + 1 :]
            if word in self._leading and (following in self._widest or (len(following) > 1 and following[0] == "全")):
                return words[at + 1 :]
            alone = at == 0 or len(words[at - 1][0]) > 1 or words[at - 1][1] in ("m", "q", "x")
            if (
                alone
                and word in self._leads
                and (following in _WHOSE or (len(following) > 1 and following in self.common))
            ):
                return words[at + 1 :]
        return words

    def place_near(self, text: str, start: int, places: dict[int, CommunityName]) -> CommunityName | None:
        """A place a few characters before a company's name as read, which opens it: 湖南|自然|韵黑茶科技有限公司."""
        for end in range(start, max(0, start - 7), -1):
            place = places.get(end)
            if place is None:
                continue
            gap = text[end:start]
            if (
                "企业" in gap
                or any(word in gap for word in self.joining)
                or (len(gap) > 3 and place.kind not in ("province", "city", "district"))
            ):
                return None
            if any(c in HARD or c in FUNCTION for c in gap):
                return None
            if gap in self.treated or gap in self.visits or gap in _THERE or gap.endswith(_AT):
                return None  # 白石镇|检查|柳河中学
            if gap not in self._stopwords and (
                len(gap) < 4 or not any(gap[i : i + 2] in self._stopwords for i in range(len(gap) - 1))
            ):
                return place
        return None

"""Named strings -> identities: 区民政局 on a page of 二七区 is 二七区民政局, wherever it is said."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.communities.gazetteer import Gazetteer
from extractors.intake.decisions import Decisions
from extractors.intake.script import is_traditional
from extractors.linking.corps import CORPS_LEVELS, CorpsUnits
from extractors.linking.nearby import NearbyUnits
from extractors.organisations.parties import PARTIES
from extractors.organisations.spelling import commanded, is_national, of_island, short
from extractors.organisations.words import is_unread
from extractors.records import CommunityKind, Identity
from extractors.sketch import NamedOrganisation, Sketch

__all__ = ["NATION", "Namer"]

NATION = "中国"
"""The home of provinces and of the nation's own organs."""
_OUTER = {
    "自治区": "province",
    "自治州": "city",
    "地区": "city",
    "省": "province",
    "市": "city",
    "州": "city",
    "盟": "city",
    "地": "city",
}
"""Level words of divisions above a county, and what they are."""
_LOCAL_LEVELS: dict[str, tuple[CommunityKind, ...]] = {
    "镇": ("town",), "乡": ("town",), "街道": ("street",), "社区": ("neighbourhood",), "村": ("village",),
    "苏木": ("town",), "嘎查": ("village",), "居民区": ("neighbourhood",),
}  # fmt: skip
"""Level words of communities below a county, and the kinds that they may mean."""
_SMALL = ("社区", "村", "嘎查", *CORPS_LEVELS, "农场", "林场", "牧场")
"""Communities and units whose schools and hospitals are none of a county's kinds: 某社区|医院 is no 人民医院."""
_LOCAL_ROWS = frozenset(("district", "town"))
"""Levels at which a body may be the home's own: not so a 军分区."""
_PLAIN = {"人民政府": "政府", "人民检察院": "检察院", "人民法院": "法院"}
"""Bodies whose short form is the usual canonical name: 二七区政府."""
_LEAGUES = frozenset(("团委", "团县委", "团区委", "团市委", "团省委", "团州委", "团旗委", "团地委"))
"""Committees of the Youth League, which bear the place inside: 共青团陇县委 for 团县委."""
_CITYS = re.compile("委?市直|.*支队$")
"""Bodies that a prefecture has and no county, so that on a county's page too they are its: 市直机关工委, 交警支队."""
_MUNICIPALITIES = ("北京市", "上海市", "天津市", "重庆市")
"""Whose districts have them."""
_OFFICED = ("乡", "镇", "市", "区")
"""Levels of Taiwan whose administration is a 公所, under a county."""
_BOARDS = frozenset(("管委会", "管理委员会", "办事处"))
"""Administrations named after the party's committee of the same place: 党工委副书记、|管委会主任."""
_PARTY_TAIL = re.compile(r"(?:党工委|党委|纪工委|人大工委|(?<=街道)(?<!会街道)工委)$")
_BRANCH = re.compile("[㐀-鿿]{2}(?:支行|分行|支社|总支|分公司|营业部|分社|分店)$")
"""Branches that say themselves where they are: 农业银行|某县支行."""
_NEAR = 16
"""A committee told so many characters before a department is its own: 市委常委、|组织部."""
_QUOTED = frozenset("“”‘’ 　\n")
_QUOTES = str.maketrans("", "", "".join(sorted(_QUOTED)))


@dataclass(slots=True)
class Namer:
    """Names entities of one page."""

    sketch: Sketch
    gazetteer: Gazetteer
    home_path: tuple[str, ...]
    decisions: Decisions = field(default_factory=Decisions)
    home: str = field(init=False)
    """The home as identities bear it: 二七区, or 南京市鼓楼区 where the bare name is not unique."""
    _outer: dict[str, str] = field(default_factory=dict)
    _divisions: dict[str, Identity] = field(default_factory=dict)
    _organisations: dict[int, tuple[NamedOrganisation, Identity]] = field(default_factory=dict)
    """Those named so far, by which object they are: most are asked for again."""
    _prefixes: dict[int, tuple[NamedOrganisation, str]] = field(default_factory=dict)
    _persons: dict[str, Identity] = field(default_factory=dict)
    _communities: dict[tuple[str, CommunityKind, str], Identity] = field(default_factory=dict)
    _named: frozenset[str] = frozenset()
    _nearby: NearbyUnits = field(init=False)

    def __post_init__(self) -> None:
        corps = CorpsUnits(self.sketch, "".join(self.home_path[-1:]), self.gazetteer.corps)
        self._nearby = NearbyUnits(self.sketch, corps)
        self.home = self._own_home()
        larger = (c.name for c in self.sketch.communities if c.kind in ("province", "city"))
        self._named = frozenset((*self.home_path, *larger))

    def _own_home(self) -> str:
        if not self.home_path:
            return ""
        own = self.home_path[-1]
        if len(self.home_path) > 1 and not self.gazetteer.unique(own):
            return self.home_path[-2] + own
        return own

    def person(self, name: str) -> Identity:
        """A person of the home."""
        known = self._persons.get(name)
        if known is None:
            known = self._persons[name] = self._decided(Identity("person", self.home, name))
        return known

    def reporter(self, name: str) -> Identity:
        """A byline name of the home."""
        return self._decided(Identity("reporter", self.home, name))

    def place(self, name: str) -> Identity:
        """A venue of the home."""
        return self._decided(Identity("place", self.home, name.translate(_QUOTES)))

    def community(self, name: str, kind: CommunityKind, *, inside: str = "") -> Identity:
        """A community: divisions under the next larger one, all else under its county."""
        known = self._communities.get((name, kind, inside))
        if known is None:
            known = self._communities[name, kind, inside] = self._decided(self._community(name, kind, inside))
        return known

    def organisation(self, organisation: NamedOrganisation) -> Identity:
        """An organisation by place or level and body, under the place that it belongs to."""
        known = self._organisations.get(id(organisation))
        if known is None:
            known = organisation, self._decided(self._organisation(organisation))
            self._organisations[id(organisation)] = known
        return known[1]

    def _decided(self, identity: Identity) -> Identity:
        return self.decisions.decided(identity, self.sketch.reading.page.id) if self.decisions.rows else identity

    def _community(self, name: str, kind: CommunityKind, inside: str) -> Identity:
        if kind == "province":
            return Identity("community", NATION, name)
        if kind in ("city", "district"):
            known = self._divisions.get(name)
            if known is None:
                known = self._divisions[name] = self._division(name)
            return known
        return Identity("community", inside or self.home, name)

    def _division(self, name: str) -> Identity:
        if self.home_path and name == self.home_path[-1]:
            return Identity("community", self.home_path[-2] if len(self.home_path) > 1 else NATION, name)
        division = self.gazetteer.chosen(name, self._named)
        path = self.gazetteer.path(division) if division else (name,)
        return Identity("community", path[-2] if len(path) > 1 else NATION, name)

    def _organisation(self, organisation: NamedOrganisation) -> Identity:
        if organisation.central is not None:
            return Identity("organisation", NATION, organisation.central.name)
        if organisation.base is not None:
            base = self._organisation(organisation.base)
            if is_national(organisation.base) and _BRANCH.search(organisation.body):
                return Identity("organisation", self.home, organisation.base.body + organisation.body)
            if organisation.body in _BOARDS:
                return Identity("organisation", base.home, _PARTY_TAIL.sub("", base.name) + short(organisation.body))
            body = self._body(organisation)
            body = body.removeprefix("公安局") if base.name.endswith(("公安局", "公安分局")) else body
            return Identity("organisation", base.home, base.name + body.translate(_QUOTES))
        if organisation.body.startswith("街道") and not organisation.place and organisation.level in ("", "街道"):
            organisation = organisation._replace(level="街道", body=organisation.body.removeprefix("街道"))
        body = self._body(organisation)
        if body in _LEAGUES and not organisation.place and not organisation.level:
            organisation = organisation._replace(level=body[1:-1])  # 团市委 on a county's page
        prefix = self._stacked(organisation) or self.prefix(organisation)
        if not body:
            place = organisation.place or self._levelled(organisation)
            if place.endswith(CORPS_LEVELS) and all(c.name != place for c in self.sketch.communities):
                return Identity("organisation", self.home, place)
            return self._community(place, self._kind(place), "")
        if not prefix and body.startswith("委"):
            prefix = self._above(organisation)
            body = body if prefix else body[1:] or body
        if body == "政府" and prefix.endswith(_OFFICED) and self._taiwanese(prefix):
            body = "公所"
        prefix, body = commanded(prefix, body)
        home = self._home_of(prefix)
        if body in _LEAGUES and prefix == body[1:-1]:
            return Identity("organisation", home, body)
        if body in _LEAGUES and self.gazetteer.parents(prefix):
            return Identity("organisation", home, f"共青团{prefix}委")
        of_party = bool(organisation.level) and body.startswith(PARTIES)
        party = next(p for p in PARTIES if body.startswith(p)) if of_party else ""
        name = party + prefix + (body[len(party) :] or "委")
        return Identity("organisation", home, name if _QUOTED.isdisjoint(name) else name.translate(_QUOTES))

    def _taiwanese(self, prefix: str) -> bool:
        """Whether a town or a county's city lies in Taiwan, as its county or the page's script and words say."""
        if prefix.endswith(("市", "区")):
            return any(d.level == "district" and d.code.startswith("71") for d in self.gazetteer.parents(prefix))
        if self.home_path[:1] == ("台湾省",):
            return True
        return of_island(self.sketch.text) and is_traditional(self.sketch.reading.page.text)

    def _county_city(self, organisation: NamedOrganisation, level: str) -> str:
        """The city inside a county of Taiwan that its bare 市长 is of: the last one named before, else the next."""
        if level != "市" or self.home_path[:1] != ("台湾省",) or not self.home_path[-1].endswith("县"):
            return ""
        block = self.sketch.reading.blocks[self.sketch.article_at(organisation.begin)]
        named = [c for c in self.sketch.communities if block.begin <= c.begin < block.end and c.name.endswith("市")]
        near = [c for c in named if c.begin <= organisation.begin][-1:] or named[:1]
        return near[0].name if near and self._taiwanese(near[0].name) else ""

    def _above(self, organisation: NamedOrganisation) -> str:
        """The place or level of the committee named right before a bare department: 市委常委、|组织部."""
        for other in reversed(self.sketch.organisations):
            near = 0 < organisation.begin - other.end < _NEAR
            if near and other.row is not None and other.body.startswith("委") and (other.place or other.level):
                return self.prefix(other)
        return ""

    def _stacked(self, organisation: NamedOrganisation) -> str:
        """The committee's place for a department said bare after it: 某市委常委、|宣传部|长."""
        row = organisation.row
        if row is None or not row.committee or organisation.place or organisation.level:
            return ""
        return self._above(organisation)

    def prefix(self, organisation: NamedOrganisation) -> str:
        """The place that an organisation's canonical name begins with."""
        known = self._prefixes.get(id(organisation))
        if known is None:
            known = self._prefixes[id(organisation)] = organisation, self._prefix(organisation)
        return known[1]

    def _prefix(self, organisation: NamedOrganisation) -> str:
        level = "苏木" if organisation.level == "苏" else organisation.level
        own = self.home_path[-1] if self.home_path else ""
        if not level and organisation.row is not None and _CITYS.match(organisation.row.full) and own[-1:] in "县区旗":
            over = self.home_path[-2] if len(self.home_path) > 1 else "市"
            level = over[-1] if over[-1] in "市州盟" and over not in _MUNICIPALITIES else ""
        citys = own.endswith("区") and self.home_path[0] == "台湾省" and organisation.body.endswith(("议会", "局"))
        if citys and organisation.place in ("", own):
            own = self.home_path[-2]
        elif organisation.place:
            return organisation.place
        if level == "{home}":
            return own
        if not level and organisation.row is not None and organisation.row.levels == ("province",):
            level = "自治区" if self.home_path[:1] and self.home_path[0].endswith("自治区") else "省"
        if not level and organisation.row is not None and not _LOCAL_ROWS.intersection(organisation.row.levels):
            return "" if organisation.body.startswith("省") else self._named_outer("市")
        if not level:
            return own if organisation.row is not None or organisation.implied else ""
        if level in _LOCAL_LEVELS:
            return self._local(organisation, level)
        nearby = self._county_city(organisation, level) or self._nearby.unit(organisation, level, own)
        if nearby:
            return nearby
        if own.endswith(level) or (level == "自治县" and own.endswith("县")):
            return own
        if level == "县" and self.home_path[:1] == ("台湾省",) and own.endswith("市"):
            return self.home_path[-2]
        if level in ("区", "县", "旗") or level not in _OUTER:
            return own if own and level in ("区", "县", "旗") and own[-1:] in "区县旗" else level
        return self._named_outer(level) or level

    def resolves(self, organisation: NamedOrganisation) -> bool:
        """Whether something certain is named: not so for a bare 村主任 where the article names no village."""
        bare = organisation.body == "委" and organisation.level in ("", "{home}")  # 选举某某为|常委
        sent = organisation.level == "村" and organisation.body.startswith("驻村")  # 担任|驻村工作队长
        named = bool((organisation.body and not bare and not sent) or organisation.place)
        return named or self._levelled(organisation) not in ("", organisation.level)

    def _levelled(self, organisation: NamedOrganisation) -> str:
        """The place that a level alone means: 村|主任 of the village told before, 县|总河长 of the home."""
        local = organisation.level in _LOCAL_LEVELS
        return self._local(organisation, organisation.level) if local else self.prefix(organisation)

    def _body(self, organisation: NamedOrganisation) -> str:
        row = organisation.row
        town = organisation.level in ("镇", "乡", "街道") or organisation.place.endswith(("镇", "乡", "街道"))
        small = town or organisation.level in _SMALL or organisation.place.endswith(_SMALL)
        if row is not None and small and row.family in ("hospital", "school"):
            return organisation.body
        if row is None or (town and row.committee and organisation.body in row.shorts):
            return _PLAIN.get(organisation.body) or short(organisation.body)
        full = _PLAIN.get(row.full, row.full)
        if row.committee and not full.startswith("委"):
            return "委" + full
        return full

    def _kind(self, place: str) -> CommunityKind:
        named = next((c.kind for c in self.sketch.communities if c.name == place), None)
        return named or ("district" if self.gazetteer.parents(place) else "neighbourhood")

    def _home_of(self, prefix: str) -> str:
        if not prefix or prefix == (self.home_path[-1] if self.home_path else ""):
            return self.home
        if self.gazetteer.parents(prefix):
            return prefix
        return self.home

    def _local(self, organisation: NamedOrganisation, level: str) -> str:
        """The town that 镇党委 means: the last named before, or the only one after, unless one unread is printed."""
        if is_unread(self.sketch.text, organisation.begin, level):
            return level
        kinds = _LOCAL_LEVELS[level]
        block = self.sketch.reading.blocks[self.sketch.article_at(organisation.begin)]
        near = [
            c
            for c in self.sketch.communities
            if block.begin <= c.begin < block.end and c.kind in kinds and (len(level) > 1 or c.name.endswith(level))
        ]
        before = [c for c in near if c.begin < organisation.begin]
        if before:
            return max(before, key=lambda c: c.begin).name
        names = {c.name for c in near}
        return names.pop() if len(names) == 1 else level

    def _named_outer(self, level: str) -> str:
        """The home's city or province, where the page names it."""
        if level not in self._outer:
            found = ""
            for name in self.home_path[:-1]:
                if name.endswith(level) and any(form in self.sketch.text for form in self.gazetteer.forms(name)):
                    found = name
            self._outer[level] = found
        return self._outer[level]

"""Sketch -> posts and the persons who hold them: 区委常委、组织部长蒋某, 刘某局长, 王某（县委书记）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.borders import HARD, Borders
from extractors.lexicons import Lexicons, Title
from extractors.names import NameReader, NameReading
from extractors.organisations import LEVELS
from extractors.records import PostStatus
from extractors.sketch import CommunityName, NamedOrganisation, PersonName, PostReading, Sketch

__all__ = ["ADDRESSES", "PostFinder"]

_SEPARATORS = ("、", "，", ",", "兼", "暨", "和", "及", " ", "")
_NO_TITLE = re.compile(r"会(?!同)|台|记|处分|制|团|大会|性|们|站|联络|小组|队伍|办公会|岗位|一职|候选|接待日|助理|责任")
"""What after a title makes another word of it: 常委会, 书记处分."""
_NO_POST = frozenset(
    "居民 村民 群众 市民 党员 志愿者 学生 家长 农民 牧民 职工 业主 代表 老人 干部 青年 儿童 队员 成员单位".split()
)
"""Ordinary persons' nouns that are no post."""
_BARE_BODY = re.compile(
    r"(办公室|人大常委会|人大|政协|人民政府|政府|纪委监委|纪委|监委|法院|检察院|人武部|武装部|总工会|工会|妇联|团委|党办|政府办|统战部|宣传部|组织部)$"
)
"""Bodies that may stand before a title without their place: 县委书记某，人大|主任某."""
_MODIFIER = re.compile(
    r"(专职|兼职|驻会|原|时任|现任|前任|前|新任|拟任|首任|历任|兼任|兼|名誉|驻村|挂职|在任|候任|往届|上届|历届|退休|离任|现|任)$"
)
_STATUS: dict[str, PostStatus] = {
    "往届": "former", "上届": "former", "离任": "former", "退休": "former", "原": "former", "前任": "former", "前": "former", "时任": "former", "拟任": "proposed", "候任": "proposed",
}  # fmt: skip
_NOTE = re.compile(r"[（(][^（）()]{1,12}[）)]")
_JOINERS = ("、", "以及", "和", "及", "与", "，", ",", " ")
_LINKS = re.compile(
    r"(?:同志)?[，,]?(?:(?:现|曾|历|兼|出|担|拟|原|时|继续|将|已)?任|当选为?|担任|担纲|被?任命为|系|为|是|调任|升任|晋升为|被推选为|被聘为|代理|受聘为|受聘担任)$"
)
_REMOVED = re.compile(
    r"(?:免去|免除|撤销|罢免|接受|同意)([㐀-鿿·]{2,6}?)(?:同志)?(?:的|同志|辞去|请求辞去|辞去的|不再担任)$"
)
_GOES_ON = re.compile(r"(?:[（(][^（）()]{1,12}[）)])?(?:等)?[，、；,]?(?:和|及|以及|与)?")
_PARTICULARS = re.compile(r"([㐀-鿿·]{2,8})(?:同志)?[，,](?:男|女)[，,]")
"""A name with the sex after it, as appointment notices begin."""
_CAREER = re.compile(r"(现任|拟任|曾任|历任|拟提名为|提名为|任)$")
_CAREER_STATUS: dict[str, PostStatus] = {
    "拟任": "proposed",
    "拟提名为": "proposed",
    "提名为": "proposed",
    "曾任": "former",
    "历任": "former",
}
_FOUNDERS = frozenset("创始人 董事长 总经理 副总经理 经理 总裁 执行董事 董事 法人代表 联合创始人".split())
_GENERIC_FIRMS = frozenset(
    "公司 企业 集团 项目 部门 团队 机构 单位 酒店 合作社 学校 物业 客户 大堂 财务 区域 产品".split()
)
_BRANCHES = frozenset(
    "党支部 党总支 党总支部 支部 支部委员会 联合党支部 村党支部 村支部 村党总支 村党委 社区党委 社区党总支 社区党支部 村委会 村民委员会 居委会"
    " 居民委员会 社区居委会".split()
)
"""Bodies of a neighbourhood or village whose 书记 or 主任 is that of the community itself."""
_BODY_ENDS = frozenset("局委办会部处院所站队组司厂场社校馆行团庭署学心集")
_PARTY = frozenset("党委 党工委 党组 党总支 党支部 委 政府 人民政府 人大 人大主席团 政协 纪委".split())
_LOCAL_BODIES = frozenset("人大 人大主席团 居委会 村委会 纪委 党委 党工委 盟行政公署 嘎查委员会".split())
"""Bodies that stand beside a town's or neighbourhood's party committee, not below it: 镇党委书记、人大主席."""
_LEADERS = re.compile(r"领导(?:干部|同志|班子成员)?(?:[：:]|有)?(?!班子|小组|水平|全程|干部|机关|岗位|职务)")
ADDRESSES = (
    "先生",
    "女士",
    "小姐",
    "大爷",
    "大妈",
    "大娘",
    "阿姨",
    "师傅",
    "老汉",
    "奶奶",
    "爷爷",
    "大叔",
    "婆婆",
    "姐",
    "哥",
)


class Unit(NamedTuple):
    """A title with what stands before it that belongs to it."""

    begin: int
    title_begin: int
    end: int
    row: Title
    organisation: NamedOrganisation | None
    status: PostStatus


class PostFinder:
    """Reads chains of posts and the names that go with them."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, borders: Borders) -> None:
        """Takes the shared vocabulary, the name reader and the finder of left borders."""
        self._borders = borders
        self._lexicons = lexicons
        self._reader = reader
        self._bodies = {form: body for body in lexicons.bodies.values() for form in (*body.shorts, body.full)}

    def find(self, sketch: Sketch, ends: dict[int, NamedOrganisation], places: dict[int, CommunityName]) -> None:
        """Adds to the sketch every person who stands beside a title, and the posts that say so."""
        units = self._units(sketch, ends, places)
        starts = frozenset(unit.begin for unit in units) | frozenset(unit.title_begin for unit in units)
        before: tuple[int, NamedOrganisation | None, Unit | None] = (-9, None, None)
        for chain in self._chains(sketch.text, units):
            self._biography(sketch, chain)
            handed = before[1] if _continues(sketch.text, before[0], chain[0].begin) else None
            if handed is None and before[1] is not None and chain[0].organisation is None:
                handed = before[1] if _same_office(sketch.text, before[2], chain[0], before[0]) else None
            end, organisation = self._read(sketch, chain, starts, handed)
            if organisation is not None or end > chain[-1].end:
                before = (end, organisation, chain[-1])
        self._leaders(sketch, starts)

    def names_from(
        self, sketch: Sketch, begin: int, starts: frozenset[int], *, threshold: float, inside: bool = False
    ) -> list[NameReading]:
        """The names that stand at `begin` as a list: 张某、李某和王某; `inside` one whose first name was read before."""
        text = sketch.text
        names: list[NameReading] = []
        at = begin
        while at not in starts or not names:
            name = self._reader.at(text, at, due=True, firm=threshold < 0.5 or bool(names))
            if name is None or name.score < threshold:
                name = self._reader.listed(text, at) if names or inside else self._reader.said_again(text, at)
            if name is None or name.score < threshold or self._barred(text, name):
                break
            if names and not self._listed(sketch, name, starts):
                break
            names.append(name)
            at = name.end
            note = _NOTE.match(text, at)
            if note is not None:
                at = note.end()
            joiner = next((j for j in _JOINERS if text.startswith(j, at)), None)
            if joiner is None or (joiner in "，," and not self._comma_list(text, names, at)):
                break
            at += len(joiner)
        return names

    def _comma_list(self, text: str, names: Sequence[NameReading], comma: int) -> bool:
        """Whether a comma goes on with a list of names: 张某，李某，王某参加."""
        following = self._reader.at(text, comma + 1)
        return (
            len(names) > 1
            and following is not None
            and following.score > 2.5
            and text[following.end : following.end + 1] in "，,、"
        )

    def _listed(self, sketch: Sketch, name: NameReading, starts: frozenset[int]) -> bool:
        """Whether a later item of a list is a name, not the next body or title: 、王某 but not 、民政局."""
        if name.end in starts and any(u == name.end for u in starts) and sketch.text[name.end : name.end + 1] == "":
            return False
        return not any(o.begin <= name.begin < o.end for o in sketch.organisations) and not any(
            c.begin <= name.begin < c.end and c.known for c in sketch.communities
        )

    def _barred(self, text: str, name: NameReading) -> bool:
        string = text[name.begin : name.end]
        if (
            string[0] in "与及的员们等"
            or (string[0] == "和" and name.score < 3.6)
            or string[1:] in self._lexicons.titles
        ):
            return True
        if string[0] in "由从有才把" and name.score < 3.0:
            return True
        if string[0] == "老" and string[1] in self._lexicons.surnames:
            return True
        return "某" in string or text.startswith(ADDRESSES, name.begin + 1)

    def _units(
        self, sketch: Sketch, ends: dict[int, NamedOrganisation], places: dict[int, CommunityName]
    ) -> list[Unit]:
        by_end: dict[int, list[tuple[int, Title]]] = {}
        for begin, end, row in sketch.hits.titles:
            if _NO_TITLE.match(sketch.text, end):
                continue
            by_end.setdefault(end, []).append((begin, row))
        units: list[Unit] = []
        for end in sorted(by_end):
            unit = self._unit(sketch.text, end, sorted(by_end[end], key=lambda hit: -hit[0]), ends, places)
            while units and units[-1].title_begin >= unit.title_begin:
                units.pop()
            if units and units[-1].end > unit.title_begin:
                if unit.organisation is None or units[-1].organisation is not None:
                    continue
                units.pop()
            units.append(unit)
        return units

    def _unit(
        self,
        text: str,
        end: int,
        options: list[tuple[int, Title]],
        ends: dict[int, NamedOrganisation],
        places: dict[int, CommunityName],
    ) -> Unit:
        """The reading of a title end with the most explicit organisation, else its longest title."""
        longest_begin, longest = options[-1]
        for begin, row in options:
            stem, status = _modified(text, begin)
            organisation = ends.get(stem)
            if organisation is not None and organisation.begin <= longest_begin:
                if row.implies and "{L}" not in row.implies and row.bare != row.title:
                    organisation = NamedOrganisation(
                        organisation.begin, begin + len(row.title) - len(row.bare), row.implies, 0.9, base=organisation
                    )
                elif row.implies and organisation.body in ("委", "人民政府", "政府") and "委" in row.implies[3:]:
                    organisation = organisation._replace(body=row.implies[3:], row=None)
                return Unit(organisation.begin, begin, end, row, organisation, status)
        stem, status = _modified(text, longest_begin)
        if longest.implies == "{L}政府" and text.endswith("政府", 0, stem):
            stem -= 4 if text.endswith("人民政府", 0, stem) else 2
        bare = _BARE_BODY.search(text, max(0, stem - 5), stem)
        if bare is not None and not longest.implies:
            implied = self._implied(bare.start(), end, bare.group(1), level="{home}")
            return Unit(bare.start(), longest_begin, end, longest, implied, status)
        organisation = self._by_place(text, stem, longest_begin, end, longest, places)
        if organisation is None:
            organisation = self._part(text, stem, ends)
        if organisation is None and longest.bare in _FOUNDERS:
            organisation = self._founded(text, stem)
        if organisation is None and not longest.implies and longest.kind == "official":
            organisation = self._unlisted(text, stem)
        return Unit(organisation.begin if organisation else stem, longest_begin, end, longest, organisation, status)

    def _implied(
        self, begin: int, end: int, body: str, *, place: str = "", level: str = "", confidence: float = 0.85
    ) -> NamedOrganisation:
        """An organisation that stands in a title, known by its lexicon row where it has one: 文体局长 → 文体局."""
        row = self._bodies.get(body)
        return NamedOrganisation(begin, end, body, confidence, place=place, level=level, row=row, implied=True)

    def _part(self, text: str, end: int, ends: dict[int, NamedOrganisation]) -> NamedOrganisation | None:
        """A part of a named organisation right before its head's title: 县人民医院|普外科|主任."""
        for begin in range(end - 2, max(0, end - 7), -1):
            base = ends.get(begin)
            if base is None:
                continue
            own = text[begin:end]
            plain = own[-1] in "局科办庭室处股部队所站组班系厅" and not any(
                c in HARD or c in "的和与及、是在为将原" for c in own
            )
            return NamedOrganisation(base.begin, end, own, 0.66, base=base) if plain else None
        return None

    def _founded(self, text: str, end: int) -> NamedOrganisation | None:
        """A firm without an ending that says so, right before its founder or manager: 中国某某教育|创始人."""
        clause = end
        while clause > max(0, end - 13) and text[clause - 1] not in HARD:
            clause -= 1
        whole = text[clause:end]
        if 4 <= len(whole) <= 12 and not any(c in "的是由在和与及对为了" for c in whole):
            return NamedOrganisation(clause, end, whole, 0.65)
        stretch = self._borders.stretch(text, end, reach=12, verbs=True)
        own = text[stretch.begin : end]
        if len(own) < 4 or own in self._lexicons.words or any(word in _GENERIC_FIRMS for word, _, _ in stretch.words):
            return None
        rare = [w for w, tag, _ in stretch.words if len(w) == 1 or tag in ("x", "ns", "nz")]
        return NamedOrganisation(stretch.begin, end, own, 0.65) if rare else None

    def _unlisted(self, text: str, end: int) -> NamedOrganisation | None:
        """A body that no lexicon has, between a mark and its head's title: 、国安委|副主任."""
        begin = self._borders.stretch(text, end, reach=14, verbs=True).begin
        own = text[begin:end]
        if len(own) < 3 or own[-1] not in _BODY_ENDS or (begin and text[begin - 1] not in HARD):
            return None
        if own in self._lexicons.words or own in self._lexicons.generic_modifiers or own[0] in "各该本全两多原其":
            return None
        return NamedOrganisation(begin, end, own, 0.66)

    def _by_place(
        self, text: str, stem: int, begin: int, end: int, row: Title, places: dict[int, CommunityName]
    ) -> NamedOrganisation | None:
        """The organisation of a title that follows a place or a level word: 二七区区长, 二七区长, 县公安局长."""
        body = row.implies.replace("{L}", "")
        place = places.get(stem)
        if place is not None:
            if not body and place.kind in ("district", "city", "province"):
                return None
            return self._implied(place.begin, end, body, place=place.name, confidence=0.9)
        merged = places.get(stem + 1)
        if merged is not None and row.implies.startswith("{L}") and text[stem] in "区县市州旗镇乡":
            return self._implied(merged.begin, end, body, place=merged.name, confidence=0.9)
        if row.implies.startswith("{L}"):
            level = next((lv for lv in LEVELS if text.endswith(lv, 0, stem)), "") if stem else ""
            if level and text[begin] != level:
                return self._implied(stem - len(level), end, body, level=level)
        local = next((lv for lv in ("镇", "乡") if row.implies.startswith(lv + "党")), "")
        if local:
            return self._implied(begin, end, row.implies[1:], level=local, confidence=0.8)
        local = next((lv for lv in ("社区", "村") if row.title.startswith(lv)), "")
        return NamedOrganisation(begin, end, "", 0.7, level=local, implied=True) if local else None

    def _chains(self, text: str, units: list[Unit]) -> Iterator[list[Unit]]:
        chain: list[Unit] = []
        for unit in units:
            if chain and text[chain[-1].end : unit.begin] in _SEPARATORS and unit.begin >= chain[-1].end:
                chain.append(unit)
                continue
            if chain:
                yield chain
            chain = [unit]
        if chain:
            yield chain

    def _read(
        self, sketch: Sketch, chain: list[Unit], starts: frozenset[int], handed: NamedOrganisation | None
    ) -> tuple[int, NamedOrganisation | None]:
        """Reads the names of one chain; gives where they end and the organisation that a next group may go on with."""
        text = sketch.text
        at = chain[-1].end
        if text.startswith(("：", ":", " ", "—", "”"), at):
            at += 1
        aside = _NOTE.match(text, at)
        if aside is not None:
            at = aside.end()
        official = any(unit.row.kind == "official" for unit in chain)
        at = _after_role(sketch, at)
        names = self.names_from(sketch, at, starts, threshold=-0.6 if official else 0.8)
        earlier = self._named_before(sketch, chain)
        if earlier and chain[0].organisation is None and earlier[0].begin in sketch.organisation_ends:
            chain = [chain[0]._replace(organisation=sketch.organisation_ends[earlier[0].begin]), *chain[1:]]
            names = []
        if earlier and (
            not names
            or (len(chain) == 1 and chain[0].organisation is None and earlier[0].score > max(2.5, names[0].score))
        ):
            names, begin, end = earlier, earlier[0].begin, chain[-1].end
        else:
            begin, end = chain[0].begin, names[-1].end if names else at
        last: NamedOrganisation | None = handed
        for name in names:
            last = self._hold(
                sketch, chain, name, (min(begin, name.begin), max(name.end, end if name is names[-1] else 0)), handed
            )
        return end, last if names else None

    def _biography(self, sketch: Sketch, chain: list[Unit]) -> None:
        """现任某镇镇长，拟任县教育局局长 of the person whose particulars open the paragraph: 臧某，男，满族."""
        text, begin = sketch.text, chain[0].begin
        link = _CAREER.search(text, max(0, begin - 4), begin)
        if link is None:
            return
        start = text.rfind("\n", 0, begin) + 1
        opening = list(_PARTICULARS.finditer(text, start, begin))
        if not opening:
            return
        name = NameReading(opening[-1].start(1), opening[-1].end(1), 3.0)
        status = _CAREER_STATUS.get(link.group(1), "held")
        units = [unit._replace(status=status) for unit in chain]
        self._hold(sketch, units, name, (begin, chain[-1].end), None)

    def _named_before(self, sketch: Sketch, chain: list[Unit]) -> list[NameReading]:
        """刘某局长; 王某（县委书记、县长）; 赵某任县委书记; 选举王某、曾某为副书记."""
        text, begin = sketch.text, chain[0].begin
        edge, threshold = begin, 0.0
        if begin and text[begin - 1] in "（(":
            edge -= 1
        elif chain[0].organisation is None and chain[0].row.after_name and len(chain) == 1:
            threshold = 2.2
        else:
            link = _LINKS.search(text, max(0, begin - 8), begin) or _REMOVED.search(text, max(0, begin - 12), begin)
            if link is None:
                return []
            edge, threshold = (link.end(1), -1.0) if link.re is _REMOVED else (link.start(), 1.2)
        names: list[NameReading] = []
        while True:
            name = self._reader.before(text, edge, 0)
            if name is not None:
                name = self._reader.lengthened(text, name)
            if name is not None and name.begin in sketch.organisation_ends:
                name = NameReading(name.begin, name.end, name.score + 1.8)
            if name is None or name.score < threshold or self._barred(text, name) or self._inside_known(sketch, name):
                break
            names.insert(0, name)
            joiner = next((j for j in ("、", "和", "及", "与") if text.endswith(j, 0, name.begin)), None)
            if joiner is None or threshold > 2.0:
                break
            edge = name.begin - len(joiner)
        return names

    def _inside_known(self, sketch: Sketch, name: NameReading) -> bool:
        return any(o.begin < name.end and name.begin < o.end for o in sketch.organisations) or any(
            c.begin < name.end and name.begin < c.end for c in sketch.communities if c.known or c.end > name.begin + 1
        )

    def _leaders(self, sketch: Sketch, starts: frozenset[int]) -> None:
        """区领导张某、李某: persons without a post."""
        for match in _LEADERS.finditer(sketch.text):
            for name in self.names_from(sketch, match.end(), starts, threshold=0.0):
                self._person(sketch, name, 0.9, "leaders")

    def _hold(
        self,
        sketch: Sketch,
        chain: list[Unit],
        name: NameReading,
        span: tuple[int, int],
        handed: NamedOrganisation | None,
    ) -> NamedOrganisation | None:
        for unit in chain:
            if unit.organisation is not None and 0.65 <= unit.organisation.confidence <= 0.66:
                sketch.organisations.append(unit.organisation)
        person = self._person(sketch, name, min(0.99, 0.8 + 0.04 * max(0.0, name.score)), "post")
        previous = handed
        passed: list[NamedOrganisation] = []
        for unit in chain:
            organisation = (
                self._headed(unit, passed) or self._organisation(unit, previous) or self._spoken_of(sketch, unit)
            )
            if organisation is None:
                continue
            previous = organisation
            passed.append(organisation)
            title = unit.row.bare
            if (title in _NO_POST and not _represents(unit)) or (unit.organisation is None and title.endswith("干部")):
                continue
            if unit.organisation is None and unit.row.kind == "ordinary" and title not in self._lexicons.title_heads:
                continue
            if organisation.place and organisation.body in _BRANCHES and title.endswith(("书记", "主任")):
                named = organisation.begin + len(organisation.place)
                organisation = organisation._replace(body="", row=None, base=None, implied=True, end=named)
            confidence = min(person.confidence, organisation.confidence)
            status = "former" if _REMOVED.search(sketch.text, max(0, unit.begin - 12), unit.begin) else unit.status
            sketch.posts.append(PostReading(*span, person.name, organisation, title, confidence, status))
        return previous

    def _headed(self, unit: Unit, passed: Sequence[NamedOrganisation]) -> NamedOrganisation | None:
        """The organisation earlier in a chain that a bare title heads: 法院审判委员会委员、|副院长 of the 法院."""
        heads = self._lexicons.title_heads.get(unit.row.bare, ())
        if (
            unit.organisation is not None
            or unit.row.implies
            or not heads
            or not passed
            or passed[-1].body.endswith(heads)
        ):
            return None
        return next((own for own in reversed(passed) if own.body.endswith(heads)), None)

    def _organisation(self, unit: Unit, previous: NamedOrganisation | None) -> NamedOrganisation | None:
        """The organisation of a post: its own, else the one its title implies beside the post before."""
        if unit.organisation is not None:
            own = unit.organisation
            if own.implied and own.body == "办公室":
                return None if previous is None else own._replace(base=_without_party(previous), level="")
            if previous is not None and not own.place and not own.level and own.row is not None and not own.base:
                return own._replace(place=previous.place, level=previous.level)
            return own
        row = unit.row
        begin, end = unit.title_begin, unit.end
        if row.implies.startswith("{L}"):
            body = row.implies[3:]
            level = row.title.lstrip("副代常务理")[:1] if body == "政府" else ""
            if previous is not None and (previous.place or previous.level) and _fits(previous, level):
                return self._implied(begin, end, body, place=previous.place, level=previous.level)
            return self._implied(begin, end, body, level=level or "{home}", confidence=0.8)
        if previous is None:
            return None
        if row.bare in ("主席", "副主席") and previous.body in ("委", "党委") and previous.level == "自治区":
            return self._implied(begin, end, "政府", level="自治区")
        if row.bare in ("主席", "副主席") and previous.body == "党委" and previous.place.endswith("自治区"):
            return self._implied(begin, end, "政府", place=previous.place)
        if row.implies:
            if row.implies in _LOCAL_BODIES and (previous.place or previous.level) and previous.body in _PARTY:
                return previous._replace(body=row.implies, row=None, base=None, implied=True, begin=begin, end=end)
            if previous.body in ("政府", "人民政府", "委", "党委", "") and row.implies == "党委":
                return previous._replace(body="党委", row=None, implied=True, begin=begin, end=end)
            if previous.body.endswith(row.implies):
                return previous
            return NamedOrganisation(begin, end, row.implies, 0.85, base=previous, implied=True)
        return _without_party(previous)

    def _spoken_of(self, sketch: Sketch, unit: Unit) -> NamedOrganisation | None:
        """The organisation named before in the article that a bare title speaks of: 馆长解某 of its museum."""
        heads = self._lexicons.title_heads.get(unit.row.bare, ())
        if unit.row.implies and "{L}" not in unit.row.implies:
            heads = (unit.row.implies, *heads)
        if not heads or unit.organisation is not None:
            return None
        block = sketch.reading.blocks[sketch.article_at(unit.title_begin)]
        for organisation in reversed(sketch.organisations):
            if block.begin <= organisation.begin < unit.title_begin and organisation.body.endswith(heads):
                return organisation._replace(confidence=0.6, implied=False)
        return None

    def _person(self, sketch: Sketch, name: NameReading, confidence: float, source: str) -> PersonName:
        person = PersonName(
            name.begin, name.end, sketch.text[name.begin : name.end].replace(" ", ""), confidence, source
        )
        sketch.persons.append(person)
        return person


def _after_role(sketch: Sketch, at: int) -> int:
    """Where a role that goes on a chain of posts ends: 会长、一等奖获得者|王某."""
    if not sketch.text.startswith("、", at):
        return at
    for begin, end, _ in sketch.hits.roles:
        if at < begin <= at + 8 and not any(c in HARD for c in sketch.text[at + 1 : begin]):
            return end
    return at


def _modified(text: str, begin: int) -> tuple[int, PostStatus]:
    """Where a title's organisation would end, before 原, 时任 and the like, and the status those give."""
    match = _MODIFIER.search(text, max(0, begin - 3), begin)
    if match is None:
        return begin, "held"
    return match.start(), _STATUS.get(match.group(1), "held")


def _continues(text: str, end: int, begin: int) -> bool:
    """Whether a group of posts goes on after another with its organisation: 主任甲，|副主任乙、丙."""
    return 0 <= begin - end <= 16 and _GOES_ON.fullmatch(text, end, begin) is not None


def _same_office(text: str, earlier: Unit | None, unit: Unit, end: int) -> bool:
    """Whether a bare title later in a sentence is of the body named before: 主任甲主持会议，|副主任乙、丙出席."""
    if earlier is None or any(mark in text[end : unit.begin] for mark in "。！？\n"):
        return False
    if unit.row.implies:
        return unit.begin > end and "{L}" not in unit.row.implies
    head = earlier.row.bare.lstrip("第一常务副")
    return unit.begin > end and (unit.row.bare.lstrip("第一常务副") == head or unit.row.bare in ("秘书长", "副秘书长"))


def _represents(unit: Unit) -> bool:
    """Whether 代表 is of a people's congress that the text names: 省人大|代表."""
    return (
        unit.organisation is not None and unit.organisation.body in ("人大", "人民代表大会") and unit.row.bare == "代表"
    )


def _fits(previous: NamedOrganisation, level: str) -> bool:
    """Whether a title of a level belongs beside a post: 县长 beside 县委 or 某县委, 镇长 not."""
    if not level:
        return True
    return previous.level == level or previous.place.endswith(level)


def _without_party(organisation: NamedOrganisation) -> NamedOrganisation:
    """人大常委会党组书记、主任: the second post is in the 人大常委会 itself."""
    if organisation.base is not None and organisation.body in ("党组", "党委", "党工委", "党总支", "党支部"):
        return organisation.base
    for tail in ("党组", "党委", "党工委"):
        if organisation.body.endswith(tail) and len(organisation.body) > len(tail):
            return organisation._replace(body=organisation.body[: -len(tail)], row=None)
    if organisation.place and organisation.body in _BRANCHES:
        return organisation._replace(body="", row=None)
    return organisation

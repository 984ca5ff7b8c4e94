"""Sketch -> posts and the persons who hold them: 区委常委、组织部长蒋某, 刘某局长, 王某（县委书记）."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.borders import HARD, Borders
from extractors.lexicons import Lexicons
from extractors.name_lists import NameLists
from extractors.names import NameReader, NameReading
from extractors.post_status import ANAPHOR, RELIEVED, RELIEVED_BARE, is_acting, stated
from extractors.post_units import Unit, UnitReader, chains
from extractors.post_words import (
    BOARDS,
    BRANCHES,
    CANDIDATE,
    CAREER,
    CAREER_STATUS,
    COUNTED,
    COUNTIES,
    GOES_ON,
    HOLDING,
    IN_CHARGE,
    LEADERS,
    LIAISON,
    LINKS,
    LOCAL_BODIES,
    NO_POST,
    NO_TITLE,
    NOTE,
    PARTICULARS,
    PARTY,
    WARDS,
)
from extractors.sketch import CommunityName, NamedOrganisation, PersonName, PostReading, Sketch

__all__ = ["PostFinder"]

_OTHER_BODIES = frozenset(("公司", "集团", "合作社", "学校", "医院", "协会", "商会"))
"""Bodies in titles that are no part of the organisation before: 区政协委员、公司|董事长."""
_BOTH = ("两位", "两名", "二位", "三位", "三名")
"""Words before a post that say how many hold it: 两位|副县长甲与乙."""


class PostFinder:
    """Reads chains of posts and the names that go with them."""

    def __init__(self, lexicons: Lexicons, reader: NameReader, borders: Borders) -> None:
        """Takes the shared vocabulary, the name reader and the finder of left borders."""
        self._lexicons = lexicons
        self.lists = NameLists(lexicons, reader)
        self._units = UnitReader(lexicons, borders)

    def find(self, sketch: Sketch, ends: dict[int, NamedOrganisation], places: dict[int, CommunityName]) -> None:
        """Adds to the sketch every person who stands beside a title, and the posts that say so."""
        units = self._units.read(sketch, ends, places)
        starts = frozenset(unit.begin for unit in units) | frozenset(unit.title_begin for unit in units)
        before: tuple[int, NamedOrganisation | None, Unit | None] = (-9, None, None)
        for units_beside in chains(sketch.text, units):
            chain = stated(sketch.text, units_beside)
            self._biography(sketch, chain)
            handed = before[1] if _continues(sketch.text, before[0], chain[0].begin) else None
            if handed is None and before[1] is not None and chain[0].organisation is None:
                handed = before[1] if _same_office(sketch.text, before[2], chain[0], before[0]) else None
            end, organisation = self._read(sketch, chain, starts, handed)
            if organisation is not None or end > chain[-1].end:
                before = (end, organisation, chain[-1])
        self._leaders(sketch, starts)

    def _read(
        self, sketch: Sketch, chain: list[Unit], starts: frozenset[int], handed: NamedOrganisation | None
    ) -> tuple[int, NamedOrganisation | None]:
        """Reads the names of one chain; gives where they end and the organisation that a next group may go on with."""
        text = sketch.text
        at = chain[-1].end
        proposed = CANDIDATE.match(text, at) or IN_CHARGE.match(text, at)
        if proposed is not None:
            at = proposed.end()
            if proposed.re is CANDIDATE:
                chain = [*chain[:-1], chain[-1]._replace(status="proposed")]
        held = text.startswith("的", at) and HOLDING.search(text, max(0, chain[0].begin - 4), chain[0].begin)
        if held or text.startswith(("：", ":", " ", "—", "”"), at):
            at += 1
        aside = NOTE.match(text, at)
        if aside is not None:
            at = aside.end()
        official = any(unit.row.kind == "official" for unit in chain)
        at = _after_role(sketch, at)
        firm = official and any(unit.organisation is not None or unit.row.implies for unit in chain)
        names = self.lists.after(sketch, at, starts, threshold=-0.6 if official else 0.8, firm=firm)
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
        for beside in names[(shared := _sharing(text, names, begin)) :]:
            self._person(sketch, beside, 0.85, "post")
        for name in names[:shared]:
            last = self._hold(
                sketch, chain, name, (min(begin, name.begin), max(name.end, end if name is names[-1] else 0)), handed
            )
        return end, last if names else None

    def _biography(self, sketch: Sketch, chain: list[Unit]) -> None:
        """现任某镇镇长，拟任县教育局局长 of the person whose particulars open the paragraph: 臧某，男，满族."""
        text, begin = sketch.text, chain[0].begin
        link = CAREER.search(text, max(0, begin - 4), begin)
        if link is None:
            return
        start = text.rfind("\n", 0, begin) + 1
        opening = list(PARTICULARS.finditer(text, start, begin))
        if not opening:
            return
        name = NameReading(opening[-1].start(1), opening[-1].end(1), 3.0)
        status = CAREER_STATUS.get(link.group(1), "held")
        units = [unit._replace(status=status) for unit in chain]
        self._hold(sketch, units, name, (begin, chain[-1].end), None)

    def _named_before(self, sketch: Sketch, chain: list[Unit]) -> list[NameReading]:
        """刘某局长; 王某（县委书记、县长）; 赵某任县委书记; 选举王某、曾某为副书记."""
        text, begin = sketch.text, chain[0].begin
        if ANAPHOR.search(text, max(0, begin - 8), begin):
            return self._last_named(sketch, begin)
        edge, threshold = begin, 0.0
        if begin and text[begin - 1] in "（(":
            edge -= 1
        elif link := RELIEVED.search(text, max(0, begin - 28), begin):
            edge, threshold = link.end(1), -1.0
        elif link := RELIEVED_BARE.search(text, max(0, begin - 12), begin):
            edge, threshold = link.end(link.lastindex or 1), 0.6
        elif link := LINKS.search(text, max(0, begin - 20), begin):
            edge, threshold = link.start(), 1.2
        elif chain[0].organisation is None and len(chain) == 1 and is_acting(chain[0]):
            threshold = 1.2
        elif chain[0].organisation is None and len(chain) == 1 and chain[0].row.after_name:
            threshold = 2.2
            counted = COUNTED.search(text, max(0, begin - 5), begin)
            if counted is not None:
                edge, threshold = counted.start(), 1.2
        else:
            return []
        names = self.lists.before(sketch, edge, threshold=threshold)
        opens = names and (names[0].begin == 0 or text[names[0].begin - 1] in HARD)
        return names if opens or threshold <= 2.0 else names[-1:]

    def _last_named(self, sketch: Sketch, begin: int) -> list[NameReading]:
        """Whom 其 means: the holder of the post named before in the sentence."""
        if not sketch.posts or any(mark in sketch.text[sketch.posts[-1].end : begin] for mark in "。！？\n"):
            return []
        last = sketch.posts[-1].person
        found = [person for person in sketch.persons if person.name == last and person.begin < begin]
        return [NameReading(person.begin, person.end, 3.0) for person in found[-1:]]

    def _leaders(self, sketch: Sketch, starts: frozenset[int]) -> None:
        """区领导张某、李某: persons without a post."""
        for match in LEADERS.finditer(sketch.text):
            for name in self.lists.after(sketch, match.end(), starts, threshold=0.0):
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
            organisation = self._headed(unit, passed) or self._organisation(unit, previous)
            if organisation is None and not _has_post(sketch, person.name, unit.row.bare):
                organisation = self._spoken_of(sketch, unit)
            if organisation is None:
                continue
            previous = organisation
            passed.append(organisation)
            title = unit.row.bare
            if (title in NO_POST and not _represents(unit)) or (unit.organisation is None and title.endswith("干部")):
                continue
            if unit.organisation is None and unit.row.kind == "ordinary" and title not in self._lexicons.title_heads:
                continue
            if organisation.place and organisation.body in BRANCHES and title.endswith(("书记", "主任")):
                named = organisation.begin + len(organisation.place)
                organisation = organisation._replace(body="", row=None, base=None, implied=True, end=named)
            confidence = min(person.confidence, organisation.confidence)
            sketch.posts.append(PostReading(*span, person.name, organisation, title, confidence, unit.status))
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
        bodies = [body for own in reversed(passed) for body in (own, own.base) if body is not None]
        return next((body for body in bodies if body.body.endswith(heads)), None)

    def _organisation(self, unit: Unit, previous: NamedOrganisation | None) -> NamedOrganisation | None:
        """The organisation of a post: its own, else the one its title implies beside the post before."""
        if unit.organisation is not None:
            own = unit.organisation
            if own.implied and own.body == "办公室":
                return None if previous is None else own._replace(base=_without_party(previous), level="")
            if previous is not None and own.confidence == 0.66 and own.base is None and own.body.endswith(WARDS):
                return own._replace(base=_without_party(previous))
            if previous is not None and not own.place and not own.level and own.row is not None and not own.base:
                return own._replace(place=previous.place, level=previous.level)
            return own
        row = unit.row
        begin, end = unit.title_begin, unit.end
        if (
            previous is not None
            and previous.central is not None
            and previous.central.name in LIAISON
            and "委" in row.implies
        ):
            return NamedOrganisation(begin, end, row.implies[4:], 0.85, base=previous, implied=True)
        if row.implies.startswith("{L}"):
            body = row.implies[3:]
            level = row.title.lstrip("副代常务理")[:1] if body == "政府" else ""
            county = body.startswith(COUNTIES) and body != "政府"
            if previous is not None and (previous.place or previous.level) and _fits(previous, level, county=county):
                return self._units.implied(begin, end, body, place=previous.place, level=previous.level)
            return self._units.implied(begin, end, body, level=level or "{home}", confidence=0.8)
        if previous is None:
            return None
        if row.bare in ("主席", "副主席") and previous.body in ("委", "党委") and previous.level == "自治区":
            return self._units.implied(begin, end, "政府", level="自治区")
        if row.bare in ("主席", "副主席") and previous.body == "党委" and previous.place.endswith("自治区"):
            return self._units.implied(begin, end, "政府", place=previous.place)
        if row.implies:
            if previous.base is not None and previous.base.body.endswith(row.implies) and previous.body in BOARDS:
                return previous.base
            if row.implies in LOCAL_BODIES and (previous.place or previous.level) and previous.body in PARTY:
                return previous._replace(body=row.implies, row=None, base=None, implied=True, begin=begin, end=end)
            if previous.body in ("政府", "人民政府", "委", "党委", "") and row.implies == "党委":
                return previous._replace(body="党委", row=None, implied=True, begin=begin, end=end)
            if previous.body.endswith(row.implies):
                return previous
            if row.implies in _OTHER_BODIES:
                return None
            if row.implies == "党工委" and previous.body.endswith("办事处"):
                street = previous.base or previous
                body = street.body.removesuffix("办事处").removesuffix("党工委") + "党工委"
                return street._replace(body=body, row=None, base=None, implied=True, begin=begin, end=end)
            base = _without_party(previous) if row.implies.startswith("机关") else previous
            return NamedOrganisation(begin, end, row.implies, 0.85, base=base, implied=True)
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
                if organisation.body == "政协常委会":
                    organisation = organisation._replace(body="政协", row=None)
                return organisation._replace(confidence=0.6, implied=False)
        return None

    def _person(self, sketch: Sketch, name: NameReading, confidence: float, source: str) -> PersonName:
        person = PersonName(
            name.begin, name.end, sketch.text[name.begin : name.end].replace(" ", ""), confidence, source
        )
        sketch.persons.append(person)
        return person


def _has_post(sketch: Sketch, name: str, title: str) -> bool:
    """Whether a person was said to hold a post of that title, of which the page only speaks again: 罗某副主席."""
    return any(post.person == name and post.title == title for post in sketch.posts)


def _sharing(text: str, names: Sequence[NameReading], begin: int) -> int:
    """How many of the names after a post share it: all before 与, with which another may join them (副县长甲与乙)."""
    if not names or names[0].begin < begin or text.endswith(_BOTH, 0, begin):
        return len(names)
    for number, name in enumerate(names[1:], 1):
        if "与" in text[names[number - 1].end : name.begin]:
            return number
    return len(names)


def _after_role(sketch: Sketch, at: int) -> int:
    """Where a role that goes on a chain of posts ends: 会长、一等奖获得者|王某."""
    if not sketch.text.startswith("、", at):
        return at
    for begin, end, _ in sketch.hits.roles:
        if not at < begin <= at + 8 or NO_TITLE.match(sketch.text, end):
            continue
        if not any(c in HARD for c in sketch.text[at + 1 : begin]):
            return end
    return at


def _continues(text: str, end: int, begin: int) -> bool:
    """Whether a group of posts goes on after another with its organisation: 主任甲，|副主任乙、丙."""
    return 0 <= begin - end <= 16 and GOES_ON.fullmatch(text, end, begin) is not None


def _same_office(text: str, earlier: Unit | None, unit: Unit, end: int) -> bool:
    """Whether a bare title later in a sentence is of the body named before: 主任甲主持会议，|副主任乙、丙出席."""
    if earlier is None or any(mark in text[end : unit.begin] for mark in "。！？\n"):
        return False
    if text[unit.begin - 1] not in HARD and text[unit.begin - 1] not in "和与及由对请任选是为以并经受向做":
        return False
    if unit.row.implies:
        return unit.begin > end and "{L}" not in unit.row.implies
    head = earlier.row.bare.lstrip("第一常务副")
    return unit.begin > end and (unit.row.bare.lstrip("第一常务副") == head or unit.row.bare in ("秘书长", "副秘书长"))


def _represents(unit: Unit) -> bool:
    """Whether 代表 is of a people's congress that the text names: 省人大|代表."""
    body = unit.organisation.body if unit.organisation is not None else ""
    return body.endswith(("人大", "代表会")) and unit.row.bare == "代表"


def _fits(previous: NamedOrganisation, level: str, *, county: bool) -> bool:
    """Whether a title of a level belongs beside a post: 县长 beside 县委 or 某县委, 镇长 not."""
    if county and (previous.place.endswith(("乡", "镇")) or previous.level in ("乡", "镇")):
        return False
    if not level:
        return True
    return previous.level == level or previous.place.endswith(level)


def _without_party(organisation: NamedOrganisation) -> NamedOrganisation:
    """人大常委会党组书记、主任: the second post is in the 人大常委会 itself."""
    if organisation.base is not None and organisation.body in ("党组", "党委", "党工委", "党总支", "党支部"):
        return organisation.base
    for tail in ("直属机关党委", "机关党委", "机关党总支", "机关党支部", "党组", "党委", "党工委"):
        if organisation.body.endswith(tail) and len(organisation.body) > len(tail):
            return organisation._replace(body=organisation.body[: -len(tail)], row=None)
    if organisation.place and organisation.body in BRANCHES:
        return organisation._replace(body="", row=None)
    return organisation

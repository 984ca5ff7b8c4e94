"""Which organisation a post is of: its own, the one its title implies beside the post before, or one named before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.borders import HARD
from extractors.posts.beside import Beside, fits
from extractors.posts.elected import has_seats
from extractors.posts.guessed import GUESSED
from extractors.posts.parts import housed
from extractors.posts.subjects import committee, subject
from extractors.posts.units import Unit, UnitReader
from extractors.records import Block
from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import last_of
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["PostOrganisations"]

_CONSULTING = "全国政协"
"""The national conference, beside whose heads those of other bodies are listed: 全国政协副主席甲、|行政长官|乙."""
_COMMITTEES = ("委员会", "常委会")
"""What ends as clubs do, and has no 名誉会长."""
_DISCIPLINE = "{L}纪委"
"""What 纪委书记 implies: of the committee told before it, which may be that of a hospital or firm."""
_OF_TOWN = re.compile("(?:(?<![㐀-鿿])|副)([镇乡])长")
"""The head of a town's government, near whom a bare 党委书记 is the town's: |党委书记|甲主持，镇长乙讲话."""
_TOWNS = frozenset("镇乡")
_OWN_COMMITTEES = ("党委", "党工委")
_OPENED = HARD | frozenset("由和及与")
"""What stands before a bare post: 会议由|党委书记甲主持."""
_SENTENCE_ENDS = "。！？\n"
_BLANKS = " 　"
_LIAISONS = ("人大工委", "政协工委")
"""Bodies of a street beside its office: 某街道|人大工委|主任甲、办事处副主任乙."""
_SECRETARIES = ("书记", "副书记")
"""Heads of a party group told before: 党工委委员、|副书记."""
_CHOOSES = re.compile("(?:当选|选举|推选|选为|选出)[^。！？\\n]*$")
"""What tells before a title, in its sentence, of those who are chosen."""
_MEETS = re.compile(
    "第?[一二三四五六七八九十\\d]{1,3}[届次]|换届|成立(?:大会|暨|仪式|[，。])|选举|会员|大会|[召会]开|举行|理事会|全体会"
)
"""What follows a body that meets to choose its heads."""
_WITH_FIRST = ("委", "支部", "总支", "委员会", "政府", "村", "社区", "队")
"""How bodies end that have a 第一书记, or beside whose heads a village's is told."""
_OFFICES, _ELSEWHERE = ("局", "办", "办公室", "人民政府"), ("校长", "园长", "院长")
"""What no head of a school or hospital is told of."""
_OF_CLUBS, _NO_CLUBS = ("会长", "理事长"), ("立法院", "议会", "代表会", "政府", "人大", "政协", "局", "公所")
"""Heads of associations, and what has none of them."""
_OF_COURT = ("执行局",)
"""What courts alone have."""
_BUREAU_HEADS = ("局长", "副局长")
_FIELD = re.compile("委?((?!机关|非公|两新|社会)[㐀-鿿]{1,4}(?<![党大协区])(?<!街道))工委")
"""A party's working committee for what one bureau is for: 委|教育|工委, but no 党工委 of a street or zone."""
_SPOKEN = 0.6
"""How sure it is which body named before a bare title speaks of."""


def _bureau(previous: NamedOrganisation) -> NamedOrganisation:
    """The bureau beside the working committee of a field: 县委教育工委书记、|局长 of 县教育局; else the body itself."""
    field = _FIELD.fullmatch(previous.body)
    return previous if field is None else previous._replace(body=field.group(1) + "局", row=None, implied=True)


def _prefecture(previous: NamedOrganisation | None) -> str | None:
    """The prefecture whose office a 行署专员 heads beside its committee: 喀什地委委员、|行署副专员; None for a 盟."""
    if previous is None or previous.level == "地":
        return ""
    if previous.body.endswith("地委") and len(previous.body) > 2:
        return previous.body[:-1] + "区"
    return None if previous.place or previous.level else ""


def _subject(sketch: Sketch, at: int, grouped: tuple[str, ...]) -> NamedOrganisation | None:
    """The body that opens the sentence, if a clause behind it begins there: 县医院召开会议，|党委书记某."""
    text = sketch.text
    if text[at - 1 : at] not in HARD or text[at - 1 : at] in _SENTENCE_ENDS:
        return None
    opened = last_of(_SENTENCE_ENDS, text, 0, at) + 1
    told = next((o for o in sketch.organisations if o.begin >= opened), None)
    opens = told is not None and told.end < at and not text[opened : told.begin].strip(_BLANKS)
    return told if opens and told is not None and told.base is None and told.body.endswith(grouped) else None


def _spoken(sketch: Sketch, said: Sequence[NamedOrganisation], article: Block, unit: Unit) -> NamedOrganisation | None:
    """Which body said before a bare title it speaks of: the last, but the article's own before a guest's.

    Who is chosen is chosen by the body that meets to choose: 县作协换届，市作协到会祝贺，甲当选|主席.
    """
    if not said:
        return None
    if _CHOOSES.search(sketch.text, max(article.begin, unit.begin - 160), unit.begin):
        met = [o for o in said if _MEETS.match(sketch.text, o.end)]
        if met:
            return met[-1]
    first, last = said[0], said[-1]
    guest = any(post.organisation.begin == last.begin for post in sketch.posts)
    named = sketch.text[first.begin : first.end]
    if all(mark not in sketch.text[last.end : unit.begin] for mark in "，。；\n"):
        return last  # 某小学党委书记甲、|副校长
    own = guest and sketch.text.count(named, article.begin, article.end) > 1
    return first if own else last


class PostOrganisations:
    """Finds the organisations of the posts of a chain."""

    def __init__(self, lexicons: Lexicons, units: UnitReader) -> None:
        """Takes the shared vocabulary, and the reader of titles that knows what they imply."""
        self._lexicons = lexicons
        self._words = lexicons.post_words
        self._beside = Beside(lexicons.post_words)
        self._units = units

    def headed(self, unit: Unit, passed: Sequence[NamedOrganisation]) -> NamedOrganisation | None:
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

    def is_own_discipline(self, earlier: Sequence[Unit], unit: Unit) -> bool:
        """Whether a 纪委书记 is of the body of a party committee told before it, no county's: 党委委员、|纪委书记."""
        groups = self._words["party_group"]
        return unit.row.implies == _DISCIPLINE and any(other.row.implies in groups for other in earlier)

    def ranked(self, unit: Unit, following: Sequence[Unit]) -> NamedOrganisation | None:
        """The body of the next post of one whose rank is told first: |三级调研员|、县财政局副局长甲."""
        if unit.organisation is not None or not unit.row.bare.endswith(self._words["civil_rank"]) or not following:
            return None
        whole = self.of(following[0], None)
        return None if whole is None else self._beside.without_party(whole)

    def of(self, unit: Unit, previous: NamedOrganisation | None) -> NamedOrganisation | None:
        """The organisation of a post: its own, else the one its title implies beside the post before."""
        row = unit.row
        if unit.organisation is not None:
            return self._beside.own_body(unit.organisation, row, previous)
        if row.title == "里长":
            return None
        if previous is not None and (row.bare in _BUREAU_HEADS or row.implies in self._words["party_group"]):
            previous = _bureau(previous)
        if previous is not None and (special := self._special(unit, previous)) is not None:
            return special
        if row.implies.startswith("{L}"):
            return self._levelled(unit, previous)
        if previous is not None and row.bare.startswith("监事会") and previous.body.endswith("理事会"):
            return previous.base
        if previous is None or (row.implies == "工会" and previous.body.endswith("纪委")):
            return None
        if row.implies:
            if previous.body.endswith(_LIAISONS):
                previous = previous._replace(body="党工委", row=None)
            return self._beside.implied(unit, previous)
        if (
            previous.base is not None
            and previous.body in self._words["inside"]
            and not row.bare.endswith(self._words["inside_post"])
        ):
            return previous.base
        if row.bare in _SECRETARIES and previous.body.endswith((*self._words["party_group"], "党工委")):
            return previous
        if row.bare in self._words["town_member"] and previous.body in self._words["town_body"]:
            return None  # 纪委书记甲、|组织委员乙
        return None if self._of_others(row.bare, previous) else self._beside.without_party(previous)

    def _special(self, unit: Unit, previous: NamedOrganisation) -> NamedOrganisation | None:
        """What titles of teams, liaison offices, bodies' inner groups and regions mean beside the post before."""
        row, begin, end = unit.row, unit.title_begin, unit.end
        if row.title == "第一书记" and previous.body.endswith(self._words["village_team"]):
            return self._units.bodies.implied(begin, end, "", level="村")
        if (corps := self._beside.in_corps(row, previous)) is not None:
            return corps._replace(begin=begin, end=end)
        if previous.central is not None and previous.central.name in self._words["liaison"] and "委" in row.implies:
            return NamedOrganisation(begin, end, row.implies[4:], 0.85, base=previous, implied=True)
        if has_seats(previous, row.title, self._words):
            return previous
        if (town := self._beside.of_town(row.bare, previous)) is not None:
            return town._replace(begin=begin, end=end)
        whole = self._beside.inner_of(row.implies.removeprefix("{L}"), previous)
        if whole is not None:
            return NamedOrganisation(begin, end, row.implies.removeprefix("{L}"), 0.85, base=whole, implied=True)
        if row.bare not in ("主席", "副主席") or row.implies.startswith("{L}") or previous.body not in ("委", "党委"):
            return None
        if previous.level == "自治区":
            return self._units.bodies.implied(begin, end, "政府", level="自治区")
        region = previous.body == "党委" and previous.place.endswith("自治区")
        return self._units.bodies.implied(begin, end, "政府", place=previous.place) if region else None

    def _levelled(self, unit: Unit, previous: NamedOrganisation | None) -> NamedOrganisation:
        """The body of a level that a title implies: the one of the place of the post before, else of the home."""
        body, begin, end = unit.row.implies[3:], unit.title_begin, unit.end
        whole = self._beside.without_party(previous) if previous is not None and previous.base is not None else None
        if whole is not None and whole.row is not None and body and whole.row.full.endswith(body):
            return whole._replace(begin=begin, end=end, implied=True)
        level = unit.row.title.lstrip("副代常务理")[:1] if not body or body in self._words["taiwan_county"] else ""
        level = level if level in "省市县区州旗盟镇乡" else ""
        if body == "代表会" and unit.row.title[:1] in _TOWNS:
            level = unit.row.title[0]
        level = "苏木" if unit.row.title.endswith("苏木达") else level
        if body == "行政公署" and (prefecture := _prefecture(previous)) is not None:
            return self._units.bodies.implied(begin, end, body, place=prefecture, level="" if prefecture else "地区")
        county = body.startswith(self._words["taiwan_county"]) and body != "政府"
        if previous is not None and (previous.place or previous.level) and fits(previous, level, county=county):
            return self._units.bodies.implied(begin, end, body, place=previous.place, level=previous.level)
        return self._units.bodies.implied(begin, end, body, level=level or "{home}", confidence=0.8)

    def _of_others(self, title: str, previous: NamedOrganisation) -> bool:
        """Whether a title is none of a committee or government, but of a school, hospital or firm: 县长甲，|校长乙."""
        heads = self._lexicons.title_heads.get(title, ())
        if title == "第一书记":
            return bool(previous.body) and not previous.body.endswith(_WITH_FIRST)
        if heads and previous.place.endswith(heads):
            return False
        if title.endswith(_ELSEWHERE) and previous.body.endswith(_OFFICES) and not _ends(previous, heads):
            return True  # 县教育局局长甲、|乙院长
        if title.endswith(self._words["teaching_title"]) and not previous.body and previous.place.endswith("里"):
            return True
        if title.endswith(_OF_CLUBS) and (previous.base or previous).body.endswith(_NO_CLUBS):
            return True  # 立委甲及|副理事长|乙
        if heads and previous.central is not None and previous.central.name.endswith(_CONSULTING):
            return True
        return (
            bool(heads)
            and previous.body in self._words["leading"]
            and not any(head in self._words["official"] for head in heads)
        )

    def grouped(self, sketch: Sketch, unit: Unit, following: Sequence[Unit]) -> NamedOrganisation | None:
        """The party's group in the body that the holder's next title is of: |党组书记|、局长, |党委副书记|、镇长."""
        for other in following:
            if other.row.implies == _DISCIPLINE or other.row.bare in self._words["town_member"]:
                continue
            whole = self.of(other, None) or self.spoken_of(sketch, other)
            if whole is None:
                continue
            if other.row.implies == "{L}政府":
                return whole._replace(body="党委", row=None) if other.row.title.endswith(("镇长", "乡长")) else None
            begin, end = unit.title_begin, unit.end - len(unit.row.bare)
            if whole.base is None and whole.body.endswith(self._words["grouped"]):
                return NamedOrganisation(begin, end, unit.row.implies, _SPOKEN, base=whole, implied=True)
            return None
        if (subject := _subject(sketch, unit.begin, self._words["grouped"])) is not None:
            begin, end = unit.title_begin, unit.end - len(unit.row.bare)
            return NamedOrganisation(begin, end, unit.row.implies, _SPOKEN, base=subject, implied=True)
        if (own := self._of_ward(sketch, unit)) is not None:
            return own
        town = _OF_TOWN.search(sketch.text, max(0, unit.begin - 40), unit.end + 40)
        if town is None or unit.row.implies != "党委" or sketch.text[unit.begin - 1] not in HARD:
            return None
        return self._units.bodies.implied(unit.begin, unit.end, "党委", level=town.group(1), confidence=_SPOKEN)

    def _of_ward(self, sketch: Sketch, unit: Unit) -> NamedOrganisation | None:
        """The committee of the town or street that the article tells of: 某镇召开会议，|组织委员, 由|党工委书记."""
        member = unit.row.bare in self._words["town_member"]
        if unit.organisation is not None or not (member or unit.row.implies in _OWN_COMMITTEES):
            return None
        own = committee(sketch, unit.begin, self._words) if sketch.text[unit.begin - 1] in _OPENED else None
        if own is None or not (member or own.body == unit.row.implies):
            return None
        return own._replace(begin=unit.title_begin, end=unit.end, confidence=_SPOKEN)

    def spoken_of(self, sketch: Sketch, unit: Unit) -> NamedOrganisation | None:
        """The organisation named before in the article that a bare title speaks of: 馆长解某 of its museum."""
        if (met := subject(sketch, unit, self._words)) is not None:
            return met._replace(confidence=_SPOKEN)
        if (own := self._of_ward(sketch, unit)) is not None:
            return own
        heads = self._lexicons.title_heads.get(unit.row.bare, ())
        if unit.row.implies and "{L}" not in unit.row.implies:
            heads = (unit.row.implies,)
        if not heads or unit.organisation is not None:
            return None
        if heads[0].endswith((*self._words["office"], *_OF_COURT)) and unit.row.implies in heads:
            part = NamedOrganisation(unit.title_begin, unit.end - len(unit.row.bare), heads[0], GUESSED)
            part = housed(sketch, part, self._words)
            return None if part.base is None else part._replace(implied=True)
        block = sketch.reading.blocks[sketch.article_at(unit.title_begin)]
        whole = (o if o.base is None or _ends(o, heads) else o.base for o in sketch.organisations)
        said = (o for o in whole if block.begin <= o.begin < unit.title_begin and _ends(o, heads))
        said = (o for o in said if not _learned_at(sketch.text, o, self._words["schooling"]))
        said = (o for o in said if not (o.body.endswith(_COMMITTEES) and "会" in heads))
        if unit.row.bare.endswith(_OF_CLUBS):
            said = (o for o in said if not o.body.endswith((*_NO_CLUBS, "委")))
        organisation = _spoken(sketch, sorted(said, key=lambda o: o.begin), block, unit)
        if organisation is None:
            return None
        spoken = next((q for q in reversed(sketch.posts) if q.organisation.confidence == _SPOKEN), None)
        if spoken is not None and organisation.begin < spoken.begin and block.begin <= spoken.begin:
            again = spoken.organisation
            organisation = again if _ends(again, heads) else organisation
        if organisation.body == "政协常委会":
            organisation = organisation._replace(body="政协", row=None)
        return organisation._replace(confidence=_SPOKEN, implied=False)


def _ends(organisation: NamedOrganisation, heads: tuple[str, ...]) -> bool:
    """Whether a body, by any of its names, ends as those do that have such heads: 作协, which is 作家|协会."""
    row = organisation.row
    return organisation.body.endswith(heads) or (row is not None and any(n.endswith(heads) for n in row.shorts))


def _learned_at(text: str, school: NamedOrganisation, schooling: tuple[str, ...]) -> bool:
    """Whether it is told that somebody went to a school: 从|某师范学校|毕业."""
    return text.startswith(("毕业", "就读"), school.end) or text.endswith(schooling, 0, school.begin)

"""A post and the one before it -> the organisation it is of: 县委|书记、|县长, 某法院院长、|审判委员会|委员."""

from __future__ import annotations

import re

from extractors.posts.guessed import is_told_by_title
from extractors.posts.repeated import said_again
from extractors.posts.units import Unit
from extractors.sketch import NamedOrganisation
from extractors.vocabulary.lexicons import Title
from extractors.vocabulary.post_classes import PostWords

__all__ = ["Beside", "fits"]

_COMMITTEE = "(?&committee_field)[㐀-鿿]{0,8}委(?:员会)?$"
"""Parts of a congress or of the CPPCC, where governments have some called so too: 县政协常委、|农业农村委主任."""
_PLACED = 8
"""A section's name that is longer and holds a place's level names its body too."""
_LONG = 7
"""A brigade with a shorter name is of the bureau whose party group its head is in: 县某局党组成员、|执法大队."""
_TOWNS = ("镇", "乡")
_AUTONOMOUS = ("自治县", "自治旗")
"""Levels whose heads are called as those of other counties: 自治县党委副书记、|县长."""
_WITH_OFFICES = (*_TOWNS, "街道")
"""Levels whose own offices are told after their heads: 某镇镇长甲、|综治办|主任乙."""
_HIGHER = ("省", "市", "自治区", "州")
"""Levels whose offices have departments called 处."""
_ELSEWHERE = re.compile("[省市县区镇乡村国]|.{10}")
"""What no unit's own words hold: 某学院教授、|某开发区政策研究室|主任."""
_ZONE = re.compile("(.+[区园城])(?:党工委|纪工委|党委|管委会|管理委员会)$")
_STREET = re.compile("(.{2,4}街道)(?:办事处|党工委)")
"""A street that no list has, by the name of its office or committee."""
_WARDS = ("村", "社区")
"""Levels of which a bare body is that of the village or neighbourhood named before: |村党总支|书记甲、妇女主任乙."""


class Beside:
    """Tells which body a post is of by the post before it."""

    def __init__(self, words: PostWords) -> None:
        """Takes the words of post_words.csv."""
        self._words = words
        self._wards = (*words["section"], *words["department"])
        self._parts = (*self._wards, *words["court_panel"])
        self._sections = (*self._wards, *words["court_part"])
        self._units = (*words["unit"], *words["unit_office"])
        self._committee = words.pattern(_COMMITTEE)

    def own_body(
        self, own: NamedOrganisation, row: Title, previous: NamedOrganisation | None
    ) -> NamedOrganisation | None:
        """The organisation said before a title, completed by the one of the post before: 县法院院长、|刑庭|庭长."""
        if previous is not None and is_told_by_title(own):
            whole = self.without_party(previous)
            if (said := said_again(own.body, whole.body, self._words)) and not previous.body.endswith(self._sections):
                return own._replace(base=whole, body=own.body[said:])
        if own.implied and own.body == "办公室":
            if previous is None:
                return None
            section = previous.base if previous.body.endswith(self._sections) else None
            return own._replace(base=section or self.without_party(previous), level="")
        if is_told_by_title(own) and own.body.endswith(self._words["section"]):
            if previous is None or (is_told_by_title(previous) and previous.body.endswith(self._words["section"])):
                return own if row.kind == "official" else None  # 普外科主任甲、|骨科|主任乙
            if len(own.body) > _PLACED and _ELSEWHERE.search(own.body):
                return own  # 、某市检验院食品室
            house = previous.base
            part = house is not None and (
                previous.body.endswith(self._parts) or house.body.endswith(self._words["hospital"])
            )
            whole = house if part and house is not None else self.without_party(previous)
            return own._replace(base=whole, body=own.body[said_again(own.body, whole.body, self._words) :])
        if previous is not None and (house := self._house(own, previous)) is not None:
            return own._replace(base=house, row=None, level="")
        if previous is None or own.place or own.level or own.base is not None:
            return own
        watched = own.row is not None and own.row.full.endswith(self._words["watch"])
        if watched and (whole := previous if previous.base is None else previous.base).body.endswith(
            self._words["house"]
        ):
            return own._replace(
                base=self.without_party(whole), body="纪检组" if own.body.endswith("纪检组") else own.body, row=None
            )
        if self._committee.match(own.body) and (house := _whole(previous, ("政协", "人大常委会", "人大"))) is not None:
            return own._replace(base=house, level="", row=None)
        if own.body.endswith(self._words["court_part"]) and (court := _court(previous)) is not None:
            return own._replace(base=court)
        brigade = own.row is None and own.body.endswith("大队") and len(own.body) < _LONG
        if brigade and previous.body in self._words["party_group_of_bureau"]:
            return own._replace(base=self.without_party(previous))
        return _placed(own, previous, self._words)

    def _house(self, own: NamedOrganisation, previous: NamedOrganisation) -> NamedOrganisation | None:
        """The firm, school or office that has such a part, told in the post before: 某公司董事长、|运营中心|总监."""
        words = self._words
        told = own.place or own.level not in ("", "{home}") or own.base is not None or own.central is not None
        told = told or own.end - own.begin < len(own.body)  # 立委|陈某|服务处, told with its holder
        listed = own.row is not None and not own.body.endswith(words["unit_office"])
        if told or listed or _ELSEWHERE.search(own.body):
            return None
        inner = previous.base is not None and previous.body.endswith((*self._units, *words["inner"]))
        whole = previous.base if inner and previous.base is not None else self.without_party(previous)
        if whole.body.endswith(words["with_units"]):
            return whole if own.body.endswith(self._units) else None
        higher = whole.level in _HIGHER or whole.place.endswith(_HIGHER) or whole.central is not None
        departs = whole.body.endswith(words["bureau"]) and own.body.endswith(words["bureau_part"])
        return whole if higher and departs else None

    def implied(self, unit: Unit, previous: NamedOrganisation) -> NamedOrganisation | None:
        """The body that a title implies beside the post before: that one, one of its parts, or one of its place."""
        words, implied, begin, end = self._words, unit.row.implies, unit.title_begin, unit.end
        inside = previous.body.endswith((*words["office"], "党工委"))
        if implied in words["party_group"] and previous.base is not None and inside:
            previous = previous.base
        if previous.base is not None and previous.base.body.endswith(implied) and previous.body in words["board"]:
            return previous.base
        if previous.place.endswith("盟") or previous.level == "盟":
            implied = implied.removeprefix("盟")
        placed = bool(previous.place or previous.level)
        if implied in words["local_body"] and placed and previous.body in words["leading"]:
            return previous._replace(body=implied, row=None, base=None, implied=True, begin=begin, end=end)
        zone = None if previous.place or previous.level or previous.base else _ZONE.match(previous.body)
        if zone is not None and implied in words["zone_body"] and implied.endswith("工委"):
            return previous._replace(body=zone.group(1) + implied, row=None, begin=begin, end=end)
        if implied in words["place_team"] and previous.body in words["leading"]:
            return None
        if implied in words["school_office"] and (previous.base or previous).body.endswith(words["no_school_body"]):
            return None
        if previous.body in ("政府", "人民政府", "委", "党委", "") and implied == "党委":
            return previous._replace(body="党委", row=None, implied=True, begin=begin, end=end)
        if previous.body.endswith(implied):
            return previous
        if previous.body.endswith(words["taiwan_council"]) and implied.endswith(words["taiwan_section"]):
            hall = previous._replace(body="政府", row=None, base=None, implied=True, begin=begin, end=end)
            place = previous.body.removesuffix("民代表会").removesuffix("代表会")
            previous = hall if placed or not place else hall._replace(place=place)
        sectioned = previous.base is not None and previous.body.endswith(words["taiwan_section"])
        office = previous.base if sectioned and previous.base is not None else previous
        if implied in words["farmers"] and office.body.endswith("议会"):
            return NamedOrganisation(begin, end, implied, 0.8, level="{home}", implied=True)
        if implied in words["farmers"] and (office.place or office.level) and office.body in words["leading"]:
            return office._replace(body=implied, row=None, base=None, implied=True, begin=begin, end=end)
        friends = words["school_friends"]
        if implied in friends and (previous.body.endswith(friends) or not previous.body):
            return previous.base
        if implied in words["other_body"]:
            return None
        if implied == "党工委" and previous.body.endswith("办事处"):
            street = previous.base or previous
            body = street.body.removesuffix("办事处").removesuffix("党工委") + "党工委"
            return street._replace(body=body, row=None, base=None, implied=True, begin=begin, end=end)
        streets = words["street_body"]
        if implied in streets and previous.base is not None and previous.base.body.endswith(streets):
            return self.implied(unit, previous.base)
        town = previous.level in _TOWNS or previous.place.endswith(_TOWNS)
        if town and implied in words["of_town"] and previous.body in (*words["leading"], *words["of_town"]):
            return previous._replace(body=implied, row=None, base=None, implied=True, begin=begin, end=end)
        return self._part(implied, (begin, end), previous)

    def _part(self, implied: str, span: tuple[int, int], previous: NamedOrganisation) -> NamedOrganisation:
        """A part of the body before, or an office beside it: 县医院院长、|护理部|主任, 文化站站长、|司法所|所长."""
        words, (begin, end) = self._words, span
        if implied == "工会" and previous.body == "党委" and (previous.place or previous.level).endswith(("团", "师")):
            return previous._replace(body=implied, row=None, implied=True, begin=begin, end=end)
        if implied.endswith(words["court_part"]) and (court := _court(previous)) is not None:
            return NamedOrganisation(begin, end, implied, 0.85, base=court, implied=True)
        if implied.endswith(words["town_office"]) and previous.body.endswith(words["town_office"]):
            placed = bool(previous.place or previous.level or previous.base)
            return previous._replace(body=implied, row=None, implied=placed, begin=begin, end=end)
        offices = words["school_office"]
        beside_it = (words["taiwan_section"],) * 2, (words["office"], self._wards), (offices, offices)
        for ends, others in beside_it:
            if implied.endswith(ends) and previous.base is not None and previous.body.endswith(others):
                previous = previous.base
        inside = implied.startswith("机关") or implied.endswith(words["office"])
        base = self.without_party(previous) if inside else previous
        return NamedOrganisation(begin, end, implied, 0.85, base=base, implied=True)

    def inner_of(self, inner: str, previous: NamedOrganisation) -> NamedOrganisation | None:
        """The body that has a party group or union inside it, where the post before is of it or of such a one."""
        if inner not in self._words["inner"]:
            return None
        if previous.body in self._words["inner"]:
            whole = previous.base
            return whole if whole is not None and not whole.body.startswith("委") else None
        return previous if inner == "纪委" and previous.body.endswith(self._words["house"]) else None

    def of_town(self, title: str, previous: NamedOrganisation) -> NamedOrganisation | None:
        """The party committee of a town whose other body was told before a member: 武装部长甲、|组织委员乙."""
        street = previous.place.endswith("街道")
        town = street or previous.level in _TOWNS or previous.place.endswith(_TOWNS)
        if title not in self._words["town_member"] or not town or previous.body not in self._words["town_body"]:
            return None
        return previous._replace(body="党工委" if street else "党委", row=None, base=None, implied=True)

    def in_corps(self, row: Title, previous: NamedOrganisation) -> NamedOrganisation | None:
        """What somebody heads beside a post of a division and its city: 第七师胡杨河市党委书记、|政委, 师长、|市长."""
        if not _is_corps(previous):
            return None
        named, city = previous.place.partition("师")[::2]
        if row.implies.startswith("{L}委"):
            return previous._replace(body="党" + row.implies[3:], row=None, implied=True)
        if row.bare in self._words["division_head"]:
            place, level, body = named + "师" if named else "", "" if named else "师", ""
        elif row.bare in self._words["city_head"]:
            place, level, body = city, "" if city else "市", "政府"
        else:
            return None
        return NamedOrganisation(0, 0, body, 0.85, place=place, level=level, implied=True)

    def without_party(self, organisation: NamedOrganisation) -> NamedOrganisation:
        """人大常委会党组书记、主任: the second post is in the 人大常委会 itself."""
        if organisation.base is not None and organisation.body in self._words["party_body"]:
            return organisation.base
        for tail in self._words["party_tail"]:
            if organisation.body.endswith(tail) and len(organisation.body) > len(tail):
                return organisation._replace(body=organisation.body[: -len(tail)], row=None)
        farm = organisation.body == "党委" and (
            organisation.place.endswith(self._words["farm"]) or organisation.level == "团"
        )
        if farm or (
            (organisation.place or organisation.level in _WARDS) and organisation.body in self._words["branch"]
        ):
            return organisation._replace(body="", row=None)
        return organisation


def _placed(own: NamedOrganisation, previous: NamedOrganisation, words: PostWords) -> NamedOrganisation:
    """A body without a place, with the one of the post before, if that has such a body: 某镇镇长、|派出所|所长."""
    if own.row is None:
        office = own.body.endswith(("办", "办公室")) and _ELSEWHERE.search(own.body) is None
        near = _has_offices(previous) and (office or own.body in words["of_town"])
        return own._replace(place=previous.place, level=previous.level) if near else own
    zone = None if previous.place or previous.level or previous.base else _ZONE.match(previous.body)
    if zone is not None and own.body in words["zone_body"]:
        return own._replace(body=zone.group(1) + own.body, row=None, level="")
    told = previous.base or previous
    street = _STREET.match(told.body) if own.body == "纪工委" and not (told.place or told.level) else None
    if street is not None:
        return own._replace(body=street.group(1) + own.body, row=None, level="")
    if own.row.full.startswith("委") and _is_corps(previous):
        own = own._replace(body="党" + own.row.full, row=None)
    whole = previous.base if previous.base is not None and not (previous.place or previous.level) else previous
    whole = whole if _has_offices(whole) else previous
    countys = own.row is not None and "town" not in own.row.levels
    if countys and _has_offices(whole):
        return own
    return own._replace(place=whole.place, level=whole.level)


def _has_offices(whole: NamedOrganisation) -> bool:
    """Whether a body is a town's or street's."""
    return whole.level in _WITH_OFFICES or whole.place.endswith(_WITH_OFFICES)


def fits(previous: NamedOrganisation, level: str, *, county: bool) -> bool:
    """Whether a title of a level belongs beside a post: 县长 beside 县委 or 某县委, 镇长 not."""
    if county and (previous.place.endswith(("乡", "镇")) or previous.level in ("乡", "镇")):
        return False
    if not level:
        return True
    if previous.level in _AUTONOMOUS and previous.level.endswith(level):
        return True
    return previous.level == level or previous.place.endswith(level)


def _is_corps(previous: NamedOrganisation) -> bool:
    """Whether a body is a division's, or of it and its city."""
    place = previous.place
    return previous.level in ("师市", "师") or (place.startswith("第") and place.endswith("市") and "师" in place)


def _court(previous: NamedOrganisation) -> NamedOrganisation | None:
    """The court or procuratorate that the post before is of, or of a part of."""
    return _whole(previous, ("法院", "检察院"))


def _whole(previous: NamedOrganisation, tails: tuple[str, ...]) -> NamedOrganisation | None:
    """The body of the post before, or the one it is part of, that ends in one of some ways."""
    bodies = (body for body in (previous, previous.base) if body is not None)
    return next((body for body in bodies if body.body.endswith(tails)), None)

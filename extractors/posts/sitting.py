"""Names in a row before 委员 -> members of the one assembly that meets in the article: 县政协…，甲、乙|3位委员|发言."""

from __future__ import annotations

import re

from extractors.sketch import NamedOrganisation, PersonName, PostReading, Sketch

__all__ = ["tell_members"]

_MEMBERS = re.compile(
    "委员(?:代表)?(?=分别|先后|依次|相继|围绕|就|作|关于|结合|代表|登台|上台|进行|发言|提出|所提|的(?:发言|提案|建议))"
)
_COUNT = re.compile("(等)?([两二三四五六七八九十]{1,3}|\\d{1,2})[位名](?:政协)?$")
_NUMBERS = {"两": 2, **{digit: number for number, digit in enumerate("一二三四五六七八九十", 1)}}
_JOINERS = ("、", "以及", "和", "及", "与")
_MEETS = {
    "政协": re.compile("(?:政协|政治协商会议)(?!党组|副?主席|委员[^会]|常委[^会])[^。！？\n]{0,40}?(?:会|活动)"),
    "人大常委会": re.compile("人大常委会[^。！？\n]{0,40}?会议"),
}
"""Assemblies whose members are called 委员, and what tells that they meet."""
_TITLE = "委员"
_SURE = 0.8


def tell_members(sketch: Sketch) -> None:
    """Gives their seat to those named in a row, or counted, as the members who speak."""
    if _TITLE not in sketch.text:
        return
    ends = {person.end: person for person in sketch.persons}
    for told in _MEMBERS.finditer(sketch.text):
        names = _named(sketch.text, told.start(), ends)
        house = _house(sketch, told.start()) if names else None
        if house is None:
            continue
        for person in names:
            seat = PostReading(person.begin, told.end(), person.name, house, _TITLE, _SURE)
            if not any(p.person == person.name and p.title == _TITLE for p in sketch.posts):
                sketch.posts.append(seat)


def _named(text: str, end: int, ends: dict[int, PersonName]) -> list[PersonName]:
    """Those named in a row that ends there, as many as are counted; nobody where one stands alone."""
    counted = _COUNT.search(text, max(0, end - 8), end)
    at = end if counted is None else counted.start()
    names: list[PersonName] = []
    while (person := ends.get(at)) is not None:
        names.append(person)
        joiner = next((j for j in _JOINERS if text.endswith(j, 0, person.begin)), None)
        if joiner is None:
            break
        at = person.begin - len(joiner)
    if counted is None or counted.group(1):
        return names if len(names) > 1 else []
    number = counted.group(2)
    return names[: int(number) if number.isdigit() else _NUMBERS.get(number, len(names))]


def _house(sketch: Sketch, at: int) -> NamedOrganisation | None:
    """The one assembly that meets in the article, told before an offset."""
    block = sketch.reading.blocks[sketch.article_at(at)]
    meeting = [house for house, meets in _MEETS.items() if meets.search(sketch.text, block.begin, at)]
    if len(meeting) != 1:
        return None
    told = [o for o in sketch.organisations if block.begin <= o.begin < at and o.body == meeting[0] and o.base is None]
    told = [o for o in told if o.place or o.level]
    levels = {(o.place or o.level)[-1] for o in told}
    return told[-1] if len(levels) == 1 else None

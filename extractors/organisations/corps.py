"""The corps in 新疆: divisions joined with their cities (师市), the regiments that are its farms, and its companies."""

from __future__ import annotations

import re

from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import near

__all__ = ["DIVISION_CITY", "add_corps", "division"]

_NUMBER = "(?<![第\\d一二三四五六七八九十])第?[一二三四五六七八九十\\d]{1,3}"
DIVISION_CITY = re.compile(f"(?:兵团)?{_NUMBER}师(?=[㐀-鿿]{{2,4}}市)")
"""A division before the name of its city: 第七师|胡杨河市."""
_BEFORE_CITY = re.compile("师(?<=[一二三四五六七八九十\\d]师)")
_REGIMENT = re.compile(
    "(?:第?[一二三四五六七八九十\\d]{1,3}师(?:[㐀-鿿]{2,4}市)?)?(?<![个\\d])[一二三四五六七八九十〇○零\\d]{1,4}团"
    "(?=党委|党政|纪委|机关|政委|团长|副|原|武装部|工会|[一二三四五六七八九十\\d]+连)"
    f"|(?:兵团)?{_NUMBER}师(?=党委|党政|常委|纪委|机关|政委|师长|副[政师]|原)"
    f"|(?:兵团)?{_NUMBER}师(?:总医院|人民医院|中医医院|中心医院|医院|高级中学|中学|党校|职业技术学校|融媒体中心)"
    "|(?<![\\d一二三四五六七八九])[一二三四五六七八九十\\d]{1,3}连(?=党支部|连长|指导员)"
)
"""Divisions, regiments and companies before what they have: 第七师一二六团|党委书记."""
_FARM = re.compile(
    "(?<![一二三四五六七八九十〇○零\\d])(?:[一二三四五六七八九〇○零]{3,4}|\\d{3,4})农场(?:有限公司|公司)"
)
"""Firms of the farms that are called by their numbers: 八五七|农场有限公司."""
_OF_FARM = re.compile("农场(?=有限公司|公司)")
_ENDS_REGIMENT = re.compile("[团师连](?<=[一二三四五六七八九十〇○零\\d].)")
_TEACHERS = frozenset("教律医厨药讲导军技摄名天设老牧法大京工")
"""What makes a word of 师, which no division is: 教师|市级比赛."""
_CITY = "师市"
_DIVISION = re.compile(f"(?:兵团)?{_NUMBER}师$")
"""A division before a bureau of its own: 八师|公安局."""
_OWN = re.compile(
    "(?:(?<![㐀-鿿])|(?<=[的了由在为和与及受经向对将按据赴到请团]))[师团](?P<body>党委(?:(?:组织|宣传|统战|社会工作)部|办公室|政法委)?|纪委监委|纪委|总?工会|妇联)"
    "(?![员托]|组织(?!部))"
)
"""What a division or regiment said in short has: 师|党委书记, 团|党委."""
_OWNS = re.compile("[师团](?=党委|纪委|总?工会|妇联)")
_OF_DIVISION = re.compile("(?<![㐀-鿿])师$")
_SAID = ("兵团", "团场", "连队", "团党委", "师党委", "师市")
"""What pages of the corps say."""


def add_corps(sketch: Sketch) -> None:
    """Names the bodies of a division and its city by both, and the regiments and companies by their numbers."""
    text, found = sketch.text, sketch.organisation_ends
    if "师" in text:
        _join_cities(text, found)
    _add_own(sketch)
    for begin, end, row in sketch.hits.bodies if "师" in text and any(word in text for word in _SAID) else ():
        whole = _DIVISION.search(text, max(0, begin - 6), begin)
        if whole is not None and end - begin > 2 and end not in found:
            found[end] = NamedOrganisation(
                whole.start(), end, text[begin:end], 0.88, place=division(whole.group()), row=row
            )
    for match in near(_FARM, text, _OF_FARM, before=4, after=8):
        longer = found.get(match.end())
        if longer is None or longer.begin >= match.start():
            found[match.end()] = NamedOrganisation(*match.span(), match.group(), 0.9)
    for match in _REGIMENT.finditer(text) if _ENDS_REGIMENT.search(text) else ():
        if match.end() not in sketch.community_ends:  # 三师图木舒克市四十四团|十二连
            found.setdefault(match.end(), NamedOrganisation(*match.span(), match.group(), 0.9))


def _join_cities(text: str, found: dict[int, NamedOrganisation]) -> None:
    """Widens a city's bodies by the division told before it: 第七师|胡杨河市党委, 师|市农业农村局."""
    divisions = {match.end(): match for match in near(DIVISION_CITY, text, _BEFORE_CITY, before=6, after=6)}
    for end, own in list(found.items()):
        found[end] = _joined(text, own, divisions)


def _joined(text: str, own: NamedOrganisation, divisions: dict[int, re.Match[str]]) -> NamedOrganisation:
    """A body, and the one that it is part of, with the division told before its city."""
    if own.base is not None:
        base = _joined(text, own.base, divisions)
        return own._replace(begin=min(own.begin, base.begin), base=base)
    before = divisions.get(own.begin) if own.place else None
    if before is not None:
        return own._replace(begin=before.start(), place=division(before.group()) + own.place)
    if own.level == "市" and _is_joint(text, own.begin):
        return own._replace(begin=own.begin - 1, level=_CITY)
    return own


def _add_own(sketch: Sketch) -> None:
    """Names what a division or regiment has that is said in short, and what stands after its number: 143团|团党委."""
    text, found, places = sketch.text, sketch.organisation_ends, sketch.community_ends
    if not any(word in text for word in _SAID):
        return
    for match in near(_OWN, text, _OWNS, before=1, after=12):
        begin, end = match.span()
        found[end] = NamedOrganisation(begin, end, match["body"], 0.9, level=text[begin])
    for end, own in list(found.items()):
        place = places.get(own.begin)
        if own.level == "团" and place is not None and place.name.endswith("团"):
            found[end] = own._replace(begin=place.begin, place=place.name, level="")
        elif (
            own.row is not None
            and not own.place
            and not own.level
            and _OF_DIVISION.search(text, max(0, own.begin - 2), own.begin)
        ):
            found[end] = own._replace(begin=own.begin - 1, level="师")


def _is_joint(text: str, begin: int) -> bool:
    """Whether the city whose level stands there is told together with its division: |师|市党委."""
    return (
        text.startswith(_CITY, begin - 1) and text[max(0, begin - 2) : begin - 1] not in _TEACHERS if begin else False
    )


def division(printed: str) -> str:
    """A division as it is called, however it is printed: 兵团七师 is 第七师."""
    return "第" + printed.removeprefix("兵团").removeprefix("第")

"""Names told by what stands right beside them: 城关一小、|二小|, 某地|各界|庆典委员会, 某某集团|安徽制药有限公司."""

from __future__ import annotations

import re

from extractors.borders import HARD
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import COUNTY_LEVELS, FUNCTION
from extractors.sketch import NamedOrganisation, Sketch

__all__ = ["add_classes", "add_institutes", "add_numbered", "widen_circles", "widen_firms"]

_NUMBER = "[一二三四五六七八九十]{1,2}(?:小|中|幼|完小|职中|职高|高中|初中)"
_NUMBERED = re.compile(f"{_NUMBER}$")
"""How schools end that bear a number."""
_NEXT = re.compile(f"[、和及与]({_NUMBER})(?![全心国间年时部组区吃康型微姐将医央药高]|等(?:奖|品))")
"""The school listed next by its number alone: 、|二小|, but no 二小时."""
_COLLEGES = ("大学", "学院")
_CLASS = re.compile(
    "(?!第|[学师教]|招|开|办)[㐀-鿿]{2,8}?(?<![第期届分成办开])(?:[一二三四五六七八九十]{1,3}|\\d{1,4})班(?![子组次车主长级列])"
)
"""A class by its subject and number, no 第十期|培训班 and no 班子."""
_CIRCLES = re.compile("(?:^|[由及和与，。；、“\\s])((?!社会|[全我各本])(?:(?![由及和与])[㐀-鿿]){2,4})$")
"""The place whose circles an association is of, behind a mark or a conjunction."""
_ACADEMIES = ("科院", "科学院", "研究院", "研究总院")
_INSTITUTE = re.compile(
    "[、和及与]((?![县市省区某])[㐀-鿿]{2,14}?(?:所|研究中心))(?=[、和及与，。；（等专负有科的]|党)"
)
"""What follows an academy's institute in a list."""
_LEADING = frozenset("以从为由对向在与自用把将被让")
"""Prepositions that firms' names begin with too: 某市|以|沫科技有限公司."""
_GROUP = 4
"""The least characters of a group of firms by name: 汉唐集团."""


def add_numbered(text: str, found: dict[int, NamedOrganisation]) -> None:
    """Names the schools of a list that bear their number alone by what the first is called: 城关一小、|二小."""
    for first in list(found.values()):
        number = _NUMBERED.search(text, first.begin, first.end)
        if number is None or number.start() == first.begin:
            continue
        last, stem = first, text[first.begin : number.start()]
        while (following := _NEXT.match(text, last.end)) is not None and following.end(1) not in found:
            begin, end = following.span(1)
            own = first.body.removesuffix(number.group()) if first.place or first.level else stem
            last = first._replace(begin=begin, end=end, body=own + following.group(1), row=None, confidence=0.75)
            found[end] = last


def add_institutes(text: str, found: dict[int, NamedOrganisation]) -> None:
    """Names the institutes of an academy that are listed behind one of them: 省农科院粮作所、|蔬菜所."""
    for first in [o for o in found.values() if o.base is not None and o.body.endswith("所")]:
        if first.base is None or not text.endswith(_ACADEMIES, first.base.begin, first.base.end):
            continue
        last = first
        while (following := _INSTITUTE.match(text, last.end)) is not None:
            begin, end = following.span(1)
            last = first._replace(begin=begin, end=end, body=following.group(1), row=None, confidence=0.8)
            found[end] = last


def add_classes(text: str, found: dict[int, NamedOrganisation]) -> None:
    """Names a numbered class behind its university or college: 某大学金融学院|互联网金融十一班."""
    for college in [o for o in found.values() if text.endswith(_COLLEGES, o.begin, o.end)]:
        own = _CLASS.match(text, college.end)
        if own is not None and own.end() not in found and not any(c in FUNCTION for c in own.group()):
            found[own.end()] = NamedOrganisation(college.begin, own.end(), own.group(), 0.8, base=college)


def widen_circles(text: str, vocabulary: Vocabulary, found: dict[int, NamedOrganisation]) -> None:
    """Widens the association of a place's circles to the place: 观塘各界|庆典活动委员会."""
    at = text.find("各界")
    while at >= 0:
        begin = at + 2
        circles = [
            o
            for o in found.values()
            if o.begin == begin and o.body.endswith(vocabulary.ends("of_circles")) and not o.place
        ]
        place = _CIRCLES.search(text, max(0, at - 6), at) if circles else None
        if place is not None:
            start = place.start(1)
            for read in circles:
                found[read.end] = NamedOrganisation(start, read.end, text[start : read.end], 0.8)
        at = text.find("各界", begin)


def widen_firms(sketch: Sketch, vocabulary: Vocabulary) -> None:
    """Widens a firm with its place to the group of firms right before it: 回音必集团|安徽制药有限公司."""
    text, found = sketch.text, sketch.organisation_ends
    for firm in [o for o in found.values() if text[o.begin - 1 : o.begin] in _LEADING and _is_lone(o, vocabulary)]:
        place = sketch.community_ends.get(firm.begin - 1)
        if place is not None and (not place.begin or text[place.begin - 1] in HARD):
            found[firm.end] = NamedOrganisation(place.begin, firm.end, text[place.begin : firm.end], 0.8)
    if "集团" not in text:
        return
    for firm in [o for o in found.values() if text.endswith("集团", 0, o.begin) and text.endswith("公司", 0, o.end)]:
        if firm.begin in found:
            continue
        begin = firm.begin - 2
        while firm.begin - begin < 9 and begin and text[begin - 1] not in HARD and text[begin - 1] not in FUNCTION:
            begin -= 1
        led = next((n for n in (4, 3, 2) if text[begin : begin + n] in vocabulary.visits), 0)
        begin += led
        opens = begin == 0 or led or text[begin - 1] in HARD or text[begin - 1] in FUNCTION
        if opens and firm.begin - begin >= _GROUP and text[begin] not in COUNTY_LEVELS:
            found[firm.end] = NamedOrganisation(begin, firm.end, text[begin : firm.end], 0.8)


def _is_lone(firm: NamedOrganisation, vocabulary: Vocabulary) -> bool:
    """Whether a firm is called by one character before its trade, so that its name began before: 以|沫|精密科技."""
    body = firm.body
    if firm.place or firm.level or firm.base is not None or not body.endswith("有限公司") or len(body) < 7:
        return False
    return body[:2] not in vocabulary.common and (body[1:3] in vocabulary.common or body[1:3] in vocabulary.trades)

"""Offices that a county calls by a slogan in quotation marks: 县“双创”办, 县“放管服”改革办公室."""

from __future__ import annotations

import re

from extractors.organisations.levels import Levels
from extractors.organisations.words import LOCAL, OFFICE_BORDER
from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import near

__all__ = ["add_offices"]

_OFFICE = re.compile(
    r"“[^“”，。；\n]{2,10}”(?:[㐀-鿿]{0,2}(?:改革|创建|工作|整治|攻坚|行动|活动|建设|治理|提升|推进|领导小组)){0,2}(?:办公室|办)"
)
"""The office by its slogan, and what it is for."""
_MARK = re.compile(r"办(?:(?<=”办)|(?<=[革建作治坚动设理升进组]办)|(?=公室))")


def add_offices(sketch: Sketch, levels: Levels) -> None:
    """Names the offices of a place or its level whose own words are in quotation marks."""
    text, found = sketch.text, sketch.organisation_ends
    border = levels.vocabulary.worded(OFFICE_BORDER)
    for match in near(_OFFICE, text, _MARK, before=24, after=3) if "”" in text else ():
        begin, end = match.span()
        if end in found or (text[end - 1] == "办" and not border.match(text, end)):
            continue
        place = sketch.community_ends.get(begin)
        if place is not None and place.kind == "district":
            found[end] = NamedOrganisation(place.begin, end, match.group(), 0.85, place=place.name)
            continue
        level = levels.level(text, begin, sketch.community_ends)
        if level and level not in LOCAL:
            found[end] = NamedOrganisation(begin - len(level), end, match.group(), 0.85, level=level)

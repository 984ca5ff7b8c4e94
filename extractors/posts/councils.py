"""Heads of a council of Taiwan's towns -> its members, told right behind them: 代表会副主席甲、|代表|乙、丙."""

from __future__ import annotations

import re

from extractors.names.reader import NameReading
from extractors.posts.name_lists import NameLists
from extractors.sketch import NamedOrganisation, PersonName, PostReading, Sketch

__all__ = ["add_members"]

_MEMBERS = re.compile("(?:[、，；及和与暨]|以及)[镇乡市区]?(?:民|代表会)?代表(?=[㐀-鿿])")
"""What stands between the heads of a council and its members."""
_COUNCIL = "代表会"
_TITLE = "代表"
_SURE = 0.85


def add_members(
    sketch: Sketch, end: int, council: NamedOrganisation | None, starts: frozenset[int], lists: NameLists
) -> int:
    """Adds the members told behind a council's head whose name ends there; gives where they end."""
    if council is None or not council.body.endswith(_COUNCIL):
        return end
    told = _MEMBERS.match(sketch.text, end)
    if told is None or told.end() in starts:
        return end
    names = lists.after(sketch, told.end(), starts, threshold=0.0, firm=True)
    for name in names:
        _add(sketch, name, (told.end() - len(_TITLE), max(end, name.end)), council)
    return names[-1].end if names else end


def _add(sketch: Sketch, name: NameReading, span: tuple[int, int], council: NamedOrganisation) -> None:
    own = sketch.text[name.begin : name.end].replace(" ", "")
    sketch.persons.append(PersonName(name.begin, name.end, own, _SURE, "post"))
    sketch.posts.append(PostReading(*span, own, council, _TITLE, min(_SURE, council.confidence), "held"))

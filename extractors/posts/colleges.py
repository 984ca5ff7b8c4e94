"""Colleges of a university named before, by their heads' titles: 某大学党委副书记甲，|园艺学院党委|书记乙."""

from __future__ import annotations

import re

from extractors.posts.guessed import GUESSED
from extractors.sketch import NamedOrganisation

__all__ = ["college"]

_COLLEGE = re.compile(
    "(?<![㐀-鿿])((?!.*(?:职业|技师|师范|该|本|各|我))(?:[㐀-鿿]{2,10}?(?:学院|学部|系)|研究生院))(党委|党总支|党支部|团委)?$"
)
"""A college that fills the clause before a title, and its committee."""
_ENDS = frozenset("院部系委支")
_NEAR = 200


def college(text: str, stem: int, ends: dict[int, NamedOrganisation]) -> NamedOrganisation | None:
    """The college right before a title, or its committee, as part of the university named last in the paragraph."""
    own = _COLLEGE.search(text, max(0, stem - 15), stem) if text[stem - 1 : stem] in _ENDS else None
    if own is None or own.end(1) in ends:
        return None
    near = [at for at in ends if own.start() - _NEAR < at < own.start() and text.rfind("\n", at, own.start()) < 0]
    for at in sorted(near, reverse=True):
        whole = ends[at]
        while whole.base is not None:
            whole = whole.base
        if text.endswith("大学", whole.begin, whole.end):
            part = NamedOrganisation(own.start(1), own.end(1), own.group(1), GUESSED, base=whole)
            committee = own.group(2)
            return part if not committee else NamedOrganisation(part.begin, stem, committee, GUESSED, base=part)
    return None

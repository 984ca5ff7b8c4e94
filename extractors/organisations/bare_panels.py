"""Article of a congress or CPPCC -> its committees named bare before their heads: 县政协…，听取|提案委|主任甲的汇报."""

from __future__ import annotations

import re

from extractors.borders import HARD
from extractors.organisations.spelling import panel
from extractors.organisations.vocabulary import Vocabulary
from extractors.sketch import NamedOrganisation, Sketch
from extractors.vocabulary.lexicons import Body, Lexicons

__all__ = ["BarePanels"]

_CHAIRED = re.compile("委(?:员会)?(?=(?:常务)?副?主任)")
_HOUSES = {"congress": "人大", "cppcc": "政协"}
"""The families of those that have such committees."""
_STANDING = "人大常委会"
_HOUSE = re.compile("人大(?:常委会)?|政协")
_OPENS = HARD | frozenset("取由请和与及")
"""What stands before a bare name: 听取|提案委主任, 由|提案委主任."""
_JOINS = "和与"
_LONGEST = 16
_TOWNS = ("镇", "乡", "街道", "苏木")
_SEATED = re.compile("委员|常委(?!会)|代表")
"""Who sits in an assembly, which his article need not tell of: 省政协|委员甲."""


class BarePanels:
    """Tells committees by the one assembly that their article tells of."""

    def __init__(self, lexicons: Lexicons, vocabulary: Vocabulary) -> None:
        """Takes the shared vocabulary."""
        self._vocabulary, self._bodies = vocabulary, lexicons.bodies
        self._rows: dict[str, Body] = {}
        self._houses: dict[str, set[str]] = {}
        self._others = set(lexicons.body_words["government_panel"])
        for body in lexicons.bodies.values():
            house = _HOUSES.get(body.family)
            for form in (body.full, *body.shorts):
                if house is None:
                    self._others.add(panel(form))
                elif form.startswith(house) and (name := panel(form.removeprefix(house).removeprefix("常委会"))):
                    self._rows[form] = body
                    self._houses.setdefault(name, set()).add(house)
        self._fields = lexicons.body_words["panel_field"] - lexicons.body_words["field"]

    def add(self, sketch: Sketch) -> None:
        """Names the bare committees whose assembly the article tells of."""
        if "政协" not in sketch.text and "人大" not in sketch.text:
            return
        articles: dict[int, list[tuple[int, int, str]]] = {}
        for chaired in _CHAIRED.finditer(sketch.text):
            if (bare := self._bare(sketch, chaired.start(), chaired.end())) is not None:
                articles.setdefault(sketch.article_at(bare[0]), []).append(bare)
        for article, found in articles.items():
            told = self._told(sketch, article)
            if told and any(self._is_sure(name) for _, _, name in found):
                for begin, end, name in found:
                    own = self._seated(told, (begin, end), name)
                    if own is not None:
                        sketch.organisation_ends[end] = own

    def _told(self, sketch: Sketch, article: int) -> list[NamedOrganisation]:
        """The congresses and CPPCCs that an article tells of, also by what is part of them, in reading order."""
        found = []
        for o in sketch.organisation_ends.values():
            if o.row is None or o.row.family not in _HOUSES or not (o.place or o.level):
                continue
            house = _HOUSE.search(sketch.text, o.begin, o.end)
            town = (o.place or o.level).endswith(_TOWNS) or _SEATED.match(sketch.text, o.end) is not None
            if house is not None and not town and sketch.article_at(o.begin) == article:
                found.append(o._replace(end=house.end(), body=house.group(), row=self._bodies.get(house.group())))
        return sorted(found, key=lambda o: (o.begin, o.end))

    def _bare(self, sketch: Sketch, at: int, end: int) -> tuple[int, int, str] | None:
        """Where a committee named bare begins and ends, and its short name."""
        named = (m for m in self._vocabulary.panel.finditer(sketch.text, max(0, at - _LONGEST)) if m.end() >= end)
        whole = next(named, None)
        if whole is None or whole.end() != end:
            return None
        own = whole.group().lstrip(_JOINS)
        begin = end - len(own)
        name = panel(own)
        told = sketch.organisation_ends.get(end)
        known = told is not None and (told.row or told.central or told.base or told.place or told.level)
        if known or name in self._others or own in self._others:
            return None
        opens = begin == 0 or sketch.text[begin - 1] in _OPENS or sketch.text[begin - 1] in _JOINS
        return (begin, end, name) if opens else None

    def _is_sure(self, name: str) -> bool:
        """Whether a name is that of an assembly's committee wherever it stands: 提案委, no 城建委."""
        return name in self._houses or any(field in name for field in self._fields if len(field) > 1)

    def _seated(self, told: list[NamedOrganisation], span: tuple[int, int], name: str) -> NamedOrganisation | None:
        """A bare committee in the assembly told last before it, if it can be of that sort only."""
        sorts = {o.body[:2] for o in told}
        sorts &= self._houses.get(name, sorts if len(sorts) == 1 else set())
        before = [o for o in told if o.end <= span[0] and o.body[:2] in sorts]
        if len(sorts) != 1 or not before:
            return None
        standing = [o for o in before if o.body == _STANDING] if name.endswith("工委") else []
        whole = standing[-1] if standing else before[-1]
        if whole.body == _STANDING and not standing:
            whole = whole._replace(end=whole.end - 3, body=_STANDING[:2], row=self._bodies.get(_STANDING[:2]))
        row = self._rows.get(whole.body + name)
        if row is None or row.full == whole.body + name:
            return NamedOrganisation(*span, name, 0.85, base=whole)
        return whole._replace(begin=span[0], end=span[1], body=row.full, row=row, confidence=0.85)

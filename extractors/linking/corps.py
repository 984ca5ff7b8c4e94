"""A page of the corps in 新疆 -> which division, city or regiment a bare 师市党委 or 团党委 is of."""

from __future__ import annotations

import re
from collections.abc import Collection

from extractors.organisations.corps import DIVISION_CITY, division
from extractors.sketch import NamedOrganisation, Sketch

__all__ = ["CORPS_LEVELS", "CorpsUnits"]

CORPS_LEVELS = ("师市", "师", "团")
"""Level words of the corps: 师市党委, 师长, 团党委."""
_DIVISION = re.compile("(?:兵团)?(?<![第一二三四五六七八九十])第?[一二三四五六七八九十]{1,3}师(?!傅|[范生资])")
_REGIMENT = re.compile("(?<![第一二三四五六七八九十〇○零百\\d军个])(?:[一二三四五六七八九十〇○零百]{1,4}|\\d{1,3})团")
_REACH = 10
"""A division's name and its city's."""


class CorpsUnits:
    """Which units of the corps a page names."""

    def __init__(self, sketch: Sketch, home: str, cities: Collection[str]) -> None:
        """Takes the page, its home, and the divisions' cities with their divisions: 第七师胡杨河市."""
        self._sketch = sketch
        self._home = next((whole for whole in cities if home and whole.endswith("师" + home)), "")

    def unit(self, organisation: NamedOrganisation) -> str:
        """The unit of a level that the article names before, the home's, or the one that it names after."""
        level = organisation.level
        block = self._sketch.reading.blocks[self._sketch.article_at(organisation.begin)]
        before = self._named(level, block.begin, organisation.begin)
        after = before or self._of_home(level) or self._named(level, organisation.end, block.end)
        return after or level

    def _of_home(self, level: str) -> str:
        return {"师市": self._home, "师": self._home.partition("师")[0] + "师"}.get(level, "") if self._home else ""

    def _named(self, level: str, begin: int, end: int) -> str:
        """The unit of a level named last in a stretch."""
        text = self._sketch.text
        if level == "师市":
            cities = [m for m in DIVISION_CITY.finditer(text, begin, min(end + _REACH, len(text))) if m.end() < end]
            return self._city(cities[-1]) if cities else ""
        if level == "师":
            divisions = list(_DIVISION.finditer(text, begin, end))
            return division(divisions[-1].group()) if divisions else ""
        regiments = list(_REGIMENT.finditer(text, begin, end))
        return regiments[-1].group() if regiments else ""

    def _city(self, named: re.Match[str]) -> str:
        place = next((c for c in self._sketch.communities if c.begin == named.end()), None)
        return division(named.group()) + (place.name if place is not None else "市")

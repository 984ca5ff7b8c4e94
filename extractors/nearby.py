"""One page, several places -> the county or city that a bare 县委 or 市委 of one article belongs to."""

from __future__ import annotations

from extractors.records import CommunityKind
from extractors.sketch import CommunityName, NamedOrganisation, Sketch

__all__ = ["NearbyUnits"]

_KINDS: tuple[CommunityKind, ...] = ("city", "district")
_GOVERNING = frozenset(("party", "government", "congress", "cppcc", "discipline"))


class NearbyUnits:
    """What each article says itself of whose organs it tells: of visitors' 区, or where the home is only inferred."""

    def __init__(self, sketch: Sketch) -> None:
        """Reads the page's communities and organisations when first asked."""
        self._sketch = sketch
        self._units: dict[tuple[int, str], tuple[CommunityName, ...]] = {}

    def unit(self, organisation: NamedOrganisation, level: str, own: str) -> str:
        """The county or city of a level that the article names and the home is not; empty where that is the home."""
        alike = level == "市" or own.endswith(level)
        if level not in "市县区旗" or (alike and self._sketch.reading.page.home):
            return ""
        article = self._sketch.article_at(organisation.begin)
        units = self._units.get((article, level))
        if units is None:
            units = self._units[article, level] = self._found(article, level, own)
        before = [c for c in units if c.begin <= organisation.begin]
        return before[-1].name if before else units[0].name if units else ""

    def _found(self, article: int, level: str, own: str) -> tuple[CommunityName, ...]:
        block = self._sketch.reading.blocks[article]
        here = [c for c in self._sketch.communities if block.begin <= c.begin < block.end]
        if own.endswith(level) and any(c.name == own for c in here):
            return ()
        units = sorted(c for c in here if c.kind in _KINDS and c.name.endswith(level) and len(c.name) > 2)
        if level != "市" and not own.endswith(level):
            return tuple(units)
        governed = {
            o.place
            for o in self._sketch.organisations
            if block.begin <= o.begin < block.end and o.row is not None and o.row.family in _GOVERNING
        }
        return tuple(c for c in units if c.name in governed)

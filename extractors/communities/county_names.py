"""What the lexicons list by county: its streets and towns, its villages and neighbourhoods."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["CountyNames"]


class CountyNames:
    """Names by county, made ready when first asked for."""

    def __init__(self, listed: Mapping[str, str | tuple[str, ...]]) -> None:
        """Takes the names of each county by its code, one by one or parted by `|`."""
        self._listed = listed
        self._of: dict[str, frozenset[str]] = {}

    def of(self, code: str) -> frozenset[str]:
        """Those of a county; those of its whole city where the county is no more or the code is the city's."""
        known = self._of.get(code)
        if known is None:
            own = (code,) if code in self._listed else tuple(c for c in self._listed if c[:4] == code[:4] != "")
            known = self._of[code] = frozenset(name for c in own for name in _names(self._listed[c]))
        return known


def _names(cell: str | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(cell.split("|")) if isinstance(cell, str) else cell

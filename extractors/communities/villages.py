"""The villages and neighbourhoods that the lexicon lists for a county."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["Villages"]


class Villages:
    """Villages and neighbourhoods by county."""

    def __init__(self, listed: Mapping[str, str]) -> None:
        """Takes the names of each county, by its code, parted by `|`."""
        self._listed = listed
        self._of: dict[str, frozenset[str]] = {}

    def of(self, code: str) -> frozenset[str]:
        """Those of a county; those of its whole city where the county is no more or the code is the city's."""
        known = self._of.get(code)
        if known is None:
            own = (code,) if code in self._listed else tuple(c for c in self._listed if c[:4] == code[:4] != "")
            known = self._of[code] = frozenset(name for c in own for name in self._listed[c].split("|"))
        return known

"""What the lexicons list by county: its streets and towns, its villages and neighbourhoods."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate

__all__ = ["CountyNames"]

_KEPT = 20_000
"""The counties of so many names are kept at most."""


class CountyNames:
    """Names by county, made ready when first asked for."""

    def __init__(self, listed: Mapping[str, str | tuple[str, ...]]) -> None:
        """Takes the names of each county by its code, one by one or parted by `|`."""
        self._listed = listed
        self._of: dict[str, frozenset[str]] = {}
        self._joined = ""
        self._ends: tuple[int, ...] = ()
        self._codes: tuple[str, ...] = ()
        self._holders: dict[str, tuple[str, ...]] = {}

    def __len__(self) -> int:
        """How many counties have any."""
        return len(self._listed)

    def of(self, code: str) -> frozenset[str]:
        """Those of a county; those of its whole city where the county is no more or the code is the city's."""
        known = self._of.get(code)
        if known is None:
            own = (code,) if code in self._listed else tuple(c for c in self._listed if c[:4] == code[:4] != "")
            known = self._of[code] = frozenset(name for c in own for name in _names(self._listed[c]))
        return known

    def holders(self, name: str) -> tuple[str, ...]:
        """The codes of the counties that have a name; what was asked for is kept, as papers tell of the same again."""
        known = self._holders.get(name)
        if known is None:
            if len(self._holders) >= _KEPT:
                self._holders.clear()
            known = self._holders[name] = tuple(self._found(name))
        return known

    def _found(self, name: str) -> Iterator[str]:
        if not self._joined:
            cells = [cell if isinstance(cell, str) else "|".join(cell) for cell in self._listed.values()]
            self._joined = "|".join(["", *cells, ""])
            self._ends = tuple(accumulate(len(cell) + 1 for cell in cells))
            self._codes = tuple(self._listed)
        at = self._joined.find(name)
        while at >= 0:
            if self._joined[at - 1] == "|" == self._joined[at + len(name)]:
                yield self._codes[bisect_right(self._ends, at - 1)]
            at = self._joined.find(name, at + 1)

    def times(self, name: str) -> int:
        """How often a name is listed."""
        return len(self.holders(name))


def _names(cell: str | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(cell.split("|")) if isinstance(cell, str) else cell

"""Lexicon files -> administrative divisions, and every name that may mean one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast, get_args

from extractors.vocabulary.row_types import Division, Level
from extractors.vocabulary.rows import merge_rows

__all__ = ["divisions_by_name", "read_divisions"]


def read_divisions(where: Sequence[Path]) -> dict[str, Division]:
    """Provinces, cities and counties, those that are gone too, by code."""
    divisions: dict[str, Division] = {}
    for row in merge_rows("divisions.csv", "code,name,short,level,parent,until", where).values():
        code, name, short, _, parent, until = row.cells
        level = cast(Level, row.one_of(3, get_args(Level)))
        divisions[code] = Division(code, name, short, level, parent, int(row.number(5)) if until else None)
    return divisions


def divisions_by_name(divisions: Mapping[str, Division], where: Sequence[Path]) -> dict[str, tuple[Division, ...]]:
    """The divisions that every name, short name and alias may mean."""
    names: dict[str, tuple[Division, ...]] = {}
    for division in divisions.values():
        for name in sorted({division.name, division.short, *_autonomous(division)} - {""}):
            names[name] = (*names.get(name, ()), division)
    for row in merge_rows("division_aliases.csv", "alias,name", where).values():
        meant = [division for name in row.strings(1) for division in names.get(name, ())]
        if not meant:
            raise row.fail(f"{row.cells[1]!r} 不是 divisions.csv 里的名称 (is no name of divisions.csv)")
        names[row.cells[0]] = (*names.get(row.cells[0], ()), *meant)
    return names


_BANNER = re.compile(r"([㐀-鿿])[㐀-鿿]+([左右])翼?([前中后]?)旗")
"""Banners of a wing, which go by three or four characters: 察哈尔右翼中旗 as 察右中旗."""


def _autonomous(division: Division) -> tuple[str, ...]:
    """Shorter names of an autonomous county or prefecture: 松桃自治县, 松桃县 for 松桃苗族自治县."""
    banner = _BANNER.fullmatch(division.name)
    if banner is not None:
        return ("".join(banner.groups()) + "旗",)
    for tail in ("县", "旗", "州"):
        if division.name.endswith("自治" + tail):
            stem = division.short or division.name[:2]
            return (stem + "自治" + tail, stem + tail)
    return ()

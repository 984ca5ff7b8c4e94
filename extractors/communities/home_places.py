"""Towns and villages that a page names -> the one county whose lists hold them together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from math import log
from typing import NamedTuple

from extractors.communities.county_names import CountyNames
from extractors.text.scanning import occurrences
from extractors.vocabulary.lexicons import Division

__all__ = ["ListedPlaces", "is_said"]

APART = 2.9
"""By how much the best county must surpass the next, in natural logarithms of odds. On the annotated articles 94 of 100
counties found so are the page's home; the others are mostly where its people went."""
NEAR = 3.0
"""What it says for a county that the page names its province or city."""
SAID = 3.0
"""What it says for a county that its short name stands on the page."""
_PART = re.compile("[㐀-鿿]{0,2}?(?:村|社区|[镇乡路街河山湖桥江屯])")
"""What follows a county's name that is part of another place's: 蛟河|口村."""
_COMMON = 400
"""A name that more counties than so have tells nothing."""
_MOST = 4
"""How many villages of a page are looked for, where its towns tell no county."""


class _Told(NamedTuple):
    odds: float
    """In natural logarithms."""
    times: int


class ListedPlaces:
    """Tells the county of places by how rare their names are among all counties."""

    def __init__(self, towns: Mapping[str, Sequence[str]], villages: CountyNames) -> None:
        """Takes the counties of each town's name, and the villages of each county."""
        self._towns = towns
        self._villages = villages

    def county(
        self,
        towns: Sequence[str],
        villages: Sequence[str],
        inside: Collection[str],
        counties: Collection[str] = (),
        said: Callable[[str], bool] = lambda _: False,
    ) -> str:
        """The code of the county that has them, or nothing where no county surpasses all others.

        `towns` as often as they are named; `villages` are names without their endings; `inside` are the beginnings of
        the codes of provinces and cities that the page names, whose counties are likelier; `counties` those of the
        provinces of the counties that it names, from which a lone town of another province leads nobody astray; whether
        a county is `said` by its short name tells as much as one more town.
        """
        told: dict[str, _Told] = {}
        times = Counter(towns)
        for town in sorted(times):
            self._add(told, self._towns.get(town, ()), tuple(inside), times[town])
        told = {code: _Told(t.odds + SAID, t.times + 1) if said(code) else t for code, t in told.items()}
        best = _apart(told)
        if not best:
            for village in list(dict.fromkeys(villages))[:_MOST]:
                self._add(told, self._villages.holders(village), tuple(inside))
            best = _apart(told)
        afar = best and len(counties) > 1 and best[:2] not in counties
        lone = sum(best in self._towns.get(town, ()) for town in times) == 1
        return "" if afar and lone else best

    def _add(self, told: dict[str, _Told], holders: Sequence[str], inside: tuple[str, ...], times: int = 1) -> None:
        """Count a name, said so many times, for each county that has it."""
        weight = log(len(self._villages) / len(holders)) if 0 < len(holders) <= _COMMON else 0.0
        for code in holders if weight else ():
            known = told.get(code) or _Told(NEAR if code.startswith(inside) else 0.0, 0)
            told[code] = _Told(known.odds + weight, known.times + times)


def _apart(told: Mapping[str, _Told]) -> str:
    """The county that surpasses the others, if more than one mention tells it."""
    best = sorted(told.items(), key=lambda county: (-county[1].odds, county[0]))[:2]
    odds = [county.odds for _, county in best]
    return best[0][0] if best and best[0][1].times > 1 and odds[0] - sum(odds[1:]) >= APART else ""


def is_said(text: str, divisions: Mapping[str, Division], code: str) -> bool:
    """Whether a county's name stands on a page without its 县, be it in a farm's or a paper's: 皮山|农场, 今日|竹山."""
    county = divisions.get(code)
    stem = (county.short or county.name[:-1]) if county is not None else ""
    return len(stem) > 1 and any(_PART.match(text, at + len(stem)) is None for at in occurrences(text, stem))

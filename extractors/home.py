"""Divisions named on a page -> its home: the county or district that the paper belongs to, and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.home_clues import Clues, own_level
from extractors.lexicons import Division, Lexicons
from extractors.records import CommunityKind

__all__ = ["Gazetteer", "Home"]


@dataclass(frozen=True, slots=True)
class Home:
    """The home district. `path` runs from the province down; it is one name where nothing larger is certain."""

    path: tuple[str, ...]
    reason: str
    code: str = ""

    @property
    def full(self) -> str:
        """河南省郑州市二七区."""
        return "".join(self.path)

    @property
    def own(self) -> str:
        """二七区."""
        return self.path[-1]


_GOVERNING = ("委", "政府", "人民政府", "人大", "政协", "纪委", "法院", "检察院", "公安局", "教育局", "融媒体中心")

_MEDIA = frozenset(("新华", "光明", "东方", "长安", "红旗", "和平", "中原", "南方"))
"""Stems of counties that newspapers of the nation are called by."""


def _fits(name: str, level: str) -> bool:
    return not level or name.endswith(level)


class Gazetteer:
    """Divisions and towns of China as the lexicons list them."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Prepares look-ups by code and by town."""
        self._divisions = lexicons.divisions
        self._by_name = {
            name: full
            for name, divisions in lexicons.divisions_by_name.items()
            if (full := tuple(division for division in divisions if division.name == name))
        }
        self._living = {
            name: counties
            for name, divisions in lexicons.divisions_by_name.items()
            if (counties := tuple(d for d in divisions if d.level == "district" and d.until is None))
        }
        self._openings = frozenset(name[:2] for name in self._living)
        self._towns = {code: frozenset(names) for code, names in lexicons.towns.items()}
        self._counties_of: dict[str, list[str]] = {}
        self._tails: dict[int, frozenset[str]] = {}
        for code, names in lexicons.towns.items():
            for name in names:
                self._counties_of.setdefault(name, []).append(code)

    def towns_of(self, code: str) -> frozenset[str]:
        """Streets, towns and townships of a county."""
        return self._towns.get(code, frozenset())

    def is_town(self, name: str) -> bool:
        """Whether any county has a street or town of that name."""
        return name in self._counties_of

    def ends_town(self, tail: str) -> bool:
        """Whether the name of any street or town may end so, e.g. 堡街道; a quick look before `is_town`."""
        tails = self._tails.get(len(tail))
        if tails is None:
            tails = self._tails[len(tail)] = frozenset(name[-len(tail) :] for name in self._counties_of)
        return tail in tails

    def path(self, division: Division) -> tuple[str, ...]:
        """Names from the province down; 市辖区 and the like are left out."""
        names: list[str] = []
        step: Division | None = division
        while step is not None:
            names.append(step.name)
            step = self._divisions.get(step.parent)
        return tuple(dict.fromkeys(reversed(names)))

    def parents(self, name: str) -> tuple[Division, ...]:
        """The divisions that a full name may mean."""
        return self._by_name.get(name, ())

    def home_level(self, name: str) -> CommunityKind:
        """What a paper's home is: as listed, else a county or a city of its rank, as papers of counties have it."""
        levels = {division.level for division in self.parents(name)}
        if levels and "district" not in levels:
            return "city" if "city" in levels else "province"
        return "city" if not levels and name.endswith(("州", "盟")) else "district"

    def chosen(self, name: str, named: Iterable[str]) -> Division | None:
        """Which division a name means on a page that also names `named`, where that is certain."""
        options = self.parents(name)
        if len(options) == 1:
            return options[0]
        known = set(named)
        fitting = [d for d in options if any(n in known for n in self._outer_names(d))]
        living = [d for d in fitting or options if d.until is None]
        return living[0] if len(living) == 1 else None

    def forms(self, name: str) -> tuple[str, ...]:
        """A division's name and the shorter ones it goes by: 临夏回族自治州, 临夏, 临夏州."""
        shorts = {d.short for d in self.parents(name) if d.short}
        return (name, *sorted(shorts))

    def unique(self, name: str) -> bool:
        """Whether one county only bears the name, so that the name alone identifies it."""
        return len([d for d in self.parents(name) if d.until is None]) <= 1

    def from_metadata(self, stated: str) -> Home:
        """The home that a metadata file states: 二七区 or 河南省郑州市二七区."""
        path: list[str] = []
        rest = stated
        while rest:
            head = next((rest[:k] for k in range(len(rest), 1, -1) if self.parents(rest[:k])), None)
            if head is None:
                path.append(rest)
                break
            path.append(head)
            rest = rest[len(head) :]
        division = self.chosen(path[-1], path[:-1])
        if division is not None:
            return Home(self.path(division), "metadata", division.code)
        return Home(tuple(path), "metadata")

    def inferred(
        self, text: str, named: Sequence[tuple[int, int, str]], source: str, clues: Callable[[], Clues]
    ) -> Home | None:
        """The county that the page speaks of most; what its organs and its newspaper bear counts most."""
        names = {name for _, _, name in named}
        score: Counter[str] = Counter()
        level: dict[str, str] = {}
        for _, end, name in named:
            options = self.parents(name)
            if not options or all(d.level == "province" for d in options):
                continue
            level[name] = "city" if all(d.level == "city" for d in options) else "district"
            score[name] += 3 if text.startswith(_GOVERNING, end) else 2
        own = own_level(text)
        hinted = {d.name: d for d in self._in_source(source)}
        for name in hinted:
            score[name] += 6
            level[name] = "district"
        districts = [name for name in score if level[name] == "district" and _fits(name, own)]
        if not districts:
            weights: Counter[Division] = Counter()
            for division, weight in self._hinted(clues(), names):
                weights[division] += weight
            for division, weight in weights.items():
                if weight > 1 and _fits(division.name, own):
                    hinted.setdefault(division.name, division)
                    score[division.name] += weight
                    level[division.name] = "district"
            districts = [name for name in score if level[name] == "district" and _fits(name, own)]
        counties = [name for name in score if level[name] == "city" and name.endswith("县") and own == "县"]
        pool = districts or counties or [name for name in score if level[name] == "district"] or list(score)
        if not pool:
            return None
        best = min(pool, key=lambda name: (-score[name], text.find(name) % (len(text) + 1), name))
        chosen = self.chosen(best, names) or hinted.get(best)
        if chosen is None:
            return Home((best,), "most named")
        return Home(self.path(chosen), "most named", chosen.code)

    def _in_source(self, source: str) -> list[Division]:
        """Counties by whose name a newspaper or website is called: 志丹文明网, 今日高邮."""
        found: list[Division] = []
        begin = 0
        while begin < len(source):
            if source[begin : begin + 2] not in self._openings:
                begin += 1
                continue
            size = next((k for k in range(6, 1, -1) if self._counties(source[begin : begin + k])), 0)
            counties = self._counties(source[begin : begin + size]) if size else ()
            if len(counties) == 1 and source[begin : begin + size] not in _MEDIA:
                found.append(counties[0])
            begin += size or 1
        return found

    def _counties(self, name: str) -> tuple[Division, ...]:
        return self._living.get(name, ())

    def _hinted(self, clues: Clues, names: Collection[str]) -> Iterator[tuple[Division, int]]:
        """Counties that a page's short names and towns speak of: 淅川, 公阳乡."""
        for county in self._in_source(clues.edges):
            if re.search(f"(?:^|[^㐀-鿿]|[省市州]){county.name}", clues.edges):
                yield county, 2
        for short, times in Counter(clues.shorts).items():
            for county in self._near(self._counties(short), names):
                if times > 1 or len(short) > 2 or self._outside(county, names):
                    yield county, min(times, 4) + 1
        towns = Counter(clues.towns)
        if len(towns) == 1 and max(towns.values()) < 2:
            return
        for town in sorted(towns):
            known = tuple(self._divisions[code] for code in self._counties_of.get(town, ()) if code in self._divisions)
            counties = self._near(known, names)
            if len(counties) <= 6:
                for county in counties:
                    yield county, min(2, towns[town]) if len(counties) == 1 else 1

    def _near(self, counties: tuple[Division, ...], names: Collection[str]) -> tuple[Division, ...]:
        """Those of a city or province that the page names, or all where it names none of theirs."""
        return tuple(c for c in counties if self._outside(c, names)) or counties

    def _outside(self, county: Division, names: Collection[str]) -> bool:
        return any(name in names for name in self._outer_names(county))

    def _outer_names(self, division: Division) -> list[str]:
        names: list[str] = []
        step = self._divisions.get(division.parent)
        while step is not None:
            names += [step.name, step.short] if step.short else [step.name]
            step = self._divisions.get(step.parent)
        return names

"""Divisions named on a page -> its home: the county or district that the paper belongs to, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, partial

from extractors.communities.county_names import CountyNames
from extractors.communities.fairs import fair_cities
from extractors.communities.guests import guests, hosting
from extractors.communities.home_choice import OFTEN, OWN_PAPER, PAPER, PLACED, fits, of_hong_kong, surest
from extractors.communities.home_clues import Clues, heads, is_county, of_macau, own_level
from extractors.communities.home_places import ListedPlaces, is_said
from extractors.communities.papers import Paper, PaperNames, living
from extractors.communities.roundups import Roundups
from extractors.records import CommunityKind, Home
from extractors.vocabulary.lexicons import Division, Lexicons

_SIGHTS = "湖山江河海"
"""How short names of three characters end that a lake or mountain bears oftener than a county."""
_ISLANDS = frozenset(("71", "81", "82"))
"""Codes of Taiwan, Hong Kong and Macau."""


_ENDINGS = ("镇", "乡", "街道")
_TAIL = 3
"""So many characters tell at first sight that no town's name ends so."""


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
            if (counties := living(tuple(filter(is_county, divisions))))
        }
        self.papers = PaperNames(lexicons)
        self.roundups = Roundups(self._divisions, self._living)
        self._common = lexicons.community_words["common_district"]
        self._governing = lexicons.community_words.ordered("county_organ")
        self._divisions_by_short = lexicons.divisions_by_name
        self._parents = frozenset(d.parent for d in lexicons.divisions.values())
        self._towns = CountyNames(lexicons.towns)
        self._counties_of: dict[str, list[str]] = {}
        self._macau = lexicons.community_words["macau"]
        self.corps = tuple(sorted(lexicons.community_words["corps_city"]))
        """The cities of the corps in 新疆 with their divisions: 第七师胡杨河市."""
        for code, names in lexicons.towns.items():
            for name in names:
                self._counties_of.setdefault(name, []).append(code)
        self._tails = frozenset([name[-_TAIL:] for name in self._counties_of])
        self.villages = CountyNames(lexicons.villages)
        self._places = ListedPlaces(self._counties_of, self.villages)

    def towns_of(self, code: str) -> frozenset[str]:
        """Streets, towns and townships of a county."""
        return self._towns.of(code)

    def is_town(self, name: str) -> bool:
        """Whether any county has a street or town of that name."""
        return name in self._counties_of

    def lists(self, stem: str) -> bool:
        """Whether any county has a village, neighbourhood, street or town called by a stem."""
        return self.villages.times(stem) > 0 or any(stem + ending in self._counties_of for ending in _ENDINGS)

    def ends_town(self, text: str, end: int) -> bool:
        """Whether a street's or town's name of three characters or more may end there; asked before `is_town`."""
        return text[max(0, end - _TAIL) : end] in self._tails

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
        """The county that the page speaks of most; what its organs and its newspaper bear counts most.

        Who comes there (某县考察团来我县) and whom it helps (某县地震灾区) is not it, however often it is named.
        """
        clues = cache(clues)
        papers = tuple(self.papers.named(source, sorted({name for _, _, name in named})))
        names = {name for _, _, name in named} | {d.name for d, _ in self._called(papers) if d.code[:2] in _ISLANDS}
        if of_macau(text, self._macau) and not any(map(self._mainland, names)):
            return Home(self.path(self._divisions["82"]), "most named", "82")
        if not names and of_hong_kong(text):
            return Home(self.path(self._divisions["81"]), "most named", "81")
        named = hosting(text, named)
        own, ours = own_level(text)
        away, hosts = guests(text, named)
        if own in ("县", "旗"):
            away |= {name for name in fair_cities(text, named) if self._rank(name) == "city"}
        score = self._score(text, named, away)
        hinted: dict[str, Division] = {}
        centre = next((d for d, whole in self._called(papers, names, own) if whole and d.name + "融媒" in source), None)
        if centre is not None:
            return Home(self.path(centre), "media centre", centre.code)
        for division, weight in self._weighed(papers, text, clues, names, own, ours=ours):
            score[division.name] += weight
            hinted[division.name] = division
        counties = [name for name in score if self._rank(name) == "district"]
        cities = [name for name in score if name not in counties]
        pool = [name for name in counties if fits(name, own)]
        if own == "县":  # those of Taiwan are of the rank of cities
            pool += [name for name in cities if name.endswith("县")]
        pool = pool or [name for name in counties if name in hosts]
        if (city := self.roundups.city(text, counties, score, own, ours=ours)) is not None:
            return Home(self.path(city), "most named", city.code)
        if own == "市" and ours:
            pool += [name for name in cities if score[name] >= OFTEN and not self._headed(text, pool, name)]
        if not pool:
            for division, weight in self._told(clues(), names, own):
                if division.name not in away:
                    hinted.setdefault(division.name, division)
                    score[division.name] += weight
                    pool.append(division.name)
            pool = surest(pool, counties, cities, score, own)
        above = own in ("县", "区", "旗") and pool and all(self._rank(name) == "city" for name in pool)
        if above or (all(score[name] < OFTEN for name in pool) and not any(map(self._gone, pool))):
            placed = self._placed(text, clues(), names, own)
            if placed is not None and placed.name not in away:
                hinted.setdefault(placed.name, placed)
                score[placed.name] += PLACED
                pool = [placed.name] if above else [*pool, placed.name]
        if not pool:
            return None
        best = min(pool, key=lambda name: (-score[name], not fits(name, own), self._first(text, name), name))
        chosen = self.chosen(best, names) or hinted.get(best) or self._placed(text, clues(), names, own)
        if chosen is None or chosen.name != best:
            return Home((best,), "most named")
        return Home(self.path(chosen), "most named", chosen.code)

    def _weighed(
        self,
        papers: Iterable[Paper],
        text: str,
        clues: Callable[[], Clues],
        names: Collection[str],
        own: str,
        *,
        ours: bool,
    ) -> Iterator[tuple[Division, int]]:
        """What papers say for the divisions that they are called by."""
        for division, whole in self._called(papers, names, own):
            close = division.short in text if division.short else division.name in text
            if close or not self._foreign(division, clues(), names):
                own_paper = whole and (close or (ours and fits(division.name, own)))
                yield division, OWN_PAPER if own_paper else PAPER

    def _first(self, text: str, name: str) -> int:
        """Where a text first names a division, in full or short; its end where it never does so in full."""
        return min(text.find(form) % (len(text) + 1) for form in self.forms(name)) if name in text else len(text)

    def _headed(self, text: str, counties: Sequence[str], city: str) -> bool:
        """Whether a page's first line names a county of a city, and not the city, which it speaks of later."""
        headline, _, _ = text.partition("\n")
        if any(form in headline for form in self.forms(city)):
            return False
        return any(name in headline and self._outside(d, (city,)) for name in counties for d in self.parents(name))

    def _gone(self, name: str) -> bool:
        """Whether a county is no more, whose towns are listed as another's."""
        return all(d.until is not None for d in self.parents(name))

    def _mainland(self, name: str) -> bool:
        return any(d.level == "district" and d.code[:2] not in _ISLANDS for d in self.parents(name))

    def _score(self, text: str, named: Sequence[tuple[int, int, str]], away: Collection[str]) -> Counter[str]:
        """How often cities and counties are named that may be the home, and how often with an organ."""
        score: Counter[str] = Counter()
        for _, end, name in named:
            if name not in away and any(d.level != "province" for d in self.parents(name)):
                score[name] += 3 if text.startswith(self._governing, end) else 2
        return score

    def _rank(self, name: str) -> str:
        """What a name means to a home: a city without counties (儋州市) is one itself."""
        return "city" if all(d.level == "city" and d.code in self._parents for d in self.parents(name)) else "district"

    def _called(
        self, papers: Iterable[Paper], names: Collection[str] = (), own: str = ""
    ) -> Iterator[tuple[Division, bool]]:
        """Counties and cities by whose name papers are called, and whether whole.

        A name that a city bears too is the city's (荆州日报); a paper of the evening or morning is of a large city.
        """
        for paper in papers:
            kept = tuple(d for d in paper.bearers if d.level != "district") or self._near(paper.bearers, names)
            if len(kept) == 1 and kept[0].level != "province":
                yield self._then(kept[0], own), paper.whole

    def _then(self, division: Division, own: str) -> Division:
        """What a county was before, if that is what its organs say: 吴江市, not 吴江区."""
        if fits(division.name, own) or not division.short:
            return division
        gone = (d for d in self._divisions_by_short.get(division.short, ()) if d.parent == division.parent)
        return next((d for d in gone if d.until is not None and fits(d.name, own)), division)

    def _told(self, clues: Clues, names: Collection[str], own: str) -> Iterator[tuple[Division, int]]:
        """Counties of the page's own level that its short names tell more than once; of any in a city."""
        weights: Counter[Division] = Counter()
        for division, weight in self._hinted(clues, names):
            weights[self._then(division, own)] += weight
        for division, weight in weights.items():
            if weight > 1 and (own == "市" or fits(division.name, own)):
                yield division, weight

    def _hinted(self, clues: Clues, names: Collection[str]) -> Iterator[tuple[Division, int]]:
        """Counties that a page's short names speak of: 淅川."""
        for county, _ in self._called(self.papers.named(clues.edges)):
            if self._foreign(county, clues, names):
                continue
            if county.level == "district" and heads(clues.edges, county.name, common=county.name in self._common):
                yield county, 2
        for short, times in Counter(clues.shorts).items():
            for county in self._near(self._alike(self._living.get(short, ()), names), names):
                if short in clues.praised:
                    yield county, 3
                elif times > 1 or (len(short) > 2 and short[-1] not in _SIGHTS) or self._outside(county, names):
                    yield county, min(times, 4) + 1

    def _placed(self, text: str, clues: Clues, names: Collection[str], own: str) -> Division | None:
        """The county of the page's own level that has its towns and villages."""
        upper = {d.code.rstrip("0") for name in names for d in self.parents(name) if d.level != "district"}
        if "公所" in clues.edges:  # an office of Taiwan's towns, whatever else is called 铜锣乡
            upper |= _ISLANDS
        counties = [d.code[:2] for name in names for d in self.parents(name) if d.level == "district"]
        said = partial(is_said, text + clues.edges, self._divisions)
        county = self._divisions.get(self._places.county(clues.towns, clues.villages, upper, counties, said))
        county = county and self._then(county, own)
        return county if county and (own == "市" or fits(county.name, own)) else None

    def _foreign(self, county: Division, clues: Clues, names: Collection[str]) -> bool:
        """Whether a page tells a county by nothing but its paper's name, and speaks of another province: 东昌时讯."""
        if county.name in names or county.short in clues.shorts or self._outside(county, names):
            return False
        return any(d.level != "district" for name in names for d in self.parents(name))

    def _alike(self, counties: tuple[Division, ...], names: Collection[str]) -> tuple[Division, ...]:
        """Those of Taiwan, Hong Kong or Macau on a page that names a division of theirs."""
        islands = {d.code[:2] for name in names for d in self.parents(name) if d.level != "province"} & _ISLANDS
        return tuple(c for c in counties if c.code[:2] in islands) if islands else counties

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

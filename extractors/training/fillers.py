"""Made-up names of each kind, from the lexicons: what swapping and the sentence templates put in."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import accumulate

from extractors.vocabulary.lexicons import Lexicons

_TITLES = ("official",)
_COMPOUNDS = ("小区", "花园", "家园", "新村", "苑")
_MAKE_BELIEVE = 0.7
"""Share of persons with a name of two given characters; the rest have one, or a compound surname's."""


class Fillers:
    """Draws names; the same random numbers draw the same names."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Takes the vocabulary."""
        self._surnames = sorted(lexicons.surnames)
        self._surname_weights = list(accumulate(lexicons.surnames[name] for name in self._surnames))
        given = sorted(lexicons.given_chars)
        self._first = [c for c in given if lexicons.given_chars[c].middle > 0.5]
        self._last = [c for c in given if lexicons.given_chars[c].last > 0.5]
        self._only = [c for c in given if lexicons.given_chars[c].only > 0.5]
        living = [d for d in lexicons.divisions.values() if d.until is None]
        self._counties = sorted({d.name for d in living if d.level == "district"})
        self._towns = sorted({name for names in lexicons.towns.values() for name in names})
        self._stems = sorted({s for s in map(_stem, self._towns) if 2 <= len(s) <= 3})
        local = [b for b in lexicons.bodies.values() if "district" in b.levels]
        self._bodies = sorted(("委" if b.committee and not b.full.startswith("委") else "") + b.full for b in local)
        self._endings = {
            family: sorted(row.suffix for row in lexicons.organisation_suffixes.values() if _proper(row, family))
            for family in ("enterprise", "school", "hospital", "association")
        }
        venues = lexicons.venue_suffixes.values()
        self._venues = sorted(row.suffix for row in venues if row.strength == "strong" and len(row.suffix) > 1)
        titles = lexicons.titles.values()
        self._titles = sorted(t.title for t in titles if t.kind in _TITLES and len(t.title) <= 6)
        self._roles = sorted(lexicons.roles)
        self.makers: dict[str, tuple[str, Callable[[random.Random], str]]] = {
            "person": ("person", self.person),
            "county": ("community", self._county),
            "town": ("community", lambda rng: rng.choice(self._towns)),
            "neighbourhood": ("community", lambda rng: rng.choice(self._stems) + "社区"),
            "village": ("community", lambda rng: rng.choice(self._stems) + "村"),
            "compound": ("community", lambda rng: rng.choice(self._stems) + rng.choice(_COMPOUNDS)),
            "organ": ("organisation", self.organ),
            "company": ("organisation", lambda rng: self._body(rng, "enterprise")),
            "school": ("organisation", lambda rng: self._body(rng, "school")),
            "body": ("organisation", self.body),
            "committee": ("organisation", lambda rng: rng.choice((self._county(rng), self._county(rng)[-1])) + "委"),
            "town_committee": ("organisation", lambda rng: rng.choice((rng.choice(self._towns), "镇")) + "党委"),
            "congress": ("organisation", lambda rng: self._county(rng) + "人大常委会"),
            "cppcc": ("organisation", lambda rng: self._county(rng) + "政协"),
            "government": ("organisation", lambda rng: self._county(rng) + "人民政府"),
            "place": ("place", lambda rng: rng.choice(self._stems) + rng.choice(self._venues)),
            "title": ("", lambda rng: rng.choice(self._titles)),
            "role": ("", lambda rng: rng.choice(self._roles)),
            "day": ("", lambda rng: f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日"),
            "number": ("", lambda rng: str(rng.choice((3, 8, 12, 20, 60, 126, 500, 1800)))),
        }
        """Slot -> kind of name (empty for none) and who draws it."""

    def person(self, rng: random.Random) -> str:
        """A person's name: 王立岩."""
        surname = rng.choices(self._surnames, cum_weights=self._surname_weights)[0]
        if rng.random() < _MAKE_BELIEVE:
            return surname + rng.choice(self._first) + rng.choice(self._last)
        return surname + rng.choice(self._only)

    def _county(self, rng: random.Random) -> str:
        return rng.choice(self._counties)

    def organ(self, rng: random.Random) -> str:
        """A county organ, with the county's name or its level word: 县教育局."""
        place = rng.choice(self._counties)
        return (place if rng.random() < 0.4 else place[-1]) + rng.choice(self._bodies)

    def body(self, rng: random.Random) -> str:
        """Any organisation."""
        family = rng.choice(("organ", *sorted(self._endings)))
        return self.organ(rng) if family == "organ" else self._body(rng, family)

    def _body(self, rng: random.Random, family: str) -> str:
        place = rng.choice(self._counties) if rng.random() < 0.4 else ""
        return place + rng.choice(self._stems) + rng.choice(self._endings[family])

    def community_like(self, name: str, rng: random.Random) -> str:
        """Another community of the same kind of ending."""
        if name.endswith(("街道", "镇", "乡")):
            same: Sequence[str] = [town for town in rng.sample(self._towns, 60) if town[-1] == name[-1]]
            return rng.choice(same) if same else name
        if name.endswith(("社区", "村")) or name.endswith(_COMPOUNDS):
            ending = "社区" if name.endswith("社区") else next((c for c in _COMPOUNDS if name.endswith(c)), "村")
            return rng.choice(self._stems) + ending
        if name.endswith(("县", "区", "旗", "市")):
            return next((c for c in rng.sample(self._counties, 200) if c[-1] == name[-1]), name)
        return name


def _stem(town: str) -> str:
    for ending in ("街道", "镇", "乡"):
        if town.endswith(ending):
            return town.removesuffix(ending)
    return ""


def _proper(row: object, family: str) -> bool:
    return getattr(row, "family", "") == family and getattr(row, "strength", "") == "strong"

"""A page that tells of several counties of one city, each under its name -> that city, and them: ●谯城区, 【嘉鱼】."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractors.borders import BULLETS
from extractors.communities.home_choice import OWN_PAPER, told_together
from extractors.sketch import CommunityName
from extractors.text.scanning import places
from extractors.vocabulary.lexicons import Division

__all__ = ["Roundups"]

_LABEL = re.compile(
    rf"[\s　{BULLETS}【\[〔]*(?P<name>[㐀-鿿]{{2,8}}?)"
    r"(?:[】\]〕：:｜|]|[\s　]*(?=\d{1,2}月)|[\s　]+(?=[㐀-鿿]))"
)
"""What an item may open with: a county's name before a colon, a day or a gap, or in brackets."""
_SEVERAL = 3
"""So many counties of one city have items of their own on a page that is the city's."""
_CITY = 4
"""The length of a city's code."""


class Roundups:
    """Knows the counties by what opens the items of a city's page."""

    def __init__(self, divisions: Mapping[str, Division], living: Mapping[str, Sequence[Division]]) -> None:
        """Takes the divisions by their codes, and the counties by their names, full and short."""
        self._divisions = divisions
        self._living = living

    def city(
        self, text: str, counties: Iterable[str], score: Mapping[str, int], own: str, *, ours: bool
    ) -> Division | None:
        """The city whose counties have an item each, or whose paper or organs tell of several of `counties`.

        `own` is the level of the page's organs. Of none of these counties more is told than of the others together;
        on a page that says 我市 its paper tells the city, or many counties and its name, as 我市 may be one of them.
        """
        held: dict[str, set[str]] = {}
        for county in self._labels(text).values():
            held.setdefault(county.parent, set()).add(county.code)
        told = [city for city, codes in held.items() if len(codes) >= _SEVERAL]
        if len(told) == 1 or own != "市":
            return self._divisions.get(told[0]) if len(told) == 1 else None
        around: dict[str, list[int]] = {}
        for name in counties:
            for code in {d.parent for d in self._living.get(name, ())}:
                around.setdefault(code, []).append(score[name])
        for code, scores in around.items():
            city = self._divisions.get(code)
            if city is None or not told_together(scores):
                continue
            if not ours or score[city.name] >= OWN_PAPER or (len(scores) > _SEVERAL and score[city.name] > 0):
                return city
        return None

    def items(self, text: str, home: str) -> Iterator[CommunityName]:
        """The counties of a city that open items on its page; `home` is its code."""
        for (begin, end), county in self._labels(text).items() if len(home) == _CITY else ():
            if county.parent == home:
                yield CommunityName(begin, end, county.name, county.level, 0.9, known=True)

    def _labels(self, text: str) -> dict[tuple[int, int], Division]:
        """Where counties open items."""
        found: dict[tuple[int, int], Division] = {}
        for line in (0, *(at + 1 for at in places(text, "\n"))):
            label = _LABEL.match(text, line)
            if label is None:
                continue
            counties = self._living.get(label["name"]) or self._living.get(label["name"][:-1], ())
            if len(counties) == 1:
                found[label.span("name")] = counties[0]
        return found

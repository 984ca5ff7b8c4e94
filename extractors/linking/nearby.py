"""One page, several places -> the county or city that a bare 县委 or 市委 of one article belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.linking.corps import CORPS_LEVELS, CorpsUnits
from extractors.records import CommunityKind
from extractors.sketch import CommunityName, NamedOrganisation, Sketch
from extractors.text.scanning import last_of

__all__ = ["NearbyUnits", "told_by_posts"]

_KINDS: tuple[CommunityKind, ...] = ("city", "district")
_GOVERNING = frozenset(("party", "government", "congress", "cppcc", "discipline"))
_TEAM = re.compile("[^，。；、：的\n]{0,12}?(?:团(?!结)|队|组(?!织)|一行)")
"""What visitors come as, after the name of their place: 某县|党政考察团."""
_LEADING = ("率", "带", "长、", "领队", "长兼")
"""What stands where visitors and their leaders are told."""
_LEADS = re.compile("(?:率领?|带领)$")
"""What leads visitors: 县长甲|率领|某县考察团."""
_LED = re.compile("(?:一行(?:\\d+余?人)?)?[，,]?[在由]([^。；\n]{4,60}?)(?:的)?(?:率领|带领|带队)")
"""Who leads visitors, told after them: 某县考察团|在县委书记甲的带领|下."""
_HEADS = re.compile("(?:团长|副团长|领队|队长|副队长|组长)[、兼][^，。；、\\n]{2,30}(?=[，。；、\\n])")
"""Who heads visitors, told right behind them by another post of his: 某县代表团|团长、县委书记甲."""
_BESIDE = re.compile(
    "(?:(?:[县市区旗]?(?:委|政府|人大|政协|纪委))?[㐀-鿿]{0,8}(?:书记|[县市区旗局部院察书处科]长|主席|主任|常委|委员)"
    "[㐀-鿿]{0,4}(?:[，,、和与及]|以及)|[㐀-鿿]{2,4}(?:[，,、和与及]|以及)){1,6}"
)
"""What stands between two of a row of leaders: 某市委|书记甲，|市委副书记乙."""
_ROW = 60
"""A row of leaders has no more characters between two of them."""


class _Visit(NamedTuple):
    """Where the leaders of visitors are named, and the visitors' place."""

    begin: int
    end: int
    place: str


class NearbyUnits:
    """What each article says itself of whose organs it tells: of visitors' 区, or where the home is only inferred."""

    def __init__(self, sketch: Sketch, corps: CorpsUnits) -> None:
        """Reads the page's communities and organisations when first asked; `corps` knows the units of the 兵团."""
        self._sketch = sketch
        self._corps = corps
        self._units: dict[tuple[int, str], tuple[CommunityName, ...]] = {}
        self._visits: list[_Visit] | None = None
        self._governing: dict[str, list[NamedOrganisation]] = {}

    def unit(self, organisation: NamedOrganisation, level: str, own: str) -> str:
        """The county or city of a level that the article names and the home is not; empty where that is the home."""
        if level in CORPS_LEVELS:
            return self._corps.unit(organisation)
        if level not in "市县区旗":
            return ""
        beside = self._beside(organisation, level) or self._visitors(organisation, level)
        if beside:
            return beside
        alike = level == "市" or own.endswith(level)
        if alike and self._sketch.reading.page.home:
            return ""
        article = self._sketch.article_at(organisation.begin)
        units = self._units.get((article, level))
        if units is None:
            units = self._units[article, level] = self._found(article, level, own)
        before = [c for c in units if c.begin <= organisation.begin]
        return before[-1].name if before else units[0].name if units else ""

    def _beside(self, organisation: NamedOrganisation, level: str) -> str:
        """The place said of the first in a row of leaders: 某市委书记甲，|市委|副书记乙."""
        governing = self._governing.get(level)
        if governing is None:
            governing = self._governing[level] = [
                o
                for o in (*self._sketch.organisations, *_of_posts(self._sketch))
                if o.place.endswith(level) and o.row is not None and o.row.family in _GOVERNING
            ]
            governing.sort(key=lambda o: o.end)
        begin = organisation.begin
        last = next((o for o in reversed(governing) if o.end < begin), None)
        near = last is not None and begin <= last.end + _ROW and _BESIDE.fullmatch(self._sketch.text, last.end, begin)
        return last.place if last is not None and near else ""

    def _visitors(self, organisation: NamedOrganisation, level: str) -> str:
        """The place of visitors whose leader's post is said bare: |县长|甲率某县考察团."""
        if self._visits is None:
            self._visits = list(_visits(self._sketch))
        begin = organisation.begin
        return next((v.place for v in self._visits if v.begin <= begin < v.end and v.place.endswith(level)), "")

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


def _of_posts(sketch: Sketch) -> Iterator[NamedOrganisation]:
    """The governments that titles alone name: |某市副市长|甲."""
    larger = sketch.home_found.path[:-1] if sketch.home_found is not None else ()
    return (p.organisation for p in sketch.posts if p.organisation.implied and p.organisation.place not in larger)


def _visits(sketch: Sketch) -> Iterator[_Visit]:
    """Where a text names the leaders of visitors from a county or city."""
    text = sketch.text
    for place in sketch.communities if any(word in text for word in _LEADING) else ():
        team = _TEAM.match(text, place.end) if place.kind in _KINDS else None
        if team is None:
            continue
        leads = _LEADS.search(text, max(0, place.begin - 2), place.begin)
        led = _LED.match(text, team.end())
        if leads is not None:
            opened = last_of("。；\n", text, 0, place.begin)
            others = (c.end for c in sketch.communities if c.kind in _KINDS and opened < c.begin < place.begin)
            last = max(others, default=opened)
            yield _Visit(last, place.begin, place.name)
        elif led is not None:
            yield _Visit(led.start(1), led.end(), place.name)
        elif (heads := _HEADS.match(text, team.end())) is not None:
            yield _Visit(heads.start(), heads.end(), place.name)


def told_by_posts(sketch: Sketch) -> dict[tuple[int, int], NamedOrganisation]:
    """Organisations by where they stand; a bare one is of the place that its post says: 某县政协|办公室|主任."""
    found = {(o.begin, o.end): o for o in sketch.organisations}
    for post in sketch.posts:
        span = (post.organisation.begin, post.organisation.end)
        bare = found.get(span)
        if bare is not None and not (bare.place or bare.level or bare.base or bare.central):
            found[span] = post.organisation
    return found

"""Communities told by what stands around them: 在|城关|召开, 三十四团 of the 兵团, 公明里|里长 of Taiwan."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from extractors.communities.bare import bare_villages
from extractors.communities.known import Stems
from extractors.communities.residents import residents
from extractors.communities.shared import OWN_END, shared
from extractors.communities.wards import wards
from extractors.sketch import CommunityName, Sketch
from extractors.text.scanning import occurrences, opened

__all__ = ["told_elsewhere"]

_HELD = "(?:在|到|赴|入|走进)([㐀-鿿]{2,4}?)(?=(?&town_deed))"
"""Where a town may be named by its stem: 在|城关|召开."""
_OTHER = re.compile("小区|社区|[东西南北]?[路街门村]")
"""What follows a compound's name that is part of another place's."""
_ENDS = frozenset("，、。；：等和与的\n")
"""What follows the name of a street that is said without its ending."""


def told_elsewhere(
    sketch: Sketch,
    towns: Collection[str],
    villages: frozenset[str],
    named: Mapping[int, CommunityName],
    stems: Stems,
) -> Iterator[CommunityName]:
    """Communities of a page that no ending of their own tells; `named` are those found, by where they end.

    `towns` and `villages` are those of the page's home.
    """
    parts = {c.end: c for c in (*wards(sketch, named, stems), *residents(sketch))}
    yield from parts.values()
    named = {**named, **parts}
    together = {c.end: c for c in shared(sketch.text, named, villages, stems)}
    yield from together.values()
    yield from bare_villages(sketch.text, {**named, **together}, villages, stems)
    yield from _estates(sketch.text, named)
    if towns:
        yield from _towns(sketch.text, towns, sketch.home or "", stems.words.pattern(_HELD))
    for town in towns:
        if town.endswith("区街道"):
            yield from _quarters(sketch.text, town)


def _estates(text: str, named: Mapping[int, CommunityName]) -> Iterator[CommunityName]:
    """Compounds that the page calls with 小区 elsewhere: 双凤花园小区, and 双凤花园|建成多年."""
    for name in {c.name for c in named.values() if c.kind == "compound" and c.name.endswith("小区")}:
        own = name.removesuffix("小区")
        for begin in occurrences(text, own) if OWN_END.search(own) else ():
            end = begin + len(own)
            if end not in named and _OTHER.match(text, end) is None:
                yield CommunityName(begin, end, name, "compound", 0.97)


def _quarters(text: str, street: str) -> Iterator[CommunityName]:
    """A street of the home's whose name is a quarter's, said without its ending: 、北城区，."""
    own = street[:-2]
    for begin in occurrences(text, own):
        end = begin + len(own)
        if text[end : end + 1] in _ENDS and not (begin and "㐀" <= text[begin - 1] <= "鿿"):
            yield CommunityName(begin, end, street, "street", 0.85, known=True)


def _towns(text: str, towns: Collection[str], home: str, held: re.Pattern[str]) -> Iterator[CommunityName]:
    """Towns of the home by their stems, where something is held or seen there; its own stem means the county."""
    for match in opened(held, text, "在到赴入走"):
        if home.startswith(match.group(1)):
            continue
        full = next(
            (match.group(1) + ending for ending in ("镇", "乡", "街道") if match.group(1) + ending in towns), ""
        )
        if full:
            yield CommunityName(*match.span(1), full, "street" if full.endswith("街道") else "town", 0.8, known=True)

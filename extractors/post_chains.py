"""Titles with their organisations -> chains: those of one person, one after another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractors.post_units import Unit
from extractors.post_words import CANDIDATE, SEPARATORS

__all__ = ["chains"]

_UNREAD = re.compile("(?:、|、?兼)(?![各全本其])[㐀-鿿“”（）]{5,20}(?<![的了和与及由对向被把在是将为到等人名位])")
"""What stands between two titles where the second one's organisation is unknown: 院士、|某装置|首席科学家."""
_PLURAL = re.compile("[各诸][㐀-鿿]{0,3}$")
"""What makes all who hold a title of it, with whom no other post goes: 各乡镇|市长、某党部主委甲."""
_MADE = re.compile("为$|为.$|(?<![现曾历拟时担兼出升改])任.?$")
"""What stands between somebody's name and the post he is given: 甲|任|组长."""


def chains(text: str, units: list[Unit], named: Callable[[int], bool]) -> Iterator[list[Unit]]:
    """Titles one after another with nothing but a mark between: 县委副书记、|县长, 副主席提名人选、|某局局长.

    A title of an organisation that is not known goes on a chain too where a name follows it, as `named` says of its
    end: 院士、|某装置首席科学家甲.
    """
    chain: list[Unit] = []
    for unit in units:
        if chain and unit.begin >= chain[-1].end:
            between = text[chain[-1].end : unit.begin]
            if between[:-1] and CANDIDATE.fullmatch(between, 0, len(between) - 1):
                chain[-1], between = chain[-1]._replace(status="proposed"), between[-1]
            unread = unit.organisation is None and _UNREAD.fullmatch(between) is not None
            goes_on = between in SEPARATORS or (unread and named(unit.end))
            if goes_on and not _parted(text, chain, between, unit, named):
                chain.append(unit._replace(unread=between not in SEPARATORS))
                continue
        if chain:
            yield chain
        chain = [unit]
    if chain:
        yield chain


def _parted(text: str, chain: list[Unit], between: str, unit: Unit, named: Callable[[int], bool]) -> bool:
    """Whether a title is another person's than those before it: 各乡镇市长、|某党部主委甲, 甲任组长，|县长乙."""
    if between in ("，", ",") and _MADE.search(text, max(0, chain[0].begin - 2), chain[0].begin + 1):
        return unit.organisation is not None or named(unit.end)
    return _PLURAL.search(text, max(0, chain[-1].begin - 4), chain[-1].begin) is not None

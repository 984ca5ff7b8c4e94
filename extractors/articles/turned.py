"""What stands behind the rest of its article, as the first column does below a photograph -> in its turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from extractors.articles.beginnings import LEAD
from extractors.articles.joins import Joins, goes_on, is_inset
from extractors.articles.kinship import Kinship
from extractors.articles.runs import Run
from extractors.text.wording import coverage

__all__ = ["in_turn", "turned_back"]

LEAST, TOLD = 0.6, 2.0
"""How well the text right under a headline must go on with what breaks off behind it, and what it counts how much of
that the headline tells: of 77 such pairs on 640 typeset pages 68 were right, and no others stood in both orders."""
SURE = 0.4
"""What a headline tells of what it stands over, where it may cut a report in two."""
BACK = -1.0
"""How well a run must at least go on with one that stands further on."""


def in_turn(runs: Sequence[Run], lexicons: Path | None = None) -> list[Run]:
    """The runs of a page; what breaks off behind the rest of its article comes before it, under its headline."""
    made, inset = list(runs), is_inset(runs)
    joins: Joins | None = None
    for number, run in enumerate(runs):
        begin = None if run.closed or not _is_cut_off(made, number) else _begin(made, number)
        first = None if begin is None else _first(made, begin)
        if begin is None or first is None or (told := _told(made, first, begin, inset=inset)) is None:
            continue
        joins = joins or Joins(made, Kinship(made), inset=inset, lexicons=lexicons)
        if joins.between(number, first) + TOLD * told > LEAST:
            over, rest = made[first], replace(made[first], heads=[], labelled=False, items=False)
            lead = replace(made[begin], heads=over.heads, labelled=over.labelled, items=over.items)
            made[first : number + 1] = [lead, *made[begin + 1 : number + 1], rest, *made[first + 1 : begin]]
            joins = None
    return made


def _told(runs: Sequence[Run], first: int, begin: int, *, inset: bool) -> float | None:
    """What a headline tells of what breaks off, if that may stand under it; much where one before breaks off, too."""
    if goes_on(runs, first, inset=inset) is False:
        return None
    told = max([coverage(chunk.text, runs[begin].text[:LEAD]) for _, chunk in runs[first].heads])
    if first and not runs[first - 1].closed and told < SURE:
        return None
    return told


def _is_cut_off(runs: Sequence[Run], number: int) -> bool:
    """Whether another text begins behind a run that breaks off, or none."""
    after = runs[number + 1] if number + 1 < len(runs) else None
    return after is None or bool(after.heads) or after.opens or after.lead.soft or after.labelled or after.first.row


def _begin(runs: Sequence[Run], number: int) -> int | None:
    """Where a text without headline begins that breaks off: where it opens, or behind what has ended."""
    begin = number
    while begin and not runs[begin].opens and not runs[begin - 1].last.signed:
        begin -= 1
    if runs[begin].opens and runs[begin].heads:
        return None
    if not runs[begin].opens:
        begin = number
        while begin and not runs[begin].heads and not runs[begin - 1].closed:
            begin -= 1
        if runs[begin].heads:
            return None
    return begin if begin and runs[begin - 1].closed else None


def _first(runs: Sequence[Run], number: int) -> int | None:
    """The last run under a headline before another one, if it may go on with that one."""
    for before in range(number - 1, -1, -1):
        run = runs[before]
        if run.opens:
            return None
        if run.heads:
            return None if run.lead.soft or run.first.kind == "byline" else before
    return None


def turned_back(
    runs: Sequence[Run],
    taken_up: Mapping[int, int],
    kinship: Kinship,
    *,
    inset: bool,
    lexicons: Path | None = None,
) -> Mapping[int, int]:
    """The numbers of the runs that begin in the middle of a paragraph which breaks off further on, and its number."""
    cut = {*taken_up.values()}
    broken = [number for number, run in enumerate(runs) if number and not run.closed and number not in cut]
    if not broken:
        return {}
    orphans = [
        number for number in range(broken[-1]) if number not in taken_up and _is_orphan(runs, number, inset=inset)
    ]
    found: dict[int, int] = {}
    if orphans:
        joins = Joins(runs, kinship, inset=inset, lexicons=lexicons)
        pairs = [(joins.between(end, first, taken_up), end, first) for first in orphans for end in broken]
        for score, end, first in sorted(pairs, reverse=True):
            if score > BACK and first < end and first not in found and end not in found.values():
                found[first] = end
    return found


def _is_orphan(runs: Sequence[Run], number: int, *, inset: bool) -> bool:
    """Whether a run begins in the middle of a paragraph of which nothing before it holds the beginning."""
    run = runs[number]
    return not run.heads and (not number or runs[number - 1].closed) and goes_on(runs, number, inset=inset) is True

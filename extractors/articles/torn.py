"""Runs that break off inside a sentence -> the runs that go on with them, whatever stands between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.articles.beginnings import LEAD
from extractors.articles.joins import Joins, goes_on, last_lines, sign, wide
from extractors.articles.kinship import Kinship
from extractors.articles.runs import Run
from extractors.text.columns import OVER
from extractors.text.wording import coverage

__all__ = ["continuations", "is_headed"]

ALONE = -3.0
"""What a run costs that begins in the middle of a paragraph and goes on with none."""
BEHIND = -1.0
"""The same behind a signature where all reports open and are signed: no report begins so."""
UNDER_HEAD = -0.5
"""The same under a head: verse and lists are not set in."""
SURE = 0.5
"""How much better a run under a head must go on with a broken report."""
INSIDE = 1.0
"""How much better a run must that stands in a report which opens and is not signed yet, where all are."""
TELLS = 0.4
"""What a head shares with the run that it stands over."""
LOST = 0.5
"""What a broken run costs that none goes on with: what it has begun to say stands somewhere on the page."""
WAYS = 6
"""So many ways to bring the runs together are followed at once."""


@dataclass(frozen=True, slots=True)
class _Way:
    """Which runs go on with which, up to some run."""

    score: float
    found: Mapping[int, int]
    open: tuple[int, ...]
    """The runs that broke off and are not taken up yet."""


def continuations(
    runs: Sequence[Run], kinship: Kinship, *, inset: bool, lexicons: Path | None = None
) -> Mapping[int, int]:
    """The numbers of the runs that go on with an earlier one, and its number."""
    broken = [number for number, run in enumerate(runs) if not run.closed and number + 1 < len(runs)]
    if not broken or (len(broken) == 1 and not _taken_up(runs, broken[0], inset=inset)):
        return {}
    page = Joins(runs, kinship, inset=inset, lexicons=lexicons)
    ways = [_Way(0.0, {}, (broken[0],))]
    for number in range(broken[0] + 1, len(runs)):
        ways = [after for way in ways for after in _followed(page, way, number)]
        if len(ways) > 1:
            ways = sorted(ways, key=lambda way: way.score, reverse=True)[:WAYS]
    return max(ways, key=lambda way: way.score - LOST * len(way.open)).found


def _taken_up(runs: Sequence[Run], number: int, *, inset: bool) -> bool:
    """Whether a run behind a broken one may go on with it: it begins in the middle of a paragraph, or behind a list."""
    rest = range(number + 1, len(runs))
    if any(goes_on(runs, after, inset=inset) or runs[after - 1].last.row for after in rest):
        return True
    return sign(runs) and any(runs[after - 1].last.signed and not _may_begin(runs[after]) for after in rest)


def _may_begin(run: Run) -> bool:
    """Whether a run may begin a report where all reports open (本报讯) and are signed."""
    return run.opens or run.lead.soft or run.labelled or bool(run.heads and is_headed(run) is not False)


def is_headed(run: Run) -> bool | None:
    """Whether a run's heads tell what it says: they do, they do not, or it may be."""
    if not run.heads:
        return None
    share = _tells(run, run)
    return True if share >= TELLS else False if share < TELLS / 2 else None


def _followed(page: Joins, way: _Way, number: int) -> list[_Way]:
    """The ways to go on with a way: a run goes on with one that broke off, or with none."""
    least = _least(page, number)
    itself = () if page.runs[number].closed else (number,)
    if least is None or not way.open:
        return [_Way(way.score, way.found, (*way.open, *itself))]
    made = [] if _is_bound(page, way, number, least) else [_Way(way.score, way.found, (*way.open, *itself))]
    for before in way.open:
        score = way.score + page.between(before, number, way.found) - least
        left = tuple(other for other in way.open if other != before)
        made.append(_Way(score, {**way.found, number: before}, (*left, *itself)))
    return made


def _is_bound(page: Joins, way: _Way, number: int, least: float) -> bool:
    """Whether a run that begins in the middle of a paragraph can go on with one run only."""
    return len(way.open) == 1 and least == ALONE and not page.runs[number].heads


def _cut_behind_sentence(runs: Sequence[Run], number: int) -> bool:
    """Whether the run before ends with a sentence at the very end of a line: its paragraph may go on behind it."""
    before = runs[number - 1] if number else None
    if before is None or not before.closed or before.last.signed or not before.last.full:
        return False
    return abs(wide(last_lines(before)) - wide(runs[number].chunks[0][1].lines[:2])) < OVER


def _justified(run: Run) -> bool:
    """Whether its first two lines fill their column: those of verse and lists do not."""
    lines = run.chunks[0][1].lines[:2]
    return len(lines) > 1 and all(line.full for line in lines)


def _least(page: Joins, number: int) -> float | None:
    """What it counts that a run goes on with none; None where it goes on with none for sure."""
    run, last = page.runs[number], page.runs[number - 1]
    inner = goes_on(page.runs, number, inset=page.inset)
    if inner is False or run.bare:
        return None
    if inner and _cut_behind_sentence(page.runs, number):
        return page.kinship.between([last], run)
    if inner:
        return UNDER_HEAD if run.heads and not _justified(run) else ALONE
    if last.last.row and not run.heads:
        return UNDER_HEAD
    headed = is_headed(run)
    if page.signed and last.last.signed and not _may_begin(run):
        return BEHIND
    if headed or (last.closed and (run.lead.soft or run.labelled or (run.heads and headed is None))):
        return None
    if last.closed:
        inside = page.signed and not run.heads and _is_open(page.runs, number)
        return page.kinship.between([last], run) + (SURE if run.heads else INSIDE if inside else 0.0)
    return UNDER_HEAD if run.heads and headed is None and _tells(run, run) > _tells(run, last) else ALONE


def _is_open(runs: Sequence[Run], number: int) -> bool:
    """Whether the report that stands over a run opens and is not signed yet."""
    over = next((run for run in reversed(runs[:number]) if run.opens or run.signed), None)
    return over is not None and not over.signed


def _tells(run: Run, other: Run) -> float:
    """What the heads over a run share with the beginning of another one."""
    return max([coverage(chunk.text, other.text[:LEAD]) for _, chunk in run.heads])

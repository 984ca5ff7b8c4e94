"""Runs that break off inside a sentence -> the runs that go on with them, whatever stands between."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from extractors.articles.beginnings import LEAD
from extractors.articles.kinship import Kinship
from extractors.articles.runs import EVEN, Run, is_set_in
from extractors.text.columns import OVER, SHIFT
from extractors.text.lines import Line
from extractors.text.seams import in_word
from extractors.text.wording import coverage

__all__ = ["continuations", "is_headed", "turned_back"]

SEAM, NOSEAM, STAYS = 1.0, -0.4, 0.3
"""What it says where the page has the two characters side by side that a blank line parts, and where none parts them
but a blank line."""
WIDTH = 0.6
"""What it says that both are as wide, and against it that they are not."""
ALONE = -3.0
"""What a run costs that begins in the middle of a paragraph and goes on with none."""
BEHIND = -1.0
"""The same behind a signature where all reports open and are signed: no report begins so."""
OPENED, SIGNED = 3, 0.75
"""So many reports that open, and of them signed before the next one opens, show that."""
UNDER_HEAD = -0.5
"""The same under a head: verse and lists are not set in."""
SURE = 0.5
"""How much better a run under a head must go on with a broken report."""
TELLS = 0.4
"""What a head shares with the run that it stands over."""
LOST = 0.5
"""What a broken run costs that none goes on with: what it has begun to say stands somewhere on the page."""
WAYS = 6
"""So many ways to bring the runs together are followed at once."""
SPOKEN = 1.0
"""What speaks against it that a sentence in quotation marks goes on with words that no colon or comma ends."""
BACK = -1.0
"""How well a run must at least go on with one that stands further on."""
_SAID = re.compile("[“「『][^”」』]*[。！？，][”」』]")
_CLOSING = frozenset("，、。；：！？”）》")


@dataclass(frozen=True, slots=True)
class _Way:
    """Which runs go on with which, up to some run."""

    score: float
    found: Mapping[int, int]
    open: tuple[int, ...]
    """The runs that broke off and are not taken up yet."""


@dataclass(slots=True)
class _Page:
    """The runs of a page, and what is known of them once it was asked."""

    runs: Sequence[Run]
    inset: bool
    told: str
    kinship: Kinship
    lexicons: Path | None
    signed: bool = False
    """Its reports open (本报讯) and are signed."""
    _joins: dict[tuple[tuple[int, ...], int], float] = field(default_factory=dict)

    def joins(self, way: _Way, before: int, number: int) -> float:
        """How well a run goes on with a broken one and all that this one goes on with."""
        chain = [before]
        while chain[-1] in way.found:
            chain.append(way.found[chain[-1]])
        key = tuple(chain), number
        if key not in self._joins:
            said = {part: self.runs[part] for end in chain for part in _so_far(self.runs, end)}
            self._joins[key] = self.kinship.between(said.values(), self.runs[number]) + self._fits(before, number)
        return self._joins[key]

    def _fits(self, before: int, number: int) -> float:
        """How well the ends of two runs fit: the page has the pair of characters elsewhere, and both are as wide."""
        one, other = self.runs[before], self.runs[number]
        end, begin = one.last.text, other.first.text
        seam = end[-1] + begin[0] in self.told or in_word(end, begin, self.lexicons)
        score = SEAM if seam else NOSEAM
        if end[-1] not in "：:，," and _speaks(other):
            score -= SPOKEN
        if before + 1 == number and not other.first.seam:
            score += STAYS
        if other.first.stops and len(other.chunks) == len(other.chunks[0][1].lines) == 1:
            return score
        apart = abs(_wide(_last_lines(one)) - _wide(other.chunks[0][1].lines[:2]))
        return score + (WIDTH if apart < OVER else -WIDTH if apart > SHIFT else 0.0)


def continuations(
    runs: Sequence[Run], kinship: Kinship, *, inset: bool, lexicons: Path | None = None
) -> Mapping[int, int]:
    """The numbers of the runs that go on with an earlier one, and its number."""
    broken = [number for number, run in enumerate(runs) if not run.closed and number + 1 < len(runs)]
    if not broken or (len(broken) == 1 and not _taken_up(runs, broken[0], inset=inset)):
        return {}
    page = _Page(runs, inset, "\n".join([run.text for run in runs]), kinship, lexicons, _sign(runs))
    ways = [_Way(0.0, {}, (broken[0],))]
    for number in range(broken[0] + 1, len(runs)):
        ways = [after for way in ways for after in _followed(page, way, number)]
        if len(ways) > 1:
            ways = sorted(ways, key=lambda way: way.score, reverse=True)[:WAYS]
    return max(ways, key=lambda way: way.score - LOST * len(way.open)).found


def turned_back(
    runs: Sequence[Run],
    goes_on: Mapping[int, int],
    kinship: Kinship,
    *,
    inset: bool,
    lexicons: Path | None = None,
) -> Mapping[int, int]:
    """The numbers of the runs that begin in the middle of a paragraph which breaks off further on, and its number."""
    cut = {*goes_on.values()}
    broken = [number for number, run in enumerate(runs) if number and not run.closed and number not in cut]
    if not broken:
        return {}
    orphans = [
        number for number in range(broken[-1]) if number not in goes_on and _is_orphan(runs, number, inset=inset)
    ]
    found: dict[int, int] = {}
    if orphans:
        page = _Page(runs, inset, "\n".join([run.text for run in runs]), kinship, lexicons)
        pairs = [(page.joins(_Way(0.0, goes_on, ()), end, first), end, first) for first in orphans for end in broken]
        for score, end, first in sorted(pairs, reverse=True):
            if score > BACK and first < end and first not in found and end not in found.values():
                found[first] = end
    return found


def _is_orphan(runs: Sequence[Run], number: int, *, inset: bool) -> bool:
    """Whether a run begins in the middle of a paragraph of which nothing before it holds the beginning."""
    run = runs[number]
    return not run.heads and (not number or runs[number - 1].closed) and _goes_on(runs, number, inset=inset) is True


def _taken_up(runs: Sequence[Run], number: int, *, inset: bool) -> bool:
    """Whether a run behind a broken one may go on with it: it begins in the middle of a paragraph, or behind a list."""
    rest = range(number + 1, len(runs))
    if any(_goes_on(runs, after, inset=inset) or runs[after - 1].last.row for after in rest):
        return True
    return _sign(runs) and any(runs[after - 1].last.signed and not _may_begin(runs[after]) for after in rest)


def _may_begin(run: Run) -> bool:
    """Whether a run may begin a report where all reports open (本报讯) and are signed."""
    return run.opens or run.lead.soft or run.labelled or bool(run.heads and is_headed(run) is not False)


def _sign(runs: Sequence[Run]) -> bool:
    """Whether the reports of a page open, and are signed before the next one opens."""
    signed: list[bool] = []
    for run in runs:
        if run.opens:
            signed.append(False)
        if signed:
            signed[-1] |= run.signed
    return len(signed) >= OPENED and sum(signed) >= SIGNED * len(signed)


def is_headed(run: Run) -> bool | None:
    """Whether a run's heads tell what it says: they do, they do not, or it may be."""
    if not run.heads:
        return None
    share = _tells(run, run)
    return True if share >= TELLS else False if share < TELLS / 2 else None


def _followed(page: _Page, way: _Way, number: int) -> list[_Way]:
    """The ways to go on with a way: a run goes on with one that broke off, or with none."""
    least = _least(page, number)
    itself = () if page.runs[number].closed else (number,)
    if least is None or not way.open:
        return [_Way(way.score, way.found, (*way.open, *itself))]
    made = [] if _is_bound(page, way, number, least) else [_Way(way.score, way.found, (*way.open, *itself))]
    for before in way.open:
        score = way.score + page.joins(way, before, number) - least
        left = tuple(other for other in way.open if other != before)
        made.append(_Way(score, {**way.found, number: before}, (*left, *itself)))
    return made


def _is_bound(page: _Page, way: _Way, number: int, least: float) -> bool:
    """Whether a run that begins in the middle of a paragraph can go on with one run only."""
    return len(way.open) == 1 and least == ALONE and not page.runs[number].heads


def _goes_on(runs: Sequence[Run], number: int, *, inset: bool) -> bool | None:
    """Whether a run begins in the middle of a paragraph."""
    run, lines = runs[number], _first_lines(runs, number)
    first = lines[0]
    if run.opens or run.begins or first.row:
        return False
    if first.text[0] in _CLOSING:
        return True
    mid = first.mid
    if mid is None and inset:
        mid = False if first.full is False and is_set_in(lines) else (first.full and not _hangs(lines)) or None
    return None if mid and _speaks(run) else mid


def _first_lines(runs: Sequence[Run], number: int) -> Sequence[Line]:
    """The first lines of a run, of the next one too if it breaks off behind one line."""
    lines = runs[number].chunks[0][1].lines[:3]
    following = runs[number + 1] if number + 1 < len(runs) and len(lines) == 1 and not runs[number].closed else None
    if following is None or following.heads or following.opens:
        return lines
    return [*lines, *following.chunks[0][1].lines[:2]]


def _last_lines(run: Run) -> Sequence[Line]:
    """The last lines of a run: the very last one may begin a paragraph, set in, behind a short one that ends one."""
    return [line for _, chunk in run.chunks[-3:] for line in chunk.lines[-3:]][-3:]


def _hangs(lines: Sequence[Line]) -> bool:
    """Whether the first line may be set in for all its width: the mark at its end hangs over, and the next is wider."""
    first, *below = lines[:2]
    return first.text[-1] in _CLOSING and bool(below) and below[0].width - first.width > EVEN


def _speaks(run: Run) -> bool:
    """Whether a run begins with a whole sentence in quotation marks, as paragraphs do."""
    return run.first.text[0] in "“「『" and _SAID.match(run.text) is not None


def _cut_behind_sentence(runs: Sequence[Run], number: int) -> bool:
    """Whether the run before ends with a sentence at the very end of a line: its paragraph may go on behind it."""
    before = runs[number - 1] if number else None
    if before is None or not before.closed or before.last.signed or not before.last.full:
        return False
    return abs(_wide(_last_lines(before)) - _wide(runs[number].chunks[0][1].lines[:2])) < OVER


def _wide(lines: Sequence[Line]) -> float:
    return max([line.width for line in lines])


def _justified(run: Run) -> bool:
    """Whether its first two lines fill their column: those of verse and lists do not."""
    lines = run.chunks[0][1].lines[:2]
    return len(lines) > 1 and all(line.full for line in lines)


def _least(page: _Page, number: int) -> float | None:
    """What it counts that a run goes on with none; None where it goes on with none for sure."""
    run, last = page.runs[number], page.runs[number - 1]
    goes_on = _goes_on(page.runs, number, inset=page.inset)
    if goes_on is False or run.bare:
        return None
    if goes_on and _cut_behind_sentence(page.runs, number):
        return page.kinship.between([last], run)
    if goes_on:
        return UNDER_HEAD if run.heads and not _justified(run) else ALONE
    if last.last.row and not run.heads:
        return UNDER_HEAD
    headed = is_headed(run)
    if page.signed and last.last.signed and not _may_begin(run):
        return BEHIND
    if headed or (last.closed and (run.lead.soft or run.labelled or (run.heads and headed is None))):
        return None
    if last.closed:
        return page.kinship.between([last], run) + (SURE if run.heads else 0.0)
    return UNDER_HEAD if run.heads and headed is None and _tells(run, run) > _tells(run, last) else ALONE


def _tells(run: Run, other: Run) -> float:
    """What the heads over a run share with the beginning of another one."""
    return max([coverage(chunk.text, other.text[:LEAD]) for _, chunk in run.heads])


def _so_far(runs: Sequence[Run], number: int) -> range:
    """The runs in which a report has said what it says up to the end of a run, as far as nothing cuts it."""
    first = number
    while first and runs[first - 1].closed and not (runs[first].heads or runs[first].opens or runs[first].first.mid):
        first -= 1
    return range(first, number + 1)

"""How well a run goes on with one that breaks off inside a sentence, and whether it begins inside a paragraph."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from extractors.articles.kinship import Kinship
from extractors.articles.runs import EVEN, Run, is_set_in
from extractors.text.columns import OVER, SHIFT
from extractors.text.lines import Line
from extractors.text.seams import in_word

__all__ = ["Joins", "goes_on", "is_inset", "last_lines", "sign", "wide"]

SEAM, NOSEAM, STAYS = 1.0, -0.4, 0.3
"""What it says where the page has the two characters side by side that a blank line parts, and where none parts them
but a blank line."""
WIDTH = 0.6
"""What it says that both are as wide, and against it that they are not."""
SPOKEN = 1.0
"""What speaks against it that a sentence in quotation marks goes on with words that no colon or comma ends."""
OPENED, SIGNED = 3, 0.75
"""So many reports that open, and of them signed before the next one opens, show that."""
NONE: Mapping[int, int] = {}
_SAID = re.compile("[“「『][^”」』]*[。！？，][”」』]")
_CLOSING = frozenset("，、。；：！？”）》")


class Joins:
    """How well each run of a page goes on with those that break off."""

    def __init__(self, runs: Sequence[Run], kinship: Kinship, *, inset: bool, lexicons: Path | None) -> None:
        """Compares nothing until it is asked."""
        self.runs, self.kinship, self.inset, self._lexicons = runs, kinship, inset, lexicons
        self._known: dict[tuple[tuple[int, ...], int], float] = {}

    @cached_property
    def _told(self) -> str:
        return "\n".join([run.text for run in self.runs])

    @cached_property
    def signed(self) -> bool:
        """Its reports open (本报讯) and are signed."""
        return sign(self.runs)

    def between(self, before: int, number: int, found: Mapping[int, int] = NONE) -> float:
        """How well a run goes on with a broken one and all that this one goes on with, as was found."""
        chain = [before]
        while chain[-1] in found:
            chain.append(found[chain[-1]])
        key = tuple(chain), number
        if key not in self._known:
            said = {part: self.runs[part] for end in chain for part in _so_far(self.runs, end)}
            self._known[key] = self.kinship.between(said.values(), self.runs[number]) + self._fits(before, number)
        return self._known[key]

    def _fits(self, before: int, number: int) -> float:
        """How well the ends of two runs fit: the page has the pair of characters elsewhere, and both are as wide."""
        one, other = self.runs[before], self.runs[number]
        end, begin = one.last.text, other.first.text
        seam = end[-1] + begin[0] in self._told or in_word(end, begin, self._lexicons)
        score = SEAM if seam else NOSEAM
        if end[-1] not in "：:，," and _speaks(other):
            score -= SPOKEN
        if before + 1 == number and not other.first.seam:
            score += STAYS
        if other.first.stops and len(other.chunks) == len(other.chunks[0][1].lines) == 1:
            return score
        apart = abs(wide(last_lines(one)) - wide(other.chunks[0][1].lines[:2]))
        return score + (WIDTH if apart < OVER else -WIDTH if apart > SHIFT else 0.0)


def is_inset(runs: Sequence[Run]) -> bool:
    """Whether the first lines of paragraphs are shorter than the others."""
    return sum(run.lead.full is True for run in runs) < 0.4 * len(runs)


def goes_on(runs: Sequence[Run], number: int, *, inset: bool) -> bool | None:
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


def last_lines(run: Run) -> Sequence[Line]:
    """The last lines of a run: the very last one may begin a paragraph, set in, behind a short one that ends one."""
    return [line for _, chunk in run.chunks[-3:] for line in chunk.lines[-3:]][-3:]


def _hangs(lines: Sequence[Line]) -> bool:
    """Whether the first line may be set in for all its width: the mark at its end hangs over, and the next is wider."""
    first, *below = lines[:2]
    return first.text[-1] in _CLOSING and bool(below) and below[0].width - first.width > EVEN


def _speaks(run: Run) -> bool:
    """Whether a run begins with a whole sentence in quotation marks, as paragraphs do."""
    return run.first.text[0] in "“「『" and _SAID.match(run.text) is not None


def wide(lines: Sequence[Line]) -> float:
    """How wide the widest of some lines is."""
    return max([line.width for line in lines])


def _so_far(runs: Sequence[Run], number: int) -> range:
    """The runs in which a report has said what it says up to the end of a run, as far as nothing cuts it."""
    first = number
    while first and runs[first - 1].closed and not (runs[first].heads or runs[first].opens or runs[first].first.mid):
        first -= 1
    return range(first, number + 1)


def sign(runs: Sequence[Run]) -> bool:
    """Whether the reports of a page open, and are signed before the next one opens."""
    signed: list[bool] = []
    for run in runs:
        if run.opens:
            signed.append(False)
        if signed:
            signed[-1] |= run.signed
    return len(signed) >= OPENED and sum(signed) >= SIGNED * len(signed)

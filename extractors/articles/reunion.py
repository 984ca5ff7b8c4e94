"""Pieces of a feature that stand apart -> one story, where all other reports open (本报讯) and are signed.

There every signature ends an article: text that neither opens nor is signed is of the piece that a signature ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from extractors.articles.kinship import Kinship
from extractors.articles.runs import Run
from extractors.articles.stories import Story
from extractors.articles.torn import is_headed
from extractors.text.columns import SHIFT
from extractors.text.marks import ANNOUNCEMENT

__all__ = ["reunited", "speaks"]

SHORTEST = 30
"""A piece of fewer characters is a caption or what remains of one."""
LINES = 3
"""So many lines show how wide a column is."""
LAST = 200
"""Notices speak to their readers in their last characters."""


@dataclass(slots=True)
class _Piece:
    """Runs that stand together and that no opener begins."""

    runs: list[Run]
    story: Story
    behind: int = 0
    """Behind so many runs of a story that is signed there."""

    @property
    def text(self) -> str:
        return "".join([run.text for run in self.runs])

    @property
    def signed(self) -> bool:
        return any(run.signed for run in self.runs)


def reunited(stories: Sequence[Story], runs: Sequence[Run], notices: re.Pattern[str]) -> list[Story] | None:
    """The stories with the pieces of features brought together, as they are read; None where they stand so.

    `notices` is how notices speak, in the words of letter_words.csv.
    """
    pieces = [piece for piece in map(_piece, stories) if piece]
    ends = [piece for piece in pieces if piece.signed]
    lost = [piece for piece in pieces if not piece.signed and not _is_whole(piece, notices)] if ends else []
    if not lost:
        return None
    kinship = Kinship(runs)
    gained: list[list[_Piece]] = [[] for _ in ends]
    for piece in lost:
        share, place = max((_kin(kinship, end.runs, piece), -number) for number, end in enumerate(ends))
        if not piece.behind or piece.runs[0].heads or share > _kin(kinship, piece.story.runs[: piece.behind], piece):
            gained[-place].append(piece)
    homes = {id(end.runs[0]): _in_turn(end, found) for end, found in zip(ends, gained, strict=True) if found}
    taken = {id(run) for home in homes.values() for run in home}
    made: list[Story] = []
    for story in stories:
        kept: list[Run] = []
        for run in story.runs:
            kept += homes.get(id(run), [] if id(run) in taken else [run])
        made += [Story(kept)] if kept else []
    return made


def _piece(story: Story) -> _Piece | None:
    """A story that does not open as reports do, or what stands behind the signature of one that does."""
    if not story.runs[0].opens:
        return None if any(run.opens for run in story.runs) else _Piece(story.runs, story)
    behind = next((number for number, run in enumerate(story.runs, 1) if run.last.signed), len(story.runs))
    rest = story.runs[behind:]
    return _Piece(rest, story, behind) if rest else None


def _is_whole(piece: _Piece, notices: re.Pattern[str]) -> bool:
    """Whether a piece is an article without a signature, as a notice is, or no text: its own headline tells it."""
    first = piece.runs[0]
    if len(piece.text) < SHORTEST or first.labelled or first.first.row or is_headed(first):
        return True
    return speaks(piece.runs, notices)


def speaks(runs: Sequence[Run], notices: re.Pattern[str]) -> bool:
    """Whether runs that do not open as reports do are an announcement by its headline, or speak as notices do."""
    if runs[0].opens:
        return False
    heads = [chunk.text for _, chunk in runs[0].heads]
    return any(map(ANNOUNCEMENT.search, heads)) or notices.search(runs[-1].text[-LAST:]) is not None


def _kin(kinship: Kinship, some: Sequence[Run], piece: _Piece) -> float:
    """How much a piece shares with other runs."""
    return sum([kinship.between(some, run) * len(run.text) for run in piece.runs]) / len(piece.text)


def _in_turn(end: _Piece, found: Sequence[_Piece]) -> list[Run]:
    """The runs as they are read: a narrow introduction first, and last what is signed."""
    runs = sorted([run for piece in (*found, end) for run in piece.runs], key=attrgetter("begin"))
    return sorted(runs, key=lambda run: (not _is_narrow(run, end.runs), run.signed))


def _is_narrow(run: Run, runs: Sequence[Run]) -> bool:
    """Whether a run is set in a narrower column than others, as introductions are."""
    first = run.chunks[0][1].lines
    return len(first) >= LINES and _width(run) < max(map(_width, runs)) - SHIFT


def _width(run: Run) -> float:
    """How wide its first lines are at most."""
    return max([line.width for line in run.chunks[0][1].lines])

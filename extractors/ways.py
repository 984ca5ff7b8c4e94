"""Ways to take a page apart where many headlines stand together -> the one whose headlines tell their stories best."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.beginnings import LEAD
from extractors.parting import part_runs
from extractors.runs import Head, Run
from extractors.stacks import unstack
from extractors.stories import Story
from extractors.wording import coverage

__all__ = ["Way", "best", "ways"]

Way = tuple[list[Run], list[Head]]
"""The runs of a page, with the heads over each, and the heads behind the last one."""
LEAST, BARE = 0.2, 0.1
"""What a headline must share with its story to speak for a way; what a story without headline speaks against it."""


def ways(runs: Sequence[Run], last_heads: Sequence[Head]) -> list[Way]:
    """Headlines parted first, runs first, or runs alone; one way only where no headlines are to be parted."""
    whole = part_runs(runs, last_heads), list(last_heads)
    apart = unstack(runs, last_heads)
    if _heads(apart) == _heads((list(runs), list(last_heads))):
        return [whole]
    return [(part_runs(*apart), apart[1]), unstack(*whole), whole]


def best(found: Sequence[list[Story]]) -> list[Story]:
    """The stories whose headlines share most with them; of the same, the first."""
    return found[0] if len(found) == 1 else max(found, key=lambda stories: sum(map(_told, stories)))


def _heads(way: Way) -> list[list[list[int]]]:
    """The lines of each head, by where they begin."""
    runs, last = way
    groups = [*(run.heads for run in runs), last]
    return [[[line.begin for line in chunk.lines] for _, chunk in heads] for heads in groups]


def _told(story: Story) -> float:
    if not story.units:
        return -BARE
    return coverage("".join([chunk.text for _, chunk in story.units]), story.text[:LEAD]) - LEAST

"""How the articles of a page begin and end, as most of them do."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.articles.runs import Run
from extractors.layout.letters import load_letter_words

__all__ = ["Habits", "habits_of"]

MOST_WANTING = 1.2
LINES, OFTEN, MOSTLY = 2, 2, 0.75
"""A byline over a text is more than a line; over more reports than that, and most of those signed, it is a habit."""
ITEM = 600
"""No item of a column of short news is as long as that."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How the articles of a page begin and end."""

    notices: re.Pattern[str]
    """How notices and letters speak, in the words of letter_words.csv."""
    opens: bool
    """Two or more begin with 本报讯 or the like."""
    signs: bool
    """Two or more have a byline."""
    web: bool
    """Lines hold whole paragraphs, as on web pages, which mostly are one article."""
    dated: bool = False
    """Three or more begin under a head with when something happened."""
    dense: bool = False
    """Hardly a blank line stands between its paragraphs."""
    inset: bool = False
    """The first lines of paragraphs are shorter than the others."""
    items: bool = False
    """All stands in a column of short news, an item under each head."""
    above: bool = False
    """Three or more are signed over their text, and hardly one below."""
    wanting: float = 0.0
    """Headlines that stand elsewhere, by runs that have none."""


def habits_of(
    runs: Sequence[Run], goes_on: Container[int], tail: int, *, web: bool, inset: bool, lexicons: Path | None
) -> Habits:
    """How the articles begin and end that runs make up; some go on with others, and a `tail` of heads stands last."""
    return Habits(
        notices=load_letter_words(lexicons).speaks,
        opens=sum(run.opens for run in runs) > 1,
        signs=sum(run.signed for run in runs) > 1,
        web=web,
        dated=sum(bool(run.heads) and run.lead.soft for run in runs) > 2,
        dense=web and _is_dense(runs),
        inset=inset,
        items=web and _in_items(runs),
        above=_sign_above(runs),
        wanting=_wanting(runs, goes_on, tail),
    )


def _sign_above(runs: Sequence[Run]) -> bool:
    """Whether authors sign over their reports."""
    signed = [run for run in runs if run.first.kind == "byline"]
    above = [run for run in signed if len(run.chunks[0][1].lines) + len(run.chunks) > LINES]
    return len(above) > OFTEN and len(above) >= MOSTLY * sum(run.signed for run in runs)


def _wanting(runs: Sequence[Run], goes_on: Container[int], tail: int) -> float:
    """Headlines by runs that have none; what stands over a run that goes on with another one is of neither."""
    begin = [run for number, run in enumerate(runs) if number not in goes_on]
    without = sum(not run.heads for run in begin)
    stacked = sum([len(run.heads) for run in runs]) - sum(bool(run.heads) for run in begin) + tail
    return min(MOST_WANTING, stacked / without) if without else 0.0


def _in_items(runs: Sequence[Run]) -> bool:
    """Whether a page is a column of short news: its name stands first, and a head over each text, none of them long."""
    short = all(len(run.heads) == 1 and len(run.text) < ITEM for run in runs)
    return len(runs) > 1 and runs[0].items and short


def _is_dense(runs: Sequence[Run]) -> bool:
    inner = [line for run in runs for _, chunk in run.chunks for line in chunk.lines if line is not run.first]
    return len(inner) > 2 and sum(line.gap for line in inner) < 0.2 * len(inner)

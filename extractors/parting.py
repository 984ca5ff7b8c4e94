"""Runs that hold several articles, whose headlines stand elsewhere on the page -> one run for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors import marks
from extractors.columns import SHORT
from extractors.layout import Chunk
from extractors.lines import Line
from extractors.runs import Head, Run
from extractors.stories import LEAD, cohesion, coverage

__all__ = ["part_runs"]

BONUS = 0.3
"""What a paragraph has before others, when a headline looks for its own, if it begins as leads do."""
WEIGHTS = {
    "any": -7.7,
    "says when": 4.2,
    "goes on (会议, 随后)": -1.8,
    "who said what": -6.5,
    "a blank line before it": 5.5,
    "what its headline shares": 3.0,
    "words of the text before": -2.4,
    "words of the text before, and says when": 0.8,
    "length so far": 5.1,
    "headlines by paragraph": 3.8,
}
"""What speaks for (+) or against (-) a new article at a paragraph, when added up.

A headline shares 0.59 of its wording with the lead of its article (median), 0.17 with another paragraph of it; 86 of
100 leads say when in their first words, of other paragraphs four. By logistic regression on 350 pages put together at
random from 243 articles; on as many others 98 of 4,198 paragraphs were taken for what they are not (2026-11).
"""
LONG = 600
"""More characters than that make no report longer."""
CERTAIN, FEW = 0.4, 2
"""What it shares where the other article is signed or opens with 本报讯; where more do, all of them do."""
HOME = 0.35
"""What one of two heads shares with the text below them, if the other one is its sub-headline."""
RECENT = 600
"""So many characters before a paragraph tell what the text speaks of."""
FIRST_WORDS = 40
SHORT_LEAD = 60
"""So short a paragraph is followed by another of its article."""
SHORTEST = 8
"""A headline that stands alone is hardly shorter."""


class _Start(NamedTuple):
    """Where an article may begin: at a run's beginning, or at a paragraph inside it."""

    run: int
    line: int
    at: int
    lead: str
    dated: bool
    gap: bool = True
    """Blank lines stand before it."""
    goes_on: bool = False
    tells_on: bool = False


def part_runs(runs: Sequence[Run], last_heads: Sequence[Head]) -> list[Run]:
    """The runs of a page, parted where a headline that stands elsewhere says what a paragraph begins with."""
    told = all(run.opens for run in runs) or all(run.signed for run in runs)
    heads = [] if told and len(runs) > FEW else _stacked(runs, last_heads)
    starts = list(_starts(runs)) if heads else []
    plain = not any(run.opens or run.signed for run in runs)
    if not any(start.line and (start.dated or plain) for start in starts):
        return list(runs)
    claimed = _claimed(heads, starts)
    inner = [start.gap for start in starts if start.line]
    page = WEIGHTS["any"] + WEIGHTS["headlines by paragraph"] * len(heads) / len(starts)
    rare = WEIGHTS["a blank line before it"] * (1 - sum(inner) / len(inner))
    made: list[Run] = []
    for number, run in enumerate(runs):
        begins, at, text = [], 0, run.text
        for start in [start for start in starts if start.run == number and start.line]:
            if not plain and not (start.dated and start in claimed):
                continue
            share = claimed.get(start, 0.0)
            score = page + rare * start.gap + _score(start, share, (start.at - at) / LONG)
            if score <= WEIGHTS["words of the text before"]:
                continue
            same = cohesion(text[max(at, start.at - RECENT) : start.at], text[start.at :])
            if told and len(runs) > 1 and (same > 0 or share < CERTAIN):
                continue
            score += WEIGHTS["words of the text before"] * same
            if score + WEIGHTS["words of the text before, and says when"] * same * start.dated > 0:
                begins.append(start.line)
                at = start.at
        made += _split(run, begins) if begins else [run]
    return made


def _score(start: _Start, share: float, length: float) -> float:
    """What a paragraph and its headline say for a new article, and the length of the text before it."""
    score = WEIGHTS["what its headline shares"] * share + WEIGHTS["length so far"] * min(1.0, length)
    score += WEIGHTS["says when"] * start.dated
    return score + WEIGHTS["goes on (会议, 随后)"] * start.goes_on + WEIGHTS["who said what"] * start.tells_on


def _claimed(heads: Sequence[Chunk], starts: Sequence[_Start]) -> dict[_Start, float]:
    """Where headlines find their words best, and how many of them."""
    claimed: dict[_Start, float] = {}
    bonus = [BONUS * (start.dated or not start.line) - BONUS * (start.goes_on or start.tells_on) for start in starts]
    for head in heads:
        shares = [coverage(head.text, start.lead) for start in starts]
        best = max(range(len(starts)), key=lambda place: shares[place] + bonus[place])
        claimed[starts[best]] = max(shares[best], claimed.get(starts[best], 0.0))
    return claimed


def _stacked(runs: Sequence[Run], last_heads: Sequence[Head]) -> list[Chunk]:
    """The headlines that stand over or behind others, or behind all text, as those do whose bodies are elsewhere."""
    groups = [run.heads for run in runs if len(run.heads) > 2 or (len(run.heads) > 1 and not _at_home(run))]
    if last_heads:
        groups.append(list(last_heads))
    heads = [chunk for group in groups for _, chunk in group]
    return [chunk for chunk in heads if len(chunk.text) >= SHORTEST and not marks.NUMBERED.match(chunk.text)]


def _at_home(run: Run) -> bool:
    """Whether a headline and what stands under it are of the run below them."""
    lead = run.text[:LEAD]
    return any(coverage(head.text, lead) > HOME for _, head in run.heads)


def _starts(runs: Sequence[Run]) -> Iterator[_Start]:
    for number, run in enumerate(runs):
        text = run.text
        lines = [line for _, chunk in run.chunks for line in chunk.lines]
        widest = max([line.width for line in lines])
        begins, at = [(0, 0)], 0
        for index, (last, line) in enumerate(pairwise(lines), 1):
            at += len(last.text)
            if _begins_paragraph(last, line, widest):
                begins.append((index, at))
        following = ""
        made: list[_Start] = []
        for (index, begin), (_, end) in list(pairwise([*begins, (0, len(text))]))[::-1]:
            dated = marks.WHEN.search(text, begin, min(end, begin + FIRST_WORDS)) is not None
            own = text[begin : min(end, begin + LEAD)]
            lead = own + following if len(own) < SHORT_LEAD else own
            goes_on = marks.GOES_ON.match(text, begin) is not None
            tells_on = marks.TELLS_ON.match(text, begin, end) is not None
            made.append(_Start(number, index, begin, lead, dated, lines[index].gap, goes_on, tells_on))
            following = "" if dated else own
        yield from reversed(made)


def _begins_paragraph(last: Line, line: Line, widest: float) -> bool:
    if line.kind == "byline" or not last.stops:
        return False
    return line.full is None or line.gap or line.indent > last.indent or last.width < SHORT * widest


def _split(run: Run, begins: Sequence[int]) -> list[Run]:
    """A run cut at lines, given by their number in it."""
    made = [Run([], run.heads, run.labelled)]
    number = 0
    for place, chunk in run.chunks:
        cuts = [line - number for line in begins if number <= line < number + len(chunk.lines)]
        number += len(chunk.lines)
        for first, last in pairwise(sorted({0, *cuts, len(chunk.lines)})):
            if first in cuts:
                made.append(Run([], begins=True))
            made[-1].chunks.append((place, Chunk(chunk.kind, chunk.lines[first:last])))
    return made

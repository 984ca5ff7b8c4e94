"""Runs that hold several articles, whose headlines stand elsewhere on the page -> one run for each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from extractors.articles.beginnings import LEAD
from extractors.articles.joins import sign
from extractors.articles.runs import Head, Run
from extractors.articles.weights import ALWAYS, SAME, load_weights
from extractors.layout.chunks import Chunk
from extractors.text import marks
from extractors.text.columns import SHORT
from extractors.text.lines import Line
from extractors.text.wording import cohesion_at, coverage, coverages

__all__ = ["Start", "part_runs", "split_run", "starts_of"]

BONUS = 0.3
"""What a paragraph has before others, when a headline looks for its own, if it begins as leads do."""
WEIGHTS = load_weights("inside_run")
OPENING = 14
"""Who reports stands in the first characters."""
UNSURE = -1.6
"""Where more headlines than texts stand, so much may speak against the likeliest paragraphs."""
MOSTLY = 0.7
"""Where so many of the runs open with 本报讯, the others hardly begin otherwise."""
LONG = 600
"""More characters than that make no report longer."""
FEW = 2
"""So few runs are looked into even where each opens as a report does and no headline is left over."""
HOME = 0.35
"""What one of two heads shares with the text below them, if the other one is its sub-headline."""
AWAY, FURTHER = 0.2, 0.6
"""How much more a headline shares with a text further on than with the one below it, and how much at least, if it is
that one's."""
BELOW = 0.4
"""The same where the text further on is a paragraph of the text below it that says when."""
CLAIMED = 0.5
"""What a headline that stands elsewhere shares with a run that begins a report with when it happened."""
OWN, OWN_DATED, FOR_OWN, STACK = 0.6, 0.35, 4.0, 3
"""What a headline of a stack shares with a paragraph of the run right below it that is its own, and with one that says
when; what that counts; fewer may be headline and sub-headline, unless each text begins with a day."""
RECENT = 600
"""So many characters before a paragraph tell what the text speaks of."""
FIRST_WORDS = 40
SHORT_LEAD = 60
"""So short a paragraph is followed by another of its article."""
MOST_OF_ONE = 4
"""More heads than kicker, headline and two sub-headlines are of several reports."""
SHORTEST = 4
"""A headline that stands alone is hardly shorter."""


class Start(NamedTuple):
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


def part_runs(runs: Sequence[Run], last_heads: Sequence[Head], *, web: bool = False) -> list[Run]:
    """The runs of a page, parted where a headline that stands elsewhere says what a paragraph begins with.

    On a web page only a paragraph that says when may begin a report so: others tell what a picture's caption says. Nor
    does another one inside a report that opens and is signed, where all are.
    """
    over = [run.heads for run in runs if _is_stack(run, runs)]
    heads = [chunk for group in (*over, last_heads) for _, chunk in group if _may_stand_alone(chunk)]
    wanting = len(heads) - _beginning(runs, len(over))
    told = _all_told(runs)
    starts = list(starts_of(runs)) if heads and (wanting > 0 or not told or len(runs) <= FEW) else []
    signed = sign(runs)
    bound = {number for number, run in enumerate(runs) if web or (signed and run.opens and run.signed)}
    inner = [start for start in starts if start.line and (start.dated or start.run not in bound)]
    claimed = _claimed(heads, starts) if starts else {}
    own = _own(runs, starts) if inner else frozenset[Start]()
    runs = list(runs)
    for start, share in claimed.items():
        if not start.line and start.dated and share >= CLAIMED and not runs[start.run].heads:
            runs[start.run] = replace(runs[start.run], begins=True)
    if not inner:
        return runs
    mostly = sum(run.opens for run in runs) >= MOSTLY * len(runs)
    least = UNSURE if wanting > 0 and not (told or mostly) else 0.0
    always = _weigh(page_cues(runs, starts, len(heads), wanting))
    rare = 1 - sum(start.gap for start in inner) / len(inner)
    found: list[tuple[float, int, int]] = []
    at = dict.fromkeys(range(len(runs)), 0)
    for start in inner:
        begin = at[start.run]
        score = always + _score(runs[start.run], start, claimed.get(start, 0.0), begin, rare, least - always)
        score += FOR_OWN if start in own else 0.0
        if score > least:
            found.append((score, start.run, start.line))
            at[start.run] = start.at
    kept = sorted(found, reverse=True)[:wanting] if wanting > 0 else found
    made: list[Run] = []
    for number, run in enumerate(runs):
        cuts = sorted(line for _, place, line in kept if place == number)
        made += split_run(run, cuts) if cuts else [run]
    return made


def _beginning(runs: Sequence[Run], stacked: int) -> int:
    """How many of the runs without a headline of their own begin an article: not those that go on with a broken one."""
    bare = [run for run in runs if not run.heads]
    broken = sum(not run.closed for run in runs[:-1])
    return stacked + len(bare) - max(broken, sum(run.first.mid is True for run in bare))


def page_cues(runs: Sequence[Run], starts: Sequence[Start], heads: int, wanting: int) -> dict[str, float]:
    """What is to be weighed at every paragraph of a page, of whose headlines some want a text."""
    return {
        ALWAYS: 1.0,
        "headlines by paragraph": heads / len(starts),
        "headlines that want a text, by paragraph": max(0, wanting) / sum(start.line > 0 for start in starts),
        "no headline wants a text": wanting <= 0,
        "all runs open or are signed": _all_told(runs),
        "none opens or is signed": not any(run.opens or run.signed for run in runs),
    }


def _all_told(runs: Sequence[Run]) -> bool:
    return all(run.opens for run in runs) or all(run.signed for run in runs)


def _weigh(cues: Mapping[str, float]) -> float:
    return sum([WEIGHTS.get(cue, 0.0) * value for cue, value in cues.items()])


def _score(run: Run, start: Start, share: float, at: int, rare: float, least: float) -> float:
    """What speaks for a paragraph; words are compared only where they may lift it over the least it needs."""
    score = _weigh(cues(run, start, share, at, rare))
    if score - WEIGHTS[SAME] <= least:
        return score
    return score + WEIGHTS[SAME] * shared(run, start, at)


def shared(run: Run, start: Start, at: int) -> float:
    """The cohesion of a paragraph and what follows with the text before it, which begins `at`."""
    return cohesion_at(run.text, max(at, start.at - RECENT), start.at)


def cues(run: Run, start: Start, share: float, at: int, rare: float) -> dict[str, float]:
    """What is to be weighed at a paragraph: the text before it begins `at`, and `rare` says how few blanks stand."""
    text, opened = run.text, run.opens and not at
    return {
        "says when": start.dated,
        "goes on (会议, 随后)": start.goes_on,
        "who said what": start.tells_on,
        "begins with a quotation": text[start.at] in "“‘「『",
        "a blank line before it": start.gap,
        "a blank line before it, which few have": rare * start.gap,
        "what its headline shares": share,
        "a headline is for it": share > 0,
        "length so far": min(1.0, (start.at - at) / LONG),
        "length to come": min(1.0, (len(text) - start.at) / LONG),
        "opened before": opened,
        "opened with who reports, and signed at the end": opened and run.signed and "记者" in text[:OPENING],
    }


def _claimed(heads: Sequence[Chunk], starts: Sequence[Start]) -> dict[Start, float]:
    """Where headlines find their words best, and how many of them."""
    claimed: dict[Start, float] = {}
    bonus = [BONUS * (start.dated or not start.line) - BONUS * (start.goes_on or start.tells_on) for start in starts]
    for shares in coverages([head.text for head in heads], [start.lead for start in starts]):
        best = max(range(len(starts)), key=lambda place: shares[place] + bonus[place])
        claimed[starts[best]] = max(shares[best], claimed.get(starts[best], 0.0))
    return claimed


def _own(runs: Sequence[Run], starts: Sequence[Start]) -> frozenset[Start]:
    """Where headlines over a run find their paragraphs in that very run, each another, one of them its beginning."""
    found: set[Start] = set()
    for number, run in enumerate(runs):
        inside = [start for start in starts if start.run == number]
        if not 1 < len(run.heads) <= len(inside):
            continue
        shares = coverages([head.text for _, head in run.heads], [start.lead for start in inside])
        best = [max(range(len(inside)), key=share.__getitem__) for share in shares]
        if len(set(best)) < len(best) or 0 not in best:
            continue
        if len(best) < STACK and not all(marks.SOFT_OPENER.match(run.text, inside[place].at) for place in best):
            continue
        for share, place in zip(shares, best, strict=True):
            start = inside[place]
            if start.line and not (start.goes_on or start.tells_on):
                least = OWN_DATED if start.dated else OWN
                if share[place] >= least and share[place] >= 2 * share[0]:
                    found.add(start)
    return frozenset(found)


def _is_stack(run: Run, runs: Sequence[Run]) -> bool:
    """Whether headlines stand over or behind others above a run, as those do whose bodies are elsewhere."""
    return len(run.heads) > MOST_OF_ONE or (len(run.heads) > 1 and not _at_home(run, runs))


def _may_stand_alone(chunk: Chunk) -> bool:
    return len(chunk.text) >= SHORTEST and not marks.NUMBERED.match(chunk.text)


def _at_home(run: Run, runs: Sequence[Run]) -> bool:
    """Whether a headline and what stands under it are of the run below them, and not of a text further on."""
    lead = run.text[: _first_end(run)]
    shares = [coverage(head.text, lead) for _, head in run.heads]
    if max(shares) <= HOME:
        return False
    away = [(head.text, share) for (_, head), share in zip(run.heads, shares, strict=True) if share < FURTHER]
    rest = run.text[len(lead) :]
    if any(coverage(text, rest) >= max(BELOW if len(lead) < LEAD else FURTHER, share + AWAY) for text, share in away):
        return False
    further = [other.text[:LEAD] for other in runs if not other.heads] if away else []
    return all(coverage(text, other) < max(FURTHER, share + AWAY) for text, share in away for other in further)


def _first_end(run: Run) -> int:
    """Where the lead of a run ends, at the latest where a paragraph says when, as reports do that have no opener."""
    at = 0
    for last, line in pairwise([line for _, chunk in run.chunks for line in chunk.lines]):
        at += len(last.wording)
        if at > LEAD or (line.soft and last.stops):
            break
    return min(at, LEAD) or LEAD


def starts_of(runs: Sequence[Run]) -> Iterator[Start]:
    """Where an article may begin in runs."""
    for number, run in enumerate(runs):
        text = run.text
        lines = [line for _, chunk in run.chunks for line in chunk.lines]
        widest = max([line.width for line in lines])
        begins, at = [(0, 0)], 0
        for index, (last, line) in enumerate(pairwise(lines), 1):
            at += len(last.wording)
            if _begins_paragraph(last, line, widest):
                begins.append((index, at))
        following = ""
        made: list[Start] = []
        for (index, begin), (_, end) in list(pairwise([*begins, (0, len(text))]))[::-1]:
            dated = _says_when(text, begin, min(end, begin + FIRST_WORDS))
            own = text[begin : min(end, begin + LEAD)]
            lead = own + following if len(own) < SHORT_LEAD else own
            goes_on = marks.GOES_ON.match(text, begin) is not None
            tells_on = marks.TELLS_ON.match(text, begin, end) is not None
            made.append(Start(number, index, begin, lead, dated, lines[index].gap, goes_on, tells_on))
            following = "" if dated else own
        yield from reversed(made)


def _says_when(text: str, begin: int, end: int) -> bool:
    """Whether first words say when something happened, not of when another thing is: 近期的整治, 8月3日的会议."""
    return any(not text.startswith("的", when.end()) for when in marks.WHEN.finditer(text, begin, end))


def _begins_paragraph(last: Line, line: Line, widest: float) -> bool:
    if line.kind == "byline" or not last.stops or line.text[0] in marks.NO_BEGINNING:
        return False
    return line.full is None or line.gap or line.indent > last.indent or last.width < SHORT * widest


def split_run(run: Run, begins: Sequence[int]) -> list[Run]:
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
    made[-1].jumps = run.jumps
    return made

"""Stories that hold two reports -> one for each, where a headline elsewhere tells what a paragraph begins with.

What speaks for it is weighed in cut_weights.csv, which `python -m tests.fit_cuts` fits anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extractors.articles.beginnings import LEAD
from extractors.articles.head_lines import HeadLine
from extractors.articles.parting import Start, split_run, starts_of
from extractors.articles.stories import Story
from extractors.articles.weights import load_cut_weights
from extractors.text.wording import coverages

__all__ = ["Cut", "cut", "cut_cues", "cuts", "separated"]

SURE = 0.5
"""What must speak for a cut."""
SHARE, MORE, MOST = 0.25, 0.05, 8
"""What a line of a headline shares with a paragraph that it may tell, how much more than with any story's beginning; so
many paragraphs are tried."""
SHORTEST, HOME = 4, 0.5
"""A line of fewer characters tells nothing, and one that shares so much with its story tells nothing else."""
KEPT, ONE = 0.2, 2
"""What a line shares with its story that keeps it; so few lines are one headline."""


class Cut(NamedTuple):
    """Where a story may be two: before a paragraph of one of its runs."""

    story: int
    run: int
    start: Start
    share: float
    """What a line shares with the paragraph that no story's beginning tells so well."""


def cuts(stories: Sequence[Story], lines: Sequence[HeadLine]) -> list[Cut]:
    """The paragraphs that lines of headlines tell better than the beginning of any story, those told best first."""
    small = [(s, line) for s, story in enumerate(stories) for _, chunk in story.inner for line in chunk.lines]
    heads = [line for line in lines if not line.label]
    words = [line.wording for line in heads] + ["".join(line.wording.split()) for _, line in small]
    owners = [line.owner for line in heads] + [s for s, _ in small]
    told = coverages(words, [story.text[:LEAD] for story in stories])
    asking = [
        number
        for number, (word, owner, shares) in enumerate(zip(words, owners, told, strict=True))
        if len(word) >= SHORTEST and (owner is None or shares[owner] < HOME)
    ]
    if not asking:
        return []
    places = [
        (s, start) for s, story in enumerate(stories) for start in starts_of(story.runs) if start.run or start.line
    ]
    telling = coverages([words[number] for number in asking], [start.lead for _, start in places])
    own = Counter(owners)
    kept = {owner for owner, shares in zip(owners, told, strict=True) if owner is not None and shares[owner] >= KEPT}
    found: list[Cut] = []
    for place, (s, start) in enumerate(places):
        if s in own and s not in kept:
            continue
        shares = [
            share[place]
            for number, share in zip(asking, telling, strict=True)
            if share[place] >= max(SHARE, max(told[number]) + MORE) and (owners[number] != s or own[s] > ONE)
        ]
        if shares:
            found.append(Cut(s, start.run, start, max(shares)))
    return sorted(found, key=lambda one: -one.share)[:MOST]


def separated(stories: Sequence[Story], lines: Sequence[HeadLine]) -> list[Story] | None:
    """The stories, cut where that is likely; None if none is."""
    weights = load_cut_weights()
    made = list(stories)
    found = []
    for place in cuts(stories, lines):
        score = sum([weights[cue] * value for cue, value in cut_cues(stories, place).items() if value])
        if score > SURE:
            found.append(place)
    for place in sorted(found, key=lambda one: (one.story, one.run, one.start.line), reverse=True):
        made = cut(made, place)
    return made if found else None


def cut(stories: Sequence[Story], place: Cut) -> list[Story]:
    """The stories with one of them cut in two."""
    story = stories[place.story]
    before, (run, *after) = story.runs[: place.run], story.runs[place.run :]
    parts = split_run(run, [place.start.line]) if place.start.line else [run]
    first = Story([*before, *parts[:-1]], story.units)
    second = Story([parts[-1], *after])
    for head in story.inner:
        if not first.runs[-1].end < head[0] < second.runs[0].begin:
            (first if head[0] < second.runs[0].begin else second).inner.append(head)
    return [*stories[: place.story], first, second, *stories[place.story + 1 :]]


def cut_cues(stories: Sequence[Story], place: Cut) -> dict[str, float]:
    """What is to be weighed where a story may be two."""
    story, start = stories[place.story], place.start
    run = story.runs[place.run]
    text = run.text
    return {
        "always": 1.0,
        "begins a run": float(not start.line),
        "has a head": float(not start.line and bool(run.heads)),
        "says when": float(start.dated),
        "goes on": float(start.goes_on),
        "who said what": float(start.tells_on),
        "begins with a quotation": float(text[start.at] in "“‘「『"),
        "share": place.share,
    }

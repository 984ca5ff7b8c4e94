"""Lines of headlines -> stories: of all ways to give the lines of a page's stacks to its stories the likeliest one.

Each line is of a story or of none. What its words, the lines next to it and the order of the page say is weighed in
head_weights.csv: `python -m tests.fit_heads` fits it anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from extractors.articles.head_lines import BETWEEN, HeadLines, Label, State, find_head_lines
from extractors.articles.sharing import units_of
from extractors.articles.splitting import separated
from extractors.articles.stories import Story
from extractors.articles.weights import load_head_weights
from extractors.layout.chunks import Chunk

__all__ = ["assign", "best_labels"]

WAYS = 6
"""So many ways are followed at once."""
GAIN = 2.0
"""How much likelier another way must be than the one that is there."""


def assign(stories: list[Story], made: Sequence[Chunk], lexicons: Path | None = None) -> None:
    """Gives the lines of a page's stacks of headlines to the stories whose they are likeliest."""
    lines = find_head_lines(stories, made) if len(stories) > 1 else []
    apart = separated(stories, lines)
    if apart:
        stories[:] = apart
        lines = find_head_lines(stories, made)
    if all(line.fixed for line in lines):
        return
    cues, weights = HeadLines(lines, stories, lexicons), load_head_weights()
    if cues.settled:
        return
    score, labels = best_labels(cues, weights)
    now = [line.owner for line in lines]
    if labels == now or score < best_labels(cues, weights, [(label,) for label in now])[0] + GAIN:
        return
    for s, story in enumerate(stories):
        own = [line for line, label in zip(lines, labels, strict=True) if label == s]
        if {line.line.begin for line in own} != {line.begin for _, chunk in story.units for line in chunk.lines}:
            story.units = units_of([(line.place, line.line) for line in own])


def best_labels(
    cues: HeadLines, weights: Mapping[str, float], allowed: Sequence[Sequence[Label] | None] = ()
) -> tuple[float, list[Label]]:
    """What the best way counts, and the story of each line; `allowed` are those that it may be of, if that is known."""
    states: dict[State, float] = {(None, None, 0): 0.0}
    back: list[dict[State, State]] = []
    for number, line in enumerate(cues.lines):
        known = allowed[number] if allowed else (line.owner,) if line.fixed else None
        if known is None:
            known = range(cues.count) if line.at_home else (None, *range(cues.count))
        own = {label: _weigh(cues.of_line(number, label), weights) for label in known}
        steps = _steps(cues, number, weights)
        after: dict[State, tuple[float, State]] = {}
        for state, score in states.items():
            for label in known:
                found = score + own[label]
                for event in cues.events(number, state, label):
                    found += steps.get(event, 0.0)
                to = cues.after(number, state, label)
                if to not in after or after[to][0] < found:
                    after[to] = found, state
        kept = sorted(after, key=lambda state: -after[state][0])[:WAYS]
        states = {state: after[state][0] for state in kept}
        back.append({state: after[state][1] for state in kept})
    ends = {state: score + _weigh(cues.at_end(state), weights) for state, score in states.items()}
    state = max(ends, key=ends.__getitem__)
    best, labels = ends[state], list[Label]()
    for come in reversed(back):
        labels.append(state[0])
        state = come[state]
    return best, labels[::-1]


def _steps(cues: HeadLines, number: int, weights: Mapping[str, float]) -> dict[str, float]:
    """What each event counts at a line."""
    between = cues.between(number - 1) if number and not cues.begins(number) else {}
    steps = {kind: _weigh({f"{kind}: {cue}": value for cue, value in between.items()}, weights) for kind in BETWEEN}
    return {**weights, **steps}


def _weigh(cues: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return sum([weights.get(cue, 0.0) * value for cue, value in cues.items() if value])

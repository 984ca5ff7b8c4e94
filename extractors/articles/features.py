"""One article of a web page under its small-heads: stories that are its parts, and a headline without the first one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.articles.runs import Head, Run
from extractors.articles.stories import Story
from extractors.layout.chunks import Chunk
from extractors.text import marks
from extractors.text.wording import coverage

__all__ = ["as_one", "without_small_head"]

LEAD, WIDEST, PARTS = 160, 16.0, 2
"""Small-heads are short; one that a blank line divides from the text above may be a headline, several are none."""
TOLD, MEAN = 0.5, 0.3
"""A headline shares so much with the first words under it: hardly a small-head does, and together they share less."""
ALIKE = 3
"""Small-heads of one article differ in length by hardly more characters."""
_HAN = re.compile(rf"[{marks.HAN}]+")
_FIGURE = re.compile(r"[\d一二三四五六七八九十]+")


def as_one(stories: Sequence[Story]) -> Story | None:
    """The one story of all, if no part but the first has an opener or a headline that its text tells again.

    A site's page, whose day stands under its title, has but one: there every headline below is a small-head.
    """
    if len(stories) < 2 or not stories[0].runs[0].heads:
        return None
    small = [head for story in stories for run in story.runs for head in run.heads][len(stories[0].runs[0].heads) :]
    shares: list[float] = []
    titled = any(line.titled for _, chunk in stories[0].runs[0].heads for line in chunk.lines)
    for before, story in pairwise(stories):
        run = story.runs[0]
        if not (run.heads or run.opens or run.labelled or run.bare) and before.runs[-1].last.signed:
            continue  # a text goes on below a paragraph that is signed
        signed = run.first.kind == "byline" if titled else run.first.signed
        if not run.heads or run.opens or run.labelled or signed or before.runs[-1].last.signed:
            return None
        if not titled and not all(_is_small(chunk, divided=len(small) < PARTS) for _, chunk in run.heads):
            return None
        shares += [0.0 if _counts(chunk.text) else coverage(chunk.text, run.text[:LEAD]) for _, chunk in run.heads]
    if not titled and shares and (max(shares) >= TOLD or sum(shares) > MEAN * len(shares)):
        return None
    return Story([run for story in stories for run in story.runs])


def _is_small(chunk: Chunk, *, divided: bool) -> bool:
    """Whether a head may be a small-head; `divided` says that a blank line before it would show a headline."""
    head = chunk.lines[0]
    return len(chunk.lines) == 1 and head.width <= WIDEST and not (divided and head.gap)


def _counts(text: str) -> bool:
    return bool(marks.NUMBERED.match(text) or marks.BULLETED.match(text))


def without_small_head(first: Run, inner: Sequence[Head]) -> tuple[list[Head], list[Head]]:
    """The heads over a text, and the last line of them apart if it is one of the small-heads further down."""
    place, chunk = first.heads[-1] if first.heads else (0, None)
    if chunk is None or not inner or len(first.heads) + len(chunk.lines) < 3:
        return first.heads, []
    last = chunk.lines[-1].text
    if not any(_alike(last, line.text) for _, other in inner for line in other.lines):
        return first.heads, []
    over = [(place, Chunk(chunk.kind, chunk.lines[:-1]))] if len(chunk.lines) > 1 else []
    return [*first.heads[:-1], *over], [(place, Chunk("head", chunk.lines[-1:]))]


def _alike(one: str, other: str) -> bool:
    """Whether two lines are of one form: 一、…, （二）…; 难题：…, 变化：…; 修路 …, 引水 …."""
    if one == other:
        return False
    if _counts(one) or _counts(other):
        return _counts(one) and _counts(other) and (one[0] in "（(") == (other[0] in "（(")
    form = _form(one)
    return abs(len(one) - len(other)) <= ALIKE and len(form) > 1 and form == _form(other)


def _form(text: str) -> str:
    """A line's marks and figures, its words left out."""
    return _HAN.sub("x", _FIGURE.sub("9", text))

"""Bylines under headlines whose reports stand elsewhere on the page -> each to the report that its headline is of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.articles.runs import Run
from extractors.articles.stories import Story
from extractors.layout.chunks import Chunk

__all__ = ["attach_bylines", "join_byline_above", "without_loose_bylines"]

FEWEST = 2
"""So many stand between two headlines where texts are elsewhere; one may stand over a feature's first small-head."""
_APART = ("head", "label")


def without_loose_bylines(chunks: Sequence[Chunk]) -> tuple[list[Chunk], list[int]]:
    """The chunks of a page with such bylines set aside, and their numbers: no text follows them, but another headline.

    A headline and its byline stand so where the text layer has all texts first, or draws each headline in its turn.
    """
    loose = list(_loose(chunks))
    if sum([chunks[number - 1].kind == "head" for number in loose]) < FEWEST and not _ends_in_one(chunks, loose):
        return list(chunks), []
    for number in loose:
        chunks[number - 1].lines[-1].over_byline = chunks[number - 1].kind == "head"
    made = [replace(chunk, kind="noise") if number in loose else chunk for number, chunk in enumerate(chunks)]
    return made, loose


def _ends_in_one(chunks: Sequence[Chunk], loose: Sequence[int]) -> bool:
    """Whether a page begins with a text and ends in its only headline, over a byline."""
    told = [(number, chunk.kind) for number, chunk in enumerate(chunks) if chunk.kind != "noise"]
    only = bool(loose) and sum([kind == "head" for _, kind in told]) == 1
    return only and told[0][1] == "body" and told[-1][0] == loose[-1]


def _loose(chunks: Sequence[Chunk]) -> Iterator[int]:
    for number, chunk in enumerate(chunks):
        if chunk.kind != "head":
            continue
        end = number + 1
        while end < len(chunks) and _is_byline(chunks[end]):
            end += 1
        below = next((other.kind for other in chunks[end:] if other.kind != "noise"), "head")
        if below in _APART:
            yield from range(number + 1, end)


def _is_byline(chunk: Chunk) -> bool:
    return chunk.kind == "body" and all(line.kind == "byline" for line in chunk.lines)


def attach_bylines(stories: Sequence[Story], chunks: Sequence[Chunk], loose: Sequence[int]) -> None:
    """Adds the bylines set aside to the stories whose headlines stand over them."""
    owner = {line.begin: story for story in stories for _, chunk in story.units for line in chunk.lines}
    story: Story | None = None
    for number in loose:
        if number - 1 not in loose:
            story = owner.get(chunks[number - 1].lines[-1].begin)
        if story is not None:
            story.runs.append(Run([(number, replace(chunks[number], kind="body"))]))
            story.forget()


def join_byline_above(stories: list[Story]) -> None:
    """Gives what is only a byline, over a page's first headline, to the report under it, unless that is signed."""
    if len(stories) < FEWEST or stories[0].units or not stories[1].units:
        return
    byline, report = stories[:2]
    if report.signed or report.introduced or not all(_is_byline(chunk) for _, chunk in byline.parts):
        return
    if byline.runs[-1].end < report.units[0][0] < report.runs[0].begin:
        report.runs += byline.runs
        report.forget()
        del stories[0]

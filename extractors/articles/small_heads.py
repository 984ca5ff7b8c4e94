"""Which heads of a page are small-heads: of one make with each other, or with one that stands inside a story."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.articles.beginnings import alike
from extractors.articles.fits import stands_inside
from extractors.articles.runs import Head, Run
from extractors.articles.stacks import names_place
from extractors.articles.stories import Story
from extractors.text.wording import coverage

__all__ = ["LONGEST_SMALL", "add_small_heads", "in_rows", "in_series", "small_heads"]

LONGEST_SMALL = 14
"""Small-heads are hardly longer."""
ROWS, SHORT, UNEVEN = 2, 10, 2
"""So many small-heads of one story, so short and as long as each other, are surely no headlines."""
FEATURE, OPENED = 300, 2
"""A feature of so many characters has small-heads; among so many reports that open (本报讯), which have none."""


def small_heads(stories: Sequence[Story], groups: Sequence[Sequence[Head]]) -> list[frozenset[str]]:
    """For each story the small-heads that stand alone inside it, and those like them elsewhere: 扎灯的人, 舞灯的人."""
    short = [
        (group, chunk.text)
        for group in groups
        for _, chunk in group
        if len(chunk.lines) == 1 and len(chunk.text) <= LONGEST_SMALL
    ]
    made: list[frozenset[str]] = []
    for story in stories:
        inside = [text for group, text in short if len(group) == 1 and stands_inside(story, group)]
        found: set[str] = set()
        for text in inside if not story.runs[0].opens else ():
            like = [other for _, other in short if other != text and _of_one_make(text, other)]
            found.update([text, *like] if like else [])
        made.append(frozenset(found))
    return made


def in_rows(story: Story) -> list[Run]:
    """The runs under the small-heads of a story if these are all short and hardly differ in length."""
    if sum(run.last.signed for run in story.runs) > 1:
        return []
    under = [run for run in story.runs[1:] if run.heads]
    sizes = [len(chunk.text) for run in under for _, chunk in run.heads if len(chunk.lines) == 1]
    if len(sizes) < ROWS or len(sizes) < sum([len(run.heads) for run in under]):
        return []
    return under if max(sizes) <= SHORT and max(sizes) - min(sizes) <= UNEVEN else []


def add_small_heads(stories: Sequence[Story], groups: Sequence[Sequence[Head]]) -> None:
    """Gives the only feature of a page the short heads that are no story's, if no report tells more of them."""
    features = [story for story in stories if not story.runs[0].opens]
    opened = len(stories) - len(features)
    if len(features) != 1 or opened < OPENED or len(features[0].text) < FEATURE:
        return
    feature, *others = *features, *[story for story in stories if story.runs[0].opens]
    placed = {line.begin for story in stories for _, chunk in [*story.units, *story.inner] for line in chunk.lines}
    for unit in [unit for group in groups for unit in group if unit[1].lines[0].begin not in placed]:
        text = unit[1].text
        if len(unit[1].lines) == 1 and len(text) <= LONGEST_SMALL:
            share = coverage(text, feature.text)
            if all(coverage(text, other.text) <= share for other in others):
                feature.inner.append(unit)


def in_series(group: Sequence[Head], number: int) -> bool:
    """Whether a short head is of one make with one next to it, as small-heads are."""
    text = group[number][1].text
    beside = [chunk.text for _, chunk in group[max(0, number - 1) : number + 2] if chunk.text != text]
    return len(text) <= LONGEST_SMALL and any(_of_one_make(text, other) for other in beside)


def _of_one_make(text: str, other: str) -> bool:
    """Whether two short heads are built alike: 搬得出：…, 稳得住：…; or as long, and half of each is in the other."""
    if text in other or not alike(text, other) or names_place(text):
        return False
    if len(text) != len(other) or any(mark in text for mark in "：:，、 \u3000"):
        return True
    return 2 * sum([one == two for one, two in zip(text, other, strict=True)]) >= len(text)

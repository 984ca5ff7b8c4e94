"""Ways to take a page apart where many headlines stand together -> the one whose headlines tell their stories best."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from extractors.articles.beginnings import LEAD
from extractors.articles.features import as_one, without_small_head
from extractors.articles.leftovers import add_kickers
from extractors.articles.pairing import pair_heads
from extractors.articles.parting import part_runs
from extractors.articles.reunion import reunited, speaks
from extractors.articles.runs import Head, Run
from extractors.articles.sharing import share_out
from extractors.articles.small_heads import add_small_heads, in_rows
from extractors.articles.stacks import unstack
from extractors.articles.stories import Story, find_stories
from extractors.bylines.names import is_unit
from extractors.layout.letters import load_letter_words
from extractors.layout.site_words import load_site_words
from extractors.text.text_words import worded
from extractors.text.wording import coverage

__all__ = ["Way", "best", "told_by", "ways", "worth"]

Way = tuple[list[Run], list[Head]]
"""The runs of a page, with the heads over each, and the heads behind the last one."""
TURN, UNSURE, GAIN, POOR, MOST = 0.06, 3.0, 0.05, 0.1, 4
"""What the other way for a run costs by what speaks against it, and how much may; what it must win; below what a
headline hardly tells its story; how many runs are turned."""
UNIT = 0.1
"""What a line of a headline counts that stands over a story: small-heads and what is left over do not."""
UNSIGNED = 0.35
"""What a story without a byline speaks against a way where reports are signed, as it is a part of another one; and what
each further byline speaks against it."""
FEWEST, MOSTLY = 3, 0.6
"""So many reports show that, if so many of them are."""
SHORTEST, LINES, FOOT = 7, 4, 0.2
"""A headline below a web page's text is no shorter, has hardly more lines, and the text tells so much of it."""
_HAPPENS = worded("(?&told)")
"""What no office's name holds, and a headline that ends as one: 县水利局召开防汛现场会."""
_ATTACHED = re.compile("附|注|来源|作者|编辑|相关|更多|[（(【\\[]")
"""How a line begins that adds to an article."""
_SHOWS = re.compile("(?:致[辞词]|讲话|发言|现场|合影|瞬间|留念)$")
"""How a caption ends, which says whom a picture shows."""
LEAST, BARE = 0.2, 0.1
"""What a headline must share with its story to speak for a way; what a story without headline speaks against it."""


def ways(runs: Sequence[Run], last_heads: Sequence[Head], *, web: bool) -> list[Way]:
    """Headlines parted first, or runs first; one way only where no headlines are to be parted, or both are the same."""
    apart = unstack(runs, last_heads)
    way = part_runs(*apart, web=web), apart[1]
    if _heads(apart) == _heads((list(runs), list(last_heads))):
        return [way]
    other = unstack(part_runs(runs, last_heads, web=web), last_heads)
    return [way] if _parts(way) == _parts(other) and _heads(way) == _heads(other) else [way, other]


def best(found: Sequence[Way], *, web: bool, lexicons: Path | None = None) -> list[Story]:
    """The stories of the way whose headlines tell their stories best; where that is in doubt, mended."""
    read = [_Read(way, web=web, lexicons=lexicons) for way in found]
    if not read:
        return []
    kept = _mended(max(read, key=lambda made: made.worth) if len(read) > 1 else read[0]).together()
    if not web or sum([story.runs[0].opens for story in kept.stories]) >= FEWEST:
        groups = [*(run.heads for run in kept.way[0]), kept.way[1]]
        add_kickers(kept.stories, groups)
        add_small_heads(kept.stories, groups)
    return kept.stories


class _Read:
    """The stories of a way, and what their headlines say for it."""

    def __init__(
        self,
        way: Way,
        *,
        web: bool,
        lexicons: Path | None,
        turned: frozenset[int] = frozenset(),
        stories: list[Story] | None = None,
    ) -> None:
        self.way, self.web, self.lexicons, self.turned = way, web, lexicons, turned
        self.notices = load_letter_words(lexicons).speaks
        self.doubts: dict[int, float] = {}
        self.stories = stories or find_stories(
            way[0], web=web, last_heads=way[1], turned=turned, doubts=self.doubts, lexicons=lexicons
        )
        whole = self.stories[0] if len(self.stories) == 1 else as_one(self.stories) if web else None
        if whole and web:
            self.stories = [_alone(whole, way[1], lexicons)]
        elif self.stories:
            pair_heads(self.stories, way[1])
            share_out(self.stories)

    @cached_property
    def told(self) -> list[float]:
        """How well each story is told by its headline."""
        return [told_by(story) for story in self.stories]

    @cached_property
    def worth(self) -> float:
        """What speaks for the way: what its headlines tell, less what its turns cost."""
        turns = TURN * sum([abs(self.doubts.get(run, 0.0)) for run in self.turned])
        parts = sum([_amiss(story, self.notices) for story in self.stories]) if _sign(self.way[0]) else 0
        return worth(self.stories, self.told) - turns - UNSIGNED * parts

    def other(self, number: int) -> _Read:
        """The same way with one run turned."""
        return _Read(self.way, web=self.web, lexicons=self.lexicons, turned=self.turned ^ {number})

    def together(self) -> _Read:
        """The same with the pieces of features brought together, if that speaks for it no less."""
        if self.web or not _sign(self.way[0]):
            return self
        stories = reunited(self.stories, self.way[0], self.notices)
        if stories is None:
            return self
        other = _Read(self.way, web=False, lexicons=self.lexicons, turned=self.turned, stories=stories)
        other.doubts = self.doubts
        return other if other.worth >= self.worth else self

    def open_to(self) -> list[int]:
        """The runs that may begin an article or go on with one, at the stories whose headlines hardly tell them."""
        if self.web or len(self.stories) < 2:
            return []
        runs = self.way[0]
        near = {
            id(run) for story, told in zip(self.stories, self.told, strict=True) if told < POOR for run in story.runs
        }
        first = {id(story.runs[0]) for story in self.stories}
        series = {id(run) for story in self.stories for run in in_rows(story)}
        return [
            number
            for number, score in self.doubts.items()
            if abs(score) < UNSURE
            and id(runs[number]) not in series
            and (
                {id(runs[number]), id(runs[number - 1])} & near
                or (runs[number].heads and id(runs[number]) not in first)
            )
        ]


def _amiss(story: Story, notices: re.Pattern[str]) -> int:
    """How many signatures a story wants, or has too many: on a page whose reports are signed, each has one."""
    signed = sum([run.signed for run in story.runs])
    return max(signed - 1, 0) if signed or story.introduced or speaks(story.runs, notices) else 1


def _sign(runs: Sequence[Run]) -> bool:
    """Whether the reports of a page are signed: those that open as reports do, up to where the next one opens."""
    signed: list[bool] = []
    for run in runs:
        if run.opens:
            signed.append(Story([run]).introduced)
        if signed:
            signed[-1] |= run.signed
    return len(signed) >= FEWEST and sum(signed) >= MOSTLY * len(signed)


def _mended(read: _Read) -> _Read:
    """With the runs turned that let headlines tell their stories better, one after the other."""
    while len(read.turned) < MOST:
        others = [read.other(number) for number in read.open_to() if number not in read.turned]
        if not others:
            return read
        better = max(others, key=lambda other: other.worth)
        if better.worth < read.worth + GAIN:
            return read
        read = better
    return read


def _alone(story: Story, last_heads: Sequence[Head], lexicons: Path | None) -> Story:
    """The one article of a web page: its headline stands over it or at its foot, other short lines are of its body."""
    first, *others = story.runs
    inner = [head for run in others for head in run.heads]
    units, small = without_small_head(first, inner)
    if not units and not inner and last_heads and _is_headline(last_heads, story, lexicons):
        return Story(story.runs, list(last_heads), small)
    return Story(story.runs, units, [*small, *inner, *last_heads])


def _is_headline(heads: Sequence[Head], story: Story, lexicons: Path | None) -> bool:
    """Whether what stands below an article is told by it, and is no caption, no note and no office that signs."""
    lines = [line.text for _, chunk in heads for line in chunk.lines]
    captions = load_site_words(lexicons).captions
    if len(lines) > LINES or any(captions.search(line) or _SHOWS.search(line) for line in lines):
        return False
    text = "".join(lines)
    if len(text) < SHORTEST or _ATTACHED.match(text) or (is_unit(text) and not _HAPPENS.of(lexicons).search(text)):
        return False
    if sum([is_unit(part) for line in lines for part in line.split()]) > 1:
        return False
    return coverage(text, story.text) >= FOOT


def _heads(way: Way) -> list[list[list[int]]]:
    """The lines of each head, by where they begin."""
    runs, last = way
    groups = [*(run.heads for run in runs), last]
    return [[[line.begin for line in chunk.lines] for _, chunk in heads] for heads in groups]


def _parts(way: Way) -> list[tuple[int, bool]]:
    """Where each run begins, and whether a headline says so."""
    return [(run.first.begin, run.begins) for run in way[0]]


def worth(stories: Sequence[Story], told: Sequence[float]) -> float:
    """What speaks for stories: how well their headlines tell them, and how many lines of headlines they take up."""
    return sum(told) + UNIT * sum([len(chunk.lines) for story in stories for _, chunk in story.units])


def told_by(story: Story) -> float:
    """How well a story is told by its headline; one that stands over it speaks against nothing."""
    if not story.units:
        return -BARE
    told = coverage("".join([chunk.text for _, chunk in story.units]), story.text[:LEAD]) - LEAST
    return max(told, 0.0) if story.units[-1] in story.runs[0].heads else told

"""Heads and stories of a page -> each story with its headline, wherever on the page that stands."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter

from extractors.articles.beginnings import LEAD
from extractors.articles.runs import Head
from extractors.articles.stories import Story
from extractors.layout.chunks import Chunk
from extractors.text import marks
from extractors.text.wording import coverage, holders, pairs

__all__ = ["pair_heads"]

SURE = 0.5
"""A headline that shares so much with the story it stands before belongs to it: 52 of 52 on annotated pages."""
REST = 900
"""No headline was seen to take its words from further on in its story."""
IN_REST = 0.7
"""What a headline's words weigh that stand later in the story than the lead."""
UNSAID = 0.7
"""What a headline's words weigh that no story has: ln 2, as much as one that each of them has."""
LEAST = 0.2
"""What a headline must share with its story; slogans share less, and go by their place."""
BEFORE, BEFORE_PART, AFTER, AFTER_PART, ELSEWHERE = 0.45, 0.15, 0.2, 0.1, -0.1
"""What the place counts: all heads right before the story, some of them, those right after it, or neither."""
UNDER_LABEL = 0.8
"""A head alone between a section's label and the story."""
INSIDE, INSIDE_HEADED, OVER_SIGNED, COUNTS = -0.1, -0.7, 0.45, -0.5
"""A head inside the story is a small-head, the more so when heads stand before the story; but a headline may stand
over a signed introduction that follows in the middle of the page. 一、 never is a headline."""
FOREIGN = -0.2
"""A head that shares so much more with another story is none of this one's."""
MOST_UNITS = 4
"""Kicker, headline and two sub-headlines."""
TORN = 0.5
"""What a sub-headline shares with its story that stands elsewhere."""
SHORTEST_HALF = 3
BESIDE = 0.1
"""A line that shares less, parted from a headline by a blank line, is the name of a column or an advertisement."""
STACK, STACKED = 3, 0.1
"""So many heads together, on a page of as many articles that has no others, are those of all of them alike."""

Slot = tuple[int, int]
"""The number of a group of heads, and of a head in it."""


def pair_heads(stories: Sequence[Story], tail: Sequence[Head]) -> None:
    """Gives each story its headline units; small-heads go into the body around them."""
    groups = [run.heads for story in stories for run in story.runs if run.heads]
    groups.sort(key=lambda group: group[0][0])
    if tail:
        groups.append(list(tail))
    taken = _plain(stories, groups)
    fits = _Fits(stories, groups)
    for _, g, first, last, s in sorted(_offers(stories, groups, taken, fits)):
        if not stories[s].units and not any((g, unit) in taken for unit in range(first, last)):
            stories[s].units = groups[g][first:last]
            taken.update(((g, unit), s) for unit in range(first, last))
    _leftovers(stories, groups, taken, fits)


def _plain(stories: Sequence[Story], groups: Sequence[list[Head]]) -> dict[Slot, int]:
    """The headlines that stand right before their story and share its words: most of them, on most pages."""
    taken: dict[Slot, int] = {}
    places = {group[0][0]: g for g, group in enumerate(groups)}
    for s, story in enumerate(stories):
        heads = story.runs[0].heads
        if len(heads) == 1 and coverage(heads[0][1].text, story.text) > SURE:
            story.units = heads[:]
            taken[places[heads[0][0]], 0] = s
    return taken


def _offers(
    stories: Sequence[Story], groups: Sequence[list[Head]], taken: dict[Slot, int], fits: _Fits
) -> list[tuple[float, int, int, int, int]]:
    """What each stretch of heads would gain as the headline of each story that has none, best first when sorted."""
    offers = []
    stacked = len(groups) == 1 and len(groups[0]) >= STACK and sum(not story.units for story in stories) >= STACK
    headed = [
        not story.units and any(fits.claims(chunk)[s] > FOREIGN for _, chunk in story.runs[0].heads)
        for s, story in enumerate(stories)
    ]
    for g, group in enumerate(groups):
        if (g, 0) in taken:
            continue
        claims = [fits.claims(chunk) for _, chunk in group]
        counts = [_counts(chunk) for _, chunk in group]
        for s, story in enumerate(stories):
            if story.units:
                continue
            for first in range(len(group)):
                for last in range(first + 1, min(len(group), first + MOST_UNITS) + 1):
                    gain = COUNTS if True in counts[first:last] else 0.0
                    gain += STACKED if stacked else _place(story, group, first, last, headed=headed[s])
                    gain += sum([claim[s] - LEAST for claim in claims[first:last]])
                    if gain > 0:
                        offers.append((-gain, g, first, last, s))
    return offers


def _place(story: Story, group: Sequence[Head], first: int, last: int, *, headed: bool) -> float:
    """What the place of heads [first, last) of a group says for a story; `headed`: others before it may be its own."""
    if story.runs[0].heads is group:
        if last < len(group):
            return BEFORE_PART
        return UNDER_LABEL if story.runs[0].labelled and len(group) == 1 else BEFORE
    if _inside(story, group):
        over = next((run for run in story.runs[:-1] if run.heads is group), None)
        if over and over.signed and last == len(group):
            return OVER_SIGNED
        return INSIDE_HEADED if headed else INSIDE
    if 0 < group[0][0] - story.runs[-1].end <= 2:
        return AFTER if first == 0 else AFTER_PART
    return ELSEWHERE


def _counts(chunk: Chunk) -> bool:
    return bool(marks.NUMBERED.match(chunk.text) or marks.BULLETED.match(chunk.text))


def _inside(story: Story, group: Sequence[Head]) -> bool:
    return story.runs[0].begin < group[0][0] < story.runs[-1].end


def _leftovers(stories: Sequence[Story], groups: Sequence[list[Head]], taken: dict[Slot, int], fits: _Fits) -> None:
    """Places the heads that no story claimed: in a body, beside a headline, or over a story that still has none."""
    for g, group in enumerate(groups):
        inside = next((s for s, story in enumerate(stories) if _inside(story, group)), None)
        for number, unit in enumerate(group):
            if (g, number) in taken:
                continue
            text = unit[1].text
            elsewhere = _told(stories, text, inside)
            if elsewhere is not None:
                _add(stories[elsewhere], unit)
                taken[g, number] = elsewhere
                continue
            if inside is not None and (len(group) == 1 or coverage(text, stories[inside].text) > 0.15):
                stories[inside].inner.append(unit)
                continue
            below = next((story for story in stories if story.runs[0].heads is group), None)
            if below and below.units and marks.BULLETED.match(text):
                below.inner.append(unit)
                continue
            alone = unit[1].lines[0].gap or _wanted(stories, text)
            beside = None if alone else _beside(stories, group, g, number, taken)
            if beside is not None:
                _add(stories[beside], unit)
                taken[g, number] = beside
                continue
            wanting = _in_order(stories, group, g, number, taken) or _wanting(stories, unit, fits)
            if wanting is not None:
                wanting.units = [unit]
                taken[g, number] = next(s for s, story in enumerate(stories) if story is wanting)
                continue
            if below and below.units and below.units[0][0] > group[-1][0]:
                below.inner.append(unit)
                continue
            beside = _beside(stories, group, g, number, taken)
            if beside is not None:
                _add(stories[beside], unit)
                taken[g, number] = beside
                continue
            before = [s for s, story in enumerate(stories) if story.runs[-1].end < unit[0]]
            if before and coverage(text, stories[before[-1]].text) > 0.3:
                stories[before[-1]].inner.append(unit)


def _wanted(stories: Sequence[Story], text: str) -> bool:
    """Whether a head shares words with the beginning of a story that has no headline, or each story has one."""
    return max([coverage(text, story.text[:LEAD]) for story in stories if not story.units], default=1.0) >= LEAST


def _add(story: Story, unit: Head) -> None:
    story.units = sorted([*story.units, unit], key=_in_place)


def _told(stories: Sequence[Story], text: str, inside: int | None) -> int | None:
    """The story under another headline that a head tells of as no other does: its sub-headline, torn from it."""
    shares = [coverage(text, story.text[:REST]) for story in stories]
    best = max(range(len(stories)), key=shares.__getitem__)
    if shares[best] < TORN or not stories[best].units or best == inside:
        return None
    rival = max(
        [share for s, share in enumerate(shares) if s != best and (s == inside or not stories[s].units)], default=0.0
    )
    return best if rival < shares[best] / 2 else None


def _beside(stories: Sequence[Story], group: Sequence[Head], g: int, number: int, taken: dict[Slot, int]) -> int | None:
    """The story whose headline a head stands beside, if it stands close to it or shares words with the story."""
    text = group[number][1].text
    found: list[tuple[float, int]] = []
    for other in (number + 1, number - 1):
        if (g, other) in taken:
            (first, _), (second, below) = sorted((group[number], group[other]), key=itemgetter(0))
            close = (second == first + 1 and not below.lines[0].gap) or text[0] in "—－-" or _balances(text)
            share = coverage(text, stories[taken[g, other]].text)
            if close or share >= BESIDE:
                found.append((share, -taken[g, other]))
    return -max(found)[1] if found else None


def _balances(text: str) -> bool:
    """Whether a line has two halves of one length, as kickers and headlines have: 践行群众路线 转变工作作风."""
    first, _, second = text.replace("\u3000", " ").partition(" ")
    return len(first) == len(second) > SHORTEST_HALF


def _in_order(
    stories: Sequence[Story], group: Sequence[Head], g: int, number: int, taken: dict[Slot, int]
) -> Story | None:
    """The story without headline that stands where a head does among those of a stack, if both go in one order."""
    if len(group) < STACK:
        return None
    before = [taken[g, unit] for unit in range(number) if (g, unit) in taken]
    after = [taken[g, unit] for unit in range(number + 1, len(group)) if (g, unit) in taken]
    if [*before, *after] != sorted([*before, *after]):
        return None
    between = range(before[-1] + 1 if before else 0, after[0] if after else len(stories))
    return next((stories[s] for s in between if not stories[s].units), None)


def _in_place(unit: Head) -> int:
    return unit[1].lines[0].begin


def _wanting(stories: Sequence[Story], unit: Head, fits: _Fits) -> Story | None:
    """The story without headline that a leftover head is for: the one it stands at, else the one it fits best."""
    place, chunk = unit
    headless = [s for s, story in enumerate(stories) if not story.units]
    if not headless or chunk.text.startswith(("—", "－", "-")):
        return None
    after = next((s for s, story in enumerate(stories) if story.runs[0].begin > place), None)
    if after in headless:
        return stories[after]
    before = [s for s, story in enumerate(stories) if story.runs[-1].end < place]
    if before and before[-1] in headless:
        return stories[before[-1]]
    best = max(headless, key=lambda s: (fits.fit(chunk, s), -s))
    return stories[best] if fits.claim(chunk, best) > 0 or len(headless) == 1 else None


class _Fits:
    """How much of a headline's wording a story that wants one holds; rare pairs of characters count more."""

    def __init__(self, stories: Sequence[Story], groups: Sequence[Sequence[Head]]) -> None:
        self._stories = stories
        self._heads = [chunk.text for group in groups for _, chunk in group]
        self._texts = [(s, story.text[:REST]) for s, story in enumerate(stories) if not story.units]
        self._known: dict[int, list[float]] = {}

    @cached_property
    def _holding(self) -> dict[int, list[int]]:
        return holders(self._heads, self._texts)

    @cached_property
    def _leading(self) -> dict[int, list[int]]:
        return holders(self._heads, [(s, text[:LEAD]) for s, text in self._texts])

    def fit(self, chunk: Chunk, s: int) -> float:
        """0 (nothing shared) to 1 (all of it in the lead)."""
        return self._of(chunk)[s]

    def claim(self, chunk: Chunk, s: int) -> float:
        """The fit, less what another story that still wants a headline fits better."""
        return self.claims(chunk)[s]

    def claims(self, chunk: Chunk) -> list[float]:
        """The claim of each story."""
        fits = self._of(chunk)
        best = max([fit for fit, story in zip(fits, self._stories, strict=True) if not story.units], default=0.0)
        return [fit - max(0.0, best - fit) for fit in fits]

    def _of(self, chunk: Chunk) -> list[float]:
        if id(chunk) not in self._known:
            self._known[id(chunk)] = self._compare(chunk.text)
        return self._known[id(chunk)]

    def _compare(self, text: str) -> list[float]:
        whole = 0.0
        held = [0.0] * len(self._stories)
        for pair in sorted({*pairs(text)}):
            places, leads = self._holding.get(pair, ()), self._leading.get(pair, ())
            weight = math.log(1 + len(self._texts) / len(places)) if places else UNSAID
            whole += weight
            for s in places:
                held[s] += weight if s in leads else IN_REST * weight
        return [share / whole for share in held] if whole else held

"""Heads that no story claimed -> in a body, beside a headline, or over a story that still has none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from operator import itemgetter

from extractors.articles.beginnings import LEAD, alike
from extractors.articles.fits import REST, Fits, Slot, stands_inside
from extractors.articles.runs import Head
from extractors.articles.stacks import leads
from extractors.articles.stories import Story
from extractors.text import marks
from extractors.text.wording import coverage

__all__ = ["add_kickers", "place_leftovers"]

LEAST = 0.2
"""What a headline must share with the beginning of its story."""
STACK = 3
"""So many heads together stand in some order."""
TORN = 0.5
"""What a sub-headline shares with its story that stands elsewhere."""
SHORTEST_HALF = 3
SHORTEST_SUB, LONGEST_SUB, MORE = 6, 16, 0.1
"""A kicker that shares no words is hardly shorter or longer; and another story does not share so much more with it."""
TINIEST = 5
"""Small-heads may have so few characters."""
BESIDE = 0.1
"""A line that shares less, parted from a headline by a blank line, is the name of a column or an advertisement."""


def place_leftovers(
    stories: Sequence[Story],
    groups: Sequence[list[Head]],
    taken: dict[Slot, int],
    fits: Fits,
    small: Sequence[frozenset[str]],
) -> None:
    """Places the heads that no story claimed: in a body, beside a headline, or over a story that still has none."""
    for g, group in enumerate(groups):
        around = [s for s, story in enumerate(stories) if stands_inside(story, group)]
        inside = max(around, key=lambda s: _last_before(stories[s], group), default=None)
        below = next((story for story in stories if story.runs[0].heads is group), None)
        for number, unit in enumerate(group):
            if (g, number) in taken or unit[1].lines[0].scene or _is_small(stories, unit, small):
                continue
            if _is_tiny(unit) and all(story.units for story in stories):
                if inside is not None:
                    stories[inside].inner.append(unit)
                continue
            slot, text = (g, number), unit[1].text
            found = _told(stories, text, inside)
            if found is None and inside is not None and _cuts(stories[inside], group):
                if _is_caption(stories[inside], group):
                    continue
                found = inside if _tells_best(stories, text, inside, LEAST) else None
            if found is None:
                body = _body(stories, group, unit, inside, below)
                if body:
                    body.inner.append(unit)
                    continue
                alone = unit[1].lines[0].gap or _wanted(stories, text)
                found = None if alone else _beside(stories, group, slot, taken)
            if found is None:
                found = _in_order(stories, group, slot, taken)
            if found is None:
                found = _wanting(stories, unit, fits)
            if found is None:
                if below and _stays_over(stories, group, unit, below):
                    continue
                found = _beside(stories, group, slot, taken)
            if found is not None:
                _add(stories[found], unit)
                taken[slot] = found
                continue
            before = [s for s, story in enumerate(stories) if story.runs[-1].end < unit[0]]
            if before and coverage(text, stories[before[-1]].text) > 0.3:
                stories[before[-1]].inner.append(unit)


def add_kickers(stories: Sequence[Story], groups: Sequence[Sequence[Head]]) -> None:
    """Gives headlines the heads next to them that are no story's: kickers in other words than their report's."""
    owner = {line.begin: s for s, story in enumerate(stories) for _, chunk in story.units for line in chunk.lines}
    placed = {line.begin for story in stories for _, chunk in story.inner for line in chunk.lines} | owner.keys()
    for group in groups:
        for number in (*range(len(group)), *range(len(group) - 2, -1, -1)):  # a couplet's first line by its second
            unit = group[number]
            found = None if unit[1].lines[0].begin in placed | owner.keys() else _next_to(stories, group, number, owner)
            if found is not None:
                _add(stories[found], unit)
                owner.update((line.begin, found) for line in unit[1].lines)


def _next_to(stories: Sequence[Story], group: Sequence[Head], number: int, owner: Mapping[int, int]) -> int | None:
    """The story whose headline alone stands next to a head, with nothing between, if no other story tells more of it.

    Small-heads are none: they stand in series, and are short. Two as long next to each other are a couplet: 喝一口春茶,
    赴一场花约.
    """
    place, chunk = group[number]
    couplet = any(abs(other - place) == 1 and len(line.text) == len(chunk.text) for other, line in group)
    shortest = SHORTEST_HALF if couplet else SHORTEST_SUB
    if not shortest <= len(chunk.text) <= LONGEST_SUB or "：" in chunk.text or chunk.lines[0].scene:
        return None
    if any(alike(chunk.text, other.text) for at, other in group if at != place):
        return None
    near = [other for other in group if abs(other[0] - place) == 1]
    found = {owner[chunk.lines[0].begin] for _, chunk in near if chunk.lines[0].begin in owner}
    if len(found) > 1:  # a kicker and a headline want no more; one line may
        found = {s for s in found if not _has_lines(stories[s])}
    if len(found) != 1:
        return None
    (s,) = found
    shares = [coverage(chunk.text, story.text[:REST]) for story in stories]
    whole = [_has_lines(story) and _is_at_home(story) for story in stories]
    rivals = [share for share, other in zip(shares, whole, strict=True) if not other]
    return s if max(rivals, default=0.0) < shares[s] + MORE else None


def _has_lines(story: Story) -> bool:
    """Whether the headline of a story has two lines or more."""
    return sum([len(chunk.lines) for _, chunk in story.units]) > 1


def _is_at_home(story: Story) -> bool:
    """Whether all of a story's headline stands over it."""
    return all(unit in story.runs[0].heads for unit in story.units)


def _add(story: Story, unit: Head) -> None:
    story.units = sorted([*story.units, unit], key=_in_place)


def _body(
    stories: Sequence[Story], group: Sequence[Head], unit: Head, inside: int | None, below: Story | None
) -> Story | None:
    """The story in whose body a head stands, as a small-head: between its runs, or between bullets."""
    text = unit[1].text
    if inside is not None and (len(group) == 1 or coverage(text, stories[inside].text) > 0.15):
        return stories[inside]
    return below if below and below.units and marks.BULLETED.match(text) else None


def _last_before(story: Story, group: Sequence[Head]) -> int:
    """Where the last run of a story begins that stands before heads."""
    return max([run.begin for run in story.runs if run.begin < group[0][0]])


def _cuts(story: Story, group: Sequence[Head]) -> bool:
    """Whether heads stand inside a sentence of a story, where no small-head does."""
    return any(run.heads is group and not before.closed for before, run in pairwise(story.runs))


def _is_caption(story: Story, group: Sequence[Head]) -> bool:
    """Whether a line alone inside a sentence, in a story with all of its headline over it, is of a picture there."""
    return len(group) == 1 and len(group[0][1].lines) == 1 and _has_lines(story) and _is_at_home(story)


def _tells_best(stories: Sequence[Story], text: str, s: int, least: float) -> bool:
    """Whether a head tells the lead of a story, or more of it than of any other and no story wants a headline."""
    if coverage(text, stories[s].text[:LEAD]) >= TORN:
        return True
    shares = [coverage(text, story.text[:REST]) for story in stories]
    return shares[s] >= max(least, *shares) and all(story.units for story in stories)


def _stays_over(stories: Sequence[Story], group: Sequence[Head], unit: Head, below: Story) -> bool:
    """Places a head over the story whose headline stands further on: a part of it, if it takes two lines over 本报讯.

    Else it is a small-head, which takes one line and stands over no report's beginning.
    """
    text = unit[1].text
    second = below.runs[0].opens and unit is group[-1] and len(unit[1].lines) > 1
    if second and _tells_best(stories, text, stories.index(below), BESIDE):
        _add(below, unit)
    elif below.units and below.units[0][0] > group[-1][0]:
        below.inner.append(unit)
    else:
        return False
    return True


def _is_small(stories: Sequence[Story], unit: Head, small: Sequence[frozenset[str]]) -> bool:
    """Places a head in the body of the story whose small-head it is for sure."""
    home = next((story for story, own in zip(stories, small, strict=True) if unit[1].text in own), None)
    if home:
        home.inner.append(unit)
    return home is not None


def _is_tiny(unit: Head) -> bool:
    """Whether a head is too short for a headline, 一街一景, and no town or body that the next one tells of."""
    text = unit[1].text
    return len(unit[1].lines) == 1 and len(text) <= TINIEST and not leads(text) and not marks.ANNOUNCEMENT.search(text)


def _wanted(stories: Sequence[Story], text: str) -> bool:
    """Whether a head shares words with the beginning of a story that has no headline, or each story has one."""
    return max([coverage(text, story.text[:LEAD]) for story in stories if not story.units], default=1.0) >= LEAST


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


def _beside(stories: Sequence[Story], group: Sequence[Head], slot: Slot, taken: dict[Slot, int]) -> int | None:
    """The story whose headline a head stands beside, if it stands close to it or shares words with the story."""
    g, number = slot
    text = group[number][1].text
    shares = [coverage(text, story.text) for story in stories]
    found: list[tuple[float, int]] = []
    for other in (number + 1, number - 1):
        if (g, other) in taken:
            (first, over), (second, below) = sorted((group[number], group[other]), key=itemgetter(0))
            if over.lines[-1].over_byline:
                continue
            close = (second == first + 1 and not below.lines[0].gap) or text[0] in "—－-" or _balances(text)
            share = shares[taken[g, other]]
            if close or share >= max(BESIDE, max(shares) - MORE):
                found.append((share, -taken[g, other]))
    return -max(found)[1] if found else None


def _balances(text: str) -> bool:
    """Whether a line has two halves of one length, as kickers and headlines have: 践行群众路线 转变工作作风."""
    first, _, second = text.replace("\u3000", " ").partition(" ")
    return len(first) == len(second) > SHORTEST_HALF


def _in_order(stories: Sequence[Story], group: Sequence[Head], slot: Slot, taken: dict[Slot, int]) -> int | None:
    """The story without headline that stands where a head does among those of a stack, if both go in one order."""
    if len(group) < STACK:
        return None
    g, number = slot
    before = [taken[g, unit] for unit in range(number) if (g, unit) in taken]
    after = [taken[g, unit] for unit in range(number + 1, len(group)) if (g, unit) in taken]
    if [*before, *after] != sorted([*before, *after]):
        return None
    between = range(before[-1] + 1 if before else 0, after[0] if after else len(stories))
    return next((s for s in between if not stories[s].units), None)


def _in_place(unit: Head) -> int:
    return unit[1].lines[0].begin


def _wanting(stories: Sequence[Story], unit: Head, fits: Fits) -> int | None:
    """The story without headline that a leftover head is for: the one it stands at, else the one it fits best."""
    place, chunk = unit
    headless = [s for s, story in enumerate(stories) if not story.units]
    if not headless or chunk.text.startswith(("—", "－", "-")):
        return None
    after = next((s for s, story in enumerate(stories) if story.runs[0].begin > place), None)
    if after in headless:
        return after
    before = [s for s, story in enumerate(stories) if story.runs[-1].end < place]
    if before and before[-1] in headless:
        return before[-1]
    best = max(headless, key=lambda s: (fits.fit(chunk, s), -s))
    return best if fits.claim(chunk, best) > 0 or len(headless) == 1 else None

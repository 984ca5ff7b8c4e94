"""Heads and stories of a page -> each story with its headline, wherever on the page that stands."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.articles.fits import Fits, Slot, stands_inside
from extractors.articles.leftovers import place_leftovers
from extractors.articles.runs import Head
from extractors.articles.small_heads import in_series, small_heads
from extractors.articles.stories import Story
from extractors.layout.chunks import Chunk
from extractors.text import marks
from extractors.text.wording import coverage

__all__ = ["pair_heads"]

SURE = 0.5
"""A headline that shares so much with the story it stands before belongs to it: 52 of 52 on annotated pages."""
LEAST = 0.2
"""What a headline must share with its story; slogans share less, and go by their place."""
BEFORE, BEFORE_PART, AFTER, AFTER_PART, ELSEWHERE = 0.45, 0.15, 0.2, 0.1, -0.1
"""What the place counts: all heads right before the story, some of them, those right after it, or neither."""
UNDER_LABEL = 0.8
"""A head alone between a section's label and the story."""
INSIDE, INSIDE_HEADED, OVER_SIGNED, COUNTS = -0.1, -0.7, 0.45, -0.5
"""A head inside the story is a small-head, the more so when heads stand before the story; but a headline may stand
over a signed introduction that follows in the middle of the page. 一、 never is a headline."""
SERIES, SMALL = -0.3, -1.0
"""Short heads of one make that stand together are small-heads (搬得出：…, 稳得住：…), surely if one stands inside."""
BOUND = 0.3
"""A headline and the line below it that begins with a dash stand together."""
TINY, TINIEST = -0.8, 5
"""Heads of so few characters, 一街一景, are small-heads, unless they alone stand over the story."""
BROAD = 0.1
"""A head inside the story that takes two lines: small-heads take one."""
FOREIGN = -0.2
"""A head that shares so much more with another story is none of this one's."""
MOST_UNITS = 4
"""Kicker, headline and two sub-headlines."""
STACK, STACKED = 3, 0.1
"""So many heads together, on a page of as many articles that has no others, are those of all of them alike."""


def pair_heads(stories: Sequence[Story], tail: Sequence[Head]) -> None:
    """Gives each story its headline units; small-heads go into the body around them."""
    groups = [run.heads for story in stories for run in story.runs if run.heads]
    groups.sort(key=lambda group: group[0][0])
    if tail:
        groups.append(list(tail))
    taken = _plain(stories, groups)
    fits = Fits(stories, groups)
    small = small_heads(stories, groups)
    for _, g, first, last, s in sorted(_offers(stories, groups, taken, fits, small)):
        if not stories[s].units and not any((g, unit) in taken for unit in range(first, last)):
            stories[s].units = groups[g][first:last]
            taken.update(((g, unit), s) for unit in range(first, last))
    place_leftovers(stories, groups, taken, fits, small)


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
    stories: Sequence[Story],
    groups: Sequence[list[Head]],
    taken: dict[Slot, int],
    fits: Fits,
    small: Sequence[frozenset[str]],
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
        sizes = [len(chunk.text) for _, chunk in group]
        series = [in_series(group, number) for number in range(len(group))]
        ends = [chunk.lines[-1].over_byline for _, chunk in group]
        scenes = [chunk.lines[0].scene for _, chunk in group]
        goes_on = [number > 0 and _goes_on(*group[number - 1 : number + 1]) for number in range(len(group))] + [False]
        for s, story in enumerate(stories):
            if story.units:
                continue
            home = story.runs[0].heads is group
            for first in range(len(group)):
                for last in range(first + 1, min(len(group), first + MOST_UNITS) + 1):
                    if True in ends[first : last - 1] or (last - first > 1 and True in scenes[first:last]):
                        break
                    gain = COUNTS if True in counts[first:last] else 0.0
                    gain += STACKED if stacked else _place(story, group, first, last, headed=headed[s])
                    gain += sum([claim[s] - LEAST for claim in claims[first:last]])
                    gain += 0.0 if max(sizes[first:last]) > TINIEST or (home and last - first == len(group)) else TINY
                    gain += SERIES * sum(series[first:last])
                    gain += SMALL * sum([chunk.text in small[s] for _, chunk in group[first:last]])
                    gain += BOUND * (True in goes_on[first + 1 : last]) - BOUND * (goes_on[first] + goes_on[last])
                    if gain > 0:
                        offers.append((-gain, g, first, last, s))
    return offers


def _place(story: Story, group: Sequence[Head], first: int, last: int, *, headed: bool) -> float:
    """What the place of heads [first, last) of a group says for a story; `headed`: others before it may be its own."""
    if story.runs[0].heads is group:
        if last < len(group):
            return BEFORE_PART
        return UNDER_LABEL if story.runs[0].labelled and len(group) == 1 else BEFORE
    if stands_inside(story, group):
        over = next((run for run in story.runs[:-1] if run.heads is group), None)
        if over and over.signed and last == len(group):
            return OVER_SIGNED
        broad = any(len(chunk.lines) > 1 for _, chunk in group[first:last])
        return INSIDE_HEADED if headed else BROAD if broad else INSIDE
    if 0 < group[0][0] - story.runs[-1].end <= 2:
        return AFTER if first == 0 else AFTER_PART
    return ELSEWHERE


def _goes_on(over: Head, head: Head) -> bool:
    """Whether a head is the sub-headline of the one right over it, for its dash: ——记白竹村第一书记."""
    return head[1].text[0] in "—－" and head[0] == over[0] + 1


def _counts(chunk: Chunk) -> bool:
    return bool(marks.NUMBERED.match(chunk.text) or marks.BULLETED.match(chunk.text))

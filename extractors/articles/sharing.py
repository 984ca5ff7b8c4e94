"""Stories without headline beside one that has lines for two -> each with the lines that tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.articles.beginnings import LEAD
from extractors.articles.runs import Head
from extractors.articles.stacks import goes_on, leads
from extractors.articles.stories import Story
from extractors.layout.chunks import Chunk
from extractors.text.lines import Line
from extractors.text.wording import coverage

__all__ = ["share_out", "units_of"]

SHORTEST = 40
"""No report is as short, and no notice of a line wants the headline of one: 遗失身份证一张，声明作废。"""
NEAR = 3
"""So many stories before or behind may hold the headline of one that has none."""
MORE = 0.15
"""How much more of the lines that change hands the story must tell that takes them."""
TOLD, LEFT, NOTHING = 0.35, 0.2, 0.1
"""What the lines that stay share with their story, the same if the others go to the story right below them, and what
those share with it that go."""
IDLE = 0.12
"""What lines share at most with their story that tell it nothing."""
EARLIER = 0.5
"""What an earlier line counts, for one who gives lines that tell neither: in pairs of characters."""
_Placed = tuple[int, Line]


def share_out(stories: Sequence[Story]) -> None:
    """Gives stories without headline the lines of others' headlines that tell them better."""
    for number, story in enumerate(stories):
        if story.units or len(story.text) < SHORTEST:
            continue
        near = [other for other in stories[max(0, number - NEAR) : number + NEAR + 1] if _lines(other)]
        offers = [offer for other in near for offer in _offers(story, other)]
        if offers:
            _, share, other, given, kept = max(offers, key=lambda offer: offer[0])
            if share >= MORE:
                story.units, other.units = units_of(given), units_of(kept)
        if not story.units and number:
            _take_over(story, stories[number - 1])
        if not story.units and number + 1 < len(stories):
            _take_back(story, stories[number + 1])
        if not story.units:
            _take_idle(story, stories)


def _take_over(story: Story, before: Story) -> None:
    """Gives a story the last lines over the one before it, if these tell that one nothing and others tell it."""
    lines, own = _lines(before), before.text[:LEAD]
    cut = len(lines)
    while cut > 1 and coverage(lines[cut - 1][1].wording, own) <= NOTHING:
        cut -= 1
    while 1 < cut < len(lines) and _leads(lines[cut - 1][1], lines[cut][1]):
        cut -= 1
    if (
        cut < len(lines)
        and not _leads(lines[cut - 1][1], lines[cut][1])
        and coverage("".join([line.wording for _, line in lines[:cut]]), own) >= TOLD
    ):
        story.units, before.units = units_of(lines[cut:]), units_of(lines[:cut])


def _take_back(story: Story, after: Story) -> None:
    """Gives a story the first lines right over it, or of the next one's headline that stands elsewhere.

    They hardly tell the next one, which the others tell.
    """
    lines, own = _lines(after), after.text[:LEAD]
    heads, below = story.runs[0].heads, after.runs[0].heads
    if not lines or lines[0][0] not in (heads[0][0] if heads else None, *_places(lines, below)):
        return
    lead, best = story.text[:LEAD], 0.0
    for cut in range(1, len(lines)):
        over, rest = ("".join([line.wording for _, line in part]) for part in (lines[:cut], lines[cut:]))
        wrong, right = coverage(over, own), coverage(rest, own)
        if (
            right >= max(LEFT, 2 * wrong, wrong + best)
            and coverage(over, lead) >= wrong
            and not _leads(lines[cut - 1][1], lines[cut][1])
        ):
            best = right - wrong
            story.units, after.units = units_of(lines[:cut]), units_of(lines[cut:])


def _take_idle(story: Story, stories: Sequence[Story]) -> None:
    """Gives the only story without headline the first or last lines of one that tell theirs nothing.

    The other lines tell it, and those that go tell the story no less than theirs.
    """
    if sum(not other.units for other in stories) > 1:
        return
    best = 0.0
    for other in stories:
        lines, own = _lines(other), other.text
        for cut in range(1, len(lines)):
            if _leads(lines[cut - 1][1], lines[cut][1]):
                continue
            for given, kept in ((lines[cut:], lines[:cut]), (lines[:cut], lines[cut:])):
                over, rest = ("".join([line.wording for _, line in part]) for part in (given, kept))
                idle, told = coverage(over, own), coverage(rest, own[:LEAD])
                gain = told - idle + coverage(over, story.text)
                if idle <= IDLE and told >= TOLD and coverage(over, story.text) > idle and gain > best:
                    best, found = gain, (other, given, kept)
    if best:
        other, given, kept = found
        story.units, other.units = units_of(given), units_of(kept)


def _places(lines: Sequence[_Placed], below: Sequence[Head]) -> Sequence[int]:
    """Where a headline stands, if that is not right over its story."""
    return () if any(place == lines[0][0] for place, _ in below) else (lines[0][0],)


def _leads(line: Line, below: Line) -> bool:
    """Whether a line leads to the next one, or that one goes on with it."""
    return leads(line.text) or goes_on(below.text)


def _lines(story: Story) -> list[_Placed]:
    """The lines of a story's headline, if it has two or more."""
    lines = [(place, line) for place, chunk in story.units for line in chunk.lines]
    return lines if len(lines) > 1 else []


def _offers(story: Story, other: Story) -> Iterator[tuple[float, float, Story, Sequence[_Placed], Sequence[_Placed]]]:
    """What the first or the last lines of another story's headline tell more of a story than of that one.

    A line that tells neither is of the headline that it begins: what it is about stands in the next one.
    """
    lines = _lines(other)
    lead, own = story.text[:LEAD], other.text[:LEAD]
    more = [(coverage(line.wording, lead) - coverage(line.wording, own)) * len(line.text) for _, line in lines]
    for cut in range(1, len(lines)):
        if _leads(lines[cut - 1][1], lines[cut][1]):
            continue
        gain = sum(more[cut:]) - sum(more[:cut])
        for sign, given, kept in ((1, lines[cut:], lines[:cut]), (-1, lines[:cut], lines[cut:])):
            text = "".join([line.wording for _, line in given])
            yield sign * gain - EARLIER * cut, coverage(text, lead) - coverage(text, own), other, given, kept


def units_of(lines: Sequence[_Placed]) -> list[Head]:
    """Lines as heads, those of one place together."""
    units: list[Head] = []
    for place, line in lines:
        if units and units[-1][0] == place:
            units[-1][1].lines.append(line)
        else:
            units.append((place, Chunk("head", [line])))
    return units

"""Chunks of a page -> stories: runs of body text that belong together, with the heads around them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors import marks
from extractors.layout import Chunk
from extractors.lines import Line

INTRO = 300
"""A byline after fewer characters than this may sign the introduction of a longer piece."""


COHERENT = 1.5
"""What it weighs against a new article that a run keeps to the words of the story before."""
LEAD = 220
"""A report says what it reports in about its first 220 characters; headlines take their words from there."""
SURE = 0.5
"""A headline that shares so much with the story it stands before belongs to it: 52 of 52 on annotated pages."""
REST = 900
"""No headline was seen to take its words from further on."""
IN_REST = 0.7
"""What a headline's words weigh that stand later in the story."""
UNSAID = 0.7
"""What a headline's words weigh that no story on the page has; ln 2, a word that each of them has."""


@dataclass(slots=True)
class Run:
    """Body chunks that no head parts, and the heads right before them."""

    chunks: list[tuple[int, Chunk]]
    heads: list[tuple[int, Chunk]] = field(default_factory=list)
    label: bool = False

    @property
    def first(self) -> Line:
        """The run's first line."""
        return self.chunks[0][1].lines[0]

    @property
    def lead(self) -> Line:
        """The run's first line that is no byline."""
        return next((line for _, chunk in self.chunks for line in chunk.lines if line.kind != "byline"), self.first)

    @property
    def last(self) -> Line:
        """The run's last line."""
        return self.chunks[-1][1].lines[-1]

    @property
    def opens(self) -> bool:
        """It begins as a report does: 本报讯."""
        return self.lead.kind == "opener"

    @property
    def bare(self) -> bool:
        """It is a byline and no text yet."""
        return all(line.kind == "byline" for _, chunk in self.chunks for line in chunk.lines)

    @property
    def signed(self) -> bool:
        """It ends with a byline."""
        return self.last.signed

    @property
    def closed(self) -> bool:
        """It ends with a sentence's end or a byline."""
        return self.last.stops or self.last.signed

    @property
    def text(self) -> str:
        """All its text, joined."""
        return "".join(chunk.text for _, chunk in self.chunks)


@dataclass(slots=True)
class Story:
    """The runs of one article, and its headline units once they are paired."""

    runs: list[Run]
    units: list[tuple[int, Chunk]] = field(default_factory=list)
    inner: list[tuple[int, Chunk]] = field(default_factory=list)
    """Small-heads inside the body."""
    _text: str = ""

    @property
    def text(self) -> str:
        """All its text, joined."""
        if not self._text:
            self._text = "".join(run.text for run in self.runs)
        return self._text


def runs(chunks: Sequence[Chunk]) -> tuple[list[Run], list[tuple[int, Chunk]]]:
    """The runs of a page in order, and the heads after the last one."""
    made: list[Run] = []
    heads: list[tuple[int, Chunk]] = []
    label = False
    fresh = True
    for index, chunk in enumerate(chunks):
        if chunk.kind == "head":
            heads.append((index, chunk))
            fresh = True
        elif chunk.kind == "label":
            label, fresh = True, True
        elif chunk.kind == "body":
            line = chunk.lines[0]
            new = fresh or not made
            if not new and not made[-1].bare:
                new = line.kind == "opener" or (made[-1].signed and line.kind != "byline")
                new = new or (line.gap and made[-1].last.stops and any(not run.closed for run in made[:-1]))
            if new:
                made.append(Run([(index, chunk)], heads, label))
                heads, label = [], False
            else:
                made[-1].chunks.append((index, chunk))
            fresh = False
    return made, heads


def stories(found: Sequence[Run], *, single: bool) -> list[Story]:
    """Runs that belong to one article, brought together."""
    made: list[Story] = []
    opens = sum(run.opens for run in found) >= 2
    signs = sum(any(chunk.lines[-1].signed for _, chunk in run.chunks) for run in found) >= 2
    for number, run in enumerate(found):
        torn = _torn(made, run) if made else None
        if torn:
            torn.runs.append(run)
        elif not made or (not single and _begins(made[-1], found, number, opens=opens, signs=signs)):
            made.append(Story([run]))
        else:
            made[-1].runs.append(run)
    return made


def _torn(made: Sequence[Story], run: Run) -> Story | None:
    """An earlier story that broke off inside a sentence and that this run takes up again."""
    if run.opens or run.heads or run.lead.soft or not made[-1].runs[-1].closed:
        return None
    torn = next((story for story in reversed(made[:-1]) if not story.runs[-1].closed), None)
    if torn is None or run.first.text[0] in "，、。；：！？”）》":
        return torn
    return torn if _cohesion(torn.text, run.text) > _cohesion(made[-1].text, run.text) else None


def _begins(story: Story, found: Sequence[Run], number: int, *, opens: bool, signs: bool) -> bool:
    """Whether a run begins a new article."""
    run = found[number]
    if run.opens:
        return True
    if not story.runs[-1].closed:
        return False
    ahead = _signed_ahead(found, number)
    signed = any(chunk.lines[-1].signed for r in story.runs for _, chunk in r.chunks)
    score = 0.0
    if signed:
        score += 2 + (3 if ahead else -2 if signs else 0)
        score -= 2 if not ahead and len(story.text) < INTRO else 0
    elif signs and ahead:
        score -= 2
    if not run.heads:
        score -= 2
    else:
        score += 1 if len(run.heads) > 1 or len(run.heads[0][1].lines) > 1 else 0
        score -= 4 if marks.NUMBERED.match(run.heads[-1][1].text) else 0
        score += 3 if run.first.kind == "byline" and (signed or signs) else 0
        share = _shares(run.heads[-1][1].text, run.text[:LEAD])
        score += 1.5 if share > 0.35 else -2 if share < 0.1 else 0
    score += 2.5 if run.lead.soft else 1 if marks.WHEN.search(run.lead.text, 0, 30) else 0
    score += 1.5 if run.label else 0
    score -= 1.5 if opens and not run.lead.soft else 0
    if 0 < score <= COHERENT:
        score -= COHERENT * _cohesion(story.text, run.text)
    return score > 0


def _signed_ahead(found: Sequence[Run], number: int) -> bool:
    for run in found[number:]:
        if run.opens:
            return False
        if run.signed:
            return True
    return False


def _cohesion(one: str, other: str) -> float:
    """How much of the vocabulary of a text's start another uses, 0 to 1."""
    grams = set(zip(other[:240], other[1:241], other[2:242], strict=False))
    if not grams:
        return 0.0
    shared = sum("".join(gram) in one for gram in grams)
    return min(1.0, shared / len(grams) * 6)


def pair_heads(made: Sequence[Story], tail: Sequence[tuple[int, Chunk]]) -> list[tuple[int, Chunk]]:
    """Gives each story its headline units; returns the heads that no story wants."""
    groups: list[list[tuple[int, Chunk]]] = []
    for story in made:
        groups += [run.heads for run in story.runs if run.heads]
    if tail:
        groups.append(list(tail))
    fits = _Fit(made)
    taken = _plain(made, groups, fits)
    offers: list[tuple[float, int, int, int, int]] = []
    for g, group in enumerate(groups):
        if (g, 0) in taken:
            continue
        inside = _inside(made, group)
        for s in [s for s, story in enumerate(made) if not story.units]:
            for first in range(len(group)):
                for last in range(first + 1, min(len(group), first + 4) + 1):
                    gain = _gain(made[s], group, first, last, fits, s, inside=inside == s)
                    offers.append((gain, g, first, last, s))
    offers.sort(key=lambda o: (-o[0], o[1], o[2], -o[3], o[4]))
    for gain, g, first, last, s in offers:
        if gain <= 0 or made[s].units or any((g, u) in taken for u in range(first, last)):
            continue
        made[s].units = group_units = groups[g][first:last]
        taken.update(((g, u), s) for u in range(first, first + len(group_units)))
    return _leftovers(made, groups, taken, fits)


def _plain(made: Sequence[Story], groups: Sequence[list[tuple[int, Chunk]]], fits: _Fit) -> dict[tuple[int, int], int]:
    """The headlines that stand right before their story and share its words: most of them, on most pages."""
    taken: dict[tuple[int, int], int] = {}
    places = {id(group): g for g, group in enumerate(groups)}
    for s, story in enumerate(made):
        heads = story.runs[0].heads
        if len(heads) == 1 and _shares(heads[0][1].text, story.text) > SURE:
            story.units = heads[:]
            taken[places[id(heads)], 0] = s
    return taken


def _inside(made: Sequence[Story], group: Sequence[tuple[int, Chunk]]) -> int | None:
    for s, story in enumerate(made):
        if story.runs[0].chunks[0][0] < group[0][0] < story.runs[-1].chunks[-1][0]:
            return s
    return None


def _gain(
    story: Story, group: Sequence[tuple[int, Chunk]], first: int, last: int, fits: _Fit, s: int, *, inside: bool
) -> float:
    """How well units [first, last) of a group of heads stand as the headline of a story."""
    gain = sum(fits.claim(chunk, s) - 0.2 for _, chunk in group[first:last])
    begin = story.runs[0].chunks[0][0]
    end = story.runs[-1].chunks[-1][0]
    if begin == group[-1][0] + 1 or (begin > group[-1][0] and story.runs[0].heads is group):
        gain += 0.45 if last == len(group) else 0.15
    elif end < group[0][0] and group[0][0] - end <= 2:
        gain += 0.2 if first == 0 else 0.1
    elif not inside:
        gain -= 0.1
    if inside:
        gain -= 0.1
        following = [run for run in story.runs if run.heads is group]
        gain += 0.3 if last == len(group) and any(run.signed for run in following) else 0
    if any(marks.NUMBERED.match(chunk.text) for _, chunk in group[first:last]):
        gain -= 0.5
    return gain


def _wanting(made: Sequence[Story], place: int) -> Story | None:
    """A story without headline right after or right before a place on the page."""
    after = next((story for story in made if story.runs[0].chunks[0][0] > place), None)
    if after and not after.units:
        return after
    before = [story for story in made if story.runs[-1].chunks[-1][0] < place]
    return before[-1] if before and not before[-1].units else None


def _leftovers(
    made: Sequence[Story],
    groups: Sequence[list[tuple[int, Chunk]]],
    taken: dict[tuple[int, int], int],
    fits: _Fit,
) -> list[tuple[int, Chunk]]:
    """Small-heads go into the body around them, kickers to the headline beside them."""
    unwanted: list[tuple[int, Chunk]] = []
    for g, group in enumerate(groups):
        inside = _inside(made, group)
        for u, unit in enumerate(group):
            if (g, u) in taken:
                continue
            if inside is not None and (fits.fit(unit[1], inside) > 0.15 or len(group) == 1):
                made[inside].inner.append(unit)
                continue
            near = _wanting(made, unit[0])
            if near is not None:
                near.units = [unit]
                continue
            beside = taken.get((g, u + 1), taken.get((g, u - 1)))
            if beside is not None:
                made[beside].units.append(unit)
                taken[g, u] = beside
                made[beside].units.sort(key=lambda item: item[0])
                continue
            before = [s for s, story in enumerate(made) if story.runs[-1].chunks[-1][0] < unit[0]]
            if before and fits.fit(unit[1], before[-1]) > 0.3:
                made[before[-1]].inner.append(unit)
            else:
                unwanted.append(unit)
    return unwanted


def _shares(head: str, text: str) -> float:
    """The share of a headline's pairs of characters that a text holds."""
    grams = [head[i : i + 2] for i in range(len(head) - 1)]
    return sum([gram in text for gram in grams]) / len(grams) if grams else 0.0


class _Fit:
    """How much of a headline's wording a story holds; rare pairs of characters count more."""

    def __init__(self, made: Sequence[Story]) -> None:
        self.made = made
        self.texts = [story.text[:REST] for story in made]
        self.leads = [text[:LEAD] for text in self.texts]
        self._known: dict[int, list[float]] = {}

    def fit(self, chunk: Chunk, s: int) -> float:
        """0 (nothing shared) to 1 (all of it in the lead)."""
        if id(chunk) not in self._known:
            self._known[id(chunk)] = self._fits(chunk.text)
        return self._known[id(chunk)][s]

    def claim(self, chunk: Chunk, s: int) -> float:
        """The fit, less what another story that still wants a headline fits better."""
        own = self.fit(chunk, s)
        others = (fit for fit, story in zip(self._known[id(chunk)], self.made, strict=True) if not story.units)
        return own - max(0.0, max(others, default=0.0) - own)

    def _fits(self, text: str) -> list[float]:
        whole = 0.0
        held = [0.0] * len(self.texts)
        for gram in {text[i : i + 2] for i in range(len(text) - 1)}:
            holders = [s for s, story in enumerate(self.texts) if gram in story]
            weight = math.log(1 + len(held) / len(holders)) if holders else UNSAID
            whole += weight
            for s in holders:
                held[s] += weight if gram in self.leads[s] else IN_REST * weight
        return [share / whole for share in held] if whole else held

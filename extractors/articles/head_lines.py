"""Lines of headlines that stand together on a page, and what speaks for it that one is of a story or of none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from extractors.articles.beginnings import LEAD
from extractors.articles.fits import REST
from extractors.articles.stacks import goes_on, leads, names_place
from extractors.articles.stories import Story
from extractors.layout.chunks import Chunk
from extractors.layout.furniture import load_page_words
from extractors.layout.sections import names_column
from extractors.text.lines import Line
from extractors.text.wording import holders, pairs

__all__ = ["BETWEEN", "HeadLine", "HeadLines", "Label", "State", "find_head_lines"]

Label = int | None
"""The story of a line; None if it is of no headline."""
State = tuple[Label, Label, int]
"""The story of the last line, the last story of its stack, and which stories have lines, a bit each."""
BETWEEN = ("same", "changed", "left", "begun")
"""What may happen between two lines: they are of one story, of two, the next one is of none, or the one before is."""

HALF, SHORT, EVEN, PAIRS = 0.5, 5, 1, 3
"""A line of whose pairs of characters a story has half, one of few characters, lines as long as each other; and so many
pairs count 1."""
FEW = 2
"""So few lines of one headline are left where they are, wherever they stand."""


@dataclass(slots=True)
class HeadLine:
    """A line among headlines."""

    place: int
    """The place of its chunk."""
    line: Line
    label: bool
    """It reads as a column's name."""
    stack: int
    below: int | None
    """The story that begins right below its stack."""
    inside: frozenset[int]
    """The stories that stand around its stack."""
    owner: int | None
    """The story whose headline it is of."""
    fixed: bool = False
    """It stays there."""

    @property
    def at_home(self) -> bool:
        """It is of the story right below its stack."""
        return self.owner is not None and self.owner == self.below and not self.label

    @property
    def wording(self) -> str:
        """What it says, without blanks."""
        return "".join(self.line.wording.split())


def find_head_lines(stories: Sequence[Story], made: Sequence[Chunk]) -> list[HeadLine]:
    """The lines of a page's stacks of headlines: those stay where they are whose stack is one story's alone."""
    inner = {line.begin for story in stories for _, chunk in story.inner for line in chunk.lines}
    owner = {line.begin: s for s, story in enumerate(stories) for _, chunk in story.units for line in chunk.lines}
    first = {story.runs[0].begin: s for s, story in reversed([*enumerate(stories)])}
    found: list[HeadLine] = []
    stack: list[tuple[int, Chunk]] = []
    for place, chunk in [*enumerate(made), (len(made), Chunk("body"))]:
        if chunk.kind in ("head", "label"):
            stack.append((place, chunk))
        elif chunk.kind == "body":
            heads = [line for _, other in stack if other.kind == "head" for line in other.lines]
            if any(line.begin not in inner for line in heads):
                begin = stack[0][0]
                around = {s for s, story in enumerate(stories) if story.runs[0].begin < begin < story.runs[-1].begin}
                number, below = len(found), first.get(place)
                found += [
                    HeadLine(at, line, part.kind == "label", number, below, frozenset(around), owner.get(line.begin))
                    for at, part in stack
                    for line in part.lines
                ]
                _fix(found[number:], below)
                for line in found[number:]:
                    line.fixed |= line.line.begin in inner
            stack = []
    return found


def _fix(stack: Sequence[HeadLine], below: int | None) -> None:
    heads = [line for line in stack if not line.label]
    owners = {line.owner for line in heads}
    alone = len(heads) <= FEW and {line.owner for line in stack} <= {*owners, None}
    if len(owners) == 1 and None not in owners and (owners == {below} or alone):
        for line in stack:
            line.fixed = True


class HeadLines:
    """The cues of lines, each 0 to 1 or so."""

    def __init__(self, lines: Sequence[HeadLine], stories: Sequence[Story], lexicons: Path | None = None) -> None:
        """Compares the lines with the stories."""
        self.lines, self.count = lines, len(stories)
        self._words = [line.wording for line in lines]
        self._often = Counter(self._words)
        texts = ["".join(story.text.split())[:REST] for story in stories]
        seams = [one[-1] + other[0] for one, other in zip(self._words, self._words[1:], strict=False)]
        self._holding = holders([*self._words, *seams], enumerate(texts))
        self._leading = holders(self._words, [(s, text[:LEAD]) for s, text in enumerate(texts)])
        self._seams = [bool(self._holding.get(pairs(seam)[0])) for seam in seams]
        self._page_words = load_page_words(lexicons)

    @cached_property
    def told(self) -> list[list[int]]:
        """How many pairs of characters of each line each story has."""
        made = []
        for words in self._words:
            held = [0] * self.count
            for pair in set(pairs(words)):
                for s in self._holding.get(pair, ()):
                    held[s] += 1
            made.append(held)
        return made

    @property
    def settled(self) -> bool:
        """Whether each line is of the story that tells it best, and each story has one."""
        owners = {line.owner for line in self.lines}
        return len(owners - {None}) == self.count and all(
            line.fixed or (line.owner is not None and 0 < max(held) == held[line.owner])
            for line, held in zip(self.lines, self.told, strict=True)
        )

    def of_line(self, number: int, label: Label) -> dict[str, float]:
        """What a line itself says for a story, or for none."""
        return self._of_none(number) if label is None else self._of_story(number, label)

    def _of_story(self, number: int, s: int) -> dict[str, float]:
        """What speaks for it that a line is of a story's headline."""
        held, lead, other = self.told[number], 0, 0
        found = set(pairs(self._words[number]))
        for pair in found:
            lead += s in self._leading.get(pair, ())
            other += pair in self._holding and s not in self._holding[pair]
        return {
            "pairs in the lead": lead / PAIRS,
            "pairs in the rest": (held[s] - lead) / PAIRS,
            "pairs of other stories": other / PAIRS,
            "no pair": float(not held[s]),
            "told best": float(held[s] > 0 and held[s] == max(held)),
            "half told": float(held[s] >= HALF * max(1, len(found))),
            "given to it": float(self.lines[number].owner == s),
        }

    def _of_none(self, number: int) -> dict[str, float]:
        """What speaks for it that a line is of no headline."""
        line, most = self.lines[number], max(self.told[number])
        column = names_column(line.line.text, self._page_words.lines, self._page_words.columns)
        return {
            "of none": 1.0,
            "of none: a label": float(line.label),
            "of none: a column's name": float(column),
            "of none: stands twice": float(self._often[self._words[number]] > 1),
            "of none: no story tells it": float(not most),
            "of none: what a story tells": most / max(1, len(set(pairs(self._words[number])))),
            "of none: given to none": float(line.owner is None),
        }

    def between(self, number: int) -> dict[str, float]:
        """What stands between a line and the next one of its stack."""
        line, below = self.lines[number], self.lines[number + 1]
        text, words = line.line.text, self._words[number]
        bare = words.rstrip("”》")
        return {
            "": 1.0,
            "apart": float(line.place != below.place),
            "leads": float(leads(text)),
            "goes on": float(goes_on(below.line.text)),
            "a place next": float(names_place(below.line.text)),
            "even": float(abs(len(words) - len(self._words[number + 1])) <= EVEN),
            "short": float(len(words) <= SHORT),
            "ends": float(bare[-2:] in self._page_words.headline_endings),
            "told over": float(self._seams[number]),
        }

    def begins(self, number: int) -> bool:
        """Whether a line begins a stack."""
        return number == 0 or self.lines[number - 1].stack != self.lines[number].stack

    def after(self, number: int, state: State, label: Label) -> State:
        """The state behind a line."""
        over = None if self.begins(number) else state[1]
        return (None, over, state[2]) if label is None else (label, label, state[2] | 1 << label)

    def events(self, number: int, state: State, label: Label) -> list[str]:
        """What happens where a line is of a story, or of none."""
        line, (last, over, given) = self.lines[number], state
        found, begins = list[str](), self.begins(number)
        if not begins and (last is not None or label is not None):
            same, left, begun = last == label, label is None, last is None
            found.append("same" if same else "left" if left else "begun" if begun else "changed")
            if last is not None and not same and not self.told[number - 1][last]:
                found.append("ends with a line untold")
        if label is not None:
            if begins or label != last:
                found += ["begins twice"] if given >> label & 1 else []
                found += ["the next story"] if not begins and over is not None and label == over + 1 else []
                found += ["stands inside"] if label in line.inside else []
            if label == line.below and (number + 1 == len(self.lines) or self.begins(number + 1)):
                found.append("right over it")
        return found

    def at_end(self, state: State) -> dict[str, float]:
        """What is to be said of the whole page."""
        return {"a story without headline": float(self.count - state[2].bit_count())}

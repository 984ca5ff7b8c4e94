"""Runs of a page -> stories: the runs of one article brought together, whatever stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.beginnings import LEAD, likelihood
from extractors.digests import DIGEST
from extractors.letters import SPEAKS
from extractors.marks import ANNOUNCEMENT
from extractors.runs import Head, Run
from extractors.wording import cohesion, coverage

__all__ = ["Habits", "Story", "find_stories"]

MOST_WANTING = 1.2
SEAM, STAYS = 1.0, 0.3
"""What it says where the page has the two characters side by side that a blank line parts, and where none parts them
but a blank line."""
SURE = 0.5
"""How much better a run under a head must go on with a broken report."""
TELLS = 0.4
"""What a head shares with the run that it stands over."""
CAPTIONS = 60
"""No report is as short as that."""
_REPORTED = re.compile(r"(?:讯|电|消息)\s?[（(]?(?:[\u4e00-\u9fff]{0,6}(?:记者|通讯员)|[\u4e00-\u9fff、 ]{2,16}[）)])")


@dataclass(slots=True)
class Story:
    """The runs of one article, and its headline units once they are paired."""

    runs: list[Run]
    units: list[Head] = field(default_factory=list)
    inner: list[Head] = field(default_factory=list)
    """Small-heads inside the body."""
    _text: str = ""
    _runs: int = 0

    @property
    def text(self) -> str:
        """All its text, joined."""
        if self._runs != len(self.runs):
            self._text = "".join([run.text for run in self.runs])
            self._runs = len(self.runs)
        return self._text

    @property
    def signed(self) -> bool:
        """It holds a byline."""
        return any(run.signed for run in self.runs)

    @property
    def introduced(self) -> bool:
        """It begins with who reports: 本报讯（记者 张三）."""
        return self.runs[0].opens and bool(_REPORTED.search(self.runs[0].text, 0, 60))

    @property
    def only_captions(self) -> bool:
        """It is a headline and a few words, as stand between a headline and 本报讯: captions, what it is about."""
        if len(self.runs) > 1 or not self.runs[0].heads or self.signed or len(self.text) > CAPTIONS:
            return False
        return not ANNOUNCEMENT.search(self.runs[0].heads[-1][1].text) and not SPEAKS.search(self.text)

    @property
    def before_byline(self) -> int:
        """How many characters it has up to the end of the run that holds its first byline."""
        last = next((number for number, run in enumerate(self.runs) if run.signed), len(self.runs))
        return sum(len(run.text) for run in self.runs[: last + 1])


@dataclass(frozen=True, slots=True)
class Habits:
    """How the articles of a page begin and end."""

    opens: bool
    """Two or more begin with 本报讯 or the like."""
    signs: bool
    """Two or more have a byline."""
    web: bool
    """Lines hold whole paragraphs, as on web pages, which mostly are one article."""
    dated: bool = False
    """Three or more begin under a head with when something happened."""
    dense: bool = False
    """Hardly a blank line stands between its paragraphs."""
    inset: bool = False
    """The first lines of paragraphs are shorter than the others."""
    wanting: float = 0.0
    """Headlines that stand elsewhere, by runs that have none."""


def find_stories(runs: Sequence[Run], *, web: bool, last_heads: Sequence[Head] = ()) -> list[Story]:
    """Brings together the runs that belong to one article."""
    inset = sum(run.lead.full is True for run in runs) < 0.4 * len(runs)
    habits = Habits(
        opens=sum(run.opens for run in runs) > 1,
        signs=sum(run.signed for run in runs) > 1,
        web=web,
        dated=sum(bool(run.heads) and run.lead.soft for run in runs) > 2,
        dense=web and _is_dense(runs),
        inset=inset,
        wanting=_wanting(runs, len(last_heads)),
    )
    told = "\n".join([run.text for run in runs]) if sum(not run.closed for run in runs) > 1 else ""
    made: list[Story] = []
    last: Story | None = None
    for number, run in enumerate(runs):
        torn = _torn(made, last, run, told, inset=inset) if last else None
        if torn:
            last = torn
        elif last is None or _begins(last, runs, number, habits):
            last = Story([])
            made.append(last)
        last.runs.append(run)
    return made


def _wanting(runs: Sequence[Run], tail: int) -> float:
    without = sum(not run.heads for run in runs)
    stacked = sum([len(run.heads) - 1 for run in runs if len(run.heads) > 1]) + tail
    return min(MOST_WANTING, stacked / without) if without else 0.0


def _is_dense(runs: Sequence[Run]) -> bool:
    inner = [line for run in runs for _, chunk in run.chunks for line in chunk.lines if line is not run.first]
    return len(inner) > 2 and sum(line.gap for line in inner) < 0.2 * len(inner)


def _torn(made: Sequence[Story], last: Story, run: Run, told: str, *, inset: bool) -> Story | None:
    """The story that broke off inside a sentence and that this run takes up again."""
    broken = [story for story in made if not story.runs[-1].closed]
    if not broken or broken == [last] or run.opens or run.begins or (run.lead.soft and last.runs[-1].closed):
        return None
    first, headed = run.first, _headed(run)
    goes_on = inset and first.full is True
    if run.labelled and not goes_on and last.runs[-1].closed and first.text[0] not in "，、。；：！？”）》":
        return None
    if (headed and not goes_on) or (run.heads and last.runs[-1].closed and headed is None):
        return None
    if last.runs[-1].closed and len(broken) == 1 and (first.text[0] in "，、。；：！？”）》" or goes_on):
        return broken[0]
    best = max(broken, key=lambda story: _joins(story, run, told) + (STAYS if story is last else 0.0))
    if not last.runs[-1].closed:
        return best
    least = cohesion(last.text, run.text) + (SURE if run.heads else 0.0)
    return best if _joins(best, run, told) > least else None


def _headed(run: Run) -> bool | None:
    """Whether a run's heads tell what it says: they do, they do not, or it may be."""
    if not run.heads:
        return None
    share = max([coverage(chunk.text, run.text[:LEAD]) for _, chunk in run.heads])
    return True if share >= TELLS else False if share < TELLS / 2 else None


def _joins(story: Story, run: Run, told: str) -> float:
    """How well a run goes on with a story's last sentence: the page has the pair of characters elsewhere, and words."""
    pair = story.runs[-1].last.text[-1] + run.first.text[0]
    return SEAM * (pair in told) + cohesion(story.text, run.text)


def _begins(story: Story, runs: Sequence[Run], number: int, habits: Habits) -> bool:
    """Whether a run begins a new article."""
    run = runs[number]
    headed = not (habits.inset and run.first.full) and _headed(run)
    if not (run.opens or story.runs[-1].closed or headed):
        return False
    if run.begins or (run.heads and DIGEST.fullmatch(run.heads[-1][1].text)):
        return True
    if run.bare and not story.signed:
        return False
    if run.opens:
        return not (story.only_captions and not run.heads)
    return likelihood(story, runs, number, habits) > 0

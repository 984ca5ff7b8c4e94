"""Runs of a page -> stories: the runs of one article brought together, whatever stands between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors import marks
from extractors.digests import DIGEST
from extractors.heads import coverage
from extractors.layout import Chunk
from extractors.runs import Head, Run

__all__ = ["Habits", "Story", "cohesion", "coverage", "find_stories"]

INTRO = 300
"""A byline after fewer characters than this may sign the introduction of a longer piece."""
CAPTIONS = 60
"""No report is as short as that."""
LEAD = 220
"""A report says what it reports in about its first 220 characters; headlines take their words from there."""
SMALL_HEAD, HEADLINE = 10.0, 20.0
"""Small-heads are mostly of ten characters or fewer, headlines of twelve or more; hardly a small-head has twenty."""
_REPORTED = re.compile(r"(?:讯|电|消息)\s?[（(]?(?:[\u4e00-\u9fff]{0,6}(?:记者|通讯员)|[\u4e00-\u9fff、 ]{2,16}[）)])")
WEIGHTS = {
    "signed before, and signed again": 5.0,
    "signed before, unsigned where others sign": 0.0,
    "signed before": 2.0,
    "signed under its head, and this one is not": -1.5,
    "signed before, but only an introduction": -2.0,
    "the signature is still to come": -2.0,
    "introduced before, and signed again": 2.0,
    "no head": -2.0,
    "several heads, or a head of several lines": 1.0,
    "a head that counts (一、)": -4.0,
    "a head between bullets (● 东关街道 ●)": -9.0,
    "a head over such heads": 3.0,
    "a head behind a bullet, over a day": 2.0,
    "a byline under the head": 3.0,
    "the head of an announcement": 3.0,
    "the head says what the lead says": 1.5,
    "the head says nothing that the lead says": -2.0,
    "the head of the text before": 3.5,
    "begins with a date": 2.5,
    "a date in the first sentence": 1.0,
    "a section label": 1.5,
    "no opener where others have one": -1.5,
    "a file with one opener or signature at most": -2.4,
    "a short head in such a file": -1.5,
    "a head of a headline's length in such a file": 2.5,
    "a head between blank lines that paragraphs have not": 2.0,
}
"""What speaks for (+) or against (-) a new article where a run begins that has no opener of its own.

Set by hand on three real pages and checked on pages put together at random from annotated articles in some forty
layouts: on 1,200 such pages 99.5 of 100 paragraphs went to their article (2026-11).
"""
USUAL_COHESION = 0.025
COHESION_WEIGHT = 40.0
"""Two halves of an article share 4 in 100 trigrams (median of 60 articles), two articles 1 in 100."""


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
        return len(self.runs) == 1 and bool(self.runs[0].heads) and not self.signed and len(self.text) <= CAPTIONS

    @property
    def before_byline(self) -> int:
        """How many characters it has up to the end of the run that holds its first byline."""
        last = next((number for number, run in enumerate(self.runs) if run.signed), len(self.runs))
        return sum(len(run.text) for run in self.runs[: last + 1])


@dataclass(frozen=True, slots=True)
class Habits:
    """How the articles of a page begin and end."""

    single: bool
    """The page is known to be one article."""
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


def find_stories(runs: Sequence[Run], *, single: bool, web: bool) -> list[Story]:
    """Brings together the runs that belong to one article."""
    habits = Habits(
        single=single,
        opens=sum(run.opens for run in runs) > 1,
        signs=sum(run.signed for run in runs) > 1,
        web=web,
        dated=sum(bool(run.heads) and run.lead.soft for run in runs) > 2,
        dense=web and _is_dense(runs),
    )
    inset = sum(run.lead.full is True for run in runs) < 0.4 * len(runs)
    made: list[Story] = []
    for number, run in enumerate(runs):
        torn = _torn(made, run, inset=inset) if made else None
        if torn:
            torn.runs.append(run)
        elif not made or _begins(made[-1], runs, number, habits):
            made.append(Story([run]))
        else:
            made[-1].runs.append(run)
    return made


def _is_dense(runs: Sequence[Run]) -> bool:
    inner = [line for run in runs for _, chunk in run.chunks for line in chunk.lines if line is not run.first]
    return len(inner) > 2 and sum(line.gap for line in inner) < 0.2 * len(inner)


def _torn(made: Sequence[Story], run: Run, *, inset: bool) -> Story | None:
    """An earlier story that broke off inside a sentence and that this run takes up again."""
    if run.opens or run.begins or run.heads or run.lead.soft or not made[-1].runs[-1].closed:
        return None
    torn = next((story for story in reversed(made[:-1]) if not story.runs[-1].closed), None)
    if torn is None or run.first.text[0] in "，、。；：！？”）》" or (inset and run.first.full):
        return torn
    return torn if cohesion(torn.text, run.text) > cohesion(made[-1].text, run.text) else None


def _begins(story: Story, runs: Sequence[Run], number: int, habits: Habits) -> bool:
    """Whether a run begins a new article."""
    run = runs[number]
    if habits.single or not (run.opens or story.runs[-1].closed):
        return False
    if run.begins or (run.heads and DIGEST.fullmatch(run.heads[-1][1].text)):
        return True
    if run.bare and not story.signed:
        return False
    if run.opens:
        return not (story.only_captions and not run.heads)
    cues = [*_signature_cues(story, runs, number, habits), *_head_cues(story, run, habits)]
    if run.lead.soft:
        cues.append("begins with a date")
    elif marks.WHEN.search(run.lead.text, 0, 30):
        cues.append("a date in the first sentence")
    if run.labelled:
        cues.append("a section label")
    if habits.opens and not run.lead.soft:
        cues.append("no opener where others have one")
    score = sum(WEIGHTS[cue] for cue in cues)
    return score > 1.5 or (score > -0.5 and score > cohesion(story.text, run.text))


def _signature_cues(story: Story, runs: Sequence[Run], number: int, habits: Habits) -> list[str]:
    run, ahead = runs[number], _signed_ahead(runs, number)
    if not story.signed:
        if not (habits.signs and ahead):
            return []
        return ["introduced before, and signed again" if story.introduced else "the signature is still to come"]
    if story.runs[0].first.kind == "byline" and run.first.kind != "byline":
        return ["signed under its head, and this one is not"]
    if ahead:
        return ["signed before, and signed again"]
    cues = ["signed before, unsigned where others sign" if habits.signs else "signed before"]
    if story.before_byline < INTRO:
        cues.append("signed before, but only an introduction")
    return cues


def _head_cues(story: Story, run: Run, habits: Habits) -> list[str]:
    if not run.heads:
        return ["no head"]
    head = run.heads[-1][1]
    cues: list[str] = []
    if len(run.heads) > 1 or len(head.lines) > 1:
        cues.append("several heads, or a head of several lines")
    if marks.NUMBERED.match(head.text):
        cues.append("a head that counts (一、)")
    if head.text[0] in marks.BULLETS and run.lead.soft and head.text.rfind(head.text[0]) == 0:
        cues.append("a head behind a bullet, over a day")
    if marks.BULLETED.match(head.text):
        over = run.labelled or any(not marks.BULLETED.match(chunk.text) for _, chunk in run.heads)
        cues.append("a head over such heads" if over else "a head between bullets (● 东关街道 ●)")
    if marks.ANNOUNCEMENT.search(head.text):
        cues.append("the head of an announcement")
    if run.first.kind == "byline" and (story.signed or habits.signs):
        cues.append("a byline under the head")
    share = coverage(head.text, run.text[:LEAD])
    if share > 0.35:
        cues.append("the head says what the lead says")
    elif share < 0.1:
        before = _told_before(story, run, head)
        cues.append("the head of the text before" if before else "the head says nothing that the lead says")
    if habits.web and not (habits.opens or habits.signs or (habits.dated and run.lead.soft)):
        cues.append("a file with one opener or signature at most")
        cues += _lone_cues(head, run, habits)
    return cues


def _told_before(story: Story, run: Run, head: Chunk) -> bool:
    """Whether a head is the headline of the text before it, and what follows it begins with a day."""
    if not (run.lead.soft or marks.WHEN.search(run.lead.text, 0, 30)):
        return False
    lead = story.runs[0].text[:LEAD]
    return coverage(head.text, lead) > 0.35 and all(coverage(own.text, lead) < 0.2 for _, own in story.runs[0].heads)


def _lone_cues(head: Chunk, run: Run, habits: Habits) -> list[str]:
    """What the length of a head and the blank lines around it say where nothing else opens or signs articles."""
    width = head.lines[-1].width
    if width <= SMALL_HEAD:
        return ["a short head in such a file"]
    cues = ["a head of a headline's length in such a file"] if width >= HEADLINE else []
    if habits.dense and head.lines[0].gap and run.first.gap:
        cues.append("a head between blank lines that paragraphs have not")
    return cues


def _signed_ahead(runs: Sequence[Run], number: int) -> bool:
    for run in runs[number:]:
        if run.opens:
            return False
        if run.signed:
            return True
    return False


def cohesion(one: str, other: str) -> float:
    """How much more than two articles of a page the beginning of a text takes up the words of another, -1 to 1.5."""
    grams = {other[i : i + 3] for i in range(min(len(other) - 2, 240))}
    shared = sum(map(one.__contains__, grams)) / max(1, len(grams))
    return max(-1.0, min(1.5, (shared - USUAL_COHESION) * COHESION_WEIGHT))

"""Runs of a page -> stories: the runs of one article brought together, whatever stands between them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter
from pathlib import Path

from extractors.articles.beginnings import LEAD, likelihood, shared
from extractors.articles.habits import Habits, habits_of
from extractors.articles.joins import is_inset
from extractors.articles.kinship import Kinship
from extractors.articles.runs import Head, Run
from extractors.articles.torn import continuations, is_headed
from extractors.articles.turned import turned_back
from extractors.layout.digests import DIGEST
from extractors.text.marks import ANNOUNCEMENT, BULLETS, NOTE, TELLS_ON, WHEN
from extractors.text.wording import coverage

__all__ = ["Story", "find_stories"]

SURE, BEGINS = 99.0, 2.0
"""What is not weighed, and what a headline says that stands elsewhere and tells what a run begins with."""
CUT_OFF = 4.0
"""What a head says that stands where a report breaks off that goes on elsewhere: another article begins under it."""
RESUMES, KIN = -0.3, 0.0
"""How much of its wording an unsigned story must share with a run that goes on with it behind another one, and how much
where the run may begin an article, under one of the headlines that stand elsewhere."""
INTERRUPTS = 0.3
"""How much more it may share with one that it stands inside a sentence of: hardly it goes on with that one."""
TOLD = 0.5
"""What a headline shares with the beginning of its story that stands right behind the story."""
FIRST_WORDS, OTHER = 40, -0.3
"""A report says when in so many characters, if it says so first; two reports share fewer words than that."""
CAPTIONS = 60
"""No report is as short as that."""
LONGEST_NOTE, MARGIN = 300, 3.0
"""A note of the paper's is hardly longer, and its first line hardly so much narrower than the next one."""
_TELLS_OF = re.compile(
    "会[上后]|当[天日晚]|随后|[此其期]间|之后|最后|接着|接下来|下一?步|此外|另外|其中|与会|参会|据(?:了解|悉|介绍|统计)|截[至止]"
    "|[他她]们?|[^，。“]{1,8}(?:会上|礼上|式上|现场)，"
)
"""How a paragraph begins that tells on of what was told: 随后，…, 推介会上，…."""
_DASHES = frozenset("—－")


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

    def forget(self) -> None:
        """Its runs are others now."""
        self._runs = -1

    @property
    def parts(self) -> list[Head]:
        """Its chunks as they are read, small-heads among them; what stands before its beginning comes last."""
        made: list[list[Head]] = []
        for run in self.runs:
            if not made or made[-1][-1][0] > run.begin:
                made.append([])
            made[-1] += run.chunks
        for head in self.inner:
            next((part for part in made[:0:-1] if part[0][0] < head[0] < part[-1][0]), made[0]).append(head)
        return [item for part in made for item in sorted(part, key=itemgetter(0))]

    @property
    def signed(self) -> bool:
        """It holds a byline."""
        return any(run.signed for run in self.runs)

    @property
    def introduced(self) -> bool:
        """It begins with who reports: 本报讯（记者 张三）."""
        return self.runs[0].introduced

    def only_captions(self, notices: re.Pattern[str]) -> bool:
        """It is a headline and a few words, as stand between a headline and 本报讯: captions, what it is about.

        `notices` is how notices speak, which are as short.
        """
        if len(self.runs) > 1 or not self.runs[0].heads or self.signed or len(self.text) > CAPTIONS:
            return False
        return not ANNOUNCEMENT.search(self.runs[0].heads[-1][1].text) and not notices.search(self.text)

    @property
    def before_byline(self) -> int:
        """How many characters it has up to the end of the run that holds its first byline."""
        last = next((number for number, run in enumerate(self.runs) if run.signed), len(self.runs))
        return sum(len(run.text) for run in self.runs[: last + 1])


def find_stories(
    runs: Sequence[Run],
    *,
    web: bool,
    last_heads: Sequence[Head] = (),
    turned: Container[int] = (),
    doubts: dict[int, float] | None = None,
    lexicons: Path | None = None,
) -> list[Story]:
    """Brings together the runs that belong to one article.

    Notes in `doubts` what speaks for it that a run begins an article, where that is weighed; for the runs that are
    `turned` the other way is taken.
    """
    inset = is_inset(runs)
    kinship = Kinship(runs)
    goes_on = continuations(runs, kinship, inset=inset, lexicons=lexicons)
    back = turned_back(runs, goes_on, kinship, inset=inset, lexicons=lexicons)
    cut = {*goes_on.values(), *back.values()}
    habits = habits_of(runs, goes_on, len(last_heads), web=web, inset=inset, lexicons=lexicons)
    resumes = habits.signs and not web
    made: list[Story] = []
    of: list[Story] = []
    for number, run in enumerate(runs):
        if number in goes_on:
            story = of[goes_on[number]]
        elif not of:
            story = _added(made)
        else:
            score = _begins(of[-1], runs, number, habits, taken=number - 1 in cut)
            if doubts is not None and abs(score) < SURE:
                doubts[number] = score
            begins = (score > 0) != (number in turned)
            sure = KIN if begins and (habits.wanting or run.heads) else RESUMES
            resumed = _resumed(made, of[-1], run, kinship, sure, taken=number - 1 in cut) if resumes else None
            story = resumed or (_added(made) if begins else of[-1])
        of.append(story)
        story.runs.append(run)
    for first, end in back.items():
        _bring_back(made, runs[first], runs[end])
    return _with_notes([story for story in made if story.runs])


def _with_notes(made: Sequence[Story]) -> list[Story]:
    """Each note of the paper's, which has no headline, is of the story under the headline below it: 【编者按】…."""
    kept: list[Story] = []
    for story in made:
        if kept and len(kept[-1].runs) == 1 and _is_note(kept[-1].runs[0]) and story.runs[0].heads:
            story.runs += kept.pop().runs
            story.forget()
        kept.append(story)
    return kept


def _is_note(run: Run) -> bool:
    """Whether a run is a note: its first line is a sentence, or as wide as the next one but for what sets it in."""
    if run.heads or run.signed or not run.closed or len(run.text) > LONGEST_NOTE or not NOTE.match(run.text):
        return False
    lines = [line for _, chunk in run.chunks for line in chunk.lines]
    return lines[0].stops or lines[0].width > lines[1].width - MARGIN


def _bring_back(made: Sequence[Story], first: Run, end: Run) -> None:
    """Takes what a story has from a run on to the one that it goes on with, which stands further on."""
    homes = {id(run): story for story in made for run in story.runs}
    story, before = homes[id(first)], homes[id(end)]
    if story is not before:
        at = next(number for number, run in enumerate(story.runs) if run is first)
        before.runs, story.runs = [*before.runs, *story.runs[at:]], story.runs[:at]
        before.forget()
        story.forget()


def _resumed(
    made: Sequence[Story], story: Story, run: Run, kinship: Kinship, least: float, *, taken: bool
) -> Story | None:
    """The story that a run without headline goes on with behind another one, which parts it.

    That one is signed, or it is `taken` up again further on in the middle of its sentence.
    """
    if run.opens or run.begins or run.bare or is_headed(run) or not (taken or story.runs[-1].last.signed):
        return None
    unsigned = [other for other in made if other is not story and not _may_have_ended(other, run)]
    if not unsigned:
        return None
    *shares, own = [kinship.between(other.runs, run) for other in [*unsigned, story]]
    best = max(shares)
    least = own - INTERRUPTS if taken else max(least, own)
    return unsigned[shares.index(best)] if best > least else None


def _may_have_ended(story: Story, run: Run) -> bool:
    """Whether a story is signed at its end, or under its headline and has come to a sentence's end; a head follows."""
    if story.runs[-1].last.signed:
        return True
    return bool(run.heads) and story.runs[0].first.kind == "byline" and story.runs[-1].closed


def _added(made: list[Story]) -> Story:
    made.append(Story([]))
    return made[-1]


def _told_above(story: Story, run: Run) -> bool:
    """Whether the first of several heads over a run is the headline of the signed story above, which has no other."""
    if len(run.heads) < 2 or story.runs[0].heads or not story.runs[-1].last.signed:
        return False
    return coverage(run.heads[0][1].text, story.text[:LEAD]) >= TOLD


def _introduces(runs: Sequence[Run], number: int) -> bool:
    """Whether few words below a headline begin a feature, and the report behind is another: its headline tells it less.

    A caption there stands between a headline and its report, which the headline tells more of.
    """
    over, lead = runs[number - 1], runs[number].text[:LEAD]
    if any(not run.closed for run in runs[max(0, number - 2) : number]):
        return False
    heads = [chunk.text for _, chunk in over.heads]
    return max([coverage(head, lead) for head in heads]) <= max([coverage(head, over.text) for head in heads])


def _cut_off(run: Run) -> float:
    """What the head over a run says where it cuts off a report that goes on elsewhere."""
    return (SURE if is_headed(run) else CUT_OFF) if run.heads else 0.0


def _bullet(run: Run) -> str:
    """The bullet that the headline over a run begins with, as all of a column of short news do."""
    mark = run.heads[0][1].text[0] if run.heads else ""
    return mark if mark in BULLETS else ""


def _has_sub_headline(run: Run) -> bool:
    """Whether a line behind a dash stands under another one over a run, as under no small-head: 春风化雨 + ——记…."""
    lines = [line.text for _, chunk in run.heads for line in chunk.lines]
    return any(line[0] in _DASHES and over[0] not in _DASHES for over, line in pairwise(lines))


def _begins(story: Story, runs: Sequence[Run], number: int, habits: Habits, *, taken: bool) -> float:
    """What speaks for it, above 0, or against it that a run begins a new article."""
    run = runs[number]
    if not (run.opens or story.runs[-1].closed or taken) and ((habits.inset and run.first.full) or not is_headed(run)):
        return -SURE
    if run.heads and run.heads[-1][1].lines[-1].titled:
        return SURE
    if run.heads and (habits.items or DIGEST.fullmatch(run.heads[-1][1].text) or _has_sub_headline(run)):
        return SURE
    if run.begins:
        return SURE if run.opens else BEGINS
    if habits.above and run.first.kind == story.runs[0].first.kind == "byline" and story.runs[-1].closed:
        return SURE
    if run.bare and not story.signed:
        return -SURE
    if run.first.row or (story.runs[-1].last.row and run.first.kind != "byline"):
        return SURE
    if run.heads and story.runs[-1].last.signed and _bullet(run) and _bullet(run) == _bullet(story.runs[0]):
        return SURE
    if _told_above(story, run):
        return SURE
    if run.opens:
        captions = story.only_captions(habits.notices) and not run.heads
        return -SURE if captions and not (habits.opens and _introduces(runs, number)) else SURE
    score = likelihood(story, runs, number, habits) + _cut_off(run) * taken
    return -score if score > 0 and _is_told_on(story, run, habits) else score


def _is_told_on(story: Story, run: Run, habits: Habits) -> bool:
    """Whether a text under a short line is of the report above it: it goes on, or says no day and shares its words.

    On a web page, where nothing else opens or signs reports, such a line is what a picture shows, or a small-head.
    """
    if not (habits.web and run.heads) or habits.opens or habits.signs or habits.dated:
        return False
    if run.first.kind == "byline" or story.runs[-1].last.signed:
        return False
    lead = run.lead.text
    if TELLS_ON.match(lead) or _TELLS_OF.match(lead):
        return True
    if any(coverage(head.text, lead) >= TOLD > 2 * coverage(head.text, story.text) for _, head in run.heads):
        return False  # a report's own headline
    return WHEN.search(lead, 0, FIRST_WORDS) is None and shared(story, run) > OTHER

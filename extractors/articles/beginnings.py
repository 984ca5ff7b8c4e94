"""Whether a run that has no opener begins a new article: what speaks for it and against it, weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from extractors.articles.weights import ALWAYS, SAME, load_weights
from extractors.text import marks
from extractors.text.wording import cohesion, coverage

if TYPE_CHECKING:
    from extractors.articles.habits import Habits
    from extractors.articles.runs import Run
    from extractors.articles.stories import Story
    from extractors.layout.chunks import Chunk

__all__ = ["LEAD", "alike", "cues", "likelihood", "shared"]

LEAD = 220
"""A report says what it reports in about its first 220 characters; headlines take their words from there."""
INTRO = 300
"""A byline after fewer characters than this may sign the introduction of a longer piece."""
SMALL_HEAD, HEADLINE = 10.0, 20.0
"""Small-heads are mostly of ten characters or fewer, headlines of twelve or more; hardly a small-head has twenty."""
ALIKE, AHEAD, SERIES = 2.6, 3, 3
"""Small-heads of one article differ by no more than that in width; the runs looked at ahead; so many are a series."""
ROW, ROW_AHEAD = 7, 8
"""Small-heads so short are as long as each other; the next ones stand over one of so many runs."""
_BODIES = re.compile("[县乡镇村局院校所站社][^家里外中上]|街道|[：:]|公告|启事|通知")
SHORT_PART = 5
_PARTS = re.compile(r"[\s，：:、]")
LONG, LAST = 500, 200
MOST_SHARED = 0.8
"""Short articles from one town share as many words as halves of one article."""
BROKEN = 0.15
"""What a headline that tells what is below it counts where the text before breaks off, others stand beside
it, or lines hold whole paragraphs."""
UNDER_HEAD, WITHOUT_HEAD = load_weights("under_head"), load_weights("without_head")
"""The weights where a head stands over the run, and where none does."""


def likelihood(story: Story, runs: Sequence[Run], number: int, habits: Habits) -> float:
    """Above 0 where a run more likely begins a new article than goes on with the story before it.

    The words that they share are counted only where they may decide.
    """
    weights = UNDER_HEAD if runs[number].heads else WITHOUT_HEAD
    found = cues(story, runs, number, habits)
    score = weights[ALWAYS] + sum([weights.get(cue, 0.0) * value for cue, value in found.items()])
    words = weights[SAME]
    if words * MOST_SHARED < -score < -words:
        score += words * shared(story, runs[number])
    return score


def cues(story: Story, runs: Sequence[Run], number: int, habits: Habits) -> dict[str, float]:
    """What is to be weighed, each 0 to 1 or so, all but the words shared."""
    run = runs[number]
    lead = run.lead.text
    found: dict[str, float] = {
        "length so far": min(1.0, len(story.text) / LONG),
        "begins with a date": run.lead.soft,
        "a date in its first words": not run.lead.soft and marks.WHEN.search(run.text, 0, 40) is not None,
        "goes on (会议, 随后)": marks.GOES_ON.match(lead) is not None,
        "who said what": marks.TELLS_ON.match(lead) is not None,
        "begins with a quotation": lead[0] in "“‘「『",
        "a section label": run.labelled,
        "a blank line before the text": run.first.gap,
        "the article before opens (本报讯)": story.runs[0].opens,
        "others open": habits.opens,
        "others open, and this one says no day": habits.opens and not run.lead.soft,
        "others sign": habits.signs,
        "paragraphs are lines": habits.web,
        "headlines elsewhere, by runs without": habits.wanting,
        "a paragraph set in, of another width": run.first.seam and run.first.mid is False,
        "signed itself": run.signed,
        "a byline first, as in the article before": run.first.kind == story.runs[0].first.kind == "byline",
        "signed right before": story.runs[-1].last.sign is not None,
        "opened, and signed right before": story.runs[0].opens and story.runs[-1].last.sign is not None,
    }
    found.update(dict.fromkeys(_signature_cues(story, runs, number, habits), 1.0))
    if run.heads:
        found.update(_head_cues(story, runs, number, habits))
    return found


def shared(story: Story, run: Run) -> float:
    """The cohesion of a run with the story before it; a short one can hold few of its words."""
    shared = min(MOST_SHARED, cohesion(story.text, run.text))
    return shared if shared > 0 else shared * min(1.0, len(story.text) / INTRO)


def _signature_cues(story: Story, runs: Sequence[Run], number: int, habits: Habits) -> list[str]:
    run, ahead = runs[number], _signed_ahead(runs, number)
    if not story.signed:
        if not (habits.signs and ahead):
            return []
        return ["introduced before, and signed again" if story.introduced else "the signature is still to come"]
    if story.runs[0].first.kind == "byline" and run.first.kind != "byline" and not story.runs[-1].last.signed:
        return ["signed under its head, and this one is not"]
    if ahead:
        found = ["signed before, and signed again"]
        return [*found, "each signed below its text"] if _each_below(story, run) else found
    found = ["signed before, unsigned where others sign" if habits.signs else "signed before"]
    if story.before_byline < INTRO:
        found.append("signed before, but only an introduction")
    return found


def _each_below(story: Story, run: Run) -> bool:
    """Whether a signature ends the text before a run and the run too, and neither has another one or an opener."""
    if story.runs[-1].last.sign is None or run.last.sign is None or story.runs[0].opens:
        return False
    bulleted = bool(run.heads) and marks.BULLETED.match(run.heads[-1][1].text) is not None
    return "byline" not in (story.runs[0].first.kind, run.first.kind) and not bulleted


def _signed_ahead(runs: Sequence[Run], number: int) -> bool:
    for run in runs[number:]:
        if run.opens:
            return False
        if run.signed:
            return True
    return False


def _head_cues(story: Story, runs: Sequence[Run], number: int, habits: Habits) -> dict[str, float]:
    run = runs[number]
    chunks = [chunk for _, chunk in run.heads]
    head, width = chunks[-1], chunks[-1].lines[0].width
    lead = run.text[:LEAD]
    share, own = max([coverage(chunk.text, lead) for chunk in chunks]), story.runs[0].heads
    inner = [other.heads[-1][1].lines[0].width for other in story.runs[1:] if other.heads]
    later = [other.heads for other in runs[number + 1 : number + AHEAD] if other.heads and not other.opens]
    alone = len(chunks) == 1 and story.runs[-1].closed and not habits.web
    found: dict[str, float] = {
        "several heads": len(chunks) > 1,
        "a head of several lines": len(head.lines) > 1,
        "a short head": width <= SMALL_HEAD,
        "a head of a headline's length": max([len(chunk.text) for chunk in chunks]) >= HEADLINE,
        "the head says what the lead says": share if alone else BROKEN * share,
        "the head says what the text before says": coverage(head.text, story.text),
        "the head of the text before": _told_before(story, run, head),
        "the head of an announcement": marks.ANNOUNCEMENT.search(head.text) is not None,
        "the text speaks as notices do": habits.notices.search(run.text[-LAST:]) is not None,
        "the text before speaks as notices do": own != []
        and marks.ANNOUNCEMENT.search(own[-1][1].text) is not None
        and habits.notices.search(story.runs[-1].text[-LAST:]) is not None,
        "a bullet before the head, and a day below": run.lead.soft and head.text[0] in marks.BULLETS,
        "a byline under the head": run.first.kind == "byline",
        "a blank line before the head": chunks[0].lines[0].gap,
        "a head set off as the article's own is": bool(own) and own[0][1].lines[0].gap == chunks[0].lines[0].gap,
        "small-heads so far": min(SERIES, len(inner)) / SERIES,
        "a small-head as wide before": any(abs(width - other) <= ALIKE for other in inner),
        "a head as wide ahead": any(
            len(heads) == 1 and abs(heads[-1][1].lines[0].width - width) <= ALIKE for heads in later
        ),
        "several days under heads": habits.dated,
    }
    others = [other.heads[-1][1] for other in [*story.runs[1:], *runs[number + 1 : number + AHEAD]] if other.heads]
    if any(alike(head.text, other.text) or _of_one_shape(head, other) for other in others):
        found["one of a series (一条路 通到家门口)"] = 1.0
    elif _in_row(story, runs, number):
        found["short, and as long as the next one (挑担出远门)"] = 1.0
    if marks.BULLETED.match(head.text):
        over = run.labelled or any(not marks.BULLETED.match(chunk.text) for chunk in chunks)
        found["a head over such heads" if over else "a head between bullets (● 东关街道 ●)"] = 1.0
    ends = run.last.sign is not None and run.first.kind != "byline"
    if ends and inner and found["a small-head as wide before"] and not (story.signed or story.runs[0].opens):
        found["signed at last, behind small-heads"] = 1.0
    if habits.web and not (habits.opens or habits.signs or (habits.dated and run.lead.soft)):
        found.update(_lone_cues(head, run, habits))
    return found


def _in_row(story: Story, runs: Sequence[Run], number: int) -> bool:
    """Whether one of the next two heads, or one inside the story, is as short as the one over a run and as long.

    None of them stands over a report's beginning, and none names a town or a body: 十三岁学艺, 挑担出远门. Behind a
    signature they may be of any feature, and hold to none.
    """
    size = 0 if story.runs[-1].last.signed else _row_size(runs[number])
    ahead = [run for run in runs[number + 1 : number + ROW_AHEAD] if run.heads][:2]
    near = [_row_size(run) for run in (*[run for run in story.runs[1:] if run.heads], *ahead)]
    return size > 0 and any(other and abs(other - size) <= 1 for other in near)


def _row_size(run: Run) -> int:
    """How long the short head is that alone stands over a run which does not open; 0 where none does."""
    if len(run.heads) != 1 or run.opens or run.lead.soft or run.first.kind == "byline":
        return 0
    _, chunk = run.heads[0]
    if len(chunk.lines) > 1 or len(chunk.text) > ROW or _BODIES.search(chunk.text):
        return 0
    return len(chunk.text)


def alike(one: str, other: str) -> bool:
    """Whether two heads are of one make: both in two parts, the first of them short; or as long, with the same sign."""
    first, second = _PARTS.split(one, maxsplit=1), _PARTS.split(other, maxsplit=1)
    if len(first) != len(second) or max(len(one), len(other)) > HEADLINE:
        return False
    if len(first) == 1:
        return len(one) == len(other) and (one[0] == other[0] or one[-1] == other[-1])
    return max(len(first[0]), len(second[0])) <= SHORT_PART and abs(len(first[0]) - len(second[0])) <= 1


def _of_one_shape(one: Chunk, other: Chunk) -> bool:
    """Whether two heads are of as many short lines, each as long as that of the other: 建强堡垒 + 聚合力."""
    sizes = [len(line.text) for line in one.lines]
    return len(sizes) > 1 and max(sizes) <= ROW and sizes == [len(line.text) for line in other.lines]


def _told_before(story: Story, run: Run, head: Chunk) -> bool:
    """Whether a head is the headline of the text before it, and what follows it begins with a day."""
    if not (run.lead.soft or marks.WHEN.search(run.lead.text, 0, 30)):
        return False
    lead = story.runs[0].text[:LEAD]
    return coverage(head.text, lead) > 0.35 and all(coverage(own.text, lead) < 0.2 for _, own in story.runs[0].heads)


def _lone_cues(head: Chunk, run: Run, habits: Habits) -> dict[str, float]:
    """What the length of a head and the blank lines around it say where nothing else opens or signs articles."""
    width = head.lines[-1].width
    return {
        "a file with one opener or signature at most": 1.0,
        "a short head in such a file": width <= SMALL_HEAD,
        "a head of a headline's length in such a file": width >= HEADLINE,
        "a head between blank lines that paragraphs have not": habits.dense and head.lines[0].gap and run.first.gap,
    }

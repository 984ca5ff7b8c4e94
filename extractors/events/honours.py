"""Article of an award -> who conferred it and who was honoured: 县政府授予县医院“文明单位”称号, 甲被省厅记一等功."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.events.days import is_report_date, says_when
from extractors.events.outcome import winner
from extractors.events.slots import Slots, add
from extractors.events.story import Name, Sentence, Story
from extractors.events.who import bodies, persons, run_before, subject
from extractors.text.scanning import opened

_CONFERS = re.compile(
    r"(?:授予|授与|颁授)了?|(?:荣?记|追记|给予记?)(?:集体|个人)?(?:大功|[一二三]等功)|(?<!名)命名(?!为|仪式)|认定(?!为|仪式)"
)
"""The word by which an honour is conferred, before or behind whom it is conferred on."""
_OPENS = re.compile("[授颁荣记追给命认]")
_NEAR = 12
"""How far behind such a word the first of those honoured may stand: 授予|我县白石镇教师|甲."""
_UP_TO = re.compile(r"[“《]|为(?=“|[^，。；]{2,20}(?:单位|集体|个人|称号|家庭|村|社区))|等[\d一二三四五六七八九十百]+")
"""Where those honoured end and the honour begins."""
_FOR = re.compile(r"(?:为|给|对)(?=[^，。；为给对]{2,40}$)")
"""What stands before those honoured where the word comes last: 为|县公安局|记集体三等功."""
_PASSIVE = re.compile("被(?=[^，。；被]{0,30}$)")
_TOLD = 1
"""How far behind the sentence that reports the award it may be told who confers it."""
_UNTOLD = ("据", "曾", "先后")
_KINDS = frozenset({"person", "organisation"})


def fill_honours(story: Story, first: int, body: Sequence[Sentence], slots: Slots) -> None:
    """Who conferred and who received what an article reports, in its first sentences or those at number `first`."""
    near = (s for s in body if s.names and not s.speech and s.number <= max(first, 0) + _TOLD)
    for sentence in (s for s in near if s.number == first or not _is_of_old(story, s)):
        for word in opened(_CONFERS, story.masked, _OPENS, sentence.begin, sentence.end):
            if not sentence.breaks:
                story.break_up(sentence)
            begin = sentence.clause_begin(word.start())
            if story.masked.startswith(_UNTOLD, begin):
                continue
            passive = _PASSIVE.search(story.masked, begin, word.start())
            if passive:
                givers = bodies(story, sentence, passive.end(), word.start())
                honoured = winner(story, sentence, passive.start()) or subject(story, sentence, passive.start())
            else:
                target = _FOR.search(story.masked, begin, word.start())
                honoured = list(_honoured(story, sentence, word, target))
                givers = subject(story, sentence, target.start() if target else word.start()) if honoured else []
            add(slots.organisers, [n for n in givers if n not in honoured])
            add(slots.attendees, honoured)


def _is_of_old(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence tells of another day or year: 2018年，该县被授予…."""
    return any(d.value and not is_report_date(d) and says_when(story, d) for d in sentence.dates)


def _honoured(story: Story, sentence: Sentence, word: re.Match[str], target: re.Match[str] | None) -> Iterator[Name]:
    """Those named behind a word of conferring, or between 为 and it."""
    if target:
        yield from run_before(story, _named(story, sentence, target.end(), word.start()))
        return
    close = sentence.clause_end(word.end())
    stop = _UP_TO.search(story.masked, word.end(), close)
    named = _named(story, sentence, word.end(), stop.start() if stop else close)
    if stop and named and named[0].begin - word.end() <= _NEAR:
        yield from named


def _named(story: Story, sentence: Sentence, begin: int, end: int) -> list[Name]:
    """The persons named between two places, else the bodies and villages."""
    people = persons(sentence, begin, end)
    return people or [
        n for n in bodies(story, sentence, begin, end) if n.kind in _KINDS or n.text.endswith(("村", "社区"))
    ]

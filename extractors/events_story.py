"""Reading -> Stories: each article cut into sentences that know their words, names and dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .events_words import Hit, Words, load_words, mask
from .records import Block, DateMention, Mention, Reading

_SENTENCE = re.compile(r"[^。！？\n]+[。！？]*[”’」』）]*|\n")
_BREAK = re.compile(r"[，；：、,;:。！？\n　]")
_CHANNELS = ("网站", "官网", "公众号", "微博", "客户端", "视频号")
CLAUSE_BREAKS = "，；：,;:。！？\n　"
_SPEECH = re.compile(
    r"(?:会议|大会|活动|培训会|座谈会|推进会|会上|他|她)?(?:强调|要求|指出|提出|认为|号召|希望|表示)[，,：:]|[一二三四五六]?是?要"
    r"|下一步|接下来|今后|近年来|一直以来|多年来|据统计|截至|截止"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A mention and its place in the caller's list."""

    index: int
    mention: Mention

    @property
    def begin(self) -> int:
        return self.mention.begin

    @property
    def end(self) -> int:
        return self.mention.end

    @property
    def kind(self) -> str:
        return self.mention.kind


@dataclass(slots=True)
class Sentence:
    """A sentence of an article, in doc offsets."""

    begin: int
    end: int
    number: int
    """0 for the body's first; headline lines count down from -1, and date lines and quotations do not count."""
    paragraph: int
    hits: tuple[Hit, ...] = ()
    names: tuple[Name, ...] = ()
    dates: tuple[DateMention, ...] = ()
    speech: bool = False
    """It tells what was said, demanded or generally holds, and no happening."""


@dataclass(slots=True)
class Story:
    """An article as a run of sentences over the masked text."""

    block: Block
    text: str
    masked: str
    mentions: Sequence[Mention]
    home: str
    headline: list[Sentence] = field(default_factory=list)
    body: list[Sentence] = field(default_factory=list)

    def clause_begin(self, at: int, sentence: Sentence) -> int:
        """Where the clause that holds this place begins."""
        begin = max(self.masked.rfind(c, sentence.begin, at) for c in CLAUSE_BREAKS)
        return max(begin + 1, sentence.begin)

    def clause_end(self, at: int, sentence: Sentence) -> int:
        """Where the clause that holds this place ends."""
        ends = [e for c in CLAUSE_BREAKS if (e := self.masked.find(c, at, sentence.end)) >= 0]
        return min(ends, default=sentence.end)


def tell(
    reading: Reading,
    mentions: Sequence[Mention],
    dates: Sequence[DateMention],
    *,
    home: str,
    words: Words | None = None,
) -> Iterator[Story]:
    """The articles of a reading as stories."""
    text = reading.text
    masked = mask(text)
    hits = (words or load_words()).find(masked)
    names = _outermost(mentions)
    places = [hit.begin for hit in hits], [name.begin for name in names], [day.begin for day in dates]
    for block in reading.blocks:
        story = Story(block, text, masked, mentions, home)
        paragraph = told = 0
        for match in _SENTENCE.finditer(masked, block.begin, block.end):
            if match[0] == "\n":
                paragraph += 1
                continue
            begin, end = match.start(), match.end()
            while begin < end and text[begin] in "　 ":
                begin += 1
            heading = begin < block.body_begin
            number = -1 - len(story.headline) if heading else told
            told += not heading and _is_prose(masked, begin, end)
            sentence = Sentence(begin, end, number, paragraph)
            sentence.hits = hits[bisect_left(places[0], begin) : bisect_left(places[0], end)]
            sentence.names = names[bisect_left(places[1], begin) : bisect_left(places[1], end)]
            sentence.dates = tuple(dates[bisect_left(places[2], begin) : bisect_left(places[2], end)])
            sentence.speech = bool(_SPEECH.match(masked, begin))
            (story.headline if heading else story.body).append(sentence)
        yield story


def _is_prose(masked: str, begin: int, end: int) -> bool:
    """Whether a sentence counts in telling how far an article has come: no date line, sub-head or quotation."""
    return masked[end - 1] in "。！？" and masked[begin] != "“"


def _outermost(mentions: Sequence[Mention]) -> tuple[Name, ...]:
    """The mentions in text order without those inside a longer one."""
    names: list[Name] = []
    for index in sorted(range(len(mentions)), key=lambda i: (mentions[i].begin, -mentions[i].end)):
        mention = mentions[index]
        if mention.kind == "organisation" and mention.text.endswith(_CHANNELS):
            continue  # a body's website or account is not the body that acts
        if not names or mention.end > names[-1].end:
            names.append(Name(index, mention))
    return tuple(names)

"""Reading -> Stories: each article cut into sentences that know their words, names and dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from extractors.dates.issued import in_credits
from extractors.events.words import Hit, load_words, mask
from extractors.records import Block, DateMention, Kind, Mention, Reading
from extractors.text.scanning import places

if TYPE_CHECKING:
    from extractors.events.candidates import Candidate

_SENTENCE = re.compile(r"[^。！？\n]+[。！？]*[”’」』）]*|\n")
_NEXT_TIME = re.compile(
    r"；(?=(?:\d{1,2}月)?\d{1,2}日(?!前|起|后)|(?:[昨今当次同][天日])?(?:上午|下午|晚上?|当晚|傍晚)[，,\d]?|[次同当]日|当[天晚])"
)
"""Where a sentence goes on with what was done at another time."""
_BREAKS, _COLONS = "，；,;。！？\n　", "：:"
"""What ends a clause, and what does so unless a number follows."""
_SPEECH = re.compile(
    r"(?:会议|大会|活动|培训会|座谈会|推进会|会上|他|她)?(?:强调|要求|指出|提出|认为|号召|希望|表示)[，,：:]|[一二三四五六]?是?要"
    r"|下一步|接下来|今后|近年来|一直以来|多年来|据统计|截至|截止"
)
"""Sentences that tell what was said, what is to be, or how things are, and of no event."""
_SPEECH_FIRST = frozenset("会大活培座推他她强要指提认号希表一二三四五六是下接今近多据截")
_CALLED = 28
"""How long the sentence may be that only says what an item of a round-up is about."""
_BULLETS = " 　◆◇●○■□▲△★☆▶►·•"
_AT_HOME = re.compile("家(?=[实现察查看调座走送了参中里慰探，、；。])")
"""How somebody's house is told that is only gone to: 农户甲|家查看暖棚."""
_CORPS = ("兵团", "师")
"""How the bodies end that are at once where their regiments lie."""
_NEWS = re.compile(r"(?:[\d年月日]{2,11})?(?:讯|消息|报道|报讯|记者)")
"""What follows the name of a paper or station that only brings the news: 青山新闻网|1月16日消息."""
_CHANNELS = ("网站", "官网", "公众号", "微博", "客户端", "视频号")


@dataclass(slots=True)
class Name:
    """A mention and its place in the caller's list."""

    index: int
    begin: int
    end: int
    kind: Kind
    text: str


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence of an article, in doc offsets."""

    begin: int
    end: int
    number: int
    """0 for the body's first; headline lines count down from -1, and date lines and quotations do not count."""
    hits: tuple[Hit, ...]
    names: tuple[Name, ...]
    dates: tuple[DateMention, ...]
    breaks: list[int]
    """Where its clauses end."""
    speech: bool
    """It tells what was said, demanded or generally holds, and no happening."""
    persons: tuple[Name, ...] = field(init=False)
    """The persons among its names."""

    def __post_init__(self) -> None:
        self.persons = tuple([name for name in self.names if name.kind == "person"])

    def clause_begin(self, at: int) -> int:
        """Where the clause that holds this place begins."""
        before = bisect_left(self.breaks, at)
        return self.breaks[before - 1] + 1 if before else self.begin

    def clause_end(self, at: int) -> int:
        """Where the clause that holds this place ends."""
        after = bisect_left(self.breaks, at)
        return self.breaks[after] if after < len(self.breaks) else self.end


@dataclass(slots=True, eq=False)
class Story:
    """An article as a run of sentences over the masked text."""

    block: Block
    text: str
    masked: str
    mentions: Sequence[Mention]
    person_begins: frozenset[int]
    home: str
    lexicons: Path | None = None
    """A folder of lexicons of the user's own."""
    breaks: Sequence[int] = ()
    """Where clauses end in the whole text."""
    headline: list[Sentence] = field(default_factory=list)
    body: list[Sentence] = field(default_factory=list)
    candidates: dict[int, tuple[Sentence, tuple[Candidate, ...]]] = field(default_factory=dict)
    """The happenings that sentences may tell, by which object a sentence is: some are asked for again."""

    def break_up(self, sentence: Sentence) -> None:
        """Find the clauses of a sentence that was left whole because it holds no word of the event lexicon."""
        breaks = self.breaks
        sentence.breaks = [*breaks[bisect_left(breaks, sentence.begin) : bisect_left(breaks, sentence.end)]]


@dataclass(slots=True)
class _Marks:
    """What was found in the whole text, with the places where each begins."""

    hits: tuple[Hit, ...]
    names: tuple[Name, ...]
    dates: tuple[DateMention, ...]
    hit_begins: list[int]
    name_begins: list[int]
    date_begins: list[int]
    breaks: list[int]

    def sentence(self, masked: str, begin: int, end: int, number: int) -> Sentence:
        """The sentence between two places."""
        hits = self.hits[bisect_left(self.hit_begins, begin) : bisect_left(self.hit_begins, end)]
        names = self.names[bisect_left(self.name_begins, begin) : bisect_left(self.name_begins, end)]
        dates = self.dates[bisect_left(self.date_begins, begin) : bisect_left(self.date_begins, end)]
        breaks = self.breaks[bisect_left(self.breaks, begin) : bisect_left(self.breaks, end)] if hits else []
        speech = bool(hits) and masked[begin] in _SPEECH_FIRST and _SPEECH.match(masked, begin) is not None
        return Sentence(begin, end, number, hits, names, dates, breaks, speech)


def tell(
    reading: Reading,
    mentions: Sequence[Mention],
    dates: Sequence[DateMention],
    *,
    home: str,
    lexicons: Path | None = None,
) -> Iterator[Story]:
    """The articles of a reading as stories, told by the words of events and those in the user's folder `lexicons`."""
    text = reading.text
    masked = mask(text)
    hits = load_words(lexicons).find(masked)
    names = _outermost(mentions, text)
    breaks = _breaks(masked)
    begins = ([h.begin for h in hits], [n.begin for n in names], [d.begin for d in dates])
    marks = _Marks(hits, names, tuple(map(_told_apart, dates)), *begins, breaks)
    people = frozenset(n.begin for n in names if n.kind == "person")
    for block in reading.blocks:
        story = Story(block, text, masked, mentions, people, home, lexicons, breaks)
        told = 0
        for match in _SENTENCE.finditer(masked, block.begin, block.end):
            begin, end = _trimmed(text, match.start(), match.end())
            if begin == end:
                continue
            if masked[end - 1] not in "。！？" and in_credits(text, begin):
                continue
            if begin < block.body_begin:
                story.headline.append(marks.sentence(masked, begin, end, -1 - len(story.headline)))
                continue
            for part, stop in _parts(masked, begin, end):
                story.body.append(marks.sentence(masked, part, stop, told))
                told += _is_prose(masked, part, stop)
        yield story


def _told_apart(day: DateMention) -> DateMention:
    """A date by which days are told apart, with the stand-in for a year that the page does not tell."""
    return day if day.told is None else replace(day, value=day.told, last=day.told_last)


def _breaks(masked: str) -> list[int]:
    """Where clauses end."""
    colons = [at for at in places(masked, _COLONS) if not masked[at + 1 : at + 2].isdecimal()]
    return sorted([*places(masked, _BREAKS), *colons])


def opens_paragraph(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence is the first of its paragraph, or of an item with a bullet."""
    line = story.text.rfind("\n", 0, sentence.begin) + 1
    return not story.text[line : sentence.begin].strip(_BULLETS)


def opens_item(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence opens its paragraph, or begins with a day behind nothing but what the item is called.

    县医院开展义诊。|3月5日，县医院….
    """
    if opens_paragraph(story, sentence):
        return True
    line = story.text.rfind("\n", 0, sentence.begin) + 1
    called = story.text[line : sentence.begin].strip(_BULLETS)
    dated = bool(sentence.dates) and sentence.dates[0].begin == sentence.begin
    return dated and line > story.block.body_begin and len(called) <= _CALLED and called.find("。") == len(called) - 1


def paragraph_end(story: Story, sentence: Sentence) -> int:
    """Where the paragraph ends that holds a sentence."""
    end = story.text.find("\n", sentence.begin, story.block.end)
    return end if end >= 0 else story.block.end


def _parts(masked: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, parted where it goes on with what was done at another time: 上午，甲局召开…；|下午，乙局召开…."""
    if masked.find("；", begin, end) >= 0:
        for match in _NEXT_TIME.finditer(masked, begin, end):
            yield begin, match.end()
            begin = match.end()
    yield begin, end


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    while begin < end and text[begin] in "　 \n":
        begin += 1
    return begin, end


def _is_prose(masked: str, begin: int, end: int) -> bool:
    """Whether a sentence counts in telling how far an article has come: no date line, sub-head or quotation."""
    return masked[end - 1] in "。！？；" and masked[begin] != "“"


_QUOTE_ENDS = frozenset("”》」』，、（(")
"""What stands behind a name that a quotation, or an item of one, is alone."""


def _is_quoted(mention: Mention, text: str) -> bool:
    """Whether a name only begins what stands in quotation marks, or is the title of a play: 《…》."""
    if text[max(mention.begin - 1, 0)] == "《":
        return True
    return text[max(mention.begin - 1, 0)] in "“《「『" and text[mention.end : mention.end + 1] not in _QUOTE_ENDS


def _outermost(mentions: Sequence[Mention], text: str) -> tuple[Name, ...]:
    """The mentions in text order without those inside a longer one."""
    names: list[Name] = []
    for index in sorted(range(len(mentions)), key=lambda i: (mentions[i].begin, -mentions[i].end)):
        mention = mentions[index]
        if mention.kind == "organisation" and mention.text.endswith(_CHANNELS):
            continue  # a body's website or account is not the body that acts
        if mention.kind == "person" and (_is_quoted(mention, text) or _AT_HOME.match(text, mention.end)):
            continue  # “雷锋医院” is named for him, 农户甲家 is a place
        if not names or mention.end > names[-1].end:
            names.append(Name(index, mention.begin, mention.end, mention.kind, mention.text))
    return tuple(names)


def is_in_name(sentence: Sentence, hit: Hit) -> bool:
    """Whether a word is only part of a name: 将 of 将乐县."""
    return any(n.begin <= hit.begin and hit.end <= n.end for n in sentence.names)


def chain_begin(sentence: Sentence, name: Name) -> int:
    """Where the chain begins that leads to a name: 白石镇|柳林村|文化广场, 新疆生产建设兵团第四师|七十二团|文化中心."""
    begin = name.begin
    for link in reversed(sentence.names):
        linked = link.kind == "community" or (link.kind == "organisation" and link.text.endswith(_CORPS))
        begin = link.begin if link.end == begin and linked else begin
    return begin


def is_desk(story: Story, name: Name) -> bool:
    """Whether a name is only that of who brings the news: 青山新闻网|讯."""
    return bool(_NEWS.match(story.masked, name.end))

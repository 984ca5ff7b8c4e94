"""Story without a sure happening -> its likeliest one: a scored choice over sentences and hints.

Nearly every article reports something. Where no trigger tells it surely, each hint of `lexicon/event_cues.csv` and each
unsure candidate in headline and lead is scored: is it dated, does the headline say it too, is somebody named before it,
is it said as done. A feature or a policy, which has neither a day nor a deed in its lead, scores too little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import cast, get_args

from extractors.events.ahead import is_future
from extractors.events.candidates import Candidate, is_not_done
from extractors.events.days import is_report_date
from extractors.events.means import PURPOSE, is_means
from extractors.events.spoken import is_said
from extractors.events.story import Sentence, Story
from extractors.events.wording import worded
from extractors.events.words import Hit, Word
from extractors.records import DateMention, EventType
from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.matching import Finder
from extractors.vocabulary.rows import merge_rows

SURE = 4.0
"""What a hint must score: of middling strength (1.5), in a first sentence (1.5) that is dated (1.5), it has 4.5."""
WEAK = 1.0
"""A hint of this strength or less says that something was done, and not what: 举行, 开展."""
_SPECIFIC = 1.5
"""A hint of this strength or less may be of a whole field: 研学, 巡逻."""
REACH = 6
"""How many sentences into the body a hint may stand."""
_NEARNESS = (1.5, 1.2, 0.9, 0.6, 0.2, 0.0)
_DONE = re.compile(r"[了过]|[^，。；]{1,16}[^除为]了(?!解|不)")
_SOON = re.compile(
    r"(?:前夕|之际|来临|到来|将至|在即|期间|当天|当日|伊始|这几天|这两天|半个?月来|一大早|清晨|傍晚|凌晨|上午|下午|日至\d|(?<![时季])节)[，,]?"
)
"""Times that are no date but tell of a day: 春节前夕, 开学伊始."""
_SCENE = re.compile(
    r"[^，。；]{0,4}(?:(?:记者|笔者)[^，。；]{0,24}(?:看到|了解到|获悉|采访|来到|走进|见到)"
    r"|(?:大家|市民|游客|人们)[^，。；]{0,4}看到)"
)
WORK = worded(r"(?&work)|深入(?=开展|推进|实施|贯彻|学习|落实)|如何|怎么|为何|我们|[？?！]")
"""How a headline tells of work that goes on, and of no happening."""
HABIT = worded("(?&habit)|把[^，。；]{2,14}作为|像[^，。]{2,8}(?:这样|一样)")
"""What tells of a habit, and of no event."""
SINCE = re.compile(r"[\d一二三四五六七八九十]年(?:来|间|如一日)|以来|今年来|近年|目前|截[至止]|每[年月周天到逢]")
"""What tells of a stretch of time, and of no event."""
_SETTLES = worded("(?&settles)(?![^，。；]{0,6}(?:情况|开展|调研|检查|现场))")
"""What somebody takes up where he goes, behind the body's name."""
_GOING = 24
_ACTS = worded("[他她该]|(?&police)")
"""Who acts without a name of his own."""
_BUSY = worded("(?&busy)")
"""What makes it a scene that goes on and no deed of a day: 村民正忙着采摘."""
_SIGHT = re.compile(r"同比|环比|一派[^，。；]{0,10}(?:景象|场景|气氛)|机器轰鸣|热火朝天|一片繁忙|忙得不亦乐乎")
"""What a sentence paints or counts that tells of no deed of a day: 现场一派繁忙的景象, 同比增长."""
_OPENING = re.compile(
    r"随着|每逢|眼下|时下|时值|正值|又到|又是一年|[^，]{0,4}[时季]节|金秋|[初盛仲深隆寒][春夏秋冬]|[春夏秋冬]日|进入\d{1,2}月"
)
_ACT = re.compile(r"[\u4e00-\u9fff]{2}了(?![解不吗呢吧])")
"""Any deed said as done, for a lead that holds no hint at all: 打通了断头路."""
_MEN = worded("(?&police)")
_OPENING_NAME = 4
"""How far into a headline whoever did what it tells may stand, where no colon parts him from what stands before."""
_CALLED = re.compile("称[，,：:其有家自在]")
"""What makes all that follows the words of somebody who called: 接到报警|称，老人走失，请求帮助."""
_NOUN_BEFORE = re.compile(r"(?:的|是|请|应|防|热烈)$")
_PART = re.compile(r"的(?!通知|公告)|是|时|[员者队组室站点品率量款费权器机线卡证表]")
_FOLK = re.compile(r"(?:[户民生工匠]|岁的?|师傅|先生|女士|老人|大[爷妈娘叔])$")
"""Who goes somewhere and pays no visit: 村民甲到镇上卖粮."""
_BESIDES = ("还", "并", "同时", "随后")
"""How a clause begins that tells what was done besides."""
_BEFORE_GOING = 12
"""How far from who goes somewhere the word of going may stand: 县长甲带着慰问品来到…."""
_TAKES = re.compile(
    r"(同志)?(?:等?[一二三四五六七八九十两\d]+(?:人|名同志|位同志))?(?:拟|不再)?(任(?![职前期务免命何由])|担任(?![^，。；]{0,12}(?:执行主席|主持|评委|嘉宾|裁判|主讲|解说))|兼任|挂任|出任|入额)"
)
_DECIDED = re.compile(r"宣布|决定|宣读")
"""What makes 甲任某职 the news: 会议宣布甲任局长, and no word of who somebody is."""
NAMED = frozenset({"organisation", "person", "community"})


def likeliest(story: Story, unsure: list[tuple[float, Candidate]]) -> tuple[float, Candidate] | None:
    """The happening an article most likely reports, with its score, or None if nothing speaks for one."""
    best: tuple[float, Candidate] | None = None
    told = [(score + _dated(story, candidate) / 3, candidate) for score, candidate in unsure]
    for score, candidate in (*told, *_hints(story)):
        if score >= SURE and (best is None or score > best[0]):
            best = score, candidate
    return best


def _hints(story: Story) -> Iterator[tuple[float, Candidate]]:
    headline = "".join(story.text[s.begin : s.end] for s in story.headline)
    told = _headline_type(story)
    for sentence in (*story.body, *story.headline):
        if sentence.number >= REACH or (sentence.speech and sentence.number >= 0):
            continue
        if not sentence.breaks:
            story.break_up(sentence)
        for hit, strength in (
            *_find(story, sentence),
            *(_acts(story, sentence) if _says_what(told, sentence) else ()),
            *_visits(story, sentence),
            *_posts(story, sentence),
        ):
            kind = told if told and strength <= WEAK else cast(EventType, hit.word.type)
            rule = "won" if kind == "award" else "deed"
            candidate = Candidate(sentence, kind, hit, None, rule, sentence.clause_begin(hit.begin))
            if not is_future(story, candidate) and not is_not_done(story, hit.end):
                yield strength + _weight(story, candidate, headline), candidate


def declared(story: Story, sentence: Sentence) -> Candidate | None:
    """Whom a sentence says that it was declared or decided to give a post: 宣布市委决定：甲同志任县委书记."""
    for hit, _ in _posts(story, sentence):
        return Candidate(sentence, "appointment", hit, None, "deed", sentence.clause_begin(hit.begin))
    return None


def told_above(story: Story) -> Candidate | None:
    """What a headline surely hints at, done by somebody whom it names first."""
    for sentence in story.headline:
        men = _MEN.of(story.lexicons).search(story.masked, sentence.begin, sentence.end)
        named = [n.begin for n in sentence.names if n.kind in NAMED]
        opening = [at for at in (*named, *([men.start()] if men else [])) if _opens(story, sentence, at)]
        if opening and not HABIT.of(story.lexicons).search(story.masked, sentence.begin, sentence.end):
            least = WEAK if men and men.start() in opening else _SPECIFIC
            candidate = hint_of(story, sentence, sentence.begin, least=least)
            if candidate and not WORK.of(story.lexicons).search(story.masked, sentence.begin, sentence.end):
                return candidate
    return None


def _opens(story: Story, sentence: Sentence, at: int) -> bool:
    """Whether a place is where a headline begins, or goes on behind a colon."""
    return at - sentence.begin <= _OPENING_NAME or story.masked[at - 1] in "：:"


def hint_of(story: Story, sentence: Sentence, after: int, *, least: float = WEAK) -> Candidate | None:
    """What a sentence surely hints at behind a date that it begins with, done by somebody it names."""
    names = [n.end for n in sentence.names if n.kind in NAMED]
    if sentence.speech or not (names or _ACTS.of(story.lexicons).search(story.masked, sentence.begin, sentence.end)):
        return None
    if not sentence.breaks:
        story.break_up(sentence)
    for hit, strength in _find(story, sentence):
        if strength > least and hit.begin >= max(after, names[0] if names else after):
            kind = cast(EventType, hit.word.type)
            candidate = Candidate(sentence, kind, hit, None, "deed", sentence.clause_begin(hit.begin))
            ahead = is_future(story, candidate) or is_means(story, candidate) or is_not_done(story, hit.end)
            if kind != "other" and _CALLED.search(story.masked, sentence.begin, hit.begin):
                ahead = ahead or is_said(story, candidate)
            if (
                not ahead
                and not _PART.match(story.masked, hit.end)
                and not HABIT.of(story.lexicons).search(story.masked, after, hit.begin)
            ):
                return candidate
    return None


def _find(story: Story, sentence: Sentence) -> Iterator[tuple[Hit, float]]:
    """The hints of a sentence outside its names, the longer where two overlap."""
    found: list[tuple[Hit, float]] = []
    for first, last, (text, kind, strength) in hint_words(story.lexicons).find(
        story.masked[sentence.begin : sentence.end]
    ):
        begin, end = sentence.begin + first, sentence.begin + last
        while found and found[-1][0].begin >= begin:
            found.pop()
        if not found or found[-1][0].end <= begin:
            found.append((Hit(begin, end, Word(text, "deed", kind, frozenset())), strength))
    for hit, strength in found:
        if strength and not any(n.begin < hit.end and hit.begin < n.end for n in sentence.names):
            yield hit, strength


def _says_what(told: EventType | None, sentence: Sentence) -> bool:
    """Whether the headline says what a bare deed was: 冬训班开课 over 支书讲了半天; a campaign only of a day told."""
    if told is None or told == "other":
        return False
    return told != "campaign" or any(is_report_date(day) and not day.vague for day in sentence.dates)


def _acts(story: Story, sentence: Sentence) -> Iterator[tuple[Hit, float]]:
    """The deed that a sentence says was done, whatever it was."""
    if act := _ACT.search(story.masked, sentence.begin, sentence.end):
        yield Hit(act.start(), act.end(), Word(act[0], "deed", "other", frozenset())), 0.7


def _visits(story: Story, sentence: Sentence) -> Iterator[tuple[Hit, float]]:
    """Where a sentence takes somebody it names, or a party and its leader: 县长甲来到…, 率代表团赴….

    What they do there, if it says so, is the surer hint.
    """
    led = [h.end for h in sentence.hits if "lead" in h.word.roles]
    people = [
        n.end for n in sentence.names if n.kind == "person" and not _FOLK.search(story.masked, n.begin - 3, n.begin)
    ]
    for hit in sentence.hits:
        if "move" not in hit.word.roles:
            continue
        goes = any(0 <= hit.begin - end <= _BEFORE_GOING for end in people)
        if (goes or (led and 0 <= hit.begin - led[0] <= 40)) and not _settles(story, sentence, hit.end):
            yield Hit(hit.begin, hit.end, Word(hit.word.text, "deed", "inspection", frozenset())), 1.3
            return


def _settles(story: Story, sentence: Sentence, at: int) -> bool:
    """Whether who goes somewhere takes up work or studies there, which is no visit: 甲到县医院|工作."""
    near = (name.end for name in sentence.names if at < name.end <= at + _GOING)
    settles = _SETTLES.of(story.lexicons)
    return any(settles.match(story.masked, end) is not None for end in near)


def _posts(story: Story, sentence: Sentence) -> Iterator[tuple[Hit, float]]:
    """Where somebody is said to be given a post: 甲同志任某镇书记, 宣布甲任…."""
    for name in sentence.names:
        taken = _TAKES.match(story.masked, name.end) if name.kind == "person" else None
        if taken and (taken[1] or _DECIDED.search(story.masked, sentence.begin, name.begin)):
            yield Hit(taken.start(2), taken.end(), Word(taken[2], "deed", "appointment", frozenset())), 2.2
            return


def _headline_type(story: Story) -> EventType | None:
    """What the surest hint of the headline makes of a happening that the lead tells in weak words."""
    hints = [(strength, hit.word.type) for sentence in story.headline for hit, strength in _find(story, sentence)]
    strength, kind = max(hints, key=lambda hint: hint[0], default=(0.0, None))
    return kind if strength > WEAK else None


def _weight(story: Story, candidate: Candidate, headline: str) -> float:
    """What speaks for a hint besides its own strength."""
    sentence, hit = candidate.sentence, candidate.trigger
    clause = story.masked[candidate.begin : hit.end]
    weight = -0.5 if sentence.number < 0 else _NEARNESS[sentence.number]
    if sentence.number >= 0:
        weight += 1.5 if hit.word.text in headline else _overlap(clause, headline)
    dated = _dated(story, candidate)
    weight += dated
    if candidate.type == "other" and not dated and sentence.number >= 0 and WORK.of(story.lexicons).search(headline):
        weight -= 1.5
    if any(n.kind in NAMED and n.end <= hit.begin for n in sentence.names):
        weight += 0.5
    if story.masked.startswith(_BESIDES, candidate.begin):
        weight -= 0.5
    if _DONE.match(story.masked, hit.end, sentence.end):
        weight += 0.5
    if any(_is_bygone(d) for d in sentence.dates if d.begin < hit.begin):
        weight -= 1.5
    if _OPENING.match(story.masked, sentence.begin) and not any(is_report_date(d) for d in sentence.dates):
        weight -= 0.7
    habit = HABIT.of(story.lexicons).search(clause) or SINCE.search(story.masked, sentence.begin, hit.end)
    scene = _SCENE.match(story.masked, candidate.begin) or _BUSY.of(story.lexicons).search(clause)
    scene = scene or _SIGHT.search(story.masked, sentence.begin, sentence.end)
    if habit or scene or is_means(story, candidate) or is_said(story, candidate):
        weight -= 1.5
    if PURPOSE.of(story.lexicons).match(story.masked, candidate.begin):
        weight -= 2.5
    if _PART.match(story.masked, hit.end) or _NOUN_BEFORE.search(story.masked, candidate.begin, hit.begin):
        weight -= 1
    return weight


def _is_bygone(day: DateMention) -> bool:
    """Whether a date is another year's: 去年入选…."""
    return day.value is not None and len(day.value) == 4 and not day.text.startswith(("今", "昨", "本"))


def _dated(story: Story, candidate: Candidate) -> float:
    """How surely its sentence, or one before it, says when it happened."""
    sentence, hit = candidate.sentence, candidate.trigger
    if any(is_report_date(d) for d in sentence.dates if d.begin < hit.end):
        return 1.5
    months = [d for d in sentence.dates if d.value and len(d.value) > 4]
    if months or _SOON.search(story.masked, sentence.begin, hit.begin):
        return 0.8
    before = (s for s in story.body if s.number < sentence.number)
    return 0.6 if any(is_report_date(d) for s in before for d in s.dates) else 0.0


def _overlap(clause: str, headline: str) -> float:
    """How much of the headline's wording a clause shares, by pairs of characters."""
    shared = sum(clause[i : i + 2] in headline for i in range(len(clause) - 1))
    return min(shared * 0.15, 0.9)


@cache
def hint_words(lexicons: Path | None) -> Finder[tuple[str, EventType | None, float]]:
    """The hints, compiled: word -> (word, type, strength)."""
    rows = merge_rows("event_cues.csv", "cue,type,strength", lexicon_folders(lexicons))
    kinds = {text: row.one_of(1, (*get_args(EventType), "-")) for text, row in rows.items()}
    return Finder(
        (text, (text, None if kinds[text] == "-" else cast(EventType, kinds[text]), row.number(2)))
        for text, row in rows.items()
    )

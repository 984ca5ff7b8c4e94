"""Story -> happenings: which of the things that an article tells are events, and on which day.

An article exists to report one happening, told in its headline or first sentences; what others count is in
`more`. What is planned, demanded or done all the time is no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.events.apart import is_counted, is_declared_open
from extractors.events.candidates import GENERIC, Candidate, agreement, telling_word
from extractors.events.days import day_of, is_dateline, is_numeric, is_report_date, is_whole, own_day
from extractors.events.echo import echoed
from extractors.events.find import find_candidates
from extractors.events.hints import WORK, hint_of, likeliest, told_above
from extractors.events.means import is_company, is_means
from extractors.events.others import others
from extractors.events.retold import is_generic, is_named_again
from extractors.events.spoken import is_said, is_told_by
from extractors.events.story import Story
from extractors.events.who import BODY_KINDS, persons
from extractors.events.wording import worded
from extractors.records import DateMention
from extractors.text.wording import coverage

LEAD = 4
"""How many sentences into the body the main happening may first be told."""
ENOUGH = 4.0
"""What a candidate must score: a meeting held, told in the second sentence with no date and no headline, has 4.5."""
RULES = {"hold": 3.0, "held": 3.0, "won": 2.5, "deed": 2.0, "join": 1.5}
"""How surely each way of telling tells of a happening, on 120 real county articles and 50 of our own."""
UNSURE = 5.0
"""What a happening only hinted at loses of its score, for the confidence."""
NEARNESS = (2.0, 1.5, 1.0, 0.5)
"""What the place in the lead adds, by sentence."""
DOUBTED = 6.0
"""A score below which something told after the first sentence yields to what that one surely hints at."""

_GOINGS_ON = frozenset({"campaign", "other"})
"""Types that a hint gives to almost anything that people do."""
_FOLLOWS = re.compile(r"并|还|随后|同时|其间|期间|会[前后]|最后|之后|双方|宾主|双边")
"""How a clause begins that tells what was done besides: 到某镇调研，并召开座谈会."""
_RETOLD = 2.5
"""What 活动于3月5日举行 loses where something was told before, which it then likely is."""
_ECHOED = 4.0
"""A score from which the headline's own telling of a happening was counted."""
HEADED = 2.5
"""What it adds that a happening is told in the headline's words."""
_STEADILY = ("扎实", "深入", "大力", "全面", "持续", "有序")
"""How a campaign is told that goes on, and is no happening unless it has a day: 扎实开展…活动."""
_ONCE = re.compile("曾经?(?=[举召开组获在于到主承])|此前")
"""What makes it something told of earlier days: 该县曾举办培训."""
_NOTICE = re.compile(
    r"(?:[蓝黄橙红]色预警(?:信号)?|(?<!发布)(?<!悬赏)(?:公告|通告|启事|公示|公开信|一封信|倡议书|简介|须知|办法|条例|规定|细则|指南|问答"
    r"|预告|预报|提示|声明|简章|方案))[》”）\s]*$"
)
"""How the headline of what only announces or rules ends, in which hints tell of nothing that happened."""
_ORDER = re.compile(
    "(?:(?!审议|讨论|通过|印发|下发|发布|出台|学习|贯彻|落实|传达|宣读|解读|召开|举行|主持|《)[^，。])*?"
    r"关于[^，。]{4,60}的(?:通知|公告|通告|启事|公示|请示|批复|意见|方案)[》”）\s]*"
)
"""The headline of a paper of an office, which tells what is to be; and not of a report of who passed or read one."""
_JUDGED = re.compile(r"经[^，。]{0,8}(?:评定|评选|评审|评比|研究|考核|审定|推荐|投票)")
"""What says that somebody was chosen for a prize: 经层层评选."""


_WHEN = ("时，", "时,", "过程中", "途中")
"""How what the police were doing is told to be only when something else happened."""
_MEN = worded("(?&police)")


@dataclass(frozen=True, slots=True)
class Happening:
    """A candidate that counts, and the date said of it."""

    candidate: Candidate
    day: DateMention | None
    confidence: float
    main: bool
    """It is what the article exists to report."""
    apart: bool = False
    """The paragraph that it begins tells of it alone."""


def choose(story: Story) -> Iterator[Happening]:
    """The events of an article, its own first."""
    if any(_ORDER.fullmatch(story.text, line.begin, line.end) for line in story.headline):
        return
    found = {id(s): list(find_candidates(story, s)) for s in (*story.headline, *story.body) if s.hits}
    heads = [c for s in story.headline for c in found.get(id(s), ())]
    best, score, headed = None, ENOUGH - 0.01, 0.0
    unsure: list[tuple[float, Candidate]] = []
    for sentence in (*story.body, *story.headline):
        if sentence.number < LEAD and not (sentence.speech and sentence.number >= 0):
            for order, candidate in enumerate(found.get(id(sentence), ())):
                mine = _score(story, candidate, heads) - order / 10
                if best is None or best.sentence is not sentence:  # what one sentence tells has its own order
                    headed = HEADED * _told_in_headline(story, candidate)
                mine += headed
                if (best or unsure) and is_generic(candidate) and candidate.begin == candidate.trigger.begin:
                    mine -= _RETOLD
                if (best or unsure) and is_named_again(story, candidate):
                    mine -= _RETOLD
                told = found[id(sentence)]
                if candidate.type == "award" and len(told) + len(heads) > 1 and is_counted(story, candidate):
                    mine -= _RETOLD
                if mine > score and not any(
                    _is_part_of(candidate, held) for held in (*told[:order], *filter(None, [best]))
                ):
                    best, score = candidate, mine
                elif best is None:
                    unsure.append((mine, candidate))
    if best is None and _NOTICE.search(story.text, story.block.begin, story.block.body_begin):
        return
    if best is None or (best.sentence.number > 0 and score < DOUBTED):
        likely = likeliest(story, unsure if best is None else [])
        if likely is not None and (best is None or _comes_first(story, likely, best, score)):
            score, best = likely[0] - UNSURE, _as_headed(likely[1], heads)
    if best is None:
        score, best = -1.0, _told_late(story, found) or _told_above(story, heads) or echoed(story)
    if best is None:
        return
    if best.type == "appointment":
        best = next((c for c in found.get(id(best.sentence), ()) if c.type == "meeting" and c.verb), best)
    day = day_of(story, best)
    yield Happening(best, day, round(min(0.97, 0.72 + score / 32), 2), main=True)
    chosen = {day} if best.type == "appointment" else set()
    for other in others(story, best, day, found):
        if other.candidate.type == "appointment":
            if other.day in chosen:
                continue  # all whom one session elects are elected together
            chosen.add(other.day)
        yield Happening(other.candidate, other.day, other.confidence, main=False, apart=other.apart)


def _is_part_of(candidate: Candidate, held: Candidate) -> bool:
    """Whether a deed is only what was done at what its sentence said before to be held: 表彰大会举行，县长甲|颁奖."""
    return (
        candidate.rule == "deed"
        and held.rule in {"hold", "held"}
        and (candidate.sentence is held.sentence and candidate.type == held.type)
    )


def _as_headed(likely: Candidate, heads: Sequence[Candidate]) -> Candidate:
    """What is only hinted at as something going on is the visit that the headline calls it: 考察团来看项目、谈合作."""
    if likely.type in _GOINGS_ON and {h.type for h in heads} == {"performance"}:
        return replace(likely, type="performance")
    visits = likely.type in _GOINGS_ON and {h.type for h in heads if h.rule == "deed"} == {"inspection"}
    goes = visits and any("move" in h.word.roles for h in likely.sentence.hits if h.begin < likely.trigger.end)
    return replace(likely, type="inspection") if goes else likely


def _comes_first(story: Story, likely: tuple[float, Candidate], best: Candidate, score: float) -> bool:
    """Whether what the first sentence hints at, with its day, is rather told than what is sure but comes later."""
    weight, first = likely
    days = [d for d in first.sentence.dates if d.begin < first.trigger.begin and is_report_date(d)]
    dated = any(not is_dateline(story, d) for d in days)
    surely = weight >= score + (1.5 if first.type == "other" else 1)
    return first.sentence.number == 0 < best.sentence.number and dated and surely


def _told_late(story: Story, found: dict[int, list[Candidate]]) -> Candidate | None:
    """Where a lead tells of nothing, the first thing held further down that has a day of its own."""
    later = (c for s in story.body if not s.speech for c in found.get(id(s), ()) if c.rule in {"hold", "held"})
    held = next((c for c in later if is_whole(own_day(story, c)) and not is_means(story, c)), None)
    if held is None:
        told = (c for s in story.body if not s.speech for c in found.get(id(s), ()))
        held = next((c for c in told if _is_late_visit(story, c)), None)
    if held is not None:
        return held
    for number, sentence in enumerate(story.body):
        day = next(iter(sentence.dates), None)
        if day is not None and is_whole(day) and is_numeric(day) and not is_dateline(story, day):
            following = (s for s in story.body[number + 1 : number + 3] if not s.dates)
            told = (c for s in following if (c := hint_of(story, s, s.begin)))
            if found_here := hint_of(story, sentence, day.end) or next(told, None):
                return found_here
    return None


def _told_above(story: Story, heads: Sequence[Candidate]) -> Candidate | None:
    """What only the headline tells, done by somebody it names: 县长甲督导…."""
    told = (c for c in heads if c.rule != "join" and not is_means(story, c) and not _goes_on(story, c))
    return next((c for c in told if any(n.begin < c.at for n in c.sentence.names)), None) or told_above(story)


def _goes_on(story: Story, candidate: Candidate) -> bool:
    """Whether a headline tells of work that goes on: 扎实开展…活动."""
    return bool(WORK.of(story.lexicons).search(story.masked, candidate.begin, candidate.trigger.end))


def _is_late_visit(story: Story, candidate: Candidate) -> bool:
    """Whether a feature tells further down of a visit that day: 当天上午，县长甲来到…检查."""
    own = own_day(story, candidate)
    if candidate.type != "inspection" or candidate.rule != "deed" or own is None or not is_report_date(own):
        return False
    return bool(persons(candidate.sentence, own.end, candidate.at))


def _score(story: Story, candidate: Candidate, heads: Sequence[Candidate]) -> float:
    """How much speaks for a candidate as the article's own happening."""
    sentence = candidate.sentence
    score = RULES[candidate.rule]
    if candidate.type == "inspection":
        score += 0.5 if _has_visitor(candidate) else -1
    bare = candidate.rule == "held" and candidate.trigger.begin == candidate.begin
    if telling_word(candidate) in GENERIC or bare:
        score -= 0.4 if bare else 0.3
    score += max((agreement(candidate, head) for head in heads), default=0.0)
    if score < _ECHOED and _echoes(story, candidate):
        score += 1
    if is_means(story, candidate) or _FOLLOWS.match(story.masked, candidate.begin) or _is_scene(story, candidate):
        score -= 2
    said = is_said(story, candidate) or (candidate.rule == "won" and is_told_by(story, candidate, None))
    if said or is_declared_open(story, candidate) or is_company(story, candidate):
        score -= 2
    if candidate.rule == "won" and story.masked[sentence.clause_end(candidate.trigger.end) - 1] == "后":
        score -= 1  # 继连续三届获评先进县后，又获得…
    if _ONCE.search(story.masked, candidate.begin, candidate.at):
        score -= 3
    if sentence.number < 0:
        return score - 1
    score += NEARNESS[sentence.number]
    told = max(candidate.trigger.end, candidate.verb.end if candidate.verb else 0)
    days = [d for d in sentence.dates if d.begin < told and is_report_date(d)]
    if any(not is_dateline(story, d) for d in days):
        return score + 1
    if candidate.verb is not None and candidate.verb.word.text.startswith(_STEADILY):
        score -= 1.5
    if candidate.rule == "won" and _JUDGED.search(story.masked, sentence.begin, candidate.at):
        score += 2
    years = {d.value for d in sentence.dates if d.value and len(d.value) == 4}
    return score - min(len(years), 2) if candidate.verb is None else score  # a life or a history: 2003年当选…


def _told_in_headline(story: Story, candidate: Candidate) -> float:
    """How much of what the headline says the clause of a happening says too."""
    headline = story.text[story.block.begin : story.block.body_begin]
    clause = story.text[candidate.begin : candidate.sentence.clause_end(candidate.trigger.end)]
    return coverage(headline, clause) if headline and candidate.sentence.number >= 0 else 0.0


def _echoes(story: Story, candidate: Candidate) -> bool:
    """Whether the headline says what a happening is called, though no word of the lexicon: 向宪法宣誓 for 宣誓仪式."""
    word = telling_word(candidate)
    if word is not candidate.trigger.word.text:
        return any(word in story.text[s.begin : s.end] for s in story.headline)
    own = word.removesuffix("仪式").removesuffix("活动").removesuffix("大会").removesuffix("会议")
    return len(own) > 1 and own != word and any(own in story.text[s.begin : s.end] for s in story.headline)


def _is_scene(story: Story, candidate: Candidate) -> bool:
    """Whether it is only what somebody was doing at the time: 一边查看水尺."""
    if candidate.verb is not None:
        return False
    busy = story.masked.endswith(("正在", "忙着"), candidate.begin, candidate.at)
    if story.masked.startswith(_WHEN, candidate.trigger.end):
        men = _MEN.of(story.lexicons).search(story.masked, candidate.begin, candidate.at)
        busy = busy or men is not None  # 民警在社区走访时，接到群众反映
    return busy or story.masked.startswith(("一边", "边", "正在", "忙着"), candidate.begin)


def _has_visitor(candidate: Candidate) -> bool:
    at = candidate.trigger.begin
    return any(n.begin < at and (n.kind == "person" or n.kind in BODY_KINDS) for n in candidate.sentence.names)

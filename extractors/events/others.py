"""Main happening -> the others of an article: told with a time of their own, done besides, or held by somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from extractors.events.another_day import hinted_on_another_day
from extractors.events.apart import (
    GOES_ON,
    GUESTS,
    SAME_DAY,
    by_new_people,
    by_others,
    comes_next,
    goes_on_then,
    goes_with,
    held_meanwhile,
    held_too,
    in_round,
    is_act,
    is_counted,
    is_declared_open,
    is_headed,
    is_headed_too,
    is_its_prize,
    is_of_contest,
    is_patrol,
    names_chosen,
    stands_alone,
    visits_on,
    visits_too,
)
from extractors.events.candidates import Candidate, agreement, telling_word
from extractors.events.days import (
    THE_SAME_DAY,
    Told,
    is_numeric,
    is_part,
    is_session,
    is_told,
    is_whole,
    own_day,
    running_day,
)
from extractors.events.hints import SINCE, declared
from extractors.events.lists import appointed
from extractors.events.means import is_means
from extractors.events.outcome import goes_along, is_agreed, is_besides, is_done_too, is_held_later, meets_next, unveils
from extractors.events.retold import is_generic, is_named_alike, is_retold, is_sundry, names_main, same_honour
from extractors.events.severally import visits_of_each
from extractors.events.spoken import is_told_by
from extractors.events.story import Sentence, Story, opens_item, opens_paragraph
from extractors.events.thanks import thanked_for
from extractors.records import DateMention

_LATER = ("下午，", "晚上，", "晚，", "下午,", "傍晚，")
"""How a sentence begins that goes on with the same day."""
_THIS_TIME = re.compile("[此本这](?:次|批)(?:集中|共|一共|同时|统一)?$")
"""What makes a deed only something that the main happening brought."""


class Other(NamedTuple):
    """Another happening of an article, its day, and how surely it counts."""

    candidate: Candidate
    day: DateMention | None
    confidence: float
    apart: bool = False
    """The paragraph that it begins tells of it alone, as in a round-up."""


def others(
    story: Story, main: Candidate, day: DateMention | None, found: dict[int, list[Candidate]]
) -> Iterator[Other]:
    """Other happenings with their days and how surely they count: 当天…揭牌, 今年7月启动首届…, 继2016年…被授予…."""
    telling = _Telling(story, main, day, found)
    yield from telling.beside()
    for sentence in story.body:
        if sentence is main.sentence or sentence.speech:
            continue
        if sentence.names or sentence.dates or goes_with(story, sentence):
            other = telling.told_in(sentence) or telling.hinted_in(sentence)
            if other is not None:
                yield other
    for deed, when in thanked_for(story, main, found):
        days = {day.value for _, day in telling.seen if day is not None}
        if when is None or when.value not in days:
            yield Other(deed, when, 0.75, apart=True)


@dataclass(slots=True)
class _Telling:
    """An article as it is read for other happenings, which remembers what it has told."""

    story: Story
    main: Candidate
    day: DateMention | None
    found: dict[int, list[Candidate]]
    heads: list[Candidate] = field(init=False)
    """What the headline tells."""
    seen: list[Told] = field(init=False)
    visits: dict[int, Candidate] = field(init=False)
    """The visit of each of those whom the main happening tells of together, by the id of its sentence."""

    def __post_init__(self) -> None:
        """Begin with what the headline and the main sentence say."""
        self.heads = [c for s in self.story.headline for c in self.found.get(id(s), ())]
        words = dict.fromkeys((telling_word(self.main), self.main.trigger.word.text))
        self.seen = [(word, self.day) for word in words]
        self.visits = visits_of_each(self.story, self.main, self.found)

    def beside(self) -> Iterator[Other]:
        """What the main happening's own sentence tells besides: …并签署协议, …会议决定任命…."""
        story, main = self.story, self.main
        for candidate in self.found.get(id(main.sentence), ()):
            if is_declared_open(story, candidate):
                continue
            if main.type != "signing" and is_besides(story, candidate, main):
                yield self._other(candidate, self.day, 0.8)
            elif self._is_second(candidate) and not is_told(candidate, self.day, self.seen):
                yield self._other(candidate, self.day, 0.85)
        if (
            main.type == "meeting"
            and self.seen[-1][0] == main.trigger.word.text
            and (chosen := declared(story, main.sentence))
        ):
            yield self._other(chosen, self.day, 0.8)

    def told_in(self, sentence: Sentence) -> Other | None:
        """The first happening of its own that a sentence tells."""
        if visit := self.visits.get(id(sentence)):
            when = own_day(self.story, visit)
            if when is None or when.text in SAME_DAY:
                when = running_day(self.story, self.main, sentence, self.day)
            return self._other(visit, when, 0.8, apart=True)
        opens = opens_item(self.story, sentence)
        found = self.found.get(id(sentence), ())
        ends = {c.verb.begin for c in found if c.verb and c.rule == "held" and self._is_of_main(c)}
        for candidate in found:
            if candidate.trigger.begin not in ends and not self._is_of_main(candidate):
                own = own_day(self.story, candidate)
                if own and is_session(candidate) and is_part(candidate, own, self.main, self.day):
                    continue
                item = opens and (own is None or is_numeric(own))
                if item and self._is_held_again(candidate, own):
                    return None
                other = (
                    self._next_meeting(candidate, own)
                    or (self._of_a_round(candidate, own) if opens or self._is_another(sentence) else None)
                    or self._held_by_others(candidate, own, item)
                    or self._item(candidate, own, item)
                    or self._own(candidate, own, item)
                )
                if other is not None:
                    return other
        return None

    def hinted_in(self, sentence: Sentence) -> Other | None:
        """What a sentence only hints at: a post that is given, or something done on another day."""
        chosen = declared(self.story, sentence) if self.main.type == "meeting" else None
        if chosen and not is_told(chosen, None, self.seen):
            self.seen.append((chosen.trigger.word.text, None))
            return Other(chosen, self.day, 0.8)
        hinted = hinted_on_another_day(self.story, sentence, self.seen)
        if hinted is None or visits_on(self.story, hinted[0], self.main) or is_part(*hinted, self.main, self.day):
            return None
        if is_patrol(self.story, hinted[0], self.main):
            return None
        goes_on = opens_paragraph(self.story, sentence) or self._goes_on(*hinted)
        return self._other(*hinted, 0.72, apart=goes_on)

    def _other(self, candidate: Candidate, day: DateMention | None, confidence: float, *, apart: bool = False) -> Other:
        self.seen.append((candidate.trigger.word.text, day))
        return Other(candidate, day, confidence, apart)

    def _is_second(self, candidate: Candidate) -> bool:
        """Whether the main sentence tells of something else too, as the headline or the rest says."""
        if candidate.begin == self.main.begin or candidate.type == self.main.type or candidate.rule == "join":
            return False
        unnamed = candidate.type == "appointment" and not names_chosen(self.story, candidate.sentence)
        if unnamed and any(names_chosen(self.story, s) for s in self.story.body):
            return False  # …会议决定人事任免, which a later sentence tells with names
        if candidate.type == "award" and is_counted(self.story, candidate):
            return False
        told = max((agreement(candidate, head) for head in self.heads), default=0.0)
        if candidate.type != "appointment":
            return told >= 2
        return told > 0 or bool(appointed(self.story))

    def _is_of_main(self, candidate: Candidate) -> bool:
        """Whether it is only a means, a time, the beginning or the prize of what was told."""
        if is_means(self.story, candidate) or self.story.masked.startswith("时", candidate.trigger.end):
            return True
        if visits_on(self.story, candidate, self.main) or same_honour(self.story, candidate, self.main):
            return True
        if candidate.rule == "deed" and _THIS_TIME.search(self.story.masked, candidate.begin, candidate.at):
            return True  # 与此次|捐款一并汇往灾区, 本次集中|签约项目25个
        if is_declared_open(self.story, candidate) or names_main(self.story, candidate, self.main):
            return True
        if is_sundry(self.story, candidate):
            return True
        if is_patrol(self.story, candidate, self.main) or is_of_contest(self.story, candidate, self.main):
            return True
        own = own_day(self.story, candidate)
        if is_told_by(self.story, candidate, own.begin if own else None):
            return True
        same = own is None or (self.day is not None and own.value == self.day.value)
        if same and candidate.rule in {"hold", "held"} and is_named_alike(self.story, candidate, self.main):
            return True
        return is_its_prize(candidate, self.main) or is_its_prize(self.main, candidate)

    def _next_meeting(self, candidate: Candidate, own: DateMention | None) -> Other | None:
        """The meeting held at home at once after that of a higher body."""
        if own is not None or not meets_next(self.story, candidate, self.main):
            return None
        when = running_day(self.story, self.main, candidate.sentence, self.day)
        return self._other(candidate, when, 0.8, apart=True)

    def _of_a_round(self, candidate: Candidate, own: DateMention | None) -> Other | None:
        """The same done that day by somebody else, as a paragraph of a round-up tells: 同日，县长乙到某镇检查…."""
        if not (own is None or own.text in SAME_DAY or own.value == (self.day.value if self.day else None)):
            return None
        if not (
            visits_too(self.story, candidate, self.main)
            or in_round(self.story, candidate, self.main)
            or (self._is_that_day(candidate, own) and held_too(self.story, candidate, self.main))
        ):
            return None
        when = own or running_day(self.story, self.main, candidate.sentence, self.day)
        return self._other(candidate, when, 0.8, apart=True)

    def _is_another(self, sentence: Sentence) -> bool:
        """Whether a sentence opens with 同日, by which a brief goes on with the visit of other guests."""
        if self.main.type != "inspection" or not self.story.masked.startswith(THE_SAME_DAY, sentence.begin):
            return False
        return GUESTS.search(self.story.masked, sentence.begin, sentence.end) is not None

    def _is_that_day(self, candidate: Candidate, own: DateMention | None) -> bool:
        """Whether it is told as held the same day, or at the same time."""
        if own is None:
            return held_meanwhile(self.story, candidate)
        again = self.day is not None and is_whole(own) and own.value == self.day.value
        return own.text in SAME_DAY or (again and candidate.type != self.main.type)

    def _held_by_others(self, candidate: Candidate, own: DateMention | None, item: bool) -> Other | None:
        """What somebody else held that day, as a round-up goes on with."""
        sentence = candidate.sentence
        if not (own is None or own.text in SAME_DAY) or not by_others(self.story, candidate, self.main):
            return None
        if SINCE.search(self.story.masked, sentence.begin, candidate.at):
            return None
        goes_on = (not item or goes_on_then(self.story, sentence)) and (
            GOES_ON.search(self.story.masked, sentence.begin, candidate.at)
            or self.story.masked.startswith(_LATER, sentence.begin)
        )
        when = own or (running_day(self.story, self.main, sentence, self.day) if goes_on else None)
        return Other(candidate, when, 0.8, apart=item)

    def _item(self, candidate: Candidate, own: DateMention | None, item: bool) -> Other | None:
        """What a paragraph tells that begins with a day of its own."""
        if not item or not is_whole(own) or is_generic(candidate) or self._retells(candidate, own):
            return None
        held = candidate.rule in {"hold", "held"} or (
            candidate.rule == "deed" and (candidate.type != self.main.type or by_new_people(candidate, self.main))
        )
        if not held or is_retold(self.story, candidate, self.main):
            return None
        return self._other(candidate, own, 0.8, apart=True)

    def _retells(self, candidate: Candidate, own: DateMention | None) -> bool:
        """Whether it is the main happening, told anew below a caption with the same days and people."""
        if candidate.type != self.main.type or own is None or self.day is None:
            return False
        return own.text == self.day.text and not by_new_people(candidate, self.main)

    def _is_held_again(self, candidate: Candidate, own: DateMention | None) -> bool:
        """Whether a paragraph only says the main happening's day and word again: 10月5日…表扬. 5日表扬大会举行."""
        if candidate.rule != "held" or own is None or self.day is None or not own.value:
            return False
        word, main = candidate.trigger.word.text, self.main.trigger.word.text
        same = (own.value, own.last) == (self.day.value, self.day.last) and main in word
        return same and candidate.type == self.main.type and not by_new_people(candidate, self.main)

    def _own(self, candidate: Candidate, own: DateMention | None, item: bool) -> Other | None:
        """What stands by itself: a formal act done there, or something of another day."""
        story, main = self.story, self.main
        if is_told(candidate, own, [told for told in self.seen if len(told[0]) > 1]):
            return None
        if (own is None or own.text in SAME_DAY) and is_held_later(story, candidate, main):
            return self._other(candidate, running_day(story, main, candidate.sentence, self.day), 0.8, apart=True)
        if is_told(candidate, own, self.seen):
            return None
        if is_done_too(story, candidate, own):
            when = running_day(story, main, candidate.sentence, self.day)
            return self._other(candidate, when, 0.75, apart=opens_paragraph(story, candidate.sentence))
        acts = own is None and self._is_done_there(candidate)
        alone = (acts and self._is_apart(candidate)) or stands_alone(story, candidate, own, main=main, day=self.day)
        if not alone:
            return None
        self.seen.append((candidate.trigger.word.text, own))
        when = running_day(story, main, candidate.sentence, self.day) if acts else own
        return Other(candidate, when, 0.8, apart=not acts and (item or self._goes_on(candidate, own)))

    def _goes_on(self, candidate: Candidate, own: DateMention | None) -> bool:
        """Whether the telling goes on with what was held on a later day, and so with those who were there."""
        if candidate.type in {"award", "appointment", "signing"} or own is None or self.day is None:
            return False
        later = (own.value or "") > (self.day.last or self.day.value or "")
        return later and is_whole(own) and is_whole(self.day)

    def _is_apart(self, candidate: Candidate) -> bool:
        """Whether what was done there is of another kind than the main happening, or stands in the headline too."""
        if candidate.type != self.main.type or is_headed_too(candidate, self.main, self.heads):
            return True
        return unveils(self.story, candidate, self.main)

    def _is_done_there(self, candidate: Candidate) -> bool:
        """Whether it is told without a day because it was done at the main happening, or right before or after it."""
        signed = candidate.type == "signing" and any(head.type == "signing" for head in self.heads)
        return (
            signed
            or is_headed(candidate, self.main, self.heads)
            or is_headed_too(candidate, self.main, self.heads)
            or is_act(self.story, candidate, self.main)
            or comes_next(self.story, candidate, self.main)
            or goes_along(self.story, candidate, self.main)
            or is_agreed(self.story, candidate)
        )

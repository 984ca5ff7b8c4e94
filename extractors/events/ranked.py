"""Sentence of a contest -> attendees: who is told by rank or by whom they beat: 甲校|名列第一, 前三名为：甲、乙."""

from __future__ import annotations

import re

from extractors.events.lists import plays
from extractors.events.slots import Slots, add
from extractors.events.story import Name, Sentence, Story
from extractors.events.who import BEATS, bodies, persons

__all__ = ["fill_ranked"]

_RANK = (
    "(?:第[一二三四五六七八九十]{1,2}(?:(?:、|至|到)第?[一二三四五六七八九十]{1,2})*(?:名|位)?|[冠亚季殿]{1,3}军|[特一二三]等奖|[金银铜]奖"
    "|优[胜秀]奖|榜首|头名|前[三四五六八十]名|前[三四五六八十]甲|团体(?:总分)?第)"
)
_IS = re.compile(
    f"(?:以[^，。；：]{{1,14}}?)?(?:分别|双双|依次|并|荣)*(?:名列|分列|位列|位居|分居|[分并排]?列|分?获得?|排名|夺得?)[^，。；：]{{0,12}}?{_RANK}"
)
"""What follows those who rank so: 甲校、乙校|分列第二、三名."""
_ARE = re.compile(
    rf"[^，。；：]{{0,14}}{_RANK}(?:的|获得者|得主)?(?:分别|依次)?(?:为|是|有)?[：:]?(?=[^，。；：]{{2}})(?<=[为是有：:])"
)
"""What stands before them: 小学组前三名为：|甲校、乙校."""
_BEST = re.compile("技压群雄|技高一筹|脱颖而出|拔得头筹|独占鳌头|一举夺魁")
"""What follows those who won, without a rank."""
_BY = re.compile("，[^，。、]{0,12}(?:由|主办|承办|赞助|协办)")
"""Where a sentence that ranks goes on to say who held the contest."""
_ENDS = "；。！？\n"
"""What ends a list of those ranked."""


def fill_ranked(story: Story, sentence: Sentence, slots: Slots) -> None:
    """Adds those whom a sentence of a contest ranks."""
    for told in (
        *_IS.finditer(story.masked, sentence.begin, sentence.end),
        *_BEST.finditer(story.masked, sentence.begin, sentence.end),
    ):
        add(slots.attendees, _between(story, sentence, _clause(story, sentence, told.start()), told.start()))
    for told in _ARE.finditer(story.masked, sentence.begin, sentence.end):
        rest = _BY.search(story.masked, told.end(), sentence.end)
        stops = [story.masked.find(mark, told.end(), sentence.end) for mark in _ENDS]
        end = min([at for at in stops if at >= 0] + [rest.start() if rest else sentence.end])
        add(slots.attendees, _between(story, sentence, told.end(), end))
    for beat in BEATS.finditer(story.masked, sentence.begin, sentence.end):
        before = _between(story, sentence, _clause(story, sentence, beat.start()), beat.start())
        after = _between(story, sentence, beat.end(), sentence.clause_end(beat.end()))
        if before and after:
            add(slots.attendees, [*before, *after])


def _clause(story: Story, sentence: Sentence, at: int) -> int:
    """Where the clause begins that ends at a place."""
    return max([sentence.begin, *(story.masked.rfind(mark, sentence.begin, at) + 1 for mark in "，；：,;:")])


def _between(story: Story, sentence: Sentence, begin: int, end: int) -> list[Name]:
    """The persons, bodies and playing communities named between two places."""
    named = bodies(story, sentence, begin, end)
    teams = [name for name in named if name.kind != "community" or plays(story, sentence, name)]
    return [*persons(sentence, begin, end), *teams]

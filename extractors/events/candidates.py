"""Candidate: a happening that a sentence may tell, which word tells it, and how well it agrees with the headline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.events.story import Sentence, Story
from extractors.events.words import Hit
from extractors.records import EventType

GENERIC = frozenset({"活动", "会议", "大会", "行动", "仪式", "典礼", "常委会"})
"""Heads that say little by themselves: 宣讲活动 is a training, 签约大会 a signing."""
PREPARES = ("筹备", "筹办")
"""What is done for something that a meeting is about: 文化节|筹备|工作会议."""
_VAGUE = frozenset({"活动", "行动"})
"""Words that a headline may share with anything."""
_NOT_DONE = re.compile(
    r"[\d一二三四五六七八九十百]+周年|之|以来|以后|之后|当[天日晚]|后(?!勤|续|备|进)|之前|前(?!期|沿|端|线|来|往|台)|结束|地(?![点市方级区处])|者|于|率(?!先|领)|量(?!化)"
    r"|(?<=开[工学])首日|第一[天周]|(?<=成立)了?[^，。；]{0,24}(?:领导小组|工作小组|专班|筹委会|组委会)(?=[，。；])"
    r"|期|的|背后|虽|日(?=[，。；”、（])|组(?!织|团|长)|团(?!结|员|拜|圆|聚|建)|队(?![员伍长])|员(?!工)|费(?!县)|金(?![银融额牌奖杯山])|现场(?![会办督推调指])|点(?![验评亮])|季(?!度)|制度|机制|体系|力度|事宜|台账|经费|标准|成果|为(?:契机|抓手|载体|主题|主线|重点)"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A happening told by one sentence: its trigger, and the verb that holds it if any."""

    sentence: Sentence
    type: EventType
    trigger: Hit
    verb: Hit | None
    rule: str
    """`hold` (召开…会), `held` (…会召开), `join` (出席…会), `deed` (调研) or `won` (入选)."""
    begin: int
    """Where its clause begins."""

    @property
    def at(self) -> int:
        """Its first word's place."""
        return min(self.trigger.begin, self.verb.begin) if self.verb else self.trigger.begin


def is_not_done(story: Story, end: int) -> bool:
    """Whether a deed's word is only part of a name or a point in time: 开工后, 检查组."""
    return bool(_NOT_DONE.match(story.masked, end))


_IS_THE = re.compile("(?<![但于还只就可都也总别其或要不凡若正])是(?!否)[^，。；]{0,16}$")
_WHICH = re.compile("[^，。；的]{1,14}的[^，。；的]{1,14}(?=[，。；])")


def is_said_of_thing(story: Story, begin: int, hit: Hit) -> bool:
    """Whether a deed only describes what something is: 是全县第一家|成立|服务队的中心."""
    return bool(_IS_THE.search(story.masked, begin, hit.begin)) and bool(_WHICH.match(story.masked, hit.end))


def is_in_body(sentence: Sentence, hit: Hit) -> bool:
    """Whether a deed's word only stands inside the name of a body: 省教育|督导|评估组."""
    return any(n.kind == "organisation" and n.begin < hit.begin and hit.end < n.end for n in sentence.names)


def telling_word(candidate: Candidate) -> str:
    """The word that says what a happening is: 团拜 of 新春团拜活动, where the last says little by itself."""
    trigger = candidate.trigger
    if trigger.word.text in GENERIC:
        for hit in candidate.sentence.hits:
            if hit.end == trigger.begin and hit.word.form in {"name", "both"} and hit.word.text not in GENERIC:
                return hit.word.text
    return trigger.word.text


def agreement(candidate: Candidate, head: Candidate) -> float:
    """How well it agrees with a happening that the headline tells."""
    word, other = telling_word(candidate), telling_word(head)
    if word == other:
        return 1.5 if word in _VAGUE else 2.5
    if word in other or other in word or candidate.type == head.type == "signing":
        return 2.0
    return 1.0 if head.type == candidate.type else 0.0

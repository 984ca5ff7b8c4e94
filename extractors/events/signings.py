"""Signing told beside a visit or a meeting -> who was there: those who signed, and those told to attend the signing."""

from __future__ import annotations

import re

from extractors.events.candidates import Candidate
from extractors.events.find import find_candidates
from extractors.events.officers import is_origin
from extractors.events.people import fill_people
from extractors.events.slots import Slots, add
from extractors.events.story import Sentence, Story
from extractors.events.who import bodies, persons

_OPENS = re.compile(
    r"(?:在?(?:随后|当天|接着|接下来|现场)?(?:举行)?的?)?[^，。；在]{0,6}签[约字署](?:仪式|活动)?(?:上|现场|中|由)"
)
"""How a sentence begins that tells of a signing: 签约仪式上，…."""
_JOINED = re.compile(r"了?(?:上述|此次|本次|这次|当天的)?[^，。；、]{0,8}签[约字署](?!银行|企业|项目)")
"""What those attended who are told to have been at a signing: 出席|签约仪式, 见证了|协议签署."""
_SIGNS = ("签约", "签字", "签署")


def tells_of_signing(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence tells who was at a signing: 签约仪式上，…; 甲、乙出席签约仪式."""
    if sentence.speech or not sentence.hits or story.masked.find("签", sentence.begin, sentence.end) < 0:
        return False
    if _OPENS.match(story.masked, sentence.begin):
        return True
    joins = (h for h in sentence.hits if "attend" in h.word.roles)
    return any(h.word.text.endswith((*_SIGNS, "签约仪式")) or _JOINED.match(story.masked, h.end) for h in joins)


def fill_signers(story: Story, candidate: Candidate, main: Candidate | None, slots: Slots) -> None:
    """Everybody who signs something there: 现场签约, of which 甲与乙签订…, 丙局与丁行签署…; and who looked on."""
    for sentence in story.body:
        if sentence.begin < candidate.sentence.begin or sentence.speech:
            continue
        for other in find_candidates(story, sentence):
            if other.type == "signing" and other.rule == "deed":
                add(slots.attendees, persons(sentence, other.begin, other.at))
                parties = bodies(story, sentence, other.begin, other.at)
                add(slots.attendees, [n for n in parties if not is_origin(story, sentence, n)])
        if main is None or main.type != "inspection":
            continue
        if sentence is not candidate.sentence and tells_of_signing(story, sentence):
            fill_people(story, sentence, slots, candidate.type)

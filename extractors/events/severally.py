"""Visits of several officials, told together -> the visit of each, where a paragraph of its own tells it."""

from __future__ import annotations

from extractors.events.candidates import Candidate
from extractors.events.days import is_whole, own_day
from extractors.events.story import Story, opens_item
from extractors.events.who import persons

__all__ = ["SEVERALLY", "visits_of_each"]

SEVERALLY = ("分别", "分头", "分组", "分赴", "各自", "分路")
"""How those are told of together who each went their own way."""
_VISITS = frozenset({"inspection", "campaign"})
"""Types that a visit may have: 调研, 走访慰问."""


def visits_of_each(story: Story, main: Candidate, found: dict[int, list[Candidate]]) -> dict[int, Candidate]:
    """By the id of its sentence, each visit by one of those whom the main happening tells of together.

    书记甲、县长乙分别走访慰问困难群众。 / 1月23日，|甲到某镇走访. / 1月24日，|乙来到某村慰问.
    """
    lead = main.sentence
    together = {name.text for name in persons(lead, lead.begin, lead.end)}
    if main.type not in _VISITS or len(together) < 2:
        return {}
    visits: dict[int, Candidate] = {}
    visitors: set[str] = set()
    apart = any(story.masked.find(word, lead.begin, lead.end) >= 0 for word in SEVERALLY)
    for sentence in story.body:
        if sentence.begin <= lead.begin or sentence.speech or not opens_item(story, sentence):
            continue
        visit = next((c for c in found.get(id(sentence), ()) if _goes_somewhere(story, c)), None)
        going = [n.text for n in persons(sentence, sentence.begin, visit.at)] if visit else []
        if visit and going and going[0] in together and not together.issubset(going):
            visits[id(sentence)] = visit
            visitors.add(going[0])
            apart = apart or is_whole(own_day(story, visit))
    return visits if apart and len(visitors) > 1 else {}


def _goes_somewhere(story: Story, visit: Candidate) -> bool:
    """Whether a visit is told by where it led or when it was, and not only who spoke: 慰问|时强调."""
    if visit.type not in _VISITS or story.masked.startswith("时", visit.trigger.end):
        return False
    return is_whole(own_day(story, visit)) or any("move" in h.word.roles for h in visit.sentence.hits)

"""Candidate -> whether somebody only speaks of it."""

from __future__ import annotations

from extractors.events.candidates import Candidate
from extractors.events.story import Story
from extractors.events.wording import worded

_SAYS = worded(r"(?&says_on)[，,：:](?![^，。；]{0,6}(?:昨|今|前)[天日])")
"""What makes what follows the words of whoever is named before it: 县长甲在致辞中说，…."""
_SAID = worded(
    r"(?&says)[：:]|(?:(?&call)|举报|反映|来电|[，,])称(?=[，,：:其有家自在])"
    r"|接到?(?:[^，。；在]{0,14}(?&call)(?:电话)?|[^，。；在]{0,10}的?电话)[，,：:](?!.{0,6}(?&responder))"
)
"""What makes all that follows in a sentence only somebody's words: 表示：…, 接到群众求助，称其…, 接到电话，老人走失."""
_FIRE = worded("(?&fire)")
"""What is told in the words of whoever called, and did happen."""


def is_said(story: Story, candidate: Candidate) -> bool:
    """Whether somebody only says so: 领队老师表示：组织志愿者|看望老人…."""
    if _FIRE.of(story.lexicons).search(
        story.masked, candidate.trigger.begin, candidate.sentence.clause_end(candidate.trigger.end)
    ):
        return False  # 消防站接到报警：某村民房着火
    return bool(_SAID.of(story.lexicons).search(story.masked, candidate.sentence.begin, candidate.at))


def is_told_by(story: Story, candidate: Candidate, day: int | None) -> bool:
    """Whether somebody only speaks of it, and names no `day` for it: 县长甲在致辞中说，举办|首届火把节|，既是…."""
    sentence = candidate.sentence
    said = _SAYS.of(story.lexicons).search(story.masked, sentence.begin, candidate.begin)
    if said and not any(n.kind == "person" and n.end <= said.start() for n in sentence.names):
        said = None
    said = said or _SAID.of(story.lexicons).search(story.masked, sentence.begin, candidate.at)
    return said is not None and (day is None or day < said.start())

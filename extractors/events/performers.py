"""Sentence -> attendees: bodies whose people performed, at a show or at a good deed."""

from __future__ import annotations

import re

from extractors.events.slots import Slots, add
from extractors.events.story import Sentence, Story
from extractors.events.who import bodies, run_before
from extractors.events.wording import worded
from extractors.records import EventType

__all__ = ["fill_performers"]

_PERFORMS = worded(
    r"(?:、[^，。；、在]{2,10}(?=的))?(?:等(?:[\d一二三四五六七八九十]+余?[个家支])?(?:单位|部门|学校|团队|文艺团体|团体|院团|队伍|社团)(?:联袂|联合|共同)?)?的?(?:[^，。；、的]{0,8}(?&performer)们?)?"
    r"(?:为[^，。；]{1,12}?)?(?:精心|联合|共同|分别|先后|依次|轮番|还|也|倾情|精彩|现场)*(?:(?&performs)|进行了?[^，。；]{0,6}(?:表演|演出|展演|演奏)|(?<=[位校队体团社合袂同])演出)"
)
"""How a body is told to have performed: 县文化馆|的演员们表演了舞蹈."""
_ART = re.compile("[《演歌舞戏曲诗乐唱]|节目|小品|朗诵|快板|相声|剧|登[台场]|上阵|献艺")
"""What tells that something was performed at a happening that is no show."""
_ANYBODY = ("学生", "教师", "师生", "村民", "居民", "群众", "职工", "志愿者")
"""How the name of a troupe begins that any village or school has: 学生|合唱队."""


def fill_performers(story: Story, sentence: Sentence, slots: Slots, kind: EventType) -> None:
    """Bodies whose people performed: 县文化馆、县歌舞团的演员们表演了舞蹈."""
    performs = _PERFORMS.of(story.lexicons)
    for name in (n for n in sentence.names if not (kind == "campaign" and n.text.startswith(_ANYBODY))):
        shown = performs.match(story.masked, name.end, sentence.end)
        if (
            shown
            and kind == "campaign"
            and not _ART.search(story.text, shown.start(), sentence.clause_end(shown.end()))
        ):
            continue  # 县医院带来的变化
        if shown and (name.kind == "organisation" or shown[0].endswith("选送")):
            listed = run_before(story, bodies(story, sentence, sentence.clause_begin(name.begin), name.end))
            add(slots.attendees, listed if listed and listed[-1] is name else ())

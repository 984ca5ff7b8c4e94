"""Teams that a place sends to help another, by number and task: 某省|第九批援疆干部人才队, 某市|援鄂医疗队."""

from __future__ import annotations

import re

from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import COUNTY_LEVELS, FUNCTION
from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import near

__all__ = ["add_sent"]

_TEAM = (
    r"(?:(?:第[一二三四五六七八九十百\d]{1,4}|首)[批期轮])?"
    "(?:援[藏疆青鄂沪黔滇桂琼川吉建外宁甘渝](?!助)|援助[㐀-鿿]{2,6}?|支教"
    "|(?:对口(?:支援|帮扶|协作)|东西部?(?:扶贫)?协作)(?:和(?:对口支援|定点帮扶|支援合作))?"
    "(?:(?:(?![和及与办])[㐀-鿿]){0,6}?|(?:(?![和及与办])[㐀-鿿]){2,14}?[省州市县区师旗]))"
    "(?:(?&sent_task)|和)*(?&sent_team)(?:(?![和与及在于的以并])[㐀-鿿]{2,4}?(?:小组|分队|分指挥部|分部))?"
    "(?:(?:临时)?(?:党委|党支部|党总支))?(?![员里])"
)
"""Such a team, by what it is sent for: 第九批|援疆|干部人才|队."""
_OF_TEAM = re.compile("援|支教|帮扶|协作")
_LED = re.compile("副?总?领队|副?[队组团]长|副?总?指挥长?|副?书记")
"""Whose head follows is a team by its task alone."""
_BEFORE = frozenset("，。；、：“”（）\n \u3000")


def add_sent(sketch: Sketch, vocabulary: Vocabulary) -> None:
    """Names such teams under who sends them; without a sender or a number only before their heads' titles."""
    text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
    team = vocabulary.worded(_TEAM)
    for match in near(team, text, _OF_TEAM, before=10, after=32):
        begin, end = match.span()
        place, whole = places.get(begin), found.get(begin)
        if place is not None:
            named = NamedOrganisation(place.begin, end, match.group(), 0.88, place=place.name)
        elif whole is not None:
            named = NamedOrganisation(whole.begin, end, match.group(), 0.85, base=whole)
        elif text[begin - 1 : begin] in COUNTY_LEVELS and _opens(text, begin - 1):
            named = NamedOrganisation(begin - 1, end, match.group(), 0.85, level=text[begin - 1])
        elif "批" in match.group()[:6] or _LED.match(text, end):
            named = NamedOrganisation(begin, end, match.group(), 0.8)
        else:
            continue
        shorter = found.get(end)
        if shorter is None or shorter.begin >= named.begin:
            found[end] = named


def _opens(text: str, at: int) -> bool:
    """Whether a level word stands alone: 由|省|援疆前方指挥部."""
    return at == 0 or text[at - 1] in _BEFORE or text[at - 1] in FUNCTION

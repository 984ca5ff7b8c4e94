"""Sketch -> venues that bear a person's name, 陈毅|故居, that are opened, 某某馆|落成, or that are full of people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.borders import HARD
from extractors.sketch import Sketch, VenueName
from extractors.vocabulary.lexicons import Lexicons
from extractors.vocabulary.venue_classes import VenueWords

__all__ = ["Halls", "houses"]

_HOUSE = "(?&bearer)?(?&of_bearer)*(?:(?&memorial)|墓(?![碑前]))(?![长员])"
"""What follows the name of a person after whom a house, museum or tomb is called."""
_FULL = "(?:内外?|里|上|门前|门口|前)?(?:早已|早早|便|就|已是|一片|里|内|，)*(?:(?&full)|成了?为?[^，。；]{0,4}海洋)"
"""How a report shows a hall: 县体育馆|座无虚席."""
_ROOM = re.compile(
    "[^，。；、的里内在到是有为\\d一二三四五六七八九十楼层]{2,5}(?:会议室|会议厅|宴会厅|多功能厅|报告厅|大礼堂|礼堂|厅)(?=[里内])"
)
"""A room of a house with a name of its own: 天鹅大酒店|牡丹会议室|里."""
_OPENED = "馆(?=(?:正式|建成|顺利|隆重|今日|昨日|日前|近日)*(?&opened))"
"""Where the name of a museum ends that is opened or begun: 青山县红军长征陈列|馆|落成."""
_MUSEUM = "[\u4e00-\u9fff“”·]{2,15}(?&museum)馆"
_NO_MUSEUM = re.compile(
    "[的了是将把被由让为与]|[^“]?(?:新建|建设|建成|修建|参加|举行|出席|投资|随着|一[座个]|[两三四五六七八九十\\d][座个家]|全[省市县国]|首[座个家])"
)
"""What no such museum's name holds."""
_OURS = (
    "我县",
    "我市",
    "我区",
    "我旗",
    "我州",
    "我镇",
    "我乡",
    "我省",
    "该县",
    "该市",
    "该区",
    "该镇",
    "该乡",
    "全县",
    "全市",
)
"""Words for the home before such a museum."""
_LONGEST = 18
"""How long such a museum's name is at most."""
_SQUARE = "(?&square_kind)*(?&village_square)"
"""What a village has where people gather: 柳林村|文化广场."""


def houses(sketch: Sketch, words: VenueWords) -> Iterator[VenueName]:
    """Former homes, museums and tombs of those after whom they are called: 陈毅|故居, 雷锋|纪念馆."""
    text = sketch.text
    bodied = {o.end for o in sketch.organisations}
    for person in sketch.persons:
        house = words.pattern(_HOUSE).match(text, person.end)
        if house is not None and house.end() not in bodied:
            yield VenueName(person.begin, house.end(), text[person.begin : house.end()], 0.99)


class Halls:
    """Finds venues by what a report tells of them: that they are full of people, or opened."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Takes the words by which a report shows a hall."""
        words = self._words = lexicons.venue_words
        self._full, self._square, self._hall = words.pattern(_FULL), words.pattern(_SQUARE), words["crowd_hall"]

    def find(self, sketch: Sketch) -> Iterator[VenueName]:
        """Such venues."""
        yield from self._crowded(sketch)
        if "馆" in sketch.text:
            yield from _opened(sketch, self._words)

    def _crowded(self, sketch: Sketch) -> Iterator[VenueName]:
        """Bodies with a hall, and the squares of villages, that are told to be full: 县体育馆|座无虚席."""
        text = sketch.text
        for community in sketch.communities:
            square = self._square.match(text, community.end)
            if square and self._full.match(text, square.end()):
                yield VenueName(community.begin, square.end(), text[community.begin : square.end()], 0.9)
        for organisation in sketch.organisations:
            begin, end = organisation.begin, organisation.end
            if text.endswith(self._hall, begin, end):
                end = room.end() if (room := _ROOM.match(text, end)) else end
                if self._full.match(text, end):
                    yield VenueName(begin, end, text[begin:end], 0.99)


def _opened(sketch: Sketch, words: VenueWords) -> Iterator[VenueName]:
    """Museums that are opened or begun, whatever words make their names: 青山县红军长征陈列馆|落成."""
    text = sketch.text
    museum = words.pattern(_MUSEUM)
    for opened in words.pattern(_OPENED).finditer(text):
        end = opened.end()
        begin = end
        while begin > 0 and end - begin < _LONGEST and (text[begin - 1] not in HARD or text[begin - 1] in "“”·"):
            begin -= 1
        for community in sketch.communities:
            if begin <= community.begin and community.end < end - 3 and not text.startswith("县", community.end - 1):
                begin = community.end
        begin = max(begin, text.rfind("及", begin, end) + 1, text.rfind("暨", begin, end) + 1)
        begin += 2 * text.startswith(_OURS, begin)
        own = text[begin:end]
        if museum.fullmatch(own) and not _NO_MUSEUM.search(own) and own.count("“") == own.count("”"):
            yield VenueName(begin, end, own, 0.99)

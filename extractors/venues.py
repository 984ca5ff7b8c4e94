"""Sketch -> venues: named places that are no communities, by how they end and by where people go and meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from extractors.borders import HARD, Borders
from extractors.lexicons import Lexicons, VenueSuffix
from extractors.organisation_words import PLACED_NUMBER
from extractors.sketch import Sketch, VenueName
from extractors.venue_ways import WayFinder

__all__ = ["VenueFinder"]

_REACH = 14
_SURE = 0.8
"""A person this sure is no tail of a venue's name: 学生|路瑶."""
_VISIT = re.compile(
    r"(?:深入到?|走进|来到|前往|赴|先后到|分别到|赶赴|抵达|莅临|途经"
    r"|实地(?:察看|查看|调研|考察|走访)了?|参观了?|察看了|查看了|考察了|走访了)([^，。；：！？\n]{2,90})"
)
"""Words of going somewhere, and what they go to."""
_TO = re.compile(
    r"到([^，,。；\s！？\n、的到]{3,14}?)(?=查看|察看|看望|调研|检查|慰问|指导|督导|参观|视察|学习|考察|了解|开展|举[办行]|采[摘访风])"
)
"""Whither somebody goes to do something: 到人和水厂|查看."""
_HELD = re.compile(
    r"在([^，。；：！？\n、]{3,20}?)(?:隆重|顺利|成功|热烈|正式|盛大|如期|胜利|圆满)?(?:举[行办]|召开|开[幕赛锣讲课班营园拍工]|闭幕|落幕|落下帷幕|收官|打响|揭牌|启动|开展|上演|进行|拉开帷幕|拉开序幕|落成)"
)
_AT = re.compile(r"在(?<![^，,。；\s]在)([^，,。；：！？\n、的]{3,16})(?=[，,])")
"""Where somebody is, at a clause's head: 在丁村博物馆，."""
_STOP = re.compile(
    r"实地|现场|察看|查看|看望|慰问|调研|检查|督导|督查|视察|考察|走访|举行|召开|举办|开展|进行|启动|揭牌|指导|参观|了解|参加|出席|宣传|讲解|开学|开幕"
    r"|等地|等处|等(?:[一二三四五六七八九十\d]+)?[处个家]|等[^、]{0,8}$|的|，|详细|认真|对|就|为|与|向"
)
"""What ends a list of places."""
_AROUND = re.compile(
    r"(?:周边|附近|沿线|一带|门前|门口|内|里|上|前|(?<=[街路道])(?:[十丁]字路口|路口|[东西南北中]段))$"
)
_WAY = frozenset("路公道河渠水")
"""First characters of ways and waters, which a place and a common word name none of: 贵阳市|旅游|公路."""
_WAYS = frozenset(("高速", "铁路", "高铁", "地铁", "高速公路"))
_POLICE = re.compile(r"交警|交管|路政|公安|民警|警察|派出所|[总支大中]队|管理|公司|集团|局")
"""What makes a body of a way's name: 高速|交警大队."""
_CROSSING = re.compile(r"(?<=[街路道城])(?:[十丁]字)?路口$")
_GRADE = re.compile(
    r"(?:国家|省)?[A-Z\d]*级|少跑|多跑|被|使|令|第[一二三四五六七八九十\d]+[届次期]|.*[一两三四五六七八九十几数多\d][座个处家片间栋所批](?!\d)"
)
"""What opens no name: A级|景区, 少跑|路, 第十二届|草原, 建一座|加工园."""
_UNNAMED = re.compile(
    r"会议室|现场|一线|家中|家里|田间|地头|群众|基层|企业|工地$|车间$|学校$|医院$|社区$|农户|困难|部分|有关|相关|各|多家|[几数两三四五六七八九十\d]+[个家处户所]|全[县区市镇乡]"
    r"|辖区|城区|县城|主会场|分会场|线上|我[县区市]|本[县区市]|期间|大会|会上|过程|基础|方面|工作|项目$|工程$|幼儿园$"
)
"""Places that bear no name."""
_COMMON_ENDS = ("基地", "产业园", "园区", "示范园", "中心", "站", "厂", "场", "大巴扎")
"""Endings whose names seldom stand without their village: 冬青村拐枣产业园."""
_GOES_ON = tuple("巷路街桥")
"""What makes a longer name of a hill's or a gate's: 豸山|巷."""
_COUNTED = re.compile(r"[两二三四五六七八九十\d]+[大个座处条]$")
"""What counts the places named before: 五女山、枫林谷|三大|景区."""

_LEVELS = frozenset("县市区镇乡州旗")
"""Level words that open a venue of the home: 县体育场."""


class VenueFinder:
    """Finds squares, halls, roads, parks and scenic spots by name."""

    def __init__(self, lexicons: Lexicons, borders: Borders, generic: frozenset[str]) -> None:
        """Takes the shared vocabulary; `generic` are words that make no name."""
        self._borders = borders
        self._generic = generic
        self._words = lexicons.words
        self._roles = lexicons.roles
        self._suffixes = tuple(lexicons.venue_suffixes)
        self._strong = tuple(s for s, row in lexicons.venue_suffixes.items() if row.strength == "strong")
        self._strong_words = tuple(s for s in self._strong if len(s) > 1)
        self._ways = WayFinder(lexicons, borders)

    def find(self, sketch: Sketch) -> Iterator[VenueName]:
        """Venues; those inside an organisation's or community's name are left out later."""
        best: dict[int, tuple[int, int, VenueSuffix]] = {}
        for hit in sketch.hits.venue_suffixes:
            kept = best.get(hit[1])
            if kept is None or hit[0] < kept[0]:
                best[hit[1]] = hit
        places = {c.begin: c.end for c in sketch.communities}
        bodies = {o.end: o.begin for o in sketch.organisations if o.row is not None}
        named = sorted(p.begin for p in sketch.persons if p.confidence >= _SURE)
        for begin, end, suffix in best.values():
            if suffix.strength == "weak" or (end - begin == 1 and sketch.text[end : end + 1] in _GOES_ON):
                continue
            if not self._borders.is_head(sketch.text, begin, end):
                continue
            start = self._start(sketch.text, begin, places)
            if start is None or self._plain(sketch.text, start, end):
                continue
            if suffix.suffix == "路" and sketch.text[begin - 1] in "桥道速线" and sketch.text[end : end + 1] == "段":
                continue
            if suffix.suffix in _WAYS and _POLICE.match(sketch.text, end):
                continue
            if suffix.suffix == "路口" and (crossing := _CROSSING.search(sketch.text, start, end)):
                end = crossing.start()
            if any(at in bodies and start <= bodies[at] for at in range(start + 3, begin)):
                continue
            if any(start < at < end for at in named):
                continue
            if counted := _COUNTED.search(sketch.text, start, begin):
                yield from self._listed(sketch.text, start, counted.start())
                continue
            start = self._own(sketch.text, self._unjoined(sketch.text, start, begin), begin, end, places)
            if not self._plain(sketch.text, start, end):
                yield VenueName(start, end, sketch.text[start:end], 0.7)
        yield from self._gone_to(sketch, places)
        yield from self._ways.find(sketch)
        yield from _facilities(sketch)

    def _own(self, text: str, start: int, begin: int, end: int, places: Mapping[int, int]) -> int:
        """Where a venue's own name begins behind the places that hold it, the last of which a common name keeps."""
        while (after := places.get(start, begin)) < begin and places.get(after, end) <= begin:
            start = after
        after = places.get(start, begin)
        if after >= begin or end - after < 3 or text.endswith(_COMMON_ENDS, after, end):
            return start
        words = self._borders.words(text, after, begin)
        return after if all(self._proper(w, tag) and w not in self._generic for w, tag, _ in words) else start

    def _unjoined(self, text: str, start: int, begin: int) -> int:
        """The beginning, less a place joined before: 水库大坝和|田湖镇污水处理厂."""
        for joined in re.finditer("[和及与]", text[start + 2 : begin - 1]):
            at = start + 2 + joined.start()
            if text.endswith(self._strong_words, start, at):
                return at + 1
        return start

    def _listed(self, text: str, start: int, end: int) -> Iterator[VenueName]:
        """Places of a list that a number and a common word close: 五女山、望天洞、枫林谷|三大景区."""
        while 3 <= end - start <= 8 and text.endswith(self._suffixes, start, end):
            yield VenueName(start, end, text[start:end], 0.66)
            end = start - 1
            if start == 0 or text[end] != "、":
                return
            start = max(text.rfind(mark, 0, end) for mark in "、，。；：\n") + 1

    def _gone_to(self, sketch: Sketch, places: Mapping[int, int]) -> Iterator[VenueName]:
        """Places that the text says were visited, 先后到甲、乙、丙, or where something was held, 在丁举行."""
        text = sketch.text
        for match in _VISIT.finditer(text):
            begin, end = match.span(1)
            stop = _STOP.search(text, begin, end)
            end = stop.start() if stop is not None else end
            for item in re.finditer(r"[^、]+", text[begin:end]):
                yield from self._item(text, begin + item.start(), begin + item.end(), places)
        for match in _HELD.finditer(text):
            yield from self._item(text, *match.span(1), places)
        for pattern in (_AT, _TO):
            for match in pattern.finditer(text):
                if match.group(1).endswith(self._strong):
                    yield from self._item(text, *match.span(1), places)

    def _item(self, text: str, begin: int, end: int, places: Mapping[int, int]) -> Iterator[VenueName]:
        for joiner in ("和", "及", "与"):
            cut = text.find(joiner, begin + 2, end - 3)
            if cut > 0 and text[begin:cut].endswith(self._suffixes):
                yield from self._item(text, begin, cut, places)
                begin = cut + 1
        begin += text[begin] in "该到在"
        trailing = _AROUND.search(text, begin, end)
        own_end = trailing.start() if trailing is not None and trailing.start() - begin > 2 else end
        begin = self._own(text, begin, own_end - 1, own_end, places)
        own = text[begin:own_end]
        if not 3 <= len(own) <= 16 or own in self._words:
            return
        if not (own.endswith(self._suffixes) or own[-1].isdigit() or "·" in own):
            return
        if not (_UNNAMED.search(own) or any(c in HARD for c in own if c not in "“”·（）")):
            yield VenueName(begin, own_end, own, 0.66)

    def _start(self, text: str, begin: int, places: dict[int, int]) -> int | None:
        stretch = self._borders.stretch(text, begin, reach=_REACH, verbs=True)
        words = list(stretch.words)
        while (
            words
            and self._opens_none(words[0])
            and not PLACED_NUMBER.match(text, words[0][2])
            and not (len(words) > 1 and words[1][0] == "和")
        ):
            if words[0][0] in _LEVELS and (
                words[0][2] == 0 or text[words[0][2] - 1] in HARD or text[words[0][2] - 1] in "在到赴"
            ):
                return words[0][2]
            words.pop(0)
        if not words:
            return None
        for _, _, start in words:
            if start in places and places[start] < begin:
                rest = [word for word, _, at in words if at >= places[start]]
                plain = bool(rest) and all(word in self._generic for word in rest)
                return None if plain and (text[begin] in _WAY or text[places[start] - 1] in "镇乡村道") else start
        lone = sum(len(word) == 1 and tag not in ("m", "q", "r") for word, tag, _ in words)
        proper = lone > 1 or any(self._proper(word, tag) for word, tag, _ in words)
        return words[0][2] if proper else None

    def _opens_none(self, word: tuple[str, str, int]) -> bool:
        return (
            word[0] in "至从自沿经内组"
            or word[0] in self._generic
            or word[0] in self._roles
            or word[1] in ("t", "m", "q", "d", "f", "v", "vn")
        )

    def _proper(self, word: str, tag: str) -> bool:
        known = self._words.get(word)
        return tag in ("x", "nr", "ns", "nz", "nt", "eng") or known is None or known.cost > 13.5

    def _plain(self, text: str, start: int, end: int) -> bool:
        own = text[start:end]
        known = self._words.get(own)
        if _GRADE.match(own):
            return True
        return end - start < 3 or own[0].isdigit() or (known is not None and known.tag != "ns")


_FACILITY = re.compile(
    r"(?:体育[馆场]|体育中心|体育公园|健身中心|健身馆|活动中心|广场|公园|礼堂|大会堂|剧院|影院|剧场|博物[馆院]|纪念[馆堂]|陈列[馆室]|展览馆"
    r"|规划馆|科技馆|图书馆|文化馆|美术馆|陵园|宾馆|酒店|饭店|招待所|接待中心|会议中心|会展中心|行政中心|影视中心|艺术中心|文化中心|市民中心"
    r"|会馆|会堂|大讲堂|影剧院|文化宫|少年宫|大厅|报告厅|会议厅|演播厅|多功能厅|音乐厅|宴会厅|车站|火车站|汽车站|机场|码头)$"
)
"""How the names of bodies end that are places where something is held or seen."""
_THERE = re.compile(r"(?:在|到|走进|前往|赶赴|奔赴|莅临|参观了?|察看了|查看了)$")
_NEXT = re.compile(
    r"(?:门前|门口|内|里|上)?(?:隆重|顺利|成功|热烈|正式|盛大|如期|胜利|圆满)?"
    r"(?:举[行办]|召开|开[幕赛展馆锣讲课班营园拍]|闭幕|落幕|落下帷幕|收官|打响|进行|启动|揭[牌幕]|上演|、|，|。)"
)


def _facilities(sketch: Sketch) -> Iterator[VenueName]:
    """Bodies with a building that something is held or seen in: 在|县体育馆|举行."""
    text = sketch.text
    for organisation in sketch.organisations:
        begin, end = organisation.begin, organisation.end
        if (
            text[end - 1] in "馆场心园堂院陵店所厅站头宫"
            and _FACILITY.search(text, begin, end)
            and _THERE.search(text, max(0, begin - 4), begin)
            and _NEXT.match(text, end)
        ):
            yield VenueName(begin, end, text[begin:end], 0.99)

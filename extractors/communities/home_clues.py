"""Page -> what tells its home where no county is named in full: its source line, stems of names, towns, level words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from extractors.borders import HARD, Borders
from extractors.communities.words import BRAND, FUNCTION, LONGER, of_places
from extractors.intake.glosses import plain_text
from extractors.intake.script import simplify
from extractors.records import Page
from extractors.sketch import Sketch
from extractors.text.scanning import last_of, near, opened
from extractors.vocabulary.lexicons import Division, Lexicons

__all__ = [
    "Clues",
    "clues_of",
    "guests",
    "heads",
    "hosting",
    "is_county",
    "of_macau",
    "own_level",
    "source_of",
]

_BEFORE_TOWN = "省市区县州旗盟镇乡到在向赴由和与及对往"


@dataclass(frozen=True, slots=True)
class Clues:
    """What a page names of counties without their full names."""

    shorts: tuple[str, ...] = ()
    """Counties named by their stem: 淅川."""
    praised: frozenset[str] = frozenset()
    """Those of which the page speaks as their own papers do: 山水|法库, 涟水|经验."""
    towns: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    """Villages and neighbourhoods without their endings."""
    edges: str = ""
    """Its first and last lines as printed, where captions and imprints stand."""


_SOURCE = re.compile(
    r"(?:来源|来自|供稿|稿源|出处|发布机构|发布单位|信息提供)(?:单位)?[:：]\s*(\S{2,20})"
    r"|^[ 　]*(?:来源|稿源|出处)[ 　]+(\S{2,20})|据[^\s，。]{2,12}消息"
    r"|((?:(?!据)\S){2,8}?(?:(?:新闻网|融媒)(?=讯|消息|\d)|(?=新闻网|网|融媒|日报|报)))(?:新闻网|网|融媒|日报|报)?(?:\d{1,2}月\d{1,2}日)?(?:讯|消息)"
    r"|云上([㐀-鿿]{2,4}?)(?=报道|讯|客户端|[）)》”\s])",
    re.MULTILINE,
)
"""Where an article comes from: 来源：某县融媒体中心, 某县新闻网讯, 云上某县报道."""
_DAY = r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
_PAPER = "[㐀-鿿]{2,6}(?:网|发布|融媒|[日晚]?报|时讯)"
_DATED = re.compile(
    rf"^\s*(?:{_DAY}(?:\s+\d{{1,2}}:\d\d(?::\d\d)?)?\s+(?P<after>{_PAPER})|(?P<before>{_PAPER})\s+{_DAY}.{{0,12}})\s*$",
    re.MULTILINE,
)
"""A line of the day and the paper: 2018-09-20 当涂新闻网, 东昌时讯 2013-02-25."""
_REPORTED = re.compile(r"[／/╱\\＼]\s?([㐀-鿿]{2})[县市]?(?:地区)?(?:综合)?报导|[【〔（(]([㐀-鿿]{2})讯[】〕）)]")
"""The county of Taiwan that a report is sent from: 記者某／|彰化|報導, 〔|屏東|訊〕."""
_DATELINE_OF = re.compile(
    r"(?:^|[报网]|[【\[(（])[ 　\t]*(?![本又另快])([㐀-鿿]{2,4}?)(?<![场镇乡村])[ 　]?(?:\d{1,2}月\d{1,2}日)?"
    r"讯(?=[ 　】\])）(（:：\d]|\n)",
    re.MULTILINE,
)
"""Where a paper's own report is sent from, at its head: 廉江讯, 本报阿克陶讯."""
_SOURCE_MARK = re.compile("来源|来自|供稿|稿源|出处|发布机构|发布单位|信息提供|讯|消息|云上")
_LEVEL_WORDS = re.compile(
    r"([县市区旗])(?:(?<=[我本全].)|(?:(?<=[，。、；\s的].)|(?<=^.))(?:委|政府|长|领导|人大|政协|直|议[会员]))",
    re.MULTILINE,
)
"""The home's level as its own paper says it: 全县, 县委."""

_REGION, _OF_ALL = "自治区", re.compile("[我本全]区")
_OURS = re.compile("[县市区旗](?<=[我本].)")
_VISIT = re.compile(
    r"(?:(?<![以近年未本起带到将由下出进上后原历过回])来|莅临|抵达)(?!自|苏木|嘎查)[^，。；！？\n]{1,30}?，?(?:考察|参观|学习|交流|访问|观摩|对接|取经|参访|拜访|拜会|洽谈)|来访|(?:来|莅临|抵|率[^，。；\n]{0,6}[队团]一?行?[来到赴])[我本][省市州盟县区旗]"
)
"""Who comes for what; what is named before it in the sentence is where they come from, but for visits to a sumu."""
_OF_MACAU = 3
"""So many words of Macau's own tell its page."""
_COMES = "来莅抵率"
_TRIP = re.compile(
    r"[赴到往](?P<where>[^。；！？\n]{2,60}?)(?:考察|学习|交流|取经|观摩|参观|访问|招商|洽谈|对接|拜访|推介|，[看学取])"
)
"""Where somebody goes to learn or to find investors."""
_GOES = "赴到往"
_PARTY = re.compile("，(?:党政)?(?:代表|考察|学习|参观)[团组]")
"""Who goes on with such a trip: 在|霍山县|，代表团参观了…."""
_OWN_PARTY = re.compile(
    r"(?:^|[，、。；\s日午天间来])(?:[县旗区](?:委|政府|人大|政协|领导|长|党政|四大)|我[县旗区]).*(?:[率领队团]|一行|组织)",
    re.DOTALL,
)
"""Who leaves the home, by its own organs: 县委书记某某率考察团|赴…."""
_CALLERS = re.compile("(?:党政)?(?:祝贺|慰问|参访|取经|观礼)团")
"""A party that is only called so where it goes to: 宝山区|祝贺团."""
_IN_NEED = re.compile("灾区|地震|泥石流|对口")
"""What a text holds that tells of divisions in need."""
_STRICKEN = re.compile("”?(?:(?:抗震|地震)?灾区|[特大]*(?:地震|泥石流))")
_DATELINE = re.compile(r"\s?\d{1,2}\s?月")
"""Behind the place that an agency's report is sent from (某网伊春6月29日电)."""
_AIDED = re.compile("对口(?:支援|帮扶|协作|合作)[^，。]{0,8}$")
_LEARNING = re.compile(
    "(?:学习|学好|借鉴|推广|运用|应用|对标|对照|看齐|复制|取经|弘扬|发扬|传承|践行|支援|援助|帮助)[^，。；：！？\\n]{0,16}$"
)
"""What is done in the clause with the ways of another county: 学习|某县|经验, 推广“某村经验”“|某县|经验”."""
_OWN = re.compile("(?:(?![镇乡])[㐀-鿿]){2,5}$")
"""What may be a village's own name, behind a mark or its town."""
_UNIVERSITIES = ("师范大学", "理工大学", "农业大学", "大学")
"""What a county's name opens in that of a university, whose people go everywhere: 曲阜|师范大学."""
_TOWNSHIP = re.compile("公所|长|政府|党委|人大|代表会|农会")
"""What a township has, whose name only ends like a county's: 金|宁乡|公所."""


_AIDED_BY = re.compile("(?:工作)?(?:前方)?(?:指挥|工作|联络|帮扶|支教|医疗)[部组队]|前指")
"""What follows it in the name of the team that was sent there, of which its own paper tells oftener."""
_GUESTS = re.compile(
    r"来自(?![^，。；！？\n]{0,30}[全本我][省市州县区])[^，。；！？\n]{3,60}?(?:等地)?的[^，。；！？\n、]{0,8}"
    "(?:嘉宾|来宾|游客|客商|宾客|朋友|选手|运动员|代表[队团]|球队|队伍|歌手|诗人|作家|画家|艺术家)"
)
"""Where those come from who visit a feast or contest: 来自甲县、乙省丙县等地的嘉宾."""


_OFFICE = re.compile("民政事务(?:处|专员|助理专员)")
"""The office of a district of Hong Kong, which its name stands before without 区: 元朗|民政事务处."""
_UPPER = ("", "省", "市", "州")
"""What stands before a county's name where it begins: nothing, or the division that it lies in."""
_SLOGAN = 16
"""The most characters of a slogan before or after a name."""
_PAPERS = re.compile(r"[县融广新门发日报在网\s|_>-]|人民")
"""What a county's paper or site is called by behind a name that other words begin with too."""


def heads(edges: str, name: str, *, common: bool) -> bool:
    """Whether a county's name begins something at a page's edges; 和县委 behind 《…》 or a line's end does not.

    One that is a `common` word does with what papers and sites are called by behind it.
    """
    common = common or (len(name) == 2 and name[0] in FUNCTION)
    at = edges.find(name)
    while at >= 0:
        before, behind = edges[at - 1 : at] if at else "", edges[at + len(name) :]
        opens = before in _UPPER or not (common or "㐀" <= before <= "鿿")
        if opens and (_PAPERS.match(behind) is not None if common else behind[:1] != "长"):
            return True
        at = edges.find(name, at + 1)
    return False


def source_of(page: Page, sent_from: Collection[str]) -> str:
    """The newspaper or website that a page says it is of, from its metadata or its first and last lines.

    Taiwan's pages say the county instead, one of `sent_from`, that the report is sent from.
    """
    ends = simplify(plain_text(page.text[:400] + "\n" + page.text[-200:]))
    dated = (match["after"] or match["before"] for match in _DATED.finditer(ends))
    said = (next(filter(None, match.groups()), "") for match in near(_SOURCE, ends, _SOURCE_MARK, before=18, after=60))
    sent = (match[1] or match[2] for match in _REPORTED.finditer(ends))
    heads_of = (match[1] for match in near(_DATELINE_OF, ends, _SOURCE_MARK, before=16, after=3))
    counties = (county for county in sent if county in sent_from)
    return " ".join([page.source or "", *said, *dated, *counties, *heads_of])


def is_county(division: Division) -> bool:
    """Whether it is of the rank of counties, as those of Taiwan are too."""
    return division.level == "district" or (division.code.startswith("71") and division.level == "city")


def of_macau(text: str, words: Iterable[str]) -> bool:
    """Whether a page is of Macau, which has no counties: so many `words` of its own does none of elsewhere say."""
    return sum(word in text for word in words) >= _OF_MACAU


def own_level(text: str) -> tuple[str, bool]:
    """Whether the page's own organs are of a county, a city, a district or a banner, and whether it says 我市.

    Empty where it says nothing of the kind. On pages that tell of an autonomous region, 我区 and 全区 are that.
    """
    region = _REGION in text
    ours = Counter(level for level in _OURS.findall(text) if not (region and level == "区"))
    said = ours or Counter(
        m[1] for m in _LEVEL_WORDS.finditer(text) if not (region and _OF_ALL.match(text, m.start() - 1))
    )
    offices = text.count("市公所")  # of a city in a county of Taiwan
    if offices and offices + said["市"] > said["县"]:
        return "市", False
    local = {level: said[level] for level in "县区旗" if said[level]}
    if local and max(local.values()) * 3 >= said["市"]:
        return max(sorted(local), key=lambda level: local[level]), False
    return ("市", ours["市"] > 0) if said["市"] else ("", False)


def hosting(text: str, named: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Divisions where they are named otherwise than as the place that guests of a feast come from."""
    far = [match.span() for match in opened(_GUESTS, text, "来")]
    return [name for name in named if not any(begin <= name[0] < end for begin, end in far)]


def guests(text: str, named: Sequence[tuple[int, int, str]]) -> tuple[set[str], set[str]]:
    """Divisions from which somebody comes to the home, to which its own people go, or that it helps; and those that
    somebody comes to, which may be the home."""
    needy = named if _IN_NEED.search(text) else ()
    away = {name for _, end, name in needy if _STRICKEN.match(text, end)}
    aided = {
        name for begin, end, name in needy if _AIDED.search(text, begin - 12, begin) and not _AIDED_BY.match(text, end)
    }
    coming: set[str] = set()
    hosts: set[str] = set()
    for visit in opened(_VISIT, text, _COMES):
        sentence = last_of("。！？\n", text, 0, visit.start()) + 1
        for begin, end, name in named:
            if sentence <= begin < visit.start() and not _DATELINE.match(text, end):
                coming.add(name)
            elif visit.start() <= begin < visit.end():
                (coming if text[visit.start()] == "率" else hosts).add(name)
    away |= {name for _, end, name in named if _CALLERS.match(text, end)}
    away |= _visited(text, named) | ((coming | aided) - hosts)
    return away, hosts - away


def _visited(text: str, named: Sequence[tuple[int, int, str]]) -> set[str]:
    """Divisions to which a party of the home's own goes: 县委书记某某率我县党政代表团赴|金寨县、霍山县|考察."""
    trips = _trips(text, named)
    there = {name for begin, _, name in named if any(begin in trip for trip in trips)}
    return there | {
        name for begin, end, name in named if trips and text[begin - 1] in "在到" and _PARTY.match(text, end)
    }


def _trips(text: str, named: Sequence[tuple[int, int, str]]) -> list[range]:
    """Where a page tells the places to which the home's own people travel, by their level words alone."""
    found: list[range] = []
    for trip in opened(_TRIP, text, _GOES):
        sentence = last_of("。！？\n", text, 0, trip.start()) + 1
        before = text[sentence : trip.start()]
        others = any(sentence <= begin < trip.start() for begin, _, _ in named)
        if not others and not before.endswith("来") and "陪同" not in before and _OWN_PARTY.search(before):
            found.append(range(*trip.span("where")))
    return found


def clues_of(sketch: Sketch, borders: Borders, is_town: Callable[[str], bool], lexicons: Lexicons) -> Clues:
    """The stems of counties, the towns and the villages that a page names."""
    text, longer = sketch.text, lexicons.community_words.pattern(LONGER)
    longest = {begin: end for begin, end, _ in sorted(sketch.hits.divisions, key=lambda hit: hit[1])}
    inside = {at for begin, end in longest.items() for at in range(begin + 1, end - 1)}
    told = [
        (begin, end, text[begin:end])
        for begin, end, rows in sketch.hits.divisions
        if longest[begin] == end
        and begin not in inside  # 黑|龙江
        and all(is_county(row) and row.name != text[begin:end] for row in rows)
    ]
    spans = [
        (begin, end)
        for begin, end, _ in hosting(text, told)
        if borders.is_cut(text, begin, end)
        and not BRAND.match(text, end)
        and not longer.match(text, end)
        and not text.startswith(_UNIVERSITIES, end)
        and not (text[end - 1] == "乡" and _TOWNSHIP.match(text, end))
    ]
    trips = _trips(text, ())
    places = list(of_places(text, spans, lexicons.surnames))
    places = [(begin, end) for begin, end in places if not any(begin in trip for trip in trips)]
    said = dict.fromkeys((text[begin:end], _slogan(text, begin, end) or str(begin)) for begin, end in places)
    shorts = tuple(short for short, _ in said)
    praise, affairs = (tuple(lexicons.community_words[c]) for c in ("county_praise", "county_affair"))
    praised = frozenset(
        text[begin:end]
        for begin, end in places
        if text[begin:end] not in lexicons.community_words["street"]  # 生态|富民, 转移|沿河|群众
        and (text.endswith(praise, 0, begin) or text.startswith(affairs, end))
        and not (text.startswith(affairs, end) and _LEARNING.search(text, max(0, begin - 20), begin))
    )
    offices = [text[m.start() - size : m.start()] + "区" for m in _OFFICE.finditer(text) for size in (2, 3)]
    towns, villages = _local(sketch, borders, is_town)
    page = sketch.reading.page.text
    edges = plain_text(page[:600] + "\n" + page[-300:]).replace("代县长", "县长")  # an acting head is of no 代县
    return Clues((*shorts, *offices), praised.union(offices), towns, villages, _GUESTS.sub("", edges))


def _slogan(text: str, begin: int, end: int) -> str:
    """The slogan in quotation marks that a short name stands in, which says once what it says again: “爱在|水城|”."""
    opening = text.rfind("“", max(0, begin - _SLOGAN), begin)
    closing = text.find("”", end, end + _SLOGAN)
    inner = text[opening + 1 : closing] if 0 <= opening < closing else ""
    return inner if inner != text[begin:end] and "”" not in inner else ""


def _local(sketch: Sketch, borders: Borders, is_town: Callable[[str], bool]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The streets and towns that any list has, and what may be villages by their stems, where their names open."""
    text = sketch.text
    towns: list[str] = []
    villages: list[str] = []
    for begin, end, suffix in sketch.hits.community_suffixes:
        if suffix.kind in ("street", "town"):
            starts = (start for start in range(max(0, begin - 8), begin) if is_town(text[start:end]))
            names, stop = towns, end
        elif suffix.suffix in ("村", "社区", "嘎查"):
            own = _OWN.search(text, max(0, begin - 5), begin)
            starts = (start for start in range(own.start() if own else begin, begin - 1))
            names, stop = villages, begin
        else:
            continue
        start = next((start for start in starts if _opens(text, start, borders)), None)
        if start is not None:
            names.append(text[start:stop])
    return tuple(towns), tuple(villages)


def _opens(text: str, start: int, borders: Borders) -> bool:
    """Whether the name of a town or village may open there."""
    if start == 0 or text[start - 1] in HARD or text[start - 1] in _BEFORE_TOWN:
        return True
    return borders.stretch(text, start, reach=4).begin == start

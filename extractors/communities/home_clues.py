"""Page -> what tells its home where no county is named in full: its source line, stems of names, towns, level words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from extractors.borders import HARD, Borders
from extractors.communities.guests import FROM_ELSEWHERE, _trips, hosting
from extractors.communities.words import BRAND, FUNCTION, LONGER, of_places
from extractors.intake.glosses import plain_text
from extractors.intake.script import simplify
from extractors.records import Page
from extractors.sketch import Sketch
from extractors.text.scanning import near
from extractors.vocabulary.lexicons import Division, Lexicons

__all__ = ["Clues", "clues_of", "heads", "is_county", "of_macau", "own_level", "source_of"]

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
_OF_MACAU = 3
"""So many words of Macau's own tell its page."""
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
    return Clues((*shorts, *offices), praised.union(offices), towns, villages, FROM_ELSEWHERE.sub("", edges))


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

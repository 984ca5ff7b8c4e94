"""Where a community's name begins behind words that open none: 图为|石桥村, 离|石桥村|有三里, 作者系|沙玛乡."""

from __future__ import annotations

import re
from collections.abc import Container

from extractors.borders import BULLETS
from extractors.communities.words import QUOTED_NUMBER
from extractors.vocabulary.community_classes import CommunityWords
from extractors.vocabulary.lexicons import CommunitySuffix
from extractors.vocabulary.patterns import seldom

__all__ = ["EDGES", "UNIT_HOMES", "in_marks", "itemised", "of_unit", "opened"]

_APPROVES = '[村镇乡](?:[（(、]|[“"]?两委|(?&approves))'
"""A village or town that somebody is put forward by, whichever it is: 经|村（社区）推荐, 经|村申报."""
EDGES = frozenset(f"，。；：、“”（）\n \u3000{BULLETS}")
"""Marks behind which 兼 would open a name, and behind a title joins two posts: 副镇长|兼石桥村党支部书记."""
UNIT_HOMES = frozenset(("家属院", "家属楼", "家属区", "宿舍楼", "职工小区"))
"""Endings of compounds that the body stands before for whose people they were built."""
_UNIT = seldom(
    "(?:^|[，。；：、（\n 　和与及到在了的访看])((?:[省市县区旗州镇乡老原]|(?:(?![到在和与及了的访看各])[㐀-鿿]){1,4})?"
    "(?:委|政府|人大|政协|法院|检察院|医院|[㐀-鿿]厂|[一二三四五六七八九实职]中|中学|小学|学校|师范|党校|公司|银行|邮政|粮站|供销社|联社"
    "|(?:(?![到在和与及了的访看各])[㐀-鿿]){1,3}局))$"
)
"""Such a body, behind a mark: 、|县政府|家属院."""
_MARKS = tuple("○〇·•°˙")
"""Marks of items that are numerals, or part the names of persons, elsewhere."""
_BEING = ("者系", "人系", "他系", "她系")
"""What says where somebody is of, right before a name: 作者系|沙玛乡."""
_BY = re.compile(
    "经(?![纬济开贸典堂营建]|[一二三四五六七八九十]+[路街])(?=[^，。；：\n]{2,20}(?:推荐|研究|同意|批准|决定|通过|介绍|邀请))"
    "|受(?![降益田])[㐀-鿿]{2,12}?(?:邀请|委托|之邀|之托|指派|聘请|邀约)"
)
"""By whom something is done, where a clause opens: 经|石桥村推荐, 受|石桥村邀请."""
_GRADE = re.compile("[红黄蓝绿黑白流动]{1,3}[旗牌榜]")
"""What is awarded to compounds, by its colour: “红旗”小区."""
_HEADED = re.compile("党支部|党委|党总支|村委会|居委会|主任|书记|居民")
"""What stands behind a village or neighbourhood that bears a name: “红星”村|党支部."""
_MADE = re.compile(r"(?:创建|创评|评[选定为]?|打造|[\d一二三四五六七八九十百千两几多余][个批座]?|[个批些])$")
"""What is made or counted is none: 创建|“红星”村."""


def in_marks(text: str, begin: int, suffix: CommunitySuffix, generic: Container[str]) -> int | None:
    """Where a name in quotation marks begins; “空心”村, “红旗”小区 and sayings are none."""
    opening = max(text.rfind("“", max(0, begin - 6), begin), text.rfind("‘", max(0, begin - 6), begin))
    stem = text[opening + 1 : begin - 1]
    said = stem in generic or _GRADE.fullmatch(stem) is not None
    if suffix.kind in ("village", "neighbourhood"):
        headed = _HEADED.match(text, begin + len(suffix.suffix)) is not None
        said = said or not headed or _MADE.search(text, max(0, opening - 4), max(0, opening)) is not None
    if opening < 0 or said or any(mark in stem for mark in "！？。，、!?"):
        return None
    return None if QUOTED_NUMBER.match(text, opening) else opening


def itemised(text: str, start: int) -> bool:
    """Whether a mark that stands in names and numbers too only opens an item right before `start`: ○|城关镇."""
    return text[start - 1 : start] in _MARKS and (start == 1 or text[start - 2] in EDGES)


def of_unit(text: str, begin: int) -> int | None:
    """Where the body begins whose people live in what ends there: 县政府|家属院."""
    unit = _UNIT.search(text, max(0, begin - 10), begin)
    return unit.start(1) if unit is not None else None


def opened(text: str, start: int, begin: int, words: CommunityWords) -> int | None:
    """Where a name begins behind what opens none, if anything is left: 图为|石桥村, 联系村|石桥村, but not 图为村."""
    if begin - start > 2 and itemised(text, start + 1):
        return start + 1
    opening = next((opening for opening in words.ordered("before_community") if text.startswith(opening, start)), "")
    if opening and begin - start != len(opening) + 1:
        return start + len(opening) if begin - start > len(opening) + 1 else None
    if text[start] == "村" and begin - start > 2 and text[start - 1 : start].isalpha():
        return start + 1
    if begin - start == 1 and text[start] == "经" and words.pattern(_APPROVES).match(text, begin):
        return None
    if begin - start > 2 and (start == 0 or text[start - 1] in EDGES) and _BY.match(text, start):
        return start + 1
    if text[start] == "内" and begin - start > 2 and text[start - 1] in "区域境":
        return start + 1  # 辖区|内|石桥村
    if text[start] == "办" and begin - start > 2 and text[start - 1] in "街道":
        return start + 1  # 石门街|办|柳林村
    if text[start] in "离距" and begin - start > 2 and text[start - 1] in EDGES:
        return start + 1  # ，离|油车村有十多公里
    also = text[start] == "兼" and begin - start > 2 and text[start - 1] not in EDGES
    return start + 1 if also or (begin - start > 1 and text.endswith(_BEING, 0, start + 1)) else start

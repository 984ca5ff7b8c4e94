"""The corps in 新疆 -> its regiments, which are its towns, and their companies, its villages: 一〇三团, 园林二连."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.sketch import CommunityName, Sketch

__all__ = ["corps"]

_NUMERAL = "一二三四五六七八九十〇○零百\\d"
_CITIES = "6590"
"""How the codes of the corps' cities begin, on whose pages regiments and companies are told by their numbers alone."""
_REGIMENT = re.compile(
    rf"(?<![第{_NUMERAL}军])(?:[一二三四五六七八九十〇○零百]{{1,4}}|\d{{1,3}})团(?![员队体结圆伙购长委]|大战)"
)
_SEAT = re.compile(
    "(?:(?![在所该本各全的和与及到把将对向由为是]|党|部|场|连)[㐀-鿿]){2,4}?(?<![城集小乡村])镇(?![级静定压域])"
)
"""The town that is a regiment's seat, right behind it: 一三四团|下野地镇."""
_REGIMENTS_SAY = ("兵团", "团场", "师市", "连队")
"""What pages of the 兵团's regiments say."""
_DIVISION_REGIMENT = re.compile(
    r"师(?<=[一二三四五六七八九十\d]师)(?:[㐀-鿿]{2,4}市)?[一二三四五六七八九十〇○零百\d]{1,4}团"
    "(?!党委|党政|纪委|机关|政委|团长|副|原|武装部|工会)"
)
"""A regiment told with its division, not before what it has: 九师|一六一团, 第十师北屯市|一八三团."""
_REGIMENT_COMPANY = re.compile(
    r"[一二三四五六七八九十〇○零百\d](?<![第军师个].)(?:[一二三四五六七八九十〇○零百\d]{0,3}团[一二三四五六七八九十\d]{1,3}连"
    r"(?=职工|承包|种植|棉农|农户|养殖|党支|“?两委|居民|“?访)|(?<=\d)\d{1,2}团(?=职工|团部|镇区|农牧|各连))"
)
"""A company of a regiment and its farmers, or those of a regiment: 一一〇团三连|职工, 64团|职工."""
_ARMY = re.compile(
    r"红军|八路军|新四军|志愿军|解放军|国民党军|红[一二三四五六七八九十\d]+师|部队|服役|参军|入伍|战役|战斗|抗战"
)
"""What tells that the regiments of a division are an army's: 红三师|七团."""
_COMPANIES_SAY = (*_REGIMENTS_SAY, "团党委", "连职工")
"""What pages of their companies say."""
_NO_COMPANY = "[队冠胜阳涨跌败续接环锁拍号座带忙同体通绵夜日发长任三浩]|(?<=一连)[几串两数多好下出问说多半]"
"""What makes another word of 连 behind a number: 三连|冠, 接二连|三, 一连|几天."""
_COMPANY = re.compile(
    rf"(?:(?<=[团场镇入])|(?<=[到在赴、，。\s\n进和]))(?:[一二三四五六七八九十]{{1,3}}|\d{{1,2}})连(?!{_NO_COMPANY})"
)
"""A company of a regiment's, which is its village: 一三二团|十二连, 到|六连、."""
_OWN_COMPANY = re.compile(
    rf"(?:园林|牧业|畜牧|副业|农业|林业|青年|值班|良种)?(?<![第{_NUMERAL}军个])"
    rf"(?:[一二三四五六七八九十]{{1,3}}|\d{{1,2}})连(?!{_NO_COMPANY})"
)
"""The same on a page of a city of the corps, whatever stands before it; some are told by what they grow: 园林二连."""
_GROWN = frozenset("园牧畜副农林青值良")


def corps(sketch: Sketch) -> Iterator[CommunityName]:
    """Regiments and companies of the corps that a page names by their numbers."""
    text, own = sketch.text, (sketch.home_code or "").startswith(_CITIES)
    if "团" in text and (own or any(word in text for word in _REGIMENTS_SAY) or _has_regiments(text)):
        for match in _REGIMENT.finditer(text):
            yield CommunityName(match.start(), match.end(), match.group(), "town", 0.8)
            seat = _SEAT.match(text, match.end())
            if seat is not None:
                yield CommunityName(*seat.span(), seat.group(), "town", 0.9)
    if "连" in text and (own or any(word in text for word in _COMPANIES_SAY)):
        for match in (_OWN_COMPANY if own else _COMPANY).finditer(text):
            sure = 0.97 if match.group()[0] in _GROWN else 0.8
            yield CommunityName(match.start(), match.end(), match.group(), "village", sure)


def _has_regiments(text: str) -> bool:
    """Whether a text tells a regiment of the corps with its division or a company of its farmers, and of no army."""
    told = _DIVISION_REGIMENT.search(text) or _REGIMENT_COMPANY.search(text)
    return told is not None and _ARMY.search(text) is None

"""Blocks between the articles of a page that are no news: tables, draws, weather, advertisements, contents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from extractors.text.lines import Line
from extractors.text.marks import BULLETS, HAN
from extractors.text.wording import coverage

__all__ = ["mark_inserts"]

WIDEST, WIDEST_ROW = 24.0, 40.0
"""Lines of such blocks are hardly wider, but for those of numbers and of addresses."""
MOST_HEADS = 3
"""A table has a title, and names over its columns."""
MOST_SLOGANS = 2, 4
"""So many lines stand over a sponsor, or over an address."""
SHORTEST_HEAD, TOLD = 4, 0.4
"""A line of a headline has as many characters, and its report tells so much of it."""
CELL = 6
"""A cell of a table has hardly more characters."""
SURE = 2
"""So many lines of one kind make a table."""
_NUMBER = re.compile(r"[\d.:：%-]+")
_OF_NUMBERS = re.compile(r"[\d.:：%-]")
_NUMBERS = re.compile(r"\d\d*(?:\.\d+)?")
_ROW = re.compile(r"[\d\s.:：%％+=*/,、~～℃°CAQI-]")
_DRAW = re.compile(r"双色球|福彩|体彩|大乐透|七[乐星]彩|排列[三五35]|快乐8|开奖|中奖号码|红球|蓝球")
"""Words of a lottery's results."""
_SKY = r"(?:晴|阴|多云|[小中大暴]到?[中大暴]?[雨雪]|雷?阵雨|阵雪|雨夹雪|雾|霾|浮尘|扬沙)"
_WEATHER = re.compile(
    rf"(?:(?:今[日天晚夜]|明[日天]|后天|白天|夜间|到|天气)+)?[\s：:，]*{_SKY}?(?:[转间到有]{_SKY})*[\s，]*"
    r"(?:(?:(?:最[高低])?气温\s?-?\d{1,2}\s?(?:℃|°C|度)[\s，]*){1,2})?(?:(?:气温)?-?\d{1,2}\s?(?:℃|°C|度)?\s?[~～/至到—-]\s?-?\d{1,2}\s?(?:℃|°C|度))?[\s，]*"
    r"(?:[东南西北偏]{1,4}风?\s?(?:微风|\d(?:\s?[-~～—到至]\s?\d)?\s?级)?)?[\s，]*(?:(?:AQI|空气质量)[\s：:]*\d{0,3}\s?[优良轻中重度污染]{0,4})?"
)
"""A line of weather: 今天晴转多云 18℃～26℃ 南风2级."""
_WEATHER_ENDS = frozenset("℃C度级良优晴云雨雪阴雾染")
_CONTACT = re.compile(
    rf"[{HAN}A-Za-z、]{{0,8}}(?:热线|电话|手机|传真|邮箱|信箱|微信号?|QQ群?|网址|地址|地点)\s?[：:].{{3,40}}"
    rf"|[{HAN}]{{2,8}}(?:热线|电话|手机|传真)\s?[\d-]{{6,13}}(?:\s+[{HAN}]{{2,8}}\s?[\d-]{{6,13}})?"
    r"|.{0,16}(?:0\d{2,3}\s?[-—－]\s?\d{7,8}|\D1[3-9]\d{9}|400[-—]?\d{3,4}[-—]?\d{3,4})\D{0,8}"
)
_OWN = re.compile(r"投稿|新闻热线|广告|发行|订[报阅]|报料|编辑|本[报刊]|报社|社址|零售")
"""How a paper tells where it is found itself."""
_FIRM = re.compile(rf"[{HAN}（）()]{{2,20}}公司")
_FIELD = re.compile(r"[^：:]{2,6}[：:]")
_SPONSOR = re.compile(
    rf"[（(]?公\s?益\s?广\s?告[）)]?|[{HAN}、]{{2,20}}(?:\s|(?<=[委部办局府司会])\s?)宣|[（(][{HAN}\s]{{0,20}}宣[）)]"
)
"""Who pays for a slogan: 公益广告, 县文明办 宣."""
_TURN = re.compile(r"[（(【]?\s?(?:详?见|刊于?|全文见)\s?(?:今日)?第?\s?[A-D]?\d{1,2}\s?版\s?[）)】]?")
"""On which page a report stands: （详见2版）."""
_PAGE_ENDS = frozenset("0123456789版")
_LISTED = re.compile(rf"(?:\d{{1,2}}\s?[.．、](?:\s+|(?!\d))|[{BULLETS}]\s?)")
_LED = re.compile(
    r".{4,40}(?:(?:——|(?<!\d)—|…|\.{3,}|·{3,}|-{2,})\s?(?:详?见)?\s?第?\s?[A-D]?\d{1,2}\s?版?|\s[A-D]?\d{1,2}\s?版)$"
)
"""A headline that dots lead from to its page: …开幕......3."""
_BESIDE = re.compile(r"(?:——|—|…)\s?(?:详?见)\s?第?\s?[A-D]?\d{1,2}\s?版")
"""The same behind a stroke: ——详见2版."""
_GUIDE = re.compile(rf"[{BULLETS}【〖《]*(?:今日|本期|本报|要闻|新闻|内容|精彩|版面|下期)*导读[】〗》{BULLETS}]*")
_GUIDED = re.compile(
    r".*?[（(【\[]?(?:详?见)?第?\s?(?:[A-D]?\d{1,2}|[二三四五六七八])\s?版[）)】\]]?"
    r"|.{4,30}[\s…·.▶►→—-]+(?:[A-D]?\d{1,2}|[②③④⑤⑥⑦⑧])"
)
"""What tells on which page a report is."""
_PAGE = re.compile(r"[\s…·.—－-]*(?:[（(]?(?:详?见)?第?\s?[A-D]?\d{1,2}\s?版[）)]?)?$")
"""The same behind a headline: …·2版."""


def mark_inserts(lines: Sequence[Line], *, web: bool) -> None:
    """Marks as noise what stands between articles in short lines; a web page's tables are its article's."""
    _mark_guide(lines)
    _mark_contents(lines)
    if web:
        return
    for number, line in enumerate(lines):
        end = line.text[-1]
        if (end in _WEATHER_ENDS and _is_weather(line)) or (end == "司" and _pays(lines, number)):
            line.kind = "noise"
        elif _NUMBERS.search(line.text) and _is_light(line) and _is_data(line):
            _mark_table(lines, number)
    signs = {number for number, line in enumerate(lines) if _is_contact(line.text) or _is_sponsor(line.text)}
    for first, last in list(_blocks(lines)) if signs else ():
        _mark_advertisement(lines, first, last, signs)


def _pays(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is the name of a firm that pays for what stands above it."""
    line = lines[number]
    if not line.text.endswith("公司") or not _is_light(line) or not _FIRM.fullmatch(line.text):
        return False
    return number > 0 and not line.gap and lines[number - 1].kind == "noise"


def _is_light(line: Line) -> bool:
    return line.kind in ("text", "label") and not line.stops and line.sign is None and line.width <= WIDEST


def _is_row(text: str) -> bool:
    """Whether a line is mostly numbers: 大白菜 1.20 1.80."""
    if not _OF_NUMBERS.search(text):
        return False
    words = text.split()
    if len(words) > 2 and len(text) <= CELL * len(words) and any(_NUMBER.fullmatch(word) for word in words):
        return True
    return len(_NUMBERS.findall(text)) > 1 and len(_ROW.findall(text)) > 0.5 * len(text)


def _is_data(line: Line) -> bool:
    return _NUMBERS.search(line.text) is not None and (_is_row(line.text) or _DRAW.search(line.text) is not None)


def _is_weather(line: Line) -> bool:
    if line.kind != "text" or line.width > WIDEST_ROW or line.sign is not None:
        return False
    return len(line.text) > 2 and _WEATHER.fullmatch(line.text) is not None


def _mark_table(lines: Sequence[Line], number: int) -> None:
    """Marks the rows from here on, and the title and the names of columns over them."""
    end = at = number
    while at < len(lines) and _is_light(lines[at]) and not (at > number and lines[at].gap):
        at += 1
        if _is_data(lines[at - 1]):
            end = at
        elif at - end > 1:
            break
    if end - number < SURE:
        return
    first = number
    while first and number - first < MOST_HEADS and not lines[first].gap and _is_light(lines[first - 1]):
        first -= 1
    for line in lines[first:end]:
        line.kind = "noise"


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Stretches of light lines, up to a blank line or a line of another kind."""
    first: int | None = None
    for number, line in enumerate(lines):
        light = _is_light(line) or (
            not line.stops and line.kind in ("text", "noise", "meta") and _is_contact(line.text)
        )
        if first is not None and (not light or line.gap):
            yield first, number
            first = None
        if light and first is None:
            first = number
    if first is not None:
        yield first, len(lines)


def _mark_advertisement(lines: Sequence[Line], first: int, last: int, shown: Set[int]) -> None:
    """Marks a block of slogans down to the address, the telephone or the sponsor that shows what it is."""
    signs = [number for number in range(first, last) if number in shown]
    contact = signs and not _is_sponsor(lines[signs[-1]].text)
    if not signs or (contact and (signs[0] == first or _FIELD.match(lines[first].text))):
        return
    # what stands further above may be headlines
    begin = first if signs[0] - first <= MOST_SLOGANS[bool(contact)] else signs[0]
    page = "".join([line.text for number, line in enumerate(lines) if not first <= number < last])
    begin = max([begin, *[number + 1 for number in range(begin, signs[0]) if _is_told(lines[number].text, page)]])
    for line in lines[begin : signs[-1] + 1]:
        line.kind = "noise"


def _is_told(text: str, page: str) -> bool:
    """Whether a report elsewhere on the page tells of a line: it is of a headline."""
    return len(text) >= SHORTEST_HEAD and coverage(text, page) >= TOLD


def _is_contact(text: str) -> bool:
    if not ("：" in text or ":" in text or "0" in text or "1" in text):
        return False
    if "址" not in text and not _NUMBERS.search(text):
        return False
    return _CONTACT.fullmatch(text) is not None and not _OWN.search(text)


def _is_sponsor(text: str) -> bool:
    return text[-1] in "宣告）)" and _SPONSOR.fullmatch(text) is not None


def _mark_contents(lines: Sequence[Line]) -> None:
    """Marks a list of headlines that the page tells again below, and those that say on which page their report is."""
    listed: dict[str, int] = {}
    told: set[int] = set()
    lists = sum([not "一" <= line.text[0] <= "龥" and _LISTED.match(line.text) is not None for line in lines]) > 1
    for number, line in enumerate(lines):
        if "版" in line.text and (_TURN.fullmatch(line.text) or _BESIDE.fullmatch(line.text)):
            _mark_turned(lines, number)
        elif line.text[-1] in _PAGE_ENDS and line.kind == "text" and _LED.fullmatch(line.text):
            _mark_turned(lines, number, over=False)
        if not lists or line.stops or line.kind not in ("text", "label") or not 5 <= line.width <= WIDEST_ROW:
            continue
        title = _title(line.text)
        if listed.get(title, number) < number - 1:
            told.add(listed[title])
        listed.setdefault(title, number)
    for number in told:
        if number - 1 in told or number + 1 in told:
            lines[number].kind = "noise"


def _mark_guide(lines: Sequence[Line]) -> None:
    """Marks what stands under 导读, headlines and on which page each report is, down to the last page's number."""
    for number, line in enumerate(lines):
        if line.kind == "text" or "读" not in line.text or not _GUIDE.fullmatch("".join(line.text.split())):
            continue
        end = at = number + 1
        while at < len(lines) and at - end <= MOST_HEADS and _is_listed(lines[at]):
            at += 1
            end = at if _GUIDED.fullmatch(lines[at - 1].text) else end
        for other in lines[number:end]:
            other.kind, other.sign = "noise", None


def _is_listed(line: Line) -> bool:
    return line.kind != "opener" and not line.stops and line.width <= WIDEST


def _mark_turned(lines: Sequence[Line], number: int, *, over: bool = True) -> None:
    """Marks what says on which page a report is, and the headline over it."""
    lines[number].kind = "noise"
    for at in range(number, max(0, number - MOST_HEADS) if over else number, -1):
        if lines[at].gap or not _is_light(lines[at - 1]):
            return
        lines[at - 1].kind = "noise"


def _title(text: str) -> str:
    match = None if text[0].isalpha() else _LISTED.match(text)
    title = text[match.end() if match else 0 :]
    return title if "\u4e00" <= title[-1:] <= "\u9fff" and title[-1] != "版" else _PAGE.sub("", title)

"""Lists right below their headline: who won, who was elected, who is praised; and boxes of hours, days and prices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.text.lines import Line
from extractors.text.marks import HAN
from extractors.text.repair import surnames
from extractors.vocabulary.patterns import seldom

__all__ = ["LISTS", "mark_boxes", "mark_lists"]

LISTS = re.compile(r"(?:名单|名录|一览表?|榜|成绩单|次序|目录|名册|明细表?|统计表|公示表)$")
"""The headline of a list."""
_ENDS = frozenset("单录览表榜序次册细")
"""Its last character."""
ROWS, NOTE, MORE = 2, 3, 2
"""So many rows make a list; what stands in brackets over it has hardly more lines."""
_GROUP = re.compile(
    rf"[{HAN}“”]{{1,10}}(?:[奖组类级]|单位|个人|集体|标兵|模范|代表|人选|[（(]\d{{1,3}}[名个人项件]?[）)])[：:]?"
)
"""What some rows have in common: 一等奖, 先进个人（12名）."""
_FIELD = re.compile(rf"[{HAN}“”、（）()\s]{{2,16}}[：:]\s*(?:[{HAN}·]{{1,5}}[\s\u3000、]*)+")
"""副主任：王某强　李某."""
_BODY = re.compile(
    "(?:学[校院]?|局|村|社区|公司|[镇乡旗]|街道|[院所站队部会厂店委办行社处科室组]|中心|幼儿园|小区|基地|农场|集团)$"
)
"""How bodies and places end that people of a list are from."""
_WHENCE = re.compile(r"[（(][^（）()]{1,12}[）)](?=\s|$)")
"""Where somebody of a list is from, behind his name: 甲（县一中）."""
_BARE = re.compile(rf"[{HAN}·]{{2,4}}")


BOX = 3
"""So many rows make a box."""
_CLAUSE = re.compile("[，。；！？“”]")
_BOXED = re.compile(
    rf"\d{{1,2}}月\d{{1,2}}日[\s：:]+\S.*|\d{{1,2}}[：:]\d\d.*|[{HAN}]{{2,6}}[：:]\s?\S*\d.*"
    r"|(?=.*(?:\d[：:]\d\d|\d月\d{1,2}日|周[一二三四五六日]|星期[一二三四五六日]|\d{1,2}时))\S+(?:\s+\S+)+"
)
"""A row that holds a day, an hour or a number beside what it is of: 首班：06:30, 3月7日 甲 县长, 票价：1元."""
_BESIDE = seldom(rf"(?:时间|地[点址]|[{HAN}]{{0,4}}电话|联系人|备注|说明)[：:]\s?\S+|\d{{1,3}}[路号]|[{HAN}]{{2,4}}")
"""What else stands among such rows."""


def mark_lists(lines: Sequence[Line]) -> None:
    """Makes the rows of lists text that ends, where no blank line parts them from what follows."""
    for number, line in enumerate(lines):
        if line.text[-1] in _ENDS and line.kind == "text" and LISTS.search(line.text):
            note = _note(lines, number + 1)
            rows = _rows(lines, number + 1 + len(note))
            if len(rows) >= ROWS:
                for row in [*note, *rows]:
                    lines[row].stops, lines[row].soft, lines[row].row = True, False, True


def mark_boxes(lines: Sequence[Line]) -> None:
    """Makes the rows of a timetable that ends before a blank line text that ends: no sentence of them goes on below."""
    box: list[Line] = []
    for line in [*lines, None]:
        if line is not None and (not box or not line.gap) and _is_boxed(line, inside=bool(box)):
            box.append(line)
            continue
        ended = line is None or line.gap or line.kind != "text"
        if ended and sum([_BOXED.fullmatch(row.text) is not None for row in box]) >= BOX:
            for row in box:
                row.stops, row.soft, row.row = True, False, True
        box = [line] if box and line is not None and _is_boxed(line, inside=False) else []


def _is_boxed(line: Line, *, inside: bool) -> bool:
    """Whether a line is a row of a box, or stands inside one."""
    if line.kind != "text" or line.stops or line.sign is not None or _CLAUSE.search(line.text):
        return False
    return _BOXED.fullmatch(line.text) is not None or (inside and _BESIDE.fullmatch(line.text) is not None)


def _rows(lines: Sequence[Line], first: int) -> list[int]:
    """The rows of a list that follow each other, and the lines that name what some of them have in common."""
    found: list[int] = []
    groups: list[int] = []
    for number in range(first, len(lines)):
        line = lines[number]
        if line.kind != "text" or line.sign is not None or line.stops:
            break
        if _GROUP.fullmatch(line.text):
            groups.append(number)
        elif _is_row(line.text):
            found += [*groups, number]
            groups = []
        else:
            break
    return found


def _note(lines: Sequence[Line], first: int) -> list[int]:
    """The lines of a note in brackets: （8月3日选举产生）."""
    end = next((n for n in range(first, min(first + NOTE, len(lines))) if lines[n].text[-1] in "）)"), None)
    if end is None or lines[first].text[0] not in "（(":
        return []
    return list(range(first, end + 1))


def _is_row(text: str) -> bool:
    """Whether a line names people or bodies beside each other, or people of one office."""
    if "，" in text or "。" in text:
        return False
    words = _WHENCE.sub("", text).split()
    if len(words) < MORE:
        return bool(_FIELD.fullmatch(text) or (_BARE.fullmatch(text) and text[0] in surnames()))
    if any(_BARE.fullmatch(word) and word[0] in surnames() for word in words[1:]):
        return True
    return bool(_FIELD.fullmatch(text)) or all(_BODY.search(word) for word in words)

"""What stands between reports and is of none: notices of lost papers, marks that a scan adds, upright telephones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from extractors.text.columns import SHORT
from extractors.text.lines import Line
from extractors.text.marks import HAN

__all__ = ["mark_adverts"]

LONGEST = 5
"""A notice of something lost has hardly more lines."""
UPRIGHT = 3
"""So many lines of one character are set upright: 热 / 线 / 电 / 话."""
_LOST = re.compile("遗失|丢失|遗落|灭失")
_VOID = re.compile(r"(?:声明|特此|现登报|予以|证号|编号|\d{4}[^，。]{0,12}[，,]?)[^，。]{0,6}作废[。；]?$")
"""What such a notice begins with, and how it ends."""
_CALLED = re.compile(r"(?:遗\s?失|挂\s?失|作\s?废)?\s?(?:声\s?明|启\s?事)|遗\s?失|公\s?告")
"""What stands over such notices."""
_ONE = re.compile(f"[{HAN}]")
_NUMBER = re.compile(r"[\d\-－—*xX]{7,}")
"""A telephone's number, which no year is."""
_STRAY = re.compile(r"[.'\"`·．*^~|_]{1,2}|[A-Za-z]|(?=.*\s)[一—\-－_=~\s]+")
"""What a scan reads from specks and rules."""
_CODE = re.compile(
    r"[\s|:\-－]*(?:-{3}|－{3})[\s|:\-－]*"
    rf"|[{HAN}]{{2,8}}\s[{HAN}]{{2,8}}\s\d{{4,6}}\s.*\d{{4}}-\d\d-\d\d.*"
    rf"|(?=.{{6}})(?!.*[{HAN}])(?!.*[A-Za-z]{{4}})(?=(?:.*[^\w\s]){{2}})(?=(?:.*[A-Za-z]){{2}})[\x20-\x7e]+"
)
"""What a paper's edition, a table or a forum leaves of its own code: 青川日报 要闻 00001 … 2018-08-02."""
_MARK = re.compile("[，。、；：！？!?,;:]")
"""A mark alone on a line ends the line above where that fills its column; elsewhere a scan's speck is read as one."""
_OFFER = re.compile(r"[招出求]\s?租|转\s?让|求\s?购|出\s?售")
"""Over what somebody offers."""
_DAY = re.compile(
    r"[一二三四五六七八九〇零○ＯO０]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日(?:\s*星期[一二三四五六日天])?"
)
"""The day of an issue in Chinese figures."""
TOP, FEWEST = 12, 8.0
"""The day of the issue is one of so many first lines; what is narrower tells no column's width."""


def mark_adverts(lines: Sequence[Line]) -> None:
    """Marks as noise what stands between a page's reports and is of none."""
    usual = median([line.width for line in lines if line.kind == "text" and line.width > FEWEST] or [0.0])
    for number, line in enumerate(lines):
        if line.kind != "text":
            continue
        over = lines[number - 1].width if number else usual
        stray = (
            _STRAY.fullmatch(line.text)
            or _CODE.fullmatch(line.text)
            or (_MARK.fullmatch(line.text) and over < SHORT * usual)
        )
        if stray or (number < TOP and _DAY.fullmatch(line.text)):
            line.kind = "noise"
        elif _OFFER.fullmatch(line.text):
            _mark_offer(lines, number)
        elif _LOST.search(line.text):
            _mark_lost(lines, number)
    _mark_upright(lines)


def _mark_lost(lines: Sequence[Line], first: int) -> None:
    """Marks a notice of something lost that is void, and what it is called."""
    before = lines[first - 1] if first else None
    if before is not None and not (before.stops or lines[first].gap or before.kind == "noise" or _is_called(before)):
        return
    for end in range(first, min(first + LONGEST, len(lines))):
        if lines[end].kind not in ("text", "byline") or (end > first and lines[end].gap):
            return
        if _VOID.search("".join(line.text for line in lines[first : end + 1])):
            over = (
                first - 1 if before is not None and before.kind in ("text", "label") and _is_called(before) else first
            )
            for line in lines[over : end + 1]:
                line.kind, line.sign = "noise", None
            return


def _mark_offer(lines: Sequence[Line], first: int) -> None:
    """Marks what somebody offers, down to the next blank line, and what it is called."""
    end = next((n for n in range(first + 1, len(lines)) if lines[n].gap), len(lines))
    if first and not (lines[first].gap or lines[first - 1].kind == "noise"):
        return  # …把十亩地 / 转让 / 给合作社
    if first + 1 < end <= first + 1 + LONGEST:
        for line in lines[first:end]:
            line.kind, line.sign = "noise", None


def _is_called(line: Line) -> bool:
    """Whether it is the name over such a notice: 遗失声明."""
    return _CALLED.fullmatch(line.text) is not None


def _mark_upright(lines: Sequence[Line]) -> None:
    """Marks what is set upright over a number, and the number; a headline may be upright, too."""
    run: list[Line] = []
    for line in lines:
        if line.kind in ("text", "byline") and _ONE.fullmatch(line.text):
            run.append(line)
            continue
        if len(run) >= UPRIGHT and _NUMBER.fullmatch(line.text):
            for part in (*run, line):
                part.kind, part.sign = "noise", None
        run = []

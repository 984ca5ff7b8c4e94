"""What stands between reports and is of none: notices of lost papers, marks that a scan adds, upright telephones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.text.lines import Line
from extractors.text.marks import HAN

__all__ = ["mark_adverts"]

LONGEST = 5
"""A notice of something lost has hardly more lines."""
UPRIGHT = 3
"""So many lines of one character are set upright: 热 / 线 / 电 / 话."""
_LOST = re.compile("遗失|丢失|遗落|灭失")
_VOID = re.compile("作废[。；]?$")
_CALLED = re.compile(r"(?:遗\s?失|挂\s?失|作\s?废)?\s?(?:声\s?明|启\s?事)|遗\s?失|公\s?告")
"""What stands over such notices."""
_ONE = re.compile(f"[{HAN}]")
_NUMBER = re.compile(r"[\d\-－—*xX]{4,}")
_STRAY = re.compile(r"[.'\"`·．*^~|_]{1,2}")


def mark_adverts(lines: Sequence[Line]) -> None:
    """Marks them as noise."""
    for number, line in enumerate(lines):
        if line.kind == "text" and _STRAY.fullmatch(line.text):
            line.kind = "noise"
        elif line.kind == "text" and _LOST.search(line.text):
            _mark_lost(lines, number)
    _mark_upright(lines)


def _mark_lost(lines: Sequence[Line], first: int) -> None:
    """Marks a notice of something lost that is void, and what it is called."""
    before = lines[first - 1] if first else None
    if before is not None and not (before.stops or lines[first].gap or before.kind != "text" or _is_called(before)):
        return
    for end in range(first, min(first + LONGEST, len(lines))):
        if lines[end].kind not in ("text", "byline") or (end > first and lines[end].gap):
            return
        if _VOID.search(lines[end].text):
            over = (
                first - 1 if before is not None and before.kind in ("text", "label") and _is_called(before) else first
            )
            for line in lines[over : end + 1]:
                line.kind, line.sign = "noise", None
            return


def _is_called(line: Line) -> bool:
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

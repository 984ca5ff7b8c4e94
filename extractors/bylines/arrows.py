"""Lines of a page -> which point with an arrow to a picture and are its caption, though they name nobody."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.text.lines import Line

__all__ = ["ARROWS", "WIDEST", "WIDEST_SIGHT", "mark_arrows", "mark_lone"]

ARROWS = frozenset("▲△▼▶►◀↑↓←→")
_LONE = frozenset("▲△▼▽◀")
"""Those that are hardly the bullet of one line."""
WIDEST = 45.0
"""A caption of several lines stands in a column; what is wider is a paragraph."""
WIDEST_SIGHT = 22.0
"""A caption that names nobody who took the picture is a line."""


def mark_arrows(lines: Sequence[Line]) -> None:
    """Marks lines that stand together behind arrows to several sides, as the bullets of a list never are."""
    run: list[Line] = []
    for line in [*lines, None]:
        if line is not None and line.text[0] in ARROWS and line.width <= WIDEST and line.kind == "text":
            run.append(line)
            continue
        if len(run) > 1 and len({other.text[0] for other in run}) > 1:
            for other in run:
                other.kind, other.sign = "noise", None
        run = []


def mark_lone(lines: Sequence[Line]) -> None:
    """Marks the only line left behind such an arrow, unless a report begins below it as below a headline."""
    pointing = [number for number, line in enumerate(lines) if line.text[0] in _LONE and line.kind == "text"]
    if len(pointing) != 1:
        return
    number = pointing[0]
    line, below = lines[number], lines[number + 1 : number + 2]
    if line.sign is not None or line.width > WIDEST_SIGHT or line.text[-1] in "，、：":
        return
    under_head = number > 0 and lines[number - 1].kind == "text" and not lines[number - 1].stops
    if under_head or not (below and (below[0].soft or below[0].kind in ("opener", "byline"))):
        line.kind = "noise"

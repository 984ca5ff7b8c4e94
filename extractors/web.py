"""Pages whose lines are whole paragraphs, as on the web: what stands between title and text, and behind the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.byline_names import is_medium
from extractors.columns import WIDE
from extractors.credits import TELLS, credit, names_tail
from extractors.lines import Line, LineKind
from extractors.stories import coverage

__all__ = ["mark_edges"]

_SCENE = re.compile(r"(?:现场|会场|主席台|合影|合影留念|剪影|全景|一角|场面|留影|资料图片?)$")
"""How a caption ends that names what the picture shows."""
_OFFICE = re.compile(
    r"(?:促会|协会|联合会|商会|学会|研究会|工会|妇联|关工委|残联|工商联|团委|县委|区委|市委|学校|[中小]学|法院)$"
)
REPEATS = 0.6
"""A line under the headline that repeats so much of it is a caption; sub-headlines say something new."""
EDGE = 6
"""So many lines stand between a title and its text, or behind the text."""


def mark_edges(lines: Sequence[Line]) -> None:
    """Tells credits and captions from headlines, at the head and at the foot of a page."""
    head = next((number for number, line in enumerate(lines) if line.kind == "text"), None)
    if head is None or _is_text(lines[head]):
        head = -1
    title = lines[head].text if head >= 0 else ""
    for line in lines[head + 1 : head + 1 + EDGE]:
        if _is_text(line):
            break
        if line.kind == "text" and head >= 0:
            _mark(line, _under_title(line, title))
    last = len(lines)
    while last > max(head + 1, len(lines) - EDGE) and not _is_text(lines[last - 1]):
        last -= 1
    for line in lines[last:]:
        if line.kind == "text" and last > head + 1:
            _mark(line, _behind_text(line))
        elif line.kind == "label" and last > head + 1 and credit(line.text) == "byline":
            _mark(line, "byline")
    if last > head + 1 and last and lines[last - 1].kind in ("text", "opener") and lines[last - 1].sign is None:
        lines[last - 1].sign = names_tail(lines[last - 1].text)


def _is_text(line: Line) -> bool:
    return line.kind == "opener" or (line.kind == "text" and (line.stops or line.width > WIDE))


def _mark(line: Line, kind: LineKind | None) -> None:
    if kind:
        line.kind = kind
        line.sign = 0 if kind == "byline" else None


def _under_title(line: Line, title: str) -> LineKind | None:
    if kind := credit(line.text):
        return kind
    if line.text.startswith(("—", "－", "-")):
        return None
    if _is_caption(line) or coverage(title, line.text) >= REPEATS:
        return "noise"
    return "meta" if line.width <= 16 and _names_office(line.text) else None


def _behind_text(line: Line) -> LineKind | None:
    if line.width <= 20 and line.text.endswith(("记者", "通讯员")):
        return "byline"
    return "noise" if _is_caption(line) else credit(line.text)


def _is_caption(line: Line) -> bool:
    return line.width <= 30 and bool(_SCENE.search(line.text)) and not line.stops


def _names_office(text: str) -> bool:
    return not TELLS.search(text) and bool(is_medium(text) or _OFFICE.search(text))

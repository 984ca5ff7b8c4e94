"""Lines of a page -> which are pictures' captions, and what else tells of pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors import marks
from extractors.bylines import all_names
from extractors.lines import Line

__all__ = ["SHORT_CAPTION", "mark_captions", "names_photographer"]

_TAKEN = ("摄", "摄影", "供图", "摄）", "摄)", "供图）", "供图)", "资料图）", "资料图")
_GIVEN = ("供图", "供图）", "供图)")
_CAPTIONED = frozenset("图上下左右资题①▲△▼▶►◀↑↓（(")
_PICTURES = re.compile("图片新闻|新闻图片|图片报道|图说|光影|镜头|影像")
MOST_CAPTION = 6
_ARROWS = frozenset("▲△▼▶►◀↑↓←→")
_WHO = re.compile(r"（(?:[前后]排)?(?:[左右中][起数]?第?[一二三四五六七八]?|正中|居中)）")
"""Where somebody stands in a picture: 张三（左二）."""
_TEXT_BY = re.compile(r"[\s/／]文[\s/／]")
SHORT_CAPTION, SHORT_CREDIT = 16.0, 9.0
"""A caption of one line: ▲活动现场。, and who took the picture: 王芳 摄."""
APART = 3.0
"""A line that much wider than the one before it is of another column."""
WIDEST = 45.0
"""A caption of several lines stands in a column; what is wider is a paragraph."""


def mark_captions(lines: Sequence[Line]) -> None:
    """Pictures' captions are noise: 图为…, ▲…, and short lines that end with who took the picture."""
    for index, line in enumerate(lines):
        if line.kind == "label" and _PICTURES.search(line.text.replace(" ", "")):
            _mark_told_picture(lines, index + 1)
        if line.kind != "text" or (line.sign is not None and line.text[0] not in "←→"):
            continue
        if line.text[0] in _CAPTIONED and marks.CAPTION.match(line.text):
            for number, other in enumerate(lines[index : index + 6]):
                if number and (other.gap or other.kind != "text" or other.soft or other.width > WIDEST):
                    break
                other.kind = "noise"
                if other.stops or other.text[-1] in "）)" or names_photographer(other):
                    break
        elif "（" in line.text and not line.stops and _WHO.search(line.text) and _stands_alone(lines, index):
            line.kind = "noise"
        elif (line.width <= 60 or _arrow(line)) and _stands_free(lines, index) and names_photographer(line):
            if _TEXT_BY.search(line.text):
                continue
            line.kind = "noise"
            if index and not line.gap and line.width <= SHORT_CREDIT:
                _mark_captioned(lines, index - 1)
        elif line.text[0] in _ARROWS and line.width <= SHORT_CAPTION and (line.stops or line.text[0] in "←→"):
            line.kind, line.sign = "noise", None
            below = lines[index + 1 : index + 2]
            if not line.stops and below and not below[0].gap and below[0].text.endswith(_TAKEN):
                below[0].kind, below[0].sign = "noise", None


def _mark_told_picture(lines: Sequence[Line], first: int) -> None:
    """Marks what a picture shows, in sentences without a headline, down to who took it."""
    for end in range(first, min(len(lines), first + MOST_CAPTION)):
        if end > first and lines[end].gap:
            return
        if lines[end].text.endswith((*_TAKEN, "摄影报道", "摄影报导")):
            if any("，" in line.text for line in lines[first : end + 1]):
                over = end + 1 < len(lines) and not lines[end + 1].gap and lines[end + 1].text in ("报道", "报导")
                for line in lines[first : end + 1 + over]:
                    line.kind, line.sign = "noise", None
            return


def _mark_captioned(lines: Sequence[Line], index: int) -> None:
    """Marks a caption of one line over who took the picture."""
    line = lines[index]
    if line.kind != "text" or line.sign is not None:
        return
    if line.width <= SHORT_CAPTION if not line.stops else _is_sentence(lines, index):
        line.kind = "noise"


def _is_sentence(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a sentence of its own: it leaves the column of the text over it, or parts a sentence."""
    line, before = lines[index], lines[index - 1] if index else None
    if line.width > WIDEST or "。" in line.text[:-1]:
        return False
    if before is None or line.gap or before.kind not in ("text", "opener") or before.sign is not None:
        return True
    return line.width > before.width + APART or (line.soft and not before.stops)


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a block, between blank lines or behind a text's end."""
    ends = index + 1 == len(lines) or lines[index + 1].gap
    return ends and (lines[index].gap or (index > 0 and lines[index - 1].stops))


def _stands_free(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    return line.gap or line.soft or lines[index - 1].stops or (line.width <= SHORT_CAPTION and "。" not in line.text)


def _arrow(line: Line) -> bool:
    """Whether an arrow stands before what a line says of a picture, behind a list's bullet or not."""
    return line.text.lstrip("• ")[:1] in _ARROWS


def names_photographer(line: Line) -> bool:
    """王芳 摄, 县融媒体中心供图."""
    if line.text.endswith(_GIVEN) or (_arrow(line) and marks.PHOTO_BY.search(line.text)):
        return True
    match = marks.PHOTO_TAIL.search(line.text) if line.text.endswith(_TAKEN) else None
    if match and (not match["names"] or all_names(match["names"])):
        return True
    # what the picture shows may end without a mark: 孩子们在看书 王芳 摄
    words = line.text.split() if match else []
    return len(words) > 2 and words[-1] in _TAKEN and line.width <= WIDEST and all_names(words[-2])

"""What a picture shows, in a block of a page that ends with who took it: where the block begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from extractors.bylines.names import is_unit
from extractors.bylines.photo_credits import Credit
from extractors.text.lines import Line
from extractors.text.marks import HAN
from extractors.text.text_words import worded
from extractors.text.wording import coverage

__all__ = ["ALL_PICTURES", "SPEAKS", "mark_scenes", "shown_from"]

MOST_BLOCK, LONGEST_WHO = 3, 4
"""So many lines say what a picture shows; so many characters may be a name that stands before 记者."""
HEADED = 0.3
"""What a line over who took a picture shares with the report that opens below, if it is its headline."""
LONGEST_SHOWN = 66
"""What a picture shows is hardly told in more characters."""
SHORTEST_SCENE, LONGEST_SCENE = 8, 22
"""So many characters tell who does what in a picture."""
_SCENE = worded(rf"(?:(?![让使令叫助帮为把将给护送引促])[{HAN}]){{0,6}}(?&pictured)正?[在向为给][{HAN}“”]{{4,18}}")
ALL_PICTURES = re.compile("[（(]?(?:(?:以上|文中|本文)?(?:图片|照片)均?由|(?:文中|本文|以上)(?:图片|照片)|图片来源)")
"""How a line begins that tells who gave all the pictures of an article."""
SPEAKS = re.compile(
    "(?:说|介绍|表示|要求|强调|指出|认为|提醒[^，：]{0,6}|告诉[^，：]{1,6})[，：]|据(?:了解|悉|介绍|统计)"
    "|截[至止]|下一?步|接下来|近年来|今年以来|会上，|会议(?:要求|强调|指出|听取)"
)
"""Who said what, and how a report goes on, as captions hardly do."""
_WRITTEN = re.compile(r"(?:作\s?者|采\s?[写访]|来\s?源|撰[稿写文]|文字)\s?[：:/／｜|\s]|[/／]\s?文(?:\s|$)")
"""Who wrote a report, beside who took its pictures."""


def mark_scenes(lines: Sequence[Line], lexicons: Path | None = None) -> None:
    """Marks lines alone between blank lines that may be of a picture nobody is named for: 游客在景区赏花拍照."""
    for number, line in enumerate(lines):
        if not line.gap or line.kind != "text" or not SHORTEST_SCENE <= len(line.text) <= LONGEST_SCENE:
            continue
        if number + 1 == len(lines) or lines[number + 1].gap:
            line.scene = _SCENE.of(lexicons).fullmatch(line.text) is not None


def shown_from(lines: Sequence[Line], index: int, credit: Credit) -> int | None:
    """Where what a picture shows begins, in a block between blank lines that ends with who took it, or one above that.

    A line that reads as a byline may say it all: 村民采茶忙 记者 张三 摄.
    """
    line = lines[index]
    if line.kind == "byline" and credit.line == index and _is_led(line.text) and not _WRITTEN.search(line.text):
        return index
    if index + 1 < len(lines) and not lines[index + 1].gap:
        return None
    begin = _block_begin(lines, credit.line)
    if begin == credit.line and not credit.begin and begin and not ALL_PICTURES.match(line.text):
        begin = _block_begin(lines, begin - 1)
    over = lines[begin : credit.line]
    scene = "".join([other.text for other in over]) + lines[credit.line].text[: credit.begin]
    if not scene or not lines[begin].gap or len(over) > MOST_BLOCK or len(scene) > LONGEST_SHOWN:
        return None
    plain = all(other.kind in ("text", "noise") and not (other.soft and len(over) > 1) for other in over)
    if (
        not plain
        or _WRITTEN.search(scene)
        or SPEAKS.search(scene)
        or (len(over) > 1 and ("。" in scene or "，" in scene))
    ):
        return None  # several lines with a mark are a paragraph, above the credit of a picture elsewhere
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None or below.kind != "opener" or (begin and lines[begin - 1].kind == "text"):
        return begin
    return begin if coverage(scene, below.text) < HEADED else None


def _block_begin(lines: Sequence[Line], number: int) -> int:
    """The first line of the block between blank lines that a line is of."""
    while number and not lines[number].gap:
        number -= 1
    return number


def _is_led(text: str) -> bool:
    """Whether more than a name or an office stands before the cue of who took a picture."""
    first, *names = text.split()
    return bool(names) and len(first) > LONGEST_WHO and not is_unit(first)

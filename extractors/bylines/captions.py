"""Lines of a page -> which are pictures' captions, and what else tells of pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from pathlib import Path

from extractors.bylines.arrows import ARROWS, WIDEST, WIDEST_SIGHT, mark_arrows, mark_lone
from extractors.bylines.photo_credits import Credit, find_credit, took_picture
from extractors.bylines.shown import ALL_PICTURES, SPEAKS, mark_scenes, shown_from
from extractors.text import marks
from extractors.text.lines import Line
from extractors.text.seams import in_word
from extractors.text.wording import coverage

__all__ = ["SHORT_CAPTION", "mark_captions"]

_CAPTIONED = frozenset("图上下左右资题①▲△▼▶►◀↑↓（(")
"""What a caption may begin with that says that it is one."""
_PICTURES = re.compile("图片新闻|新闻图片|图片报道|图说|光影|镜头|影像")
"""The name of a column of pictures."""
MOST_HEAD, TOLD, TOLD_AT_TOP = 3, 0.4, 0.2
"""A headline has hardly more lines over a picture's caption, and the text tells so much of it, less at a page's top."""
MOST_CAPTION = 6
"""A caption has no more lines."""
_COUNTED = frozenset("①②③④⑤⑥⑦⑧⑨")
_POINTS = re.compile(r"[▲△▼▶►◀↑↓①-⑨]|[（(]?[上下左右]{1,2}图|图\s?[①-⑨]")
"""How a caption begins that points to its picture."""
_WHO = re.compile(r"（(?:[前后]排)?(?:[左右中][起数]?第?[一二三四五六七八]?|正中|居中)）")
"""Where somebody stands in a picture: 张三（左二）."""
_TEXT_BY = re.compile(r"[\s/／]文[\s/／]")
SHORT_CAPTION, SHORT_CREDIT = 16.0, 9.0
"""A caption of one line: ▲活动现场。, and who took the picture: 王芳 摄."""
_SIGNED = re.compile(r"(?:记\s?者|通\s?讯\s?员|作\s?者|来\s?源|撰[稿写文]|文字)\s?[：:/／｜|\s]|[/／]\s?文(?:\s|$)")
"""Who wrote a report, beside who took its pictures: 记者｜张三　摄影｜李四."""
LONGEST_REST = 6
"""What ends a sentence that the line over it began may be as short as no caption is."""
LONGEST_SCENE, SHORTEST_OWN, LONG_OWN = 66, 2, 3
"""A caption of one sentence has hardly more characters; a line that holds more of it than that may hold it all."""
PARAGRAPH = 2
"""So much narrower is a paragraph's first line."""
APART = 3.0
"""A line that much wider than the one before it is of another column."""
_PICTURED = re.compile(r"文\s?[/／]\s?图|图\s?[/／]\s?文|摄影报[道导]|摄$")
"""How an author signs who took the pictures too, whose captions then name nobody."""
_SIGHT = re.compile(r"[^，。：！？“”]{3,14}(?:一角|一景|全景|外景|远景|鸟瞰|俯瞰|合影|留影|剪影)")
_DOING = re.compile(rf"[{marks.HAN}·（）]{{2,10}}?(?:正在|正忙着|在)[^，。：！？“”]{{3,18}}。")
"""What a picture shows, and what somebody in it is doing: 石桥遗址一角, 李师傅正在编竹篮。"""
WIDEST_POINTED = 200.0
"""A line so wide that begins as a caption has a report behind it: 图为…。（甲 摄） 青川网讯 …."""
WIDEST_CREDITED = 60.0
"""What is wider is a paragraph, also where a credit ends it."""


def mark_captions(lines: Sequence[Line], lexicons: Path | None = None) -> None:
    """Pictures' captions are noise: 图为…, ▲…, and short lines that end with who took the picture."""
    texts = [number for number, line in enumerate(lines) if line.kind == "text" and not line.stops]
    _mark_captions(lines, lexicons)
    marked = {number for number in texts if lines[number].kind == "noise"}
    top = next((n for n, line in enumerate(lines) if line.kind not in ("meta", "label", "noise") or n in marked), -1)
    for number in sorted(marked):
        if number == top or (number - 1 not in marked and _opens_below(lines, number)):
            _keep_head(lines, number, marked)


def _opens_below(lines: Sequence[Line], number: int) -> bool:
    """Whether a report opens behind captions that stand behind the end of another one: …举行。 / |甲. / 本报讯."""
    before = lines[number - 1]
    below = next((line for line in lines[number + 1 :] if line.kind != "noise"), None)
    return (before.stops or before.sign is not None or before.kind != "text") and (
        below is not None and below.kind == "opener"
    )


def _keep_head(lines: Sequence[Line], first: int, marked: Set[int]) -> None:
    """Keeps a headline: lines that a text tells which follows on who took the picture."""
    below = [line for line in lines[first:] if line.kind in ("text", "opener")][: MOST_HEAD + 1]
    if not below or not (below[0].kind == "opener" or below[0].stops or _fills_column(below)):
        return
    text = "".join([line.text for line in below])
    told = TOLD if first else TOLD_AT_TOP
    for number in range(first, first + MOST_HEAD):
        if number not in marked or _POINTS.match(lines[number].text) or coverage(lines[number].text, text) < told:
            return
        lines[number].kind = "text"


def _fills_column(below: Sequence[Line]) -> bool:
    """Whether a line is about as wide as the next one, as the first of a text is and no headline."""
    return len(below) > 1 and below[0].width > below[1].width - APART


def _mark_captions(lines: Sequence[Line], lexicons: Path | None) -> None:
    """Marks all captions, whatever stands over them."""
    if any(line.sign is not None and _PICTURED.search(line.text) for line in lines):
        _mark_uncredited(lines)
    mark_arrows(lines)
    mark_scenes(lines, lexicons)
    for index, line in enumerate(lines):
        credit = find_credit(lines, index)
        begin = None if credit is None or credit.signs else shown_from(lines, index, credit)
        if begin is not None:
            for other in lines[begin : index + 1]:
                other.kind, other.sign, other.more = "noise", None, False
            continue
        if credit and _mark_credited(lines, index, credit, lexicons):
            continue
        if line.kind == "label" and _PICTURES.search(line.text.replace(" ", "")):
            _mark_told_pictures(lines, index + 1)
        if line.kind != "text" or (line.sign is not None and line.text[0] not in "←→"):
            continue
        if line.text[0] in _CAPTIONED and marks.CAPTION.match(line.text):
            _mark_pointed(lines, index)
        elif "（" in line.text and _WHO.search(line.text) and _shows_whom(line) and _stands_alone(lines, index):
            line.kind = "noise"
        elif credit and not credit.signs and credit.line == index and _stands_free(lines, index):
            if _TEXT_BY.search(line.text):
                continue
            line.kind = "noise"
            if index and not line.gap and line.width <= SHORT_CREDIT:
                _mark_captioned(lines, index - 1)
        elif line.text[0] in ARROWS and line.width <= SHORT_CAPTION and (line.stops or line.text[0] in "←→"):
            line.kind, line.sign = "noise", None
            below = lines[index + 1 : index + 2]
            if not line.stops and below and not below[0].gap and took_picture(below[0]):
                below[0].kind, below[0].sign = "noise", None
    mark_lone(lines)


def _mark_uncredited(lines: Sequence[Line]) -> None:
    """Marks a line between blank lines that only says what is seen, where no text goes on with it or leads to it."""
    for index, line in enumerate(lines):
        alone = line.gap and (index + 1 == len(lines) or lines[index + 1].gap)
        if not alone or line.kind != "text" or line.width > WIDEST_SIGHT:
            continue
        apart = index > 0 and not lines[index - 1].stops and not line.indent
        if _SIGHT.fullmatch(line.text) or (apart and _DOING.fullmatch(line.text)):
            line.kind = "noise"


def _mark_pointed(lines: Sequence[Line], index: int) -> None:
    """Marks a caption that says that it is one, down to its sentence's end, a bracket's, or who took the picture."""
    line, before = lines[index], None
    if line.width > WIDEST_POINTED:
        return
    for other in lines[index : index + MOST_CAPTION]:
        if before is not None:
            if other.gap or other.kind != "text" or other.soft or other.width > WIDEST:
                return
            if (other.width > before.width + APART or other.indent > line.indent) and not took_picture(other):
                return
        other.kind = "noise"
        if other.stops or other.text[-1] in "）)" or took_picture(other):
            return
        before = other


def _mark_credited(lines: Sequence[Line], index: int, credit: Credit, lexicons: Path | None) -> bool:
    """Marks a caption of one sentence over who took the picture, unless it is all that a headline stands over."""
    own = lines[credit.line].text[: credit.begin].strip("（( ")
    over = lines[credit.line - 1] if credit.line else None
    if not own and not (over and over.stops and (not credit.signs or _POINTS.match(over.text))):
        return False
    if not own and over and ALL_PICTURES.match(lines[credit.line].text) and not _POINTS.match(over.text):
        return False
    begin = _caption_begin(lines, index, credit.line, own, lexicons)
    scene = "".join([line.text for line in lines[begin : credit.line]]) + own
    if len(scene) > LONGEST_SCENE or "。" in scene.rstrip("。") or lines[begin].kind not in ("text", "byline", "noise"):
        return False
    if _SIGNED.search(scene) or SPEAKS.search(scene):
        return False
    before = lines[begin - 1] if begin else None
    after = lines[index + 1] if index + 1 < len(lines) else None
    if before is not None and before.kind == "text" and lines[begin].indent > 0:
        return False
    goes_on = after is not None and not after.gap and (after.kind in ("text", "opener") or after.soft)
    titled = begin == 1 and after is not None and after.kind in ("byline", "opener")
    ended = (
        before is None
        or titled
        or before.stops
        or before.sign is not None
        or before.kind in ("noise", "label", "byline")
    )
    if not ended and not goes_on and not _is_narrow_block(lines, begin, index):
        return False
    marked = _POINTS.match(lines[begin].text) is not None
    if (
        before
        and not (ended or marked or own or lines[begin].gap)
        and _begins_paragraph(lines, index + 1, before.width)
    ):
        return False
    if not (ended or marked or own or lines[begin].gap) and len(scene) <= LONGEST_REST:
        return False
    if credit.signs and not (marked or _in_text(before, after) or (begin == 0 and after)):
        return False
    for line in lines[begin : index + 1]:
        line.kind, line.sign, line.more = "noise", None, False
    return True


def _begins_paragraph(lines: Sequence[Line], number: int, column: float) -> bool:
    """Whether a paragraph begins at a line: the sentence before it has ended over who took the picture."""
    below = lines[number : number + 2]
    if not below or below[0].kind == "opener" or below[0].soft or below[0].indent > 0:
        return bool(below)
    set_in = PARAGRAPH <= column - below[0].width < 2 * PARAGRAPH
    return set_in and not below[0].stops and len(below) > 1 and not below[1].gap


def _is_narrow_block(lines: Sequence[Line], begin: int, index: int) -> bool:
    """Whether a caption stands between blank lines in a column of its own, narrower than the text that it parts."""
    if not lines[begin].gap or (index + 1 < len(lines) and not lines[index + 1].gap):
        return False
    return max([line.width for line in lines[begin : index + 1]]) < lines[begin - 1].width - APART


def _in_text(before: Line | None, after: Line | None) -> bool:
    """Whether lines stand in the middle of a text, or between a headline and its text."""
    if before is None or after is None or before.kind != "text" or before.sign is not None:
        return False
    return after.kind == "opener" or after.soft or (after.kind == "text" and (after.indent > 0 or "，" in after.text))


def _caption_begin(lines: Sequence[Line], index: int, at: int, own: str, lexicons: Path | None) -> int:
    """The first line of a caption: behind a sentence's end, a change of width, or where a sentence goes on below."""
    begin = at - (len(own) < SHORTEST_OWN and at > 0 and lines[at - 1].stops and not lines[at].gap)
    widest = max([line.width for line in lines[begin:index]], default=0.0)
    while begin and index - begin < MOST_CAPTION:
        line, over = lines[begin], lines[begin - 1]
        if line.gap or over.stops or over.kind != "text" or over.sign is not None or line.indent > over.indent:
            return begin
        if line.text[0] in _COUNTED or marks.CAPTION.match(line.text) or (widest and _unlike(over, line, widest)):
            return begin
        if not widest and (over.width < line.width - 1 or _is_whole(own, over, line, lexicons)):
            return begin
        widest = max(widest, over.width)
        begin -= 1
        if over.indent > line.indent:
            return begin
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    seams = [number for number in range(at, max(0, at - 3), -1) if in_word(lines[number - 1].text, below, lexicons)]
    if begin and seams:
        return seams[0]
    return begin if not begin else at - (len(own) <= LONG_OWN and at > 0)


def _unlike(over: Line, line: Line, widest: float) -> bool:
    """Whether a line is not as wide as those below it, the blanks before a paragraph's first line counted."""
    inset = PARAGRAPH if over.indent > line.indent else 0
    return abs(over.width + inset - widest) > 1


def _is_whole(own: str, over: Line, line: Line, lexicons: Path | None) -> bool:
    """Whether a line holds all that a caption says, and does not go on with the one over it."""
    return len(own) > LONG_OWN and not over.soft and not in_word(over.text, line.text, lexicons)


def _mark_told_pictures(lines: Sequence[Line], first: int) -> None:
    """Marks what pictures show, in sentences without a headline, each down to who took it, as far as no blank line."""
    begin = first
    for end in range(first, len(lines)):
        if (end > first and lines[end].gap) or end - begin == MOST_CAPTION:
            return
        if find_credit(lines, end):
            if not any("，" in line.text for line in lines[begin : end + 1]):
                return
            over = end + 1 < len(lines) and not lines[end + 1].gap and lines[end + 1].text in ("报道", "报导")
            for line in lines[begin : end + 1 + over]:
                line.kind, line.sign = "noise", None
            begin = end + 1 + over


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


def _shows_whom(line: Line) -> bool:
    """Whether a line that says where somebody stands is no paragraph: it ends no sentence, or is one short sentence."""
    return not line.stops or (line.gap and line.width <= WIDEST_SIGHT and line.text.count("。") == 1)


def _stands_alone(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is a block, between blank lines or behind a text's end."""
    ends = index + 1 == len(lines) or lines[index + 1].gap
    return ends and (lines[index].gap or (index > 0 and lines[index - 1].stops))


def _stands_free(lines: Sequence[Line], index: int) -> bool:
    """Whether a line that names who took a picture is no end of a paragraph: it is short, or begins on its own."""
    line = lines[index]
    if line.width > WIDEST_CREDITED and not _points(line):
        return False
    return line.gap or line.soft or lines[index - 1].stops or (line.width <= SHORT_CAPTION and "。" not in line.text)


def _points(line: Line) -> bool:
    """Whether an arrow stands before what a line says of a picture, behind a list's bullet or not."""
    return line.text.lstrip("• ")[:1] in ARROWS

"""Lines of a page -> what the wording of each says it is: opener, byline, label, caption, noise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from extractors.bylines.captions import SHORT_CAPTION, mark_captions
from extractors.bylines.credits import is_value, names_only
from extractors.bylines.find import adds_pictures, credited, credits_line, opens_line, signs_line, tail
from extractors.bylines.names import is_medium, is_unit
from extractors.bylines.photo_credits import took_picture
from extractors.bylines.region import all_names
from extractors.bylines.signed_lines import carries_on, mark_glued, mark_names
from extractors.bylines.whole import whole
from extractors.layout.lists import mark_lists
from extractors.text import marks
from extractors.text.lines import Line, LineKind
from extractors.text.repair import INVISIBLE

__all__ = ["mark_lines", "names_notice"]

_MAY_STOP = marks.STOPS | marks.AFTER_STOP | {"."}
_CLOSES = re.compile(
    r"(?:现?予以|现|特)?(?:特此)(?:公告|通告|通知|声明|启事|公示|说明|鸣谢|致谢|致歉|函告|函复|敬告|周知)[。！]?"
)
"""The last line of a notice."""
_NEVER_ENDS = frozenset(
    ("导读", "今日导读", "本版导读", "广告", "要目", "编者按", "图片新闻", "图片报道", "简讯", "短讯", "快讯")
)
"""Labels that end no headline."""
_NOTICES = frozenset(("公告", "公示", "通知", "启事", "通告", "声明", "告示", "布告", "公报", "讣告", "喜报", "捷报"))
"""What a notice is called that has no other headline."""
_BROKEN = frozenset("月年，、于在自从至到和与及由将是为的0123456789")
"""What no sentence ends with, though the column's line does, and a day may follow."""
_UNCLOSED = re.compile(r"[（(【［〔][^）)】］〕]*$")
_RIGHTS = frozenset("声免版郑特网本凡转温注说申文以图原部素（(【*※▌")
SHORT_NAMES, WIDEST_NAMES = 16.0, 24.0
"""How wide the rest of a byline may be that the column breaks: behind a sentence, and in a line with its source."""
RAGGED = 2.5
"""Lines of a column differ so much."""
_SENT = re.compile(r"\s?(?:供稿|提供|宣|文)$")
"""What an office did that is named below a text."""
_HELD_ON = re.compile(
    r"[（(]\s?(?:\d{4}|[〇○零一二三四五六七八九十]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\s?[）)]"
)
"""The day below a headline."""
_OPENER = re.compile(
    rf"(?P<name>[{marks.HAN}]{{2,12}}(?:\s?[—–-]\s?[{marks.HAN}]{{2,10}})?)(?:[（(][{marks.HAN}]{{2,12}}[）)])?"
    rf"(?P<day>(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日)?(?<![通资简快短音喜电])讯"
    r"(?P<who>\s*[（(](?:本报|见习|实习)?(?:记者|通讯员)[^（()）]{2,60}[）)])?"
)
"""How a report opens in a line of its own: who reports, or a medium and the day (青川网3月5日讯)."""
_INTRODUCED = re.compile(rf"(?:本报|本刊|本网|本台|[{marks.HAN}]{{2,4}})讯\s?[（(]")
"""How a report opens, its first line broken behind the bracket of who reports: 本报讯（记者 张三 通讯员 李四）."""
_TITLED = re.compile(r"[电讯]\s*题[：:][^。]*$")
"""An agency's report that tells its title over who wrote it: 某社某地9月28日电 题：…."""
_ROLE_ALONE = re.compile(r"(?:记者|通讯员|撰稿人?|供稿|文字?|采写|图文|文图)\s?[：:]")
"""A role whose holders stand in the next line."""
UNSEEN = re.compile(rf"[{INVISIBLE}\s]+$")
"""A line without a character that a reader sees."""


def mark_lines(lines: Sequence[Line], lexicons: Path | None = None) -> None:
    """Tells each line's kind by its own wording, and where bylines begin; `lexicons` is a folder of the user's own."""
    previous: Line | None = None
    disclaims = marks.DISCLAIMER.of(lexicons)
    for number, line in enumerate(lines):
        text = line.text
        first = text[0]
        line.stops = (
            (text[-1] in _MAY_STOP and _stops(text))
            or ("特此" in text and _CLOSES.fullmatch(text) is not None)
            or (first in "（(" and previous is not None and _adds(previous, line))
        )
        if (first in _RIGHTS and disclaims.match(text)) or (not "一" <= first <= "龥" and UNSEEN.match(text)):
            line.kind = "noise"
        elif (
            (line.width <= 60 or _has_fields(text))
            and (line.width <= 12 or marks.SUSPECT.search(text))
            and (kind := _kind(text, lexicons))
        ):
            line.kind = "opener" if kind == "byline" and _INTRODUCED.match(text) else kind
        elif marks.MAY_OPEN.search(text, 0, 20) and marks.OPENER.match(text):
            line.kind = "opener"
        elif first in marks.SOFTLY and marks.SOFT_OPENER.match(text):
            line.soft = not (previous and _breaks_off(previous, line))
        if previous and previous.signed and line.width <= SHORT_CAPTION and adds_pictures(text):
            line.kind = "byline"
        if line.kind == "label" and names_notice(lines, number):
            line.kind = "text"
        if line.kind == "label" and previous and _goes_on(previous, line) and not _in_text(lines, number - 1):
            line.kind = "text"
        if line.kind == "byline":
            line.sign = 0
            if previous and previous.kind == "opener" and _TITLED.search(previous.text):
                previous.kind, previous.sign = "byline", 0
            if previous and not line.gap and text[-1] in "）)】］〕":
                _close_opened(lines, number)
        elif line.kind in ("text", "opener"):
            line.sign = tail(text)
            if line.sign is None and previous and line.width <= WIDEST_NAMES and not previous.stops:
                _sign_over_two(previous, line)
            if line.sign is None and text[-1] in "）)】］〕" and not any(map(text.__contains__, "（(【［〔")):
                _close_byline(lines, number)
        valued = previous and previous.kind == "meta" and previous.text[-1] in "：:" and line.kind != "byline"
        if valued and not line.stops and is_value(text):
            line.kind, line.sign = "meta", None
        if previous and _ROLE_ALONE.fullmatch(previous.text) and names_only(text, signs=True):
            previous.kind = line.kind = "byline"
            previous.sign, line.sign, line.more = 0, 0, True
        if previous and previous.kind == "byline" and not line.gap and line.width <= WIDEST_NAMES:
            _carry_on(previous, line)
        previous = line
    mark_lists(lines)
    mark_names(lines, lexicons)
    mark_glued(lines)
    mark_captions(lines, lexicons)


def _carry_on(previous: Line, line: Line) -> None:
    """A byline in a line of its own that the column breaks."""
    if (
        line.kind in ("text", "byline", "meta")
        and not (line.stops or line.spaced)
        and carries_on(previous.text, line.text)
    ):
        line.kind, line.sign, line.more = "byline", 0, True


def _adds(previous: Line, line: Line) -> bool:
    """Whether a line in brackets says below a text where it is from: （县教育局）, behind a blank line an office."""
    if not previous.stops or line.text[-1] not in "）)":
        return False
    return not line.gap or is_unit(_SENT.sub("", line.text[1:-1]).strip())


def _goes_on(previous: Line, line: Line) -> bool:
    """Whether a line that reads as a label is the end of a headline that the column breaks: 任前公示 + 公告."""
    plain = previous.kind == "text" and not previous.stops and previous.sign is None
    name = "".join(line.text.split())
    return plain and name == line.text and name not in _NEVER_ENDS and not line.gap and "\u4e00" <= name[0] <= "\u9fff"


def names_notice(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is the name of a notice whose text begins right below it, set in or with a clause."""
    if "".join(lines[number].text.split()) not in _NOTICES or number + 1 == len(lines):
        return False
    below = lines[number + 1]
    return (below.indent > 1 or "，" in below.text) and below.text[-1] not in "：:"


def _in_text(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is of a text that something else cuts off: the lines over it are as wide, and no headline's."""
    over = lines[max(0, number - 2) : number]
    return len(over) == 2 and all(
        line.kind in ("text", "opener") and abs(line.width - lines[number].width) < RAGGED for line in over
    )


def _stops(text: str) -> bool:
    """Whether a line ends a sentence, e.g. `…办实事。”` or `…参加活动。（才华）`."""
    last = text[-1]
    if last in marks.STOPS:
        return True
    if last not in marks.AFTER_STOP:
        return last == "." and "\u4e00" <= text[-2:-1] <= "\u9fff"
    return text[-2:-1] in marks.STOPS or bool(last in "）)" and marks.BRACKET_AFTER_STOP.search(text))


def _sign_over_two(previous: Line, line: Line) -> None:
    """A byline that the column breaks: `…发展。记者 景静 通讯` + `员 白雪`."""
    whole = previous.text + ("\u3000" if previous.blank_after else "") + line.text
    fields = previous.kind == "meta" and not line.gap and "，" not in line.text
    if fields and credits_line(whole) and credited(whole) is not None:
        previous.kind = line.kind = "byline"
        previous.sign, line.sign, line.more = 0, 0, True
        return
    if previous.sign == 0 or previous.kind not in ("text", "opener") or line.width > SHORT_NAMES:
        return
    if line.kind == "opener" or (line.gap and took_picture(previous)):
        return
    start = tail(whole)
    if previous.sign is not None and len(line.text.split()[0]) > 3:
        return
    if start is not None and start < len(previous.text) and all_names(whole[start:]):
        previous.sign, line.sign = start, 0
        line.kind = "byline"


def _close_opened(lines: Sequence[Line], number: int) -> None:
    """A byline in brackets in two lines: one opens no report, （记者 张三 + 通讯员 李四）, one stands behind a text."""
    previous, line = lines[number - 1], lines[number]
    opened = _UNCLOSED.search(previous.text)
    if opened is None or (previous.kind == "opener" and not signs_line(f"{previous.text} {line.text}")):
        return
    if previous.kind == "opener":
        previous.kind, previous.sign, line.more = "byline", 0, True
    elif previous.kind == "text" and opened.start():
        _close_byline(lines, number)


def _close_byline(lines: Sequence[Line], number: int) -> None:
    """A byline in brackets that the column breaks into two lines or three."""
    whole, first = lines[number].text, number
    while not _UNCLOSED.search(lines[first].text):
        if first == 0 or number - first == 2:
            return
        first -= 1
        whole = lines[first].text + ("\u3000" if lines[first].blank_after else "") + whole
    start = 0 if signs_line(whole) else tail(whole)
    if start is None and first == number - 1:
        # two names, and the column breaks between them
        start = tail(lines[first].text + "\u3000" + lines[number].text)
    if first == number or start is None or start >= len(lines[first].text):
        return
    lines[first].sign = start
    lines[first].kind = lines[first].kind if start else "byline"
    for line in lines[first + 1 : number + 1]:
        line.kind, line.sign, line.more = "byline", 0, True


def _breaks_off(previous: Line, line: Line) -> bool:
    """Whether a day stands at the beginning of a line because the column breaks the sentence before it."""
    return previous.kind in ("text", "opener") and not line.gap and previous.text[-1] in _BROKEN


def _opens_alone(text: str) -> bool:
    """Whether a line is no more than how a report opens: 青川网讯, 青川网3月5日讯, 青川网—青川日报讯（记者 张三）."""
    match = _OPENER.fullmatch(text)
    return match is not None and (match["day"] is not None or match["who"] is not None or is_medium(match["name"]))


def _has_fields(text: str) -> bool:
    """Whether a long line is of fields and no sentence: （记者：张三 编辑：李四 …）."""
    return text[-1] != "。" and text.count("：") > 1 and "。" not in text


def _kind(text: str, lexicons: Path | None) -> LineKind | None:
    """What the wording of a short line says that it is, None for text."""
    if marks.STRAY.fullmatch(text):
        return None if marks.CLOSING.fullmatch(text) else "noise"
    if ("版" in text[-3:] or text[-1] in "②③④⑤⑥⑦⑧") and marks.TEASER.fullmatch(text):
        return "noise"
    if len(text) > 10 and "，" in text and "：" not in text and ":" not in text:
        return "byline" if ("记者" in text or "通讯员" in text) and signs_line(text) else None
    if (text[-1] in "：:" and marks.STAFF_ALONE.fullmatch(text)) or (text[0] in "（(" and _HELD_ON.fullmatch(text)):
        return "meta"
    if signs_line(text):
        return "byline"
    if opens_line(text) or ("讯" in text and _opens_alone(text)):
        return "opener"
    if credits_line(text):
        return "byline" if credited(text) is not None else "meta"
    label = marks.LABEL.of(lexicons)
    if label.fullmatch(text) or (len(words := text.split()) > 1 and label.fullmatch("".join(words))):
        return "label"
    if "：" in text and whole(text) == "staff":
        return "noise"
    return "noise" if not marks.SENTENCE_MARK.search(text) and marks.FURNITURE.of(lexicons).fullmatch(text) else None

"""Lines of a page -> who took a picture, where a line ends with it: （记者 张三 摄）, 摄影/张三, 县融媒体中心供图."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.bylines.region import all_names
from extractors.text.lines import Line
from extractors.text.marks import HAN

__all__ = ["Credit", "credit_at_end", "find_credit", "took_picture"]

MOST_LINES, SHORTEST, LONGEST = 3, 4, 44
"""A narrow column breaks a credit into so many lines; its characters."""
TAIL = 12
"""In so many characters at a line's end stands how the picture came."""
_MAY_END = frozenset("摄影图）)供道导文")
_TOOK_ENDS = frozenset("摄影")
_SIGNS = frozenset("道导图文")
"""How what the same words say of a report ends: 摄影报道, 文/图."""
_TOLD = re.compile("[摄图照供提]")
_ROLE = (
    r"(?:(?:本报|本网|本台|见习|实习|特约|特派|首席|全媒体|融媒体?|新媒体)*(?:记\s?者|通\s?讯\s?员|摄影师)"
    r"\s?[/／：:]?\s?)"
)
_WROTE = re.compile(
    r"文\s?[/／|｜：:]|文[案字]|撰|\s文\s|(?:记\s?者|通\s?讯\s?员)\s?[/／：:｜|]\s?[\u4e00-\u9fff]{2,4}\s+(?:摄[影像]|[图视])"
)
"""What tells before a credit who wrote the text."""
_ONE = rf"(?:[{HAN}][ \u3000][{HAN}](?:(?![{HAN}])|(?=摄))|[{HAN}·]{{2,12}}?)"
_NAMES = rf"{_ONE}(?:[\s、，]+{_ROLE}?{_ONE})*?"
LONGEST_NAME = 4
"""No name that a column breaks has more characters."""
LONGEST_CUE = 3
"""What stands before names may be so much of a word that begins in the line over them: 通 + 讯员 张三 摄."""
_CUES = re.compile(r"[\s、，]|记\s?者|通\s?讯\s?员")
_OFFICE = re.compile(rf"[{HAN}]{{0,12}}(?:中心|局|办|委|院|校|学|府|社|队|部|会|站|司|所|馆|厂|单位|者|网)")
_BEGINS = r"(?:[（(]|(?<=[。！？”）)\s…▲△▼▶►◀↑↓←→])|^)\s*"
"""Where a credit begins: a bracket, or behind a sentence, a blank or the arrow that points to the picture."""
_CREDIT = re.compile(
    rf"{_BEGINS}(?:(?:图片?|照片|视频)?由?\s?(?:新华社发\s?[（(]?)?{_ROLE}?(?P<names>{_NAMES})\s?[/／]?\s?"
    r"(?P<did>摄影报[道导]|摄影|航拍|摄制?|供图|提供|文\s?(?:[/／、]?\s?图|[/／]\s?摄影?)|图\s?[/／、]?\s?文)"
    r"|(?:(?:本报|特约|特邀)*摄影(?:师|记者)?(?:\s?[/／：:｜|]|\s)|(?:图片?|照片|图片提供|图片来源|供图)\s?[/／：:｜|])\s?"
    rf"{_ROLE}?(?P<by>{_NAMES})|(?:本报)?(?:资料|网络|档案)(?:图片?|照片))[）)]{{0,2}}$"
)
"""Who took it and what he did, the same the other way round, or where it was kept."""


class Credit(NamedTuple):
    """Who took a picture: where it begins, and whether the same words sign a report."""

    line: int
    begin: int
    signs: bool


def find_credit(lines: Sequence[Line], index: int) -> Credit | None:
    """The credit that ends with a line, which a narrow column may break."""
    text = lines[index].text
    if text[-1] not in _MAY_END:
        tail = text[-TAIL:]
        if "摄影" not in tail and "图" not in tail and "照片" not in tail:
            return None
    elif text[-1] in "）)" and not _TOLD.search(text, max(0, len(text) - TAIL)) and index and lines[index].width > TAIL:
        return None
    found: Credit | None = None
    for first in range(index, max(-1, index - MOST_LINES), -1):
        if first < index:
            over = lines[first]
            if lines[first + 1].gap or over.stops:
                break
            text = over.text + (" " if over.blank_after else "") + text
        match = _match(text)
        if match and match.start() < len(lines[first].text) and (first == index or _is_short(match)):
            found = Credit(first, match.start(), _signs(match["did"] or ""))
        if found and (found.line != first or found.begin > LONGEST_CUE):
            break
    return None if found and _WROTE.search(text[-LONGEST:], 0, LONGEST - SHORTEST) else found


def _signs(did: str) -> bool:
    """Whether what somebody did is said of a report too: 文/摄, but not 供图."""
    return did[:1] == "文" or (did[-1:] in _SIGNS and did != "供图")


def took_picture(line: Line) -> bool:
    """Whether a line ends with who took a picture, and wrote nothing."""
    credit = find_credit([line], 0)
    return credit is not None and not credit.signs


def credit_at_end(text: str) -> int | None:
    """Where those begin who took a picture, behind the last sentence of a paragraph: …丰收。王芳 李强 摄."""
    match = _match(text) if text[-1:] in _TOOK_ENDS else None
    return match.start() if match and match.start() and not _WROTE.search(match[0]) else None


def _match(text: str) -> re.Match[str] | None:
    """The longest credit at the end of a text that names somebody."""
    at = max(0, len(text) - LONGEST)
    while match := _CREDIT.search(text, at):
        if _is_closed(match[0]) and _names(match):
            return match
        at = match.start() + 1
    return None


def _is_closed(text: str) -> bool:
    return text.count("（") + text.count("(") == text.count("）") + text.count(")")


def _is_short(match: re.Match[str]) -> bool:
    """Whether no name is so long that a column's end may have brought two texts together."""
    names = match["names"] or match["by"] or ""
    return max(map(len, _CUES.split(names))) <= LONGEST_NAME or _OFFICE.fullmatch(names) is not None


def _names(match: re.Match[str]) -> bool:
    """Whether those are named who took it: persons, or the office that gave it."""
    names = match["names"] or match["by"]
    if not names:
        return True
    office = match["did"] == "供图" or (match["did"] == "提供" and match[0][0] in "（(")
    return all_names(names) or (office and _OFFICE.fullmatch(names) is not None)

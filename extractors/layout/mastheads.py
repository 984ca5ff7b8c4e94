"""The head of a page: the paper's name over the day of its issue, and what a site adds to a headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from extractors.bylines.names import is_medium
from extractors.text import marks
from extractors.text.columns import WIDE
from extractors.text.lines import Line
from extractors.text.text_words import worded

__all__ = ["mark_masthead", "trim_titles"]

WIDEST = 12.0
"""A paper's name is hardly wider."""
_AROUND = ("noise", "meta", "label")
_PAGE = re.compile(r"\d{1,2}(?!\d|[年月日./-])|第?[一二三四五六七八A-D\d]{1,3}版")
"""How the number of a page begins, alone or before the name of its section: 03 县域新闻."""
_ISSUED = re.compile(
    r"星\s?期\s?[一二三四五六日天]|周[一二三四五六日]|农历|第?\s?\d+\s?[期版]|第?[一二三四五六七八]版|责\s?编|编辑"
    r"|\d{4}\s?年|\d月\d{1,2}日|[子丑寅卯辰巳午未申酉戌亥]年|主办"
)
"""What the line under it says of the issue."""
_DAY = re.compile(r"\d{1,2}月\d{1,2}日")
WIDEST_PAGE, MOST_NAMES = 8.0, 4
"""A page's name is hardly wider; no more of such names stand over a page's first headline."""
_OF_PAGE = re.compile(r"(?:专[版刊页题]|特刊|副刊|周刊|特别报道|特别策划|特别关注|新闻)$")
"""How a page's name ends that is as long as a headline: 抗洪救灾 重建家园 特别报道."""
_NO_NAME = re.compile(r"[\s\d\u1800-\u18af\u0f00-\u0fff\u0600-\u06ff\ua000-\ua4cf\u1100-\u11ff\uac00-\ud7af]")
"""What stands beside a paper's name: blanks, the number of the page, the name in another script."""
_SAYS = worded("[“”《》，：！？‘’]|(?&told)")
"""What no name of a paper or a page holds."""
_DATED = re.compile(
    rf"(?P<names>(?:[{marks.HAN}•·「」]{{2,16}}\s+){{1,3}})(?:(?:(?:19|20)\d\d|中华民国\s?\d{{2,3}})(?:[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日)"
    r"(?:\s+(?:星\s?期\s?[一二三四五六日天]|周[一二三四五六日]|\d\d?:\d\d(?::\d\d)?|第?\s?[一二三四五六七八A-D\d]{1,3}\s?版)){0,2}"
    r"|总?第\s?[一二三四五六七八九十百\d]{1,4}\s?期)"
)
"""A paper's or a site's name, its section and the day in one line: 青川在线 政务动态 2020-05-06."""
SHORTEST_TITLE, SHADOW = 5, 3
TOP = 12
"""A title is one of a page's first lines."""
_BEFORE = re.compile(
    r"(?:(?:标\s?题|题\s?目|信息名称|(?:信息|文章|新闻|帖子)标题|(?:帖子)?主题)\s?[：:]\s?"
    r"|原创\s+|date \d{4}-\d\d-\d\d\s+)(?=\S)"
)
_BEHIND = re.compile(
    rf"(?<=[{marks.HAN}”！？》）])\s?(?:[_|｜]|\s[-–—]+\s|--+)\s?[^，。：！？]{{0,24}}(?:网站?|政府|新闻|要闻|动态|频道|门户|在线|中心|发布|平台|报|客户端)$"
)
"""…开幕_青川要闻_青川县人民政府网, …开幕--青川新闻网."""


def mark_masthead(lines: Sequence[Line], lexicons: Path | None = None) -> None:
    """Marks as noise what stands over the day of the issue: the names of the paper and of the page."""
    if len(lines) < 2:
        return
    _mark_paper(lines)
    _mark_dated(lines)
    says = _SAYS.of(lexicons)
    end, issued = _issue_lines(lines, says)
    start = next((n for n in range(max(1, end), len(lines)) if lines[n].kind not in ("noise", "meta")), 0)
    if not start or not (issued > 1 or _is_head(lines, start)):
        return
    first = lines[0]
    if end:
        for line in lines[:end] if issued > 1 else lines[: max(1, _paper_under_number(lines[:end]))]:
            if line.kind in ("text", "label"):
                line.kind = "noise"
    elif (
        _may_name(first, WIDEST, says)
        and marks.SITE.fullmatch("".join(first.text.split()))
        and (start > 1 or lines[1].gap)
    ):
        first.kind = "noise"


def _mark_paper(lines: Sequence[Line]) -> None:
    """Marks the paper's name over a blank line or other lines of a page's head, or below them."""
    number = next((n for n, line in enumerate(lines[:TOP]) if line.kind not in _AROUND), len(lines))
    if number + 1 >= len(lines) or not _names_paper(lines[number].text):
        return
    below, kind = lines[number + 1], lines[number].kind
    if kind != "text" and not (kind == "opener" and number == 0 and below.gap and lines[0].text.endswith("通讯")):
        return
    if below.gap or below.kind == "noise" or any(_ISSUED.search(line.text) for line in lines[:number]):
        lines[number].kind = "noise"


def _mark_dated(lines: Sequence[Line]) -> None:
    """Marks a name and a section before a day at the top of a page; a name alone over what may be a headline."""
    number = next((n for n, line in enumerate(lines[:TOP]) if line.kind not in _AROUND), len(lines))
    dated = _DATED.fullmatch(lines[number].text) if number + 2 < len(lines) else None
    if dated is None or lines[number].kind != "text":
        return
    below = lines[number + 1]
    over = below.kind == "text" and not below.stops and below.width <= WIDE and below.text[0] not in "—－-"
    if over or len(dated["names"].split()) > 1 or is_medium(dated["names"].strip()):
        lines[number].kind = "noise"


def _issue_lines(lines: Sequence[Line], says: re.Pattern[str]) -> tuple[int, int]:
    """Behind which of the first lines the last one stands that tells of the issue, and how many do."""
    end = issued = names = 0
    for number, line in enumerate(lines[:TOP]):
        if line.kind in ("noise", "meta") or _DAY.fullmatch(line.text):
            if _ISSUED.search(line.text):
                end, issued = number + 1, issued + 1
        elif line.kind != "label":
            names += 1
            widest = WIDEST_PAGE if number else WIDEST
            if names > MOST_NAMES or not _may_name(line, widest, says):
                break
    return end, issued


def _paper_under_number(lines: Sequence[Line]) -> int:
    """Behind which of the lines down to the day the paper's name stands, right under the page's number: 新青川."""
    under = next((number for number, line in enumerate(lines) if line.kind not in _AROUND), 0)
    return under + 1 if under and _PAGE.match(lines[under - 1].text) else 0


def _may_name(line: Line, widest: float, says: re.Pattern[str]) -> bool:
    """Whether a line may name a paper or a page, which hold nothing that `says` more."""
    if line.kind != "text" or line.stops or line.sign is not None or says.search(line.text):
        return False
    return line.width <= widest or _OF_PAGE.search(line.text) is not None or _names_paper(line.text)


def _names_paper(text: str) -> bool:
    """Whether a text is what a paper may be called: 青川报, 青 川 报, 青川报 3."""
    return text[0] not in marks.BULLETS and marks.PAPER.fullmatch(_NO_NAME.sub("", text)) is not None


def _is_head(lines: Sequence[Line], number: int) -> bool:
    """Whether a line looks like a headline, so that the line above the issue's day is none."""
    line = lines[number]
    if line.kind == "label":
        return True
    if line.kind != "text" or line.stops or line.soft or number + 1 == len(lines):
        return False
    below = [other for other in lines[number + 1 : number + 5] if other.kind not in ("noise", "meta")]
    if line.signed or line.width > WIDE or not below:
        return False
    return below[0].width > WIDE or any(other.gap or other.kind in ("opener", "byline") for other in below)


def trim_titles(lines: Sequence[Line]) -> None:
    """Leaves a title without its field's name and without the site's, and once."""
    for line in lines[:TOP]:
        if line.kind != "text" or line.stops:
            continue
        before, behind = _BEFORE.match(line.text), _BEHIND.search(line.text)
        if before or behind:
            line.keep(before.end() if before else 0, behind.start() if behind else len(line.text))
    _mark_repeated(lines)


def _mark_repeated(lines: Sequence[Line]) -> None:
    """Marks what the text layer gives twice: a title over itself, a headline with its shadow."""
    seen: dict[str, int] = {}
    for number, line in enumerate(lines):
        if line.kind == "text" and not line.stops and len(line.text) >= SHORTEST_TITLE:
            before = seen.get(line.text)
            if before is not None and any(other.stops for other in lines[before:number]):
                alone = line.gap and (number + 1 == len(lines) or lines[number + 1].gap)
                if alone and before < TOP:
                    line.kind = "noise"  # a picture in the text is called as the title is
                continue
            if before is not None and (number < TOP or number - before <= SHADOW):
                lines[before].kind = "noise"
            seen[line.text] = number

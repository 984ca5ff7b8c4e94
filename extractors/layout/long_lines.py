"""Pages that a site gave as one long line: where its title, its fields, its paragraphs and its links begin."""

from __future__ import annotations

import re

from extractors.bylines.credits import TELLS
from extractors.text.marks import HAN, OPENER, SOFT_OPENER

__all__ = ["parted"]

LONG, SHARE = 60, 0.8
"""A line of so many characters that holds so much of its page is all of an article."""
SHORTEST_TITLE, LONGEST_TITLE, TELLING_TITLE = 6, 70, 14
"""How many characters a title has, and how many if no verb tells that it is one."""
_STOP = re.compile("[，。；]")
_FIELD = re.compile(
    r"[ \u3000]+(?=[（(【\[]?(?:(?:发[布表稿]|更新|录入|添加|刊[发登])?(?:时\s?间|日\s?期)|(?:信息|文章|稿件|新闻)?"
    r"来\s?源|稿源|作\s?者|编\s?辑|责\s?编|责任编辑|发布[人者]|发布单位|供稿(?:单位)?|(?:浏览|点击|阅读|访问)(?:次数|[数量率])?|人气|字\s?[体号]|分享到?)\s?[：:]"
    r"|\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?"
    r"[ \u3000]+(?:\d{1,2}[：:]\d\d|来源|作者|编辑|点击|浏览|阅读|字[体号]|星期))"
)
"""Before the first field of a page's head: 标题| 发布时间：…."""
_PATH = re.compile(
    r"[^，。]{0,12}?(?:位置\s?[：:]|首页\s?[>＞»›])[^，。]*[>＞»›][ \u3000]*[^ \u3000，。]{1,40}[ \u3000]+"
)
"""The way from a site's first page, with the name of this page."""
_TWICE = re.compile(r"[ \u3000]*([^，。]{6,60}?)[ \u3000]+(?=\1)")
"""A title, where it is said again."""
_BLANK = re.compile(r"[ \u3000]+")
_PARAGRAPH = re.compile(r"(?<=[。！？])[”’]?[ \u3000]+(?=[“‘（(【]?[\w])")
"""Between a sentence and the paragraph below it."""
_FOOT = re.compile(
    r"[ \u3000]+(?=[（(【\[]?(?:(?:责任|执行|值班)?编\s?[辑审校]|责\s?编|审\s?核|[初复终一二三]\s?审|校\s?对|监\s?制"
    r"|签\s?发|作\s?者|(?:信息)?来\s?源|稿\s?源|供\s?稿"
    r"|(?<=[。！？”）】][ \u3000])(?:[^ \u3000，。：:]{0,6}记\s?者|通讯员|摄影|[图文])"
    r"|[上下]一?[篇条则]|附件|标签|关键[词字]|主办单位?|扫一扫[^，。 ]{0,12})\s?[：:／/]"
    r"|[【\[（(]?(?:打印|关闭|返回(?:顶部|首页|列表)|收藏|分享到|分享|相关(?:阅读|新闻|链接|文章)|版权所有|Copyright|扫一扫))"
)
"""Before what stands below an article."""
_NOT_TITLE = re.compile(rf"^[（(【\[]|记\s?者|通讯员|[讯电）)】\]：:]$|^(?:本报|本网|本台)|^[{HAN}]{{2,10}}(?:报|网)$")
"""What stands before a report's first words and is no title."""
_SENT = re.compile(r"[^，。]{0,6}[日号](?:\s?[电讯])")
"""The day of a dateline: 4月8日电."""


def parted(text: str) -> str:
    """A text as long as it was, in which a page of one long line is broken at blanks."""
    stripped = text.strip()
    if len(stripped) < LONG:
        return text
    begin, lines = 0, text.split("\n")
    least = max(LONG, SHARE * len(stripped))
    for line in lines if max(map(len, lines)) >= least else ():
        if len(line) >= least:
            first = not text[:begin].strip()
            return text[:begin] + _broken(line, first=first) + text[begin + len(line) :]
        begin += len(line) + 1
    return text


def _broken(line: str, *, first: bool) -> str:
    """A long line broken; `first` says that nothing stands over it."""
    stop = line.rfind("。")
    if stop < 0:
        return line
    seams = [match.end() - 1 for match in _PARAGRAPH.finditer(line)]
    foot = _FOOT.search(line, stop)
    while foot:
        if line.count("（", stop, foot.start()) == line.count("）", stop, foot.start()):
            seams.append(foot.start())
        foot = _FOOT.search(line, foot.end())
    if first:
        seams += _head(line)
    characters = list(line)
    for seam in seams:
        characters[seam] = "\n"
    return "".join(characters)


def _head(line: str) -> list[int]:
    """Where blanks part the way to the page, its title, its fields and its text."""
    lead = len(line) - len(line.lstrip(" \u3000"))
    seams: list[int] = []
    if path := _PATH.match(line, lead):
        seams.append(path.end() - 1)
        lead = path.end()
    if twice := _TWICE.match(line, lead):
        seams.append(twice.end() - 1)
        lead = twice.end()
    first = _STOP.search(line, lead)
    end = first.start() if first else len(line)
    if field := _FIELD.search(line, lead, min(end + 8, len(line))):
        body = _body(line, field.end(), end)
        if field.start() < end and field.start() - lead <= LONGEST_TITLE and body is not None:
            return [*seams, field.start(), body]
        return seams
    for blank in _BLANK.finditer(line, lead, min(end, lead + LONGEST_TITLE)):
        if _begins(line, blank.end()) and _is_title(line[lead : blank.start()]):
            return [*seams, blank.start()]
    return seams


def _begins(line: str, at: int) -> bool:
    """Whether a report begins: 本报讯, 4月8日上午."""
    if OPENER.match(line, at):
        return True
    return SOFT_OPENER.match(line, at) is not None and _SENT.match(line, at) is None


def _is_title(text: str) -> bool:
    """Whether what stands before a report's first words is its title: not 本报讯, （记者 张三）."""
    if not SHORTEST_TITLE <= len(text) <= LONGEST_TITLE or _NOT_TITLE.search(text):
        return False
    return TELLS.search(text) is not None or len(text) >= TELLING_TITLE


def _body(line: str, begin: int, end: int) -> int | None:
    """The blank behind the last field, before the report's first words."""
    blanks = list(_BLANK.finditer(line, begin, end))
    opening = next((blank for blank in blanks if OPENER.match(line, blank.end())), None)
    soft = [blank for blank in blanks if _begins(line, blank.end())]
    blank = opening or (soft[-1] if soft else None) or (blanks[-1] if blanks else None)
    return None if blank is None else blank.start()

"""What a site prints around an article: menus, paths, tools and fields above it; links, rights and comments below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from extractors.bylines.names import is_surely_name
from extractors.layout.site_ends import first_paragraph, is_end, last_paragraph
from extractors.layout.site_text import TOP, WHOLE, is_paragraph, is_site, signs_title, text_in_print
from extractors.layout.site_titles import leave_title, mark_author, settle_title
from extractors.layout.site_words import (
    SiteWords,
    greets,
    is_boxed,
    is_furniture,
    is_item,
    is_path,
    is_table,
    is_tool,
)
from extractors.text.lines import Line
from extractors.text.marks import AROUND, BULLETS, HAN
from extractors.text.wording import coverage
from extractors.vocabulary.patterns import seldom

__all__ = ["mark_site"]

FIRST = 6
"""So many lines may stand over a text that keeps the lines of print."""
LAST, SAME = 3, 0.5
"""So many tools may stand below it; a summary shares so much with the article."""
MENU, WIDEST_ITEM = 4, 6.0
"""So many items make a menu, no wider."""
REPORTS = 3
"""So many openers are of a paper's page, whatever the width of its lines: a site gives one report a page."""
LABEL = 5
"""A label in brackets has hardly more characters."""
PAGED = 0.5
"""Of a site's page half or more is in paragraphs, if no column breaks its lines."""
REPEATED = 25
"""A line of so many characters is not said twice but by a site that gives the text twice."""
_ORIGINAL = seldom(
    rf"原创\s?[：:]?\s*(?P<credit>(?P<name>[{HAN}]{{2,4}})(?:\s+[{HAN}]{{2,12}}){{0,4}})\s+\d{{4}}[-/年.].{{4,30}}"
)
_OWN_NAME = re.compile(
    rf"[{HAN}]{{2,20}}(?:(?:门户|政务|政府|公众信息|信息|官方|新闻)网站?|人民政府|融媒体中心|广播电视台|电视台|日报社|信息公开|政务公开|频道)"
    rf"|.{{2,24}}官方(?:微信|微博|账号|公众号|平台|网站|客户端)(?:公众号|平台)?|中国\s?[•·]\s?[{HAN}]{{2,4}}"
)
"""The site's own name, where another line is the title; 某县人民政府 over 关于…的通告 is none."""
_NICKNAME = re.compile(
    rf"[{HAN}]{{2,6}}(?:之窗|在线|门户)|(?:今日|掌上|云上)[{HAN}]{{2,6}}|(?:文明|平安|魅力|智慧|中国)[{HAN}]{{2,3}}"
)
"""What sites like to be called, and kickers too: 掌上青川, 平安青川."""
_WINDOW = re.compile(r"\s?(?:[_|｜>＞»›]|[-–—]+)+\s?")
_ABSTRACT = re.compile(r"[\[【（(]?\s?(?:提要|摘要|导读|核心提示|内容提要|内容摘要|新闻导读|编辑导读)\s?[\]】）)：:]")
"""How a site's own summary of an article begins, which says what its text says."""
_LISTS = re.compile("(?:标题|版面|本版|新闻|目录)(?:导航|列表|标题|目录|导读)|(?:本版|版面)标题")
"""What stands over a list of a page's headlines: 本版标题, 标题导航."""
_RANK = re.compile(rf"^[{BULLETS}]?\s?(?:\d{{1,2}}[.、．]?\s)?")
"""A bullet or number before a headline in such a list."""
_TITLED = re.compile(r"[（(]\s?原标题\s?[：:]\s?(?P<title>.+?)\s?[）)]")
"""What a site that took over an article says of its title."""
_MORE = re.compile("[>＞»]+\\s?更多$|更多\\s?[>＞»]+$")
"""What leads to a list of other articles: 图片新闻 >>更多."""
_TITLE = re.compile(r"标\s?题\s?[：:]\s?(?=\S)")
"""What a forum puts before a title."""
_LINK = re.compile(r"[\[(【（]\s?(?:复制链接|点击查看原文|查看原文|打印本页)\s?[\])】）]$")
"""What a site adds to a line: [复制链接]."""


def mark_site(lines: Sequence[Line], words: SiteWords) -> None:
    """Marks as noise what a site prints over the first paragraph and below the last one."""
    for line in lines[:TOP]:
        if line.kind == "text" and is_boxed(line.text, words):
            line.kind = "meta"
    printed, paragraphs = _paragraphs(lines, words)
    framed = bool(paragraphs) and is_site(lines, paragraphs, words)
    if not paragraphs or (printed and not framed):
        _mark_first(lines[:FIRST], words)
        _leave_abstract(lines)
        _mark_last(lines[-LAST:], words)
        return
    if len(paragraphs) > 1 and _ABSTRACT.match(lines[paragraphs[0]].text):
        lines[paragraphs.pop(0)].kind = "noise"
    first, last = first_paragraph(lines, paragraphs), last_paragraph(lines, paragraphs, words, framed=framed)
    _mark_repeated(lines, first if framed else 0)
    if first <= TOP:
        _mark_top(lines[:first], words, framed=framed)
        settle_title(lines, first, words)
        if framed:
            leave_title(lines, first, words)
        mark_author(lines, first)
    titles = [line.text for line in lines[:first] if line.kind == "text" and line.width > WIDEST_ITEM]
    _mark_bottom(lines[last + 1 :], titles if framed else [], words, framed=framed)


def _paragraphs(lines: Sequence[Line], words: SiteWords) -> tuple[bool, list[int]]:
    """Whether lines are as print sets them, and the numbers of those of text; none where openers tell of several."""
    if sum([line.kind == "opener" for line in lines]) >= REPORTS:
        return False, []
    wide = sum([line.width for line in lines if line.stops or line.width > WHOLE])
    foot = next((n for n, line in enumerate(lines) if line.text.strip(AROUND) in words.teasers), len(lines))
    article = lines[:foot] if any(line.stops for line in lines[:foot]) else lines
    said = sum([line.width for line in article if line.kind in ("text", "opener")])
    if wide < PAGED * said:
        return True, text_in_print(lines, words)
    return False, [number for number, line in enumerate(lines) if is_paragraph(line, words)]


def _mark_first(lines: Sequence[Line], words: SiteWords) -> None:
    """Marks what a site prints over an article that keeps the lines of print."""
    for line in lines:
        if line.kind == "opener":
            return
        if line.kind == "text" and (
            greets(line.text) or (not line.stops and (is_path(line.text) or is_furniture(line.text, words)))
        ):
            line.kind = "noise"


def _leave_abstract(lines: Sequence[Line]) -> None:
    """Marks a site's own summary over an article that keeps the lines of print, if the article says the same."""
    begin = next((number for number, line in enumerate(lines[:FIRST]) if _ABSTRACT.match(line.text)), len(lines))
    end = next((number for number, line in enumerate(lines[begin:], begin) if line.stops), len(lines))
    said = "".join([line.text for line in lines[begin : end + 1]])
    below = "".join([line.text for line in lines[end + 1 : 2 * end - begin + FIRST]])
    if below and coverage(said, below) >= SAME:
        for line in lines[begin : end + 1]:
            line.kind = "noise"


def _mark_last(foot: Sequence[Line], words: SiteWords) -> None:
    """Marks a site's tools below an article that keeps the lines of print: 阅读 4709　分享到：."""
    for line in reversed(foot):
        if line.kind != "text" or line.stops or not is_tool(line.text, words):
            return
        line.kind = "noise"


def _mark_top(lines: Sequence[Line], words: SiteWords, *, framed: bool) -> None:
    """Marks paths, menus, fields and tools, and what stands over a path."""
    path = 0
    for number, line in enumerate(lines):
        if match := _LINK.search(line.text):
            if not match.start():
                line.kind, line.sign = "noise", None
                continue
            line.keep(0, len(line.text[: match.start()].rstrip()))
        if match := _TITLE.match(line.text):
            line.keep(match.end(), len(line.text))
        if match := _TITLED.fullmatch(line.text):
            if any(other.kind == "text" for other in lines[:number]):
                line.kind = "noise"
            else:
                line.keep(*match.span("title"))
        if line.kind == "byline" and (is_table(line.text, words) or is_tool(line.text, words)):
            line.kind, line.sign = "noise", None
        if line.kind in ("byline", "opener"):
            continue
        if line.text.startswith("原创") and _mark_original(line):
            continue
        if not line.stops and is_path(line.text):
            path, line.kind = number, "noise"
        elif line.kind == "text" and (is_furniture(line.text, words) or _ABSTRACT.match(line.text)):
            line.kind = "noise"
    _mark_lists(lines)
    _mark_windows(lines)
    _mark_items(lines, words)
    _mark_bracketed(lines, words.menu)
    if any(line.kind == "text" for line in lines[path:]):
        for line in lines[:path]:
            if line.kind in ("text", "label"):
                line.kind = "noise"
    titles = [line for line in lines if line.kind == "text"]
    for line, below in pairwise(titles):
        named = _OWN_NAME.fullmatch(line.text) or (framed and _NICKNAME.fullmatch(line.text))
        if named and not below.text.startswith("关于"):
            line.kind = "noise"


def _mark_windows(lines: Sequence[Line]) -> None:
    """Marks what a browser's window is called, the title with the site's name before or behind it."""
    titles = {line.text for line in lines if line.kind == "text" and line.width > WIDEST_ITEM}
    for line in lines:
        parts = _WINDOW.split(line.text) if line.kind == "text" else []
        named = len(parts) > 1 and (parts[0] in titles or parts[-1] in titles)
        if named or (parts and any(line.text.endswith(title) and line.text != title for title in titles)):
            line.kind = "noise"


def _mark_lists(lines: Sequence[Line]) -> None:
    """Marks what a page of a paper holds, below 标题导航 or 本版标题, and titles that are said again below."""
    listed: set[str] | None = None
    for number, line in enumerate(lines):
        title = _RANK.sub("", line.text)
        if line.kind in ("noise", "label"):
            listed = set() if _LISTS.search(line.text) else None
        elif line.kind != "text" or line.width <= WIDEST_ITEM:
            continue
        elif listed is not None and title not in listed and any(other.kind == "text" for other in lines[number + 1 :]):
            listed.add(title)
            line.kind = "noise"
        elif line.text[0] in "0123456789" and any(other.text == title for other in lines[number + 1 :]):
            line.kind = "noise"


def _mark_items(lines: Sequence[Line], words: SiteWords) -> None:
    """Marks a menu whose items stand in lines of their own."""
    run: list[Line] = []
    for line in [*lines, None]:
        if (
            line is not None
            and line.width <= WIDEST_ITEM
            and line.kind in ("text", "label", "noise")
            and not line.stops
        ):
            run.append(line)
            continue
        known = sum(item.kind == "noise" or is_item(item.text, words) for item in run)
        if len(run) >= MENU and known * 2 >= len(run):
            for item in run:
                item.kind = "noise"
        run = []


def _mark_bracketed(lines: Sequence[Line], menu: Mapping[str, str]) -> None:
    """Where no other line is left, a title in brackets is no label: 【年中工作会议】."""
    labels = [line for line in lines if line.kind == "label"]
    if labels and not any(line.kind == "text" for line in lines):
        inner = labels[-1].text[1:-1].strip()
        if labels[-1].text[0] in "【[" and len(inner) > LABEL and inner not in menu:
            labels[-1].kind = "text"


def _mark_original(line: Line) -> bool:
    """Whether a line says who wrote for a site of its own: 原创 黄士成 青川发布 2020-05-06 18:20 四川."""
    match = _ORIGINAL.fullmatch(line.text)
    if match and is_surely_name(match["name"]):
        line.keep(match.start("name"), match.end("credit"))
        line.kind, line.sign = "byline", 0
    return line.kind == "byline"


def _mark_bottom(foot: Sequence[Line], titles: Sequence[str], words: SiteWords, *, framed: bool) -> None:
    """Marks what stands below the last paragraph: rights, tools, the title again, all behind what closes an article."""
    closed, owned = False, any(words.rights.search(line.text) for line in foot)
    signed = max([number for number in range(1, len(foot) - 1) if signs_title(foot, number)], default=-1)
    for number, line in enumerate(foot):
        if (line.kind == "byline" or line.sign is not None) and not _MORE.search(line.text):
            continue
        closes = is_end(line.text, words) or (framed and line.kind == "noise")
        closed = closed or (closes and number > signed)
        told = words.rights.search(line.text) or (
            owned and (words.about.search(line.text) or is_furniture(line.text, words))
        )
        closed_or_told = closed or told or line.text in words.menu or any(title in line.text for title in titles)
        if closed_or_told or is_tool(line.text, words) or words.field.fullmatch(line.text):
            line.kind = "noise"


def _mark_repeated(lines: Sequence[Line], first: int) -> None:
    """Marks the second copy of a text that a site gives twice under one headline, with the byline over it.

    Of the lines before the `first` paragraph a title said twice stands once, and a picture's name not at all.
    """
    seen: dict[str, int] = {}
    for number, (line, below) in enumerate(pairwise(lines[:first]), 2):
        if line.text != below.text or not line.kind == below.kind == "text" or line.width >= REPEATED:
            continue
        if not line.stops:
            line.kind = "noise"
        elif number == first:  # what a picture is called, and what stands under it
            line.kind = below.kind = "noise"
    for number, line in enumerate(lines):
        if len(line.text) < REPEATED or line.kind not in ("text", "opener"):
            continue
        before, at = seen.setdefault(line.text, number), number
        while before < at and before > 1 and lines[before - 1].kind == "noise" and lines[before - 2].kind == "byline":
            before -= 1
        while 0 < before < at and lines[at - 1].kind == "byline" and lines[at - 1].text == lines[before - 1].text:
            before, at = before - 1, at - 1
        over = lines[at - 1]
        if before < at and (before == 0 or over.text != lines[before - 1].text or over.kind == "noise"):
            for copy in lines[at : number + 1]:
                copy.kind, copy.sign = "noise", None

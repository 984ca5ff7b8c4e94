"""What a site prints around an article: menus, paths, tools and fields above it; links, rights and comments below."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from extractors.byline_names import is_surely_name
from extractors.furniture import load_page_words
from extractors.lexicon_rows import merge_rows
from extractors.lexicons import lexicon_folders
from extractors.lines import Line
from extractors.marks import BULLETS, HAN, SITE

__all__ = ["SiteWords", "load_site_words", "mark_site"]

FIRST = 6
"""So many lines may stand over a text that keeps the lines of print."""
TOP, MENU, WIDEST_ITEM, PARAGRAPH = 40, 4, 6.0, 14.0
"""So many lines may stand over a text; so many items make a menu, no wider; a paragraph's last line is wider."""
LABEL = 5
"""A label in brackets has hardly more characters."""
WHOLE, PAGED = 45.0, 0.5
"""A line so wide is a paragraph even where no full stop ends it; of a site's page half or more is in paragraphs."""
REPEATED = 25
"""A line of so many characters is not said twice but by a site that gives the text twice."""
KINDS = ("tool", "field", "rights", "about", "closing")
_PARTS = re.compile(r"[\s|｜/·•>＞»›→\-—_]+")
_PATH = re.compile(
    r"(?:[您你]?(?:现在|目前|当前)?(?:的|所处的?|所在的?)*位置|导航|路径)\s?[：:]?.{0,80}"
    r"|[>＞»›|\s]*(?:网站|本站|网)?首页\s?(?:[>＞»›→》/／|\\-]|—).{0,80}"
    rf"|[>＞»]*\s?[^，。>＞»]{{2,20}}(?:\s?(?:[>＞»›→]){{1,2}}\s?[^，。>＞»›→]{{1,40}}){{2,}}[>＞»\s]*"
    rf"|[{HAN}]{{2,10}}网\s?[>＞»›→]{{1,2}}.{{2,40}}"
)
"""The way from a site's first page to this one: 首页 > 新闻 > 正文."""
_GREETING = re.compile(
    r"(?:[您你]好[，,！!\s]*)?(?:今天是|现在是|当前时间|欢迎(?:您的?)?(?:访问|光临|来到|浏览|进入|登录|阅读|投稿)).{0,60}|(?:欢迎|[您你])[您你好]+[，,！!]?"
)
_ADDRESS = re.compile(r"[^，。：]*(?:https?://|www\.)[\w./?=&%#~:-]+.{0,40}|[\d\s]*[A-Za-z][\w*\-]*\d+[*xX×]\d+")
_KEEPER = re.compile(
    rf"(?!.*(?:举[行办]|召开|开展|成功|由))[{HAN}（）()、\s]{{4,40}}(?:主管|主办|承办|编印|机关报)"
    rf"(?:[\s，、/|｜]*[{HAN}（）()、《》\s]{{4,40}}(?:主管|主办|承办|协办|编印))*"
)
"""Who keeps the site: 某县委宣传部主管 某中心主办."""
_OWN_NAME = re.compile(
    rf"[{HAN}]{{2,20}}(?:(?:门户|政务|政府|公众信息|信息|官方|新闻)网站?|人民政府|融媒体中心|广播电视台|电视台|日报社|信息公开|政务公开|频道)"
    rf"|.{{2,24}}官方(?:微信|微博|账号|公众号|平台|网站|客户端)(?:公众号|平台)?|中国\s?[•·]\s?[{HAN}]{{2,4}}"
)
"""The site's own name, where another line is the title; 某县人民政府 over 关于…的通告 is none."""
_CALL = re.compile(
    r".{0,16}(?:点击|点|戳|长按|↑|↓).{0,8}(?:蓝字|关注|二维码|名片).{0,24}|.{0,12}(?:加载|请刷新|请稍[候后]).{0,12}"
)
"""What a reader shall do: 点击上方“某县发布”关注我们."""
_ODD = re.compile(
    r"(?:本|全)[篇文](?:文章)?(?:共|约|已)*\s?(?:影响)?\d+\s?[字人].{0,20}|本帖最后由.{2,60}编辑|论坛风格.{0,12}|(?:离线|在线)[A-Za-z0-9_]{1,16}"
    r"|收录于.{0,24}|(?:[#＃]\S{1,16}\s*(?:\d+\s?[个篇])?\s*)+|以下(?:文章|内容)来源于.{0,40}|(?:发布|更新|发表)于.{2,30}|.{0,30}(?:Flash\s?Player|JavaScript|浏览器).{0,30}"
    r"|(?:第\s?)?[A-Z]?\d{1,3}\s?版\s?[：:].{2,30}|\d{4}\s?年\s?\d{1,2}\s?月|[XxΧ×≡☰<>]|请输入.{2,8}"
    rf"|[{HAN}]{{2,16}}(?:办公室|政府|[局委办部院会台报网站镇乡]|街道|中心|发布|融媒)\s+(?:\d{{4}}[-/.年]\s?)?\d{{1,2}}[-/.月]\s?\d{{1,2}}日?.{{0,24}}"
)
"""What else a site, a forum or an account adds."""
_LEFT = re.compile(r"[\d\s:：\-－/.,，、()（）【】\[\]|｜·>＞<＜《》»«—_+＋&年月日时分秒上下午大中小超特*~！!•●■◆▪]+")
_CLOSES = re.compile(
    r"(?:[用网]户|网友|最新|全部)?评论[\s（(\d）)条]{0,8}|\d+\s?条评论|(?:已有|共)\s?\d+\s?[人条].{0,8}|还没有人.{0,16}|请?登录后.{0,10}|顶一下.{0,24}"
    r"|(?:友情链接|关于我们|网站地图|微信号|喜欢此内容)\s?[：:|｜\s].{0,80}|[\[【（(]?[上下前后]一?[篇条版页则个][\]】）)]?\s?[：:\s].{0,60}|[\[【]\d{1,2}[\]】].{0,20}"
    r"|点个?[赞“]?在看.{0,12}|.{0,12}(?:阅读原文).{0,10}"
)
"""What closes an article and has a number or a link with it."""
_OUTSIDE = BULLETS + " \u3000>＞》»<＜…—–-_=【】[]（）()：:↓"
_ORIGINAL = re.compile(
    rf"原创\s?[：:]?\s*(?P<credit>(?P<name>[{HAN}]{{2,4}})(?:\s+[{HAN}]{{2,12}})?)\s+\d{{4}}[-/年.].{{4,30}}"
)
_LINK = re.compile(r"[\[(【（]\s?(?:复制链接|点击查看原文|查看原文|打印本页)\s?[\])】）]$")


class SiteWords(NamedTuple):
    """What sites say on their pages beside articles."""

    menu: Mapping[str, str]
    """Words that menus are made of."""
    tool: re.Pattern[str]
    field: re.Pattern[str]
    rights: re.Pattern[str]
    about: re.Pattern[str]
    closing: frozenset[str]


@cache
def load_site_words(lexicons: Path | None = None) -> SiteWords:
    """The words of site_words.csv and page_words.csv, and on top of them those in a folder of the user's own."""
    words: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for text, row in merge_rows("site_words.csv", "string,kind", lexicon_folders(lexicons)).items():
        for kind in row.each_of(1, KINDS):
            words[kind].append(text)
    field = _any(words["field"])
    return SiteWords(
        load_page_words(lexicons).lines,
        re.compile(_any(words["tool"])),
        re.compile(rf"{field}\s?[：:｜|].{{0,120}}|[\[【（(]\s?{field}\s?[\]】）)：:].{{0,120}}"),
        re.compile(_any(words["rights"])),
        re.compile(_any(words["about"])),
        frozenset(words["closing"]),
    )


def _any(strings: Iterable[str]) -> str:
    """A pattern of any of the strings, longer ones first."""
    return "(?:" + "|".join(map(re.escape, sorted(strings, key=lambda text: (-len(text), text)))) + ")"


def mark_site(lines: Sequence[Line], words: SiteWords) -> None:
    """Marks as noise what a site prints over the first paragraph and below the last one."""
    wide = sum([line.width for line in lines if line.stops or line.width > WHOLE])
    if wide < PAGED * sum([line.width for line in lines if line.kind in ("text", "opener")]):
        _mark_first(lines[:FIRST], words)
        return
    paragraphs = [number for number, line in enumerate(lines) if _is_paragraph(line, words)]
    if not paragraphs:
        return
    _mark_repeated(lines)
    first, last = paragraphs[0], paragraphs[-1]
    if first <= TOP:
        _mark_top(lines[:first], words)
        _mark_author(lines, first)
    _mark_bottom(lines[last + 1 :], words)


def _mark_first(lines: Sequence[Line], words: SiteWords) -> None:
    """Marks what a site prints over an article that keeps the lines of print."""
    for line in lines:
        if line.kind == "opener":
            return
        if line.kind == "text" and not line.stops and (_PATH.fullmatch(line.text) or _is_furniture(line.text, words)):
            line.kind = "noise"


def _is_paragraph(line: Line, words: SiteWords) -> bool:
    """Whether a line says something in sentences, and nothing of the site's rights."""
    if line.kind == "opener":
        return True
    if line.kind != "text" or not (line.width > WHOLE or (line.stops and line.width >= PARAGRAPH)):
        return False
    return ("，" in line.text or "," in line.text or "。" in line.text) and not words.rights.search(line.text)


def _mark_top(lines: Sequence[Line], words: SiteWords) -> None:
    """Marks paths, menus, fields and tools, and what stands over a path."""
    path = 0
    for number, line in enumerate(lines):
        if match := _LINK.search(line.text):
            line.keep(0, len(line.text[: match.start()].rstrip()))
        if line.kind in ("byline", "opener") or not line.text:
            continue
        if line.text.startswith("原创") and _mark_original(line):
            continue
        if _PATH.fullmatch(line.text):
            path, line.kind = number, "noise"
        elif line.kind == "text" and (_is_furniture(line.text, words) or _is_item(lines, number)):
            line.kind = "noise"
    _mark_items(lines, words.menu)
    _mark_bracketed(lines, words.menu)
    if any(line.kind == "text" for line in lines[path:]):
        for line in lines[:path]:
            if line.kind in ("text", "label"):
                line.kind = "noise"
    titles = [line for line in lines if line.kind == "text"]
    for line, below in pairwise(titles):
        if not below.text.startswith("关于") and _OWN_NAME.fullmatch(line.text):
            line.kind = "noise"


def _is_item(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is one of a list that the site calls its page's headlines."""
    if lines[number].text[0] not in BULLETS or number == 0:
        return False
    over = next((line for line in lines[number - 1 :: -1] if line.text[0] not in BULLETS), None)
    return over is not None and over.text.endswith("导航")


def _is_furniture(text: str, words: SiteWords) -> bool:
    """Whether a line over a text is a tool, a field, a menu or another thing of the site's."""
    if _is_tool(text, words) or words.field.fullmatch(text) or _is_menu(text, words.menu):
        return True
    patterns = (_GREETING, _ADDRESS, _KEEPER, _CALL, _ODD)
    return any(pattern.fullmatch(text) for pattern in patterns) or _is_closing(text, words)


def _is_tool(text: str, words: SiteWords) -> bool:
    """Whether a line holds nothing but tools, names of fields, days and numbers."""
    rest, found = words.tool.subn("", "".join(text.split()))
    return found > 0 and len(text) > 1 and not _LEFT.sub("", rest)


def _is_closing(text: str, words: SiteWords) -> bool:
    return text.strip(_OUTSIDE) in words.closing or _CLOSES.fullmatch(text) is not None


def _is_menu(text: str, menu: Mapping[str, str]) -> bool:
    """Whether a line is a row of a site's columns; one in three may be unknown, behind strokes one in two."""
    if text[0] in "|｜" and text[-1] in "|｜":
        return True
    items = [item for item in _PARTS.split(text) if item]
    if len(items) < 2 or len(text) > 10 * len(items) or "，" in text or "。" in text:
        return False
    known = sum(item in menu or SITE.fullmatch(item) is not None for item in items)
    strokes = text.count("|") + text.count("｜")
    if len(items) == 2:
        return known == 2
    return known * 3 >= len(items) * 2 or (known > 0 and strokes + 1 >= len(items) and known * 3 >= len(items))


def _mark_items(lines: Sequence[Line], menu: Mapping[str, str]) -> None:
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
        known = sum(item.kind == "noise" or item.text in menu or SITE.fullmatch(item.text) is not None for item in run)
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


def _mark_author(lines: Sequence[Line], first: int) -> None:
    """An author's name stands alone over a text that does not speak of them."""
    over = [line for line in lines[:first] if line.kind not in ("noise", "meta", "label")]
    if len(over) != 1 or over[0].kind != "text" or not is_surely_name(over[0].text):
        return
    if not any(over[0].text in line.text for line in lines[first:]):
        over[0].kind, over[0].sign = "byline", 0


def _mark_bottom(foot: Sequence[Line], words: SiteWords) -> None:
    """Marks what stands below the last paragraph: rights and tools, and everything behind what closes an article."""
    closed, owned = False, any(words.rights.search(line.text) for line in foot)
    for line in foot:
        if line.kind == "byline" or line.sign is not None:
            continue
        closed = closed or _is_closing(line.text, words)
        told = words.rights.search(line.text) or (owned and words.about.search(line.text))
        if closed or told or _is_tool(line.text, words) or words.field.fullmatch(line.text):
            line.kind = "noise"


def _mark_repeated(lines: Sequence[Line]) -> None:
    """Marks the second copy of a text that a site gives twice under one headline, with the byline over it."""
    seen: dict[str, int] = {}
    for number, line in enumerate(lines):
        if len(line.text) < REPEATED or line.kind not in ("text", "opener"):
            continue
        before, at = seen.setdefault(line.text, number), number
        while 0 < before < at and lines[at - 1].kind == "byline" and lines[at - 1].text == lines[before - 1].text:
            before, at = before - 1, at - 1
        over = lines[at - 1]
        if before < at and (before == 0 or over.text != lines[before - 1].text or over.kind == "noise"):
            for copy in lines[at : number + 1]:
                copy.kind, copy.sign = "noise", None

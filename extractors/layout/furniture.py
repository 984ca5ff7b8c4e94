"""Lines that carry a page and no news: columns' names, turns, sponsors, weather, credits of pictures, notes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from extractors.bylines.names import is_surely_name
from extractors.layout.head_wording import is_balanced
from extractors.layout.imprints import Imprints, imprint_words, load_imprints
from extractors.layout.line_kinds import names_notice
from extractors.layout.sections import (
    LONGEST_NAME,
    ColumnNames,
    is_known,
    is_label,
    load_column_names,
    mark_section,
    names_column,
)
from extractors.layout.slogans import Slogans, load_slogans, stands_apart
from extractors.text.lines import Line, runs_on
from extractors.text.marks import AROUND, BULLETS, HAN, PAPER
from extractors.text.seams import told_over
from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.patterns import worded
from extractors.vocabulary.rows import merge_rows

__all__ = ["PageWords", "furniture", "load_page_words", "mark_columns", "mark_furniture"]

LONGEST = 80
"""No such line has more characters."""
MENU, MENU_WIDTH = 6, 7.0
SHORTEST_WORDS, LONGEST_WORDS, LONGEST_PAPER, TOP = 6, 24, 6, 5
MOST_BELOW = 4
"""Two lines of a column's name, and two of the headline below it."""
EDGE = 12
"""So many lines at the page's head and foot may be a site's, without blank lines."""
_BLANKS = re.compile(r"[\s“”\"，、·]")
_PAGE = r"第?\s?(?:[A-D]?\d{1,2}|[一二三四五六七八九十]{1,2})"
_TURN = (
    rf"[（(【◀▶►◁▷>》→\s]*(?:更多|相关|全文|详情|报道|内容|具体)*\s?请?(?:详?见|刊于?|转)\s?(?:今日|本报)?\s?{_PAGE}\s?(?:[-—、至]\s?{_PAGE}\s?)?"
    r"版[^。，]{0,8}[）)】>》\s]*"
    rf"|[^{HAN}\w]{{0,6}}(?:[图文]+|紧)?(?:上接|下转|紧接|接|转)\s?(?:头|{_PAGE}(?:\s?[-—、至]\s?{_PAGE})?)\s?版[^。，]{{0,10}}"
    rf"|(?:今日|本期|今天|共|本期共)\s?[\d一二三四五六七八九十]{{1,3}}\s?个?版(?:\s.{{0,20}})?"
    rf"|[A-D]0\d\s?[｜|/·:：]?\s?(?:[{HAN}]{{2,4}}[·・])?[{HAN}]{{2,4}}|\d{{1,2}}\s?[｜|/]\s?[{HAN}]{{2,4}}|[{HAN}]{{2,4}}\s?[/｜|]\s?[A-D]?\d{{1,2}}\s?版?"
    r"|(?:要闻|综合|时政|社会|民生|经济|文化|教育|健康|专题|专版|副刊|新闻|广告|特刊)\s?[A-D]?\d{1,2}\s?版|版\s?[A-D]?\d{1,2}|P\s?\d{1,3}|.{0,24}本期共\d+版.{0,20}"
)
_SITE = (
    r"更多\s?[》>＞»].{0,20}|(?=.{0,9}\d)[0-9a-f]{20,40}|(?:更多|详细?)[^。，]{2,20}https?://.{4,80}|[^\s。，]{1,60}\.(?:[Jj][Pp][Ee]?[Gg]|png|PNG|gif|bmp|webp|mp4|docx?|pdf|xlsx?)(?:\s?[（(][^（）()]{2,40}[）)]|\w{3,16})?|\d{4}-\d{1,2}-\d{1,2}\s\d{1,2}:\d\d\s上传|[\u4e00-\u9fff]{0,6}天气(?:预报|情况)?\s?[：:].{2,50}"
    r"|(?:主[办管]|承办|协办|技术支持)(?:单位)?\s?[：:].{2,40}(?:地址|电话|邮编|备案|ICP).{0,80}|(?!.*(?:举[行办]|召开|开展|成功|由))[\u4e00-\u9fff\s、（）()]{4,40}\s(?:主办|主管|承办|编印)"
    r"|(?:扫码(?![办点买付支缴取借就租购挂停骑乘])|扫一扫|请扫|长按|识别|(?:更多|观看)[^。，]{0,6}请?扫)[^。！？，]{0,16}|(?:欢迎|敬请|请)?关注(?:我们|本报|官方|.{0,8}公众号|.{0,8}微博|.{0,8}视频号)[^。！？，]{0,10}"
    r"|(?:阅读|点赞|在看|评论|转发|浏览)量?\s?\d*|[\d.]+[万w]?\+?\s?(?:阅读|评论|点赞|浏览|播放|次阅读)|(?:发[表布]于|IP属地[：:]?)\s?[\u4e00-\u9fff]{2,3}|收录于.{0,4}合集.{0,20}"
    r"|(?:\d{2,4}[-/.])?\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d\d)?\s+(?:阅读|浏览|播放|来自).{1,12}"
    r"|(?:[\u4e00-\u9fff]{2,8}(?:发布|融媒体?|报|网|中心)\s+){1,2}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d\d)?\s+[\u4e00-\u9fff]{2,3}"
    r"|(?:投稿|来稿|报料|采编|编辑部)(?:邮箱|信箱|热线|电话)\s?[：:][^。，]{5,60}"
    r"|(?:[\u4e00-\u9fff]{2,6}(?:热线|电话)\s?[：:]?\s?[\d-]{6,13}\s*){1,3}"
    r"|[“]?[\u4e00-\u9fff]{1,6}[”]?客户端|打开(?:APP|客户端|新闻)[^。，]{0,12}"
    r"|[—–-]+\s?(?:END|完)\s?[—–-]+|END|(?:您|你|请)?(?:需要|先)*登录.{0,30}|分享到.{1,40}|发布在.{1,8}|首页\s[\u4e00-\u9fff]{2,6}"
    r"|[（(\[【]?广告[）)\]】]?[\s（(]*请?继续(?:往下)?阅读(?:本文)?[）)…. ]*|点阅[率数]?\s?[：:]\s?[\d,，]*"
    r"|(?:原创\s)?(?:[\u4e00-\u9fff]{2,8}(?:发布|融媒体?|报|网)\s){1,2}\d{4}[-年]\d{1,2}[-月]\d{1,2}日?\s\d{1,2}:\d\d(?:\s?发表于.{2,8})?"
    r"|[\u4e00-\u9fff]{2,10}新闻稿.{0,16}|[\u4e00-\u9fff]{2,14}\s0\d{1,3}-\d{5,8}"
    r"|(?:Hi|你好|您好|嗨|哈喽)[^。]{0,16}(?:蓝字|关注).{0,16}"
)
_HEAD = (
    rf"\d{{1,2}}\s[{HAN}](?:\s[{HAN}]){{1,3}}|[{HAN}·]{{2,8}}[·•]\s?\d{{1,2}}|[A-Z][A-Za-z&.\s]{{2,24}}"
    rf"|\d{{1,2}}月\d{{1,2}}日\s+星期.(?:\s*农历.{{2,12}})?|[{HAN}]{{2,8}}(?:报|[时快]讯|新闻|周刊|融媒)\s+总?第?\s?\d+\s?期(?:[（(]总?第?\s?\d+\s?期[）)])?|(?:网址|E-?mail)\s?[：:]\s?[\w.@/-]+"
    rf"|(?!.*(?:举[行办]|召开|开展))[{HAN}\s]{{4,20}}主[办管]\s[{HAN}\s]{{4,20}}(?:出版|主办|承办|编印)"
    rf"|中共[{HAN}]{{2,8}}委(?:机关报)?[^。，]{{0,24}}(?:机关报|主办|主管)[^。，]{{0,24}}"
)
"""What stands beside the day at the head of a page: 6 社 区, 专题·6, NEWS."""
_NOTE = (
    r"[（(【](?:未完|待续|未完待续|续完|完|全文完|下期待续|连载[\d一二三四五六七八九十]*)[）)】]"
    r"|[（(](?:均为|图为)?(?:资料|网络|档案)(?:图片?|照片?)[）)]"
    r"|[（(](?:综合|据|摘自|原载|转自|来自|选自|摘编自|刊于)[^（）()。，]{0,20}(?:社|报|网|台|电|》|报道|客户端|公众号|官网|发布)[）)]"
    rf"|(?:[（({BULLETS}\s]|作者[：:])*本[报刊网台站]\s?(?:特约|首席)?(?:综合|讯|编辑部|记者|评论员|通讯员|整理)(?:报道|整理)?[）)]?"
    r"|[（(]作者(?:单位|系|为|是)[^（）()。]{3,30}[）)]"
)
_PICTURES = (
    r"[（(]?本[版文](?:文字|文图|图文|图片|照片|摄影|撰文|稿件|文稿|资料|采写)[^。！？，]{1,36}[）)]?"
    r"|[（(]?(?:以上|文中|文内|部分|均)?(?:图片|照片|配图|视频)(?:均)?(?:由|来自|来源(?:于)?|源自|取自)[^。！？，]{2,24}[）)]?"
    rf"|[（(]?[{HAN}\s、]{{2,16}}(?:供图|提供图片)[）)]?|(?:供图|(?:图片|照片)(?:提供|来源))\s?[：:/／|｜]\s?[^。，：]{{2,16}}|[（(]?新华社(?:发|供图)(?:[（(].{{2,14}}[）)])?[）)]?"
    rf"|[（(]?[{HAN}、]{{3,16}}供稿[）)]?"
)
_OWN = (
    r"(?:欢迎|敬请|请)您?(?:扫[一描码]|长按|识别)[^。！？，]{0,24}|(?:欢迎|敬请|请)?(?:关注|订阅|征订|添加|下载|搜索)[^。！？，]{0,16}(?:微信|公众号|视频号|抖音号?|微博|客户端|APP|年度?.{0,4}《[^》]{2,10}》|《[^》]{2,10}》)[^。！？，]{0,8}"
    rf"|[（(]?(?:[{HAN}×]{{2,16}}[委部办局府司会社心台院][\s、]*){{1,3}}宣[）)]?"
)
"""What a paper says of itself, and who pays for a slogan."""
_CREDIT = rf"(?&art)\s?[/／：:｜|\s]\s?(?P<of>[{HAN}]{{2,3}})|(?P<by>[{HAN}]{{2,3}})\s(?&made)"
_PARTED = re.compile(r"[\s：:｜|/／]")
"""What stands between a word and whose it is."""
_STAFF = r"(?&crew_before)*(?&crew)[\s：:｜|/]+[^。！？，]{2,50}"
_ALONE = re.compile(
    r"(?=.*(?:二维码|视频|关注|更多|观看|阅读|收看|直播|扫一扫|微信|公众号))[^。！？]{0,14}(?:扫[一描码]|请扫|长按|识别)[^。！？]{0,26}"
    rf"|(?!.*(?:举[行办]|召开|开展|成功|由))[（(]?[{HAN}\s、（）()]{{4,40}}(?:\s(?:主办|主管|承办|协办|编印|出版|印制|印刷|宣)|主办|主管|编印|[（(]宣[）)])"
    r"|内部(?:资料|刊物|发行|交流|读物)[^。！？，]{0,16}|[\u4e00-\u9fff（）()]{0,8}(?:内资|新出|准印|准字)[^。！？，]{2,30}|国内统一[^。！？，]{4,40}"
    r"|(?:[\u4e00-\u9fff]{2,4})?(?:今[日天晚夜]|明[日天晚]|后天)\s?(?:天气|白天|夜间)?[\s：:，]*(?:间?(?:晴|阴|多云|雾|霾|[小中大暴]雨|[小中大暴]雪|雷?阵雨|阵雪|雨夹雪)[转间到天有，]*)+"
    r"[^。]{0,40}"
    r"|(?:(?:新闻|广告|发行|投稿|服务|监督|举报|联系|订报|报料)*(?:热线|电话|邮箱|信箱|传真)|E-?mail|QQ群?)\s?[：:]?\s?[\w\s@.()（）、—-]{5,60}"
    rf"|[{HAN}“”]{{2,12}}(?:热线|电话)\s?[：:]\s?[\d－—-]{{4,20}}"
    r"|本(?:篇文章|文)(?:共|约)?\s?\d+\s?字[^。]{0,16}|报料人\s?[：:].{0,40}|微信扫一扫.{0,8}|文章字数\s?[：:].{0,10}"
    r"|(?=.{0,20}[A-Za-z]{3})[A-Za-z\d\s,.&'’:/-]{6,40}|[\u4e00-\u9fff]{2,6}(?:周刊|周报|报|新闻|时报|日报)\s[A-Z][A-Za-z\s]{5,30}"
    r"|[\u4e00-\u9fff]{2,6}(?:周刊|周报|报|时报|日报)\s[\u4e00-\u9fff]{2,6}(?:周刊|周报|专刊|专版|新闻)"
)
"""What is news nowhere between two blank lines: codes to scan, sponsors, imprints, weather, telephones."""
KINDS = ("section", "inset", "slogan", "notice", "picture", "page", "site", "menu")
LABELS = ("section", "notice", "picture")
_NO_TEXT = ("label", "noise", "meta")
_BUTTONS = ("site", "slogan")
_BESIDE_OTHERS = ("page", "menu", "slogan")
_FIXED = re.compile("|".join((_TURN, _SITE, _HEAD, _NOTE, _PICTURES, _OWN)))
_MAY_BE_FIXED = re.compile(
    r"[版\d/｜|.：:扫赞阅端登享图照视稿完（(【A-Z宣更主承编长识关评浏在转发录打首机本社](?:(?<=[版\d/｜|.：:扫赞阅端登享图照视稿完（(【A-Z宣])"
    r"|(?<=更)多|(?<=[主承])办|(?<=主)管|(?<=编)印|(?<=长)按|(?<=识)别|(?<=关)注|(?<=评)论|(?<=浏)览|(?<=在)看|(?<=转)发"
    r"|(?<=发)[表布]|(?<=录)于|(?<=打)开|(?<=首)页|(?<=机)关|(?<=本)[报刊网台站版文]|(?<=社)[发供])"
)
"""What each of them has one of, a character first, which is found fast."""


class PageWords(NamedTuple):
    """What stands alone on pages and is no news."""

    lines: Mapping[str, str]
    """A line's wording -> one of KINDS."""
    columns: ColumnNames
    imprints: Imprints
    slogans: Slogans
    headline_endings: frozenset[str]
    staff: re.Pattern[str]
    """Who made a page: 本版责编：甲 校对：乙."""
    credit: re.Pattern[str]
    """Who drew, wrote or took what adorns a page: 漫画/甲, 甲 书."""


@cache
def load_page_words(lexicons: Path | None = None) -> PageWords:
    """The words of page_words.csv and the tables beside it, and on top of them those in a folder of the user's own."""
    folders = lexicon_folders(lexicons)
    rows = merge_rows("page_words.csv", "string,kind", folders)
    kinds = {text: row.one_of(1, KINDS) for text, row in rows.items()}
    return PageWords(
        lines=kinds,
        columns=load_column_names(folders),
        imprints=load_imprints(lexicons),
        slogans=load_slogans(lexicons, frozenset(text for text, kind in kinds.items() if kind == "slogan")),
        headline_endings=frozenset(merge_rows("headline_endings.csv", "ending", folders)),
        staff=worded(_STAFF, imprint_words(lexicons)),
        credit=worded(_CREDIT, imprint_words(lexicons)),
    )


def mark_furniture(lines: Sequence[Line], words: PageWords) -> None:
    """Marks such lines where a blank line stands before or behind them, or at the page's edges; and menus."""
    _mark_menu(lines[: 2 * EDGE])
    _mark_imprints(lines, words)
    for number, line in enumerate(lines):
        stops = line.stops and "版" not in line.text[-3:]
        if line.kind != "text" or stops or line.sign is not None or len(line.text) > LONGEST:
            continue
        apart = " " in line.text or not number or not runs_on(lines[number - 1], line)
        if (
            apart
            and (how := words.slogans.find(line.text))
            and is_balanced(line.text)
            and stands_apart(lines, number, how)
            and not _is_torn(lines, number)
        ):
            line.kind = "noise"
            continue
        above = line.gap or number == 0 or lines[number - 1].kind == "noise"
        below = number + 1 == len(lines) or lines[number + 1].gap
        if (
            above
            or below
            or len(line.text) <= SHORTEST_WORDS
            or min(number, len(lines) - number) < EDGE
            or _ends(lines[number - 1], line)
        ):
            alone = above and below
            if len(line.text) <= LONGEST_NAME and names_notice(lines, number):
                continue
            line.kind = furniture(line.text, words, alone=alone, beside=_beside(lines, number)) or "text"
        if line.kind == "text" and len(line.text) <= LONGEST_NAME:
            ended = above or lines[number - 1].sign is not None or _ends(lines[number - 1], line)
            mark_section(lines, number, words.lines, words.columns, ended=ended)
    for number, line in enumerate(lines):
        if line.kind == "label" and (_has_sub_headline(lines, number) or _carries_on(lines, number, words)):
            line.kind = "text"


def mark_columns(lines: Sequence[Line], heads: list[bool], words: PageWords) -> None:
    """Marks the names of columns that stand among headlines, whose texts are elsewhere on the page."""
    for number, line in enumerate(lines):
        if not heads[number] or line.kind != "text":
            continue
        end = number + 1
        while end < min(len(lines), number + MOST_BELOW) and heads[end] and lines[end].kind == "text":
            end += 1
        for size in range(min(2, end - number - 1), 0, -1):
            name = "".join([part.text for part in lines[number : number + size]])
            if not names_column(name, words.lines, words.columns) or _has_sub_headline(lines, number):
                continue
            if _carries_on(lines, number, words):
                continue
            texts = zip(lines, heads, strict=True)
            body = "".join([text.text for text, head in texts if not head and text.kind not in _NO_TEXT])
            below = "".join([part.text for part in lines[number + size : end]])
            if is_label(name, below, body, known=is_known(name, words.lines)):
                for place in range(number, number + size):
                    lines[place].kind, heads[place] = "label", False
                break


def _mark_imprints(lines: Sequence[Line], words: PageWords) -> None:
    """Marks the lines that tell of the page itself, wherever they stand; beside another one a telephone is one."""
    head = True
    for previous, line in zip([None, *lines], lines, strict=False):
        beside = previous is not None and previous.kind == "noise" and not line.gap
        if (
            line.kind in ("text", "label")
            and not line.stops
            and not runs_on(previous, line)
            and words.imprints.is_imprint(line.text, words.lines, head=head or beside)
        ):
            line.kind, line.sign = "noise", None
        head = head and line.kind in ("noise", "meta")


def _mark_menu(lines: Sequence[Line]) -> None:
    """A list of the site's columns over an article: many short lines behind bullets that follow each other."""
    items: list[Line] = []
    for line in lines:
        if line.text[0] not in BULLETS or line.width > MENU_WIDTH or line.sign is not None:
            items = []
            continue
        items.append(line)
        if len(items) >= MENU:
            for item in items:
                item.kind = "noise"


def _ends(before: Line, line: Line) -> bool:
    """Whether something else may begin at a line: what stands before it ends, or it says on which page a report is."""
    return before.stops or before.kind == "noise" or "版" in line.text[-3:]


def _has_sub_headline(lines: Sequence[Line], number: int) -> bool:
    """Whether a sub-headline stands right below, which has a headline over it: 民族团结一家亲 + ——记…."""
    below = lines[number + 1] if number + 1 < len(lines) else None
    plain = lines[number].text[0].isalpha() and "｜" not in lines[number].text
    return plain and below is not None and below.kind == "text" and below.text.startswith(("——", "－－", "--"))


def _carries_on(lines: Sequence[Line], number: int, words: PageWords) -> bool:
    """Whether a line goes on with the headline's line right above: the page's texts tell what both make together."""
    line, over = lines[number], lines[number - 1] if number else None
    known = line.text in words.lines
    if known or over is None or over.kind != "text" or over.stops or over.sign is not None or line.gap:
        return False
    return told_over(over.text, line.text, [other.text for other in lines])


def _is_torn(lines: Sequence[Line], number: int) -> bool:
    """Whether a report tells what a line and the one over or below it make together: both are of one headline."""
    texts = [line.text for line in lines]
    near = [other for other in (number, number + 1) if 0 < other < len(lines) and not lines[other].gap]
    return any(told_over(texts[other - 1], texts[other], texts) for other in near)


def _beside(lines: Sequence[Line], number: int) -> Set[str]:
    """Which kinds of words may stand here that others stand beside: names of pages at an edge."""
    before = lines[number - 1] if number else None
    after = lines[number + 1] if number + 1 < len(lines) else None
    found: set[str] = set()
    if before is not None and not (lines[number].gap or before.kind == "noise" or before.stops):
        return found
    found.add("picture")
    if min(number, len(lines) - 1 - number) < TOP or "noise" in {other.kind for other in (before, after) if other}:
        found.add("page")
    return found


def furniture(
    text: str, words: PageWords, *, alone: bool, beside: Set[str] = frozenset()
) -> Literal["noise", "label"] | None:
    """What a line is that belongs to no article; `alone` says that blank lines stand around it."""
    kind = _kind(text, words.lines) if len(text) <= LONGEST_WORDS else None
    if "page" in beside and len(text) <= LONGEST_PAPER and PAPER.fullmatch(text):
        return "noise"
    if kind and (kind in ("site", "notice") or kind in beside or (alone and kind not in _BESIDE_OTHERS)):
        return "label" if kind in LABELS else "noise"
    if _MAY_BE_FIXED.search(text) and _FIXED.fullmatch(text):
        return "noise"
    if _PARTED.search(text):
        if words.staff.fullmatch(text.lstrip(AROUND)):
            return "noise"
        match = words.credit.fullmatch(text.strip(AROUND))
        if match and is_surely_name(match["of"] or match["by"]):
            return "noise"
    return "noise" if alone and _ALONE.fullmatch(text) else None


def _kind(text: str, words: Mapping[str, str]) -> str | None:
    """What the words of a line are, taken together or one by one."""
    inside = text.strip(AROUND)
    if kind := words.get(inside if inside.isalpha() else _BLANKS.sub("", inside)):
        return kind
    parts = text.split()
    site = len(parts) > 1 and all(words.get(part.strip(AROUND)) in _BUTTONS for part in parts)
    return "site" if site else None

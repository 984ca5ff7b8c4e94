"""What sites say beside articles: the words of their menus, tools, fields and rights, and lines made of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extractors.layout.furniture import load_page_words
from extractors.layout.sections import ColumnNames
from extractors.text.marks import AROUND, BULLETS, HAN, SITE
from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.patterns import seldom, worded
from extractors.vocabulary.rows import merge_rows

__all__ = [
    "SiteWords",
    "greets",
    "is_boxed",
    "is_closing",
    "is_furniture",
    "is_item",
    "is_menu",
    "is_path",
    "is_table",
    "is_tool",
    "load_site_words",
    "without_marks",
]

KINDS = (
    "tool",
    "field",
    "rights",
    "about",
    "closing",
    "home_before",
    "home_behind",
    "teaser",
    "box",
    "more",
    "office",
    "scene",
    "speech",
    "meeting",
    "picture",
    "goes_to",
    "page_field",
    "site_end",
    "keeper",
    "made",
)
BOXES = 2
"""So many boxes in a line are a site's."""
_CLOCK = re.compile(r"\d[:：]\d\d")
_IMAGE = re.compile(r"!\[[^\]\n]{0,80}\]\([^)\n]{0,300}\)")
_CELL = re.compile(r"^(?![ \t]*[|｜])(?P<text>.*[^\s|])(?P<end>[ \t]*\|[ \t|]*)$", re.MULTILINE)
"""The end of a table's cell behind a text."""
_BROKEN = re.compile(rf"^[ \t\u3000]*[?？]{{2,}}(?=[\s{HAN}])", re.MULTILINE)
"""Blanks of a paragraph's beginning that were read in another encoding."""
_TORN = re.compile(rf"(?:讯\n)?[（(](?:本报)?记者\n(?:[{HAN}]{{1,4}}\n){{1,9}}[{HAN}]{{1,4}}[）)]")
"""A byline of which a site puts each word in a line of its own."""
_ISSUE = re.compile(
    r"《[^》\n]{2,16}》[ \u3000]*[（(][ \u3000]*\d{4}年\d{1,2}月\d{1,2}日"
    r"[^（()）\n]{2,16}版[ \u3000]*[）)](?=[ \u3000]*$)",
    re.MULTILINE,
)
"""The paper, day and page behind a byline: 《 某报 》（ 2022年07月20日　第 04 版）."""
_FILE = re.compile(
    rf"(?:[{HAN}]{{2}}(?:图片|截图)|[A-Z]{{2,4}})?_?\d{{6,}}(?:_\d+)?\.(?:jpe?g|png|gif|bmp)", re.IGNORECASE
)
"""The name of a picture's file, glued to a text."""
_EDITION = re.compile(
    r"(?:-->\s*)?\d{4}-\d\d-\d\d\s+\d+\s+\d+\s[^\n]{2,16}\scontent_\d+\.html?(?:(?!content_)[^。]){0,160}?/?enpproperty-->"
)
"""What a paper's edition notes of the next report, in one line or more: 2016-06-02 1 2 青川日报 content_1.html …-->."""
_FILLED = re.compile(r"\{\{[^}\n]{0,60}\}\}")
"""What a script should have filled in."""
_PARTS = re.compile(r"[\s|｜/·•>＞»›→\-—_]+")
_STROKE, _COLON = re.compile("[|｜]"), re.compile("[:：]")
"""What parts a table's cells, and a field's name from its value."""
_APART = re.compile(rf"(?<!\S)([{HAN}])\s+([{HAN}])(?!\S)")
"""A word of two letters that blanks set apart: 首  页."""
_PATH = seldom(
    r"(?:[您你]?(?:现在|目前|当前)?(?:的|所处的?|所在的?)*位置|导航|路径)(?:\s?[：:>＞»]|\s|$)[^，。]{0,80}"
    r"|[>＞»›|\s]*(?:网站|本站|网)?首页\s?(?:[>＞»›→》/／|\\-]|—).{0,80}"
    rf"|[>＞»]*\s?[^，。>＞»]{{2,20}}(?:\s?(?:[>＞»›→]){{1,2}}\s?[^，。>＞»›→]{{1,40}}){{2,}}[>＞»\s]*"
    rf"|[{HAN}]{{2,10}}网\s?[>＞»›→]{{1,2}}.{{2,40}}"
    rf"|[{HAN}]{{2,16}}\s{{0,3}}[>＞»›]{{1,2}}\s{{0,3}}[{HAN}]{{2,10}}(?:\s+\d{{4}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?)?"
)
"""The way from a site's first page to this one: 首页 > 新闻 > 正文."""
_ON_PATH = re.compile("[>＞»›→]|位置|导航|路径|首页")
"""What each of them holds."""
_GREETING = re.compile(
    r"(?:[您你]好[，,！!\s]*)?(?:(?:今天是|现在是|当前时间)[：:\s]*(?:\d|公元|星期|农历).{0,60}"
    r"|欢迎(?:您的?)?(?:(?:访问|光临|来到|浏览|进入|登录|阅读).{0,40}(?:网站?|站|平台|在线|之窗|政府)|投稿.{0,60}))|(?:欢迎|[您你])[您你好]+[，,！!]?"
)
"""A site's greeting: 您好，今天是…."""
_ADDRESS = re.compile(
    r"(?:[^，。：]*(?:https?://|www\.)|(?:[a-z\d-]+\.)+(?:com|cn|net))[\w./?=&%#~:-]*.{0,40}|[\d\s]*[A-Za-z][\w*\-]*\d[*xX×]\d+"
)
_KEEPER = (
    rf"(?!.*(?:举[行办]|召开|开展|成功|由))[{HAN}（）()、\s]{{4,40}}(?&keeper)"
    rf"(?:[\s，、/|｜]*[{HAN}（）()、《》\s]{{4,40}}(?:协办|(?&keeper)))*"
)
"""Who keeps the site: 某县委宣传部主管 某中心主办."""
_LETTER = re.compile("[A-Za-z]")
_CALLS = re.compile("[点戳长↑↓加请]")
"""What each keeper, each address and each call to readers holds."""
_CALL = re.compile(
    r"(?:[点请]|点击|戳)(?:右|左)?[上下]方[^，。]{2,24}|.{0,16}(?:点击|点|戳|长按|↑|↓).{0,8}(?:蓝字|关注|二维码|名片).{0,24}|.{0,12}(?:加载|请刷新|请稍[候后]).{0,12}"
)
"""What a reader shall do: 点击上方“某县发布”关注我们."""
_ODD = re.compile(
    r"(?:本|全)[篇文](?:文章)?(?:共|约|已)*\s?(?:影响)?\d+\s?[字人].{0,20}|本帖最后由.{2,60}编辑|论坛风格.{0,12}|(?:离线|在线)[A-Za-z0-9_]{1,16}"
    r"|收录于.{0,24}|(?:[#＃]\S{1,16}\s*(?:\d+\s?[个篇])?\s*)+|以下(?:文章|内容)来源于.{0,40}|(?:发布|更新|发表)于.{2,30}|.{0,30}(?:Flash\s?Player|JavaScript|浏览器).{0,30}"
    r"|(?:第\s?)?[A-Z]?\d{1,5}\s?版\s?[：:].{2,30}|\d{4}\s?年\s?\d{1,2}\s?月|[\u4e00-\u9fff]{2,4}\s+\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}[:：]\d\d\s+[\u4e00-\u9fff]{2,3}|\d{4}年\d{1,2}月\d{1,2}日\s?\d{1,2}[:：]\d\d(?:[:：]\d\d)?\s+[\u4e00-\u9fff]{2,4}\s+\d{1,7}|[XxΧ×≡☰<>]|[A-Za-z0-9_\-]{1,24}(?:\s?[（(]\d{1,3}[）)])?|(?:微信|QQ)(?:图片|截图)[\s_]?\w{0,24}|图片?\s?\d{1,2}|.{0,24}(?:点阅|浏览|访问|阅读)(?:总?人次|总?量|总?数)[：:\s\d]*|请输入.{2,8}"
    r"|[A-Za-z][A-Za-z\d\s:.,'&|/-]{2,60}|\d{1,2}/\d{1,2}/\d{4}\s\d{1,2}:\d\d(?::\d\d)?\s?[AP]M"
    rf"|[{HAN}]{{2,12}}(?:_[{HAN}\w]{{1,16}}){{3,}}_?"
    rf"|[{HAN}]{{2,6}}\s+\d{{4}}-\d\d?-\d\d?(?:\s+\d\d?:\d\d(?::\d\d)?)?\s+\d{{1,7}}"
    rf"|[{HAN}]{{2,16}}\s+(?:昨天|今天|前天|刚刚|\d+\s?(?:小时|分钟|天)前)"
    rf"|[{HAN}]{{2,16}}(?:办公室|政府|[局委办部院会台报网站镇乡]|街道|中心|发布|融媒)\s+(?:\d{{4}}[-/.年]\s?)?\d{{1,2}}[-/.月]\s?\d{{1,2}}日?.{{0,24}}"
)
"""What else a site, a forum or an account adds."""
_LEFT = re.compile(r"[\d\s:：\-－/.,，、()（）【】\[\]|｜·>＞<＜《》»«—_+＋&年月日时分秒上下午大中小超特*~！!•●■◆▪]+")
_CLOSES = re.compile(
    r"(?:[用网]户|网友|最新|全部)?评论[\s（(\d）)条]{0,8}|\d+\s?条评论|(?:已有|共)\s?\d+\s?(?:条.{0,8}|人.{0,4}(?:参与|评论|回复|跟帖|点赞|阅读))|还没有人.{0,16}|(?:暂无|还没有?)评论.{0,16}|请?登录后.{0,10}|顶一下.{0,24}"
    r"|(?:友情链接|关于我们|网站地图|微信号|喜欢此内容)\s?[：:|｜\s].{0,80}|[\[【（(]?[上下前后](?:一(?:[篇条版页则个]|主题)|[条版页则个]|篇(?=文章|新闻|信息))(?:文章|新闻|信息)?[\]】）)]?\s?[：:\s].{0,60}|(?:[\[【]\d{1,2}[\]】]\s?)+(?:[下尾末].{0,6})?"
    rf"|(?:文章|信息|稿件)?来源\s[{HAN}]{{2,12}}(?:[报网台社]|中心|发布|在线)"
    rf"|[{HAN}]{{2,8}}\s?(?:[>＞»]+\s?更多|更多\s?[>＞»]+)"
    r"|[x×]|发表评论\s.{0,12}|.{0,10}(?:版权|免责)[与及和]?(?:版权|免责)?[声申]明[：:]?|点个?[赞“]?在看.{0,12}|[\u4e00-\u9fff]{2,14}(?:[社台报]|中心|部|组|频道)(?:联合)?(?:制作|出品)|.{0,12}(?:阅读原文).{0,10}"
)
"""What closes an article and has a number or a link with it."""
_BOX = re.compile(r"[\[【（(]\s?([^\[\]【】（）()]{2,30}?)\s?[\]】）)]")
_BOXES = re.compile(rf"(?:{_BOX.pattern}\s*)+")
_BEFORE_ITEM = BULLETS + " \u3000"
_BEFORE_LINK = _BEFORE_ITEM + "-－"
_OUTSIDE = AROUND + "»…_↓"
_CAPTION = (
    r"(?&picture)$|在(?&meeting)[上中](?:作?(?&speech))$"
    r"|[（(](?:[前后]排)?[左右中][起数]?[一二三四五六七]?[）)]|^图(?:片|文)?\s?[/／｜|：:]"
)
_SHOWS = r"(?&scene){0,2}(?:现场|会场|主席台|合影(?:留念)?)(?:图片?|照片?|一角)?"


class SiteWords(NamedTuple):
    """What sites say on their pages beside articles."""

    menu: Mapping[str, str]
    """Words that menus are made of."""
    columns: ColumnNames
    of_home: re.Pattern[str]
    """What a menu calls its home's pages: 走进青川, 青川概况."""
    tool: re.Pattern[str]
    field: re.Pattern[str]
    rights: re.Pattern[str]
    about: re.Pattern[str]
    closing: frozenset[str]
    teasers: frozenset[str]
    """What stands over a list of other articles below an article."""
    boxes: frozenset[str]
    """Those of them over what may be a box of background instead."""
    more: frozenset[str]
    """What a site calls what it has beside an article."""
    offices: tuple[str, ...]
    """How bodies end that are named alone below a title, as who published."""
    shows: re.Pattern[str]
    """A line that says of a picture what it shows: 会议现场."""
    captions: re.Pattern[str]
    """How a caption ends that names what the picture shows."""
    goes_to: tuple[str, ...]
    """How a headline begins that ends as a picture's name does: 走进丰收现场."""
    made: re.Pattern[str]
    """A field that says who made an article."""
    keeps: re.Pattern[str]
    """What those do who keep a site (主办), by which lines are chosen that may be:"""
    keeper: re.Pattern[str]
    """A whole line of who keeps it: 某县委宣传部主管 某中心主办."""
    names_site: re.Pattern[str]
    """What a site or a part of it is called by: 某县信息公开平台."""
    page_field: re.Pattern[str]
    """A field of a page's head that others stand before."""


@cache
def load_site_words(lexicons: Path | None = None) -> SiteWords:
    """The words of site_words.csv and page_words.csv, and on top of them those in a folder of the user's own."""
    page_words = load_page_words(lexicons)
    words: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for text, row in merge_rows("site_words.csv", "string,kind", lexicon_folders(lexicons)).items():
        for kind in row.each_of(1, KINDS):
            words[kind].append(text)
    return SiteWords(
        menu=page_words.lines,
        columns=page_words.columns,
        of_home=worded(rf"(?&home_before)[{HAN}]{{2,3}}|[{HAN}]{{2}}(?&home_behind)", words),
        tool=worded("(?&tool)", words),
        field=worded(r"(?&field)\s?[：:｜|].{0,120}|[\[【（(]\s?(?&field)\s?[\]】）)：:].{0,120}", words),
        rights=worded("(?&rights)", words),
        about=worded("(?&about)", words),
        closing=frozenset(words["closing"]),
        teasers=frozenset(words["teaser"]),
        boxes=frozenset(words["box"]),
        more=frozenset(words["more"]),
        offices=tuple(words["office"]),
        shows=worded(_SHOWS, words),
        captions=worded(_CAPTION, words),
        goes_to=tuple(words["goes_to"]),
        made=worded("(?&made)", words),
        keeps=worded("(?&keeper)", words),
        keeper=worded(_KEEPER, words),
        names_site=worded("(?&site_end)$|官方网站|欢迎", words),
        page_field=worded(r"(?&page_field)\s?[：:]", words),
    )


def without_marks(text: str) -> str:
    """A text without marks of images, which part lines, of tables and broken blanks; the others keep their places."""
    if "![" in text:
        text = _IMAGE.sub(lambda match: "\n" + " " * (len(match[0]) - 1), text)
    if "》" in text and ("版)" in text or "版）" in text):
        text = _ISSUE.sub(lambda match: " " * len(match[0]), text)
    if "enpproperty-->" in text:
        text = _EDITION.sub(lambda match: "".join("\n" if c == "\n" else " " for c in match[0]), text)
    if "??" in text:
        text = _BROKEN.sub(lambda match: " " * len(match[0]), text)
    if "记者\n" in text:
        text = _TORN.sub(lambda match: match[0].replace("\n", " "), text)
    if ".jp" in text or ".png" in text:
        text = _FILE.sub(lambda match: " " * len(match[0]), text)
    if "|\n" in text or text.endswith("|"):
        text = _CELL.sub(lambda match: match["text"] + " " * len(match["end"]), text)
    return text


def is_furniture(text: str, words: SiteWords) -> bool:
    """Whether a line over a text is a tool, a field, a menu or another thing of the site's."""
    if (
        is_tool(text, words)
        or is_boxed(text, words)
        or words.field.fullmatch(text.lstrip(_BEFORE_ITEM))
        or is_menu(text, words)
        or is_table(text, words)
    ):
        return True
    if (words.keeps.search(text) and words.keeper.fullmatch(text)) or (
        _LETTER.search(text) and _ADDRESS.fullmatch(text)
    ):
        return True
    if greets(text) or (_CALLS.search(text) and _CALL.fullmatch(text)):
        return True
    return _ODD.fullmatch(text) is not None or is_closing(text, words)


def greets(text: str) -> bool:
    """Whether a line greets the site's readers: 您好，今天是…, 您好！欢迎来到我们的网站！"""
    return _GREETING.fullmatch(text) is not None


def is_tool(text: str, words: SiteWords) -> bool:
    """Whether a line holds nothing but tools, names of fields, days and numbers."""
    if "{{" in text:
        text = _FILLED.sub("", text)
    rest, found = words.tool.subn("", "".join(text.split()))
    return found > 0 and len(text) > 1 and not _LEFT.sub("", rest)


def is_closing(text: str, words: SiteWords) -> bool:
    """Whether a line closes an article: links, comments and pages follow."""
    if "".join(text.split()).strip(_OUTSIDE) in words.closing:
        return True
    return _CLOSES.fullmatch(text.lstrip(_BEFORE_LINK)) is not None


def is_boxed(text: str, words: SiteWords) -> bool:
    """Whether a line is of boxes that hold fields, days and tools: [2019-04-21] [来源：本站] [编辑：admin]."""
    boxes = _BOX.findall(text) if text[0] in "[【（(" and _BOXES.fullmatch(text) else []
    if len(boxes) < BOXES and not any(words.field.fullmatch(box) or _CLOCK.search(box) for box in boxes):
        return False
    return all(
        words.field.fullmatch(box)
        or words.tool.fullmatch(_COLON.split(box)[0])
        or not _LEFT.sub("", words.tool.sub("", box))
        for box in boxes
    )


def is_menu(text: str, words: SiteWords) -> bool:
    """Whether a line is a row of a site's columns; one in three may be unknown, behind strokes one in two."""
    if text[0] in "|｜" and text[-1] in "|｜":
        return True
    items = [item for item in _PARTS.split(_APART.sub(r"\1\2", text)) if item]
    if len(items) < 2 or len(text) > 10 * len(items) or "，" in text or "。" in text:
        return False
    known = sum(is_item(item, words) for item in items)
    strokes = text.count("|") + text.count("｜")
    if len(items) == 2:
        return known == 2
    return known * 3 >= len(items) * 2 or (known > 0 and strokes + 1 >= len(items) and known * 3 >= len(items))


def is_table(text: str, words: SiteWords) -> bool:
    """Whether a line is a row of a site's table of fields: 体 裁 | 废止日期：2018-02-14, 公开方式 主动公开 文号."""
    if "|" not in text and "｜" not in text:
        names = text.split()[::2]
        return (
            len(names) > 1 and words.made.search(text) is None and all(words.field.fullmatch(f"{n}：") for n in names)
        )
    names = ["".join(_COLON.split(cell)[0].split()) for cell in _STROKE.split(text) if cell.strip()]
    return len(names) > 1 and all(words.tool.fullmatch(name) or words.field.fullmatch(f"{name}：") for name in names)


def is_path(text: str) -> bool:
    """Whether a line is the way from the site's first page to this one."""
    return _ON_PATH.search(text) is not None and _PATH.fullmatch(text) is not None


def is_item(text: str, words: SiteWords) -> bool:
    """Whether a text is known as a part of a menu, or names a site or what it says of its home: 走进青川."""
    text = text.lstrip(_BEFORE_ITEM)
    site = SITE.fullmatch(text.removesuffix("首页"))
    return text in words.menu or site is not None or words.of_home.fullmatch(text) is not None

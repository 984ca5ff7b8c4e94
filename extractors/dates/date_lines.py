"""Page -> Dating: the line of a page that is there to say its date.

发布时间：2019-03-05 under a headline, a masthead, 某县新闻网 2012年3月19日, the day in brackets that ends a text, or
the day spelt out that signs a notice.
"""

from __future__ import annotations

import re

from extractors.dates.calendar_days import iso
from extractors.dates.figures import in_figures
from extractors.dates.grammar import number
from extractors.intake.glosses import plain_text
from extractors.intake.script import widen
from extractors.layout.imprints import load_imprints
from extractors.layout.long_lines import parted
from extractors.records import Dating, Page, Span

__all__ = ["date_line"]

_DATED = re.compile(
    r"([12１２](?:(?<=[1１])[9９]|(?<=[2２])[0０])\d\d)(?<!\d{5})"
    r"[ ]?[-/.．年 ][ ]?(\d\d?)[ ]?[-/.．月 ][ ]?(\d\d?)(?!\d)(?:[ ]?日)?"
)
"""A day in full, by signs or blanks: 2020-07-19, 2020 7 19."""
_HAN = "一二三四五六七八九"
_HAN_LINE = re.compile(
    rf"^[ 　（(]*([一二][〇○零ＯO{_HAN}]{{3}})年(十?[{_HAN}十])月([一二三]?[{_HAN}十]{{1,2}})日"
    r"(?:[ 　]*(?:星期|周)[一二三四五六日天])?[ 　）)]*$",
    re.MULTILINE,
)
"""A line of a day spelt out, as it signs a notice: 二〇一二年三月十九日."""
_LABEL = re.compile(
    r"(?:(?:(?<![\u4e00-\u9fff])|发[布表稿文行]|录入|更新|添加|上[传线载]|编[辑发印]|撰[写稿]|创建|出版|印[发制刷]|成文|公[开布]|生成|[供来投收组]稿"
    r"|审[核稿]|刊[登载发]|登载|报纸|见报|签发|制作|采[写编访]|播[出发]|首发|推送|推出|入库|转载|摘录|提交|张贴|公告)(?:时\s?间|日\s?期)"
    r"|发[布表]于|更新于)[：:\s]{0,3}[\[【〔（(]?$"
)
"""报名时间：2019-03-05 is another day."""
_NOUGHT = "〇○零ＯO"
"""One of which every year from 2000 on has, spelt out."""
_SHORT = re.compile(r"发[布表](?:时间|日期)[：:\s]{1,3}([012]\d)-(\d\d)-(\d\d)(?=\s|$)")
_STACKED = re.compile(
    r"^[ 　]*(?P<year>20\d\d)[ 　]*\n\s*(?P<month>[01]\d)[-/.](?P<day>[0-3]\d)[ 　]*\n\s*\d\d[:：]\d\d", re.MULTILINE
)
"""The same in lines of their own: 2011, 06/23 and 08:29."""
_AMERICAN = re.compile(r"(?P<month>1?\d)/(?P<day>[123]?\d)/(?P<year>20\d\d)[ 　]\d{1,2}:\d\d(?::\d\d)?[ 　]?[AP]M")
"""A stamp by a program that was left as it came: 3/7/2013 11:54:41 AM."""
_DOTTED = re.compile(r"^[ 　]*(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>20\d\d)[ 　]+\d\d?:\d\d", re.MULTILINE)
"""A stamp with the day foremost: 23.12.2014 15:05."""
_MINGUO = re.compile(
    r"(?:发[布佈]|發[布佈]|上[版架]|刊登|更新|张[贴貼]|張[贴貼])(?:[时時][间間]|日期)[：:\s]{0,3}(?:民[国國])?(9\d|1[01]\d)[-/.年](\d\d?)[-/.月](\d\d?)(?!\d)"
)
_MINGUO_HEAD = re.compile(
    r"民[国國][ ]?(9\d|1[01]\d)[ ]?年[ ]?(\d\d?)[ ]?月[ ]?(\d\d?)[ ]?日(?=[ 　（(]*(?:星期|[週周]|[（(]?\d{4}|\n|$))"
)
"""The day at the head of a paper of Taiwan: 中華民國110年10月2日 星期六."""
_PAPER = 14
"""How long the name of a paper may be that stands before its day."""
_SENTENCE_ENDS = frozenset("。！？”")
_CLOSE = re.compile(r"[）)][ 　]*(?:\n|$|[（(][^（）()。]{2,20}[）)][ 　]*(?:\n|$))")
_WEEKDAY = re.compile(r"[\s　]*(?:星期|周)[一二三四五六日天]")
_SOURCE = re.compile(r"来源|作者|编辑|发布|记者|字号|浏览|阅读|点击|稿源|^[-\d/.．年月日:：〔〕 　]+$")
_MEDIUM = (
    r"[《〈]?[\u4e00-\u9fff·]{0,10}(?:网站?|报|在线|[视电播]台|(?:融媒体?|传媒)(?:中心)?|新闻中心|客户端|公众号"
    r"|[时通]讯|之窗|杂志|[月周]刊)[》〉]?"
)
"""What a paper, site or station is called that stands beside its day: 某县新闻网 2012年3月19日."""
_BODY = (
    "[\u4e00-\u9fff]{2,18}(?:[局委办院校站厅所社队馆部]|(?<!大)(?:联合|[协学商工]|委员|常委|基金|促进|理事|文联)会"
    "|中心|政府|公司|集团)"
)
"""What a body is called that signs with the day: 青山县残疾人联合会　2021年9月29日."""
_STAMPED = re.compile(
    r"[^，。：:]{0,16}[\[【（(]?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[\sT]*\d{1,2}:\d\d(?::\d\d)?)?[\]】）)]?(?:[\s|｜/]+[^，。]{0,40})?"
    r"|[^，。：:；！？]{0,60}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[\sT]+\d{1,2}:\d\d(?::\d\d)?"
    r"|[^，。：:；！？]{0,40}\d{4}年\d{1,2}月\d{1,2}日\s*\d{1,2}[:：]\d\d(?::\d\d)?[^，。：:；！？]{0,40}"
    r"|[\[【（(]\d{4}年\d{1,2}月\d{1,2}日[\]】）)]"
    rf"|(?:{_MEDIUM}[\s|｜·—（(-]*)?\d{{4}}年\d{{1,2}}月\d{{1,2}}日[\s|｜）)]*(?:\d{{1,2}}[:：]\d\d(?::\d\d)?[\s|｜]*)?(?:{_MEDIUM})?"
    rf"|{_BODY}[\s|｜]+\d{{4}}年\d{{1,2}}月\d{{1,2}}日"
    r"|[^，。：:]{0,16}[（(]?\d{4}年\d{1,2}月\d{1,2}日[\s|｜]*第?[A-Z]?\d{1,2}版[）)]?"
    r"|[^，。]{0,24}\d{4}-\d{1,2}-\d{1,2}编印"
    r"|(?:(?:https?://|www\.)[\w./-]+\s+)?\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?\s*\d{1,2}[:：]\d\d(?::\d\d)?(?:[\s|｜/]+[^，。]{0,40})?"
)
"""A line of a day in figures, with the time, the paper or the names of authors: prose writes 2019年3月5日, which beside
an hour or an address is none."""


def date_line(page: Page) -> Dating | None:
    """A line that is there to say the date: 发布时间：2019-03-05, 2020年7月19日 星期日, 2007-06-19 来源：…."""
    text, imprints = in_figures(parted(widen(page.text))), load_imprints()
    for hit in _DATED.finditer(text):
        value = iso(*map(int, hit.groups()))
        if value is None:
            continue
        begin, end = text.rfind("\n", 0, hit.start()) + 1, text.find("\n", hit.end())
        line = plain_text(text[begin : end if end >= 0 else len(text)]).strip()
        before = plain_text(text[begin : hit.start()])
        labelled = _LABEL.search(before)
        masthead = len(before) <= 24 and not re.search(r"[，。]", before) and _WEEKDAY.match(text, hit.end())
        plain = len(line) <= 80 and "。" not in line and "，" not in before
        sourced = plain and (_SOURCE.search(line) or imprints.is_imprint(line, {}) or _STAMPED.fullmatch(line))
        stamped = (
            plain and hit[0][4] in "-/" and before[-1:].isspace() and text[hit.end() : hit.end() + 1] in {"", "\n"}
        )
        if labelled or masthead or sourced or stamped or _closes(text, hit):
            return Dating(value, "date-line", Span(hit.start(), hit.end(), page.text[hit.start() : hit.end()]))
    return _short_line(text) or _minguo_line(text) or _spelt_line(text) or _apart_line(text)


def _closes(text: str, hit: re.Match[str]) -> bool:
    """Whether a day in brackets ends a text: ….（2019年3月12日）."""
    before = text[max(hit.start() - 2, 0) : hit.start()]
    return before[-1:] in {"（", "("} and before[:1] in _SENTENCE_ENDS and bool(_CLOSE.match(text, hit.end()))


def _short_line(text: str) -> Dating | None:
    """The line that says the date with the year in two figures: 发布日期：09-01-06 09:18:41."""
    for hit in _SHORT.finditer(text):
        if value := iso(2000 + int(hit[1]), int(hit[2]), int(hit[3])):
            return Dating(value, "date-line", Span(hit.start(1), hit.end(3), text[hit.start(1) : hit.end(3)]))
    return None


def _minguo_line(text: str) -> Dating | None:
    """The line that says the date in years of the Republic: 發布日期：113-05-11, 中華民國110年10月2日 星期六."""
    heads = (hit for hit in _MINGUO_HEAD.finditer(text) if _opens_line(text, hit.start()))
    for hit in (*_MINGUO.finditer(text), *heads):
        if value := iso(int(hit[1]) + 1911, int(hit[2]), int(hit[3])):
            return Dating(value, "date-line", Span(hit.start(1), hit.end(), text[hit.start(1) : hit.end()]))
    return None


def _opens_line(text: str, at: int) -> bool:
    """Whether nothing but the name of a paper stands before a place in its line."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return len(before) <= _PAPER and not set("，。、：") & set(before)


def _apart_line(text: str) -> Dating | None:
    """The lines that say the date in an order of their own: 2011 over 06/23, 3/7/2013 11:54 AM, 23.12.2014."""
    for hit in (*_STACKED.finditer(text), *_DOTTED.finditer(text), *(_AMERICAN.finditer(text) if "M" in text else ())):
        if value := iso(int(hit["year"]), int(hit["month"]), int(hit["day"])):
            begin, end = min(hit.start("year"), hit.start("month")), max(hit.end("year"), hit.end("day"))
            return Dating(value, "date-line", Span(begin, end, text[begin:end]))
    return None


def _spelt_line(text: str) -> Dating | None:
    """The line that says the date in words: 二〇一二年三月十九日."""
    for hit in _HAN_LINE.finditer(text) if any(nought in text for nought in _NOUGHT) else ():
        if value := iso(*map(number, hit.groups())):
            return Dating(value, "date-line", Span(hit.start(1), hit.end(), text[hit.start(1) : hit.end()]))
    return None

"""A line at the head or foot of a paper's page -> whether it is made of nothing but what such lines tell.

`青川报 第2版 要闻 责任编辑：张三 2020年4月9日 星期四 电话：1234567`: paper, page, days, issue, who made the page,
numbers and addresses, who publishes it, in any order and with any signs between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from extractors.text.marks import BULLETS, HAN, PAPER
from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.patterns import NONE, seldom
from extractors.vocabulary.rows import merge_rows

__all__ = ["Imprints", "imprint_words", "load_imprints"]

KINDS = ("staff", "before", "contact", "number", "publisher", "issue", "crew", "crew_before", "art", "made")
LONGEST = 140
"""No such line has more characters."""
WEAK = ("paper", "page", "script", "bare", "name", "word")
"""What only belongs to such a line beside something else."""
ALONE = ("staff", "number", "publisher", "issue", "lunar")
"""What makes such a line alone; a day or a telephone may also stand at the end of a notice."""
MOST_NAMES, MOST_UNKNOWN = 6, 1
"""Names that stand behind a staff word; words that nothing is known of."""
_DIGITS = "[〇○零一二三四五六七八九十]"
_BETWEEN = re.compile(f"[{BULLETS}\\s|｜/／·•・—–_\\-,，、;；:：。.()（）\\[\\]【】<>《》]*")
"""What stands between the words of an imprint."""
_NAME = seldom(rf"(?:[{HAN}]{{2,4}}|[{HAN}][ \u3000]{{1,2}}[{HAN}]|[{HAN}]{{1,5}}·[{HAN}]{{1,6}})(?![{HAN}])")
"""Who made the page."""
_WORDS = re.compile(rf"(?:[{HAN}“”]{{2,6}}|[{HAN}](?:[ \u3000][{HAN}]){{1,5}})(?![{HAN}“”\dA-Za-z])")
"""What else may be named in an imprint, such as the page's name."""
_SPACED = re.compile(rf"(?<=[{HAN}])[ \u3000](?=[{HAN}](?:[ \u3000]|$))")
_CHRONICLE = re.compile("[（(]|[事纪记]$")
"""What the headline of a chronicle holds or ends with: 大事记（2011年12月）."""
_MAY_BE = re.compile(
    r"[版期编校审号讯刊报印办网电线箱责阅流零〇○@星农夏阴wEeT\dA-Z](?:(?<=[版期编校审号讯刊报印办网电线箱责阅流零〇○@])"
    r"|(?<=星)\s?期|(?<=[农夏阴])历|(?<=w)ww|(?<=[Ee])-?mail|(?<=T)el|(?<=T)EL|(?<=\d)\d{3}|(?<=[A-Z])[A-Z]{3})"
)
"""What each of them has one of, a character first, which is found fast."""
_TELLS = re.compile("[由赛于]|活动|[此本]次|本[报网台]讯|记\\s?者|通讯员|，(?!免费|注意|请|仅)|[、,；]$")
"""What none of them has."""


class Imprints:
    """Tells such lines by the words of imprint_words.csv."""

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        """Takes the words of each of KINDS."""
        of = {kind: _either(of_kind) for kind, of_kind in words.items()}
        day = (
            r"\d{4}\s?(?:年|[-./])\s?\d{1,2}\s?(?:月|[-./])\s?\d{1,2}(?:\s?日)?(?!\d)"
            rf"|{_DIGITS}{{4}}年{_DIGITS}{{1,2}}月{_DIGITS}{{1,3}}日|\d{{1,2}}\s?月\s?\d{{1,2}}\s?日"
        )
        month = rf"\d{{4}}\s?年\s?\d{{1,2}}\s?月(?!\s?\d)|{_DIGITS}{{4}}年{_DIGITS}{{1,2}}月(?!{_DIGITS})"
        lunar = (
            r"(?:农历|阴历|夏历)\s?[\u4e00-\u9fff]{3,10}?(?=[^\u4e00-\u9fff]|星期|$)"
            r"|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[正一二三四五六七八九十冬腊闰]{1,3}月[初十廿卅三一二四五六七八九大小]{1,3}日?"
        )
        page = (
            r"第?\s?(?:[A-D]?\d{1,2}|[一二三四五六七八九十]{1,2})\s?版(?![式面])|[A-D]\d{1,2}(?![\dA-Za-z])|头版|版面"
        )
        issue = (
            r"[（(]?(?:总第?|第)\s?(?:[\d\s]{1,6}|\d{4}-\d\d?-\d\d?)期[）)]?|(?<!\d)\d{2,5}\s?期|(?:今日|本期|今天|共|本期共)\s?[\d一二三四五六七八九十]{1,3}\s?个?版"
            rf"|(?:{of['issue']})(?![{HAN}])"
        )
        number = (
            rf"(?:{of['number']})\s?[：:]?\s?(?:CN|ISSN)?[\w\s（）()〔〕【】〈〉-]{{2,28}}?号?(?=[\s|｜·,，;；]{{1,3}}[^\s\d]|$)"
            rf"|(?:CN|ISSN)\s?\d\d\s?[-—]\s?\d{{4}}(?:/[A-Z])?|[{HAN}]{{1,4}}(?:新出|内资|准印|文广)[^。，]{{2,24}}号"
        )
        contact = (
            rf"(?:{of['contact']})\s?[：:]?\s?(?:[（(]?[\d][\d\s（）()—-]{{4,22}}\d|[\w.-]+@[\w.-]+|(?:https?://)?www\.[\w./-]+|(?<=[：:\s])\w{{5,20}}|[A-Za-z\d_]{{5,20}})"
            r"|[\w.-]+@[\w-]+\.[\w.]+|(?:https?://|www\.)[\w./-]+|0\d{2,3}[-—]\d{7,8}"
        )
        publisher = (
            rf"(?:{of['publisher']})(?:单位)?\s?[：:]\s?[{HAN}、（）()]{{3,24}}"
            rf"|(?!.*(?:举[行办]|召开|开展|启动))[{HAN}、]{{2,24}}?(?<=[委府局心台社部会])\s?(?:{of['publisher']})(?![{HAN}])|中共[{HAN}]{{2,10}}委"
        )
        staff = rf"(?:{of['before']})*(?:{of['staff']})(?:[/／、与和及]?(?:{of['staff']}))*(?![{HAN}])"
        self._strong = re.compile(
            f"(?P<day>{day})|(?P<month>{month})|(?P<week>(?:星\\s?期|周)\\s?[一二三四五六日天](?![{HAN}]))|(?P<lunar>{lunar})|(?P<sheet>{page})"
            f"|(?P<issue>{issue})|(?P<number>{number})|(?P<contact>{contact})|(?P<staff>{staff})|(?P<publisher>{publisher})"
        )
        self._weak = re.compile(
            f"(?P<paper>(?:{PAPER.pattern})(?<![^时快通]讯)(?![{HAN}]))"
            "|(?P<script>[A-Za-z][A-Za-z ]{2,29}(?![A-Za-z]))|(?P<bare>\\d{1,2}(?!\\d))"
        )

    def is_imprint(self, text: str, pages: Mapping[str, str], *, head: bool = False) -> bool:
        """Whether a line is made of such parts alone; `pages` are known names of pages and columns.

        At the page's `head` the names of paper and page do without more, 青川报 要闻, and so does a telephone; beside a
        month one may be unknown there: 2015年12月 青川公安.
        """
        if len(text) > LONGEST or not (head or _MAY_BE.search(text)) or _TELLS.search(text):
            return False
        parts = self._parts(text, pages)
        if parts is None:
            return False
        strong = set(parts).difference(WEAK)
        unknown = parts.count("word")
        named = len(strong) > 1 or "sheet" in strong or (head and "month" in strong and not _CHRONICLE.search(text))
        if unknown > (MOST_UNKNOWN if named else 0):
            return False
        if strong == {"staff"}:
            return "name" in parts
        if not strong:
            return head and len(parts) > 1 and ("paper" in parts or {"page", "bare"} <= set(parts))
        return len(parts) > 1 or (head and strong != {"month"}) or not strong.isdisjoint(ALONE)

    def _parts(self, text: str, pages: Mapping[str, str]) -> list[str] | None:
        """The kinds of the parts of a line; None if something else stands in it."""
        parts: list[str] = []
        at = names = 0
        while True:
            between = _BETWEEN.match(text, at)
            at = between.end() if between else at
            if at == len(text):
                return parts
            if match := self._strong.match(text, at):
                kind = str(match.lastgroup)
                names = MOST_NAMES if kind == "staff" else 0
            elif names and (match := _NAME.match(text, at)):
                kind = "name"
                names -= 1
            elif match := self._weak.match(text, at):
                kind = str(match.lastgroup)
            elif match := _WORDS.match(text, at):
                word = _SPACED.sub("", match[0])
                kind = "page" if word in pages else "paper" if PAPER.fullmatch(word) and word[-1] != "讯" else "word"
            else:
                return None
            parts.append(kind)
            at = match.end()


def _either(words: Iterable[str]) -> str:
    """A pattern of any of the words, the longest first; blanks may stand between two characters of a word."""
    patterns = [re.escape(word) if word.isascii() or len(word) > 2 else r"\s?".join(word) for word in words]
    return "|".join(sorted(patterns, key=len, reverse=True)) or NONE


@cache
def imprint_words(lexicons: Path | None = None) -> Mapping[str, tuple[str, ...]]:
    """The words of imprint_words.csv by kind, and on top of them those in a folder of the user's own.

    Raises LexiconError, which names file and line.
    """
    words: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for text, row in merge_rows("imprint_words.csv", "string,kind", lexicon_folders(lexicons)).items():
        for kind in row.each_of(1, KINDS):
            words[kind].append(text)
    return {kind: tuple(of_kind) for kind, of_kind in words.items()}


@cache
def load_imprints(lexicons: Path | None = None) -> Imprints:
    """What tells imprints by those words."""
    return Imprints(imprint_words(lexicons))

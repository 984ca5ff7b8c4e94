"""Points of other prints as what they stand for: 买买提.艾力 -> 买买提·艾力, 会议召开. -> 会议召开。."""

from __future__ import annotations

import re
from functools import cache

from extractors.text.marks import HAN
from extractors.vocabulary.patterns import seldom
from extractors.vocabulary.rows import LEXICON_DIRECTORY, read_rows

__all__ = ["full_stops", "name_dots", "unquoted"]

_ODD_DOT = re.compile("[•‧∙⋅･・．.]")
_BEFORE = rf"[{HAN}”’》）)%％]"
_STOP = re.compile(
    rf"[.．](?:(?<={_BEFORE}.)|(?<={_BEFORE}\n.)|(?<=\d.)(?=\s*$))(?![.．])(?=[^\S\n]*(?:$|[“”‘’《（【A-Z\d{HAN}]))",
    re.MULTILINE,
)
"""A point behind a sentence; behind a number only where nothing follows."""
_NUMBERS = re.compile(
    rf"(?:^|[。；：.．])\s*[（(]?[一二三四五六七八九十]{{1,3}}[）)]?$|(?<![{HAN}])[图文摄]$", re.MULTILINE
)
"""A point behind it counts, or parts a byline: 一.加强领导, 图.文/张三."""
_QUOTED = seldom(
    rf"[「『《](?P<byline>(?:本报|特派|特约|实习|驻地)*记\s?者[：:／/\s]?[{HAN}][{HAN}、／/：:\s]{{2,24}}报导\s?)[」』》]"
)
"""Who reports, in the marks of a quotation: 「记者张三／某地报导」."""
_RARE = 3
"""A page whose points are so many times its full stops ends its sentences with points."""


def full_stops(text: str) -> str:
    """The points of a page that ends its sentences with them, as scans and some presses do, as full stops.

    The text stays as long as it was. A page that has full stops keeps its points: 中国.义乌.
    """
    if "." not in text and "．" not in text:
        return text
    points = [m.start() for m in _STOP.finditer(text) if _ends_sentence(text, m.start())]
    if len(points) <= _RARE * text.count("。"):
        return text
    characters = list(text)
    for at in points:
        characters[at] = "。"
    return "".join(characters)


def _ends_sentence(text: str, at: int) -> bool:
    return _name_dot().match(text, at) is None and _NUMBERS.search(text, max(0, at - 6), at) is None


def name_dots(text: str) -> str:
    """The dots that names are printed with as the one that is meant: 艾力•买买提, 努尔．买买提 -> 努尔·买买提."""
    return _name_dot().sub("·", text) if _ODD_DOT.search(text) is not None else text


@cache
def _name_dot() -> re.Pattern[str]:
    """A dot between two Chinese characters; a point only where both sides spell names of other languages."""
    rows = read_rows(LEXICON_DIRECTORY / "transliteration.csv", "chars")
    sounds = "".join(row.cells[0] for row in rows)
    return re.compile(rf"[•‧∙⋅･・](?<=[{HAN}].)(?=[{HAN}])|[.．](?<=[{sounds}]{{2}}.)(?=[{sounds}]{{2}})")


def unquoted(text: str) -> str:
    """A page with brackets for the marks of a quotation that its papers set around who reports, as in Taiwan."""
    if "报导" not in text or ("「" not in text and "『" not in text and "《" not in text):
        return text
    return _QUOTED.sub(lambda match: f"【{match['byline']}】", text)

"""A byline -> the same with blanks and slashes for the dots, marks and notes that say nothing of who signs."""

from __future__ import annotations

import re

from extractors.bylines.credits import CLASS, PAGE, blanked
from extractors.bylines.cues import ROLE
from extractors.bylines.names import is_place, is_unit
from extractors.text.marks import HAN
from extractors.vocabulary.patterns import seldom

__all__ = ["without_dots"]

_SLASHES = str.maketrans(dict.fromkeys("╱∕⁄\\", "／"))
_ROLE = re.compile(ROLE)
_QUOTED = re.compile(rf"《([{HAN}]{{2,10}}[报刊网])》(?=(\s?))")
"""The name of a paper, as it may stand before its reporters: 《某日报》记者."""
_SENT_TO = seldom(rf"(?<=[{HAN}])(?:[◎●](?=[{HAN}]{{2,6}}报导)|·(?=(?P<place>[{HAN}]{{2}})报导))")
"""What Taiwan's papers set between a reporter and the place reported from."""
_DOTTED = re.compile(rf"[{HAN}]{{3,16}}·")
_SENT_BY = re.compile(rf"(?<![{HAN}])[{HAN}]{{2,10}}(?:[网报台社]|中心)(?:消息|讯)(?=[\s：:])")
"""Whose report it is, before those who sign it: 某某网消息 |张三、李四/文."""
_PAGE = re.compile(rf"(?<![{HAN}]){PAGE.pattern}")
"""The page of the paper, no part of another word: 某某日报 3版 记者 张三."""
_INITIALS = re.compile(rf"(?<![A-Za-z])[A-Z]{{2,7}}(?=[{HAN}]{{2,8}}(?:新闻|[网台报]|中心))")
"""What a station is called by before its name: TVBS某某新闻."""
_SENT_FROM = seldom(
    rf"发自\s?[{HAN}]{{2,8}}?(?=(?:综合|摄影|图文|联合)?报[道导]|摄|文\s?[/／]|图\s?[/／]|{ROLE}|[^{HAN}]|$)"
)
"""The place reported from: 记者 张三 发自台北."""
_GIVEN = re.compile(rf"(?:[图照]片?|视频|图文|文图)\s?(?:均?由|[/／：:])\s?[{HAN}]{{2,14}}提供")
"""Who gave the pictures, who wrote nothing: 图片由受访者提供, 图／县政府提供."""


def without_dots(byline: str) -> str:
    """A byline with one kind of slash, and blanks for the dots between an office and who of it signs: 县残联·张三."""
    byline = blanked(CLASS, blanked(_SENT_BY, byline.translate(_SLASHES)))
    byline = blanked(_GIVEN, byline) if "提供" in byline else byline
    byline = blanked(_SENT_FROM, byline) if "发自" in byline else byline
    byline = blanked(_INITIALS, byline)
    byline = blanked(_PAGE, byline) if "版" in byline else byline
    if "报导" in byline:
        byline = _SENT_TO.sub(lambda m: m[0] if m["place"] and not is_place(m["place"]) else "／", byline)
    if "》" in byline:
        byline = _QUOTED.sub(lambda m: f" {m[1]} " if _ROLE.match(byline, m.end(2)) else m[0], byline)
    if "·" not in byline:
        return byline
    return _DOTTED.sub(lambda match: match[0][:-1] + " " if is_unit(match[0][:-1]) else match[0], byline)

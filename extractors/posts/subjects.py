"""Sentence -> the body that opens it and meets, whose heads the next clauses tell: 县人大常委会召开会议，|主任某某."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractors.borders import HARD
from extractors.posts.units import Unit
from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import last_of
from extractors.vocabulary.post_classes import PostClass, PostWords

__all__ = ["committee", "subject"]

_HOLDS = "(?:[与和及、]|会同|联合)?[^，。；]{0,14}?(?&meeting)"
"""What a body does that opens a sentence, perhaps with another: 县纪委监委|召开."""
_WHEN = re.compile("(?:本报讯|[^，。；]{0,12}[日前晚午近月年天])?[，,]?")
"""What stands before the body: when it was."""
_SENTENCE_ENDS = "。！？\n"
_MARKS = frozenset("，,；;")
_BLANKS = " 　"
_LAST = 160
"""So many characters at most stand between where a sentence begins and the title."""
_HEADS: Mapping[str, PostClass] = {
    "主任": "under_director",
    "书记": "under_secretary",
    "部长": "under_minister",
    "理事长": "under_council_head",
    "主席": "under_chairman",
}
"""Titles that many bodies have, their deputies' too, and the class of how these bodies end."""
_SECRETARIES = ("秘书长",)
"""Titles of which a government has one kind only, so that its own decision names no body with them."""
_APPOINTS = re.compile("关于(?:提请)?(?:任命|聘任|任免|免去)[^。！？\\n，,]{1,16}$")
"""What stands between who appoints and the post: 市政府|关于任命甲同志任|副秘书长."""
_OPENED, _NO_SUBJECT = HARD | {""}, frozenset("的、和与及")
"""What stands before a town that does something, and behind one that does not."""
_WATCH = "纪委监委"
"""Two bodies under one name, the head of either of which is told by his title."""


def subject(sketch: Sketch, unit: Unit, words: PostWords) -> NamedOrganisation | None:
    """The body that opened the sentence and met, where a bare title opens a later clause: |主任甲，|书记乙."""
    text, at, bare = sketch.text, unit.begin, unit.row.bare
    if unit.organisation is None and bare.endswith(_SECRETARIES) and "关于" in text[max(0, at - 24) : at]:
        return _issuer(sketch, at, words["issuer"])
    if unit.organisation is not None or text[at - 1 : at] not in _MARKS:
        return None
    headed = _HEADS.get(bare.removeprefix("副"))
    if headed is None:
        return None
    ends = words[headed]
    opened = last_of(_SENTENCE_ENDS, text, max(0, at - _LAST), at) + 1
    if not opened and at > _LAST:
        return None
    told = [o for o in sketch.organisations if opened <= o.begin and o.end < at and o.base is None]
    first = min(told, key=lambda o: (o.begin, -o.end), default=None)
    if first is None or not _WHEN.fullmatch(text[opened : first.begin].strip(_BLANKS)):
        return None
    if any(o.begin >= first.end and o.body.endswith(ends) for o in told):
        return None  # 县人大常委会审议县发改委的报告，|主任
    if not first.body.endswith(ends) or words.pattern(_HOLDS).match(text, first.end) is None:
        return None
    if first.body.endswith(_WATCH):
        body = "监委" if bare.endswith("主任") else "纪委"
        return first._replace(body=first.body.removesuffix(_WATCH) + body, row=None, implied=True)
    return first


def committee(sketch: Sketch, at: int, words: PostWords) -> NamedOrganisation | None:
    """The committee of the one town or street told before, no bureau or school beside it: 某镇召开会议，|党委书记."""
    begin = sketch.reading.blocks[sketch.article_at(at)].begin
    told = [c for c in sketch.communities if begin <= c.begin < at and c.kind in ("town", "street")]
    others = (o for o in sketch.organisations if begin <= o.begin < at)
    if len({c.name for c in told}) != 1 or any(
        o.body.endswith(words["grouped"]) and o.body not in words["leading"] for o in others
    ):
        return None
    if not any(sketch.text[c.begin - 1 : c.begin] in _OPENED and sketch.text[c.end] not in _NO_SUBJECT for c in told):
        return None  # 恒康药业向某镇捐款，|党委书记
    body = "党委" if told[0].kind == "town" else "党工委"
    return NamedOrganisation(at, at, body, 0.8, place=told[0].name, implied=True)


def _issuer(sketch: Sketch, at: int, issuers: tuple[str, ...]) -> NamedOrganisation | None:
    """The body whose decision gives somebody a post in it: 市政府|关于任命甲同志任副秘书长的通知."""
    about = _APPOINTS.search(sketch.text, max(0, at - 24), at)
    issuer = None if about is None else next((o for o in sketch.organisations if o.end == about.start()), None)
    return issuer if issuer is not None and issuer.body.endswith(issuers) else None

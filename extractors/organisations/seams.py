"""Names that touch or overlap are one: 蓝天救援队|宁河分队, 台盟某市委|会医疗专家团."""

from __future__ import annotations

from collections.abc import Iterable

from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import TITLE_INSIDE
from extractors.sketch import NamedOrganisation, Sketch

__all__ = ["join_seams"]

_GOVERNING = frozenset(("party", "government", "congress", "cppcc", "discipline", "court", "procuratorate"))
"""Families of bodies that are often named without a mark between them: 县委|县政府."""
_WHOLE = ("小学", "中学", "学校", "医院", "幼儿园", "有限公司", "合作社")
"""How names end that no larger body is named before without a mark, unless a list lost its marks."""
_RUN_SCHOOLS = ("实验学校", "实验中学", "实验小学", "分校", "附属学校", "学校")
"""What a well-known school runs in another place, under its own name."""
_SENT = ("队", "团", "组")
"""Whom a school or bureau sends to a place: 某学院|赴|某县实践队."""
_LEAST = 4
"""A shorter name is the next of a list that lost its marks: 县一中|二中."""


def join_seams(outermost: Iterable[NamedOrganisation], sketch: Sketch, vocabulary: Vocabulary) -> None:
    """Joins a name to the one that ends where it begins, or inside it: of that it is a part."""
    text, found = sketch.text, sketch.organisation_ends
    whole: NamedOrganisation | None = None
    for part in outermost:
        sent = whole is not None and text.startswith("赴", whole.end) and text.endswith(_SENT, part.begin, part.end)
        touching = whole is not None and part.begin <= whole.end + sent
        if whole is not None and touching and _is_part(text, whole, part, vocabulary):
            if part.place and not (whole.place or whole.level):
                whole = whole._replace(row=None)  # the nation's 中华职业教育社|某县工作委员会
            part = NamedOrganisation(whole.begin, part.end, text[whole.end : part.end], 0.8, base=whole)
            found[part.end] = part
        whole = part


def _is_part(text: str, whole: NamedOrganisation, part: NamedOrganisation, vocabulary: Vocabulary) -> bool:
    """Whether the second of two names without a mark between is the first one's, and no body listed beside it."""
    if text.startswith("成员", part.end):
        return False  # 县关工委|“五老”宣讲团|成员甲: it is the first that acts
    if part.central is not None or part.level or (part.begin < whole.end and part.base is not None):
        return False
    if part.row is not None and (part.place or part.row.family in _GOVERNING):
        return False
    of_school = text.endswith(vocabulary.ends("school_end"), whole.begin, whole.end)
    if part.place and part.body in _RUN_SCHOOLS and of_school:
        return True  # 某市一中|株洲|实验学校
    if part.end - part.begin < _LEAST or text.endswith((*_WHOLE, *vocabulary.abroad), part.begin, part.end):
        return False
    if text[whole.end - 2 : whole.end] == text[part.end - 2 : part.end]:
        return False
    return vocabulary.worded(TITLE_INSIDE).search(text, whole.end, part.end) is None

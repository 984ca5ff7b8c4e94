"""Organisations' names that are titles instead: of honour, 被评为“文明|医院”, or of a work, 朗诵《我爱|石桥小学》."""

from __future__ import annotations

from extractors.organisations.vocabulary import Vocabulary

__all__ = ["is_title"]

_LONGEST = 22
"""The most characters in such marks."""
_HONOURED = (
    "(?&honouring)了?(?:[全国省市县区州旗镇乡]|级|首批|第[一二三四五六七八九十百\\d]+批|年度|的)*"
    "(?:“[^“”\\n]{2,22}”[、和及]?)*$"
)
"""What stands before the title that somebody is given."""
_HONOUR = "”(?:[、和及]?“[^“”\\n]{2,22}”)*等?(?:多[项个]|一系列|系列)?(?&honour)"
"""What stands behind it."""
_ENDS = "”(?:[、和及]?“[^“”\\n]{2,22}”)*(?:[，。；！？、\\n]|等|$)"
"""What stands behind a title that is no other thing's name: 获得“恒力集团”|资助."""
_PERFORMED = "(?&performing)[^，。、！？；\\n》]{0,12}(?:《[^《》\\n]{1,22}》[、和及]?)*$"
"""What stands before the title of a work that is performed."""


def is_title(text: str, begin: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether what seems a name ends a title of honour in quotation marks, or stands in that of a work performed."""
    if text[end : end + 1] == "”":
        opening = text.rfind("“", max(0, begin - _LONGEST), begin + 1)
        return opening >= 0 and (
            vocabulary.worded(_HONOUR).match(text, end) is not None
            or (
                vocabulary.worded(_ENDS).match(text, end) is not None
                and vocabulary.worded(_HONOURED).search(text, max(0, opening - 48), opening) is not None
            )
        )
    opening = text.rfind("《", max(0, begin - _LONGEST), begin)
    if opening < 0 or "》" in text[opening:begin] or "》" not in text[end : end + _LONGEST]:
        return False
    return vocabulary.worded(_PERFORMED).search(text, max(0, opening - 60), opening) is not None

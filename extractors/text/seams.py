"""Whether a text goes on with another one in the middle of a word: …山清水秀，生 + 态家底好."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from extractors.vocabulary.lexicons import load_lexicons

__all__ = ["breaks_off", "in_word", "told_over"]

COMMON = 13.3
"""What a word costs at most that is common: a hundred times in 58 million.

Two lines in 5 of a printed column part such a word, and one in 20 of two lines that have nothing to do with each other.
"""
LONGEST = 4
_UNITS = frozenset("元万亿人名户个家亩台辆吨米岁年月日时分余多届次场项座条件篇册位%％")
"""What stands behind a figure."""
_PARTICLES = frozenset("于和与及将对为把被从向至由以并")
_WANTS = ("不能", "等提出", "成为", "以及", "能够", "应该")
"""With what a clause goes on."""


def in_word(one: str, other: str, lexicons: Path | None = None) -> bool:
    """Whether a common word begins at the end of a text and ends at the beginning of another one, or a figure does.

    `lexicons` is a folder of the user's own, whose words count too.
    """
    if one[-1:].isdecimal() and (other[:1].isdecimal() or other[:1] in _UNITS):
        return True  # 支持20|00元, 出资3000|元
    words, begin, end = load_lexicons(lexicons).words, one[1 - LONGEST :], other[: LONGEST - 1]
    for at in range(len(begin)):
        for to in range(1, min(len(end), LONGEST - len(begin) + at) + 1):
            known = words.get(begin[at:] + end[:to])
            if known is not None and known.cost <= COMMON:
                return True
    return False


def breaks_off(text: str, lexicons: Path | None = None) -> bool:
    """Whether a text ends with a word that something must follow, and that ends no longer word: …这次培训班把."""
    if text.endswith(_WANTS):
        return True
    if text[-1] not in _PARTICLES:
        return False
    words = load_lexicons(lexicons).words
    return not any(text[-size:] in words for size in range(2, LONGEST + 1))


def told_over(one: str, other: str, texts: Iterable[str]) -> bool:
    """Whether texts have the end of one line and the beginning of the next side by side: 旧城小 + 区改造, 城小区."""
    seams = {seam for seam in (one[-2:] + other[0], one[-1] + other[:2]) if len(seam) > 2 and seam.isalpha()}
    return any(seam in text for text in texts for seam in seams)

"""The classes of words by which two names are told to be one body's, which linking_words.csv fills."""

from __future__ import annotations

from typing import Literal, TypeAlias

from extractors.vocabulary.patterns import WordClasses

__all__ = ["LinkingClass", "LinkingWords"]

LinkingClass = Literal[
    "firm_end",
    "short_end",
    "firm_tail_word",
    "left_out",
    "apart_house",
    "inner_committee",
    "parent_brand",
    "bare_name",
]
"""Classes of words of full and short names; linking_words.csv says what each means."""
LinkingWords: TypeAlias = WordClasses[LinkingClass, frozenset[str]]
"""The words of each of these classes."""

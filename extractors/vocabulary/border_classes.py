"""The classes of words by which names of several kinds are told to begin, which border_words.csv fills."""

from __future__ import annotations

from typing import Literal, TypeAlias

from extractors.vocabulary.patterns import WordClasses

__all__ = ["BorderClass", "BorderWords"]

BorderClass = Literal[
    "inside_verb",
    "place_verb",
    "neighbourhood_name",
    "done_to",
    "adverb",
]
"""Classes of words before and in names; border_words.csv says what each means."""
BorderWords: TypeAlias = WordClasses[BorderClass, frozenset[str]]
"""The words of each of these classes."""

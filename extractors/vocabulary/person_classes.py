"""The classes of words by which persons are read, which person_words.csv fills."""

from __future__ import annotations

from typing import Literal, TypeAlias

from extractors.vocabulary.patterns import WordClasses

__all__ = ["PersonClass", "PersonWords"]

PersonClass = Literal[
    "address",
    "honour_opening",
    "takes_prize",
    "honour_ending",
    "waterworks",
    "ground",
    "takes_person",
    "behind_person",
    "kin_or_illness",
    "speech",
    "says",
    "sends",
    "behind_taken",
    "behind_pair",
    "honoured_as",
    "household",
    "thing_end",
    "prompts",
    "attends",
]
"""Classes of words around names of persons; person_words.csv says what each means."""
PersonWords: TypeAlias = WordClasses[PersonClass, frozenset[str]]
"""The words of each of these classes."""

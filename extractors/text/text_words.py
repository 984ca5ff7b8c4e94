"""Lexicon -> the classes of words by which broken texts are mended and lines are told, which text_words.csv fills."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from extractors.text.worded import Worded
from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.patterns import WordClasses
from extractors.vocabulary.rows import read_classes

__all__ = ["TextClass", "TextWords", "text_words", "worded"]

TextClass = Literal[
    "deed",
    "signer",
    "signed",
    "spaced",
    "cue",
    "field",
    "label_end",
    "label",
    "tune",
    "screen_field",
    "screen_word",
    "contact",
    "contact_number",
    "contact_of",
    "duty",
    "duty_of",
    "no_rights",
    "of_rights",
    "pictured",
    "column_of",
    "column_on",
    "campaign_column",
    "studied",
    "issue_column",
    "told",
]
"""What each class means is said in text_words.csv."""
TextWords: TypeAlias = WordClasses[TextClass, frozenset[str]]
"""The words of each class."""


@cache
def text_words(lexicons: Path | None = None) -> TextWords:
    """The words of text_words.csv, and on top of them those in a folder of the user's own.

    Raises LexiconError, which names file and line.
    """
    return WordClasses(read_classes("text_words.csv", get_args(TextClass), lexicon_folders(lexicons)))


def worded(pattern: str) -> Worded:
    """A pattern in which `(?&label)` stands for any word of that class."""
    return Worded(pattern, text_words)

"""Patterns whose words are data, by the folder of lexicons: any word of the class `kin` fills `(?&kin)的`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from extractors.vocabulary.patterns import Kept, WordClasses

__all__ = ["Worded", "compile_all"]

_EVERY: list[Worded] = []
"""The patterns of all modules, which are made when these are imported."""


class Worded:
    """A pattern that names classes of words, which the folder of lexicons fills that pages are read with."""

    __slots__ = ("of",)

    def __init__(self, pattern: str, classes: Callable[[Path | None], WordClasses[Any, Any]]) -> None:
        """Takes the pattern, and what gives the words of each class by the user's folder."""
        made = Kept[Path | None, re.Pattern[str]](lambda lexicons: classes(lexicons).pattern(pattern))
        self.of: Callable[[Path | None], re.Pattern[str]] = made.__getitem__
        """The pattern with the words of fangzhi and of the user's folder."""
        _EVERY.append(self)


def compile_all(lexicons: Path | None) -> None:
    """Compile every such pattern for a folder of lexicons now, so that no page waits for one."""
    for pattern in _EVERY:
        pattern.of(lexicons)

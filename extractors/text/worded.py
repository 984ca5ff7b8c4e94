"""Patterns whose words are data, by the folder of lexicons: any word of the class `kin` fills `(?&kin)的`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from extractors.vocabulary.patterns import NONE, Classes, worded

__all__ = ["NONE", "Worded", "compile_all", "worded"]

_EVERY: list[Worded] = []
"""The patterns of all modules, which are made when these are imported."""


class Worded:
    """A pattern that names classes of words, compiled once for each folder of lexicons that pages are read with."""

    __slots__ = ("_classes", "_compiled", "_pattern")

    def __init__(self, pattern: str, classes: Callable[[Path | None], Classes]) -> None:
        """Takes the pattern, and what gives the words of each class by the user's folder."""
        self._pattern, self._classes = pattern, classes
        self._compiled: dict[Path | None, re.Pattern[str]] = {}
        _EVERY.append(self)

    def of(self, lexicons: Path | None) -> re.Pattern[str]:
        """The pattern with the words of fangzhi and of the user's folder."""
        compiled = self._compiled.get(lexicons)
        if compiled is None:
            compiled = self._compiled[lexicons] = worded(self._pattern, self._classes(lexicons))
        return compiled


def compile_all(lexicons: Path | None) -> None:
    """Compile every such pattern for a folder of lexicons now, so that no page waits for one."""
    for pattern in _EVERY:
        pattern.of(lexicons)

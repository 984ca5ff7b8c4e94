"""Lexicons -> phrases that are news only in certain years, and what is counted in years since a first one."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.rows import merge_rows

__all__ = ["YearPhrase", "anniversary_phrases", "number_of", "year_phrases"]

_NUMBERS = {c: i for i, c in enumerate("一二三四五六七八九十", 1)} | {"两": 2}


class YearPhrase(NamedTuple):
    """A phrase of public life that was news only in the years from `first` to `last`."""

    text: str
    first: int
    last: int
    weight: float


@cache
def anniversary_phrases(lexicons: Path | None) -> tuple[dict[str, int], dict[str, int]]:
    """What is counted in 周年 since a year, and what in 第N个 from a first year; longer phrases first."""
    kinds: dict[str, dict[str, int]] = {"周年": {}, "个": {}}
    rows = merge_rows("event_anniversaries.csv", "phrase,kind,year", lexicon_folders(lexicons)).values()
    for row in sorted(rows, key=lambda r: -len(r.cells[0])):
        kinds[row.one_of(1, kinds)][row.cells[0]] = int(row.number(2))
    return kinds["周年"], kinds["个"]


def number_of(text: str) -> int:
    """100, 三十六 or 一百 as a number."""
    if text.isdecimal():
        return int(text)
    total = ones = 0
    for c in text:
        if c in "十百":
            total += (ones or 1) * (10 if c == "十" else 100)
            ones = 0
        else:
            ones = _NUMBERS.get(c, 0)
    return total + ones


@cache
def year_phrases(lexicons: Path | None) -> tuple[re.Pattern[str], dict[str, list[tuple[int, YearPhrase]]]]:
    """Their first characters as a pattern that sees whether the second follows, and by them the numbered phrases."""
    phrases: dict[str, list[tuple[int, YearPhrase]]] = {}
    rows = merge_rows("event_years.csv", "phrase,first,last,weight", lexicon_folders(lexicons))
    for number, row in enumerate(rows.values()):
        phrase = YearPhrase(row.cells[0], int(row.number(1)), int(row.number(2)), row.number(3))
        phrases.setdefault(phrase.text[0], []).append((number, phrase))
    seconds = {first: "".join(sorted({row.text[1] for _, row in rows})) for first, rows in phrases.items()}
    openings = "|".join(f"{re.escape(first)}(?=[{re.escape(seconds[first])}])" for first in sorted(phrases))
    return re.compile(openings), phrases

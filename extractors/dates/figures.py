"""Days spelt out -> the same in figures, as long as they were: 二〇一二年十二月三日 -> 2012年12月3日."""

from __future__ import annotations

import re

from extractors.dates.grammar import number

__all__ = ["in_figures"]

_DIGITS = "一二三四五六七八九"
_YEAR = re.compile(rf"[一二][〇○零ＯO{_DIGITS}]{{3}}(?=年)")
_DAY = re.compile(rf"(?<![{_DIGITS}十百第])([{_DIGITS}]|十[{_DIGITS}]?)(月)((?:[二三]?十)?[{_DIGITS}]|[二三]十)(?=日)")


def in_figures(text: str) -> str:
    """A text whose years are spelt out, with the years and days in figures, so far as they have room.

    A figure that is shorter stands behind blanks (二十八日 -> 5月 28日); what is longer than its word (十月) stays.
    """
    if _YEAR.search(text) is None:
        return text
    text = _YEAR.sub(_year, text)
    return _DAY.sub(_day, text)


def _year(spelt: re.Match[str]) -> str:
    return str(number(spelt.group()))


def _day(spelt: re.Match[str]) -> str:
    return "".join(_fitted(part) if part != "月" else part for part in spelt.groups())


def _fitted(spelt: str) -> str:
    figure = str(number(spelt))
    return figure.rjust(len(spelt)) if len(figure) <= len(spelt) else spelt

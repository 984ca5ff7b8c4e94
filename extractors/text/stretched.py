"""Stretches of a page whose characters a justified column has set apart -> the page without the blanks between them.

Where a line cannot break, print spreads the few characters it holds over the whole column, and the text layer puts a
blank behind each: `年 9 月 ， “ 两 山 ” 论 坛 在 此`. Two blanks and more part words there: `记 者   王 平`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from extractors.intake.glosses import without_glosses
from extractors.records import Page
from extractors.text.lines import Line
from extractors.text.marks import HAN
from extractors.text.repair import surnames

__all__ = ["mark_spaced", "plain_page", "without_stretches"]

LEAST = 7
"""So many characters set apart; fewer are a headline or a label that was typed so: 感 谢 信, 6 社 区."""
_BLANK = "[ \\u3000\\xa0]"
_STRETCH = re.compile(rf"(?<!\S)(?:\S{_BLANK}{{1,4}}){{{LEAST - 1},}}\S")
_SPACED = re.compile(rf"\S(?:{_BLANK}+\S){{2,}}")
_GAP = re.compile(f"{_BLANK}+")
_WORDS = re.compile(f"[{HAN}]")


def plain_page(printed: Page, lexicons: Path | None = None) -> tuple[Page, Sequence[int] | None]:
    """A page without glosses and such blanks, and the place of each of its characters on the page as printed."""
    page, places = without_glosses(printed)
    page, kept = without_stretches(page, lexicons)
    if kept is None or places is None:
        return page, places if kept is None else kept
    return page, [places[place] for place in kept]


def mark_spaced(lines: Sequence[Line], places: Sequence[int] | None) -> None:
    """Marks the lines whose characters are set apart; `places` are those of the characters on the page as printed."""
    for line in lines:
        if places is not None and places[line.end - 1] - places[line.begin] >= 2 * (len(line.text) - 1):
            line.spaced = line.end - line.begin >= LEAST
        elif " " in line.text:
            line.spaced = _SPACED.fullmatch(line.text) is not None


def without_stretches(page: Page, lexicons: Path | None = None) -> tuple[Page, Sequence[int] | None]:
    """A page without such blanks and, where it has any, the place of each of its characters in the page given."""
    text = page.text
    if text.count(" ") + text.count("\u3000") < LEAST - 1:
        return page, None
    cuts = [cut for match in _STRETCH.finditer(text) if _is_set_apart(match[0], lexicons) for cut in _cuts(match)]
    if not cuts:
        return page, None
    ends = [0, *(end for _, end in cuts)]
    kept = list(zip(ends, [*(begin for begin, _ in cuts), len(text)], strict=True))
    places = [place for begin, end in kept for place in range(begin, end)]
    return replace(page, text="".join([text[begin:end] for begin, end in kept])), places


def _is_set_apart(stretch: str, lexicons: Path | None) -> bool:
    """Whether a stretch is of words: not a row of numbers or letters, nor of names of two characters each."""
    letters = "".join(stretch.split())
    if 2 * len(_WORDS.findall(letters)) < len(letters):
        return False
    known = surnames(lexicons)
    return not all(letter in known for letter in letters[::2])


def _cuts(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The blanks to leave out: a single one wholly, all but one of several, which part words."""
    for gap in _GAP.finditer(match[0]):
        begin, end = match.start() + gap.start(), match.start() + gap.end()
        kept = 1 if end - begin > 1 else 0
        if begin + kept < end:
            yield begin + kept, end

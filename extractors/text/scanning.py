"""Text -> matches of a costly pattern, looked for only where characters stand that each of them holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.vocabulary.patterns import either

__all__ = ["either", "last_of", "near", "occurrences", "opened", "places"]


def near(
    pattern: re.Pattern[str], text: str, marks: re.Pattern[str] | str, *, before: int, after: int
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives, if a match begins at most `before` characters before one of the marks.

    No match, with what it looks ahead to, may go on for more than `after` characters behind the mark's beginning.
    """
    begins = _begins(marks, text, 0, len(text))
    return _near(pattern, text, begins, before, after) if begins else iter(())


def _near(
    pattern: re.Pattern[str], text: str, begins: Iterable[int], before: int, after: int
) -> Iterator[re.Match[str]]:
    done = 0
    for at in begins:
        if at < done:
            continue
        for match in pattern.finditer(text, max(done, at - before), at + after):
            if match.start() > at:
                break  # it is another mark's, whose reach may be greater
            yield match
            done = match.end()


def opened(
    pattern: re.Pattern[str], text: str, opening: re.Pattern[str] | str, begin: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text, begin, end)` gives, if a match is never empty and begins where `opening` matches."""
    last = len(text) if end is None else end
    begins = _begins(opening, text, begin, last)
    return _opened(pattern, text, begins, begin, last) if begins else iter(())


def _opened(
    pattern: re.Pattern[str], text: str, begins: Iterable[int], begin: int, end: int
) -> Iterator[re.Match[str]]:
    done = begin
    for at in begins:
        if at >= done and (match := pattern.match(text, at, end)):
            yield match
            done = match.end()


def _begins(marks: re.Pattern[str] | str, text: str, begin: int, end: int) -> Iterable[int]:
    """Where a pattern matches, or where one of some characters stands; nothing is made where none does."""
    if isinstance(marks, str):
        return places(text, marks, begin, end)
    if marks.search(text, begin, end) is None:
        return ()
    return map(re.Match.start, marks.finditer(text, begin, end))


def places(text: str, characters: str, begin: int = 0, end: int | None = None) -> list[int]:
    """Where any of these characters stand, which are looked for one by one: much faster than a pattern of them."""
    found: list[int] = []
    for character in characters:
        at = text.find(character, begin, end)
        while at >= 0:
            found.append(at)
            at = text.find(character, at + 1, end)
    found.sort()
    return found


def last_of(marks: Iterable[str], text: str, begin: int, end: int) -> int:
    """Where the last of some marks begins in [begin, end), -1 for none: each is sought behind those found only."""
    found = -1
    for mark in marks:
        at = text.rfind(mark, begin, end)
        if at >= 0:
            found, begin = at, at + 1
    return found


def occurrences(text: str, word: str) -> Iterator[int]:
    """Where a word begins, the end of one before the next: no pattern need be made of it."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))

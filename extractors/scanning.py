"""Text -> matches of a costly pattern, looked for only around characters that each of them holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["near"]


def near(
    pattern: re.Pattern[str], text: str, marks: re.Pattern[str], *, before: int, after: int
) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives, if a match begins at most `before` characters before one of the marks.

    No match, with what it looks ahead to, may go on for more than `after` characters behind the mark's beginning.
    """
    done = 0
    for mark in marks.finditer(text):
        at = mark.start()
        if at < done:
            continue
        for match in pattern.finditer(text, max(done, at - before), at + after):
            yield match
            done = match.end()

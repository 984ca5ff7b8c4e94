"""A title that the metadata give -> the lines of the page that print it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from extractors.intake.script import narrow, simplify
from extractors.records import Strand
from extractors.text.lines import Line
from extractors.text.repair import Range

__all__ = ["Mend", "printed_title", "title_lines"]

Mend = Callable[[Iterable[Sequence[Range]]], tuple[Strand, list[Range]]]
"""Makes the strand of some stretches of a page, and tells what it cut out."""
_MARKS = re.compile(r"[\W_]+")
_SITE = re.compile(r"\s*(?:[_|｜]|\s[-–—]+\s|[（(]图).*$")
"""What sites add to a title: …开幕_青川新闻网, …开幕（图）."""


def title_lines(lines: Sequence[Line], title: str) -> list[int]:
    """The numbers of the first lines if they repeat the title that is known."""
    wanted = {_letters(title), _letters(_SITE.sub("", title))}
    held = ""
    numbers: list[int] = []
    for number, line in enumerate(lines[:8]):
        if line.kind in ("noise", "label", "meta") and not numbers:
            continue
        held += _letters(line.text)
        numbers.append(number)
        if held in wanted:
            return numbers
        if not any(form.startswith(held) for form in wanted):
            return []
    return []


def _letters(text: str) -> str:
    return _MARKS.sub("", text)


def printed_title(title: str, lines: Sequence[Line], mend: Mend) -> tuple[tuple[Strand, ...], list[Range]]:
    """The known title as headline: where the page repeats it, with its place there."""
    if not lines:
        own = " ".join(title.split())
        return (Strand(narrow(simplify(own)), own, (-1,) * len(own)),), []
    made = [mend([[(line.begin, line.end)]]) for line in lines]
    return tuple(part for part, _ in made), [cut for _, lost in made for cut in lost]

"""Reading a page in stages, each of which several pages may go through before the next begins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from extractors.records import Extraction, Page

__all__ = ["TOGETHER", "Stage", "Staged", "through"]

TOGETHER = 64
"""So many pages, or fewer, go through the stages side by side: what several stages ask of a text is kept for each."""

Stage = Callable[[Any], Any]
"""One step of reading a page: takes what the step before it gave."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A function that reads a page, in steps that may also be taken with several pages together."""

    stages: tuple[Stage, ...]

    def __call__(self, page: Page) -> Extraction:
        """Everything that the page says."""
        extraction: Extraction = through(self.stages, page)
        return extraction


def through(stages: Iterable[Stage], work: Any) -> Any:
    """What the last of the stages gives, if the first one takes this."""
    for stage in stages:
        work = stage(work)
    return work

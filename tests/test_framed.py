"""Reports set as sites set them, and several on a paper's page, keep headlines and texts: `python -m tests.framed`."""

from __future__ import annotations

import pytest

from tests.framed import prints
from tests.framed.frames import Set, framed
from tests.framed.score import measure
from tests.framed.words import BLIND, OPEN, SETS

SLICE = range(100)
PRINT_FLOORS = {"print, open": (0.985, 0.998), "print, blind": (0.985, 0.992)}
"""Headlines and paragraphs on the first pages of each set."""
FLOORS = {"open": (0.88, 0.97, 0.97), "blind": (0.86, 0.97, 0.95)}
"""Headlines, beginnings and ends of texts on the first pages of each set; to be raised with what is mended."""


@pytest.mark.parametrize("made", SETS, ids=lambda made: made.name)
def test_framed_reports_are_read_no_worse_than_before(made: Set) -> None:
    score = measure(made, SLICE)
    shares = (score.headlines, score.begun, score.ended)
    assert all(share >= floor * score.pages for share, floor in zip(shares, FLOORS[made.name], strict=True)), str(score)


def test_framed_a_number_gives_one_page_that_holds_what_is_asked() -> None:
    for number in range(20):
        page = framed(OPEN, number)
        assert page == framed(OPEN, number)
        text = "".join(page.text.split())
        assert "".join(page.first.split()) in text
        assert "".join(page.last.split()) in text


def test_framed_the_sets_have_no_words_in_common() -> None:
    kinds = ("names", "menus", "greetings", "paths", "fields", "tools", "windows", "others", "staff", "links", "rights")
    for kind in kinds:
        assert not _items(getattr(OPEN.words, kind)) & _items(getattr(BLIND.words, kind))
    for print_kind in ("heads", "columns", "staff", "foots"):
        assert not {*getattr(prints.OPEN.words, print_kind)} & {*getattr(prints.BLIND.words, print_kind)}


def _items(words: tuple[str, ...] | tuple[tuple[str, ...], ...]) -> set[str]:
    """Words, and those of menus and the like one by one."""
    return {item for word in words for item in ((word,) if isinstance(word, str) else word)}


@pytest.mark.parametrize("made", prints.SETS, ids=lambda made: made.name)
def test_reports_on_a_paper_s_page_are_kept(made: prints.Set) -> None:
    kept = prints.measure(made, range(2 * len(SLICE)))
    assert all(share >= floor for share, floor in zip(kept.shares, PRINT_FLOORS[made.name], strict=True)), str(kept)

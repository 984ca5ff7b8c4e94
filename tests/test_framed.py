"""Reports set as sites set them keep their headlines and their texts: `python -m tests.framed`."""

from __future__ import annotations

import pytest

from tests.framed.frames import Set, framed
from tests.framed.score import measure
from tests.framed.words import BLIND, OPEN, SETS

SLICE = range(100)
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
    for kind in ("menus", "paths", "fields", "windows", "others", "staff", "rights"):
        assert not {*getattr(OPEN.words, kind)} & {*getattr(BLIND.words, kind)}

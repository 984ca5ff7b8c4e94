"""Articles set as pages, printed to PDF and read back keep their headlines and lines: `python -m tests.typeset`."""

from __future__ import annotations

import pytest

from tests.typeset.articles import pieces
from tests.typeset.designs import BLIND, OPEN, SETS, Set
from tests.typeset.pages import printed
from tests.typeset.pdf import READERS, drawn, read_back
from tests.typeset.score import measure, score, total

SLICE = range(32)
FLOORS = {"open": (0.86, 0.96), "blind": (0.77, 0.95)}
"""Headlines and lines on the first pages of each set; to be raised with what is mended."""


@pytest.mark.parametrize("made", SETS, ids=lambda made: made.name)
def test_typeset_pages_are_read_no_worse_than_before(made: Set) -> None:
    found = total(measure(made, SLICE).values())
    headlines, lines = FLOORS[made.name]
    assert found.headline_share >= headlines
    assert found.line_share >= lines


@pytest.mark.parametrize("number", range(len(OPEN.designs)))
def test_typeset_a_number_gives_one_page_of_which_nearly_every_line_is_known(number: int) -> None:
    page = printed(OPEN, number)
    assert drawn(page) == drawn(printed(OPEN, number))
    asked = sum(len(frame.lines) for frame in page.frames if frame.owner >= 0)
    for reader in READERS:
        found = score(page, read_back(drawn(page), reader), "page")
        assert found.headlines == len(page.titles)
        assert found.lines > 0.9 * asked


def test_typeset_the_sets_have_no_design_and_no_article_in_common() -> None:
    assert not {*OPEN.designs} & {*BLIND.designs}
    assert not {*pieces(OPEN.corpus)} & {*pieces(BLIND.corpus)}

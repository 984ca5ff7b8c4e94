from __future__ import annotations

import pytest

from tests.extractors.newspaper import CANTEEN, ELDERS, FLOODS, REPORTS, articles, column, headline, plain, told

BLANKS = ("\u3000\u3000", "    ")


@pytest.mark.parametrize("indent", BLANKS)
@pytest.mark.parametrize("widths", [(14, 20, 14, 20), (22, 12, 16, 12)])
def test_columns_of_unlike_width_follow_each_other(indent: str, widths: tuple[int, ...]) -> None:
    bodies = [column(r.body, width, indent=indent) for r, width in zip(REPORTS, widths, strict=True)]
    found = articles("\n".join(f"{r.head}\n{body}" for r, body in zip(REPORTS, bodies, strict=True)))
    assert told(found) == [(plain(r.head), plain(r.body)) for r in REPORTS]


@pytest.mark.parametrize("indent", BLANKS)
def test_headlines_that_interrupt_a_paragraph_end_it_not(indent: str) -> None:
    first, second, third = (column(r.body, 20, indent=indent).split("\n") for r in (ELDERS, FLOODS, CANTEEN))
    page = [ELDERS.head, *first[:2], FLOODS.head, *second, *first[2:], CANTEEN.head, *third]
    found = articles("\n".join(page))
    assert [headline(article) for article in found] == [ELDERS.head, FLOODS.head, CANTEEN.head]

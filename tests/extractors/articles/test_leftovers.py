"""Heads that tell no report in its own words: kickers and sub-headlines stay with the headline next to them."""

from __future__ import annotations

import pytest

from tests.extractors.newspaper import BOOKS, CANTEEN, ELDERS, FLOODS, articles, column, headline

WORDS = "小窗口飘出大幸福"
REPORTS = (FLOODS, ELDERS, BOOKS)


def page(*heads: str) -> str:
    briefs = [f"{report.head}\n\n{column('本报讯 ' + report.body, 18)}\n记者 李强" for report in REPORTS]
    return "\n\n".join([*briefs, f"{column('本报讯 ' + CANTEEN.body, 18)}\n记者 王芳", *heads])


@pytest.mark.parametrize("heads", [(WORDS, CANTEEN.head), (CANTEEN.head, WORDS)])
def test_line_in_other_words_belongs_to_the_headline_next_to_it(heads: tuple[str, str]) -> None:
    found = [headline(article) for article in articles(page(*heads))]
    assert found == [*(report.head for report in REPORTS), " ".join(heads)]


@pytest.mark.parametrize("line", ["金秋", "便民热线：0351-2345678", "春有百花秋有月夏有凉风冬有雪，青川处处是好时节"])
def test_line_that_is_no_sub_headline_is_left_out(line: str) -> None:
    found = [headline(article) for article in articles(page(line, CANTEEN.head))]
    assert found == [*(report.head for report in REPORTS), CANTEEN.head]


def test_small_heads_of_a_series_are_no_sub_headlines() -> None:
    found = [headline(article) for article in articles(page("修路的人", "种树的人", CANTEEN.head))]
    assert found == [*(report.head for report in REPORTS), CANTEEN.head]

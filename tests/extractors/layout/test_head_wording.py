"""What the wording of a line says of its being a headline."""

from __future__ import annotations

import pytest

from extractors.layout.head_steps import unmarked
from extractors.layout.head_wording import NEVER, wording_of
from extractors.text.columns import Column
from extractors.text.lines import read_lines

COLUMN = Column(16.0, 16.0, 13.6, 11.9)


def worded(text: str) -> float:
    (line,) = read_lines(text)
    return wording_of(line, COLUMN)


@pytest.mark.parametrize(
    "text", ["青川镇农技站介绍，截至", "两地携手，共同对", "记者从水利局了解到，由", "今年以来，食堂", "目前，三处食堂"]
)
def test_clause_that_goes_on_is_hardly_a_headline(text: str) -> None:
    assert worded(text) <= -2.0 < worded("一池春水，两岸人家")


@pytest.mark.parametrize(
    "text", ["此次集中开工的项目共12个", "其中有老人一百二十名", "该镇坚持党建引领", "截至昨日共有三百人"]
)
def test_what_goes_on_with_something_heads_nothing(text: str) -> None:
    assert worded(text) <= -2.0


@pytest.mark.parametrize("text", ["此路不通", "该出手时就出手", "该村变样", "这个村的年轻人回来了"])
def test_headline_may_begin_with_the_same_words(text: str) -> None:
    assert worded(text) > -2.0


def test_field_of_a_notice_never_is_one() -> None:
    assert worded("联系电话：1234567") == NEVER


@pytest.mark.parametrize("text", ["青川县2023年", "沙口镇2019年"])
def test_year_ends_a_short_line_of_a_headline(text: str) -> None:
    assert worded(text) > -2.0
    assert worded(f"{text}，到2024年") <= -2.0


@pytest.mark.parametrize("count", [5, 6, 9])
def test_many_lines_without_a_comma_are_headlines(count: int) -> None:
    text = "当天，大家来了。\n" + "县供销社摆出新竹器\n" * count + "随后，人们回家。\n"
    assert unmarked(read_lines(text)) == ({*range(1, count + 1)} if count > 5 else set())

"""What venues are called in full: with the home where a level word opens the name, by the fuller name of the page."""

from __future__ import annotations

import pytest

from extractors.pipeline import extract
from extractors.records import Page


def venues(text: str, home: str) -> set[str]:
    """The venues of a page by their names."""
    found = extract(Page("p.txt", "p.txt", text, home=home)).mentions
    return {m.entity.name for m in found if m.entity.kind == "place"}


@pytest.mark.parametrize(
    ("text", "home", "names"),
    [
        ("5月8日，李明来到县文化广场、县城南公园检查。", "山东省临沂市沂南县", {"沂南县文化广场"}),
        ("5月8日，李明来到市人民公园检查。", "山东省潍坊市诸城市", {"诸城市人民公园"}),
        ("5月8日，李明来到区块链产业园检查。", "河南省郑州市二七区", {"区块链产业园"}),
        ("5月8日，李明来到旗峰公园、旗山景区检查。", "山东省临沂市沂南县", {"旗峰公园", "旗山景区"}),
    ],
)
def test_a_level_word_stands_for_the_home_that_is_of_it(text: str, home: str, names: set[str]) -> None:
    assert venues(text, home) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("5月8日，李明来到龙山生态旅游区检查，龙山景区游客很多。", {"龙山生态旅游区"}),
        # a dam is not its lake, and of two parks neither is the park
        ("5月8日，李明来到龙山水库，察看龙山水库大坝。", {"龙山水库", "龙山水库大坝"}),
        (
            "5月8日，李明来到王集镇南湖公园、刘集镇南湖公园，随后来到南湖公园检查。",
            {"王集镇南湖公园", "刘集镇南湖公园", "南湖公园"},
        ),
    ],
)
def test_a_venue_goes_by_the_one_fuller_name_of_its_page(text: str, names: set[str]) -> None:
    assert venues(text, "山东省临沂市沂南县") == names

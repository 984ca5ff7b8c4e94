"""Annotated articles keep their headlines at any width, wherever these stand: `python -m tests.alone`."""

from __future__ import annotations

import pytest

from tests.alone import WAYS, Way, measure, page_of
from tests.typeset.articles import Piece

FLOORS = {"tuned": (0.955, 0.99), "held": (0.935, 0.99)}
"""Headlines, and pages of which no second article was made; to be raised with what is mended."""


@pytest.mark.parametrize("half", FLOORS)
def test_articles_set_anew_are_read_no_worse_than_before(half: str) -> None:
    count = measure(half)
    assert all(share >= floor for share, floor in zip(count.shares, FLOORS[half], strict=True)), str(count)


@pytest.mark.parametrize("way", WAYS[::7])
def test_an_article_set_anew_has_all_its_words_and_its_headline_where_it_is_asked(way: Way) -> None:
    piece = Piece(
        "青川",
        ("柳河镇鱼塘", "开网捕捞"),
        ("8月2日，鱼塘开网。“收成好！”大家说。", "收购商来了。"),
        ("柳河镇鱼塘 开网捕捞",),
    )
    page = page_of(piece, way)
    assert "".join("".join(piece.paragraphs).split()) in "".join(page.split())
    lines = page.splitlines()
    at = lines.index(piece.head[0])
    assert (at < 2) == (way.place == "over")
    assert all(len(line) <= way.width + 2 for line in lines[1:])

"""The whole sentence of a stretch of a page."""

from __future__ import annotations

import pytest

from graph.sentences import Piece, Sheet, joined, sentence_around

BODY = "周明远到会。他要求各单位\n\n"
PAGE = f"{BODY}别的报道\n\n尽快落实。会议结束。\n"
ARTICLE = Piece("https://fangzhi.example/id/article/a.txt/0", "防汛", "周明远到会。他要求各单位尽快落实。会议结束。")


@pytest.mark.parametrize(
    ("page", "words", "sentence"),
    [
        ("甲。周明远\n到会。乙。", "周明远", "周明远到会。"),
        ("甲。“周明远到会。”乙。", "周明远", "“周明远到会。”"),
        ("标题\n\n周明远到会", "周明远", "周明远到会"),
        ("周明\n远到会！", "周明\n远", "周明远到会！"),
        ("", "", ""),
    ],
)
def test_sentence_of_a_page(page: str, words: str, sentence: str) -> None:
    begin = page.index(words)
    found = sentence_around(page, begin, begin + len(words))
    assert found.text == sentence
    assert found.text[found.begin : found.end] == words.replace("\n", "")


def test_sentence_that_a_column_breaks_is_read_from_the_article() -> None:
    begin = PAGE.index("各单位")
    piece, found = Sheet("a.txt", None, PAGE, (ARTICLE,)).located(begin, begin + 3)
    assert piece is ARTICLE
    assert found == ("他要求各单位尽快落实。", 3, 6)


def test_stretch_that_no_article_holds_is_read_from_the_page() -> None:
    begin = PAGE.index("别的")
    assert Sheet("a.txt", None, PAGE, (ARTICLE,)).located(begin, begin + 2) == (None, ("别的报道", 0, 2))


def test_words_that_stand_twice_are_found_by_what_is_around_them() -> None:
    page = "何立讲话。散会后何立离开。"
    article = Piece("https://fangzhi.example/id/article/a.txt/0", None, page)
    begin = page.rindex("何立")
    assert Sheet("a.txt", None, page, (article,)).located(begin, begin + 2)[1].text == "散会后何立离开。"


@pytest.mark.parametrize(
    ("text", "whole"), [("青禾\n县", "青禾县"), ("GDP\ngrowth", "GDP growth"), ("8\n月", "8月"), ("\n甲", "甲")]
)
def test_joined_lines(text: str, whole: str) -> None:
    assert joined(text) == whole

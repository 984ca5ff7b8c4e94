from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.trained.sentences import Found, rejoined, sentences, windows

TEXT = "4月2日，县委书记王立岩到青禾县教育局调研。“要快！”他说。\n\n 随后，一行人来到东湖社区"


def test_sentences_end_at_stops_and_line_feeds_with_the_quote_that_closes() -> None:
    assert [TEXT[b:e] for b, e in sentences(TEXT)] == [
        "4月2日，县委书记王立岩到青禾县教育局调研。",
        "“要快！”",
        "他说。",
        " 随后，一行人来到东湖社区",
    ]


def test_a_long_sentence_is_cut_after_a_comma() -> None:
    text = "甲" * 12 + "，" + "乙" * 12 + "。"
    assert [text[w.begin : w.end] for w in windows(text, [(0, len(text))], 16)] == ["甲" * 12 + "，", "乙" * 12 + "。"]


def test_windows_overlap_where_there_is_no_comma_and_names_on_the_cut_come_whole() -> None:
    text = "甲" * 27 + "青禾县教育局" + "乙" * 27
    pieces = windows(text, [(0, len(text))], 30)
    assert all(piece.end - piece.begin <= 30 for piece in pieces)
    found = [
        [
            Found(at, min(at + 6, piece.end - piece.begin), "organisation", 0.9)
            for at in [text[piece.begin : piece.end].find("青禾")]
            if at >= 0
        ]
        for piece in pieces
    ]
    assert [text[f.begin : f.end] for f in rejoined(pieces, found)] == ["青禾县教育局"]


@given(st.text("甲乙，。\n ", max_size=200), st.integers(4, 40))
def test_every_character_of_a_sentence_is_kept_by_exactly_one_window(text: str, limit: int) -> None:
    spans = list(sentences(text))
    pieces = windows(text, spans, limit)
    kept = [at for piece in pieces for at in range(piece.keep_from, piece.keep_to)]
    assert kept == [at for begin, end in spans for at in range(begin, end)]
    assert all(piece.begin <= piece.keep_from <= piece.keep_to <= piece.end for piece in pieces)
    assert all(0 < piece.end - piece.begin <= limit for piece in pieces)


@pytest.mark.parametrize("text", ["", "\n\n", " \n　"])
def test_blank_text_has_no_sentence(text: str) -> None:
    assert list(sentences(text)) == []

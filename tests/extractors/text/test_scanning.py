"""Patterns looked for around the characters that each of their matches holds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from extractors.dates.grammar import OPENS_WORDS, WORDS
from extractors.text.scanning import either, last_of, near, occurrences, opened, places

AGED = re.compile(r"(?<![甲乙])([甲乙]{1,3}?)，(\d{1,2})岁")


@given(st.text("甲乙，3岁。", max_size=60))
def test_finds_what_a_search_of_the_whole_text_finds(text: str) -> None:
    found = [match.span() for match in near(AGED, text, re.compile("岁"), before=6, after=1)]
    assert found == [match.span() for match in AGED.finditer(text)]
    assert found == [match.span() for match in near(AGED, text, "岁", before=6, after=1)]


@given(st.text("甲乙丙，。", max_size=40), st.integers(0, 10), st.integers(10, 40))
def test_finds_characters_one_by_one(text: str, begin: int, end: int) -> None:
    assert places(text, "，。乙", begin, end) == [m.start() for m in re.compile("[，。乙]").finditer(text, begin, end)]


@given(st.text("甲乙", max_size=30), st.text("甲乙", min_size=1, max_size=3))
def test_finds_a_word_as_a_pattern_of_it_does(text: str, word: str) -> None:
    assert list(occurrences(text, word)) == [match.start() for match in re.finditer(word, text)]


@given(st.text("甲，。", max_size=40), st.integers(-5, 20), st.integers(0, 40))
def test_finds_the_last_of_some_marks(text: str, begin: int, end: int) -> None:
    last = max(text.rfind(mark, max(0, begin), end) for mark in ("，", "。", "甲，"))
    assert last_of(("，", "。", "甲，"), text, max(0, begin), end) == last


@given(st.text("今昨前明后当同次翌第隔上本这下个周星期礼拜近日最不连久天来段几些时间二三一晚早晨，（1）", max_size=40))
def test_finds_where_a_match_may_begin_what_a_search_finds(text: str) -> None:
    found = [match.span() for match in opened(WORDS, text, OPENS_WORDS)]
    assert found == [match.span() for match in WORDS.finditer(text)]


@given(st.sets(st.text("甲乙丙", min_size=1, max_size=4), min_size=1), st.text("甲乙丙", max_size=30))
def test_any_of_some_words_is_the_longest(words: set[str], text: str) -> None:
    longest_first = re.compile("|".join(sorted(words, key=len, reverse=True)))
    assert re.findall(either(words), text) == longest_first.findall(text)

"""The longest of many endings, looked up by length."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extractors.text.tails import Tails


@given(st.lists(st.text("馆园场", max_size=3)), st.text("馆园场中", max_size=8), st.integers(0, 8), st.integers(0, 8))
def test_the_longest_ending_is_the_one_that_trying_each_finds(
    endings: list[str], text: str, begin: int, end: int
) -> None:
    end = min(end, len(text))
    tried = max((len(ending) for ending in endings if text.endswith(ending, begin, end)), default=0)
    assert Tails(endings).size(text, begin, end) == tried
    assert all((ending in Tails(endings)) == bool(ending) for ending in endings)

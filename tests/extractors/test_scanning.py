"""Patterns looked for around the characters that each of their matches holds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from extractors.scanning import near

AGED = re.compile(r"(?<![甲乙])([甲乙]{1,3}?)，(\d{1,2})岁")


@given(st.text("甲乙，3岁。", max_size=60))
def test_finds_what_a_search_of_the_whole_text_finds(text: str) -> None:
    found = [match.span() for match in near(AGED, text, re.compile("岁"), before=6, after=1)]
    assert found == [match.span() for match in AGED.finditer(text)]

from __future__ import annotations

import re

import pytest

from extractors.vocabulary.patterns import WordClasses, either, seldom, worded


@pytest.fixture
def words() -> WordClasses[str, tuple[str, ...]]:
    return WordClasses({"aide": ("秘书", "特别助理", "助理"), "none": ()})


def test_a_pattern_is_compiled_once(words: WordClasses[str, tuple[str, ...]]) -> None:
    assert words.pattern("(?&aide)甲") is words.pattern("(?&aide)甲")


def test_what_is_seldom_asked_is_compiled_when_asked() -> None:
    wrong, right = seldom("[乡"), seldom("[乡镇]长")
    with pytest.raises(re.error):
        wrong.search("乡长")
    for _ in range(2):
        found = right.search("甲镇长")
        assert found is not None
        assert found.span() == (1, 3)
    assert right.pattern == "[乡镇]长"


def test_the_longer_of_two_words_is_found(words: WordClasses[str, tuple[str, ...]]) -> None:
    found = words.pattern("(?&aide)").match("特别助理甲")
    assert found is not None
    assert found.group() == "特别助理"


def test_words_are_ordered_with_the_longest_first(words: WordClasses[str, tuple[str, ...]]) -> None:
    assert words.ordered("aide") == ("特别助理", "助理", "秘书")


def test_a_class_without_words_matches_nothing(words: WordClasses[str, tuple[str, ...]]) -> None:
    assert words.pattern("(?&none)").search("助理") is None
    assert words.pattern("(?^none)").search("助理") is None


def test_what_begins_a_pattern_are_its_words_first_characters(words: WordClasses[str, tuple[str, ...]]) -> None:
    assert words.pattern("(?^aide)").findall("助理，秘书") == ["助", "秘"]


@pytest.mark.parametrize(
    ("some", "pattern"),
    [(("沟", "庄"), "[庄沟]"), (("庄", "屯", "营盘"), "[屯庄]|营(?:盘)"), (("庄", "庄子"), "庄(?:子|)")],
)
def test_single_characters_make_a_set(some: tuple[str, ...], pattern: str) -> None:
    assert set(either(some).split("|")) == set(pattern.split("|"))


def test_signs_of_patterns_may_be_words() -> None:
    assert worded("(?&mark)", {"mark": ("]", "^", "-")}).findall("a]b^c-") == ["]", "^", "-"]
    assert isinstance(worded("(?&mark)", {"mark": ("（",)}), re.Pattern)

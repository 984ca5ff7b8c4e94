"""The one pass that finds the words of a lexicon."""

from __future__ import annotations

from extractors.vocabulary.matching import Finder


def test_overlapping_words_are_found_in_order_of_end_the_longer_first() -> None:
    finder = Finder([("区委", 1), ("委", 2), ("二七区委", 3), ("委员", 4), ("", 5)])
    assert finder.find("二七区委员") == [(0, 4, 3), (2, 4, 1), (3, 4, 2), (3, 5, 4)]


def test_places_count_characters_beyond_the_basic_plane_and_halves_of_pairs_once() -> None:
    finder = Finder([("区长", 1)])
    assert finder.find("\U00020bb7王区长") == [(2, 4, 1)]
    assert finder.find("\ud842王区长") == [(2, 4, 1)]

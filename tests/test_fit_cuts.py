"""The weights of where a story is two can be fitted anew from the project's own articles."""

from __future__ import annotations

from extractors.articles.weights import load_cut_weights
from tests.fit_cuts import fitted, made_and_right, rows


def test_fitted_weights_of_cuts_tell_most_places_where_another_article_begins() -> None:
    found = list(rows(40))
    assert fitted(found).keys() == load_cut_weights().keys()
    made, right = made_and_right(found, load_cut_weights())
    assert right >= 0.8 * made, f"{right} of {made}"
    assert right

"""The weights of where a story is two can be fitted anew from the project's own articles."""

from __future__ import annotations

from extractors.articles.weights import load_cut_weights
from tests.fit_cuts import fitted, made_and_right, rows

TOLERANCE = 0.5
"""So far weights in the file may be from those fitted, as the reading of pages changes; beyond, they are to be fitted
anew."""


def test_weights_of_cuts_are_those_fitted_and_tell_most_places_where_another_article_begins() -> None:
    found, weights = list(rows()), load_cut_weights()
    again = fitted(found)
    assert again.keys() == weights.keys()
    assert {cue: (again[cue], weight) for cue, weight in weights.items() if abs(again[cue] - weight) > TOLERANCE} == {}
    made, right = made_and_right(found, weights)
    assert right >= 0.8 * made > 0, f"{right} of {made}"

"""The weights of headlines' lines can be fitted anew from the project's own articles."""

from __future__ import annotations

from extractors.articles.assigning import best_labels
from extractors.articles.weights import load_head_weights
from tests.fit_heads import cues_of, examples, fitted, learnt_from
from tests.test_fit_cuts import TOLERANCE


def test_weights_of_headlines_are_those_fitted_and_tell_whose_most_lines_are() -> None:
    pages, weights = list(examples()), load_head_weights()
    again = fitted(learnt_from(pages))
    far = {
        cue: (again.get(cue, 0.0), weights.get(cue, 0.0))
        for cue in {*again, *weights}
        if abs(again.get(cue, 0.0) - weights.get(cue, 0.0)) > TOLERANCE
    }
    assert far == {}
    told = [(page, best_labels(page.cues, weights)[1]) for page in pages[::4]]
    right = [labels[number] in (page.allowed[number] or ()) for page, labels in told for number in page.asked]
    assert sum(right) > 0.8 * len(right), f"{sum(right)} of {len(right)}"


def test_a_way_counts_what_its_cues_count() -> None:
    page = next(examples(12))
    weights = load_head_weights()
    score, labels = best_labels(page.cues, weights)
    cues = cues_of(page.cues, labels)
    assert abs(sum(weights.get(cue, 0.0) * value for cue, value in cues.items()) - score) < 1e-6

"""The weights of headlines' lines can be fitted anew from the project's own articles."""

from __future__ import annotations

from extractors.articles.assigning import best_labels
from extractors.articles.weights import load_head_weights
from tests.fit_heads import SET, cues_of, examples, fitted


def test_fitted_weights_tell_whose_most_lines_are() -> None:
    pages = list(examples(12))
    weights = fitted(pages, load_head_weights())
    assert weights.keys() <= load_head_weights().keys()
    assert {cue: weights[cue] for cue in SET} == SET
    told = [(page, best_labels(page.cues, weights)[1]) for page in pages]
    right = [labels[number] in (page.allowed[number] or ()) for page, labels in told for number in page.asked]
    assert sum(right) > 0.8 * len(right), f"{sum(right)} of {len(right)}"


def test_a_way_counts_what_its_cues_count() -> None:
    page = next(examples(12))
    weights = load_head_weights()
    score, labels = best_labels(page.cues, weights)
    cues = cues_of(page.cues, labels)
    at_end = weights["a story without headline"] * (page.cues.count - len({*labels} - {None}))
    assert abs(sum(weights.get(cue, 0.0) * value for cue, value in cues.items()) + at_end - score) < 1e-6

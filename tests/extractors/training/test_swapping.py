from __future__ import annotations

import random

import pytest

from extractors.trained.examples import Example, kept_apart, measured
from extractors.training.fillers import Fillers
from extractors.training.swapping import from_templates, swapped, templates
from extractors.vocabulary.lexicons import load_lexicons

SENTENCE = Example(
    "县教育局局长王立岩到东湖社区，王立岩说。",
    ((0, 4, "organisation"), (6, 9, "person"), (10, 14, "community"), (15, 18, "person")),
    "a 1",
    "gold",
)


@pytest.fixture(scope="module")
def fillers() -> Fillers:
    return Fillers(load_lexicons())


def test_swapping_keeps_the_context_and_moves_the_marks(fillers: Fillers) -> None:
    for example in swapped([SENTENCE], fillers, times=20, seed=1):
        spans = example.spans
        assert [kind for _, _, kind in spans] == ["organisation", "person", "community", "person"]
        between = example.text[spans[0][1] : spans[1][0]], example.text[spans[1][1] : spans[2][0]]
        assert between == ("局长", "到")
        names = [example.text[b:e] for b, e, _ in spans]
        assert names[1] == names[3]
        assert names[2].endswith("社区")
        assert example.article == "a 1"
        assert example.origin == "gold swapped"


def test_swapping_does_change_names(fillers: Fillers) -> None:
    assert len({example.text for example in swapped([SENTENCE], fillers, times=20, seed=1)}) > 15


def test_the_same_seed_gives_the_same_sentences(fillers: Fillers) -> None:
    assert list(from_templates(fillers, times=2, seed=7)) == list(from_templates(fillers, times=2, seed=7))
    assert list(from_templates(fillers, times=2, seed=7)) != list(from_templates(fillers, times=2, seed=8))


def test_templates_are_filled_to_the_last_slot(fillers: Fillers) -> None:
    assert len(templates()) >= 50
    for example in from_templates(fillers, times=1, seed=0):
        assert "{" not in example.text
        assert all(example.text[b:e].strip() for b, e, _ in example.spans)


@pytest.mark.parametrize("name", ["城关镇", "五里街道", "东湖社区", "上塘村", "青禾县", "锦绣花园"])
def test_a_community_becomes_one_of_its_kind(fillers: Fillers, name: str) -> None:
    assert fillers.community_like(name, random.Random(3))[-1] == name[-1]


def test_an_article_is_on_one_side_of_a_split() -> None:
    share = sum(kept_apart(f"page {n}", 0.2, 0) for n in range(1000))
    assert 150 < share < 250
    assert [n for n in range(20) if kept_apart(f"page {n}", 0.2, 0)] == [0, 6, 15, 16]


def test_spans_are_measured_exactly() -> None:
    rows = measured([[(0, 3, "person"), (5, 9, "place")]], [[(0, 3, "person"), (5, 8, "place")]])
    assert rows["person"]["f1"] == 1.0
    assert (rows["place"]["tp"], rows["place"]["fp"], rows["place"]["fn"]) == (0, 1, 1)
    assert rows["all"]["f1"] == 0.5

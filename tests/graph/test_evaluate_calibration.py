from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.build import build
from graph.evaluate import built_trial
from graph.evaluate_calibration import Calibration
from tests.graph.gold import Gold, write_gold
from tests.graph.pages import options, write_pages


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pages(tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def out(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "out"
    build([pages], folder, options(views=False))
    return folder


Calibrate = Callable[[Callable[[Gold], object] | None], dict[str, dict[int, tuple[int, int]]]]


@pytest.fixture
def calibrate(out: Path, pages: Path, tmp_path: Path) -> Calibrate:
    """Kind -> tenth -> (mentions, right), with something changed in gold."""

    def run(change: Callable[[Gold], object] | None) -> dict[str, dict[int, tuple[int, int]]]:
        calibration = built_trial(out, [pages], write_gold(tmp_path / "gold", change)).calibrate()
        kinds = ("persons", "organisations", "posts", "events")
        return {
            kind: {tenth: (its.mentions, its.right) for tenth, its in calibration.of_kind(kind).items()}
            for kind in kinds
        }

    return run


def test_calibration_finds_all_right_where_gold_agrees(calibrate: Calibrate) -> None:
    assert calibrate(None) == {
        "persons": {10: (4, 4), 6: (1, 1)},
        "organisations": {10: (2, 2)},
        "posts": {9: (5, 5)},
        "events": {9: (2, 2)},
    }


@pytest.mark.parametrize(
    ("change", "kind", "told"),
    [
        (lambda gold: gold["articles"][0]["persons"].pop(), "persons", {10: (4, 3), 6: (1, 1)}),
        (lambda gold: gold["articles"][0]["persons"][2].update(optional=True), "persons", {10: (3, 3), 6: (1, 1)}),
        (lambda gold: gold["articles"][1]["persons"].pop(), "persons", {10: (4, 4)}),
        (
            lambda gold: gold["articles"][0]["places"].append(gold["articles"][0]["organisations"].pop()),
            "organisations",
            {10: (1, 1)},
        ),
        (lambda gold: gold["articles"][0]["organisations"].pop(), "organisations", {10: (2, 1)}),
        (lambda gold: gold["articles"][0]["persons"][1].update(posts=[]), "posts", {9: (5, 4)}),
        (lambda gold: gold["articles"][0]["events"][0].update(types=["other"]), "events", {9: (2, 1)}),
        (lambda gold: gold["articles"][0]["events"][0].update(optional=True), "events", {9: (1, 1)}),
        (lambda gold: gold["articles"].pop(0), "posts", {9: (1, 1)}),
    ],
    ids=["wrong", "optional", "byline", "elsewhere", "unknown", "post", "type", "optional event", "no article"],
)
def test_calibration_judges_a_mention_by_gold_of_its_article(
    calibrate: Calibrate, change: Callable[[Gold], object], kind: str, told: dict[int, tuple[int, int]]
) -> None:
    assert calibrate(change)[kind] == told


def test_calibration_bins_hold_what_is_about_a_tenth_and_tell_how_far_off_they_are() -> None:
    calibration = Calibration()
    for confidence, right in ((0.85, True), (0.949, True), (0.9, False), (0.95, True), (1.0, True)):
        calibration.add("persons", confidence, right=right)
    bins = calibration.of_kind("persons")
    assert {tenth: its.mentions for tenth, its in bins.items()} == {10: 2, 9: 3}
    assert bins[9].share == pytest.approx(2 / 3)
    assert bins[9].mean == pytest.approx(2.699 / 3)
    assert calibration.error("persons") == pytest.approx((3 * (2.699 / 3 - 2 / 3) + 2 * (1 - 1.95 / 2)) / 5)
    assert calibration.as_json()["persons"]["bins"][0] == {"about": 1.0, "mean": 0.975, "mentions": 2, "right": 2}
    assert "0.9" in calibration.table()

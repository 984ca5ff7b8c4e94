"""No figure of the annotated pages falls below its floor, and the project's scorer agrees with the shared one.

Floors are raised with `python -m tests.quality --update`; lowering one takes `--allow-regression REASON`.
"""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from graph.evaluate import Trial
from graph.evaluate_figures import FIGURES, LEADING
from tests import quality
from tests.quality import EXAMS, ROOT, Exam, FloorError, Floors, Standing, figures_of

SCORER = ROOT.parent / "shared" / "score" / "score.py"
Built = tuple[Exam, Path, Trial]


@pytest.fixture(scope="module", params=EXAMS, ids=lambda exam: exam.name)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    exam: Exam = request.param
    if not exam.gold.is_dir():
        pytest.skip(f"{exam.folder} is not beside the checkout")
    out = tmp_path_factory.mktemp(exam.name) / "out"
    return exam, out, exam.build(out)


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    if not SCORER.exists():
        pytest.skip(f"{SCORER} is not beside the checkout")
    spec = importlib.util.spec_from_file_location("shared_score", SCORER)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_quality_no_figure_is_below_its_floor(built: Built) -> None:
    exam, _, trial = built
    evaluation = trial.score()
    assert set(Floors.read().exams[exam.name].floors) == {"overall", *FIGURES}
    assert list(Floors.read().exams[exam.name].below(figures_of(evaluation))) == []
    assert evaluation.wrong_offsets == []


def test_quality_the_exam_is_the_one_that_the_floors_were_measured_on(built: Built) -> None:
    exam, _, _ = built
    changed = (
        "pages or gold files changed; if that is right: python -m tests.quality --update --allow-regression REASON"
    )
    assert exam.fingerprint() == Floors.read().exams[exam.name].fingerprint, changed


def test_quality_evaluate_gives_the_figures_of_the_shared_scorer(built: Built, scorer: ModuleType) -> None:
    exam, out, trial = built
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(exam.gold.glob("*.json"))]
    theirs, mentions = scorer.score(scorer.Built(out / "graph.ttl"), golds, exam.pages)
    ours = trial.score()
    assert list(ours.figures) == list(theirs)
    for key, figure in theirs.items():
        assert ours.figures[key].value == pytest.approx(figure.f1, abs=1e-9), key
        assert _counts(ours.figures[key]) == _counts(figure), key
    assert (ours.mentions, len(ours.wrong_offsets)) == (mentions["mentions"], mentions["wrong_offsets"])
    overall = sum(round(theirs[key].f1, 4) for key in LEADING) / len(LEADING)
    assert ours.overall == pytest.approx(round(overall, 4), abs=1e-9)


def _counts(figure: Any) -> tuple[int, ...]:
    if hasattr(figure, "tp"):
        return figure.tp, figure.fp, figure.fn
    if hasattr(figure, "of"):
        return figure.right, 0, figure.of - figure.right
    return figure.right, figure.wrong, figure.missing


def test_floors_rise_and_do_not_fall_without_a_reason(tmp_path: Path) -> None:
    floors = Floors({}, [])
    floors.update("tuned", "a", {"persons": 0.9, "posts": 0.8})
    floors.update("tuned", "a", {"persons": 0.95, "posts": 0.8})
    with pytest.raises(FloorError, match=r"persons 0\.9400 < 0\.9500\n.*--allow-regression"):
        floors.update("tuned", "a", {"persons": 0.94, "posts": 0.9})
    assert floors.exams["tuned"].floors == {"persons": 0.95, "posts": 0.8}
    floors.update("tuned", "a", {"persons": 0.94, "posts": 0.9}, "names of villages were taken for persons")
    assert floors.exams["tuned"].floors == {"persons": 0.94, "posts": 0.9}
    floors.write(tmp_path / "floors.json")
    assert Floors.read(tmp_path / "floors.json").reasons == [
        {
            "exam": "tuned",
            "reason": "names of villages were taken for persons",
            "changes": ["persons 0.9400 < 0.9500"],
        }
    ]


def test_floors_do_not_take_another_exam_without_a_reason() -> None:
    floors = Floors({}, [])
    floors.update("held", "a", {"persons": 0.9})
    with pytest.raises(FloorError, match="not those that the floors were measured on"):
        floors.update("held", "b", {"persons": 0.99})
    floors.update("held", "b", {"persons": 0.99}, "two pages were added")
    assert (floors.exams["held"].fingerprint, len(floors.reasons)) == ("b", 1)


def test_floors_name_a_figure_that_is_gone() -> None:
    floors = Floors({}, [])
    floors.update("held", "a", {"persons": 0.9, "posts": 0.8})
    assert list(floors.exams["held"].below({"persons": 0.9})) == ["posts 0.0000 < 0.8000"]


def test_fingerprint_changes_with_any_page_or_gold_file(tmp_path: Path) -> None:
    exam = Exam("own", tmp_path)
    for file, text in (("pages/a.txt", "甲"), ("pages/metadata.csv", "file\n"), ("gold/a.json", "{}")):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    seen = {exam.fingerprint()}
    (tmp_path / "gold" / "a.json").write_text("{ }", encoding="utf-8")
    seen.add(exam.fingerprint())
    (tmp_path / "pages" / "metadata.csv").write_text("文件\n", encoding="utf-8")
    seen.add(exam.fingerprint())
    (tmp_path / "pages" / "b.txt").write_text("乙", encoding="utf-8")
    seen.add(exam.fingerprint())
    assert len(seen) == 4
    assert exam.fingerprint() in seen


def test_quality_says_by_its_exit_code_that_a_figure_is_below_its_floor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "gold").mkdir()
    monkeypatch.setattr(quality, "EXAMS", (Exam("own", tmp_path),))
    monkeypatch.setattr(quality, "measure", lambda _: {"persons": 0.9})
    for floor, code in ((0.9, 0), (0.91, 1)):
        kept = Floors({"own": Standing("a", {"persons": floor})}, [])
        monkeypatch.setattr(Floors, "read", lambda kept=kept: kept)
        assert quality.main([]) == code
    assert "own: persons 0.9000 < 0.9100" in capsys.readouterr().err

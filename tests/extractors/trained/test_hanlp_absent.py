"""Without the extra: one clear line."""

from __future__ import annotations

import pytest

from extractors.trained import hanlp_model
from extractors.trained.specs import RecogniserError, parse
from graph import train as training


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hanlp_model, "find_spec", lambda _: None)
    with pytest.raises(RecogniserError, match=r"torch and hanlp not installed.*pip install 'fangzhi\[hanlp\]'"):
        hanlp_model.load(parse("hanlp:mine"))


def test_training_names_its_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setattr(training, "find_spec", lambda _: None)
    with pytest.raises(training.TrainError, match=r"pip install 'fangzhi\[train\]'"):
        training.train([], tmp_path / "m", training.Training(engine="hanlp"), lambda _: None)  # type: ignore[operator]

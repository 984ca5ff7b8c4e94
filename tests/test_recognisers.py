"""The script behind the table of trained models, over a few pages and a model that knows one name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import spacy

from tests import recognisers

TUNED = Path(__file__).parent / "corpus/tuned"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    for part in ("gold", "pages"):
        (tmp_path / "few" / part).mkdir(parents=True)
        for path in sorted((TUNED / part).iterdir())[:3]:
            shutil.copy(path, tmp_path / "few" / part)
    return tmp_path / "few"


@pytest.fixture
def model(tmp_path: Path) -> str:
    nlp = spacy.blank("zh")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "召开"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "mine")
    wrong = '{"check": {"person": {"tp": 9, "fp": 1}}, "beyond": {"person": {"right": 0, "wrong": 9}}}'
    (tmp_path / "mine/fangzhi.json").write_text(wrong, encoding="utf-8")
    return f"spacy:{tmp_path / 'mine'}"


def test_a_row_for_the_rules_and_five_for_each_model(
    pages: Path, model: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recognisers, "ROUNDS", 1)
    recognisers.main([str(pages), model])
    table = [[cell.strip() for cell in line.split("|")[1:-1]] for line in capsys.readouterr().out.splitlines()]
    assert [row[0] for row in table[2:]] == [
        "rules alone",
        "spacy:mine alone",
        "beside the rules",
        "on unsure sentences",
        "beside, every name kept",
        "unsure, every name kept",
    ]
    assert len({len(row) for row in table}) == 1
    rules, alone, beside, _, believed, _ = table[2:]
    assert rules[1:6] == beside[1:6], "its card says that it is wrong"
    assert alone[1].startswith("0.000")
    assert float(believed[1][:5]) < float(rules[1][:5]), "what it says is wrong, and is kept"
    assert rules[-1] == "1.00"

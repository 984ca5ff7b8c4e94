"""`fangzhi train` from end to end with spaCy: a model of one's own paper, its card and figures, a graph built with it.

HanLP's half is in tests/extractors/trained/test_hanlp_models.py.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from extractors.trained.card import confidences
from graph import train as training
from graph.cli import app
from graph.train import Training, train
from graph.train_material import gather
from tests.extractors.trained.material import PAGES, write_pages
from tests.graph.mentions import mentions_of

CORPUS = Path(__file__).parent.parent / "corpus"
QUICK = {"epochs": 6, "templates": 12, "swaps": 1, "seed": 5}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pages(tmp_path_factory.mktemp("paper") / "pages")


@pytest.fixture(scope="module")
def made(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A model trained on the pages alone, and what was said meanwhile."""
    model, said = tmp_path_factory.mktemp("models") / "mine", list[str]()
    train([pages], model, Training(**QUICK), said.append)  # type: ignore[arg-type]
    return model, said


def card(model: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((model / "fangzhi.json").read_text(encoding="utf-8"))
    return read


def test_progress_is_told(made: tuple[Path, list[str]]) -> None:
    assert "learning from" in made[1][0]
    assert made[1][1].startswith("轮 (epoch) 1/6: loss ")


def test_the_card_says_what_it_learnt_from(made: tuple[Path, list[str]]) -> None:
    written = card(made[0])
    assert (written["engine"], written["seed"], written["checked_on"]) == ("spacy", 5, "template")
    assert written["data"]["silver"].startswith(tuple("123456789"))
    assert "template" in written["data"]
    assert {"fangzhi", "spacy", "thinc"} <= set(written["versions"])
    assert written["check"]["all"]["f1"] > 0.3
    assert "Seed 5" in (made[0] / "README.md").read_text(encoding="utf-8")
    alone, beside = (confidences(made[0], beside_rules=rules) for rules in (False, True))
    assert 0.5 < alone["person"] <= 0.7, "only people's annotation is proof"
    assert set(beside.values()) == {0.5}, "nobody has shown that it is right where the rules say nothing"


def test_the_same_seed_gives_the_same_model(made: tuple[Path, list[str]], pages: Path, tmp_path: Path) -> None:
    again = list[str]()
    train([pages], tmp_path / "again", Training(**QUICK), again.append)  # type: ignore[arg-type]
    assert again == made[1]
    assert (tmp_path / "again/ner/model").read_bytes() == (made[0] / "ner/model").read_bytes()


def test_a_graph_built_with_it_names_it_as_a_source(made: tuple[Path, list[str]], pages: Path, tmp_path: Path) -> None:
    elsewhere = shutil.copytree(made[0], tmp_path / "carried" / "mine")
    done = CliRunner().invoke(
        app, ["build", str(pages), "-o", str(tmp_path / "out"), "--recogniser", f"spacy:{elsewhere}"]
    )
    assert done.exit_code == 0, done.output
    found = mentions_of(tmp_path / "out")
    assert any("spacy:mine" in sources for _, _, _, _, sources in found)
    assert any(sources == "rules+spacy:mine" for _, _, _, _, sources in found)
    for page, begin, end, anchor, _ in found:
        assert PAGES[page][begin:end] == anchor


def test_a_model_alone_makes_a_graph_without_posts(made: tuple[Path, list[str]], pages: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    done = CliRunner().invoke(
        app, ["build", str(pages), "-o", out, "--recogniser", f"spacy:{made[0]}", "--rules", "off"]
    )
    assert done.exit_code == 0, done.output
    named = {sources for *_, sources in mentions_of(tmp_path / "out", kinds=("person", "organisation", "community"))}
    assert named == {"spacy:mine"}
    assert "任职 0 (posts)" in done.output


def test_annotated_pages_are_split_by_article_and_measured(tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    for part in ("gold", "pages"):
        (gold / part).mkdir(parents=True)
        for path in sorted((CORPUS / "tuned" / part).iterdir())[:14]:
            shutil.copy(path, gold / part)
    card_ = train([], tmp_path / "model", Training(gold=(gold,), epochs=2, swaps=0, templates=2), lambda _: None)
    assert set(card_.figures) == {"rules", "model", "both", "unsure"}
    assert set(card_.figures["rules"]) == {"person", "organisation", "community", "place", "all"}
    assert card_.figures["rules"]["person"]["f1"] > 0.7
    assert "gold" in card_.data
    assert card_.checked_on == "gold"
    assert set(card_.beyond) == {"person", "organisation", "community", "place"}
    row = card_.beyond["person"]
    assert confidences(tmp_path / "model", beside_rules=False)["place"] == 0.5, "it found none: nothing is known"
    expected = round((row["right"] + 1) / (row["right"] + row["wrong"] + 2), 3)
    assert confidences(tmp_path / "model", beside_rules=True)["person"] == expected
    assert int(card_.data["held-out articles"]) > 0
    lines = list(training.report(card_, tmp_path / "model"))
    assert any(line.startswith("person ") for line in lines)


@pytest.mark.parametrize("given", ["{folder}", "{folder}/all.jsonl", "{folder}/*.jsonl", "{folder}/all.bio"])
def test_annotation_among_the_pages_is_learnt_as_such(pages: Path, tmp_path: Path, given: str) -> None:
    folder = shutil.copytree(pages, tmp_path / "paper")
    lines = [line for text in PAGES.values() for line in text.splitlines()] * 20
    name = "all.bio" if given.endswith(".bio") else "all.jsonl"
    if name == "all.jsonl":
        rows = [json.dumps({"text": line, "label": [[0, 3, "ORG"]]}, ensure_ascii=False) for line in lines]
        (folder / name).write_text("\n".join(rows), encoding="utf-8")
    else:
        tagged = ["".join(f"{c} {'O' if i else 'B-ORG'}\n" for i, c in enumerate(line)) for line in lines]
        (folder / name).write_text("\n".join(tagged), encoding="utf-8")
    said: list[str] = []
    material = gather([given.format(folder=folder)], Training(swaps=0, templates=0), said.append)
    assert said == [f"标注 (annotated): {folder / name}"]
    assert {example.origin for example in material.learning} == (
        {"gold", "silver"} if given == "{folder}" else {"gold"}
    )
    assert material.checked_on == "gold"
    assert material.held
    assert material.pages == (3 if given == "{folder}" else 0)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["{pages}", "--engine", "bert"], "--engine bert: spacy 或 (or) hanlp"),
        (["{pages}", "--size", "huge"], "--size huge: small 或 (or) medium"),
        (["{pages}", "--transformer", "{pages}"], "--transformer 只用于 hanlp"),
        (
            ["{pages}", "--engine", "hanlp", "--transformer", "{pages}"],
            "没有 config.json、vocab.txt、model.safetensors or pytorch_model.bin",
        ),
        (["{pages}", "-o", "{pages}"], "holds something else and is left alone"),
        ([], "no page to learn from"),
        (["{pages}", "--gold", "{pages}"], "no annotated page"),
    ],
)
def test_what_cannot_be_trained_is_said_in_one_line(
    pages: Path, tmp_path: Path, arguments: list[str], message: str
) -> None:
    filled = [argument.format(pages=pages) for argument in arguments]
    out = [] if "-o" in filled else ["-o", str(tmp_path / "model")]
    done = CliRunner().invoke(app, ["train", *filled, *out])
    assert isinstance(done.exception, ValueError)
    assert message in str(done.exception)
    assert not (tmp_path / "model").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--recogniser", "spacy:nowhere/model"], "no such folder, and no such package is installed"),
        (["--recogniser", "mine"], "spacy:FOLDER_OR_PACKAGE"),
    ],
)
def test_a_missing_model_is_told_before_any_page_is_read(
    monkeypatch: pytest.MonkeyPatch, pages: Path, tmp_path: Path, arguments: list[str], message: str
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("a page was read")

    monkeypatch.setattr("graph.build.list_sources", never)
    done = CliRunner().invoke(app, ["build", str(pages), "-o", str(tmp_path / "out"), *arguments])
    assert message in str(done.exception)
    assert "\n" not in str(done.exception)


def test_rules_off_wants_a_model(pages: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["build", str(pages), "-o", str(tmp_path / "out"), "--rules", "off"])
    assert done.exit_code == 2
    assert "--recogniser" in done.output


def test_a_changed_model_builds_every_page_anew(made: tuple[Path, list[str]], pages: Path, tmp_path: Path) -> None:
    model = shutil.copytree(made[0], tmp_path / "mine")
    build = ["build", str(pages), "-o", str(tmp_path / "out"), "--recogniser", f"spacy:{model}"]
    assert "新建 3，沿用 0" in CliRunner().invoke(app, build).output
    assert "新建 0，沿用 3" in CliRunner().invoke(app, build).output
    (model / "README.md").write_text("another", encoding="utf-8")
    assert "新建 3，沿用 0" in CliRunner().invoke(app, build).output

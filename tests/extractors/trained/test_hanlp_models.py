"""Real HanLP models, trained here in seconds and loaded as a user's would be: BiLSTM-CRF, transformer, multi-task."""

from __future__ import annotations

import json
import re
import shutil
import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractors.trained.examples import Example
from extractors.trained.hanlp_shapes import from_document
from extractors.trained.recogniser import Places, find, load
from extractors.trained.sentences import sentences
from extractors.trained.specs import RecogniserError
from extractors.training.fillers import Fillers
from extractors.training.swapping import from_templates
from extractors.vocabulary.lexicons import load_lexicons
from graph.cli import app
from graph.train import Training, train
from tests.extractors.trained.hanlp_made import multi_task, tiny_transformer
from tests.extractors.trained.material import PAGES, write_pages
from tests.graph.mentions import mentions_of

pytestmark = pytest.mark.hanlp
EPOCHS = 12
"""So long a tiny transformer must be trained to find names."""
PEOPLE = ("王立岩", "陈立新", "周桂芳", "赵国强", "吴秀兰", "马文斌")
TEXT = (
    "县教育局局长王立岩到东湖社区调研。\n\n　 \n"
    "𠮷田镇党委书记陈立新、镇长周桂芳陪同 😀，副县长赵国强主持。\n"
    + "、".join(["县民政局局长吴秀兰"] * 90)
    + "出席。\n"
    + "接到求助后县公安局民警马文斌赶到锦绣花园" * 40
    + "。\n雨"
)


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return list(from_templates(Fillers(load_lexicons()), times=8, seed=1))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pages(tmp_path_factory.mktemp("paper") / "pages")


@pytest.fixture(scope="module")
def lstm(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A character BiLSTM-CRF that `fangzhi train` made."""
    model = tmp_path_factory.mktemp("models") / "mine"
    train([pages], model, Training(engine="hanlp", epochs=4, templates=12, swaps=1, seed=5), lambda _: None)
    return model


@pytest.fixture(scope="module")
def said() -> list[str]:
    """What the training of `transformer` told."""
    return []


@pytest.fixture(scope="module")
def transformer(
    pages: Path, examples: list[Example], said: list[str], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A transformer that `fangzhi train --transformer` trained on, carried elsewhere, its origin gone."""
    made = tmp_path_factory.mktemp("made")
    encoder = tiny_transformer(made / "bert", examples)
    how = Training(engine="hanlp", epochs=EPOCHS, templates=24, swaps=1, seed=5, transformer=encoder)
    train([pages], made / "mine", how, said.append)
    carried = shutil.copytree(made / "mine", tmp_path_factory.mktemp("carried") / "mine")
    shutil.rmtree(made)
    return carried


@pytest.fixture(scope="module")
def several(examples: list[Example], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A multi-task model carried elsewhere with its transformer beside it, as its guide says; its origin is gone."""
    made = tmp_path_factory.mktemp("made")
    encoder = tiny_transformer(made / "bert", examples)
    carried = tmp_path_factory.mktemp("carried") / "several"
    shutil.copytree(multi_task(made / "several", encoder, examples, epochs=10), carried)
    shutil.copytree(encoder, carried / "transformer", ignore=shutil.ignore_patterns("*.safetensors"))
    shutil.rmtree(made)
    return carried


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize("kind", ["lstm", "transformer", "several"])
def test_names_are_found_at_exact_code_points(kind: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(kind)
    model = load(f"hanlp:{folder}")
    assert model.source == f"hanlp:{folder.name}"
    found = list(find(model, TEXT, sentences(TEXT), Places(load_lexicons())))
    assert found == sorted(found)
    assert len(found) > 5
    assert {one.kind for one in found} <= {"person", "organisation", "community", "place"}
    for one in found:
        assert "\n" not in TEXT[one.begin : one.end]
    if kind != "several":
        right = [one for one in found if TEXT[one.begin : one.begin + 3] in PEOPLE]
        assert len(right) >= 5, "were offsets to slip, no person's name would stand there"


def test_tokens_of_a_real_multi_task_result_become_the_places_that_spell_them(several: Path) -> None:
    model = load(f"hanlp:{several}")
    texts = [TEXT[begin:end] for begin, end in sentences(TEXT) if end - begin < 200]
    document = model._component(texts, tasks="ner*")  # type: ignore[attr-defined]
    placed = from_document(document, texts)
    assert sum(map(len, placed)) > 2
    for text, entities, places in zip(texts, document["ner/msra"], placed, strict=True):
        spelt = sorted("".join(name.split()) for name, *_ in entities)
        assert sorted("".join(text[begin:end].split()) for begin, end, *_ in places) == spelt


@pytest.mark.parametrize("kind", ["lstm", "transformer", "several"])
def test_the_same_in_batches_and_alone_and_nothing_in_blank_sentences(
    kind: str, request: pytest.FixtureRequest
) -> None:
    model = load(f"hanlp:{request.getfixturevalue(kind)}")
    texts = ["", "县教育局局长王立岩到东湖社区。", " ", "雨", "　\t"]
    together = [[(f.begin, f.end, f.kind) for f in found] for found in model.read(texts)]
    alone = [[(f.begin, f.end, f.kind) for f in next(iter(model.read([text])))] for text in texts]
    assert together == alone
    assert [together[i] for i in (0, 2, 4)] == [[], [], []]
    assert list(model.read([])) == []


@pytest.mark.parametrize(("kind", "limit"), [("lstm", 510), ("transformer", 126), ("several", 254)])
def test_the_limit_is_the_models_own(kind: str, limit: int, request: pytest.FixtureRequest) -> None:
    assert load(f"hanlp:{request.getfixturevalue(kind)}").limit == limit


def test_a_saved_transformer_names_no_path_of_this_machine(transformer: Path) -> None:
    config = json.loads((transformer / "config.json").read_text(encoding="utf-8"))
    assert config["transformer"] == "transformer"
    assert not list(transformer.rglob("*.log"))
    assert "/tmp" not in (transformer / "config.json").read_text(encoding="utf-8")


def test_hanlp_still_writes_the_path_that_is_taken_out(transformer: Path, said: list[str]) -> None:
    assert transformer.is_dir()
    assert not any("this can go" in line for line in said), "take settle_encoder's rewriting out of hanlp_folder.py"


def test_progress_is_told_as_spacys_is(transformer: Path, said: list[str]) -> None:
    assert transformer.is_dir()
    epochs = [line for line in said if "epoch" in line]
    assert [line.split(":")[0] for line in epochs] == [f"轮 (epoch) {n}/{EPOCHS}" for n in range(1, EPOCHS + 1)]
    assert all(re.fullmatch(r"[^:]+: loss \d+\.\d+, F1 \d\.\d{3}", line) for line in epochs)
    assert float(epochs[-1][-5:]) > float(epochs[0][-5:])


def test_the_card_names_what_was_mended(lstm: Path) -> None:
    card = json.loads((lstm / "fangzhi.json").read_text(encoding="utf-8"))
    assert card["check"]["all"]["f1"] > 0.3
    assert any("crf_constraints" in note for note in card["notes"])
    assert {"hanlp", "torch", "transformers"} <= set(card["versions"])


def test_a_graph_built_with_it_names_it_as_a_source(lstm: Path, pages: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["build", str(pages), "-o", str(tmp_path / "out"), "--recogniser", f"hanlp:{lstm}"])
    assert done.exit_code == 0, done.output
    found = mentions_of(tmp_path / "out")
    assert any(sources == "rules+hanlp:mine" or sources == "hanlp:mine+rules" for *_, sources in found)
    for page, begin, end, anchor, _ in found:
        assert PAGES[page][begin:end] == anchor


def test_both_engines_beside_each_other_without_rules(lstm: Path, several: Path, pages: Path, tmp_path: Path) -> None:
    models = ["--recogniser", f"hanlp:{lstm}", "--recogniser", f"hanlp:{several}", "--rules", "off"]
    done = CliRunner().invoke(app, ["build", str(pages), "-o", str(tmp_path / "out"), *models])
    assert done.exit_code == 0, done.output
    sources = {s for *_, s in mentions_of(tmp_path / "out", kinds=("person", "organisation", "community", "place"))}
    assert sources <= {"hanlp:mine", "hanlp:several", "hanlp:mine+hanlp:several"}
    assert sources


def test_the_same_seed_gives_the_same_figures(pages: Path, tmp_path: Path) -> None:
    how = Training(engine="hanlp", epochs=2, templates=4, swaps=0, seed=3)
    one, other = (train([pages], tmp_path / name, how, lambda _: None) for name in ("one", "other"))
    assert one.check == other.check


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("{tmp}/nothing", "no such folder, and no name in hanlp.pretrained"),
        ("MSRA_NER_ELECTRA_SMALL_ZH", "would be downloaded, and a build uses no network"),
        ("{tmp}", r"no HanLP model: config.json, model.pt is missing"),
        ("{tmp}/old", "a TensorFlow model of HanLP 2.0 is not read"),
        ("{tmp}/nameless", "has no classpath"),
        ("{tmp}/astray", "its transformer is not on this machine"),
        ("{tmp}/torn", "cannot be loaded"),
    ],
)
def test_what_is_missing_is_said_in_one_line(tmp_path: Path, where: str, message: str) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old/meta.json").write_text("{}")
    ner = "hanlp.components.ner.transformer_ner.TransformerNamedEntityRecognizer"
    configs = {
        "nameless": {},
        "astray": {"classpath": ner, "transformer": "/somewhere/else/bert"},
        "torn": {"classpath": ner, "transformer": "some/name"},
    }
    for name, config in configs.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "model.pt").write_bytes(b"")
        (tmp_path / name / "vocabs.json").write_text("{}")
        (tmp_path / name / "config.json").write_text(json.dumps(config))
    with pytest.raises(RecogniserError, match=message) as raised:
        load(f"hanlp:{where.format(tmp=tmp_path)}")
    assert "\n" not in str(raised.value)


def test_every_mending_is_still_needed() -> None:
    from extractors.trained import hanlp_fixes

    gone = {fix.name for fix in hanlp_fixes.FIXES} - set(hanlp_fixes.report())
    assert not gone, f"the libraries have mended themselves: take {gone} out of hanlp_fixes.py"


def test_a_mending_no_longer_needed_reports_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    from extractors.trained import hanlp_fixes

    mended = hanlp_fixes.Fix("crf", "a reason", lambda: False)
    monkeypatch.setattr(hanlp_fixes, "FIXES", (mended,))
    with pytest.warns(FutureWarning, match="crf is no longer needed"):
        assert hanlp_fixes.report() == ()

"""spaCy models made on the spot and loaded as a user's would be."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from extractors.trained import spacy_model
from extractors.trained.card import UNKNOWN
from extractors.trained.recogniser import load
from extractors.trained.specs import RecogniserError, parse


@pytest.fixture
def ruler(tmp_path: Path) -> Path:
    """A saved pipeline whose entity ruler knows three names, by OntoNotes labels."""
    nlp = spacy.blank("zh")
    ruler = nlp.add_pipe("entity_ruler")
    patterns = [("王立岩", "PERSON"), ("县教育局", "ORG"), ("青禾县", "GPE"), ("4月", "DATE")]
    ruler.add_patterns([{"label": label, "pattern": name} for name, label in patterns])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "mine")
    return tmp_path / "mine"


def test_entities_come_in_code_points_and_kinds(ruler: Path) -> None:
    model = load(f"spacy:{ruler}")
    assert (model.source, model.limit) == ("spacy:mine", 1000)
    text = "4月，𠮷田与王立岩 到青禾县　县教育局。"
    found = next(iter(model.read([text])))
    assert [(text[f.begin : f.end], f.kind, f.confidence) for f in found] == [
        ("王立岩", "person", UNKNOWN),
        ("青禾县", "location", UNKNOWN),
        ("县教育局", "organisation", UNKNOWN),
    ]


def test_many_sentences_and_none_are_read(ruler: Path) -> None:
    model = load(f"spacy:{ruler}")
    assert [len(found) for found in model.read(["王立岩", "", "雨"] * 50)] == [1, 0, 0] * 50
    assert list(model.read([])) == []


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("zh_core_web_none", r"no such folder, and no such package is installed"),
        ("{tmp}/nothing", r"no such folder, and no such package is installed"),
        ("{tmp}", r"no spaCy model: config.cfg is missing"),
        ("{tmp}/broken", r"cannot be loaded"),
    ],
)
def test_what_is_missing_is_said_in_one_line(tmp_path: Path, where: str, message: str) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken/config.cfg").write_text("[nlp]\nlang = zh\n", encoding="utf-8")
    with pytest.raises(RecogniserError, match=message) as raised:
        spacy_model.load(parse(f"spacy:{where.format(tmp=tmp_path)}"))
    assert "\n" not in str(raised.value)


def test_a_model_without_names_is_refused(tmp_path: Path) -> None:
    nlp = spacy.blank("zh")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path / "plain")
    with pytest.raises(RecogniserError, match=r"none of its labels is known"):
        spacy_model.load(parse(f"spacy:{tmp_path / 'plain'}"))

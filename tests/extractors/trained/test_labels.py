from __future__ import annotations

from pathlib import Path

import pytest

from extractors.trained.labels import kinds_of, label_sets
from extractors.trained.specs import RecogniserError
from extractors.vocabulary.rows import LexiconError


def test_shipped_tables() -> None:
    assert set(label_sets()) >= {"ontonotes", "msra", "pku", "cluener", "fangzhi"}


@pytest.mark.parametrize(
    ("labels", "hint", "kinds"),
    [
        (
            {"PERSON", "ORG", "GPE", "FAC", "DATE"},
            "",
            {"PERSON": "person", "ORG": "organisation", "GPE": "location", "FAC": "place"},
        ),
        ({"nr", "ns", "nt"}, "pku", {"nr": "person", "ns": "location", "nt": "organisation"}),
        ({"NR", "NS", "NT"}, "", {"NR": "person", "NS": "location", "NT": "organisation"}),
        ({"PER", "LOC", "ORG"}, "", {"PER": "person", "LOC": "location", "ORG": "organisation"}),
        (
            {"name", "government", "company", "scene", "position"},
            "",
            {"name": "person", "government": "organisation", "company": "organisation", "scene": "place"},
        ),
        ({"person", "community"}, "", {"person": "person", "community": "community"}),
    ],
)
def test_the_table_that_knows_most_labels_is_taken(labels: set[str], hint: str, kinds: dict[str, str]) -> None:
    assert kinds_of(labels, hint=hint) == kinds


def test_a_table_in_the_models_folder_says_all(tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_text("label,kind\nPERSON,person\nLEADER,person\nORG,-\n", encoding="utf-8")
    assert kinds_of({"PERSON", "LEADER", "ORG", "GPE"}, folder=tmp_path) == {"PERSON": "person", "LEADER": "person"}


def test_a_table_of_the_user_s_lexicons_is_tried_too(tmp_path: Path) -> None:
    (tmp_path / "label_mine.csv").write_text("label,kind\n人,person\n机构,organisation\n", encoding="utf-8")
    assert kinds_of({"人", "机构"}, lexicons=tmp_path) == {"人": "person", "机构": "organisation"}


def test_a_row_of_the_user_s_replaces_one_that_is_shipped(tmp_path: Path) -> None:
    (tmp_path / "label_ontonotes.csv").write_text("label,kind\nNORP,organisation\n-FAC,\n", encoding="utf-8")
    assert kinds_of({"PERSON", "NORP", "FAC"}, lexicons=tmp_path) == {"PERSON": "person", "NORP": "organisation"}


def test_unknown_labels_are_named_with_the_way_out() -> None:
    with pytest.raises(RecogniserError, match=r"X1.*labels\.csv"):
        kinds_of({"X1"}, model="spacy:mine")


def test_a_wrong_kind_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_text("label,kind\nPERSON,human\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"labels\.csv, line 2: 'human' .*is not one of"):
        kinds_of({"PERSON"}, folder=tmp_path)

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.trained.specs import RecogniserError, parse


@pytest.mark.parametrize(
    ("inside", "source"), [("mine", "spacy:mine"), ("mine/model-best", "spacy:mine"), ("mine/model-last", "spacy:mine")]
)
def test_source_is_the_folder_s_own_name(tmp_path: Path, inside: str, source: str) -> None:
    (tmp_path / inside).mkdir(parents=True)
    spec = parse(f"spacy:{tmp_path / inside}")
    assert spec.source == source
    assert spec.folder == tmp_path / inside


@pytest.mark.parametrize("text", ["mine", "spacy:", "bert:mine", ":mine", ""])
def test_what_is_no_spec_is_told_the_form(text: str) -> None:
    with pytest.raises(RecogniserError, match=r"spacy:FOLDER_OR_PACKAGE or hanlp:FOLDER_OR_NAME"):
        parse(text)


def test_a_package_bears_its_own_name() -> None:
    assert parse("spacy:zh_core_web_sm").source == "spacy:zh_core_web_sm"
    assert parse("spacy:zh_core_web_sm").folder is None

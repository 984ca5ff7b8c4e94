from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extractors.records import EntityMention, Extraction, Identity, Page, Reading, Span
from graph.cli import app
from graph.evaluate_exam import ExamError, Result, read_exam, take

TEXT = "青禾县水利局局长刘桂芳到临江铁厂"
KNOWN = {"刘桂芳": "person", "青禾县水利局": "organisation", "铁厂": "organisation", "青禾": "organisation"}


def cluener(folder: Path, *records: object) -> Path:
    file = folder / "sentences.jsonl"
    file.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
    return file


def labelled(folder: Path, text: str = TEXT) -> Path:
    label = {
        "name": {"刘桂芳": [[8, 10]]},
        "government": {"青禾县水利局": [[0, 5]]},
        "company": {"临江铁厂": [[12, 15]]},
    }
    return cluener(folder, {"text": text, "label": label | {"position": {"局长": [[6, 7]]}}})


def extractor(*names: str):  # type: ignore[no-untyped-def]
    def extract(page: Page) -> Extraction:
        assert page.text.endswith("。")
        spans = [(name, Span(page.text.index(name), page.text.index(name) + len(name), name)) for name in names]
        mentions = tuple(
            EntityMention(Identity(KNOWN[name], "", name), 0, span, ("rules",), 0.9, name)  # type: ignore[arg-type]
            for name, span in spans
        )
        return Extraction(Reading(page, (), "", (), ()), None, "unknown", None, mentions=mentions)

    return extract


def counts(result: Result) -> dict[str, tuple[int, int, int]]:
    return {key: (figure.right, figure.wrong, figure.missing) for key, figure in result.figures.items()}


def test_exam_counts_spans_of_persons_and_bodies(tmp_path: Path) -> None:
    result = take(labelled(tmp_path), extractor("刘桂芳", "青禾县水利局"))
    assert result.sentences == 1
    assert counts(result) == {"persons": (1, 0, 0), "government": (1, 0, 0), "organisations": (1, 0, 1)}


def test_exam_leaves_a_body_of_another_sort_out_of_government(tmp_path: Path) -> None:
    result = take(labelled(tmp_path, TEXT + "。"), extractor("铁厂", "青禾"))
    assert counts(result) == {"persons": (0, 0, 1), "government": (0, 1, 1), "organisations": (0, 2, 2)}
    assert (
        result.misses["government"]
        == [f"    - 青禾县水利局\n          {TEXT}。", f"    + 青禾\n          {TEXT}。"][::-1]
    )


def test_exam_reads_bio(tmp_path: Path) -> None:
    file = tmp_path / "sentences.bio"
    file.write_text(
        "刘 B-PER\n桂 I-PER\n芳 I-PER\n到 O\n厂 B-ORG\n\n青 B-LOC\n禾 I-LOC\n\n\n何 B-PER\n立 B-PER", "utf-8"
    )
    sentences = list(read_exam(file))
    assert [sentence.text for sentence in sentences] == ["刘桂芳到厂", "青禾", "何立"]
    assert sentences[0].spans == {"persons": {(0, 3)}, "organisations": {(4, 5)}}
    assert sentences[1].spans == {}
    assert sentences[2].spans == {"persons": {(0, 1), (1, 2)}}


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.jsonl", '{"text": "何立", "label": {}}\n{"text": \n', "line 2: .*expected"),
        ("a.jsonl", '{"text": "何立"}\n', "line 1: .*'label'"),
        ("a.bio", "何 B-PER\n立\n", "line 2: .*BIO tag"),
        ("a.txt", "", "expected CLUENER's"),
    ],
)
def test_exam_says_what_is_amiss_in_a_file(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ExamError, match=message):
        list(read_exam(tmp_path / name))


def test_exam_command_reads_sentences_with_the_pipeline(tmp_path: Path) -> None:
    text = "河南省郑州市二七区民政局局长王建国主持会议"
    file = cluener(tmp_path, {"text": text, "label": {"name": {"王建国": [[14, 16]]}}})
    told = CliRunner().invoke(app, ["evaluate", "--exam", str(file), "--json"])
    assert told.exit_code == 0, told.output
    assert json.loads(told.output)["figures"]["persons"]["f1"] == 1.0

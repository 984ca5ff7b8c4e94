from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractors.training.annotated import AnnotationError, annotated_in, read_annotated
from extractors.training.marking import from_annotation

PAGE = "青禾县召开会议\n4月2日，县委书记王立岩到东湖社区走访。\n李望春陪同。\n"
GOLD = {
    "page": "a.txt",
    "home": "青禾县",
    "articles": [
        {
            "id": "a1",
            "headline_lines": [1],
            "lines": [[2, 3]],
            "persons": [{"name": "王立岩", "posts": []}, {"name": "李望春", "optional": True}],
            "organisations": [{"names": ["青禾县委", "县委"]}],
            "communities": [
                {"names": ["东湖社区"], "kind": "neighbourhood"},
                {"names": ["青禾县"], "kind": "district"},
            ],
        }
    ],
}


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(path: Path) -> list[list[tuple[str, str]]]:
    pages = read_annotated([path])
    examples = [example for page in pages for example in from_annotation(page)]
    return [[(example.text[b:e], kind) for b, e, kind in example.spans] for example in examples]


def test_the_guidelines_json_marks_every_place_that_spells_a_name(tmp_path: Path) -> None:
    write(tmp_path / "pages/a.txt", PAGE)
    write(tmp_path / "gold/a.json", json.dumps(GOLD))
    assert names(tmp_path) == [
        [("青禾县", "community")],
        [("县委", "organisation"), ("王立岩", "person"), ("东湖社区", "community")],
        [("李望春", "person")],
    ]
    assert read_annotated([tmp_path])[0].page.home == "青禾县"


@pytest.mark.parametrize(
    "row",
    [
        {"text": "王立岩到县教育局。", "label": [[0, 3, "PER"], [4, 8, "ORG"]]},
        {"text": "王立岩到县教育局。", "labels": [[0, 3, "PER"], [4, 8, "ORG"]]},
        {
            "text": "王立岩到县教育局。",
            "entities": [
                {"id": 2, "label": "ORG", "start_offset": 4, "end_offset": 8},
                {"id": 1, "label": "PER", "start_offset": 0, "end_offset": 3},
            ],
        },
    ],
)
def test_doccano_in_its_three_forms(tmp_path: Path, row: dict[str, object]) -> None:
    path = write(tmp_path / "all.jsonl", json.dumps(row, ensure_ascii=False) + "\n\n")
    assert names(path) == [[("王立岩", "person"), ("县教育局", "organisation")]]


@pytest.mark.parametrize(
    "tags",
    [
        "B-PER I-PER I-PER O B-ORG I-ORG I-ORG I-ORG O",
        "I-PER I-PER I-PER O I-ORG I-ORG I-ORG I-ORG O",
        "B-PER M-PER E-PER O B-ORG M-ORG M-ORG E-ORG O",
        "B-PER I-PER E-PER O B-ORG I-ORG I-ORG E-ORG O",
    ],
    ids=["BIO", "IOB1", "BMES", "BIOES"],
)
def test_tagged_characters_in_four_schemes(tmp_path: Path, tags: str) -> None:
    rows = zip("王立岩到县教育局。", tags.split(), strict=True)
    path = write(tmp_path / "all.bio", "\n".join(f"{c} {tag}" for c, tag in rows) + "\n\n雨\tO\n")
    assert names(path) == [[("王立岩", "person"), ("县教育局", "organisation")], []]


def test_two_names_side_by_side_stay_two(tmp_path: Path) -> None:
    tags = ["B-PER", "I-PER", "B-PER", "I-PER", "S-PER"]
    path = write(tmp_path / "a.conll", "\n".join(f"{c}\tX\t{tag}" for c, tag in zip("王明李红甲", tags, strict=True)))
    assert names(path) == [[("王明", "person"), ("李红", "person"), ("甲", "person")]]


def test_a_location_is_a_community_where_its_name_says_so(tmp_path: Path) -> None:
    row = {"text": "从河南到老磨坊。", "label": [[1, 3, "LOC"], [4, 7, "LOC"]]}
    path = write(tmp_path / "all.jsonl", json.dumps(row, ensure_ascii=False))
    assert names(path) == [[("河南", "community"), ("老磨坊", "place")]]


def test_white_space_may_be_tagged_too(tmp_path: Path) -> None:
    path = write(tmp_path / "a.bio", "王\tB-PER\n明\tI-PER\n \tO\n\u3000\tO\n说\tO\n")
    assert [page.page.text for page in read_annotated([path])] == ["王明 \u3000说"]
    assert names(path) == [[("王明", "person")]]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.jsonl", '{"text": "王立岩"}\n{"text": 1', "a.jsonl, line 2: "),
        ("a.jsonl", '{"text": "王立岩", "label": [[0, 9, "PER"]]}', "a.jsonl, line 1: .*outside the text"),
        ("a.bio", "王 B-PER\n立\n", "a.bio, line 2: "),
        ("a.docx", "", "no annotation"),
        ("gold/a.json", '{"page": "b.txt", "articles": []}', "a.json: .*b.txt"),
        ("gold/a.json", '{"articles": []}', "a.json: KeyError: 'page'"),
    ],
)
def test_faults_are_named_with_file_and_line(tmp_path: Path, name: str, text: str, message: str) -> None:
    path = write(tmp_path / name, text)
    with pytest.raises(AnnotationError, match=message):
        read_annotated([tmp_path if "/" in name else path])


def test_annotation_is_told_from_pages(tmp_path: Path) -> None:
    row = json.dumps({"id": 1, "text": "雨", "label": []})
    write(tmp_path / "papers/a.txt", PAGE)
    write(tmp_path / "papers/plain.jsonl", json.dumps({"id": 1, "text": PAGE}))
    write(tmp_path / "papers/sizes.tsv", "a\t1\n")
    labelled = [write(tmp_path / "papers/all.jsonl", "\n" + row), write(tmp_path / "papers/more.bio", "雨\tO\n")]
    assert annotated_in(tmp_path / "papers") == labelled
    assert annotated_in(labelled[0]) == labelled[:1]
    assert annotated_in(tmp_path / "papers/a.txt") == annotated_in(tmp_path / "nothing") == []
    for place in ("gold", "flat"):
        write(tmp_path / place / ("gold/a.json" if place == "gold" else "a.json"), json.dumps(GOLD))
        assert annotated_in(tmp_path / place) == [tmp_path / place]
    write(tmp_path / "flat/settings.json", "{}")
    assert annotated_in(tmp_path / "flat") == []

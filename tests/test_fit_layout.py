from __future__ import annotations

import inspect
import shutil
from pathlib import Path

import pytest

from extractors.articles import beginnings, parting
from extractors.articles.page_reading import read_page
from extractors.articles.weights import ALWAYS, DECISIONS, FILE, SAME, Decision, load_weights
from extractors.records import Page
from tests.fit_layout import Examples, Recorder, examples, write
from tests.layout_articles import CORPUS, annotated, pieces
from tests.layout_pages import sheet

SEEDS = range(24)


@pytest.mark.parametrize("decision", DECISIONS)
def test_every_cue_of_the_file_is_one_that_is_looked_for(decision: Decision) -> None:
    code = inspect.getsource(parting if decision == "inside_run" else beginnings)
    assert [cue for cue in load_weights(decision) if cue not in (ALWAYS, SAME) and f'"{cue}"' not in code] == []
    assert {ALWAYS, SAME} <= set(load_weights(decision))


def test_pages_are_set_from_the_tuned_half_alone() -> None:
    assert CORPUS.name == "tuned"
    assert len(pieces()) > 200


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_gives_one_page_of_which_each_line_is_known(seed: int) -> None:
    made = sheet(pieces(), seed)
    assert made.text == sheet(pieces(), seed).text
    assert [made.text[at:].split("\n", 1)[0] for at, _ in made.places] == made.lines
    owners = {owner for owner in made.owners if owner >= 0}
    assert owners == set(range(len(owners)))
    assert all(line.strip() for line, owner in zip(made.lines, made.owners, strict=True) if owner >= 0)


def test_pages_are_set_in_many_ways() -> None:
    pages = [sheet(pieces(), seed) for seed in SEEDS]
    widest = [
        max(len(line) for line, owner in zip(page.lines, page.owners, strict=True) if owner >= 0) for page in pages
    ]
    assert min(widest) < 20 < 100 < max(widest)
    assert {"本报讯" in page.text for page in pages} == {True, False}
    resumed = [[owner for owner in page.owners if owner >= 0] for page in pages]
    assert any(
        len([o for n, o in enumerate(owners) if not n or owners[n - 1] != o]) > len(set(owners)) for owners in resumed
    )


def test_the_lines_of_annotated_pages_are_those_of_their_articles() -> None:
    page, places = next(iter(annotated()))
    assert len(places) == len(page.text.split("\n"))
    assert any(owner >= 0 for _, owner in places)


def test_the_weights_move_where_examples_are_sure_and_stay_where_there_are_none() -> None:
    told = Examples()
    for number in range(600):
        told.add({ALWAYS: 1.0, "begins with a date": number % 2}, bool(number % 2), 1.0)
    start = {ALWAYS: -0.5, "others sign": -1.7}
    fitted = told.fitted(start, 10.0)
    assert fitted[ALWAYS] < -1
    assert fitted["begins with a date"] > 2
    assert fitted["others sign"] == -1.7
    assert told.fitted(start, 1e9) == start


def test_what_is_kept_apart_moves_nothing() -> None:
    told = Examples()
    for _ in range(100):
        told.add({ALWAYS: 1.0}, True, 0.0)
    assert told.fitted({ALWAYS: -1.0}, 1.0) == {ALWAYS: -1.0}
    assert told.right({ALWAYS: -1.0}, apart=True) == 0.0


def test_the_recorder_reads_as_the_page_was_set_and_leaves_the_code_as_it_was() -> None:
    recorder = Recorder()
    for made in (sheet(pieces(), seed) for seed in SEEDS):
        before = read_page(Page("page", "page", made.text))
        recorder.read(made.text, made.places, 1.0)
        assert read_page(Page("page", "page", made.text)) == before
    assert all({*found.begins} == {True, False} for found in recorder.examples.values())


def test_the_same_pages_give_the_same_weights() -> None:
    for decision in DECISIONS:
        first, again = (examples(6)[decision] for _ in range(2))
        assert first.cues == again.cues
        assert first.begins == again.begins


def test_written_weights_are_read_again_under_the_same_comment(tmp_path: Path) -> None:
    file = tmp_path / FILE.name
    shutil.copy(FILE, file)
    tables = {decision: load_weights(decision) for decision in DECISIONS}
    tables["inside_run"] = {ALWAYS: -6.0, SAME: -1.0, "goes on (会议, 随后)": -2.5}
    write(tables, file)
    assert {decision: load_weights(decision, file) for decision in DECISIONS} == tables
    comment = [line for line in FILE.read_text("utf-8").splitlines() if line.startswith("#")]
    assert file.read_text("utf-8").splitlines()[: len(comment)] == comment

from __future__ import annotations

import importlib
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from extractors.intake.reading import Source
from graph import work
from graph.build import BuildError, add, build, export, remove
from graph.report import Report
from ontology import iris
from tests.graph.pages import options, page_ids, write_pages

VIEWS = ("graph.ttl", "graph.graphml", "entities.csv", "posts.csv", "events.csv", "graph.html")


def views(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in VIEWS}


@pytest.fixture(autouse=True, scope="module")
def same_program() -> Iterator[None]:
    """Let nobody's edit to the program, made while the tests run, have a page built again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importlib.import_module("graph.build"), "fingerprint", repr)
        yield


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pages(tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def built(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    build([pages], out, options())
    return out


def one(folder: Path, page_id: str) -> Path:
    return write_pages(folder / page_id.replace("/", "-"), only=(page_id,))


def told(report: Report) -> tuple[int, int, int, int]:
    return report.pages, report.built, report.kept, report.dropped


def test_build_leaves_its_files_and_nothing_else(built: Path) -> None:
    assert {path.name for path in built.iterdir()} == {*VIEWS, ".lock", "ledger.sqlite", "report.json", "store"}


def test_building_again_keeps_the_pages_and_the_bytes(pages: Path, built: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert told(build([pages], out, options())) == (4, 4, 0, 0)
    assert told(build([pages], out, options())) == (4, 0, 4, 0)
    assert views(out) == views(built)
    assert told(build([pages], out, options(fresh=True))) == (4, 4, 0, 0)
    assert views(out) == views(built)


@pytest.mark.parametrize("seed", [1, 2])
def test_pages_added_one_by_one_in_any_order_give_the_same_bytes(seed: int, built: Path, tmp_path: Path) -> None:
    ids = page_ids()
    random.Random(seed).shuffle(ids)
    for page_id in ids:
        add([one(tmp_path, page_id)], tmp_path / "out", options())
    assert views(tmp_path / "out") == views(built)


def test_several_processes_give_the_same_bytes(pages: Path, built: Path, tmp_path: Path) -> None:
    assert told(build([pages], tmp_path / "out", options(jobs=2))) == (4, 4, 0, 0)
    assert views(tmp_path / "out") == views(built)


def test_export_makes_the_same_bytes_from_the_store_alone(pages: Path, built: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([pages], out, options())
    for name in (*VIEWS, "ledger.sqlite", "report.json"):
        (out / name).unlink()
    statements = export(out)
    assert views(out) == views(built)
    assert statements == sum(1 for _ in ox.parse(path=str(out / "graph.ttl")))


def test_build_drops_the_pages_that_the_inputs_no_longer_have(pages: Path, tmp_path: Path) -> None:
    out, fewer = tmp_path / "out", write_pages(tmp_path / "fewer", only=tuple(page_ids()[1:]))
    build([pages], out, options())
    assert told(build([fewer], out, options())) == (3, 0, 3, 1)
    build([fewer], tmp_path / "straight", options())
    assert views(out) == views(tmp_path / "straight")


def test_remove_drops_a_page_and_add_brings_it_back(pages: Path, built: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([pages], out, options())
    assert told(remove([page_ids()[0]], out, options())) == (3, 0, 0, 1)
    assert iris.page(page_ids()[0]) not in (out / "graph.ttl").read_text(encoding="utf-8")
    assert told(add([pages], out, options())) == (4, 1, 3, 0)
    assert views(out) == views(built)


def test_remove_names_the_pages_that_are_near(pages: Path, tmp_path: Path) -> None:
    build([pages], tmp_path / "out", options())
    with pytest.raises(BuildError, match=r"没有此页 \(no such page\): 2020/0721.txt\n  近似的有 .*2020/0720.txt"):
        remove(["2020/0721.txt"], tmp_path / "out", options())


def test_changed_page_is_built_again(tmp_path: Path) -> None:
    pages, out = write_pages(tmp_path / "pages"), tmp_path / "out"
    build([pages], out, options())
    first, second = (pages / name for name in page_ids()[:2])
    first.write_text(second.read_text(encoding="utf-8"), encoding="utf-8")
    assert told(build([pages], out, options())) == (4, 1, 3, 0)
    build([pages], tmp_path / "straight", options())
    assert views(out) == views(tmp_path / "straight")


def test_other_settings_build_every_page_again(pages: Path, tmp_path: Path) -> None:
    from extractors.settings import Settings

    build([pages], tmp_path / "out", options())
    assert told(build([pages], tmp_path / "out", options(settings=Settings(home="青禾县")))) == (4, 4, 0, 0)


@pytest.mark.parametrize("jobs", [1, 2])
def test_page_that_fails_is_reported_and_the_rest_is_built(jobs: int, built: Path, tmp_path: Path) -> None:
    pages = write_pages(tmp_path / "pages")
    (pages / "boom.txt").write_text("boom", encoding="utf-8")
    (pages / "empty.txt").write_text("", encoding="utf-8")
    report = build([pages], tmp_path / "out", options(jobs=jobs))
    assert told(report) == (4, 4, 0, 0)
    assert [Path(skipped.file).name for skipped in report.skipped] == ["boom.txt", "empty.txt"]
    assert "LookupError: boom (tests.graph.pages:" in report.skipped[0].reason
    assert views(tmp_path / "out") == views(built)
    told_again = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert [Path(skipped["file"]).name for skipped in told_again["skipped"]] == ["boom.txt", "empty.txt"]


def test_page_that_takes_its_process_down_is_reported_and_the_rest_is_built(built: Path, tmp_path: Path) -> None:
    pages = write_pages(tmp_path / "pages")
    (pages / "die.txt").write_text("die", encoding="utf-8")
    report = build([pages], tmp_path / "out", options(jobs=2))
    assert [(Path(skipped.file).name, skipped.reason) for skipped in report.skipped] == [
        ("die.txt", "takes the whole process down, please report it")
    ]
    assert views(tmp_path / "out") == views(built)


def test_pages_that_a_dead_process_refuses_to_take_are_built_each_alone(
    built: Path, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Pool(AbstractContextManager["Pool"]):
        """Two processes of which one has died; one that works."""

        def __init__(self, job: work.Job, jobs: int) -> None:
            self.worker, self.dead = work.Worker(job), jobs > 1

        def submit(self, _: object, chunk: list[Source]) -> Future[list[work.Result]]:
            if self.dead:
                raise BrokenProcessPool
            future: Future[list[work.Result]] = Future()
            future.set_result(self.worker.results(chunk))
            return future

        def shutdown(self, **_: object) -> None: ...

        def __exit__(self, *_: object) -> None: ...

    monkeypatch.setattr(work, "_pool", Pool)
    assert told(build([pages], tmp_path / "out", options(jobs=2))) == (4, 4, 0, 0)
    assert views(tmp_path / "out") == views(built)


def test_script_that_no_process_can_be_started_beside_is_told_so_and_no_page_is_blamed(
    pages: Path, tmp_path: Path
) -> None:
    script = f"""
from graph.build import Options, build
build([{str(pages)!r}], {str(tmp_path / "out")!r}, Options(jobs=2))
"""
    run = subprocess.run([sys.executable, "-"], input=script, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "WorkersError: 起不了别的进程" in run.stderr
    assert "jobs=1" in run.stderr
    assert not (tmp_path / "out" / "graph.ttl").exists()


@pytest.mark.parametrize("name", ["boom.txt", "empty.txt"])
def test_strict_changes_nothing_when_a_page_is_no_good(name: str, built: Path, pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([pages], out, options())
    more = write_pages(tmp_path / "more")
    (more / name).write_text(name.removesuffix(".txt").replace("empty", ""), encoding="utf-8")
    with pytest.raises(BuildError, match=name):
        build([more], out, options(strict=True))
    assert views(out) == views(built)


def test_progress_is_told_page_by_page(pages: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    build([pages], tmp_path / "out", options(progress=lambda done, of: told.append((done, of))))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_build_of_nothing_is_refused_and_changes_nothing(built: Path, pages: Path, tmp_path: Path) -> None:
    out, empty = tmp_path / "out", tmp_path / "empty"
    empty.mkdir()
    build([pages], out, options())
    with pytest.raises(BuildError, match="没有可读的版面"):
        build([empty], out, options())
    assert views(out) == views(built)


def test_remove_and_export_need_a_build(tmp_path: Path) -> None:
    for attempt in (lambda: remove(["x"], tmp_path), lambda: export(tmp_path)):
        with pytest.raises(BuildError, match="fangzhi build PAGES -o"):
            attempt()
    assert list(tmp_path.iterdir()) == []


def test_report_counts_each_thing_once(built: Path) -> None:
    report = json.loads((built / "report.json").read_text(encoding="utf-8"))
    assert report["counts"] == {
        "persons": 9,
        "officials": 8,
        "reporters": 4,
        "organisations": 5,
        "communities": 4,
        "places": 1,
        "posts": 11,
        "events": 5,
    }
    assert (report["pages"], report["articles"], report["skipped"]) == (4, 5, [])


def test_turtle_reads_the_same_in_rdflib_and_in_pyoxigraph(built: Path) -> None:
    by_rdflib = rdflib.Graph().parse(built / "graph.ttl")
    by_pyoxigraph = rdflib.Graph()
    store = ox.Store()
    store.load(path=str(built / "graph.ttl"), format=ox.RdfFormat.TURTLE)
    triples = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    by_pyoxigraph.parse(data=triples, format="nt")
    assert len(by_rdflib) == len(by_pyoxigraph) == len(store)
    values = [
        {(s, p, o.toPython() if isinstance(o, rdflib.Literal) else o) for s, p, o in g}
        for g in (by_rdflib, by_pyoxigraph)
    ]
    assert values[0] == values[1]
    assert isomorphic(by_rdflib, by_rdflib)


def test_turtle_has_no_blank_nodes_and_sorted_sections(built: Path) -> None:
    text = (built / "graph.ttl").read_text(encoding="utf-8")
    assert "_:" not in text
    assert "[]" not in text
    assert text.count("@prefix") == text.split("\n\n", 1)[0].count("@prefix")
    subjects = [block.split(" ", 1)[0] for block in text.split("\n\n")[1:] if block]
    shared = [
        s
        for s in subjects
        if s.startswith(f"<{iris.BASE}") and "/page/" not in s and "/article/" not in s and "/mention/" not in s
    ]
    assert shared == sorted(set(shared))
    assert len(subjects) == len(set(subjects))

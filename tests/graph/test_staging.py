from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from graph.staging import NEXT, OLD, READY, Staging, locked, recover, settle


def tree(out: Path) -> dict[str, str]:
    found = sorted(path for path in out.rglob("*") if path.is_file() and path.name != ".lock")
    return {path.relative_to(out).as_posix(): path.read_text() for path in found}


def put(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("_", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def fail_after_writing(folder: Path) -> None:
    put(folder, graph="somebody's")
    raise RuntimeError


def test_publish_replaces_files_and_folders_and_leaves_other_files(tmp_path: Path) -> None:
    put(tmp_path, graph="old", store_a="old", README="mine")
    with Staging(tmp_path) as staging:
        put(staging.folder, graph="new", store_b="new")
        assert tree(tmp_path)["graph"] == "old"
        staging.publish()
    assert tree(tmp_path) == {"graph": "new", "store/b": "new", "README": "mine"}


def test_failed_build_leaves_the_previous_one_whole(tmp_path: Path) -> None:
    put(tmp_path, graph="old", store_a="old")

    def fail() -> None:
        with Staging(tmp_path) as staging:
            put(staging.folder, graph="half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert tree(tmp_path) == {"graph": "old", "store/a": "old"}


def test_what_a_killed_build_left_is_dropped(tmp_path: Path) -> None:
    put(tmp_path, graph="old")
    put(tmp_path / NEXT, graph="half")
    settle(tmp_path)
    assert tree(tmp_path) == {"graph": "old"}


@pytest.mark.parametrize("moved", [0, 1, 2])
def test_complete_build_that_was_killed_while_moving_is_finished(tmp_path: Path, moved: int) -> None:
    put(tmp_path, graph="old", store_a="old")
    put(tmp_path / READY, graph="new", store_b="new")
    if moved >= 1:
        (tmp_path / READY / "graph").replace(tmp_path / "graph")
    if moved >= 2:
        (tmp_path / OLD).mkdir()
        (tmp_path / "store").rename(tmp_path / OLD / "store")
    settle(tmp_path)
    assert tree(tmp_path) == {"graph": "new", "store/b": "new"}
    assert not (tmp_path / OLD).exists()
    assert not (tmp_path / READY).exists()


def test_second_writer_is_told_that_the_folder_is_busy(tmp_path: Path) -> None:
    attempt = (
        "import sys; from pathlib import Path; from graph.staging import BusyError, locked\n"
        "try:\n with locked(Path(sys.argv[1])): print('in')\n"
        "except BusyError as error: print(error)"
    )
    with locked(tmp_path):
        other = subprocess.run([sys.executable, "-c", attempt, tmp_path], capture_output=True, text=True, check=True)
    assert other.stdout.startswith(f"{tmp_path}: 另一个 fangzhi 正在写入")
    with locked(tmp_path):
        pass


def test_lock_ends_with_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), locked(tmp_path):
        raise RuntimeError
    with locked(tmp_path):
        pass


def test_folder_made_for_a_build_that_fails_is_gone_and_one_that_stood_before_stays(tmp_path: Path) -> None:
    new, old, filled = tmp_path / "new", tmp_path / "old", tmp_path / "filled"
    old.mkdir()
    for out in (new, old):
        with pytest.raises(RuntimeError), locked(out), Staging(out):
            raise RuntimeError
    with pytest.raises(RuntimeError), locked(filled):
        fail_after_writing(filled)
    assert not new.exists()
    assert old.exists()
    assert tree(filled) == {"graph": "somebody's"}


def test_reader_finds_a_complete_build_in_place_unless_a_writer_is_at_it(tmp_path: Path) -> None:
    put(tmp_path / READY, graph="new")
    with locked(tmp_path):
        recover(tmp_path)
        assert not (tmp_path / "graph").exists()
    recover(tmp_path)
    assert tree(tmp_path) == {"graph": "new"}

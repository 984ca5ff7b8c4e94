"""The wheel alone, in an environment and a folder of its own, does what the checkout does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("ontology", "extractors", "graph")
PAGE = ROOT / "seeds" / "erqi" / "campus-and-community.txt"


def run(*command: str | Path, folder: Path) -> str:
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, so that neither the checkout is littered nor an old `build/` slips in."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for package in PACKAGES:
        shutil.copytree(ROOT / package, source / package, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check")
    run(*pip, "--no-deps", "--no-build-isolation", "--wheel-dir", folder, source, folder=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, which borrows the packages that it needs from the running one."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", folder, folder=folder)
    scheme = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", vars=scheme))
    borrowed = dict.fromkeys((sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
    (packages / "borrowed.pth").write_text("\n".join(borrowed), encoding="utf-8")
    scripts = Path(sysconfig.get_path("scripts", "venv", vars=scheme))
    pip = (sys.executable, "-m", "pip", "--python", scripts / "python", "--disable-pip-version-check")
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, folder=folder)
    return scripts


def test_the_wheel_holds_every_file_of_its_packages_and_nothing_else(wheel: Path) -> None:
    files = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == files
    assert {Path(name).suffix for name in held} >= {".py", ".typed", ".csv", ".ttl", ".rq", ".html", ".css", ".js"}


def test_the_wheel_says_what_it_needs_and_carries_its_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        told = {Path(name).name: name for name in archive.namelist() if ".dist-info/" in name}
        metadata = archive.read(told["METADATA"]).decode("utf-8")
    assert "LICENSE" in told
    assert "License-Expression: Apache-2.0" in metadata
    assert "Requires-Python: >=3.11" in metadata
    needed = [line for line in metadata.splitlines() if line.startswith("Requires-Dist") and "extra ==" not in line]
    assert not any(heavy in line for line in needed for heavy in ("hanlp", "torch", "transformers", "jieba"))


def test_the_wheel_builds_and_answers_far_from_the_checkout(environment: Path, tmp_path: Path) -> None:
    page = shutil.copy(PAGE, tmp_path / "page.txt")
    fangzhi = environment / "fangzhi"
    where = run(environment / "python", "-c", "import graph; print(graph.__file__)", folder=tmp_path)
    assert Path(where.strip()).is_relative_to(environment.parent)

    assert "1 个" in run(fangzhi, "build", page, "-o", "out", folder=tmp_path)
    assert {path.name for path in (tmp_path / "out").iterdir()} >= {"graph.ttl", "graph.html", "posts.csv", "store"}
    assert {path.name for path in tmp_path.iterdir()} == {"page.txt", "out"}
    leaders = run(fangzhi, "query", "out", "leaders", "-p", "home=二七区", "-f", "csv", folder=tmp_path)
    assert "虎荣鑫" in leaders
    assert "区长" in run(fangzhi, "show", "out", "虎荣鑫", folder=tmp_path)
    assert "violations 0" in run(fangzhi, "check", "out", folder=tmp_path)
    assert run(fangzhi, "--version", folder=tmp_path).startswith("fangzhi ")

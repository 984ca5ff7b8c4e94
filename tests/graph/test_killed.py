"""A build that is killed at any point leaves the previous one whole, and the next one works."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest

from graph.build import build, export
from graph.staging import NEXT, READY
from tests.graph.pages import options, page_ids, write_pages

KILLED = """
import importlib, os, signal, sys
from pathlib import Path
from graph.build import build
from tests.graph.pages import options

module = importlib.import_module('graph.{module}')
whole = module.{function}
def die(*arguments, **named):
    {after}
    os.kill(os.getpid(), signal.SIGKILL)
module.{function} = die
build([sys.argv[1]], Path(sys.argv[2]), options())
"""
POINTS = {
    "while pages are worked on": ("build", "_finish", "pass"),
    "before graph.ttl": ("assembly", "write_turtle", "pass"),
    "before the tables": ("assembly", "write_views", "pass"),
    "after the tables": ("assembly", "write_views", "whole(*arguments, **named)"),
    "when complete": ("staging", "settle", "if not (arguments[0] / '.ready').exists(): return whole(*arguments)"),
    "while moving": ("staging", "_replace", "whole(*arguments, **named)"),
}


def killed(pages: Path, out: Path, point: str) -> None:
    module, function, after = POINTS[point]
    script = KILLED.format(module=module, function=function, after=after)
    done = subprocess.run([sys.executable, "-c", script, pages, out], capture_output=True, text=True, check=False)
    assert done.returncode == -9, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
@pytest.mark.parametrize("point", POINTS)
def test_build_killed(point: str, tmp_path: Path) -> None:
    fewer, pages = write_pages(tmp_path / "fewer", only=tuple(page_ids()[:2])), write_pages(tmp_path / "pages")
    out = tmp_path / "out"
    build([fewer], out, options())
    build([pages], tmp_path / "straight", options())
    old, new = ((folder / "graph.ttl").read_bytes() for folder in (out, tmp_path / "straight"))

    killed(pages, out, point)
    complete = (out / READY).exists()
    assert complete == (point in ("when complete", "while moving"))
    if not complete:
        assert (out / "graph.ttl").read_bytes() == old

    export(out)
    assert (out / "graph.ttl").read_bytes() == (new if complete else old)
    assert not (out / NEXT).exists()
    build([pages], out, options())
    assert (out / "graph.ttl").read_bytes() == new


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks into /proc")
def test_workers_end_with_a_killed_build(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "hang.txt").write_text(f"hang {tmp_path / 'worker'}", encoding="utf-8")
    script = (
        "import sys; from pathlib import Path; from graph.build import build; from tests.graph.pages import options\n"
        "if __name__ == '__main__': build([sys.argv[1]], Path(sys.argv[2]), options(jobs=2))"
    )
    command = [sys.executable, "-c", script, tmp_path / "pages", tmp_path / "out"]
    with subprocess.Popen(command) as whole:
        _wait(lambda: (tmp_path / "worker").exists() and (tmp_path / "worker").read_text() != "")
        whole.kill()
    worker = Path("/proc", (tmp_path / "worker").read_text(encoding="utf-8"))
    _wait(lambda: not worker.exists())


def _wait(ready: Callable[[], bool]) -> None:
    end = monotonic() + 30
    while not ready():
        assert monotonic() < end
        sleep(0.05)

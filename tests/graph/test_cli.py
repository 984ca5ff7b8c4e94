from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graph.build import build
from graph.cli import app
from tests.graph.pages import options, page_ids, write_pages

ROOT = Path(__file__).parent.parent.parent


def fangzhi(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "graph.cli", *map(str, arguments)]
    settings = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=settings)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    build([write_pages(tmp_path / "pages")], tmp_path / "out", options())
    return tmp_path / "out"


def test_help_waits_for_nothing_heavy() -> None:
    told = (
        "import sys; from typer.testing import CliRunner; from graph.cli import app; "
        "done = CliRunner().invoke(app, ['--help']); print(done.output); "
        "print(*{'spacy', 'rdflib', 'pyoxigraph', 'pyshacl', 'networkx', 'pyvis', 'ahocorasick_rs'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True, cwd=ROOT)
    assert "fangzhi build PAGES -o out" in done.stdout
    assert done.stdout.endswith("\n\n"), "imported for --help: " + done.stdout.splitlines()[-1]


@pytest.mark.parametrize("command", ["build", "add", "remove", "export", "check", "query", "show", "bench", "evaluate"])
def test_every_command_explains_itself_with_an_example(command: str) -> None:
    done = CliRunner().invoke(app, [command, "--help"])
    assert done.exit_code == 0
    assert f"\n  fangzhi {command} " in done.output


def test_version_is_that_of_the_package() -> None:
    from importlib.metadata import version

    assert CliRunner().invoke(app, ["--version"]).output == f"fangzhi {version('fangzhi')}\n"


def test_build_reads_real_pages_quietly(tmp_path: Path) -> None:
    done = fangzhi("build", ROOT / "seeds" / "erqi", "-o", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"图在 {tmp_path / 'out' / 'graph.ttl'}" in done.stdout
    assert "虎荣鑫" in (tmp_path / "out" / "posts.csv").read_text(encoding="utf-8-sig")


def test_remove_and_export_say_what_they_did(out: Path) -> None:
    done = fangzhi("remove", out, page_ids()[0])
    assert (done.returncode, done.stderr) == (0, "")
    assert "版面 3 个" in done.stdout
    done = fangzhi("export", out)
    assert done.stdout.startswith(f"{out / 'graph.ttl'}: ")


@pytest.mark.parametrize(
    ("home", "said"), [("河南省郑州市二七区", ""), ("二七县", "政区表里没有“二七县”，照用"), ("二七县", "二七区？")]
)
def test_home_that_no_list_has_is_told_and_used(tmp_path: Path, home: str, said: str) -> None:
    write_pages(tmp_path / "pages")
    done = fangzhi("build", tmp_path / "pages", "-o", tmp_path / "out", "--home", home)
    assert done.returncode == 0
    assert said in done.stderr
    assert bool(done.stderr) == bool(said)


def test_query_and_show_answer(out: Path) -> None:
    done = fangzhi(
        "query", out, "SELECT ?name WHERE { ?x a org:Role ; skos:prefLabel ?name } ORDER BY ?name", "-f", "csv"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "局长" in done.stdout.split()
    done = fangzhi("show", out, "刘桂芳")
    assert (done.returncode, done.stderr) == (0, "")
    assert "青禾县水利局" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["remove", "{out}", "nothing.txt"], 1, "错误 (error): {out}: 没有此页 (no such page): nothing.txt"),
        (["export", "nowhere"], 1, "错误 (error): nowhere: 这里没有图"),
        (["query", "nowhere", "ASK {{ ?s ?p ?o }}"], 1, "错误 (error): nowhere: "),
        (["query", "{out}", "SELECT WHERE"], 1, "错误 (error): "),
        (["show", "{out}", "没有这个人"], 1, "错误 (error): "),
        (["check", "nowhere"], 1, "错误 (error): nowhere"),
        (
            ["build", "nowhere", "-o", "{out}"],
            1,
            "错误 (error): 没有可读的版面 (no page to read)\n未收 1 项 (skipped):\n  nowhere: ",
        ),
        (["build"], 2, "Missing argument"),
        (["build", "{out}", "--min-confidence", "2"], 2, "--min-confidence"),
        (["query", "{out}", "holders", "-p", "title"], 2, "NAME=VALUE"),
        (["bench", "seeds", "--scales", "1,many"], 2, "1,many: 写成整数"),
        (["frobnicate"], 2, "命令行有误 (wrong command line): "),
        (["build", "x", "--decisions", "none.csv"], 2, "build -h"),
        (["build", "seeds/erqi", "-o", "{out}/graph.ttl"], 1, "{out}/graph.ttl: 是文件，不是文件夹"),
        (["build", "seeds/erqi", "-o", "{out}/graph.ttl/below"], 1, "{out}/graph.ttl: 是文件，不是文件夹"),
        (["show", "{out}", "刘桂芳", "--kind", "thing"], 1, "可用: person 人物、reporter 记者"),
        (["query", "{out}", "holders", "-p", "day=2023-13-45"], 1, "'2023-13-45' 不是日期"),
        (["query", "{out}", "SELECT ?x {{ ?x foo:bar ?y }}"], 1, "前缀 foo: 没有声明"),
        (["query", "{out}", "none.rq"], 1, "none.rq: 读不了 (cannot be read): No such file"),
        (["query", "{out}", "count"], 1, "是不是 (did you mean) counts"),
    ],
)
def test_errors_are_one_clear_message(out: Path, arguments: list[str], code: int, message: str) -> None:
    done = fangzhi(*(argument.format(out=out) for argument in arguments))
    assert done.returncode == code
    assert message.format(out=out) in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(("piece", "command"), [("store/CURRENT", "query"), ("ledger.sqlite", "remove")])
def test_a_damaged_build_is_said_to_be_one(out: Path, piece: str, command: str) -> None:
    (out / piece).write_text("junk", encoding="utf-8")
    done = fangzhi(command, out, "counts")
    assert done.returncode == 1
    assert "坏了，打不开 (is damaged and cannot be opened)" in done.stderr
    assert "Traceback" not in done.stderr


def test_usage_lines_hold_no_broken_brackets() -> None:
    for command in ("evaluate", "bench", "train"):
        usage = CliRunner().invoke(app, [command, "--help"]).output.splitlines()[0]
        assert "[PAGES" in usage
        assert "[[" not in usage
        assert usage.count("[") == usage.count("]")


def test_output_cut_off_by_head_is_no_error(out: Path) -> None:
    command = f"{sys.executable} -m graph.cli query {out} 'SELECT * WHERE {{ ?s ?p ?o }}' | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True, cwd=ROOT)
    assert "Traceback" not in done.stderr

"""README.md -> its examples, and what they print today.

`python -m tests.readme` writes what the examples print now into README.md; test_readme.py fails while they differ.
A `console` block holds commands after `$ ` and what they print, a `python` block a session after `>>> `, a `bash` block
commands that must succeed, whatever they print. All run in one folder, in the order of the page, with `seeds/` and
`tests/` beside them; `papers/` stands for the reader's own. The two commands that begin with `python3 -m venv` are run
by `.ci/run`.
"""

from __future__ import annotations

import contextlib
import csv
import doctest
import io
import json
import os
import re
import shutil
import subprocess
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from graph.shelf import shelf
from tests.quality import FLOORS

ROOT: Final = Path(__file__).resolve().parents[1]
README: Final = ROOT / "README.md"
_BLOCK: Final = re.compile(r"^ *```(console|python|bash)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_COMMAND: Final = re.compile(r"^ *\$ (.*)\n((?:(?! *\$ ).*\n)*)", re.MULTILINE)
_SECONDS: Final = re.compile(r"\d+\.\d+(?= 秒| s\b)")
_SHELF: Final = re.compile(r"<!-- shelf -->\n.*?<!-- /shelf -->\n", re.DOTALL)
_FIGURES: Final = re.compile(r"<!-- figures -->\n.*?<!-- /figures -->\n", re.DOTALL)
_SHOWN: Final = {
    "persons": "人物 persons",
    "posts": "任职 posts",
    "organisations": "机构 organisations",
    "communities": "社区与政区 communities",
    "events": "活动（含类型） events with type",
    "event_dates": "活动日期 event dates",
    "event_participants": "参与者 participants",
    "reporters": "记者 reporters",
    "segmentation": "分篇 segmentation",
    "headlines": "标题 headlines",
    "overall": "总分 overall",
}


@dataclass(frozen=True, slots=True)
class Example:
    """A command or a Python statement, what it prints (None: no matter), and how far it is indented."""

    line: int
    kind: str
    source: str
    printed: str | None
    indent: str = ""
    exit_code: int = 0


def examples(text: str) -> Iterator[Example]:
    """Every example of the page in order."""
    for block in _BLOCK.finditer(text):
        line, body = text.count("\n", 0, block.start(2)) + 1, block[2]
        indent = " " * (len(body) - len(body.lstrip(" ")))
        if block[1] == "console":
            for part in _COMMAND.finditer(body):
                yield Example(line + body.count("\n", 0, part.start()), "console", part[1], part[2], indent)
        elif block[1] == "python":
            for one in doctest.DocTestParser().get_examples(body):
                yield Example(line + one.lineno, "python", one.source, one.want)
        else:
            for number, command in enumerate(body.splitlines()):
                if not command.startswith("python3 -m venv "):
                    yield Example(line + number, "bash", command, None)


def run(folder: Path, text: str) -> Iterator[tuple[Example, Example]]:
    """Each example beside the same with what it prints when run in a folder."""
    _furnish(folder)
    names: dict[str, object] = {}
    with contextlib.chdir(folder):
        for example in examples(text):
            if example.kind == "python":
                yield example, replace(example, printed=_session(example.source, names))
            else:
                yield example, _command(example)


def _furnish(folder: Path) -> None:
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    (folder / "tests").symlink_to(ROOT / "tests", target_is_directory=True)
    shutil.copytree(ROOT / "seeds" / "yunchuan", folder / "papers")
    with (ROOT / "seeds" / "metadata.csv").open(encoding="utf-8", newline="") as lines:
        heading, *rows = csv.reader(lines)
    with (folder / "papers" / "metadata.csv").open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out, lineterminator="\n")
        table.writerow(heading)
        table.writerows([Path(row[0]).name, *row[1:]] for row in rows if row[0].startswith("yunchuan/"))


def _command(example: Example) -> Example:
    env = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "120"}
    done = subprocess.run(
        ["bash", "-c", example.source],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    lines = (f"{example.indent}{line}".rstrip() for line in done.stdout.splitlines())
    return replace(example, printed="".join(f"{line}\n" for line in lines), exit_code=done.returncode)


def _session(source: str, names: dict[str, object]) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            exec(compile(source, "README.md", "single"), names)
        except Exception as error:  # noqa: BLE001 - whatever it raises is what the session shows
            printed.write("Traceback (most recent call last):\n    ...\n")
            printed.write("".join(traceback.format_exception_only(error)))
    return printed.getvalue()


def timeless(text: str | None) -> str | None:
    """A text without seconds, which differ from run to run."""
    return text if text is None else _SECONDS.sub("0.0", text)


def shelf_table() -> str:
    """The named queries, each with its question."""
    rows = "".join(f"| `{query.name}` | {query.question_zh} | {query.question_en} |\n" for query in shelf())
    return f"<!-- shelf -->\n\n| 名 Name | 问 | Question |\n|---|---|---|\n{rows}\n<!-- /shelf -->\n"


def figures_table() -> str:
    """The floors under the figures of each set of annotated pages, which are those that were last measured."""
    exams = json.loads(FLOORS.read_text(encoding="utf-8"))["exams"]
    sets = {"../shared/pages": "shared", "tests/corpus/tuned": "tuned", "tests/corpus/held": "held"}
    head = "".join(f" `{folder}` |" for folder in sets)
    rows = "".join(
        f"| {label} |" + "".join(f" {exams[name]['floors'][figure]:.3f} |" for name in sets.values()) + "\n"
        for figure, label in _SHOWN.items()
    )
    return f"<!-- figures -->\n\n| F1 |{head}\n|---|---|---|---|\n{rows}\n<!-- /figures -->\n"


def rewritten(text: str, ran: list[tuple[Example, Example]]) -> str:
    """The page with what its examples printed, the shelf and the figures of today."""
    lines = text.splitlines(keepends=True)
    for old, new in reversed(ran):
        if old.printed is None or new.printed is None or timeless(old.printed) == timeless(new.printed):
            continue
        begin = old.line + old.source.rstrip("\n").count("\n")
        lines[begin : begin + old.printed.count("\n")] = new.printed.splitlines(keepends=True)
    return _FIGURES.sub(lambda _: figures_table(), _SHELF.sub(lambda _: shelf_table(), "".join(lines)))


def main() -> None:
    """Write what the examples print now into README.md."""
    text = README.read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        ran = list(run(Path(folder), text))
    README.write_text(rewritten(text, ran), encoding="utf-8")


if __name__ == "__main__":
    main()

"""`fangzhi build`, `add`, `remove` and `export`, which write a build: their command lines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from graph.cli_options import (
    Confidence,
    Decisions,
    Fresh,
    Home,
    Inputs,
    Jobs,
    Lexicons,
    Out,
    Recognise,
    Recognisers,
    Rules,
    Sentences,
    Strict,
    Switch,
    To,
    build_options,
    page_settings,
)

if TYPE_CHECKING:
    from graph.report import Report


def _reads_pages(work: Literal["build", "add"], told: str) -> Callable[..., None]:
    """The command of that name, which reads pages into a build; `told` is what its help says."""

    def command(
        inputs: Inputs,
        out: To = Path("out"),
        home: Home = None,
        min_confidence: Confidence = 0.0,
        decisions: Decisions = None,
        lexicons: Lexicons = None,
        recogniser: Recognisers = None,
        rules: Rules = Switch.on,
        recognise: Recognise = Sentences.all,
        jobs: Jobs = None,
        strict: Strict = False,
        fresh: Fresh = False,
    ) -> None:
        from graph.build import add, build

        settings = page_settings(
            home, min_confidence, decisions, lexicons, recognisers=recogniser, rules=rules, recognise=recognise
        )
        with build_options(settings, jobs, strict=strict, fresh=fresh) as options:
            report = (build if work == "build" else add)(inputs, out, options)
        _summarise(report, out)

    command.__name__, command.__doc__ = work, told
    return command


build = _reads_pages(
    "build",
    """由版面建图。Build a graph from pages.

    OUT 将恰好是这些版面；未变的版面不重建。OUT will hold exactly these pages; those that have not changed are not
    built again.

    \b
    fangzhi build papers -o out
    fangzhi build "papers/2020-*/*.txt" extra.jsonl -o out --jobs 2
    fangzhi build papers -o out --home 河南省郑州市二七区 --strict
    """,
)
add = _reads_pages(
    "add",
    """加入或换新版面。Add pages to a build, or replace them.

    同名的换新，其余不动；版面名即其在所给文件夹下的路径。Pages of the same name are replaced, the others stay. A page's
    name is its path below the folder given, so give the same folder as before, or a new one.

    \b
    fangzhi add papers-of-august -o out
    """,
)


def remove(
    out: Out,
    pages: Annotated[list[str], typer.Argument(metavar="PAGE", help="版面名 · page ids, as in report and CSV")],
) -> None:
    """移除版面。Remove pages from a build.

    \b
    fangzhi remove out 2020-07-19/01.txt
    """
    from graph.build import remove as remove_pages

    _summarise(remove_pages(pages, out), out)


def export(out: Out) -> None:
    """重写各文件。Write graph.ttl and the tables again.

    只凭存储，不读版面。They come from the store alone; no page is read.

    \b
    fangzhi export out
    """
    from graph.build import export as export_views

    statements = export_views(out)
    typer.echo(f"{out / 'graph.ttl'}: {statements:,} 条 (statements)")


def _summarise(report: Report, out: Path) -> None:
    typer.echo(report.summary(out))

"""The `fangzhi` command. It only reads the command line; the work is imported when a command needs it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, NoReturn

import typer

from graph.cli_evaluate import evaluate
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
from graph.cli_train import train

if TYPE_CHECKING:
    from graph.report import Report

OURS: Final = ("ontology", "extractors", "graph")
"""Errors defined in these packages carry a message for the user; any other is a bug and keeps its traceback."""

app = typer.Typer(
    name="fangzhi",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"fangzhi {version('fangzhi')}")
        raise typer.Exit


@app.callback()
def fangzhi(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="版本 · show the version")
    ] = False,
) -> None:
    """方志：区县报纸 → 官员、职务、机构、社区、活动的知识图谱，每一事实都指回原文。

    Chinese district newspaper pages in, a sourced knowledge graph out.

    \b
    fangzhi build PAGES -o out        # 建图 · build
    fangzhi query out --list          # 现成的问题 · ready-made questions
    fangzhi show out 虎荣鑫           # 一个人的一切 · everything on somebody
    fangzhi check out                 # 查错 · validate
    """


@app.command()
def build(
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
    """版面 → 图。OUT 将恰好是这些版面；未变的版面不重建。

    Make OUT hold exactly these pages; pages that have not changed are not built again.

    \b
    fangzhi build papers -o out
    fangzhi build "papers/2020-*/*.txt" extra.jsonl -o out --jobs 2
    fangzhi build papers -o out --home 河南省郑州市二七区 --strict
    """
    from graph.build import build as build_graph

    settings = page_settings(
        home, min_confidence, decisions, lexicons, recognisers=recogniser, rules=rules, recognise=recognise
    )
    with build_options(settings, jobs, strict=strict, fresh=fresh) as options:
        report = build_graph(inputs, out, options)
    _summarise(report, out)


@app.command()
def add(
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
    """加入版面；同名的换新，其余不动。版面名即其在所给文件夹下的路径。

    Add pages to a build, in place of those of the same name; the others stay. A page's name is its path below the
    folder given, so give the same folder as before, or a new one.

    \b
    fangzhi add papers-of-august -o out
    """
    from graph.build import add as add_pages

    settings = page_settings(
        home, min_confidence, decisions, lexicons, recognisers=recogniser, rules=rules, recognise=recognise
    )
    with build_options(settings, jobs, strict=strict, fresh=fresh) as options:
        report = add_pages(inputs, out, options)
    _summarise(report, out)


@app.command()
def remove(
    out: Out,
    pages: Annotated[list[str], typer.Argument(metavar="PAGE...", help="版面名 · page ids, as in report and CSV")],
) -> None:
    """移除版面。Drop pages from a build.

    \b
    fangzhi remove out 2020-07-19/01.txt
    """
    from graph.build import remove as remove_pages

    _summarise(remove_pages(pages, out), out)


@app.command()
def export(out: Out) -> None:
    """只凭存储重写 graph.ttl 与各表。Write graph.ttl and the other views again from the store alone.

    \b
    fangzhi export out
    """
    from graph.build import export as export_views

    statements = export_views(out)
    typer.echo(f"{out / 'graph.ttl'}: {statements:,} 条 (statements)")


@app.command()
def check(out: Out) -> None:
    """按 SHACL 查错，用话说明。Validate a build, and say in words what is wrong.

    \b
    fangzhi check out
    """
    from graph.check import check as check_build

    report = check_build(out)
    typer.echo(report.text())
    raise typer.Exit(report.exit_code)


@app.command()
def query(
    out: Out,
    question: Annotated[
        str | None, typer.Argument(metavar="QUERY", help="SPARQL、.rq 文件或现成问题之名 · SPARQL, a file, or a name")
    ] = None,
    params: Annotated[
        list[str] | None, typer.Option("--param", "-p", metavar="NAME=VALUE", help="现成问题的参数 · its parameters")
    ] = None,
    form: Annotated[str, typer.Option("--format", "-f", help="table, csv, json, turtle")] = "table",
    shelf: Annotated[bool, typer.Option("--list", help="列出现成的问题 · list the ready-made questions")] = False,
) -> None:
    """问图。Ask the graph.

    \b
    fangzhi query out --list
    fangzhi query out holders -p title=区长
    fangzhi query out "SELECT ?name WHERE { ?x a fz:Official ; skos:prefLabel ?name }" -f csv
    """
    from graph import asking
    from graph.shelf import listing

    if shelf or question is None:
        typer.echo(listing().rstrip("\n"))
        return
    pairs = dict(_pair(param) for param in params or ())
    typer.echo(asking.query(out, question, params=pairs, form=form).rstrip("\n"))  # type: ignore[arg-type]


def _pair(param: str) -> tuple[str, str]:
    name, equals, value = param.partition("=")
    if not equals:
        raise typer.BadParameter(f"{param}: 写成 名=值 (write it as NAME=VALUE)", param_hint="--param")
    return name, value


@app.command()
def show(
    out: Out,
    name: Annotated[str, typer.Argument(metavar="NAME", help="姓名或名称 · name of a person, organisation or place")],
    home: Annotated[
        str | None, typer.Option(metavar="NAME", help="属地，分辨同名 · home, to tell namesakes apart")
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(metavar="KIND", help="person, reporter, organisation, community, place, event · 类别"),
    ] = None,
) -> None:
    """一张卡片：职务、活动、出处。A card with posts, events and sources.

    \b
    fangzhi show out 虎荣鑫
    """
    from graph.cards import show as card

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    typer.echo(card(out, name, kind=kind, home=home, colour=colour).rstrip("\n"))


@app.command()
def bench(
    pages: Annotated[list[str] | None, typer.Argument(metavar="PAGES...", help="默认 seeds · by default seeds")] = None,
    scales: Annotated[str, typer.Option(help="文本的倍数 · times the text")] = "1,10,100",
    recogniser: Recognisers = None,
    rules: Rules = Switch.on,
    recognise: Recognise = Sentences.all,
) -> None:
    """测速：与 jieba.posseg 同跑同比。Time the whole build beside jieba.posseg on the same text.

    \b
    fangzhi bench papers
    fangzhi bench papers --scales 1 --recogniser spacy:model --recognise unsure
    """
    from graph.benchmark import bench as measure

    settings = page_settings(None, 0.0, None, None, recognisers=recogniser, rules=rules, recognise=recognise)
    for line in measure(pages or ["seeds"], [int(scale) for scale in scales.split(",")], settings=settings):
        typer.echo(line)


app.command()(train)
app.command()(evaluate)


def _summarise(report: Report, out: Path) -> None:
    typer.echo(report.summary(out))


def main() -> None:
    """Run the command; what the user can mend is said in a line, without a traceback."""
    try:
        sys.exit(app(standalone_mode=False) or 0)
    except (KeyboardInterrupt, typer.Abort):
        _fail("已中断，旧图未动 (interrupted; the graph stands as it was)", 130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        _fail(f"{error.filename}: {error.strerror}" if error.filename else str(error), 1)
    except Exception as error:
        if hasattr(error, "format_message"):
            _misused(error)
        if type(error).__module__.split(".")[0] not in OURS:
            raise
        _fail(str(error), 1)


def _misused(error: Any) -> NoReturn:
    """Say what is wrong with the command line, and where the right way stands; without any, show the help."""
    if type(error).__name__ == "NoArgsIsHelpError":
        error.show()
        sys.exit(error.exit_code)
    command = error.ctx.command_path if getattr(error, "ctx", None) else "fangzhi"
    _fail(f"命令行有误 (wrong command line): {error.format_message()}\n  用法见 (see): {command} -h", error.exit_code)


def _fail(message: str, code: int) -> NoReturn:
    typer.echo(f"错误 (error): {message}", err=True)
    sys.exit(code)


if __name__ == "__main__":
    main()

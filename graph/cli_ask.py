"""`fangzhi query`, `show` and `check`, which ask a build: their command lines."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from graph.cli_options import Out


def check(out: Out) -> None:
    """查错。Check a graph.

    按 SHACL 形状查，用话说明；有违规时退出码为 1。SHACL shapes decide; what is wrong is told in words, and the exit
    code is then 1.

    \b
    fangzhi check out
    """
    from graph.check import check as check_build

    report = check_build(out)
    typer.echo(report.text())
    raise typer.Exit(report.exit_code)


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
    """问图。Ask a graph.

    可用现成的问题、SPARQL 或 .rq 文件。The question is a ready-made one by its name, SPARQL, or a
    file of it; prefixes need no declaration.

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
    """看一人、一机构、一地。Show a person, organisation or place.

    职务、活动、出处，尽在一张卡片。A card with posts, events and sources.

    \b
    fangzhi show out 虎荣鑫
    """
    from graph.cards import show as card

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    typer.echo(card(out, name, kind=kind, home=home, colour=colour).rstrip("\n"))

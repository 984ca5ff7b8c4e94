"""The `fangzhi` command. It only reads the command line; the work is imported when a command needs it."""

from __future__ import annotations

import sys
from typing import Annotated, Any, Final, NoReturn

import typer

from graph.cli_ask import check, query, show
from graph.cli_build import add, build, export, remove
from graph.cli_evaluate import bench, evaluate
from graph.cli_train import train

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


for command in (build, add, remove, export, check, query, show, bench, train, evaluate):
    app.command()(command)


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

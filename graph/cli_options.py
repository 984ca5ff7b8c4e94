"""What `fangzhi build` and its kin take on the command line -> the options of a build."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from extractors.settings import Settings
    from graph.build import Options


class Switch(StrEnum):
    """on or off."""

    on = "on"
    off = "off"


class Sentences(StrEnum):
    """Which sentences trained models read."""

    all = "all"
    unsure = "unsure"


Out = Annotated[Path, typer.Argument(metavar="OUT", help="图所在的文件夹 · folder of a build")]
Inputs = Annotated[
    list[str],
    typer.Argument(metavar="PAGES", help="文件夹、文件或通配符 · folders, files (.txt .md .jsonl) or quoted globs"),
]
To = Annotated[Path, typer.Option("--out", "-o", metavar="OUT", help="输出文件夹 · folder of the build")]
Home = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="报纸所属区县，如 河南省郑州市二七区 · home district, for pages whose metadata name none"
    ),
]
Confidence = Annotated[
    float, typer.Option(min=0.0, max=1.0, help="只收不低于此把握的提及 · leave out mentions less sure than this")
]
Decisions = Annotated[
    Path | None,
    typer.Option(
        exists=True,
        dir_okay=False,
        help="谁与谁是同一人、同一机构，由此表裁定 · CSV of decisions on who is, and is not, the same",
    ),
]
Lexicons = Annotated[
    Path | None,
    typer.Option(exists=True, file_okay=False, help="自己的词表文件夹 · folder of lexicons that add to those shipped"),
]
Recognisers = Annotated[
    list[str] | None,
    typer.Option(
        "--recogniser",
        metavar="ENGINE:WHERE",
        help="训练好的模型，可多个 · trained models, repeatable: spacy:PATH_OR_PACKAGE, hanlp:PATH_OR_NAME",
    ),
]
Rules = Annotated[
    Switch, typer.Option(help="off：不用规则，只用模型，没有任职 · off: trained models alone, without posts")
]
Recognise = Annotated[
    Sentences,
    typer.Option(
        help="模型读哪些句，unsure：只读规则没把握的 · sentences for the models; unsure: those that puzzle the rules"
    ),
]
Jobs = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, help="进程数 · processes [default: one for few pages, else all]")
]
Strict = Annotated[
    bool, typer.Option("--strict", help="一项不收即止 · stop, and change nothing, if anything is skipped")
]
Fresh = Annotated[bool, typer.Option("--fresh", help="全部重建 · build every page anew, changed or not")]


def page_settings(
    home: str | None,
    min_confidence: float,
    decisions: Path | None,
    lexicons: Path | None,
    *,
    recognisers: list[str] | None = None,
    rules: Switch = Switch.on,
    recognise: Sentences = Sentences.all,
) -> Settings:
    """How pages are to be read."""
    from extractors.settings import Settings

    if rules is Switch.off and not recognisers:
        raise typer.BadParameter("没有模型可用 (needs a --recogniser)", param_hint="--rules off")
    if home:
        _note_unknown(home, lexicons)
    return Settings(
        home=home,
        min_confidence=min_confidence,
        decisions=decisions,
        lexicons=lexicons,
        recognisers=tuple(dict.fromkeys(recognisers or ())),
        rules=rules is Switch.on,
        recognise="unsure" if recognise is Sentences.unsure else "all",
    )


def _note_unknown(home: str, lexicons: Path | None) -> None:
    """Say so where a home district is in no list, which a slip of the pen would be; it is used as given."""
    from difflib import get_close_matches

    from extractors.vocabulary.lexicons import load_lexicons

    names = {division.name for division in load_lexicons(lexicons).divisions.values()}
    if any(home.endswith(name) for name in names):
        return
    near = get_close_matches(home, names, n=3, cutoff=0.6)
    meant = f"；可是 {'、'.join(near)}？ (did you mean one of these?)" if near else ""
    typer.echo(f"政区表里没有“{home}”，照用 (no such division is listed; used as given){meant}", err=True)


@contextmanager
def build_options(settings: Settings, jobs: int | None, *, strict: bool, fresh: bool) -> Iterator[Options]:
    """The options of a build, whose progress shows on a terminal while the block lasts."""
    from graph.build import Options

    with _progress() as progress:
        yield Options(settings=settings, jobs=jobs, strict=strict, fresh=fresh, progress=progress)


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("版面 pages"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)

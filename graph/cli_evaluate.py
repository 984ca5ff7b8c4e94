"""`fangzhi evaluate` and `bench`, which measure how good and how fast it is: their command lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.cli_options import (
    Confidence,
    Decisions,
    Home,
    Jobs,
    Lexicons,
    Recognise,
    Recognisers,
    Rules,
    Sentences,
    Switch,
    build_options,
    page_settings,
)

if TYPE_CHECKING:
    from extractors.settings import Settings
    from graph.build import Options


def evaluate(
    pages: Annotated[str | None, typer.Argument(metavar="PAGES", help="版面 · folder, file or glob of pages")] = None,
    gold: Annotated[Path | None, typer.Argument(metavar="GOLD", help="标注文件夹 · folder of gold files")] = None,
    misses: Annotated[bool, typer.Option("--misses", help="列出误漏及原句 · list misses with their sentences")] = False,
    calibration: Annotated[
        bool, typer.Option("--calibration", help="把握是否可信 · how often what is said with some confidence is right")
    ] = False,
    only: Annotated[str | None, typer.Option(metavar="FILE", help="只评一页 · one gold file")] = None,
    exam: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", dir_okay=False, help="他人标注的句子 · sentences labelled by others"),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON · figures as JSON")] = False,
    home: Home = None,
    min_confidence: Confidence = 0.0,
    decisions: Decisions = None,
    lexicons: Lexicons = None,
    recogniser: Recognisers = None,
    rules: Rules = Switch.on,
    recognise: Recognise = Sentences.all,
    jobs: Jobs = None,
) -> None:
    """评分。Score pages against gold.

    另处建图，与人工标注（一版一个 JSON，格式如 tests/corpus）逐篇比对。The pages are built aside and compared, article
    by article, with what people annotated: a JSON file a page, as in tests/corpus.

    --misses: - 漏 missed, + 误 wrong, ≠ 说错 said wrongly

    \b
    fangzhi evaluate tests/corpus/tuned/pages tests/corpus/tuned/gold --misses
    fangzhi evaluate my/pages my/gold --calibration --recogniser spacy:my-model
    fangzhi evaluate --exam ../shared/exams/cluener.jsonl
    """
    if (pages is None) != (gold is None) or (gold is None and not exam):
        raise typer.BadParameter("要么给出 PAGES 与 GOLD，要么 --exam (give PAGES and GOLD, or --exam FILE)")
    settings = page_settings(
        home, min_confidence, decisions, lexicons, recognisers=recogniser, rules=rules, recognise=recognise
    )
    told: list[dict[str, Any]] = []
    if pages is not None and gold is not None:
        with build_options(settings, jobs, strict=False, fresh=False) as options:
            told.append(_score(pages, gold, options, only, misses=misses, calibration=calibration, quiet=as_json))
    told.extend(_sit(file, settings, misses=misses, quiet=as_json) for file in exam or ())
    if as_json:
        typer.echo(json.dumps(told[0] if len(told) == 1 else told, ensure_ascii=False, indent=1))


def _score(
    pages: str, gold: Path, options: Options, only: str | None, *, misses: bool, calibration: bool, quiet: bool
) -> dict[str, Any]:
    from graph.evaluate import try_out

    trial = try_out([pages], gold, options, only=only)
    evaluation = trial.score()
    promised = trial.calibrate() if calibration else None
    if not quiet:
        typer.echo(evaluation.table(misses=misses))
        if promised:
            typer.echo("\n" + promised.table())
        return {}
    told = evaluation.as_json(misses=misses)
    return told | ({"calibration": promised.as_json()} if promised else {})


def _sit(file: Path, settings: Settings, *, misses: bool, quiet: bool) -> dict[str, Any]:
    from graph.evaluate_exam import sit_exam

    result = sit_exam(file, settings)
    if not quiet:
        typer.echo(result.table(misses=misses))
    return result.as_json()


def bench(
    pages: Annotated[
        list[str] | None,
        typer.Argument(metavar="PAGES", help="文件夹、文件或通配符，默认 seeds · as for build; by default seeds"),
    ] = None,
    scales: Annotated[str, typer.Option(metavar="N,...", help="文本的倍数 · how many times the text")] = "1,10,100",
    repeats: Annotated[
        int, typer.Option(metavar="N", min=1, help="各量几次，取最快 · how often to measure each; the best counts")
    ] = 3,
    recogniser: Recognisers = None,
    rules: Rules = Switch.on,
    recognise: Recognise = Sentences.all,
) -> None:
    """测速。Time a build.

    与 jieba.posseg 同跑同比。The whole build is timed beside jieba.posseg, on the same text.

    \b
    fangzhi bench papers
    fangzhi bench papers --scales 1 --recogniser spacy:model --recognise unsure
    """
    from graph.benchmark import bench as measure

    times = [int(scale) if scale.isdecimal() else 0 for scale in scales.split(",")]
    if 0 in times:
        raise typer.BadParameter(f"{scales}: 写成整数，如 1,10 (write whole numbers)", param_hint="--scales")
    settings = page_settings(None, 0.0, None, None, recognisers=recogniser, rules=rules, recognise=recognise)
    for line in measure(pages or ["seeds"], times, repeats=repeats, settings=settings):
        typer.echo(line)

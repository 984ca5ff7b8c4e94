"""`fangzhi train`, which makes a model of one's own: its command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.cli_options import Lexicons

Pages = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PAGES", help="版面，标注过的自会认出 · pages of the paper, with annotation where there is some"
    ),
]
Model = Annotated[Path, typer.Option("--out", "-o", metavar="MODEL", help="模型文件夹 · folder of the model")]
Engine = Annotated[str, typer.Option(metavar="ENGINE", help="spacy, hanlp")]
Gold = Annotated[
    list[Path] | None,
    typer.Option(
        exists=True,
        help="更多标注，可多个 · more annotated pages, repeatable: a folder of JSON, doccano .jsonl, .bio .conll .tsv",
    ),
]
Held = Annotated[
    list[Path] | None,
    typer.Option(
        exists=True, help="只量不学的标注 · annotated pages to measure on [default: a fifth of what is annotated]"
    ),
]
Size = Annotated[str, typer.Option(metavar="SIZE", help="small, medium")]
Epochs = Annotated[int, typer.Option(min=1, help="至多几轮 · epochs at most; it stops when it gets no better")]
Seed = Annotated[int, typer.Option(help="随机种子 · the same seed gives the same model")]
Swaps = Annotated[int, typer.Option(min=0, help="每句换名几份 · copies of each sentence with other names")]
Templates = Annotated[int, typer.Option(min=0, help="每句式填几遍 · times that each sentence template is filled")]
Transformer = Annotated[
    Path | None,
    typer.Option(exists=True, file_okay=False, help="本机的预训练模型 · folder of a transformer, for --engine hanlp"),
]


def train(
    pages: Pages = None,
    out: Model = Path("model"),
    engine: Engine = "spacy",
    gold: Gold = None,
    held: Held = None,
    size: Size = "small",
    epochs: Epochs = 12,
    seed: Seed = 0,
    swaps: Swaps = 2,
    templates: Templates = 10,
    transformer: Transformer = None,
    lexicons: Lexicons = None,
) -> None:
    """训练模型。Train a model.

    用自己的报纸训练，供 --recogniser 使用。It learns from pages of one's own paper and is then given to --recogniser.

    \b
    fangzhi train papers -o model
    fangzhi train papers annotated --engine hanlp -o model
    fangzhi train papers --gold annotated --held others -o model --seed 7
    """
    from extractors.settings import Settings
    from graph import train as training

    how = training.Training(
        engine=engine,
        gold=tuple(gold or ()),
        held=tuple(held or ()),
        size=size,
        epochs=epochs,
        seed=seed,
        swaps=swaps,
        templates=templates,
        transformer=transformer,
        settings=Settings(lexicons=lexicons),
    )
    card = training.train(pages or [], out, how, typer.echo)
    for line in training.report(card, out):
        typer.echo(line)

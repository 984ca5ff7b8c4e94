"""Examples -> a HanLP model, saved whole in a folder: a character BiLSTM-CRF, or a transformer of the user's own.

A transformer is a local folder with config.json, vocab.txt and weights, as Hugging Face's libraries save it.
"""

from __future__ import annotations

import json
import logging
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from extractors.trained.examples import KINDS, Example, measured
from extractors.trained.hanlp_folder import settle_encoder
from extractors.trained.hanlp_model import HanlpModel
from extractors.trained.hanlp_quiet import quiet
from extractors.trained.sentences import rejoined, windows
from extractors.trained.specs import RecogniserError
from extractors.training.spacy_training import Learnt

SIZES: Final = {"small": (100, 128), "medium": (128, 256)}
"""Width of the embeddings and of each direction of the LSTM."""
_LONGEST: Final = 126
_PATIENCE: Final = 4
_LITTLE: Final = 200
"""Hidden size up to which a transformer is taken to begin from nothing; the smallest published ones have 256."""
_EPOCH: Final = re.compile(r"^\S*Epoch (\d+) / ")
_SCORES: Final = re.compile(r"loss: ([\d.]+)(?:.* F1?: ([\d.]+)%)?")


def train(
    learning: Sequence[Example],
    checking: Sequence[Example],
    folder: Path,
    *,
    size: str = "small",
    epochs: int = 12,
    seed: int = 0,
    transformer: Path | None = None,
    say: Callable[[str], None],
) -> Learnt:
    """Train, keep the best of the epochs, save it to the folder."""
    with quiet():
        import torch

        from extractors.trained import hanlp_fixes

    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True, warn_only=True)
    hanlp_fixes.report()
    hanlp_fixes.give_adamw()
    with TemporaryDirectory(prefix="fangzhi-train-") as scratch:
        parts = {"learning.tsv": learning, "checking.tsv": checking}
        bmes = transformer is not None
        paths = [_write(examples, Path(scratch, name), bmes=bmes) for name, examples in parts.items()]
        fit = _fit_transformer if transformer else _fit_lstm
        logger = _logger(say, epochs)
        with quiet():
            component = fit(paths, folder, size, epochs, seed, transformer, logger)
    for rest in folder.glob("*.log"):
        rest.unlink()
    notes: dict[str, Any] = {"size": size, "epochs": epochs}
    if transformer is not None:
        notes = {"transformer": transformer.name, "epochs": epochs}
        if not settle_encoder(folder, transformer):
            say("hanlp_folder.settle_encoder: HanLP no longer writes absolute paths, this can go")
    return Learnt(_check(component, checking), notes)


def _fit_lstm(
    paths: list[str], folder: Path, size: str, epochs: int, seed: int, _: Path | None, logger: logging.Logger
) -> Any:
    from extractors.trained.hanlp_ner import CharacterRecogniser

    component = CharacterRecogniser()
    embed, hidden = SIZES[size]
    component.fit(
        *paths,
        str(folder),
        epochs=epochs,
        patience=_PATIENCE,
        embed=embed,
        rnn_hidden=hidden,
        batch_size=32,
        lr=0.003,
        drop=0.3,
        tagging_scheme="BIO",
        token_delimiter="",
        devices=-1,
        seed=seed,
        logger=logger,
    )
    return component


def _fit_transformer(
    paths: list[str], folder: Path, _: str, epochs: int, seed: int, transformer: Path | None, logger: logging.Logger
) -> Any:
    from hanlp.components.ner.transformer_ner import TransformerNamedEntityRecognizer

    if transformer is None or not (transformer / "config.json").exists():
        raise RecogniserError(f"{transformer}: 没有 config.json (no transformer here)")
    component = TransformerNamedEntityRecognizer()
    component.fit(
        *paths,
        str(folder),
        transformer=str(transformer.resolve()),
        epochs=epochs,
        lr=1e-3,
        transformer_lr=_pace(transformer),
        char_level=True,
        max_seq_len=_LONGEST,
        delimiter_in_entity="",
        eval_trn=False,
        devices=-1,
        seed=seed,
        logger=logger,
    )
    return component


def _pace(transformer: Path) -> float:
    """Learning rate of the transformer: small for one that has learnt Chinese, large for a little one that has not."""
    config = json.loads((transformer / "config.json").read_text(encoding="utf-8"))
    return 5e-5 if int(config.get("hidden_size", 0)) > _LITTLE else 1e-3


def _write(examples: Sequence[Example], path: Path, *, bmes: bool) -> str:
    """A character and its tag a line, long sentences cut as they will be when pages are read."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for example in examples:
            tags = _tags(example, bmes=bmes)
            for window in windows(example.text, [(0, len(example.text))], _LONGEST):
                rows = zip(example.text[window.begin : window.end], tags[window.begin : window.end], strict=True)
                file.writelines(f"{'，' if character.isspace() else character}\t{tag}\n" for character, tag in rows)
                file.write("\n")
    return str(path)


def _tags(example: Example, *, bmes: bool) -> list[str]:
    tags = ["O"] * len(example.text)
    for begin, end, kind in example.spans:
        inner, last, alone = ("M", "E", "S") if bmes else ("I", "I", "B")
        tags[begin:end] = [f"{inner}-{kind}"] * (end - begin)
        tags[end - 1] = f"{last}-{kind}"
        tags[begin] = f"{alone if end - begin == 1 else 'B'}-{kind}"
    return tags


def _check(component: Any, checking: Sequence[Example]) -> dict[str, dict[str, float]]:
    """How right the component is on sentences read as those of pages will be."""
    model = HanlpModel(component, "", {"": {kind: kind for kind in KINDS}}, {}, _LONGEST)
    pieces = [windows(example.text, [(0, len(example.text))], _LONGEST) for example in checking]
    pairs = zip(checking, pieces, strict=True)
    names = model.read([example.text[piece.begin : piece.end] for example, cut in pairs for piece in cut])
    found = [rejoined(cut, [next(names) for _ in cut]) for cut in pieces]
    return measured(
        [example.spans for example in checking], [[(one.begin, one.end, one.kind) for one in each] for each in found]
    )


def _logger(say: Callable[[str], None], epochs: int) -> logging.Logger:
    """A logger that tells of each epoch what spaCy's training tells, and nothing of the rest that HanLP says."""
    logger = logging.Logger("fangzhi.hanlp", logging.INFO)
    stdout, stderr = sys.stdout, sys.stderr
    epoch, losses = "", list[float]()

    class Passing(logging.Handler):
        """Hears a line for the epoch, one for the sentences learnt and one for those checked on."""

        def emit(self, record: logging.LogRecord) -> None:
            """Pass one record on."""
            nonlocal epoch
            text = record.getMessage()
            if begins := _EPOCH.search(text):
                epoch = begins.group(1)
                losses.clear()
            elif scores := _SCORES.search(text):
                if losses and scores.group(2):
                    f1 = float(scores.group(2)) / 100
                    with redirect_stdout(stdout), redirect_stderr(stderr):
                        say(f"轮 (epoch) {epoch}/{epochs}: loss {losses[0]:.1f}, F1 {f1:.3f}")
                losses.append(float(scores.group(1)))

    logger.addHandler(Passing())
    return logger

"""Annotated pages and a corpus -> a trained model with its card: `fangzhi train`.

gold ─┬─ learn ─┐
      ├─ check ─┼─→ model ─→ figures of rules, model and both on what was held out ─→ card
      └─ held ──┘      ↑
pages ─ what the rules are sure of ─ names swapped, and sentence templates
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, Any, Final

from graph.train_material import Material, TrainError, Training, gather

if TYPE_CHECKING:
    from extractors.trained.card import Card
    from extractors.training.annotated import AnnotatedPage
    from extractors.training.spacy_training import Learnt

__all__ = ["TrainError", "Training", "report", "train"]

ENGINES: Final = ("spacy", "hanlp")
_BY: Final = {"gold": "标注", "silver": "规则", "template": "句式"}
_WEIGHTS: Final = ("model.safetensors", "pytorch_model.bin")
_LIBRARIES: Final = ("fangzhi", "spacy", "thinc", "hanlp", "hanlp-common", "torch", "transformers")


def train(inputs: Sequence[str | Path], out: Path, training: Training, say: Callable[[str], None]) -> Card:
    """Train a model on the pages and annotations, measure it, and put it whole into `out`."""
    _ready(training, out)
    material = gather(inputs, training, say)
    say(f"学 {len(material.learning)} 句，验 {len(material.checking)} 句 "
        f"(learning from {len(material.learning)} sentences, checking on {len(material.checking)})")  # fmt: skip
    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".fangzhi-train-", dir=out.parent) as scratch:
        folder = Path(scratch, out.resolve().name)
        folder.mkdir()
        learnt = _learn(material, folder, training, say)
        card = _card(material, learnt, training)
        card.write(folder)
        card = measured(card, folder, material, training, say)
        if out.exists():
            shutil.rmtree(out)
        folder.rename(out)
    return card


def measured(card: Card, folder: Path, material: Material, training: Training, say: Callable[[str], None]) -> Card:
    """The card of a model with what annotated pages say of it, written again at each step, for its next use."""
    from extractors.pipeline import make_extractor
    from extractors.trained.recogniser import load
    from extractors.training.scoring import beyond

    spec = f"{training.engine}:{folder}"
    if material.checked:
        extract = make_extractor(replace(training.settings, recognisers=(spec,)))
        card = replace(card, beyond=beyond((annotated, extract(annotated.page)) for annotated in material.checked))
        card.write(folder)
        _forget(load)
    if material.held:
        card = replace(card, figures=_figures(material.held, spec, training, say))
        card.write(folder)
        _forget(load)
    return card


def _forget(load: Any) -> None:
    """Let the model be loaded anew, with what its card says now."""
    from extractors.resources import load_resources

    load.cache_clear()
    load_resources.cache_clear()


def report(card: Card, out: Path) -> Iterator[str]:
    """What a training came to, in lines."""
    from extractors.trained.card import table

    if card.figures:
        yield "留出的标注版面上，每篇为一集 (on held-out annotated pages, per article as sets):"
        yield from table(card.figures)
    else:
        yield "没有留出的标注，量不出好坏：--gold, --held (nothing annotated was held out, so nothing was measured)"
        yield f"没学过的句子上，与{_BY[card.checked_on]}比 (on sentences kept out, beside {card.checked_on} labels):"
        yield from table({"model": card.check})
    yield f"模型在 (the model is in) {out}; fangzhi build PAGES --recogniser {card.engine}:{out}"


def _ready(training: Training, out: Path) -> None:
    """Say what is missing before anything is read."""
    from extractors.trained.card import FILE
    from extractors.training.spacy_training import SIZES

    if training.engine not in ENGINES:
        raise TrainError(f"--engine {training.engine}: {' 或 (or) '.join(ENGINES)}")
    if training.size not in SIZES:
        raise TrainError(f"--size {training.size}: {' 或 (or) '.join(SIZES)}")
    if training.transformer is not None:
        _whole(training.transformer, training.engine)
    missing = [name for name in ("torch", "hanlp") if training.engine == "hanlp" and find_spec(name) is None]
    if missing:
        raise TrainError(f"没有装 {'、'.join(missing)} (not installed): pip install 'fangzhi[train]'")
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / FILE).exists())):
        raise TrainError(f"{out}: 已有别的东西，不覆盖 (holds something else and is left alone)")


def _whole(transformer: Path, engine: str) -> None:
    """Say what a transformer's folder lacks."""
    if engine != "hanlp":
        raise TrainError("--transformer 只用于 hanlp (is for --engine hanlp only)")
    lacking = [name for name in ("config.json", "vocab.txt") if not (transformer / name).exists()]
    if not any((transformer / name).exists() for name in _WEIGHTS):
        lacking.append(" or ".join(_WEIGHTS))
    if lacking:
        raise TrainError(f"{transformer}: 没有 {'、'.join(lacking)} (no transformer in this folder)")


def _learn(material: Material, folder: Path, training: Training, say: Callable[[str], None]) -> Learnt:
    how: dict[str, Any] = {"size": training.size, "epochs": training.epochs, "seed": training.seed, "say": say}
    if training.engine == "spacy":
        from extractors.training import spacy_training

        return spacy_training.train(material.learning, material.checking, folder, **how)
    from extractors.training import hanlp_training

    how["transformer"] = training.transformer
    return hanlp_training.train(material.learning, material.checking, folder, **how)


def _figures(
    held: Sequence[AnnotatedPage], spec: str, training: Training, say: Callable[[str], None]
) -> dict[str, dict[str, dict[str, float]]]:
    """System -> kind -> rates on the held-out pages; how fast each read them is told, not kept."""
    from extractors.pipeline import make_extractor
    from extractors.training.scoring import scored

    plain = training.settings
    systems = {
        "rules": plain,
        "model": replace(plain, recognisers=(spec,), rules=False),
        "both": replace(plain, recognisers=(spec,)),
        "unsure": replace(plain, recognisers=(spec,), recognise="unsure"),
    }
    figures = {}
    for name, settings in systems.items():
        extract = make_extractor(settings)
        extract(held[0].page)
        begin = process_time()
        read = [(annotated, extract(annotated.page)) for annotated in held]
        seconds = process_time() - begin
        figures[name] = scored(read)
        say(f"{name}: {sum(len(annotated.page.text) for annotated in held) / seconds:,.0f} 字/s (characters/s)")
    return figures


def _card(material: Material, learnt: Learnt, training: Training) -> Card:
    from extractors.trained.card import Card
    from extractors.trained.examples import counts

    data = {
        "pages without annotation": str(material.pages),
        "annotated": ", ".join(material.annotated) or "none",
        **counts(material.learning),
        "checked on": f"{len(material.checking)} sentences ({material.checked_on})",
        "held-out articles": str(sum(len(annotated.articles) for annotated in material.held)),
    }
    settings = {**learnt.settings, "swaps": training.swaps, "templates": training.templates}
    versions = {name: found for name in _LIBRARIES if (found := _version(name))}
    return Card(
        training.engine,
        training.seed,
        data,
        settings,
        versions,
        check=learnt.check,
        checked_on=material.checked_on,
        notes=_notes(training.engine),
    )


def _notes(engine: str) -> tuple[str, ...]:
    if engine != "hanlp":
        return ()
    from extractors.trained.hanlp_fixes import in_force

    return tuple(f"mended in fangzhi: {fix.reason}" for fix in in_force())


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""

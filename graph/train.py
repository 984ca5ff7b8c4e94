"""Annotated pages and a corpus -> a trained model with its card: `fangzhi train`.

gold ─┬─ learn ─┐
      ├─ check ─┼─→ model ─→ figures of rules, model and both on what was held out ─→ card
      └─ held ──┘      ↑
pages ─ what the rules are sure of ─ names swapped, and sentence templates
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import TYPE_CHECKING, Any, Final

from extractors.reading import Skipped, read_pages
from extractors.settings import Settings

if TYPE_CHECKING:
    from extractors.records import Page
    from extractors.trained.annotated import AnnotatedPage
    from extractors.trained.card import Card
    from extractors.trained.examples import Example
    from extractors.trained.spacy_training import Learnt

ENGINES: Final = ("spacy", "hanlp")
HELD: Final = 0.2
"""Share of annotated articles held out for the figures where no held-out pages are given."""
CHECK: Final = 0.15
"""Share of the rest kept out of learning, to choose the best epoch and to say how sure the model is."""
_FEW: Final = 15
"""Sentences below which a check says nothing."""
_LIBRARIES: Final = ("fangzhi", "spacy", "thinc", "hanlp", "hanlp-common", "torch", "transformers")


class TrainError(ValueError):
    """No model was made; the message says why."""


@dataclass(frozen=True, slots=True)
class Training:
    """How a model is trained."""

    engine: str = "spacy"
    gold: tuple[Path, ...] = ()
    """Annotated pages to learn from."""
    held: tuple[Path, ...] = ()
    """Annotated pages to measure on; none are learnt from."""
    size: str = "small"
    epochs: int = 12
    seed: int = 0
    swaps: int = 2
    """Copies of each sentence with other names in it."""
    templates: int = 10
    """Times that each sentence template is filled."""
    transformer: Path | None = None
    """Folder of a transformer for HanLP to train on."""
    settings: Settings = field(default_factory=Settings)


@dataclass(slots=True)
class _Material:
    """What there is to learn from and to measure on."""

    learning: list[Example]
    checking: list[Example]
    checked_on: str
    held: list[AnnotatedPage]
    pages: int


def train(inputs: Sequence[str | Path], out: Path, training: Training, say: Callable[[str], None]) -> Card:
    """Train a model on the pages and annotations, measure it, and put it whole into `out`."""
    _ready(training, out)
    material = _material(inputs, training, say)
    say(f"学 {len(material.learning)} 句，验 {len(material.checking)} 句 "
        f"(learning from {len(material.learning)} sentences, checking on {len(material.checking)})")  # fmt: skip
    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".fangzhi-train-", dir=out.parent) as scratch:
        folder = Path(scratch, out.resolve().name)
        folder.mkdir()
        learnt = _learn(material, folder, training, say)
        card = _card(material, learnt, training, {})
        card.write(folder)
        if material.held:
            figures = _figures(material.held, f"{training.engine}:{folder}", training, say)
            card = _card(material, learnt, training, figures)
            card.write(folder)
        if out.exists():
            shutil.rmtree(out)
        folder.rename(out)
    return card


def report(card: Card, out: Path) -> Iterator[str]:
    """What a training came to, in lines."""
    from extractors.trained.card import table

    if card.figures:
        yield "留出的标注版面上，每篇为一集 (on held-out annotated pages, per article as sets):"
        yield from table(card.figures)
    else:
        yield "没有留出的标注，量不出好坏：--held (nothing annotated was held out, so nothing was measured)"
    yield f"模型在 (the model is in) {out}; fangzhi build PAGES --recogniser {card.engine}:{out}"


def _ready(training: Training, out: Path) -> None:
    """Say what is missing before anything is read."""
    if training.engine not in ENGINES:
        raise TrainError(f"--engine {training.engine}: {' 或 (or) '.join(ENGINES)}")
    missing = [name for name in ("torch", "hanlp") if training.engine == "hanlp" and find_spec(name) is None]
    if missing:
        raise TrainError(f"没有装 {'、'.join(missing)} (not installed): pip install 'fangzhi[train]'")
    if training.transformer is not None and training.engine != "hanlp":
        raise TrainError("--transformer 只用于 hanlp (is for --engine hanlp only)")
    if training.transformer is not None and not (training.transformer / "vocab.txt").exists():
        raise TrainError(f"{training.transformer}: 没有 vocab.txt (no transformer in this folder)")
    from extractors.trained.card import FILE

    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / FILE).exists())):
        raise TrainError(f"{out}: 已有别的东西，不覆盖 (holds something else and is left alone)")


def _material(inputs: Sequence[str | Path], training: Training, say: Callable[[str], None]) -> _Material:
    from extractors.trained.annotated import read_annotated
    from extractors.trained.marking import from_annotation

    seed, lexicons = training.seed, training.settings.lexicons
    gold = read_annotated(training.gold, lexicons) if training.gold else []
    held = read_annotated(training.held, lexicons) if training.held else []
    if gold and not held:
        held = [part for page in gold if (part := _part(page, seed, wanted=True))]
        gold = [part for page in gold if (part := _part(page, seed, wanted=False))]
    taken = {annotated.page.text for annotated in (*gold, *held)}
    pages = [page for page in _pages(inputs, say) if page.text not in taken]
    if not pages and not gold:
        raise TrainError("没有可学的版面 (no page to learn from)")
    marked = [example for annotated in gold for example in from_annotation(annotated)]
    silver = _silver(pages, training)
    checking, checked_on = _checking(marked, silver, training)
    apart = {example.article for example in checking}
    learning = [example for example in (*marked, *silver) if example.article not in apart]
    return _Material(_more(learning, training), checking, checked_on, held, len(pages))


def _checking(marked: list[Example], silver: list[Example], training: Training) -> tuple[list[Example], str]:
    """Sentences of articles kept out of learning, and who marked them; filled templates where pages are few."""
    from extractors.trained.examples import kept_apart

    for origin, examples in (("gold", marked), ("silver", silver)):
        apart = [e for e in examples if kept_apart(e.article, CHECK, training.seed + 1)]
        if len(apart) >= _FEW:
            return apart, origin
    return _more([], replace(training, seed=training.seed + 1, templates=1)), "template"


def _part(annotated: AnnotatedPage, seed: int, *, wanted: bool) -> AnnotatedPage | None:
    """The articles of a page that are held out, or the others."""
    from extractors.trained.examples import kept_apart

    articles = tuple(a for a in annotated.articles if kept_apart(a.id, HELD, seed) is wanted)
    return replace(annotated, articles=articles) if articles else None


def _pages(inputs: Sequence[str | Path], say: Callable[[str], None]) -> Iterator[Page]:
    for page in read_pages(list(inputs)):
        if isinstance(page, Skipped):
            say(f"未收 (skipped): {page}")
        else:
            yield page


def _silver(pages: Sequence[Page], training: Training) -> list[Example]:
    from extractors.pipeline import make_pipeline
    from extractors.trained.marking import from_rules

    if not pages:
        return []
    pipeline = make_pipeline(training.settings)
    return [example for page in pages for example in from_rules(page, pipeline)]


def _more(learning: list[Example], training: Training) -> list[Example]:
    """The sentences, copies with other names, and filled templates."""
    from extractors.lexicons import load_lexicons
    from extractors.trained.fillers import Fillers
    from extractors.trained.swapping import from_templates, swapped

    fillers = Fillers(load_lexicons(training.settings.lexicons))
    more = swapped(learning, fillers, times=training.swaps, seed=training.seed)
    filled = from_templates(fillers, times=training.templates, seed=training.seed)
    every = [*learning, *more, *filled]
    random.Random(training.seed).shuffle(every)
    return every


def _learn(material: _Material, folder: Path, training: Training, say: Callable[[str], None]) -> Learnt:
    how: dict[str, Any] = {"size": training.size, "epochs": training.epochs, "seed": training.seed, "say": say}
    if training.engine == "spacy":
        from extractors.trained import spacy_training

        return spacy_training.train(material.learning, material.checking, folder, **how)
    from extractors.trained import hanlp_training

    how["transformer"] = training.transformer
    return hanlp_training.train(material.learning, material.checking, folder, **how)


def _figures(
    held: Sequence[AnnotatedPage], spec: str, training: Training, say: Callable[[str], None]
) -> dict[str, dict[str, dict[str, float]]]:
    """System -> kind -> rates on the held-out pages; how fast each read them is told, not kept."""
    from extractors.pipeline import make_extractor
    from extractors.trained.scoring import scored

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


def _card(material: _Material, learnt: Learnt, training: Training, figures: Any) -> Card:
    from extractors.trained.card import Card
    from extractors.trained.examples import counts

    data = {
        "pages without annotation": str(material.pages),
        "annotated": ", ".join(path.name for path in training.gold) or "none",
        **counts(material.learning),
        "checked on": f"{len(material.checking)} sentences ({material.checked_on})",
        "held-out articles": str(sum(len(annotated.articles) for annotated in material.held)),
    }
    settings = {**learnt.settings, "swaps": training.swaps, "templates": training.templates}
    notes = _notes(training.engine)
    versions = {name: found for name in _LIBRARIES if (found := _version(name))}
    return Card(
        training.engine, training.seed, data, settings, versions, figures, learnt.check, material.checked_on, notes
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

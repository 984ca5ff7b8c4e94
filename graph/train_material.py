"""Annotated pages and a corpus -> what a model learns from, is checked on and is measured on."""

from __future__ import annotations

import glob
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from extractors.intake.reading import Skipped, Source, list_sources, load
from extractors.settings import Settings

if TYPE_CHECKING:
    from extractors.records import Page
    from extractors.trained.examples import Example
    from extractors.training.annotated import AnnotatedPage

HELD: Final = 0.2
"""Share of annotated articles held out for the figures where no held-out pages are given."""
CHECK: Final = 0.15
"""Share of the rest kept out of learning, to choose the best epoch and to say how sure the model is."""
_FEW: Final = 15
"""Sentences below which a check says nothing."""


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
class Material:
    """What there is to learn from and to measure on."""

    learning: list[Example]
    checking: list[Example]
    checked_on: str
    checked: list[AnnotatedPage]
    """The annotated articles from which the sentences to check on come."""
    held: list[AnnotatedPage]
    annotated: tuple[str, ...]
    """Names of the files and folders that were annotated."""
    pages: int


def gather(inputs: Sequence[str | Path], training: Training, say: Callable[[str], None]) -> Material:
    """Read pages and annotations, split them by article, and mark what the rules are sure of.

    Raises TrainError where there is nothing to learn from.
    """
    from extractors.training.annotated import annotated_in, read_annotated
    from extractors.training.marking import from_annotation

    seed, lexicons = training.seed, training.settings.lexicons
    among = list(dict.fromkeys(found for path in _paths(inputs) for found in annotated_in(path)))
    for found in among:
        say(f"标注 (annotated): {found}")
    given = list(dict.fromkeys((*training.gold, *among)))
    gold = read_annotated(given, lexicons) if given else []
    held = read_annotated(training.held, lexicons) if training.held else []
    if gold and not held:
        held = [part for page in gold if (part := _part(page, seed, wanted=True))]
        gold = [part for page in gold if (part := _part(page, seed, wanted=False))]
    taken = {annotated.page.text for annotated in (*gold, *held)}
    pages = [page for page in _pages(inputs, given, say) if page.text not in taken]
    if not pages and not gold:
        raise TrainError("没有可学的版面 (no page to learn from)")
    marked = [example for annotated in gold for example in from_annotation(annotated, lexicons)]
    silver = _silver(pages, training)
    checking, checked_on = _checking(marked, silver, training)
    apart = {example.article for example in checking}
    learning = [example for example in (*marked, *silver) if example.article not in apart]
    checked = [
        replace(page, articles=tuple(a for a in page.articles if a.id in apart))
        for page in gold
        if any(a.id in apart for a in page.articles)
    ]
    return Material(
        _more(learning, training), checking, checked_on, checked, held, tuple(p.name for p in given), len(pages)
    )


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


def _paths(inputs: Sequence[str | Path]) -> Iterator[Path]:
    """The files and folders that the inputs name, globs among them."""
    for given in inputs:
        if Path(given).exists():
            yield Path(given)
        else:
            yield from map(Path, sorted(glob.glob(str(given), recursive=True)))  # noqa: PTH207 (it may be absolute)


def _pages(inputs: Sequence[str | Path], annotated: Sequence[Path], say: Callable[[str], None]) -> Iterator[Page]:
    """The pages of the inputs, but for files that were read as annotation."""
    taken = {path.resolve() for path in annotated if path.is_file()}
    for source in list_sources([given for given in inputs if Path(given).resolve() not in taken]):
        if Path(source.path if isinstance(source, Source) else source.file).resolve() in taken:
            continue
        page = load(source) if isinstance(source, Source) else source
        if isinstance(page, Skipped):
            say(f"未收 (skipped): {page}")
        else:
            yield page


def _silver(pages: Sequence[Page], training: Training) -> list[Example]:
    from extractors.pipeline import make_pipeline
    from extractors.training.marking import from_rules

    if not pages:
        return []
    pipeline = make_pipeline(training.settings)
    return [example for page in pages for example in from_rules(page, pipeline)]


def _more(learning: list[Example], training: Training) -> list[Example]:
    """The sentences, copies with other names, and filled templates."""
    from extractors.training.fillers import Fillers
    from extractors.training.swapping import from_templates, swapped
    from extractors.vocabulary.lexicons import load_lexicons

    fillers = Fillers(load_lexicons(training.settings.lexicons))
    more = swapped(learning, fillers, times=training.swaps, seed=training.seed)
    filled = from_templates(fillers, times=training.templates, seed=training.seed)
    every = [*learning, *more, *filled]
    random.Random(training.seed).shuffle(every)
    return every

"""The table of `extractors/trained/README.md`: rules, trained models, and both, on annotated pages.

    python -m tests.recognisers tests/corpus/held spacy:spacy-small hanlp:hanlp-lstm

Each model is measured alone, beside the rules on all sentences, and on those where the rules are unsure; then beside
the rules once more with every name kept that its card would leave out. Figures are per article, as sets; characters a
second are of `extract` on one core by processor time, the best of three runs.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from extractors.pipeline import make_extractor
from extractors.resources import load_resources
from extractors.settings import Settings
from extractors.trained import card, recogniser
from extractors.trained.examples import KINDS
from extractors.trained.specs import parse
from extractors.training.annotated import AnnotatedPage, read_annotated
from extractors.training.scoring import scored

ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One system's figures."""

    system: str
    figures: Mapping[str, Mapping[str, float]]
    speed: float

    def text(self, fastest: float) -> str:
        """As a row of Markdown."""
        cells = [_cell(self.figures[kind]) for kind in (*KINDS, "all")]
        return f"| {self.system} | {' | '.join(cells)} | {self.speed:,.0f} | {self.speed / fastest:.2f} |"


def _cell(row: Mapping[str, float]) -> str:
    return f"{row['f1']:.3f} ({row['precision']:.2f} / {row['recall']:.2f})"


def measure(system: str, settings: Settings, held: Sequence[AnnotatedPage]) -> Row:
    """Reads the pages, first once to warm up."""
    recogniser.load.cache_clear()
    load_resources.cache_clear()
    extract = make_extractor(settings)
    read = [(annotated, extract(annotated.page)) for annotated in held]
    seconds = []
    for _ in range(ROUNDS):
        begin = process_time()
        for annotated in held:
            extract(annotated.page)
        seconds.append(process_time() - begin)
    return Row(system, scored(read), sum(len(annotated.page.text) for annotated in held) / min(seconds))


def rows(held: Sequence[AnnotatedPage], specs: Sequence[str]) -> Iterator[Row]:
    """The rules', then each model's."""
    yield measure("rules alone", Settings(), held)
    for spec in specs:
        name = parse(spec).source
        yield measure(f"{name} alone", Settings(recognisers=(spec,), rules=False), held)
        yield measure("beside the rules", Settings(recognisers=(spec,)), held)
        yield measure("on unsure sentences", Settings(recognisers=(spec,), recognise="unsure"), held)
        with TemporaryDirectory() as folder:
            bold = (_believed(spec, Path(folder)),)
            yield measure("beside, every name kept", Settings(recognisers=bold), held)
            yield measure("unsure, every name kept", Settings(recognisers=bold, recognise="unsure"), held)


def _believed(spec: str, folder: Path) -> str:
    """The same model, believed where the rules say nothing as if it were as right there as elsewhere."""
    parsed = parse(spec)
    copy = shutil.copytree(parsed.where, folder / Path(parsed.where).name)
    facts = json.loads((copy / card.FILE).read_text(encoding="utf-8"))
    beyond = {kind: {"right": row["tp"], "wrong": row["fp"]} for kind, row in facts["check"].items()}
    (copy / card.FILE).write_text(json.dumps({**facts, "beyond": beyond}), encoding="utf-8")
    return f"{parsed.engine}:{copy}"


def main(arguments: Sequence[str]) -> None:
    """Prints the table, a row as soon as it is known."""
    parser = argparse.ArgumentParser(prog="python -m tests.recognisers")
    parser.add_argument("held", type=Path, help="annotated pages on which no model learnt")
    parser.add_argument("models", nargs="*", help="spacy:FOLDER, hanlp:FOLDER")
    given = parser.parse_args(arguments)
    fastest = 0.0
    sys.stdout.write(f"| | {' | '.join(KINDS)} | all | characters/s | rules = 1 |\n|{'---|' * (len(KINDS) + 4)}\n")
    for row in rows(read_annotated([given.held]), given.models):
        fastest = fastest or row.speed
        sys.stdout.write(row.text(fastest) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])

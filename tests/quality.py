"""Floors under the figures of the annotated pages: how they are measured, kept and raised.

    python -m tests.quality                                        # figures beside their floors; 1 if any is below
    python -m tests.quality --update                               # raise floors to today's figures
    python -m tests.quality --update --allow-regression "REASON"   # lower some, or take a changed exam, and say why

`quality_floors.json` holds a floor for each figure of each set, the fingerprint of the pages and gold files it was
measured on, and every reason for which a floor was lowered or an exam changed. `test_quality.py` holds all of them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from graph.build import Options, build
from graph.evaluate import Evaluation, Trial, built_trial, evaluate

ROOT: Final = Path(__file__).resolve().parents[1]
FLOORS: Final = Path(__file__).with_name("quality_floors.json")
DIGITS: Final = 4
SLACK: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Exam:
    """A set of pages with their gold."""

    name: str
    folder: Path

    @property
    def pages(self) -> Path:
        return self.folder / "pages"

    @property
    def gold(self) -> Path:
        return self.folder / "gold"

    def fingerprint(self) -> str:
        """SHA-256 of all its files, names and bytes."""
        digest = hashlib.sha256()
        files = [*self.gold.glob("*.json"), *self.pages.rglob("*")]
        for file in sorted(file for file in files if file.is_file()):
            data = file.read_bytes()
            digest.update(f"{file.relative_to(self.folder).as_posix()}\0{len(data)}\0".encode())
            digest.update(data)
        return digest.hexdigest()

    def build(self, out: Path) -> Trial:
        """Build its pages and set them beside its gold."""
        build([self.pages], out, Options(views=False, jobs=1))
        return built_trial(out, [self.pages], self.gold)


EXAMS: Final = (
    Exam("shared", ROOT.parent / "shared"),
    Exam("tuned", ROOT / "tests" / "corpus" / "tuned"),
    Exam("held", ROOT / "tests" / "corpus" / "held"),
)


class FloorError(ValueError):
    """A floor may not be changed like that; the message says which, and what to do."""


@dataclass(slots=True)
class Standing:
    """What is held of one exam."""

    fingerprint: str = ""
    floors: dict[str, float] = field(default_factory=dict)

    def below(self, figures: dict[str, float]) -> Iterator[str]:
        """The figures that have fallen below their floor, in words."""
        for name, floor in self.floors.items():
            if figures.get(name, 0.0) < floor - SLACK:
                yield f"{name} {figures.get(name, 0.0):.4f} < {floor:.4f}"


@dataclass(slots=True)
class Floors:
    """What is held of all exams, and why some of it was lowered."""

    exams: dict[str, Standing]
    reasons: list[dict[str, Any]]

    @classmethod
    def read(cls, file: Path = FLOORS) -> Floors:
        """What the file says; nothing if there is none."""
        told = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {"exams": {}, "reasons": []}
        return cls({name: Standing(**standing) for name, standing in told["exams"].items()}, told["reasons"])

    def write(self, file: Path = FLOORS) -> None:
        """Write them down."""
        exams = {
            name: {"fingerprint": standing.fingerprint, "floors": standing.floors}
            for name, standing in self.exams.items()
        }
        text = json.dumps({"exams": exams, "reasons": self.reasons}, ensure_ascii=False, indent=1)
        file.write_text(text + "\n", encoding="utf-8")

    def update(self, name: str, fingerprint: str, figures: dict[str, float], reason: str | None = None) -> None:
        """Raise floors to these figures; to lower one, or to change the exam, takes a reason, which is kept."""
        old = self.exams.get(name, Standing())
        fallen = list(old.below(figures))
        if old.fingerprint not in ("", fingerprint):
            fallen.insert(0, "its pages or gold files are not those that the floors were measured on")
        if fallen and not reason:
            told = "\n  ".join(fallen)
            raise FloorError(
                f"{name}:\n  {told}\nmend it, or give a reason that stands: --update --allow-regression 'REASON'"
            )
        if fallen:
            self.reasons.append({"exam": name, "reason": reason, "changes": fallen})
        floors = figures if fallen else {key: max(value, old.floors.get(key, 0)) for key, value in figures.items()}
        self.exams[name] = Standing(fingerprint, floors)


def figures_of(evaluation: Evaluation) -> dict[str, float]:
    """Every figure and the overall one, cut to four digits so that a floor never lies above its figure."""
    cut = 10**DIGITS
    figures = {key: math.floor(figure.value * cut + SLACK) / cut for key, figure in evaluation.figures.items()}
    return {"overall": math.floor(evaluation.overall * cut + SLACK) / cut, **figures}


def measure(exam: Exam) -> dict[str, float]:
    """Build an exam's pages in a temporary place and take its figures."""
    return figures_of(evaluate([exam.pages], exam.gold))


def _table(name: str, figures: dict[str, float], floors: dict[str, float]) -> str:
    lines = [f"  {key:<28} {value:.4f}  floor {floors.get(key, 0):.4f}" for key, value in figures.items()]
    return "\n".join([name, *lines])


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the figures beside their floors, or raise these."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--update", action="store_true", help="raise floors to today's figures")
    parser.add_argument("--allow-regression", metavar="REASON", help="lower them too, and keep the reason")
    asked = parser.parse_args(arguments)
    if asked.allow_regression is not None and len(asked.allow_regression.strip()) < 10:
        parser.error("--allow-regression takes a reason in words")
    floors, fallen = Floors.read(), []
    for exam in EXAMS:
        if not exam.gold.is_dir():
            print(f"{exam.name}: {exam.gold} is not there; its floors stay")  # noqa: T201
            continue
        figures = measure(exam)
        standing = floors.exams.get(exam.name, Standing())
        print(_table(exam.name, figures, standing.floors))  # noqa: T201
        fallen += [f"{exam.name}: {told}" for told in standing.below(figures)]
        if asked.update:
            try:
                floors.update(exam.name, exam.fingerprint(), figures, asked.allow_regression)
            except FloorError as error:
                print(f"\nnothing was written. {error}", file=sys.stderr)  # noqa: T201
                return 1
    if asked.update:
        floors.write()
    elif fallen:
        print("\nbelow their floors:", *fallen, sep="\n  ", file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Pages + gold -> how good a build is: the pages are built aside, and the graph is scored article by article.

PAGES ─ build → graph.ttl → Built ┐
GOLD  ─ read ──────→ GoldPages ───┴→ Evaluation, Calibration
"""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from extractors.intake.reading import Skipped, read_pages
from extractors.records import Page
from extractors.settings import Settings
from graph.assembly import TURTLE
from graph.build import Options, build
from graph.evaluate_built import Built
from graph.evaluate_calibration import Calibration, calibrate
from graph.evaluate_figures import Evaluation
from graph.evaluate_gold import GoldPage, read_gold
from graph.evaluate_json import GoldError
from graph.evaluate_score import score
from graph.report import Report

__all__ = ["Evaluation", "GoldError", "Trial", "built_trial", "evaluate", "try_out"]


@dataclass(frozen=True, slots=True)
class Trial:
    """A build beside its gold: all that scoring and calibration look at."""

    built: Built
    golds: tuple[GoldPage, ...]
    pages: dict[str, Page] = field(repr=False)
    """The pages as read, by the name that gold gives them."""

    def score(self) -> Evaluation:
        """Every figure, with what was missed."""
        return score(self.built, self.golds, self.pages)

    def calibrate(self) -> Calibration:
        """How often what is said with some confidence is right."""
        return calibrate(self.built, self.golds, self.pages)


def evaluate(
    inputs: Sequence[Path | str], gold: Path, *, settings: Settings | None = None, only: str | None = None
) -> Evaluation:
    """Build pages in a temporary place and score the graph against gold files."""
    return try_out(inputs, gold, Options(settings=settings or Settings()), only=only).score()


def try_out(inputs: Sequence[Path | str], gold: Path, options: Options, *, only: str | None = None) -> Trial:
    """Build pages in a temporary place; only the graph matters, so no table or page is made from it."""
    golds = read_gold(gold, only)
    pages = _gold_pages(inputs, golds)
    with TemporaryDirectory(prefix="fangzhi-evaluate-") as folder:
        out = Path(folder) / "out"
        _require_built(build(inputs, out, options), pages)
        return Trial(Built(out / TURTLE), golds, pages)


def _require_built(report: Report, pages: dict[str, Page]) -> None:
    """A page that fails must not pass for one on which nothing was found."""
    wanted = {page.file_name for page in pages.values()}
    for skipped in report.skipped:
        if Path(skipped.file).name in wanted:
            raise GoldError(f"有标注的版面没能建图 (a page of gold was not built): {skipped}")


def built_trial(out: Path, inputs: Sequence[Path | str], gold: Path, *, only: str | None = None) -> Trial:
    """A build that stands already, beside its gold."""
    golds = read_gold(gold, only)
    return Trial(Built(out / TURTLE), golds, _gold_pages(inputs, golds))


def _gold_pages(inputs: Sequence[Path | str], golds: Sequence[GoldPage]) -> dict[str, Page]:
    """The pages that gold speaks of: by their id, or else by their file's name."""
    by_name: dict[str, list[Page]] = defaultdict(list)
    by_id: dict[str, Page] = {}
    skipped: list[Skipped] = []
    for page in read_pages(inputs):
        if isinstance(page, Skipped):
            skipped.append(page)
        else:
            by_id[page.id] = page
            by_name[page.file_name].append(page)
    found = {}
    for gold in golds:
        choices = [by_id[gold.page]] if gold.page in by_id else by_name.get(gold.page, [])
        if len(choices) != 1:
            raise GoldError(f"{gold.file}: {_why(gold.page, choices, by_id, skipped, inputs)}")
        found[gold.page] = choices[0]
    return found


def _why(
    name: str, choices: Sequence[Page], known: dict[str, Page], skipped: Sequence[Skipped], inputs: Sequence[Path | str]
) -> str:
    if choices:
        listed = ", ".join(page.id for page in choices)
        return f"有几页都叫 {name} (several pages go by this name; write the id of one): {listed}"
    for skip in skipped:
        if Path(skip.file).name == name:
            return f"版面读不成 (the page could not be read): {skip}"
    near = difflib.get_close_matches(name, list(known), n=3, cutoff=0.5)
    close = f"; 近似的有 (close to it): {', '.join(near)}" if near else ""
    return f"没有此页 (names a page that is not in {', '.join(map(str, inputs))}): {name}{close}"

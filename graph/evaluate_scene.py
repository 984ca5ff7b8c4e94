"""What was paired in an article -> what the figures count, and what is noted as missed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.evaluate_figures import Evaluation, Miss
from graph.evaluate_lines import Wording
from graph.evaluate_match import Pairing


@dataclass(frozen=True, slots=True)
class Scene:
    """Where things are being compared: page, gold article, and the text that says so."""

    evaluation: Evaluation
    page: str
    article: str
    wording: Wording

    def miss(self, figure: str, sign: str, what: str, *around: Iterable[str]) -> None:
        """Note what was missed (-), wrongly found (+) or wrongly said (≠), with the sentence around it."""
        sentence = self.wording.around(*around)
        self.evaluation.misses.append(Miss(figure, sign, self.page, self.article, what, sentence))

    def count(self, figure: str, pairing: Pairing, note: str = "") -> None:
        """Count what was paired and what was not; `note` says in which part, where that is not plain."""
        its = self.evaluation.figures[figure]
        its.right += len(pairing.right)
        its.wrong += len(pairing.again) + len(pairing.strange)
        its.missing += len(pairing.missing)
        for thing in pairing.strange:
            self.miss(figure, "+", note + thing.name, thing.forms)
        for thing in pairing.again:
            self.miss(figure, "+", f"{note}{thing.name}（重复 again）", thing.forms)
        for wanted in pairing.missing:
            self.miss(figure, "-", note + wanted.names[0], wanted.names)

    def hold(self, figure: str, holds: bool, what: str, *around: Iterable[str]) -> None:
        """Count a case of a share."""
        self.evaluation.figures[figure].right += holds
        self.evaluation.figures[figure].missing += not holds
        if not holds:
            self.miss(figure, "≠", what, *around)

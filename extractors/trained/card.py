"""The card of a trained model: what it learnt from, its figures, versions and seed, kept in its folder.

`fangzhi.json` is for programs, `README.md` says the same to people. A model's mentions are as sure as it was right on
annotated sentences kept out of its training: its precision there is their confidence.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from extractors.trained.examples import KINDS

FILE: Final = "fangzhi.json"
UNKNOWN: Final = 0.7
"""Confidence in a model that has no figures of its own: published ones for other papers lie from 0.63 to 0.89."""
_EVEN: Final = 0.5
_LEAST, _MOST = 0.3, 0.95
"""Few held-out names say little of the ends of the scale."""


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a model that was trained here."""

    engine: str
    seed: int
    data: dict[str, Any]
    """Sentences and names by where they come from."""
    settings: dict[str, Any]
    """Size and training settings."""
    versions: dict[str, str]
    figures: dict[str, dict[str, dict[str, float]]] = field(default_factory=dict)
    """System -> kind -> precision, recall, f1, tp, fp, fn on held-out pages: `rules`, `model`, `both`, and `unsure`,
    both with the model reading only the sentences where the rules are unsure."""
    check: dict[str, dict[str, float]] = field(default_factory=dict)
    """Kind -> precision and so on of the model on sentences kept out of its training, as they are labelled."""
    beyond: dict[str, dict[str, int]] = field(default_factory=dict)
    """Kind -> how many names that the rules do not have were `right` and `wrong`, on annotated articles kept apart."""
    checked_on: str = "silver"
    """Who labelled those: `gold`, people; `silver`, the rules; `template`, nobody had to."""
    notes: tuple[str, ...] = ()
    """Workarounds in force, and what else its user should know."""

    def write(self, folder: Path) -> None:
        """Write both forms into the model's folder."""
        text = json.dumps(asdict(self), ensure_ascii=False, indent=1)
        (folder / FILE).write_text(text + "\n", encoding="utf-8", newline="\n")
        (folder / "README.md").write_text(self.text(), encoding="utf-8", newline="\n")

    def text(self) -> str:
        """The card for people."""
        lines = [
            f"# A {self.engine} model for fangzhi",
            "",
            f"Use: `fangzhi build PAGES --recogniser {self.engine}:FOLDER`",
            "",
        ]
        for title, facts in (("Data", self.data), ("Settings", self.settings), ("Versions", self.versions)):
            lines += [f"## {title}", "", *[f"- {name}: {value}" for name, value in facts.items()], ""]
        lines += [f"Seed {self.seed}: the same seed, data and versions give the same model.", ""]
        if self.figures:
            lines += ["## Figures on held-out annotated pages", "", "```", *table(self.figures), "```", ""]
        if self.check:
            lines += [
                f"## On sentences kept out of training ({self.checked_on})",
                "",
                "```",
                *table({"model": self.check}),
                "```",
                "",
            ]
        if self.notes:
            lines += ["## Notes", "", *[f"- {note}" for note in self.notes], ""]
        return "\n".join(lines)


def table(figures: Mapping[str, Mapping[str, Mapping[str, float]]]) -> list[str]:
    """Figures as lines: one a kind, precision, recall and F1 of each system beside each other; `-` where none is."""
    named = dict.fromkeys(kind for by_kind in figures.values() for kind in by_kind)
    kinds = sorted(named, key=lambda kind: (kind == "all", [*named].index(kind)))
    head = f"{'':14}" + "".join(f"{system:^26}" for system in figures)
    lines = [head.rstrip(), f"{'kind':14}" + "".join(f"{'P':>7}{'R':>7}{'F1':>7}     " for _ in figures).rstrip()]
    for kind in kinds:
        cells = "".join(_cells(by_kind.get(kind)) for by_kind in figures.values())
        lines.append(f"{kind:14}{cells}".rstrip())
    return lines


def _cells(row: Mapping[str, float] | None) -> str:
    row = row or {}
    known = {"precision": row.get("tp", 0) + row.get("fp", 0), "recall": row.get("tp", 0) + row.get("fn", 0)}
    return "".join(
        f"{row[name]:7.3f}" if row and known.get(name, sum(known.values())) else f"{'-':>7}"
        for name in ("precision", "recall", "f1")
    ) + (" " * 5)


def confidences(folder: Path | None, *, beside_rules: bool) -> dict[str, float]:
    """Kind -> how often the model is right, by the card in its folder; empty without one.

    Beside the rules it is how often it is right where they say nothing: much less often, for they find the plain names.
    Where no annotated page has shown that, no name that only the model has is likelier right than wrong.
    """
    if folder is None or not (folder / FILE).exists():
        return {}
    card = json.loads((folder / FILE).read_text(encoding="utf-8"))
    most = _MOST if card.get("checked_on") == "gold" else UNKNOWN
    check, beyond = card.get("check", {}), card.get("beyond", {})
    sure = {}
    for kind in KINDS:
        row = check.get(kind, {})
        sure[kind] = min(most, max(_LEAST, _likely(row.get("tp", 0), row.get("fp", 0))))
        if beside_rules:
            sure[kind] = _likely(beyond[kind]["right"], beyond[kind]["wrong"]) if kind in beyond else _EVEN
    return sure


def _likely(right: float, wrong: float) -> float:
    """How likely the next name is right after so many: even where there has been none."""
    return round((right + 1) / (right + wrong + 2), 3)

"""weights.csv, head_weights.csv -> what each cue counts where an article may begin, and whose a headline's line is.

The weights are data: `python -m tests.fit_layout` and `python -m tests.fit_heads` fit them anew and write them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, get_args

from extractors.vocabulary.rows import read_rows

__all__ = ["ALWAYS", "DECISIONS", "FILE", "HEADS", "SAME", "Decision", "Weights", "load_head_weights", "load_weights"]

Decision = Literal["under_head", "without_head", "inside_run"]
"""Where an article may begin: at a run of text under a head, at one without, or at a paragraph inside a run."""
Weights = dict[str, float]
DECISIONS: tuple[Decision, ...] = get_args(Decision)
FILE = Path(__file__).with_name("weights.csv")
HEADS, CUTS = Path(__file__).with_name("head_weights.csv"), Path(__file__).with_name("cut_weights.csv")
ALWAYS, SAME = "always", "words of the text before"
"""The cue that is always there, and the one that costs most to find, weighed only where it may decide."""


@cache
def load_weights(decision: Decision, file: Path = FILE) -> Weights:
    """The weight of each cue that counts for a decision."""
    column = 1 + DECISIONS.index(decision)
    rows = read_rows(file, ",".join(("cue", *DECISIONS)))
    return {row.cells[0]: row.number(column) for row in rows if row.cells[column]}


@cache
def load_head_weights(file: Path = HEADS) -> Weights:
    """The weight of each cue of whose a headline's line is."""
    return {row.cells[0]: row.number(1) for row in read_rows(file, "cue,weight")}


@cache
def load_cut_weights(file: Path = CUTS) -> Weights:
    """The weight of each cue of where a story is two."""
    return {row.cells[0]: row.number(1) for row in read_rows(file, "cue,weight")}

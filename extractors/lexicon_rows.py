"""Lexicon file -> rows: reading the CSV files of vocabulary, with file and line in every complaint.

Every file is UTF-8 CSV with a header row; lines that begin with `#` are comments; a cell that holds several
strings parts them by `|`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


class LexiconError(ValueError):
    """A lexicon file says something that cannot be used; mend the line named, or remove the file."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        """Say where the fault is and what it is."""
        super().__init__(f"{path}, line {line}: {problem}")
        self.path, self.line = path, line


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a lexicon file that knows where it stands."""

    path: Path
    line: int
    cells: tuple[str, ...]

    def fail(self, problem: str) -> LexiconError:
        """The error to raise when a cell of this row cannot be used."""
        return LexiconError(self.path, self.line, problem)

    def one_of(self, column: int, allowed: Iterable[str]) -> str:
        """The cell, if it is one of the words allowed there."""
        value = self.cells[column]
        if value not in allowed:
            raise self.fail(f"{value!r} is not one of {', '.join(sorted(allowed))}")
        return value

    def each_of(self, column: int, allowed: Iterable[str]) -> tuple[str, ...]:
        """The cell as a list of which every string is one of the words allowed there."""
        values = self.strings(column)
        for value in values or ("",):
            if value not in allowed:
                raise self.fail(f"{value!r} is not one of {', '.join(sorted(allowed))}")
        return values

    def number(self, column: int) -> float:
        """The cell as a number."""
        try:
            return float(self.cells[column])
        except ValueError:
            raise self.fail(f"{self.cells[column]!r} is not a number") from None

    def strings(self, column: int) -> tuple[str, ...]:
        """The cell as a list."""
        return split_list(self.cells[column])


def split_list(cell: str) -> tuple[str, ...]:
    """The strings of a cell: `人社局|人力社保局` → two."""
    return tuple(cell.split("|")) if cell else ()


def read_rows(path: Path, columns: str) -> Iterator[Row]:
    """The rows of one lexicon file, checked to have exactly the columns named (comma-separated) in its header."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise LexiconError(path, 1, f"not UTF-8 ({error.reason} at byte {error.start})") from None
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line and not line.startswith("#")]
    if not numbered or numbered[0][1] != columns:
        raise LexiconError(path, numbered[0][0] if numbered else 1, f"the header must read {columns}")
    width = columns.count(",") + 1
    for number, line in numbered[1:]:
        cells = tuple(next(csv.reader((line,)))) if '"' in line else tuple(line.split(","))
        removed = cells[0].startswith("-")
        if len(cells) != width and not removed:
            raise LexiconError(path, number, f"{len(cells)} cells where {width} are wanted ({columns})")
        if not cells[0]:
            raise LexiconError(path, number, "the first cell is empty")
        yield Row(path, number, cells)


def merge_rows(name: str, columns: str, directories: Iterable[Path]) -> dict[str, Row]:
    """The rows of a file by first cell: later folders add to, replace and (`-`) remove what earlier ones say."""
    merged: dict[str, Row] = {}
    for path in (directory / name for directory in directories):
        if not path.exists():
            continue
        seen: set[str] = set()
        for row in read_rows(path, columns):
            key = row.cells[0]
            if key in seen:
                raise row.fail(f"{key} stands twice in this file")
            seen.add(key)
            if key.startswith("-"):
                merged.pop(key[1:], None)
            else:
                merged[key] = row
    return merged

"""Lexicon file -> rows: reading the CSV files of vocabulary, with file and line in every complaint.

Every file is CSV with a header row, in UTF-8 or as Excel saves it; lines that begin with `#` are comments; a cell that
holds several strings parts them by `|`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from extractors.intake.encodings import UndecodableError, decode

_Class = TypeVar("_Class", bound=str)

LEXICON_DIRECTORY = Path(__file__).parents[1] / "lexicon"
"""Where the lexicons lie that come with fangzhi."""


class LexiconError(ValueError):
    """A lexicon file says something that cannot be used; mend the line named, or remove the file."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        """Say where the fault is and what it is."""
        super().__init__(f"{path}, line {line}: {problem}")
        self.path, self.line = path, line


class Row(NamedTuple):
    """One line of a lexicon file that knows where it stands."""

    path: Path
    line: int
    cells: tuple[str, ...]

    def fail(self, problem: str) -> LexiconError:
        """The error to raise when a cell of this row cannot be used."""
        return LexiconError(self.path, self.line, problem)

    def one_of(self, column: int, allowed: Iterable[str]) -> str:
        """The cell, if it is one of the words allowed there.

        Raises LexiconError, which names file and line.
        """
        value = self.cells[column]
        if value not in allowed:
            raise self._not_allowed(value, allowed)
        return value

    def each_of(self, column: int, allowed: Iterable[str]) -> tuple[str, ...]:
        """The cell as a list of which every string is one of the words allowed there.

        Raises LexiconError, which names file and line.
        """
        values = self.strings(column)
        for value in values or ("",):
            if value not in allowed:
                raise self._not_allowed(value, allowed)
        return values

    def number(self, column: int) -> float:
        """The cell as a number.

        Raises LexiconError, which names file and line.
        """
        try:
            return float(self.cells[column])
        except ValueError:
            raise self.fail(f"{self.cells[column]!r} 不是数 (is not a number)") from None

    def strings(self, column: int) -> tuple[str, ...]:
        """The cell as a list."""
        return split_list(self.cells[column])

    def _not_allowed(self, value: str, allowed: Iterable[str]) -> LexiconError:
        return self.fail(f"{value!r} 不可用，可用的是 (is not one of) {', '.join(sorted(allowed))}")


def split_list(cell: str) -> tuple[str, ...]:
    """The strings of a cell: `人社局|人力社保局` → two."""
    return tuple(cell.split("|")) if cell else ()


def read_rows(path: Path, columns: str) -> Iterator[Row]:
    """The rows of one lexicon file, checked to have exactly the columns named (comma-separated) in its header.

    Raises LexiconError, which names file and line.
    """
    text = _text(path)
    rows = ((number, line) for number, line in enumerate(text.splitlines(), 1) if line and line[0] != "#")
    begin, header = next(rows, (1, ""))
    if header != columns:
        raise LexiconError(path, begin, f"表头须是 (the header must read) {columns}")
    width, quotes = columns.count(",") + 1, '"' in text
    for number, line in rows:
        cells = tuple(next(csv.reader((line,)))) if quotes and '"' in line else tuple(line.split(","))
        if len(cells) != width and not cells[0].startswith("-"):
            raise LexiconError(
                path,
                number,
                f"有 {len(cells)} 格，应有 {width} 格 ({len(cells)} cells where {width} are wanted): {columns}",
            )
        if not cells[0]:
            raise LexiconError(path, number, "首格空着 (the first cell is empty)")
        yield Row(path, number, cells)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return decode(path.read_bytes())
    except UndecodableError as error:
        raise LexiconError(path, 1, str(error)) from None


def merge_rows(name: str, columns: str, directories: Iterable[Path]) -> dict[str, Row]:
    """The rows of a file by first cell: later folders add to, replace and (`-`) remove what earlier ones say.

    Raises LexiconError, which names file and line.
    """
    merged: dict[str, Row] = {}
    for path in (directory / name for directory in directories):
        if not path.exists():
            continue
        seen: set[str] = set()
        for row in read_rows(path, columns):
            key = row.cells[0]
            if key in seen:
                raise row.fail(f"{key} 在本文件里有两行 (stands twice in this file)")
            seen.add(key)
            if key.startswith("-"):
                merged.pop(key[1:], None)
            else:
                merged[key] = row
    return merged


def read_classes(name: str, known: Iterable[_Class], directories: Iterable[Path]) -> dict[_Class, frozenset[str]]:
    """The words of each known class, in a file that has the columns `word,classes`.

    Raises LexiconError, which names file and line.
    """
    classes: dict[_Class, set[str]] = {word_class: set() for word_class in known}
    for word, row in merge_rows(name, "word,classes", directories).items():
        for word_class in row.each_of(1, classes):
            classes[cast(_Class, word_class)].add(word)
    return {word_class: frozenset(words) for word_class, words in classes.items()}

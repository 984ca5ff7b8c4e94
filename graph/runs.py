"""Many sorted pages of lines -> one sorted stream without repeats, in flat memory."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

IN_MEMORY: Final = 100_000
"""Distinct lines held before a sorted run goes to disk: about 30 MB."""


def merge(pages: Iterable[str], folder: Path, *, in_memory: int = IN_MEMORY) -> Iterator[str]:
    """Give every distinct line of the pages once, in order; runs too large for memory rest in `folder`."""
    runs: list[Path] = []
    lines: set[str] = set()
    for page in pages:
        lines.update(page.split("\n"))
        if len(lines) >= in_memory:
            runs.append(_spill(sorted(lines), folder / f"run-{len(runs)}"))
            lines.clear()
    lines.discard("")
    if runs:
        yield from _merged(runs, sorted(lines))
    else:
        yield from sorted(lines)


def _spill(lines: list[str], path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(f"{line}\n" for line in lines if line)
    return path


def _merged(runs: list[Path], rest: list[str]) -> Iterator[str]:
    last = ""
    for line in heapq.merge(*map(_read, runs), rest):
        if line != last:
            yield line
        last = line


def _read(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="\n") as lines:
        for text in lines:
            yield text[:-1]
    path.unlink()

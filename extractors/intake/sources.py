"""What a build reads from: the small records that say where pages are, and what could not be read."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from extractors.intake.metadata import Facts, Table

__all__ = ["MAX_BYTES", "ReadError", "Skipped", "Source", "Tables", "clean_name", "facts_of", "too_large"]

NO_FACTS = Facts()
MAX_BYTES = 5_000_000
"""A full newspaper page is 10 to 40 kB, a year of a weekly in one file about 4 MB; more than that is no page."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was left out of a build, and why, in words that say the way out."""

    file: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        """FILE, line N: reason."""
        return f"{self.file}{f', line {self.line}' if self.line else ''}: {self.reason}"


class ReadError(ValueError):
    """An input could not be read and the caller wanted all of it."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where one page is to be read from; small, and may be sent to another process."""

    path: str
    id: str
    facts: Facts = NO_FACTS
    begin: int = 0
    """Byte offset of the record in a JSON Lines file."""
    line: int | None = None
    """Line of the record in a JSON Lines file; None for a file that is a page."""


Tables = dict[Path, Table]
"""The metadata.csv of each folder that has one."""


def facts_of(path: Path, tables: Tables, record: str | None = None) -> Facts:
    """What the nearest metadata.csv says of a file, or of a record in it."""
    for folder in (path.parent, *path.parent.parents):
        if folder in tables:
            name = path.relative_to(folder).as_posix()
            rows = tables[folder].rows
            keys = (f"{name}#{record}", record, name) if record else (name, name.removesuffix(path.suffix))
            for key in keys:
                if key in rows:
                    return rows[key][1]
    return NO_FACTS


def too_large(size: int) -> str:
    """Why a file or record of so many bytes is not read."""
    megabytes, most = f"{size / 1e6:.1f} MB", f"{MAX_BYTES / 1e6:g} MB"
    return (
        f"有 {megabytes}，一版最多 {most} "
        f"(is {megabytes}, more than the {most} a page may have: split it into its pages)"
    )


def clean_name(name: str) -> str:
    """A file name as Unicode: composed, and read as GB18030 where it is no UTF-8."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        name = os.fsencode(name).decode("gb18030", "replace")
    return unicodedata.normalize("NFC", name)

"""metadata.csv -> what an archive's table says of each file: date, paper, edition, home district."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from extractors.intake.encodings import UndecodableError, decode

__all__ = ["METADATA", "Facts", "Table", "iso_date", "read_table"]

METADATA = "metadata.csv"
"""What the table of a folder is called."""
COLUMNS = {
    "file": ("file", "filename", "file name", "文件", "文件名", "文件名称", "页面"),
    "published": ("published", "date", "日期", "出版日期", "发布日期", "见报日期", "时间"),
    "source": ("source", "paper", "newspaper", "报纸", "报名", "报纸名称", "来源", "媒体"),
    "edition": ("edition", "page", "版次", "版面", "版", "版名"),
    "home": ("home", "county", "district", "县区", "区县", "县", "区", "地区", "所属县区", "县（区）"),
}
"""How each column may be headed."""
_DATE = re.compile(
    r"(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?)?\s*月?\s*年?|(\d{2})(\d{2})|年)?(?:[T\s].*)?"
)
"""A date as people write it into a table: 2020-07-19, 2020年7月, 20200719, with an hour or without."""
YEARS = range(1900, 2101)
"""What is taken for the year of a paper."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is said of a page beside its text."""

    published: str | None = None
    source: str | None = None
    edition: str | None = None
    home: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a metadata.csv by file, each with its line, and the rows that are no good (line, reason)."""

    rows: dict[str, tuple[int, Facts]]
    bad: tuple[tuple[int, str], ...]


def iso_date(text: str) -> str | None:
    """A date as precise as written: 2020年7月19日 -> `2020-07-19`, 2020/7 -> `2020-07`; None if it is none."""
    match = _DATE.fullmatch(text.strip())
    if not match or int(match[1]) not in YEARS:
        return None
    month, day = match[2] or match[4], match[3] or match[5]
    try:
        whole = date(int(match[1]), int(month or 1), int(day or 1)).isoformat()
    except ValueError:
        return None
    return whole if day else whole[:7] if month else whole[:4]


def read_table(path: Path) -> Table:
    """Reads a metadata.csv as Excel saves it: any encoding, comma, semicolon or tab, English or Chinese headers."""
    try:
        text = decode(path.read_bytes())
    except (OSError, UndecodableError) as error:
        problem = f"此表读不了，各版照读 (the table cannot be read, its pages are read without it): {error}"
        return Table({}, ((1, problem),))
    lines = text.splitlines()
    if not lines:
        return Table({}, ((1, "此表是空的 (the table is empty)"),))
    delimiter = max(",;\t，", key=lines[0].count)
    reader = csv.reader(lines, delimiter=delimiter)
    header = [_column(cell) for cell in next(reader, [])]
    if "file" not in header:
        problem = "没有一列叫 file 或 文件，各行不知属于哪一版 (no column is headed file: the rows belong to no page)"
        return Table({}, ((1, problem),))
    rows: dict[str, tuple[int, Facts]] = {}
    bad: list[tuple[int, str]] = []
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        file, facts, problems = _row(cells, header)
        if file in rows:
            problems = [f"{file} 已见于第 {rows[file][0]} 行，以那一行为准 (stands there already; that row is used)"]
        elif file:
            rows[file] = reader.line_num, facts
        bad += [(reader.line_num, problem) for problem in problems]
    return Table(rows, tuple(bad))


def _row(cells: Sequence[str], header: Sequence[str | None]) -> tuple[str, Facts, list[str]]:
    """The file that a line of the table names, what is said of it, and what is wrong with the line."""
    named = {name: cell.strip() for name, cell in zip(header, cells, strict=False) if name}
    file = named.pop("file", "").replace("\\", "/").removeprefix("./")
    if not file:
        return "", Facts(), ["此行没写文件名 (the row names no file)"]
    problems = []
    if len(cells) > len(header):
        problems.append(
            f"{len(cells)} 格，表头只有 {len(header)} 格，多的不用 (more cells than headers: the rest is left out)"
        )
    published = named.get("published", "")
    day = iso_date(published)
    if published and day is None:
        problems.append(f"{published!r} 不是日期，{file} 不带日期照读 (is no date like 2020-07-19, 2020年7月 or 2020)")
    return file, Facts(day, *(named.get(name) or None for name in ("source", "edition", "home"))), problems


def _column(cell: str) -> str | None:
    """Which column a cell of the header names: 文件名 → file; None for one that is not read."""
    name = cell.strip().strip("\ufeff").lower()
    return next((column for column, names in COLUMNS.items() if name in names), None)

"""A person's decisions on who is the same and who is not, read from a small CSV file; they always win.

Columns `decision,kind,home,name,page,to_home,to_name`; `kind` is person, reporter, organisation, community or place.

- `same,organisation,二七区,二七区社治委,,二七区,二七区委社治委`: whatever is named so is that other one.
- `different,person,二七区,李伟,2020-07-19.txt,二七区,李伟（教师）`: on that page the name means someone else, who
  gets a name of his own. Without a page, `*` wildcards (`2020-*`) or an empty cell mean every page.

Rows are read in order; the first that fits decides, and its outcome is not decided again (no chains).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import cast, get_args

from extractors.intake.encodings import UndecodableError, decode
from extractors.records import EntityKind, Identity

__all__ = ["Decisions", "DecisionsError", "load_decisions"]

_COLUMNS = ("decision", "kind", "home", "name", "page", "to_home", "to_name")
_MORE = "more"
"""By which csv keeps the cells that stand behind the last column."""


class DecisionsError(ValueError):
    """A decisions file is malformed; the build stops so that no decision is silently lost."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One row: what is meant, on which pages, and what it is instead."""

    identity: Identity
    page: str
    outcome: Identity


@dataclass(frozen=True, slots=True)
class Decisions:
    """All rows of a decisions file, in order."""

    rows: tuple[Decision, ...] = ()

    def decided(self, identity: Identity, page: str) -> Identity:
        """What an identity is on a page once decisions are heeded."""
        for row in self.rows:
            if row.identity == identity and fnmatchcase(page, row.page):
                return row.outcome
        return identity


@cache
def load_decisions(path: Path | None) -> Decisions:
    """The decisions of a file; none without a file.

    Raises DecisionsError naming file, line and what to mend.
    """
    if path is None:
        return Decisions()
    try:
        lines = decode(path.read_bytes()).splitlines()
    except (OSError, UndecodableError) as error:
        raise DecisionsError(f"{path}: 读不了 (cannot be read): {error}") from error
    numbered = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and line[0] != "#"]
    table = csv.DictReader((line for _, line in numbered), restkey=_MORE)
    if tuple(table.fieldnames or ()) != _COLUMNS:
        line = numbered[0][0] if numbered else 1
        raise DecisionsError(f"{path}, line {line}: 表头须是 (the columns must be) {','.join(_COLUMNS)}")
    rows = zip(numbered[1:], table, strict=False)
    return Decisions(tuple(_decision(row, f"{path}, line {number}") for (number, _), row in rows))


def _decision(row: dict[str, str], where: str) -> Decision:
    """What a row decides; `where` is its file and line.

    Raises DecisionsError.
    """
    if any(cell.strip() for cell in row.get(_MORE, ())):
        raise DecisionsError(
            f"{where}: 多于 {len(_COLUMNS)} 格；格里有逗号就加引号 "
            f"(more than {len(_COLUMNS)} cells: put a cell that holds a comma in quotation marks)"
        )
    cells = {column: (row.get(column) or "").strip() for column in _COLUMNS}
    if cells["decision"] not in ("same", "different"):
        raise DecisionsError(f"{where}: decision 是 {cells['decision']!r}；只能写 (write) same 或 (or) different")
    if cells["kind"] not in get_args(EntityKind):
        raise DecisionsError(
            f"{where}: kind 是 {cells['kind']!r}；只能写 (write one of) {', '.join(get_args(EntityKind))}"
        )
    if not cells["name"] or not cells["to_name"]:
        raise DecisionsError(f"{where}: name 和 to_name 都要填 (must both be filled in)")
    kind = cast(EntityKind, cells["kind"])
    identity = Identity(kind, cells["home"], cells["name"])
    outcome = Identity(kind, cells["to_home"] or cells["home"], cells["to_name"])
    return Decision(identity, cells["page"] or "*", outcome)

"""What a build knows of its pages beside the graph: fingerprints, counts, and the text that the store was given.

The ledger lets a later build leave unchanged pages alone and write `graph.ttl` without reading the store back, which
would cost as much as the rest of the build. It is a cache: `fangzhi export` makes the same files from the store alone,
and a build without a ledger starts over.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph.rdf import PageStatements
from graph.source import NoGraphError, broken

FILE: Final = "ledger.sqlite"

_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS page (
  graph TEXT PRIMARY KEY, id TEXT UNIQUE, source TEXT, fingerprint TEXT,
  characters INTEGER, articles INTEGER, mentions INTEGER, shared TEXT, local TEXT
);
CREATE TABLE IF NOT EXISTS program (fingerprint TEXT);
"""
_FAST: Final = "PRAGMA page_size=65536; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"


@dataclass(frozen=True, slots=True)
class PageRecord:
    """One page of a build."""

    id: str
    source: str
    """The file it came from, as the user named it."""
    fingerprint: str
    """Of the page, the settings and the program: where it is the same, so are the statements."""
    characters: int
    articles: int
    mentions: int
    statements: PageStatements


class Ledger:
    """The pages of a build, in a file of SQLite."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open a ledger, or begin one. It is not safe from a crash, so it is written in a staging folder only."""
        self._db = sqlite3.connect(f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}", uri=True)
        if not read_only:
            self._db.executescript(_FAST + _SCHEMA)
        try:
            self._before = int(self._db.execute("SELECT ifnull(max(rowid), 0) FROM page").fetchone()[0])
        except sqlite3.DatabaseError as error:
            raise NoGraphError(broken(path, error)) from error

    @property
    def program(self) -> str:
        """Fingerprint of the program and the settings that wrote the build."""
        row = self._db.execute("SELECT fingerprint FROM program").fetchone()
        return row[0] if row else ""

    @program.setter
    def program(self, fingerprint: str) -> None:
        self._db.execute("DELETE FROM program")
        self._db.execute("INSERT INTO program VALUES (?)", (fingerprint,))

    def add(self, page: PageRecord) -> None:
        """Enter a page; one of that name that is there already is replaced."""
        said = page.statements
        row = (said.graph, page.id, page.source, page.fingerprint, page.characters, page.articles, page.mentions)
        values = (*row, said.shared, said.local)
        self._db.execute(f"INSERT OR REPLACE INTO page VALUES ({', '.join('?' * len(values))})", values)

    def remove(self, page_id: str) -> None:
        """Strike a page out."""
        self._db.execute("DELETE FROM page WHERE id = ?", (page_id,))

    def fingerprints(self) -> dict[str, str]:
        """Fingerprint by page id, sorted by id."""
        return dict(self._db.execute("SELECT id, fingerprint FROM page ORDER BY id"))

    def graph_of(self, page_id: str) -> str:
        """The named graph of a page that the build holds."""
        return str(self._db.execute("SELECT graph FROM page WHERE id = ?", (page_id,)).fetchone()[0])

    def shared(self) -> Iterator[str]:
        """Every page's shared lines."""
        return (row[0] for row in self._db.execute("SELECT shared FROM page ORDER BY graph"))

    def local(self) -> Iterator[bytes]:
        """Every page's own blocks in UTF-8, in the order of `graph.ttl`."""
        return (row[0] for row in self._db.execute("SELECT CAST(local AS BLOB) FROM page ORDER BY graph"))

    def added(self) -> Iterator[PageStatements]:
        """The statements of the pages that were added since the ledger was opened."""
        rows = self._db.execute("SELECT graph, shared, local FROM page WHERE rowid > ?", (self._before,))
        return (PageStatements(*row) for row in rows)

    def totals(self) -> dict[str, int]:
        """How many pages, characters, articles and mentions."""
        sums = "SELECT count(*), total(characters), total(articles), total(mentions) FROM page"
        names = ("pages", "characters", "articles", "mentions")
        return dict(zip(names, map(int, self._db.execute(sums).fetchone()), strict=True))

    def close(self) -> None:
        """Write what waits and let go of the file."""
        self._db.commit()
        self._db.close()

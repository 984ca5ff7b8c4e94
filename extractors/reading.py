"""Folders, files, globs and JSON Lines -> Pages, and a report of whatever could not be read."""

from __future__ import annotations

import glob
import json
import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from extractors.encodings import Undecodable, decode, safe
from extractors.metadata import METADATA, Facts, Table, iso_date, read_table
from extractors.records import Page

__all__ = ["MAX_BYTES", "ReadError", "Skipped", "Source", "list_sources", "load", "read_pages"]

TEXT = (".txt", ".md")
LINES = (".jsonl", ".ndjson")
UNREAD = (".pdf", ".doc", ".docx", ".wps", ".rtf", ".htm", ".html", ".xls", ".xlsx", ".ofd", ".caj", ".zip", ".rar")
"""Forms in which papers are kept and that hold no plain text."""
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


def read_pages(inputs: Sequence[Path | str], *, strict: bool = False) -> Iterator[Page | Skipped]:
    """Every page of the inputs in order, one at a time, with a `Skipped` in place of each that is no good.

    With `strict` the first thing that is no good raises `ReadError`.
    """
    for source in list_sources(inputs):
        result = load(source) if isinstance(source, Source) else source
        if strict and isinstance(result, Skipped):
            raise ReadError(str(result))
        yield result


def list_sources(inputs: Sequence[Path | str]) -> Iterator[Source | Skipped]:
    """Where the pages of the inputs are, in the order of their ids within each input; reads no page text.

    An input is a folder, a file, or a glob such as `papers/2020-*/*.txt`.
    """
    seen: dict[str, str] = {}
    places: set[tuple[str, int]] = set()
    for item in inputs:
        for source in _sources(item):
            if isinstance(source, Source):
                place = (os.path.realpath(source.path), source.begin)
                if place in places:
                    continue
                places.add(place)
                first = seen.setdefault(source.id, source.path)
                if first != source.path:
                    reason = f"its id {source.id} is that of {first}: give the folder that holds both"
                    yield Skipped(source.path, reason)
                    continue
            yield source


def load(source: Source) -> Page | Skipped:
    """Reads the page that a source names."""
    name = PurePath(source.path).name
    try:
        if source.line is not None:
            return _load_record(source)
        path = Path(source.path)
        if path.stat().st_size > MAX_BYTES:
            return Skipped(source.path, _too_large(path.stat().st_size))
        text = decode(path.read_bytes())
    except FileNotFoundError:
        return Skipped(source.path, "has vanished since the build began: put it back, or build again without it")
    except OSError as error:
        return Skipped(source.path, f"cannot be read ({error.strerror}): check the file's permissions")
    except Undecodable as error:
        return Skipped(source.path, str(error))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff\ufffd \n\t\f\v\u3000\xa0\u200b"):
        return Skipped(source.path, "is empty: nothing to read")
    facts = source.facts
    return Page(source.id, _clean_name(name), text, facts.published, facts.source, facts.edition, facts.home)


def _too_large(size: int) -> str:
    return f"is {size / 1e6:.1f} MB, more than the {MAX_BYTES / 1e6:g} MB a page may have: split it into its pages"


def _sources(item: Path | str) -> Iterator[Source | Skipped]:
    path = Path(item)
    if path.is_dir():
        yield from _folder(path)
    elif path.exists() or not glob.has_magic(str(item)):
        yield from _file(path, _clean_name(path.name), _tables_of([path]), named=True)
    else:
        root = _root(str(item))
        matches = sorted(Path(m) for m in glob.iglob(str(item), recursive=True))  # noqa: PTH207 (the pattern may be absolute)
        if not matches:
            yield Skipped(str(item), "no file matches: check the pattern, and quote it in the shell")
        tables = _tables_of(matches)
        for match in matches:
            if match.is_dir() or match.name == METADATA:
                continue
            yield from _file(match, _clean_name(match.relative_to(root).as_posix()), tables, named=False)


def _root(pattern: str) -> Path:
    """The folder before the first wildcard."""
    parts = PurePath(pattern).parts
    plain = next((i for i, part in enumerate(parts) if glob.has_magic(part)), len(parts))
    return Path(*parts[:plain]) if plain else Path()


Tables = dict[Path, Table]


def _tables_of(files: Sequence[Path]) -> Tables:
    folders = sorted({file.parent for file in files})
    return {folder: read_table(folder / METADATA) for folder in folders if (folder / METADATA).is_file()}


def _folder(folder: Path) -> Iterator[Source | Skipped]:
    if not os.access(folder, os.R_OK | os.X_OK):
        yield Skipped(str(folder), "cannot be opened: check the folder's permissions")
        return
    files = sorted(_files(folder), key=lambda file: file.relative_to(folder).as_posix())
    tables = _tables_of([*files, folder / METADATA])
    for where, table in tables.items():
        held = {file.relative_to(where).as_posix() for file in files if file.is_relative_to(where)}
        held |= {name.rsplit(".", 1)[0] for name in held}
        for line, reason in table.bad:
            yield Skipped(str(where / METADATA), reason, line)
        for name, (line, _) in table.rows.items():
            if name.split("#")[0] not in held:
                yield Skipped(str(where / METADATA), f"names {name}, which is not in the folder", line)
    any_page = False
    for file in files:
        for source in _file(file, _clean_name(file.relative_to(folder).as_posix()), tables, named=False):
            any_page = True
            yield source
    if not any_page:
        yield Skipped(str(folder), "holds no .txt, .md or .jsonl file: is it the right folder?")


def _files(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            if not name.startswith((".", "~$")) and name.lower() != "readme.md" and name != METADATA:
                yield Path(where) / name


def _file(path: Path, page_id: str, tables: Tables, *, named: bool) -> Iterator[Source | Skipped]:
    """The sources of one file; `named` says that the user asked for this very file."""
    suffix = path.suffix.lower()
    if named and not path.exists():
        yield Skipped(str(path), "no such file or folder: check the name")
    elif suffix in LINES:
        yield from _records(path, page_id, tables)
    elif suffix in TEXT or (named and suffix not in UNREAD):
        yield Source(str(path), page_id, _facts(path, tables))
    elif suffix in UNREAD:
        yield Skipped(str(path), f"{suffix} files are not read: save its text as a UTF-8 .txt file")


def _facts(path: Path, tables: Tables, record: str | None = None) -> Facts:
    for folder in (path.parent, *path.parent.parents):
        if folder in tables:
            name = path.relative_to(folder).as_posix()
            rows = tables[folder].rows
            keys = (f"{name}#{record}", record, name) if record else (name, name.removesuffix(path.suffix))
            for key in keys:
                if key in rows:
                    return rows[key][1]
    return NO_FACTS


def _records(path: Path, file_id: str, tables: Tables) -> Iterator[Source | Skipped]:
    """One source for each good line of a JSON Lines file."""
    seen: dict[str, int] = {}
    begin = 0
    try:
        with path.open("rb") as stream:
            for number, line in enumerate(iter(lambda: stream.readline(MAX_BYTES + 1), b""), 1):
                at, begin = begin, begin + len(line)
                if len(line) > MAX_BYTES:
                    yield Skipped(str(path), _too_large(len(line)) + "; the rest of the file is left out", number)
                    return
                if not line.strip(b"\xef\xbb\xbf \r\n\t"):
                    continue
                record = _record(line)
                if isinstance(record, str):
                    yield Skipped(str(path), record, number)
                    continue
                key = str(record["id"])
                if key in seen:
                    reason = f"the id {key} stands in line {seen[key]} already: give each its own"
                    yield Skipped(str(path), reason, number)
                    continue
                seen[key] = number
                if record.get("published") and not iso_date(str(record["published"])):
                    yield Skipped(
                        str(path), f"{record['published']!r} is no date like 2020-07-19; read without it", number
                    )
                yield Source(str(path), f"{file_id}#{safe(key)}", _facts(path, tables, key), at, number)
    except OSError as error:
        yield Skipped(str(path), f"cannot be read ({error.strerror}): check the file's permissions")


def _record(line: bytes) -> dict[str, object] | str:
    """The object on a line, or why it is none."""
    try:
        record = json.loads(decode(line))
    except Undecodable as error:
        return f"the line {error}"
    except (ValueError, RecursionError) as error:
        return f"the line is no JSON object ({error})"
    if not isinstance(record, dict):
        return 'the line is no JSON object: write {"id": ..., "text": ...}'
    if not isinstance(record.get("id"), str | int) or not str(record["id"]).strip():
        return "the record has no id: give each record its own"
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        return "the record has no text"
    return record


def _load_record(source: Source) -> Page | Skipped:
    with Path(source.path).open("rb") as stream:
        stream.seek(source.begin)
        record = _record(stream.readline(MAX_BYTES + 1))
    if isinstance(record, str):
        return Skipped(source.path, f"has changed since the build began: {record}", source.line)
    keys = ("title", "source", "edition", "home")
    said = {key: safe(value).strip() for key in keys if isinstance(value := record.get(key), str)}
    published = iso_date(str(record.get("published") or ""))
    page = Page(source.id, _clean_name(PurePath(source.path).name), safe(str(record["text"])))
    facts = source.facts
    return replace(
        page,
        published=published or facts.published,
        source=said.get("source") or facts.source,
        edition=said.get("edition") or facts.edition,
        home=said.get("home") or facts.home,
        title=said.get("title") or None,
    )


def _clean_name(name: str) -> str:
    """A file name as Unicode: composed, and read as GB18030 where it is no UTF-8."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        name = os.fsencode(name).decode("gb18030", "replace")
    return unicodedata.normalize("NFC", name)

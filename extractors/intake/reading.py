"""Folders, files, globs and JSON Lines -> Pages, and a report of whatever could not be read."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from extractors.intake.encodings import UndecodableError, decode
from extractors.intake.json_lines import list_records, load_record
from extractors.intake.metadata import METADATA, read_table
from extractors.intake.sources import (
    MAX_BYTES,
    ReadError,
    Skipped,
    Source,
    Tables,
    clean_name,
    facts_of,
    too_large,
)
from extractors.records import Page

__all__ = ["MAX_BYTES", "ReadError", "Skipped", "Source", "list_sources", "load", "read_pages"]

TEXT = (".txt", ".md")
"""Files that are a page each."""
LINES = (".jsonl", ".ndjson")
"""Files with a page a line."""
UNREAD = (".pdf", ".doc", ".docx", ".wps", ".rtf", ".htm", ".html", ".xls", ".xlsx", ".ofd", ".caj", ".zip", ".rar")
"""Forms in which papers are kept and that hold no plain text."""


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
                    reason = (
                        f"其名 {source.id} 与 {first} 相同 "
                        f"(its id {source.id} is that of {first}: give the folder that holds both)"
                    )
                    yield Skipped(source.path, reason)
                    continue
            yield source


def load(source: Source) -> Page | Skipped:
    """Reads the page that a source names."""
    name = PurePath(source.path).name
    try:
        if source.line is not None:
            return load_record(source)
        path = Path(source.path)
        if path.stat().st_size > MAX_BYTES:
            return Skipped(source.path, too_large(path.stat().st_size))
        text = decode(path.read_bytes())
    except FileNotFoundError:
        return Skipped(
            source.path, "构建中途不见了 (has vanished since the build began: put it back, or build again without it)"
        )
    except OSError as error:
        return Skipped(
            source.path, f"读不了，请看文件权限 (cannot be read: {error.strerror}; check the file's permissions)"
        )
    except UndecodableError as error:
        return Skipped(source.path, str(error))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff\ufffd \n\t\f\v\u3000\xa0\u200b"):
        return Skipped(source.path, "是空的 (is empty: nothing to read)")
    facts = source.facts
    return Page(source.id, clean_name(name), text, facts.published, facts.source, facts.edition, facts.home)


def _sources(item: Path | str) -> Iterator[Source | Skipped]:
    """The sources of one input: a folder, a file or a glob."""
    path = Path(item)
    if path.is_dir():
        yield from _folder(path)
    elif path.exists() or not glob.has_magic(str(item)):
        yield from _file(path, clean_name(path.name), _tables_of([path]), named=True)
    else:
        root = _root(str(item))
        matches = sorted(Path(m) for m in glob.iglob(str(item), recursive=True))  # noqa: PTH207 (the pattern may be absolute)
        if not matches:
            yield Skipped(str(item), "没有文件与此相符 (no file matches: check the pattern, and quote it in the shell)")
        tables = _tables_of(matches)
        for match in matches:
            if match.is_dir() or match.name == METADATA:
                continue
            yield from _file(match, clean_name(match.relative_to(root).as_posix()), tables, named=False)


def _root(pattern: str) -> Path:
    """The folder before the first wildcard."""
    parts = PurePath(pattern).parts
    plain = next((i for i, part in enumerate(parts) if glob.has_magic(part)), len(parts))
    return Path(*parts[:plain]) if plain else Path()


def _tables_of(files: Sequence[Path]) -> Tables:
    """The metadata.csv beside each of some files."""
    folders = sorted({file.parent for file in files})
    return {folder: read_table(folder / METADATA) for folder in folders if (folder / METADATA).is_file()}


def _folder(folder: Path) -> Iterator[Source | Skipped]:
    """The sources of a folder, and what is wrong with its tables."""
    if not os.access(folder, os.R_OK | os.X_OK):
        yield Skipped(str(folder), "打不开，请看文件夹权限 (cannot be opened: check the folder's permissions)")
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
                yield Skipped(
                    str(where / METADATA),
                    f"列了 {name}，文件夹里却没有 (names {name}, which is not in the folder)",
                    line,
                )
    any_page = False
    for file in files:
        for source in _file(file, clean_name(file.relative_to(folder).as_posix()), tables, named=False):
            any_page = True
            yield source
    if not any_page:
        yield Skipped(
            str(folder), "里面没有 .txt、.md、.jsonl 文件 (holds no .txt, .md or .jsonl file: is it the right folder?)"
        )


def _files(folder: Path) -> Iterator[Path]:
    """The files below a folder that may be pages: none hidden, no READMEs, no tables."""
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            if not name.startswith((".", "~$")) and name.lower() != "readme.md" and name != METADATA:
                yield Path(where) / name


def _file(path: Path, page_id: str, tables: Tables, *, named: bool) -> Iterator[Source | Skipped]:
    """The sources of one file; `named` says that the user asked for this very file."""
    suffix = path.suffix.lower()
    if named and not path.exists():
        yield Skipped(str(path), "没有这个文件或文件夹 (no such file or folder: check the name)")
    elif suffix in LINES:
        yield from list_records(path, page_id, tables)
    elif suffix in TEXT or (named and suffix not in UNREAD):
        yield Source(str(path), page_id, facts_of(path, tables))
    elif suffix in UNREAD:
        yield Skipped(
            str(path),
            f"不读 {suffix} 文件 ({suffix} files are not read: save its text as a UTF-8 .txt file)",
        )

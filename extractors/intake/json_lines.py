"""JSON Lines -> Pages: one record a line with id and text, and if known title, published, source, edition, home."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from pathlib import Path, PurePath

from extractors.intake.encodings import UndecodableError, decode, safe
from extractors.intake.metadata import iso_date
from extractors.intake.sources import MAX_BYTES, Skipped, Source, Tables, clean_name, facts_of, too_large
from extractors.records import Page

__all__ = ["list_records", "load_record"]

Record = dict[str, object]
"""A line's JSON object."""


def list_records(path: Path, file_id: str, tables: Tables) -> Iterator[Source | Skipped]:
    """One source for each good line of a JSON Lines file, and a `Skipped` for each other."""
    seen: dict[str, int] = {}
    try:
        for number, begin, line in _lines(path):
            record = _record(line)
            if isinstance(record, str):
                yield Skipped(str(path), record, number)
                continue
            key = str(record["id"])
            if key in seen:
                reason = (
                    f"编号 {key} 与第 {seen[key]} 行相同 "
                    f"(the id {key} stands in line {seen[key]} already: give each its own)"
                )
                yield Skipped(str(path), reason, number)
                continue
            seen[key] = number
            published = record.get("published")
            if published and not iso_date(str(published)):
                yield Skipped(
                    str(path),
                    f"{published!r} 不是日期，按无日期读 (is no date like 2020-07-19; read without it)",
                    number,
                )
            yield Source(str(path), f"{file_id}#{safe(key)}", facts_of(path, tables, key), begin, number)
    except OSError as error:
        yield Skipped(
            str(path), f"读不了，请看文件权限 (cannot be read: {error.strerror}; check the file's permissions)"
        )


def _lines(path: Path) -> Iterator[tuple[int, int, bytes]]:
    """Line number, byte offset and bytes of each line that is not blank."""
    begin = 0
    with path.open("rb") as stream:
        for number, line in enumerate(iter(lambda: stream.readline(MAX_BYTES + 1), b""), 1):
            if line.strip(b"\xef\xbb\xbf \r\n\t"):
                yield number, begin, line
            begin += len(line)
            if len(line) > MAX_BYTES:
                return


def _record(line: bytes) -> Record | str:
    """The object on a line, or why it is none."""
    if len(line) > MAX_BYTES:
        return f"这一行{too_large(len(line))}；其后各行不读 (the rest of the file is left out)"
    if line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "文件是 UTF-16，请另存为 UTF-8 (the file is UTF-16: save it as UTF-8, which JSON Lines wants)"
    try:
        record = json.loads(decode(line))
    except UndecodableError as error:
        return f"这一行{error}"
    except (ValueError, RecursionError) as error:
        return f"这一行不是 JSON 对象 (the line is no JSON object: {error})"
    if not isinstance(record, dict):
        return '这一行不是 JSON 对象 (the line is no JSON object: write {"id": ..., "text": ...})'
    if not isinstance(record.get("id"), str | int) or not str(record["id"]).strip():
        return "缺 id (the record has no id: give each record its own)"
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        return "缺 text (the record has no text: write what the page says)"
    return record


def load_record(source: Source) -> Page | Skipped:
    """Reads the record that a source names."""
    with Path(source.path).open("rb") as stream:
        stream.seek(source.begin)
        record = _record(stream.readline(MAX_BYTES + 1))
    if isinstance(record, str):
        return Skipped(
            source.path, f"构建中途变了 (has changed since the build began: build again): {record}", source.line
        )
    keys = ("title", "source", "edition", "home")
    said = {key: safe(value).strip() for key in keys if isinstance(value := record.get(key), str)}
    facts = source.facts
    return Page(
        id=source.id,
        file_name=clean_name(PurePath(source.path).name),
        text=safe(str(record["text"])),
        published=iso_date(str(record.get("published") or "")) or facts.published,
        source=said.get("source") or facts.source,
        edition=said.get("edition") or facts.edition,
        home=said.get("home") or facts.home,
        title=said.get("title") or None,
    )

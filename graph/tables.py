"""Rows -> text: a table whose columns stand straight under Chinese headings, CSV, JSON, Turtle."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ontology.terms import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph as ox

_WIDEST: Final = 60
Rows = Sequence[Sequence[object]]


def width(text: str) -> int:
    """How many columns of a terminal a text takes; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)


def as_table(columns: Sequence[str], rows: Rows, *, cut: bool = False) -> str:
    """Columns padded to one width, long cells cut with … (in the last column with `cut`), the number of rows below."""
    last = -1 if cut else len(columns) - 1
    cells = [[_cell(value, last=i == last) for i, value in enumerate(row)] for row in rows]
    widths = [max(map(width, column)) for column in zip(columns, *cells, strict=True)] if columns else []
    lines = [_line(columns, widths), "  ".join("─" * w for w in widths), *(_line(row, widths) for row in cells)]
    return "\n".join(lines) + f"\n{len(cells)} 行 (rows)\n"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(c + " " * (w - width(c)) for c, w in zip(cells, widths, strict=True)).rstrip()


def _cell(value: object, *, last: bool) -> str:
    text = "" if value is None else " ".join(str(value).split())
    if last or width(text) <= _WIDEST:
        return text
    kept = ""
    for character in text:
        if width(kept + character) > _WIDEST - 1:
            break
        kept += character
    return kept + "…"


def as_csv(columns: Sequence[str], rows: Rows) -> str:
    """RFC 4180 with LF, an unbound value empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(["" if value is None else value for value in row] for row in rows)
    return out.getvalue()


def as_json(columns: Sequence[str], rows: Rows) -> str:
    """A list of objects, one a line, an unbound value left out."""
    objects = ({k: v for k, v in zip(columns, row, strict=True) if v is not None} for row in rows)
    lines = ",\n".join("  " + json.dumps(entry, ensure_ascii=False) for entry in objects)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def as_turtle(triples: Sequence[ox.Triple]) -> str:
    """Turtle with the prefixes of the ontology."""
    import pyoxigraph as ox

    written = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
    return written.decode() if written else ""

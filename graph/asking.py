"""A question in SPARQL (text, a file, or the name of a query on the shelf) -> an answer, and the answer as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

import pyoxigraph as ox

from graph.shelf import QueryError, named
from graph.source import open_store
from graph.tables import as_csv, as_json, as_table, as_turtle
from ontology.terms import PREFIXES, XSD

Form = Literal["table", "csv", "json", "turtle"]
Value = str | int | float | bool | None

_NAME: Final = re.compile(r"[a-z][a-z0-9-]*")
_SHOWN: Final = 10
"""Rows of an answer that its `repr` shows."""
_PREFIX: Final = re.compile(r"(?<![\w<:/#\"'])([A-Za-z][\w-]*):(?=[A-Za-z_])")
"""A prefix as a query uses it."""
_DECLARED: Final = re.compile(r"PREFIX\s+([\w-]*):", re.IGNORECASE)
_LONGEST_REASON: Final = 100
"""Longer ones list every character that could stand there."""
_PLACE: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_CHANGES: Final = re.compile(
    r"^\s*(?:PREFIX\s+\S+\s+<[^>]*>\s*)*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY)\b", re.I
)
"""A question that would change the graph."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query found: rows of a SELECT or triples of a CONSTRUCT or DESCRIBE; `truth` answers an ASK."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    truth: bool | None = None
    triples: tuple[ox.Triple, ...] = ()

    def __iter__(self) -> Iterator[dict[str, Value]]:
        """Each row as a dict by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        """How many rows."""
        return len(self.rows)

    def __bool__(self) -> bool:
        """The truth of an ASK, else whether there is any row."""
        return self.truth if self.truth is not None else bool(self.rows)

    def __repr__(self) -> str:
        """A short table: what `print` of an answer at a prompt should show."""
        if self.truth is not None:
            return f"<答案 {'是' if self.truth else '否'}>"
        lines = as_table(self.columns, self.rows[:_SHOWN], cut=True).rstrip("\n").splitlines()[:-1]
        more = f", 前 {_SHOWN} 行如下" if len(self.rows) > _SHOWN else ""
        return "\n".join([f"<答案 {len(self.rows):,} 行{more}>", *(lines if self.rows else [])])

    def as_text(self, form: Form = "table") -> str:
        """Write the answer as a table, CSV, JSON, or (of CONSTRUCT and DESCRIBE) Turtle.

        Raises QueryError, which says what is wrong with the question.
        """
        if form == "turtle":
            if self.truth is not None or (self.rows and not self.triples):
                raise QueryError("turtle 只用于 CONSTRUCT 和 DESCRIBE (for CONSTRUCT and DESCRIBE only)")
            return as_turtle(self.triples)
        if self.truth is not None:
            return {"json": "true\n" if self.truth else "false\n"}.get(
                form, "是 (yes)\n" if self.truth else "否 (no)\n"
            )
        writers = {"table": as_table, "csv": as_csv, "json": as_json}
        if form not in writers:
            raise QueryError(f"没有 {form} 这种格式 (no such format); 可用: table, csv, json, turtle")
        return writers[form](self.columns, self.rows)


def query(out: str | Path, question: str, *, params: Mapping[str, str] | None = None, form: Form = "table") -> str:
    """Ask the build in a folder and write the answer; `question` is SPARQL, a .rq file, or a name of the shelf.

    Raises QueryError, which says what is wrong with the question.
    """
    return ask(open_store(out), question, params=params).as_text(form)


def ask(store: ox.Store, question: str, *, params: Mapping[str, str] | None = None) -> Answer:
    """Ask a store; the prefixes of the ontology need no declaration.

    Raises QueryError, which says what is wrong with the question.
    """
    text = sparql(question, params or {})
    try:
        result = store.query(text, prefixes=PREFIXES)
        if isinstance(result, ox.QueryBoolean):
            return Answer((), (), bool(result))
        if isinstance(result, ox.QueryTriples):
            triples = tuple(sorted(result, key=str))
            rows = tuple((simple(t.subject), simple(t.predicate), simple(t.object)) for t in triples)
            return Answer(("subject", "predicate", "object"), rows, None, triples)
        columns = tuple(variable.value for variable in result.variables)
        return Answer(columns, tuple(tuple(simple(value) for value in row) for row in result))
    except SyntaxError as error:
        raise _explained(text, str(error)) from error


def sparql(question: str, params: Mapping[str, str]) -> str:
    """The SPARQL text that a question stands for.

    Raises QueryError, which says what is wrong with the question.
    """
    question = question.strip()
    if _NAME.fullmatch(question):
        return named(question).filled(params)
    if question.endswith(".rq") and "\n" not in question:
        try:
            question = Path(question).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise QueryError(f"{question}: 读不了 (cannot be read): {why}") from error
    if params:
        raise QueryError("只有书架上的查询才有参数 (only named queries take parameters): fangzhi query OUT --list")
    if not question:
        raise QueryError("问题是空的 (the query is empty)")
    if change := _CHANGES.match(question):
        raise QueryError(f"这里只提问，不改图 (read-only): {change[1].upper()} 不能用; 要改图请重新 build 或 remove")
    return question


def simple(term: object) -> Value:
    """A term as a plain value: whole numbers, decimals and truths as such, anything else as its text."""
    if not isinstance(term, ox.Literal):
        return None if term is None else str(getattr(term, "value", term))
    kind = term.datatype.value.removeprefix(XSD)
    try:
        if kind in ("integer", "int", "long", "nonNegativeInteger"):
            return int(term.value)
        if kind in ("decimal", "double", "float"):
            return float(term.value)
    except ValueError:
        return term.value
    return term.value == "true" if kind == "boolean" else term.value


def _explained(text: str, message: str) -> QueryError:
    """Say where in the query the parser stopped, with the line and a mark below it."""
    strange = sorted(set(_PREFIX.findall(text)) - set(PREFIXES) - set(_DECLARED.findall(text)))
    if strange:
        known = "、".join(f"{prefix}:" for prefix in PREFIXES)
        unknown = "、".join(f"{prefix}:" for prefix in strange)
        return QueryError(f"前缀 {unknown} 没有声明 (undeclared prefix); 不必声明的有 (known): {known}")
    found = _PLACE.search(message)
    if found is None:
        return QueryError(f"查询写错了 (the query is not valid SPARQL): {message}")
    row, column, why = int(found[1]), int(found[2]), found[3].strip()
    if len(why) > _LONGEST_REASON:
        why = "从这里读不下去 (this was not expected here)"
    lines = text.splitlines()
    shown = f"\n  {lines[row - 1]}\n  {' ' * (column - 1)}^" if 0 < row <= len(lines) else ""
    return QueryError(f"查询第 {row} 行第 {column} 列有错 (line {row}, column {column}): {why}{shown}")

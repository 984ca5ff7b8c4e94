"""The shelf of named queries: `graph/queries/NAME.rq`, each with its question and its parameters at its head.

A query file runs as it stands in any SPARQL tool: its parameters are VALUES lines with the default in them,

    # 某日谁任某职？
    # Who held a post on a day?
    # @title 职务名称 / the bare title
    ...
    VALUES ?title { "区长"@zh }

and `filled` puts another value where the default stands, keeping its datatype or language. Where the parameter's own
name is a column of the answer, the variable in the VALUES line is called `?title_wanted` or `?home_part`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from graph.tenure import checked

_PARAMETER: Final = re.compile(r"^# @(\w+) (.+)$", re.MULTILINE)
_LITERAL: Final = r'(VALUES\s*\?{name}(?:_part|_wanted)?\s*\{{\s*)("(?:[^"\\]|\\.)*"|-?[0-9][0-9.]*)'
_DATES: Final = frozenset(("day", "since", "until"))
"""Parameters that want a date."""
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


class QueryError(ValueError):
    """A question that cannot be asked; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a named query takes, with the one it has by itself."""

    name: str
    default: str
    help: str


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One query of the shelf."""

    name: str
    question_zh: str
    question_en: str
    parameters: tuple[Parameter, ...]
    text: str

    def filled(self, values: Mapping[str, str]) -> str:
        """The query with these values for its parameters.

        Raises QueryError, which lists the parameters.
        """
        known = [parameter.name for parameter in self.parameters]
        text = self.text
        for name, value in values.items():
            if name in _DATES and value:
                checked(value)
            if name not in known:
                listed = "、".join(known) or "无 (none)"
                raise QueryError(f"查询 {self.name} 没有参数 {name} (no such parameter); 它的参数: {listed}")
            text = self._put(text, name, value)
        return text

    def _put(self, text: str, name: str, value: str) -> str:
        def replace(found: re.Match[str]) -> str:
            if found[2].startswith('"'):
                return found[1] + '"' + "".join(_ESCAPES.get(c, c) for c in value) + '"'
            if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
                raise QueryError(f"参数 {name} 要一个数 (expects a number), 不是 {value!r}")
            return found[1] + value

        return re.sub(_LITERAL.format(name=name), replace, text, count=1)


@cache
def shelf() -> tuple[NamedQuery, ...]:
    """Every named query, by name."""
    folder = files("graph").joinpath("queries")
    named = [(entry.name.removesuffix(".rq"), entry) for entry in folder.iterdir() if entry.name.endswith(".rq")]
    return tuple(_read(name, entry.read_text(encoding="utf-8")) for name, entry in sorted(named))


def named(name: str) -> NamedQuery:
    """The named query of this name, or an error with the nearest names."""
    queries = {query.name: query for query in shelf()}
    if name in queries:
        return queries[name]
    near = difflib.get_close_matches(name, queries, n=3, cutoff=0.3)
    hint = f"是不是 (did you mean) {'、'.join(near)}？" if near else ""
    raise QueryError(
        f"没有名为 {name} 的查询 (no such named query). {hint}全部名称见 (all names): fangzhi query OUT --list"
    )


def _read(name: str, text: str) -> NamedQuery:
    head = [line.removeprefix("#").strip() for line in text.splitlines() if line.startswith("#")]
    parameters = tuple(Parameter(key, _default(name, text, key), told) for key, told in _PARAMETER.findall(text))
    return NamedQuery(name, head[0], head[1], parameters, text)


def _default(query: str, text: str, name: str) -> str:
    found = re.search(_LITERAL.format(name=name), text)
    if found is None:
        raise QueryError(f"{query}.rq: declares @{name} but has no line: VALUES ?{name} {{ ... }}")
    return re.sub(r"\\(.)", r"\1", found[2][1:-1]) if found[2].startswith('"') else found[2]


def listing() -> str:
    """The shelf in words: every name, its question in Chinese and English, its parameters and their defaults."""
    lines = []
    for query in shelf():
        lines += [query.name, f"    {query.question_zh}", f"    {query.question_en}"]
        lines += [f"    --param {p.name}={p.default or '（空）'}    {p.help}" for p in query.parameters]
    return "\n".join(lines) + "\n"

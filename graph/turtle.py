"""Statements -> canonical Turtle: the same statements always give the same bytes.

`graph.ttl` is one sorted prefix block and three sections: the ontology, what pages have in common (entities, posts,
roles, events: merged over all pages), and page after page its own articles, mentions and evidence. Subjects, predicates
(`a` first) and objects are sorted by code point as they are written; no blank nodes, no timestamps.

A page's statements come in two texts, both of them valid TriG inside a graph: `shared`, one sorted line a statement
(subject TAB predicate TAB object ` .`), so that lines of many pages merge by sorting; and `local`, finished Turtle
blocks that no other page can touch.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Final, NamedTuple

from ontology import iris
from ontology.terms import PREFIXES, XSD_DECIMAL, XSD_INTEGER, XSD_STRING

HEADER: Final = "".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in sorted(PREFIXES)) + "\n"
LOCAL_SUBJECTS: Final = tuple(f"<{iris.BASE}{kind}/" for kind in ("page", "article", "mention"))
"""What the IRIs begin with that belong to one page alone."""

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ESCAPE: Final = re.compile(r"\\(u([0-9A-F]{4})|.)")
_LOCAL_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_NUMBER: Final = {XSD_INTEGER: re.compile(r"[+-]?[0-9]+"), XSD_DECIMAL: re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")}


class Block(NamedTuple):
    """Everything said of one subject, as tokens of Turtle: predicate and object, sorted."""

    subject: str
    pairs: list[tuple[str, str]]

    def of(self, predicate: str) -> list[str]:
        """The objects of one predicate."""
        return [o for p, o in self.pairs if p == predicate]

    def turtle(self) -> str:
        """Write the block as Turtle, an empty line after it."""
        parts = [self.subject]
        last = ""
        for predicate, obj in self.pairs:
            if predicate == last:
                parts.append(f" ,\n        {obj}")
            else:
                parts.append(f" ;\n    {predicate} {obj}" if last else f" {predicate} {obj}")
            last = predicate
        parts.append(" .\n\n")
        return "".join(parts)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04X}"


def quoted(text: str) -> str:
    """A plain literal, on one line whatever it holds."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    if not text.isprintable():
        text = _CONTROL.sub(_escape, text.replace("\r", "\\r").replace("\t", "\\t"))
    return f'"{text}"'


@lru_cache(maxsize=4096)
def reference(iri: str) -> str:
    """An IRI: by its prefix where it has one, else in angle brackets."""
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    prefix = _PREFIX_OF.get(iri[:cut])
    return f"{prefix}:{iri[cut:]}" if prefix and _LOCAL_NAME.fullmatch(iri[cut:]) else f"<{iri}>"


_PREFIX_OF: Final = {namespace: prefix for prefix, namespace in PREFIXES.items()}


def literal(text: str, *, datatype: str = XSD_STRING, language: str | None = None) -> str:
    """A literal by value, datatype and language; numbers bare, a whole decimal with `.0`."""
    if language:
        return f"{quoted(text)}@{language}"
    if datatype == XSD_STRING:
        return quoted(text)
    number = _NUMBER.get(datatype)
    if number and number.fullmatch(text):
        return text if datatype == XSD_INTEGER or "." in text else text + ".0"
    return f"{quoted(text)}^^{reference(datatype)}"


def _unescape(match: re.Match[str]) -> str:
    if match[2]:
        return chr(int(match[2], 16))
    return {"n": "\n", "r": "\r", "t": "\t"}.get(match[1], match[1])


def plain(token: str) -> str:
    """What a token says without its dress: the string of a literal, the IRI between angle brackets."""
    if token.startswith('"'):
        text = token[1 : token.rindex('"')]
        return _ESCAPE.sub(_unescape, text) if "\\" in text else text
    return token[1:-1] if token.startswith("<") else token


def tail(predicate: str, obj: str) -> str:
    """What a statement says of its subject."""
    return f"{predicate}\t{obj} ."


def line(subject: str, predicate: str, obj: str) -> str:
    """One statement on one line that sorts as (subject, predicate, object) does."""
    return f"{subject}\t{tail(predicate, obj)}"


def blocks(lines: Iterable[str]) -> Iterator[Block]:
    """Group sorted lines by subject."""
    for subject, group in groupby((text[:-2].split("\t") for text in lines), key=_first):
        yield Block(subject, [(predicate, obj) for _, predicate, obj in group])


def written(lines: Iterable[str]) -> str:
    """Write sorted lines as Turtle blocks."""
    return "".join([block.turtle() for block in blocks(lines)])


def _first(fields: list[str]) -> str:
    return fields[0]


def write_graph(path: Path, *, ontology: Iterable[str], shared: Iterable[str], local: Iterable[bytes]) -> int:
    """Write `graph.ttl` from sorted lines and the pages' own blocks in UTF-8; gives the number of its statements."""
    statements = 0
    with path.open("wb") as out:
        out.write(HEADER.encode())
        for lines in (ontology, shared):
            for block in blocks(lines):
                out.write(block.turtle().encode())
                statements += len(block.pairs)
        for text in local:
            out.write(text)
            statements += count(text)
    return statements


def is_local(subject: str) -> bool:
    """Whether a subject belongs to one page alone: the page, its articles, mentions and evidence."""
    return subject.startswith(LOCAL_SUBJECTS)


def count(local: bytes) -> int:
    """How many statements a text of blocks makes: one a line, and a line feed never stands inside a literal."""
    return local.count(b"\n") - local.count(b"\n\n")

"""A JSON file that people write -> values that know where they stand, so that what is amiss can be named."""

from __future__ import annotations

import difflib
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class GoldError(ValueError):
    """A gold file cannot be scored against; the message says file and place, and what is expected there."""


def read_node(file: Path) -> Node:
    """The whole of a JSON file.

    Raises GoldError, which names file and place.
    """
    try:
        return Node(file, "", json.loads(file.read_text(encoding="utf-8")))
    except json.JSONDecodeError as error:
        where = f"{file}, line {error.lineno}, column {error.colno}"
        raise GoldError(f"{where}: 不是合格的 JSON (malformed JSON): {error.msg}") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{file}: 不是 UTF-8 (not UTF-8): {error.reason} at byte {error.start}") from error


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a gold file that knows where it stands, so that what is amiss can be named."""

    file: Path
    at: str
    value: Any

    def get(self, key: str) -> Node:
        """What an object holds under a key.

        Raises GoldError, which names file and place.
        """
        if not isinstance(self.value, dict):
            raise self.error("an object {...} is expected")
        if key not in self.value:
            raise self.error(f'"{key}" is missing')
        return Node(self.file, f"{self.at}.{key}" if self.at else key, self.value[key])

    def maybe(self, key: str) -> Node | None:
        """What an object holds under a key, if anything but null."""
        return self.get(key) if isinstance(self.value, dict) and self.value.get(key) is not None else None

    def items(self) -> Iterator[Node]:
        """The items of a list.

        Raises GoldError, which names file and place.
        """
        if not isinstance(self.value, list):
            raise self.error("a list [...] is expected")
        return (Node(self.file, f"{self.at}[{i}]", value) for i, value in enumerate(self.value))

    def list(self, key: str) -> Iterator[Node]:
        """The items of a list under a key, none if there is no such key."""
        found = self.maybe(key)
        return found.items() if found else iter(())

    def text(self) -> str:
        """A string that is not empty.

        Raises GoldError, which names file and place.
        """
        if not isinstance(self.value, str) or not self.value:
            raise self.error("a string is expected")
        return self.value

    def number(self) -> int:
        """A line's number.

        Raises GoldError, which names file and place.
        """
        if not isinstance(self.value, int) or self.value < 1:
            raise self.error("a line's number, from 1, is expected")
        return self.value

    def texts(self, key: str) -> tuple[str, ...]:
        """The strings of a list under a key."""
        return tuple(item.text() for item in self.list(key))

    def one_of(self, choices: Collection[str]) -> str:
        """A string that is one of these.

        Raises GoldError, which names file and place.
        """
        if self.value not in choices:
            raise self.error(f"{self.value!r} is none of {', '.join(choices)}")
        return self.text()

    def spelt(self, keys: Collection[str]) -> None:
        """Refuse a key that looks like a known one misspelt; other keys are a person's own notes."""
        if not isinstance(self.value, dict):
            raise self.error("an object {...} is expected")
        for key in self.value:
            near = difflib.get_close_matches(key, keys, n=1, cutoff=0.8)
            if key not in keys and near:
                raise self.error(f'unknown key "{key}"; is "{near[0]}" meant?')

    def flag(self, key: str) -> bool:
        """Whether a key is there and true."""
        found = self.maybe(key)
        return bool(found and found.value)

    def error(self, what: str) -> GoldError:
        """Something here is not as it should be."""
        return GoldError(f"{self.file}: {self.at or 'the whole file'}: 标注有误 (not as expected): {what}")

"""Words -> patterns: any of some words, and patterns whose words are data.

In `(?&kin)的` any word of the class `kin` stands before 的; `(?^kin)` is any first character of these words, by which a
costly pattern is looked for where it may begin.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar, cast

__all__ = ["NONE", "Classes", "Kept", "Seldom", "WordClasses", "either", "longest_first", "seldom", "worded"]

_Class = TypeVar("_Class", bound=str)
_Words = TypeVar("_Words", bound=Iterable[str])
_Key = TypeVar("_Key")
_Made = TypeVar("_Made")
Classes = Mapping[Any, Iterable[str]]
"""Words by class."""
_CLASS = re.compile(r"(?P<whole>(?:^|(?<=(?<!\\)\|))(?=\(\?&\w+\)(?:\||$)))?\(\?(?P<how>[&^])(?P<name>\w+)\)")
"""A class that a pattern names; as a `whole` alternative it needs no brackets, without which it is found faster."""
NONE = "(?!)"
"""What matches nothing: a class that a user's folder left without words."""


def worded(pattern: str, classes: Classes) -> re.Pattern[str]:
    """A pattern, compiled with the words of the classes that it names; of two words the longer is tried first."""

    def words_of(named: re.Match[str]) -> str:
        words = classes[named["name"]]
        if named["how"] == "&":
            any_word = either(words) or NONE
            return any_word if named["whole"] is not None else f"(?:{any_word})"
        firsts = "".join(sorted({re.escape(word[0]) for word in words}))
        return f"[{firsts}]" if firsts else NONE

    return re.compile(_CLASS.sub(words_of, pattern))


class Seldom:
    """A pattern that is compiled when it is first asked."""

    def __init__(self, wording: str) -> None:
        """Takes its wording."""
        self._wording = wording

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._wording)

    def __getattr__(self, name: str) -> Any:
        """What the compiled pattern has of that name, which is found without a detour from then on."""
        found = self.__dict__[name] = getattr(self._compiled, name)
        return found


def seldom(wording: str) -> re.Pattern[str]:
    """A pattern that one page in a hundred asks: to compile all such would take a tenth of a second of every start."""
    return cast("re.Pattern[str]", Seldom(wording))


class Kept(dict[_Key, _Made]):
    """What a function makes of each key, made when first asked for: its `__getitem__` is faster than any cache."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[_Key], _Made]) -> None:
        """Takes the function."""
        super().__init__()
        self._make = make

    def __missing__(self, key: _Key) -> _Made:
        """Make it and keep it."""
        made = self[key] = self._make(key)
        return made


class WordClasses(dict[_Class, _Words]):
    """The words of each class of a lexicon, and the patterns that name its classes: each is compiled once."""

    __slots__ = ("ordered", "pattern")

    def __init__(self, classes: Mapping[_Class, _Words]) -> None:
        """Takes the words of each class."""
        super().__init__(classes)
        self.ordered: Callable[[_Class], tuple[str, ...]] = Kept[_Class, tuple[str, ...]](self._ordered).__getitem__
        """The words of a class, the longest first, as `endswith` wants them."""
        self.pattern: Callable[[str], re.Pattern[str]] = Kept[str, re.Pattern[str]](self._pattern).__getitem__
        """A pattern with the words of the classes that it names: `(?&aide)$`."""

    def _ordered(self, name: _Class) -> tuple[str, ...]:
        return longest_first(self[name])

    def _pattern(self, wording: str) -> re.Pattern[str]:
        return worded(wording, self)


def longest_first(words: Iterable[str]) -> tuple[str, ...]:
    """Words in an order, the longest first, so that of two that end alike the longer is found."""
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


def either(words: Iterable[str]) -> str:
    """A pattern of any of these words, the longest one first; those of one first character are tried together."""
    longest_first = sorted(set(words), key=lambda word: (word[0], -len(word), word))
    groups = [(first, [word[1:] for word in group]) for first, group in groupby(longest_first, itemgetter(0))]
    alone = "".join(re.escape(first) for first, rest in groups if rest == [""])
    longer = [f"{re.escape(first)}(?:{'|'.join(map(re.escape, rest))})" for first, rest in groups if rest != [""]]
    return "|".join([f"[{alone}]", *longer] if alone else longer)

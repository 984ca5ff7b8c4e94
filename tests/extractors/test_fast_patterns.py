"""Patterns looked for in every line or sentence, which Python finds five times as fast if it knows how they begin.

It does if each alternative at the top begins with a character, or all of them together with one class of characters:
`投稿|来稿`, but not `[投来]稿|供稿`, and `会(?<!议会)`, but not `(?<!议)会`.
"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from extractors.bylines import find as bylines
from extractors.communities import shared as community_shared
from extractors.dates import grammar as dates_grammar
from extractors.events import ahead as events_ahead
from extractors.events import plain as events_plain
from extractors.layout import fixed_lines
from extractors.text import marks
from extractors.vocabulary.patterns import Seldom

PREFIX_OR_CLASS = 1 | 4
"""Python's own flags for how a compiled pattern is looked for."""


def begins_with_characters(pattern: re.Pattern[str] | Seldom) -> bool:
    """Whether Python looks for the characters that a match may begin with before it tries the rest."""
    compiler: Any = import_module("re._compiler")
    code = compiler._code(compiler._parser.parse(pattern.pattern, pattern.flags), pattern.flags)
    return bool(code[0] == compiler.INFO and code[2] & PREFIX_OR_CLASS)


@pytest.mark.parametrize(
    "pattern",
    [
        bylines.CUE,
        community_shared._SHARED_MARK,
        dates_grammar.OPENS_NUMERIC,
        dates_grammar.OPENS_WORDS,
        events_ahead.BACKGROUND.of(None),
        events_plain._SUFFIX,
        events_plain._SUFFIX_HELD,
        fixed_lines._MAY_BE_FIXED,
        marks.MAY_OPEN,
        marks.SENTENCE_MARK,
        marks.SUSPECT,
        marks.WHEN,
    ],
)
def test_begins_with_characters(pattern: re.Pattern[str]) -> None:
    assert begins_with_characters(pattern)


def test_knows_a_pattern_that_does_not() -> None:
    assert not begins_with_characters(re.compile("[投来]稿|供稿"))


WHOLE_TEXT = re.compile(
    r"\bin \[?\*?(?:(_?[A-Z][A-Z_]*)\.finditer\((?:\w+\.)?(?:text|masked)\)(?! if )"
    r"|(?:near|opened)\(\w+, (?:\w+\.)?(?:text|masked), (_?[A-Z][A-Z_]*))"
)
"""A loop over all that a pattern of the module finds in a text, with no condition in the same line."""
ON_FEW_PAGES = {
    "communities/corps.py": {"_REGIMENT"},
    "communities/wards.py": {"_WARDS", "_WARD", "_CHIEFS"},
    "dates/clues.py": {"_MONTHS"},
    "intake/glosses.py": {"_GLOSS"},
    "trained/sentences.py": {"_SENTENCE"},
}
"""Patterns that are looked for only where a page says something rare, or for trained models alone."""


EXTRACTORS = Path(bylines.__file__).parents[1]


@pytest.mark.parametrize("path", sorted(EXTRACTORS.rglob("*.py")), ids=lambda path: str(path.relative_to(EXTRACTORS)))
def test_what_is_sought_in_every_text_begins_with_characters(path: Path) -> None:
    """Else a pattern costs 15 to 150 ns a character: let its alternatives begin so, or seek it `near` what it holds."""
    found = {one or other for one, other in WHOLE_TEXT.findall(path.read_text(encoding="utf-8"))}
    below = path.relative_to(EXTRACTORS)
    module = import_module(".".join(("extractors", *below.with_suffix("").parts))) if found else None
    patterns = {name: getattr(module, name, None) for name in found - ON_FEW_PAGES.get(below.as_posix(), set())}
    assert [
        n for n, p in patterns.items() if isinstance(p, re.Pattern | Seldom) and not begins_with_characters(p)
    ] == []

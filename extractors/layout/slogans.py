"""A line -> whether it is a public slogan: 垃圾分类 从我做起, made of the words that such slogans are made of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import cache
from pathlib import Path
from typing import Literal

from extractors.text.lines import Line
from extractors.text.marks import AROUND, HAN
from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.patterns import NONE
from extractors.vocabulary.rows import merge_rows

__all__ = ["Slogans", "load_slogans", "stands_apart"]

How = Literal["sure", "called", "likely"]
KINDS = ("call", "greeting", "verb", "thing")
SHORTEST, LONGEST, MOST_CLAUSES = 4, 44, 6
"""Characters of a slogan, and of a clause; clauses."""
PLAIN = 8
"""A clause that is not known has hardly more characters."""
RAGGED, NARROWER = 2.5, 1.5
"""Lines of a column differ so much; what stands among them is so much narrower."""
BELOW, TOLD = 8, 2
"""A headline's words stand in so many lines below it, so many of them."""
_CLAUSES = re.compile(rf"[{HAN}\s，、·！!—“”-]+")
_YEARS = re.compile(r"\d{2,4}年?")
_OUTSIDE = AROUND + "“”"
"""A slogan may be quoted; a headline is no column's name for its quotation marks."""
_TAILS = frozenset(_OUTSIDE + "！!")
_BETWEEN = re.compile(r"[\s，、·！!—“”‘’《》-]+")


class Slogans:
    """Tells slogans by the words of slogan_words.csv."""

    def __init__(self, words: Mapping[str, str], known: Set[str] = frozenset()) -> None:
        """Takes the words, each with one of KINDS, and slogans that are known as a whole."""
        self._known = known
        self._words = frozenset(words)
        self._longest = max(map(len, words), default=0)
        self._calls, self._greetings, verbs = (
            tuple(word for word, its in words.items() if its == kind and word[1:])
            for kind in ("call", "greeting", "verb")
        )
        self._urged = re.compile("|".join((*self._greetings, *verbs)) or NONE)
        self._starts = frozenset(word[:2] for word in (*words, *known))
        self._ends = frozenset(word[-2:] for word in (*words, *known))

    def find(self, text: str) -> How | None:
        """How sure it is that a line is a slogan: by its words and a call, by a call alone, by words without a call."""
        if text[-2:] not in self._ends and not (text[-1] in _TAILS or text[1:2] == " "):
            return None
        if text[:2] not in self._starts and " " not in text and text[0].isalpha():
            return None
        text = text.strip(_OUTSIDE)
        if not SHORTEST <= len(text) <= LONGEST or (text.rstrip("！!")[-2:] not in self._ends and text[1] != " "):
            return None
        clauses = [clause for clause in _BETWEEN.split(text) if clause]
        if "".join(clauses) in self._known:
            return "sure"
        if len(clauses) > MOST_CLAUSES:
            return None
        calls = [clause for clause in clauses if clause.endswith(self._calls)]
        made = all(self._is_made(clause) for clause in clauses)
        if not calls and not (made and self._urged.search(text)):
            return None
        if not made:
            plain = len(clauses) > 1 and max(map(len, clauses)) <= PLAIN and _CLAUSES.fullmatch(text)
            return "called" if plain else None
        return "sure" if len(clauses) > 1 or calls or clauses[0].startswith(self._greetings) else "likely"

    def _is_made(self, clause: str) -> bool:
        """Whether a clause is made of the words alone."""
        clause = _YEARS.sub("", clause)
        ends = {0}
        for begin in range(len(clause)):
            if begin in ends:
                reach = range(begin + 1, min(len(clause), begin + self._longest) + 1)
                ends.update([end for end in reach if clause[begin:end] in self._words])
        return len(clause) in ends


def stands_apart(lines: Sequence[Line], number: int, how: How) -> bool:
    """Whether a line stands where a slogan may, and is no headline of what is below it."""
    line = lines[number]
    before = lines[number - 1] if number else None
    after = lines[number + 1] if number + 1 < len(lines) else None
    if (before is None or line.gap) and (after is None or after.gap):
        return how == "sure" and not _heads(lines, number)
    if parts_text(lines, number, alike=how != "likely" and " " in line.text):
        return how != "likely" or not _heads(lines, number)
    if how == "likely" or not (before is None or line.gap or before.kind == "noise" or _ends(before)):
        return False
    if after is None or after.gap:
        return True
    if after.kind in ("opener", "byline") or after.soft or after.text[0] in "—－-":
        return False
    return not _heads(lines, number)


def _ends(before: Line) -> bool:
    return before.stops or before.sign is not None or before.text[-1] in "）)：:"


def parts_text(lines: Sequence[Line], number: int, *, alike: bool = False) -> bool:
    """Whether a line stands in the middle of a sentence, and is not as wide as the column unless it may be `alike`."""
    if not number or number + 1 == len(lines):
        return False
    before, line, after = lines[number - 1 : number + 2]
    if line.gap or after.gap or before.stops or before.sign is not None or after.indent > line.indent:
        return False
    if not alike and abs(line.width - before.width) < NARROWER:
        return False
    if before.kind == "opener" or "，" in before.text:
        return True
    if before.kind != "text" or after.kind != "text":
        return False
    if number < 2 or abs(before.width - after.width) < 1:
        return number > 1
    over = lines[number - 2]
    return before.indent > over.indent or (not before.gap and abs(over.width - before.width) < RAGGED)


def _heads(lines: Sequence[Line], number: int) -> bool:
    """Whether the text below tells of what a slogan says."""
    below = "".join([line.text for line in lines[number + 1 : number + 1 + BELOW]])
    for clause in _BETWEEN.split(lines[number].text):
        if sum([clause[at : at + 2] in below for at in range(len(clause) - 1)]) >= TOLD:
            return True
    return False


@cache
def load_slogans(lexicons: Path | None = None, known: frozenset[str] = frozenset()) -> Slogans:
    """The words of slogan_words.csv and of a folder of the user's own; `known` are whole slogans."""
    rows = merge_rows("slogan_words.csv", "string,kind", lexicon_folders(lexicons))
    return Slogans({text: row.one_of(1, KINDS) for text, row in rows.items()}, known)

"""Gold lines + built articles -> which built article is which gold one; and where a page's text says something."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from extractors.intake.script import simplify
from graph.evaluate_built import BuiltArticle
from graph.evaluate_gold import GoldArticle, GoldPage, squeeze
from graph.evaluate_json import GoldError

_SHORTEST: Final = 6
"""Characters of a line that tells articles apart."""
_BYLINE: Final = ("记者", "通讯员", "作者", "供稿", "摄影", "本报记者")
_STOP: Final = re.compile(r"(?<=[。！？；!?])|\n")
_WINDOW: Final = 44
"""Characters of a sentence shown to either side of what is missed."""


@dataclass(slots=True)
class Alignment:
    """Gold article -> built article, and what became of each line."""

    built: dict[str, BuiltArticle] = field(default_factory=dict)
    right: list[int] = field(default_factory=list)
    astray: list[int] = field(default_factory=list)
    """Lines that stand in some other article than the rest of theirs."""
    lost: list[int] = field(default_factory=list)
    """Lines that stand in no built article."""
    owner: dict[int, str] = field(default_factory=dict)


def align(gold: GoldPage, lines: Sequence[str], articles: Iterable[BuiltArticle]) -> Alignment:
    """Give each gold article the built one with which it shares most text, each at most once."""
    by_iri = {article.iri: article for article in sorted(articles, key=lambda article: article.iri)}
    result = Alignment(owner=_owners(gold, lines))
    home: dict[int, str | None] = {}
    shared: Counter[tuple[str, str]] = Counter()
    for number, article in result.owner.items():
        text = squeeze(lines[number - 1])
        home[number] = next((iri for iri, built in by_iri.items() if text in built.squeezed), None)
        if where := home[number]:
            shared[article, where] += len(text)
    taken: set[str] = set()
    for (article, iri), _ in sorted(shared.items(), key=lambda entry: (-entry[1], entry[0])):
        if article not in result.built and iri not in taken:
            result.built[article] = by_iri[iri]
            taken.add(iri)
    for number, article in result.owner.items():
        where = home[number]
        its = result.built.get(article)
        outcome = result.lost if where is None else result.right if its and its.iri == where else result.astray
        outcome.append(number)
    return result


def _owners(gold: GoldPage, lines: Sequence[str]) -> dict[int, str]:
    """Line -> the article whose body it is part of, for lines that are long enough to be told apart."""
    owner: dict[int, str] = {}
    for article in gold.articles:
        for first, last in article.lines:
            if last > len(lines):
                raise GoldError(
                    f"{gold.file}: {article.id}: 行号过大 (no such lines): [{first}, {last}], "
                    f"but {gold.page} has {len(lines)}"
                )
            for number in range(first, last + 1):
                text = squeeze(lines[number - 1])
                if len(text) >= _SHORTEST and not text.startswith(_BYLINE):
                    owner[number] = article.id
    return owner


class Wording:
    """The text of an article or page, in which the sentence around a name can be looked up."""

    def __init__(self, text: str) -> None:
        """Take a text without line breaks inside sentences."""
        self.text = text

    @classmethod
    def of(cls, article: GoldArticle, lines: Sequence[str]) -> Wording:
        """The headline and the body of an article, the lines joined."""
        heads = [lines[number - 1].strip() for number in article.headline_lines if number <= len(lines)]
        body = "".join(lines[n - 1].strip() for first, last in article.lines for n in range(first, last + 1))
        return cls(simplify("\n".join((*heads, body))))

    @cached_property
    def _sentences(self) -> list[tuple[str, str]]:
        return [(squeeze(part), part.strip()) for part in _STOP.split(self.text) if part and part.strip()]

    def around(self, *choices: Iterable[str]) -> str:
        """The first sentence that holds a word of every choice, else of every choice but the last, and so on."""
        wanted = [[squeeze(word) for word in words if word] for words in choices]
        while wanted:
            for squeezed, sentence in self._sentences:
                if all(any(word in squeezed for word in words) for words in wanted):
                    return _clipped(sentence, wanted[0])
            wanted.pop()
        return ""


def _clipped(sentence: str, words: Iterable[str]) -> str:
    at, word = next(((sentence.find(word), word) for word in words if word in sentence), (0, ""))
    begin, end = max(0, at - _WINDOW), at + len(word) + _WINDOW
    return ("…" if begin else "") + sentence[begin:end] + ("…" if end < len(sentence) else "")

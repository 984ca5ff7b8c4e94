"""Text -> where a name of two to four characters ends that begins with a surname: characters, borders, and cues."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from extractors.names.borders import AUXILIARIES, CLOSED, HOME, JOINING, NameBorders
from extractors.names.characters import NameCharacters, NameReading
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["ALWAYS", "NameEnds"]

ALWAYS = "always"
"""The cue that is always there."""
_SURE = 4.0
"""Where characters and borders say that much more for one end than for the other, no cues are weighed."""
_HARDLY = 1.1
"""Characters less likely than that hardly end a given name."""
_COST = 12.0
"""Cost of a word that is neither common nor rare."""
_CHARACTERS = re.compile("[㐀-鿿]{1,4}")
_WANTING = frozenset("和与同跟对为在到向把从将以由")
"""Characters that join words only where one stands behind them: before a mark they end a name (林建在、)."""
_NO_LAST = frozenset("各每们这那")
"""Characters that end nobody's name: 周斌|各捐赠3万元."""


class NameEnds:
    """Chooses between the lengths that a name may have, by the weights of `name_ends.csv` where it is unsure."""

    def __init__(self, lexicons: Lexicons, shape: NameCharacters, sides: NameBorders) -> None:
        """Takes the shared vocabulary, and what judges a name's characters and its borders."""
        self._words = lexicons.words
        self._not_names = lexicons.not_names
        self._weights = lexicons.name_ends
        self._shape = shape
        self._sides = sides

    def best(self, text: str, begin: int, *, due: bool, firm: bool, least: float) -> NameReading | None:
        """The best name of two to four characters after a surname."""
        best, best_end = -math.inf, 0
        for end in self.possible(text, begin):
            if not due and self._shape.score(text[begin:end]) + self._sides.most < least:
                continue
            score = self.plain(text, begin, end, firm=firm)
            more = score - best
            if best_end == end - 1 and abs(more) < _SURE:
                more = self._weighed(text, begin, best_end, more)
            if more > 0:
                best, best_end = score, end
        return NameReading(begin, best_end, best) if best_end else None

    def _weighed(self, text: str, begin: int, short: int, more: float) -> float:
        """How much more all cues together speak for the longer of two ends."""
        weight, told = self._weights.get, 0.0
        for cue, value in self.cues(text, begin, short, more):
            told += weight(cue, 0.0) * value
        return told

    def plain(self, text: str, begin: int, end: int, *, firm: bool) -> float:
        """How name-like the characters are, and how well they are bordered, each for itself."""
        string = text[begin:end]
        score = self._shape.score(string) + self._sides.right(text[end : end + 4], string)
        if firm and string in self._not_names and self._sides.bordered_well(text, end):
            score += 3.2 if score > (-3.9 if self._is_noun(string) else -2.8) else 0.0
        if end - begin == 3 and string[:2] in self._not_names and self._opens_word(text, end - 1):
            score -= 3.0
        if string[-1] == "任" and end - begin == 3 and self._sides.opens(text, end):
            score -= 6.0  # 丁海|任指挥长
        return score - 1.5 * (string[-1] == "等") - 6.0 * (string[-1] in _NO_LAST)

    def cues(self, text: str, begin: int, short: int, more: float) -> Iterator[tuple[str, float]]:
        """What speaks for the longer or the shorter of two ends, where `more` is what the longer's plain score adds."""
        end = short + 1
        only, last, following = text[short - 1], text[short], text[end : end + 1]
        marked = following == "" or following in CLOSED
        given = self._shape.given
        yield ALWAYS, 1.0
        yield "plain", more
        yield "only", given[only][0]
        yield "middle", given[only][1]
        yield "last", given[last][2]
        yield "only below 0", min(0.0, given[only][0])
        yield "last below 0", min(0.0, given[last][2])
        yield "hardly last", float(given[last][2] < _HARDLY)
        yield "short no name", float(text[begin:short] in self._not_names)
        yield "long no name", float(text[begin:end] in self._not_names)
        yield "given word", float(text[short - 1 : end] in self._words)
        if marked and last in _WANTING:
            yield "short wants more", 1.0
        else:
            yield from self._before("short", text, short)
        yield from self._before("long", text, end)
        if cut := self._words.get(last + following):
            yield "long cuts word", 1.0
            yield "long cuts word, common", _COST - cut.cost
            yield f"long cuts word {cut.tag[:1]}", 1.0
        yield "long before mark", float(marked)
        yield "long leaves one", float(not marked and (text[end + 1 : end + 2] in CLOSED or len(text) == end + 1))
        kind = _kind(last)
        if kind:
            yield kind, 1.0
            yield f"ends {last}", 1.0
            yield f"{kind} before mark", float(marked)
            yield f"{last} before title", float(self._sides.opens(text, end))
            yield f"{kind} before figure", float(following.isdigit())
            yield from self._before(kind, text, end)
        if then := _kind(following):
            yield f"{kind or 'other'} before {then}", 1.0
            yield f"before {following}", 1.0

    def _before(self, what: str, text: str, end: int) -> Iterator[tuple[str, float]]:
        """What follows one of the ends: a title, a word of some length, a word that follows names."""
        length, weight = self._sides.following(text[end : end + 4])
        yield f"{what} before {min(length, 2)} {weight}", 1.0
        yield f"{what} leads", float(self._sides.leads(text[end : end + 4]))
        yield f"{what} before home", float(text.startswith(HOME, end))
        yield f"{what} before title", float(self._sides.opens(text, end))
        for size in (2, 3):
            if word := self._words.get(text[end : end + size]):
                yield f"{what} before word {size}", 1.0
                yield f"{what} before word {size}, common", _COST - word.cost
                yield f"{what} before word {size} {word.tag[:1]}", 1.0

    def _opens_word(self, text: str, begin: int) -> bool:
        """Whether a common word begins there: 温馨|祥和, 文体|嘉年华."""
        return text[begin : begin + 2] in self._words or text[begin : begin + 3] in self._words

    def _is_noun(self, string: str) -> bool:
        """Whether a word, if no very common one, names a thing, a place or a time: 林中, but not 应邀 or 代表."""
        word = self._words.get(string)
        return word is not None and word.tag[:1] in ("n", "s", "t", "a") and word.cost > 9.5

    def possible(self, text: str, begin: int) -> list[int]:
        """Where names may end of which the first character, or the first two, are a surname."""
        surnames = self._shape.surnames
        characters = _CHARACTERS.match(text, begin)
        size = characters.end() - begin if characters else 0
        compound = text[begin : begin + 2] in surnames
        ends = [begin + 2] if size > 1 and text[begin] in surnames else []
        if size > 2 and (ends or compound):
            ends.append(begin + 3)
        if size > 3 and compound:
            ends.append(begin + 4)
        return ends


def _kind(character: str) -> str:
    """What a character is that joins words, or stands before a verb; empty for the others."""
    return "joining" if character in JOINING else "auxiliary" if character in AUXILIARIES else ""

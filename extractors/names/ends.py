"""Text -> where a name of two to four characters ends that begins with a surname: characters, borders, and cues."""

from __future__ import annotations

import math
import re
from functools import lru_cache

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
_NO_LAST = frozenset("各每们这那的等便")
"""Characters that end nobody's name: 周斌|各捐赠3万元, 王志|等在主席台就座."""


class NameEnds:
    """Chooses between the lengths that a name may have, by the weights of `name_ends.csv` where it is unsure."""

    def __init__(self, lexicons: Lexicons, shape: NameCharacters, sides: NameBorders) -> None:
        """Takes the shared vocabulary, and what judges a name's characters and its borders."""
        self._words = lexicons.words
        self._not_names = lexicons.not_names
        self._weights = lexicons.name_ends
        self._shape = shape
        self._sides = sides
        self._before = lru_cache(20_000)(self._followed)
        """What of what follows one of the ends speaks for one of them."""

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
        if string[-1] == "时" and end - begin == 3 and text[end : end + 1] in ("，", ","):
            score -= 4.0  # 见到副主席唐敏|时，
        return score - 6.0 * (string[-1] in _NO_LAST)

    def cues(self, text: str, begin: int, short: int, more: float) -> list[tuple[str, float]]:
        """What speaks for the longer or the shorter of two ends, where `more` is what the longer's plain score adds."""
        end = short + 1
        only, last, following = text[short - 1], text[short], text[end : end + 1]
        marked = following == "" or following in CLOSED
        alone, after = self._shape.given[only], self._shape.given[last][2]
        found = [
            (ALWAYS, 1.0),
            ("plain", more),
            ("only", alone[0]),
            ("middle", alone[1]),
            ("last", after),
            ("only below 0", min(0.0, alone[0])),
            ("last below 0", min(0.0, after)),
            ("hardly last", float(after < _HARDLY)),
            ("short no name", float(text[begin:short] in self._not_names)),
            ("long no name", float(text[begin:end] in self._not_names)),
            ("given word", float(text[short - 1 : end] in self._words)),
        ]
        if marked and last in _WANTING:
            found.append(("short wants more", 1.0))
        else:
            found += self._before("short", text[short : short + 4])
        found += self._before("long", text[end : end + 4])
        if cut := self._words.get(last + following):
            found.append(("long cuts word", 1.0))
            found.append(("long cuts word, common", _COST - cut.cost))
            found.append((f"long cuts word {cut.tag[:1]}", 1.0))
        found.append(("long before mark", float(marked)))
        alone_left = not marked and (text[end + 1 : end + 2] in CLOSED or len(text) == end + 1)
        found.append(("long leaves one", float(alone_left)))
        kind = _kind(last)
        if kind:
            found.append((kind, 1.0))
            found.append((f"ends {last}", 1.0))
            found.append((f"{kind} before mark", float(marked)))
            found.append((f"{last} before title", float(self._sides.opens(text, end))))
            found.append((f"{kind} before figure", float(following.isdigit())))
            found += self._before(kind, text[end : end + 4])
        if then := _kind(following):
            found.append((f"{kind or 'other'} before {then}", 1.0))
            found.append((f"before {following}", 1.0))
        return found

    def _followed(self, what: str, following: str) -> tuple[tuple[str, float], ...]:
        """What of the four characters behind one of the ends speaks: a title, a word, a word that follows names."""
        length, weight = self._sides.following(following)
        found = [
            (f"{what} before {min(length, 2)} {weight}", 1.0),
            (f"{what} leads", float(self._sides.leads(following))),
            (f"{what} before home", float(following.startswith(HOME))),
            (f"{what} before title", float(self._sides.opens(following, 0))),
        ]
        for size in (2, 3):
            if word := self._words.get(following[:size]):
                found.append((f"{what} before word {size}", 1.0))
                found.append((f"{what} before word {size}, common", _COST - word.cost))
                found.append((f"{what} before word {size} {word.tag[:1]}", 1.0))
        return tuple(found)

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

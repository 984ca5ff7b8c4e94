"""Text -> names spelt from other languages where a name is due: how far they reach, by their parts and borders."""

from __future__ import annotations

import re

from extractors.names.borders import CLOSED, HOME, JOINING, LEFT, NameBorders
from extractors.names.characters import NO_NAME, NameCharacters, NameReading
from extractors.names.spelling import Spelling
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["SpeltReader"]

_ALSO = frozenset("都也均还就又")
"""Words after names that spell names too: 德吉和卓玛|都来了."""
_LAST = frozenset("那泰嘎图拉尔日勒根音")
"""Characters that such names end with after a part that may end one too: 韩巴根|那|笑着说, 包呼格吉勒|图，."""
_GIVEN = 1.2
"""Each character of a given name after a clan's name is this likely one."""
_RARE = 12.0
"""Words of this cost or less are common."""
_UNSPELT = 13.5
"""Words of at most this cost stand in no name of unknown parts."""
_SPEAKS = frozenset("说问答")
"""Verbs of speaking of one character."""
_PARTICLES = frozenset("了着过的地得们正所已仍才都也")
"""What ends no such name."""
_LIKELY = 2.5
"""A shorter name of this score stands: 成志芳|正在."""
_MARK = re.compile("[、，。；,;（(\\n]")


class SpeltReader:
    """Reads Tibetan, Mongolian, Yi, Uyghur and other names as Chinese spells them."""

    def __init__(self, lexicons: Lexicons, spelling: Spelling, sides: NameBorders, shape: NameCharacters) -> None:
        """Takes the shared vocabulary, the parts of such names, what borders names, and their characters."""
        self._shape = shape
        self._words = lexicons.words
        self._surnames = lexicons.surnames
        self.spelling = spelling
        self._sides = sides

    def read(self, text: str, begin: int, best: NameReading | None) -> NameReading | None:
        """A name spelt from another language, 索朗多吉, where it reaches a border further off than `best` does."""
        opens = text[begin : begin + 1] in self.spelling.openings
        whole = self._whole(text, begin, best) if opens else None
        if opens and (whole is None or (whole.end - begin < 4 and self._sides.follower(text[whole.end :]) < 4)):
            whole = self._begun(text, begin, best) or whole
        if whole is not None:
            return whole
        if best is None or best.end - begin < 4:
            first = text[begin] in self._surnames and text[begin] not in JOINING and text[begin] not in LEFT
            end = self.spelling.given(text, begin + 1) if first else begin
            end += end - begin > 2 and text[end : end + 1] in _LAST and self._sides.bordered(text, end + 1)
            if end - begin > 3 and self._sides.bordered(text, end):
                return NameReading(begin, end, 1.0 + 0.7 * (end - begin - 1))
        end = self.spelling.run(text, begin) if opens else begin
        while end - begin > 2:
            if self._said(text, end - 1) or self._verb_inside(text, begin, end) or self._word_inside(text, begin, end):
                end -= 1
                continue
            following = text[end : end + 3]
            bordered = not following or following[0] in CLOSED or self._sides.follower(following) >= 2
            if bordered and text[begin:end] not in self._words:
                score = 1.2 + 0.6 * (end - begin - 2)
                surer = best is not None and best.score > score and best.end >= end
                return (
                    None
                    if surer or (best is not None and best.score > 4.0 and end - begin < 4)
                    else NameReading(begin, end, score)
                )
            end -= 1
        clan = self._of_clan(text, begin, best)
        if clan is not None or best is None:
            return clan
        return self._run_on(text, begin, best) or self._grown(text, best)

    def strange(self, text: str, begin: int, best: NameReading | None, *, firm: bool) -> NameReading | None:
        """A name of four or five characters no part of which is known, but that spell names: 立克拉曲|参加.

        Where it is `firm` that a name is due, or a part opens or ends it, one may be any character: 求|军巴丁.
        """
        likely = best is not None and (best.end - begin > 3 or best.score > _LIKELY)
        if self._sides.opens(text, begin):
            return None  # 村民|波玉花
        if best is not None and (likely or self._sides.bordered(text, best.end)):
            return None
        for end in range(begin + 4, begin + 6):
            stretch = text[begin:end]
            if self._said(text, end - 1):
                return None
            strangers = [character for character in stretch if character not in self.spelling.letters]
            known = stretch[:2] in self.spelling.parts or stretch[-2:] in self.spelling.parts
            if len(strangers) > (firm or known) or not CLOSED.isdisjoint(stretch) or NO_NAME.search(stretch):
                return None
            bordered = self._sides.bordered(text, end) or self._sides.leads(text[end : end + 4])
            if bordered and not self._wordy(stretch):
                return NameReading(begin, end, 1.3)
        return None

    def _wordy(self, stretch: str) -> bool:
        """Whether a word that no name is made of stands in a stretch, or is all of it: 多次|上门, 达不到."""
        pairs = [stretch[at : at + 2] for at in range(len(stretch) - 1)]
        threes = [stretch[at : at + 3] for at in range(len(stretch) - 2)]
        for string in (stretch, *threes, *pairs):
            word = self._words.get(string)
            if word is not None and word.cost < _UNSPELT and string not in self.spelling.parts and word.tag != "nr":
                return True
        return stretch[-1] in JOINING or stretch[0] in _ALSO or stretch[-1] in _PARTICLES

    def _run_on(self, text: str, begin: int, best: NameReading) -> NameReading | None:
        """A Han surname and a name of unknown parts, where a shorter one is cut off in the middle: 李苏依|勒图|代表."""
        if (
            text[begin] not in self._surnames
            or text[best.end : best.end + 1] not in self.spelling.characters
            or self._sides.follower(text[best.end :])
        ):
            return None
        end = self.spelling.run(text, begin + 1)
        while end > best.end and not self._sides.bordered(text, end):
            end -= 1
        rest = text[best.end : end]
        if not 3 < end - begin < 7 or rest in self._words or self._word_inside(text, begin + 1, end):
            return None
        return NameReading(begin, end, best.score)

    def _of_clan(self, text: str, begin: int, best: NameReading | None) -> NameReading | None:
        """A name of a clan's name and a given name as the Han have them: 吉克|小英."""
        if best is not None and best.score > 1.5:
            return None
        end = self.spelling.begun(text, begin)
        if end - begin != 2:
            return None
        for size in (2, 1):
            given = text[end : end + size]
            if self._given(given) > _GIVEN * size and self._sides.bordered(text, end + size, least=3):
                return NameReading(begin, end + size, 1.5)
        return None

    def _given(self, string: str) -> float:
        """How likely one or two characters make a given name."""
        if NO_NAME.search(string):
            return 0.0
        found = [self._shape.given[character] for character in string]
        return found[0][0] if len(found) == 1 else found[0][1] + found[1][2] if found else 0.0

    def _whole(self, text: str, begin: int, best: NameReading | None) -> NameReading | None:
        """A name that known parts alone make up, with one character more where only that leads to a border."""
        end = self.spelling.whole(text, begin)
        long = end - begin > 3
        joins = best is not None and best.end == end and text[end - 1] in JOINING  # 苏和, whose 和 is of the name
        if end - begin < 2 or not (long or best is None or best.end < end or best.score < 0.0 or joins):
            return None
        if text[begin:end] in self._words and not self._named_too(text, begin, end):
            return None
        marked, follower = text[end : end + 1] in CLOSED, self._sides.follower(text[end : end + 4])
        grows = not marked and follower < 4 and text[end] not in _ALSO
        if grows and self.spelling.run(text, begin) > end and self._sides.bordered(text, end + 1):
            return NameReading(begin, end + 1, 1.0 + 0.7 * (end - begin))
        if (
            marked
            or follower >= 4
            or (long and follower > 1)
            or self._sides.right(text[end : end + 4], text[begin:end]) > (0.0 if long else 0.5)
        ):
            return NameReading(begin, end, 1.0 + 0.7 * (end - begin - 1))
        return None

    def _named_too(self, text: str, begin: int, end: int) -> bool:
        """Whether a word that is a name or its part too stands before what persons do: 牧民|扎西|说, 乌云其木格|养."""
        word, long = self._words[text[begin:end]], end - begin > 3
        rare = word.cost > 12.0 and (long or text[begin:end] in self.spelling.parts)
        listed = text[end : end + 1] == "、" and self.spelling.begun(text, end + 1) > end + 1
        return rare and (listed or self._sides.follower(text[end : end + 4]) >= (3 if long else 4))

    def _begun(self, text: str, begin: int, best: NameReading | None) -> NameReading | None:
        """A name of four or five characters up to a mark, that begins with a known part: 扎西|东周、."""
        end = self.spelling.begun(text, begin)
        if end - begin < 2 or (best is not None and (best.score > 3.0 or best.end - begin > 3)):
            return None
        mark = _MARK.search(text, end, begin + 6)
        stop = self._acting(text, begin, end) if mark is None else mark.start()
        stop = next((at for at in range(end, stop) if self._said(text, at) or text.startswith(HOME, at)), stop)
        if stop - begin < 4 or text[stop - 1] in "了着过" or self._verb_inside(text, begin, stop):
            return None
        rest = self._words.get(text[end:stop])
        strange = sum(character not in self.spelling.letters for character in text[end:stop]) > 1  # 桑杰|摘苹果
        return NameReading(begin, stop, 1.3) if not strange and (rest is None or rest.tag[:1] in "nt") else None

    def _said(self, text: str, at: int) -> bool:
        """Whether a verb of speaking stands there, though it spells names too: 洛古有格|说，."""
        return text[at : at + 1] in _SPEAKS and text[at + 1 : at + 2] in CLOSED

    def _acting(self, text: str, begin: int, end: int) -> int:
        """Where one or two more characters of a name end before what persons do: 才让|当知|到; `begin` if none do."""
        for stop in (end + 2, end + 1):
            if self._sides.leads(text[stop : stop + 4]) and self.spelling.free.fullmatch(text, begin, stop):
                return stop
        return begin

    def _grown(self, text: str, best: NameReading) -> NameReading | None:
        """A name that goes on with a part of another language's names up to a border: 龙真泽|郎, 阿刘|时布."""
        for end in self.spelling.grown(text, best.end):
            if (end == best.end + 1 or self._may_end(text[best.end : end])) and self._sides.bordered(text, end):
                return NameReading(best.begin, end, best.score + 1.0)
        end = best.end + 1
        spelt = text[best.begin + 1 : best.end] in self.spelling.parts and text[best.end : end] in _LAST
        length, weight = self._sides.following(text[end : end + 4]) if spelt else (0, 0)
        return NameReading(best.begin, end, best.score + 1.0) if length > 1 and weight == 5 else None

    def _may_end(self, part: str) -> bool:
        """Whether a part may end a name: no word, or a rare one that names somebody: 江文|扎西."""
        word = self._words.get(part)
        return word is None or (word.tag[:1] == "n" and word.cost > _RARE)

    def _word_inside(self, text: str, begin: int, end: int) -> bool:
        """Whether a common word that no such name is made of stands in a stretch: 努力|加, 知|参加."""
        for at in range(begin, end - 1):
            pair = text[at : at + 2]
            word = self._words.get(pair)
            if word is not None and word.cost < 11.0 and word.tag[:1] in "vadpc" and pair not in self.spelling.parts:
                return True
        return False

    def _verb_inside(self, text: str, begin: int, end: int) -> bool:
        """Whether a verb that follows names begins inside a stretch of spelling characters: 邓真言培|参加."""
        for at in range(begin + 2, end):
            length, weight = self._sides.following(text[at : at + 4])
            if length > 1 and weight >= 4:
                return True
        return False

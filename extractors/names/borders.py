"""How well a name is bordered: by the marks around it, and the words that follow it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from extractors.vocabulary.lexicons import Lexicons

__all__ = ["AUXILIARIES", "CHOOSES", "CLOSED", "HOME", "JOINING", "LEFT", "NameBorders", "chosen"]

CLOSED = frozenset("，。、；：！？（）()“”‘’《》〈〉【】[],.;:!? \n\t　/—－-·")
"""Characters that no Chinese name reaches across."""
JOINING = frozenset("和与同及跟等说对为在到向任带作把从将就以由后前率是的了也等之间一")
"""Characters that begin the next word far more often than they end a given name."""
AUXILIARIES = frozenset("将已也都在要曾还又就并来去亲均正先再皆则便应须可能会欲拟未不仍即才共同等为向赴到与和及")
"""Words of one character between a name and what somebody does: 王某|将|带领."""
_GOES = re.compile(
    "到(?![会场访])|在(?![场座职校岗家外任编])|与(?!会)|说(?![唱书])|赴|率|向(?!导)|前往|深入|来到|走进|一行"
)
"""Openings of what a person does, before which a final 和 is of the name: 范仲和|到, but not of 范仲|和到会群众."""
LEFT = frozenset("由是和与及对向让请据被")
"""Words of one character that names stand after."""
_CHOOSING = (
    *(
        "任命",
        "选举",
        "免去",
        "免除",
        "补选",
        "推选",
        "推举",
        "增补",
        "增选",
        "提名",
        "聘请",
        "聘任",
        "特聘",
        "选出",
        "罢免",
    ),
    *("决定", "同意", "批准", "接受"),
)
CHOOSES = re.compile("|".join(_CHOOSING))
"""Verbs of two characters that take a person."""
_DONE = ("产生了", "产生", "出了", "出", "了")
"""What says behind such a verb that it is done: 选举|出|甲."""
_CHOSEN_ENDS = frozenset(word[-1] for word in (*_CHOOSING, *_DONE))
"""How both end."""
_BORDERS = frozenset("、，。；,;等\n")
"""Marks after which a name is over."""
_MARKS = frozenset("，。；、,;")
_TAKES_OBJECT = frozenset("作从以向把将被率赴对给让跟")
"""Words of one character that something follows, and hence no mark: 代县长张鸿作，."""
_UNBORDERED = -2.4
"""What it says against a name that one character would be left before a mark."""
_AFTER_NAME = frozenset("在等与向为到对")
"""Words of one character that stand after a name more often than after a lone character."""
_LEVELS = frozenset("省市区县旗州镇乡")
HOME = ("家中", "家里")
"""Where somebody lives, before which a name ends whatever word 家 would end: 刘建国|家中."""
_ASPECTS = frozenset("了着过起出来住上下")
"""What stands after a verb of one character: 揉了揉, 抱起."""


class NameBorders:
    """Judges where a name ends and begins."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Prepares the words that follow names."""
        self._words = lexicons.words
        self._followers = lexicons.name_followers
        self._takers = tuple(sorted(word for word in lexicons.person_words["takes_person"] if len(word) > 1))
        self._follower_sizes = _sizes(lexicons.name_followers)
        self._openers = frozenset(title[0:2] for title in lexicons.titles) | frozenset(
            role[0:2] for role in lexicons.roles
        )
        self.following = lru_cache(20_000)(self._following)
        """Length and weight of the longest follower word that opens a string, 0 and 0 for none."""
        self.leads = lru_cache(20_000)(self._leads)
        """Whether a verb that only persons take opens a string, or where, how and to whom they do something."""
        self.most = max(2.2, 0.3 * max(lexicons.name_followers.values(), default=0) + 0.4)
        """The most that `right` gives."""

    def right(self, following: str, string: str) -> float:
        """How well a name is bordered by what follows it."""
        if not following or following[0] in CLOSED:
            return 2.2 if following[:1] == "、" else 1.5
        length, weight = self.following(following)
        if length == 1 and following[0] in _TAKES_OBJECT and following[1:2] in _MARKS:
            return _UNBORDERED
        if length:
            whole = (length > 1 and weight >= 4) or following.startswith(HOME)
            cut = 0.0 if whole else self._straddle(string, following)
            if length == 1 and weight < 4 and self._alone(following):
                cut += 1.2
            return 0.3 * weight + (0.4 if length > 1 else 0.0) - cut
        if following[:2] in self._openers:
            return 1.0
        if not "㐀" <= following[0] <= "鿿":
            return 0.5
        word = self._words.get(following[:2])
        if word is not None:
            bordered = 0.6 if word.tag[:1] in "vd" else 0.3
        elif following[1:2] in _ASPECTS and self.is_verb(following[0]):
            bordered = 0.6
        elif len(string) > 2 and JOINING.isdisjoint(string[-1] + following[:2]) and self._acts_on(following):
            bordered = 0.2
        else:
            bordered = _UNBORDERED if self._alone(following) else -1.2
        return bordered - self._straddle(string, following)

    def left(self, text: str, begin: int) -> float:
        """How well a name that begins at `begin` is bordered there."""
        if begin == 0 or text[begin - 1] in CLOSED:
            return 1.0
        if text[begin - 1] in LEFT or text.endswith(self._takers, 0, begin):
            return 0.3
        if text[begin - 1] == "的":
            return -0.2
        return 2.2 if chosen(text, begin) else -0.6

    def bordered(self, text: str, end: int, *, least: int = 4) -> bool:
        """Whether a mark stands at `end`, or where somebody lives, or a word that follows names with that weight."""
        following = text[end : end + 4]
        at_home = following.startswith(HOME)
        return not following or following[0] in _BORDERS or at_home or self.follower(following) >= least

    def bordered_well(self, text: str, end: int) -> bool:
        """Whether only a name could end here: a mark, or a verb of speaking or taking part."""
        following = text[end : end + 4]
        return not following or following[0] in "，、。；（,;(\n" or self.follower(following) >= 4

    def _leads(self, following: str) -> bool:
        length, weight = self.following(following)
        return (length > 1 and weight == 5) or _GOES.match(following) is not None

    def opens(self, text: str, begin: int) -> bool:
        """Whether a title, a role or the level of a body begins there: 县长, 县政协主席, 村民."""
        return text[begin : begin + 1] in _LEVELS or text[begin : begin + 2] in self._openers

    def follower(self, following: str) -> int:
        """Weight of the longest follower word that opens a string, 0 for none."""
        return self.following(following)[1]

    def _following(self, following: str) -> tuple[int, int]:
        for size in self._follower_sizes.get(following[:1], ()):
            word = following[:size]
            weight = self._followers.get(word)
            if weight is not None:
                return len(word), weight
        return 0, 0

    def _acts_on(self, following: str) -> bool:
        """Whether a verb of one character with an object stands there: 村民罗某|割菜."""
        return following[1:2] not in CLOSED and self.is_verb(following[0])

    def is_verb(self, character: str) -> bool:
        """Whether a character alone is a verb: 割."""
        word = self._words.get(character)
        return word is not None and word.tag[:1] == "v"

    def _alone(self, following: str) -> bool:
        """Whether a cut would leave one character by itself before a border: 张泽|中，, 郭维|家（."""
        return len(following) < 2 or following[1] in CLOSED or following[1] in _AFTER_NAME

    def _straddle(self, string: str, following: str) -> float:
        """Cost of cutting a common word in two: 王强|调 cuts 强调."""
        word = self._words.get(string[-1] + following[0])
        if word is None or string[-1] in JOINING or (following[0] == "等" and len(string) > 2):
            return 0.0  # 刘治平|等26人
        return 1.5 if word.cost < 12.5 or self.following(string[-1] + following[:3]) == (2, 5) else 0.4


def chosen(text: str, begin: int) -> bool:
    """Whether a verb that takes a person ends there, with what says that it is done: 选举|甲, 选举出|甲, 补选了|甲."""
    if text[begin - 1 : begin] not in _CHOSEN_ENDS or text.startswith(_DONE, begin):
        return False
    verb = begin - 2 - next((len(word) for word in _DONE if text.endswith(word, 0, begin)), 0)
    return verb >= 0 and CHOOSES.match(text, verb) is not None


def _sizes(words: Iterable[str]) -> dict[str, list[int]]:
    """By the first character of words, how long they are, the longest first."""
    found: dict[str, set[int]] = {}
    for word in words:
        found.setdefault(word[:1], set()).add(len(word))
    return {first: sorted(sizes, reverse=True) for first, sizes in found.items()}

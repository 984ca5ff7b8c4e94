"""What reads like a name and is none, by its characters: a verb and its object, a pronoun, half of a longer word."""

from __future__ import annotations

from extractors.names.spelling import Spelling
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["NameDoubts"]

_VERBS = frozenset("战来到占任时曾应令靠兼请解管查通保护问观教谈论说修种养收卖守边由自努封包脱后但")
"""Verbs, and some adverbs, that are rare surnames too."""
_GOES = frozenset("来到")
"""Those that places stand after."""
_MODALS = frozenset("应曾任可能")
"""Those of them before a verb of which only one character is taken for a name: 应成|为."""
_NO_FIRST = frozenset("不没我你他她它这给被很却吃抓")
_NO_GIVEN = frozenset("的不没们我你他她它这些么吗呢吧很却给被都")
"""Characters that open no name, and that no given name holds, but one spelt from another language."""
_DIVIDED = frozenset("区县市")
"""How a place ends that begins with the last character of heads' titles: 上海市|长宁区."""
_LEARNED = frozenset("程医计济教律药护技讲艺美")
"""What stands before the last character of a profession, after which 傅 is a surname: 工程师|傅某, but not 老师傅."""
_LONGEST = 6
_HARDLY_BORNE = 0.1
"""Surnames this rare are hardly any before a word that says how or what: 早|致富."""


class NameDoubts:
    """Knows strings that only look like names."""

    def __init__(self, lexicons: Lexicons, spelling: Spelling) -> None:
        """Takes the shared vocabulary, and how names of other languages are spelt."""
        self._words = lexicons.words
        self._surnames = lexicons.surnames
        self._divisions = lexicons.divisions_by_name
        self._long = frozenset(s for s in lexicons.not_names if len(s) > 2)
        self._long_opens = frozenset(s[:2] for s in self._long)
        self._spelling = spelling

    def phrase(self, text: str, begin: int, end: int, likely: float) -> bool:
        """Whether a phrase begins there, no name as `likely` as this one: 战|洪水, 不歧视, 应成|为, 一张|张贺卡."""
        string = text[begin:end]
        odd = string[0] in _NO_FIRST or not _NO_GIVEN.isdisjoint(string[1:])
        if len(string) < 4 and odd and self._spelling.begun(text, begin) == begin:
            return True
        weight = self._surnames.get(string[0], 0.0)
        master = text[begin - 1 : begin + 1] == "师傅" and text[begin - 2 : begin - 1] not in _LEARNED
        if text[max(0, begin - 2) : begin] == "一" + string[0] or master:
            return True
        if len(string) > 2 and weight < _HARDLY_BORNE and self._plain(string[:1]) and self._plain(string[1:]):
            return True
        twice = string[0] == string[1] and len(string) < 5 and self._spelling.begun(text, begin) == begin
        if string[1] == "氏" or twice or (weight < 1.0 and self._common(string[:2])):
            return True
        if (
            weight < 10.0
            and text[begin - 1 : begin] == "长"
            and string[1] in _DIVIDED
            and text[begin - 1 : begin + 1] in self._words
        ):
            return True
        if string[0] in _MODALS and len(string) == 2 and text[begin + 1 : begin + 3] in self._words:
            return True
        return string[0] in _VERBS and (self._verb_and_word(string, likely) or _done_again(text, begin, end))

    def begins_with_verb(self, string: str) -> bool:
        """Whether the surname is a verb or adverb elsewhere: 战, 来."""
        return string[0] in _VERBS

    def _common(self, string: str) -> bool:
        word = self._words.get(string)
        return word is not None and word.cost < 9.5

    def _plain(self, string: str) -> bool:
        """Whether a common word says how something is, or what is done."""
        word = self._words.get(string)
        return word is not None and word.cost < 11.5 and word.tag[:1] in ("a", "b", "v", "d")

    def _verb_and_word(self, string: str, likely: float) -> bool:
        """Whether a verb or adverb that is a rare surname too stands before a common word: 战|洪水, 来|拜城."""
        word = self._words.get(string[1:])
        if word is None or len(string) != 3:
            return False
        rare = self._surnames.get(string[0], 0.0) < 10.0
        if word.tag == "ns":
            return likely < 2.5 and (string[1:] in self._divisions or string[0] in _GOES)
        if rare and word.tag in ("v", "t", "r"):
            return word.cost < 14.0 and likely < 3.6
        if rare and word.tag == "n" and likely < 1.5:
            return word.cost < 12.5
        return likely < 2.5 and word.cost < 11.5 and word.tag != "nr"

    def inside(self, text: str, begin: int, end: int) -> bool:
        """Whether a longer word takes up a string: 乌兹|别克斯坦, 祁|连山."""
        last = len(text)
        for start in range(max(0, begin - 3), begin + 1):
            if text[start : start + 2] not in self._long_opens:
                continue
            for stop in range(max(end + (start == begin), start + 3), min(start + _LONGEST, last) + 1):
                if text[start:stop] in self._long:
                    return True
        return False


def _done_again(text: str, begin: int, end: int) -> bool:
    """Whether the item before or after in a list begins with the same verb: 包粽子、|包艾草."""
    verb = text[begin]
    if text.startswith("、" + verb, end):
        return True
    before = max(text.rfind("、", max(0, begin - 6), begin - 1), text.rfind("，", max(0, begin - 6), begin - 1))
    item = text[max(before + 1, begin - 5) : begin - 1]
    return text[begin - 1 : begin] == "、" and (item.startswith(verb) if before >= 0 else verb in item[-4:-1])

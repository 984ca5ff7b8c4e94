"""Event lexicons -> Words: the vocabulary of happenings, found in a text in one Aho-Corasick pass."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast, get_args

from extractors.records import EventType
from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.matching import Finder
from extractors.vocabulary.rows import merge_rows

FORMS = frozenset({"name", "both", "given", "deed", "won", "none"})
ROLES = frozenset(
    {"hold", "held", "host", "chair", "lead", "attend", "open", "perform", "speak", "give", "move"} | {"future", "none"}
)
_SHARED = 2
"""How much two names of happenings share that make one: 业务培训|班, of which 培训班 is the head."""
_QUOTED = re.compile(
    r"“[^”\n]{1,80}”|‘[^’\n]{1,60}’|《[^》\n]{1,60}》|「[^」\n]{1,60}」|\"[^\"\n]{1,60}\"|（[^）\n]{1,60}）|\([^)\n]{1,60}\)|【[^】\n]{1,30}】"
)
"""What stands in quotation marks or brackets."""


@dataclass(frozen=True, slots=True)
class Word:
    """What a word may do: a trigger by its form and type, a verb by its roles."""

    text: str
    form: str
    type: EventType | None
    roles: frozenset[str]

    @property
    def useful(self) -> bool:
        """Whether it says anything, and is not there only to hide a shorter word: 活动室 hides 活动."""
        return self.form not in {"", "none"} or bool(self.roles - {"none"})


class Hit(NamedTuple):
    """A word of the lexicon at its place in the text."""

    begin: int
    end: int
    word: Word


class Words:
    """The event vocabulary, compiled."""

    def __init__(self, words: Iterable[Word]) -> None:
        """Compile the words into one automaton."""
        self._finder = Finder((word.text, word) for word in words)
        self._names = [word.form in {"name", "both"} for word in self._finder.values]
        self._useful = [word.useful for word in self._finder.values]

    def find(self, masked: str) -> tuple[Hit, ...]:
        """Every word in text order; of two that overlap the longer counts, then the earlier, but of names the last."""
        words, useful = self._finder.values, self._useful
        found: list[tuple[int, int, int]] = []
        last = 0
        for hit in self._finder.places(masked):
            begin = hit[1]
            while found and found[-1][1] >= begin:
                found.pop()
                last = found[-1][2] if found else 0
            if last - begin >= _SHARED and hit[2] > last and self._names[hit[0]] and self._names[found[-1][0]]:
                found.pop()
                last = found[-1][2] if found else 0
            if last <= begin:
                found.append(hit)
                last = hit[2]
        return tuple([Hit(begin, end, words[number]) for number, begin, end in found if useful[number]])


def mask(text: str) -> str:
    """The text, of the same length, with quoted names, titles and brackets blanked out: no happening is told there."""
    return _QUOTED.sub(_blank, text)


def _blank(hit: re.Match[str]) -> str:
    """Blank one quotation, unless it is itself the name of what is held: “…表彰大会”在汉台中学举行."""
    quoted, text, end = hit[0], hit.string, hit.end()
    if (
        quoted[-1] in "”」"
        and quoted[-2] in _EVENT_LAST
        and _EVENT_END.search(quoted)
        and (text[end : end + 1] in _HELD_AFTER or _HELD_BEFORE.search(text[max(0, hit.start() - 12) : hit.start()]))
    ):
        return quoted
    return quoted[0] + "■" * (len(quoted) - 2) + quoted[-1]


_EVENT_END = re.compile(
    r"(?:会议?|仪式|典礼|赛|节|活动|行动|展|擂台|比武|演练|演出|汇演|集市|大集|讲座|培训班|训练营|夏令营)[”」]$"
)
"""How what stands in quotation marks ends that is an event's name."""
_EVENT_LAST = frozenset("会议式礼赛节动展台武练出演市集座班营")
_HELD_AFTER = frozenset("在于举召启正隆落拉圆成顺")
_HELD_BEFORE = re.compile("(?:召开|举[行办]|开展)了?(?:一[场次个期]|为期[^，。“]{1,4}的)?$")


@cache
def load_words(lexicons: Path | None = None) -> Words:
    """The lexicon of events, with that of the user's folder on top."""
    folders = lexicon_folders(lexicons)
    forms: dict[str, tuple[str, EventType | None]] = {}
    for text, row in merge_rows("event_triggers.csv", "trigger,form,type", folders).items():
        form, kind = row.one_of(1, FORMS), row.one_of(2, (*get_args(EventType), "-"))
        forms[text] = form, None if kind == "-" else cast(EventType, kind)
    roles: dict[str, frozenset[str]] = {}
    for text, row in merge_rows("event_verbs.csv", "verb,roles", folders).items():
        roles[text] = frozenset(row.each_of(1, ROLES))
    texts = sorted({*forms, *roles})
    return Words(Word(text, *forms.get(text, ("", None)), roles.get(text, frozenset())) for text in texts)

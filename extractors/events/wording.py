"""Classes of words around happenings -> patterns of them: whom a meeting honours, how a troupe performs."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, get_args

from extractors.text.worded import Worded
from extractors.vocabulary.lexicons import lexicon_folders
from extractors.vocabulary.patterns import WordClasses
from extractors.vocabulary.rows import read_classes

__all__ = ["event_classes", "worded"]

EventClass = Literal[
    "acclaim",
    "aide",
    "already",
    "befalls",
    "bid",
    "body_end",
    "busy",
    "by_means",
    "by_now",
    "call",
    "checking",
    "chosen",
    "crowd",
    "dealt_with",
    "described",
    "disaster",
    "earnestly",
    "elect",
    "epithet",
    "figure",
    "fire",
    "founded",
    "gives",
    "going",
    "guest",
    "habit",
    "habitual",
    "hall",
    "helper",
    "honour",
    "honoured",
    "kin",
    "lively",
    "looks",
    "made_into",
    "means",
    "named",
    "obeyed",
    "occasion",
    "officer",
    "open_site",
    "opens",
    "outcome",
    "performer",
    "performs",
    "player",
    "police",
    "post",
    "praise",
    "prize",
    "prize_news",
    "project",
    "put_first",
    "repeated",
    "report",
    "reports",
    "responder",
    "rite",
    "roster",
    "says",
    "says_on",
    "sent",
    "settles",
    "staff",
    "staged",
    "station",
    "support",
    "talk",
    "to_end",
    "touring",
    "troupe",
    "village_hall",
    "volunteer",
    "way",
    "winning",
    "wins",
    "work",
]
"""What each class means is said in event_words.csv."""


@cache
def event_classes(lexicons: Path | None = None) -> WordClasses[EventClass, frozenset[str]]:
    """The words of each class, with those of the user's folder on top."""
    return WordClasses(read_classes("event_words.csv", get_args(EventClass), lexicon_folders(lexicons)))


def worded(pattern: str) -> Worded:
    """A pattern in which `(?&honoured)` stands for any word of that class."""
    return Worded(pattern, event_classes)

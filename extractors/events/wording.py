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
    "at_once",
    "befalls",
    "befell",
    "bid",
    "body_end",
    "busy",
    "by_means",
    "by_now",
    "call",
    "called_along",
    "checking",
    "chosen",
    "crowd",
    "dealt_with",
    "decided",
    "described",
    "disaster",
    "earnestly",
    "elect",
    "epithet",
    "figure",
    "fire",
    "folk",
    "founded",
    "gather",
    "gathering",
    "gives",
    "going",
    "guest",
    "habit",
    "habitual",
    "hall",
    "helper",
    "honour",
    "honoured",
    "issued",
    "its_player",
    "kin",
    "lively",
    "looks",
    "made_into",
    "means",
    "memorial",
    "named",
    "obeyed",
    "occasion",
    "occasion_of",
    "officer",
    "open_site",
    "opened",
    "opens",
    "other_time",
    "outcome",
    "paper",
    "performer",
    "performs",
    "played_how",
    "player",
    "plays",
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
    "room",
    "roster",
    "says",
    "says_on",
    "sent",
    "session",
    "sets_out",
    "settles",
    "staff",
    "staged",
    "station",
    "support",
    "takes_up",
    "talk",
    "thanks",
    "to_end",
    "tour_deed",
    "touring",
    "troupe",
    "village_hall",
    "visiting",
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

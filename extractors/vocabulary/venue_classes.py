"""The classes of words by which venues are read, which venue_words.csv fills."""

from __future__ import annotations

from typing import Literal, TypeAlias

from extractors.vocabulary.patterns import WordClasses

__all__ = ["VenueClass", "VenueWords"]

VenueClass = Literal[
    "saying",
    "saying_end",
    "service",
    "building",
    "common_end",
    "brand",
    "authority",
    "works",
    "no_stop_end",
    "full",
    "look",
    "go_there",
    "done_there",
    "held_how",
    "held",
    "sets_out",
    "stop_word",
    "outside",
    "gathered",
    "unnamed",
    "unnamed_end",
    "around",
    "bearer",
    "of_bearer",
    "memorial",
    "crowd_hall",
    "museum",
    "opened",
    "village_square",
    "square_kind",
    "along",
    "of_river",
    "of_street",
    "facility",
    "house",
]
"""Classes of words of venues; venue_words.csv says what each means."""
VenueWords: TypeAlias = WordClasses[VenueClass, tuple[str, ...]]
"""The words of each of these classes, the longest first."""

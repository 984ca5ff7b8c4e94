"""Lexicons -> the recognisers that read with them, made once a process."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from extractors.borders import Borders
from extractors.bylines.names import load_byline_words
from extractors.communities.finder import CommunityFinder
from extractors.communities.gazetteer import Gazetteer
from extractors.dates.feasts import load_feasts
from extractors.dates.phrases import anniversary_phrases, year_phrases
from extractors.events.hints import hint_words
from extractors.events.present import presence_words
from extractors.events.wording import event_classes
from extractors.events.words import load_words
from extractors.intake.decisions import Decisions, load_decisions
from extractors.layout.furniture import load_page_words
from extractors.layout.letters import load_letter_words
from extractors.layout.site_words import load_site_words
from extractors.names.reader import NameReader
from extractors.organisations.finder import OrganisationFinder
from extractors.persons.finder import PersonFinder
from extractors.posts.finder import PostFinder
from extractors.settings import Settings
from extractors.text.text_words import text_words
from extractors.text.worded import compile_all
from extractors.trained import recogniser
from extractors.venues.finder import VenueFinder
from extractors.vocabulary.lexicons import FOLDERS_KEPT, Lexicons, Word, load_lexicons
from extractors.vocabulary.matching import Matcher
from extractors.vocabulary.segment import Segmenter

__all__ = ["Resources", "load_resources"]


@dataclass(frozen=True, slots=True)
class Resources:
    """What the pipeline's components share."""

    matcher: Matcher
    gazetteer: Gazetteer
    communities: CommunityFinder
    organisations: OrganisationFinder
    posts: PostFinder
    persons: PersonFinder
    venues: VenueFinder
    decisions: Decisions
    home: str | None
    min_confidence: float
    models: tuple[recogniser.Model, ...]
    places: recogniser.Places
    settings: Settings


@lru_cache(maxsize=FOLDERS_KEPT)
def load_resources(settings: Settings) -> Resources:
    """The recognisers over the shipped lexicons and those in a folder of the user's own."""
    if load_resources.cache_info().currsize == FOLDERS_KEPT:
        gc.collect()  # those that gave way hold each other, and so their lexicons
    with _uncollected():
        return _resources(settings)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no cycles while lexicons load, which make half a million objects to keep: a third faster."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _resources(settings: Settings) -> Resources:
    lexicons = load_lexicons(settings.lexicons)
    load_byline_words()
    for load in (
        load_page_words,
        load_letter_words,
        load_site_words,
        text_words,
        load_words,
        event_classes,
        hint_words,
        presence_words,
        year_phrases,
        anniversary_phrases,
        load_feasts,
        compile_all,
    ):
        load(settings.lexicons)
    generic = lexicons.generic_modifiers
    gazetteer = Gazetteer(lexicons)
    borders = Borders(lexicons, Segmenter(_with_places(lexicons)))
    reader = NameReader(lexicons)
    posts = PostFinder(lexicons, reader, borders)
    return Resources(
        matcher=Matcher(lexicons),
        gazetteer=gazetteer,
        communities=CommunityFinder(lexicons, gazetteer, borders, generic | lexicons.border_words["done_to"]),
        organisations=OrganisationFinder(lexicons, borders),
        posts=posts,
        persons=PersonFinder(lexicons, reader, posts.lists),
        venues=VenueFinder(lexicons, borders, generic),
        decisions=load_decisions(settings.decisions),
        home=settings.home,
        min_confidence=settings.min_confidence,
        models=recogniser.load_all(settings.recognisers, settings.lexicons, rules=settings.rules),
        places=recogniser.Places(lexicons),
        settings=settings,
    )


def _is_own(town: str) -> bool:
    """Whether what is listed among towns is a county's farm or zone by its level word alone: 县|园艺场."""
    return town[0] in "省市区县" and town[-1] in "场圃区所划"


def _with_places(lexicons: Lexicons) -> dict[str, Word]:
    """Common words and the names of divisions and towns, for segmentation; 任|县, 任|城关 are rather two words."""
    words = dict(lexicons.words)
    town, division = Word(12.0, "ns"), Word(9.5, "ns")
    for names in lexicons.towns.values():
        words.update((name, town) for name in names if name not in lexicons.words and not _is_own(name))
    for name in lexicons.divisions_by_name:
        words[name] = Word(17.0, "ns") if len(name) == 2 and name[0] == "任" else division
    words["中国"] = Word(7.0, "ns")
    return words

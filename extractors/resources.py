"""Lexicons -> the recognisers that read with them, made once a process."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from extractors.borders import Borders
from extractors.communities import CommunityFinder
from extractors.decisions import Decisions, load_decisions
from extractors.home import Gazetteer
from extractors.lexicons import load_lexicons
from extractors.matching import Matcher
from extractors.names import NameReader
from extractors.organisations import OrganisationFinder
from extractors.persons import PersonFinder
from extractors.posts import PostFinder
from extractors.segment import Segmenter
from extractors.settings import Settings
from extractors.venues import VenueFinder

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


@cache
def load_resources(settings: Settings) -> Resources:
    """The recognisers over the shipped lexicons and those in a folder of the user's own."""
    lexicons = load_lexicons(settings.lexicons)
    generic = lexicons.generic_modifiers
    gazetteer = Gazetteer(lexicons)
    borders = Borders(lexicons, Segmenter(lexicons.words))
    reader = NameReader(lexicons)
    posts = PostFinder(lexicons, reader)
    return Resources(
        matcher=Matcher(lexicons),
        gazetteer=gazetteer,
        communities=CommunityFinder(lexicons, gazetteer, borders, generic),
        organisations=OrganisationFinder(lexicons, borders, generic),
        posts=posts,
        persons=PersonFinder(lexicons, reader, posts),
        venues=VenueFinder(lexicons, borders, generic),
        decisions=load_decisions(settings.decisions),
        home=settings.home,
        min_confidence=settings.min_confidence,
    )

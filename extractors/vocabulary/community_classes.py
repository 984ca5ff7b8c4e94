"""The classes of words by which communities and a page's home are read, which community_words.csv fills."""

from __future__ import annotations

from typing import Literal, TypeAlias

from extractors.vocabulary.patterns import WordClasses

__all__ = ["CommunityClass", "CommunityWords"]

CommunityClass = Literal[
    "hall",
    "community_noun",
    "unnamed_district",
    "common_district",
    "unnamed_town",
    "unnamed_stem",
    "town_verb",
    "street",
    "sight",
    "site",
    "city_word",
    "county_praise",
    "county_affair",
    "corps_city",
    "macau",
    "water_word",
    "river",
    "built_anew",
    "county_body",
    "longer_place",
    "of_city",
    "slogan_county",
    "county_guest",
    "county_organ",
    "national_paper",
    "village_surname",
    "family_place",
    "village_behind",
    "before_community",
    "approves",
    "remote",
    "kind_of_place",
    "home_deed",
    "home_virtue",
    "programme",
    "site_end",
    "chief_does",
    "made_of_place",
    "lives_in",
    "leads_to",
    "leads_on",
    "of_community",
    "community_does",
    "community_aim",
    "built_estate",
    "place_behind",
    "town_deed",
    "term",
    "no_ward",
    "no_division",
    "free_after",
    "bound_after",
]
"""Classes of words in and around names of communities; community_words.csv says what each means."""
CommunityWords: TypeAlias = WordClasses[CommunityClass, frozenset[str]]
"""The words of each of these classes."""

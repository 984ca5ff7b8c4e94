"""The rows of the lexicons: what is known of a surname's given characters, a division, a body, a title, a suffix."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from extractors.records import CommunityKind
from extractors.vocabulary.patterns import WordClasses
from extractors.vocabulary.post_classes import PostWords

Strength = Literal["strong", "weak"]
"""Whether a suffix alone makes a name, or wants a place or proper name before it."""
Level = Literal["province", "city", "district"]
Rank = Literal["head", "deputy", "member", "staff"]
TitleKind = Literal["official", "ordinary"]
FrameKind = Literal["subject", "means", "object", "clause", "deed"]
"""Where a name stands beside a word of its frame: see lexicon/name_frames.csv."""
FAMILIES = frozenset(
    {
        "party",
        "government",
        "congress",
        "cppcc",
        "discipline",
        "court",
        "procuratorate",
        "military",
        "mass",
        "media",
        "enterprise",
        "office",
        "school",
        "hospital",
        "association",
        "village",
        "team",
        "culture",
        "religion",
    }
)
"""What sort of organisation it is."""

ForeignPart = Literal["Western", "Western sure", "Japanese", "Japanese ends"]
"""Kinds of parts of names from abroad."""

WordClass = Literal[
    "inside_verb",
    "place_verb",
    "neighbourhood_name",
    "hall",
    "community_noun",
    "unnamed_district",
    "common_district",
    "unnamed_town",
    "unnamed_stem",
    "town_verb",
    "done_to",
    "set_up",
    "street",
    "trade",
    "treated",
    "level_team",
    "panel_field",
    "sight",
    "site",
    "visit",
    "city_word",
    "county_praise",
    "county_affair",
    "corps_city",
    "never_bare",
    "only_placed",
    "part",
    "printed",
    "generic_head",
    "whole_firm",
    "firm_tail",
    "day",
    "joining",
    "leading",
    "leads",
    "moving",
    "town_office",
    "office",
    "association",
    "abroad",
    "adverb",
    "country",
    "anyones",
    "opener",
    "no_opener",
    "prefix",
    "no_firm",
    "no_level",
    "no_school",
    "school_sponsor",
    "own_level",
    "field",
    "unit",
    "branch",
    "estate",
    "name_word",
    "sent_task",
    "sent_team",
    "anyhow",
    "any_firm",
    "looking",
    "looked_at",
    "facility",
    "house",
    "address",
    "honour_opening",
    "takes_prize",
    "macau",
    "honour_ending",
    "visited",
    "after_firm",
    "of_firm",
    "group_task",
    "group_field",
    "no_group",
    "title_inside",
    "office_border",
    "of_university",
    "faculty",
    "campaign",
    "managed_site",
    "station",
    "bureau",
    "school_end",
    "zone_field",
    "zone_kind",
    "park_kind",
    "city_kind",
    "zone_board",
    "foreign_end",
    "own_team",
    "our_team",
    "no_inside",
    "graded",
    "praised",
    "no_body_end",
    "club",
    "any_house",
    "schooling",
    "unseated",
    "sent_to_village",
    "titled",
    "named_alone",
    "trade_club",
    "led_committee",
    "central_end",
    "has_schools",
    "counter",
    "honoured_force",
    "university",
    "scholar",
    "government_panel",
    "joiner",
    "of_circles",
    "set_up_end",
    "plain_task",
    "builder",
    "branch_end",
    "seated",
    "outpost",
    "sent_group",
    "state_organ",
    "zone_end",
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
    "of_community",
    "community_does",
    "community_aim",
    "built_estate",
    "place_behind",
    "town_deed",
    "waterworks",
    "ground",
    "takes_person",
    "behind_person",
    "kin_or_illness",
    "speech",
    "says",
    "sends",
    "behind_taken",
    "behind_pair",
    "honoured_as",
    "household",
    "firm_end",
    "short_end",
    "firm_tail_word",
    "left_out",
    "apart_house",
    "inner_committee",
    "parent_brand",
    "bare_name",
]
"""Classes of words by which names are told from what stands around them; word_classes.csv says what each means."""
CommonWords: TypeAlias = WordClasses[WordClass, frozenset[str]]
"""The words of each of these classes."""


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
]
"""Classes of words of venues; venue_words.csv says what each means."""
VenueWords: TypeAlias = WordClasses[VenueClass, tuple[str, ...]]
"""The words of each of these classes, the longest first."""


@dataclass(frozen=True, slots=True)
class GivenChar:
    """How much likelier a character is in a given name than in running text (natural logarithms)."""

    only: float
    """As the whole given name: 明 in 刘明."""
    middle: float
    """As the first of two: 立 in 王立岩."""
    last: float
    """As the second of two: 岩 in 王立岩."""


class VillageChar(NamedTuple):
    """How much likelier a character is in a village's or neighbourhood's name than in running text (natural log)."""

    first: float
    inner: float
    last: float


@dataclass(frozen=True, slots=True)
class Division:
    """A province, city or county, present or (with `until`) gone since that year."""

    code: str
    name: str
    short: str
    """二七 for 二七区; empty where the bare form is one character or an ordinary word."""
    level: Level
    parent: str
    """Code of the next higher division, empty for a province."""
    until: int | None


@dataclass(frozen=True, slots=True)
class CommunitySuffix:
    """How the name of a community ends: 街道, 社区, 村, 小区."""

    suffix: str
    kind: CommunityKind
    strength: Strength


@dataclass(frozen=True, slots=True)
class Body:
    """A local body, named without its place or level: 委组织部 of 二七区委组织部, 民政局 of 区民政局."""

    full: str
    shorts: tuple[str, ...]
    family: str
    parent_family: str
    levels: tuple[str, ...]
    """Levels it exists at, of province, city, district, town."""
    committee: bool
    """Whether 委 may stand before it: 区委宣传部 for 宣传部."""


@dataclass(frozen=True, slots=True)
class CentralBody:
    """A national organ: 中央宣传部, also 中宣部."""

    name: str
    shorts: tuple[str, ...]
    home: str


@dataclass(frozen=True, slots=True)
class OrganisationSuffix:
    """How the name of an organisation ends: 有限公司, 小学, 协会."""

    suffix: str
    family: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class VenueSuffix:
    """How the name of a place that is no community ends: 广场, 大道, 水库."""

    suffix: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it stands beside a name: 区长, 副书记, 组织部长."""

    title: str
    rank: Rank
    implies: str
    """The organisation it speaks of when none is said, {L} being 省, 市, 区 or 县: 区长 → {L}政府."""
    after_name: bool
    """Whether it commonly follows the name: 刘明局长."""
    kind: TitleKind
    bare: str
    """The title within the implied organisation: 组织部长 → 部长."""


@dataclass(frozen=True, slots=True)
class Word:
    """A common word's cost (negative natural logarithm of its share of running text) and part of speech."""

    cost: float
    tag: str


@dataclass(frozen=True, slots=True)
class Lexicons:
    """All vocabulary, loaded once and never changed."""

    surnames: Mapping[str, float]
    given_chars: Mapping[str, GivenChar]
    words: Mapping[str, Word]
    divisions: Mapping[str, Division]
    """By code; see `divisions_by_name` for the way in from text."""
    divisions_by_name: Mapping[str, tuple[Division, ...]]
    """By full name and by short form, in order of code; 鼓楼区 has several."""
    towns: Mapping[str, tuple[str, ...]]
    """Names of streets, towns and townships by county code."""
    villages: Mapping[str, str]
    """Villages and neighbourhoods by county code, parted by `|` and without 村, 社区, 嘎查; 590,000 in all."""
    village_chars: Mapping[str, VillageChar]
    """Characters not listed tell nothing."""
    community_suffixes: Mapping[str, CommunitySuffix]
    bodies: Mapping[str, Body]
    central: Mapping[str, CentralBody]
    organisation_suffixes: Mapping[str, OrganisationSuffix]
    venue_suffixes: Mapping[str, VenueSuffix]
    titles: Mapping[str, Title]
    roles: frozenset[str]
    name_followers: Mapping[str, int]
    name_ends: Mapping[str, float]
    """How much each cue says for the longer of two ends of a name."""
    name_frames: Mapping[str, tuple[str, ...]]
    not_names: frozenset[str]
    organisation_stopwords: frozenset[str]
    generic_modifiers: frozenset[str]
    """Words that make no name of what they stand before: 美丽 in 美丽乡村."""
    transliteration: frozenset[str]
    """Characters that spell names of other languages: 索朗多吉."""
    name_parts: frozenset[str]
    """What such names are put together of: 索朗, 多吉."""
    foreign_names: Mapping[ForeignPart, frozenset[str]]
    """What names from abroad are spelt by, and Japanese names made of."""
    names_after_surname: frozenset[str]
    """Given names of other languages that stand after a Han surname: 马|一不拉."""
    word_classes: CommonWords
    post_words: PostWords
    venue_words: VenueWords
    title_heads: Mapping[str, tuple[str, ...]]
    """How the organisation ends that a bare title speaks of: 馆长 → 馆."""

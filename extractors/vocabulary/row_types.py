"""The rows of the lexicons: what is known of a surname's given characters, a division, a body, a title, a suffix."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from extractors.records import CommunityKind
from extractors.vocabulary.body_classes import BodyWords
from extractors.vocabulary.border_classes import BorderWords
from extractors.vocabulary.community_classes import CommunityWords
from extractors.vocabulary.linking_classes import LinkingWords
from extractors.vocabulary.person_classes import PersonWords
from extractors.vocabulary.post_classes import PostWords
from extractors.vocabulary.venue_classes import VenueWords

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
    border_words: BorderWords
    body_words: BodyWords
    community_words: CommunityWords
    person_words: PersonWords
    linking_words: LinkingWords
    post_words: PostWords
    venue_words: VenueWords
    title_heads: Mapping[str, tuple[str, ...]]
    """How the organisation ends that a bare title speaks of: 馆长 → 馆."""

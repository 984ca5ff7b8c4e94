"""Lexicon files -> Lexicons: the vocabulary that the recognisers share, typed and checked.

A folder of the user's own may hold files of the same names as `extractors/lexicon`: their rows are added,
a row with a known first cell replaces it, and a row whose first cell begins with `-` takes it away.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from extractors.lexicon_rows import LexiconError, Row, merge_rows, read_rows, split_list
from extractors.records import CommunityKind

__all__ = ["LEXICON_DIRECTORY", "LexiconError", "Lexicons", "load_lexicons"]

LEXICON_DIRECTORY = Path(__file__).parent / "lexicon"

Strength = Literal["strong", "weak"]
"""Whether a suffix alone makes a name, or wants a place or proper name before it."""
Level = Literal["province", "city", "district"]
Rank = Literal["head", "deputy", "member", "staff"]
TitleKind = Literal["official", "ordinary"]
FAMILIES = frozenset(
    "party government congress cppcc discipline court procuratorate military mass media enterprise office "
    "school hospital association village team culture religion".split()
)
"""What sort of organisation it is."""


@dataclass(frozen=True, slots=True)
class GivenChar:
    """How much likelier a character is in a given name than in running text (natural logarithms)."""

    only: float
    """As the whole given name: 明 in 刘明."""
    middle: float
    """As the first of two: 立 in 王立岩."""
    last: float
    """As the second of two: 岩 in 王立岩."""


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
    community_suffixes: Mapping[str, CommunitySuffix]
    bodies: Mapping[str, Body]
    central: Mapping[str, CentralBody]
    organisation_suffixes: Mapping[str, OrganisationSuffix]
    venue_suffixes: Mapping[str, VenueSuffix]
    titles: Mapping[str, Title]
    roles: frozenset[str]
    name_followers: Mapping[str, int]
    not_names: frozenset[str]
    organisation_stopwords: frozenset[str]
    generic_modifiers: frozenset[str]
    """Words that make no name of what they stand before: 美丽 in 美丽乡村."""


@cache
def load_lexicons(directory: Path | None = None) -> Lexicons:
    """The lexicons that come with fangzhi, and on top of them those in a folder of the user's own."""
    if directory is not None and not directory.is_dir():
        raise NotADirectoryError(f"{directory} is not a folder of lexicon files")
    where = (LEXICON_DIRECTORY,) if directory is None else (LEXICON_DIRECTORY, directory)
    surnames = {row.cells[0]: row.number(1) for row in _rows("surnames.csv", "surname,weight", where)}
    words = _words(where)
    divisions = _divisions(where)
    return Lexicons(
        surnames=surnames,
        given_chars=_given_chars(where),
        words=words,
        divisions=divisions,
        divisions_by_name=_by_name(divisions),
        towns={row.cells[0]: row.strings(1) for row in _rows("towns.csv", "county_code,names", where)},
        community_suffixes=_community_suffixes(where),
        bodies=_bodies(where),
        central=_central(where),
        organisation_suffixes=_organisation_suffixes(where),
        venue_suffixes=_venue_suffixes(where),
        titles=_titles(where),
        roles=frozenset(merge_rows("roles.csv", "role", where)),
        name_followers={row.cells[0]: int(row.number(1)) for row in _rows("name_followers.csv", "word,weight", where)},
        not_names=_not_names(words, surnames, where),
        organisation_stopwords=frozenset(merge_rows("org_stopwords.csv", "word", where)),
        generic_modifiers=frozenset(merge_rows("generic_modifiers.csv", "word", where)),
    )


def _rows(name: str, columns: str, where: Sequence[Path]) -> Iterator[Row]:
    return iter(merge_rows(name, columns, where).values())


def _given_chars(where: Sequence[Path]) -> dict[str, GivenChar]:
    rows = _rows("given_chars.csv", "char,weight2,weight3b,weight3c", where)
    return {row.cells[0]: GivenChar(row.number(1), row.number(2), row.number(3)) for row in rows}


def _words(where: Sequence[Path]) -> dict[str, Word]:
    """Words by frequency class, so that a hundred thousand load in the time of a thousand rows."""
    words: dict[str, Word] = {}
    classes: list[tuple[list[str], float, str]] = []
    removed: set[str] = set()
    total = 0.0
    for path in (directory / "words.csv" for directory in where):
        for row in read_rows(path, "words,freq,tag") if path.exists() else ():
            if row.cells[0].startswith("-"):
                removed.update(split_list(row.cells[0][1:]))
                continue
            members = row.cells[0].split("|")
            classes.append((members, row.number(1), row.cells[2]))
            total += row.number(1) * len(members)
    for members, frequency, tag in classes:
        words.update(dict.fromkeys(members, Word(math.log(total / frequency), tag)))
    for word in removed:
        words.pop(word, None)
    return words


def _not_names(words: Mapping[str, Word], surnames: Mapping[str, float], where: Sequence[Path]) -> frozenset[str]:
    """Every common word that begins with a surname, and the hand-kept list, less its `-` rows."""
    listed: set[str] = set()
    excused: set[str] = set()
    for path in (directory / "not_names.csv" for directory in where):
        for row in read_rows(path, "string") if path.exists() else ():
            string = row.cells[0]
            if string.startswith("-"):
                excused.add(string[1:])
                listed.discard(string[1:])
            else:
                listed.add(string)
    common = {word for word in words if 2 <= len(word) <= 4 and word[0] in surnames}
    return frozenset((common - excused) | listed)


def _divisions(where: Sequence[Path]) -> dict[str, Division]:
    divisions: dict[str, Division] = {}
    for row in _rows("divisions.csv", "code,name,short,level,parent,until", where):
        code, name, short, _, parent, until = row.cells
        level = cast(Level, row.one_of(3, get_args(Level)))
        divisions[code] = Division(code, name, short, level, parent, int(row.number(5)) if until else None)
    return divisions


def _by_name(divisions: Mapping[str, Division]) -> dict[str, tuple[Division, ...]]:
    names: dict[str, tuple[Division, ...]] = {}
    for division in divisions.values():
        for name in {division.name, division.short} - {""}:
            names[name] = (*names.get(name, ()), division)
    return names


def _community_suffixes(where: Sequence[Path]) -> dict[str, CommunitySuffix]:
    return {
        row.cells[0]: CommunitySuffix(
            row.cells[0],
            cast(CommunityKind, row.one_of(1, get_args(CommunityKind))),
            cast(Strength, row.one_of(2, get_args(Strength))),
        )
        for row in _rows("community_suffixes.csv", "suffix,kind,strength", where)
    }


def _bodies(where: Sequence[Path]) -> dict[str, Body]:
    bodies: dict[str, Body] = {}
    for row in _rows("bodies.csv", "full,shorts,family,parent_family,levels,committee", where):
        full, _, _, parent_family, _, _ = row.cells
        family = row.one_of(2, FAMILIES)
        committee = row.one_of(5, ("yes", "no")) == "yes"
        bodies[full] = Body(full, row.strings(1), family, parent_family, row.strings(4), committee)
    return bodies


def _central(where: Sequence[Path]) -> dict[str, CentralBody]:
    rows = _rows("central.csv", "name,shorts,home", where)
    return {row.cells[0]: CentralBody(row.cells[0], row.strings(1), row.cells[2]) for row in rows}


def _organisation_suffixes(where: Sequence[Path]) -> dict[str, OrganisationSuffix]:
    return {
        row.cells[0]: OrganisationSuffix(
            row.cells[0], row.one_of(1, FAMILIES), cast(Strength, row.one_of(2, get_args(Strength)))
        )
        for row in _rows("org_suffixes.csv", "suffix,family,strength", where)
    }


def _venue_suffixes(where: Sequence[Path]) -> dict[str, VenueSuffix]:
    rows = _rows("venue_suffixes.csv", "suffix,strength", where)
    return {row.cells[0]: VenueSuffix(row.cells[0], cast(Strength, row.one_of(1, get_args(Strength)))) for row in rows}


def _titles(where: Sequence[Path]) -> dict[str, Title]:
    titles: dict[str, Title] = {}
    for row in _rows("titles.csv", "title,rank,implies,after_name,kind,bare", where):
        title, _, implies, _, _, bare = row.cells
        rank = cast(Rank, row.one_of(1, get_args(Rank)))
        kind = cast(TitleKind, row.one_of(4, get_args(TitleKind)))
        titles[title] = Title(title, rank, implies, row.one_of(3, ("yes", "no")) == "yes", kind, bare or title)
    return titles

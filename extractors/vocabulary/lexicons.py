"""Lexicon files -> Lexicons: the vocabulary that the recognisers share, typed and checked.

A folder of the user's own may hold files of the same names as `extractors/lexicon`: their rows are added,
a row with a known first cell replaces it, and a row whose first cell begins with `-` takes it away.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TypeVar, cast, get_args

from extractors.records import CommunityKind
from extractors.vocabulary.body_classes import BodyClass
from extractors.vocabulary.border_classes import BorderClass
from extractors.vocabulary.community_classes import CommunityClass
from extractors.vocabulary.divisions import divisions_by_name, read_divisions
from extractors.vocabulary.linking_classes import LinkingClass
from extractors.vocabulary.patterns import WordClasses, longest_first
from extractors.vocabulary.person_classes import PersonClass
from extractors.vocabulary.post_classes import PostClass
from extractors.vocabulary.row_types import (
    FAMILIES,
    Body,
    CentralBody,
    CommunitySuffix,
    Division,
    ForeignPart,
    FrameKind,
    GivenChar,
    Lexicons,
    OrganisationSuffix,
    Rank,
    Strength,
    Title,
    TitleKind,
    VenueSuffix,
    VillageChar,
    Word,
)
from extractors.vocabulary.rows import (
    LEXICON_DIRECTORY,
    LexiconError,
    Row,
    merge_rows,
    read_classes,
    read_rows,
    split_list,
)
from extractors.vocabulary.venue_classes import VenueClass

__all__ = [
    "FOLDERS_KEPT",
    "LEXICON_DIRECTORY",
    "Body",
    "CentralBody",
    "CommunitySuffix",
    "Division",
    "GivenChar",
    "LexiconError",
    "Lexicons",
    "OrganisationSuffix",
    "Title",
    "VenueSuffix",
    "VillageChar",
    "Word",
    "lexicon_folders",
    "load_lexicons",
]

_Class = TypeVar("_Class", bound=str)
FOLDERS_KEPT = 4
"""So many folders of lexicons stay loaded, which take about 100 MB each."""


def lexicon_folders(lexicons: Path | None) -> tuple[Path, ...]:
    """The folders whose rows make a lexicon up: that which comes with fangzhi, and one of the user's own on top."""
    return (LEXICON_DIRECTORY,) if lexicons is None else (LEXICON_DIRECTORY, lexicons)


@lru_cache(maxsize=FOLDERS_KEPT)
def load_lexicons(directory: Path | None = None) -> Lexicons:
    """The lexicons that come with fangzhi, and on top of them those in a folder of the user's own.

    Raises LexiconError, which names file and line, and NotADirectoryError.
    """
    if directory is not None and not directory.is_dir():
        raise NotADirectoryError(f"{directory}: 没有这个词表文件夹 (is not a folder of lexicon files)")
    _refuse_unknown(directory)
    where = lexicon_folders(directory)
    surnames = {row.cells[0]: row.number(1) for row in _rows("surnames.csv", "surname,weight", where)}
    words = _words(where)
    divisions = read_divisions(where)
    parts, abroad = _name_parts(where), get_args(ForeignPart)
    return Lexicons(
        surnames=surnames,
        given_chars=_given_chars(where),
        words=words,
        divisions=divisions,
        divisions_by_name=divisions_by_name(divisions, where),
        towns={row.cells[0]: row.strings(1) for row in _rows("towns.csv", "county_code,names", where)},
        villages={row.cells[0]: row.cells[1] for row in _rows("villages.csv", "county_code,names", where)},
        village_chars=_village_chars(where),
        community_suffixes=_community_suffixes(where),
        bodies=_bodies(where),
        central=_central(where),
        organisation_suffixes=_organisation_suffixes(where),
        venue_suffixes=_venue_suffixes(where),
        titles=_titles(where),
        roles=frozenset(merge_rows("roles.csv", "role", where)),
        name_followers={row.cells[0]: int(row.number(1)) for row in _rows("name_followers.csv", "word,weight", where)},
        name_ends={row.cells[0]: row.number(1) for row in _rows("name_ends.csv", "cue,weight", where)},
        name_frames={
            row.cells[0]: row.each_of(1, get_args(FrameKind)) for row in _rows("name_frames.csv", "word,kinds", where)
        },
        not_names=_not_names(words, surnames, where),
        organisation_stopwords=frozenset(merge_rows("org_stopwords.csv", "word", where)),
        generic_modifiers=frozenset(merge_rows("generic_modifiers.csv", "word", where)),
        border_words=WordClasses(read_classes("border_words.csv", get_args(BorderClass), where)),
        body_words=WordClasses(read_classes("body_words.csv", get_args(BodyClass), where)),
        community_words=WordClasses(read_classes("community_words.csv", get_args(CommunityClass), where)),
        person_words=WordClasses(read_classes("person_words.csv", get_args(PersonClass), where)),
        linking_words=WordClasses(read_classes("linking_words.csv", get_args(LinkingClass), where)),
        post_words=_longest_first(read_classes("post_words.csv", get_args(PostClass), where)),
        venue_words=_longest_first(read_classes("venue_words.csv", get_args(VenueClass), where)),
        title_heads={row.cells[0]: row.strings(1) for row in _rows("title_heads.csv", "title,heads", where)},
        name_parts=frozenset(part for language in parts.keys() - {"Hui", *abroad} for part in parts[language]),
        names_after_surname=parts.get("Hui", frozenset()),
        foreign_names={language: parts.get(language, frozenset()) for language in abroad},
        transliteration=frozenset("".join(merge_rows("transliteration.csv", "chars", where))),
    )


def _name_parts(where: Sequence[Path]) -> dict[str, frozenset[str]]:
    """Parts of names spelt from other languages, by language."""
    parts: dict[str, frozenset[str]] = {}
    for row in _rows("name_parts.csv", "language,parts", where):
        parts[row.cells[0]] = parts.get(row.cells[0], frozenset()).union(row.strings(1))
    return parts


def _longest_first(classes: Mapping[_Class, Iterable[str]]) -> WordClasses[_Class, tuple[str, ...]]:
    """The words of each class, the longest first."""
    return WordClasses({name: longest_first(words) for name, words in classes.items()})


def _refuse_unknown(directory: Path | None) -> None:
    """A misspelt file name would go unheard; tables of labels may bear any name."""
    known = sorted(path.name for path in LEXICON_DIRECTORY.glob("*.csv"))
    for path in sorted(directory.glob("*.csv")) if directory else ():
        if path.name not in known and not path.name.startswith("label_"):
            near = get_close_matches(path.name, known, n=3, cutoff=0.5) or known
            raise LexiconError(
                path, 1, f"没有这个名字的词表，请改名 (no lexicon has this file name; rename it): {', '.join(near)}"
            )


def _rows(name: str, columns: str, where: Sequence[Path]) -> Iterator[Row]:
    return iter(merge_rows(name, columns, where).values())


def _given_chars(where: Sequence[Path]) -> dict[str, GivenChar]:
    rows = _rows("given_chars.csv", "char,weight2,weight3b,weight3c", where)
    return {row.cells[0]: GivenChar(row.number(1), row.number(2), row.number(3)) for row in rows}


def _village_chars(where: Sequence[Path]) -> dict[str, VillageChar]:
    rows = _rows("village_chars.csv", "char,first,inner,last", where)
    return {row.cells[0]: VillageChar(row.number(1), row.number(2), row.number(3)) for row in rows}


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
            if row.number(1) <= 0:
                raise row.fail("词频须大于 0 (the frequency must be above 0)")
            members = row.cells[0].split("|")
            classes.append((members, row.number(1), row.cells[2]))
            total += row.number(1) * len(members)
    for members, frequency, tag in classes:
        words.update(dict.fromkeys(members, Word(math.log(total / frequency), tag)))
    for word in removed:
        words.pop(word, None)
    return words


def _not_names(words: Mapping[str, Word], surnames: Mapping[str, float], where: Sequence[Path]) -> frozenset[str]:
    """Every common word that begins with a surname, and the hand-kept lists, less their `-` rows."""
    listed = {row.cells[0] for row in _rows("byline_words.csv", "string", where)}
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

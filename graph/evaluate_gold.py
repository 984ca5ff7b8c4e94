"""Gold files -> GoldPages: what a person found on a page, checked for form as it is read.

The form is that of the annotation guidelines: one JSON file a page, everything per article, and where one name is meant
a list of acceptable forms of it, the full canonical one first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from graph.evaluate_json import GoldError, Node, read_node
from ontology.terms import COMMUNITY_KINDS, EVENT_TYPES

_KEYS: Final = {
    "article": (
        *("id", "headline", "headline_ok", "headline_lines", "lines", "reporters", "correspondents"),
        *("persons", "organisations", "communities", "places", "events"),
    ),
    "person": ("name", "name_ok", "posts", "optional"),
    "post": ("org", "title", "title_ok", "optional"),
    "thing": ("names", "kind", "kind_ok", "within", "part_of", "optional"),
    "event": (
        *("types", "keys", "name", "date", "date_ok", "places", "organisers", "leaders", "attendees", "optional"),
        *("optional_places", "optional_organisers", "optional_leaders", "optional_attendees"),
    ),
}
_DATE: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
ROLES: Final = ("organisers", "leaders", "attendees")
_IGNORED: Final = re.compile(r"[\s\"'“”‘’「」『』《》〈〉]+")


def squeeze(text: str) -> str:
    """A string as it is compared: of one width, without spaces and quotation marks."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text))


@lru_cache(maxsize=65536)
def _forms(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(squeeze, names))


@dataclass(frozen=True, slots=True)
class GoldThing:
    """Something an article names, with every form that counts as its name."""

    names: tuple[str, ...]
    optional: bool = False
    """Neither rewarded when found nor missed when not."""
    kinds: frozenset[str] = frozenset()
    larger: tuple[str, ...] = ()
    """Forms of the community it lies in, or of the body it belongs to."""

    @property
    def forms(self) -> frozenset[str]:
        """Its names as they are compared."""
        return _forms(self.names)


@dataclass(frozen=True, slots=True)
class GoldPost:
    """A post that an article gives to a person."""

    person: GoldThing
    organisation: GoldThing
    titles: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """A happening that an article reports."""

    name: str
    types: tuple[str, ...]
    keys: tuple[str, ...]
    """One of them must stand in the name or the evidence of an event for it to be this one."""
    date: str | None
    dates: frozenset[str | None]
    places: tuple[GoldThing, ...]
    parts: dict[str, tuple[GoldThing, ...]]
    """Role -> participants."""
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article of a page: its lines, and what it names."""

    id: str
    headlines: tuple[str, ...]
    headline_lines: tuple[int, ...]
    lines: tuple[tuple[int, int], ...]
    named: dict[str, tuple[GoldThing, ...]]
    """persons, organisations, communities, places, reporters, correspondents."""
    posts: tuple[GoldPost, ...]
    events: tuple[GoldEvent, ...]


@dataclass(frozen=True, slots=True)
class GoldPage:
    """One gold file."""

    file: Path
    page: str
    articles: tuple[GoldArticle, ...]


def read_gold(path: Path, only: str | None = None) -> tuple[GoldPage, ...]:
    """Every gold file of a folder, or the one that is named, in the order of their names.

    Raises GoldError, which names file and place.
    """
    if not path.exists():
        raise GoldError(f"{path}: 没有此文件夹 (no such file or folder)")
    files = [path] if path.is_file() else sorted(path.glob("*.json"))
    if only:
        files = [file for file in files if only in (file.name, file.stem)]
    if not files:
        wanted = f"{only} " if only else "*.json "
        raise GoldError(f"{path}: 没有标注文件 (holds no gold file {wanted}in the form of tests/corpus/README.md)")
    return tuple(map(_read_page, files))


def _read_page(file: Path) -> GoldPage:
    node = read_node(file)
    return GoldPage(file, node.get("page").text(), tuple(_article(article) for article in node.get("articles").items()))


def _article(node: Node) -> GoldArticle:
    node.spelt(_KEYS["article"])
    named = {key: tuple(map(_thing, node.list(key))) for key in ("organisations", "communities", "places")}
    named["persons"] = tuple(map(_person, node.list("persons")))
    for key in ("reporters", "correspondents"):
        named[key] = tuple(GoldThing((name,)) for name in node.texts(key))
    headline = node.maybe("headline")
    return GoldArticle(
        id=node.get("id").text(),
        headlines=tuple(h for h in (headline.value if headline else "", *node.texts("headline_ok")) if h),
        headline_lines=tuple(item.number() for item in node.list("headline_lines")),
        lines=tuple(_range(item) for item in node.get("lines").items()),
        named=named,
        posts=tuple(_posts(node.list("persons"))),
        events=tuple(map(_event, node.list("events"))),
    )


def _range(node: Node) -> tuple[int, int]:
    ends = [item.number() for item in node.items()]
    if len(ends) != 2 or ends[0] > ends[1]:
        raise node.error("[first line, last line] is expected")
    return ends[0], ends[1]


def _person(node: Node) -> GoldThing:
    node.spelt(_KEYS["person"])
    return GoldThing((node.get("name").text(), *node.texts("name_ok")), node.flag("optional"))


def _thing(node: Node) -> GoldThing:
    node.spelt(_KEYS["thing"])
    kind = node.maybe("kind")
    told = (kind, *node.list("kind_ok")) if kind else ()
    kinds = frozenset(item.one_of(COMMUNITY_KINDS) for item in told)
    return GoldThing(
        _names(node.get("names")), node.flag("optional"), kinds, node.texts("within") or node.texts("part_of")
    )


def _names(node: Node) -> tuple[str, ...]:
    names = tuple(item.text() for item in node.items())
    if not names:
        raise node.error("at least one name is expected")
    return names


def _posts(persons: Iterable[Node]) -> Iterator[GoldPost]:
    for person in persons:
        who = _person(person)
        for post in person.list("posts"):
            post.spelt(_KEYS["post"])
            titles = (post.get("title").text(), *post.texts("title_ok"))
            yield GoldPost(who, GoldThing(_names(post.get("org"))), titles, post.flag("optional") or who.optional)


def _day_or_none(node: Node) -> str | None:
    """Another date that is right too; null says that none need be given."""
    return None if node.value is None else node.text()


def _event(node: Node) -> GoldEvent:
    node.spelt(_KEYS["event"])
    date = node.maybe("date")
    day = date.text() if date else None
    if date and not _DATE.fullmatch(date.text()):
        raise date.error("a date such as 2020-07-19, 2020-07 or 2020 is expected, or null")
    return GoldEvent(
        name=node.get("name").text(),
        types=tuple(item.one_of(EVENT_TYPES) for item in node.get("types").items()),
        keys=_names(node.get("keys")),
        date=day,
        dates=frozenset((day, *(_day_or_none(item) for item in node.list("date_ok")))) if day else frozenset(),
        places=_slot(node, "places"),
        parts={role: _slot(node, role) for role in ROLES},
        optional=node.flag("optional"),
    )


def _slot(node: Node, key: str) -> tuple[GoldThing, ...]:
    needed = (GoldThing(_names(item)) for item in node.list(key))
    return (*needed, *(GoldThing(_names(item), optional=True) for item in node.list(f"optional_{key}")))

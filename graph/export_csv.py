"""The store -> entities.csv, posts.csv and events.csv, which Excel opens right: UTF-8 with BOM, no cell a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from graph.store import PageStore
from ontology import iris, terms

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_KINDS: Final = (
    ("人物 person", terms.SCHEMA_PERSON),
    ("机构 organisation", terms.ORG_ORGANIZATION),
    ("社区与政区 community", terms.FZ_COMMUNITY),
    ("地点 place", terms.SCHEMA_PLACE),
)
_CONCEPTS: Final = {
    concept.iri: f"{concept.zh} {concept.notation}"
    for scheme in (terms.COMMUNITY_KINDS, terms.EVENT_TYPES, terms.POST_STATUSES)
    for concept in scheme.values()
}

_ENTITIES: Final = (
    "类别 kind",
    "名称 name",
    "别称 other forms",
    "属地 home",
    "官员 official",
    "层级 level",
    "上级 parent",
    "篇数 articles",
    "标识 IRI",
)
_POSTS: Final = (
    "姓名 name",
    "机构 organisation",
    "职务 title",
    "状态 status",
    "属地 home",
    "首见 first seen",
    "末见 last seen",
    "见于 seen on",
    "篇数 articles",
    "版面 pages",
    "原文 evidence",
    "标识 IRI",
)
_EVENTS: Final = (
    "名称 name",
    "类型 type",
    "日期 date",
    "止日 end",
    "地点 places",
    "主办 organisers",
    "带队 leaders",
    "参加 attendees",
    "属地 home",
    "版面 pages",
    "原文 evidence",
    "标识 IRI",
)

Row = tuple[str, ...]


def export_csv(store: PageStore, folder: Path) -> None:
    """Write the three tables into a folder."""
    tables = _Tables(store)
    _write(folder / "entities.csv", _ENTITIES, tables.entities())
    _write(folder / "posts.csv", _POSTS, tables.posts())
    _write(folder / "events.csv", _EVENTS, tables.events())


def safe(value: str) -> str:
    """A cell that no spreadsheet takes for a formula: =1+1 → '=1+1."""
    return f"'{value}" if value.startswith(_FORMULA) else value


class _Tables:
    """Reads rows from the store's default graph, sorted by IRI."""

    def __init__(self, store: PageStore) -> None:
        self.store = store
        self.known: dict[str, str] = {}
        for iri, label in store.statements(terms.SKOS_PREF_LABEL):
            self.known[iri] = min(label, self.known.get(iri, label))

    def name(self, iri: str) -> str:
        """The name of an entity or role."""
        return self.known.get(iri, iri)

    def _names(self, found: Iterable[str]) -> str:
        return "；".join(self.name(iri) for iri in found)

    def entities(self) -> Iterator[Row]:
        """One row for each person, reporter, organisation, community and place."""
        articles = self.store.counts(terms.SCHEMA_MENTIONS, terms.SCHEMA_AUTHOR, terms.SCHEMA_CONTRIBUTOR)
        for kind, rdf_class in _KINDS:
            for iri in self.store.instances(rdf_class):
                said = self.store.about(iri)
                types = said.get(terms.RDF_TYPE, ())
                parents = (*said.get(terms.ORG_SUB_ORGANIZATION_OF, ()), *said.get(terms.SCHEMA_CONTAINED_IN_PLACE, ()))
                reporter = terms.FZ_REPORTER in types
                yield (
                    "记者 reporter" if reporter else kind,
                    self.name(iri),
                    "；".join(said.get(terms.SKOS_ALT_LABEL, ())),
                    "；".join(said.get(terms.FZ_HOME, ())),
                    "是 yes" if terms.FZ_OFFICIAL in types else "",
                    "；".join(_CONCEPTS.get(x, x) for x in said.get(terms.FZ_KIND, ())),
                    self._names(parents),
                    str(articles[iri]),
                    iri,
                )

    def posts(self) -> Iterator[Row]:
        """One row for each post held."""
        for iri in self.store.instances(terms.ORG_MEMBERSHIP):
            said = self.store.about(iri)
            days = said.get(terms.FZ_OBSERVED_ON, ())
            articles = said.get(terms.PROV_WAS_DERIVED_FROM, ())
            organisations = said.get(terms.ORG_ORGANIZATION_PROPERTY, ())
            yield (
                self._names(said.get(terms.ORG_MEMBER, ())),
                self._names(organisations),
                self._names(said.get(terms.ORG_ROLE_PROPERTY, ())),
                "；".join(_CONCEPTS.get(x, x) for x in said.get(terms.FZ_POST_STATUS_PROPERTY, ())),
                "；".join(home for iri in organisations for home in self.store.values(iri, terms.FZ_HOME)),
                min(days, default=""),
                max(days, default=""),
                "；".join(days),
                str(len(articles)),
                "；".join(_pages(articles)),
                self._evidence(said.get(terms.FZ_EVIDENCE, ())),
                iri,
            )

    def events(self) -> Iterator[Row]:
        """One row for each event."""
        for iri in self.store.instances(terms.SCHEMA_EVENT):
            said = self.store.about(iri)
            yield (
                self.name(iri),
                "；".join(_CONCEPTS.get(x, x) for x in said.get(terms.FZ_EVENT_TYPE_PROPERTY, ())),
                "；".join(said.get(terms.SCHEMA_START_DATE, ())),
                "；".join(said.get(terms.SCHEMA_END_DATE, ())),
                self._names(said.get(terms.SCHEMA_LOCATION, ())),
                self._names(said.get(terms.SCHEMA_ORGANIZER, ())),
                self._names(said.get(terms.FZ_LEADER, ())),
                self._names(said.get(terms.SCHEMA_ATTENDEE, ())),
                "；".join(said.get(terms.FZ_HOME, ())),
                "；".join(_pages(said.get(terms.SCHEMA_SUBJECT_OF, ()))),
                self._evidence(said.get(terms.FZ_EVIDENCE, ())),
                iri,
            )

    def _evidence(self, phrases: Iterable[str]) -> str:
        first = next(iter(phrases), None)
        anchors = self.store.values(first, terms.NIF_ANCHOR_OF) if first else ()
        return "".join("".join(anchors).split())


def _pages(articles: Iterable[str]) -> list[str]:
    prefix = iris.BASE + "article/"
    return sorted({unquote(article.removeprefix(prefix).rpartition("/")[0]) for article in articles})


def _write(path: Path, columns: Row, rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(columns)
        writer.writerows(tuple(map(safe, row)) for row in rows)

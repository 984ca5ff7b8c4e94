"""`KnowledgeGraph`: look things up in a build from Python.

    kg = KnowledgeGraph.open("out")
    kg.holders("区长", of="二七区政府", on="2020-07-19")

Everything is asked of the store with selective queries, so a graph of millions of statements opens at once and a
lookup reads only what it returns.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, Self, TypeVar, cast

from graph import asking, recall
from graph.choosing import Chooser, happenings, home_test, search
from graph.facts import (
    KINDS,
    Community,
    Entity,
    Event,
    Fact,
    Holding,
    Match,
    Organisation,
    Participation,
    Person,
    Place,
    Post,
    Record,
    Who,
)
from graph.naming import LookupFailedError, UnknownNameError, checked_kinds
from graph.paper import Article, Evidence, PageRecord
from graph.source import Source, open_store, zh
from graph.tenure import Day, ranked
from graph.witness import Witness

if TYPE_CHECKING:
    import networkx
    import pyoxigraph as ox
    import rdflib

T = TypeVar("T")
_BODIES = ("organisation", "community")
_AREAS = ("community", "place")
_OPEN = ("_source", "_chooser", "_witness")
"""What an open graph holds and a closed one does not."""
_WHOLE = "中国"
"""The home of what lies in no other area."""


class KnowledgeGraph:
    """An open graph; a name may be given in full, in a short form, or in traditional characters.

    A name that nothing has raises UnknownNameError, one that several things have AmbiguousNameError; both say what is
    near. A record of another kind than is asked for raises LookupFailedError, a date that is none DateError, and what
    is no name at all TypeError. In place of a name, every lookup takes a record that another one gave. `home` is the
    district of what is named, and tells namesakes apart; where nothing is named, it is that of what is found. Dates
    are `2020-07-19`, `2020-07`, `2020` or a `datetime.date`.
    """

    def __init__(self, store: ox.Store, *, name: str = "") -> None:
        """Ask this store; most callers want `KnowledgeGraph.open`."""
        self._source = Source(store)
        self._chooser = Chooser(self._source)
        self._witness = Witness(self._source)
        self._name = name

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Open the folder of a build (read-only), or a Turtle file such as `out/graph.ttl` (into memory).

        Raises NoGraphError where there is none.
        """
        return cls(open_store(path), name=str(path))

    def close(self) -> None:
        """Let go of the store; a closed graph answers no more, and may be closed again."""
        for name in _OPEN:
            self.__dict__.pop(name, None)

    def __getattr__(self, name: str) -> NoReturn:
        """Say that the graph is closed, where that is why something is missing."""
        if name in _OPEN:
            raise ValueError("这个图已经关闭 (the graph is closed)")
        raise AttributeError(f"KnowledgeGraph 没有 {name} (no such attribute)")

    def __enter__(self) -> Self:
        """Use as `with KnowledgeGraph.open("out") as kg:`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    def __repr__(self) -> str:
        """Name the graph and count its pages."""
        if "_source" not in self.__dict__:
            return "<方志图 已关闭>"
        (count,) = self._source.rows("SELECT (COUNT(?x) AS ?pages) WHERE { ?x a fz:Page }")
        return f"<方志图 {self._name or '（内存）'}：{count['pages']} 个版面>"

    @property
    def store(self) -> ox.Store:
        """The pyoxigraph store itself."""
        return self._source.store

    # Names.

    def find(self, part: str, *, kind: str | None = None, limit: int | None = 50) -> list[Match]:
        """Everything with this in one of its names: whole names first, then beginnings, the most reported first.

        `kind` is `person` or 人物, `event` or 活动 and so on; `limit=None` gives all.
        """
        return search(self._source, part, kind=kind, limit=limit)

    def entity(self, name: Who | Event, *, kind: str | None = None, home: str | None = None) -> Entity:
        """The one thing of any kind, or of `kind`, that a name (or an IRI, or 二七区/张伟) means."""
        return self._chooser.one(name, checked_kinds(kind), home)

    def person(self, name: Who, home: str | None = None) -> Person:
        """The person of this name; a reporter only where nobody else has it."""
        try:
            found = self._chooser.one(name, ("person",), home)
        except UnknownNameError:
            found = self._chooser.one(name, ("person", "reporter"), home)
        return _expect(found, Person)

    def organisation(self, name: Who, home: str | None = None) -> Organisation:
        """The organisation of this name: 区民政局 finds 二七区民政局 where there is only one."""
        return _expect(self._chooser.one(name, ("organisation",), home), Organisation)

    def community(self, name: Who, home: str | None = None) -> Community:
        """The street, neighbourhood, village, district … of this name."""
        return _expect(self._chooser.one(name, ("community",), home), Community)

    def place(self, name: Who, home: str | None = None) -> Place:
        """The venue, road or building of this name."""
        return _expect(self._chooser.one(name, ("place",), home), Place)

    def event(self, name: str | Event, home: str | None = None) -> Event:
        """The event of this name."""
        return _expect(self._chooser.one(name, ("event",), home), Event)

    # Facts.

    def events(
        self,
        *,
        on: Day | None = None,
        since: Day | None = None,
        until: Day | None = None,
        type: str | None = None,  # noqa: A002 - the word the ontology uses
        place: Who | None = None,
        person: Who | None = None,
        organisation: Who | None = None,
        home: str | None = None,
    ) -> list[Event]:
        """Events that fit all that is asked, by date, undated ones last.

        `on` is a day (or month or year, as `2020-07`); an event known only to its month is not one of a given day.
        `since` and `until` are inclusive and keep an event that may lie within. `type` is `meeting` or 会议. `place`
        includes what lies inside it. `person` and `organisation` are anyone who holds, leads or attends it.
        """
        where = self._chooser.iri(place, _AREAS, home) if place is not None else None
        parts = [self._chooser.iri(who, ("person",), home) for who in (person,) if who is not None]
        parts += [self._chooser.iri(who, _BODIES, home) for who in (organisation,) if who is not None]
        found = happenings(
            self._source, on=on, since=since, until=until, type_=type, place=where, parts=parts, home=home
        )
        return recall.events(self._source, found)

    def posts(
        self,
        *,
        person: Who | None = None,
        organisation: Who | None = None,
        title: str | None = None,
        home: str | None = None,
    ) -> list[Post]:
        """Posts of a person, in an organisation (or community), or of a title, by first observation.

        `title` is the whole title without the organisation: 副区长. Without anything, all posts of the graph.
        """
        lines = ["?x a org:Membership"]
        values: dict[str, str | ox.Literal] = {}
        if title is not None:
            lines.append("?role skos:prefLabel %title% . ?x org:role ?role")
            values["title"] = zh(self._chooser.title(title))
        if person is not None:
            lines.append("?x org:member %person%")
            values["person"] = self._chooser.iri(person, ("person",), home)
        if organisation is not None:
            lines.append("?x org:organization %organisation%")
            values["organisation"] = self._chooser.iri(organisation, _BODIES, home)
        if home and person is organisation is None:
            lines.append(f"?x org:organization/fz:home ?home {home_test(home)}")
        rows = self._source.rows(f"SELECT DISTINCT ?x WHERE {{ {' . '.join(reversed(lines))} }}", **values)
        return recall.posts(self._source, [row["x"] for row in rows])

    def holders(
        self, title: str, *, of: Who | None = None, on: Day | None = None, home: str | None = None, former: bool = False
    ) -> list[Holding]:
        """Who is said to hold a post, the best answer first; `of` a district are the posts in its bodies too.

        Pages say who held a post on the day they report of, not from when to when. With `on`, posts said of that very
        day stand first (`exact`), then the others by how near their nearest observation is, the earlier before the
        later at equal distance; `days` and `note` of each record say how far off it is. A month or a year (of `on`, or
        of an observation) matches every day in it. Without `on`, the latest observation stands first. People said to
        be former or proposed holders are left out unless `former` is set.
        """
        body = None if of is None else self._chooser.one(of, _BODIES, home)
        found = self.posts(title=title, organisation=cast(Who | None, body), home=home)
        if isinstance(body, Community):
            area = body.name if body.home in ("", _WHOLE) else body.home + body.name
            known = {post.iri for post in found}
            found += [post for post in self.posts(title=title, home=area) if post.iri not in known]
        return ranked([post for post in found if former or post.status in ("held", "acting")], on)

    def participations(self, who: Who, *, home: str | None = None) -> list[Participation]:
        """Every part that someone or something has in an event, by date."""
        kinds = ("person", "organisation", "community", "place")
        return recall.participations(self._source, self._chooser.iri(who, kinds, home))

    def evidence(self, fact: str | Fact, *, limit: int | None = None) -> list[Evidence]:
        """The stretches of pages that say so: of an entity its mentions, of a post or event the sentence.

        `limit` reads no more than so many, whichever the store gives first, and then sorts them.
        """
        return self._witness.of(self.entity(fact) if isinstance(fact, str) else fact, limit=limit)

    def articles(
        self, *, about: Who | Event | None = None, reporter: Who | None = None, home: str | None = None
    ) -> list[Article]:
        """Articles that name or report something, or that a reporter or correspondent signed; all without arguments."""
        lines = ["?x a schema:NewsArticle"]
        values: dict[str, str | ox.Literal] = {}
        if about is not None:
            lines.append("{ ?x schema:mentions %about% } UNION { %about% schema:subjectOf ?x }")
            values["about"] = self._chooser.iri(about, tuple(KINDS), home)
        if reporter is not None:
            lines.append("?x schema:author|schema:contributor %reporter%")
            values["reporter"] = self._chooser.iri(reporter, ("reporter",), home)
        if home and about is reporter is None:
            lines.append(f"?x schema:isPartOf/fz:home ?home {home_test(home)}")
        rows = self._source.rows(f"SELECT DISTINCT ?x WHERE {{ {' . '.join(reversed(lines))} }}", **values)
        return recall.articles(self._source, [row["x"] for row in rows])

    def pages(self) -> list[PageRecord]:
        """The pages of the graph, by date."""
        return recall.pages(self._source, [row["x"] for row in self._source.rows("SELECT ?x WHERE { ?x a fz:Page }")])

    # The graph as such.

    def sparql(self, question: str, **params: str | float | Day | Record | None) -> asking.Answer:
        """Ask in SPARQL, or ask a query of the shelf by name: `kg.sparql("chronicle", home="二七区")`.

        A record stands for its name, None for the parameter's default. Raises QueryError, which says what is wrong.
        """
        return asking.ask(self._source.store, question, params=_texts(params))

    def to_networkx(self) -> networkx.MultiDiGraph[Any]:
        """The entities and what joins them, as in `graph.graphml`.

        A node is an entity's IRI, with `kind`, `label` (its name), `home` and `articles` (how many name it), and
        `level`, `type`, `start` and `end` where it has them. An edge has a `relation` (`post`, `part_of`, `within`,
        `location`, `organizer`, `leader`, `attendee`, `reported`) and a `label`: of a post its title, beside its
        `status` and the days `observed`.
        """
        from graph.network import entity_graph

        return entity_graph(self._source.store)

    def to_rdflib(self) -> rdflib.Graph:
        """The whole graph as an rdflib.Graph; reads everything into memory."""
        from graph.rdflib_view import as_rdflib

        return as_rdflib(self._source.store)


def _texts(params: Mapping[str, object]) -> dict[str, str]:
    return {
        name: value.name if isinstance(value, Record) else str(value)
        for name, value in params.items()
        if value is not None
    }


def _expect(found: Entity, wanted: type[T]) -> T:
    if not isinstance(found, wanted):
        raise LookupFailedError(f"{found!r} 不是所要的那类 (is not what was asked for)")
    return found

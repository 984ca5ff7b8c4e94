"""An entity -> a card: its posts or members, its events, and the sentences of the pages that say so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph.facts import (
    KINDS,
    Community,
    Entity,
    Event,
    Named,
    Organisation,
    Participation,
    Person,
    Place,
    Post,
)
from graph.facts import PARTS as PART_NAMES
from graph.knowledge import KnowledgeGraph
from graph.paper import Evidence
from graph.source import Source
from graph.tables import width
from ontology.terms import COMMUNITY_KINDS

_MOST: Final = 12
"""Lines of one section of a card; the rest is counted."""

_READ: Final = 400
"""Mentions read for one card, so that the card of a whole district opens at once."""


@dataclass(frozen=True, slots=True)
class Section:
    """One heading of a card, its lines as columns, and how many more there are."""

    heading: str
    rows: tuple[tuple[str, ...], ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """What the graph knows of one entity."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]


def show(out: str | Path, name: str, *, kind: str | None = None, home: str | None = None, colour: bool = False) -> str:
    """The card of the entity that a name means, as text; `colour` is for a terminal."""
    with KnowledgeGraph.open(out) as kg:
        found = card(kg, kg.entity(name, kind=kind, home=home))
    return _coloured(found) if colour else plain(found)


def card(kg: KnowledgeGraph, entity: Entity) -> Card:
    """The card of an entity."""
    sections = [section for section in _sections(kg, entity) if section.rows]
    return Card(entity.name, _subtitle(entity), (*sections, _sources(kg.evidence(entity, limit=_READ))))


def _subtitle(entity: Entity) -> str:
    what = KINDS[entity.kind]
    if isinstance(entity, Event):
        return f"{entity.type_zh} · {entity.when} · {entity.home}"
    if isinstance(entity, Community) and entity.level in COMMUNITY_KINDS:
        what = COMMUNITY_KINDS[entity.level].zh
    also = f" · 又作 {'、'.join(entity.other_names)}" if entity.other_names else ""
    return f"{what} · {entity.home}{also}"


def _sections(kg: KnowledgeGraph, entity: Entity) -> Iterator[Section]:
    if isinstance(entity, Event):
        yield _section("参与 · participants", [(PART_NAMES[part], who.name) for part, who in _parts(entity)])
        return
    source = Source(kg.store)
    if isinstance(entity, Person):
        yield _section("任职 · posts", [(_seen(post), str(post)) for post in entity.posts])
        if entity.reporter:
            found = kg.articles(reporter=entity.name, home=entity.home)
            yield _section("报道 · articles", [(a.published or "", f"《{a.headline}》", a.file) for a in found])
    if isinstance(entity, Organisation | Community | Place):
        over = entity.parent if isinstance(entity, Organisation) else entity.within
        yield _section(
            "上级 · parent" if isinstance(entity, Organisation) else "位于 · within", [(over.name,)] if over else []
        )
    if isinstance(entity, Organisation):
        yield _section("下设 · parts", [(name,) for name in _inside(source, "org:subOrganizationOf", entity.iri)])
    if isinstance(entity, Community):
        yield _section("所辖 · contains", [(name,) for name in _inside(source, "schema:containedInPlace", entity.iri)])
    if isinstance(entity, Organisation | Community):
        yield _section("任职者 · holders of posts", [_member(post) for post in kg.posts(organisation=entity)])
    yield _section("活动 · events", [_happened(part) for part in _latest(kg.participations(entity))])


def _parts(event: Event) -> Iterator[tuple[str, Named]]:
    for part, names in zip(PART_NAMES, (event.places, event.organisers, event.leaders, event.attendees), strict=True):
        yield from ((part, name) for name in names)


def _seen(post: Post) -> str:
    return "日期不详" if post.since is None else post.when


def _member(post: Post) -> tuple[str, ...]:
    return _seen(post), post.person.name, str(post).removeprefix(post.organisation.name).strip()


def _happened(part: Participation) -> tuple[str, ...]:
    return part.event.when, PART_NAMES[part.part], part.event.name


def _latest(parts: list[Participation]) -> list[Participation]:
    """The latest events first, those without a date last."""
    return sorted(parts, key=lambda p: p.event.start or "", reverse=True)


def _inside(source: Source, relation: str, iri: str) -> list[str]:
    query = f"SELECT DISTINCT ?name WHERE {{ ?x {relation} %iri% ; skos:prefLabel ?name }} ORDER BY ?name"
    return [row["name"] for row in source.rows(query, iri=iri)]


def _section(heading: str, rows: Iterable[tuple[str, ...]]) -> Section:
    kept = tuple(dict.fromkeys(rows))
    return Section(heading, kept[:_MOST], max(0, len(kept) - _MOST))


def _sources(evidence: list[Evidence]) -> Section:
    """One line a sentence, however often the sentence names the entity."""
    seen: dict[tuple[str, str], tuple[str, ...]] = {}
    for found in evidence:
        seen.setdefault((found.page, found.sentence), (found.published or "", found.where, f"“{found.sentence}”"))
    return _section("出处 · sources", seen.values())


def plain(found: Card) -> str:
    """A card as plain text."""
    return _lines(found, title=str, heading=str)


def _coloured(found: Card) -> str:
    return _lines(found, title=_style("1;36"), heading=_style("1"))


def _style(code: str) -> Callable[[str], str]:
    return lambda text: f"\x1b[{code}m{text}\x1b[0m"


def _lines(found: Card, *, title: Callable[[str], str], heading: Callable[[str], str]) -> str:
    lines = [f"{title(found.title)}  {found.subtitle}"]
    for section in found.sections:
        lines += ["", heading(section.heading)]
        widths = [max(map(width, column)) for column in zip(*section.rows, strict=True)]
        lines += ("  " + "  ".join(_padded(row, widths)).rstrip() for row in section.rows)
        if section.more:
            lines.append(f"  … 另有 {section.more} 条 (more)")
    return "\n".join(lines) + "\n"


def _padded(row: tuple[str, ...], widths: list[int]) -> Iterator[str]:
    return (cell + " " * (size - width(cell)) for cell, size in zip(row, widths, strict=True))

"""Settled mentions -> entities, posts and events with identities: the last step of reading a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from extractors.communities.within import by_end, containing
from extractors.linking.aliases import aliases, called
from extractors.linking.forms import forms, is_name
from extractors.linking.naming import NATION, Namer
from extractors.linking.nearby import told_by_posts
from extractors.linking.parents import parent_name
from extractors.linking.places import PlaceNames
from extractors.linking.shared import shared_mentions
from extractors.linking.whereabouts import Whereabouts
from extractors.records import (
    BylineRole,
    CommunityKind,
    DateMention,
    Dating,
    Entity,
    EntityMention,
    Identity,
    Mention,
    Post,
    Span,
)
from extractors.sketch import CommunityName, NamedOrganisation, Sketch
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["Linker"]

_BRANCHES = ("支行", "分行", "公司", "分理处", "营业部", "支队", "中队", "分队")
"""Parts of banks and firms, which are named without speaking of the whole."""
_GROUPS = frozenset(("人大常委会党组", "政协党组", "政府党组"))
"""The party's groups in bodies that the same words name: 县政协|党组."""


def _inner(whole: NamedOrganisation) -> NamedOrganisation | None:
    """The organisation that another's name speaks of too: 县工商联 in 县工商联|党组, 县政协 in 县政协|党组."""
    if whole.row is not None and whole.row.full in _GROUPS:
        return whole._replace(end=whole.end - 2, body=whole.row.full.removesuffix("党组"), row=None)
    return None if whole.body.endswith(_BRANCHES) else whole.base


@dataclass(slots=True)
class _Known:
    forms: set[str] = field(default_factory=set)
    community_kind: CommunityKind | None = None
    parent: Identity | None = None
    placed: bool = False
    """Whether the page says what the community is in."""


class Linker:
    """Gives every mention of one page its identity and gathers what the page says of each entity."""

    def __init__(
        self,
        sketch: Sketch,
        namer: Namer,
        dates: Sequence[DateMention],
        dating: Dating | None,
        lexicons: Lexicons,
    ) -> None:
        """Takes what the recognisers found on the page, and the words that names are abbreviated by."""
        self._sketch = sketch
        self._namer = namer
        self._dates = dates
        self._dating = dating
        self._bare = lexicons.linking_words["bare_name"]
        self._known: dict[Identity, _Known] = {}
        self._identities: dict[tuple[int, int, str], Identity] = {}
        self._ends = by_end(sketch.communities, sketch.text)
        self._whereabouts = Whereabouts(sketch, self._ends, namer.gazetteer)
        self._linked: dict[int, tuple[NamedOrganisation, Identity]] = {}
        """The organisations linked so far, by which object they are: most are asked for again."""
        self._towns: dict[int, CommunityName | None] = {}
        self._days: dict[int, str | None] = {}
        self._organisations = told_by_posts(sketch)
        self._communities = {(c.begin, c.end): c for c in sketch.communities}
        self._aliases = aliases(sketch.organisations, namer.organisation, sketch.text, lexicons)
        self._places = PlaceNames(sketch, namer)
        self._persons = {(p.begin, p.end): p for p in sketch.persons}

    def identity(self, mention: Mention) -> Identity:
        """What a settled mention names."""
        key = (mention.begin, mention.end, mention.kind)
        identity = self._identities.get(key)
        if identity is None:
            identity = self._identities[key] = self._identified(mention)
        return identity

    def _identified(self, mention: Mention) -> Identity:
        span = (mention.begin, mention.end)
        if mention.kind == "person":
            person = self._persons.get(span)
            return self._add(self._namer.person(person.name if person else mention.text), mention.text)
        if mention.kind == "organisation":
            organisation = self._organisations.get(span) or NamedOrganisation(*span, mention.text, mention.confidence)
            return self.organisation(organisation, mention.text)
        if mention.kind == "community":
            community = self._communities.get(span)
            return self.community(community or CommunityName(*span, mention.text, "neighbourhood", mention.confidence))
        name = self._places.name(mention, self._organisations.get(span))
        return self._add(self._namer.place(name), mention.text)

    def organisation(self, organisation: NamedOrganisation, form: str = "") -> Identity:
        """The identity of an organisation, with its parent made known too."""
        linked = self._linked.get(id(organisation))
        if linked is None:
            linked = self._linked[id(organisation)] = organisation, self._organisation(organisation, form)
        elif linked[1].kind != "community":
            self._add(linked[1], form)
        return linked[1]

    def _organisation(self, organisation: NamedOrganisation, form: str) -> Identity:
        base = None if organisation.base is None else self._namer.organisation(organisation.base)
        identity = called(self._aliases, self._namer.organisation(organisation), base)
        if identity.kind == "community":
            kind = self._kind_of(identity.name)
            named = organisation.begin + len(organisation.place)
            return self._add(self._community(identity.name, kind, named), "", kind=kind)
        known = self._add(identity, form)
        if self._known[known].parent is None:
            self._known[known].parent = self._parent(organisation, identity)
        return known

    def community(self, community: CommunityName) -> Identity:
        """The identity of a community, with the next larger one that the page makes certain."""
        outer = containing(self._ends, community)
        identity = self._community(community.name, community.kind, community.end)
        form = self._sketch.text[community.begin : community.end]
        self._add(identity, form if community.name[:1] in form else "", kind=community.kind)
        known = self._known[identity]
        if outer is None and not known.placed:
            outer = self._whereabouts.around(community)
        if outer is not None:
            known.parent, known.placed = self.community(outer), True
        elif known.parent is None:
            known.parent = self._larger(community, identity)
        return identity

    def _community(self, name: str, kind: CommunityKind, end: int) -> Identity:
        """The identity of the community that a name ending at `end` means; two villages of one name are two."""
        inside = self._whereabouts.county(name, end)
        town = self._whereabouts.town(name, end)
        return self._namer.community(name, kind, inside=(inside or self._namer.home) + town if town else inside)

    def authors(self) -> Iterable[tuple[int, Identity, BylineRole, Span]]:
        """Reporters and correspondents, article by article."""
        for index, article in enumerate(self._sketch.reading.articles):
            for byline in article.bylines:
                yield index, self._add(self._namer.reporter(byline.name), byline.name), byline.role, byline.span

    def mentions(self, settled: Sequence[Mention]) -> list[EntityMention]:
        """Entity mentions of the settled spans, and those of organisations that titles only imply."""
        reading = self._sketch.reading
        found = [
            EntityMention(
                self.identity(m),
                self._sketch.article_at(m.begin),
                reading.span(m.begin, m.end),
                m.sources,
                round(m.confidence, 3),
                m.text,
            )
            for m in settled
        ]
        found = [m if is_name(m.form, m.entity.name, self._bare) else m._replace(form="") for m in found]
        for mention in settled:
            whole = self._organisations.get((mention.begin, mention.end))
            inner = _inner(whole) if mention.kind == "organisation" and whole is not None else None
            if inner is not None:
                found.append(self._base_mention(inner, mention))
        found += shared_mentions(self._sketch, settled, self.organisation)
        for post in self._sketch.posts:
            organisation = post.organisation
            if organisation.implied and organisation.end > organisation.begin and self._namer.resolves(organisation):
                span = reading.span(organisation.begin, organisation.end)
                text = self._sketch.text[organisation.begin : organisation.end]
                found.append(
                    EntityMention(
                        self.organisation(organisation, organisation.body if organisation.body in text else ""),
                        self._sketch.article_at(organisation.begin),
                        span,
                        ("rules",),
                        round(organisation.confidence * 0.9, 3),
                        "",
                    )
                )
        unique = {(m.entity, m.span): m for m in reversed(found)}
        return sorted(unique.values(), key=lambda m: (m.span, m.entity.kind, m.entity.name))

    def _base_mention(self, base: NamedOrganisation, whole: Mention) -> EntityMention:
        """The organisation inside a longer name: 县工商联|党组 names 县工商联 too."""
        sources = ("rules",) if "rules" in whole.sources else whole.sources
        form = self._sketch.text[base.begin : base.end]
        span = self._sketch.reading.span(base.begin, base.end)
        article = self._sketch.article_at(base.begin)
        return EntityMention(self.organisation(base, form), article, span, sources, round(base.confidence, 3), form)

    def posts(self) -> list[Post]:
        """Posts with identities, each once per article."""
        best: dict[tuple[object, ...], Post] = {}
        for told in self._sketch.posts:
            if not self._namer.resolves(told.organisation):
                continue
            article = self._sketch.article_at(told.begin)
            post = Post(
                person=self._namer.person(told.person),
                organisation=self.organisation(told.organisation),
                title=told.title,
                article=article,
                span=self._sketch.reading.span(told.begin, told.end),
                source="rules",
                confidence=round(told.confidence, 3),
                status=told.status,
                observed=self._observed(article),
            )
            self._add(post.person, "")
            key = (post.person, post.organisation, post.title, post.status, article)
            if key not in best or best[key].confidence < post.confidence:
                best[key] = post
        return sorted(best.values(), key=lambda p: (p.span.begin, p.span.end, p.title, p.organisation.name))

    def entities(self) -> tuple[Entity, ...]:
        """All entities made known so far, and the larger ones they are part of."""
        made = [
            Entity(
                identity,
                tuple(sorted(forms(known.forms, identity.name, self._bare))),
                known.community_kind,
                known.parent,
            )
            for identity, known in self._known.items()
        ]
        return tuple(sorted(made, key=attrgetter("identity")))

    def _add(self, identity: Identity, form: str, *, kind: CommunityKind | None = None) -> Identity:
        known = self._known.get(identity)
        if known is None:
            known = self._known[identity] = _Known()
        known.forms.add(form)
        if kind is not None and known.community_kind is None:
            known.community_kind = kind
        return identity

    def _kind_of(self, place: str) -> CommunityKind:
        for community in self._sketch.communities:
            if community.name == place:
                return community.kind
        return "neighbourhood"

    def _parent(self, organisation: NamedOrganisation, identity: Identity) -> Identity | None:
        if organisation.base is not None:
            base = self.organisation(
                organisation.base, self._sketch.text[organisation.base.begin : organisation.base.end]
            )
            return base if base.kind == "organisation" else None
        larger = parent_name(organisation, identity.name, self._namer.prefix(organisation))
        return self._add(Identity("organisation", identity.home, larger), "") if larger else None

    def _larger(self, community: CommunityName, identity: Identity) -> Identity | None:
        if community.kind in ("province", "city", "district"):
            return self._division_parent(community, identity)
        if community.kind in ("neighbourhood", "village", "compound"):
            town = self._only_town(community)
            if town is not None:
                return self.community(town)
        if self._sketch.home and identity.home == self._namer.home:
            home = self._namer.gazetteer.home_level(self._sketch.home)
            return self._add(self._namer.community(self._sketch.home, home), "", kind=home)
        county = next((c for c in self._sketch.communities if c.name == identity.home and c.kind == "district"), None)
        return None if county is None else self.community(county)

    def _division_parent(self, community: CommunityName, identity: Identity) -> Identity | None:
        if identity.home == NATION:
            return None
        kind: CommunityKind = "city" if community.kind == "district" else "province"
        options = self._namer.gazetteer.parents(identity.home)
        if options:
            kind = options[0].level
        parent = self._add(self._namer.community(identity.home, kind), "", kind=kind)
        if kind == "city" and self._known[parent].parent is None and parent.home != NATION:
            self._known[parent].parent = self._add(self._namer.community(parent.home, "province"), "", kind="province")
        return parent

    def _only_town(self, community: CommunityName) -> CommunityName | None:
        """The one street or town that the article names, before all else."""
        article = self._sketch.article_at(community.begin)
        if article not in self._towns:
            self._towns[article] = self._town_of(article)
        return self._towns[article]

    def _town_of(self, article: int) -> CommunityName | None:
        block = self._sketch.reading.blocks[article]
        towns = {
            c.name: c
            for c in self._sketch.communities
            if block.begin <= c.begin < block.end and c.kind in ("street", "town")
        }
        return next(iter(towns.values())) if len(towns) == 1 else None

    def _observed(self, article: int) -> str | None:
        if article not in self._days:
            self._days[article] = self._day_of(article)
        return self._days[article]

    def _day_of(self, article: int) -> str | None:
        block = next(b for b in self._sketch.reading.blocks if b.article == article)
        for date in self._dates:
            if block.body_begin <= date.begin < block.body_begin + 200 and date.begin < block.end and date.value:
                return date.value
        return self._dating.value if self._dating else None

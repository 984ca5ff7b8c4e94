"""Extraction -> the statements of one page, as text.

Which term carries which field of the records is written at the head of `ontology/terms.py`. No term objects are made:
a page has about a thousand statements and must be written in well under a millisecond, so they go straight into
Turtle tokens (see `graph/turtle.py`), and the same text is loaded into the store and becomes part of `graph.ttl`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from extractors.records import Article, CommunityKind, Event, Extraction, Identity, Page, Post
from graph.phrases import Phrases
from graph.printed import Printed
from graph.turtle import Block, quoted, reference, tail
from ontology import iris
from ontology.terms import COMMUNITY_KINDS, EVENT_TYPES, POST_STATUSES, date_datatype

BYLINE_CONFIDENCE: Final = 0.99
"""Of a reporter named in a byline: the record has none of its own."""

_ENTITY_TYPES: Final = {
    "person": ("schema:Person",),
    "reporter": ("fz:Reporter", "schema:Person"),
    "organisation": ("org:Organization",),
    "community": ("fz:Community", "schema:AdministrativeArea"),
    "place": ("schema:Place",),
}
_OFFICIAL, _MEMBERSHIP = tail("a", "fz:Official"), tail("a", "org:Membership")
_PARENT: Final = {"organisation": "org:subOrganizationOf"}


@dataclass(frozen=True, slots=True)
class PageStatements:
    """What one page says: `shared` lines and `local` blocks of the named graph `graph`."""

    graph: str
    shared: str
    local: str


def statements(extraction: Extraction) -> PageStatements:
    """Say everything that an extraction holds."""
    return _Writer(extraction).write()


class _Writer:
    """Gathers the shared lines, the articles and the phrases of one page."""

    def __init__(self, extraction: Extraction) -> None:
        self.extraction = extraction
        self.page: Page = extraction.reading.page
        self.graph = iris.page(self.page.id)
        self.articles = [f"<{iris.article(self.page.id, a.begin)}>" for a in extraction.reading.articles]
        self.article_pairs: list[set[tuple[str, str]]] = [set() for _ in self.articles]
        self.said: dict[str, set[str]] = {}
        """By subject, what follows it in the lines that say something of it: sorted apart, they sort sooner."""
        self.subjects: dict[Identity, str] = {}
        self.phrases = Phrases(self.page.id)
        self.home = _own_home(extraction)

    def write(self) -> PageStatements:
        """Go through the records once, then write what was gathered."""
        self._entities()
        self._mentions()
        self._bylines()
        for post in self.extraction.posts:
            self._post(post)
        for event in self.extraction.events:
            self._event(event)
        page = Block(f"<{self.graph}>", self._page_pairs()).turtle()
        articles = [
            Block(iri, sorted(self._article_pairs(number, article))).turtle()
            for number, (iri, article) in enumerate(zip(self.articles, self.extraction.reading.articles, strict=True))
        ]
        local = "".join([*sorted(articles), self.phrases.turtle(f"<{self.graph}>"), page])
        lines = [f"{subject}\t{said}" for subject in sorted(self.said) for said in sorted(self.said[subject])]
        return PageStatements(self.graph, "\n".join(lines), local)

    def _say(self, subject: str, *tails: str) -> None:
        self.said.setdefault(subject, set()).update(tails)

    def _declare(self, identity: Identity) -> str:
        subject = self.subjects.get(identity)
        if subject is None:
            subject, tails = _entity(identity)
            self.subjects[identity] = subject
            self._say(subject, *tails)
        return subject

    def _entities(self) -> None:
        for entity in self.extraction.entities:
            identity = entity.identity
            subject = self._declare(identity)
            for form in entity.forms:
                if form and form != identity.name:
                    self._say(subject, _other_name(form))
            if entity.community_kind and identity.kind == "community":
                self._say(subject, _kind(entity.community_kind))
            if entity.parent:
                predicate = _PARENT.get(identity.kind, "schema:containedInPlace")
                self._say(subject, tail(predicate, self._declare(entity.parent)))

    def _mentions(self) -> None:
        printed = Printed(self.extraction.reading.articles)
        for mention in self.extraction.mentions:
            identity = mention.entity
            subject = self._declare(identity)
            if (form := mention.form) and form != identity.name:
                self._say(subject, _other_name(form))
            original = printed.form(mention.article, mention.span) if printed.originals and form else ""
            if original and original != identity.name:
                self._say(subject, _other_name(original))
            self.phrases.note(
                identity.kind, mention.span, confidence=mention.confidence, sources=mention.sources, entity=subject
            )
            if identity.kind != "reporter":
                self.article_pairs[mention.article].add(("schema:mentions", subject))

    def _bylines(self) -> None:
        for article, identity, role, span in self.extraction.authors:
            subject = self._declare(identity)
            predicate = "schema:author" if role == "reporter" else "schema:contributor"
            self.article_pairs[article].add((predicate, subject))
            self.phrases.note(identity.kind, span, confidence=BYLINE_CONFIDENCE, sources=("byline",), entity=subject)

    def _post(self, post: Post) -> None:
        person, organisation = self._declare(post.person), self._declare(post.organisation)
        role, of_role = _role(post.title)
        subject = "<{}>".format(
            iris.post(
                post.person.home,
                post.person.name,
                post.organisation.home,
                post.organisation.name,
                post.title,
                org_kind=post.organisation.kind,
            )
        )
        evidence = self.phrases.note("post", post.span, confidence=post.confidence, sources=(post.source,))
        self._say(person, _OFFICIAL)
        self._say(role, *of_role)
        self._say(
            subject,
            _MEMBERSHIP,
            tail("fz:evidence", evidence),
            tail("fz:postStatus", reference(POST_STATUSES[post.status].iri)),
            tail("org:member", person),
            tail("org:organization", organisation),
            tail("org:role", role),
            tail("prov:wasDerivedFrom", self.articles[post.article]),
        )
        if post.observed:
            self._say(subject, tail("fz:observedOn", _date(post.observed)))

    def _event(self, event: Event) -> None:
        home = self.home
        begin = self.extraction.reading.articles[event.article].begin
        iri = iris.event(home, event.type, event.name, date=event.date, page_id=self.page.id, begin=begin)
        subject, label = f"<{iri}>", f"{quoted(event.name)}@zh"
        evidence = self.phrases.note("sentence", event.span, confidence=event.confidence, sources=(event.source,))
        pairs = [
            ("a", "schema:Event"),
            ("fz:eventType", reference(EVENT_TYPES[event.type].iri)),
            ("fz:evidence", evidence),
            ("rdfs:label", label),
            ("schema:subjectOf", self.articles[event.article]),
            ("skos:prefLabel", label),
            *[("schema:location", self._declare(place)) for place in event.places],
            *[("schema:organizer", self._declare(who)) for who in event.organisers],
            *[("fz:leader", self._declare(who)) for who in event.leaders],
            *[("schema:attendee", self._declare(who)) for who in event.attendees],
        ]
        if home:
            pairs.append(("fz:home", quoted(home)))
        if event.date:
            pairs.append(("schema:startDate", _date(event.date)))
        if event.last_date:
            pairs.append(("schema:endDate", _date(event.last_date)))
        if event.date_span:
            pairs.append(("fz:dateEvidence", self.phrases.note("date", event.date_span)))
        self._say(subject, *[tail(predicate, obj) for predicate, obj in pairs])

    def _article_pairs(self, number: int, article: Article) -> set[tuple[str, str]]:
        pairs = self.article_pairs[number]
        headline = " ".join(part.original.strip() for part in article.headline)
        if headline:
            pairs.add(("schema:headline", quoted(headline)))
        pairs |= {
            ("a", "schema:NewsArticle"),
            ("schema:articleBody", quoted(article.body.original)),
            ("schema:isPartOf", f"<{self.graph}>"),
            ("schema:position", str(number)),
        }
        return pairs

    def _page_pairs(self) -> list[tuple[str, str]]:
        page, extraction = self.page, self.extraction
        dating = extraction.dating
        published = page.published or (dating.value if dating else None)
        pairs = [("a", "fz:Page"), ("a", "nif:Context"), *self._aside()]
        said = (
            ("dcterms:identifier", page.id),
            ("dcterms:title", page.title),
            ("fz:datingReason", dating.reason if dating else None),
            ("fz:edition", page.edition),
            ("fz:fileName", page.file_name),
            ("fz:home", extraction.home or page.home),
            ("fz:homeReason", extraction.home_reason),
            ("fz:newspaper", page.source),
            ("nif:isString", page.text),
        )
        pairs += [(predicate, quoted(value)) for predicate, value in said if value]
        if published:
            pairs.append(("schema:datePublished", _date(published)))
        if dating and dating.span:
            pairs.append(("fz:datingEvidence", f"{self.phrases.note('date', dating.span)}"))
        return sorted(pairs)

    def _aside(self) -> list[tuple[str, str]]:
        return [("fz:setAside", self.phrases.note("aside", span)) for span in self.extraction.reading.noise]


def _own_home(extraction: Extraction) -> str:
    """The home as identities on the page name it: 二七区 of 河南省郑州市二七区."""
    full = extraction.home or ""
    times = Counter([entity.identity.home for entity in extraction.entities])
    homes = [home for home in times if home and full.endswith(home)]
    return min(homes, key=lambda home: (-times[home], home), default=full)


@lru_cache(maxsize=16384)
def _entity(identity: Identity) -> tuple[str, tuple[str, ...]]:
    """An entity's IRI, and what is said of every entity."""
    label = f"{quoted(identity.name)}@zh"
    home = (tail("fz:home", quoted(identity.home)),) if identity.home else ()
    types = tuple(tail("a", kind) for kind in _ENTITY_TYPES[identity.kind])
    said = (*types, *home, tail("rdfs:label", label), tail("skos:prefLabel", label))
    return f"<{iris.entity(identity.kind, identity.home, identity.name)}>", said


@lru_cache(maxsize=16384)
def _other_name(form: str) -> str:
    return tail("skos:altLabel", f"{quoted(form)}@zh")


@lru_cache(maxsize=16)
def _kind(kind: CommunityKind) -> str:
    return tail("fz:kind", reference(COMMUNITY_KINDS[kind].iri))


@lru_cache(maxsize=4096)
def _role(title: str) -> tuple[str, tuple[str, ...]]:
    """The IRI of a role, and what is said of it."""
    label = f"{quoted(title)}@zh"
    said = tail("a", "org:Role"), tail("rdfs:label", label), tail("skos:prefLabel", label)
    return f"<{iris.role(title)}>", said


@lru_cache(maxsize=4096)
def _date(iso: str) -> str:
    return f'"{iso}"^^{reference(date_datatype(iso))}'

"""Page -> Extraction: everything that one page says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

from extractors.articles.page_reading import page_stages
from extractors.dates.dating import date_page
from extractors.dates.issued import issued_days
from extractors.dates.mentions import find_dates
from extractors.events.choose import Happening, choose
from extractors.events.drafts import EventDraft, events_of
from extractors.events.story import Story, tell
from extractors.linking.linker import Linker
from extractors.linking.naming import Namer
from extractors.recognition import recognising, sketched
from extractors.records import (
    BylineRole,
    DateMention,
    Dating,
    EntityMention,
    Event,
    Extraction,
    Identity,
    Page,
    Post,
    Reading,
    Span,
)
from extractors.resources import Resources, load_resources
from extractors.settings import Settings
from extractors.sketch import Sketch
from extractors.stages import Stage, Staged, through
from extractors.vocabulary.lexicons import load_lexicons

__all__ = ["extract", "extractor", "linked"]


def extractor(settings: Settings) -> Staged:
    """A function that reads pages; what it reads with is made once a process.

    Its stages are short, so that the processor's cache holds all that one of them reads with.
    """
    resources = load_resources(settings)
    return Staged(
        (
            *page_stages(settings.lexicons),
            partial(sketched, resources=resources),
            *recognising(resources),
            *_linking(resources),
        )
    )


def extract(page: Page, settings: Settings | None = None) -> Extraction:
    """Everything that one page says: a pure function of the page and the settings."""
    return extractor(settings or Settings())(page)


def linked(sketch: Sketch, resources: Resources) -> Extraction:
    """What was recognised, as entities with posts and events."""
    extraction: Extraction = through(_linking(resources), sketch)
    return extraction


def _linking(resources: Resources) -> tuple[Stage, ...]:
    return (
        partial(_dated, resources=resources),
        _linked,
        partial(_told, resources=resources),
        _chosen,
        _drafted,
        _happened,
        partial(_extracted, resources=resources),
    )


@dataclass(slots=True)
class _Links:
    """What was recognised on a page, on its way to entities, posts and events."""

    sketch: Sketch
    dating: Dating | None
    dates: tuple[DateMention, ...]
    linker: Linker
    mentions: list[EntityMention] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    authors: tuple[tuple[int, Identity, BylineRole, Span], ...] = ()
    stories: list[Story] = field(default_factory=list)
    happenings: list[list[Happening]] = field(default_factory=list)
    """Of each story."""
    drafts: list[EventDraft] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


def _dated(sketch: Sketch, resources: Resources) -> _Links:
    home, reading = sketch.home_found, sketch.reading
    dating = date_page(reading, resources.settings.lexicons)
    dates = find_dates(reading.text, reading.blocks, dating, issued_days(reading), lexicons=resources.settings.lexicons)
    namer = Namer(sketch, resources.gazetteer, home.path if home else (), resources.decisions)
    lexicons = load_lexicons(resources.settings.lexicons)
    return _Links(sketch, dating, dates, Linker(sketch, namer, dates, dating, lexicons))


def _linked(links: _Links) -> _Links:
    linker = links.linker
    links.mentions = linker.mentions(links.sketch.mentions)
    links.posts = linker.posts()
    links.authors = tuple(linker.authors())
    return links


def _told(links: _Links, resources: Resources) -> _Links:
    sketch, lexicons = links.sketch, resources.settings.lexicons
    links.stories = [*tell(sketch.reading, sketch.mentions, links.dates, home=sketch.home or "", lexicons=lexicons)]
    return links


def _chosen(links: _Links) -> _Links:
    links.happenings = [list(choose(story)) for story in links.stories]
    return links


def _drafted(links: _Links) -> _Links:
    links.drafts = [*chain.from_iterable(map(events_of, links.stories, links.happenings))]
    return links


def _happened(links: _Links) -> _Links:
    links.events = _events(links.sketch, links.drafts, links.linker)
    return links


def _extracted(links: _Links, resources: Resources) -> Extraction:
    sketch, home, linker = links.sketch, links.sketch.home_found, links.linker
    return Extraction(
        reading=sketch.reading,
        home=home.full if home else None,
        home_reason=home.reason if home else "unknown",
        dating=links.dating,
        entities=linker.entities(),
        mentions=tuple(m for m in links.mentions if m.confidence >= resources.min_confidence),
        posts=tuple(p for p in links.posts if p.confidence >= resources.min_confidence),
        events=tuple(e for e in links.events if e.confidence >= resources.min_confidence),
        authors=links.authors,
    )


def _events(sketch: Sketch, drafts: Iterable[EventDraft], linker: Linker) -> list[Event]:
    found = []
    mentions = sketch.mentions
    for draft in drafts:
        named = {
            role: tuple(dict.fromkeys(linker.identity(mentions[i]) for i in indexes))
            for role, indexes in (
                ("places", draft.places),
                ("organisers", draft.organisers),
                ("leaders", draft.leaders),
                ("attendees", draft.attendees),
            )
        }
        heading = {*named["organisers"], *named["leaders"]}
        found.append(
            Event(
                name=draft.name,
                type=draft.type,
                article=draft.article,
                span=_sentence(sketch.reading, draft.begin, draft.end),
                source=draft.source,
                confidence=draft.confidence,
                date=draft.date,
                last_date=draft.last_date,
                date_span=_date_span(sketch.reading, draft.date_begin, draft.date_end),
                places=named["places"],
                organisers=named["organisers"],
                leaders=named["leaders"],
                attendees=tuple(i for i in named["attendees"] if i not in heading),
            )
        )
    return found


def _sentence(reading: Reading, begin: int, end: int) -> Span:
    """The sentence that reports an event; the body's first where a headline does that stands on no page."""
    if max(reading.offsets[begin:end], default=-1) >= 0:
        return reading.span(begin, end)
    block = next(b for b in reading.blocks if b.begin <= begin < b.end)
    stop = reading.text.find("。", block.body_begin, block.end)
    return reading.span(block.body_begin, stop + 1 if stop >= 0 else block.end)


def _date_span(reading: Reading, begin: int | None, end: int | None) -> Span | None:
    if begin is None or end is None or max(reading.offsets[begin:end], default=-1) < 0:
        return None
    return reading.span(begin, end)

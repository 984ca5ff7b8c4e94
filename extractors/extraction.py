"""Page -> Extraction: everything that one page says."""

from __future__ import annotations

from functools import partial

from extractors.dates import find_dates
from extractors.dates_issued import issued_days
from extractors.dating import date_page
from extractors.events import find_events
from extractors.linking import Linker
from extractors.naming import Namer
from extractors.recognition import COMPONENTS, begun, run
from extractors.records import DateMention, Event, Extraction, Mention, Page, Reading, Span
from extractors.resources import Resources, load_resources
from extractors.settings import Settings
from extractors.sketch import Sketch
from extractors.stages import Staged

__all__ = ["extract", "extractor", "linked"]


def extractor(settings: Settings) -> Staged:
    """A function that reads pages; what it reads with is made once a process."""
    resources = load_resources(settings)
    components = (partial(run, component, resources=resources) for _, component in COMPONENTS)
    return Staged((partial(begun, resources=resources), *components, partial(linked, resources=resources)))


def extract(page: Page, settings: Settings | None = None) -> Extraction:
    """Everything that one page says: a pure function of the page and the settings."""
    return extractor(settings or Settings())(page)


def linked(sketch: Sketch, resources: Resources) -> Extraction:
    """What was recognised, as entities with posts and events."""
    mentions, home, reading = sketch.mentions, sketch.home_found, sketch.reading
    dating = date_page(reading)
    dates = find_dates(reading.text, reading.blocks, dating, issued_days(reading))
    namer = Namer(sketch, resources.gazetteer, home.path if home else (), resources.decisions)
    linker = Linker(sketch, namer, dates, dating)
    entity_mentions = linker.mentions(mentions)
    posts = linker.posts()
    authors = tuple(linker.authors())
    events = _events(sketch, mentions, dates, linker)
    return Extraction(
        reading=reading,
        home=home.full if home else None,
        home_reason=home.reason if home else "unknown",
        dating=dating,
        entities=linker.entities(),
        mentions=tuple(m for m in entity_mentions if m.confidence >= resources.min_confidence),
        posts=tuple(p for p in posts if p.confidence >= resources.min_confidence),
        events=tuple(e for e in events if e.confidence >= resources.min_confidence),
        authors=authors,
    )


def _events(
    sketch: Sketch,
    mentions: tuple[Mention, ...],
    dates: tuple[DateMention, ...],
    linker: Linker,
) -> list[Event]:
    found = []
    for draft in find_events(sketch.reading, mentions, dates, home=sketch.home):
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

"""Page -> Extraction: the recognisers as components of one spaCy pipeline, run over one Doc a page.

The Doc's text is `Reading.text` and every token is one character, so token and character offsets are the same.
Each recogniser writes its candidates as a span group `candidates/NAME`; `settle` decides overlaps between all such
groups and writes `entities`. A component of one's own that adds a group `candidates/...` takes part in that.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cache, partial
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from extractors.articles import read_page
from extractors.dates import find_dates
from extractors.dating import date_page
from extractors.events import find_events
from extractors.home import Home
from extractors.home_clues import source_of
from extractors.linking import Linker
from extractors.naming import Namer
from extractors.records import DateMention, Event, Extraction, Kind, Mention, Page, Reading
from extractors.records import Span as PageSpan
from extractors.resources import Resources, load_resources
from extractors.settings import Settings
from extractors.settle import settle
from extractors.sketch import CommunityName, Sketch
from extractors.trained import recogniser
from extractors.trained.sentences import sentences

__all__ = ["COMPONENTS", "Settings", "extract", "make_extractor", "make_pipeline", "read_doc"]


class _Orths(dict[str, int]):
    """The vocabulary's number of each character met so far: spaCy takes it in a third of the time of a string."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __missing__(self, character: str) -> int:
        orth: int = self.vocab[character].orth
        self[character] = orth
        return orth


class CharacterTokenizer:
    """Text -> Doc of one token a character, white space included."""

    def __init__(self, vocab: Vocab) -> None:
        """Takes the pipeline's vocabulary."""
        self.vocab = vocab
        self._orths = _Orths(vocab)

    def __call__(self, text: str) -> Doc:
        """The Doc; `Doc.text == text` and `len(Doc) == len(text)`."""
        words = cast(list[str], [*map(self._orths.__getitem__, text)])
        return Doc(self.vocab, words=words, spaces=[False] * len(text))


def _spans(doc: Doc, group: str, mentions: list[tuple[int, int, str, float]]) -> None:
    confidences: dict[tuple[int, int, str, int], float] = doc.user_data.setdefault("confidence", {})
    number = doc.vocab.strings.add
    own = 0 if group in RULES else number(group)
    confidences.update(((begin, end, label, own), confidence) for begin, end, label, confidence in mentions)
    doc.spans[f"candidates/{group}"] = [
        Span(doc, begin, end, label=number(label), span_id=own) for begin, end, label, _ in mentions
    ]


def communities(doc: Doc, resources: Resources) -> Doc:
    """Finds divisions, the home, and communities below it."""
    sketch: Sketch = doc.user_data["sketch"]
    finder = resources.communities
    divisions = finder.divisions(sketch)
    page = sketch.reading.page
    home = doc.user_data["home"] = _home(sketch, resources, [(c.begin, c.end, c.name) for c in divisions], page)
    if home is not None:
        sketch.home, sketch.home_code = home.own, home.code
    divisions = [*finder.divisions(sketch), *_unlisted_home(sketch, resources)]
    local = finder.local(sketch, divisions)
    listed = [*finder.listed_stems(sketch), *finder.numbered(sketch)]
    named = sorted([*divisions, *local, *listed], key=lambda c: (c.begin, -c.end))
    sketch.communities = [*named, *finder.pronouns(sketch, named)]
    _spans(doc, "communities", [(c.begin, c.end, "community", c.confidence) for c in sketch.communities])
    return doc


def _unlisted_home(sketch: Sketch, resources: Resources) -> list[CommunityName]:
    """The home where it stands on the page and no gazetteer lists it."""
    home = sketch.home
    if not home or len(home) < 2 or resources.gazetteer.parents(home):
        return []
    kind = resources.gazetteer.home_level(home)
    places = [match.span() for match in re.finditer(re.escape(home), sketch.text)]
    return [CommunityName(begin, end, home, kind, 0.95, known=True) for begin, end in places]


def _home(sketch: Sketch, resources: Resources, named: list[tuple[int, int, str]], page: Page) -> Home | None:
    stated = page.home or resources.home
    if stated:
        return resources.gazetteer.from_metadata(stated)
    clues = partial(resources.communities.clues, sketch)
    return resources.gazetteer.inferred(sketch.text, named, source_of(page), clues)


def organisations(doc: Doc, resources: Resources) -> Doc:
    """Finds organisations and takes their names apart."""
    sketch: Sketch = doc.user_data["sketch"]
    sketch.organisations = resources.organisations.find(sketch, sketch.communities)
    spans = [(o.begin, o.end, "organisation", o.confidence) for o in sketch.organisations]
    _spans(doc, "organisations", spans)
    return doc


def persons(doc: Doc, resources: Resources) -> Doc:
    """Finds persons and their posts."""
    sketch: Sketch = doc.user_data["sketch"]
    places = {c.end: c for c in sketch.communities}
    resources.posts.find(sketch, sketch.organisation_ends, places)
    resources.persons.find(sketch)
    sketch.persons = [p for p in sketch.persons if not _masked(sketch, p.begin, p.end)]
    sure = sorted(p.begin for p in sketch.persons if p.confidence >= _SURE)
    sketch.organisations = [o for o in sketch.organisations if o.base or o.row or not _holds(sure, o.begin, o.end)]
    _spans(doc, "organisations", [(o.begin, o.end, "organisation", o.confidence) for o in sketch.organisations])
    names = {p.name for p in sketch.persons}
    sketch.posts = [p for p in sketch.posts if p.person in names and not _masked(sketch, p.begin, p.end)]
    _spans(doc, "persons", [(p.begin, p.end, "person", p.confidence) for p in sketch.persons])
    return doc


_SURE = 0.85
"""A person this sure breaks an organisation's name that would run over it: 科长潘某率考察组."""


def _holds(begins: list[int], begin: int, end: int) -> bool:
    at = bisect_left(begins, begin)
    return at < len(begins) and begins[at] < end - 1


def _masked(sketch: Sketch, begin: int, end: int) -> bool:
    for first, last in sketch.masked:  # noqa: SIM110 asked of every mention: a generator takes thrice the time
        if first < end and begin < last:
            return True
    return False


def venues(doc: Doc, resources: Resources) -> Doc:
    """Finds named places that are no communities."""
    sketch: Sketch = doc.user_data["sketch"]
    sketch.venues = list(resources.venues.find(sketch))
    _spans(doc, "venues", [(v.begin, v.end, "place", v.confidence) for v in sketch.venues])
    return doc


def trained(doc: Doc, resources: Resources) -> Doc:
    """Lets the user's trained models find names, each as a group of its own."""
    sketch: Sketch = doc.user_data["sketch"]
    spans = list(sentences(doc.text)) if resources.models else []
    if resources.models and resources.settings.recognise == "unsure":
        by_rules = [(s.start, s._.confidence) for name in RULES for s in doc.spans[f"candidates/{name}"]]
        spans = list(recogniser.doubtful(sketch, by_rules))
    for model in resources.models:
        found = recogniser.find(model, doc.text, spans, resources.places)
        _spans(doc, model.source, [(f.begin, f.end, f.kind, f.confidence) for f in found])
    return doc


def settled(doc: Doc, resources: Resources) -> Doc:
    """Decides overlaps between all candidates and writes `doc.spans["entities"]`."""
    sketch: Sketch = doc.user_data["sketch"]
    confidences: dict[tuple[int, int, str, int], float] = doc.user_data.setdefault("confidence", {})
    text = sketch.text
    candidates = []
    for group, spans in doc.spans.items():
        if not group.startswith("candidates/"):
            continue
        name = group.removeprefix("candidates/")
        if name in RULES and not resources.settings.rules:
            continue
        source = "rules" if name in RULES else name
        for span in spans:
            begin, end, label = span.start, span.end, cast(Kind, span.label_)
            confidence = confidences.get((begin, end, label, span.id))
            sure = 0.8 if confidence is None else confidence
            candidates.append(Mention(begin, end, label, text[begin:end], (source,), sure))
    kept = [
        m
        for m in settle(candidates, nested=_offices(sketch))
        if m.confidence >= resources.min_confidence and not _masked(sketch, m.begin, m.end)
    ]
    if not resources.settings.rules:
        sketch.posts = []
    if resources.models:
        kept = [m for m in kept if recogniser.credible(m, rules=resources.settings.rules)]
        recogniser.adopt(sketch, kept, resources.places)
    doc.user_data["mentions"] = tuple(kept)
    doc.spans["entities"] = [Span(doc, m.begin, m.end, label=m.kind) for m in kept]
    return doc


def _offices(sketch: Sketch) -> frozenset[tuple[int, int]]:
    """Communities below county level that open an organisation's name: 五里堡街道|办事处 names both."""
    begins = {o.begin: o for o in sketch.organisations}
    return frozenset(
        (c.begin, c.end)
        for c in sketch.communities
        if c.begin in begins
        and c.end < begins[c.begin].end
        and (c.known or c.kind not in ("province", "city", "district"))
    )


Component = Callable[[Doc, Resources], Doc]
COMPONENTS: tuple[tuple[str, Component], ...] = (
    ("communities", communities),
    ("organisations", organisations),
    ("persons", persons),
    ("venues", venues),
    ("trained", trained),
    ("settle", settled),
)
"""The pipeline, in order."""
RULES = frozenset(("communities", "organisations", "persons", "venues"))


def _register(name: str, component: Component) -> None:
    def create(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 (spaCy passes it)
        resources: Resources = nlp.meta["fangzhi"]["resources"]

        def run(doc: Doc) -> Doc:
            return component(doc, resources)

        return run

    Language.factory(f"fangzhi_{name}", func=create)


for _name, _component in COMPONENTS:
    _register(_name, _component)


def _confidence(span: Span) -> float | None:
    known: dict[tuple[int, int, str, int], float] = span.doc.user_data.setdefault("confidence", {})
    return known.get((span.start, span.end, span.label_, span.id))


def _set_confidence(span: Span, value: float) -> None:
    span.doc.user_data.setdefault("confidence", {})[span.start, span.end, span.label_, span.id] = value


Span.set_extension("confidence", getter=_confidence, setter=_set_confidence, force=True)
"""Kept by range, label and id (the model's name): spaCy's own attributes would make spans of one range share theirs."""


def make_pipeline(settings: Settings | None = None) -> Language:
    """A blank Chinese pipeline with fangzhi's components; add, replace or drop any before use."""
    settings = settings or Settings()
    nlp = spacy.blank("zh")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)
    nlp.meta["fangzhi"] = {"resources": load_resources(settings)}
    for name, _ in COMPONENTS:
        nlp.add_pipe(f"fangzhi_{name}", name=name)
    return nlp


def make_extractor(settings: Settings | None = None, nlp: Language | None = None) -> Callable[[Page], Extraction]:
    """A function that reads pages by one pipeline, made once a process."""
    settings = settings or Settings()
    pipeline = nlp or make_pipeline(settings)
    resources: Resources = pipeline.meta["fangzhi"]["resources"]

    def extract_page(page: Page) -> Extraction:
        return _linked(_read(page, pipeline, resources), resources)

    return extract_page


def read_doc(page: Page, pipeline: Language) -> Doc:
    """A page's Doc with all that the components of `make_pipeline` write: `doc.spans`, and the settled mentions."""
    return _read(page, pipeline, pipeline.meta["fangzhi"]["resources"])


def _read(page: Page, pipeline: Language, resources: Resources) -> Doc:
    reading = read_page(page)
    doc = pipeline.make_doc(reading.text)
    hits = resources.matcher.find(reading.text)
    doc.user_data["sketch"] = Sketch(reading, reading.text, hits, masked=_bylines(reading) + _unprinted(reading))
    for _, component in pipeline.pipeline:
        doc = component(doc)
    return doc


@cache
def _default_extractor(settings: Settings) -> Callable[[Page], Extraction]:
    return make_extractor(settings)


def extract(page: Page, settings: Settings | None = None) -> Extraction:
    """Everything that one page says: a pure function of the page and the settings."""
    return _default_extractor(settings or Settings())(page)


def _unprinted(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Doc ranges that stand on no page: a headline that only the metadata give bears no evidence."""
    offsets = reading.offsets
    return tuple(
        (block.begin, block.body_begin)
        for block in reading.blocks
        if block.begin < block.body_begin and max(offsets[block.begin : block.body_begin]) < 0
    )


def _bylines(reading: Reading) -> tuple[tuple[int, int], ...]:
    masked = []
    for article, block in zip(reading.articles, reading.blocks, strict=True):
        for byline in article.bylines:
            try:
                begin = reading.offsets.index(byline.span.begin, block.body_begin, block.end)
                end = reading.offsets.index(byline.span.end - 1, begin, block.end) + 1
            except ValueError:
                continue
            masked.append((begin, end))
    return tuple(masked)


def _linked(doc: Doc, resources: Resources) -> Extraction:
    sketch: Sketch = doc.user_data["sketch"]
    mentions: tuple[Mention, ...] = doc.user_data.get("mentions", ())
    home: Home | None = doc.user_data.get("home")
    reading = sketch.reading
    dating = date_page(reading)
    dates = find_dates(reading.text, reading.blocks, dating)
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


def _sentence(reading: Reading, begin: int, end: int) -> PageSpan:
    """The sentence that reports an event; the body's first where a headline does that stands on no page."""
    if max(reading.offsets[begin:end], default=-1) >= 0:
        return reading.span(begin, end)
    block = next(b for b in reading.blocks if b.begin <= begin < b.end)
    stop = reading.text.find("。", block.body_begin, block.end)
    return reading.span(block.body_begin, stop + 1 if stop >= 0 else block.end)


def _date_span(reading: Reading, begin: int | None, end: int | None) -> PageSpan | None:
    if begin is None or end is None or max(reading.offsets[begin:end], default=-1) < 0:
        return None
    return reading.span(begin, end)

"""The recognisers as components of one spaCy pipeline, run over one Doc a page.

The Doc's text is `Reading.text` and every token is one character, so token and character offsets are the same.
Each recogniser writes its candidates as a span group `candidates/NAME`; `settle` decides overlaps between all such
groups and writes `entities`. A component of one's own that adds a group `candidates/...` takes part in that. Where no
one has a pipeline of his own, `extractors/extraction.py` runs the same recognisers without the Doc.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from extractors import recognition
from extractors.articles.page_reading import read_text
from extractors.extraction import extract, extractor, linked
from extractors.overlaps import RULES, settled
from extractors.recognition import COMPONENTS, begun, sketched
from extractors.records import Extraction, Kind, Page
from extractors.resources import Resources, load_resources
from extractors.settings import Settings
from extractors.sketch import Sketch

__all__ = ["COMPONENTS", "Settings", "extract", "make_extractor", "make_pipeline", "read_doc"]

_GROUP = "candidates/"


class _Orths(dict[str, int]):
    """The vocabulary's number of each character met so far: spaCy takes it in a third of the time of a string."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __missing__(self, character: str) -> int:
        orth: int = self.vocab[character].orth
        self[character] = orth
        return orth


class CharacterTokenizer:
    """Text or page -> Doc of one token a character, white space included."""

    def __init__(self, vocab: Vocab, resources: Resources) -> None:
        """Takes the pipeline's vocabulary, and what pages are read by."""
        self.vocab = vocab
        self._resources = resources
        self._orths = _Orths(vocab)

    def __call__(self, text: str) -> Doc:
        """The Doc of a text as it stands, so that `nlp(text)` and `nlp.pipe(texts)` work: `doc.text == text`."""
        return self._doc(text, sketched(read_text(text), self._resources))

    def page(self, page: Page) -> Doc:
        """The Doc of a page as it is read: its articles in turn, with words whole that its lines break."""
        sketch = begun(page, self._resources)
        return self._doc(sketch.text, sketch)

    def _doc(self, text: str, sketch: Sketch) -> Doc:
        doc = self._characters(text)
        doc.user_data["sketch"] = sketch
        return doc

    def _characters(self, text: str) -> Doc:
        words = cast(list[str], [*map(self._orths.__getitem__, text)])
        return Doc(self.vocab, words=words, spaces=[False] * len(text))


def _register(name: str, component: recognition.Component) -> None:
    def create(nlp: Language, name: str) -> Callable[[Doc], Doc]:  # noqa: ARG001 (spaCy passes it)
        resources: Resources = nlp.meta["fangzhi"]["resources"]

        def run(doc: Doc) -> Doc:
            sketch: Sketch = doc.user_data["sketch"]
            if component is settled:
                sketch.candidates = _candidates(doc)
            before = dict(sketch.candidates)
            component(sketch, resources)
            for group, found in sketch.candidates.items():
                if before.get(group) is not found:
                    _write(doc, group, found)
            if component is settled:
                doc.user_data["mentions"] = sketch.mentions
                doc.spans["entities"] = [Span(doc, m.begin, m.end, label=m.kind) for m in sketch.mentions]
            return doc

        return run

    Language.factory(f"fangzhi_{name}", func=create)


def _write(doc: Doc, group: str, found: dict[tuple[int, int, Kind], float]) -> None:
    """Write a recogniser's candidates as a span group."""
    confidences: dict[tuple[int, int, str, int], float] = doc.user_data.setdefault("confidence", {})
    number = doc.vocab.strings.add
    own = 0 if group in RULES else number(group)
    confidences.update(((*key, own), confidence) for key, confidence in found.items())
    doc.spans[_GROUP + group] = [Span(doc, begin, end, label=number(label), span_id=own) for begin, end, label in found]


def _candidates(doc: Doc) -> dict[str, dict[tuple[int, int, Kind], float]]:
    """All candidates, those of a user's own components included."""
    return {
        group.removeprefix(_GROUP): {
            (s.start, s.end, cast(Kind, s.label_)): 0.8 if s._.confidence is None else s._.confidence for s in spans
        }
        for group, spans in doc.spans.items()
        if group.startswith(_GROUP)
    }


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
    """A blank Chinese pipeline with fangzhi's components, for `nlp(text)` or `read_doc(page, nlp)`."""
    settings = settings or Settings()
    nlp = spacy.blank("zh")
    resources = load_resources(settings)
    nlp.tokenizer = CharacterTokenizer(nlp.vocab, resources)
    nlp.meta["fangzhi"] = {"resources": resources}
    for name, _ in COMPONENTS:
        nlp.add_pipe(f"fangzhi_{name}", name=name)
    return nlp


def make_extractor(settings: Settings | None = None, nlp: Language | None = None) -> Callable[[Page], Extraction]:
    """A function that reads pages by a pipeline of one's own, or, much the same but faster, by none."""
    if nlp is None:
        return extractor(settings or Settings())
    resources: Resources = nlp.meta["fangzhi"]["resources"]

    def extract_page(page: Page) -> Extraction:
        return linked(read_doc(page, nlp).user_data["sketch"], resources)

    return extract_page


def read_doc(page: Page, pipeline: Language) -> Doc:
    """A page's Doc with all that the components of `make_pipeline` write: `doc.spans`, and the settled mentions."""
    tokenizer = cast(CharacterTokenizer, pipeline.tokenizer)
    doc = tokenizer.page(page)
    for _, component in pipeline.pipeline:
        doc = component(doc)
    return doc

"""A saved spaCy pipeline, from a folder or an installed package, as a model that reads sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import is_package

from extractors.trained.card import UNKNOWN, confidences
from extractors.trained.labels import kinds_of
from extractors.trained.sentences import Found
from extractors.trained.specs import RecogniserError, Spec

_SLOW: Final = ("tagger", "parser", "attribute_ruler", "lemmatizer", "morphologizer", "senter", "textcat")
"""Components on which no finder of names depends."""
_BATCH: Final = 64


class SpacyModel:
    """Reads the entities, and the span groups, that a spaCy pipeline writes."""

    limit = 1000
    """Characters in one sentence; spaCy itself has no limit, a transformer inside it splits for itself."""

    def __init__(self, nlp: Language, source: str, kinds: Mapping[str, str], sure: Mapping[str, float]) -> None:
        """Takes the pipeline, its name as a source, its labels' kinds and how sure each kind is."""
        self.source = source
        self._nlp = nlp
        self._kinds = kinds
        self._sure = sure

    def read(self, sentences: Sequence[str]) -> Iterator[list[Found]]:
        """The names in each sentence."""
        for doc in self._nlp.pipe(sentences, batch_size=_BATCH):
            yield sorted(self._found(doc))

    def _found(self, doc: Doc) -> Iterator[Found]:
        groups = [doc.ents, *(doc.spans[name] for name in sorted(doc.spans))]
        for span in (span for group in groups for span in group):
            kind = self._kinds.get(span.label_)
            if kind is not None:
                yield Found(span.start_char, span.end_char, kind, self._sure.get(kind, UNKNOWN))


def load(spec: Spec, lexicons: Path | None = None, *, rules: bool = True) -> SpacyModel:
    """The model of a spec, or one line that says what is missing.

    Raises RecogniserError, which says the way out.
    """
    folder = spec.folder
    if folder is None and not is_package(spec.where):
        raise RecogniserError(
            f"spacy:{spec.where}: 没有此文件夹，也没有装此包 (no such folder, and no such package is installed): "
            f"train one with fangzhi train PAGES --engine spacy -o {spec.where}, "
            "or install the package (python -m spacy download NAME)"
        )
    if folder is not None and not (folder / "config.cfg").exists():
        raise RecogniserError(f"{folder}: 不是 spaCy 模型 (no spaCy model: config.cfg is missing)")
    try:
        nlp = spacy.load(folder or spec.where, exclude=list(_SLOW))
    except Exception as error:  # any library that a pipeline names may fail in its own way
        raise RecogniserError(f"spacy:{spec.where}: 装不上 (cannot be loaded): {_line(error)}") from error
    labels = {label for name, pipe in nlp.pipeline for label in getattr(pipe, "labels", ()) if name}
    home = folder or Path(str(nlp.path))
    kinds = kinds_of(labels, folder=home, lexicons=lexicons, model=f"spacy:{spec.where}")
    return SpacyModel(nlp, spec.source, kinds, confidences(home, beside_rules=rules))


def _line(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"

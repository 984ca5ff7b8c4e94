"""Examples -> a small spaCy pipeline that finds names character by character, saved whole in a folder."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import spacy
from spacy.language import Language
from spacy.training import Example as SpacyExample
from thinc.api import fix_random_seed

from extractors.trained.examples import KINDS, Example, Marked, measured

_DROP: Final = 0.2
_BATCH: Final = 8
_RATE: Final = 0.001
_ROWS: Final = (4000, 200)
"""Embedding rows for the character and its shape; a county paper uses about 3,500 characters."""
SIZES: Final = {"small": (64, 2), "medium": (96, 4)}
"""Width and depth of the convolutions: 50,000 and 25,000 characters a second on one core."""
_PATIENCE: Final = 5


@dataclass(frozen=True, slots=True)
class Learnt:
    """What training came to."""

    check: dict[str, dict[str, float]]
    settings: dict[str, Any]


def train(
    learning: Sequence[Example],
    checking: Sequence[Example],
    folder: Path,
    *,
    size: str = "small",
    epochs: int = 12,
    seed: int = 0,
    say: Callable[[str], None],
) -> Learnt:
    """Train, keep the best of the epochs, save it to the folder."""
    fix_random_seed(seed)
    rng = random.Random(seed)
    nlp = _blank(*SIZES[size])
    ready = [made for example in learning if (made := _spacy(nlp, example)) is not None]
    optimizer = nlp.initialize(lambda: ready[:2000])
    optimizer.learn_rate = _RATE
    best, best_epoch, best_bytes = -1.0, 0, b""
    for epoch in range(1, epochs + 1):
        rng.shuffle(ready)
        losses: dict[str, float] = {}
        for at in range(0, len(ready), _BATCH):
            nlp.update(ready[at : at + _BATCH], sgd=optimizer, drop=_DROP, losses=losses)
        with nlp.use_params(optimizer.averages):
            f1 = _check(nlp, checking)["all"]["f1"]
            if f1 > best:
                best, best_epoch, best_bytes = f1, epoch, nlp.to_bytes()
        say(f"轮 (epoch) {epoch}/{epochs}: loss {sum(losses.values()):.0f}, F1 {f1:.3f}")
        if epoch - best_epoch >= _PATIENCE:
            break
    nlp.from_bytes(best_bytes)
    nlp.meta["name"] = "fangzhi_ner"
    nlp.to_disk(folder)
    settings = {"size": size, "width": SIZES[size][0], "depth": SIZES[size][1], "epochs": epochs, "best": best_epoch}
    return Learnt(_check(nlp, checking), settings)


def _blank(width: int, depth: int) -> Language:
    nlp = spacy.blank("zh")
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": width,
        "attrs": ["NORM", "SHAPE"],
        "rows": list(_ROWS),
        "include_static_vectors": False,
    }
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": width,
        "depth": depth,
        "window_size": 1,
        "maxout_pieces": 3,
    }
    model = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode},
    }
    ner: Any = nlp.add_pipe("ner", config={"model": model})
    for kind in KINDS:
        ner.add_label(kind)
    return nlp


def _spacy(nlp: Language, example: Example) -> SpacyExample | None:
    """spaCy's form of an example; None where one of its names does not end where a token ends."""
    reference = nlp.make_doc(example.text)
    spans = [reference.char_span(begin, end, label=kind) for begin, end, kind in example.spans]
    whole = [span for span in spans if span is not None]
    if len(whole) < len(spans) or not len(reference):
        return None
    reference.ents = tuple(whole)
    return SpacyExample(nlp.make_doc(example.text), reference)


def _check(nlp: Language, checking: Sequence[Example]) -> dict[str, dict[str, float]]:
    found = list(_found(nlp, [example.text for example in checking]))
    return {"all": {"f1": 0.0}} | measured([example.spans for example in checking], found)


def _found(nlp: Language, texts: Sequence[str]) -> Iterator[list[Marked]]:
    for doc in nlp.pipe(texts, batch_size=128):
        yield [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]

"""Trained models -> candidates of a page, by the same contract as every other recogniser.

Each model reads the page's sentences in batches and writes the span group `candidates/ENGINE:NAME`; overlaps with the
rules and with other models are settled where all overlaps are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final, Protocol

from extractors.records import CommunityKind, Mention
from extractors.sketch import CommunityName, Sketch
from extractors.trained.sentences import Found, rejoined, sentences, windows
from extractors.trained.specs import RecogniserError, parse
from extractors.vocabulary.lexicons import Lexicons

__all__ = ["Model", "Places", "adopt", "credible", "doubtful", "find", "load", "load_all"]

UNSURE: Final = 0.7
"""Rules' confidence below which a sentence is worth a second opinion."""
_EVEN: Final = 0.5
_EDGES: Final = " \t\r\n\u3000，。、；：！？,.;:!?…—"


class Model(Protocol):
    """A trained model that finds names in sentences."""

    source: str
    """`spacy:mine`: what its mentions name as their source."""
    limit: int
    """Characters that it takes in one piece."""

    def read(self, sentences: Sequence[str]) -> Iterable[list[Found]]:
        """The names in each sentence, in code points of that sentence."""
        ...


@cache
def load(spec: str, lexicons: Path | None = None, *, rules: bool = True) -> Model:
    """The model that `spacy:WHERE` or `hanlp:WHERE` names, beside the rules or alone, loaded once a process."""
    parsed = parse(spec)
    if parsed.engine == "spacy":
        from extractors.trained import spacy_model

        return spacy_model.load(parsed, lexicons, rules=rules)
    from extractors.trained import hanlp_model

    return hanlp_model.load(parsed, lexicons, rules=rules)


def load_all(specs: Sequence[str], lexicons: Path | None = None, *, rules: bool = True) -> tuple[Model, ...]:
    """The models that the specs name, whose mentions must be told apart by their sources.

    Raises RecogniserError, which says the way out.
    """
    models = tuple(load(spec, lexicons, rules=rules) for spec in specs)
    sources = [model.source for model in models]
    for source in sources:
        if sources.count(source) > 1:
            raise RecogniserError(f"两个模型都叫 {source}：改一个文件夹名 (two models of one name: rename a folder)")
    return models


class Places:
    """Tells communities from other places by their names."""

    def __init__(self, lexicons: Lexicons) -> None:
        """Takes divisions and endings from the lexicons."""
        self._divisions = lexicons.divisions_by_name
        strong = [row for row in lexicons.community_suffixes.values() if row.strength == "strong"]
        self._endings = sorted(((row.suffix, row.kind) for row in strong), key=lambda row: (-len(row[0]), row[0]))

    def kind(self, name: str) -> CommunityKind | None:
        """Which kind of community a name names, if any."""
        for division in self._divisions.get(name, ()):
            return division.level
        for suffix, kind in self._endings:
            if name.endswith(suffix) and len(name) > len(suffix):
                return kind
        return None

    def decided(self, kind: str, name: str) -> str:
        """The kind of a name; a `location` is a community or a place by its name."""
        if kind != "location":
            return kind
        return "place" if self.kind(name) is None else "community"

    def full(self, name: str) -> str:
        """The full name of a division that a short form can only mean: 河南 is 河南省."""
        names = {division.name for division in self._divisions.get(name, ())}
        return names.pop() if len(names) == 1 else name


def find(model: Model, text: str, spans: Iterable[tuple[int, int]], places: Places) -> Iterator[Found]:
    """The names that a model finds in the sentences given, trimmed, and with `location` decided."""
    pieces = windows(text, spans, model.limit)
    for one in rejoined(pieces, model.read([text[piece.begin : piece.end] for piece in pieces])):
        begin, end = one.begin, one.end
        while begin < end and text[begin] in _EDGES:
            begin += 1
        while begin < end and text[end - 1] in _EDGES:
            end -= 1
        if end - begin < 2 or "\n" in text[begin:end]:
            continue
        yield Found(begin, end, places.decided(one.kind, text[begin:end]), one.confidence)


def doubtful(sketch: Sketch, confidences: Iterable[tuple[int, float]]) -> Iterator[tuple[int, int]]:
    """The sentences where the rules are unsure: a candidate (begin, confidence) below `UNSURE`, or a title alone."""
    spans = list(sentences(sketch.text))
    begins = [begin for begin, _ in spans]
    doubts = {begin for begin, confidence in confidences if confidence < UNSURE}
    posts = sorted((post.begin, post.end) for post in sketch.posts)
    for begin, end, _ in sketch.hits.titles:
        if not any(b <= begin and end <= e for b, e in posts):
            doubts.add(begin)
    numbers = {bisect_right(begins, doubt) - 1 for doubt in doubts}
    return (spans[number] for number in sorted(numbers) if number >= 0)


def credible(mention: Mention, *, rules: bool) -> bool:
    """Whether a settled mention may stay: what only models say beside the rules must be likelier right than wrong."""
    return not rules or "rules" in mention.sources or mention.confidence > _EVEN


def adopt(sketch: Sketch, mentions: Iterable[Mention], places: Places) -> None:
    """Tell the sketch of what only a model found, so that it is named as all else is.

    An organisation that a model cut short (县教育局) is the one that the rules read there (青禾县教育局).
    """
    communities = {(community.begin, community.end) for community in sketch.communities}
    organisations = {(organisation.begin, organisation.end) for organisation in sketch.organisations}
    longer = {organisation.end: organisation for organisation in sketch.organisations}
    for mention in mentions:
        place = (mention.begin, mention.end)
        if mention.kind == "community" and place not in communities:
            kind = places.kind(mention.text) or "neighbourhood"
            sketch.communities.append(CommunityName(*place, places.full(mention.text), kind, mention.confidence))
        elif mention.kind == "organisation" and place not in organisations:
            known = longer.get(mention.end)
            if known is not None and known.begin < mention.begin:
                sketch.organisations.append(known._replace(begin=mention.begin))

"""The working state of one page while its recognisers run: what each has found so far, in doc offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from extractors.records import CommunityKind, Home, Kind, Mention, PostStatus, Reading
from extractors.vocabulary.lexicons import Body, CentralBody
from extractors.vocabulary.matching import Hits

__all__ = ["CommunityName", "NamedOrganisation", "PersonName", "PostReading", "Sketch", "VenueName", "outermost"]


class CommunityName(NamedTuple):
    """A community as the text names it; `name` is its own name without the larger places before it."""

    begin: int
    end: int
    name: str
    kind: CommunityKind
    confidence: float
    known: bool = False
    """Whether a gazetteer lists it."""


class NamedOrganisation(NamedTuple):
    """An organisation as the text names it, taken apart: 二七区|民政局, 区|委组织部, |第一小学.

    `place` is the community's name before the body, `level` the bare level word (区, 县, 市) where no place is
    said, `base` the organisation that it extends (县人民医院|党委). `implied`: it stands only in a title (区长).
    """

    begin: int
    end: int
    body: str
    confidence: float
    place: str = ""
    level: str = ""
    row: Body | None = None
    central: CentralBody | None = None
    base: NamedOrganisation | None = None
    implied: bool = False


class PersonName(NamedTuple):
    """A person's name as the text has it."""

    begin: int
    end: int
    name: str
    confidence: float
    source: str


class PostReading(NamedTuple):
    """A title with its organisation, said of a person; begin and end take in the post and the name."""

    begin: int
    end: int
    person: str
    organisation: NamedOrganisation
    title: str
    confidence: float
    status: PostStatus = "held"


class VenueName(NamedTuple):
    """A named place that is no community."""

    begin: int
    end: int
    name: str
    confidence: float


@dataclass(slots=True)
class Sketch:
    """Everything found on a page so far."""

    reading: Reading
    text: str
    hits: Hits
    home: str | None = None
    home_code: str = ""
    home_found: Home | None = None
    masked: tuple[tuple[int, int], ...] = ()
    """Doc ranges of bylines: nothing in them is a person or an organisation of the article."""
    communities: list[CommunityName] = field(default_factory=list)
    community_ends: dict[int, CommunityName] = field(default_factory=dict)
    """Every community by its end."""
    organisations: list[NamedOrganisation] = field(default_factory=list)
    organisation_ends: dict[int, NamedOrganisation] = field(default_factory=dict)
    """Every organisation by its end, those inside longer ones included."""
    shared: list[NamedOrganisation] = field(default_factory=list)
    """Those that share the end of the organisation listed behind them: 高沙镇、|毓兰镇卫生院."""
    persons: list[PersonName] = field(default_factory=list)
    posts: list[PostReading] = field(default_factory=list)
    untold: list[tuple[int, Callable[[int, int], object]]] = field(default_factory=list)
    """Posts that nobody stands beside: where they begin, and what gives them to whom a range names."""
    venues: list[VenueName] = field(default_factory=list)
    candidates: dict[str, dict[tuple[int, int, Kind], float]] = field(default_factory=dict)
    """What each recogniser proposes: (begin, end, kind) with its confidence, by the recogniser's name."""
    mentions: tuple[Mention, ...] = ()
    """What of that was settled on."""
    named: bytearray = field(default_factory=bytearray)
    """1 for each character of an organisation's or community's name, once `mark_named` was called."""
    _begins: list[int] = field(default_factory=list)
    _masks: bytearray = field(default_factory=bytearray)

    def __post_init__(self) -> None:
        self._begins = [block.begin for block in self.reading.blocks]
        self._masks = bytearray(len(self.text))
        for begin, end in self.masked:
            self._masks[begin:end] = b"\1" * (end - begin)

    def mark_named(self) -> None:
        """Notes which characters the organisations and communities found so far take up."""
        self.named = bytearray(len(self.text))
        for begin, end in [
            *((o.begin, o.end) for o in self.organisations),
            *((c.begin, c.end) for c in self.communities),
        ]:
            self.named[begin:end] = b"\1" * (end - begin)

    def is_masked(self, begin: int, end: int) -> bool:
        """Whether a range takes in some of a byline."""
        return self._masks.find(1, begin, end) >= 0

    def article_at(self, offset: int) -> int:
        """The article that holds a doc offset."""
        return self.reading.blocks[bisect_right(self._begins, offset, 1) - 1].article


KINDS: tuple[Kind, ...] = ("person", "organisation", "community", "place")


def outermost(ends: Mapping[int, CommunityName], begin: int) -> int:
    """Where the communities begin one inside the other up to `begin`, each given by its end: |上海静安, at 静安."""
    while (outer := ends.get(begin)) is not None and outer.begin < begin:
        begin = outer.begin
    return begin

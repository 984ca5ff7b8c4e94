"""The records that pass between the stages: Page -> Article -> Mention -> facts (Extraction).

Those that a page has hundreds of are named tuples, which are made in half the time of a frozen dataclass.

All offsets are Unicode code points, 0-based, half-open. Two coordinate systems exist and are never mixed:
*page* offsets point into `Page.text` (the source as decoded); *doc* offsets point into `Reading.text`
(the repaired, simplified text of all articles, one after the other), which is also the text of the spaCy Doc.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

OFFSETS = tuple(range(20_000))
"""The offsets of most pages, which so need not be made anew for each character."""

Kind = Literal["person", "organisation", "community", "place"]
EntityKind = Literal["person", "reporter", "organisation", "community", "place"]
"""What can bear an identity. A byline name is a `reporter`, so that it never merges with an official of that name."""
CommunityKind = Literal["province", "city", "district", "street", "town", "neighbourhood", "village", "compound"]
EventType = Literal[
    "meeting",
    "inspection",
    "signing",
    "ceremony",
    "award",
    "training",
    "campaign",
    "performance",
    "contest",
    "appointment",
    "other",
]
PostStatus = Literal["held", "former", "acting", "proposed"]
BylineRole = Literal["reporter", "correspondent"]


@dataclass(frozen=True, slots=True)
class Page:
    """One newspaper page as it was read: its text untouched, and what its file or metadata say of it."""

    id: str
    """Names the page in a build: the file's path below the input folder, or `FILE#ID` for a JSON Lines record."""
    file_name: str
    text: str
    published: str | None = None
    """ISO date as precise as known: `2020-07-19`, `2020-07` or `2020`."""
    source: str | None = None
    edition: str | None = None
    home: str | None = None
    """The district or county the paper belongs to, e.g. 二七区 or 河南省郑州市二七区."""
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """The home district. `path` runs from the province down; it is one name where nothing larger is certain."""

    path: tuple[str, ...]
    reason: str
    code: str = ""

    @property
    def full(self) -> str:
        """河南省郑州市二七区."""
        return "".join(self.path)

    @property
    def own(self) -> str:
        """二七区."""
        return self.path[-1]


class Span(NamedTuple):
    """A stretch of the page: `page.text[begin:end] == anchor`."""

    begin: int
    end: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Strand:
    """Repaired text whose every character knows its place on the page.

    `text` is simplified and repaired, `original` is the same text in the page's own script, and `offsets[i]`
    is the page offset of `text[i]` (-1 for a character that repair put in, such as a paragraph's line feed).
    All three have the same length.
    """

    text: str
    original: str
    offsets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Byline:
    """A reporter (记者, 文/图) or correspondent (通讯员) of an article; offsets are page offsets."""

    name: str
    role: BylineRole
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a page: headline lines in reading order, and its body with bylines, paragraphs parted by LF."""

    headline: tuple[Strand, ...]
    body: Strand
    bylines: tuple[Byline, ...] = ()
    signed: tuple[tuple[int, int], ...] = ()
    """Where in the body's text the lines and brackets stand that tell who made it: authors, editors, photographers."""

    @property
    def begin(self) -> int:
        """Page offset of the article's first character of text; with the page, it names the article."""
        return next(o for part in (self.body, *self.headline) for o in part.offsets if o >= 0)


@dataclass(frozen=True, slots=True)
class Block:
    """One article's range of `Reading.text`: headline in [begin, body_begin), body in [body_begin, end)."""

    article: int
    begin: int
    body_begin: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A page taken apart: its articles, and one text that holds them all.

    `text` is, for each article in turn, each headline line and each body paragraph, every one ended by LF.
    """

    page: Page
    articles: tuple[Article, ...]
    text: str
    offsets: tuple[int, ...]
    blocks: tuple[Block, ...]
    noise: tuple[Span, ...] = ()
    """Section labels, captions and stray characters that belong to no article."""

    def span(self, begin: int, end: int) -> Span:
        """The page span of a doc range; where the range jumps over foreign lines, its longest unbroken part."""
        first = self.offsets[begin] if begin < end else -1
        if first >= 0 and self.offsets[begin:end] == _unbroken(first, first + end - begin):
            return Span(first, first + end - begin, self.page.text[first : first + end - begin])
        return self._longest(begin, end)

    def _longest(self, begin: int, end: int) -> Span:
        text = self.page.text
        first = last = start = stop = -1
        for offset in self.offsets[begin:end]:
            if offset < 0:
                continue
            if offset != stop and not (0 <= stop < offset and _UNSEEN.fullmatch(text, stop, offset)):
                if stop - start > last - first:
                    first, last = start, stop
                start = offset
            stop = offset + 1
        if stop - start > last - first:
            first, last = start, stop
        if first < 0:
            raise ValueError(f"doc range {begin}:{end} holds no character of page {self.page.id}")
        return Span(first, last, text[first:last])


_UNSEEN = re.compile(r"[\s\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*(?:[（(][a-zà-ǜ' ]{1,44}[）)])?")
"""What breaks no name: blanks, marks of no width, and how the character before is read, 長(zhǎng)."""


def _unbroken(begin: int, end: int) -> tuple[int, ...]:
    return OFFSETS[begin:end] if end <= len(OFFSETS) else tuple(range(begin, end))


class Mention(NamedTuple):
    """A string that names something, in doc offsets, with the recognisers that say so."""

    begin: int
    end: int
    kind: Kind
    text: str
    sources: tuple[str, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression in doc offsets and the ISO value it comes to, e.g. 8月24日上午 -> `2022-08-24`.

    `value` is as precise as the page makes certain (`YYYY-MM-DD`, `YYYY-MM`, `YYYY`) and None for 近日, 日前.
    `last` is the final day of a range (8月1日至3日), else None. `vague` marks 近日, 日前, 近期, and `ahead` a day that
    had not come when the page was printed. `told` and `told_last` have a stand-in for a year that the page does not
    tell (`9996-08-24`), by which its days are told apart.
    """

    begin: int
    end: int
    text: str
    value: str | None
    last: str | None = None
    vague: bool = False
    ahead: bool = False
    told: str | None = None
    told_last: str | None = None


@dataclass(frozen=True, slots=True)
class Dating:
    """The year (or day) of a page and why: the stretch of page that says so, and the kind of reason."""

    value: str
    reason: str
    """`metadata`, `dateline`, `plan`, `anniversary`, `this-year`, `last-year`, `file-name`, ..."""
    span: Span | None = None


class Identity(NamedTuple):
    """What an entity is named by; its IRI is made from these three and nothing else."""

    kind: EntityKind
    home: str
    name: str


class Entity(NamedTuple):
    """Something a page names. `forms` are the other strings the page uses for it."""

    identity: Identity
    forms: tuple[str, ...] = ()
    community_kind: CommunityKind | None = None
    parent: Identity | None = None
    """The organisation it is part of, or the next larger community."""


class EntityMention(NamedTuple):
    """A place on the page that names an entity."""

    entity: Identity
    article: int
    span: Span
    sources: tuple[str, ...]
    confidence: float
    form: str
    """The mention in simplified characters, repaired; empty where it is no name: 该社区, or the title 副区长."""


@dataclass(frozen=True, slots=True)
class Post:
    """A person holds a title in an organisation, as one article says."""

    person: Identity
    organisation: Identity
    title: str
    article: int
    span: Span
    """From the post's first character to the name's last, or the other way round for 刘明局长."""
    source: str
    confidence: float
    status: PostStatus = "held"
    observed: str | None = None
    """ISO date on which it was said: the day the article reports on, else the page's date."""


@dataclass(frozen=True, slots=True)
class Event:
    """A happening that an article reports."""

    name: str
    type: EventType
    article: int
    span: Span
    """The sentence that reports it."""
    source: str
    confidence: float
    date: str | None = None
    last_date: str | None = None
    date_span: Span | None = None
    places: tuple[Identity, ...] = ()
    organisers: tuple[Identity, ...] = ()
    leaders: tuple[Identity, ...] = ()
    attendees: tuple[Identity, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that one page says, and nothing from any other page."""

    reading: Reading
    home: str | None
    """Full home as far as known, e.g. 河南省郑州市二七区."""
    home_reason: str
    dating: Dating | None
    entities: tuple[Entity, ...] = ()
    mentions: tuple[EntityMention, ...] = ()
    posts: tuple[Post, ...] = ()
    events: tuple[Event, ...] = ()
    authors: tuple[tuple[int, Identity, BylineRole, Span], ...] = field(default=())
    """(article, person, role, where the byline names them)."""

"""What a lookup gives back: small frozen records that print in Chinese and lead back to the graph by `iri`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from ontology.terms import COMMUNITY_KINDS, EVENT_TYPES, POST_STATUSES

Kind = Literal["person", "reporter", "organisation", "community", "place", "event"]
Part = Literal["location", "organizer", "leader", "attendee"]

KINDS: Final[dict[str, str]] = {
    "person": "人物",
    "reporter": "记者",
    "organisation": "机构",
    "community": "社区与政区",
    "place": "地点",
    "event": "活动",
}
"""Kind of entity -> its Chinese name, in the order in which lists show them."""
PARTS: Final[dict[str, str]] = {"location": "地点", "organizer": "主办", "leader": "带队", "attendee": "参加"}
"""Part that something has in an event -> its Chinese name."""


@dataclass(frozen=True, slots=True, repr=False)
class Named:
    """Something with a name: what other records point at."""

    kind: str
    home: str
    name: str
    iri: str

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<{KINDS.get(self.kind, self.kind)} {self.name}（{self.home or '?'}）>"


@dataclass(frozen=True, slots=True, repr=False)
class Post:
    """A title that a person is said to hold in an organisation, with every day on which it was said."""

    person: Named
    organisation: Named
    """An organisation or a community."""
    title: str
    status: str
    """`held`, `acting`, `proposed` or `former`; of several that are said, the most present."""
    observed: tuple[str, ...]
    """Days as `2020-07-19`, `2020-07` or `2020`, the earliest first; none if no page that says so has a date."""
    articles: tuple[str, ...]
    """IRIs of the articles that say so."""
    iri: str
    left: bool = False
    """Whether some page says that it is over, beside those that say it is held."""

    @property
    def since(self) -> str | None:
        """The first day on which it was said; not the day of taking office."""
        return min(self.observed, default=None)

    @property
    def until(self) -> str | None:
        """The last day on which it was said; not the day of leaving office."""
        return max(self.observed, default=None)

    @property
    def when(self) -> str:
        """The observations in words: `2020-07-19`, `2020-07-19 至 2021-03-04` or `日期不详`."""
        if not self.observed:
            return "日期不详"
        return self.observed[0] if self.since == self.until else f"{self.since} 至 {self.until}"

    def __str__(self) -> str:
        status = "former" if self.left else self.status
        note = "" if status in ("held", "") else f"（{POST_STATUSES[status].zh}）"
        return f"{self.organisation.name} {self.title}{note}"

    def __repr__(self) -> str:
        return f"<任职 {self.person.name}：{self}，见于 {self.when}>"


@dataclass(frozen=True, slots=True, repr=False)
class Holding:
    """Who holds a post around a day: the post, the observation nearest to that day, and how far off it is."""

    post: Post
    asked: str | None
    """The day asked for; None if none was."""
    observed: str | None
    """The observation nearest to it; without a day asked for, the latest."""
    days: int | None
    """Days from the day asked for to the observation: 0 said on that very day, negative said before it."""

    @property
    def exact(self) -> bool:
        """Whether a page says so of that very day (or of a month or year that holds it)."""
        return self.days == 0

    @property
    def note(self) -> str:
        """What the answer rests on, in words."""
        if self.asked is None or self.observed is None or self.days is None:
            return f"见于 {self.post.when}"
        if self.exact:
            return f"{self.observed} 当日报道" if len(self.observed) == 10 else f"{self.observed} 的报道"
        return f"最近一次见于 {self.observed}（{'早' if self.days < 0 else '晚'} {abs(self.days)} 天）"

    def __repr__(self) -> str:
        return f"<任职 {self.post.person.name}：{self.post}，{self.note}>"


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """A person; `official` where a post is told of, `reporter` where a byline names them, with posts as first seen."""

    name: str
    home: str
    other_names: tuple[str, ...]
    official: bool
    reporter: bool
    posts: tuple[Post, ...]
    iri: str

    @property
    def kind(self) -> Kind:
        """`person` or `reporter`."""
        return "reporter" if self.reporter else "person"

    def __repr__(self) -> str:
        told = "；".join(map(str, self.posts)) or ("报纸记者或通讯员" if self.reporter else "未见任职")
        return f"<{KINDS[self.kind]} {self.name}（{self.home}）：{told}>"


@dataclass(frozen=True, slots=True, repr=False)
class Organisation:
    """A body, with the body it is part of."""

    name: str
    home: str
    other_names: tuple[str, ...]
    parent: Named | None
    iri: str

    @property
    def kind(self) -> Kind:
        """Always `organisation`."""
        return "organisation"

    def __repr__(self) -> str:
        return f"<机构 {self.name}（{self.home}）{f'，属 {self.parent.name}' if self.parent else ''}>"


@dataclass(frozen=True, slots=True, repr=False)
class Community:
    """A street, town, neighbourhood, village, compound or larger area, with the next larger one."""

    name: str
    home: str
    other_names: tuple[str, ...]
    level: str
    """`province`, `city`, `district`, `street`, `town`, `neighbourhood`, `village` or `compound`."""
    within: Named | None
    iri: str

    @property
    def kind(self) -> Kind:
        """Always `community`; `level` says which kind of community."""
        return "community"

    def __repr__(self) -> str:
        level = COMMUNITY_KINDS[self.level].zh if self.level in COMMUNITY_KINDS else "社区与政区"
        return f"<{level} {self.name}（{self.home}）{f'，在 {self.within.name}' if self.within else ''}>"


@dataclass(frozen=True, slots=True, repr=False)
class Place:
    """A venue, road, river or building."""

    name: str
    home: str
    other_names: tuple[str, ...]
    within: Named | None
    iri: str

    @property
    def kind(self) -> Kind:
        """Always `place`."""
        return "place"

    def __repr__(self) -> str:
        return f"<地点 {self.name}（{self.home}）{f'，在 {self.within.name}' if self.within else ''}>"


@dataclass(frozen=True, slots=True, repr=False)
class Event:
    """A happening, with everyone and every place that has a part in it."""

    name: str
    home: str
    type: str
    """`meeting`, `inspection` …: a key of `ontology.terms.EVENT_TYPES`; `type_zh` is its Chinese name."""
    start: str | None
    """Its first day, month or year, as `2020-07-19`; None if no page says."""
    end: str | None
    """Its last day, if it took several."""
    places: tuple[Named, ...]
    organisers: tuple[Named, ...]
    leaders: tuple[Named, ...]
    attendees: tuple[Named, ...]
    articles: tuple[str, ...]
    """IRIs of the articles that report it."""
    iri: str

    @property
    def kind(self) -> Kind:
        """Always `event`."""
        return "event"

    @property
    def when(self) -> str:
        """The date in words: `2020-07-19`, `2020-08-01 至 2020-08-03` or `日期不详`."""
        if self.start is None:
            return "日期不详"
        return f"{self.start} 至 {self.end}" if self.end and self.end != self.start else self.start

    @property
    def type_zh(self) -> str:
        """The type's Chinese label, e.g. 调研检查."""
        return EVENT_TYPES[self.type].zh if self.type in EVENT_TYPES else self.type

    def __repr__(self) -> str:
        return f"<活动 {self.when} {self.name}（{self.type_zh}）>"


@dataclass(frozen=True, slots=True, repr=False)
class Participation:
    """One part that something has in one event: `leader` 周明远 in 青禾县召开防汛工作会议."""

    event: Event
    entity: Named
    part: Part

    def __repr__(self) -> str:
        return f"<参与 {self.entity.name} {PARTS[self.part]}：{self.event.when} {self.event.name}>"


Entity = Person | Organisation | Community | Place | Event
Record = Named | Entity
"""What a lookup gave and another one takes in place of a name."""
Fact = Record | Post | Holding | Participation
"""What there is evidence of."""
Who = str | Named | Person | Organisation | Community | Place
"""Whom a caller means: a name, an IRI, 二七区/张伟, or a record."""


@dataclass(frozen=True, slots=True, repr=False)
class Match:
    """One hit of a search by part of a name; `label` is the form that matched."""

    kind: str
    name: str
    home: str
    label: str
    articles: int
    """How many articles name it (of an event: report it)."""
    iri: str

    def __repr__(self) -> str:
        also = "" if self.label == self.name else f"，又作 {self.label}"
        return f"<{KINDS.get(self.kind, self.kind)} {self.name}（{self.home or '?'}）{also}，{self.articles} 篇>"

"""Slots: who held, led and attended a happening, and where it was, as they are gathered from an article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extractors.events.story import Name
from extractors.records import EventType, Mention


@dataclass(slots=True)
class Slots:
    """Participants of a happening, as the caller's mention indexes in the order found."""

    places: dict[int, None] = field(default_factory=dict)
    organisers: dict[int, None] = field(default_factory=dict)
    leaders: dict[int, None] = field(default_factory=dict)
    attendees: dict[int, None] = field(default_factory=dict)
    openers: dict[int, None] = field(default_factory=dict)
    """Who declared it open: its leader where nobody chaired it."""
    hosts: dict[int, None] = field(default_factory=dict)
    """Who is told to have held it: 由甲局主办."""
    namesakes: dict[int, None] = field(default_factory=dict)
    """Whose name only opens that of the happening: its organiser where no host is told."""
    speakers: dict[int, None] = field(default_factory=dict)
    """Who is quoted: the leader of a visit that names none, else there too."""

    def settle(self, mentions: Sequence[Mention], kind: EventType) -> None:
        """One role for each name, the best: a leader is no attendee, an organiser no leader."""
        if self.hosts:
            self.organisers = {i: None for i in self.organisers if i in self.hosts or i not in self.namesakes}
        if not self.leaders:
            self.leaders.update(self.openers)
        if not self.leaders and kind == "inspection":
            present = {mentions[i].text for i in self.attendees} if self.organisers else set()  # the one visited
            first = [i for i in list(self.speakers)[:1] if mentions[i].text not in present]
            self.leaders.update(dict.fromkeys(first))
        self.attendees.update(self.openers)
        if kind == "inspection":
            self.attendees = {i: None for i in self.attendees if i not in self.places}
        if kind != "inspection":
            self.attendees.update(self.speakers)
        taken: set[str] = set()
        for slot in (self.organisers, self.leaders, self.attendees):
            for index in list(slot):
                if mentions[index].text in taken:
                    del slot[index]
                taken.add(mentions[index].text)


def add(slot: dict[int, None], names: Iterable[Name]) -> None:
    """Put names into a slot, each once, in the order found."""
    for name in names:
        slot.setdefault(name.index)

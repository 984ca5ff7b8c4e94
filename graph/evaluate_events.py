"""Events found in an article + gold events -> figures on events, their dates, places and participants."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from graph.evaluate_built import Built, BuiltEvent, Thing
from graph.evaluate_gold import ROLES, GoldEvent, GoldThing, squeeze
from graph.evaluate_match import pair
from graph.evaluate_scene import Scene

_NAME: Final = 10
"""Characters of an event's name by which the misses of its parts say whose they are."""


def score_events(scene: Scene, built: Built, gold: Sequence[GoldEvent], found: Sequence[BuiltEvent]) -> None:
    """Count events with and without regard to type, and of those found with their type also what is told of them."""
    for figure, typed in (("events", True), ("events_any_type", False)):
        taken = _count_events(scene, figure, gold, found, typed=typed)
        if typed:
            for i, event in sorted(taken.items()):
                if not gold[i].optional:
                    _score_parts(scene, built, event, gold[i])


def is_event(event: BuiltEvent, wanted: GoldEvent, *, typed: bool) -> bool:
    """Whether an event can be this one: one of its keys stands in name or evidence, and the type fits."""
    if typed and event.types.isdisjoint(wanted.types):
        return False
    return any(squeeze(key) in event.text for key in wanted.keys)


def _count_events(
    scene: Scene, figure: str, gold: Sequence[GoldEvent], found: Sequence[BuiltEvent], *, typed: bool
) -> dict[int, BuiltEvent]:
    its = scene.evaluation.figures[figure]
    taken: dict[int, BuiltEvent] = {}
    for event in found:
        hits = [i for i, wanted in enumerate(gold) if is_event(event, wanted, typed=typed)]
        free = [i for i in hits if i not in taken]
        if free:
            best = min(free, key=lambda i: (gold[i].optional, gold[i].date not in event.dates))
            taken[best] = event
        elif not any(gold[i].optional for i in hits):
            its.wrong += 1
            again = "（重复 again）" if hits else ""
            types = "/".join(sorted(map(str, event.types)))
            scene.miss(figure, "+", f"{types} {event.thing.name}{again}", event.thing.forms)
    for i, wanted in enumerate(gold):
        if wanted.optional:
            continue
        its.right += i in taken
        its.missing += i not in taken
        if i not in taken:
            scene.miss(figure, "-", f"{wanted.types[0]} {wanted.name}", wanted.keys)
    return taken


def _score_parts(scene: Scene, built: Built, event: BuiltEvent, gold: GoldEvent) -> None:
    name, iri = gold.name[:_NAME], event.thing.iri
    if gold.date:
        told = "、".join(sorted(map(str, event.dates)))
        scene.hold("event_dates", not gold.dates.isdisjoint(event.dates), f"{name}: {told} ≠ {gold.date}", gold.keys)
    scene.count("event_places", pair(built.things("event_places", iri), gold.places), f"{name}: ")
    every: list[GoldThing] = []
    found: dict[str, Thing] = {}
    for role in ROLES:
        its = built.things(role, iri)
        scene.count("event_participants", pair(its, gold.parts[role]), f"{name} {role}: ")
        found |= {thing.iri: thing for thing in its}
        every += [who for who in gold.parts[role] if all(who.forms.isdisjoint(other.forms) for other in every)]
    scene.count("event_participants_any_role", pair(found.values(), every), f"{name}: ")

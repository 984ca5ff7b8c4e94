"""Entities found in an article + those that gold names there -> which is which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.evaluate_built import Thing
from graph.evaluate_gold import GoldThing


@dataclass(slots=True)
class Pairing:
    """Which of the found things are which of the wanted ones."""

    pairs: list[tuple[Thing, GoldThing]] = field(default_factory=list)
    """Each found thing that gold knows, optional ones and repeated ones too."""
    right: list[tuple[Thing, GoldThing]] = field(default_factory=list)
    """Of these the first for each thing that gold wants."""
    again: list[Thing] = field(default_factory=list)
    """Of these the second or later, which are wrong: one thing was taken for two."""
    strange: list[Thing] = field(default_factory=list)
    """Found, and unknown to gold, which is wrong too."""
    missing: list[GoldThing] = field(default_factory=list)
    """Wanted, and not found."""


def is_one_of(thing: Thing, wanted: Iterable[GoldThing]) -> bool:
    """Whether gold names a thing among these, by any of its forms."""
    return any(not gold.forms.isdisjoint(thing.forms) for gold in wanted)


def pair(found: Iterable[Thing], gold: Sequence[GoldThing], elsewhere: Iterable[GoldThing] = ()) -> Pairing:
    """Pair found things with gold ones, in the order of their names, each gold one at most once.

    A thing that gold has under another heading (`elsewhere`: a centre as a place, say) is neither right nor wrong.
    """
    others = tuple(elsewhere)
    result = Pairing()
    taken: set[int] = set()
    forms = [wanted.forms for wanted in gold]
    for thing in sorted(found, key=_by_name):
        hits = [i for i in range(len(gold)) if not forms[i].isdisjoint(thing.forms)]
        if not hits:
            if not is_one_of(thing, others):
                result.strange.append(thing)
            continue
        best = min(hits, key=lambda i: (i in taken, gold[i].optional))
        result.pairs.append((thing, gold[best]))
        if gold[best].optional:
            taken.add(best)
        elif best in taken:
            result.again.append(thing)
        else:
            taken.add(best)
            result.right.append((thing, gold[best]))
    result.missing = [wanted for i, wanted in enumerate(gold) if i not in taken and not wanted.optional]
    return result


def _by_name(thing: Thing) -> tuple[str, str]:
    return thing.name, thing.iri

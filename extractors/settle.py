"""Candidate mentions -> settled mentions: the one place where overlaps between recognisers are decided."""

from __future__ import annotations

from collections.abc import Iterable

from extractors.records import Mention

__all__ = ["settle"]

_KIND_ORDER = {"person": 0, "organisation": 1, "community": 2, "place": 3}
_PER_CHARACTER = 0.03
"""A longer span is worth a little confidence: 二七区民政局 over 二七区, but not over a much surer shorter one."""
_LONG = 8
"""Beyond this many characters, length is worth no more."""


def settle(candidates: Iterable[Mention], *, nested: frozenset[tuple[int, int]] = frozenset()) -> tuple[Mention, ...]:
    """Mentions in reading order, of which none overlaps another but a community `nested` in its organisation.

    Candidates of the same span and kind from several sources become one mention that names them all; their
    confidences combine as independent witnesses do, 1 - (1 - a)(1 - b). Between overlapping ones the higher
    confidence wins, length breaking near ties.
    """
    merged: dict[tuple[int, int, str], Mention] = {}
    for mention in candidates:
        key = (mention.begin, mention.end, mention.kind)
        known = merged.get(key)
        merged[key] = mention if known is None else _agreed(known, mention)
    ranked = sorted(
        _without_heads(merged.values()),
        key=lambda m: (-_worth(m), m.begin, -m.end, _KIND_ORDER[m.kind]),
    )
    kept: list[Mention] = []
    taken = bytearray(max((m.end for m in ranked), default=0))
    for mention in ranked:
        if mention.kind == "community" and (mention.begin, mention.end) in nested:
            kept.append(mention)
            continue
        begin, end = mention.begin, mention.end
        if taken.find(1, begin, end) >= 0:
            continue
        kept.append(mention)
        taken[begin:end] = b"\1" * (end - begin)
    return tuple(sorted(kept, key=lambda m: (m.begin, -m.end, _KIND_ORDER[m.kind])))


_WHOLE = 0.6
"""A longer organisation or place this sure outdoes the shorter one that it begins with."""


def _without_heads(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions less the organisations and places that only begin a longer one: 二七区红色物业|展馆."""
    kinds = ("organisation", "place")
    longest: dict[int, int] = {}
    listed = list(mentions)
    for m in listed:
        if m.kind in kinds and m.confidence >= _WHOLE and "rules" in m.sources:
            longest[m.begin] = max(longest.get(m.begin, 0), m.end)
    return [m for m in listed if m.kind not in kinds or m.end >= longest.get(m.begin, 0)]


def _worth(mention: Mention) -> float:
    """Rules see where a name ends by its words; a trained model alone wins by being surer, not by taking in more."""
    length = min(_LONG, mention.end - mention.begin) if "rules" in mention.sources else 0
    return mention.confidence + _PER_CHARACTER * length


def _agreed(one: Mention, other: Mention) -> Mention:
    sources = tuple(sorted({*one.sources, *other.sources}))
    if set(other.sources) <= set(one.sources):
        return one._replace(confidence=max(one.confidence, other.confidence))
    confidence = 1.0 - (1.0 - one.confidence) * (1.0 - other.confidence)
    return one._replace(sources=sources, confidence=round(confidence, 4))

"""Organisations whose names a list cuts short -> mentions: 高沙镇、|毓兰镇卫生院 names both towns' hospitals."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from extractors.records import EntityMention, Identity, Mention
from extractors.sketch import NamedOrganisation, Sketch

__all__ = ["shared_mentions"]


def shared_mentions(
    sketch: Sketch, settled: Sequence[Mention], identity: Callable[[NamedOrganisation], Identity]
) -> Iterator[EntityMention]:
    """The mentions of those whose end is that of an organisation settled on."""
    ends = {mention.end for mention in settled if mention.kind == "organisation"}
    for shared in (shared for shared in sketch.shared if shared.end in ends):
        span = sketch.reading.span(shared.begin, shared.end)
        article, confidence = sketch.article_at(shared.begin), round(shared.confidence * 0.9, 3)
        yield EntityMention(identity(shared), article, span, ("rules",), confidence, "")

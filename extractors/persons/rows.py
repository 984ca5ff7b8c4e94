"""Rows of what reads like names -> whether they are things told together: 杨梅节、黄桃节, 接福礼、纳福礼、路礼."""

from __future__ import annotations

from collections.abc import Container, Sequence

from extractors.names.reader import NameReading

__all__ = ["are_things"]

_FEW = 3
"""Of so many names of a row at most one ends as things do."""


def are_things(text: str, names: Sequence[NameReading], things: Container[str]) -> bool:
    """Whether the items of a row rhyme, as no three names do, or end in characters that names of things end in."""
    lasts = [text[name.end - 1] for name in names]
    if len(lasts) > 2 and len(set(lasts)) == 1:
        return True
    like = sum(last in things for name, last in zip(names, lasts, strict=True) if name.end - name.begin == 3)
    return like > len(names) // _FEW

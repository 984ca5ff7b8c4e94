"""Counties and cities with what a page says for each -> those that its home is chosen from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extractors.text.scanning import places

__all__ = ["OFTEN", "OWN_PAPER", "PAPER", "PLACED", "fits", "of_hong_kong", "surest", "told_together"]

PAPER, OWN_PAPER = 6, 20
"""What a paper's name says for its county, and what it says where the page names that county too, or says 我县."""
OFTEN = 6
"""A page that says 我市 means the city that it names thrice, or that its paper is called by, rather than a county."""
PLACED = 6
"""What the towns and villages of a page say for the one county that has them."""
SURE = 3
"""What short names must say for a county before a city that the paper is called by is no home."""
_SEVERAL = 3
"""So many counties of a city its own paper names that tells of them all."""


_HONG_KONG = ("乡事委员会", "民政事务处", "民政事务专员", "民政事务总署", "原居民代表", "区议员")
"""What nowhere else is said, nor are estates called so: 太和|邨."""
_OF_HONG_KONG = 3
"""So much of it tells a page of Hong Kong that names no division."""


def of_hong_kong(text: str) -> bool:
    """Whether a page that names no division is of Hong Kong by what it calls estates and offices."""
    estates = {text[max(0, at - 1) : at] for at in places(text, "邨")}
    return len(estates) + sum(word in text for word in _HONG_KONG) >= _OF_HONG_KONG


def fits(name: str, level: str) -> bool:
    """Whether a division is of the level that a page says its own organs are of."""
    return not level or name.endswith(level)


def surest(hinted: list[str], counties: list[str], cities: list[str], score: Counter[str], own: str) -> list[str]:
    """Those to choose from where no county of the page's own level is named in full."""
    if own == "市":
        hinted = [*hinted, *counties]
    elif own == "县":
        hinted = hinted or [name for name in cities if name.endswith("县")]
    if max([score[name] for name in hinted], default=0) < SURE:
        hinted = [name for name in cities if score[name] >= OWN_PAPER] or hinted
    return hinted or (cities if own in ("县", "旗") else counties or cities)


def told_together(scores: Sequence[int]) -> bool:
    """Whether several counties are told of, and none of them more than all others."""
    return len(scores) >= _SEVERAL and 2 * max(scores) <= sum(scores)

"""Bodies that only the title behind them tells, and how certain they are: 骨科 of 骨科|主任."""

from __future__ import annotations

from extractors.sketch import NamedOrganisation

__all__ = ["GUESSED", "HARDLY", "is_guessed", "is_told_by_title"]

GUESSED = 0.66
"""How certain a body is at most that only the title behind it tells."""
HARDLY = 0.65
"""How certain one is whose beginning is only guessed too, or that is said again by its last words."""


def is_guessed(organisation: NamedOrganisation) -> bool:
    """Whether nothing but the title behind a body tells it, a part's among them."""
    return HARDLY <= organisation.confidence <= GUESSED


def is_told_by_title(organisation: NamedOrganisation) -> bool:
    """Whether only the title behind a body tells it, and not what it is a part of: |刑庭|庭长, of some court."""
    return organisation.confidence == GUESSED and organisation.base is None

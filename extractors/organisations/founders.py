"""Firms that are called by who founded them, whom the page names too: 李大山 and 某县|李大山养殖合作社."""

from __future__ import annotations

from collections.abc import Mapping

from extractors.sketch import NamedOrganisation

__all__ = ["behind_founder"]

_FIRMS = ("有限公司", "有限责任公司", "合作社", "家庭农场", "养殖场")


def behind_founder(organisation: NamedOrganisation, seats: Mapping[int, int]) -> int:
    """Where a person's name in an organisation's would break it: in a firm's not right behind its place.

    `seats` are the ends of places by where they begin.
    """
    begin = organisation.begin
    return max(begin, seats.get(begin, begin)) + 1 if organisation.body.endswith(_FIRMS) else begin

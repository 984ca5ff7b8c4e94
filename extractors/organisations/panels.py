"""Committees inside a people's congress or a CPPCC: 县政协|文化文史和学习委, 市人大常委会|代表工委."""

from __future__ import annotations

import re

from extractors.organisations.spelling import panel
from extractors.organisations.vocabulary import Vocabulary
from extractors.sketch import NamedOrganisation

__all__ = ["add_panels"]

_HEADED = ("全国人大", "全国人大常委会", "全国政协")
_ASSEMBLIES = frozenset(("人大", "人大常委会", "政协", "政协常委会"))
_LISTED = re.compile("[、和与及]")


def add_panels(text: str, vocabulary: Vocabulary, found: dict[int, NamedOrganisation]) -> None:
    """Names the committees that stand right after their congress or CPPCC, and those listed after them."""
    for whole in [organisation for organisation in found.values() if _is_assembly(organisation)]:
        begin, at = whole.begin, whole.end
        while (named := vocabulary.panel.match(text, at)) is not None:
            end = named.end()
            own = found.get(end)
            if own is None or own.begin > begin or (own.row is None and own.central is None and own.begin == begin):
                found[end] = NamedOrganisation(begin, end, panel(named.group()), 0.85, base=whole)
            if _LISTED.match(text, end) is None:
                break
            begin = at = end + 1


def _is_assembly(organisation: NamedOrganisation) -> bool:
    """Whether an organisation is a congress, its standing committee or a CPPCC as a whole."""
    if organisation.central is not None:
        return organisation.central.name in _HEADED
    return organisation.row is not None and organisation.row.full in _ASSEMBLIES

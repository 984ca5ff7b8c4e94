"""Organisations found -> bodies of other countries: embassies, and associations and organs that bear their country."""

from __future__ import annotations

import re

from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import FUNCTION
from extractors.sketch import NamedOrganisation
from extractors.text.scanning import near

__all__ = ["add_embassies", "add_societies", "widen_abroad"]

_EMBASSY = re.compile(r"驻([㐀-鿿]{1,8}?)(?:总领事馆|领事馆|总领馆|领馆|大使馆|使馆)(?!区)")
"""Embassies and consulates by where they are: 驻法国大使馆."""
_SOCIETY = (
    r"(?<![㐀-鿿])(?:[由和与及经在])?"
    r"((?&country)([㐀-鿿]{1,9}(?:(?<![大社机议晚年协分展运动])会|基金))(?=(?&society_after)))"
)
"""A society or fund of another country or of Hong Kong, and its head, members or gift."""
_ENDS_SOCIETY = re.compile("会|基金")
_REALM = re.compile(r"(?:中国|大韩民国|(?:[㐀-鿿](?<![和与及由向在馆])){1,6}(?:王国|共和国|联邦|合众国))$")


def widen_abroad(text: str, vocabulary: Vocabulary, found: dict[int, NamedOrganisation]) -> None:
    """Widens associations, and what is called as a body of China is, by the country before: 印度|外交部."""
    for end, organisation in list(found.items()):
        namesake = organisation.central is not None and text.endswith(
            vocabulary.ends("state_organ"), organisation.begin, end
        )
        if namesake or text.endswith(vocabulary.associations, organisation.begin, end):
            left = organisation.begin - (text[organisation.begin - 1 : organisation.begin] == "都")  # 意大利|都|灵
            country = vocabulary.country.search(text, max(0, left - 8), left)
            if country is not None and country.end() == left:
                found[end] = NamedOrganisation(country.start(), end, text[country.start() : end], 0.85)


def add_societies(text: str, vocabulary: Vocabulary, found: dict[int, NamedOrganisation]) -> None:
    """Names societies and funds by their country and the head or members that follow: 香港|船东会|主席."""
    for match in near(vocabulary.worded(_SOCIETY), text, _ENDS_SOCIETY, before=16, after=8):
        begin, end = match.span(1)
        if end in found or any(c in FUNCTION for c in match.group(2)):
            continue
        found[end] = NamedOrganisation(begin, end, match.group(1), 0.82)


def add_embassies(text: str, vocabulary: Vocabulary, found: dict[int, NamedOrganisation]) -> None:
    """Names embassies and consulates by their state and seat: 新加坡|驻|厦门|总领事馆."""
    for match in _EMBASSY.finditer(text) if "领事馆" in text or "使馆" in text or "领馆" in text else ():
        begin, end = match.span()
        if any(c in FUNCTION for c in match.group(1)):
            continue
        around = max(0, begin - 8), begin
        state = vocabulary.country.search(text, *around) or _REALM.search(text, *around)
        start = begin if state is None else state.start()
        found[end] = NamedOrganisation(start, end, text[start:end], 0.9)

"""Committees of the democratic parties at a level: 民建市委 is the home city's, not the Communist Party's 市委."""

from __future__ import annotations

import re

from extractors.sketch import CommunityName, NamedOrganisation

__all__ = ["add_branches", "add_parties"]

_NAMES = {"农工": "农工党", "致公": "致公党", "九三": "九三学社"}
_PARTY = re.compile(
    r"(民革|民盟|民建|民进|农工党|农工|致公党|致公|九三学社|九三|台盟|社(?<![㐀-鿿]社)(?=[省市区县]委))"
    r"([㐀-鿿]{0,8}?(?:自治区|省|市|区|县|州))(委(?:员会|会)?|工委|总支|支部|基层委员会)(?![㐀-鿿]{0,2}书记)"
)


_BRANCH = re.compile(
    r"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)"
    r"(?!中央|[㐀-鿿]{0,6}(?:省|市|区|县|州)委(?!直))([㐀-鿿]{2,8}?)(?:总支部|总支|支部|支社|基层委员会|基层委)(?!委员会)"
)
_NO_BRANCH = re.compile("[各的和等个新及在是了与到为]|基层|党支部|党总支|委员会|成立|组织")
"""What no branch is called by."""


def add_branches(text: str, found: dict[int, NamedOrganisation]) -> None:
    """Names the parties' branches by their own words: 民盟|经济科技|总支, 九三学社|医卫|支社."""
    for match in (
        _BRANCH.finditer(text) if "支部" in text or "总支" in text or "支社" in text or "基层委" in text else ()
    ):
        if _NO_BRANCH.search(match.group(1)) is None:
            found[match.end()] = NamedOrganisation(*match.span(), match.group(), 0.9)


def add_parties(
    text: str, home: str | None, places: dict[int, CommunityName], found: dict[int, NamedOrganisation]
) -> None:
    """Names the parties' committees by their party and place, with the home where a level is its own."""
    for match in _PARTY.finditer(text):
        party, level, body = match.groups()
        said = places.get(match.end(2))
        if len(level) > 1 and level != "自治区" and (said is None or said.begin != match.start(2)):
            continue
        place = home if home and home.endswith(level) else level
        body = "委" if body in ("委会", "委员会") else body
        name = _NAMES.get(party, party) + place + body
        found[match.end()] = NamedOrganisation(match.start(), match.end(), name, 0.9)

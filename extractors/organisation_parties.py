"""Committees of the democratic parties at a level: 民建市委 is the home city's, not the Communist Party's 市委."""

from __future__ import annotations

import re

from extractors.sketch import CommunityName, NamedOrganisation

__all__ = ["add_parties"]

_NAMES = {"农工": "农工党", "致公": "致公党", "九三": "九三学社"}
_PARTY = re.compile(
    r"(民革|民盟|民建|民进|农工党|农工|致公党|致公|九三学社|九三|台盟|社(?<![㐀-鿿]社)(?=[省市区县]委))"
    r"([㐀-鿿]{0,8}?(?:自治区|省|市|区|县|州))(委(?:员会|会)?|工委|总支|支部|基层委员会)(?![㐀-鿿]{0,2}书记)"
)


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

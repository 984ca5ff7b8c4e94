"""Committees inside a people's congress or a CPPCC, and in streets: 县政协|文化文史和学习委, 人大|某街道|工委."""

from __future__ import annotations

import re

from extractors.organisations.spelling import panel
from extractors.organisations.vocabulary import Vocabulary
from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import opened

__all__ = ["add_panels", "add_seated", "widen_committees"]

_HEADED = ("全国人大", "全国人大常委会", "全国政协")
_ASSEMBLIES = frozenset(("人大", "人大常委会", "政协", "政协常委会"))
_OFFICE = re.compile("(?:办公室|办公厅|机关|研究室)[、和与及]")
"""An office of the congress or CPPCC itself, listed before its committees: 县政协|办公室、|提案委."""
_SEATED = re.compile("(?P<house>人大|政协)(?:常委会)?(?P<street>[㐀-鿿]{1,6}街道)(?:工作委员会|工委)")
_LISTED = re.compile("[、和与及]")
_REACH = 80
"""How far behind its congress or CPPCC a committee stands in a list of who was there."""
_ELSEWHERE = re.compile("[。！？\n]|[县区市旗州镇乡局院校部处科]长|书记|[县区市旗]委|同志们")
"""What ends such a list, or goes on to others."""
_LISTING = re.compile("[、，；]")
_CHAIRED = re.compile("(?:办公室)?(?:常务)?副?主任")
_FIELDS = "(?:(?&panel_field)+[、和与及])+(?&panel_field)*$"
"""Fields of a committee of the CPPCC or the congress, with what joins them to the last."""


def add_panels(text: str, vocabulary: Vocabulary, found: dict[int, NamedOrganisation]) -> None:
    """Names the committees that stand right after their congress or CPPCC, and those listed after them."""
    for whole in [organisation for organisation in found.values() if _is_assembly(organisation)]:
        office = _OFFICE.match(text, whole.end)
        begin, at = (whole.begin, whole.end) if office is None else (office.end(), office.end())
        while (named := vocabulary.panel.match(text, at)) is not None:
            end = named.end()
            own = found.get(end)
            if own is None or own.begin > begin or (own.row is None and own.central is None and own.begin == begin):
                body = named.group() if office else panel(named.group())
                house = whole if begin == whole.begin or body.endswith(("工委", "工作委员会")) else _congress(whole)
                found[end] = NamedOrganisation(begin, end, body, 0.85, base=house)
            if _LISTED.match(text, end) is None:
                break
            begin = at = end + 1
        _add_chaired(text, whole, vocabulary, found)


def add_seated(sketch: Sketch) -> None:
    """Names the street's committee that is printed with the street inside: 县人大|某街道|工委 is its 人大工委."""
    text, found = sketch.text, sketch.organisation_ends
    for seated in opened(_SEATED, text, "人政"):
        street = sketch.community_ends.get(seated.end("street"))
        if street is None or street.begin != seated.start("street") or seated.end() not in found:
            continue
        whole = found.get(seated.end("house")) or found.get(seated.start("street"))
        begin = whole.begin if whole is not None and _is_assembly(whole) else seated.start()
        found[seated.end()] = NamedOrganisation(begin, seated.end(), seated["house"] + "工委", 0.9, place=street.name)


def _congress(whole: NamedOrganisation) -> NamedOrganisation:
    """The congress whose own committees are listed behind its standing committee's: 县人大常委会代表工委、|财经委."""
    standing = whole.row is not None and whole.body == "人大常委会"
    return whole._replace(end=whole.end - 3, body="人大", row=None) if standing else whole


def _add_chaired(
    text: str, whole: NamedOrganisation, vocabulary: Vocabulary, found: dict[int, NamedOrganisation]
) -> None:
    """Names the committees in titles behind an officer of the same assembly: 县政协副主席甲、|文史委|主任乙."""
    other = _ELSEWHERE.search(text, whole.end, whole.end + _REACH)
    for mark in _LISTING.finditer(text, whole.end, other.start() if other else whole.end + _REACH):
        begin = mark.end()
        named = vocabulary.panel.match(text, begin)
        if (
            named is None
            or _CHAIRED.match(text, named.end()) is None
            or named.group() in vocabulary.ends("government_panel")
        ):
            continue
        between = (found[end] for end in range(whole.end + 1, begin) if end in found)
        if not all(map(_is_part, between)):
            break
        found[named.end()] = NamedOrganisation(begin, named.end(), panel(named.group()), 0.85, base=whole)


def _is_part(organisation: NamedOrganisation) -> bool:
    """Whether an organisation is a committee of a congress or a CPPCC."""
    if organisation.base is not None:
        return _is_assembly(organisation.base)
    return organisation.row is not None and organisation.row.family in ("congress", "cppcc")


def _is_assembly(organisation: NamedOrganisation) -> bool:
    """Whether an organisation is a congress, its standing committee or a CPPCC as a whole."""
    if organisation.central is not None:
        return organisation.central.name in _HEADED
    return organisation.row is not None and organisation.row.full in _ASSEMBLIES


def widen_committees(text: str, vocabulary: Vocabulary, found: dict[int, NamedOrganisation]) -> None:
    """Widens a committee of several fields to the first of them: 民族宗教、港澳台侨和|外事委员会."""
    for end, organisation in list(found.items()):
        alone = not (organisation.place or organisation.level or organisation.base or organisation.central)
        if alone and organisation.body.endswith("委员会"):
            before = vocabulary.worded(_FIELDS).search(text, max(0, organisation.begin - 24), organisation.begin)
            if before is not None:
                found[end] = NamedOrganisation(before.start(), end, text[before.start() : end], 0.8)

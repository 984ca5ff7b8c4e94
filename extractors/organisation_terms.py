"""Committees of a term under the name they are known by: 政协某县第十一届委员会 is the 某县政协."""

from __future__ import annotations

import re

from extractors.organisation_words import LEVELS
from extractors.scanning import near
from extractors.sketch import CommunityName, NamedOrganisation

__all__ = ["add_terms"]

_TERM = re.compile(
    r"第?[一二三四五六七八九十\d]{1,3}届(?P<place>[㐀-鿿]{2,9}?)??"
    r"(?P<body>(?:纪律检查|监事|执行|常务|主席团)?(?:委员会|理事会|执委会|监事会)(?P<inner>常务委员会|常委会|主席团)?)"
)
_OF_TERM = re.compile("届")
_REGIMENT = re.compile(
    r"(?:第?[一二三四五六七八九十\d]{1,3}师(?:[㐀-鿿]{2,4}市)?)?(?<![个\d])[一二三四五六七八九十〇○零\d]{2,4}团"
    "(?=党委|党政|纪委|机关|政委|副|武装部|工会|[一二三四五六七八九十\\d]+连)"
)
"""Farms of the corps in Xinjiang, which are called regiments: 第七师一二六团|党委书记."""
_BUILDERS = re.compile(
    "(?:中国?(?:建|铁|交|冶|煤|化|核|水|电建|能建)|中国(?:建筑|铁路|水电|水利水电)|中水电|水电)第?"
    "[一二三四五六七八九十]{1,3}(?:工程|航务|公|港)?局(?![长面势域部])"
)
"""Builders of the nation by their number: 中铁十二局, 中交二公局."""
_ENDS_BUILDER = (*(number + "局" for number in "一二三四五六七八九十"), "公局", "航务局", "港局", "工程局")
_UNIT = re.compile(r"(?<![\dA-Za-z])\d{5}部队")
"""Troops by their number."""
_ENDS_REGIMENT = re.compile("团(?<=[一二三四五六七八九十〇○零\\d]团)")
_ASIDE = re.compile(r"[（(][^（）()]{1,10}[）)]$")
_PARTIES = ("民革", "民盟", "民建", "民进", "农工党", "农工", "致公党", "致公", "九三学社", "九三", "台盟", "少先队")
_SHORT_PARTY = re.compile("(?<![㐀-鿿])[社盟]$")
"""Democratic parties, also as their own papers shorten them: 社省委, 盟市委."""
_BRANCHES = frozenset(("工作委员会", "委", "委员会", "总支", "总支部", "支部", "支社", "工委", "基层委员会"))
_PARTY = ("中共", "中国共产党")
_CPPCC = ("中国人民政治协商会议", "人民政协", "政协")
_YOUTH = ("共青团", "中国共产主义青年团")


def add_terms(text: str, places: dict[int, CommunityName], found: dict[int, NamedOrganisation]) -> None:
    """Names the committees of a term by the bodies that they are."""
    for organisation in list(found.values()):
        party = _party_before(text, organisation)
        if party:
            begin, end = organisation.begin - len(party), organisation.end
            found[end] = NamedOrganisation(begin, end, text[begin:end], 0.9)
    for match in _REGIMENT.finditer(text) if _ENDS_REGIMENT.search(text) else ():
        found.setdefault(match.end(), NamedOrganisation(*match.span(), match.group(), 0.9))
    for match in _UNIT.finditer(text) if "部队" in text else ():
        found.setdefault(match.end(), NamedOrganisation(*match.span(), match.group(), 0.9))
    for match in _BUILDERS.finditer(text) if any(ending in text for ending in _ENDS_BUILDER) else ():
        found.setdefault(match.end(), NamedOrganisation(*match.span(), match.group(), 0.9))
    for match in near(_TERM, text, _OF_TERM, before=4, after=24):
        named = _named(text, match, places, found)
        own = found.get(match.end())
        if named is not None:
            found[match.end()] = named
        elif own is not None and own.begin == match.start():
            del found[match.end()]


def _party_before(text: str, organisation: NamedOrganisation) -> str:
    """The democratic party whose branch an organisation is: 民盟|市委."""
    if organisation.body not in _BRANCHES or organisation.base is not None:
        return ""
    begin = organisation.begin
    short = _SHORT_PARTY.search(text, max(0, begin - 2), begin) if organisation.level else None
    return short.group() if short else next((party for party in _PARTIES if text.endswith(party, 0, begin)), "")


def _named(
    text: str, match: re.Match[str], places: dict[int, CommunityName], found: dict[int, NamedOrganisation]
) -> NamedOrganisation | None:
    begin, end = match.span()
    aside = _ASIDE.search(text, max(0, begin - 12), begin)
    whole = found.get(aside.start() if aside else begin)
    inner = "常委会" if match["inner"] or match["body"] == "常务委员会" else ""
    if whole is not None and whole.central is None and not match["place"]:
        body = whole.body + inner if whole.body.endswith("政协") else whole.body
        return whole._replace(end=end, body=body, row=whole.row if body == whole.body else None)
    place = places.get(match.end("place")) if match["place"] else places.get(begin)
    if place is not None and match["place"] and place.begin != match.start("place"):
        return None
    start = begin if match["place"] else place.begin if place is not None else begin
    level = "" if place is not None else next((lv for lv in LEVELS if text.endswith(lv, 0, begin)), "")
    start -= len(level)
    for openings, body in ((_PARTY, "委"), (_CPPCC, "政协" + inner), (_YOUTH, "团委")):
        opening = next((o for o in openings if text.endswith(o, 0, start)), "")
        if opening and (place is not None or level):
            if body == "委" and match["body"].startswith("纪律检查"):
                body = "纪委"
            named = place.name if place is not None else ""
            return NamedOrganisation(start - len(opening), end, body, 0.95, place=named, level=level)
    return None

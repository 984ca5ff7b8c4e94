"""Committees of a term under the name they are known by: 政协某县第十一届委员会 is the 某县政协."""

from __future__ import annotations

import re

from extractors.borders import HARD
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import FUNCTION, LEVELS
from extractors.sketch import NamedOrganisation, Sketch, outermost
from extractors.text.scanning import near

__all__ = ["add_terms"]

_TERM = re.compile(
    r"第?[一二三四五六七八九十\d]{1,3}届(?P<place>[㐀-鿿]{2,9}?)??"
    r"(?P<body>(?:纪律检查|监事|执行|常务|主席团)?(?:委员会|理事会|执委会|监事会)(?P<inner>常务委员会|常委会|主席团)?)"
)
"""Committees by their term: 第十二届|某县|委员会."""
_OF_TERM = re.compile("届")
_BUILDERS = "(?&builder)第?[一二三四五六七八九十]{1,3}(?:工程|航务|公|港)?局(?![长面势域部])"
"""Builders of the nation by their number: 中铁十二局, 中交二公局."""
_ENDS_BUILDER = re.compile("局(?<=[一二三四五六七八九十程务公港]局)")
_UNIT = re.compile(r"(?:(?:中国人民)?解放军|武警)\d{4,5}部队|(?<![\dA-Za-z])\d{5}部队")
"""Troops by their number."""
_OF_UNIT = re.compile("部队")
_TROOPS = re.compile(
    "武警[㐀-鿿]{2,6}?(?:总队|支队|大队|中队)(?:[㐀-鿿]{2,3}(?:支队|大队|中队))?"
    "|高速(?:公路)?(?:交警|交通警察)[一二三四五六七八九十]{1,3}大队|预备役[㐀-鿿]{0,5}?[师旅团营](?![级长])"
    "|(?:高速(?:公路)?)?(?:交警|交通警察|交巡警|公路巡警|巡特警|特警|刑警)(?:总队)?"
    "第?[一二三四五六七八九十]{1,3}支队(?:[㐀-鿿]{0,2}第?[一二三四五六七八九十]{1,3}大队)?"
)
"""Police and reserves by place or number: 武警|某县|中队, 高速交警|三支队二大队."""
_FARM = re.compile(
    "(?:(?<=农场)|(?<=农场公司)|(?<=农场有限公司))(?:第[一二三四五六七八九十]{1,3}|[一二三四五六七八九十]{1,2})(?:管理区|作业区|作业站|分场|生产队|连队|连)(?![㐀-鿿]?[长])"
)
"""The parts of a farm."""
_ASIDE = re.compile(r"[（(][^（）()]{1,10}[）)]$")
_PARTIES = ("民革", "民盟", "民建", "民进", "农工党", "农工", "致公党", "致公", "九三学社", "九三", "台盟", "少先队")
_SHORT_PARTY = re.compile("(?<![㐀-鿿])[社盟]$")
"""Democratic parties, also as their own papers shorten them: 社省委, 盟市委."""
_BRANCHES = frozenset(("工作委员会", "委", "委员会", "总支", "总支部", "支部", "支社", "工委", "基层委员会"))
_PARTY = ("中共", "中国共产党")
_CPPCC = ("中国人民政治协商会议", "人民政协", "政协")
_YOUTH = ("共青团", "中国共产主义青年团")


def add_terms(sketch: Sketch, vocabulary: Vocabulary) -> None:
    """Names the committees of a term by the bodies that they are."""
    text, found = sketch.text, sketch.organisation_ends
    for organisation in list(found.values()):
        begin, end = outermost(sketch.community_ends, organisation.begin), organisation.end
        party = _party_before(text, organisation, begin)
        if party:
            begin -= len(party)
            found[end] = NamedOrganisation(begin, end, text[begin:end], 0.9)
    for match in near(_UNIT, text, _OF_UNIT, before=13, after=2):
        found.setdefault(match.end(), NamedOrganisation(*match.span(), match.group(), 0.9))
    for match in near(vocabulary.worded(_BUILDERS), text, _ENDS_BUILDER, before=12, after=2):
        found.setdefault(match.end(), NamedOrganisation(*match.span(), match.group(), 0.9))
    for match in (
        _TROOPS.finditer(text) if "武警" in text or "支队" in text or "预备役" in text or "高速" in text else ()
    ):
        _add_troops(sketch, *match.span())
    for match in _FARM.finditer(text) if "农场" in text else ():
        _add_farm(text, *match.span(), found)
    for match in near(_TERM, text, _OF_TERM, before=4, after=24):
        named = _named(sketch, match)
        own = found.get(match.end())
        if named is not None:
            found[match.end()] = named
        elif own is not None and own.begin == match.start():
            del found[match.end()]


def _add_troops(sketch: Sketch, begin: int, end: int) -> None:
    """Names police or reserves from the place before them, unless they are read in a longer name."""
    text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
    if any(character in FUNCTION for character in text[begin:end]):
        return
    place = places.get(begin)
    start = begin if place is None else place.begin
    shorter = found.get(end)
    if shorter is None or shorter.begin > start:
        found[end] = NamedOrganisation(start, end, text[start:end], 0.85)


def _add_farm(text: str, at: int, end: int, found: dict[int, NamedOrganisation]) -> None:
    """Names a farm's part by the farm: 建设农场|第二管理区."""
    whole = found.get(at)
    if whole is not None and not text.endswith("农场", 0, at):
        found[end] = NamedOrganisation(whole.begin, end, text[at:end], 0.85, base=whole)
        return
    begin = at - 2
    while begin and at - begin < 6 and text[begin - 1] not in HARD and text[begin - 1] not in FUNCTION:
        begin -= 1
    if at - begin > 3:
        farm = NamedOrganisation(begin, at, text[begin:at], 0.85)
        found[end] = NamedOrganisation(begin, end, text[at:end], 0.85, base=farm)


def _party_before(text: str, organisation: NamedOrganisation, begin: int) -> str:
    """The democratic party whose branch an organisation is, before `begin`: 民盟|市委, 民盟|某市|某区委."""
    if organisation.body not in _BRANCHES or organisation.base is not None:
        return ""
    short = _SHORT_PARTY.search(text, max(0, begin - 2), begin) if organisation.level else None
    return short.group() if short else next((party for party in _PARTIES if text.endswith(party, 0, begin)), "")


def _named(sketch: Sketch, match: re.Match[str]) -> NamedOrganisation | None:
    text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
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
        while not opening and start in places and places[start].kind in ("province", "city"):
            start = places[start].begin
            opening = next((o for o in openings if text.endswith(o, 0, start)), "")
        if opening and (place is not None or level):
            if body == "委" and match["body"].startswith("纪律检查"):
                body = "纪委"
            named = place.name if place is not None else ""
            return NamedOrganisation(start - len(opening), end, body, 0.95, place=named, level=level)
    return None

"""Organisations found -> more: names in lists that say what they are, branches, associations of another country."""

from __future__ import annotations

import re

from extractors.borders import HARD, Borders
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import COUNTY_LEVELS, FUNCTION
from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import near

__all__ = [
    "add_embassies",
    "add_listed",
    "add_sections",
    "add_zones",
    "join_branches",
    "widen_abroad",
    "widen_committees",
]

_LIST_TAIL = (
    r"等(?:[一二三四五六七八九十百\d]+[家户个所]|多家|[^，。、]{0,4})?"
    r"(?:(?:公司|集团)(?!家)|(?:企业|商会|协会|厂家|商家)(?![和与及家]))"
)
_LIST = re.compile(r"([㐀-鿿（）]{2,24}(?:、[㐀-鿿（）]{2,16})+)" + _LIST_TAIL)
_PARTED = re.compile("、|(?<=[㐀-鿿]{4})(?:以及|[和与及])(?=[㐀-鿿（）]{4,}$)")
"""What parts the items of such a list, and its last from the one before: 外婆菜|和|野茶王."""
_OWN = ("我", "本", "该", "全")
_KIND = re.compile("(?:[㐀-鿿]*(?:企业|公司|单位|项目)|[我本该全][县市区旗镇乡])")
"""What the first of a list is, or whose, said before its name: 重点企业|俏佳人织业, 我县|盛湘粮油."""
_LIST_END = re.compile(_LIST_TAIL)
"""Without it no list needs looking for."""


_EMBASSY = re.compile(r"驻([㐀-鿿]{1,8}?)(?:总领事馆|领事馆|总领馆|领馆|大使馆|使馆)(?!区)")
"""Embassies and consulates by where they are: 驻法国大使馆."""
_REALM = re.compile(r"(?:中国|大韩民国|(?:[㐀-鿿](?<![和与及由向在馆])){1,6}(?:王国|共和国|联邦|合众国))$")
_ZONE = r"(?<=[、和])([㐀-鿿]{2,8}?(?&zone_field)?(?&zone_end))(?=[、和及等])"
"""A zone in a list of bodies: 公安局、|明水经济开发区|、环保局."""
_ENDS_ZONE = re.compile("区(?<=[发园新开聚范]区)(?=[、和及等])")


_FIELDS = "(?:(?&panel_field)+[、和与及])+(?&panel_field)*$"
"""Fields of a committee of the CPPCC or the congress, with what joins them to the last."""
_SECTION = re.compile(r"[㐀-鿿]{2,6}?(?<![参入持招分炒])股(?![份票东权市价本金息指灾评神海民骨])")
"""A section of a bureau: 县教育局|基教股."""


def add_sections(text: str, found: dict[int, NamedOrganisation]) -> None:
    """Names the sections of counties' bureaux, which are called 股."""
    for bureau in [o for o in found.values() if o.row is not None and o.row.family == "government"]:
        section = _SECTION.match(text, bureau.end)
        if section is not None and not any(c in FUNCTION or c in "长兼" for c in section.group()):
            found[section.end()] = NamedOrganisation(bureau.begin, section.end(), section.group(), 0.8, base=bureau)


def widen_committees(text: str, vocabulary: Vocabulary, found: dict[int, NamedOrganisation]) -> None:
    """Widens a committee of several fields to the first of them: 民族宗教、港澳台侨和|外事委员会."""
    for end, organisation in list(found.items()):
        alone = not (organisation.place or organisation.level or organisation.base or organisation.central)
        if alone and organisation.body.endswith("委员会"):
            before = vocabulary.worded(_FIELDS).search(text, max(0, organisation.begin - 24), organisation.begin)
            if before is not None:
                found[end] = NamedOrganisation(before.start(), end, text[before.start() : end], 0.8)


def widen_abroad(text: str, vocabulary: Vocabulary, found: dict[int, NamedOrganisation]) -> None:
    """Widens associations, and what is called as a body of China is, by the country before: 印度|外交部."""
    for end, organisation in list(found.items()):
        namesake = organisation.central is not None and text.endswith(
            vocabulary.ends("state_organ"), organisation.begin, end
        )
        if namesake or text.endswith(vocabulary.associations, organisation.begin, end):
            country = vocabulary.country.search(text, max(0, organisation.begin - 8), organisation.begin)
            if country is not None and country.end() == organisation.begin:
                found[end] = NamedOrganisation(country.start(), end, text[country.start() : end], 0.85)


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


def add_zones(text: str, vocabulary: Vocabulary, found: dict[int, NamedOrganisation]) -> None:
    """Names zones that stand in a list right after an office or bureau."""
    for match in near(vocabulary.worded(_ZONE), text, _ENDS_ZONE, before=17, after=2):
        before = found.get(match.start() - 1)
        listed = before is not None and before.row is not None and before.row.family in ("government", "party")
        if listed and not any(c in FUNCTION for c in match.group(1)):
            found.setdefault(match.end(), NamedOrganisation(*match.span(), match.group(1), 0.7))


def add_listed(sketch: Sketch, vocabulary: Vocabulary, borders: Borders) -> None:
    """Names without an ending in a list that says what they are: 家德钢构、高山药业、小小科技等企业."""
    text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
    for match in near(_LIST, text, _LIST_END, before=240, after=20):
        edge = match.start(1)
        parting = [*_PARTED.finditer(text, edge, match.end(1))]
        for number, end in enumerate([*(mark.start() for mark in parting), match.end(1)]):
            begin = edge if number == 0 else parting[number - 1].end()
            if number == 0:
                begin = borders.stretch(text, end, reach=14, verbs=True).begin
                kind = _KIND.match(text, begin - (text[begin - 1 : begin] in _OWN), end - 1)
                begin = begin if kind is None else kind.end()
            own = text[begin:end]
            plain = not any(c in FUNCTION for c in own) and own not in vocabulary.common
            if 4 <= len(own) <= 14 and plain and end not in places and not own.endswith(vocabulary.no_firms):
                found.setdefault(end, NamedOrganisation(begin, end, own, 0.72))


def join_branches(sketch: Sketch, vocabulary: Vocabulary) -> None:
    """Joins the branch of a nationwide body to it, 中国移动|江苏公司, and what is affiliated: 某大学|附属医院."""
    text, found = sketch.text, sketch.organisation_ends
    widened: dict[int, NamedOrganisation] = {}
    for end, organisation in list(found.items()):
        wider = None if organisation.base is None else widened.get(organisation.base.end)
        if wider is not None:
            found[end] = organisation._replace(begin=wider.begin, base=wider)
            continue
        joined = _sent(sketch, organisation, vocabulary)
        if joined is None and "税务" in organisation.body:
            joined = _of_service(sketch, organisation)
        if joined is None:
            joined = _branch(text, organisation, vocabulary, found)
        if joined is not None:
            found[end] = widened[end] = joined


def _sent(sketch: Sketch, organisation: NamedOrganisation, vocabulary: Vocabulary) -> NamedOrganisation | None:
    """What a body or a place has or sends elsewhere: 某海关|驻某县|办事处, 某区|驻某县|帮扶工作组."""
    text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
    begin = organisation.begin - (not text.startswith("驻", organisation.begin))
    team, outposts = organisation.body.endswith(vocabulary.ends("sent_group")), vocabulary.ends("outpost")
    while team and (outer := places.get(begin + 1)) is not None and outer.begin <= begin:
        begin = outer.begin - 1  # 驻六十六团|九连工作队
    if not text.startswith("驻", begin) or begin < 1:
        return None
    end = organisation.end
    sender = found.get(begin)
    if sender is not None and (team or (sender.central is None and organisation.body in outposts)):
        return NamedOrganisation(sender.begin, end, text[sender.end : end], 0.85, base=sender)
    if sender is not None and sender.central is None and begin == organisation.begin:
        return NamedOrganisation(sender.begin, end, text[sender.end : end], 0.85, base=sender)
    level = text[begin - 1] if text[begin - 1] in COUNTY_LEVELS else ""
    outpost = team or organisation.body in (*outposts, "招商局", "招商分局")
    if level and outpost and (begin == 1 or text[begin - 2] in HARD or text[begin - 2] in FUNCTION):
        return NamedOrganisation(begin - 1, end, text[begin:end], 0.85, level=level)
    home = places.get(begin) if outpost else None
    return None if home is None else NamedOrganisation(home.begin, end, text[home.begin : end], 0.85)


def _of_service(sketch: Sketch, organisation: NamedOrganisation) -> NamedOrganisation | None:
    """A tax office with the national service named before its places: 国家税务总局|某市|某区|税务分局."""
    places, found = sketch.community_ends, sketch.organisation_ends
    begin = organisation.begin
    while (outer := places.get(begin)) is not None and outer.begin < begin:
        begin = outer.begin
    service = found.get(begin)
    if service is None or service.central is None:
        return None
    return organisation._replace(begin=service.begin)


def _branch(
    text: str, organisation: NamedOrganisation, vocabulary: Vocabulary, found: dict[int, NamedOrganisation]
) -> NamedOrganisation | None:
    """The branch of a nationwide body, or what is affiliated to another."""
    end = organisation.end
    whole = found.get(organisation.begin - 2)
    if whole is not None and text.startswith("附属", organisation.begin - 2):
        return NamedOrganisation(whole.begin, end, text[whole.end : end], 0.85, base=whole)
    if not organisation.place or not (
        organisation.body.endswith(vocabulary.ends("branch_end")) or organisation.body == "工作组"
    ):
        return None
    whole = found.get(organisation.begin)
    if whole is None or whole.begin >= organisation.begin:
        return None
    if (
        organisation.body in vocabulary.offices
        and whole.central is None
        and not whole.body.endswith(vocabulary.ends("seated"))
    ):
        return None
    if (whole.place or whole.level) and whole.body == text[whole.begin : whole.end] and whole.body.endswith("银行"):
        return NamedOrganisation(whole.begin, end, text[whole.begin : end], 0.85)
    return NamedOrganisation(whole.begin, end, text[whole.end : end], 0.85, base=whole)

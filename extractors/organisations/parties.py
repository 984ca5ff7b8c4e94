"""Committees of the democratic parties at a level: 民建市委 is the home city's, not the Communist Party's 市委."""

from __future__ import annotations

import re

from extractors.sketch import NamedOrganisation, Sketch, outermost
from extractors.text.scanning import opened
from extractors.vocabulary.patterns import longest_first

__all__ = ["PARTIES", "add_branches", "add_inner", "add_owned", "add_parties"]

PARTIES = ("民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟")
"""The democratic parties, whose committees bear their place inside: 民盟|某省|委."""
_NAMES = {"农工": "农工党", "致公": "致公党", "九三": "九三学社", "社": "九三学社", "盟": "民盟"}
_OUTER = ("省", "市", "州")
"""Levels above a county, whose place the page may say elsewhere."""
_PARTY = re.compile(
    r"(民革|民盟|民建|民进|农工党|农工|致公党|致公|九三学社|九三|台盟|[社盟](?<![㐀-鿿].)(?=[省市区县]委))"
    r"([㐀-鿿]{0,8}?(?:自治区|省|市|区|县|州))(委(?:员会|会)?|工委|总支|支部|基层委员会)(?![㐀-鿿]{0,2}书记)"
)
"""Committees of the eight parties by party, place and rank: 民盟|青川县|委."""
_BARE = re.compile("(?<![㐀-鿿])([省市区县州])委会(?![议见员谈同客场])")
"""A committee of such a party, told before with its name; the Communist Party's is never called so: ，|县委会|主委."""


_BRANCH = re.compile(
    r"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)"
    r"(?!中央|[㐀-鿿]{0,6}(?:省|市|区|县|州)委(?!直))([㐀-鿿]{2,8}?)(?:总支部|总支|支部|支社|基层委员会|基层委)(?!委员会)"
)
_NO_BRANCH = re.compile("[各的和等个及在是了与到为]|新(?:[建增设任老]|成立|一届)|基层|党支部|党总支|委员会|成立|组织")
"""What no branch is called by."""


_SOCIETY = "九三"
"""What a page says that speaks of this party as 社: |社市委|主委."""
_WARD = re.compile("社区委(?:[员会托派任]|书记)")
"""The committee of a neighbourhood, whose name begins so too, and what a neighbourhood asks of others: 社区|委托."""
_OWNERS = {
    "中国国民党革命委员会": "民革", "中国民主同盟": "民盟", "中国民主建国会": "民建", "中国民主促进会": "民进",
    "中国农工民主党": "农工党", "中国致公党": "致公党", "台湾民主自治同盟": "台盟",
    "中国共产主义青年团": "共青团", "共青团": "共青团", "团": "共青团", "政治协商会议": "政协", "政协": "政协",
}  # fmt: skip
"""Whose committee a place's 委员会 is, if it is not the Communist Party's: full names, and what they are called."""
_OWNERS_FIRST = longest_first(_OWNERS)
_COMMITTEES = ("委", "委员会", "支部", "总支", "总支部", "支部委员会", "基层委员会")
_LEAGUE_AFTER = "、和与及由，。；：（“ \n"
"""What stands before a lone 团 that is the League: 由|团某县委, but not 集团."""
_NATIONAL_CONFERENCE = "中国人民"
_RANKS = {"委员会": "党委", "总支部委员会": "党总支", "总支部": "党总支", "支部委员会": "党支部", "支部": "党支部"}
"""The party's committees inside a body, and what they are called for short."""
_INNER = re.compile(
    "中共([^，。；：、\n]{3,24}?(?:学校|中学|小学|学院|大学|幼儿园|医院|卫生院|中心|公司|集团|局|院|社|厂|矿|所|站|协会|商会))"
    "(总支部委员会|支部委员会|委员会|总支部|支部)"
)
"""A body, and the committee of the party in it."""
_PARTY_ITSELF = "中国共产党"


def add_owned(sketch: Sketch) -> None:
    """The committees of others, whose names stand before a place: 中国民主促进会|某市委员会, 政协|某县委员会."""
    text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
    for end, committee in list(found.items()):
        if not committee.place or not committee.body.endswith(_COMMITTEES):
            continue
        begin = outermost(places, committee.begin)
        if text.endswith(_PARTY_ITSELF, 0, begin):
            found[end] = committee._replace(begin=begin - len(_PARTY_ITSELF))
            continue
        owner = next((o for o in _OWNERS_FIRST if text.endswith(o, 0, begin)), "")
        body = _body_of(owner, committee.body) if committee.body in _COMMITTEES else ""
        start = begin - len(owner)
        if not body or (owner == "团" and start and text[start - 1] not in _LEAGUE_AFTER):
            continue
        if text.endswith(_NATIONAL_CONFERENCE, 0, start):
            start -= len(_NATIONAL_CONFERENCE)
        name = committee.place + body if owner.startswith("政") else _OWNERS[owner] + committee.place + body
        found[end] = NamedOrganisation(start, end, name, 0.9)


def add_inner(text: str, found: dict[int, NamedOrganisation]) -> None:
    """The party's committees in schools, hospitals and firms by their full names: 中共|某中学|委员会."""
    for match in _INNER.finditer(text) if "中共" in text else ():
        whole = found.get(match.end(1))
        if whole is not None and whole.begin == match.start(1) and whole.body not in _COMMITTEES:
            body = _RANKS[match.group(2)]
            found[match.end()] = NamedOrganisation(*match.span(), body, 0.9, base=whole)


def _body_of(owner: str, printed: str) -> str:
    """What a committee of an owner is called after its place, if it is one."""
    if not owner or (owner.startswith("政") and printed != "委员会"):
        return ""
    return "政协" if owner.startswith("政") else "委" if printed == "委员会" else printed


def _add_listed(text: str, last: re.Match[str], found: dict[int, NamedOrganisation]) -> None:
    """Names the committees of the parties listed before the one whose level is said: 民革、|民盟、|民建|县委会."""
    owner, party = found[last.end()], _NAMES.get(last.group(1), last.group(1))
    at = last.start()
    while text[at - 1 : at] in ("、", "和", "与", "及") and owner.body.endswith("委"):
        before = next((name for name in (*PARTIES, *_NAMES) if text.endswith(name, 0, at - 1)), "")
        if len(before) < 2:
            return
        end, at = at - 1, at - 1 - len(before)
        body = _NAMES.get(before, before) + owner.body.removeprefix(party)
        found[end] = owner._replace(begin=at, end=end, body=body, row=None)


def add_branches(text: str, found: dict[int, NamedOrganisation]) -> None:
    """Names the parties' branches by their own words: 民盟|经济科技|总支, 九三学社|医卫|支社."""
    for match in (
        _BRANCH.finditer(text) if "支部" in text or "总支" in text or "支社" in text or "基层委" in text else ()
    ):
        if _NO_BRANCH.search(match.group(1)) is None:
            found[match.end()] = NamedOrganisation(*match.span(), match.group(), 0.9)


def add_parties(sketch: Sketch) -> None:
    """Names the parties' committees by their party and place, with the home where a level is its own."""
    text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
    told: list[re.Match[str]] = []
    for match in opened(_PARTY, text, "民农致九台社盟"):
        party, level, body = match.groups()
        if party == "社" and (_SOCIETY not in text or _WARD.match(text, match.start())):
            continue
        if party == "盟" and "民盟" not in text:
            continue  # 盟|市委 of Inner Mongolia
        said = places.get(match.end(2))
        if len(level) > 1 and level != "自治区" and (said is None or said.begin != match.start(2)):
            continue
        party = _NAMES.get(party, party)
        told.append(match)
        body = "委" if body in ("委会", "委员会") else body
        if level in _OUTER and party in PARTIES and not (sketch.home and sketch.home.endswith(level)):
            found[match.end()] = NamedOrganisation(*match.span(), party + body, 0.9, level=level)
            continue
        place = sketch.home if sketch.home and sketch.home.endswith(level) else level
        found[match.end()] = NamedOrganisation(*match.span(), party + place + body, 0.9)
    for match in told:
        _add_listed(text, match, found)
    for bare in _BARE.finditer(text) if told else ():
        owners = [match for match in told if match.end() <= bare.start() and match.group(2)[-1] == bare.group(1)]
        if owners and (owner := found.get(owners[-1].end())) is not None and owner.body.endswith("委"):
            found[bare.end()] = owner._replace(begin=bare.start(), end=bare.end())

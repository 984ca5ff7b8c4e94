"""Bodies of Taiwan, Hong Kong and Macau: 立委某|服务处, 国民党某县|党部, |乡民代表会, 圣公会某某|小学."""

from __future__ import annotations

import re

from extractors.organisations.vocabulary import Vocabulary
from extractors.sketch import NamedOrganisation, Sketch

__all__ = ["add_island"]

_OFFICES = "(?:[㐀-鿿]{2}(?<!联合))?(?:服务处|办事处)|国会办公室|国会研究室"
"""What a councillor keeps for those who chose him."""
_HELD = re.compile(
    rf"(?:立法委员|立委|[县市]?议员)(?P<holder>(?![和及与、等])[㐀-鿿]{{2,4}}?)(?P<office>{_OFFICES})(?!理)"
)
"""The office behind its holder's title and name: 立委|某某|服务处."""
_OWN = re.compile(
    rf"(?<=[、，和及与由。\n])(?P<holder>[㐀-鿿]{{2,4}}?)(?:立法委员|立委|[县市]议员|议员)(?P<office>{_OFFICES})(?!理)"
)
"""The same behind name and title: 某某|立委|服务处."""
_NO_HOLDER = re.compile("联合|全体|各[位级]|[县市]议|所有|[们的等]|委员|选举")
"""What is no holder's name."""
_PARTIES = "中国国民党|国民党|民主进步党|民进党|台湾民众党|民众党|亲民党|台湾团结联盟|台联"
_NO_PLACE = "[的、，和与及在到队派兵占毁设于由被从向为捣逃抗]|成立|将(?!军)|(?<!将)军"
"""What stands in no place's name, but between a party and another body: 国民党|军队占领|县党部."""
_BRANCH = re.compile(
    rf"(?:{_PARTIES})(?![㐀-鿿]{{0,8}}籍)(?:(?!{_NO_PLACE})[㐀-鿿]){{2,9}}?(?:党部|民众服务分?社|服务站)"
)
"""A party's branch by its place: 国民党|某县|党部."""
_COUNCIL = re.compile("(?<![㐀-鿿])(?:[镇乡市区])民代表会(?!议)")
"""A town's council without its place, which was said before: 、|乡民代表会|主席."""
_DISTRICT_COMMITTEE = re.compile("[㐀-鿿]{2,4}[（(][一二三四东南西北中]{1,2}[）)]分区委员会")
"""The committee of a part of one of Hong Kong's districts: 秀茂坪（一）|分区委员会."""
_SPONSORED = 22
"""So many characters at most stand between where a school's sponsor begins and what kind of school it is."""
_SCHOOL = re.compile("(?:中学附属|书院附属)?(?:中学(?!附属)|小学|书院(?!附属)|幼稚园|幼儿园|幼儿学校|学校)")
_PARTED = re.compile(
    "[，。、；：！？\\s“”《》「」的到在向赴于]|[和及与](?!平|谐)|举行|参加|捐|[属辖旗]下|下属|界|带领|教[练师]|[一二三四五六七八九十两几多数]间"
)
_FAITHS = ("天主教", "基督教", "佛教", "道教")
"""How a faith is called, which alone tells no school: 顺利|天主教|中学, but no 天主教|中学."""
_ISLANDS = ("71", "81", "82")
"""How the codes of Taiwan, Hong Kong and Macau begin."""
_TOLD = ("香港", "澳门", "港澳")
"""What other pages say that tell of schools there."""
_BEFORE_FAITH = re.compile("(?<=[，。、；：\\s的和及与由])[㐀-鿿]{2,3}$")


def add_island(sketch: Sketch, vocabulary: Vocabulary) -> None:
    """Names these bodies, which no gazetteer lists."""
    text, found = sketch.text, sketch.organisation_ends
    if "议员" in text or "立委" in text or "立法委员" in text:
        _add_offices(text, found)
    for match in _BRANCH.finditer(text) if "民党" in text or "民进党" in text else ():
        found[match.end()] = NamedOrganisation(*match.span(), match.group(), 0.9)
    for match in _COUNCIL.finditer(text) if "民代表会" in text else ():
        found[match.end()] = NamedOrganisation(*match.span(), match.group()[1:], 0.85, level=match.group()[0])
    for match in vocabulary.district_office.finditer(text) if "民政处" in text or "民政事务处" in text else ():
        found[match.end()] = NamedOrganisation(*match.span(), "民政事务处", 0.9, place=match.group(1))
    for match in _DISTRICT_COMMITTEE.finditer(text) if "分区委员会" in text else ():
        found[match.end()] = NamedOrganisation(*match.span(), match.group(), 0.85)
    there = sketch.home_code.startswith(_ISLANDS) or not sketch.home_code or any(word in text for word in _TOLD)
    if there and (sponsors := vocabulary.sponsors) is not None and sponsors.search(text):
        _add_sponsored(text, sponsors, found)


def _add_offices(text: str, found: dict[int, NamedOrganisation]) -> None:
    """Names the offices of councillors, of which the text's own characters are those behind the holder's name."""
    for pattern in (_HELD, _OWN):
        for match in pattern.finditer(text):
            if _NO_HOLDER.search(match["holder"]) is None:
                own = NamedOrganisation(match.start("office"), match.end(), match.group(), 0.85)
                found[match.end()] = own


def _add_sponsored(text: str, sponsors: re.Pattern[str], found: dict[int, NamedOrganisation]) -> None:
    """Names schools by who founded them: 东华三院|某某纪念中学, 圣公会|某某小学."""
    done = 0
    for sponsor in sponsors.finditer(text):
        if sponsor.start() < done:
            continue
        parted = _PARTED.search(text, sponsor.end(), sponsor.end() + _SPONSORED)
        edge = parted.start() if parted is not None else min(len(text), sponsor.end() + _SPONSORED)
        school = _SCHOOL.search(text, sponsor.end(), edge)
        if school is None:
            continue
        begin = min((o.begin for o in found.values() if o.end == sponsor.end()), default=sponsor.start())
        if school.start() == sponsor.end() and sponsor.group().endswith(_FAITHS):
            own = _BEFORE_FAITH.search(text, max(0, begin - 4), begin)
            if own is None:
                continue
            begin = own.start()
        done = school.end()
        for inner in [end for end, o in found.items() if sponsor.start() < end < done and o.begin >= sponsor.start()]:
            del found[inner]
        found[done] = NamedOrganisation(begin, done, text[begin:done], 0.85)

"""The organisations of one page -> which of their names are short for another's: 刀板香公司 is 安徽刀板香公司."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping

from extractors.linking.parents import parent_name
from extractors.records import Identity
from extractors.sketch import NamedOrganisation

__all__ = ["aliases", "called"]

_FIRM = re.compile(r"(?:公司|集团|药业|银行|农商行|合作社|厂)$")
"""How firms end."""
_LIKE_FIRM = re.compile(rf"{_FIRM.pattern}|(?:[小中]学|医院|卫生院|派出所)$")
"""What a name of four characters ends in that is short for a longer one: 三合小学 of 白沙镇三合小学."""
_FIRM_ENDS = frozenset("司团业行社厂")
_FIRM_TAIL = re.compile(
    r"(?:股份|有限|责任|公司|集团|控股|科技|实业|发展|技术|开发|投资|贸易|商贸|农业|食品|生物|工贸|置业|建设|专业|合作社|农牧|饮用水)+$"
)
"""What a firm's name ends with behind its own words, of which short forms leave some out."""
_SKIPPED = re.compile(
    r"(?:[省市县区旗州镇乡村级第业银员家育合]|人民|党政|考察|学习|工作|管理|股份|有限|责任|科技|农业|发展|集团|实业|生态|文化|商贸|旅游|服务|委员|专业|年儿童业余|等"
    r"|公安局|公安分局|教育局|省[㐀-鿿]{1,3}市)+$"
)
"""What a short form leaves out: 芦台(第)一中(学), 农(村)商(业)(银)行."""
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_TOWN = re.compile(r"[㐀-鿿]{1,5}(?:镇|乡|街道|村|社区)[㐀-鿿]{3}")
"""Names that a town opens, which are those of one body however many larger places are said before."""
_NUMBER = re.compile(r"[一二三四五六七八九十\d]")
_HOUSES = ("医院", "学校", "中学", "小学", "学会")
"""Bodies of which two that are called alike are two."""
_INNER = ("机关党委", "机关党总支", "机关党支部", "机关工会", "机关纪委")
"""What a body has for those who work in it, beside what it has for all that are under it."""
_BRANDS = ("国网", "国家电网")
"""Of what firm a county's own firm is, which papers leave out: 涟水县供电公司 is 国网|涟水县供电公司."""
_LEVELS = "县区市旗"
_LEAST = 4
"""A short form at the end of a longer name has so many characters, if it ends as firms or schools do."""


def aliases(
    named: Iterable[tuple[Identity, NamedOrganisation]], text: str, words: Container[str]
) -> Mapping[Identity, Identity]:
    """For each organisation named in short, the one that the page also names in full, where there is one only.

    `words` are the common words, of which short forms keep the first character: 红十字|基金会, 红|基会.
    """
    named = [(identity, organisation) for identity, organisation in named if identity.kind == "organisation"]
    known = dict(named)
    free = [identity for identity, organisation in known.items() if _free(organisation)]
    placed = [i for i, o in known.items() if o.central is None and len(o.place) > 2 and i.name.startswith(o.place)]
    found = _in_brackets(named, text)
    by_name = {identity.name: identity for identity in known}
    found.update({i: full for i in known if (full := _branded(i.name, by_name)) is not None})
    found.update({i: full for i in free if (full := _counties(i.name, by_name)) is not None})
    for short in free:
        fuller = [
            full
            for full in free
            if full is not short
            and _is_short(short.name, full.name)
            and parent_name(known[full], full.name, "") != short.name
        ]
        fuller = fuller or [full for full in free if _abridged(short.name, full.name, words)]
        fuller = fuller or [full for full in placed if full is not short and _of_place(short, full, known[full].place)]
        if len(fuller) == 1:
            found[short] = fuller[0]
        elif fuller and _TOWN.match(short.name):
            longest = max(fuller, key=lambda full: (len(full.name), full.name))
            found.update({one: longest for one in (short, *fuller) if one is not longest})
    return {short: found.get(full, full) for short, full in found.items()}


def _branded(name: str, by_name: Mapping[str, Identity]) -> Identity | None:
    """The firm of a national one that a county's is short for: 国网|涟水县供电公司."""
    return next((by_name[brand + name] for brand in _BRANDS if brand + name in by_name), None)


def _counties(name: str, by_name: Mapping[str, Identity]) -> Identity | None:
    """The same name with its county in full: 霍邱|县|农商银行 for 霍邱农商银行."""
    fuller = (name[:at] + level + name[at:] for at in (2, 3) for level in _LEVELS if len(name) - at > 1)
    return next((by_name[full] for full in fuller if full in by_name), None)


def called(aliased: Mapping[Identity, Identity], named: Identity, whole: Identity | None) -> Identity:
    """What a body is called that is named in short, or is part of one that is: 涟水县供电公司|党委."""
    if named in aliased or whole is None:
        return aliased.get(named, named)
    full = aliased.get(whole)
    if full is None or not named.name.startswith(whole.name):
        return named
    return named._replace(name=full.name + named.name[len(whole.name) :])


def _in_brackets(named: Iterable[tuple[Identity, NamedOrganisation]], text: str) -> dict[Identity, Identity]:
    """Offices whose short name stands in brackets after the full one: 温暖工程领导小组办公室（区温暖办）."""
    ends = {organisation.end: identity for identity, organisation in named}
    found = {}
    for short, organisation in named:
        full = ends.get(organisation.begin - 1)
        bracketed = text[organisation.begin - 1 : organisation.begin] in "（(" and text[organisation.end] in "）)"
        if full is not None and bracketed and short.name.endswith("办") and full.name.endswith("办公室"):
            found[short] = full
    return found


def _of_place(short: Identity, full: Identity, place: str) -> bool:
    """Whether a name lacks only the county of another, or the county's last character: 民族中学 of 黄平县民族中学."""
    rest = full.name[len(place) :]
    return place[-1] in "省市区县州旗" and (short.name == place[:-1] + rest or (short.name == rest and len(rest) > 3))


def _free(organisation: NamedOrganisation) -> bool:
    """Whether an organisation is named by words of its own, not by a listed body of its place."""
    return organisation.central is None and (
        organisation.row is None or organisation.row.full.endswith(("小组", "指挥部"))
    )


def _is_short(short: str, full: str) -> bool:
    """Whether a name is another one with words left out: 刀板香公司 of 安徽刀板香公司, 芦台一中 of 芦台第一中学."""
    if len(short) >= len(full) or len(short) < 3:
        return False
    if short.endswith("街道办") and full == short + "事处":
        return True
    opens = short[:2] in (full[:2], full[-len(short) :][:2])
    if not (opens or full[-1] in _FIRM_ENDS or "（" in full or "(" in full):
        return False
    if _NUMBER.findall(short) != _NUMBER.findall(full):
        return False
    plain = _ASIDE.sub("", full)
    if plain != full and (plain == short or _is_short(short, plain)):
        return True
    if full.endswith(short):
        return len(short) > _LEAST or (len(short) == _LEAST and bool(_LIKE_FIRM.search(short)))
    if short.endswith("集团") and "集团" not in full and _FIRM.search(full):
        return False  # 广西交投|集团, 广西交投|科技有限公司
    if _FIRM.search(full) and (len(short) >= _LEAST or _FIRM.search(short)):
        core = _FIRM_TAIL.sub("", short)
        own = _FIRM_TAIL.sub("", full)
        if short.endswith("有限公司") and own != core and own.startswith(core):
            return False  # 山东出版|集团有限公司, 山东出版|传媒|股份有限公司
        if len(core) > 3 and core in own:
            return True
        if len(core) > 1 and (own.endswith(core) or own.startswith(core)) and own != "" and full.startswith(own):
            return not full.startswith(short) or bool(_FIRM_TAIL.fullmatch(full[len(short) :]))
    return _of_school(short, full) or (opens and _left_out(short, full))


def _of_school(short: str, full: str) -> bool:
    """Whether a school of a trade is named by the trade's first character: 省|艺校, which is the 省|艺术学校."""
    stem = short[:-1]
    trade = full[len(stem) : -2] if short[-1] == "校" and full.endswith("学校") and full.startswith(stem) else ""
    return 0 < len(trade) < _LEAST and stem[-1] not in "党学"


def _abridged(short: str, full: str, words: Container[str]) -> bool:
    """Whether a name keeps of each word of another one at least its beginning: 中国红基会 of 中国红十字基金会."""
    if not _LEAST < len(short) < len(full) or short[:2] != full[:2] or short[-1] != full[-1] or full.startswith(short):
        return False
    if full.endswith((*_HOUSES, *_INNER)):
        return False  # 中医院, 中心医院; 县税务局党委, 县税务局机关党委
    at = 0
    for place, character in enumerate(full):
        if at < len(short) and character == short[at]:
            at += 1
        elif full[place - 1] == short[at - 1] and not any(full[place - 1 : place + k] in words for k in (1, 2, 3)):
            return False
    return at == len(short)


def _left_out(short: str, full: str) -> bool:
    """Whether all that the short form lacks is such as short forms leave out."""
    if short[-1] not in full[-2:]:
        return False
    gap = ""
    at = 0
    for character in full:
        if at < len(short) and character == short[at]:
            if gap and not _SKIPPED.match(gap):
                return False
            gap = ""
            at += 1
        else:
            gap += character
    return at == len(short) and (not gap or gap == "学")

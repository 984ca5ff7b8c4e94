"""The organisations of one page -> which of their names are short for another's: 刀板香公司 is 安徽刀板香公司."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from extractors.linking.parents import parent_name
from extractors.records import Identity
from extractors.sketch import NamedOrganisation
from extractors.vocabulary.lexicons import Lexicons
from extractors.vocabulary.linking_classes import LinkingWords
from extractors.vocabulary.patterns import seldom

__all__ = ["aliases", "called"]

_FIRM = "(?&firm_end)$"
_LIKE_FIRM = "(?:(?&firm_end)|(?&short_end))$"
"""What a name of four characters ends in that is short for a longer one: 三合小学 of 白沙镇三合小学."""
_FIRM_ENDS = frozenset("司团业行社厂")
_FIRM_TAIL = "(?&firm_tail_word)+$"
"""What a firm's name ends with behind its own words, of which short forms leave some out."""
_SKIPPED = "(?:[省市县区旗州镇乡村级第业银员家育合]|(?&left_out)|省[㐀-鿿]{1,3}市)+$"
"""What a short form leaves out: 芦台(第)一中(学), 农(村)商(业)(银)行."""
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_TOWN = seldom(r"[㐀-鿿]{1,5}(?:镇|乡|街道|村|社区)[㐀-鿿]{3}")
"""Names that a town opens, which are those of one body however many larger places are said before."""
_NUMBER = re.compile(r"[一二三四五六七八九十\d]")
_PART_OF = re.compile(
    "(分局|农场|林场|牧场|煤矿|医院)((?:机关)?(?:党委|党总支|党支部|纪委|工会|团委|妇联|关工委)|社区管委会|公安分局|派出所|职工医院"
    "|[㐀-鿿]{2,6}(?:大队|中队|科|室|队)|[㐀-鿿]{2,4}部)"
)
"""A part of a body with the body's kind before it: 分局|刑侦大队, 农场|关工委."""
_SEAT = re.compile("(?![第一二三四五六七八九十东南西北中])[㐀-鿿]{2,5}(?:法庭|派出所|支行|分院|分校|分局)")
"""A body's seat that is called by its place, no 第一法庭: 林皋|法庭."""
_LEVELS = "县区市旗"
_LEAST = 4
"""A short form at the end of a longer name has so many characters, if it ends as firms or schools do."""


def aliases(
    organisations: Sequence[NamedOrganisation],
    identity_of: Callable[[NamedOrganisation], Identity],
    text: str,
    lexicons: Lexicons,
) -> Mapping[Identity, Identity]:
    """For each organisation named in short, the one that the page also names in full, where there is one only.

    Of common words short forms keep the first character: 红十字|基金会, 红|基会.
    """
    classes, brands = lexicons.linking_words, lexicons.linking_words.ordered("parent_brand")
    named = [(identity_of(organisation), organisation) for organisation in organisations]
    named = [(identity, organisation) for identity, organisation in named if identity.kind == "organisation"]
    known = dict(named)
    free = [identity for identity, organisation in known.items() if _free(organisation)]
    placed = [i for i, o in known.items() if o.central is None and len(o.place) > 2 and i.name.startswith(o.place)]
    found = _in_brackets(named, text)
    by_name = {identity.name: identity for identity in known}
    branded = _branded(by_name, brands)
    found.update({i: branded[i.name] for i in known if i.name in branded})
    wholes = [o.base for o in organisations if o.base is not None and o.base.row is None and o.base.central is None]
    counties = _counties({identity.name: identity for identity in map(identity_of, wholes)} | by_name)
    found.update({i: counties[i.name] for i in free if i.name in counties})
    found.update({i: full for i in free if (full := _of_whole(i, named)) is not None})
    seats = [full for full, organisation in known.items() if organisation.base is not None]
    for short in free:
        name = short.name
        longer = [full for full in free if len(full.name) > len(name) > 2 and name[0] in full.name]
        fuller = [
            full
            for full in longer
            if _is_short(name, full.name, classes) and parent_name(known[full], full.name, "") != name
        ]
        fuller = fuller or [full for full in longer if _abridged(name, full.name, lexicons)]
        fuller = fuller or [full for full in placed if full is not short and _of_place(short, full, known[full].place)]
        fuller = fuller or [full for full in seats if _of_whole_body(short.name, known[full])]
        if len(fuller) == 1:
            found[short] = fuller[0]
        elif fuller and _TOWN.match(short.name):
            longest = max(fuller, key=lambda full: (len(full.name), full.name))
            found.update({one: longest for one in (short, *fuller) if one is not longest})
    return {short: found.get(full, full) for short, full in found.items()}


def _branded(by_name: Mapping[str, Identity], brands: tuple[str, ...]) -> dict[str, Identity]:
    """By their names without a national firm's, those of its firms that have it: 国网|涟水县供电公司."""
    branded = [name for name in by_name if name.startswith(brands)]
    return {n.removeprefix(brand): by_name[n] for brand in reversed(brands) for n in branded if n.startswith(brand)}


def _counties(by_name: Mapping[str, Identity]) -> dict[str, Identity]:
    """By their names without the county's last character, those that have it: 霍邱|县|农商银行 for 霍邱农商银行."""
    places = ((name, at) for name in by_name for at in (2, 3))
    full = [(at, _LEVELS.index(n[at]), n) for n, at in places if len(n) - at > 2 and n[at] in _LEVELS]
    return {n[:at] + n[at + 1 :]: by_name[n] for at, _, n in sorted(full, reverse=True)}


def _of_whole(short: Identity, named: Sequence[tuple[Identity, NamedOrganisation]]) -> Identity | None:
    """A part said with its body's kind alone, where one such body is told before: |分局|刑侦大队 of 东兴公安分局."""
    part = _PART_OF.fullmatch(short.name)
    if part is None:
        return None
    kind = part.group(1)
    begin = next(organisation.begin for identity, organisation in named if identity is short)
    wholes = {i for i, o in named if o.begin < begin and i.name.endswith(kind) and len(i.name) > len(kind) + 1}
    whole = wholes.pop() if len(wholes) == 1 else None
    return None if whole is None else whole._replace(name=whole.name + part.group(2))


def _of_whole_body(short: str, full: NamedOrganisation) -> bool:
    """Whether a name is that of a body's local seat without the body: 林皋法庭 of 白水县法院|林皋法庭."""
    return full.body == short and full.base is not None and _SEAT.fullmatch(short) is not None


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


def _is_short(short: str, full: str, words: LinkingWords) -> bool:
    """Whether a name is a longer one with words left out: 刀板香公司 of 安徽刀板香公司, 芦台一中 of 芦台第一中学."""
    if short.endswith("街道办") and full == short + "事处":
        return True
    opens = short[:2] in (full[:2], full[-len(short) :][:2])
    if not (opens or full[-1] in _FIRM_ENDS or "（" in full or "(" in full):
        return False
    if _NUMBER.findall(short) != _NUMBER.findall(full):
        return False
    plain = _ASIDE.sub("", full)
    if plain != full and (plain == short or (len(plain) > len(short) and _is_short(short, plain, words))):
        return True
    if full.endswith(short):
        return len(short) > _LEAST or (len(short) == _LEAST and bool(words.pattern(_LIKE_FIRM).search(short)))
    firm, tail = words.pattern(_FIRM), words.pattern(_FIRM_TAIL)
    if short.endswith("集团") and "集团" not in full and firm.search(full):
        return False  # 广西交投|集团, 广西交投|科技有限公司
    if firm.search(full) and (len(short) >= _LEAST or firm.search(short)):
        core = tail.sub("", short)
        own = tail.sub("", full)
        if short.endswith("有限公司") and own != core and own.startswith(core):
            return False  # 山东出版|集团有限公司, 山东出版|传媒|股份有限公司
        if len(core) > 3 and core in own:
            return True
        if len(core) > 1 and (own.endswith(core) or own.startswith(core)) and own != "" and full.startswith(own):
            return not full.startswith(short) or bool(tail.fullmatch(full[len(short) :]))
    return _of_school(short, full) or (opens and _left_out(short, full, words.pattern(_SKIPPED)))


def _of_school(short: str, full: str) -> bool:
    """Whether a school of a trade is named by the trade's first character: 省|艺校, which is the 省|艺术学校."""
    stem = short[:-1]
    trade = full[len(stem) : -2] if short[-1] == "校" and full.endswith("学校") and full.startswith(stem) else ""
    return 0 < len(trade) < _LEAST and stem[-1] not in "党学"


def _abridged(short: str, full: str, lexicons: Lexicons) -> bool:
    """Whether a name keeps of each word of another one at least its beginning: 中国红基会 of 中国红十字基金会."""
    if not _LEAST < len(short) < len(full) or short[:2] != full[:2] or short[-1] != full[-1] or full.startswith(short):
        return False
    words, classes = lexicons.words, lexicons.linking_words
    if full.endswith(classes.ordered("apart_house") + classes.ordered("inner_committee")):
        return False  # 中医院, 中心医院; 县税务局党委, 县税务局机关党委
    at = 0
    for place, character in enumerate(full):
        if at < len(short) and character == short[at]:
            at += 1
        elif full[place - 1] == short[at - 1] and not any(full[place - 1 : place + k] in words for k in (1, 2, 3)):
            return False
    return at == len(short)


def _left_out(short: str, full: str, skipped: re.Pattern[str]) -> bool:
    """Whether all that the short form lacks is such as short forms leave out."""
    if short[-1] not in full[-2:]:
        return False
    gap = ""
    at = 0
    for character in full:
        if at < len(short) and character == short[at]:
            if gap and not skipped.match(gap):
                return False
            gap = ""
            at += 1
        else:
            gap += character
    return at == len(short) and (not gap or gap == "学")

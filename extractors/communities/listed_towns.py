"""Towns of a list that share an ending said once: 城关、河口和新桥|等乡镇, 龙固、胡寨|四镇, 房石、|茅坝镇."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from extractors.borders import HARD, Borders
from extractors.communities.items import LARGER
from extractors.records import CommunityKind
from extractors.sketch import CommunityName
from extractors.text.scanning import near

__all__ = ["listed_towns"]

_COUNT = r"(?:等(?:[一二三四五六七八九十两\d]+个?|[多几]个)?|[一二三四五六七八九十两\d]+个?|几个)"
_ENDING = re.compile(
    rf"(?P<count>{_COUNT})?(?:(?<=[个等])(?:中心|重点|建制|贫困|试点|边远|偏远|山区|库区|沿江|沿湖|沿海))?"
    "(?P<ending>乡镇|镇街|街镇|镇乡|镇(?![长静压痛街直区村域级属办])|乡(?![长亲村土贤愁级情音镇])|街道|(?<=等)地(?!区|方|位|处)"
    "|(?:(?![个等和及与两二三四五六七八九十])[㐀-鿿]){1,6}族乡)"
)
"""The ending that the towns of a list share, and how many they are."""
_MARK = re.compile(
    "[镇乡街地](?:(?<=镇)[街乡]|(?<=街)[镇道]|(?<=乡)镇|(?<=[等个\\d一二三四五六七八九十两心点制困远区江湖海][镇乡])|(?<=等地)|(?<=族乡))"
)
"""Where one may stand: found fast."""
_JOINS = ("、", "和", "及", "与", "以及")
_LEADS = frozenset("在到赴往从对向由为给使让令把将有是除以含经按如据选")
"""What stands before one town that stands for others: 在|光坡|等乡镇."""
_ENDINGS = ("街道", "镇", "乡")
_NUMERALS = dict(enumerate("两三四五六七八九十", 2))
"""How many a list says that it holds, by how many it does."""
_MOST, _LONGEST, _UNLISTED = 40, 8, 3
"""A list has at most so many towns, a stem so many characters; one that no list has so many."""
_NO_STEM = frozenset("的各个在等全两多每本该我其有是镇乡村街区县市和与及")


class _Item(NamedTuple):
    begin: int
    end: int
    name: str
    """The whole name, or nothing where no list has it."""


class _Stems:
    """The towns of a page's home by their stems."""

    def __init__(self, towns: frozenset[str]) -> None:
        self._towns = towns
        self._full: dict[str, str] = {}
        for ending in _ENDINGS:
            for town in sorted(towns):
                if town.endswith(ending) and len(town) > len(ending) + 1:
                    self._full.setdefault(town[: -len(ending)], town)

    def item(self, text: str, end: int, ending: str) -> _Item | None:
        """The town whose stem ends there, the longest; with the ending of the list sooner than with another one."""
        for begin in range(max(0, end - _LONGEST), end - 1):
            name = text[begin:end] + ending
            if name in self._towns:
                return _Item(begin, end, name)
            if (other := self._full.get(text[begin:end])) is not None:
                return _Item(begin, end, other)
        return None


def listed_towns(
    text: str,
    towns: frozenset[str],
    named: Mapping[int, CommunityName],
    borders: Borders,
    unnamed: frozenset[str],
) -> Iterator[CommunityName]:
    """Towns by stems: `towns` are those of the page's home, `named` the communities found, by where they end.

    The towns among these count too. A counted list may hold some that are known nowhere, but none of `unnamed`.
    """
    stems = _Stems(towns.union(c.name for c in named.values() if c.kind in ("town", "street")))
    for match in near(_ENDING, text, _MARK, before=7, after=4) if towns else ():
        items = _items(text, match.start(), stems, named, match["ending"])
        if not _believed(text, match, items, named):
            continue
        counted = match["count"] and match["ending"] in ("镇", "乡")
        for item in items:
            whole = named.get(item.end)
            if whole is not None and whole.kind in LARGER and not _is_town(whole, item, match["ending"]):
                continue
            if item.name:
                yield _named(item)
            elif counted and (town := _unlisted(text, item, match["ending"], borders, unnamed)) is not None:
                yield town
    for town in named.values():
        if town.kind in ("town", "street") and text[town.begin - 1 : town.begin] in _JOINS:
            before = _items(text, town.begin - 1, stems, named)
            yield from (_named(item) for item in before if item.name and item.end not in named)


def _named(item: _Item) -> CommunityName:
    kind: CommunityKind = "street" if item.name.endswith("街道") else "town"
    return CommunityName(item.begin, item.end, item.name, kind, 0.85, known=True)


def _believed(text: str, match: re.Match[str], items: list[_Item], named: Mapping[int, CommunityName]) -> bool:
    """Whether it is a list of towns: two at least, or one where others are meant too; before 等地 all are listed."""
    known = sum(bool(item.name) or item.end in named for item in items)
    if match["ending"] == "地":
        return known > 1 and known == len(items)
    if len(items) == 1:
        return known == 1 and bool(match["count"]) and text[items[0].begin - 1 : items[0].begin] in _LEADS
    count = (match["count"] or "").removesuffix("个")
    return known > 1 or count.startswith("等") or (known > 0 and count != "") or count == _NUMERALS.get(len(items))


def _items(text: str, stop: int, stems: _Stems, named: Mapping[int, CommunityName], ending: str = "") -> list[_Item]:
    """The towns of a list that ends at `stop`, the last first."""
    items: list[_Item] = []
    while len(items) < _MOST:
        whole = named.get(stop)
        item = stems.item(text, stop, ending)
        if whole is not None and (item is None or (whole.kind in LARGER and not _is_town(whole, item, ending))):
            item = _Item(whole.begin, stop, whole.name)
        item = item or _other(text, stop)
        if item is None:
            break
        if item.name and _of_person(text, item.begin) and item.begin not in named:
            break
        items.append(item)
        joined = next((join for join in reversed(_JOINS) if text.endswith(join, 0, item.begin)), "")
        if not joined:
            break
        stop = item.begin - len(joined)
    return items


def _is_town(whole: CommunityName, item: _Item, ending: str) -> bool:
    """Whether what a city or county is called by for short is rather a town of the home: 东升、|九江|三个街道."""
    short = whole.kind in ("city", "district") and whole.end - whole.begin < len(whole.name)
    return short and ending not in ("", "地") and item.name != "" and item.name != whole.name


def _of_person(text: str, begin: int) -> bool:
    """Whether one character stands between a mark and what looks like a town's stem, as a surname does: 、王|建峰."""
    before, surname = text[max(0, begin - 2) : max(0, begin - 1)], text[max(0, begin - 1) : begin]
    return "㐀" <= surname <= "鿿" and surname not in _LEADS and surname not in _JOINS and not "㐀" <= before <= "鿿"


def _other(text: str, stop: int) -> _Item | None:
    """Two or three characters between a mark and `stop`, or between other words and it: 、|善化|等镇."""
    begin = stop
    while begin > stop - _UNLISTED and "㐀" <= text[begin - 1 : begin] <= "鿿" and text[begin - 1] not in _JOINS:
        begin -= 1
    return _Item(begin, stop, "") if stop - begin > 1 else None


def _unlisted(text: str, item: _Item, ending: str, borders: Borders, unnamed: frozenset[str]) -> CommunityName | None:
    """A town that no list has, in one that shares its ending."""
    begin = item.begin
    if text[begin - 1 : begin] not in (*_JOINS, *HARD, ""):
        begin = borders.stretch(text, item.end, reach=_UNLISTED).begin
    stem = text[begin : item.end]
    if not 2 <= len(stem) <= _UNLISTED or stem in unnamed or any(c in _NO_STEM for c in stem):
        return None
    return CommunityName(begin, item.end, stem + ending, "town", 0.7)

"""Communities told by a shared ending or by number: 子午镇|云龙、杞木、鹿宜|村, 在|城关|召开, 三十四团 of the 兵团."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from extractors.borders import HARD
from extractors.records import CommunityKind
from extractors.sketch import CommunityName, Sketch

__all__ = ["told_elsewhere"]

_COUNT = r"(?:等?(?:[两二三四五六七八九十\d]+个?)|等)?"
_SHARED = re.compile(rf"、[㐀-鿿]{{2,3}}?({_COUNT})(?:行政|自然)?(村(?:委会)?|社区|嘎查)(?![级民规务貌容史集落])")
"""The last of a list whose ending all share: 、靳营|两村."""
_KINDS: dict[str, CommunityKind] = {"村": "village", "社": "neighbourhood", "嘎": "village"}
_STOPS = frozenset("的各个在等全两多每本该我其有是和及与到赴往进对将被由村镇乡县区市社街组户")
_TO = "到在赴往进入"
_HELD = re.compile(
    r"(?:在|到|赴|入|走进)([㐀-鿿]{2,4}?)(?=召开|举行|举办|开展|调研|检查|督导|督查|视察|察看|考察|走访|慰问|现场)"
)
"""Where a town may be named by its stem: 在|城关|召开."""
_REGIMENT = re.compile(
    r"(?<![第一二三四五六七八九十〇○零百\d军])(?:[一二三四五六七八九十〇○零百]{1,4}|\d{1,3})团(?![员队体结圆伙购长委])"
)
_WARD = re.compile(
    r"(?<![㐀-鿿][村区市镇乡县各该百千公与和及])[㐀-鿿]{2}(?<![村区市镇乡县各该百千公邻故家])里"
    r"(?=里[长民]|办公处|活动中心|第?\d{1,2}邻|[㐀-鿿]{2,3}里长)"
)
"""A ward of Taiwan before its chief."""


def told_elsewhere(
    sketch: Sketch, towns: Collection[str], named: Mapping[int, CommunityName]
) -> Iterator[CommunityName]:
    """Communities of a page that no ending of their own tells; `named` are those found, by where they end."""
    yield from _shared(sketch.text, named)
    yield from _towns(sketch.text, towns)
    if "里长" in sketch.text or "邻长" in sketch.text:
        yield from _wards(sketch.text)
    if "兵团" in sketch.text or "团场" in sketch.text:
        for match in _REGIMENT.finditer(sketch.text):
            yield CommunityName(match.start(), match.end(), match.group(), "town", 0.8)


def _wards(text: str) -> Iterator[CommunityName]:
    """Wards of Taiwan's towns, which the page's ward chiefs tell: 公明里|里长, 大同里|18邻邻长."""
    names = {match.group() for match in _WARD.finditer(text)}
    for match in re.finditer("|".join(sorted(names)), text) if names else ():
        yield CommunityName(*match.span(), match.group(), "neighbourhood", 0.8)


def _shared(text: str, named: Mapping[int, CommunityName]) -> Iterator[CommunityName]:
    """Villages in a list with one ending, after their town or with their number: 江集、靳营|两村."""
    for match in _SHARED.finditer(text) if "、" in text else ():
        if not match.group(1) and text.startswith("干部", match.end()):
            continue
        ending = match.group(2).removesuffix("委会")
        kind = _KINDS[ending[0]]
        stems = [(match.start() + 1, match.start(1))]
        placed = False
        counted = bool(match.group(1).strip("等"))
        while text[stems[0][0] - 1] == "、" and not placed:
            stop = stems[0][0] - 1
            start = next((at for at in range(stop - 2, max(-1, stop - 5), -1) if _opens(text, at, named)), -1)
            stem = text[start:stop] if start >= 0 else "的"
            if any(c in _STOPS or c in HARD for c in (stem[:-1] if counted and stem[-1] == "街" else stem)):
                break
            stems.insert(0, (start, stop))
            placed = start in named
        whole = (
            match.group(1) == "等"
            and text[match.end() : match.end() + 1] not in "里内中干"
            and ending == "村"
            and text[stems[0][0] - 1] in HARD - {"、"}
        )
        if len(stems) > 1 and (placed or whole or counted or text[stems[0][0] - 1] in _TO):
            for start, stop in stems if match.group(1) or match.group(2) != ending else stems[:-1]:
                yield CommunityName(start, stop, text[start:stop] + ending, kind, 0.75)


def _opens(text: str, at: int, named: Mapping[int, CommunityName]) -> bool:
    if at in named:
        return named[at].kind not in ("village", "neighbourhood", "compound")
    return at == 0 or text[at - 1] in HARD or text[at - 1] in _TO


def _towns(text: str, towns: Collection[str]) -> Iterator[CommunityName]:
    """Towns of the home by their stems, where something is held or seen there."""
    for match in _HELD.finditer(text) if towns else ():
        full = next(
            (match.group(1) + ending for ending in ("镇", "乡", "街道") if match.group(1) + ending in towns), ""
        )
        if full:
            yield CommunityName(*match.span(1), full, "street" if full.endswith("街道") else "town", 0.8, known=True)

"""Candidates of all recognisers -> the mentions that are kept where they overlap."""

from __future__ import annotations

import re

from extractors.records import Mention
from extractors.resources import Resources
from extractors.settle import settle
from extractors.sketch import Sketch
from extractors.trained import recogniser

__all__ = ["RULES", "settled"]


def settled(sketch: Sketch, resources: Resources) -> None:
    """Decides overlaps between all candidates: `sketch.mentions`."""
    text, rules, called = sketch.text, resources.settings.rules, _called(sketch)
    candidates = [
        Mention(begin, end, kind, text[begin:end], ("rules" if group in RULES else group,), confidence)
        for group, found in sketch.candidates.items()
        if rules or group not in RULES
        for (begin, end, kind), confidence in found.items()
        if kind != "community" or (begin, end) not in called
    ]
    kept = [
        m
        for m in settle(candidates, nested=_offices(sketch))
        if m.confidence >= resources.min_confidence and not sketch.is_masked(m.begin, m.end)
    ]
    if not rules:
        sketch.posts = []
    if resources.models:
        kept = [m for m in kept if recogniser.credible(m, rules=rules)]
        recogniser.adopt(sketch, kept, resources.places)
    sketch.mentions = tuple(kept)


_OWN_NAMED = ("公司", "集团", "厂", "股份", "大学", "学院", "银行", "事务所", "剧团", "杂志社", "出版社")
"""How bodies end that are called by where they began, whatever they are now."""


def _called(sketch: Sketch) -> frozenset[tuple[int, int]]:
    """Stems that open what a firm or a school is called, which says nothing of the province: 江苏|天虹纺织有限公司."""
    bodies = (o.base or o for o in sketch.organisations)
    own = {o.begin: o.end for o in bodies if o.body.endswith(_OWN_NAMED)}
    return frozenset(
        (c.begin, c.end) for c in sketch.communities if c.end < own.get(c.begin, 0) and c.end - c.begin < len(c.name)
    )


_OWNER = re.compile(
    "(?:(?:中国)?人民)?(?:政协|政治协商会议)|中国共产党|中共|中国共产主义青年团|共青团"
    "|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|中国(?:国民党革命委员会|民主同盟|民主建国会|民主促进会|农工民主党|致公党)"
)
"""Whose committee it is that a place's name follows: 政协|鄂托克前旗|第十一届委员会."""


def _offices(sketch: Sketch) -> frozenset[tuple[int, int]]:
    """Communities that open an organisation's or a venue's name, or stand behind its owner's: 五里堡街道|王立岩社区."""
    ends = {v.begin: v.end for v in sketch.venues}
    for o in sketch.organisations:
        ends[o.begin] = o.end
        if (owner := _OWNER.match(sketch.text, o.begin, o.end)) is not None:
            ends.setdefault(owner.end(), o.end)
        if o.place and (at := sketch.text.find(o.place, o.begin, o.end)) > o.begin:
            ends.setdefault(at, o.end)  # 县人大|柳湾街道|工委
    kept: list[tuple[int, int]] = []
    chained: set[int] = set()
    for c in sorted(sketch.communities):
        last = ends.get(c.begin, 0)
        small = c.kind not in ("province", "city", "district")
        if c.end < last:
            if small or (c.known and c.begin not in chained):
                kept.append((c.begin, c.end))
            chained.add(c.end)
            ends[c.end] = max(last, ends.get(c.end, 0))
        elif c.end == last and c.name.endswith("居委会") and c.begin > 0:
            kept.append((c.begin, c.end))
    return frozenset(kept)


RULES = frozenset(("communities", "organisations", "persons", "venues"))

"""Posts that several persons take one each -> who takes which: 甲、乙分别任某公司董事长、总经理."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.names.reader import NameReading
from extractors.posts.name_lists import NameLists
from extractors.posts.status import before_comrade
from extractors.posts.units import Unit
from extractors.posts.words import COUNTED
from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import last_of

__all__ = ["dealt"]

_EACH = "分别"
_FAR = 80
"""So many characters at most stand between 分别 and the last of the posts."""
_TAKE = re.compile(
    "分别(?:同志)?(?:以?(?:全票|高票))?(?:担任|出任|升任|就任|接任|改任|调任|兼任|任(?!命)|当选为?|被?(?:任命|推选|选举|推举|聘任|聘请|聘|选|授予)为?|受聘(?:为|担任)|为|是)(?:了|该)?"
)
_MARKS = frozenset("、和及与")
_SEVERAL = 2
"""So many at least take a post each."""
_CLOSED = re.compile("[，。；、,;\\n]|等?职务?|一职|后|$")
"""What stands behind posts whose holders were told before them."""
_SENTENCE_ENDS = "。！？；\n"


def dealt(sketch: Sketch, chain: Sequence[Unit], lists: NameLists) -> list[tuple[NameReading, Unit]] | None:
    """Who takes which post of a chain that 分别 leads to; None where it does not, nobody where they do not match."""
    text, begin = sketch.text, chain[0].begin
    at = text.rfind(_EACH, max(0, begin - _FAR), begin)
    take = _TAKE.match(text, at) if at >= 0 else None
    if take is None or take.end() > begin or any(mark in text[at:begin] for mark in "。；，\n"):
        return None
    bodies = _bodies(sketch, take.end(), chain[0])
    if bodies is None:
        return None
    units = [*(chain[0]._replace(organisation=body) for body in bodies), *_with_bodies(chain)]
    names = _named(sketch, at, lists)
    if len(names) < _SEVERAL or not _CLOSED.match(text, chain[-1].end):
        return None  # 分别是某村村长|甲、某村村长乙
    return list(zip(names, units, strict=True)) if len(names) == len(units) else []


def _named(sketch: Sketch, end: int, lists: NameLists) -> list[NameReading]:
    """Who is named in a sentence before an offset, with posts between them or not: 局长甲、主任乙|分别任."""
    opened = last_of(_SENTENCE_ENDS, sketch.text, 0, end)
    told = [NameReading(p.begin, p.end, 3.0) for p in sketch.persons if opened < p.begin and p.end <= end]
    edge = before_comrade(sketch.text, end)
    counted = COUNTED.search(sketch.text, max(0, edge - 5), edge)
    edge = edge if counted is None else counted.start()
    names = {name.begin: name for name in (*told, *lists.before(sketch, edge, threshold=1.2))}
    return sorted(names.values())


def _bodies(sketch: Sketch, begin: int, unit: Unit) -> list[NamedOrganisation] | None:
    """The bodies listed before the last one's post: 县水利局、|林业局、|农业局局长; None where others stand."""
    found: list[NamedOrganisation] = []
    end = unit.begin
    while end > begin:
        body = sketch.organisation_ends.get(end - 1) if sketch.text[end - 1] in _MARKS else None
        if body is None or body.begin < begin:
            return None
        found.insert(0, body)
        end = body.begin
    return found


def _with_bodies(chain: Sequence[Unit]) -> list[Unit]:
    """The posts of a chain, those without a body of their own in the one of the post before."""
    found: list[Unit] = []
    for unit in chain:
        own = unit.organisation is not None or bool(unit.row.implies) or not found
        found.append(unit if own else unit._replace(organisation=found[-1].organisation))
    return found

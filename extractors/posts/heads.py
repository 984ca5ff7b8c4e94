"""A group of posts -> the body that the next holder's bare title is of, where it is not the one told last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractors.names.reader import NameReading
from extractors.posts.units import Unit
from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import last_of
from extractors.vocabulary.lexicons import Lexicons
from extractors.vocabulary.post_classes import PostWords

__all__ = ["has_post", "is_called", "of_town", "other_body", "said_again"]

_TOWNS, _MAYORS = ("乡", "镇"), ("乡长", "镇长")
_AGAIN = 0.6
"""How sure it is whose title is told once more behind a name."""


def other_body(
    sketch: Sketch,
    before: tuple[int, NamedOrganisation | None, Sequence[Unit]],
    chain: Sequence[Unit],
    lexicons: Lexicons,
) -> NamedOrganisation | None:
    """The body told earlier in the last group of posts that a bare title goes on with, if it is another than the last.

    `before` is where that group and its names end, the body told last, and the group.
    """
    kept = _kept(sketch, before, chain[0], lexicons.title_heads)
    return kept or _headed(sketch, before[2], chain, lexicons.post_words)


def _headed(
    sketch: Sketch, earlier: Sequence[Unit], chain: Sequence[Unit], words: PostWords
) -> NamedOrganisation | None:
    """The body that a deputy's head was told of among other posts: 某队队长、某村第一书记甲，|副队长乙 is of the 队.

    So is the next deputy behind one who held other posts, or behind who is a head by honour alone.

    A member of the party group is of the body whose deputy he is: 局长、某中心主任甲，|党组成员、副局长乙. A rank is
    nobody's head: 某医院院长、某大学教授甲，|党委书记乙 is of the hospital.
    """
    unit, ranks = chain[0], words["learned_rank"]
    if len(chain) > 1 and unit.organisation is None and unit.row.implies in words["party_group"]:
        unit = next((other for other in chain[1:] if other.row.bare.startswith("副")), unit)
    bare = unit.row.bare
    ranked = len(earlier) > 1 and earlier[-1].row.bare.endswith(ranks) and not earlier[0].row.bare.endswith(ranks)
    if ranked and unit.organisation is None and "{L}" not in unit.row.implies and not bare.endswith(ranks):
        return earlier[0].organisation
    if unit.organisation is not None or unit.row.implies or not bare.startswith(("副", "第一副", "常务副")):
        return None
    head = bare.lstrip("第一常务副")
    if not any(e.row.bare.endswith(head) for e in earlier[:-1]):
        return None
    told = [p.organisation for p in reversed(sketch.posts) if p.title.endswith(head) and p.begin >= earlier[0].begin]
    group = next((e.organisation for e in earlier if e.row.bare.endswith("书记") and e.organisation is not None), None)
    own = (body for body in told if group is not None and len(chain) > 1 and _is_of(group, body))
    return next(own, told[0] if told else None)


def _is_of(group: NamedOrganisation, body: NamedOrganisation) -> bool:
    """Whether a party group is that of a body: 县农业农村局|党组."""
    own = group.base or group
    same = (own.place, own.level) == (body.place, body.level)
    return same and own.body.removesuffix("党组").removesuffix("党委") == body.body


def _kept(
    sketch: Sketch,
    before: tuple[int, NamedOrganisation | None, Sequence[Unit]],
    unit: Unit,
    title_heads: Mapping[str, tuple[str, ...]],
) -> NamedOrganisation | None:
    """The body told before that has such a head, where the last one told has none: 会长、某公司经理甲，|监事长|乙."""
    (_, last, earlier), heads = before, title_heads.get(unit.row.bare)
    if not heads or last is None or unit.organisation is not None or unit.row.implies or last.body.endswith(heads):
        return None
    told = (p.organisation for p in sketch.posts if len(earlier) > 1 and p.begin >= earlier[0].begin)
    again = next((body for body in told if body.body.endswith(heads)), None)
    return again or (_before_villagers(sketch, before[0], unit) if not last.body else None)


def _before_villagers(sketch: Sketch, end: int, unit: Unit) -> NamedOrganisation | None:
    """The body whose head was told in the same sentence before a village's: 队长甲、某村第一书记乙，|副队长丙."""
    head = unit.row.bare.lstrip("第一常务副")
    if head == unit.row.bare or any(mark in sketch.text[end : unit.begin] for mark in "。！？\n"):
        return None
    opened = last_of("。！？\n", sketch.text, 0, end)
    told = (p for p in reversed(sketch.posts) if p.begin > opened)
    return next((p.organisation for p in told if p.title == head), None)


def has_post(sketch: Sketch, name: str, title: str) -> bool:
    """Whether a person was said to hold a post of that title, or of its deputy, whom people call so: 罗某|主席."""
    held = (post.title for post in sketch.posts if post.person == name)
    return any(other == title or other.endswith(f"副{title}") for other in held)


def is_called(sketch: Sketch, name: NameReading, person: str, unit: Unit, organisation: NamedOrganisation) -> bool:
    """Whether a title behind a name is only how people call who was said to be its deputy or the like: 乙|书记."""
    if name.end != unit.begin or unit.organisation is not None:
        return False
    held = (post for post in sketch.posts if post.person == person and post.organisation.body == organisation.body)
    return any(post.title != unit.row.bare and post.title.endswith(unit.row.bare) for post in held)


def said_again(sketch: Sketch, name: NameReading, person: str, unit: Unit) -> NamedOrganisation | None:
    """The body of a person's post that is told once more behind his name: 立法会议员甲|议员."""
    if unit.organisation is not None or name.end != unit.begin:
        return None
    held = (post for post in reversed(sketch.posts) if post.person == person and post.title == unit.row.bare)
    told = (post.organisation for post in held)
    body = next(told, None)
    return None if body is None else body._replace(confidence=min(body.confidence, _AGAIN), implied=False)


def of_town(sketch: Sketch, unit: Unit, handed: NamedOrganisation | None, words: PostWords) -> NamedOrganisation | None:
    """The town whose head was told last, for its council and farmers, which no school or county has: |代表会主席."""
    if unit.organisation is not None or not unit.row.implies.endswith((*words["taiwan_council"], *words["farmers"])):
        return handed
    if handed is not None and handed.place.endswith(_TOWNS):
        return handed
    block = sketch.reading.blocks[sketch.article_at(unit.begin)]
    told = (p for p in reversed(sketch.posts) if block.begin <= p.begin and p.title.endswith(_MAYORS))
    return next((p.organisation for p in told if p.organisation.place.endswith(_TOWNS)), handed)

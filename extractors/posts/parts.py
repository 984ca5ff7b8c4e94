"""Bodies told before -> whose part or party group a title speaks of: 某医院…，|内科|主任, 某局…，|局党组|书记."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeGuard, TypeVar

from extractors.names.reader import NameReading
from extractors.posts.bodies import LOCAL, said_again, said_ends, said_last, worked_at
from extractors.posts.bodies import ward as ward_before
from extractors.posts.guessed import GUESSED, is_told_by_title
from extractors.sketch import CommunityName, NamedOrganisation, Sketch
from extractors.vocabulary.lexicons import Lexicons, Title
from extractors.vocabulary.patterns import seldom
from extractors.vocabulary.post_classes import PostWords

__all__ = ["host", "housed", "is_loose", "of_learning", "told_before", "told_elsewhere"]

_LOOSE = ("科", "室", "处", "股", "部", "庭")
_PART = seldom(
    "(?:(?:^|[，、；。：（\n])(?:来自)?|来自|以及|[和及与由])((?:(?!来自)[㐀-鿿]){1,6}?(?:科|处|室|股|司))的?$"
)
"""An office between a mark and the name of its head: 、|肛肠科|的某主任, ，|规划处|某处长."""
_NO_PART = re.compile("办事处$|[各该本全两多原]|教室$|等")
_MEDICAL = "[内外][一二三四五六]?科|(?&clinic)科$"
"""How a hospital's departments end."""
_SELF = "(?:(?<![㐀-鿿])|(?<=[在由向对与和经请邀]))(?:([我本])|该)?((?&pointed_at)|[局院校社厂矿场所站团行馆])$"
"""What a paper calls the body that it tells of, before its party group: 、|局|党组书记, |该院|党委书记."""
_OF_SAID = (
    "(?<!应)该((?&pointed_at)|[院局校行厂社所站馆园])"
    "([㐀-鿿]{1,10}?(?:[科处室股部庭司]|中心|车间|分[局院]|支[行队]|大队))$"
)
"""A part of the body that 该 points at, before its head's title: 该院|第三检察部|主任."""
_PART_LAST = frozenset("科处室股部庭司心间局院行队")
_OURS = "[我本]([局院校社厂矿场所站团行馆]|(?&pointed_at))$"
_BESIDE = re.compile("(?:与|和|到|来|至|赴|临|在|对|为|帮扶|联合)$")
"""What stands before a body that is another than the one that tells: 我院|与|某卫生院."""
_LEVELS = ("省", "市", "县", "区", "旗", "镇", "乡", "村", "社区", "里", "邻")
"""What the titles of their heads begin with, who may stand between their place and the title."""
_WARDS = ("里", "邻", "村")
"""Wards and villages, which have heads, and heads of neighbours."""
_HIGHER = re.compile("中级|高级|中院|高院")
_NEAR = 600
_Named = TypeVar("_Named", NamedOrganisation, CommunityName)


def of_learning(organisation: NamedOrganisation, title: str, words: PostWords) -> bool:
    """Whether a rank of learning is of the body of the post before: 某医院院长、|主任医师."""
    whole = organisation.body if organisation.row is None else organisation.row.full
    if title.endswith(words["teaching_rank"]):
        return whole.endswith(words["teaching_place"])
    return title.endswith(words["learned_rank"]) and whole.endswith(words["learned_place"])


def is_loose(
    organisation: NamedOrganisation | None, handed: NamedOrganisation | None, words: PostWords
) -> TypeGuard[NamedOrganisation]:
    """Whether an office is told without its body, and goes on no other's: |内科|主任某."""
    return (
        organisation is not None
        and (handed is None or handed.body.endswith(words["headless"]))
        and is_told_by_title(organisation)
        and organisation.body.endswith(_LOOSE)
    )


def _part_before(text: str, end: int) -> NamedOrganisation | None:
    """The office that a name right after it is of: 、|肛肠科|的某主任."""
    if text[end - 1 : end] not in "科处室股司的":
        return None
    found = _PART.search(text, max(0, end - 10), end)
    if found is None or _NO_PART.search(found.group(1)):
        return None
    return NamedOrganisation(found.start(1), found.end(1), found.group(1), GUESSED)


def told_before(sketch: Sketch, names: Sequence[NameReading], row: Title, words: PostWords) -> NamedOrganisation | None:
    """The body told before the name of its head: |省财政厅|甲、乙副厅长, ，|规划处|甲处长, |某县|甲县长."""
    if not names:
        return None
    at = names[0].begin
    own = sketch.organisation_ends.get(at)
    if own is not None and row.implies in words["party_group"]:
        return NamedOrganisation(at, at, row.implies, 0.85, base=own, implied=True)
    own = own or _placed_before(sketch, at, row, words)
    if own is None and (part := _part_before(sketch.text, at)) is not None:
        own = housed(sketch, part, words)
    return own


def _placed_before(sketch: Sketch, at: int, row: Title, words: PostWords) -> NamedOrganisation | None:
    """The place told before the name of its head, or its government: |某县|甲县长, |某里|乙里长, |某村|丙书记."""
    level = next((level for level in _LEVELS if row.title.removeprefix("副").startswith(level)), "")
    place = sketch.community_ends.get(at)
    in_ward = level in _WARDS and (place is None or not place.name.endswith(_WARDS))
    ward = ward_before(sketch.text, at, words) if in_ward and sketch.text[at - 1 : at] == "里" else None
    if ward is not None:
        return NamedOrganisation(ward[0], at, "", 0.85, place=ward[1], implied=True)
    if place is None:
        return None
    if not level and place.kind in LOCAL and row.kind == "official" and not row.implies.startswith("{L}"):
        return NamedOrganisation(place.begin, at, row.implies, 0.85, place=place.name, implied=True)
    if not level or not place.name.endswith(_WARDS if level in _WARDS else (level,)):
        return None
    body = "政府" if row.implies == "{L}政府" else ""
    return NamedOrganisation(place.begin, at, body, 0.85, place=place.name, implied=True)


def housed(sketch: Sketch, part: NamedOrganisation, words: PostWords) -> NamedOrganisation:
    """An office with the body that the article names before it: 县医院医疗队到某村，|内科|主任."""
    medical = words.pattern(_MEDICAL).search(part.body) is not None
    tails = ("法院",) if part.body.endswith(("庭", "执行局")) else words["hospital" if medical else "with_offices"]
    tails = words["school"] if part.body.endswith(words["school_office"]) else tails
    block = sketch.reading.blocks[sketch.article_at(part.begin)]
    opened = block.begin if medical else max(block.begin, sketch.text.rfind("\n", 0, part.begin))
    told = (o for o in reversed(sketch.organisations) if opened <= o.begin < o.end <= part.begin)
    bodies = (body for o in told for body in (o, o.base) if body is not None)
    whole = next((body for body in bodies if body.body.endswith(tails)), None)
    return part if whole is None else part._replace(base=whole)


def told_elsewhere(
    sketch: Sketch, span: tuple[int, int, int], row: Title, lexicons: Lexicons
) -> tuple[int, NamedOrganisation] | None:
    """The organisation of a title that was named further before it, and where what belongs to the title begins."""
    text, ends, words = sketch.text, sketch.organisation_ends, lexicons.post_words
    stem, begin, end = span
    if row.implies in words["place_team"] and (team := said_again(text, stem + len(row.implies), ends)) is not None:
        return team.begin, team
    if row.implies in words["party_group"] or row.implies in words["inner"]:
        group = _grouped(sketch, stem, (stem, end - len(row.bare), row.implies), lexicons)
        if group is not None:
            return group.begin, group
    if (said := said_last(text, stem, ends, lexicons)) is not None:
        return stem, said
    if (part := _part_of_said(text, stem, ends, lexicons)) is not None:
        return part.begin, part
    if row.kind == "official" and not row.implies and (again := said_again(text, stem, ends)) is not None:
        return again.begin, again
    own_body = _told(text, stem, ends, lexicons)
    if own_body is not None:
        return own_body
    work = worked_at(sketch, begin)
    return None if work is None else (work.begin, work)


def _grouped(sketch: Sketch, stem: int, group: tuple[int, int, str], lexicons: Lexicons) -> NamedOrganisation | None:
    """The party group of the body that a word for it means: |局|党组书记, |我院|党组书记, 某大学|校|党委书记."""
    text, places, ends = sketch.text, sketch.community_ends, sketch.organisation_ends
    begin, end, name = group
    whole = ends.get(stem - 1) if text[stem - 1 : stem] in "校院局" else None
    if whole is None or not text.endswith(said_ends(text[stem - 1], lexicons.title_heads), whole.begin, whole.end):
        said = lexicons.post_words.pattern(_SELF).search(text, max(0, stem - 4), stem)
        if said is None:
            again = said_again(text, stem, ends)
            own = (
                again is not None and again.base is None and not text.endswith(lexicons.post_words["no_group"], 0, stem)
            )
            return NamedOrganisation(stem, end, name, 0.85, base=again, implied=True) if own else None
        begin = said.start()
        if said.group(1):
            whole = ours(text, said.start(), said.group(2), ends, heads=lexicons.title_heads)
        else:
            whole = _last(text, said.start(), said_ends(said.group(2), lexicons.title_heads), ends)
        farm = _last(text, said.start(), (said.group(2),), places) if said.group(2).endswith("场") else None
        if whole is None and farm is not None:
            return NamedOrganisation(begin, end, name, 0.85, place=farm.name, implied=True)
    return None if whole is None else NamedOrganisation(begin, end, name, 0.85, base=whole, implied=True)


def _part_of_said(
    text: str, stem: int, ends: dict[int, NamedOrganisation], lexicons: Lexicons
) -> NamedOrganisation | None:
    """A part of the body named last, which 该 points at: |该院第三检察部|主任."""
    if text[stem - 1 : stem] not in _PART_LAST:
        return None
    said = lexicons.post_words.pattern(_OF_SAID).search(text, max(0, stem - 16), stem)
    tails = said_ends(said.group(1), lexicons.title_heads) if said is not None else ()
    whole = _last(text, said.start(), tails, ends) if said is not None else None
    if said is None or whole is None:
        return None
    return NamedOrganisation(said.start(), stem, said.group(2), 0.8, base=whole)


def _told(
    text: str, stem: int, ends: dict[int, NamedOrganisation], lexicons: Lexicons
) -> tuple[int, NamedOrganisation] | None:
    """Where 我院 or 我校 begins right before a title, and the body that it means: |我院|院长."""
    if text[stem - 2 : stem - 1] not in ("我", "本") and text[stem - 3 : stem - 2] not in ("我", "本"):
        return None
    found = lexicons.post_words.pattern(_OURS).search(text, max(0, stem - 3), stem)
    heads = lexicons.title_heads
    whole = ours(text, found.start(), found.group(1), ends, heads=heads) if found is not None else None
    return None if found is None or whole is None else (found.start(), whole)


def _last(text: str, at: int, tails: tuple[str, ...], ends: dict[int, _Named]) -> _Named | None:
    """What was named last with one of some endings."""
    near = [end for end in ends if at - _NEAR < end <= at and text.endswith(tails, 0, end)]
    return ends[max(near)] if near else None


def ours(
    text: str, at: int, word: str, ends: dict[int, NamedOrganisation], *, heads: Mapping[str, tuple[str, ...]]
) -> NamedOrganisation | None:
    """The body that tells, which 我院 or 我校 means: one that is named beside no 我院, and no higher court."""
    tails = said_ends(word, heads)
    own = [
        ends[end]
        for end in sorted(ends)
        if text.endswith(tails, 0, end) and abs(end - at) < 2 * _NEAR and ends[end].base is None
    ]
    own = [o for o in own if _HIGHER.search(text, o.begin, o.end) is None]
    foreign = {text[o.begin : o.end] for o in own if _met(text, o.begin, word)}
    left = [o for o in own if text[o.begin : o.end] not in foreign] or own
    return left[0] if left else None


def _met(text: str, begin: int, word: str) -> bool:
    """Whether 我院 stands right before a body as one that meets it: 我院|与|某卫生院."""
    told = text[max(0, begin - 12) : begin]
    return ("我" + word in told or "本" + word in told) and _BESIDE.search(told) is not None


def host(
    sketch: Sketch, heads: tuple[str, ...], between: tuple[int, int], end: int, *, words: PostWords
) -> NamedOrganisation | None:
    """The body visited, of which who receives the visitors is: 市中院院长甲到某县法院调研，|院长乙|陪同."""
    found = (sketch.organisation_ends[at] for at in range(between[1], between[0], -1) if at in sketch.organisation_ends)
    whole = next((o for o in found if o.begin > between[0] and o.body.endswith(heads)), None)
    if whole is None:
        return None
    stop = sketch.text.find("。", end, end + 80)
    following = sketch.text[end : stop if stop > 0 else end + 80]
    return whole if any(verb in following for verb in words["hosting"]) else None

"""A group of posts after another with its body -> whether it is of that body, and what of it: 主任甲，|副主任乙."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extractors.borders import HARD
from extractors.posts.guessed import is_told_by_title
from extractors.posts.units import Unit
from extractors.posts.words import CHOSEN, GOES_ON
from extractors.sketch import NamedOrganisation
from extractors.vocabulary.post_classes import PostWords

__all__ = ["continues", "goes_down", "going_on", "heads_another", "leads_own", "next_body", "same_office"]

_NEXT_SENTENCE = re.compile("[^。！？\\n：:“”]{2,40}。[\\s　]*")
"""What stands between the head of a body and his deputies, who open the next sentence: 主任甲主持会议。|副主任乙."""
_ELECTED_NEXT = re.compile("[。；](?:主席、[^。！？\\n]{2,20}；)?(?:[㐀-鿿·]{2,8}[、和])+[㐀-鿿·]{2,8}当选为?")
"""What stands between those elected and others beside them, in a sentence of their own: 。甲、乙当选|理事."""
_ELECTION, _TOLD = re.compile("当选|选举|推选"), 60
"""What was told right before it, in so many characters."""
_LISTING = frozenset("，,、")
_SECRETARIES = ("副书记", "专职副书记")
_DIRECTORS, _COUNTYS = ("主任", "副主任"), ("委", "政府")
"""Titles of those who are no heads of a county's committee and government."""
_TITLED = re.compile(r"(?:[（(][^（）()\n]{1,14}[）)])?[：:]")
"""What stands behind a title that opens a line of names."""
_LINE_ENDS = re.compile(r"(?:[（(][^（）()]{1,12}[）)])?[。；;]?\n")


def continues(text: str, end: int, begin: int, words: PostWords) -> bool:
    """Whether a group of posts goes on after another with its organisation: 主任甲，|副主任乙、丙."""
    if begin == end and text.startswith(words["aide"], begin):
        return False
    return 0 <= begin - end <= 16 and GOES_ON.fullmatch(text, end, begin) is not None


def leads_own(text: str, end: int, unit: Unit, words: PostWords) -> bool:
    """Whether the head of a body leads those of its parts: 县法院院长甲带领|民一庭庭长乙."""
    own = unit.organisation
    return own is not None and is_told_by_title(own) and text[end : unit.begin] in words["takes_along"]


def goes_down(text: str, earlier: Sequence[Unit], end: int, unit: Unit) -> bool:
    """Whether a paragraph goes on with the body of the one before, a title and who holds it: 主任：甲\n|副主任：乙."""
    if not earlier or unit.organisation is not None or unit.row.implies or text[unit.begin - 1 : unit.begin] != "\n":
        return False
    titled = _TITLED.match(text, unit.end) is not None and _TITLED.match(text, earlier[-1].end) is not None
    return titled and _LINE_ENDS.fullmatch(text, end, unit.begin) is not None


def same_office(
    text: str, before: tuple[NamedOrganisation | None, Sequence[Unit]], unit: Unit, end: int, *, words: PostWords
) -> bool:
    """Whether a bare title later in a sentence is of the body named before: 主任甲主持会议，|副主任乙、丙出席.

    A deputy's opens the next sentence too.
    """
    body, earlier = before
    if earlier and unit.begin > end and not unit.row.implies and _NEXT_SENTENCE.fullmatch(text, end, unit.begin):
        return any(unit.row.bare in (f"副{head.row.bare}", f"常务副{head.row.bare}") for head in earlier)
    if earlier and unit.row.bare in words["elected_too"] and _ELECTED_NEXT.fullmatch(text, end, unit.begin):
        return _ELECTION.search(text, max(0, end - _TOLD), end) is not None
    if not earlier or any(mark in text[end : unit.begin] for mark in "。！？\n"):
        return False
    if text[unit.begin - 1] not in HARD and text[unit.begin - 1] not in "和与及由对请任选是为以并经受向做率":
        return False
    if body is not None and body.body in words["town_government"] and unit.row.bare in words["town_staff"]:
        return unit.begin > end and any(word in text for word in words["taiwan_told"])
    if unit.row.implies in ("{L}纪委", "{L}人武部") and body is not None:
        return body.level in ("镇", "乡") or body.place.endswith(("镇", "乡", "街道"))
    if unit.row.implies:
        return unit.begin > end and "{L}" not in unit.row.implies
    if unit.begin > end and body is not None and body.body.endswith("委员会") and unit.row.bare.endswith("委员"):
        return True
    if unit.begin > end and unit.row.bare in words["elected_too"]:
        beside = text[unit.begin - 1] == "为" and _ELECTION.search(text, max(0, end - _TOLD), end)
        if beside or CHOSEN.search(text, end, unit.begin):
            return text[end] in _LISTING  # not 某公司经理甲|当选副会长
    if unit.begin > end and earlier[-1].row.bare == "常委" and unit.row.bare in ("书记", "副书记"):
        return text[unit.begin - 1] == "为"  # 选举甲、乙为县委常委，甲为|书记
    heads = {before.row.bare.lstrip("第一常务副") for before in earlier}
    return unit.begin > end and (unit.row.bare.lstrip("第一常务副") in heads or unit.row.bare in ("秘书长", "副秘书长"))


def going_on(body: NamedOrganisation | None, unit: Unit, words: PostWords) -> NamedOrganisation | None:
    """The body that a list of holders goes on with: the one before, but the party's after a congress: |副书记."""
    bare = unit.organisation is None and unit.row.bare in _DIRECTORS
    if body is not None and bare and body.body.endswith(words["no_director"]):
        return next_body(body, unit, words) if _directed(body) else None
    congress = body is not None and body.body in words["no_secretary"] and unit.row.bare in _SECRETARIES
    return next_body(body, unit, words) if congress and body is not None else body


def heads_another(
    body: NamedOrganisation | None, unit: Unit, heads: Mapping[str, tuple[str, ...]], words: PostWords
) -> bool:
    """Whether a head is of a body of his own, no committee or government told before: 县委书记甲、|乙局长."""
    if body is None or body.base is not None or unit.organisation is not None or unit.row.implies:
        return False
    if unit.row.bare in _DIRECTORS:
        return body.body in _COUNTYS
    return unit.row.bare in heads and body.body in words["leading"]


def _directed(body: NamedOrganisation) -> str:
    """What a director heads beside the party's body of a zone or street; empty beside that of a town or county."""
    zone = body.body.removesuffix("党工委").removesuffix("纪工委")
    if (body.place or body.level or zone).endswith(("街道", "街")):
        return "办事处"
    return "管委会" if zone != body.body and zone.endswith(("区", "园", "城")) else ""


def next_body(body: NamedOrganisation, unit: Unit, words: PostWords) -> NamedOrganisation:
    """The body of the next in a list of holders: the party committee of a government or street for its 书记."""
    town = body.level in ("镇", "乡") or body.place.endswith(("镇", "乡"))
    ends = {
        "办事处": "党工委",
        "人大工委": "党工委",
        "人民政府": "党委" if town else "委",
        "政府": "党委" if town else "委",
    }
    ends |= {"人大": "党委", "人大主席团": "党委"} if town else {}
    if unit.row.bare not in ("书记", "副书记"):
        ends = dict.fromkeys(words["no_director"], _directed(body) or "办事处") if unit.row.bare in _DIRECTORS else {}
    end = next((end for end in ends if body.body.endswith(end)), "")
    if not end:
        return body
    own = body.body.removesuffix(end).removesuffix(ends[end]) + ends[end]
    placed = bool(body.place or body.level)
    return body._replace(body=own, row=None, base=None, implied=placed, begin=unit.title_begin, end=unit.end)

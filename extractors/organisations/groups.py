"""Groups that a committee sends out, by their long names: 市委|第六换届指导|督查组, 市纪委|驻市财政局|纪检监察组."""

from __future__ import annotations

import re

from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import LEVELS, TITLE_INSIDE
from extractors.sketch import NamedOrganisation, Sketch
from extractors.text.scanning import near, opened

__all__ = ["add_groups"]

_GROUP = r"(?&group_task)(?:[一二三四五六七八九十]{1,2}|\d{1,2})?(?:组|团)(?!织|建|成(?!员)|团|合)|领导小组|工作专班"
_OPENS_GROUP = "(?^group_task)|领|工"
"""Groups that a body forms for a task, 督查组, 某某领导小组, and how they begin."""
_NUMBERED = re.compile(r"(?:巡察|巡视|督查|督导|考察)[一二三四五六七八九十]{1,2}组$")
_OWN = r"[㐀-鿿“”]{0,24}?(?:第[一二三四五六七八九十]{1,3}|(?&group_field))[㐀-鿿“”]{0,10}"
"""What the words between a committee and its group's ending hold."""
_NONE = r"(?&no_group)|组织(?!部)|(?<![主需重首摘纪])要(?![素点闻事案情])|了|向|把|被|由|并|让|对(?!口)|[、，。；：]"
"""Verbs and particles, with which the words are no name."""
_SENT = re.compile(
    r"(?P<level>省|市|区|县|州|旗|盟)?(?:纪检委|纪委监委|纪委|监委|中纪委|中央纪委国家监委|中央纪委)"
    r"(?:派驻|派出|驻)(?P<seat>[㐀-鿿]{2,14}?)(?:纪检监察|纪检)组"
)
_ENDS_SENT = re.compile("组(?<=纪检组|监察组)")
_COMMITTEES = frozenset(("party", "government", "discipline", "congress", "cppcc"))
_OFFICE = re.compile(
    r"(?![党办总副原厅处司署局科长主]|助理|署理|高级|首席|候任)[㐀-鿿]{2,12}?(?:部(?=副?[厅处司局部]长)"
    r"|(?:[厅处司署局]|(?<!老)科)(?=[副原]{0,2}(?:[厅处司署局科])?长|职务主管|副?巡视员|副?主任))"
)
"""A department of a national organ, or of one of Hong Kong's or Macao's, before its head's title."""
_ASSEMBLIES = ("政协", "人大")
_REACH = 36


def add_groups(sketch: Sketch, vocabulary: Vocabulary) -> None:
    """Names the groups of committees by all their words, from the committee to the ending."""
    text, found = sketch.text, sketch.organisation_ends
    none, own_words, inside = map(vocabulary.worded, (_NONE, _OWN, TITLE_INSIDE))
    for match in opened(vocabulary.worded(_GROUP), text, vocabulary.worded(_OPENS_GROUP)):
        begin, end = match.span()
        whole = next((found[at] for at in range(begin, max(0, begin - _REACH), -1) if _sends(found.get(at))), None)
        if whole is None:
            continue
        own = text[whole.end : begin]
        if (
            own[:1] in ("和", "与", "及")
            or (not own and _NUMBERED.search(text, begin, end) is None and not _inspects(whole, match.group()))
            or none.search(own)
        ):
            continue
        if inside.search(text, whole.end, end) or (own and own_words.fullmatch(text, whole.end, end) is None):
            continue
        shorter = found.get(end)
        if shorter is None or shorter.begin > whole.begin:
            found[end] = NamedOrganisation(whole.begin, end, text[whole.end : end], 0.85, base=whole)
    for whole in [organisation for organisation in found.values() if organisation.central is not None]:
        office = _OFFICE.match(text, whole.end)
        if (
            office is not None
            and _is_free(found.get(office.end()), whole)
            and none.search(office.group()) is None
            and inside.search(office.group()) is None
        ):
            named = NamedOrganisation(whole.begin, office.end(), office.group(), 0.85, base=whole)
            found[office.end()] = named
    for match in near(_SENT, text, _ENDS_SENT, before=32, after=1) if "驻" in text else ():
        if none.search(match["seat"]) is None:
            _seated(sketch, match)


def _is_free(read: NamedOrganisation | None, whole: NamedOrganisation) -> bool:
    """Whether an office's end is no other body's, or one's that was read from the national organ's end on."""
    return read is None or (read.begin == whole.end and read.base is None)


def _inspects(whole: NamedOrganisation, group: str) -> bool:
    """Whether a group is a congress's or CPPCC's that looks into something: 州政协|视察组."""
    return whole.body.startswith(_ASSEMBLIES) and group in ("视察组", "调研组", "考察组", "检查组")


def _sends(organisation: NamedOrganisation | None) -> bool:
    """Whether an organisation sends out groups: a committee, a government, an organ of the nation."""
    if organisation is None:
        return False
    return organisation.central is not None or (
        organisation.row is not None and organisation.row.family in _COMMITTEES and bool(organisation.body)
    )


def _seated(sketch: Sketch, match: re.Match[str]) -> None:
    """The group that a discipline commission keeps in a body."""
    text, places, found = sketch.text, sketch.community_ends, sketch.organisation_ends
    begin, end = match.span()
    if match["level"]:
        place = places.get(begin + 1)
        if place is not None and place.name.endswith(match["level"]):
            found[end] = NamedOrganisation(place.begin, end, text[begin + 1 : end], 0.85, place=place.name)
            return
        if (
            begin
            and text[begin - 1] not in "，。、；：\n“” 　（由是和与及在从对向到据被经赴请"
            and not text.endswith(LEVELS, 0, begin)
        ):
            return
        found[end] = NamedOrganisation(begin, end, text[begin + 1 : end], 0.85, level=match["level"])
        return
    place = places.get(begin)
    start = place.begin if place is not None else begin
    found[end] = NamedOrganisation(start, end, text[begin:end], 0.85, place=place.name if place is not None else "")

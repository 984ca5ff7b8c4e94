"""What is told of an election -> the body that a bare title is of: 甲当选县政协主席，乙为|常务委员, 选举甲为|书记.

Three sorts of bodies elect their own, each told in its own place: an assembly chooses members beside its head, a
committee that met chooses its secretary, and of a mass organisation somebody holds a further seat. Teams are told with
whom they are given as heads, and bodies with whom they hire.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.names.reader import NameReading
from extractors.posts.units import Unit
from extractors.posts.words import CHOSEN
from extractors.sketch import CommunityName, NamedOrganisation, Sketch
from extractors.text.scanning import last_of
from extractors.vocabulary.post_classes import PostWords

__all__ = ["chosen_too", "elected", "has_seats", "made_for", "of_said_conference", "represents", "titled"]

_SECRETARIES = frozenset(["书记", "副书记"])
"""Heads of a committee, which their titles do not name."""
_TAKEN_IN = "(?&taking_in)"
"""How members come to sit in a mass organisation's committee."""
_STANDING = "常委会"
_CONSULTING = "政协"
"""The conference has 常委 beside its head, who are nothing else: 秘书长甲及|常委|乙、丙."""
_BARE_MEMBER = "政协委员"
_INTO = re.compile("(?:当选为?|(?:选举|推选)[^，。；：、\n]{2,10}为)$")
"""What stands before a post that somebody is elected to, a short name before it at most: 选举甲为|书记."""
_GIVEN = re.compile("由[^，。；：、\n]{0,14}$")
"""What stands between a team and the name of who was made its head: 县专班|由县长|甲任组长."""
_CONGRESS = re.compile("第[一二三四五六七八九十\\d]{1,3}次(?:党员)?代表大会|第?[一二三四五六七八九十\\d]{1,3}次党代会")
"""The party's congress of a place, behind its name."""
_MORE = re.compile("(?:[、，][^，。；：\n]{2,40}?[为任](?:第一|常务)?副(?:组长|总?指挥长?|[队团]长|总?领队))*的")
"""What stands between a head's title and the team, with the deputies: 组长|、县长乙为副组长的|领导小组."""
_TOLD = 200
"""So many characters at most stand between a team and the last of those who are made its heads."""
_HIRED = 60
"""So many characters at most stand between who hires and those who are hired."""
_SENTENCE_ENDS = "。！？\n"
_ALONE = re.compile("分别|依次|[曾历时原调现升转接继改挂连]任|[是系]|作为|不再")
"""What stands between a name and a post that is his alone, whoever was named before him: 县长甲、局长乙|曾任|镇长."""
_JOINS = frozenset("、和及与")


def elected(
    sketch: Sketch,
    before: tuple[int, NamedOrganisation | None],
    chain: list[Unit],
    handed: NamedOrganisation | None,
    *,
    words: PostWords,
) -> tuple[list[Unit], NamedOrganisation | None]:
    """A chain and the body handed on to it, by what is told of who was elected: either may bear the electing body.

    `before` is where the last group of posts and names ends and of which body it is; `handed` is that body if the
    chain goes on with it anyway.
    """
    first = chain[0]
    if first.organisation is not None:
        return chain, handed
    if (body := _seated(sketch, first, words)) is not None:
        return [u._replace(organisation=body) if _is_seat(u, words) else u for u in chain], None
    if (member := _member(sketch.text, before, first, words)) is not None:
        return [member, *chain[1:]], None
    if handed is not None and handed.body == _CONSULTING and first.row.title == "常委" and len(chain) == 1:
        return [first._replace(organisation=handed)], None
    committee = _committee_before(sketch, first, words["electing"])
    nearer = committee is not None and committee.begin >= before[0]  # 甲当选镇党委书记；|镇纪委|全会选举乙为书记
    return chain, committee if nearer else handed or committee


def chosen_too(sketch: Sketch, names: Sequence[NameReading], link: str) -> list[NameReading]:
    """Those told with posts of their own before who was chosen last: 某公司经理|甲|、某厂厂长乙当选|副会长."""
    if not names or _ALONE.search(link) is not None:
        return []
    text, found = sketch.text, list[NameReading]()
    at = names[0].begin
    posts = sketch.posts[-40:]
    while (begin := min((p.begin for p in posts if p.begin < at < p.end), default=0)) and text[begin - 1] in _JOINS:
        last = next((p for p in reversed(sketch.persons) if p.end == begin - 1), None)
        told = min((p.begin for p in posts if last is not None and p.begin < last.begin < p.end), default=None)
        if last is None or told is None:
            break
        group = sorted({(p.begin, p.end) for p in sketch.persons if told < p.begin <= last.begin})
        found = [*(NameReading(*span, 3.0) for span in group), *found]
        at = group[0][0]
    return found


def titled(sketch: Sketch, end: int) -> NameReading | None:
    """Whose name the title that ends there follows: |甲|副区长|代理区长."""
    held = next((p for p in reversed(sketch.posts[-6:]) if p.end == end), None)
    named = (p for p in reversed(sketch.persons) if held is not None and p.name == held.person)
    name = next((p for p in named if held is not None and held.begin <= p.begin < p.end < end), None)
    return None if name is None else NameReading(name.begin, name.end, 3.0)


def has_seats(body: NamedOrganisation, title: str, words: PostWords) -> bool:
    """Whether a title beside another post of a body is a seat in that body too: 县妇联执委、|常委."""
    return title == "常委" and body.body.endswith(words["seated"])


def _member(text: str, before: tuple[int, NamedOrganisation | None], unit: Unit, words: PostWords) -> Unit | None:
    """The seat of those chosen beside a body's head, in that body: 甲当选政协主席，乙、丙当选为|常务委员."""
    end, body = before
    begin = unit.begin - (len(_STANDING) if text.endswith(_STANDING, 0, unit.begin) else 0)
    if unit.row.bare not in words["seat"] or body is None or begin <= end:
        return None
    if not body.body.endswith(words["assembly"]):
        return None
    if any(mark in text[end:begin] for mark in _SENTENCE_ENDS):
        return None
    chosen = CHOSEN.search(text, end, begin) is not None or text[begin - 1] == "为"
    return unit._replace(organisation=body, begin=begin) if chosen else None


def _committee_before(sketch: Sketch, unit: Unit, electing: tuple[str, ...]) -> NamedOrganisation | None:
    """The committee named last in the paragraph, which elects its secretary: 县纪委全会…，选举甲为|书记."""
    if unit.row.bare not in _SECRETARIES or _INTO.search(sketch.text, max(0, unit.begin - 16), unit.begin) is None:
        return None
    opened = sketch.text.rfind("\n", 0, unit.begin)
    told: Sequence[NamedOrganisation] = [o for o in sketch.organisations if opened < o.begin < o.end <= unit.begin]
    return next((o for o in reversed(told) if o.body in electing), None) or _of_congress(sketch, unit)


def _of_congress(sketch: Sketch, unit: Unit) -> NamedOrganisation | None:
    """The committee of the place whose party congress the article tells of: 中国共产党某镇第三次代表大会…，|书记."""
    opened = sketch.reading.blocks[sketch.article_at(unit.begin)].begin
    places = ((_CONGRESS.match(sketch.text, place.end), place) for place in sketch.communities)
    met = (place for match, place in places if match is not None and opened <= place.begin < unit.begin)
    told = [place for place in met if _is_party(sketch, place)]
    if not told:
        return None
    place = told[-1]
    ends = {"镇": "党委", "乡": "党委", "道": "党工委", "村": "党支部", "区": "委", "县": "委", "市": "委", "旗": "委"}
    body = "党委" if place.kind == "neighbourhood" else ends.get(place.name[-1], "")
    span = unit.title_begin, unit.end
    return NamedOrganisation(*span, body, 0.8, place=place.name, implied=True) if body else None


def _is_party(sketch: Sketch, place: CommunityName) -> bool:
    return sketch.text.endswith(("中国共产党", "中共"), 0, place.begin)


def _is_seat(unit: Unit, words: PostWords) -> bool:
    """Whether a unit without a body is a seat in a committee: 常委, which elsewhere is of the party's, 执委."""
    return unit.organisation is None and (unit.row.bare in words["seat_member"] or not unit.row.implies)


def _seated(sketch: Sketch, unit: Unit, words: PostWords) -> NamedOrganisation | None:
    """The mass organisation that opens the paragraph and takes in members: 县妇联…，增补某局副局长甲为|执委、常委."""
    text = sketch.text
    if unit.row.bare not in words["seat_member"] or not text.endswith(("为", "选"), 0, unit.begin):
        return None
    opened = text.rfind("\n", 0, unit.begin)
    if not words.pattern(_TAKEN_IN).search(text, max(opened, unit.begin - 60, 0), unit.begin):
        return None
    told = [o for o in sketch.organisations if opened < o.begin < o.end <= unit.begin]
    told += [post.organisation for post in sketch.posts if opened < post.begin < post.end <= unit.begin]
    body = next((o for o in told if o.body.endswith(words["seated"])), None)
    if body is None:
        return None
    held = {post.organisation.begin for post in sketch.posts}
    others = (o for o in told if o.begin > body.begin and o.begin not in held)
    choosing = any((o.row.full if o.row else o.body) in words["electing"] for o in others)
    return None if choosing else body  # 县妇联主席甲列席，县委选举乙为|常委


def represents(unit: Unit, organisation: NamedOrganisation) -> bool:
    """Whether 代表 is of a people's congress or a delegation to it that is named: 省人大|代表, 某镇代表团|代表."""
    named = unit.organisation is not None or unit.row.implies
    return bool(named) and organisation.body.endswith(("人大", "代表会", "代表团")) and unit.row.bare == "代表"


def of_said_conference(sketch: Sketch, unit: Unit) -> Unit:
    """A bare 政协委员 with the conference that the article has named before: 县政协委员甲、|政协委员|乙."""
    if unit.row.title != _BARE_MEMBER or unit.organisation is not None:
        return unit
    block = sketch.reading.blocks[sketch.article_at(unit.begin)]
    said = [o for o in sketch.organisations if o.body == _CONSULTING and block.begin <= o.begin < unit.begin]
    if not said:
        return unit
    return unit._replace(organisation=said[-1]._replace(begin=unit.begin, end=unit.end, implied=True))


def made_for(sketch: Sketch, unit: Unit, named: int, *, words: PostWords) -> NamedOrganisation | None:
    """The body that somebody was made head of, or that hired him: 以甲为指挥长的|指挥部, |县政府|聘请甲为顾问."""
    text = sketch.text
    hired = last_of(words["hiring"], text, max(0, named - _HIRED), named)
    if hired > 0 and "。" not in text[hired:named]:
        return sketch.organisation_ends.get(hired)
    more = _MORE.match(text, unit.end)
    if more is None:
        whole = _given(sketch, named, unit, words)
        return whole if whole is not None and whole.body.endswith(words["headed_team"]) else None
    return next((o for o in sketch.organisations if o.begin == more.end()), None)


def _given(sketch: Sketch, named: int, unit: Unit, words: PostWords) -> NamedOrganisation | None:
    """The team that somebody is made head of: 县专班|由|县长甲任组长, 某小组，|由|县长甲任组长，乙|任副组长."""
    text = sketch.text
    ends = sketch.organisation_ends
    given = _GIVEN.search(text, max(0, named - 16), named)
    if given is not None and (whole := ends.get(given.start())) is not None:
        return whole
    if not unit.row.bare.endswith(words["team_post"]):
        return None
    opened = last_of(_SENTENCE_ENDS, text, max(0, named - _TOLD), named) + 1
    if not opened and named > _TOLD:
        return None
    by = text.rfind("，由", opened, named)
    return ends.get(by) if by > 0 else None

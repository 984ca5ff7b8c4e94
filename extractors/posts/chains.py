"""Titles with their organisations -> chains, those of one person one after another, and what the next goes on with."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence

from extractors.borders import HARD
from extractors.names.reader import NameReading
from extractors.posts.units import Unit
from extractors.posts.words import (
    BEING,
    CANDIDATE,
    HOLDING,
    IN_CHARGE,
    KIN,
    NO_TITLE,
    NOTE,
    RETIRED,
    SEPARATORS,
    WON,
)
from extractors.sketch import Sketch
from extractors.vocabulary.post_classes import PostWords

__all__ = [
    "chains",
    "is_proposed",
    "names_begin",
    "sharing",
]

_UNREAD = re.compile("(?:、|、?兼)(?![各全本其])[㐀-鿿“”（）]{2,20}(?<![的了和与及由对向被把在是将为到等人名位])")
"""What stands between two titles where the second one's organisation is unknown: 院士、|某装置|首席科学家."""
_ALONE = re.compile(
    "[，,](?![各全本其]|部分|有关|相关|现场|[㐀-鿿]{0,4}[选任])[㐀-鿿“”]{2,14}(?<![的了和与及由对向被把在是将为到等人名位])"
)
"""What of such a post stands behind a comma: 某局局长，|驻村工作|总领队，某村第一书记."""
_SINCE = re.compile("(?<=^[、，,])(?:原任?|时任|前任?|首任|曾任|历任|中共|[局厅])$")
"""What stands between a mark and a post's organisation, and says when it was held: 县政协常委、|原|县教育局局长.

Or the body's own word before its party group: 县委教育工委书记、|局|党组书记.
"""
_MEMBER = re.compile("^、[㐀-鿿]{3,14}会员(?=[、，,])")
"""Of what else somebody is a mere member, between two posts: 县作协主席、|某省作家协会会员|，市作协副秘书长."""
_LONGEST_SINCE = 4
"""A mark, two characters and a line feed."""
_ROLE_REACH = 14
"""An ordinary role so near behind a post goes on with its holder's."""
_COMMAS = frozenset("，,")
_JOINS = frozenset("、及和与")
_MEMBERS = ("成员", "理事", "委员", "会员", "监事")
_BRACKETS = frozenset("（(")
_NOTED = "[（(](?:挂职|兼|女|(?&noted_rank)|主持工作|东西部[^（）()]{1,8})[）)](?=[、，])"
"""What is noted of a post, after which others of the same person follow: 副县长|（挂职）、某处处长."""
_PLURAL = re.compile("(?:[各诸]|[多数几众]位)[㐀-鿿]{0,3}$")
"""What makes all who hold a title of it, with whom no other post goes: 各乡镇|市长、某党部主委甲."""
_MADE = re.compile(f"为$|为.$|(?:{WON}|接棒).?$|(?<![现曾历拟时兼])任.?$")
"""What stands between somebody's name and the post he is given: 甲|任|组长."""
_GIVEN = re.compile("(?:任命|选举|推选|推举|补选|增选|增补|聘任|聘请|提名)[㐀-鿿·]{2,5}[为任]$")
"""What leads to the post that somebody is given, though 为 may end names: 任命|李明为|副县长."""
_DEPUTY = re.compile("[㐀-鿿·]{2,4}[为任](?:第一|常务)?副")
"""The name of a deputy after his own title: 以县委书记甲为组长、县长|乙为副组长."""
_OTHER = re.compile("(?:(?![期时后以的之来历曾现先连兼再担])[㐀-鿿·]){2,4}[为任](?=[㐀-鿿])")
"""Somebody's name after his own title, before the post that he is given: 以甲为会长、某公司经理|乙为|监事长."""
_COUNT = "[\\d一二三四五六七八九十两]{1,3}[名位人个]"
_ELECTED = re.compile(
    f"的(?:有|是|分别是|还有)[：:]?|中?(?:一共|共)?(?:有?{_COUNT}[㐀-鿿]{{0,10}})?[，,]?(?:分别|依次)[是为][：:]?|(?:一?共)?有?{_COUNT}[：:]"
)
"""What stands between a post and those who hold it: 当选副主任的有：甲、乙, 委员中有三名教师，分别是甲、乙、丙."""
_EACH = re.compile("分别|依次")
"""What deals several posts out, one to each."""
_TAKEN = re.compile(
    "(?:一职|职务)?(?:暂|均|分别|则)?由(?=[㐀-鿿·、]{2,40}(?:同志)?(?:担任|兼任|出任|接任|代理|兼|连任|当选|续任|膺选))"
)
"""What stands between a post and who takes it: 秘书长|由|甲兼任."""
_BOTH = ("两位", "两名", "二位", "三位", "三名")
"""Words before a post that say how many hold it: 两位|副县长甲与乙."""
_SESSION = re.compile(r"(?<=[、，])(?:[本该]届|[本此]次|首届|第[\d一二三四五六七八九十]{1,3}届)$")
"""Which fair or match a body is for, between two posts: 县长、|第二届|茶博会组委会主任."""
_HELD = re.compile(r"(?<=^、)[\d㐀-鿿·“”（）()]{2,36}$")
"""What of a festival's name was not read, before the post of its board: 县长、|某地茶叶节|组委会主任."""
_SUBJECTS = re.compile("(?:[㐀-鿿]{2,8}、)*[㐀-鿿]{2,8}?(?:均?为|组成|担任|是)")
"""Who also is what: 甲当选秘书长，|主席、副主席、秘书长为常务理事."""
_Says = Callable[[int], bool]


def chains(
    text: str, units: list[Unit], named: _Says, held: _Says, told: _Says, *, words: PostWords
) -> Iterator[list[Unit]]:
    """Titles one after another with nothing but a mark between: 县委副书记、|县长, 副主席提名人选、|某局局长.

    A title of an organisation that is not known goes on a chain too where a name follows it, as `named` says of its
    end, or a post of one that is: 院士、|某装置首席科学家甲, 会长、|某市联合党委书记|、某公司董事长乙. After a comma,
    none goes on a title right after its holder's name, as `held` says of the title's beginning: 甲教授，|某医院院长乙,
    nor after any mark where a place or body stands before that name, as `told` says: 某县甲县长、|某会会长乙.
    """
    chain: list[Unit] = []
    candidate = words.pattern(CANDIDATE)
    for number, unit in enumerate(units):
        if chain and unit.begin >= chain[-1].end:
            between = text[chain[-1].end : unit.begin]
            if between[:1] in _BRACKETS:
                between = words.pattern(_NOTED).sub("", between)
            if between[:-1] and candidate.fullmatch(between, 0, len(between) - 1):
                chain[-1], between = chain[-1]._replace(status="proposed"), between[-1]
            if len(between) > 1 and unit.organisation is not None:
                between = _SESSION.sub("", between)
                if unit.organisation.body.endswith(words["festival_board"]):
                    between = _HELD.sub("", between)
            if len(between) > _LONGEST_SINCE:
                between = _MEMBER.sub("", between)
            if 1 < len(between) <= _LONGEST_SINCE:
                between = _SINCE.sub("", between)
            unread = unit.organisation is None and _UNREAD.fullmatch(between) is not None
            goes_on = between in SEPARATORS or (unread and (named(unit.end) or _goes_on(text, units, number)))
            goes_on = goes_on or (unit.organisation is None and _is_told_alone(text, units, number, between))
            own = unit.organisation is not None or bool(unit.row.implies)
            apart = between in _COMMAS or (between in _JOINS and own)
            called = len(chain) == 1 and chain[0].row.after_name
            alone = called and chain[0].organisation is None
            ranked = called and between == "、" and own and chain[0].row.bare.endswith(words["police_rank"])
            another = goes_on and ((alone and apart) or ranked) and _is_behind_name(text, chain[0], held)
            if another or (goes_on and alone and own and told(chain[0].begin)):
                goes_on = False
            if goes_on and not _parted(text, chain, between, unit, named, words=words):
                chain.append(unit._replace(unread=between not in SEPARATORS))
                continue
        if chain:
            yield chain
        chain = [unit]
    if chain:
        yield chain


def _is_behind_name(text: str, unit: Unit, held: Callable[[int], bool]) -> bool:
    """Whether a title stands right behind its holder's name, 甲教授, and is not given to him: 任命李明为|副县长."""
    given = _GIVEN.search(text, max(0, unit.begin - 8), unit.begin) is not None
    return unit.row.after_name and not given and held(unit.begin)


def _goes_on(text: str, units: Sequence[Unit], number: int) -> bool:
    """Whether a post with its own organisation is listed right behind a title."""
    end = units[number].end
    return any(
        text[end : following.begin] == "、" and following.organisation is not None
        for following in units[number + 1 : number + 2]
    )


def _is_told_alone(text: str, units: Sequence[Unit], number: int, between: str) -> bool:
    """Whether a post of its own work stands between commas before one with its body: ，|驻村工作总领队|，某村书记."""
    end = units[number].end
    return _ALONE.fullmatch(between) is not None and any(
        text[end : following.begin] in _COMMAS and following.organisation is not None
        for following in units[number + 1 : number + 2]
    )


def _parted(text: str, chain: list[Unit], between: str, unit: Unit, named: _Says, *, words: PostWords) -> bool:
    """Whether a title is another person's than those before it: 各乡镇市长、|某党部主委甲, 甲任组长，|县长乙."""
    if between in _COMMAS and text.startswith("由", unit.end):
        return True
    own = unit.organisation is not None or bool(unit.row.implies)
    if between in _COMMAS and own and _are_many(text, chain[-1]):
        return True
    if not between and unit.organisation is not None and unit.organisation.body.endswith(words["councillor_office"]):
        return unit.organisation.begin == unit.begin  # 陈某立委|服务处主任
    if (
        between == "、"
        and (_DEPUTY.match(text, unit.end) or (own and _OTHER.match(text, unit.end)))
        and _MADE.search(text, max(0, chain[0].begin - 2), chain[0].begin + 1)
    ):
        return True
    if between in _COMMAS and _MADE.search(text, max(0, chain[0].begin - 2), chain[0].begin + 1):
        return unit.organisation is not None or named(unit.end) or _SUBJECTS.match(text, unit.begin) is not None
    return any(_PLURAL.search(text, max(0, one.begin - 5), one.begin) for one in chain)


def _are_many(text: str, unit: Unit) -> bool:
    """Whether all members of a board are meant that its head is named with: 会长甲及|理事会成员|，某局局长乙."""
    return unit.row.bare.endswith(_MEMBERS) and text[unit.begin - 1 : unit.begin] in _JOINS


def names_begin(sketch: Sketch, chain: list[Unit], words: PostWords) -> tuple[int, list[Unit], bool]:
    """Where names begin behind a chain of posts, the chain, and whether they take it: 主任候选人|甲, 主席由|甲兼任."""
    text, begin, at = sketch.text, chain[0].begin, chain[-1].end
    candidate = words.pattern(CANDIDATE)
    proposed = candidate.match(text, at) or words.pattern(IN_CHARGE).match(text, at)
    if proposed is not None:
        at = proposed.end()
        if proposed.re is candidate:
            chain = [*chain[:-1], chain[-1]._replace(status="proposed")]
    held = text.startswith("的", at) and HOLDING.search(text, max(0, begin - 4), begin)
    elected = _ELECTED.match(text, at)
    if elected is not None and not (len(chain) > 1 and _EACH.search(elected.group())):
        at = next((end for begin, end, _ in sketch.hits.roles if begin == elected.end()), elected.end())
    elif (
        held
        or text.startswith(("：", ":", " ", "—", "”"), at)
        or (text.endswith(BEING, 0, begin) and text.startswith("，", at))
    ):
        at += 1
    taken = _TAKEN.match(text, at) if text.startswith(("由", "一职", "职务"), at) else None
    if taken is not None:
        at = taken.end()
    aside = NOTE.match(text, at)
    if aside is not None:
        at = aside.end() + text.startswith(("：", ":"), aside.end())
    return _after_role(sketch, at, words), chain, taken is not None


def is_proposed(text: str, end: int, words: PostWords) -> bool:
    """Whether those named behind a chain are proposed for its last post, and nobody before it: 副县长人选|甲、乙."""
    proposed = words.pattern(CANDIDATE).match(text, end)
    return proposed is not None and text[proposed.end() : proposed.end() + 1] not in HARD


def _after_role(sketch: Sketch, at: int, words: PostWords) -> int:
    """Where a role that goes on a chain of posts ends: 会长、一等奖获得者|王某."""
    if (retired := words.pattern(RETIRED).match(sketch.text, at)) is not None or not sketch.text.startswith("、", at):
        return at if retired is None else retired.end()
    for begin, end, _ in sketch.hits.roles:
        if not at < begin <= at + _ROLE_REACH or NO_TITLE.match(sketch.text, end):
            continue
        if any(o.begin <= begin and end <= o.end for o in sketch.organisations):
            continue  # 会长、某省|作家|协会会员
        if not any(c in HARD for c in sketch.text[at + 1 : begin]):
            end = max(stop for first, stop, _ in sketch.hits.roles if first <= end <= stop)  # 大学生|村官
            return at if _OTHER.match(sketch.text, end) else end
    return at


def sharing(
    text: str, names: Sequence[NameReading], starts: Container[int], begin: int, *, alone: bool, words: PostWords
) -> int:
    """How many of the names after a post share it: all before 与, 甲的孙女 or 甲委员, who hold none or another.

    The post begins at `begin`, and titles where `starts` say; one that is `alone` has a single holder.
    """
    kin = words.pattern(KIN)
    if not names or names[0].begin < begin or text.endswith(_BOTH, 0, begin):
        return len(names)
    if len(names) > 1 and alone and text[names[0].end : names[1].begin] in ("及", "以及", "和"):
        return 1
    for number, name in enumerate(names[1:], 1):
        own = name.end in starts and not text.startswith(words["aide"], name.end)
        if own or "与" in text[names[number - 1].end : name.begin] or kin.match(text, name.end):
            return number
    return len(names)

"""What stands around a title -> the organisation it is of, where that does not end right before it."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from extractors.borders import HARD
from extractors.posts.guessed import GUESSED, HARDLY
from extractors.posts.words import GROUP
from extractors.sketch import CommunityName, NamedOrganisation, Sketch, outermost
from extractors.vocabulary.lexicons import Lexicons, Title
from extractors.vocabulary.patterns import seldom
from extractors.vocabulary.post_classes import PostWords

__all__ = [
    "LOCAL",
    "PART_BOUNDS",
    "SENT_ENDS",
    "SENT_TO",
    "TEAM",
    "WORKED",
    "aliased",
    "clinic",
    "department",
    "is_surer",
    "merged",
    "offices",
    "once_headed",
    "place_begin",
    "possessed",
    "said_again",
    "said_before",
    "said_ends",
    "said_last",
    "unlent",
    "ward",
    "worked_at",
    "worked_in",
]

PART_BOUNDS = HARD | frozenset("的和与及、是在为将原了到向对由被把让从")
"""Characters that no part of an organisation holds."""
_MANAGED = re.compile("(?:主持)?(?:党委|党务|行政|党政)?(?:全面|日常|常务)?工作的$")
"""What the deputy does who stands in for the head: 主持某局|全面工作的|副局长."""
_ONE_OF = re.compile("的(?:一[名位个]|[名位])(?:普通|年轻|青年|资深|老|优秀|退休)?$")
"""What says that somebody is one of those who hold a post: 县水利局|的一名|股长."""
_ONE_ENDS = frozenset("名位个通轻年深老秀休")
WORKED = re.compile("(?:担任|出任|兼任|挂任|[当任做])(?:[了过上着]|起了)?$")
"""What stands between where somebody works and as what: 在县一中|当|教师."""
SENT_TO = re.compile(
    "(?:在|被?(?:选|下|委|调|分)?派(?:往|驻?到|驻|至|去)|前往|[来回]到|被?(?:分配|安排|抽调|选调|调|分|考)[到往至]|到)$"
)
"""What stands between somebody's name and where he works: 甲|派往|某村担任第一书记."""
SENT_ENDS = frozenset("在往到驻至去")
LOCAL = frozenset(("village", "neighbourhood", "town", "street"))
"""Kinds of places that have a committee of their own, which titles there are of."""
_WORKED_ENDS = frozenset("任当做了过上着")
_SAID = "(?<=[与同和向由，。、；：“\n])(?:该([院校局行厂社会所站馆园队]|(?&pointed_at))|((?&alone_pointed)))$"
"""What points at the body named last: 与|该院|总工程师."""
_SAID_LAST = frozenset("院校局行厂社会所站馆园队司业团心场")
_SCHOOL = ("校", "学校")
"""What points at a body that a 校长 heads."""
_CLASS = re.compile(
    "(?:[小初高][一二三四五六]|[一二三四五六七八九]年级|[一二三四五六七八九](?=[（(])|[\\d年级]{2,6})?(?:[（(]?[一二三四五六七八九十\\d]{1,4}[）)]?)?班(?:的?[语数英]{1,2}[文学语])?的?$"
)
"""The class of a school whose teacher somebody is: 县一中|高三（2）班|班主任."""
_CLINIC = seldom("(?:(?<=[，、；。\n和及与])(?![该本我]院)|(?<=[该本我]院))(?:(?![和及与的该本])[㐀-鿿]){1,6}科$")
"""A hospital's department as a sentence begins with it: ，|骨科, 该院|重症医学科."""
_NEAR = 300
_AGAIN = re.compile("(?:(?<![㐀-鿿])[㐀-鿿]{3,6}|(?<=届)[㐀-鿿]{3,8}|(?<![㐀-鿿])[一二三四五六七八九十]{1,2}[中小])$")
"""What fills the clause before a title, or stands behind a term: 、|采油厂|副厂长, 为第三届|诗词楹联学会|会长."""
TEAM = "(?:(?&team_task)?(?:驻[村镇点]|援[藏疆青])(?:(?&team_help)|干部|工作)*|(?&team_help)工作|定点帮扶)[队组]$"
"""A team that bears what it does as its name: 乡村振兴驻村工作队|队长."""
_LEVELLED = frozenset("省市县区州旗镇乡")
_WARD = re.compile("([㐀-鿿]{2})(?:里)?$")
_NO_WARD = "[新卸现前原历]任|(?&no_ward)|[各市区]里|.[各任的位名区市镇乡县]"
"""Words before 里长 that are no ward's name."""
_NEIGHBOURS = re.compile("[㐀-鿿]{2}[里村](第?[\\d一二三四五六七八九十]{1,3}邻)$")
"""The neighbours of a ward: 仁武里|26邻."""
_ALIAS = re.compile(r"[（(][^（）()，。；\d]{1,16}[）)]$")
"""The other name of a body, said between it and a title: 工商联|（总商会）|副主席."""
_DISPATCHED = re.compile("(?:派驻|选派|下派|派|驻)$")
"""What stands between a body and the team or village that it sent somebody to."""
_UNREAD_WORDS = re.compile(
    "(?<=[、，,])(?:自治区|[省市县区州旗])(?:(?![各全本其的了和与及由对向被把在是将为到等名位率带赴、])[㐀-鿿]){1,5}$"
)
"""The first words of a body that were not read as its own: 、|市换届|第一督查组组长."""


def unlent(text: str, begin: int, row: Title, own: NamedOrganisation | None) -> NamedOrganisation | None:
    """The body before a title, but none that sent somebody to hold a county's office: 某大学|挂职副县长."""
    sent = row.implies == "{L}政府" and own is not None and text.endswith("挂职", 0, begin)
    return None if sent and own is not None and own.body not in ("政府", "人民政府") else own


def merged(stem: int, ends: dict[int, NamedOrganisation], row: Title) -> NamedOrganisation | None:
    """The organisation whose ending opens its head's title: 某局某服务|厅长, 消防大队防火|科长."""
    if not row.title.endswith("长"):
        return None
    whole = ends.get(stem + len(row.title) - 1)
    return whole if whole is not None and whole.begin < stem else None


def aliased(text: str, stem: int, ends: dict[int, NamedOrganisation]) -> NamedOrganisation | None:
    """The organisation before its other name in brackets: 某县档案局|（馆）|局长."""
    alias = _ALIAS.search(text, max(0, stem - 18), stem)
    return ends.get(alias.start()) if alias is not None else None


def once_headed(text: str, organisation: NamedOrganisation) -> bool:
    """Whether 原 stands between a body and its level, which says that its post is over: 县|原|人大常委会主任."""
    at = organisation.end - len(organisation.body) - 1
    named = organisation.begin < at and text.endswith(organisation.body, 0, organisation.end)
    return named and text[at] == "原" and text[at - 1] in _LEVELLED


def is_surer(read: NamedOrganisation | None, other: NamedOrganisation | None) -> bool:
    """Whether a title's body is read where an overlapping title's is not, or is only guessed: 县老科|协理|事长."""
    return read is not None and (other is None or other.confidence <= GUESSED < read.confidence)


def offices(text: str, stem: int, ends: dict[int, NamedOrganisation]) -> NamedOrganisation | None:
    """The department whose officer is in charge of some districts: 食环署|中西区|环境卫生总监."""
    if text[stem - 1 : stem] != "区":
        return None
    near = (ends[at] for at in range(stem - 2, max(0, stem - 12), -1) if at in ends)
    return next((whole for whole in near if whole.central is not None), None)


def said_before(
    text: str, stem: int, ends: dict[int, NamedOrganisation], lexicons: Lexicons
) -> NamedOrganisation | None:
    """The group that its last words mean when said again: 市委某督查组组长甲，|督查组|成员乙."""
    groups = lexicons.body_words.pattern(GROUP)
    group = groups.search(text, max(0, stem - 5), stem)
    if group is None or (group.start() and text[group.start() - 1] not in HARD):
        return None
    near = range(group.start() - 200, group.start())
    before = [at for at in ends if at in near and groups.search(text, max(0, at - 3), at)]
    return ends[max(before)] if before else None


def said_again(text: str, stem: int, ends: dict[int, NamedOrganisation]) -> NamedOrganisation | None:
    """The body that its last words mean when said again: 某油田某采油厂…，|采油厂|副厂长."""
    again = _AGAIN.search(text, max(0, stem - 9), stem)
    if again is None:
        return None
    tail, at = again.group(), again.start()
    near = [e for e in ends if at - _NEAR < e < at and text.endswith(tail, 0, e) and e - ends[e].begin > len(tail)]
    return ends[max(near)]._replace(begin=at, end=again.end(), confidence=HARDLY) if near else None


def department(whole: NamedOrganisation, row: Title, end: int) -> NamedOrganisation:
    """The department of a committee or government that its head's title names: 某县政府|社会处|长."""
    own = row.implies[3:]
    if "委" in own or (own.startswith("政府") and own != "政府"):
        return whole._replace(body=own, row=None)
    if row.bare == row.title or whole.body == "委" or not row.implies.startswith("{L}"):
        return whole
    return NamedOrganisation(whole.begin, end - len(row.bare) + 1, own, 0.9, base=whole)


def possessed(
    text: str, stem: int, ends: dict[int, NamedOrganisation], row: Title, lexicons: Lexicons
) -> NamedOrganisation | None:
    """The organisation before 的, or before what somebody does there: 某舞蹈队的|队长, 县一中(的)语文|老师."""
    words, subject = lexicons.post_words, text[stem - 2 : stem]
    one = _ONE_OF.search(text, max(0, stem - 6), stem) if text[stem - 1 : stem] in _ONE_ENDS else None
    if one is not None:
        return ends.get(one.start())
    if (
        row.bare.endswith(words["class_teacher"])
        and (taught := _CLASS.search(text, max(0, stem - 12), stem)) is not None
    ):
        return ends.get(taught.start())
    if text[stem - 1 : stem] == "的":
        managed = _MANAGED.search(text, max(0, stem - 12), stem)
        return ends.get(managed.start() if managed is not None else stem - 1)
    if row.kind != "ordinary" or any(c in PART_BOUNDS for c in subject):
        return None
    if subject[:1] in lexicons.surnames and subject not in lexicons.words:
        return None  # 县法院|韩某|法官
    return ends.get(stem - 3) if text[stem - 3 : stem - 2] == "的" else ends.get(stem - 2)


def worked_at(sketch: Sketch, stem: int) -> NamedOrganisation | None:
    """Where somebody works, told before as what: 甲|在|县一中|当|教师, 甲|在|某村|任|第一书记."""
    text, places, ends = sketch.text, sketch.community_ends, sketch.organisation_ends
    worked = WORKED.search(text, max(0, stem - 3), stem) if text[stem - 1 : stem] in _WORKED_ENDS else None
    if worked is None:
        return None
    whole, place = ends.get(worked.start()), places.get(worked.start())
    if whole is None and place is not None and place.kind in ("village", "neighbourhood"):
        whole = NamedOrganisation(place.begin, place.end, "", 0.85, place=place.name, implied=True)
    while whole is not None and (outer := places.get(whole.begin)) is not None:
        whole = whole._replace(begin=outer.begin)
    return whole if whole is not None and SENT_TO.search(text, max(0, whole.begin - 4), whole.begin) else None


def worked_in(text: str, stem: int, places: Mapping[int, CommunityName]) -> CommunityName | None:
    """The town or village that somebody went to, told before as what: 甲|到|某镇|某村|当|党支部书记."""
    worked = WORKED.search(text, max(0, stem - 3), stem) if text[stem - 1 : stem] in _WORKED_ENDS else None
    place = None if worked is None else places.get(worked.start())
    if place is None or place.kind not in LOCAL:
        return None
    begin = outermost(places, place.begin)
    return place if SENT_TO.search(text, max(0, begin - 4), begin) else None


def clinic(text: str, stem: int) -> NamedOrganisation | None:
    """The department of a hospital named before: 某医院内科主任甲、|儿科|护士长乙, 该院|骨科|主任丙."""
    own = _CLINIC.search(text, max(0, stem - 11), stem) if text[stem - 1 : stem] == "科" else None
    return NamedOrganisation(own.start(), stem, own.group(), GUESSED) if own is not None else None


def said_ends(word: str, heads: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """How the names of the bodies end that a word such as 校 or 公司 points at, by title_heads.csv."""
    return heads.get("校长" if word in _SCHOOL else word, (word,))


def said_last(text: str, stem: int, ends: dict[int, NamedOrganisation], lexicons: Lexicons) -> NamedOrganisation | None:
    """The body named last that 该 points at before a title: 与|该院|总工程师."""
    if text[stem - 1 : stem] not in _SAID_LAST:
        return None
    said = lexicons.post_words.pattern(_SAID).search(text, max(0, stem - 5), stem)
    if said is None:
        return None
    tails = said_ends(said.group(1) or said.group(2), lexicons.title_heads)
    near = [at for at in ends if said.start() - _NEAR < at < said.start() and text.endswith(tails, 0, at)]
    return ends[max(near)] if near else None


def is_no_minister(text: str, end: int, ends: Mapping[int, NamedOrganisation], words: Container[str]) -> bool:
    """Whether a minister's title is a ministry and a word that begins as it ends: 教育部|长江|学者."""
    ministry = ends.get(end - 1) if text[end - 2 : end] == "部长" else None
    if ministry is None or ministry.central is None:
        return False
    return text[end - 1 : end + 1] in words and text[end + 1 : end + 3] in words


def neighbours(text: str, stem: int) -> tuple[int, int] | None:
    """Where the neighbours of a ward of Taiwan are told before their head's title, and where their number begins."""
    named = _NEIGHBOURS.search(text, max(0, stem - 9), stem)
    return None if named is None else (named.start(), named.start(1))


def ward(text: str, stem: int, words: PostWords) -> tuple[int, str] | None:
    """The ward of Taiwan that its head's title follows or takes in: 某某里|里长, 某某|里长."""
    named = _WARD.search(text, max(0, stem - 3), stem)
    if named is None or named.group(1)[1] in "及和与暨" or words.pattern(_NO_WARD).fullmatch(named.group(1)):
        return None
    if "里" in text[max(0, named.start() - 2) : named.start()]:
        return None  # 某某里|李永明|里长
    return named.start(), named.group(1) + "里"


def place_begin(sketch: Sketch, begin: int) -> int:
    """Where the place or the sender told before a post's organisation begins: 某镇|某村书记, 省某院派驻|某队队长."""
    text, places, ends = sketch.text, sketch.community_ends, sketch.organisation_ends
    if text.endswith("中共", 0, begin):
        return begin - 2
    while (place := places.get(begin)) is not None:
        begin = place.begin
    if text[begin - 1 : begin] == "的" and (place := places.get(begin - 1)) is not None and place.kind == "district":
        begin = place.begin
    unread = _UNREAD_WORDS.search(text, max(0, begin - 9), begin)
    if unread is not None:
        return unread.start()
    sent = _DISPATCHED.search(text, max(0, begin - 3), begin)
    sender = ends.get(begin if sent is None else sent.start())
    return begin if sender is None else sender.begin

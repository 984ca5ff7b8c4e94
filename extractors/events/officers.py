"""Sentence -> bodies that took part through their officers: 县教育局、白石镇主要负责人参加."""

from __future__ import annotations

import re

from extractors.events.story import Name, Sentence, Story, is_in_name
from extractors.events.who import are_joined, are_officers, sends_deputies
from extractors.events.wording import worded

_LISTED = worded(
    r"(?:[^，。；：、]{0,4}(?&crowd)|等[^，。；：、和与及]{0,10})?[、和与及以][^，。；：]{0,60}"
    r"(?&crowd)[^，。；：、]{0,12}，?"
)
"""How a list goes on behind a body, and ends in people: 县医院|、县卫生局等部门和居民共计60余人."""
_GROUP = worded("等[^，。；：、和与及]{0,10}(?&crowd)[^，。；：、]{0,12}，?")
"""What people the last of a list of bodies is named for, whatever they are called: 县委、县政府|等各套班子领导."""
_RESIDENTS = re.compile(r"(?:[村居市]民|农户|农?牧民|乡亲|商户|学生|家长)[^，。；：、干部]{0,12}，?$")
"""What makes the communities listed before them only those where they live: 白石镇、红星镇|村民60余人参加."""
_PEOPLE_END = worded("(?&crowd)等?$")
"""How one of several groups ends, of which those present are told, behind a comma: 各镇人大主席，部分代表|列席."""
WHERE = frozenset("在到赴于来往进对向")
"""What makes a body or community the place of something."""
_FROM = re.compile(r"来自(?:[^，。；的]{1,30}[、和及])?(?:[^，。；的、]{1,8}[省市州盟县区旗])?$")
"""What makes a community only where people came from: 来自青山县、白石镇等地的客商."""
_ITS_OFFICES = re.compile(
    r"(?:机关)?(?:各|有关|相关)(?:职能)?(?:部门|单位|机关|委办|委室|局|办|工作)|(?:办事|工作)机构|机关(?:[各相全]|工作人员|干部)"
)
"""What makes a committee or government only say so: 县政府有关部门负责人列席, 县人大常委会办事机构负责人列席."""
_SENT_BY = re.compile(r"代表(?![、和])(?:[^，。；：]{0,12}[、和])?$")
"""What stands before a body for which somebody speaks: 代表|县委."""
COUNTIES = ("县", "区", "市", "旗", "省", "州", "盟")
_BODY_END = worded(
    r"(?![日昨今前近当本上下\d假][\d]*[日前天晚晨月周午]|假)[^，。；、：“”在和与及联为就到赴来向对将了\s]{2,24}(?&body_end)"
)
_SOME_OFFICES = re.compile(r"(?:直|级|委|政府)*(?:各|有关|相关)")
"""What makes a county only say whose offices came: 青山县有关部门负责人陪同."""


def officers_of(story: Story, sentence: Sentence, acting: list[Name], end: int, *, bare: bool = False) -> list[Name]:
    """Bodies present through their officers, or if `bare` by themselves: 区双改办、街道办主要负责人陪同."""
    people = [n.begin for n in sentence.names if n.kind == "person"]
    there: list[Name] = []
    for name in reversed(acting):
        if is_gone_to(story, sentence, name) or is_origin(story, sentence, name):
            continue
        if name.kind == "community" and name.text.endswith(COUNTIES) and _SOME_OFFICES.match(story.masked, name.end):
            continue
        if name.text.endswith(("委", "政府", "常委会", "政协")) and _ITS_OFFICES.match(story.masked, name.end):
            continue
        if sends_deputies(story, name):
            continue  # 市人大|代表、政协委员等120余人旁听
        if _SENT_BY.search(story.masked, max(sentence.begin, name.begin - 16), name.begin):
            continue  # 甲代表县委、县政府
        close = _close(story, sentence, name, end)
        officers = are_officers(story, name, close)
        who = officers[0].strip("，,") if officers else ""
        alone = bare and not (officers and officers[0])  # 县教育局参加, and not 选出县委和出席…的代表
        group = name.kind == "organisation" and _GROUP.of(story.lexicons).fullmatch(story.masked, name.end, close)
        present = bool(group) or (officers and officers.end() not in people and (who.strip("、和与及") or alone))
        listed = bool(there) and are_joined(story, name, there[-1])
        among = not listed and _LISTED.of(story.lexicons).fullmatch(story.masked, name.end, close)
        if among and not any(name.end <= begin < close for begin in people):
            listed = name.kind == "organisation" or not _RESIDENTS.search(story.masked, name.end, close)
        in_list = alone and story.masked[name.begin - 1] in "、和与及"  # 县教育局、白石镇参加
        said = (among and listed) or in_list or (officers and officers[0]) or there
        if (listed or present) and (name.kind == "organisation" or said):
            there.append(name)
    return there[::-1]


def _close(story: Story, sentence: Sentence, name: Name, end: int) -> int:
    """Where the group ends to which a body belongs: before a comma, if nothing but other groups stands behind it."""
    close = sentence.clause_end(name.end)
    if close >= end - 1 or not _PEOPLE_END.of(story.lexicons).search(story.masked, name.end, close):
        return end
    acts = (h for h in sentence.hits if name.end <= h.begin < end and h.word.useful)
    return end if any(not is_in_name(sentence, h) for h in acts) else close


def is_gone_to(story: Story, sentence: Sentence, name: Name) -> bool:
    """Whether a name only says where something is, or ends a chain that does: 赴|云山省|青山县."""
    begin = name.begin
    for link in reversed(sentence.names):
        begin = link.begin if link.end == begin and link.kind == "community" else begin
    return story.masked[begin - 1] in WHERE


def is_origin(story: Story, sentence: Sentence, name: Name) -> bool:
    """Whether a community is only where those came from who took part."""
    return name.kind == "community" and bool(_FROM.search(story.masked, sentence.begin, name.begin))


def is_cut(story: Story, name: Name, verb: int) -> bool:
    """Whether a name only begins that of a body which nobody recognised: 云山省|支援青山县重建指挥部举行…."""
    return name.end <= verb and bool(_BODY_END.of(story.lexicons).fullmatch(story.masked, name.end, verb))

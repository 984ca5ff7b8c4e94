"""Names and sentences -> whether they only seem to be of a happening: the absent, their kin, what came after it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.events.story import Name, Sentence, Story
from extractors.events.wording import worded

_AFTERWARDS = re.compile(
    r"会后|在?此之?前[，,]|(?!颁奖|宣誓|升旗|奏|观看|参观|听取|发言|汇报|表彰|讲解|致辞|讲话|宣读|揭牌|授牌|展示)[^，。；]{0,6}(?:结束|闭幕|完毕)后|[^，。；]{0,6}(?:会|仪式|活动|典礼)(?:召开|开始|举行)?前，"
)
_AFTER_ACT = re.compile(r"[^，。；]{0,10}(?:仪式|典礼|式)(?:结束)?[之以]?后，")
"""How a sentence begins that tells what followed a ceremony."""
_HEADS = ("长", "书记", "主任", "主席", "委员", "主委", "会长", "总经理")
"""Whom somebody stands in for: 局长乙代表县长|甲."""
_FOR = 32
"""How far before a name 代表 may stand."""
_ENDS = frozenset("，,。；！？\n")
_NEAR = 12
"""How far before 代表 who stands in may be named."""
_WHEN = re.compile(
    r"(?:同志|[市县区乡镇里局处科]长|主任|主席|书记)?(?:[于在]?[\d年月日]*(?:[上下中]午|晚上?|清晨)?|[昨今日前天日]+|(?:亲自|专程|特地?|受邀|应邀|也|则|并|先后|分别))*"
)
"""When and how somebody stood in for another: 区长乙|于29日上午|代表市长|甲."""
_LONG = 60
"""How far behind a name what the list that he stands in did."""
_STAFF = re.compile("派(?:员|人|代表|专人|秘书|助理|主任)")
_LISTED = re.compile("(?:、[^，。；、]{2,14})*(?:等[^，。；、]{0,10})?(?:[也均都则亦]|分别|皆|特地?)*")
"""How the list goes on behind a name."""
_HE = frozenset("他她并也，")
"""What stands before 代表 where who stands in was named before: 他代表县长|甲感谢农会."""
_KIN = worded(
    r"(?:先生|女士|同志|烈士|将军|老人|院士|教授)?(?:的|之)?(?:[长次幼三四外曾嫡侄养]*[孙子女](?:儿|女)?|(?&kin)"
    r"|[堂表]?[兄弟姐妹]|胞[兄弟姐妹]|(?&aide))"
)
"""What makes somebody only the kin or the aide of who is named: 烈士甲之女|乙, 县长甲秘书|乙."""

_BIDS = worded(
    r"(?:同志)?(?:等[^，。；、]{0,8}领导)?(?:(?:来[^，。；、]{1,6})?(?:调研|视察|考察|检查)[^，。；、]{0,16}?|在[^，。；、]{2,30}|关于[^，。；]{2,40}|对[^，。；]{2,30}|就[^，。；]{2,30})?(?:所[作做提])?(?:出?的)?(?:系列|重要|有关|相关|工作|具体)*"
    r"(?&bid)"
)
"""What somebody said or wrote: 甲的批示要求, 甲在全市会议上的讲话精神."""
_ENTRUSTS = re.compile(r"(?:同志|等[^，。；、]{0,6})?(?:[、和][^，。；在到赴]{2,24})?的?委托")
"""What follows those who sent somebody else: 受县委书记|甲、县长乙委托."""
_AWAY = re.compile(
    r"(?:同志|夫妇)?(?:(?:临时)?因[^，。；]{1,12}?[，,]?)?(?:未能?|无法|不克|不能|没能)(?:够|亲自|如期|抽身|一同)*"
    r"(?:到场|到会|与会|(?:出席|参加)(?=$|[，。；、）了的这本此该]|[^，。；]{0,8}(?:(?<!运)会|仪式|活动|典礼))"
    r"|(?:前来|前往|莅临|亲临)(?=$|[，。；、）参出会活]|现场))"
)
"""What says of somebody that he was kept away: 县长甲|因公未能到场, but not 未能参加高考, 不能前往学校."""
_SENDS = re.compile("(?:先生|女士|同志)?(?:特意?|专门)?委托(?:其|代表|亲属|家人|同[学事班窗])")
"""What says of somebody that he had another come: 校友甲|委托代表捐赠."""
_LETTER = re.compile(
    "(?:同志)?(?:的|[专特]?[门地]?(?:发来|致信|致电|寄来))(?:了|书面|热情洋溢的)*(?:贺信|贺电|贺词|祝贺)"
    "|在(?:[^，。；、]{0,10}的)?(?:重要)?(?:批示|贺信|贺电|来信|慰问信|书面致辞|书面讲话)中"
    "|(?:致赠|赠送|颁赠|题写|题赠|签署|创作|撰写)的"
)
"""What says that somebody only wrote or gave: 主任甲|的贺信指出, 总统甲|致赠的金锁片."""
_MEMORIAL = worded(
    "(?:同志|烈士|先生|将军|院士|教授)?(?:的)?(?:先进|英雄|英勇|感人|模范|典型|革命|生平)*"
    "(?:(?&memorial)|精神(?=[，。；、”的]|$))"
    "|(?:同志|烈士|先生|老人)?(?:在[^，。；、]{1,14}?(?:期间?|时))?(?:生前|所?(?:留下|用过|使用过|写下|穿过)的)"
)
"""What is named for somebody, who is not there: 甲同志|先进事迹陈列馆."""
_MOURNED = re.compile(
    "(?:、[^，。；、]{2,4})*(?:同志|老师|先生|女士|老人|烈士|院士|教授)?的?(?:(?:遗体|骨灰)(?!捐献?志愿)|追悼|追思|葬礼|安葬|告别仪式|送别仪式"
    "|(?:因[^，。；]{1,10}[，,]?)?(?:于?[^，。；于]{0,16}日?[^，。；]{0,12})?(?:逝世|去世|病逝|辞世|与世长辞|因公殉职))"
)
"""What says of somebody that he is mourned."""
_ACCUSED = re.compile(
    "(?:[、和及][^，。；]{2,20}?)?(?:等[^，。；、]{0,6})?的?(?:涉嫌|因)?(?:严重)?"
    "(?:违纪|违法|受贿|贪污|行贿|渎职|挪用公款|职务犯罪|滥用职权|玩忽职守|腐败)[^，。；]{0,12}?(?:案|问题|一案)"
)
"""What makes somebody only the one whom a case is about: 原镇长|甲严重违纪违法案件."""
_BIDDING = frozenset("同等在关对就所出的系重讲指批要来调视考检")
"""How such words may begin."""
_OBEYED = worded("(?&obeyed)[^，。；]{0,24}$")
"""What is done with that: 根据市委书记|甲的要求, 传达学习了市长|甲的讲话."""


def is_absent(story: Story, name: Name) -> bool:
    """Whether somebody is named for what he bade, or had another act for him: 受县委书记甲委托, 局长乙代表县长甲."""
    text, end = story.masked, name.end
    if _ENTRUSTS.match(text, end) or _MEMORIAL.of(story.lexicons).match(text, end) or _AWAY.match(text, end):
        return True
    if _LETTER.match(text, end) or _ACCUSED.match(text, end):
        return True
    bids = text[end] in _BIDDING and _BIDS.of(story.lexicons).match(text, end)
    if bids and _OBEYED.of(story.lexicons).search(text, max(name.begin - 32, story.block.begin), name.begin):
        return True
    kin = _KIN.of(story.lexicons).match(text, end)
    if kin and kin.end() in story.person_begins:
        return True
    return _sends_staff(story, name) or _is_stood_in_for(story, name)


def _sends_staff(story: Story, name: Name) -> bool:
    """Whether somebody, or the list he stands in, only sent people: 县议员|甲、乙也派员致意."""
    at = story.masked.find("派", name.end, name.end + _LONG)
    return at >= 0 and bool(_STAFF.match(story.masked, at) and _LISTED.fullmatch(story.masked, name.end, at))


def _is_stood_in_for(story: Story, name: Name) -> bool:
    """Whether another acts for whoever is named here, or for him and others: 局长乙代表县长|甲、副县长|丙."""
    begin = name.begin
    sent = story.masked.rfind("代表", max(begin - _FOR, story.block.begin), begin)
    title = story.masked[sent + 2 : begin] or story.masked[name.end : name.end + 2]  # 代表|甲|县长
    if sent < 0 or not title.endswith(_HEADS) or title.startswith("们") or _ENDS & set(title):
        return False
    *others, _ = title.split("、")
    ends = {m.end for m in story.mentions if m.kind == "person" and sent - 1 < m.end <= begin}
    at = sent + 2
    for other in others:
        at += len(other) + 1
        if at - 1 not in ends:
            return False
    before = max((end for end in ends if end <= sent), default=None)
    if before is None:
        before = max(
            (m.end for m in story.mentions if m.kind == "person" and sent - _NEAR <= m.end <= sent), default=None
        )
    return story.masked[sent - 1] in _HE or (before is not None and bool(_WHEN.fullmatch(story.masked, before, sent)))


def away(story: Story, people: Iterable[Name]) -> set[str]:
    """Those of whom an article says anywhere that they were kept away, or sent somebody: 甲未能亲临, 乙委托代表捐赠."""
    return {n.text for n in people if _AWAY.match(story.masked, n.end) or _SENDS.match(story.masked, n.end)}


def mourned(story: Story, people: Iterable[Name]) -> set[str]:
    """Those whom an article mourns: 甲同志追悼会, 甲、乙遗体告别仪式, 校长甲因病去世."""
    return {n.text for n in people if _MOURNED.match(story.masked, n.end)}


def is_afterwards(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence tells what came before or after the happening: 会后, 签约仪式前."""
    return bool(_AFTERWARDS.match(story.masked, sentence.begin))


def follows_act(story: Story, sentence: Sentence) -> bool:
    """Whether a sentence tells what followed a ceremony, over which somebody else may preside."""
    return bool(_AFTER_ACT.match(story.masked, sentence.begin))


def in_company(story: Story, sentence: Sentence, name: Name) -> bool:
    """Whether a visit is told as made in somebody's company: 在甲的陪同下."""
    hosts = (h for h in sentence.hits if h.word.text == "陪同" and h.begin >= name.end)
    under = next((h for h in hosts if story.masked.startswith("下", h.end)), None)
    return under is not None and 0 <= story.masked.rfind("在", sentence.begin, under.begin) < name.begin

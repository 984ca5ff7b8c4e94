"""Organisations' names that running text only seems to make: 某县|99所, 中学|检查指导学校, 该镇|小学."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractors.organisations.titles import is_title
from extractors.organisations.vocabulary import Vocabulary
from extractors.organisations.words import HERDING, PARTICLE, REPORTED, VILLAGES, WITHIN_SCHOOL
from extractors.sketch import CommunityName, NamedOrganisation

__all__ = ["doubted", "is_no_ending"]

_POINTED = re.compile(r"[该本](省|市|区|县|州|旗|镇|乡|街道|社区|村)")
_MADE = "|".join(
    (
        r"(?:[㐀-鿿]{2,3})?\d+[所家个]|[^“”]*[一二两三四五六七八九十几各]个(?!人)|第[一二三四五六七八九十\d]+站$",
        r".*[百千万\d](?:羽|头|只|亩|吨|株|尾|箱|平方米)|.*(?:年产|总投资|\d万)",
        r"(?:全国|全省|全市|全县|全区|世界|全球|中国)(?:(?&praised)"
        r"|[一二两三四五六七八九十百千\d]+[多余]?[个家所名座支]|第[一二三四五六七八九十]大)",
        r".*撤[乡镇县村并][设建并改]|[可能][新增]|.*[一二两三四五六七八九十百几多余\d]支(?!队|部|局|行|社|公司)",
        r"[两三四五六几][县地市区省州乡镇村校院家](?![岭坪湾山沟河口桥冲坝店铺])|[一二两三四五]级.*团$",
        r".*\d年(?!代|级)|.*[杯”](?:全[国省市州县区旗])?中小学校?$|(?:全国|全[省市县区])?(?:\d{4})?中小幼?学校?$|(?:首|第[一二三四五六七八九十\d]+)届.{0,2}学$|.*(?:[镇市县区州旗乡]|街道|农村|城乡|贫困|公办|民办)中小幼?学校?$",
        r".*[起成家个各座所]大(?:医院|公司|企业|集团|学校)$|(?&anyhow)(?:企业|商业|国际性|骨干)?(?&any_firm)$",
        r"(?&any_house)(?:诊所|学校|医院|企业|公司)$",
        r"(?:单设|独立|公办|民办|局直|[市县区镇]直)(?:[大中小]学|[初高]中|学校)$|.*工作人员",
        r".*(?:交界|交汇|汇合|接壤|毗邻|转弯|拐弯|低洼|背阴)处$",
        r".*(?&looking)(?&looked_at)$|(?:小区|社区|住宅|院落|大厦)物业$",
        r".*(?:(?&no_body_end)|业余[^、]*队|(?:妇女|农民|邻里|党员)互助组)$|.*某(?:部|部队|团|旅|师|支队|大队)$",
        r"(?:该|本|新)?(?:(?&club)|公司|会员|大会)?"
        r"(?:新一届|首届|第?[一二三四五六七八九十\d]+届)(?:理监事会|理事会|监事会|常务理事会|委员会|执委会)$",
        r"委?(?:第?[一二三四五六七八九十\d]{1,3}届)?第?[一二三四五六七八九十\d]{1,3}次",
        r"委?.{2,3}(?:书记|[局县区市镇乡厅处所校院]长|主任|主席)办公室$|临时办公室$",
        r"(?:局|院|校|厅|行|会|公司|单位)(?:机关)?驻村|系统(?!工程|研究)",
        r"(?:[省市县区州旗镇乡村]|乡镇|街道|社区)[（(](?:[省市县区州旗镇乡村场]|街道|社区|园区)[）)]",
        r".*[读念](?&schooling)$|上(?&schooling)$",
        r"最[强美佳好大优]|以(?!色列)|相关|有关|级",
        r"(?:首|第[一二三四五六七八九十百\d]+)届.{2,}(?<!委)会$|.*[杯]”[^”]{0,8}(?<!委)会$",
        r"(?:外[头地面]|[镇街村路]上|[城村镇家]里|家门口|老家)(?!店|河|湾|村|山)",
        r".{0,3}村村级|(?:[甲乙丙]组)?[男女]子(?:[大中小]学|[初高]中)$",
    )
)
"""Own words that make no name, whatever stands before them."""
_TITLE_ENDS = frozenset("长任记席员")
"""How titles end, whose holder heads another body as well: 局长|兼某办主任."""
_PEOPLE_AND = re.compile(
    "(?:师生|学生|教师|干部|职工|员工|群众|代表|队员|村民|居民|市民|党员|志愿者|家长)(?:和|及|与|以及)(?!市政|市容|市场|市民|乡村|乡镇|村镇|区域)(?=[镇乡县区市州旗村街本全各该])"
)
"""What parts two bodies: 中心学校|师生和|镇文艺队."""
_GROUP = re.compile("第?[一二三四五六七八九十\\d]{1,3}[队组社]")
"""A group of a village's households: 太平村|一队."""
_PLACED = ("省", "市", "县", "区", "州", "旗", "镇", "乡")


def doubted(
    text: str, named: NamedOrganisation, places: Mapping[int, CommunityName], vocabulary: Vocabulary
) -> NamedOrganisation | None:
    """An organisation without what points at a place before its name, or none where nothing names it."""
    if text.endswith(vocabulary.ends("unseated"), named.begin, named.end):
        return None
    also = text.find("兼", named.begin, named.end)
    if also > named.begin + 2 and text[also - 1] in _TITLE_ENDS:
        return None  # 县教体局局长兼|指挥部办公室
    if named.row is not None or named.central is not None:
        return named
    if is_title(text, named.begin, named.end, vocabulary):
        return None
    if (
        named.place
        and named.body.startswith(vocabulary.ends("sent_to_village"))
        and text.startswith("驻", named.begin - 1)
    ):
        return NamedOrganisation(named.begin - 1, named.end, text[named.begin - 1 : named.end], named.confidence)
    pointed = _POINTED.match(text, named.begin)
    if pointed is not None and not named.place:
        return _pointed(text, named, pointed, places, alone=vocabulary.ends("named_alone"))
    if vocabulary.worded(_MADE).match(named.body) or (
        (named.body == "中心" and text[named.end - 3] in "市县区镇乡村")
        or (named.body == "物业" and named.place.endswith(_PLACED))
    ):
        return None
    if named.place.endswith("村") and _GROUP.fullmatch(named.body):
        return None
    if _PEOPLE_AND.search(named.body, 1):
        return None
    bare = not (named.place or named.level or named.base)
    if bare and named.body.endswith("常委会") and named.body != "常委会":
        return None  # 研究|常委会组成人员的意见
    return None if bare and named.body.removeprefix("人民") in vocabulary.never_bare else named


_TRADE_CLUB = "(?:行业|产业)?(?&trade_club)"
"""What goes on the name of a trade, of which no firm is called: 某县茶业|协会, but 天方茶业|集团."""

_LEVELS_OF_SCHOOLING = ("初中", "高中", "中专", "大专")
_SCHOOLED = ("毕业", "肄业", "辍学", "文化", "学历", "没毕业", "未毕业", "没读完", "没念完", "没上完", "一毕业")
"""What somebody did, or has by it, behind a level of schooling, which then is no school: 杨某某|初中|毕业后."""
_FROM_SCHOOL, _NEAR = frozenset("从自由在于到"), 9
"""What leads to a school that somebody left: 从|城关初中|毕业."""
_GROUPED = ("小学", "中学", "大学", *_LEVELS_OF_SCHOOLING)
_GROUP_OF_CONTEST = re.compile("(?:[甲乙丙AB]|男子|女子|男生|女生|少年)?组(?![织成建团合])")
"""What makes a group of a contest of a level of schooling: 女子|初中|组, 小学|甲组, but not 柳林小学|组织."""
_PUPILS = re.compile("生(?![命物产态活源涯财效动机成根龙气日长病均])")
"""What makes pupils of a level of schooling: 第四届|初中|生."""
_TO_COURT = ("告上", "告上了", "走上", "闹上", "对簿", "诉上", "推上", "站上")
"""How one comes to court, which no name holds: 某某被告上|法庭."""
_CLUBS = frozenset("会乡商侨友谊亲联际")
"""What ends before 总会 in the name of a club, behind which 长 is its head: 同乡|总会|长, but not 辅导|总会长."""


_NUMBER_OF = re.compile("(?<!第)[\\d两二三四五六七八九十多几数]$")
"""How many places are counted: 县城|4处, but not 第4|处."""


def is_no_ending(text: str, begin: int, end: int, suffix: str, vocabulary: Vocabulary) -> bool:
    """Whether what stands around an ending makes another word of it: 翟所|乡, 大学|校地, 农|牧业."""
    if len(suffix) == 1:
        if suffix in "处所" and _NUMBER_OF.search(text, max(0, begin - 2), begin) is not None:
            return True  # 县城4|处
        if suffix == "委" and text.endswith("政", 0, begin):
            return True  # 警备区|副政委
        if text.startswith("长", end) and text.endswith(vocabulary.ends("titled"), 0, begin):
            return True
        return text[end : end + 1] in VILLAGES or PARTICLE.match(text, begin) is not None
    if suffix[-1] == "中" and text.startswith("学校", end):
        return True  # 某市第一中|学校
    if suffix == "学校":
        return WITHIN_SCHOOL.match(text, begin - 1) is not None
    if suffix in _GROUPED and _GROUP_OF_CONTEST.match(text, end) is not None:
        return True
    if suffix in _GROUPED and _PUPILS.match(text, end) is not None:
        return True
    if suffix in _LEVELS_OF_SCHOOLING and text.startswith(_SCHOOLED, end):
        return _FROM_SCHOOL.isdisjoint(text[max(0, begin - _NEAR) : begin])
    if suffix == "法庭" and text.endswith(_TO_COURT, 0, begin):
        return True
    if suffix == "协会" and text.startswith("长", end) and text[begin - 2 : begin - 1] in _PLACED:
        return True  # 县|作协|会长
    if suffix.endswith("总会") and text.startswith("长", end) and text[end - 3 : end - 2] not in _CLUBS:
        return True  # 第六届|总会长
    if suffix == "商会" and text[begin - 1 : begin] == "会":
        return True  # 防汛会商|会
    if suffix[-1] == "业" and vocabulary.worded(_TRADE_CLUB).match(text, end) is not None:
        return True  # 某县|茶业|协会
    if suffix == "牧业":
        return text[begin - 1 : begin] in HERDING
    if suffix == "公益":
        return text.startswith(("诉讼", "林", "岗", "性", "广告", "事业", "讲座", "课堂", "演出"), end)
    if suffix.endswith("服务中心") and text.startswith("大局", end):
        return True  # 妇女|服务中心大局
    if suffix == "中心":
        return text.startswith(("工作", "任务", "城", "环节", "思想", "村", "镇"), end)
    return suffix.endswith("报") and REPORTED.match(text, end) is not None


def _pointed(
    text: str,
    named: NamedOrganisation,
    pointed: re.Match[str],
    places: Mapping[int, CommunityName],
    *,
    alone: tuple[str, ...],
) -> NamedOrganisation | None:
    """该镇|某小学 bears its own name; 该镇|巡逻队 is of the town named last."""
    body = text[pointed.end() : named.end]
    if body.endswith(alone):
        return named._replace(begin=pointed.end(), body=body, level="") if len(body) > 3 else None
    before = [p for p in places.values() if p.end <= named.begin and p.name.endswith(pointed.group(1))]
    if not before:
        return None
    return named._replace(body=body, level="", place=max(before).name)

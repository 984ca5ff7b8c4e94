"""What the reader of posts goes by: marks between posts, words around titles, bodies that belong together."""

from __future__ import annotations

import re

from extractors.records import PostStatus
from extractors.vocabulary.post_classes import PostClass

__all__ = [
    "BEING",
    "BODY_ENDS",
    "CANDIDATE",
    "CAREER",
    "CAREER_STATUS",
    "CHOSEN",
    "COUNTED",
    "EARLIER",
    "GOES_ON",
    "GROUP",
    "HOLDING",
    "IN_CHARGE",
    "JOINERS",
    "KIN",
    "LEADERS",
    "LINKS",
    "LINK_ENDS",
    "MODIFIER",
    "MODIFIERS",
    "MODIFIER_ENDS",
    "NOTE",
    "NO_TITLE",
    "OWN_OFFICE",
    "PARTICULARS",
    "PEOPLE",
    "RETIRED",
    "SEPARATORS",
]


def _set(words: str) -> frozenset[str]:
    """Words parted by spaces, as a set."""
    return frozenset(words.split())


SEPARATORS = _set(
    "、 ， , 兼 暨 和 及 、兼 ，兼 、挂职 ，挂职 、挂任 、提名为 ，提名为 、拟提名为 、兼任 ，兼任 、现任 、现"
) | {" ", ""}
NO_TITLE = re.compile(
    "票[人员]|会(?!同)|台|记|处分|制|团|大会|性|们|站|联络|小组|队伍|办公会|岗位|候选(?!人)|接待日|助理|责任|(?:高峰)?论坛|峰会|沙龙|热线|信箱|讲堂|课堂|局(?!长|党)|理[镇乡市区县]长"
)
"""What after a title makes another word of it: 常委会, 书记处分."""
OWN_OFFICE = re.compile("(?<![㐀-鿿])[局院校厅行]办公室$")
"""The office of the body named before, as a list of its heads goes on: 县住建局局长甲，|局办公室|主任乙."""
MODIFIERS: tuple[PostClass, ...] = ("former", "proposed", "modifier")
MODIFIER = r"((?&former)|(?&proposed)|(?&modifier)|第?[一二三四五六七八九十\d]{1,3}届(?:主席团|理事会)?)$"
"""What stands between a body and the title, and says how the post is held: 县委|原|书记."""
MODIFIER_ENDS = frozenset("会届团\n")
"""How a term of office ends; a line may break behind a modifier."""
EARLIER = r"(?:(?<![㐀-鿿])|(?<=的))((?&former))$"
"""Words before a post's organisation that say when it was held: 原|县政协主席."""
NOTE = re.compile(r"[（(][^（）()]{1,12}[）)]")
RETIRED = "，(?:享受[㐀-鿿]{2,12}待遇的?|[正副][部省厅局处县科]级)?(?&retired)(?&veteran)"
"""What somebody is by now, told behind the posts that he held: 原县委书记，|离休干部|甲."""
JOINERS = re.compile("、|以及|[和及与，, ]")
KIN = "(?&respect)?(?:[的之]?(?:[长次嫡曾外]?孙|[长次幼]?[子女](?=[㐀-鿿]{2,3}[、，。])|(?&kin))|的(?&parent))"
"""What makes somebody else of a name in a list, who holds no post of those before: 副主席甲、|乙先生长孙|丙."""
HOW_TAKEN = "先后|相继|曾经?|一直|长期|同时|随后|此后|依次|陆续|分别|再次|连续|成功|正式|顺利|接棒"
"""How somebody takes a post, said before 任: 先后|任, 成功|连任."""
WON = "当选|获选|膺选|荣膺|晋升|荣升"
"""Verbs by which somebody comes to a post, besides 任: 荣膺|会长."""
LINKS = re.compile(
    r"(?:以[\d一二三四五六七八九十百]{1,4}票的?)?(?:等[\d一二三四五六七八九十]{0,3}[名位人]?(?:同志|代表|委员)?)?(?:[两二三四五六七八九十\d]{1,2}[位名人])?(?:同志)?[，,]?"
    rf"(?:(?:{HOW_TAKEN})?(?:现|曾|历|兼|出|担|拟|原|时|继续|将|已|接|继|就|改|转|调|升|挂|连|续|荣|获|提名|接替)?任"
    rf"|(?:已|将)?不再(?:担|兼)?任|(?:全票|(?:以)?高票|再次|正式|依法|成功)?被?(?:{WON}|荣任|选举|推选|推举|补选|增补|增选|(?<!任命.)选)为?|接棒|荣升|获(?:任命|推选|推举|聘任?|选举|委任)为?"
    r"|担任|担纲|挂职担任|被?(?:任命|聘[任请]?|委任)为|[现原曾亦]?(?:系|为|是)(?:来自)?|作为|拟?(?:被)?提名为?|晋升为?|(?<!任命..)(?<!选举..)升为|提拔为|提任|受聘(?:为|担任)|代理)"
    r"(?:了|新一任|新任|首任|首届|新一届|(?:商会|协会|学会|联合会)?第[一二三四五六七八九十\d]{1,2}[任届](?:[理监]事会|委员会)?)?(?:商会|协会|学会|联合会|监事会)?(?:中共)?$"
)
LINK_ENDS = frozenset("任选举补为纲系是升膺棒理了届会共自名")
"""The last characters of such words, by which most chains are seen to have none before them."""
CANDIDATE = "(?:提名)?(?&candidate)"
"""What after a chain makes its last post a proposed one: 县长候选人|王某."""
IN_CHARGE = r"[、，](?&has_in_care)[^，。、；：\n]{1,14}?(?:(?:工作)?的?(?:领导|负责人|同志)|工作的)(?=[㐀-鿿])"
"""What the holder of a post has in his care, said before his name: 副镇长、分管林业的领导|王某."""
HOLDING = re.compile(f"(?:担任|(?:{WON})为?|身为|作为|[时曾现兼出就卸离挂转改续连调升留接上荣]任|担当|当[了过]|任)$")
"""What stands before a post whose holder comes after 的: 担任会长的|王某."""
CHOSEN = re.compile("(?:当选|被?选举|被?推选|被?选)为?$")
BEING = ("作为", "身为")
"""What stands before a post whose holder comes after a comma: 作为某村支部书记，|王某."""
COUNTED = re.compile(r"(?<!\d)(?:等)?[两二三四五六七八九十\d]{1,2}[位名]$")
"""How many the persons before a title are: 甲、乙|两位|老师."""
GOES_ON = re.compile(r"(?:[（(][^（）()]{1,12}[）)])?(?:等)?[，、；,]?(?:和|及|以及|与)?")
PARTICULARS = re.compile(
    r"(?<![㐀-鿿·])([㐀-鿿·]{2,16})(?<!族)(?:同志)?(?:[，,](?:[㐀-鿿]{2,12}人[，,])?(?:男|女|(?:现年|今年)?\d\d岁|(?:19|20)\d\d年(?:\d{1,2}月)?(?:出生|生)"
    r"|生于(?:19|20)\d\d年(?:\d{1,2}月)?)|[（(][男女](?:[，,][㐀-鿿]{1,6}族)?[）)])[，,。]"
)
"""A name with the sex or age after it, as appointment notices begin: 某某，男，; 某某（女），."""
PEOPLE = re.compile(
    r"(?<![㐀-鿿·，,、；;])([㐀-鿿·]{2,16})(?<!族)(?:同志)?[，,](?:(?:中共|共产)党员|[㐀-鿿]{1,6}族)[，,。]"
)
"""The same with the people or party, which only what opens a sentence is the name before: 某某，土家族，31岁，."""
CAREER = re.compile(r"(现任|拟任|曾任|历任|拟?(?:推荐)?提名为?|拟推荐为|任)$")
CAREER_STATUS: dict[str, PostStatus] = {
    "拟任": "proposed",
    **{f"{likely}{word}": "proposed" for word in ("提名为", "提名", "推荐提名为", "推荐提名") for likely in ("", "拟")},
    "拟推荐为": "proposed",
    "曾任": "former",
    "历任": "former",
}
GROUP = "(?&group_task)(?:组|队)$"
"""A group's last words, by which it is spoken of again."""
BODY_ENDS = frozenset("矿股科课厅室局委办会部处院所站队组司厂场社校馆行团庭署学心集宫庙寺网联")
LEADERS = r"“两长”(?=[㐀-鿿]{2})|领导(?:干部|同志|班子成员)?(?:[：:]|有)?(?!者[^、，]|(?&no_leader))"
"""What stands before leaders who are named without a post: 县领导|甲、乙."""

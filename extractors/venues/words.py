"""Words and patterns by which names of venues are read."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractors.text.tails import Tails
from extractors.vocabulary.lexicons import Word
from extractors.vocabulary.venue_classes import VenueWords

_LOOK = "(?:参观|(?&look))"
"""Verbs of seeing, which stand in rows: 参观|考察|了."""
VISIT = (
    rf"(?:(?&go_there)|实地{_LOOK}+了?|参观{_LOOK}*了?|(?&look)(?:{_LOOK}+了?|了)"
    r"|看了(?<![查察观收看]看了))([^，。；：！？\n]{2,90})"
)
OPENS_VISIT = "(?^go_there)|(?^look)|[实参看]"
"""Words of going somewhere with what they go to, and how these begin."""
TO = r"到([^，,。；\s！？\n、的到]{3,14}?(?:、[^，,。；\s！？\n、的到]{3,16}?){0,5}?)(?:等[地处])?(?=(?&done_there))"
"""Whither somebody goes to do something: 到人和水厂|查看."""
HELD = (
    r"(?:[在假](?<![寒暑节休放请病事]假)|于(?<![位由关对用鉴至基等属处低高大小始终归限善敢勇乐致忠源缘]于))"
    r"([^，。；：！？\n、在]{3,20}?(?:[、和及与][^，。；：！？\n、在]{2,20}?){0,4})"
    r"(?:等(?:[\d一二三四五六七八九十两]+[个处])?(?:地|处|地点|点位|场所)?)?(?&held_how)*(?&held)"
)
COUNTED_STOPS = re.compile(
    r"(?:看|查看|察看|视察|考察|调研|走访|检查|参观|来到|深入)了?(?:[^，。；：、\d]{0,6})(?:[一二三四五六七八九十]{1,2}|两|\d{1,2})"
    r"[个处家](?:[^，。；：、]{0,6}?(?:点位?|站点|地方|现场|项目|工地|企业|单位|村|社区|学校))?：([^。；：！？\n]{4,120})"
)
"""Words of seeing, and the places that they count and then list: 看了六个点：|甲厂、乙园."""
AT = re.compile(r"在(?<![^，,。；\s]在)([^，,。；：！？\n、的]{3,16})(?=[，,])")
"""Where somebody is, at a clause's head: 在丁村博物馆，."""
FROM = r"从([^，,。；：！？\n、的]{3,16})(?=(?&sets_out))"
"""Where somebody sets out: 从滨河广场|出发."""
STOP = r"(?&stop_word)|等(?:[一二三四五六七八九十\d]+)?[处个家]|等[^、]{0,8}$|的|，|(?<![、和及与])[对就为向]"
"""What ends a list of places."""
AROUND = (
    r"(?:(?&around)|(?<=[街路道])(?:[十丁]字路口|路口|[东西南北中]段)"
    r"|(?<=[园区厂馆站院])(?:[一二三]期)?(?:建设|扩建|迁建|改造)?(?:项目|工程)(?:工地|现场)?|(?<=[园区厂馆站院])[一二三]期)$"
)
FLOOR = re.compile(
    r"(?:(?<=[厦店馆场心院园城校宫])|(?<=[合公学大务研]楼))(?:[东西南北主]楼)?(?:[一二三四五六七八九十\d]{1,3}(?:楼|层|号楼))?"
    r"(?:\d{3,4}|第?[一二三四五六七八九十\d]{1,2}号?|多功能|视频|综合|学术|国际|[大小中东西])*(?:会议室|会议厅|多功能厅|贵宾厅|接待室)$"
    r"|(?<=[厦店馆场心院园城校宫])[一二三四五六七八九十\d]{1,2}[楼层]$"
)
"""The room of a house where something was held: 文化大厦|八楼会议室."""
WAY = frozenset("路公道河渠水")
"""First characters of ways and waters, which a place and a common word name none of: 贵阳市|旅游|公路."""
BUS = re.compile("\\d路(?:公交|车|班车|线|支线|内环|外环)")
"""A bus by its number, which is no road: 2路|公交车."""
WAYS = frozenset(("高速", "铁路", "高铁", "地铁", "高速公路"))
NOT_ITSELF = re.compile(
    "(?<=市场)(?:占有率|份额|行情|价格|主体|需求|前景|准入|秩序|监管|经济|化)|(?<=广场)(?:舞|文化艺术|文化活动|文化节)"
    "|(?<=学校|医院|车站|银行)长|(?<=山)(?:歌|清水秀|色|连着|羊|楂|货)|(?<=湾)仔"
    "|(?<=沙滩|草原|梯田|茶园|果园|森林|湿地)(?:文化|旅游|艺术|音乐|民俗|美食|生态|运动)*节"
)
"""What makes another word of a venue's ending: 种鸡市场|占有率, 广场|舞大赛."""
CROSSING = re.compile(r"(?<=[街路道城])(?:红绿灯)?(?:[十丁]字)?路口$")
GRADE = re.compile(
    r"(?:国家|省)?[A-Z\d]*级|(?:建成|命名|建立|新建|新增|创建|培育|认定|评选|评定|打造|建有|建设)(?:国家|[省市县区镇乡村])级|少跑|多跑|被|使|令|第[一二三四五六七八九十\d]+[届次期]|.*[一两三四五六七八九十几数多\d][座个处家片间栋所批](?!\d)"
)
"""What opens no name: A级|景区, 建成区级|文化馆, 少跑|路, 第十二届|草原, 建一座|加工园."""
UNNAMED = (
    r"的|^(?:敬老|养老|福利|幸福|卫生|光荣|托老)院$|[几数两三四五六七八九十\d]+[个家处户所]|全[县区市镇乡]|[我本][县区市]"
    r"|(?&unnamed)|(?&unnamed_end)$"
)
"""Places that bear no name."""
_SAYING = "(?&saying)|(?&service)服务区$"
OUTSIDE = "(?&outside)"
"""Words before a venue's name that are none of it."""
IN_TOWN = re.compile(r"(?:县城|城区|市区)(?![东南西北段内])")
"""The town before a venue in it, none of its name: 县城|六峰广场."""
GOES_ON = tuple("巷路街桥节")
"""What makes a longer name of a hill's or a gate's: 豸山|巷, 踩花山|节."""
COUNTED = re.compile(r"[两二三四五六七八九十\d]+[大个座处条]$")
"""What counts the places named before: 五女山、枫林谷|三大|景区."""
GRADED = re.compile(r"(?<=..[^A-Za-z\d])(?:国家)?[1-5]?A{1,5}级(?:旅游)?(?:风?景区|度假区)$")
"""The grade of a place, no part of its name: 孝德年画村|4A级旅游景区."""
A_NUMBER_OF = re.compile(r"(?:[一多几数两余\d]|[二三四五六七八九十百])(?:个|处|批|片|家|所|条|[栋幢])$")
"""What counts places that have no names of their own: 打造多个|党史教育基地, 第六栋|教学楼."""
MEASURES = frozenset("栋幢")
"""Measures that are read as the first character of a name: 第六|栋某某教学楼."""
REACHES = frozenset("山岭湖沟关桥寺")
REACH = re.compile("..{0,3}[河江溪渠].{2}")
"""A river's name before that of its reach: 白鹭河|松岭|段."""
TITLE = re.compile(
    "《(?![^》]*(?:规划|方案|条例|办法|公约|意见|通知|管理|保护|项目|合同|协议|合作|报告|设计|建设|志》))[^《》\n]{2,12}》"
)
"""A song's, book's or film's title, which names no place that is there: 《沂蒙山小调》."""
CLOSING = frozenset("、，。等")
"""What closes an item of a list."""
LEVELS = frozenset("县市区镇乡州旗")
"""Level words that open a venue of the home: 县体育场."""
_RARE = 13.5
"""A word of the lexicon this rare is a name."""
_NAMES = frozenset(("x", "nr", "ns", "nz", "nt", "eng"))
"""Parts of speech of names."""


def is_proper(words: Mapping[str, Word], word: str, tag: str) -> bool:
    """Whether a word is a name or a rare one: 齿轮 no, 翔丰 yes."""
    known = words.get(word)
    return tag in _NAMES or known is None or known.cost > _RARE


class Sayings:
    """Sayings and common words that end as venues do: 绿水青山, 闯新路, 质量关."""

    def __init__(self, words: VenueWords) -> None:
        """Takes the classes of venue_words.csv."""
        self._opening = words.pattern(_SAYING)
        self._endings = Tails(words["saying_end"])

    def are(self, string: str) -> bool:
        """Whether a string is one of them, or ends as they do."""
        return self._endings.size(string, 0, len(string)) > 0 or self._opening.match(string) is not None

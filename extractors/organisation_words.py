"""Words and patterns by which organisations' names are read, and small questions asked of a text around them."""

from __future__ import annotations

import re

from extractors.borders import HARD
from extractors.records import CommunityKind
from extractors.sketch import CommunityName, NamedOrganisation


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


LEVELS = (
    "自治区",
    "自治州",
    "自治县",
    "苏木",
    "嘎查",
    "街道",
    "社区",
    "地区",
    "省",
    "市",
    "区",
    "县",
    "州",
    "旗",
    "盟",
    "镇",
    "乡",
    "村",
    "地",
)
"""Level words that stand for a place said elsewhere: 区民政局, 镇党委."""
LOCAL: dict[str, tuple[CommunityKind, ...]] = {
    "镇": ("town",), "乡": ("town",), "街道": ("street",), "社区": ("neighbourhood",), "村": ("village",),
    "苏木": ("town",), "嘎查": ("village",),
}  # fmt: skip
ORDER: dict[CommunityKind, int] = {
    "province": 0, "city": 1, "district": 2, "street": 3, "town": 3, "neighbourhood": 4, "village": 4, "compound": 5,
}  # fmt: skip
NEVER_BARE = _set(
    "委 政府 人民政府 人大 政协 法院 检察院 工会 办公室 党委 党组 党工委 党支部 党总支 团委 纪委 监委 "
    "办事处 街道办 街道办事处 管委会 管理委员会 居委会 村委会 居民委员会 村民委员会 委员会 代表大会 公司 "
    "学校 医院 分局 派出所 幼儿园 小学 中学 大学 党校 银行 卫生院 "
    "电影院 影剧院 大剧院 体育馆 体育场 体育公园 文化广场 火车站 汽车站 会议中心 政务大厅 "
    "卫生所 敬老院 福利院 养老院 消防队 消防站 武装部 人武部 人大代表联络站"
)
"""Bodies that name nothing without their place: every place has one."""
HEADED = {
    "法院": ("院长", "副院长", "党组"),
    "检察院": ("检察长", "副检察长", "党组"),
    "人武部": ("部长", "政委", "副部长"),
    "武装部": ("部长", "政委", "副部长"),
}
"""Bodies of which the home has one, and the titles that say so where nothing else does: 法院|院长."""
PARTS = _set(
    "支部 总支 分会 大队 系 办公室 科 处 所 站 中心 小组 分队 工作室 公众号 分校 室 股 分厅 专厅 窗口 "
    "校区 院区 实验室 抢修班 总队 支队 中队"
)
"""Weak endings by which a part of a named organisation is named: 市公安局|大队."""
PLAIN = frozenset("各级新一两几届多全本该县市区省州旗镇乡村组等小大和与及")
"""Lone characters that make no proper name together."""
ONLY_PLACED = _set(
    "地检 地院 代会 政府 人民政府 人大 人大常委会 政协 人民代表大会 党组 党委 党工委 工会 妇联 团委 纪委 监委"
)
"""Endings that name a body of a place or a larger body, never one of their own words."""
ZONE = re.compile(
    r"(?:经济技术|高新技术产业|经济|高新技术|工业|旅游)?"
    r"(?:开发|高新|经开|新|园|示范|集聚|集中|保税|合作|度假|风景名胜|景|产业|经济|功能|试验|实验|管理|商务|物流|空港|自贸|综保)区$"
)
"""A zone whose board a body is: 苏州太仓港经济技术开发区|管委会."""
CIVIL = _set("association mass media enterprise culture school hospital")
"""Families whose names keep a place as it is printed: 河南商会 is not 河南省商会."""
PRINTED = _set("地检署 地检 地方检察署 地方法院 地院 高等法院 税捐稽征处 地方税务局")
"""Endings of names that keep a place as it is printed too: 某地|地检署."""
PLACED_SHORT = frozenset("委办处所站队馆社厂店")
DEPARTMENT_AFTER = re.compile(
    r"门(?![前口外诊卫岗])|们|署(?!长|理)|员(?!工)|网(?!站)|(?<=部)分(?![局部])|(?<=[军电钢糖煤机车师][区厂矿场站院])社区"
)
"""What makes another word of a body: 教育部门, 组织部署, 法院网讯."""
GENERIC_HEADS = _set(
    "公司 集团 学校 医院 银行 大学 学院 小学 中学 幼儿园 企业 协会 "
    "米业 泵业 牧业 乳业 纸业 酒业 茶业 矿业 盐业 置业 建工 重工 钢构 制药 石化 笔业"
)
WHOLE_FIRMS = ("公司", "集团", "银行", "院", "局", "大学", "中心")
"""How firms end that have firms of their own."""
TERM = re.compile(r"第?[一二三四五六七八九十百\d]+届$")
"""The term of a congress or committee, no part of its name: 丰台区|第十六届|人大常委会."""
BRACKET = re.compile(r"[（(][㐀-鿿]{2,8}[）)]$")
REACH = 22
NUMBERED = ("队", "组", "所", "站", "局", "院", "学", "园", "医", "校")
"""How the numbered parts of a body end: 消防大队|第二中队, 海巡署|第七岸巡队."""
NUMERAL = re.compile(r"[一二三四五六七八九十百千万亿两几数多\d]")
DAYS = _set("七一 八一 五一 五四 六一 三八 九三 十一 一二九 五卅 二七")
"""Days that schools and streets are called by."""
YEAR = re.compile(r"\d{4}年|的|第[一二三四五六七八九十百\d]+次")
"""What no organisation's own words hold."""
DATE_BEFORE = re.compile(r"(?:\d{2,4}年|\d{1,2}月|\d{1,2}日|今年以来|近年来|年来|去年|今年|目前|当前|本月)+")
FIELDS = re.compile(
    r"(?:文化|广播|电视|影视|新闻|出版|体育|旅游|教育|科学|科技|技术|卫生|健康|计划|生育|人口|人力|资源|社会|保障|住房|城乡|城市|建设|规划|农业|农村|农牧|林业|草原"
    r"|水务|水利|畜牧|水产|渔业|工业|信息|商务|经济|发展|改革|交通|运输|国土|自然|环境|环保|保护|管理|行政|执法|综合|市场|监督|质量|安全|生产|食品|药品|民族|宗教"
    r"|民政|司法|财政|税务|审计|统计|粮食|物资|供销|招商|投资|促进|文物|园林|绿化|房产|房地产|公路|海洋|应急|事务|退役|军人|和|与)+$"
)
"""Fields of work of which joint bureaux are named."""
VILLAGES = frozenset("乡镇村街庄屯寨")
"""What makes a place of a name that ends as an office: 翟所|乡."""
COUNTY_LEVELS = tuple("省市县区州旗")
COURTYARD = re.compile(r"[路街前后大门内第衙邸]|广场|花园|小区|社区")
"""What makes another word of the short 县府: 市府|路, 县府|大院."""
COMMITTEE_AFTER = re.compile(r"[㐀-鿿]{1,10}?(?:委(?!员(?!会))|党组|党总支|党支部)")
"""The committee whose full name 中共 opens: 中共|某市委."""
PARTICLE = re.compile(r"所(?:[作做属在需有见闻述说提谓想能联产列处知致]|帮扶|包[联村])")
"""The particle 所, no office: 医院|所作的努力."""
REPORTED = re.compile(r"到|道|告(?!诉)|名|送|销|喜|警|备")
"""What makes a verb of a newspaper's ending: 今日报|到."""
LED = re.compile(r"(?:(?<=[，。；、：\s“（受由])|^)(省|市|区|县|州|旗)([㐀-鿿]{2,14})$", re.MULTILINE)
"""What a level word opens as far as a team's ending: 市|换届工作调研|督导组."""
JOINING = _set("联合 携手 协同 会同 配合 联手 组织 邀请 带领 指导 动员 督促 协助 帮助 引导 辅导")
"""Verbs by which one body joins another right after its name: 社区|联合|派出所."""
SWALLOWED = "回到进往至给"
"""Verbs before a body that somebody goes to: 老人接回|派出所."""
TITLE_INSIDE = re.compile(
    r"(?:书记|主任|局长|镇长|乡长|村长|县长|区长|市长|部长|所长|站长|队长|校长|院长|会长|董事长|总经理|支书|该|这个|那个)(?!助理|医师|办公室|信箱|热线|协会).{2,}"
)
"""Titles and pointing words, which no organisation's own words hold."""
CAMPAIGN = re.compile(
    r"”(?:的)?(?:主题|系列|专项|专题|志愿|公益|活动|行动|工程|项目|计划|品牌|大赛|比赛|评选|征文|演讲|晚会|演出|慰问|课堂|讲堂"
    r"|模式|机制|工作法|宣传|党日|特色|理念|口号|目标|要求)"
)
"""What makes a slogan of a name in quotation marks: “情暖敬老院|”志愿服务活动."""
TOWN_OFFICES = _set("街道办事处 街道办 居委会 村委会 居民委员会 村民委员会 镇政府 乡政府")
"""Administrations that no county or city has: 某区|街道办事处 are any of its streets'."""
OFFICES = _set("办事处 街道办事处 居委会 村委会 管委会 管理委员会 居民委员会 村民委员会 人民政府 政府")
"""Administrations named right after the party committee of the same place: 社区党委|居委会."""
PARTY = re.compile(r"(?:党工委|党委|党总支|党支部)$")
FIRM_AFTER = ("物业", "集团", "蛇口", "重工", "港口")
"""What makes a firm of an office's name: 招商局|物业."""
ASSOCIATIONS = ("商会", "协会", "总会", "同乡会", "联合会", "联谊会", "会馆", "促进会", "公会", "学会")
ABROAD = ("商会", "同乡会", "校友会", "联谊会")
"""Associations of those from one place in another: 成都市|忠县|商会."""
COUNTRY = re.compile(
    r"(?:(?:澳大利亚|加拿大|美国|英国|法国|德国|意大利|西班牙|葡萄牙|荷兰|比利时|瑞典|俄罗斯|日本|韩国|新加坡|马来西亚|印度尼西亚|印尼|泰国|菲律宾|越南|老挝|柬埔寨"
    r"|缅甸|新西兰|南非|阿联酋|迪拜|巴西|阿根廷|墨西哥|匈牙利|波兰|奥地利|爱尔兰|非洲|欧洲|美洲|亚洲|世界|全球|国际|香港|澳门|温哥华|多伦多|旧金山|纽约|悉尼|墨尔本|洛杉矶|大阪|东京)){1,2}$"
)
ANYONES = _set(
    "社区发展协会 社区老年协会 村老年协会 社区志愿者协会 村民理事会 村妇联 村集体经济合作社"
    " 镇市公所 乡公所 镇公所 市公所"
)
"""Bodies that every place of a kind has, which name none where no place stands before."""
EACH = frozenset("各每该本")
"""What makes any number of them, or one said before, of a name: 各|招商分局."""
COUNT = re.compile(r"[一二三四五六七八九十两几数多\d]*[所家个名支批类座](?![山城湖江河])")
"""A number with its measure: 六所|学校, 支|志愿服务队."""
OPENERS = _set("中国 世界 国际 全国 中华 国家")
"""Words that open names of the widest bodies."""
BRANCH = re.compile(r"(?:公司|支行|分行|支队|总队|大队|中队|分会|分局|分部|办事处)$")
"""How the parts of a nationwide body end: 中国移动|江苏公司."""
NO_OPENERS = (
    "各",
    "每",
    "全体",
    "新一届",
    "上一届",
    "本届",
    "历届",
    "部分",
    "所有",
    "有关",
    "相关",
    "下属",
    "所属",
    "直属",
    "驻",
    "代表",
)
"""What never opens a proper name."""
PREFIXES = (
    "国网",
    "中国广电",
    "中国邮政",
    "国家电网",
    "武警",
    "中国",
    "公安",
    "共青团",
    "中铁",
    "中建",
    "中交",
    "中核",
    "华能",
    "大唐",
    "中粮",
    "中石化",
    "中石油",
    "民革",
    "民盟",
    "民建",
    "民进",
    "农工党",
    "致公党",
    "九三学社",
)
"""Words of the whole body before a place in its part's name: 国网|烟台|供电公司, 共青团|双流区|委."""
LIST_TAIL = (
    r"等(?:[一二三四五六七八九十百\d]+[家户个所]|多家|[^，。、]{0,4})?"
    r"(?:(?:公司|集团)(?!家)|(?:企业|商会|协会|厂家|商家)(?![和与及家]))"
)
LIST = re.compile(r"([㐀-鿿（）]{2,24}(?:、[㐀-鿿（）]{2,16})+)" + LIST_TAIL)
LIST_END = re.compile(LIST_TAIL)
"""Without it no list needs looking for."""
NO_COMPANY = (
    "企业",
    "单位",
    "部门",
    "产业",
    "行业",
    "项目",
    "工作",
    "领域",
    "方面",
    "镇",
    "乡",
    "村",
    "街道",
    "社区",
    "干部",
    "代表",
    "人员",
)

NO_LEVELS = _set(
    "全市 全县 全区 全省 全镇 全乡 各县 各区 各镇 各乡 城市 小区 城区 山区 社区 辖区 地区 园区 景区 校区 "
    "片区 乡镇 城镇 农村 乡村 街区 市区 社区 战区 军区 牧区 灾区 库区 林区 老区 厂区 港区 湖区 "
    "禁区 误区 欧盟 联盟 同盟 加盟 结盟 东盟 神州 红旗 国旗 党旗 锦旗 彩旗 队旗 外省 节省 超市 门市 股市 上市 都市 "
    "集市 夜市 早市 家乡 返乡 老乡 故乡 下乡 侨乡 水乡 山村 进村 驻村 包村 联村 入村"
)
"""What ends as a level word does and is none."""
KEPT = frozenset("中天大新老高红金华")
"""Lone characters that make no name of what follows but open one of lone characters: 中|诚|投|建工集团."""
OWN_LEVELS = _set("我市 我县 我区 我省 本市 本县 本区 该县 该市 该区 我州 我旗 我镇")
"""The home's own level."""


def undated(text: str, words: list[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """The words after a date that opens them: 2020年|樱桃沟管委会."""
    if not words:
        return words
    match = DATE_BEFORE.match(text, words[0][2])
    return words if match is None else [word for word in words if word[2] >= match.end()]


def with_prefix(text: str, named: NamedOrganisation) -> NamedOrganisation:
    """An organisation with the word of the whole body that stands before its place."""
    for prefix in PREFIXES:
        if text.endswith(prefix, 0, named.begin):
            begin = named.begin - len(prefix)
            return NamedOrganisation(begin, named.end, text[begin : named.end], named.confidence)
    return named


def place_near(
    text: str, start: int, places: dict[int, CommunityName], stopwords: frozenset[str]
) -> CommunityName | None:
    """A place a few characters before a company's name as read, which opens it: 湖南|自然|韵黑茶科技有限公司."""
    for end in range(start, max(0, start - 7), -1):
        place = places.get(end)
        if place is None:
            continue
        gap = text[end:start]
        if any(word in gap for word in JOINING) or (
            len(gap) > 3 and place.kind not in ("province", "city", "district")
        ):
            return None
        if any(c in HARD or c in "的了是在和与及对由等将向有到往来给为被并从使让" for c in gap):
            return None
        if gap not in stopwords and (len(gap) < 4 or not any(gap[i : i + 2] in stopwords for i in range(len(gap) - 1))):
            return place
    return None


def shared_level(suffix: str) -> str:
    """The level word that a suffix shares with the place before it: 李家村|委会, 幸福社区|居委会."""
    return next((level for level in ("社区", "村") if suffix.startswith(level)), "")


def as_printed(text: str, place: CommunityName) -> str:
    """A place as an organisation's name bears it: short where the text has it short (河南商会), named for 我县."""
    form = text[place.begin : place.end]
    return place.name if form[:1] in "我本该" and not place.name.startswith(form[:1]) else form


def is_ordinal(word: str) -> bool:
    """Whether a word is 第一, 第三."""
    return word.startswith("第") and len(word) > 1

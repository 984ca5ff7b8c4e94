"""Words and patterns by which organisations' names are read, and small questions asked of a text around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.records import CommunityKind
from extractors.sketch import CommunityName
from extractors.vocabulary.patterns import seldom

LEVELS = (
    "自治区",
    "自治州",
    "自治县",
    "居民区",
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
LEVELS_BY_END = {end: tuple(level for level in LEVELS if level[-1] == end) for end in {level[-1] for level in LEVELS}}
"""The same by their last characters."""
_NOT_CALLED = frozenset("我本该此其各每全两多在到的")
"""What stands before a level word that ends no name: 该|村村委会."""
LOCAL: dict[str, tuple[CommunityKind, ...]] = {
    "镇": ("town",), "乡": ("town",), "街道": ("street",), "社区": ("neighbourhood",), "村": ("village",),
    "苏木": ("town",), "嘎查": ("village",), "居民区": ("neighbourhood",),
}  # fmt: skip
ORDER: dict[CommunityKind, int] = {
    "province": 0, "city": 1, "district": 2, "street": 3, "town": 3, "neighbourhood": 4, "village": 4, "compound": 5,
}  # fmt: skip
HEADED = {
    "法院": ("院长", "副院长", "党组"),
    "检察院": ("检察长", "副检察长", "党组"),
    "人武部": ("部长", "政委", "副部长"),
    "武装部": ("部长", "政委", "副部长"),
}
"""Bodies of which the home has one, and the titles that say so where nothing else does: 法院|院长."""
PLAIN = frozenset("各级新一两几届多全本该县市区省州旗镇乡村组等小大和与及")
"""Lone characters that make no proper name together."""
ZONE = (
    "(?&zone_field)?(?:(?:(?&zone_kind)|(?<![召展公打离盛])开)区"
    "|(?<=..)小镇|片区|[东西南北中]城区|(?&park_kind)园|(?&city_kind)城)$"
)
"""A zone whose board a body is: 苏州太仓港经济技术开发区|管委会, 城东工业园|综合执法局."""
CIVIL = frozenset(("association", "mass", "media", "enterprise", "culture", "school", "hospital"))
"""Families whose names keep a place as it is printed: 河南商会 is not 河南省商会."""
PLACED_SHORT = frozenset("委办处所站队馆社厂店")
DEPARTMENT_AFTER = re.compile(
    r"(?<=新华社)区|(?<=办)(?:[实好大难急喜丧婚]?事|[实好妥成大](?=[，,。、；！])|学|证|案|[刊厂报赛展节班][^，、。]|公(?![布示告开])[^，、。]|起|得|了|过|好|完|成|理|酒|业务|手续)|门(?![前口外诊卫岗])|们|署(?!长|理)|员(?!工)|(?<=群团组织)|网(?!站)|(?<=办)法(?![院官庭人治制规学])|(?<=办)税|(?<=公[厅室])舍|(?<=处)(?:罚|置|决)|(?<=政处)[分理]|(?<=[社联])系统|(?<=商联)手|(?<=[生残科]协)[调同定]|(?<=集团)军(?!工)|(?<=物业)事务|(?<=业)(?:博览|展览|展销|交易会|论坛|峰会|年会|推介)|(?<=俱乐部)(?:冠军|[杯联]赛|杯)|(?<=部)分(?![局部管批别工片组期类级层赴头])|(?<=[省市县区州地]委)社区(?!工作|治理|建设|服务|党建|发展|办)|(?<=会)议[室厅]|(?<=中心)户|(?<=[军电钢糖煤机车师][区厂矿场站院])社区"
)
"""What makes another word of a body: 教育部门, 组织部署, 法院网讯."""
TERM = re.compile(r"第?[一二三四五六七八九十百\d]+届$")
"""The term of a congress or committee, no part of its name: 丰台区|第十六届|人大常委会."""
BRACKET = re.compile(r"[（(](?![一二三四五六七八九十廿卅]+[）)])[㐀-鿿]{2,8}[）)]$")
REACH = 22
NUMBERED = ("队", "组", "室", "所", "站", "局", "院", "学", "园", "医", "校")
"""How the numbered parts of a body end: 消防大队|第二中队, 海巡署|第七岸巡队."""
_COUNT_WORD = re.compile("[一二三四五六七八九十百零〇\\d]+")
"""A number, which 第 makes an ordinal: 第|八十五."""
NUMERAL = re.compile(r"[一二三四五六七八九十百千万亿两几数多\d]")
YEAR = re.compile(r"\d{4}年|的|第[一二三四五六七八九十百\d]+[次批]|(?<![古书典户国])籍")
"""What no organisation's own words hold."""
DATE_BEFORE = re.compile(r"(?:\d{2,4}年|\d{1,2}月|\d{1,2}日|今年以来|近年来|年来|去年|今年|目前|当前|本月)+")
VILLAGES = frozenset("乡镇村街庄屯寨")
"""What makes a place of a name that ends as an office: 翟所|乡."""
COUNTY_LEVELS = tuple("省市县区州旗")
COURTYARD = re.compile(r"[路街前后大门内第衙邸]|广场|花园|小区|社区")
"""What makes another word of the short 县府: 市府|路, 县府|大院."""
STREET_AFTER = re.compile(
    r"(?:[大小东西南北中前后]?街(?![坊道])|路(?:社区|街道|小学|派出所|[东西南北中]段)|胡同|小区|家属[院区楼]|宿舍)"
)
"""What makes a street or neighbourhood of a national organ's name: 外交部|街社区."""
COMMITTEE_AFTER = re.compile(r"[㐀-鿿]{1,10}?(?:委(?!员(?!会))|党组|党总支|党支部)")
"""The committee whose full name 中共 opens: 中共|某市委."""
COUNTED_TOGETHER = seldom(
    r"同(?![江安心德仁城])|(?:(?![第届省市县区州央党])[㐀-鿿]){1,8}?[一二两三四五六七八九十百千万数余多几\d]+(?:余|多|几)?"
    r"(?:个|名|场|人|件|次|家|支|万|亿|元|篇|项|份|批|套|辆|头|亩|吨|户|位|条|起|所|处|台|组|张|幅|部|首|票|天|轮|局|枚|块|座|期)"
)
"""What was counted in all, no party: 比赛中|共决出一等奖10名."""
PARTICLE = re.compile(r"所(?:[辖作做属在需有见闻述说提谓想能联产列处知致]|帮扶|包[联村])")
"""The particle 所, no office: 医院|所作的努力."""
MEASURES = frozenset("支个名家位座项批类")
_SO_MANY = re.compile("[两三四五六七八九十几数]{1,3}[余多]?[家所](?![庄村店湾屯镇乡寨沟])")
_COUNTERS = MEASURES | {"所"}
OF_CORPS = re.compile("党委|纪委|副?司令员|副?政委|机关|[㐀-鿿]{2,8}(?:局|委|厅|办|文联|总?工会|妇联|团委|大学|医院)")
"""What follows 兵团 where the corps of 新疆 is meant."""
OF_UNIVERSITY = "(?&of_university)|[—－-]|[㐀-鿿]{2,8}?(?:学院|研究院|研究所|研究中心|实验室)"
"""What follows a university's short name, which is a word or part of one elsewhere: 浙大|党委, but not 松|北大|道."""
_DOCUMENT = re.compile(
    r"[^》。；\n]{0,30}》|(?:成立|诞生|建党)?[\d一二三四五六七八九十百]{1,4}(?:周年|华诞)|的?(?:生日|诞辰|华诞)"
)
"""What follows the party's name in that of a document or of its anniversary."""
_KINDS_SHORT = ("县", "旗", "盟")
_KINDS_WHOLE = ("自治县", "自治旗", "自治州", "旗", "盟")
"""How short names end that tell the kind of a place, and how its whole name does: 阿右旗, 阿拉善右旗."""
AUTONOMOUS = ("自治县", "自治州", "自治旗")
"""Places whose 党委 is what others call their 委."""
WITHIN_SCHOOL = re.compile("[大中小]学校[长委地企园友方际内外舍服训庆史歌车门]")
"""What makes a school's name shorter: 大学|校地合作."""
HERDING = frozenset("畜农林渔游草")
"""What makes an industry of 牧业: 畜牧业, 农牧业."""
OFFICE_BORDER = r"[，、。；）\s的和与及等将对向在为以按派]|(?&office_border)|[党纪]委(?:副?书记|委员)"
"""What stands after an office's short name: 县蔬菜办|主任."""
HELD_BY = re.compile("[主承协举开创代督查合试筹]$|(?<![社大])会$")
"""What makes a verb of 办: 主办, 承办, 会办."""
REPORTED = re.compile(r"到|道|告(?!诉)|名|送|销|喜|警|备")
"""What makes a verb of a newspaper's ending: 今日报|到."""
LED = re.compile(
    r"(?:(?<=[，。；、：\s“（受由])|(?<=[长领率队头]的)|^)(省|市|区|县|州|旗)([㐀-鿿]{2,14})$", re.MULTILINE
)
"""What a level word opens as far as a team's ending: 市|换届工作调研|督导组."""
SWALLOWED = "回到进往至给"
"""Verbs before a body that somebody goes to: 老人接回|派出所."""
TITLE_INSIDE = r"(?&title_inside)(?!助理|医师|办公室|信箱|热线|协会).{2,}|书记[局所]"
"""Titles and pointing words, which no organisation's own words hold."""
CAMPAIGN = r"”(?:的)?(?&campaign)"
"""What makes a slogan of a name in quotation marks: “情暖敬老院|”志愿服务活动."""
FUNCTION = frozenset("的了是在和与及并对等将由到赴往向把让使被请给予从以为")
"""Words of one character that no organisation's own words hold where they are read character by character."""
PARTY = re.compile(r"(?:党工委|党委|党总支|党支部)$")
ANY = frozenset("各每")
"""What makes any number of them of a name: 各|开发区管委会."""
EACH = frozenset("各每该本")
"""What makes any number of them, or one said before, of a name: 各|招商分局."""
COUNT = re.compile(r"[一二三四五六七八九十两几数多\d]*[所家个名支批类座](?![山城湖江河])")
"""A number with its measure: 六所|学校, 支|志愿服务队."""

PLACED_NUMBER = re.compile(
    "[一二三四五六七八九十](?:[道岔棵间里家块眼座站分股])[沟河岭树房湾店坪坝堡铺台山子桥井泉地庄屯]"
)
"""A number that opens a place's name: 五道沟, 三家子, 十里铺."""
LAND = frozenset(
    "湾坪岭沟坝塘冲坡垭梁山庄店铺桥溪河口寨屯营岗岩塔庙寺坊墩堡台坳洞井泉湖江洲渡峪峡坑埠埔厝郢圩崖岔滩丘窑窝畈垸垅畲嘴咀峰"
)
"""How places without a level word end: 李家|湾, 青石|岭."""
LOCAL_NAME = re.compile(
    rf"(?!.*(?:门口|路口|街头|大山|深山|商店|酒店|饭店|店铺|江河|[省市县区镇乡村]$))[㐀-鿿]{{1,4}}[{''.join(sorted(LAND))}]"
    r"|(?!.*道路)[㐀-鿿]{2,3}[路街]"
)
"""A place's or road's name by which schools and hospitals are called."""
_EACH_OF = re.compile("各[省市县区州旗盟镇乡（(、）)]+$")
"""Levels any of whose bodies are meant: 各市州|委组织部, 各县（市、区）|委."""
KEPT = frozenset("中天大新老高红金华古小东西南北上下前后")
"""Lone characters that make no name of what follows but open one of lone characters: 中|诚|投|建工集团."""


BRAND = re.compile(
    "[一二三四五六七八九十百千万亿双两](?![一二三四五六七八九十百千万亿零〇两几多余数个家所名支批类座条项种级次届位大小年月日天周期部间件台只头亩元块笔层代组队股线点对张片分成倍强"
    "第者人户村镇乡县市区省手流等轮套辆艘架门道场佳优创农新好想进室委路期院校站处车步边端体些和与及是的])[㐀-鿿]"
)
"""A numeral that counts nothing, by which firms are called: 九丰|集团, 千喜鹤."""


def undated(text: str, words: list[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """The words after a date that opens them: 2020年|樱桃沟管委会."""
    if not words:
        return words
    match = DATE_BEFORE.match(text, words[0][2])
    return words if match is None else [word for word in words if word[2] >= match.end()]


def is_of_document(text: str, begin: int, end: int) -> bool:
    """Whether the party is named in a document's or anniversary's name: 《中国共产党|章程》, 中国共产党|成立100周年."""
    rest = _DOCUMENT.match(text, end)
    if rest is None or not rest.group().endswith("》"):
        return rest is not None
    opened = text.rfind("《", max(0, begin - 30), begin)
    return opened >= 0 and "》" not in text[opened:begin]


_LED_TO = {"受": ("邀请", "委托", "邀约", "聘请", "指派", "之邀", "之托"), "如": ("等",)}
"""What leads to a name if it is followed so: 受|某公司|邀请."""


def of_each(text: str, end: int) -> bool:
    """Whether a level word that ends there is one of several, any of whose bodies are meant: 各市州|委组织部."""
    return "各" in text[max(0, end - 6) : end] and _EACH_OF.search(text, max(0, end - 6), end) is not None


def led_to(text: str, words: list[tuple[str, str, int]], end: int) -> list[tuple[str, str, int]]:
    """The words of a name that ends at `end` after what leads to it, as what follows it says: 受|某敬老院|邀请."""
    goes_on = _LED_TO.get(words[0][0]) if len(words) > 1 else None
    return words[1:] if goes_on is not None and text.startswith(goes_on, end) else words


def is_unread(text: str, begin: int, level: str) -> bool:
    """Whether a level word at `begin` stands behind its like, which ends a name that was not read: 某某村|村委会."""
    twice = len(level) <= begin and text.startswith(2 * level, begin - len(level))
    before = text[begin - len(level) - 1 : begin - len(level)] if twice else ""
    return before.isalpha() and before not in _NOT_CALLED


def shared_level(suffix: str) -> str:
    """The level word that a suffix shares with the place before it: 李家村|委会, 幸福社区|居委会, 吉安乡|民代表会."""
    if suffix.endswith("民代表会"):
        return suffix[:-4]
    return next((level for level in ("社区", "村") if suffix.startswith(level)), "")


def as_printed(text: str, place: CommunityName) -> str:
    """A place as an organisation's name bears it: short where the text has it short (河南商会), named for 我县."""
    form = text[place.begin : place.end]
    return place.name if form[:1] in "我本该" and not place.name.startswith(form[:1]) else form


def as_borne(text: str, place: CommunityName, family: str) -> str:
    """A place as printed, but an autonomous one, a banner or league in full if its kind is short; no firm's.

    巴马县|人民医院, 阿右旗|总工会, 海西州|文联.
    """
    form = as_printed(text, place)
    short = form.endswith(_KINDS_SHORT) or (form.endswith("州") and family == "mass")
    whole = family != "enterprise" and short and place.name.endswith(_KINDS_WHOLE)
    return place.name if whole else form


def is_ordinal(word: str) -> bool:
    """Whether a word is 第一, 第三, and counts nothing: 第二所|希望小学."""
    return word.startswith("第") and len(word) > 1 and word[-1] not in _COUNTERS


def numbered(words: Sequence[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """Words of which 第 and its number are one: 第|八十五|中学."""
    made: list[tuple[str, str, int]] = []
    for word, tag, at in words:
        if made and made[-1][0] == "第" and _COUNT_WORD.fullmatch(word):
            made[-1] = ("第" + word, "m", made[-1][2])
        else:
            made.append((word, tag, at))
    return made


def holds_count(words: list[tuple[str, str, int]]) -> bool:
    """Whether things are counted inside, as in no name: 看完|12|支|代表队."""
    told = "".join(word for word, _, _ in words)
    counted = any(word.isdigit() and beside in MEASURES for (word, _, _), (beside, _, _) in pairwise(words))
    return counted or _SO_MANY.search(told, 2) is not None


def opens_after_and(words: list[tuple[str, str, int]]) -> bool:
    """Whether 和 is the first half of a firm's coined word, of which one character is left: 和|桐|化学|有限公司."""
    if len(words) < 2 or len(words[0][0]) > 1 or len(words[1][0]) < 2:
        return False
    return words[0][0] not in LEVELS and words[0][0] not in KEPT and words[0][0] not in "某省市全"

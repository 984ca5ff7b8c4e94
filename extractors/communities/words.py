"""Words and patterns by which communities' names are read, and small questions asked of a text around them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from extractors.borders import BULLETS
from extractors.records import CommunityKind
from extractors.vocabulary.community_classes import CommunityWords
from extractors.vocabulary.lexicons import CommunitySuffix

LONGEST: dict[CommunityKind, int] = {
    "district": 6,
    "street": 5,
    "town": 5,
    "neighbourhood": 6,
    "village": 5,
    "compound": 8,
}
"""Longest own name before the suffix; of 41,000 towns' names 99 % are shorter."""
STEPPES = ("苏木", "嘎查")
"""Endings of towns and villages in the steppes, whose names spell Mongolian."""
_SPELT_LONGER = 3
"""So many characters more than others those names have."""
NOT_AFTER = {
    "村": "民级落镇务容里集干口道史规情貌史组屯",
    "镇": "静压定痛",
    "坊": "会",
    "嘎查": "达",
    "乡": "镇村亲愁土音贤情友野下间里韵俗味思恋",
    "社区": "化",
    "街道": "化",
    "小区": "域",
    "院": "士长校",
    "屯": "河兵垦田粮",
    "居": "民住士者然多高",
    "组": "织长成",
    "大院": "",
    "林场": "",
}
"""Characters after a suffix that make another word of it: 村民, 乡镇, 镇静."""
NOT_AFTER_WORDS = re.compile(
    r"(?<=[屯庄寨])里(?:长(?![大期久年])|干事)|(?<=[㐀-鿿]村)(?:乡(?![村亲贤土愁镇邻情风]|里中心)|镇(?!干部|两级|联动|书|街|银行)|街道(?!两|环境))|(?<=镇)代(?=[、，]|会|表会)|(?<=镇)村(?!民|[头尾前])|(?<=镇)江(?![㐀-鿿]{0,2}[村社])|(?<=城中村)(?![党支委民两第的])|(?<=村)(?:社区(?!协会|发展)|晚(?![上会间饭])|超(?!级)|BA|咖|播|跑|厨|嫂|史馆|头巷尾)|(?<=乡)(?:事委员会|风(?![电景力光沙])|约(?![\d定谈请占见有]))"
)
"""Contests and shows of villages, which are called after none: 四季|村晚, 村超."""
VILLAGERS = re.compile("乡村民(?![宿生俗办主众族间兵心意调政企居])")
"""A township and those who live there, no 乡村: 大河乡|村民."""
OFFICE_AFTER = re.compile(
    r"(?<=[^村]村)(?:委会|民委员会|党支部|支部|党总支|党委(?!政府)|两委|“两委”|支两委|支书|委?主任|农[民户家]|民兵|文书|会计"
    r"|队(?=[对迎力夺获胜战不以参在，。、和与的])|村(?:[口部头里医内史道规务]|级(?!别)|集体|代表|主任|支书|文书|会计|干部))"
)
"""What bodies and titles of a village begin with, though the lexicon has it as one word with 村: 李家村|委会."""
OFFICE_OF_STREET = re.compile("办(?:事处)?(?!公|理|事(?!处))")
"""A street's office, behind which villages of the street stand: 城关街道|办|镇基村."""
LIVING = r"(?&lives_in)(?!进|了|城|农|市|乡|县|该|这|那)([㐀-鿿]{2,5})$"
"""What tells a compound by who lives there: 家住|阳光|花园."""
DOING = re.compile(r"组织(?![委部生振体建负书员化关力架])|干[部事]|集体|民兵")
"""What follows a village that does something, and 村 in other words too: 李家沟村|组织党员, 村组织."""
LONG_VILLAGE = re.compile(
    r"(?<=[乡镇])长[㐀-鿿]{1,2}[村社]|(?<=[㐀-鿿]{2}乡)[东南西北][㐀-鿿]{1,2}村"
    r"|(?<=[㐀-鿿]{2}[镇村])[东南西北上下前后大小](?:(?![学校民的和与及在各村镇])[㐀-鿿]){1,3}(?:自然村|村(?![民级里口干集规容史务医道])|社区|屯)"
    "|(?<=[，、。；：\\n][㐀-鿿]乡村)(?:第一书记|党支部|村委会|村民)"
)
"""A village that begins as a title or a word with 乡, 镇, 村 ends: 楼街乡|长兴村, 杨楼村|小杨楼自然村."""
COUNTED = re.compile(
    r"[一二三四五六七八九十两几数多各\d](?:[个名户些]|家(?:$|[企单公商农机银医酒困]))|[三四五六七八九十两几百千万]$|两[镇乡县村]$|[两三四五六七八九十][镇乡县]$"
    r"|第[一二三四五六七八九十百\d]{1,3}[次届批期轮场名个]|首[届批次期]|本届|[百千万\d]亩"
)
"""A number that makes no name: 横溪三个街道, 胡寨四镇, 万企联万村."""
_ORDERED = re.compile(
    "[东西南北前后上下王李张刘陈杨赵黄吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔白崔康毛邱秦史顾侯邵孟龙段雷钱汤尹黎常武贺赖龚]"
    "[三四五六七八九十]$"
)
"""A surname or side and a number, by which villages of one larger village are told: 梁四|村."""
RUNNING = (
    r"[㐀-鿿]距|[组社队家]离$|[省市县区国]级|[省市县区]定"
    r"|[坐登走踏骑搭爬]上$|[扛担挑撑揽接拿竖]起$|(?&remote)|(?&kind_of_place)$"
)
"""What a community's own name never holds, but the words before a kind of community do: 岔市级重点|镇."""
OPENS_NONE = re.compile(
    "[各因由其被使]|九三学$|苏木(?:乡?镇|乡)?嘎查$|无[电水路]|[我你他她它]们?[和与]|[一二三四五六七八九十两几多\\d]+年来"
)
"""What no community's own name opens with: 他和|村支书商量, 四年来|镇公所."""
PASSING = frozenset("穿绕环沿依傍")
"""How one goes by a village: 河水|穿村而过."""
RARE = 12.5
"""Cost of a word from which it may as well be a name."""
PLACED_AFTER = re.compile("口(?!号)|里(?!程|长|干事)|务[工农]|集中|容易")
"""What follows a village right after its town, and 村 in other words too: 南峪镇地都村|口."""
IN_SLOGAN = re.compile("[\\s　，][^，。；“”\\n]{2,8}”")
"""What follows the first half of a slogan in quotation marks: “德耀龙乡| 幸福西峡”."""
PROGRAMME = "(?&programme)|项目(?![区点地])"
"""What makes a programme of a name: 幸福家园|工程."""
QUOTED_NUMBER = re.compile("“[一二三四五六七八九十百千万零]")
"""What begins a way of working, no community: “五心”社区."""
EDGES = frozenset(f"、，。：；\n 　到在和与及{BULLETS}")
SLOGAN_ENDS = frozenset("回返归活暖送入伴恋")
"""What is done to villages behind a common word, in four characters: 人才回|村, 文化活|村."""
SLOGAN_VERBS = frozenset("走串进跨建包强入助富兴扶帮通驻设评结访挂撤并变改")
"""Verbs before 村, 镇, 社区 in slogans: 家庭教育进社区, 撤乡建镇."""
HOME_VERBS = frozenset("满保护卫建创爱筑守我归")
"""Verbs before 家园, which names a compound only after a name: 战洪水|保家园."""
TAILS = frozenset("路街桥湖河江山庄沟坡岭湾塘坝寨堡营屯店集门口园苑城井泉岗坪埠滩洲岛")
"""Last characters of roads and landforms, after which places are named."""
VILLAGE_TAILS = TAILS | frozenset("家窑窝峪塬崖垴碾铺楼潭浦浜泾圩寺庙埂梁峁台冲垅垄垌坑咀嘴矶渡津溪源头口")
"""Last characters of villages' names."""
FOUL = re.compile("[、，和]?(?:臭|黑|垃圾|劣)|水体")
"""What follows a river that is named for nothing but its state: 黑河|、臭河."""
FUNCTION = frozenset("和应通成任从代对与同及在到向由为是")
"""Stems of two-character counties (和县, 应县) that are function words far more often."""
UNLISTED_COUNTY = re.compile(r"[㐀-鿿]{2,3}[县旗](?=[㐀-鿿]{2,})")
KEEPING = "(?&home_deed)$|..(?&home_virtue)$"
"""What is done to 家园: 重建|家园, 守护|家园."""
NO_VILLAGE = frozenset(
    "的各本该每全我此两几多等到在是有这那和与及向进驻住个农乡渔贫强帮包扶联入下到自离出名古老某同邻外"
)
"""Characters that make no village's name after its town."""
NO_OPENING = frozenset("的各本该每全我此两几是有这那和与及向进驻住个某要再")
"""Characters that no name of two or three right after its town holds."""
SIDES = frozenset("东西南北上下前后大小新老")
"""What makes another name of a village's: 上|王庄."""
SITE_BEFORE = "大[道街](?=..)|(?&site_end)"
"""What a village lies in, before its name: 罗江垸|罗江村."""
ROAD_BEFORE = re.compile(
    r"(?:[㐀-鿿]{2,4}(?<![铁公道马电水])|[东西南北中])路(?=[㐀-鿿]{2})"
    r"(?![东西南北中][段侧头口区院]|[一二三四五六七八九十]|[新老]村)"
)
"""The road on which a compound lies, before its name: 文化路|阳光小区."""
TOWN_BEFORE = re.compile(r"(?<=[，。；：、\n 　到在])[㐀-鿿]城镇(?=[㐀-鿿]{1,4}[村社])|(?<=[㐀-鿿])家集镇")
"""A town of one character and 城 before a village, and a fair of a family: 、庙城镇|孙史山村, 马家集镇."""
BUILT = re.compile(r"[一二三四五六]?期?[A-Za-z\d]{1,3}(?:幢|栋|号楼|座楼)")
"""The house of a compound that stands behind its name: 长山花园|48幢601室."""
BORDERED = re.compile(r"[，、。；\s的党委村支居”）]|$")
LISTED = re.compile(
    r"(?:、[㐀-鿿]{2,4}){0,6}?(?:等(?:[两二三四五六七八九十\d]+个?)?|[两二三四五六七八九十\d]+个?)(?:县|旗|区县|县区|县市|旗县)"
)
"""What follows counties in a list that says their kind once: 习水、桐梓|两县."""
LONGER = (
    r"[东西南北中](?:路|大?街|大道)(?!过)|籍(?!在外|企业家|乡贤|人才|游子|学子|干部)|[宵旦路街话屯寨巷弄沟坡峪洼窑垭坪]"
    r"|[口子头台庄堡坝岗嘴咀滩营集店沟](?=[村屯社]|自然村)|[湾庭府邸郡墅轩](?=[、，。；）)\s]|等|小区|社区|花园|[一二三四]期)"
    r"|岭(?!南)|镇(?![江远宁雄平康沅海安坪原赉巴村街级直])|乡(?![城宁镇村])|湖(?![南北州口])|(?:国有|实验)?[农林牧渔]场(?!主)"
    r"|[一二三四五六七八九十]{1,3}村(?:第?[一二三四五六七八九十]{0,2}(?:居民区|居委|小区|社区))"
    r"|村(?![民官级里]|干(?!事))|里(?!程)|围(?![绕棋观攻])|(?&longer_place)"
)
"""What makes a longer name of a city's short one: 泰安|村, 长春|路."""
CHIEF_DOES = "长(?&chief_does)"
"""What a chief does whose surname and name stand before his title: 镇长|带队."""
BRAND = re.compile(r"[杯牌]|城市花园")
"""What makes a brand or a prize of a county's name: 平遥|杯."""
TWICE_VILLAGE = re.compile("[新东西南北上下前后]村村(?![委通级民])")
"""A village called by 村 itself, whose name ends so twice: 新村|村, 南村|村."""
_ALONE = re.compile(r"[\n，、；。\s（(][㐀-鿿]$")
_MAKING = r"(?&made_of_place)(?!社区|村|小区)[^，。；：、\n和及]{0,4}(?:[㐀-鿿]{2,4}(?:社区|村|小区)[、和及])*$"
"""What is made of a place, no name of one: 打造和谐|社区."""


_REGIMENT = re.compile(r"[一二三四五六七八九十〇○零百\d]团(?=[㐀-鿿]{2,})(?!场|部|结|圆)")
"""A regiment of the corps in 新疆, before the town that is its seat: 一〇三团|蔡家湖镇."""


def longest(suffix: CommunitySuffix) -> int:
    """How many characters a name may have before its ending: more where it spells Mongolian, 呼勒斯图诺尔|嘎查."""
    return LONGEST[suffix.kind] + (_SPELT_LONGER if suffix.suffix in STEPPES else 0)


_THEN = ("是月", "是年", "是日")
"""What an item of a chronicle opens with: 是月|城关镇北街居委会更名."""


def unaged(text: str, start: int, ending: tuple[int, int]) -> int:
    """Where a name begins after what says when it was called so, or that it was seen: 原|石鼓乡, 看了看|老店村."""
    begin, end = ending
    regiment = _REGIMENT.search(text, start, begin) if "团" in text[start : begin - 1] else None
    if regiment is not None:
        return regiment.end()
    if begin - start > 2 and text.startswith("村委", start - 1):
        return start + 1  # 百合村委|六甲村
    if begin - start > 2 and text[start - 1 : start + 1] in _THEN and (start < 2 or text[start - 2] in EDGES):
        return start + 1
    if begin - start > 2 and text[start] == "看" and text[start - 1] in "了看去来":
        return start + 1
    if begin - start < 3 or text[start] not in "原现":
        return start
    former = text[start] == "现" or text[start - 1] in "（(" or text[end - 1] in "乡镇" or "现" in text[end : end + 4]
    return start + 1 if former else start


def after_sites(words: list[tuple[str, str, int]], end: int, sites: Container[str]) -> list[tuple[str, str, int]]:
    """The words of a name that ends at `end`, without those that say where it lies: 北路|任家."""
    for at in range(len(words) - 2, -1, -1):
        if words[at][0] in sites and end - words[at + 1][2] > 1:
            return words[at + 1 :]
    return words


def behind_site(text: str, start: int, begin: int, words: CommunityWords) -> int:
    """Where a name begins behind the last site that is said before it: 罗江垸|罗江."""
    sites = list(words.pattern(SITE_BEFORE).finditer(text, start, begin - 1))
    return sites[-1].end() if sites else start


def is_ordered(text: str, start: int, end: int, *, placed: bool) -> bool:
    """Whether a surname or side and a number make a name at an edge or right after a place: 梁四|村, 西六|乡."""
    edge = placed or text[start - 1] in EDGES or text[start - 1] in "进往入"
    return end - start == 2 and edge and _ORDERED.match(text, start, end) is not None


def is_slogan(text: str, start: int, words: CommunityWords) -> bool:
    """Whether a name is what a community is to become: 打造平安社区、|幸福社区."""
    return words.pattern(_MAKING).search(text, max(0, start - 24), start) is not None


_TITLED = re.compile(
    "(?:书记|[省市县区旗州镇乡村局院校处科股部厅所站会队组团园厂行社]长|主任|主席|常委|委员|代表|同志|记者|经理|[党成队会]员)$"
)
"""How the titles end that stand before persons' names."""
_ACTS = re.compile(
    r"[、，。；）\s]|一行|先后|陪同|带[队领]|表示|指出|强调|要求|说|介绍|主持|出席|参加|宣布|讲话|致[辞词]|作"
)
"""What stands behind a person's name: a mark, or what somebody does."""
_BESIDE, _JOINS = frozenset("、，。；：（） \n"), frozenset("和与于向同从")
_CALLED = re.compile("副?(?:[局处科股院校所站队]长|主任|书记|经理|老师|医生|教授|同志)")
"""Titles that stand behind a person's name, and hardly ever behind a division's."""


def is_person(text: str, begin: int, end: int, surnames: Container[str]) -> bool:
    """Whether one surname and nothing else stands before what would be a city's short name in a list: 张|海东、."""
    return (
        end - begin == 2
        and text[end : end + 1] in ("、", "，", "；", "。", " ", "\n", "）", "")
        and text[begin - 1 : begin] in surnames
        and _ALONE.search(text, max(0, begin - 2), begin) is not None
    )


def of_places(text: str, spans: Sequence[tuple[int, int]], surnames: Container[str]) -> Iterator[tuple[int, int]]:
    """Short names of divisions that are no part of a person's: 书记田|永胜, 县长高青主持, and 高青 elsewhere."""
    persons: set[str] = set()
    for begin, end in spans:
        start = begin - 1
        if begin and text[start] in surnames:
            listed = text[start - 1 : start] in _BESIDE and (
                _ACTS.match(text, end) or (text[start] not in _JOINS and _CALLED.match(text, end))
            )
            if listed or _TITLED.search(text, max(0, start - 2), start):
                persons.add(text[start:end])
        if text[begin] in surnames and _TITLED.search(text, max(0, begin - 2), begin) and _ACTS.match(text, end):
            persons.add(text[begin:end])
    for begin, end in spans:
        if text[begin:end] not in persons and text[max(0, begin - 1) : end] not in persons:
            yield begin, end

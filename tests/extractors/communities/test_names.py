"""Names that villages and neighbourhoods of many counties bear, in county papers' sentences: how many are whole."""

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Page

HOME = "河南省郑州市新郑市"
VILLAGES = [
    "团结",
    "和平",
    "胜利",
    "前进",
    "新民",
    "红旗",
    "三合",
    "联合",
    "向阳",
    "新建",
    "先锋",
    "民主",
    "新联",
    "五一",
    "平安",
    "建设",
    "保安",
    "新立",
    "五里",
    "联盟",
    "新生",
    "七里",
    "油坊",
    "建新",
    "利民",
    "四联",
    "同兴",
    "八里",
    "三里",
    "许家",
    "大张",
    "于家庄",
    "永久",
    "前锋",
    "七一",
    "得胜",
    "将军",
    "二道",
    "富兴",
    "双兴",
    "五四",
    "八角",
    "三台",
    "后屯",
    "李家屯",
    "张家屯",
    "后营",
    "后沟",
    "余家",
    "东进",
    "民强",
    "兴农",
    "万里",
    "明月",
    "江背",
    "向荣",
    "白石",
    "齐家",
    "付庄",
    "范各庄",
    "李",
    "张官屯",
    "五间房",
    "站前",
]
IN_VILLAGES = (
    "{t}{v}党支部书记李建军介绍，今年种了三百亩辣椒。",
    "{v}党支部书记王秀兰说，水渠修到了田头。",
    "检查组先后来到{v}、南沟村等地，察看防汛物资。",
    "家住{v}的张志强笑着说。",
    "一行到{t}{v}、南沟村调研。",
    "工作人员走进{v}，发放宣传单。",
)
NEIGHBOURHOODS = [
    "城南",
    "幸福",
    "朝阳",
    "阳光",
    "新华",
    "和平",
    "向阳",
    "团结",
    "建设",
    "平安",
    "新建",
    "利民",
    "惠民",
    "和谐",
    "先锋",
    "民主",
    "文化",
    "城中",
    "安居",
    "第一",
    "第二",
    "五里",
    "五一",
    "建新",
    "立新",
    "华新",
    "大新",
    "东区",
    "西区",
    "幸福家园",
    "世纪花园",
    "幸福里",
    "新华里",
    "永进",
    "金兴",
    "同德",
    "民生",
    "恒大",
    "站前",
    "学院",
    "书院",
    "文明",
    "希望",
    "如意",
    "三里",
    "高新",
    "前锋",
    "明月",
    "安定",
    "凯旋",
]
IN_NEIGHBOURHOODS = (
    "近日，{v}开展邻里节活动。",
    "{v}党委书记李建军说，楼道里装上了扶手。",
    "{v}网格员王秀兰每天入户走访。",
    "检查组先后来到{v}、南沟社区等地。",
    "家住{v}的张志强笑着说。",
    "{t}{v}组织志愿者清扫积雪。",
)
SPELT = [
    "库都克艾日克村",
    "克孜勒布拉克村",
    "乌木坎布拉格村",
    "齐巴尔托布勒格村",
    "英也尔村",
    "阿拉坦敖都嘎查",
    "查干敖包嘎查",
    "那良村",
    "切特萨尔布拉克村",
    "巴格其雅瓦村",
    "托格拉吾斯塘村",
]

extract = make_extractor()


def is_whole(sentence: str, name: str) -> bool:
    """Whether a sentence's name is read as a community, neither cut nor run on."""
    page = Page("p.txt", "p.txt", f"冬闲人不闲 群众得实惠\n{sentence}\n", home=HOME)
    return name in {m.span.anchor for m in extract(page).mentions if m.entity.kind == "community"}


@pytest.mark.parametrize("pattern", IN_VILLAGES)
def test_villages_are_read_whole(pattern: str) -> None:
    cut = [v for v in VILLAGES if not is_whole(pattern.format(t="柳河镇", v=v + "村"), v + "村")]
    assert len(cut) <= 3, cut


@pytest.mark.parametrize("pattern", IN_NEIGHBOURHOODS)
def test_neighbourhoods_are_read_whole(pattern: str) -> None:
    cut = [v for v in NEIGHBOURHOODS if not is_whole(pattern.format(t="柳河街道", v=v + "社区"), v + "社区")]
    assert len(cut) <= 5, cut


@pytest.mark.parametrize("name", SPELT)
def test_villages_of_other_languages_are_read_whole(name: str) -> None:
    assert is_whole(f"一行到柳河镇{name}、南沟村调研。", name)


NO_NAMES = [
    "大家一起创建平安社区、和谐社区。",
    "科技兴村，人才强村。",
    "实施产业富村、文化兴村行动。",
    "他一进村就挨家挨户走访。",
    "推进平安村建设和文明村创建。",
    "党员联村、干部包村，干部住在村里。",
    "这是向前村级集体经济迈出的一步。",
    "对方村民也来帮忙。",
    "侨胞爱国爱乡，家园伴城伴乡、宜居宜乡。",
    "能人回村，文化活村，项目入村。",
    "盘活山村资源，建设一流新市镇。",
    "盖个章跑趟镇里派出所要半天。",
    "治理黑河、臭河，铸造文明大美乡风。",
    "今年的文明村（镇）创建还要加把劲。",
    "他主动揽起村上的宣传工作，扛起村里的大旗。",
    "要把包联村、联系村的事办好。",
]


@pytest.mark.parametrize("sentence", NO_NAMES)
def test_slogans_name_no_village(sentence: str) -> None:
    page = Page("p.txt", "p.txt", f"冬闲人不闲 群众得实惠\n{sentence}\n", home=HOME)
    assert [m.span.anchor for m in extract(page).mentions if m.entity.kind == "community"] == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("一行到水塔街汉江里社区、民意街多福社区。", "水塔街 汉江里社区 民意街 多福社区"),
        ("会议听取刁镇、柳河镇汇报。", "刁镇 柳河镇"),
        ("最终石湾村队获胜，田寮村队对阵深河村队。", "石湾村 田寮村 深河村"),
        ("驻柳河镇阿牙克吐格曼村工作队到场。", "阿牙克吐格曼村"),
        ("项目可带动罗家洼、善化等镇就业。河东、河西两乡受灾。", "罗家洼镇 善化镇 河东乡 河西乡"),
        ("园区位于城关街道办镇基村，占地百亩。", "城关街道 镇基村"),
        # townships of a nationality, listed with another word for it or none
        ("敖鲁古雅鄂温克族乡举行庆典。", "敖鲁古雅鄂温克族乡"),
        (
            "他从旱卡子滩哈萨克族乡赶来，到了三家子满族乡、阿拉街满族乡。",
            "旱卡子滩哈萨克族乡 三家子满族乡 阿拉街满族乡",
        ),
        ("大家围坐在一起，共话小岗村的变化。", "小岗村"),
        ("深入结对帮扶村沙坪村、包联村大坪村义诊，走访联系村石头村。", "沙坪村 大坪村 石头村"),
        ("来到省定贫困村大湾村、偏远村落天堂村和小村庄李家沟村。", "大湾村 天堂村 李家沟村"),
        ("村民从村头村、后村村来。", "村头村"),
        ("——记石河镇沙坪村党支部书记刘勇", "石河镇 沙坪村"),
        ("——访柳溪村村民刘勇", "柳溪村"),
        ("来到沙坪村村级活动室，石湾村村道硬化了。", "沙坪村 石湾村"),
        ("徐州三村居民区举行演练，徐州四五村居民区居民到场。", "徐州三村居民区 徐州四五村居民区"),
        ("走进大同八村社区，听徐州一村居委会主任介绍。", "大同八村社区"),
        ("柳河镇陈国栋镇长、石桥镇党委书记李明到场。", "柳河镇 石桥镇"),
        ("柳坪镇定期开会，松坪镇压实责任，双坪镇项目有序推进。", "柳坪镇 松坪镇 双坪镇"),
        ("柳坪镇村干部、松坪镇村两级干部到场。", "柳坪镇 松坪镇"),
        ("沙坪村党委召开会议。", "沙坪村"),
        ("猕猴桃采摘节沙坪村分会场开幕。", "沙坪村"),
        ("在大青山石湾村，桃子熟了。石湾村村民来了。", "石湾村"),
        ("在石鼓水库沙坪村段，河长巡河。", "沙坪村"),
    ],
)
def test_communities_are_told_apart_from_what_stands_beside_them(sentence: str, names: str) -> None:
    page = Page("p.txt", "p.txt", f"我县开展走访活动\n{sentence}\n", home=HOME)
    found = {m.entity.name for m in extract(page).mentions if m.entity.kind == "community"}
    assert set(names.split()) <= found


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("朝阳村长邱镇军到场。", "长邱镇"),
        ("由代理乡长黄纯德交出印信。", "代理乡"),
        ("名誉镇长丁海到场。", "名誉镇"),
        ("柳坪镇村干部到场。", "柳坪镇村"),
        ("在大青山石湾村，桃子熟了。石湾村村民来了。", "大青山石湾村"),
        ("商会向家乡捐赠物资。", "向家乡"),
        ("各镇村党委、政府要重视。", "各镇村"),
        ("开工的有河南昌达化工项目。", "南昌市"),
        ("以优异成绩迎大庆。", "大庆市"),
        ("竹崎新任鎮長丁海就職。", "竹崎新任镇"),
        ("竹崎前任乡长丁海到场。", "竹崎前任乡"),
        ("竹崎首任乡长丁海到场。", "竹崎首任乡"),
        ("白石乡陈国栋乡长到场。", "陈国栋乡"),
        ("白石村何大海村长到场。", "何大海村"),
        ("先进街镇介绍经验。", "先进街镇"),
        ("示范街镇受到表扬，重点街镇派人。", "示范街镇"),
    ],
)
def test_heads_of_places_are_no_towns(sentence: str, wrong: str) -> None:
    page = Page("p.txt", "p.txt", sentence, home="臺灣省苗栗縣")
    assert wrong not in {m.entity.name for m in extract(page).mentions}


@pytest.mark.parametrize("name", ["柳塘村", "松墩镇", "柳塘社区", "杨家垄村", "双柳乡"])
@pytest.mark.parametrize(
    "sentence",
    [
        "这里离{}只有三公里。",
        "养殖场距{}不远。",
        "水库归{}管理。",
        "县水利局帮{}修好了水渠。",
        "企业因{}环境好而落户。",
        "洪水使{}受灾严重。",
        "好政策令{}面貌大变。",
        "他跟{}的群众结下了友谊。",
        "这片山林原属{}，去年才划出来。",
        "新修的公路北起{}，全长二十公里。",
        "他是对口扶贫点{}的第一书记。",
        "县长来到所包{}检查工作。",
        "工作组住进{}，和群众打成一片。",
        "除{}外，大家都通了路。",
        "抓捕组连夜直扑{}。",
    ],
)
def test_what_leads_to_a_community_opens_no_name(sentence: str, name: str) -> None:
    assert _communities(sentence.format(name)) == {name}


@pytest.mark.parametrize(
    "name",
    ["沿河村", "归仁镇", "连家庄村", "如意社区", "靠山屯村", "经堂村", "进步村", "令狐庄村", "包家沟村", "沿山河村"],
)
def test_a_name_may_open_as_such_words_do(name: str) -> None:
    assert _communities(f"志愿者来到{name}开展活动。") == {name}


def _communities(sentence: str) -> set[str]:
    page = Page("p.txt", "p.txt", f"我县开展走访活动\n8月3日，{sentence}\n", home=HOME)
    return {m.entity.name for m in extract(page).mentions if m.entity.kind == "community"}


@pytest.mark.parametrize(
    "sentence",
    [
        "沙坪村落实责任，",
        "沙坪村道路硬化完成，",
        "沙坪村规划编制完成，",
        "沙坪村民宿开业，",
        "沙坪村集市热闹，",
        "沙坪村情况汇报会召开，",
        "沙坪镇静态管理，",
        "沙坪镇定于八月开会，",
        "沙坪乡下辖十个村，",
        "沙坪乡土地流转，",
        "沙坪社区化解矛盾，",
        "沙坪街道化解矛盾，",
    ],
)
def test_a_word_of_its_own_may_begin_behind_a_name(sentence: str) -> None:
    name = next(sentence[:at] for at in (3, 4) if sentence[2:at] in ("村", "镇", "乡", "社区", "街道"))
    assert _communities(sentence) == {name}


@pytest.mark.parametrize(
    "sentence",
    [
        "全面开展农村道路硬化，推进乡村规划。",
        "修建环村道路、进村道路。",
        "贫困村落后面貌改变，行政村规划完成。",
        "组织村民主动参与，动员村民居住到新区。",
        "家乡土地肥沃，文化下乡情况汇报。",
        "小镇定位准确，重镇压实责任。",
        "平安社区化解矛盾，驻村规划师到场。",
    ],
)
def test_no_name_ends_where_a_kind_of_community_is_meant(sentence: str) -> None:
    assert _communities(sentence) == set()

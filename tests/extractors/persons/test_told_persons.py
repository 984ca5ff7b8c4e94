"""Persons told by what was done to them, what they gave, where they speak, and by both surnames of a woman."""

import pytest

from tests.extractors.persons.test_persons import persons

TOLD = [
    # who does something to whom
    ("去年，杨志强将吴学军告上法庭，要求赔偿。", "杨志强 吴学军"),
    ("村民连夜将吴学军送往医院。", "吴学军"),
    ("她12岁拜郑丽娟为师，学唱婺剧。", "郑丽娟"),
    ("杨志强以3：1战胜吴学军，夺得冠军。", "杨志强 吴学军"),
    ("听说何国栋回来了，乡亲们都来看他。", "何国栋"),
    ("提到阎守信的名字，大家都很敬佩。", "阎守信"),
    # what somebody was, gave, or told
    ("曹金花生前是县中学教师。", "曹金花"),
    ("卢水生原是公社的会计。", "卢水生"),
    ("钱保中口述了这段往事。", "钱保中"),
    ("赖长生拿出三万元给村里修路。", "赖长生"),
    ("昨天很冷。沈浪说，去年卖了八万元。", "沈浪"),
    ("1998年，杨志强初中毕业后到东莞打工。", "杨志强"),
    # a row of donors
    ("捐款名单：钱保中 500元、蒋招娣 300元、侯胜利 200元。", "钱保中 蒋招娣 侯胜利"),
    ("钱保中1000元，蒋招娣800元，江开封500元。", "钱保中 蒋招娣 江开封"),
    # how many are meant with him, behind another item of a list
    ("大会表彰了先进集体、杨志强等18名优秀教师、吴学军等102名师德标兵。", "杨志强 吴学军"),
    # a pupil with a short name, a young man, two of a body
    ("白石小学的孟刚同学打破了纪录。", "孟刚"),
    ("基地的主人是傈僳族小伙儿孟大华。", "孟大华"),
    ("会议通过了对孟文清、吴利民两位审判委员会委员的任命。", "孟文清 吴利民"),
    # who begins as another does, both named
    ("县政协副主席孟敏轩、县卫生局副局长孟敏等领导到场。孟敏讲话。", "孟敏 孟敏轩"),
    # both surnames
    ("市长为魏林鸳鸯女士挂上金锁片。", "魏林鸳鸯"),
    ("吴连生与吴林淑珍夫妇、王进来与王黄秀灼夫妇到场。", "吴连生 吴林淑珍 王黄秀灼"),
    ("树湖村的李潘阿新女士由儿子陪同上台。", "李潘阿新"),
    ("模范母亲有彭陈清妹（新湖村）、方许绣燕（琼林村）。", "彭陈清妹 方许绣燕"),
]

UNTOLD = [
    "门票 60元、缆车 80元、午餐 30元。",
    "黄瓜 3元、白菜 2元、石榴 8元。",
    "工作人员将温暖送到千家万户。",
    "将车辆送往修理厂，将马铃薯送到市场。",
    "将石榴送往北京，把高铁送上轨道。",
    "听说高速公路通车了，听说马上要下雨。",
    "战胜洪水，战胜贫困，战胜疫情。",
    "昨天很冷。有人说，古人说，房东说，东家说，车主说，游客说，商户说，农户说。",
    "一早，拉着孟主任的手说话。",
    "送上鲜花，祝孟奶奶节日快乐。",
    "评选党员标兵和师德先进个人。",
    "嘎查举办牧民那达慕。",
    "平安青山、安居青山、畅行青山、丽景青山等项目启动。",
    "他创作的隽秀、细腻的剪纸受到欢迎。",
    "高中同学聚会，各位同学认真听讲，高年级同学带队，全班同学鼓掌。",
    "方案以3票通过，黄金以5元起拍。",
    "林业技术（城关村）培训班开班。",
    "请王先生和高雅大方的女士上台。",
    "石榴花开（东街村）。",
    "双方对簿公堂，走上法庭。",
    "方便以2元起步，高手以4比1获胜。",
    "从城关初中毕业后，他进了城。",
]


@pytest.mark.parametrize(("text", "names"), TOLD, ids=[text[:14] for text, _ in TOLD])
def test_persons_are_told_by_what_stands_around_them(text: str, names: str) -> None:
    assert set(names.split()) <= persons(text)


@pytest.mark.parametrize("text", UNTOLD, ids=[text[:14] for text in UNTOLD])
def test_nobody_is_told_there(text: str) -> None:
    assert persons(text) == set()

"""Posts of people outside of leaders' lists: the honoured, candidates and villagers, in lists and portraits."""

import pytest

from extractors.pipeline import extract
from extractors.records import Page
from tests.extractors.posts.test_posts import posts

SAID = [
    # lists of the honoured: a name, blanks, and the post
    (
        "表彰名单如下：\n丁海 县人民医院护士长\n卜 成 白石镇石桥村党支部书记\n何平（女） 宏远制衣有限公司车间主任\n",
        "丁海 青山县人民医院 护士长|卜成 石桥村 书记|何平 宏远制衣有限公司 车间主任",
    ),
    (
        "公示如下：丁国泉，县供电公司瑞洪供电所所长；周美娇（女），白石镇中心小学教师；吴志辉，宏远制衣有限公司副总经理。",
        "丁国泉 青山县供电公司瑞洪供电所 所长|周美娇 白石镇中心小学 教师|吴志辉 宏远制衣有限公司 副总经理",
    ),
    # portraits that open with the people, the party or the sex in brackets
    (
        "丁海军，土家族，31岁，大专文化，现任白石镇石桥村党支部书记、村委会主任。",
        "丁海军 石桥村 书记|丁海军 石桥村 主任",
    ),
    ("丁海军，中共党员，白石镇卫生院院长。", "丁海军 白石镇卫生院 院长"),
    ("丁俊梅（女），1971年生，大专文化，白石镇卫生院院长。", "丁俊梅 白石镇卫生院 院长"),
    ("丁海军，男，1965年生，高中文化，中共党员，白石镇石桥村主任。", "丁海军 石桥村 主任"),
    # a village's own offices beside its party branch are the village's
    (
        "白石镇石桥村的变化。村党总支书记丁海军、民兵营长卜成林、妇女主任何丽梅、驻村指导员李小英到场。",
        "丁海军 石桥村党总支 书记|卜成林 石桥村 民兵营长|何丽梅 石桥村 妇女主任|李小英 石桥村 指导员",
    ),
    # who takes an office of the village, before which stands a name
    (
        "白石镇石桥村的变化。丁海军是宏远家庭农场场长，何立平任村党支部副书记。",
        "丁海军 宏远家庭农场 场长|何立平 石桥村党支部 副书记",
    ),
    ("白石镇石桥村的变化。现由丁海军任村委会主任。", "丁海军 石桥村 主任"),
    # schools that somebody went to, and posts of long ago
    (
        "在白石镇中心小学，丁海军教了36年书。1986年从酉阳师范学校毕业后，他来到这里。校长卜成林来看望他。",
        "卜成林 白石镇中心小学 校长",
    ),
    ("已退休的原城关中学校长丁海军向母校捐款。", "丁海军 城关中学 校长"),
    ("白石镇大任村党支部书记丁海军到场。", "丁海军 大任村 书记"),
    # teachers of a class, departments of this hospital, and deputies of a section
    ("县一中高三（2）班班主任丁海军到场。", "丁海军 青山县一中 班主任"),
    (
        "县二中八年级3班班主任丁海军、县一中2101班班主任卜成林到场。",
        "丁海军 青山县二中 班主任|卜成林 青山县一中 班主任",
    ),
    ("班主任丁海军到场。", ""),
    (
        "县人民医院开展义诊。该院重症医学科主治医师丁海军、内科主管护师卜成林到场。",
        "丁海军 青山县人民医院重症医学科 主治医师|卜成林 青山县人民医院内科 主管护师",
    ),
    # where somebody was sent to, and when
    ("丁海军1998年9月被分配到白石镇中心小学当教师。", "丁海军 白石镇中心小学 教师"),
    ("2006年，丁海军到白石镇中心小学任教师。", "丁海军 白石镇中心小学 教师"),
    ("丁海军考到县人民医院当医生。", "丁海军 青山县人民医院 医生"),
    # whom a head brings along is of no part of the head's committee
    (
        "白石镇石桥村很美。镇党委书记丁海军带着信用社主任卜成林来到茶厂。",
        "丁海军 白石镇党委 书记",
    ),
    ("县公安局主检法医师丁海军到场。", "丁海军 青山县公安局 主检法医师"),
    # of whom a feature is, behind its dash
    ("——记柳溪村党支部书记丁海军", "丁海军 柳溪村 书记"),
    ("——访柳溪镇卫生院院长丁海军", "丁海军 柳溪镇卫生院 院长"),
    # whose name stands between the place and the title, before somebody else's post
    ("苗栗县丁志远县长、澎湖县立法委员何雪生到场。", "丁志远 苗栗县政府 县长|何雪生 立法院 立法委员"),
    ("建业里丁志远里长、和平里李永明里长获奖。", "丁志远 建业里 里长|李永明 和平里 里长"),
    ("建业里里长丁志远获奖。", "丁志远 建业里 里长"),
    ("石桥村丁志远邻长高龄九十。", "丁志远 石桥村 邻长"),
    # a league's committee has members, and a farmers' association is no council's
    (
        "丁志远当选团县委书记，何雪生当选副书记，卜成林、吴小英当选常委。",
        "丁志远 青山县团县委 书记|何雪生 青山县团县委 副书记|卜成林 青山县团县委 常委|吴小英 青山县团县委 常委",
    ),
    ("县委全会选举丁志远为县委书记，何雪生当选常委。", "丁志远 青山县委 书记|何雪生 青山县委 常委"),
    (
        "台中市议员丁志远、何雪生、农会总干事卜成林到场。",
        "丁志远 台中市议会 议员|何雪生 台中市议会 议员|卜成林 青山县农会 总干事",
    ),
    # whom somebody brought along, behind a day in brackets
    (
        "县长丁志远昨（十五）日率科学技术局局长何立平来访。",
        "丁志远 青山县政府 县长|何立平 科学技术局 局长",
    ),
    ("县监察委主任丁志远到会。", "丁志远 青山县监委 主任"),
    # heads of clubs of clubs, whose title is no body's name
    (
        "丁志远任金门同乡会总会第三届总会长，何立平、卜成林任副总会长，吴小英任监事主席，李永明继任秘书长。",
        "丁志远 金门同乡会总会 总会长|何立平 金门同乡会总会 副总会长|卜成林 金门同乡会总会 副总会长|"
        "吴小英 金门同乡会总会 监事主席|李永明 金门同乡会总会 秘书长",
    ),
    ("感谢卸任的丁志远总会长，辅导总会长何立平到场。", ""),
    # a government has no secretaries
    (
        "白石镇镇长丁志远、副书记何立平、副镇长卜成林到会。",
        "丁志远 白石镇政府 镇长|何立平 白石镇党委 副书记|卜成林 白石镇政府 副镇长",
    ),
    ("县长丁志远、副书记何立平到会。", "丁志远 青山县政府 县长|何立平 青山县委 副书记"),
    # all of a list before their title, and whoever is called by a post once more
    (
        "县法院丁志远院长及何立平、卜成林副院长带队。",
        "丁志远 青山县法院 院长|何立平 青山县法院 副院长|卜成林 青山县法院 副院长",
    ),
    ("立法会议员丁志远议员到场，南投县议员何立平致词，何立平议员离席。", "丁志远 立法会 议员|何立平 南投县议会 议员"),
    # what somebody is by now, behind what he was
    ("原县政协副主席，离休干部丁志远同志逝世。", "丁志远 青山县政协 副主席"),
    # parts of a court, and a town's schools and hospitals in a list
    (
        "县法院院长丁志远动员。执行局局长何立平、副局长卜成林带队。",
        "丁志远 青山县法院 院长|何立平 青山县法院执行局 局长|卜成林 青山县法院执行局 副局长",
    ),
    (
        "白石镇党委书记丁志远、中心校校长何立平、卫生院院长卜成林到会。",
        "丁志远 白石镇党委 书记|何立平 白石镇中心校 校长|卜成林 白石镇卫生院 院长",
    ),
    # who is chosen at a party congress of a place, or by the committee told next
    (
        "中国共产党白石镇第十五次代表大会闭幕。一次全会上，丁志远当选书记，何立平、卜成林当选副书记；"
        "镇纪委一次全会选举李永明为书记。",
        "丁志远 白石镇党委 书记|何立平 白石镇党委 副书记|卜成林 白石镇党委 副书记|李永明 白石镇纪委 书记",
    ),
    ("白石镇第十五届人民代表大会闭幕，丁志远当选书记。", ""),
    # a town's council and farmers beside its head and its school
    (
        "〔记者何一明／彰化报导〕二水乡长丁志远到场。代表会主席何立平、二水国小校长卜成林、农会总干事李永明致词。",
        "丁志远 二水乡政府 乡长|何立平 二水乡代表会 主席|卜成林 二水国小 校长|李永明 二水乡农会 总干事",
    ),
    ("大埔区议会昨日举行会议，主席丁志远、副主席何立平出席。", "丁志远 大埔区议会 主席|何立平 大埔区议会 副主席"),
    (
        "〔记者何一明／彰化报导〕二水乡民代表会主席丁志远、乡民代表何立平、卜成林到场。",
        "丁志远 二水乡民代表会 主席|何立平 二水乡民代表会 代表|卜成林 二水乡民代表会 代表",
    ),
    ("县府工务局长丁志远到场。", "丁志远 青山县政府工务局 局长"),
    # a deputy behind a head by honour and other posts
    (
        "县关工委名誉主任、原县委书记丁志远，常务副主任、原县政协副主席何立平，副主任卜成林到会。",
        "丁志远 青山县关工委 名誉主任|丁志远 青山县委 书记|何立平 青山县关工委 常务副主任|"
        "何立平 青山县政协 副主席|卜成林 青山县关工委 副主任",
    ),
    (
        "县人大副主任、县总工会主席丁志远，副主席何立平到会。",
        "丁志远 青山县人大 副主任|丁志远 青山县总工会 主席|何立平 青山县总工会 副主席",
    ),
    # the last of a list holds the post too, whoever works for him
    ("县议员丁志远、何立平特助卜成林到场。", "丁志远 青山县议会 议员|何立平 青山县议会 议员"),
    # offices of a school stand side by side, and no committee of a temple has a 第一书记
    (
        "县一中副校长丁志远、学生处主任何立平、教务处副主任卜成林到会。",
        "丁志远 青山县一中 副校长|何立平 青山县一中学生处 主任|卜成林 青山县一中教务处 副主任",
    ),
    ("白石镇寺院管委会主任丁志远，第一书记何立平到会。", "丁志远 白石镇寺院管委会 主任"),
    ("白石镇石桥村党支部书记丁志远，第一书记何立平到会。", "丁志远 石桥村 书记|何立平 石桥村 第一书记"),
    ("原县政协副主席，享受地专级待遇的离休干部丁志远同志逝世。", "丁志远 青山县政协 副主席"),
    ("达西村党支部书记沙吾尔·芒力克，男，1967年生。", "沙吾尔·芒力克 达西村 书记"),
    ("湾仔警区助理指挥官（行动）麦志坚到场。", "麦志坚 湾仔警区 助理指挥官"),
    # names that begin as places do, or are called as they are
    (
        "县人大副主任丁志远、何雪生、武威飚及委员共9人到会。",
        "丁志远 青山县人大 副主任|何雪生 青山县人大 副主任|武威飚 青山县人大 副主任",
    ),
    ("县委书记兴安、县长丁志远到会。", "兴安 青山县委 书记|丁志远 青山县政府 县长"),
    ("县教育局负责人马力指着图纸讲解。", "马力 青山县教育局 负责人"),
    ("多位乡代、村长，县教育局局长丁海到场。", "丁海 青山县教育局 局长"),
]


@pytest.mark.parametrize(("text", "said"), SAID, ids=[text[:12] for text, _ in SAID])
def test_people_and_their_posts(text: str, said: str) -> None:
    found = {" ".join(post) for post in posts(text)}
    assert found == set(filter(None, said.split("|")))


@pytest.mark.parametrize(
    "text",
    [
        "白石镇大坪村原党支部书记丁海军到场。",
        "白石镇大坪村原村委会主任丁海军到场。",
        "县人民医院原党支部副书记丁海军到场。",
    ],
)
def test_a_former_head_is_of_the_body_before(text: str) -> None:
    read = extract(Page("p.txt", "p.txt", text, home="青山县"))
    assert [post.status for post in read.posts] == ["former"]
    assert not [m.entity.name for m in read.mentions if "原" in m.entity.name]


def test_places_that_end_so_are_no_former_ones() -> None:
    read = extract(Page("p.txt", "p.txt", "白石镇中原村党支部书记丁海军到场。", home="青山县"))
    assert [(post.status, post.title) for post in read.posts] == [("held", "书记")]

"""Persons in sentences written for the test: with a title, with a role, in lists, as subjects, in running text."""

import pytest

from extractors.pipeline import extract
from extractors.records import Page


def persons(text: str, home: str | None = "青山县") -> set[str]:
    """The persons of a page by name."""
    page = Page("p.txt", "p.txt", text, home=home)
    return {m.entity.name for m in extract(page).mentions if m.entity.kind == "person"}


FOUND = [
    ("特邀丁满、胡中行、曹旭、吴忱、徐民等十人为评委。", "丁满 胡中行 曹旭 吴忱 徐民"),
    ("代县长吕旅与大家合影。", "吕旅"),
    ("最后，卜成云、丁进东两位老师宣读名单。", "卜成云 丁进东"),
    ("高三班的刘进东作为代表发言。", "刘进东"),
    ("丁起重今年77岁，是老楼长。", "丁起重"),
    ("卜长明，男，1971年出生。", "卜长明"),
    ("来自青山的卜成、白石的丁玉、柳河的覃家旺获得一等奖。", "卜成 丁玉 覃家旺"),
    ("决定对丁家福等16名同志给予嘉奖，大家学习了覃家旺同志的来信。", "丁家福 覃家旺"),
    ("最后，覃家旺、殷平副校长分别宣读名单。", "覃家旺 殷平"),
    # what other tools are known to get wrong
    ("昨天，国防部长常守义会见了来访的客人。", "常守义"),
    ("副县长江成与大家一起植树。", "江成"),
    ("会上，吴萍局长作了说明。", "吴萍"),
    ("村民焦玉莲把门前的积雪扫干净了。", "焦玉莲"),
    ("支部书记周永和村民一起修路，周永说路好走了。", "周永"),
    ("副县长周永和村民一起种树，周永和说要种好。", "周永和"),
    ("范仲和到花园路调研，看了三家店。", "范仲和"),
    ("虎荣带队到各社区检查，县长虎荣要求抓好落实。", "虎荣"),
    # titles and lists
    ("县领导赵福田、殷平、占卓夫等参加慰问。", "赵福田 殷平 占卓夫"),
    ("镇党委书记、人大主席劳国安,党委副书记、镇长曹富春出席。", "劳国安 曹富春"),
    ("副县长罗秀英（女）、卜成、丁玉出席会议。", "罗秀英 卜成 丁玉"),
    ("村里的“第一书记”孙文强乐开了花。", "孙文强"),
    ("上海文艺家协会会长、一等奖获得者王一帆在台上发言。", "王一帆"),
    ("余国花、明道群、侯胜清等40名同志受到表彰。", "余国花 明道群 侯胜清"),
    ("何玉（左）、毕成林（右）在植树。", "何玉 毕成林"),
    ("教练鲁小军致辞，周洲、向苏环分别代表运动员、裁判员宣誓。", "周洲 向苏环"),
    # roles
    ("网格员魏丹接到居民的电话。", "魏丹"),
    ("村民矫日升突发胸痛，被送到医院。", "矫日升"),
    ("老板娘米思源笑着迎上来。", "米思源"),
    ("八十三岁的耿素琴坐上了专车。", "耿素琴"),
    ("少年队教练员燕超激动得一夜没睡。", "燕超"),
    # running text
    ("昨晚，新编大戏在县剧院首演，该剧由吴秀峰执导，县剧团排演。", "吴秀峰"),
    ("记者来到王永祥家里，看见满墙奖状。", "王永祥"),
    ("会议选举王秀英为主席，免去赵铁柱的副主席职务。", "王秀英 赵铁柱"),
    # names of the peoples of the west and the north
    ("县委常委、政法委书记邓真言培参加。", "邓真言培"),
    ("“乌音嘎、同格乐格、吉仁塔布……”名字一个个念出来，大家鼓起掌来。", "乌音嘎 同格乐格 吉仁塔布"),
    ("牧民孟根套格斯一家十分高兴。", "孟根套格斯"),
    ("镇长赛力克·努尔兰参加。", "赛力克·努尔兰"),
    # traditional script, kept as printed by the offsets, named in simplified
    ("鄉長許月里及代表會副主席蔡益利共同主持，議員李添進到場。", "许月里 蔡益利 李添进"),
]


@pytest.mark.parametrize(("text", "names"), FOUND, ids=[text[:12] for text, _ in FOUND])
def test_persons_are_found_with_their_borders(text: str, names: str) -> None:
    missing = set(names.split()) - persons(text)
    assert not missing, persons(text)


NONE = [
    ("会上通过了总监票人和监票人名单。", ""),
    ("职工文艺汇演开幕。", ""),
    ("引得“金孔雀”纷纷飞来。", ""),
    ("要加快安家坝、老街、长青工业园建设。", ""),
    ("大家栽下一排排雪松、塔柏、水杉等树木。", ""),
    ("大家走进白龙邱村，白龙邱植树点种下了新苗。", ""),
    ("支部书记向全体党员作了动员，校长向学生们问好。", ""),
    ("刘大爷和张阿姨都夸好，李先生也点头。", ""),
    ("王某因醉酒驾驶被拘留。", ""),
    ("村支书老樊说，今年收成好。", ""),
    ("领导班子全程参加，领导干部带头学习。", ""),
    ("要保障委员权利、关心群众幸福，搭建企业家沙龙。", ""),
    ("高等级公路通车，全区人民都很高兴。", ""),
    ("帮群众之所急、解群众之所盼，是大家的心愿。", ""),
    ("沿湖的大屯、龙固、胡寨四镇落实了任务。", ""),
    ("郑局长则承诺，年底前完工。", ""),
    ("委员李青参加了乡镇和区里的学习。", "李青"),
]


@pytest.mark.parametrize(("text", "names"), NONE, ids=[text[:12] for text, _ in NONE])
def test_nothing_else_is_a_person(text: str, names: str) -> None:
    assert persons(text) == set(names.split())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("副县长阿刘拉体，县财政局局长瓦西木果到会。", "阿刘拉体 瓦西木果"),
        ("县长龙贡泽郎主持会议。", "龙贡泽郎"),
        ("旗委副书记好日斯哈图、旗长呼格吉勒图出席会议。", "好日斯哈图 呼格吉勒图"),
        ("村民罗布次珍说，日子好了。", "罗布次珍"),
        ("村民仁增平措平日爱唱歌，观众央宗激动地说好。", "仁增平措 央宗"),
        ("罗布旺久则带来一首歌，村干部和达娃次旦老师鼓掌。", "罗布旺久 达娃次旦"),
    ],
)
def test_names_spelt_from_other_languages_are_read_whole(text: str, names: str) -> None:
    assert set(names.split()) <= set(persons(text))

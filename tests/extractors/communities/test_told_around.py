"""Communities that what stands around them tells: counties beside others, owners' names, lists, towns of a scene."""

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Extraction, Page


def read(text: str, home: str | None = None) -> Extraction:
    return make_extractor()(Page(id="p", text=text, file_name="p.txt", home=home))


def named(text: str, home: str | None = None) -> set[str]:
    return {m.entity.name for m in read(text, home).mentions if m.entity.kind == "community"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县长李伟带队赴上海、昆山、义乌等地招商。", {"昆山市", "义乌市"}),
        ("来自东乌旗、锡林浩特的客商赶来参加。", {"锡林浩特市"}),
        ("该村地处龙游与常山交界。", {"常山县"}),
        ("他年轻时在泗洪、睢宁一带撑船。", {"泗洪县", "睢宁县"}),
        ("一名来自大竹的选手获得冠军。", {"大竹县"}),
        ("看着连成一片的龙山、来凤两座县城，他很感慨。", {"来凤县"}),
        ("该村地处汤阴、鹤山、淇县三县区交界处。", {"鹤山区"}),
        ("订单卖到山丹、张掖和青海门源去了。", {"山丹县"}),
        ("松滋、石首与公安毗邻的乡镇代表列席。", {"松滋市"}),
        ("烈士后代来自福建建宁、广昌、石城以及赣州市区。", {"广昌县"}),
    ],
)
def test_counties_beside_others_are_named_by_their_short_names(text: str, expected: set[str]) -> None:
    home = next((home for home in ("龙山县", "汤阴县", "民乐县") if home[:2] in text), "龙游县")
    assert expected <= named(text, home)


@pytest.mark.parametrize(
    "text",
    [
        "东升、长兴、义乌等乡镇的干部参加。",
        "李凌云、王东海、杜长兴等参加。",
        "组长张建平、长兴商贸公司经理到会。",
        "泗洪大酒店和昆山路小学派人参加。",
        "他住在泗洪路，孩子在昆山街上学。",
        "刘东海、罗建宁和吴广昌获得表彰。",
        "县委书记周德清、县长吴琼山出席。",
        "桐乡煤业公司、玉龙煤业公司停产整改。",
        "上海昆剧团演出《牡丹亭》。",
        "长江水富含矿物质，与民和谐相处。",
        "北京大鹏、南京长兴等企业签约。",
        "来自九江彭泽县黄梅剧团的演员登台。",
        "杭州西湖、长白山、黄山景区开放。",
    ],
)
def test_what_only_looks_like_a_county_beside_others_is_none(text: str) -> None:
    counties = {
        "长兴县",
        "义乌市",
        "泗洪县",
        "昆山市",
        "东海县",
        "建宁县",
        "广昌县",
        "德清县",
        "桐乡市",
        "玉龙纳西族自治县",
    }
    assert not counties & named(text, "龙游县")


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        ("1月8日，政协鄂托克前旗第十一届委员会第一次会议举行。", "鄂托克前旗", "鄂托克前旗"),
        ("共青团青川县委组织团员献爱心。", "青川县", "青川县"),
        ("龙潭村由上寨、下寨、盘溪、归帽4个自然寨组成。", "锦屏县", "盘溪寨"),
        ("东升街道、黄水、九江三个街道要做好拆迁。", "双流区", "九江街道"),
        ("把北圩、河口、南塘3村居民全部转移。", "祁东县", "北圩村"),
        ("记者走进胜利屯村，家家忙秋收。", "孙吴县", "胜利屯村"),
        ("原马家集镇的冯庄村与邻村合并，马家集镇更名。", "高县", "马家集镇"),
        ("老家在横塘村，离油车村有十多公里。", "安吉县", "油车村"),
        ("绩优村里干事：斗六市江厝里干事张雅雯、虎尾镇林头里、湖山里干事沈静宜。", "云林县", "湖山里"),
        ("大甲区公所指出，孔门里的杨涵麟获推荐为代表，孔门里长致贺。", "大甲区", "孔门里"),
        ("书记来到白草村乡钟楼村乡里中心。", "蔚县", "钟楼村"),
        ("南村村、西村村都要学起来。", "蔚县", "南村村"),
        ("10月8日，黄旗堡街道西安泰村文化广场锣鼓喧天。", "坊子区", "西安泰村"),
        ("三湾、曲白等边远乡要加快改扩建。", "永新县", "曲白乡"),
        ("青年公园街道经六路社区的居民获奖。", "槐荫区", "经六路社区"),
        ("3月29日，云台农场社区召开居民代表大会。", "海州区", "云台农场社区"),
        ("视察小井峪、大井峪、后北屯、瓦窑、寨沟等城中村改造。", "万柏林区", "寨沟村"),
        ("元长乡鹿南村、龙岩村干事李明达获奖。", "云林县", "龙岩村"),
    ],
)
def test_names_that_their_owners_lists_and_officers_tell(text: str, home: str, expected: str) -> None:
    assert expected in named(text, home)


@pytest.mark.parametrize(
    ("text", "home", "wrong"),
    [
        ("沙田社区会堂昨日开幕，沙田警区社区关系主任到场。", "沙田区", "沙田社区"),
        ("百多名秀茂坪邨及顺利邨街坊到场。", "观塘区", "顺利邨街坊"),
        ("2007年，苏和当选巴彦塔拉嘎查嘎查达。", "苏尼特左旗", "巴彦塔拉嘎查嘎查"),
        ("宗山居委会、江洛居委会检查安全生产。", "江孜县", "江洛居"),
        ("记者走进胜利屯村，家家忙秋收。", "孙吴县", "胜利屯"),
        ("虎尾镇东屯里长蔡秋德获奖。", "云林县", "东屯"),
        ("把南圩、北圩、河口3村居民全部转移。", "祁东县", "把南圩村"),
        ("烈士后代齐聚中坝村祭扫。", "宁都县", "齐聚中坝村"),
        ("中坝村是有名的红军村、模范村。", "宁都县", "红军村"),
        ("10月8日，黄旗堡街道西安泰村文化广场锣鼓喧天。", "坊子区", "西安市"),
        ("视察小井峪、大井峪、后北屯、瓦窑、寨沟等城中村改造。", "万柏林区", "小井峪屯"),
        ("我县实现村村通，东西村村民都受益。", "蔚县", "东西村村"),
        ("王家村经村支部推荐，由镇党委研究。", "蔚县", "经村"),
        ("枫桥镇北京商会捐款建村小学。", "诸暨市", "北京商会捐款建村"),
        ("最大降雨点蒋山乡达203毫米。", "祁东县", "降雨点蒋山乡"),
        ("银西铁路站前广场和兰州东路雨水工程开工。", "西峰区", "兰州市"),
        ("红星农场、建设农场的职工参加。", "北安市", "红星区"),
        ("老家在横塘村，离油车村有十多公里。", "安吉县", "离油车村"),
    ],
)
def test_what_stands_beside_a_name_is_none_of_it(text: str, home: str, wrong: str) -> None:
    assert wrong not in named(text, home)


def parents(text: str, home: str) -> dict[str, str]:
    return {e.identity.name: e.parent.name for e in read(text, home).entities if e.parent}


def test_a_village_lies_in_the_town_where_its_sentence_plays() -> None:
    text = (
        "在格日朝鲁苏木，他看了巴润嘎查。在阿日昆都楞镇，宝龙先后走进巴彦查干嘎查、萨如拉嘎查。随后他到巴雅尔吐胡硕镇。"
    )
    within = parents(text, "扎鲁特旗")
    assert within["萨如拉嘎查"] == "阿日昆都楞镇"
    assert within["巴润嘎查"] == "格日朝鲁苏木"


def test_a_town_of_another_county_that_the_page_names_lies_there() -> None:
    text = "东丽区区长来我县考察，以华明镇为代表的小城镇建设值得学习。芦台镇负责人陪同。"
    within = parents(text, "宁河县")
    assert within["华明镇"] == "东丽区"
    assert within["芦台镇"] == "宁河县"

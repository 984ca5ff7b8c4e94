"""Items of short news, lists that say what kind of village they list, and words for kinds of villages."""

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Page


def named(text: str, home: str | None = None) -> set[str]:
    extraction = make_extractor()(Page("p", "p.txt", text, home=home))
    return {m.entity.name for m in extraction.mentions if m.entity.kind == "community"}


@pytest.mark.parametrize("mark", list("○◎★◇△▶※▪#*•·"))
def test_the_mark_of_an_item_is_none_of_the_name_behind_it(mark: str) -> None:
    text = f"{mark}柳河街道：举办邻居节。\n{mark}胡家湾村新修渠道。\n{mark}银杏小区成立业委会。"
    assert named(text, "临泽县") == {"柳河街道", "胡家湾村", "银杏小区"}


@pytest.mark.parametrize(
    ("text", "home", "expected"),
    [
        ("来自白沙、茶坪、石堰等4个深度贫困村的搬迁户抽签。", "思南县", {"白沙村", "茶坪村", "石堰村"}),
        ("西岭、北漳等3个软弱涣散村的支书表态。", "沁县", {"西岭村", "北漳村"}),
        ("抓好龙洞、板仓两个省级示范村。", "思南县", {"龙洞村", "板仓村"}),
        ("街道将与彩云、福田、金桂等社区一道整治。", "二七区", {"彩云社区", "福田社区", "金桂社区"}),
        ("紫竹花园、翠湖华庭等居民区党总支书记参加。", "宝山区", {"紫竹花园居民区", "翠湖华庭居民区"}),
        ("锦秋、乾溪等3个居委参加。锦秋、乾溪、海滨等居委会参加。", "宝山区", {"锦秋居委会", "海滨居委会"}),
        ("道路修通后，石坝、流米村今年开工。", "高县", {"石坝村", "流米村"}),
        ("潭底里里民活动中心动工，三角里的里民盼望。", "沙鹿区", {"潭底里", "三角里"}),
        ("一一〇团三连职工马建军种了棉花。", "新源县", {"一一〇团"}),
        ("他对邢台市任县县委书记说，任县县委同意。", "南和区", {"任县"}),
        ("记者走进马村和山前村。", "临泽县", {"马村"}),
        ("银桥镇苹果村、光棍村都脱了贫。", "临泽县", {"苹果村"}),
        ("新县城关派出所到新县香山湖。", "罗山县", {"新县"}),
        ("志愿活动在首创社区举行。", "浑南区", {"首创社区"}),
    ],
)
def test_lists_and_wards_and_companies_tell_communities(text: str, home: str, expected: set[str]) -> None:
    assert expected <= named(text, home)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("昔日的光棍村，今天富了。", "光棍村"),
        ("记者走进苹果村采访。", "苹果村"),
        ("如今成了远近闻名的蔬菜村。", "蔬菜村"),
        ("“大漠村医”林秀来了。", "大漠村"),
        ("一个小山村变了样，小山村村民很高兴。", "小山村"),
        ("他在渔村支书家吃饭。", "渔村"),
        ("我县城中村“两委”换届。", "城中村"),
        ("东抗屯和附近村屯的群众赶来。", "附近村屯"),
        ("东抗屯和附近村屯的群众赶来。", "附近村"),
        ("孩子们将住进新宿舍楼。", "住进新宿舍"),
        ("这里成为名副其实的新县城。", "新县"),
        ("各沿河县市区政府负责人参加。", "沿河土家族自治县"),
        ("盛隆、福兴两村社区发展协会志工表演。", "福兴两村社区"),
        ("观龙楼、西环邨、华明楼居民出席。", "华明楼居"),
        ("全面推行社区网格化。", "全面推行社区"),
        ("各乡镇和农场社区的负责人列席会议。", "农场社区"),
        ("红军一团三连职工证为凭。", "一团"),
        ("他升任县委书记，兼任县长。", "任县"),
        ("扶贫办、文明、小康村、富裕村今年开工。", "文明村"),
        ("王海涛、李家湾村今年开工。", "王海涛村"),
        ("街道与平安、幸福、和谐等社区创建办座谈。", "街道与平安社区"),
        ("区公所表扬绩优里邻长、特优里邻长。", "特优里"),
    ],
)
def test_what_says_what_kind_of_community_it_is_names_none(text: str, wrong: str) -> None:
    assert wrong not in named(text, "临泽县")

"""Venues by name, in sentences written for the test."""

import pytest

from extractors.pipeline import extract
from extractors.records import Page

FOUND = [
    ("在柳林精神展览馆，党员们重温誓词。", "柳林精神展览馆"),
    ("活动在东岭路十字路口举行。", "东岭路"),
    ("救护车到达明柳收费站。", "明柳收费站"),
    ("青山县柳河村文化广场上热闹非凡。", "青山县柳河村文化广场"),
    ("代表们深入柳河镇清水村魔芋产业园、松岭社区社区工厂调研。", "清水村魔芋产业园 松岭社区社区工厂"),
    ("一行来到柳河镇清水村仙人岭茶园察看。", "清水村仙人岭茶园"),
    ("一行来到柳河镇清水村光伏电站察看。", "清水村光伏电站"),
    ("交警在迎春路、沿江大道和解放街开展夜查。", "迎春路 沿江大道 解放街"),
    ("队伍沿葫芦河行进五公里。", "葫芦河"),
    ("白马河、三夹河、桃花江水位明显上涨。", "白马河 三夹河 桃花江"),
    ("采自七仙岭的茶叶远销海外。", "七仙岭"),
    ("五女山、望天洞、枫林谷三大景区接待游客一千万人次。", "五女山 望天洞 枫林谷"),
    ("县长到陆浑水库大坝和田湖镇窑店污水处理厂检查。", "陆浑水库大坝"),
    ("委员们到人和水厂查看净化设备。", "人和水厂"),
    ("决赛在县一中科技楼报告厅举行。", "县一中科技楼报告厅"),
    ("座谈会在县行政中心召开。", "县行政中心"),
    ("车辆可绕行S322线和320国道。", "S322线 320国道"),
    ("篮球赛在县民族体育馆收官。", "县民族体育馆"),
    ("一行先后来到松岭镇农民创业园、河口镇现代薯业产业园调研。", "松岭镇农民创业园 河口镇现代薯业产业园"),
    ("考察组先后深入到博雅农业产业园、花卉博览园调研。", "博雅农业产业园"),
    ("开幕式在县体育馆举行。", "县体育馆"),
    ("启动仪式在松岭镇文化广场隆重举行。", "松岭镇文化广场"),
    # hills, lakes and temples that stand alone; streets of common words; dykes and works
    ("登上凤凰山，远眺月亮湾、二龙山和瓦埠湖。", "月亮湾 二龙山 瓦埠湖"),
    ("活动由白云寺承办，举行关帝庙祭典。", "白云寺 关帝庙"),
    ("民警在县城人民路两侧设点，中央大街、解放路车流不断。", "人民路 中央大街 解放路"),
    ("书记察看了松柏垸、青龙江堤和白马排涝站。", "松柏垸 青龙江堤 白马排涝站"),
    ("一行到石空工业区、横江汽车城调研。", "石空工业区 横江汽车城"),
    ("消防大队联合翔云商业广场开展演练。", "翔云商业广场"),
    ("在右甸河田园景区设馆，保护大甸山遗址。", "右甸河田园景区 大甸山遗址"),
    ("县长到杨湾闸检查，活动在西湖桥下举办。", "杨湾闸 西湖桥"),
    ("一行来到黄沙沟水电站。", "黄沙沟水电站"),
    ("南山人民公园位于镇区南侧。", "南山人民公园"),
]


def places(text: str) -> set[str]:
    """The venues of a page by their names."""
    mentions = extract(Page("p.txt", "p.txt", text)).mentions
    return {m.entity.name for m in mentions if m.entity.kind == "place"}


@pytest.mark.parametrize(("text", "names"), FOUND, ids=[text[:12] for text, _ in FOUND])
def test_venues_are_found_with_their_borders(text: str, names: str) -> None:
    assert set(names.split()) <= places(text), places(text)


NONE = [
    ("一行察看了现代农业产业园、桥梁工程。", "桥梁工程"),
    ("河东高速交警大队民警赶到。", "河东高速"),
    ("县里有多家A级景区。", "A级景区"),
    ("古镇获评国家5A级景区。", "国家5A级景区"),
    ("全县计划用三年时间建一座茶叶加工园。", "用三年时间建一座茶叶加工园"),
    ("第十二届草原那达慕大会开幕。", "第十二届草原"),
    ("县人大常委会到医院和医保大厅视察。", "医院和医保大厅"),
    ("各村开展河道整治，负责江段巡查。", "负责江"),
    ("市民在这条路上散步。", "这条路"),
    ("村里新修了三条路、两座桥。", "三条路"),
    ("五女山、望天洞、枫林谷三大景区接待游客一千万人次。", "枫林谷三大景区"),
    ("检查组走访了幼儿园、电影院。", "幼儿园"),
    ("绿水青山就是金山银山。", "绿水青山"),
    ("茶旅融合拓新路，把好质量关。", "茶旅融合拓新路"),
    ("茶旅融合拓新路，把好农资质量关。", "农资质量关"),
    ("乡亲们走上了幸福路。", "幸福路"),
    ("利用高山种茶，孩子上山采摘。", "利用高山"),
]


@pytest.mark.parametrize(("text", "wrong"), NONE, ids=[text[:12] for text, _ in NONE])
def test_works_police_and_plain_words_are_no_venues(text: str, wrong: str) -> None:
    assert wrong not in places(text)


def test_a_town_before_a_venue_is_a_community_too() -> None:
    found = extract(Page("p.txt", "p.txt", "一行来到松岭镇农民创业园调研。")).mentions
    assert {m.entity.name for m in found if m.entity.kind == "community"} == {"松岭镇"}

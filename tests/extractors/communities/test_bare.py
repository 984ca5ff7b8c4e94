"""Villages without 村 behind their towns, and names that words beside them seemed to cut or to lengthen."""

import pytest

from extractors.extraction import extract
from extractors.records import Page
from extractors.settings import Settings


def named(text: str, kind: str = "community") -> set[str]:
    page = Page("p", "p.txt", f"本报讯 {text}")
    return {m.entity.name for m in extract(page, Settings()).mentions if m.entity.kind == kind}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("3月2日，剧团在白塔镇东关庄、苇河乡耿家庄演出。", "白塔镇 东关庄 苇河乡 耿家庄"),
        ("3月2日，民警走访石桥镇小李营，又到马营街道赵家洼看望老人。", "石桥镇 小李营 马营街道 赵家洼"),
        ("3月2日，白塔镇胡各庄的村民领到树苗。", "白塔镇 胡各庄"),
        ("3月2日，黄集镇刘楼、王楼、赵家洼三个村领到树苗。", "黄集镇 刘楼村 王楼村 赵家洼村"),
        (
            "3月2日，县长到凤凰镇桑庄、箕山镇瓦屋张、引马镇东魏、旧城镇六合社区察看。",
            "凤凰镇 桑庄 箕山镇 瓦屋张 引马镇 东魏 旧城镇 六合社区",
        ),
        (
            "3月2日，先进村：马营镇：杨店村、八里营；石佛镇：常屯、王林村、孙营。",
            "马营镇 杨店村 八里营 石佛镇 常屯 王林村 孙营",
        ),
        ("3月2日，白塔镇孙家店、李家沟等地下雨。3月3日，孙家店村修路。", "白塔镇 孙家店村 李家沟"),
    ],
)
def test_villages_behind_their_towns_want_no_ending(text: str, names: str) -> None:
    assert named(text) == set(names.split())


@pytest.mark.parametrize(
    "text",
    [
        "3月2日，石桥镇的村庄环境变美。",
        "3月2日，石桥镇农庄、酒庄生意红火。",
        "3月2日，石桥镇办公楼、石桥镇高楼，一夜完工。",
        "3月2日，石桥镇安营扎寨，石桥镇军营、石桥镇国营农场换新颜。",
        "3月2日，石桥镇某庄的村民来访。",
        "3月2日，石桥镇钱庄、茶庄开业。",
        "3月2日，石桥镇田家湾水库开闸。",
        "3月2日，石桥镇各庄都种上了树。",
        "3月2日，石桥镇敬老院，石桥镇党委，石桥镇三家企业，石桥镇分别、同时行动。",
    ],
)
def test_common_words_behind_a_town_are_no_villages(text: str) -> None:
    assert named(text) == {"石桥镇"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("3月2日，县长一行来到西河营镇南大垴村调研。", "西河营镇 南大垴村"),
        ("3月2日，他们观摩了林楼村、李湾村小李湾自然村。", "林楼村 李湾村 小李湾自然村"),
        ("3月2日，泾水街道梁村塬社区修路。", "泾水街道 梁村塬社区"),
        ("3月2日，今年还将改造远中新村、连盘新村和秀峰花园三个小区。", "远中新村 连盘新村 秀峰花园"),
        ("3月2日，街道推进新规划白浪中路社区、古亭街社区、柳巷三个社区。", "白浪中路社区 古亭街社区 柳巷社区"),
        ("3月2日，赵店镇河套、牛埠，高里镇河北埠、寨里等村通了水。", "赵店镇 河套村 牛埠村 高里镇 河北埠村 寨里村"),
        ("3月2日，相邻的呼勒斯图诺尔嘎查划出打草场。", "呼勒斯图诺尔嘎查"),
        ("3月2日，各村都修了路，如李家庄村修了三公里。", "李家庄村"),
        ("3月2日，他来到如意村、教师新村社区、华侨新城社区。", "如意村 教师新村社区 华侨新城社区"),
        ("3月2日，他走进阳光小区，看了位于南大街北侧的祥和小区。", "阳光小区 祥和小区"),
        ("3月2日，枫华苑小区划定为封控区，白浪社区划分三个网格。", "枫华苑小区 白浪社区"),
        ("3月2日，一〇三团柳家湖镇、一零二团梧桐镇的连队职工开犁。", "一〇三团 柳家湖镇 一零二团 梧桐镇"),
        ("3月2日，里长到场，复兴、长乐、启文等5里联合办公。", "复兴里 长乐里 启文里"),
        ("3月2日，双凤花园小区换了电梯，双凤花园建成二十年。", "双凤花园小区"),
        ("3月2日，牛市屯镇、新户镇阿什里哈萨克族乡开会。", "牛市屯镇 新户镇 阿什里哈萨克族乡"),
        ("3月2日，游客走进肇口侗寨、西山千户苗寨，美丽苗寨、各侗寨都热闹。", "肇口侗寨 西山千户苗寨"),
        ("3月2日，前进乡蛟河口村修路，来到徐州新村社区。", "前进乡 蛟河口村 徐州新村社区"),
        ("3月2日，他们检查了新岭家园、青松苑小区、西北湖广场、汉口四桥、复兴五村还建楼。", "新岭家园 青松苑小区"),
        ("3月2日，暴雨造成长坪、桂口、虎爪等村进水。", "长坪村 桂口村 虎爪村"),
    ],
)
def test_names_reach_as_far_as_they_go(text: str, names: str) -> None:
    assert named(text) == set(names.split())


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("3月2日，白塔镇压实各村社区责任，镇上下各村一起干。", "白塔镇压实各村"),
        ("3月2日，开展送戏进小区活动，打造的智慧小区、封闭小区启用。", "智慧小区"),
        ("3月2日，赵店镇党委、政府，高里镇河北埠、寨里等村捐款。", "政府村"),
        ("3月2日，赵店镇召开会议，高里镇河北埠、寨里等村参加。", "会议村"),
        ("3月2日，中山大街上行人很多。", "中山市"),
        ("3月2日，公安小区东巷平房区、明月小区（东区）封闭。", "平房区"),
        ("3月2日，公安小区东巷平房区、明月小区（东区）封闭。", "东区"),
        ("3月2日，山王镇孔塘村广播山西片五户搬迁。", "山西省"),
        ("3月2日，他看了福路巷小区、麒麟湾公园、南川公园。", "麒麟湾"),
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str, wrong: str) -> None:
    assert wrong not in named(text)


def test_a_street_of_the_home_wants_no_ending_before_what_is_in_it() -> None:
    page = Page("p", "p.txt", "本报讯 3月2日，汉兴街贺家墩村、北湖街环保社区修路。", home="湖北省武汉市江汉区")
    found = {m.entity.name for m in extract(page, Settings()).mentions if m.entity.kind == "community"}
    assert found == {"汉兴街", "贺家墩村", "北湖街", "环保社区"}


def test_a_venue_leaves_off_the_avenue_where_it_lies() -> None:
    assert {"县创业大道", "长宁产业园"} <= named("3月2日，县创业大道长宁产业园开工。", "place")
    assert "中央大街文化广场" in named("3月2日，演出在中央大街文化广场举行。", "place")

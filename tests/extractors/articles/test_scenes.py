"""A line that tells who does what in a picture is of no headline, nor is a paper's name under a page's number."""

from __future__ import annotations

import pytest

from tests.extractors.newspaper import headlines

FIRST = """青川县部署春季造林

本报讯 3月5日，青川县召开造林动员会，
县长韩国庆要求各乡镇抢抓时令，栽一棵
活一棵，确保完成今年任务。

"""
SECOND = """柳河镇新建三处水厂

本报讯 近日，柳河镇三处水厂通水，两千
户村民喝上了放心水，家家户户拧开龙头
就有清水，再不用远路去挑水。
"""
NAMES = ["青川县部署春季造林", "柳河镇新建三处水厂"]


@pytest.mark.parametrize(
    "scene",
    [
        "茶农在车间翻晒春茶",
        "孩子们在广场上放风筝",
        "龙门镇村民在田里插秧",
        "医护人员向老人讲解用药",
        "志愿者正为游客指路引导",
    ],
)
def test_scene_is_no_part_of_a_headline(scene: str) -> None:
    assert headlines(f"{FIRST}{scene}\n\n{SECOND}") == NAMES


@pytest.mark.parametrize("scene", ["茶农在车间翻晒春茶", "游客在湖边观赏红叶"])
def test_scene_between_headlines_is_no_part_of_either(scene: str) -> None:
    texts = [FIRST.split("\n\n", 1), SECOND.split("\n\n", 1)]
    stacked = f"{texts[0][0]}\n\n{scene}\n\n{texts[1][0]}\n\n{texts[0][1]}{texts[1][1]}"
    assert headlines(stacked) == NAMES


@pytest.mark.parametrize(
    "kicker",
    [
        "让老人在家中安享晚年",  # what is done for them is no picture
        "清水流进千家万户",
        "民生实事件件落地见效",
    ],
)
def test_sub_headlines_stay(kicker: str) -> None:
    assert headlines(f"{FIRST}{NAMES[1]}\n\n{kicker}\n\n{SECOND.split(chr(10), 2)[2]}")[1] == NAMES[1] + kicker


def test_scene_over_its_own_report_is_its_headline() -> None:
    second = (
        "村民在大棚里种出新瓜\n\n本报讯 近日，柳河镇村民在大棚里种出\n新瓜，每亩卖出两万元，村里又建了十座\n大棚。\n"
    )
    assert headlines(FIRST + second) == [NAMES[0], "村民在大棚里种出新瓜"]


@pytest.mark.parametrize("number", ["05 综合", "03 县域新闻", "第2版"])
@pytest.mark.parametrize("name", ["新青川", "青川新闻"])
def test_name_under_the_pages_number_is_the_papers(number: str, name: str) -> None:
    page = f"{number}\n\n{name}\n\n2018年7月7日  星期六\n\n{FIRST}{SECOND}"
    assert headlines(page) == NAMES


@pytest.mark.parametrize("head", ["青川县召开民政会", "茶香满山村"])
def test_headline_over_its_day_stays_where_no_number_is(head: str) -> None:
    text = "各乡镇代表都来了，\n会上定下今年的事情，大家都说好，散会后\n又去看了茶园。\n"
    page = f"{head}\n2018年7月7日\n\n本报讯 近日，青川县{head[-3:]}召开，{text}\n{SECOND}"
    assert headlines(page)[0] == head

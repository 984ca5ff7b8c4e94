"""Names that the frame of a sentence gives away, in sentences written for the test."""

from __future__ import annotations

import pytest

from extractors.pipeline import extract
from extractors.records import Page

NAMES = [
    "田保国",
    "钟木生",
    "宋水元",
    "李子荣",
    "刘新均",
    "陆之超",
    "曲云龙",
    "安从智",
    "贺建桦",
    "赵国兴",
    "廖克立",
    "杨学武",
    "周功勋",
    "何中华",
    "向岐山",
    "王汉文",
    "孙定国",
    "戴化成",
    "高发荣",
    "史生南",
    "桂建双",
    "欧阳建平",
    "司马文强",
    "葛乃扬",
]
FRAMES = (
    "“种粮大王”{}笑了。",
    "记者在{}的果园里看到，果子红了。",
    "那一年，{}被评为劳模。",
    "开春以来，{}种了五亩茶。",
    "坐在自家门槛上的{}向记者算了一笔账。",
    "正在地里忙活的{}告诉邻居，今年收成好。",
    "家住城关镇的{}一早就来到现场。",
    "{}是来自邻县的药材商，在此住了十年。",
    "{}从小喜欢剪纸，一剪就是三十年。",
    "记者见到{}时，她正在喂猪。",
    "在{}的带动下，乡亲们纷纷加入。",
    "全村第一个报名的是{}。",
    "她经人介绍，与在林场工作的{}相识。",
    "见义勇为的{}被送往医院。",
    "{}和妻子在镇上开了面馆。",
    "说起儿媳{}时，老人竖起了大拇指。",
)


def persons(text: str) -> set[str]:
    """The persons of a page by their names."""
    mentions = extract(Page("p.txt", "p.txt", text)).mentions
    return {m.entity.name for m in mentions if m.entity.kind == "person"}


@pytest.mark.parametrize("frame", FRAMES)
def test_names_are_read_where_only_the_sentence_says_that_they_are_names(frame: str) -> None:
    lost = [name for name in NAMES if persons(frame.format(name)) != {name}]
    assert len(lost) <= 1, lost


@pytest.mark.parametrize(
    "text",
    [
        "在高质量发展的带动下，全县经济稳步增长。",
        "在党支部的带领下，村集体收入翻了一番。",
        "在能人的带动下，在项目的带动下，在邻居的帮助下，合作社办了起来。",
        "家住附近的居民一早就来到广场。",
        "记者见到许多农户时，他们正在采茶。",
        "文化是一名之源，水是来自地下的泉。",
        "作为全县的重点项目正在推进，作为城市的会客厅正在建设。",
        "高山从小就有，黄桃是当地特产，金桥是镇上的老桥。",
    ],
)
def test_no_names_are_read_out_of_common_words(text: str) -> None:
    assert persons(text) == set()

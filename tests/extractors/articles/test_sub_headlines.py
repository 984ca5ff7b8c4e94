"""A line behind a dash under another one is a sub-headline: the one over it is a headline, and begins an article."""

from __future__ import annotations

import pytest

from extractors.articles.page_reading import read_page
from extractors.records import Page

BEFORE = """打瓜制种走出致富路
本报讯 眼下，青川农场六队的一万
三千亩打瓜进入膨大期，种植户陈兴旺
与种业公司签订了订单，心里有了底。
（通讯员 王春生）
"""
FEATURE = """
{head}
——记青川农场医院护士长加娜提
“加娜提护士长就像我的亲闺女。”住
在内科病房的退休职工周秀兰拉着她
的手说，久久不愿松开。
把病人当亲人
一九九六年从卫校毕业后，她来到农
场医院工作，一干就是二十三年。
"""
AFTER = """
科普大篷车开进文化广场
本报讯 7月6日晚，社区联合科协开展
科普大篷车展示活动，三十多件科普
展品吸引了六百多名群众参观体验。
（通讯员 吴勇）
"""


def read(text: str) -> list[list[str]]:
    articles = read_page(Page(id="p", file_name="p.txt", text=text)).articles
    return [[line.text for line in article.headline] for article in articles]


@pytest.mark.parametrize("head", ["民族团结一家亲", "身边的榜样", "她把病房当作自己的家"])
@pytest.mark.parametrize("parted", [False, True])
def test_under_a_headline(head: str, *, parted: bool) -> None:
    feature = FEATURE.format(head=head)
    feature = feature.replace("加娜提\n“", "加娜提\n\n“").replace("\n把病", "\n\n把病") if parted else feature
    heads = read(BEFORE + feature + AFTER)
    assert heads == [
        ["打瓜制种走出致富路"],
        [head, "——记青川农场医院护士长加娜提"],
        ["科普大篷车开进文化广场"],
    ]


def test_no_headline_for_a_dash_inside_a_sentence() -> None:
    text = """全县春季造林动员大会召开
本报讯 三月五日，全县春季造林动员
大会召开，会上提出了今年的总目标
——造林一万亩，栽一棵活一棵，各乡
镇负责人参加，会上签订了责任书。
"""
    assert read(text) == [["全县春季造林动员大会召开"]]


def test_no_headline_for_points_behind_dashes() -> None:
    text = """青川镇三招促增收
本报讯 今年以来，青川镇因地制宜发
展产业，走出一条增收的路子。
——抓特色。建成茶园三千亩，全镇
一半农户有了茶园，人人都是茶农。
——抓市场。成立合作社九家，统一
收购统一销售，茶叶不愁卖。
"""
    assert read(text) == [["青川镇三招促增收"]]

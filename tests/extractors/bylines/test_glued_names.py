"""Names glued to the end of reports sign them; where several do, so do rare names and spelt ones."""

from __future__ import annotations

import pytest

from extractors.articles.page_reading import read_page
from extractors.records import Page

REPORTS = """大沁镇完成春季造林任务
　　本报讯 截至五月底，大沁镇完成春
季造林一万八千亩，成活率达到九成
以上。{}
义隆镇送文化下乡
　　本报讯 日前，义隆镇文化站组织秧
歌队、乌力格尔艺人到各村巡回演出，
受到农牧民群众欢迎。{}
旗工商局查处假冒种子
　　本报讯 日前，旗工商局执法人员在
检查中查获假冒玉米种子一千多公斤，
为农民挽回损失四万元。{}
旗医院义诊到嘎查
　　本报讯 日前，旗医院组织十二名专
家到固日班花苏木开展义诊，共接诊
患者二百三十人次，发放药品，价值
五千余元。{}
"""


def bylines(*names: str, parted: bool = False) -> list[list[str]]:
    text = REPORTS.format(*names)
    if parted:
        for head in ("义隆镇送", "旗工商局查", "旗医院义"):
            text = text.replace("\n" + head, "\n\n" + head)
    return bylines_of(text)


def bylines_of(text: str) -> list[list[str]]:
    articles = read_page(Page(id="p", file_name="p.txt", text=text)).articles
    return [[byline.name for byline in article.bylines] for article in articles]


@pytest.mark.parametrize("parted", [False, True])
def test_rare_and_spelt_names_beside_others(*, parted: bool) -> None:
    found = bylines("王艳华", "丛玉春", "李志国", "斯琴高娃", parted=parted)
    assert found == [["王艳华"], ["丛玉春"], ["李志国"], ["斯琴高娃"]]


def test_a_name_that_the_column_breaks() -> None:
    assert bylines("王艳华", "丛玉春", "李志国", "斯琴高\n娃", parted=True)[-1] == ["斯琴高娃"]


def test_alone_they_sign_nothing() -> None:
    assert bylines("丛玉春", "", "", "")[0] == []
    assert bylines("", "", "", "包容并蓄") == [[], [], [], []]


def test_words_behind_a_last_sentence_are_no_names() -> None:
    assert bylines("王艳华", "李志国", "未完待续", "本报讯")[2:] == [[], []]


@pytest.mark.parametrize(
    ("over", "below", "roles"),
    [
        ("作者：王惠兰", "（北安社区 王惠兰）", ["correspondent"]),
        ("作者：王惠兰", "（通讯员 王惠兰）", ["correspondent"]),
        ("记者：王惠兰", "（王惠兰）", ["reporter"]),
        ("作者：王惠兰", "（记者 王惠兰）", ["reporter"]),
    ],
)
def test_who_signs_twice_has_one_role(over: str, below: str, roles: list[str]) -> None:
    text = f"""退休不褪色 余热暖社区
{over}
“有事找老耿”，这是北安社区居民常挂在嘴边的一句话。老耿名叫耿占林，今年69岁，是一名老党员。
退休后，他主动找到社区党支部书记马秀花，要求当一名义务巡逻员，六年来走遍了大街小巷。
{below}
"""
    (article,) = read_page(Page(id="p", file_name="p.txt", text=text)).articles
    assert [byline.role for byline in article.bylines] == roles


def test_a_column_for_young_reporters_signs_nothing() -> None:
    text = """小记者天地
我采访了社区书记
在小区议事日到来之际，我和两名同学来到万新社区采访，社区党委书记吕淑敏接待了我们。
座谈结束后，我们参观了社区的图书室和舞蹈室，还采访了正在练书法的退休教师。
"""
    (article,) = read_page(Page(id="p", file_name="p.txt", text=text)).articles
    assert article.bylines == ()


def test_lines_of_names_where_no_blank_line_parts_reports() -> None:
    assert bylines("\n王艳华 李东平", "\n李志国", " 张宏伟", "\n胡玉梅 陈亮") == [
        ["王艳华", "李东平"],
        ["李志国"],
        ["张宏伟"],
        ["胡玉梅", "陈亮"],
    ]


def test_a_headline_of_two_words_is_no_line_of_names() -> None:
    text = REPORTS.format("", "", "", "").replace("旗医院义诊到嘎查", "高山 流水\n旗医院义诊到嘎查")
    assert bylines_of(text)[2] == []


def test_a_bullet_before_names_in_the_opening_bracket() -> None:
    text = "县里送戏下乡\n本报讯（□郝雪 张帆）“一趟全齐了！”双山寨村的村民围在大戏台前，说起送戏的事都叫好。\n"
    assert sorted(bylines_of(text)[0]) == ["张帆", "郝雪"]


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("head", ["旗里为啥种起了向日葵？", "这个村变了！"])
def test_a_headline_that_asks_stands_over_who_signs(head: str, gap: str) -> None:
    over, below = REPORTS.format("", "", "", "").split("旗工商局查处")
    report = "本报记者 王小明\n　　走进义隆镇，葵花开得正旺，村民忙着\n给葵花授粉，一亩地收入两千多元。"
    text = f"{over}{gap}\n{head}\n{report}\n{gap}旗工商局查处{below}"
    found = read_page(Page(id="p", file_name="p.txt", text=text)).articles
    assert [part.text for article in found for part in article.headline if part.text == head] == [head]
    assert [byline.name for article in found for byline in article.bylines] == ["王小明"]


@pytest.mark.parametrize("sign", ["旗水务局 王小明", "旗融媒体中心 王小明", "旗第一中学王小明"])
def test_an_office_and_who_of_it_signs_stand_between_headline_and_text(sign: str) -> None:
    text = REPORTS.format("", "", "", "")
    text = text.replace("　　本报讯 日前，旗工商局", f"{sign}\n　　日前，旗工商局和旗第一中学")
    found = read_page(Page(id="p", file_name="p.txt", text=text)).articles
    assert [[byline.name for byline in article.bylines] for article in found] == [[], [], ["王小明"], []]
    assert ["旗工商局查处假冒种子"] in [[part.text for part in article.headline] for article in found]

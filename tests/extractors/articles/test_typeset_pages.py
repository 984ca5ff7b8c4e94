"""Pages as tools give the text of a typeset paper: blocks by blank lines, headlines apart, kickers of their own."""

from __future__ import annotations

import pytest

from extractors.articles.page_reading import read_page
from extractors.records import Page
from extractors.text.marks import PAPER

WOODS = """本报讯 3月5日，青川县召开造林动员会，
县长韩国庆要求各乡镇抢抓时令，栽一棵
活一棵，确保完成全年造林任务。
"""
WATER = """本报讯 近日，柳河镇三处水厂通水，两千
户村民喝上了放心水，家家户户拧开龙头就
有清水，再不用走远路去挑水。
"""
SCHOOL = """本报讯 9月1日，东坝小学新教学楼启用，
八百名学生搬进新教室，校长孟祥云为学生
上了开学第一课。
"""


def read(text: str) -> list[tuple[list[str], str, list[str]]]:
    return [
        (
            [part.text for part in article.headline],
            article.body.text.replace("\n", ""),
            [byline.name for byline in article.bylines],
        )
        for article in read_page(Page("p", "p", text)).articles
    ]


def test_bylines_under_headlines_that_stand_behind_all_texts() -> None:
    page = f"""{WOODS}
{WATER}
{SCHOOL}
青川县召开造林动员会

□记者 周立新

柳河镇三处水厂通水

□记者 韩小庆

东坝小学新教学楼启用

□记者 冯涛
"""
    assert [(head, names) for head, _, names in read(page)] == [
        (["青川县召开造林动员会"], ["周立新"]),
        (["柳河镇三处水厂通水"], ["韩小庆"]),
        (["东坝小学新教学楼启用"], ["冯涛"]),
    ]


@pytest.mark.parametrize(
    "couplet", [("喝一口春茶", "赴一场花约"), ("山路通到家门口", "清泉流进农家院"), ("巾帼心向党", "奋斗新征程")]
)
def test_a_couplet_over_a_headline(couplet: tuple[str, str]) -> None:
    page = f"""{couplet[0]}

{couplet[1]}

青川县召开造林动员会

{WOODS}记者 周立新

柳河镇三处水厂通水

{WATER}记者 韩小庆

东坝小学新教学楼启用

{SCHOOL}记者 冯涛
"""
    assert [head for head, _, _ in read(page)] == [
        [*couplet, "青川县召开造林动员会"],
        ["柳河镇三处水厂通水"],
        ["东坝小学新教学楼启用"],
    ]


@pytest.mark.parametrize("kickers", [("千村万户齐动手", "植树造林添新绿"), ("党员走在前列",), ()])
@pytest.mark.parametrize("over", [True, False])
def test_kickers_want_no_texts_of_their_own(kickers: tuple[str, ...], *, over: bool) -> None:
    own = "青川县召开造林动员会"
    page = "\n\n".join([*kickers, own] if over else [own, *kickers])
    page += """

3月5日，青川县召开造林动员会，县长韩国
庆出席会议并讲话，各乡镇党委书记、镇长
和县直有关部门的主要负责人参加了会议。
韩国庆指出，植树造林是一件功在当代的好
事，全县上下要把任务一项一项落到实处。
副县长冯涛说，要抓好苗木的调运和质检工
作，不合格的树苗一棵也不准栽到山上去。
县林业局局长孟祥云通报了去年冬季以来全
县各乡镇整地挖坑的进度和苗木准备情况。

3月6日，柳河镇干部群众一早就上了山，镇
林业站技术员手把手教大家栽树苗，党员干
部带头上山，清明之前就能把树苗栽完。
记者 周立新

柳河镇三处水厂通水

近日，柳河镇三处水厂通水，两千户村民喝
上了放心水，家家户户拧开龙头就有清水。
记者 韩小庆
"""
    articles = read(page)
    assert len(articles) == 2
    assert own in articles[0][0]
    assert [names for _, _, names in articles] == [["周立新"], ["韩小庆"]]


def test_the_rest_of_a_paragraph_of_two_lines() -> None:
    page = f"""青川县召开造林动员会

{WOODS}
会议应到代表二百二十七人，实到二

百一十人。

记者 周立新

柳河镇三处水厂通水

{WATER}记者 韩小庆
"""
    articles = read(page)
    assert [head for head, _, _ in articles] == [["青川县召开造林动员会"], ["柳河镇三处水厂通水"]]
    assert "二百二十七人，实到二百一十人。" in articles[0][1]


def test_headlines_between_the_imprint_and_the_first_of_several_reports() -> None:
    first, second, third = (text.replace("\n", "") * 2 for text in (WOODS, WATER, SCHOOL))
    page = f"""新青川

2021年3月6日 星期六

责任编辑：王芳

青川县召开造林动员会

●综合新闻

{first}

柳河镇三处水厂通水

{second}

东坝小学新教学楼启用

{third}
"""
    assert [head for head, _, _ in read(page)] == [
        ["青川县召开造林动员会"],
        ["柳河镇三处水厂通水"],
        ["东坝小学新教学楼启用"],
    ]


@pytest.mark.parametrize(
    "head",
    [("县领导到木塔克", "乡阿勒日", "开展调研"), ("县领导到鲁苏木、阿日", "开展调研")],
)
def test_lines_of_headlines_that_read_as_something_else(head: tuple[str, ...]) -> None:
    page = "\n".join(head) + f"\n\n{WOODS}记者 周立新\n\n柳河镇三处水厂通水\n\n{WATER}记者 韩小庆\n"
    assert ["".join(parts) for parts, _, _ in read(page)] == ["".join(head), "柳河镇三处水厂通水"]


@pytest.mark.parametrize("end", ["创业有我”", "奋斗有我”"])
def test_half_of_a_quotation_is_no_slogan(end: str) -> None:
    page = f"“和美青川\n\n{end}\n\n青川县召开造林动员会\n\n{WOODS}记者 周立新\n"
    assert [head for head, _, _ in read(page)] == [["“和美青川", end, "青川县召开造林动员会"]]


@pytest.mark.parametrize("text", ["锣鼓送喜报", "柳河送来捷报", "茶乡海报", "情况通报"])
def test_no_papers(text: str) -> None:
    assert PAPER.fullmatch(text) is None


@pytest.mark.parametrize("text", ["青川报", "青川日报", "柳河周报", "今日青川", "青川新闻"])
def test_papers(text: str) -> None:
    assert PAPER.fullmatch(text)

"""Paragraphs in one long line that a column's end tears in two: the first part is no headline."""

from __future__ import annotations

import pytest

from tests.extractors.newspaper import headlines

OVER = """青川县部署春季造林

本报讯 3月5日，青川县召开造林动员会，县长韩国庆要求各乡镇抢抓时令，栽一棵活一棵，完成今年的造林任务，让荒山披上绿装。

"""
BELOW = """
柳河镇新建三处水厂

本报讯 近日，柳河镇三处水厂通水，两千户村民喝上了放心水，家家户户拧开龙头就有清水，再不用到三里外的山沟里去挑水吃。
"""
HEADS = ["青川县部署春季造林", "柳河镇新建三处水厂"]


@pytest.mark.parametrize(
    ("first", "rest"),
    [
        ("散会前，县乡双方交换了意见，就造林中的问题深", "入讨论，定下了办法。"),
        ("会议强调，各乡镇要把造林放在心上，抓好管护，落", "实到人。"),
        ("随后，与会者到柳河镇苗圃参观，苗圃主任周小林", "向大家说起了育苗的经过。"),
        ("当天，干部们分头到了龙门村、白竹村和三岔村的三处", "荒坡上，和村民们一道挖坑栽树，一直忙到太阳落山才回家。"),
    ],
)
def test_first_part_of_a_paragraph_is_no_headline(first: str, rest: str) -> None:
    assert headlines(f"{OVER}{first}\n\n{rest}\n{BELOW}") == HEADS


@pytest.mark.parametrize("head", ["山路弯弯，送学十年不停步", "三月茶香，又到采茶好时节", "柳河水清，两岸百姓笑开颜"])
def test_headline_with_a_comma_stays(head: str) -> None:
    text = (
        f"天还没有亮，周小林就背着书包出了门，她要走上两个小时才到那所只有六个孩子的学校，{head[:4]}的日子过了许多年。"
    )
    assert headlines(f"{OVER}{head}\n\n{text}\n{BELOW}") == [HEADS[0], head, HEADS[1]]

"""What a picture shows stands over who took it, and belongs to no article."""

from __future__ import annotations

import pytest

from extractors.articles.page_reading import read_page
from extractors.records import Page
from tests.extractors.newspaper import headlines

OVER = """青川县部署春季造林
本报讯 3月5日，青川县召开造林动员
会，县长韩国庆要求各乡镇抢抓时令，
栽一棵活一棵，确保完成今年任务。
记者 周立新

"""
BELOW = """
柳河镇新建三处水厂
本报讯 近日，柳河镇三处水厂通水，
两千户村民喝上了放心水，家家户户拧
开龙头就有清水，再不用远路去挑水。
记者 孟祥云
"""
HEADS = ["青川县部署春季造林", "柳河镇新建三处水厂"]


@pytest.mark.parametrize(
    "block",
    [
        "茶农在车间翻晒春茶\n\n通讯员 赵敏 摄\n",
        "孩子们在广场上放风筝\n\n（赵敏 摄）\n",
        "柳河镇茶园里春意\n正浓游客三三两两\n赵敏 摄\n",
        "志愿者为老人理发 记者 赵敏 摄\n",
        "连日来，工人抢抓晴天铺设管道。\n\n记者 赵敏 摄\n",
        "图为茶农翻晒春茶的情景 记者\n  赵敏 摄\n",
    ],
)
def test_of_no_article(block: str) -> None:
    text = OVER + block + BELOW
    articles = read_page(Page("p", "p", text)).articles
    assert headlines(text) == HEADS
    assert not any("赵敏" in article.body.text or "茶" in article.body.text for article in articles)


def test_a_headline_over_a_credit_is_told_by_the_report_below() -> None:
    text = OVER + "\n柳河镇新建三处水厂\n\n赵敏 摄\n\n" + BELOW.replace("\n柳河镇新建三处水厂\n", "")
    assert headlines(text) == HEADS


@pytest.mark.parametrize(
    "tail",
    [
        "住县政协委员，各乡镇和农场社区、\n县直各部门的负责人列席会议。\n\n赵敏 摄\n",
        "记者 赵敏 文/图\n",
        "记者 赵敏 摄影报道\n",
    ],
)
def test_no_paragraph_and_no_byline(tail: str) -> None:
    text = OVER.replace("记者 周立新\n\n", "\n") + tail + BELOW
    first = read_page(Page("p", "p", text)).articles[0]
    assert "列席会议" in first.body.text if "列席" in tail else [byline.name for byline in first.bylines] == ["赵敏"]

"""Reports that open with the place and 讯, as 本报讯 does, each begin an article; words that end with 讯 open none."""

from __future__ import annotations

import pytest

from extractors.articles.page_reading import read_page
from extractors.records import Page
from extractors.text.marks import OPENER

OPENS = (
    "青川讯（记者 张明华 通讯员 李晓红）8月20日，县林业局为古树挂牌。",
    "青川讯（通讯员 罗平安）近日，桥楼派出所破获一起盗窃案。",
    "青川讯(张明华)眼下正是板栗上市的时节。",
    "新青川4月18日讯（段桂莲 邓小平安）击球、拦网、扣杀……",
    "图尔根讯通讯员马长河 报道",
    "青川讯 近日，桥楼镇清淤河道三公里。",
    "青川讯　五月的桥楼镇茶香四溢",
)
PLAIN = (
    "喜讯（县文联）",
    "捷讯 县队夺冠",
    "青川时讯 要闻 2019-05-13",
    "青川讯 桥楼镇",
    "简讯（三则）",
    "通讯（报告文学）征文启事",
    "政务资讯（2019年第3期）",
    "青川讯飞公司落户园区",
    "群众通过短讯（微信）报名参加。",
    "他给家里发电讯（电报）说平安。",
)


@pytest.mark.parametrize("text", OPENS)
def test_opens(text: str) -> None:
    assert OPENER.match(text.replace("(", "（").replace(")", "）"))


@pytest.mark.parametrize("text", PLAIN)
def test_opens_nothing(text: str) -> None:
    assert OPENER.match(text) is None


def test_each_such_report_is_an_article() -> None:
    text = """一家三代守护古树六十载

青川讯（记者 张明华 通讯员 李晓红）在观音店乡两河村，有一片八十亩的古树林，林子的主人姓沈，三代人守了整整六十年。

“爷爷临终前说，树在人在。”沈诗勇抚摸着一棵红豆杉说。

警方四小时侦破一起盗窃案

青川讯（通讯员 罗平安）8月19日上午，桥楼派出所接到群众报警，民警调取监控，四个小时后将嫌疑人抓获。

好婆婆照顾儿媳八年无怨言

青川讯（记者 贺上升）八年前的一场车祸，让开智村村民胡小兰高位截瘫，婆婆邹玉梅挑起了照顾她的担子。
"""
    articles = read_page(Page(id="p", file_name="p.txt", text=text)).articles
    assert [article.headline[0].text for article in articles] == [
        "一家三代守护古树六十载",
        "警方四小时侦破一起盗窃案",
        "好婆婆照顾儿媳八年无怨言",
    ]
    assert [[byline.name for byline in article.bylines] for article in articles] == [
        ["张明华", "李晓红"],
        ["罗平安"],
        ["贺上升"],
    ]

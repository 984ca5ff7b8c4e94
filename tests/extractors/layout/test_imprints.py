"""Lines that tell of the page and of nothing else."""

from __future__ import annotations

import pytest

from extractors.articles.page_reading import read_page
from extractors.layout.furniture import load_page_words
from extractors.layout.imprints import load_imprints
from extractors.records import Page

PAGES = load_page_words().lines
OF_PAGE = [
    "云岭报 第2版 主编 陈 勇 编辑 余 静 2012年4月16日 星期一",
    "2013年 2月 20日·星期二·（总第1203期）·云岭县融媒体中心主办",
    "■社 会　A2版　2018年3月7日　星期三　责编:徐浩然 余静　电话：3522110　邮箱：yunling@163.com",
    "第 3 版 二〇二三年七月十二日 星期一 主编： 余 静 副刊",
    "今日临江 | 第A3版 | 值班编委/何佳怡  版式/赵 刚  总编辑/李志强 | 2009/8/13 | 星期一",
    "内部资料 免费交流",
    "国内统一刊号：CN45-0037 邮发代号：47-19 今日四版",
    "印数：3000份",
    "本期印数：5000册",
    "主管：中共云岭市委 主办：云岭报社　本期四版",
    "二版 乡土人物 责任编辑：阿力木·买买提",
    "夏历癸卯年十二月初二",
    "总值班：何佳怡 一版编辑：余静 电话：0839-6612345",
    "审：何佳怡 编：余静",
    "第1版　要闻　　1750期",
    "云岭晚报  第2018-12-06期 第09版：看云岭",
    "文章编辑：何佳怡  审核校对：余静",
    "编辑、校对：何佳怡",
]
OF_ARTICLES = [
    "云岭县供电局 2012年4月12日",
    "4月16日，由县文旅局主办、县文联协办",
    "本报讯 4月16日，云岭县政协",
    "（县政协办）",
    "服务电话：3522110",
    "本报记者 余静 编辑 陈勇",
    "全县第2版图斑核查工作启动",
    "云岭中学于4月16日（星期五）",
    "此次比赛由云岭县教育局主办",
    "编：写一写你的家乡吧",
    "2019年4月",
    "云岭公安 2015年12月",
    "大事记（2011年12月）",
    "2011年12月 大事记",
]


@pytest.mark.parametrize("text", OF_PAGE)
def test_of_the_page(text: str) -> None:
    assert load_imprints().is_imprint(text, PAGES)


@pytest.mark.parametrize("text", OF_ARTICLES)
def test_of_an_article(text: str) -> None:
    assert not load_imprints().is_imprint(text, PAGES)


@pytest.mark.parametrize(
    "text", ["云岭报 要闻", "要闻 4", "新闻热线：3522110", "2015年12月　云岭公安", "乡里故事　2024年10月"]
)
def test_at_the_head_alone(text: str) -> None:
    imprints = load_imprints()
    assert imprints.is_imprint(text, PAGES, head=True)
    assert not imprints.is_imprint(text, PAGES)


@pytest.mark.parametrize("imprint", OF_PAGE)
@pytest.mark.parametrize("place", [0, 4, 8])
def test_never_in_a_headline_or_a_text(imprint: str, place: int) -> None:
    lines = [
        "青石桥小学添了新图书室",
        "本报讯（记者 余静）4月14日，青石桥小学",
        "的新图书室开放，县图书馆送来图书三千册，",
        "校长陈勇向全体师生介绍了借阅办法。",
        "河东村修好灌溉渠",
        "本报讯（记者 赵刚）日前，河东村两公里长",
        "的灌溉渠修好通水，三百亩稻田喝上了河水，",
        "村民巴图说今年的收成有了着落。",
    ]
    page = Page(id="p", file_name="p.txt", text="\n".join([*lines[:place], imprint, *lines[place:]]))
    read = [
        ("".join(line.text for line in article.headline) if article.headline else "", article.body.original)
        for article in read_page(page).articles
    ]
    assert [headline for headline, _ in read] == [lines[0], lines[4]]
    assert not any(imprint.split()[0] in body for _, body in read)


@pytest.mark.parametrize("text", ["电话那头传来好消息", "热线电话解民忧", "编辑部来了小客人"])
def test_a_headline_at_the_head_begins_as_a_telephone_does(text: str) -> None:
    assert not load_imprints().is_imprint(text, PAGES, head=True)

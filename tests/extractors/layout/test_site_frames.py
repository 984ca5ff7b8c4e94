"""A site's page of one report, in whole paragraphs or in lines: its title, where its text begins and ends."""

from __future__ import annotations

import pytest

from extractors.layout.site_words import is_boxed, load_site_words
from tests.extractors.newspaper import BOOKS, CANTEEN, FLOODS, articles, column, headline, plain

WIDTHS = [20, 30, 500]
FIELD = "发布时间：2019-05-13 08:30 来源：柳河县融媒体中心"


def page(width: int, above: str, below: str = "", *, between: str = FIELD) -> str:
    body = column(FLOODS.body, width) + "\n\n" + column(BOOKS.body, width)
    return "\n".join(part for part in (above, FLOODS.head, between, "", body, "", below) if part is not None) + "\n"


def read(text: str) -> tuple[str, str]:
    (article,) = articles(text)
    return headline(article), plain(article.body.text)


WHOLE = plain(FLOODS.body + BOOKS.body)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "above",
    [
        "柳河县人民检察院\n您所在位置：首页 > 公益活动 > 正文\n公益活动",
        "网站首页\n政务公开\n通知公告\n县区信息\n群众体育\n体育彩票\n场馆服务\n当前位置：首页>>县区信息>>正文\n分享",
        "热点排行\n1、城东大道开工\n2、渔港停航三日\n3、夜市开张首日人气旺\n最新图片\n广告位招租 0000-000000",
        "柳河县人民政府\n今日要闻",
    ],
)
def test_what_stands_over_the_likeliest_title_is_none(above: str, width: int) -> None:
    assert read(page(width, above)) == (plain(FLOODS.head), WHOLE)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "below",
    [
        "责任编辑：陈敏\n近日，县医院的医生下乡义诊，为村民量血压。[详细]\n· 老街改造完工",
        "扫一扫手机打开\n联播排行\n1 天鹅飞回湿地\n2 夜校春季班开课",
        "- 上一篇：十里花廊成了景[ 09-30 ]\n- 下一篇：考察组来县调研[ 09-30 ]",
        "1、凡本网注明“来源：柳河新闻网”的稿件，版权均属本网所有。\n2、如因作品内容需要同本网联系的，请在30日内进行。",
        f"柳河时讯 要闻 {FLOODS.head} 2019-05-13 星期一",
        "相 关 新 闻\n柑橘体检车开到果园\n全县评出百名带头人",
    ],
)
def test_what_stands_below_the_text_is_none_of_it(below: str, width: int) -> None:
    assert read(page(width, "当前位置：首页 > 要闻", below)) == (plain(FLOODS.head), WHOLE)


@pytest.mark.parametrize("width", [20, 500])
def test_a_sub_headline_below_the_day_has_its_headline_over_it(width: int) -> None:
    text = page(width, "当前位置：> 阅览室 > 基层风采", between="发表日期：2019-05-17 点击\n\n——记柳河镇的防汛人\n")
    assert read(text) == (plain(FLOODS.head) + " ——记柳河镇的防汛人", WHOLE)


def test_captions_that_stand_twice_over_a_text() -> None:
    text = page(500, "首页 > 要闻", between=f"{FIELD}\n村民检查堤坝上的沙袋。\n村民检查堤坝上的沙袋。")
    assert read(text) == (plain(FLOODS.head), WHOLE)


def test_a_long_title_over_its_day() -> None:
    title = "枣香引客来 人勤春来早！我县第五届采摘季暨民俗展演活动在石桥镇启动"
    text = page(500, "当前位置：首页 > 要闻").replace(FLOODS.head, title)
    assert plain(read(text)[0]) == plain(title)


@pytest.mark.parametrize(
    "between", ["[2019-05-13] [来源：本站] [编辑：admin]", "【发布日期：2019-05-13】 【阅读：次】"]
)
@pytest.mark.parametrize("width", WIDTHS)
def test_boxes_of_fields_are_no_title(between: str, width: int) -> None:
    assert read(page(width, "本地新闻", between=between)) == (plain(FLOODS.head), WHOLE)


@pytest.mark.parametrize("text", ["[记者 王芳]", "【致富路上】", "（2019年5月13日县人大常委会通过）"])
def test_other_boxes_are_none(text: str) -> None:
    assert not is_boxed(text, load_site_words())


def test_a_forum_s_title() -> None:
    text = f"标题： {FLOODS.head} [打印本页]\n\n作者： 清江水长    时间： 2013-7-25 22:41\n标题： {FLOODS.head}\n\n"
    assert read(text + column(FLOODS.body, 26) + "\n\n" + column(BOOKS.body, 26) + "\n")[0] == plain(FLOODS.head)


def test_the_name_of_a_picture_s_file_before_a_text() -> None:
    text = page(500, "首页 > 要闻").replace(FLOODS.body, "微信图片_20211207151102.jpg" + FLOODS.body)
    assert read(text) == (plain(FLOODS.head), WHOLE)


def test_a_text_goes_on_below_a_signed_paragraph() -> None:
    text = f"首页 > 要闻\n\n{FLOODS.head}\n\n{FLOODS.body}记者宋晓光\n\n{BOOKS.body}\n\n文章来源：柳河网\n"
    (article,) = articles(text)
    assert plain(BOOKS.body) in plain(article.body.text)


def test_a_letter_is_read_on_below_the_editors_that_it_is_written_to() -> None:
    report = f"{CANTEEN.head}\n\n{CANTEEN.body}\n\n（柳河县融媒体中心记者 周涛）"
    letter = f"读者来信\n桥头的路灯该修了\n\n编辑同志：\n\n{FLOODS.body}\n\n{BOOKS.body}"
    assert WHOLE in plain(articles(f"{report}\n\n{letter}\n")[-1].body.text)

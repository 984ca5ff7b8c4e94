from __future__ import annotations

import pytest

from tests.extractors.newspaper import BOOKS, CANTEEN, ELDERS, FLOODS, REPORTS, articles, column, headline, plain

INSERTS = {
    "table": "今日菜价（元/斤）\n品名 批发 零售\n大白菜 1.20 1.80\n土豆 1.50 2.10",
    "table with words": "空气监测\n监测点 指数 级别\n县政府 52 良\n一中 48 优",
    "timetable": "班车时刻\n县城—省城 6:30 8:00 13:40\n县城—市区 每20分钟一班\n县城—石桥 7:10 12:00",
    "draw": "开奖公告\n福彩双色球第2022101期\n红球：03 08 14 19 22 31 蓝球：07",
    "weather": "今日天气\n晴转多云 5℃～14℃\n西北风3级",
    "weather of one line": "12～19℃\n多云转晴\nAQI 63 良",
    "advertisement": "青川商业广场\n盛大招商\nVIP热线：0839-6612345\n项目地址：青川大道与柳河路交汇处",
    "slogan": "节约用水 从点滴做起\n青川镇文明办 宣",
    "unknown slogan": "清河两岸 满目青山\n（公益广告）",
    "code": "扫码关注官方微信\n扫码下载客户端",
    "contents": "今日导读\n县里修通两条路……2版\n村里来了放映队（详见3版）",
    "turned contents": "导 读\n县里修通两条路\n（详见2版）",
    "contents over pages": "今日导读\n山路弯弯送药来\n——一位村医的二十年\n2版\n柳河的水又清了\n4版",
    "contents behind dots": "本期导读\n山路弯弯送药来……2\n柳河的水又清了 ▶3",
    "weather told": "今日天气 多云有雷阵雨 26℃～33℃",
    "dotted contents": "县里修通两条路......3",
}


@pytest.mark.parametrize("insert", INSERTS.values(), ids=INSERTS)
@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_what_stands_between_reports_is_in_no_headline(insert: str, place: int, gap: str) -> None:
    parts = [f"{r.head}\n{column('本报讯 ' + r.body, 18)}" for r in REPORTS]
    found = articles(gap.join([*parts[:place], insert, *parts[place:]]))
    assert [headline(article) for article in found] == [r.head for r in REPORTS]


def test_contents_that_the_page_tells_again_are_in_no_headline() -> None:
    listed = "\n".join(f"● {r.head}" for r in REPORTS)
    page = "\n".join(f"{r.head}\n2022年08月05日\n{r.body}" for r in REPORTS)
    found = articles(f"青川新闻电子版 2022-08-05\n标题导航\n{listed}\n\n{page}\n")
    assert [headline(article) for article in found] == [r.head for r in REPORTS]


def test_shadow_of_a_headline_is_left_out() -> None:
    found = articles(f"{FLOODS.head}\n{FLOODS.head}\n\n{column('本报讯 ' + FLOODS.body, 18)}\n")
    assert [headline(article) for article in found] == [FLOODS.head]


def test_paper_that_tells_where_it_is_found_takes_no_headlines_away() -> None:
    bodies = "\n\n".join(column("本报讯 " + r.body, 18) for r in (ELDERS, FLOODS))
    found = articles(f"{bodies}\n\n{ELDERS.head}\n{FLOODS.head}\n投稿邮箱：qcb@163.com  值班总编 王芳\n")
    assert [headline(article) for article in found] == [ELDERS.head, FLOODS.head]


@pytest.mark.parametrize(
    "line",
    [
        "县文明办宣讲团进村",
        "全县粮食总产9.6亿斤",
        "3个社区建成5处食堂",
        "百名干部下村 10条建议落地",
        "县级公路通车300公里",
    ],
)
def test_headline_with_numbers_is_no_table(line: str) -> None:
    found = articles(
        f"{FLOODS.head}\n{column('本报讯 ' + FLOODS.body, 18)}\n\n{line}\n{column('本报讯 ' + BOOKS.body, 18)}"
    )
    assert [plain(headline(article)) for article in found] == [FLOODS.head, plain(line)]


def test_table_of_a_web_page_is_its_articles() -> None:
    rows = "柳河村 12 34\n石桥村 15 41\n和平村 18 27"
    found = articles(f"{CANTEEN.head}\n\n{CANTEEN.body * 2}\n\n{rows}\n\n{CANTEEN.body * 2}\n")
    assert "石桥村" in found[0].body.text

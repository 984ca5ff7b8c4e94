"""A paper's page of several reports keeps every one of them, whatever sites say on theirs."""

from __future__ import annotations

import pytest

from extractors.layout.site_words import is_boxed, is_closing, is_furniture, is_path, load_site_words
from tests.extractors.newspaper import BOOKS, CANTEEN, ELDERS, FLOODS, articles, column, headline, plain

WIDTHS = [16, 24, 500]
FIELD = "发布时间：2019-05-13 08:30 来源：柳河县融媒体中心"
POEM = "渡口\n□ 孟小舟\n你把船泊在柳荫下\n水就有了心事\n你把灯挂在桥头\n夜就有了方向\n"
TITLES = [plain(report.head) for report in (CANTEEN, ELDERS)]


def set_in(*paragraphs: str, width: int) -> str:
    return "\n".join(column(text, width, "　　") for text in paragraphs)


def two(between: str, width: int, above: str = "", foot: str = "") -> str:
    first, second = (
        set_in(*report, width=width) for report in ((CANTEEN.body, BOOKS.body), (ELDERS.body, FLOODS.body))
    )
    parts = (above, CANTEEN.head, first, between, ELDERS.head, second, foot)
    return "\n".join(parts).strip("\n") + "\n"


def bodies(text: str) -> str:
    return plain("".join(article.body.text for article in articles(text)))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("foot", ["", "\n爆料热线：0000-7201234", "\n版权所有 不得转载"])
@pytest.mark.parametrize(
    "between",
    ["责任编辑：陈敏\n", "编辑 陈敏\n", "\n评论\n", "\n图片新闻\n", "\n今日关注\n", "\n延伸阅读\n", "\n投票\n"],
)
def test_what_stands_between_two_reports_of_print_ends_neither(between: str, foot: str, width: int) -> None:
    text = two(between, width, foot=foot)
    assert [headline(article) for article in articles(text)][:2] == TITLES
    assert all(plain(body) in bodies(text) for body in (CANTEEN.body, BOOKS.body, ELDERS.body, FLOODS.body))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    "above",
    ["3\n2019年5月\nA03\n", "当前位置：首页 > 柳河时讯 > 第3版\n", "数字报 返回首页\n上一版 下一版\n上一期 下一期\n"],
)
def test_a_paper_s_page_on_a_site_keeps_its_second_report(above: str, width: int) -> None:
    text = two("责任编辑：陈敏\n", width, above)
    assert [headline(article) for article in articles(text)] == TITLES
    assert plain(FLOODS.body) in bodies(text)


@pytest.mark.parametrize("width", WIDTHS)
def test_reports_below_days_of_their_own_are_several(width: int) -> None:
    text = f"首页 > 要闻\n{CANTEEN.head}\n{FIELD}\n{set_in(CANTEEN.body, BOOKS.body, width=width)}\n责任编辑：陈敏\n\n"
    text += f"{ELDERS.head}\n{FIELD}\n{set_in(ELDERS.body, width=width)}\n"
    assert plain(ELDERS.body) in bodies(text)


@pytest.mark.parametrize("width", [20, 30, 500])
@pytest.mark.parametrize(
    "line",
    [
        "一审判决后，两家人坐到一起，把宅基地的事说开了。",
        "编辑人员先后走访二十三个村，核对史料四百多处。",
        "初审病历、核对医嘱，她每天要走两万多步。",
        "位置较低的住户已全部转移，粮食也搬上了二楼。",
        "导航上搜不到这家补鞋铺，老街坊却都找得到它。",
        "下篇：一渠清水润万家",
        "党政机关",
        "共35人",
        "路径二：做强品牌",
        "首页—便民查询",
        "图片新闻",
        "延伸阅读",
    ],
)
def test_a_report_on_a_site_goes_on_below(line: str, width: int) -> None:
    first, second, third = (column(report.body, width) for report in (FLOODS, BOOKS, CANTEEN))
    text = f"首页 > 要闻\n{FLOODS.head}\n{FIELD}\n\n{first}\n{second}\n{column(line, width)}\n{third}\n"
    read = articles(text)
    assert headline(read[0]) == plain(FLOODS.head)
    assert all(plain(report.body) in bodies(text) for report in (FLOODS, BOOKS, CANTEEN))


@pytest.mark.parametrize("foot", ["", "\n版权所有 不得转载\n", "\n爆料热线：0000-7201234\n"])
@pytest.mark.parametrize("picture", ["图/王芳", "（摄影：王芳）"])
def test_a_poem_below_a_picture_s_credit_is_an_article(picture: str, foot: str) -> None:
    text = f"{CANTEEN.head}\n□ 赵明远\n{set_in(CANTEEN.body, BOOKS.body, width=500)}\n\n{picture}\n\n{POEM}{foot}"
    assert [headline(article) for article in articles(text)] == [plain(CANTEEN.head), "渡口"]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_poem_over_an_essay_keeps_its_title(width: int) -> None:
    essay = f"{CANTEEN.head}\n□ 赵明远\n{set_in(CANTEEN.body, BOOKS.body, width=width)}\n"
    text = f"2019-05-13 来源：柳河时讯\n{POEM}\n{essay}"
    assert [headline(article) for article in articles(text)] == ["渡口", plain(CANTEEN.head)]
    assert "水就有了心事" in bodies(text)


@pytest.mark.parametrize("above", ["2019-05-13 来源：柳河时讯\n", "首页 > 文艺\n"])
def test_many_lines_over_a_title_are_a_text(above: str) -> None:
    poem = POEM.replace("渡口\n□ 孟小舟\n", "柳荫下的渡口\n")
    more = "你把网晒在檐下\n天就有了晴朗\n你把酒温在炉上\n人就有了归期\n"
    text = f"{above}{poem}{more}\n{CANTEEN.head}\n{set_in(CANTEEN.body, BOOKS.body, width=500)}\n"
    assert "你把灯挂在桥头" in "".join(headline(article) + article.body.text for article in articles(text))


@pytest.mark.parametrize("width", [16, 24])
@pytest.mark.parametrize("above", ["", "2019-05-13 来源：柳河时讯\n"])
def test_a_line_said_twice_in_a_poem_is_no_caption(above: str, width: int) -> None:
    essay = f"{CANTEEN.head}\n□ 赵明远\n{set_in(CANTEEN.body, BOOKS.body, width=width)}\n"
    assert bodies(f"{above}{POEM}江水长流！\n江水长流！\n\n{essay}").count("江水长流！") == 2


@pytest.mark.parametrize("width", WIDTHS)
def test_a_letter_begins_with_what_day_it_is(width: int) -> None:
    body = set_in(CANTEEN.body, BOOKS.body, width=width)
    text = f"写给女儿的信\n□ 赵明远\n　　今天是你的生日。\n　　欢迎来到这个世界！\n{body}\n"
    assert "今天是你的生日。" in bodies(text)
    assert "欢迎来到这个世界！" in bodies(text)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("line", ["（2021—2025年）", "（2019年5月13日）"])
def test_years_in_a_bracket_are_of_a_title(line: str, width: int) -> None:
    text = f"柳河县教育发展规划\n{line}\n\n{set_in(BOOKS.body, CANTEEN.body, width=width)}\n"
    assert not is_boxed(line, load_site_words())
    assert headline(articles(text)[0]).startswith("柳河县教育发展规划")


@pytest.mark.parametrize("width", [24, 500])
@pytest.mark.parametrize("kicker", ["智慧农业", "智慧养殖助增收", "魅力乡村入画来"])
def test_a_kicker_that_a_site_may_be_called_by(kicker: str, width: int) -> None:
    text = f"{kicker}\n{CANTEEN.head}\n{set_in(CANTEEN.body, BOOKS.body, width=width)}\n"
    assert headline(articles(text)[0]) == f"{kicker} {plain(CANTEEN.head)}"


@pytest.mark.parametrize("width", WIDTHS)
def test_a_kicker_that_a_blank_line_parts_from_a_title_with_a_sub_headline(width: int) -> None:
    head = f"兴业富民看柳河\n\n{CANTEEN.head}\n——柳河县社区食堂见闻\n\n时间：2019-05-13 来源：柳河时讯\n\n"
    read = articles(head + set_in(CANTEEN.body, BOOKS.body, width=width) + "\n")
    assert headline(read[0]).startswith(f"兴业富民看柳河 {plain(CANTEEN.head)}")


@pytest.mark.parametrize("text", ["位置较低的住户已全部转移", "路径二：做强品牌"])
def test_words_of_paths_begin_other_lines(text: str) -> None:
    assert not is_path(text)


@pytest.mark.parametrize("text", ["今天是你的生日。", "欢迎来到这个世界！", "（12）"])
def test_what_is_no_furniture(text: str) -> None:
    assert not is_furniture(text, load_site_words())


@pytest.mark.parametrize("text", ["下篇：一渠清水润万家", "[1]见光绪《柳河县志》", "共35人", "党政机关"])
def test_what_closes_nothing(text: str) -> None:
    assert not is_closing(text, load_site_words())

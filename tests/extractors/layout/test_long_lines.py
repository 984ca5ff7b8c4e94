"""Pages that a site gave as one long line."""

from __future__ import annotations

import pytest

from extractors.articles.page_reading import read_page
from extractors.dates.dating import date_page
from extractors.layout.long_lines import parted
from extractors.records import Page

BODY = "3月11日,县委书记王勇到青石镇调研春耕备耕工作。副县长李梅陪同。 王勇指出,要抓住农时,落实惠农政策。"
TITLE = "县委书记王勇到青石镇调研"


@pytest.mark.parametrize(
    ("head", "foot", "day", "reporters"),
    [
        ("", "", None, []),
        (" 发布日期:2020-03-12 来源:县融媒体中心", "(记者 张强)", "2020-03-12", ["张强"]),
        (" 【字体:大 中 小】 2020年3月12日 来源:县委办 作者:刘敏", "", "2020-03-12", ["刘敏"]),
        (" 2020-03-12 08:15 来源:云川融媒 浏览:12次", " 来源:云川融媒 编辑:张三丰 审核:李四光", "2020-03-12", []),
        (" 时间:2020-03-12 浏览:234次", " 上一篇:全县教育大会召开 下一篇:没有了", "2020-03-12", []),
    ],
)
@pytest.mark.parametrize("way", ["", "当前位置:首页 > 新闻动态 > 正文 ", f"首页 > 新闻 > {TITLE} "])
def test_title_fields_paragraphs_and_links_are_told(
    way: str, head: str, foot: str, day: str | None, reporters: list[str]
) -> None:
    page = Page("p", "p.txt", f"{way}{TITLE}{head} {BODY}{foot}")
    reading = read_page(page)
    (article,) = reading.articles
    dating = date_page(reading)
    assert [line.text for line in article.headline] == [TITLE]
    assert [byline.name for byline in article.bylines] == reporters
    assert "3月11日，县委书记王勇到青石镇" in article.body.text
    assert "落实惠农政策。" in article.body.text
    assert "上一篇" not in article.body.text
    assert "李四光" not in article.body.text
    assert (dating.value if dating else None) == day


@pytest.mark.parametrize(
    "text",
    [
        f"本报讯 (记者 张强) {BODY}",
        f"云川县人民政府 {BODY}",
        f"新华社云川 3月11日电 {BODY}",
        f"通讯员 张强 {BODY}",
    ],
)
def test_what_stands_before_a_reports_first_words_is_no_title(text: str) -> None:
    (article,) = read_page(Page("p", "p.txt", text)).articles
    assert not article.headline


def test_pages_of_several_lines_stay_as_they_are() -> None:
    text = f"{TITLE} 3月11日\n{BODY}\n{BODY}"
    assert parted(text) == text

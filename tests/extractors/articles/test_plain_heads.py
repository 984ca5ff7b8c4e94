"""Headlines that nothing sets off but how they end, and that they are not set in as paragraphs are."""

from __future__ import annotations

from extractors.articles.page_reading import read_page
from extractors.records import Page


def headlines(text: str) -> list[str]:
    page = Page(id="p", file_name="p.txt", text=text)
    return ["".join(line.text for line in article.headline) for article in read_page(page).articles if article.headline]


def test_as_wide_as_the_column_between_two_reports() -> None:
    text = """全县春季造林动员大会召开
本报讯 三月五日，全县春季造林动
员大会在县会议中心召开，各乡镇负
责人参加，会上签订了责任书。
青石街道居民代表议事会议正式召开
近日，为让居民的事情大家来商量着
办，青石街道把桌子搬进院落，首场
会上大家谈停车、谈路灯，很热闹。
"""
    assert headlines(text) == ["全县春季造林动员大会召开", "青石街道居民代表议事会议正式召开"]


def test_not_set_in_at_the_pages_end() -> None:
    text = """　　本报讯 三月五日，全县春季造林
动员大会在县会议中心召开，各乡镇负
责人参加，会上签订了责任书。
　　会议要求，各地要抓住当前晴好的
天气，把树栽好管好，栽一棵活一棵。
　　会后，大家来到城北荒坡，栽下了
樟树和桂花树。
全县造林动员会上立下军令状
"""
    assert headlines(text) == ["全县造林动员会上立下军令状"]

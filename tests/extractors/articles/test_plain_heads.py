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


def test_behind_a_signature_too_narrow_for_a_text() -> None:
    text = """新街镇召开党员冬春训动员会
四月二十五日，新街镇召开党员
冬春训动员会，镇党委书记马志勇作
动员讲话，镇长李正林主持会议。
（罗绍华）

俄扎乡：小黄姜铺就致富路
眼下正是小黄姜播种时节。日前，
记者走进俄扎乡哈播村，田间地头一
派繁忙，村民忙着下种。
（白斗灵 文/图）

攀枝花乡组织村民清理梯田沟渠
近日，攀枝花乡组织干部职工和
村民两百余人，到老虎嘴梯田清理沟
渠、修复田埂。
（李成伟 杨正荣）
"""
    assert headlines(text) == [
        "新街镇召开党员冬春训动员会",
        "俄扎乡：小黄姜铺就致富路",
        "攀枝花乡组织村民清理梯田沟渠",
    ]

"""Names of other languages before 说 and 家中, and those no part of which is known, in sentences of the test."""

from __future__ import annotations

import pytest

from extractors.articles.page_reading import read_page
from extractors.pipeline import extract
from extractors.records import Page

HEAD = "石山县各项工作有序推进\n本报讯　近日，石山县各项工作有序推进。\n"


def persons(text: str) -> set[str]:
    """The persons of a page by their names."""
    page = Page("p.txt", "p.txt", f"{HEAD}{text}\n")
    return {m.entity.name for m in extract(page).mentions if m.entity.kind == "person"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("村民吉则石布说，路通了。", {"吉则石布"}),
        ("“收成好。”村民洛古有夫说。", {"洛古有夫"}),
        ("牧民勿日汗说：“草长得好。”", {"勿日汗"}),
        ("工作队走进牧民贡保吉家中。", {"贡保吉"}),
        ("干部来到村民马一不拉家里，看望老人。", {"马一不拉"}),
        ("走进居民阿合买提家中，屋里暖和。", {"阿合买提"}),
        ("村民阿说呷说，娃娃上学了。", {"阿说呷"}),
        ("石桥村村民桑杰摘苹果。", {"桑杰"}),
        ("王海家中失火，邻居来帮忙。", {"王海"}),
    ],
)
def test_speaking_and_home_end_names(text: str, names: set[str]) -> None:
    assert persons(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县委常委、宣传部部长日乌补则惹到会宣讲。", {"日乌补则惹"}),
        ("检察长约克拉者出席，副县长李建国参加。", {"约克拉者", "李建国"}),
        ("县文联主席求布巴丁、乡长三旺降措介绍情况。", {"求布巴丁", "三旺降措"}),
        ("副县长何达赖参加。", {"何达赖"}),
        ("乡人大主席杨扎石车、村民八金甲么参加。", {"杨扎石车", "八金甲么"}),
        ("第一书记成志芳正在走访。", {"成志芳"}),
        ("县长胡月平所作的报告获得通过。", {"胡月平"}),
        ("县委书记亲自带队，副县长多次上门，镇长马上安排。", set()),
        ("村民纷纷拉来木材，牧民大多以放牧为业，居民日夜守着。", set()),
        ("局长一再强调安全，组长责任到人，连长沙场点兵。", set()),
        ("村民达不到标准，司机马力全开，老师哈哈大笑，职工三三两两说笑。", set()),
        ("全县各族牧民那达慕开幕，工人加班加点。", set()),
    ],
)
def test_names_of_unknown_parts(text: str, names: set[str]) -> None:
    assert persons(text) == names


@pytest.mark.parametrize("name", ["贾巴伍牛", "杜古日扎那", "泽旺罗尔吾", "阿呷古火", "古丽米热"])
def test_a_byline_parts_no_spelt_name(name: str) -> None:
    text = f"石山县召开会议\n本报讯（记者 {name} 通讯员 王建国）5月3日，石山县召开春耕生产会议，安排工作。\n"
    assert [b.name for a in read_page(Page("p.txt", "p.txt", text)).articles for b in a.bylines] == [name, "王建国"]


def test_a_byline_still_parts_two_names() -> None:
    text = "石山县召开会议\n本报讯（记者 李帅张振堂）5月3日，石山县召开春耕生产会议，安排工作。\n"
    assert [b.name for a in read_page(Page("p.txt", "p.txt", text)).articles for b in a.bylines] == ["李帅", "张振堂"]

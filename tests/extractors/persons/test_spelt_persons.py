"""Names that Chinese spells from other languages, where no title leads to them, in sentences written for the test."""

from __future__ import annotations

import pytest

from extractors.pipeline import extract
from extractors.records import Page


def persons(text: str) -> set[str]:
    """The persons of a page by their names."""
    page = Page("p.txt", "p.txt", f"锡林旗各项工作有序推进\n本报讯　近日，锡林旗各项工作有序推进。\n{text}\n")
    return {m.entity.name for m in extract(page).mentions if m.entity.kind == "person"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("来自锡林苏木阿日昆获得第一名、查干苏木东周才让获得第二名。", {"阿日昆", "东周才让"}),
        ("来自锡林苏木的何玉获得冠军，锡林苏木代表队获得第二名。", {"何玉"}),
        ("走进索朗多吉家，屋里干净整洁。", {"索朗多吉"}),
        ("“水渠修好了，收成也好。”扎西说。", {"扎西"}),
        ("牧民金珠益西跟羊打了半辈子交道，：木塔里普·艾山家卖了羊。", {"金珠益西", "木塔里普·艾山"}),
        ("“路好走多了。”额尔敦巴图高兴地说。", {"额尔敦巴图"}),
        ("会议选举格桑卓玛为县人民代表大会常务委员会副主任。", {"格桑卓玛"}),
        ("调解员吉克小英经过三次上门，终于化解了纠纷。", {"吉克小英"}),
        ("受助对象洛古伍沙接过慰问金，连声道谢。", {"洛古伍沙"}),
        ("旗政协主席陈苏依勒格代表政协作工作报告。", {"陈苏依勒格"}),
        ("石桥村村民乌云其木格养牛致富。", {"乌云其木格"}),
        ("阿依古丽·卡德尔常给邻居送馕。", {"阿依古丽·卡德尔"}),
        ("新区代表林芝市委致谢，民警对刘老太的家人说，王大妈、李阿婆也来了。", set()),
        ("牧民生活一年比一年好，巴音嘎查的草场返青了。", set()),
        ("客商来自阿尔巴尼亚、哈萨克斯坦和巴基斯坦。", set()),
        ("车队途经乌兰察布、呼和浩特，到达巴彦淖尔。", set()),
    ],
)
def test_names_of_known_parts_in_running_text(text: str, names: set[str]) -> None:
    assert persons(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("副旗长才让曲当到锡林苏木督导，副主席阿里木拉率队调研。", {"才让曲当", "阿里木拉"}),
        ("旗领导丁建国、包呼格吉勒图，镇领导到场。", {"丁建国", "包呼格吉勒图"}),
        ("嘎查达韩巴图那笑着说，搏克手苏和巴特尔获得冠军。", {"韩巴图那", "苏和巴特尔"}),
        ("牧民苏和、宝音说好，洛古阿呷、阿木说。", {"苏和", "宝音", "洛古阿呷", "阿木"}),
        ("村妇联主席米热古丽·艾则孜逐户走访，何平到场。", {"米热古丽·艾则孜", "何平"}),
        ("常委木合亚提·加尔木哈买提出席，副旗长艾力·亚森提出要求。", {"木合亚提·加尔木哈买提", "艾力·亚森"}),
    ],
)
def test_names_end_before_what_persons_do(text: str, names: set[str]) -> None:
    assert persons(text) == names


@pytest.mark.parametrize("dot", ["·", "•", "‧", "．", "・"])
def test_one_person_by_any_dot(dot: str) -> None:
    assert persons(f"旗长艾力{dot}买买提到会。旗长艾力·买买提强调，要抓好落实。") == {"艾力·买买提"}


def test_a_point_between_other_words_is_none() -> None:
    assert persons("要加强领导．提高认识，旗长丁建国说。") == {"丁建国"}

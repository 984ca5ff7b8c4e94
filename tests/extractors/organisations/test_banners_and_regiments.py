"""Regiments told with their division, banners told short, and posts held on loan, in sentences written for the test."""

from __future__ import annotations

import pytest

from extractors.pipeline import extract
from extractors.records import Extraction, Page


def read(text: str) -> Extraction:
    """What a page says."""
    return extract(Page("p.txt", "p.txt", f"各项工作有序推进\n本报讯　近日，各项工作有序推进。\n{text}\n"))


def names(text: str, kind: str) -> set[str]:
    """The entities of a kind by their names."""
    return {m.entity.name for m in read(text).mentions if m.entity.kind == kind}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第十师北屯市一八四团召开春播会议，二连职工到会。", {"北屯市", "一八四团"}),
        ("九师一六二团开办边境夜校。", {"一六二团"}),
        ("老师三团合一，教师一团和气。", set()),
        ("王建国曾在志愿军第四师十二团当兵，红军第三师九团在石桥镇宿营。", {"石桥镇"}),
        ("红三师七团党代表王建国在石桥镇牺牲。", {"石桥镇"}),
        ("市歌舞团、考察团来到石桥镇，旅行社组了十个团。", {"石桥镇"}),
    ],
)
def test_a_regiment_told_with_its_division_is_a_community(text: str, found: set[str]) -> None:
    kept = {name for name in names(text, "community") if not name.endswith("连")}
    assert kept == found


def test_the_committee_of_a_regiment_is_named_whole() -> None:
    found = names("二师铁门关市二十四团召开会议。二师铁门关市二十四团党委与铁门关市税务局座谈。", "organisation")
    assert found == {"二十四团党委", "铁门关市税务局"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("阿右旗总工会主席王建国到会。", {"阿拉善右旗总工会"}),
        ("锡盟农牧局局长王建国到会。", {"锡林郭勒盟农牧局"}),
        ("克州军分区政委王建国到会。", {"克孜勒苏柯尔克孜自治州军分区"}),
        ("海西州文联主席王建国到会。", {"海西蒙古族藏族自治州文联"}),
        ("石桥县总工会主席王建国到会。", {"石桥县总工会"}),
        ("同盟会员王建国、联盟理事李明到会。", set()),
    ],
)
def test_banners_and_leagues_told_short(text: str, found: set[str]) -> None:
    assert names(text, "organisation") == found


@pytest.mark.parametrize(
    "text",
    [
        "11月12日，县农业农村局高级农艺师李德寿、江北区挂职干部孙建军一起谈销路。",
        "6月5日，挂职副县长秦勇同茶农一起采茶。",
        "5月6日，县气象局派驻石桥村的第一书记李明走访农户。",
    ],
)
def test_who_is_on_loan_is_not_appointed(text: str) -> None:
    assert "appointment" not in {event.type for event in read(text).events}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("迭部县旺藏镇茨日那村村民王建国摘苹果。", {"迭部县", "旺藏镇", "茨日那村"}),
        ("石桥镇曲那村党支部书记王建国到会。", {"石桥镇", "曲那村"}),
        ("石桥镇那个村很远，石桥镇那几村通了路。", {"石桥镇"}),
        ("干部到石桥镇，说起那村的变化。", {"石桥镇"}),
    ],
)
def test_a_village_whose_name_ends_as_that(text: str, found: set[str]) -> None:
    assert names(text, "community") == found


def test_who_is_appointed_is_told() -> None:
    text = "11月12日，县人大常委会举行会议，决定任命王建国为县教育局局长，免去李德寿的县教育局局长职务。"
    assert "appointment" in {event.type for event in read(text).events}

"""A body of its own name stays that body: no other of the home is put in its place, and no verb stands in a name."""

from __future__ import annotations

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Page


def _named(sentence: str, home: str = "山东省济宁市泗水县") -> set[str]:
    page = Page(id="p", file_name="p.txt", text=f"各地传来消息\n\n本报讯 3月5日，{sentence}\n", home=home)
    return {m.entity.name for m in make_extractor()(page).mentions if m.entity.kind == "organisation"}


PRINTED = [
    ("到场的还有永济慈善会李明、至诚慈善会王芳。", "至诚慈善会", "泗水县慈善总会"),
    ("一行走访了荟萃第二小学。", "荟萃第二小学", "泗水县第二小学"),
    ("捐款的是守望慈善会。", "守望慈善会", "泗水县慈善总会"),
    ("活动由行善慈善会主办。", "行善慈善会", "泗水县慈善总会"),
    ("县邮政局局长张明到会。", "泗水县邮政局", "泗水县邮政管理局"),
    ("县供水公司派人抢修。", "泗水县供水公司", "泗水县供排水公司"),
    ("县体改办派人参加。", "泗水县体改办", "泗水县体改委"),
    ("柳河镇学校的师生来了。", "柳河镇学校", "柳河镇学区中心校"),
    ("柳河镇医院的医生来了。", "柳河镇医院", "柳河镇人民医院"),
    ("县医院的医生来了。", "泗水县人民医院", "泗水县医院"),
    ("县慈善会捐款。", "泗水县慈善总会", "慈善会"),
    ("走访慈善会。", "泗水县慈善总会", "慈善会"),
    ("幸福乡派人到场，敌马垛乡乡长王海带人逃走。", "马垛乡政府", "幸福乡政府"),
    ("幸福乡派人到场，伪柳树镇镇长王海带人逃走。", "柳树镇政府", "幸福乡政府"),
    ("新建村派人到场，帮扶单位元六村村委捐款。", "", "新建村委"),
    ("县教育局和学校密切配合。", "泗水县教育局", "泗水县学校"),
    ("县教育局、医院、幼儿园派人。", "泗水县教育局", "泗水县人民医院 泗水县幼儿园"),
    ("县公安局、派出所派人。", "泗水县公安局", "泗水县派出所"),
    ("县文化局、图书馆派人。", "泗水县文化局 泗水县图书馆", "图书馆"),
]


@pytest.mark.parametrize(("sentence", "names", "others"), PRINTED, ids=[row[0][:14] for row in PRINTED])
def test_a_body_is_the_printed_one_and_no_other(sentence: str, names: str, others: str) -> None:
    found = _named(sentence)
    assert set(names.split()) <= found, found
    assert found.isdisjoint(others.split()), found


def test_the_home_affairs_office_of_a_district_of_hong_kong_is_one() -> None:
    found = _named("西贡民政事务处办联欢会，西贡居民说会与民政处合作。", "西贡区")
    assert {name for name in found if "民政" in name} == {"西贡民政事务处"}


VERBS = [
    ("县里每年还帮着农村演出队排节目。", "县里每年还帮着农村演出队 泗水县里每年还帮着农村演出队"),
    ("县里今年又给了城乡服务队补助。", "县里今年又给了城乡服务队"),
    ("他来应调研农家书屋，随后座谈。", "应调研农家书屋"),
    ("柳河镇调整学校布局。", "柳河镇调整学校"),
    ("柳河镇改建医院门诊。", "柳河镇改建医院"),
    ("该院跻身“十佳敬老院”和“甲级敬老院”之列。", "甲级敬老院 十佳敬老院"),
    ("全县已有五星级敬老院三所。", "五星级敬老院"),
    ("这里建起一级幼儿园。", "一级幼儿园"),
]
KEPT = [
    ("市换届工作调研督导组到会。", "市换届工作调研督导组"),
    ("山东省服装协会会长王海到会。", "山东省服装协会"),
    ("上海市自行车运动协会派人。", "上海市自行车运动协会"),
    ("柳河镇实验学校开学。", "柳河镇实验学校"),
    ("柳河镇康复医院开诊。", "柳河镇康复医院"),
    ("县慈善总会捐款。", "泗水县慈善总会"),
    ("香港船东会海事顾问林海、香港海员工会主席郭华、香港领港会部分成员到场。", "香港船东会 香港海员工会 香港领港会"),
    ("由香港张笑仙教育基金代表王海致辞。", "香港张笑仙教育基金"),
    ("马来西亚永春会馆和澳门钱纳利基金会捐款，泰国华商会主席林海到会。", "泰国华商会"),
    ("意大利都灵华人工商联合会捐款。", "意大利都灵华人工商联合会"),
    ("爱尔兰都柏林华人联合会捐款。", "爱尔兰都柏林华人联合会"),
]
NO_SOCIETIES = [
    "香港大会主席王海到会。",
    "香港社会代表到场。",
    "美国机会代表着什么。",
    "香港展会代表到场。",
    "香港的基金代表到场。",
]


@pytest.mark.parametrize(("sentence", "wrong"), VERBS, ids=[row[0][:14] for row in VERBS])
def test_no_verb_phrase_or_grade_makes_a_body(sentence: str, wrong: str) -> None:
    assert _named(sentence).isdisjoint(wrong.split())


@pytest.mark.parametrize(("sentence", "names"), KEPT, ids=[row[0][:14] for row in KEPT])
def test_names_with_words_that_are_verbs_elsewhere_are_whole(sentence: str, names: str) -> None:
    assert set(names.split()) <= _named(sentence)


@pytest.mark.parametrize("sentence", NO_SOCIETIES)
def test_what_ends_as_societies_do_is_none(sentence: str) -> None:
    assert not _named(sentence)


SAME = [
    (
        "泗水众心助困联合会走访老人。泗水县众心助困联合会第一分会的人也来了。",
        "泗水众心助困联合会",
        "泗水县众心助困联合会",
    ),
    ("泗水县人民法院林皋法庭搬迁。林皋法庭庭长王海到场。", "林皋法庭", "泗水县法院林皋法庭"),
    ("泗水县公安局柳河派出所搬迁。柳河派出所民警到场。", "柳河派出所", "泗水县公安局柳河派出所"),
]


@pytest.mark.parametrize(("sentence", "short", "full"), SAME, ids=[row[1] for row in SAME])
def test_one_body_by_a_shorter_name_is_one(sentence: str, short: str, full: str) -> None:
    found = _named(sentence)
    assert full in found
    assert short not in found


def test_seats_of_other_bodies_stay_apart() -> None:
    assert "第一法庭" not in _named("泗水县人民法院第一法庭搬迁。")
    found = _named("泗水县人民法院林皋法庭搬迁。曲阜市人民法院林皋法庭也搬迁。林皋法庭庭长王海到场。")
    assert "林皋法庭" in found


def test_a_numbered_class_is_part_of_its_college() -> None:
    assert "济宁医学院护理三班" in _named("济宁医学院护理三班班长王海到会。")
    assert "清华大学金融学院互联网金融十一班" in _named("清华大学金融学院互联网金融十一班25名学员捐资。")


@pytest.mark.parametrize(
    "sentence",
    [
        "济宁学院学生分三班轮流值守。",
        "济宁学院第十期中青年培训班开班。",
        "济宁学院领导班子到会。",
        "济宁学院办起两个班。",
    ],
)
def test_courses_shifts_and_heads_are_no_classes(sentence: str) -> None:
    assert _named(sentence) == {"济宁学院"}

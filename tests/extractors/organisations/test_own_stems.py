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

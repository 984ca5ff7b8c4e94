"""Happenings told by a verb or noun of their family, also behind a clause that says to what end."""

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Event, Page

_EXTRACT = make_extractor()


def events(body: str) -> tuple[Event, ...]:
    """The events of a page of one article."""
    page = Page("a.txt", "a.txt", f"青山要闻\n　　{body}", published="2020-09-20", home="青山县")
    return tuple(_EXTRACT(page).events)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("大河汽车公司首台新能源汽车下线", "ceremony"),
        ("县医院与省人民医院结成医联体", "signing"),
        ("县人社局为农民工讨回工资30万元", "other"),
        ("县教育局公开招考教师50名", "campaign"),
        ("云山大学学生到白石小学支教", "campaign"),
        ("县征迁办定向爆破旧水塔", "campaign"),
        ("柳林造船厂新船试航", "ceremony"),
        ("县老龄办为百岁老人祝寿", "campaign"),
        ("县公安局将嫌疑人押解回青山", "other"),
        ("县政府将城东路更名为英雄路", "other"),
        ("县检察院提起公益诉讼", "other"),
        ("白石水库工程通过省级验收", "other"),
        ("县自然资源局挂牌出让三宗土地", "other"),
        ("县退役军人事务局为烈属送喜报", "campaign"),
        ("县文旅局在外地举行旅游路演", "meeting"),
        ("白石镇举办农产品展销会", "ceremony"),
        ("柳林社区举办元宵灯谜会", "campaign"),
    ],
)
def test_what_happened_whatever_word_tells_it(told: str, kind: str) -> None:
    for aim in ("", "为深入贯彻上级决策部署，不断满足群众期盼，"):
        assert [(e.type, e.date) for e in events(f"9月18日，{aim}{told}。")] == [(kind, "2020-09-18")]


def test_the_day_within_a_clause_is_no_part_of_the_name() -> None:
    assert events("县科协9月18日下午开展科普宣传。")[0].name == "县科协开展科普宣传"


def test_a_feast_that_says_the_day_again_is_not_another() -> None:
    found = events("9月18日（农历八月初二）上午，县里“二月二”赛马大会隆重开幕。")
    assert [event.date for event in found] == ["2020-09-18"]


@pytest.mark.parametrize(
    ("told", "hosts"),
    [
        ("白石镇、柳河镇、三塘镇派出所联合开展校园周边安全检查行动", ["三塘镇派出所"]),
        ("白石镇、柳河镇派出所、司法所联合开展反诈宣传活动", ["柳河镇派出所", "柳河镇司法所"]),
        ("柳林村、白石镇派出所联合开展反诈宣传活动", ["柳林村", "白石镇派出所"]),
        ("白石镇、柳河镇联合开展反诈宣传活动", ["白石镇", "柳河镇"]),
        ("桃源街道党群服务中心启动仪式在城东路举行", []),
    ],
)
def test_towns_named_for_their_offices_and_what_is_opened_hold_nothing(told: str, hosts: list[str]) -> None:
    assert [host.name for host in events(f"9月18日，{told}。")[0].organisers] == hosts

"""What is done to a body or a town is no part of its name, whoever does it, and what verbs and lists swallow."""

from __future__ import annotations

import pytest

from extractors.pipeline import make_extractor
from extractors.records import Page

WHO = ("县教育局", "县委书记陈刚", "县妇联工作人员", "白石镇", "近日，县里")
DOES = ("监督", "检查", "调查", "帮扶", "约谈", "联系", "救助")
BODIES = ("柳河中学", "红旗幼儿园", "长青养老服务中心", "东坡书画协会")


def _named(sentence: str, kind: str) -> set[str]:
    page = Page("p", "p.txt", f"县里传来消息\n\n本报讯 3月5日，{sentence}，情况很好。\n", home="青山县")
    return {m.span.anchor for m in make_extractor()(page).mentions if m.entity.kind == kind}


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("does", DOES)
def test_who_does_what_to_a_body_is_no_part_of_its_name(who: str, does: str) -> None:
    for body in BODIES:
        assert body in _named(f"{who}{does}{body}", "organisation"), (who, does, body)


@pytest.mark.parametrize("there", ["有", "至", "任职于"])
def test_what_is_in_a_town_is_no_part_of_its_name(there: str) -> None:
    assert "柳河中学" in _named(f"白石镇{there}柳河中学", "organisation")


@pytest.mark.parametrize("does", ["监督", "调查", "审理", "管理", "救助"])
@pytest.mark.parametrize("who", ["他", "县委书记陈刚", "县教育局"])
def test_who_does_what_to_a_town_is_no_part_of_its_name(who: str, does: str) -> None:
    for town in ("石桥镇", "大湾村", "云岭乡"):
        assert town in _named(f"{who}{does}{town}", "community"), (who, does, town)


@pytest.mark.parametrize(
    ("sentence", "body", "no_body"),
    [
        ("白石镇中心学校师生和镇文艺队表演了节目", "白石镇中心学校", "白石镇中心学校师生和镇文艺队"),
        ("县政府认真研究常委会组成人员提出的意见", "县政府", "研究常委会"),
        ("妇联组织团结带领妇女服务中心大局", "", "妇女服务中心"),
        ("青山县第四届初中生运动会开幕", "", "青山县第四届初中"),
        ("县建设投资开发公司开工", "县建设投资开发公司", ""),
        ("县救助管理站接收了三人", "县救助管理站", ""),
    ],
)
def test_what_no_name_holds(sentence: str, body: str, no_body: str) -> None:
    found = _named(sentence, "organisation")
    assert not body or body in found
    assert no_body not in found


@pytest.mark.parametrize(
    "body",
    [
        "县城乡建设和市政管理局",
        "县经济发展和乡村振兴局",
        "青山县河道整治工程指挥部",
        "县棚户区改造工程建设指挥部",
        "县棚户区改造鸿运置业有限公司",
        "浙江于氏食品有限公司",
    ],
)
def test_what_names_a_work_or_a_trade_stays_in_the_name(body: str) -> None:
    assert body in _named(f"{body}负责人到场", "organisation")


@pytest.mark.parametrize("name", ["湖滨振兴路社区", "高新建设西路社区", "柳林跃进桥社区", "城北治理渠村"])
def test_a_road_or_a_bridge_stays_in_the_name(name: str) -> None:
    assert name in _named(f"{name}获评先进", "community")

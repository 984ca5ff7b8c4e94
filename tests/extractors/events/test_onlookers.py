"""Places that are told by what was done to them, or that only the next sentences show."""

import pytest

from tests.extractors.events.test_events import Told


def places(body: str) -> list[str]:
    told = Told("", body)
    return told.names(told.events[0].places)


@pytest.mark.parametrize(
    ("body", "there"),
    [
        ("8月3日，县长高远对县医院、云中乐园等重点场所进行安全检查。", ["县医院", "云中乐园"]),
        ("8月3日，县总工会聚焦辖区县医院、县体育馆等场所，开展消防监督检查。", ["县医院", "县体育馆"]),
        ("8月3日，县长高远对白石镇柳林村的人居环境整治工作进行督查。", ["柳林村"]),
        ("8月3日，县长高远对全县白石镇、东街街道开展暗访。", ["白石镇", "东街街道"]),
        ("8月3日，县长高远到县医院调研，对县教育局的工作给予肯定。", ["县医院"]),
        ("8月3日，县长高远到县医院调研，并针对白石镇作风问题进行了部署。", ["县医院"]),
        ("8月3日，县长高远到县医院调研，面对白石镇群众进行了走访动员。", ["县医院"]),
        ("8月3日，县长高远到县医院调研，对县教育局局长林晓进行了检查谈话。", ["县医院"]),
        ("8月3日，县长高远到县医院调研，他表示今后对白石镇多支持。", ["县医院"]),
        ("8月3日，县长高远到县医院调研，应对白石水库险情。", ["县医院"]),
    ],
)
def test_what_somebody_looks_at_is_where_he_went(body: str, there: list[str]) -> None:
    assert places(body) == there


@pytest.mark.parametrize(
    ("more", "there"),
    [
        ("活动中，民警走进白石镇，向群众发放传单。", ["白石镇"]),
        ("在文化广场，志愿者为老人理发。", ["文化广场"]),
        ("志愿者发放了传单。在柳林村农户家中，大家打扫卫生。", ["柳林村"]),
        ("今年以来，该局先后走进白石镇、柳林村开展宣传。", []),
        ("近年来，民警走进白石镇开展宣传。", []),
        ("在县委宣传部的指导下，志愿者发放了传单。", []),
        ("下一步，民警将走进白石镇。", []),
        ("志愿者量了血压。大家聊了天。村民很高兴。在柳林村，葡萄丰收了。", []),
        ("来自白石镇的村民说，讲得好。", []),
        ("活动经费由县总工会提供。", []),
    ],
)
def test_the_next_sentences_show_where_an_activity_was(more: str, there: list[str]) -> None:
    assert places("8月3日，县教育局开展反诈宣传活动。" + more) == there


def test_the_place_that_is_said_is_the_place() -> None:
    assert places("8月3日，县教育局在文化广场开展反诈宣传活动。活动中，民警走进白石镇。") == ["文化广场"]


@pytest.mark.parametrize(
    ("more", "there"),
    [
        ("县委、县政府等各套班子领导出席会议。", ["县委", "县政府"]),
        ("县教育局、县医院等多家协会嘉宾出席会议。", ["县医院", "县教育局"]),
        ("县长高远感谢农会，他代表县委书记林晓致意。", ["高远"]),
        ("县长高远感谢农会，并代表县委书记林晓致意。", ["高远"]),
        ("人大代表林晓参加。", ["林晓"]),
    ],
)
def test_who_is_there_and_for_whom(more: str, there: list[str]) -> None:
    told = Told("", "8月3日，青山县召开农民节大会。" + more)
    assert sorted(told.names(told.events[0].attendees)) == sorted(there)

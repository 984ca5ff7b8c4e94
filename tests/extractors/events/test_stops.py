"""Stops of one visit in several towns, told with commas between them, and who takes part in a drill."""

import pytest

from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    ("body", "places", "name"),
    [
        (
            "8月3日，县长高远到白石镇柳林村、桃源社区，河阳市东街街道、县医院调研。",
            ["柳林村", "桃源社区", "东街街道", "县医院"],
            "高远到柳林村调研",
        ),
        (
            "8月3日，县长高远先后来到白石镇柳林村，东街街道桃源社区、县医院，大河公司，实地查看道路建设情况。",
            ["柳林村", "桃源社区", "县医院", "大河公司"],
            "高远到柳林村实地查看道路建设情况",
        ),
    ],
)
def test_stops_go_on_behind_a_comma(body: str, places: list[str], name: str) -> None:
    visit = Told("", body).only
    assert Told("", body).names(visit.places) == places
    assert visit.name == name


def test_a_first_stop_that_nobody_reads_hides_no_others() -> None:
    visit = Told("", "8月3日，县长高远先后来到东河供水工程李家坝渡槽、白石水库、柳林村检查。")
    assert visit.names(visit.only.places) == ["白石水库", "柳林村"]


def test_groups_of_villages_stand_between_places_of_one_drill() -> None:
    drill = Told("", "8月3日，青山县防汛抢险应急演练在白石镇柳林村8组、东街街道桃源社区同步举行。")
    assert drill.names(drill.only.places) == ["柳林村", "桃源社区"]


def test_the_last_stop_of_a_tour_holds_no_visit() -> None:
    told = Told("", "8月3日，县长高远率队，先后深入柳林村，东街街道桃源社区等地，进行视察。")
    assert told.names(told.only.organisers) == []
    assert told.names(told.only.places) == ["柳林村", "桃源社区"]


@pytest.mark.parametrize(
    "more",
    [
        "白石镇、东街街道负责人汇报了工作",
        "县教育局、县民政局负责人参加",
        "东街街道桃源社区党委书记林晓介绍了情况",
        "东街街道桃源社区因暴雨受灾",
        "县教育局局长林晓陪同",
        "白石派出所检查了货车",
    ],
)
def test_who_is_told_behind_a_comma_is_no_stop_and_a_stop_takes_no_part(more: str) -> None:
    told = Told("", f"8月3日，县长高远来到柳林村、白石水库检查，{more}。")
    visit = next(event for event in told.events if event.type == "inspection")
    assert told.names(visit.places) == ["柳林村", "白石水库"]
    assert not {"柳林村", "白石水库"} & set(told.names(visit.attendees))


@pytest.mark.parametrize("more", ["等21支队伍200余人参演", "等120余人参与演练", "等8家单位参加演练"])
def test_bodies_that_drill_take_part(more: str) -> None:
    told = Told("", f"8月3日，青山县地质灾害应急演练在白石镇柳林村举行。县教育局、县医院、大河公司{more}。")
    assert told.names(told.only.attendees) == ["县教育局", "县医院", "大河公司"]


def test_where_teams_come_from_takes_no_part_though_its_city_is_told() -> None:
    told = Told("", "8月3日，青山县举办篮球邀请赛，来自柳林村、桃源社区、河阳市白石镇的16支球队参加比赛。")
    assert told.names(told.only.attendees) == []


def test_villages_gone_to_are_no_company_of_the_offices_told_behind_them() -> None:
    visit = Told("", "8月3日，县长高远先后来到柳林村、桃源社区，县教育局、县民政局负责人参加。")
    assert visit.names(visit.only.places) == ["柳林村", "桃源社区"]
    assert visit.names(visit.only.attendees) == ["县教育局", "县民政局"]


@pytest.mark.parametrize(
    ("stops", "places"),
    [
        ("县医院、县文化馆，白石镇柳林村等单位", ["县医院", "县文化馆", "柳林村"]),
        ("县体育馆、乡村振兴示范点柳林村、文化广场等地", ["县体育馆", "柳林村", "文化广场"]),
        ("柳林村，县教育局、县民政局等单位负责人陪同", ["柳林村"]),
    ],
)
def test_stops_go_on_behind_a_comma_and_what_they_are(stops: str, places: list[str]) -> None:
    told = Told("", f"8月3日，县长高远先后来到{stops}，检查防汛工作。")
    assert told.names(told.only.places) == places


def test_on_a_square_is_a_place_and_at_a_meeting_is_none() -> None:
    told = Told("", "8月3日，在文化广场上，县教育局联合县民政局开展了以平安为主题的宣传活动。")
    assert told.names(told.only.places) == ["文化广场"]

"""Who goes along or plays, what is only counted or said, and what such happenings are called."""

import pytest

from tests.extractors.events.test_events import Told


@pytest.mark.parametrize(
    ("headline", "body", "leaders"),
    [
        ("", "春节前夕，县长高远、林晓来到白石镇，看望慰问老党员。副县长周正随同慰问。", ["高远", "林晓"]),
        (
            "县领导接访群众",
            "8月3日，县委书记高远、县长林晓在县信访局接待来访群众。局长周正、吴敏参加接访。",
            ["高远", "林晓"],
        ),
    ],
)
def test_who_goes_along_heads_no_visit_of_his_own(headline: str, body: str, leaders: list[str]) -> None:
    told = Told(headline, body)
    assert told.names(told.only.leaders) == leaders
    assert "周正" in told.names(told.only.attendees)


def test_several_chair_in_turn() -> None:
    told = Told("", "8月3日，县人大常委会召开第二次会议。主任高远、林晓、周正出席会议。会议分别由高远、林晓主持。")
    assert told.names(told.only.leaders) == ["高远", "林晓"]


def test_all_who_chair_are_named_behind_the_word() -> None:
    told = Told("", "8月3日晚，白石镇文艺晚会在文化广场举行。晚会由站长高远、村民林晓主持。")
    assert told.names(told.only.leaders) == ["高远", "林晓"]


def test_who_only_asks_for_a_party_does_not_send_it() -> None:
    told = Told("", "受县政协邀请，8月3日，由县医院、云山大学医学院的18名专家组成的医疗队来青山县开展义诊活动。")
    assert told.names(told.only.organisers) == ["县医院", "云山大学医学院"]


@pytest.mark.parametrize(
    "teams",
    [
        "共有县教育局、县民政局等8支代表队参赛",
        "来自县教育局、县民政局等单位的8支代表队120名运动员参赛",
        "来自县教育局、县民政局的8支代表队同场竞技",
    ],
)
def test_bodies_whose_teams_play_take_part(teams: str) -> None:
    told = Told("", f"8月3日，青山县职工篮球赛在县体育馆开赛。{teams}。")
    assert told.names(told.only.attendees) == ["县教育局", "县民政局"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("8月3日19时，县消防大队接到报警称：白石镇柳林村一处民房着火，立即出动2车10人。", "白石镇柳林村一处民房着火"),
        ("8月3日，县消防大队接警：位于柳林村的一处民房发生火灾。", "柳林村的一处民房发生火灾"),
        ("8月3日，白石派出所接到报警：柳林村有草地起火，民警立即赶赴现场。", "柳林村有草地起火"),
        ("8月3日，柳林村一辆货车轮胎突发起火，被村民扑灭。", "柳林村一辆货车轮胎突发起火"),
    ],
)
def test_a_fire_is_what_was_called_about_and_nobody_held_it(body: str, name: str) -> None:
    told = Told("", body)
    assert (told.only.type, told.only.name, told.only.organisers) == ("other", name, ())


def test_where_the_police_were_at_the_time_is_not_what_happened() -> None:
    body = "近日，白石派出所民警在桃源社区走访时，接到群众反映电动车被盗。8月3日凌晨，蹲守民警将嫌疑人李某抓获。"
    told = Told("", body)
    assert (told.only.type, told.only.name, told.only.date) == ("other", "蹲守民警将嫌疑人李某抓获", "2022-08-03")


def test_what_causes_are_looked_into_is_not_what_happened() -> None:
    told = Told(
        "居民楼起火",
        "8月3日凌晨，白石镇一居民楼突发火灾。县长高远到现场指挥救援。目前，起火原因正在调查中。",
    )
    assert "原因" not in told.only.name


def test_what_somebody_calls_for_help_about_is_not_the_deed() -> None:
    told = Told(
        "民警寻回走失老人",
        "8月3日，白石派出所接到群众求助，称其母亲走失。民警高远、林晓立即查找，历经四个小时将老人找到，安全送回家中。",
    )
    assert told.only.name.endswith("找到")


def test_what_was_counted_up_to_a_day_was_not_done_on_it() -> None:
    told = Told("", "8月3日，青山县举行募捐活动。县长高远介绍，截至8月9日，全县已接收捐款386万元。")
    assert told.only.date == "2022-08-03"


def test_members_added_are_appointed() -> None:
    told = Told("", "8月3日，县政协召开常委会议。会议协商通过了有关人事事项，增补高远、林晓为县政协委员。")
    assert [e.type for e in told.events] == ["meeting", "appointment"]
    assert told.names(told.events[1].attendees) == ["高远", "林晓"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("8月3日，县长高远来到白石水库，与机关干部、驻军官兵一道义务植树。", "高远与机关干部、驻军官兵一道义务植树"),
        ("8月3日，白石派出所经过侦查，破获系列入室盗窃案11起。", "白石派出所破获系列入室盗窃案11起"),
    ],
)
def test_deeds_are_named_with_their_doer(body: str, name: str) -> None:
    assert Told("", body).only.name == name


def test_what_is_cooked_for_the_old_on_a_feast_is_a_deed() -> None:
    told = Told("", "8月3日是农历腊月初八。当天一大早，柳林村党支部书记高远带着志愿者为老人熬制腊八粥。")
    assert told.only.type == "campaign"

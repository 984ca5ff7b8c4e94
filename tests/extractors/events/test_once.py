"""What is told twice is one happening; what is asked for, or done by the police on the way, is none of its own."""

import pytest

from tests.extractors.events.test_events import Told


def told(body: str, headline: str = "") -> list[tuple[str, str | None]]:
    return [(event.type, event.date) for event in Told(headline, body).events]


@pytest.mark.parametrize(
    ("body", "events"),
    [
        (
            "近日，青山县农民篮球赛成功举办。篮球赛于8月3日在县体育馆开赛，白石镇队夺得冠军。",
            [("contest", "2022-08-03")],
        ),
        ("近日，青山县桃花节举办。桃花节于8月3日在柳林村开幕。", [("ceremony", "2022-08-03")]),
        (
            "8月3日，青山县广场舞大赛在县体育馆举行。据了解，此项大赛由县总工会主办，历时近1月，最终白石镇代表队获得金奖。",
            [("contest", "2022-08-03")],
        ),
        (
            "8月3日，青山县广场舞大赛在县体育馆举行。活动从7月14日开始报名，历时三周。",
            [("contest", "2022-08-03")],
        ),
        (
            "8月3日，云山省政府召开安全生产会议。青山县在县政府设立分会场，并在全省会议结束后，随即召开全县安全生产会议。",
            [("meeting", "2022-08-03"), ("meeting", "2022-08-03")],
        ),
        (
            "哨声响起，2022年白石镇篮球赛圆满落下帷幕。8月3日下午，共进行了两场角逐。",
            [("contest", "2022-08-03")],
        ),
        ("2022年，白石镇篮球赛在县体育馆举行。8月3日下午，球场很热闹。", [("contest", "2022")]),
    ],
)
def test_what_is_named_again_is_the_same(body: str, events: list[tuple[str, str | None]]) -> None:
    assert told(body) == events


@pytest.mark.parametrize(
    "more",
    [
        "会后，县长高远要求各单位落实责任，深入开展安全生产大检查。",
        "会上，代表林晓希望县教育局能够加强管理，举办安全知识讲座。",
        "8月1日，群众林晓来电，希望白石派出所协助抓获逃犯。",
    ],
)
def test_what_somebody_wants_done_is_not_done(more: str) -> None:
    assert told("8月3日，青山县召开安全生产会议。" + more) == [("meeting", "2022-08-03")]


@pytest.mark.parametrize(
    "more",
    [
        "8月1日，民警高远经过走访排查，锁定一名嫌疑人。",
        "据介绍，白石派出所于8月2日23时至3日凌晨2时，出动二十名民警在城区巡查。",
    ],
)
def test_what_the_police_did_on_the_way_is_no_visit(more: str) -> None:
    assert [kind for kind, _ in told("8月3日，白石派出所成功抓获一名盗窃嫌疑人。" + more)] == ["other"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("8月3日，桃源社区联合县医院志愿者开展走访慰问活动。", "campaign"),
        ("8月3日，县长高远开展走访慰问活动。", "inspection"),
        ("8月3日，第七期“青山大讲堂”在县体育馆开讲。", "training"),
        ("8月3日，第七期“青山大观园”在县体育馆开业。", "ceremony"),
        ("8月3日下午4时，白石镇一民宅发生火警，消防队接获通报后赶到。", "other"),
        ("8月3日，白石镇端午龙舟会在柳林村举行。", "contest"),
        ("8月3日凌晨，青山县迎来入冬以来首场降雪。", "other"),
        ("8月3日，消防队接到报警称，白石镇一处路口发生一起交通事故，一人被困。", "other"),
    ],
)
def test_who_does_it_tells_what_it_is(body: str, kind: str) -> None:
    assert [k for k, _ in told(body)] == [kind]


def test_what_the_name_of_an_action_tells_is_no_visit() -> None:
    assert told("8月3日晚，白石派出所联合县医院开展夜查酒驾行动。", "白石镇夜查酒驾") == [("campaign", "2022-08-03")]


def test_a_visit_to_the_police_is_one() -> None:
    body = "8月3日，白石派出所开展禁毒宣传活动。8月1日，县长高远到白石派出所检查工作。"
    assert [kind for kind, _ in told(body)] == ["campaign", "inspection"]


def test_what_is_held_as_asked_is_held() -> None:
    body = "8月3日，青山县召开防汛会议。8月1日，按照会议要求各乡镇统一行动，白石镇举办演练。"
    assert ("campaign", "2022-08-01") in told(body)


def test_a_day_of_a_tour_is_no_happening_beside_it() -> None:
    body = (
        "8月3日至4日，县长高远率县党政考察团到河阳市考察。8月4日，县党政考察团先后考察了河阳市基础设施建设、城市建设。"
    )
    assert told(body) == [("inspection", "2022-08-03")]


def test_a_session_holds_a_meeting_of_its_own() -> None:
    body = "8月3日，县第十六届人民代表大会第四次会议召开代表团召集人会议，县长高远讲话。"
    assert Told("", body).only.name.endswith("代表团召集人会议")


@pytest.mark.parametrize(
    "more",
    [
        "会上，大家围绕市委书记高远调研青山讲话精神作了交流。",
        "会上，通报了原镇长高远、林晓严重违纪违法案件。",
        "会议就白石镇原镇长高远受贿问题作了通报。",
        "市长高远在批示中强调，要开好这次会议。",
    ],
)
def test_of_whom_a_meeting_only_speaks_is_not_there(more: str) -> None:
    event = (told := Told("", "8月3日，县政协召开主席会议，周正主持会议。" + more)).only
    assert told.names((*event.leaders, *event.attendees)) == ["周正"]


def test_who_accompanies_guests_leads_no_visit() -> None:
    body = (
        "8月3日，各地商会负责人回到家乡，对经济发展情况进行了考察。在县政协主席高远的陪同下，大家参观了县医院。"
        "座谈会由县政协主席高远主持。"
    )
    event = (told := Told("商会负责人回乡考察", body)).only
    assert (told.names(event.leaders), told.names(event.attendees)) == ([], ["高远"])

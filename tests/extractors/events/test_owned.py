"""What others held besides has its own people, and they are not of the main happening; elections at a session."""

import pytest

from tests.extractors.events.test_events import Told

_VISIT = "8月3日，县长高远到白石镇调研防汛工作。"


@pytest.mark.parametrize(
    ("besides", "kind", "leaders", "attendees"),
    [
        ("\n同日，副县长林晓主持召开全县防汛工作会议。局长周正参加会议。", "meeting", ["林晓"], ["周正"]),
        ("\n当天，县医院召开联席会议，会议由院长林晓主持。", "meeting", ["林晓"], []),
        ("\n同日，教师周正在县教育局作“双减”专题讲座，校长林晓主持。", "training", ["林晓"], ["周正"]),
    ],
)
def test_others_who_met_the_same_day_have_a_happening_of_their_own(
    besides: str, kind: str, leaders: list[str], attendees: list[str]
) -> None:
    told = Told("", _VISIT + besides)
    visit, other = told.events
    assert (visit.type, other.type) == ("inspection", kind)
    assert not {"林晓", "周正"} & set(told.names((*visit.leaders, *visit.attendees)))
    assert told.names(other.leaders) == leaders
    assert told.names(other.attendees) == attendees


@pytest.mark.parametrize(
    "goes_on",
    [
        "当天，高远还主持召开座谈会。局长林晓参加。",
        "座谈会上，镇长林晓汇报了工作。",
        "局长林晓参加调研。\n当天，调研组在县委党校召开座谈会。",
    ],
)
def test_what_the_same_people_hold_stays_with_the_visit(goes_on: str) -> None:
    told = Told("", _VISIT + goes_on)
    assert "林晓" in told.names(told.events[0].attendees)


def test_what_goes_on_behind_another_meeting_goes_back_to_the_visit() -> None:
    told = Told("", f"{_VISIT}同日，副县长林晓主持召开全县防汛工作会议。高远在调研中强调安全，局长周正参加调研。")
    assert "周正" in told.names(told.events[0].attendees)


def test_a_contest_held_at_the_same_time_is_its_hosts() -> None:
    lead = "8月3日，青山县首届文化节在文化广场开幕。副县长林晓出席开幕式。"
    told = Told("", f"{lead}\n由县文化馆承办的白石镇少儿歌唱比赛同时举行，教师周正担任评委。")
    festival, contest = told.events
    assert contest.type == "contest"
    assert told.names(contest.organisers) == ["县文化馆"]
    assert told.names(festival.attendees) == ["林晓"]


def test_a_session_that_ends_elects_too() -> None:
    body = "8月3日，青山县第十七届人民代表大会第四次会议闭幕。高远宣布选举结果：林晓、周正当选为青山县副县长。"
    told = Told("", body)
    session, election = told.events
    assert election.type == "appointment"
    assert told.names(election.attendees) == ["林晓", "周正"]
    assert not {"林晓", "周正"} & set(told.names(session.attendees))


def test_whoever_is_elected_best_is_honoured_still() -> None:
    told = Told("", "8月3日，青山县举行好人颁奖典礼。林晓当选“十大好人”。")
    assert "林晓" in told.names(told.events[0].attendees)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "8月3日上午，县委召开常委会会议，县委书记高远主持；下午，县政府召开全县防汛工作会议，县长林晓主持。",
            [("meeting", "2022-08-03", ["高远"]), ("meeting", "2022-08-03", ["林晓"])],
        ),
        (
            "8月3日，副县长高远到白石镇检查防汛工作；8月4日，县教育局召开校园安全会议，局长林晓主持。",
            [("inspection", "2022-08-03", ["高远"]), ("meeting", "2022-08-04", ["林晓"])],
        ),
    ],
)
def test_what_was_held_at_another_time_behind_a_semicolon_is_another(body: str, told: list[object]) -> None:
    story = Told("", body)
    assert [(e.type, e.date, story.names(e.leaders)) for e in story.events] == told
    assert all(story.names(e.attendees) == [] for e in story.events)


def test_a_ceremony_told_again_with_its_day_is_one() -> None:
    lead = "白石镇8月3日办理模范表扬活动，县长高远表扬得奖人。"
    told = Told("白石镇模范表扬", lead + "\n3日表扬大会在文化广场举行，县长高远、议员林晓颁奖。")
    assert told.names(told.only.attendees) == ["高远", "林晓"]


def test_a_visit_told_again_with_its_hour_is_one() -> None:
    lead = "8月3日，县委书记高远带领有关部门负责人，赴白石镇看望慰问老党员。"
    told = Told("县领导走访慰问困难群众", lead + "当天上午，高远一行先后走访慰问了柳林村劳模林晓。")
    assert told.names(told.only.places) == ["白石镇", "柳林村"]


@pytest.mark.parametrize("sent", ["援派教师", "支教老师", "退休干部", "种粮大户", "返乡青年"])
def test_where_somebody_is_from_holds_nothing(sent: str) -> None:
    told = Told("", f"8月3日，河阳市{sent}林晓在县文化馆举办专题讲座。")
    assert told.names(told.only.organisers) == []
